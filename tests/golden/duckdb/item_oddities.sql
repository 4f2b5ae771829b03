WITH "t17" AS (
  SELECT
    "t15"."behind_orders",
    "t15"."behind_amount",
    "t15"."order_id" || ' / ' || CAST("t15"."order_item_id" AS TEXT) AS "example_key",
    "t15"."price" = 0 AS "odd_0",
    "t15"."shipping_limit_date" < "t14"."placed_at" AS "odd_1"
  FROM (
    SELECT
      "t0"."order_id",
      "t0"."order_item_id",
      "t0"."product_id",
      "t0"."seller_id",
      "t0"."shipping_limit_date",
      "t0"."price",
      "t0"."freight_value",
      "t0"."quantity",
      "t0"."amount",
      "t0"."discount",
      "t0"."tax",
      "t0"."currency",
      "t0"."price_tier",
      1 AS "behind_orders",
      "t0"."amount" - "t0"."discount" AS "behind_amount"
    FROM "order_items" AS "t0"
  ) AS "t15"
  INNER JOIN (
    SELECT
      "t4"."order_id" AS "placed_id",
      "t4"."order_purchase_timestamp" AS "placed_at"
    FROM "orders" AS "t4"
  ) AS "t14"
    ON "t14"."placed_id" = "t15"."order_id"
), "t18" AS (
  SELECT
    "t15"."behind_orders",
    "t15"."behind_amount",
    "t15"."order_id" || ' / ' || CAST("t15"."order_item_id" AS TEXT) AS "example_key",
    CASE
      WHEN (
        SELECT
          COUNT(*) AS "CountStar(sellers)"
        FROM "sellers" AS "t1"
      ) > 0
      THEN CASE WHEN "t15"."seller_id" IS NOT NULL THEN "t11"."owner" IS NULL ELSE NULL END
      ELSE NULL
    END AS "odd_0"
  FROM (
    SELECT
      "t0"."order_id",
      "t0"."order_item_id",
      "t0"."product_id",
      "t0"."seller_id",
      "t0"."shipping_limit_date",
      "t0"."price",
      "t0"."freight_value",
      "t0"."quantity",
      "t0"."amount",
      "t0"."discount",
      "t0"."tax",
      "t0"."currency",
      "t0"."price_tier",
      1 AS "behind_orders",
      "t0"."amount" - "t0"."discount" AS "behind_amount"
    FROM "order_items" AS "t0"
  ) AS "t15"
  LEFT OUTER JOIN (
    SELECT
      "t1"."seller_id" AS "owner"
    FROM "sellers" AS "t1"
  ) AS "t11"
    ON "t11"."owner" = "t15"."seller_id"
), "t20" AS (
  SELECT
    "t15"."behind_orders",
    "t15"."behind_amount",
    "t15"."order_id" || ' / ' || CAST("t15"."order_item_id" AS TEXT) AS "example_key",
    CASE
      WHEN (
        SELECT
          COUNT(*) AS "CountStar(products)"
        FROM "products" AS "t2"
      ) > 0
      THEN CASE WHEN "t15"."product_id" IS NOT NULL THEN "t12"."owner" IS NULL ELSE NULL END
      ELSE NULL
    END AS "odd_0"
  FROM (
    SELECT
      "t0"."order_id",
      "t0"."order_item_id",
      "t0"."product_id",
      "t0"."seller_id",
      "t0"."shipping_limit_date",
      "t0"."price",
      "t0"."freight_value",
      "t0"."quantity",
      "t0"."amount",
      "t0"."discount",
      "t0"."tax",
      "t0"."currency",
      "t0"."price_tier",
      1 AS "behind_orders",
      "t0"."amount" - "t0"."discount" AS "behind_amount"
    FROM "order_items" AS "t0"
  ) AS "t15"
  LEFT OUTER JOIN (
    SELECT
      "t2"."product_id" AS "owner"
    FROM "products" AS "t2"
  ) AS "t12"
    ON "t12"."owner" = "t15"."product_id"
), "t46" AS (
  SELECT
    "t15"."behind_orders",
    "t15"."behind_amount",
    "t15"."order_id" || ' / ' || CAST("t15"."order_item_id" AS TEXT) AS "example_key",
    CASE
      WHEN "t37"."median_tenths" > 0
      THEN (
        CAST(CAST("t15"."price" AS DECIMAL(18, 2)) * 100 AS BIGINT) >= "t37"."median_tenths"
      )
      OR (
        (
          CAST(CAST("t15"."price" AS DECIMAL(18, 2)) * 100 AS BIGINT) * 100
        ) <= "t37"."median_tenths"
      )
      ELSE NULL
    END AS "odd_0"
  FROM (
    SELECT
      "t0"."order_id",
      "t0"."order_item_id",
      "t0"."product_id",
      "t0"."seller_id",
      "t0"."shipping_limit_date",
      "t0"."price",
      "t0"."freight_value",
      "t0"."quantity",
      "t0"."amount",
      "t0"."discount",
      "t0"."tax",
      "t0"."currency",
      "t0"."price_tier",
      1 AS "behind_orders",
      "t0"."amount" - "t0"."discount" AS "behind_amount"
    FROM "order_items" AS "t0"
  ) AS "t15"
  INNER JOIN (
    SELECT
      *
    FROM "product_categories" AS "t3"
    WHERE
      "t3"."category" <> 'not_defined'
  ) AS "t16"
    ON "t15"."product_id" = "t16"."product_id"
  INNER JOIN (
    SELECT
      "t21"."category",
      CAST(ROUND(QUANTILE_CONT(CAST("t21"."cents" AS DOUBLE), 0.5) * 10, 0) AS BIGINT) AS "median_tenths"
    FROM (
      SELECT
        "t15"."order_id",
        "t15"."order_item_id",
        "t16"."category",
        "t15"."behind_orders",
        "t15"."behind_amount",
        CAST(CAST("t15"."price" AS DECIMAL(18, 2)) * 100 AS BIGINT) AS "cents"
      FROM (
        SELECT
          "t0"."order_id",
          "t0"."order_item_id",
          "t0"."product_id",
          "t0"."seller_id",
          "t0"."shipping_limit_date",
          "t0"."price",
          "t0"."freight_value",
          "t0"."quantity",
          "t0"."amount",
          "t0"."discount",
          "t0"."tax",
          "t0"."currency",
          "t0"."price_tier",
          1 AS "behind_orders",
          "t0"."amount" - "t0"."discount" AS "behind_amount"
        FROM "order_items" AS "t0"
      ) AS "t15"
      INNER JOIN (
        SELECT
          *
        FROM "product_categories" AS "t3"
        WHERE
          "t3"."category" <> 'not_defined'
      ) AS "t16"
        ON "t15"."product_id" = "t16"."product_id"
    ) AS "t21"
    GROUP BY
      1
  ) AS "t37"
    ON "t16"."category" = "t37"."category"
)
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t47"."check_id",
        COALESCE("t47"."row_count", 0) AS "row_count",
        COALESCE("t50"."failing_rows", 0) AS "failing_rows",
        "t50"."example_key",
        COALESCE("t50"."orders", 0) AS "failing_orders",
        CAST(COALESCE("t50"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
      FROM (
        SELECT
          "t41"."line"."check_id" AS "check_id",
          "t41"."line"."row_count" AS "row_count"
        FROM (
          SELECT
            UNNEST(
              CAST([
                {'check_id': 'order_items.price.zero', 'row_count': "t27"."row_count_0"},
                {'check_id': 'order_items.shipping_limit_date.before_purchase', 'row_count': "t27"."row_count_1"}
              ] AS STRUCT("check_id" TEXT, "row_count" BIGINT)[])
            ) AS "line"
          FROM (
            SELECT
              COUNT(CAST("t19"."odd_0" AS TINYINT)) AS "row_count_0",
              COUNT(CAST("t19"."odd_1" AS TINYINT)) AS "row_count_1"
            FROM "t17" AS "t19"
          ) AS "t27"
        ) AS "t41"
      ) AS "t47"
      LEFT OUTER JOIN (
        SELECT
          "t42"."check_id",
          COUNT(*) AS "failing_rows",
          MIN("t42"."example_key") AS "example_key",
          CAST(SUM("t42"."behind_orders") AS BIGINT) AS "orders",
          SUM("t42"."behind_amount") AS "money"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t25"."behind_orders",
              "t25"."behind_amount",
              "t25"."example_key",
              UNNEST(
                CAST([
                  CASE WHEN "t25"."odd_0" THEN 'order_items.price.zero' ELSE NULL END,
                  CASE
                    WHEN "t25"."odd_1"
                    THEN 'order_items.shipping_limit_date.before_purchase'
                    ELSE NULL
                  END
                ] AS TEXT[])
              ) AS "check_id"
            FROM (
              SELECT
                *
              FROM "t17" AS "t19"
              WHERE
                "t19"."odd_0" OR "t19"."odd_1"
            ) AS "t25"
          ) AS "t39"
          WHERE
            "t39"."check_id" IS NOT NULL
        ) AS "t42"
        GROUP BY
          1
      ) AS "t50"
        ON "t47"."check_id" = "t50"."check_id"
    ) AS "t54"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t57"."check_id",
        COALESCE("t57"."row_count", 0) AS "row_count",
        COALESCE("t55"."failing_rows", 0) AS "failing_rows",
        "t55"."example_key",
        COALESCE("t55"."orders", 0) AS "failing_orders",
        CAST(COALESCE("t55"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
      FROM (
        SELECT
          'order_items.price.outlier' AS "check_id",
          "t52"."row_count"
        FROM (
          SELECT
            COUNT(CAST("t48"."odd_0" AS TINYINT)) AS "row_count"
          FROM "t46" AS "t48"
        ) AS "t52"
      ) AS "t57"
      LEFT OUTER JOIN (
        SELECT
          "t51"."check_id",
          COUNT(*) AS "failing_rows",
          MIN("t51"."example_key") AS "example_key",
          CAST(SUM("t51"."behind_orders") AS BIGINT) AS "orders",
          SUM("t51"."behind_amount") AS "money"
        FROM (
          SELECT
            "t48"."behind_orders",
            "t48"."behind_amount",
            "t48"."example_key",
            'order_items.price.outlier' AS "check_id"
          FROM "t46" AS "t48"
          WHERE
            "t48"."odd_0"
        ) AS "t51"
        GROUP BY
          1
      ) AS "t55"
        ON "t57"."check_id" = "t55"."check_id"
    ) AS "t58"
  ) AS "t59"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t40"."check_id",
      COALESCE("t40"."row_count", 0) AS "row_count",
      COALESCE("t35"."failing_rows", 0) AS "failing_rows",
      "t35"."example_key",
      COALESCE("t35"."orders", 0) AS "failing_orders",
      CAST(COALESCE("t35"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
    FROM (
      SELECT
        'order_items.product_id.unknown' AS "check_id",
        "t29"."row_count"
      FROM (
        SELECT
          COUNT(CAST("t23"."odd_0" AS TINYINT)) AS "row_count"
        FROM "t20" AS "t23"
      ) AS "t29"
    ) AS "t40"
    LEFT OUTER JOIN (
      SELECT
        "t26"."check_id",
        COUNT(*) AS "failing_rows",
        MIN("t26"."example_key") AS "example_key",
        CAST(SUM("t26"."behind_orders") AS BIGINT) AS "orders",
        SUM("t26"."behind_amount") AS "money"
      FROM (
        SELECT
          "t23"."behind_orders",
          "t23"."behind_amount",
          "t23"."example_key",
          'order_items.product_id.unknown' AS "check_id"
        FROM "t20" AS "t23"
        WHERE
          "t23"."odd_0"
      ) AS "t26"
      GROUP BY
        1
    ) AS "t35"
      ON "t40"."check_id" = "t35"."check_id"
  ) AS "t45"
) AS "t60"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t38"."check_id",
    COALESCE("t38"."row_count", 0) AS "row_count",
    COALESCE("t33"."failing_rows", 0) AS "failing_rows",
    "t33"."example_key",
    COALESCE("t33"."orders", 0) AS "failing_orders",
    CAST(COALESCE("t33"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
  FROM (
    SELECT
      'order_items.seller_id.unknown' AS "check_id",
      "t28"."row_count"
    FROM (
      SELECT
        COUNT(CAST("t22"."odd_0" AS TINYINT)) AS "row_count"
      FROM "t18" AS "t22"
    ) AS "t28"
  ) AS "t38"
  LEFT OUTER JOIN (
    SELECT
      "t24"."check_id",
      COUNT(*) AS "failing_rows",
      MIN("t24"."example_key") AS "example_key",
      CAST(SUM("t24"."behind_orders") AS BIGINT) AS "orders",
      SUM("t24"."behind_amount") AS "money"
    FROM (
      SELECT
        "t22"."behind_orders",
        "t22"."behind_amount",
        "t22"."example_key",
        'order_items.seller_id.unknown' AS "check_id"
      FROM "t18" AS "t22"
      WHERE
        "t22"."odd_0"
    ) AS "t24"
    GROUP BY
      1
  ) AS "t33"
    ON "t38"."check_id" = "t33"."check_id"
) AS "t43"
