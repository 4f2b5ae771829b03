WITH "t9" AS (
  SELECT
    "t3"."customer_unique_id",
    "t3"."orders",
    "t3"."revenue",
    "t3"."last_order_date",
    "t3"."customer_state",
    CAST("t3"."revenue" * 100 AS BIGINT) AS "paid"
  FROM "customer_orders" AS "t3"
)
SELECT
  "t15"."customer_unique_id",
  "t15"."first_order_date",
  "t15"."last_order_date",
  "t15"."cohort_month",
  "t15"."orders",
  "t15"."order_days",
  "t15"."revenue",
  "t15"."items",
  "t15"."products",
  "t15"."aov",
  CAST("t15"."revenue_share" AS DECIMAL(9, 6)) AS "revenue_share",
  "t15"."revenue_rank",
  CAST("t15"."cumulative_share" AS DECIMAL(9, 6)) AS "cumulative_share",
  "t15"."abc",
  "t15"."recency",
  "t15"."customer_state",
  "t15"."customer_city",
  "t15"."main_category",
  CAST("t15"."avg_review_score" AS DECIMAL(5, 2)) AS "avg_review_score",
  "t15"."late_orders",
  CAST("t15"."avg_days_between_orders" AS DECIMAL(12, 2)) AS "avg_days_between_orders",
  "t15"."is_repeat_customer"
FROM (
  SELECT
    "t11"."customer_unique_id",
    "t11"."last_order_date",
    "t11"."orders",
    "t11"."revenue",
    "t5"."items",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t11"."paid") * 2000000
          ) + NULLIF("t14"."total", 0)
        ) - (
          (
            (
              ABS("t11"."paid") * 2000000
            ) + NULLIF("t14"."total", 0)
          ) % (
            NULLIF("t14"."total", 0) * 2
          )
        )
      ) / (
        NULLIF("t14"."total", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t11"."paid") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "revenue_share",
    CASE WHEN "t11"."paid" > 0 THEN "t14"."rank" ELSE NULL END AS "revenue_rank",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t14"."at_least") * 2000000
          ) + NULLIF("t14"."total", 0)
        ) - (
          (
            (
              ABS("t14"."at_least") * 2000000
            ) + NULLIF("t14"."total", 0)
          ) % (
            NULLIF("t14"."total", 0) * 2
          )
        )
      ) / (
        NULLIF("t14"."total", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t14"."at_least") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "cumulative_share",
    CASE
      WHEN (
        "t14"."above" * 100
      ) < (
        "t14"."total" * 80
      )
      THEN 'A'
      WHEN (
        "t14"."above" * 100
      ) < (
        "t14"."total" * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS "abc",
    "t11"."customer_state",
    "t5"."customer_city",
    "t5"."late_orders",
    "t5"."main_category",
    "t5"."first_order_date",
    SUBSTRING(
      CAST("t5"."first_order_date" AS TEXT),
      CASE
        WHEN (
          0 + 1
        ) >= 1
        THEN 0 + 1
        ELSE 0 + 1 + LENGTH(CAST("t5"."first_order_date" AS TEXT))
      END,
      7
    ) AS "cohort_month",
    COALESCE("t6"."order_days", 1) AS "order_days",
    COALESCE(
      "t7"."products",
      CAST(CASE WHEN COALESCE("t5"."items" > 0, FALSE) THEN 1 ELSE 0 END AS BIGINT)
    ) AS "products",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST("t11"."revenue" * 100 AS BIGINT)) * 200
          ) + NULLIF("t11"."orders" * 100, 0)
        ) - (
          (
            (
              ABS(CAST("t11"."revenue" * 100 AS BIGINT)) * 200
            ) + NULLIF("t11"."orders" * 100, 0)
          ) % (
            NULLIF("t11"."orders" * 100, 0) * 2
          )
        )
      ) / (
        NULLIF("t11"."orders" * 100, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST("t11"."revenue" * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
    DATE_DIFF(
      'DAY',
      "t11"."last_order_date",
      (
        SELECT
          "t4"."as_of"
        FROM "horizon" AS "t4"
      )
    ) AS "recency",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t5"."score_sum") * 200
          ) + NULLIF("t5"."reviewed_orders", 0)
        ) - (
          (
            (
              ABS("t5"."score_sum") * 200
            ) + NULLIF("t5"."reviewed_orders", 0)
          ) % (
            NULLIF("t5"."reviewed_orders", 0) * 2
          )
        )
      ) / (
        NULLIF("t5"."reviewed_orders", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t5"."score_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_review_score",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(
              CAST(EPOCH(CAST("t5"."last_order" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t5"."first_order" AS TIMESTAMP)) AS BIGINT)
            ) * 200
          ) + NULLIF((
            "t11"."orders" - 1
          ) * 86400, 0)
        ) - (
          (
            (
              ABS(
                CAST(EPOCH(CAST("t5"."last_order" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t5"."first_order" AS TIMESTAMP)) AS BIGINT)
              ) * 200
            ) + NULLIF((
              "t11"."orders" - 1
            ) * 86400, 0)
          ) % (
            NULLIF((
              "t11"."orders" - 1
            ) * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF((
          "t11"."orders" - 1
        ) * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(
      CAST(EPOCH(CAST("t5"."last_order" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t5"."first_order" AS TIMESTAMP)) AS BIGINT)
    ) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_days_between_orders",
    CAST(CASE WHEN COALESCE("t11"."orders" > 1, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "is_repeat_customer"
  FROM "t9" AS "t11"
  INNER JOIN (
    SELECT
      "t12"."paid",
      "t12"."rows_here",
      CAST(SUM("t12"."paid" * "t12"."rows_here") OVER (ORDER BY "t12"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS "at_least",
      CAST(SUM("t12"."paid" * "t12"."rows_here") OVER (ORDER BY "t12"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - (
        "t12"."paid" * "t12"."rows_here"
      ) AS "above",
      (
        CAST(SUM("t12"."rows_here") OVER (ORDER BY "t12"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - "t12"."rows_here"
      ) + 1 AS "rank",
      CAST(SUM("t12"."paid" * "t12"."rows_here") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS BIGINT) AS "total"
    FROM (
      SELECT
        "t10"."paid",
        COUNT(*) AS "rows_here"
      FROM "t9" AS "t10"
      GROUP BY
        1
    ) AS "t12"
  ) AS "t14"
    ON "t11"."paid" = "t14"."paid"
  INNER JOIN "customer_facts" AS "t5"
    ON "t11"."customer_unique_id" = "t5"."customer_unique_id"
  LEFT OUTER JOIN "customer_gaps" AS "t6"
    ON "t11"."customer_unique_id" = "t6"."customer_unique_id"
  LEFT OUTER JOIN "customer_baskets" AS "t7"
    ON "t11"."customer_unique_id" = "t7"."customer_unique_id"
) AS "t15"
