WITH "t20" AS (
  SELECT
    "t19"."seller_id",
    "t19"."seller_state",
    "t19"."seller_city",
    "t19"."revenue",
    "t19"."items",
    "t19"."orders",
    "t19"."customers",
    "t19"."states_served",
    "t19"."dispatch_seconds",
    "t19"."timed_orders",
    "t19"."dispatched_orders",
    "t19"."late_dispatch_orders",
    "t19"."reviewed_orders",
    "t19"."score_sum",
    "t19"."all_orders",
    "t19"."canceled_orders",
    "t19"."active_months",
    CAST("t19"."revenue" * 100 AS BIGINT) AS "paid"
  FROM (
    SELECT
      "t15"."seller_id",
      "t15"."seller_state",
      "t15"."seller_city",
      COALESCE("t18"."revenue", 0) AS "revenue",
      COALESCE("t18"."items", 0) AS "items",
      COALESCE("t18"."orders", 0) AS "orders",
      COALESCE("t18"."customers", 0) AS "customers",
      COALESCE("t18"."states_served", 0) AS "states_served",
      COALESCE("t18"."dispatch_seconds", 0) AS "dispatch_seconds",
      COALESCE("t18"."timed_orders", 0) AS "timed_orders",
      COALESCE("t18"."dispatched_orders", 0) AS "dispatched_orders",
      COALESCE("t18"."late_dispatch_orders", 0) AS "late_dispatch_orders",
      COALESCE("t18"."reviewed_orders", 0) AS "reviewed_orders",
      COALESCE("t18"."score_sum", 0) AS "score_sum",
      COALESCE("t18"."all_orders", 0) AS "all_orders",
      COALESCE("t18"."canceled_orders", 0) AS "canceled_orders",
      COALESCE("t18"."active_months", 0) AS "active_months"
    FROM (
      SELECT
        "t12"."seller_id",
        "t12"."seller_state",
        "t12"."seller_city"
      FROM (
        SELECT
          "t4"."seller_id",
          "t4"."seller_state",
          "t4"."seller_city",
          "t10"."known_months"
        FROM "known_sellers" AS "t4"
        CROSS JOIN (
          SELECT
            *
          FROM (
            SELECT
              COUNT(*) AS "known_months"
            FROM "months" AS "t2"
          ) AS "t6"
          WHERE
            (
              SELECT
                COUNT(*) AS "CountStar(months)"
              FROM "months" AS "t2"
            ) > 0
        ) AS "t10"
      ) AS "t12"
    ) AS "t15"
    LEFT OUTER JOIN (
      SELECT
        "t16"."seller_id",
        CAST(SUM("t16"."revenue") FILTER(WHERE
          "t16"."is_valid") AS DECIMAL(18, 2)) AS "revenue",
        CAST(SUM("t16"."items") FILTER(WHERE
          "t16"."is_valid") AS BIGINT) AS "items",
        COUNT(*) FILTER(WHERE
          "t16"."is_valid") AS "orders",
        COUNT(DISTINCT "t16"."customer_unique_id") FILTER(WHERE
          "t16"."is_valid") AS "customers",
        COUNT(DISTINCT "t16"."customer_state") FILTER(WHERE
          "t16"."is_valid") AS "states_served",
        CAST(SUM("t16"."dispatch_seconds") FILTER(WHERE
          "t16"."dispatch_seconds" >= 0) AS BIGINT) AS "dispatch_seconds",
        COUNT(*) FILTER(WHERE
          "t16"."dispatch_seconds" >= 0) AS "timed_orders",
        COUNT(*) FILTER(WHERE
          "t16"."is_dispatched") AS "dispatched_orders",
        COUNT(*) FILTER(WHERE
          "t16"."is_late") AS "late_dispatch_orders",
        COUNT("t16"."review_score") AS "reviewed_orders",
        CAST(SUM("t16"."review_score") AS BIGINT) AS "score_sum",
        COUNT(*) AS "all_orders",
        COUNT(*) FILTER(WHERE
          "t16"."is_canceled") AS "canceled_orders",
        COUNT(DISTINCT "t16"."order_month_key") FILTER(WHERE
          "t16"."is_valid") AS "active_months"
      FROM (
        SELECT
          "t13"."seller_id",
          "t5"."is_valid",
          "t5"."customer_unique_id",
          "t5"."customer_state",
          "t5"."order_month_key",
          "t13"."items",
          "t13"."revenue",
          "t5"."order_status" = 'canceled' AS "is_canceled",
          CASE WHEN "t5"."is_valid" THEN "t5"."review_score" ELSE NULL END AS "review_score",
          "t5"."is_valid" AND (
            "t5"."handed_over" IS NOT NULL
          ) AS "is_dispatched",
          "t5"."is_valid" AND (
            "t5"."handed_over" > "t13"."shipping_limit"
          ) AS "is_late",
          CASE
            WHEN "t5"."is_valid"
            THEN CAST(EPOCH(CAST("t5"."handed_over" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t5"."approved" AS TIMESTAMP)) AS BIGINT)
            ELSE NULL
          END AS "dispatch_seconds"
        FROM (
          SELECT
            "t8"."order_id",
            "t8"."seller_id",
            COUNT(*) AS "items",
            CAST(SUM("t8"."price") AS DECIMAL(18, 2)) AS "revenue",
            MAX("t8"."shipping_limit_date") AS "shipping_limit"
          FROM (
            SELECT
              "t3"."order_id",
              "t3"."order_item_id",
              "t3"."product_id",
              COALESCE("t3"."seller_id", 'not_defined') AS "seller_id",
              "t3"."shipping_limit_date",
              "t3"."price",
              "t3"."freight_value"
            FROM "order_items" AS "t3"
          ) AS "t8"
          GROUP BY
            1,
            2
        ) AS "t13"
        INNER JOIN "order_details" AS "t5"
          ON "t13"."order_id" = "t5"."order_id"
      ) AS "t16"
      GROUP BY
        1
    ) AS "t18"
      ON "t15"."seller_id" = "t18"."seller_id"
  ) AS "t19"
)
SELECT
  "t26"."seller_id",
  "t26"."seller_state",
  "t26"."seller_city",
  "t26"."revenue",
  "t26"."items",
  "t26"."orders",
  "t26"."customers",
  "t26"."states_served",
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST("t26"."revenue" * 100 AS BIGINT)) * 200
        ) + NULLIF("t26"."orders" * 100, 0)
      ) - (
        (
          (
            ABS(CAST("t26"."revenue" * 100 AS BIGINT)) * 200
          ) + NULLIF("t26"."orders" * 100, 0)
        ) % (
          NULLIF("t26"."orders" * 100, 0) * 2
        )
      )
    ) / (
      NULLIF("t26"."orders" * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST("t26"."revenue" * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t26"."dispatch_seconds") * 200
        ) + NULLIF("t26"."timed_orders" * 86400, 0)
      ) - (
        (
          (
            ABS("t26"."dispatch_seconds") * 200
          ) + NULLIF("t26"."timed_orders" * 86400, 0)
        ) % (
          NULLIF("t26"."timed_orders" * 86400, 0) * 2
        )
      )
    ) / (
      NULLIF("t26"."timed_orders" * 86400, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t26"."dispatch_seconds") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS "avg_dispatch_days",
  "t26"."dispatched_orders",
  "t26"."late_dispatch_orders",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t26"."late_dispatch_orders") * 20000
        ) + NULLIF("t26"."dispatched_orders", 0)
      ) - (
        (
          (
            ABS("t26"."late_dispatch_orders") * 20000
          ) + NULLIF("t26"."dispatched_orders", 0)
        ) % (
          NULLIF("t26"."dispatched_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t26"."dispatched_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t26"."late_dispatch_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "late_dispatch_rate",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t26"."score_sum") * 200
        ) + NULLIF("t26"."reviewed_orders", 0)
      ) - (
        (
          (
            ABS("t26"."score_sum") * 200
          ) + NULLIF("t26"."reviewed_orders", 0)
        ) % (
          NULLIF("t26"."reviewed_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t26"."reviewed_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t26"."score_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(5, 2)) AS "avg_review_score",
  "t26"."all_orders",
  "t26"."canceled_orders",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t26"."canceled_orders") * 20000
        ) + NULLIF("t26"."all_orders", 0)
      ) - (
        (
          (
            ABS("t26"."canceled_orders") * 20000
          ) + NULLIF("t26"."all_orders", 0)
        ) % (
          NULLIF("t26"."all_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t26"."all_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t26"."canceled_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "cancel_rate",
  CAST("t26"."revenue_share" AS DECIMAL(9, 6)) AS "revenue_share",
  CAST("t26"."cumulative_share" AS DECIMAL(9, 6)) AS "cumulative_share",
  "t26"."revenue_rank",
  "t26"."abc",
  "t26"."active_months",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t26"."orders") * 200
        ) + NULLIF("t26"."active_months", 0)
      ) - (
        (
          (
            ABS("t26"."orders") * 200
          ) + NULLIF("t26"."active_months", 0)
        ) % (
          NULLIF("t26"."active_months", 0) * 2
        )
      )
    ) / (
      NULLIF("t26"."active_months", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t26"."orders") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS "orders_per_active_month",
  CAST(CASE WHEN COALESCE("t26"."orders" < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
FROM (
  SELECT
    "t22"."seller_id",
    "t22"."seller_state",
    "t22"."seller_city",
    "t22"."revenue",
    "t22"."items",
    "t22"."orders",
    "t22"."customers",
    "t22"."states_served",
    "t22"."dispatch_seconds",
    "t22"."timed_orders",
    "t22"."dispatched_orders",
    "t22"."late_dispatch_orders",
    "t22"."reviewed_orders",
    "t22"."score_sum",
    "t22"."all_orders",
    "t22"."canceled_orders",
    "t22"."active_months",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t22"."paid") * 2000000
          ) + NULLIF("t25"."total", 0)
        ) - (
          (
            (
              ABS("t22"."paid") * 2000000
            ) + NULLIF("t25"."total", 0)
          ) % (
            NULLIF("t25"."total", 0) * 2
          )
        )
      ) / (
        NULLIF("t25"."total", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t22"."paid") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "revenue_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t25"."at_least") * 2000000
          ) + NULLIF("t25"."total", 0)
        ) - (
          (
            (
              ABS("t25"."at_least") * 2000000
            ) + NULLIF("t25"."total", 0)
          ) % (
            NULLIF("t25"."total", 0) * 2
          )
        )
      ) / (
        NULLIF("t25"."total", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t25"."at_least") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "cumulative_share",
    CASE WHEN "t22"."paid" > 0 THEN "t25"."rank" ELSE NULL END AS "revenue_rank",
    CASE
      WHEN (
        "t25"."above" * 100
      ) < (
        "t25"."total" * 80
      )
      THEN 'A'
      WHEN (
        "t25"."above" * 100
      ) < (
        "t25"."total" * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS "abc"
  FROM "t20" AS "t22"
  INNER JOIN (
    SELECT
      "t23"."paid",
      "t23"."rows_here",
      CAST(SUM("t23"."paid" * "t23"."rows_here") OVER (ORDER BY "t23"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS "at_least",
      CAST(SUM("t23"."paid" * "t23"."rows_here") OVER (ORDER BY "t23"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - (
        "t23"."paid" * "t23"."rows_here"
      ) AS "above",
      (
        CAST(SUM("t23"."rows_here") OVER (ORDER BY "t23"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - "t23"."rows_here"
      ) + 1 AS "rank",
      CAST(SUM("t23"."paid" * "t23"."rows_here") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS BIGINT) AS "total"
    FROM (
      SELECT
        "t21"."paid",
        COUNT(*) AS "rows_here"
      FROM "t20" AS "t21"
      GROUP BY
        1
    ) AS "t23"
  ) AS "t25"
    ON "t22"."paid" = "t25"."paid"
) AS "t26"
