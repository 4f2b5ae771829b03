WITH "t17" AS (
  SELECT
    "t6"."product_id" || ' / ' || CAST("t6"."snapshot_date" AS TEXT) AS "example_key",
    CASE
      WHEN (
        SELECT
          COUNT(*) AS "CountStar(products)"
        FROM "products" AS "t3"
      ) > 0
      THEN CASE WHEN "t6"."product_id" IS NOT NULL THEN "t13"."owner" IS NULL ELSE NULL END
      ELSE NULL
    END AS "odd_0"
  FROM "stock_levels" AS "t6"
  LEFT OUTER JOIN (
    SELECT
      "t3"."product_id" AS "owner"
    FROM "products" AS "t3"
  ) AS "t13"
    ON "t13"."owner" = "t6"."product_id"
), "t18" AS (
  SELECT
    "t8"."product_id" || ' / ' || CAST("t8"."valid_from" AS TEXT) AS "example_key",
    CASE
      WHEN (
        SELECT
          COUNT(*) AS "CountStar(products)"
        FROM "products" AS "t3"
      ) > 0
      THEN CASE WHEN "t8"."product_id" IS NOT NULL THEN "t13"."owner" IS NULL ELSE NULL END
      ELSE NULL
    END AS "odd_0"
  FROM "product_costs" AS "t8"
  LEFT OUTER JOIN (
    SELECT
      "t3"."product_id" AS "owner"
    FROM "products" AS "t3"
  ) AS "t13"
    ON "t13"."owner" = "t8"."product_id"
), "t19" AS (
  SELECT
    "t7"."order_id" AS "example_key",
    CASE
      WHEN (
        SELECT
          COUNT(*) AS "CountStar(orders)"
        FROM "orders" AS "t4"
      ) > 0
      THEN CASE WHEN "t7"."order_id" IS NOT NULL THEN "t14"."owner" IS NULL ELSE NULL END
      ELSE NULL
    END AS "odd_0"
  FROM "order_costs" AS "t7"
  LEFT OUTER JOIN (
    SELECT
      "t4"."order_id" AS "owner"
    FROM "orders" AS "t4"
  ) AS "t14"
    ON "t14"."owner" = "t7"."order_id"
), "t26" AS (
  SELECT
    "t16"."behind_orders",
    "t16"."behind_amount",
    "t16"."refund_id" || ' / ' || COALESCE("t16"."order_id", '') || ' / ' || COALESCE(CAST("t16"."order_item_id" AS TEXT), '') || ' / ' || COALESCE("t16"."product_id", '') AS "example_key",
    CASE
      WHEN (
        SELECT
          COUNT(*) AS "CountStar(orders)"
        FROM "orders" AS "t4"
      ) > 0
      THEN CASE WHEN "t16"."order_id" IS NOT NULL THEN "t14"."owner" IS NULL ELSE NULL END
      ELSE NULL
    END AS "odd_0"
  FROM (
    SELECT
      "t5"."refund_id",
      "t5"."order_id",
      "t5"."order_item_id",
      "t5"."customer_unique_id",
      "t5"."product_id",
      "t5"."refunded_at",
      "t5"."quantity",
      "t5"."amount",
      "t5"."tax",
      "t5"."freight",
      "t5"."is_restocked",
      "t5"."reason",
      1 AS "behind_orders",
      COALESCE("t5"."amount", 0) AS "behind_amount"
    FROM "refunds" AS "t5"
  ) AS "t16"
  LEFT OUTER JOIN (
    SELECT
      "t4"."order_id" AS "owner"
    FROM "orders" AS "t4"
  ) AS "t14"
    ON "t14"."owner" = "t16"."order_id"
), "t27" AS (
  SELECT
    "t16"."behind_orders",
    "t16"."behind_amount",
    "t16"."refund_id" || ' / ' || COALESCE("t16"."order_id", '') || ' / ' || COALESCE(CAST("t16"."order_item_id" AS TEXT), '') || ' / ' || COALESCE("t16"."product_id", '') AS "example_key",
    CASE
      WHEN (
        SELECT
          COUNT(*) AS "CountStar(products)"
        FROM "products" AS "t3"
      ) > 0
      THEN CASE WHEN "t16"."product_id" IS NOT NULL THEN "t13"."owner" IS NULL ELSE NULL END
      ELSE NULL
    END AS "odd_0"
  FROM (
    SELECT
      "t5"."refund_id",
      "t5"."order_id",
      "t5"."order_item_id",
      "t5"."customer_unique_id",
      "t5"."product_id",
      "t5"."refunded_at",
      "t5"."quantity",
      "t5"."amount",
      "t5"."tax",
      "t5"."freight",
      "t5"."is_restocked",
      "t5"."reason",
      1 AS "behind_orders",
      COALESCE("t5"."amount", 0) AS "behind_amount"
    FROM "refunds" AS "t5"
  ) AS "t16"
  LEFT OUTER JOIN (
    SELECT
      "t3"."product_id" AS "owner"
    FROM "products" AS "t3"
  ) AS "t13"
    ON "t13"."owner" = "t16"."product_id"
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
        *
      FROM (
        SELECT
          "t58"."check_id",
          COALESCE("t58"."row_count", 0) AS "row_count",
          COALESCE("t51"."failing_rows", 0) AS "failing_rows",
          "t51"."example_key",
          COALESCE("t51"."orders", 0) AS "failing_orders",
          CAST(COALESCE("t51"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
        FROM (
          SELECT
            'refunds.order_id.unknown' AS "check_id",
            "t47"."row_count"
          FROM (
            SELECT
              COUNT(CAST("t31"."odd_0" AS TINYINT)) AS "row_count"
            FROM "t26" AS "t31"
          ) AS "t47"
        ) AS "t58"
        LEFT OUTER JOIN (
          SELECT
            "t42"."check_id",
            COUNT(*) AS "failing_rows",
            MIN("t42"."example_key") AS "example_key",
            CAST(SUM("t42"."behind_orders") AS BIGINT) AS "orders",
            SUM("t42"."behind_amount") AS "money"
          FROM (
            SELECT
              "t31"."behind_orders",
              "t31"."behind_amount",
              "t31"."example_key",
              'refunds.order_id.unknown' AS "check_id"
            FROM "t26" AS "t31"
            WHERE
              "t31"."odd_0"
          ) AS "t42"
          GROUP BY
            1
        ) AS "t51"
          ON "t58"."check_id" = "t51"."check_id"
      ) AS "t60"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t59"."check_id",
          COALESCE("t59"."row_count", 0) AS "row_count",
          COALESCE("t53"."failing_rows", 0) AS "failing_rows",
          "t53"."example_key",
          COALESCE("t53"."orders", 0) AS "failing_orders",
          CAST(COALESCE("t53"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
        FROM (
          SELECT
            'refunds.product_id.unknown' AS "check_id",
            "t48"."row_count"
          FROM (
            SELECT
              COUNT(CAST("t32"."odd_0" AS TINYINT)) AS "row_count"
            FROM "t27" AS "t32"
          ) AS "t48"
        ) AS "t59"
        LEFT OUTER JOIN (
          SELECT
            "t43"."check_id",
            COUNT(*) AS "failing_rows",
            MIN("t43"."example_key") AS "example_key",
            CAST(SUM("t43"."behind_orders") AS BIGINT) AS "orders",
            SUM("t43"."behind_amount") AS "money"
          FROM (
            SELECT
              "t32"."behind_orders",
              "t32"."behind_amount",
              "t32"."example_key",
              'refunds.product_id.unknown' AS "check_id"
            FROM "t27" AS "t32"
            WHERE
              "t32"."odd_0"
          ) AS "t43"
          GROUP BY
            1
        ) AS "t53"
          ON "t59"."check_id" = "t53"."check_id"
      ) AS "t61"
    ) AS "t62"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t45"."check_id",
        COALESCE("t45"."row_count", 0) AS "row_count",
        COALESCE("t38"."failing_rows", 0) AS "failing_rows",
        "t38"."example_key",
        CAST(NULL AS BIGINT) AS "failing_orders",
        CAST(NULL AS DECIMAL(18, 2)) AS "failing_amount"
      FROM (
        SELECT
          'product_costs.product_id.unknown' AS "check_id",
          "t29"."row_count"
        FROM (
          SELECT
            COUNT(CAST("t21"."odd_0" AS TINYINT)) AS "row_count"
          FROM "t18" AS "t21"
        ) AS "t29"
      ) AS "t45"
      LEFT OUTER JOIN (
        SELECT
          "t24"."check_id",
          COUNT(*) AS "failing_rows",
          MIN("t24"."example_key") AS "example_key"
        FROM (
          SELECT
            "t21"."example_key",
            'product_costs.product_id.unknown' AS "check_id"
          FROM "t18" AS "t21"
          WHERE
            "t21"."odd_0"
        ) AS "t24"
        GROUP BY
          1
      ) AS "t38"
        ON "t45"."check_id" = "t38"."check_id"
    ) AS "t56"
  ) AS "t63"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t46"."check_id",
      COALESCE("t46"."row_count", 0) AS "row_count",
      COALESCE("t40"."failing_rows", 0) AS "failing_rows",
      "t40"."example_key",
      CAST(NULL AS BIGINT) AS "failing_orders",
      CAST(NULL AS DECIMAL(18, 2)) AS "failing_amount"
    FROM (
      SELECT
        'order_costs.order_id.unknown' AS "check_id",
        "t30"."row_count"
      FROM (
        SELECT
          COUNT(CAST("t22"."odd_0" AS TINYINT)) AS "row_count"
        FROM "t19" AS "t22"
      ) AS "t30"
    ) AS "t46"
    LEFT OUTER JOIN (
      SELECT
        "t25"."check_id",
        COUNT(*) AS "failing_rows",
        MIN("t25"."example_key") AS "example_key"
      FROM (
        SELECT
          "t22"."example_key",
          'order_costs.order_id.unknown' AS "check_id"
        FROM "t19" AS "t22"
        WHERE
          "t22"."odd_0"
      ) AS "t25"
      GROUP BY
        1
    ) AS "t40"
      ON "t46"."check_id" = "t40"."check_id"
  ) AS "t57"
) AS "t64"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t44"."check_id",
    COALESCE("t44"."row_count", 0) AS "row_count",
    COALESCE("t36"."failing_rows", 0) AS "failing_rows",
    "t36"."example_key",
    CAST(NULL AS BIGINT) AS "failing_orders",
    CAST(NULL AS DECIMAL(18, 2)) AS "failing_amount"
  FROM (
    SELECT
      'stock_levels.product_id.unknown' AS "check_id",
      "t28"."row_count"
    FROM (
      SELECT
        COUNT(CAST("t20"."odd_0" AS TINYINT)) AS "row_count"
      FROM "t17" AS "t20"
    ) AS "t28"
  ) AS "t44"
  LEFT OUTER JOIN (
    SELECT
      "t23"."check_id",
      COUNT(*) AS "failing_rows",
      MIN("t23"."example_key") AS "example_key"
    FROM (
      SELECT
        "t20"."example_key",
        'stock_levels.product_id.unknown' AS "check_id"
      FROM "t17" AS "t20"
      WHERE
        "t20"."odd_0"
    ) AS "t23"
    GROUP BY
      1
  ) AS "t36"
    ON "t44"."check_id" = "t36"."check_id"
) AS "t55"
