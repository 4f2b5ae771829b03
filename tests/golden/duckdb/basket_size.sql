WITH "t2" AS (
  SELECT
    "t1"."items",
    COUNT(*) AS "orders",
    SUM("t1"."order_value") AS "revenue"
  FROM (
    SELECT
      *
    FROM "order_facts" AS "t0"
    WHERE
      "t0"."is_valid"
  ) AS "t1"
  GROUP BY
    1
)
SELECT
  "t7"."items",
  "t7"."orders",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t7"."orders") * 20000
        ) + NULLIF("t7"."all_orders", 0)
      ) - (
        (
          (
            ABS("t7"."orders") * 20000
          ) + NULLIF("t7"."all_orders", 0)
        ) % (
          NULLIF("t7"."all_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t7"."all_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t7"."orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "order_share",
  CAST("t7"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST("t7"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
        ) + NULLIF(CAST(CAST("t7"."all_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
      ) - (
        (
          (
            ABS(CAST(CAST("t7"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST(CAST("t7"."all_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
        ) % (
          NULLIF(CAST(CAST("t7"."all_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        )
      )
    ) / (
      NULLIF(CAST(CAST("t7"."all_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST("t7"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "revenue_share",
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST("t7"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
        ) + NULLIF("t7"."orders" * 100, 0)
      ) - (
        (
          (
            ABS(CAST(CAST("t7"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
          ) + NULLIF("t7"."orders" * 100, 0)
        ) % (
          NULLIF("t7"."orders" * 100, 0) * 2
        )
      )
    ) / (
      NULLIF("t7"."orders" * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST("t7"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
  CAST(CASE WHEN COALESCE("t7"."orders" < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
FROM (
  SELECT
    "t4"."items",
    "t4"."orders",
    "t4"."revenue",
    "t6"."all_orders",
    "t6"."all_revenue"
  FROM "t2" AS "t4"
  CROSS JOIN (
    SELECT
      CAST(SUM("t3"."orders") AS BIGINT) AS "all_orders",
      SUM("t3"."revenue") AS "all_revenue"
    FROM "t2" AS "t3"
  ) AS "t6"
) AS "t7"
