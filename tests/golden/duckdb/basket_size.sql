WITH "t4" AS (
  SELECT
    "t2"."items",
    COUNT(*) AS "orders",
    SUM("t2"."order_value") AS "revenue"
  FROM (
    SELECT
      *
    FROM "order_facts" AS "t0"
    WHERE
      "t0"."is_valid"
  ) AS "t2"
  GROUP BY
    1
)
SELECT
  "t9"."items",
  "t9"."orders",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t9"."orders") * 20000
        ) + NULLIF("t9"."all_orders", 0)
      ) - (
        (
          (
            ABS("t9"."orders") * 20000
          ) + NULLIF("t9"."all_orders", 0)
        ) % (
          NULLIF("t9"."all_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t9"."all_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t9"."orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "order_share",
  CAST("t9"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST("t9"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
        ) + NULLIF(CAST(CAST("t9"."all_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
      ) - (
        (
          (
            ABS(CAST(CAST("t9"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST(CAST("t9"."all_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
        ) % (
          NULLIF(CAST(CAST("t9"."all_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        )
      )
    ) / (
      NULLIF(CAST(CAST("t9"."all_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST("t9"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "revenue_share",
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST("t9"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
        ) + NULLIF("t9"."orders" * 100, 0)
      ) - (
        (
          (
            ABS(CAST(CAST("t9"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
          ) + NULLIF("t9"."orders" * 100, 0)
        ) % (
          NULLIF("t9"."orders" * 100, 0) * 2
        )
      )
    ) / (
      NULLIF("t9"."orders" * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST("t9"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
  CAST(CASE
    WHEN COALESCE(
      "t9"."orders" < (
        SELECT
          "t1"."min_orders"
        FROM "run_settings" AS "t1"
      ),
      FALSE
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS "low_sample"
FROM (
  SELECT
    "t6"."items",
    "t6"."orders",
    "t6"."revenue",
    "t8"."all_orders",
    "t8"."all_revenue"
  FROM "t4" AS "t6"
  CROSS JOIN (
    SELECT
      CAST(SUM("t5"."orders") AS BIGINT) AS "all_orders",
      SUM("t5"."revenue") AS "all_revenue"
    FROM "t4" AS "t5"
  ) AS "t8"
) AS "t9"
