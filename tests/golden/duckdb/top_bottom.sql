WITH "t25" AS (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t18"."member",
        "t18"."revenue",
        "t18"."items",
        "t18"."orders",
        'city' AS "dimension"
      FROM (
        SELECT
          "t9"."member",
          CAST(SUM("t9"."revenue") AS DECIMAL(18, 2)) AS "revenue",
          CAST(SUM("t9"."items") AS BIGINT) AS "items",
          CAST(SUM("t9"."orders") AS BIGINT) AS "orders"
        FROM (
          SELECT
            "t1"."customer_state",
            "t1"."customer_city",
            "t1"."order_month",
            "t1"."order_month_key",
            "t1"."month_start_date",
            "t1"."revenue",
            "t1"."orders",
            "t1"."items",
            "t1"."customers",
            "t1"."revenue_share",
            "t1"."revenue_rank",
            "t1"."mom_growth_pct",
            "t1"."yoy_growth_pct",
            "t1"."is_complete",
            "t1"."low_sample",
            "t1"."region",
            "t1"."sellers",
            "t1"."customers_per_seller",
            "t1"."customer_city" || ', ' || "t1"."customer_state" AS "member"
          FROM "revenue_by_city" AS "t1"
        ) AS "t9"
        GROUP BY
          1
      ) AS "t18"
    ) AS "t21"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t8"."member",
        "t8"."revenue",
        "t8"."items",
        "t8"."orders",
        'zip_prefix' AS "dimension"
      FROM (
        SELECT
          "t0"."customer_zip_code_prefix" AS "member",
          CAST(SUM("t0"."revenue") AS DECIMAL(18, 2)) AS "revenue",
          CAST(SUM("t0"."items") AS BIGINT) AS "items",
          CAST(SUM("t0"."orders") AS BIGINT) AS "orders"
        FROM "revenue_by_zip" AS "t0"
        GROUP BY
          1
      ) AS "t8"
    ) AS "t12"
  ) AS "t23"
  UNION ALL
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
          "t16"."member",
          "t16"."revenue",
          "t16"."items",
          "t16"."orders",
          'product' AS "dimension"
        FROM (
          SELECT
            "t6"."product_id" AS "member",
            CAST(SUM("t6"."revenue") AS DECIMAL(18, 2)) AS "revenue",
            CAST(SUM("t6"."items") AS BIGINT) AS "items",
            CAST(SUM("t6"."orders") AS BIGINT) AS "orders"
          FROM (
            SELECT
              *
            FROM "product_performance" AS "t4"
            WHERE
              "t4"."orders" > 0
          ) AS "t6"
          GROUP BY
            1
        ) AS "t16"
      ) AS "t19"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t17"."member",
          "t17"."revenue",
          "t17"."items",
          "t17"."orders",
          'seller' AS "dimension"
        FROM (
          SELECT
            "t7"."seller_id" AS "member",
            CAST(SUM("t7"."revenue") AS DECIMAL(18, 2)) AS "revenue",
            CAST(SUM("t7"."items") AS BIGINT) AS "items",
            CAST(SUM("t7"."orders") AS BIGINT) AS "orders"
          FROM (
            SELECT
              *
            FROM "seller_performance" AS "t5"
            WHERE
              "t5"."orders" > 0
          ) AS "t7"
          GROUP BY
            1
        ) AS "t17"
      ) AS "t20"
    ) AS "t22"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t10"."member",
          "t10"."revenue",
          "t10"."items",
          "t10"."orders",
          'category' AS "dimension"
        FROM (
          SELECT
            "t2"."category" AS "member",
            CAST(SUM("t2"."revenue") AS DECIMAL(18, 2)) AS "revenue",
            CAST(SUM("t2"."items") AS BIGINT) AS "items",
            CAST(SUM("t2"."orders") AS BIGINT) AS "orders"
          FROM "revenue_by_category" AS "t2"
          GROUP BY
            1
        ) AS "t10"
      ) AS "t13"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t11"."member",
          "t11"."revenue",
          "t11"."items",
          "t11"."orders",
          'state' AS "dimension"
        FROM (
          SELECT
            "t3"."customer_state" AS "member",
            CAST(SUM("t3"."revenue") AS DECIMAL(18, 2)) AS "revenue",
            CAST(SUM("t3"."items") AS BIGINT) AS "items",
            CAST(SUM("t3"."orders") AS BIGINT) AS "orders"
          FROM "revenue_by_state" AS "t3"
          GROUP BY
            1
        ) AS "t11"
      ) AS "t14"
    ) AS "t15"
  ) AS "t24"
), "t27" AS (
  SELECT
    *
  FROM "t25" AS "t26"
  WHERE
    "t26"."orders" >= 30
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
        "t29"."dimension",
        'revenue' AS "measure",
        'best' AS "direction",
        "t29"."rank",
        "t29"."member",
        "t29"."revenue",
        "t29"."items",
        "t29"."orders"
      FROM (
        SELECT
          "t26"."member",
          "t26"."revenue",
          "t26"."items",
          "t26"."orders",
          "t26"."dimension",
          (
            ROW_NUMBER() OVER (
              PARTITION BY "t26"."dimension"
              ORDER BY "t26"."revenue" DESC, "t26"."member" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1
          ) + 1 AS "rank"
        FROM "t25" AS "t26"
      ) AS "t29"
      WHERE
        "t29"."rank" <= 10
    ) AS "t31"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t33"."dimension",
        'revenue' AS "measure",
        'worst' AS "direction",
        "t33"."rank",
        "t33"."member",
        "t33"."revenue",
        "t33"."items",
        "t33"."orders"
      FROM (
        SELECT
          "t28"."member",
          "t28"."revenue",
          "t28"."items",
          "t28"."orders",
          "t28"."dimension",
          (
            ROW_NUMBER() OVER (
              PARTITION BY "t28"."dimension"
              ORDER BY "t28"."revenue" ASC, "t28"."member" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1
          ) + 1 AS "rank"
        FROM "t27" AS "t28"
      ) AS "t33"
      WHERE
        "t33"."rank" <= 10
    ) AS "t35"
  ) AS "t37"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t30"."dimension",
        'items' AS "measure",
        'best' AS "direction",
        "t30"."rank",
        "t30"."member",
        "t30"."revenue",
        "t30"."items",
        "t30"."orders"
      FROM (
        SELECT
          "t26"."member",
          "t26"."revenue",
          "t26"."items",
          "t26"."orders",
          "t26"."dimension",
          (
            ROW_NUMBER() OVER (
              PARTITION BY "t26"."dimension"
              ORDER BY "t26"."items" DESC, "t26"."member" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1
          ) + 1 AS "rank"
        FROM "t25" AS "t26"
      ) AS "t30"
      WHERE
        "t30"."rank" <= 10
    ) AS "t32"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t34"."dimension",
        'items' AS "measure",
        'worst' AS "direction",
        "t34"."rank",
        "t34"."member",
        "t34"."revenue",
        "t34"."items",
        "t34"."orders"
      FROM (
        SELECT
          "t28"."member",
          "t28"."revenue",
          "t28"."items",
          "t28"."orders",
          "t28"."dimension",
          (
            ROW_NUMBER() OVER (
              PARTITION BY "t28"."dimension"
              ORDER BY "t28"."items" ASC, "t28"."member" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1
          ) + 1 AS "rank"
        FROM "t27" AS "t28"
      ) AS "t34"
      WHERE
        "t34"."rank" <= 10
    ) AS "t36"
  ) AS "t38"
) AS "t39"
