SELECT
  "t5"."order_month",
  CAST("t5"."avg_delivery_days" AS DECIMAL(12, 2)) AS "avg_delivery_days",
  CAST("t5"."avg_review_score" AS DECIMAL(5, 2)) AS "avg_review_score",
  CAST("t5"."late_delivery_rate" AS DECIMAL(9, 4)) AS "late_delivery_rate",
  "t5"."order_month_key",
  "t5"."delivered_orders",
  "t5"."reviewed_orders",
  "t5"."late_orders",
  CAST("t5"."median_delivery_days" AS DECIMAL(12, 2)) AS "median_delivery_days",
  CAST("t5"."p90_delivery_days" AS DECIMAL(12, 2)) AS "p90_delivery_days",
  CAST("t5"."over_10_days_rate" AS DECIMAL(9, 4)) AS "over_10_days_rate",
  "t5"."open_overdue_orders",
  "t5"."canceled_orders",
  CAST("t5"."cancel_rate" AS DECIMAL(9, 4)) AS "cancel_rate"
FROM (
  SELECT
    "t2"."order_month",
    "t2"."order_month_key",
    COALESCE("t4"."delivered_orders", 0) AS "delivered_orders",
    COALESCE("t4"."reviewed_orders", 0) AS "reviewed_orders",
    COALESCE("t4"."late_orders", 0) AS "late_orders",
    COALESCE("t4"."open_overdue_orders", 0) AS "open_overdue_orders",
    COALESCE("t4"."canceled_orders", 0) AS "canceled_orders",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t4"."seconds") * 200
          ) + NULLIF("t4"."timed_orders" * 86400, 0)
        ) - (
          (
            (
              ABS("t4"."seconds") * 200
            ) + NULLIF("t4"."timed_orders" * 86400, 0)
          ) % (
            NULLIF("t4"."timed_orders" * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF("t4"."timed_orders" * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t4"."seconds") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_delivery_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t4"."score_sum") * 200
          ) + NULLIF("t4"."reviewed_orders", 0)
        ) - (
          (
            (
              ABS("t4"."score_sum") * 200
            ) + NULLIF("t4"."reviewed_orders", 0)
          ) % (
            NULLIF("t4"."reviewed_orders", 0) * 2
          )
        )
      ) / (
        NULLIF("t4"."reviewed_orders", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t4"."score_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_review_score",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t4"."late_orders") * 20000
          ) + NULLIF("t4"."delivered_orders", 0)
        ) - (
          (
            (
              ABS("t4"."late_orders") * 20000
            ) + NULLIF("t4"."delivered_orders", 0)
          ) % (
            NULLIF("t4"."delivered_orders", 0) * 2
          )
        )
      ) / (
        NULLIF("t4"."delivered_orders", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t4"."late_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "late_delivery_rate",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t4"."median_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t4"."median_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t4"."median_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "median_delivery_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t4"."p90_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t4"."p90_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t4"."p90_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "p90_delivery_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t4"."slow_orders") * 20000
          ) + NULLIF("t4"."timed_orders", 0)
        ) - (
          (
            (
              ABS("t4"."slow_orders") * 20000
            ) + NULLIF("t4"."timed_orders", 0)
          ) % (
            NULLIF("t4"."timed_orders", 0) * 2
          )
        )
      ) / (
        NULLIF("t4"."timed_orders", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t4"."slow_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "over_10_days_rate",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t4"."canceled_orders") * 20000
          ) + NULLIF("t4"."all_orders", 0)
        ) - (
          (
            (
              ABS("t4"."canceled_orders") * 20000
            ) + NULLIF("t4"."all_orders", 0)
          ) % (
            NULLIF("t4"."all_orders", 0) * 2
          )
        )
      ) / (
        NULLIF("t4"."all_orders", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t4"."canceled_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "cancel_rate"
  FROM "months" AS "t2"
  LEFT OUTER JOIN (
    SELECT
      "t1"."order_month_key",
      COUNT(*) AS "all_orders",
      COUNT("t1"."delivery_seconds") AS "delivered_orders",
      CAST(SUM("t1"."is_late") AS BIGINT) AS "late_orders",
      COUNT(*) FILTER(WHERE
        "t1"."delivery_seconds" >= 0) AS "timed_orders",
      CAST(SUM("t1"."delivery_seconds") FILTER(WHERE
        "t1"."delivery_seconds" >= 0) AS BIGINT) AS "seconds",
      CAST(ROUND(
        QUANTILE_CONT(CAST("t1"."delivery_seconds" AS DOUBLE), 0.5) FILTER(WHERE
          "t1"."delivery_seconds" >= 0) * 10,
        0
      ) AS BIGINT) AS "median_tenths",
      CAST(ROUND(
        QUANTILE_CONT(CAST("t1"."delivery_seconds" AS DOUBLE), 0.9) FILTER(WHERE
          "t1"."delivery_seconds" >= 0) * 10,
        0
      ) AS BIGINT) AS "p90_tenths",
      COUNT(*) FILTER(WHERE
        "t1"."delivery_seconds" > 864000) AS "slow_orders",
      CAST(SUM("t1"."is_open_overdue") AS BIGINT) AS "open_overdue_orders",
      COUNT(*) FILTER(WHERE
        "t1"."order_status" = 'canceled') AS "canceled_orders",
      COUNT(CASE WHEN "t1"."is_valid" THEN "t1"."review_score" ELSE NULL END) AS "reviewed_orders",
      CAST(SUM(CASE WHEN "t1"."is_valid" THEN "t1"."review_score" ELSE NULL END) AS BIGINT) AS "score_sum"
    FROM "order_facts" AS "t1"
    GROUP BY
      1
  ) AS "t4"
    ON "t2"."order_month_key" = "t4"."order_month_key"
) AS "t5"
