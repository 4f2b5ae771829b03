WITH "t22" AS (
  SELECT
    "t21"."seller_id",
    "t21"."seller_state",
    "t21"."seller_city",
    "t21"."revenue",
    "t21"."items",
    "t21"."orders",
    "t21"."customers",
    "t21"."states_served",
    "t21"."dispatch_seconds",
    "t21"."timed_orders",
    "t21"."dispatched_orders",
    "t21"."late_dispatch_orders",
    "t21"."reviewed_orders",
    "t21"."score_sum",
    "t21"."all_orders",
    "t21"."canceled_orders",
    "t21"."active_months",
    CAST("t21"."revenue" * 100 AS BIGINT) AS "paid"
  FROM (
    SELECT
      "t17"."seller_id",
      "t17"."seller_state",
      "t17"."seller_city",
      COALESCE("t20"."revenue", 0) AS "revenue",
      COALESCE("t20"."items", 0) AS "items",
      COALESCE("t20"."orders", 0) AS "orders",
      COALESCE("t20"."customers", 0) AS "customers",
      COALESCE("t20"."states_served", 0) AS "states_served",
      COALESCE("t20"."dispatch_seconds", 0) AS "dispatch_seconds",
      COALESCE("t20"."timed_orders", 0) AS "timed_orders",
      COALESCE("t20"."dispatched_orders", 0) AS "dispatched_orders",
      COALESCE("t20"."late_dispatch_orders", 0) AS "late_dispatch_orders",
      COALESCE("t20"."reviewed_orders", 0) AS "reviewed_orders",
      COALESCE("t20"."score_sum", 0) AS "score_sum",
      COALESCE("t20"."all_orders", 0) AS "all_orders",
      COALESCE("t20"."canceled_orders", 0) AS "canceled_orders",
      COALESCE("t20"."active_months", 0) AS "active_months"
    FROM (
      SELECT
        "t13"."seller_id",
        "t13"."seller_state",
        "t13"."seller_city"
      FROM (
        SELECT
          "t5"."seller_id",
          "t5"."seller_state",
          "t5"."seller_city",
          "t12"."known_months"
        FROM "known_sellers" AS "t5"
        CROSS JOIN (
          SELECT
            *
          FROM (
            SELECT
              COUNT(*) AS "known_months"
            FROM "months" AS "t3"
          ) AS "t8"
          WHERE
            (
              SELECT
                COUNT(*) AS "CountStar(months)"
              FROM "months" AS "t3"
            ) > 0
        ) AS "t12"
      ) AS "t13"
    ) AS "t17"
    LEFT OUTER JOIN (
      SELECT
        "t18"."seller_id",
        CAST(SUM("t18"."revenue") FILTER(WHERE
          "t18"."is_valid") AS DECIMAL(18, 2)) AS "revenue",
        CAST(SUM("t18"."items") FILTER(WHERE
          "t18"."is_valid") AS BIGINT) AS "items",
        COUNT(*) FILTER(WHERE
          "t18"."is_valid") AS "orders",
        COUNT(DISTINCT "t18"."customer_unique_id") FILTER(WHERE
          "t18"."is_valid") AS "customers",
        COUNT(DISTINCT "t18"."customer_state") FILTER(WHERE
          "t18"."is_valid") AS "states_served",
        CAST(SUM("t18"."dispatch_seconds") FILTER(WHERE
          "t18"."dispatch_seconds" >= 0) AS BIGINT) AS "dispatch_seconds",
        COUNT(*) FILTER(WHERE
          "t18"."dispatch_seconds" >= 0) AS "timed_orders",
        COUNT(*) FILTER(WHERE
          "t18"."is_dispatched") AS "dispatched_orders",
        COUNT(*) FILTER(WHERE
          "t18"."is_late") AS "late_dispatch_orders",
        COUNT("t18"."review_score") AS "reviewed_orders",
        CAST(SUM("t18"."review_score") AS BIGINT) AS "score_sum",
        COUNT(*) AS "all_orders",
        COUNT(*) FILTER(WHERE
          "t18"."is_canceled") AS "canceled_orders",
        COUNT(DISTINCT "t18"."order_month_key") FILTER(WHERE
          "t18"."is_valid") AS "active_months"
      FROM (
        SELECT
          "t15"."seller_id",
          "t6"."is_valid",
          "t6"."customer_unique_id",
          "t6"."customer_state",
          "t6"."order_month_key",
          "t15"."items",
          "t15"."revenue",
          "t6"."order_status" = 'canceled' AS "is_canceled",
          CASE WHEN "t6"."is_valid" THEN "t6"."review_score" ELSE NULL END AS "review_score",
          "t6"."is_valid" AND (
            "t6"."handed_over" IS NOT NULL
          ) AS "is_dispatched",
          "t6"."is_valid" AND (
            "t6"."handed_over" > "t15"."shipping_limit"
          ) AS "is_late",
          CASE
            WHEN "t6"."is_valid"
            THEN CAST(EPOCH(CAST("t6"."handed_over" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t6"."approved" AS TIMESTAMP)) AS BIGINT)
            ELSE NULL
          END AS "dispatch_seconds"
        FROM (
          SELECT
            "t10"."order_id",
            "t10"."seller_id",
            CAST(SUM("t10"."quantity") AS BIGINT) AS "items",
            CAST(SUM("t10"."amount" - "t10"."discount") AS DECIMAL(18, 2)) AS "revenue",
            MAX("t10"."shipping_limit_date") AS "shipping_limit"
          FROM (
            SELECT
              "t4"."order_id",
              "t4"."order_item_id",
              "t4"."product_id",
              COALESCE("t4"."seller_id", 'not_defined') AS "seller_id",
              "t4"."shipping_limit_date",
              "t4"."price",
              "t4"."freight_value",
              "t4"."quantity",
              "t4"."amount",
              "t4"."discount",
              "t4"."tax",
              "t4"."currency",
              "t4"."price_tier"
            FROM "order_items" AS "t4"
          ) AS "t10"
          GROUP BY
            1,
            2
        ) AS "t15"
        INNER JOIN "order_details" AS "t6"
          ON "t15"."order_id" = "t6"."order_id"
      ) AS "t18"
      GROUP BY
        1
    ) AS "t20"
      ON "t17"."seller_id" = "t20"."seller_id"
  ) AS "t21"
)
SELECT
  "t28"."seller_id",
  "t28"."seller_state",
  "t28"."seller_city",
  "t28"."revenue",
  "t28"."items",
  "t28"."orders",
  "t28"."customers",
  "t28"."states_served",
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST("t28"."revenue" * 100 AS BIGINT)) * 200
        ) + NULLIF("t28"."orders" * 100, 0)
      ) - (
        (
          (
            ABS(CAST("t28"."revenue" * 100 AS BIGINT)) * 200
          ) + NULLIF("t28"."orders" * 100, 0)
        ) % (
          NULLIF("t28"."orders" * 100, 0) * 2
        )
      )
    ) / (
      NULLIF("t28"."orders" * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST("t28"."revenue" * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t28"."dispatch_seconds") * 200
        ) + NULLIF("t28"."timed_orders" * 86400, 0)
      ) - (
        (
          (
            ABS("t28"."dispatch_seconds") * 200
          ) + NULLIF("t28"."timed_orders" * 86400, 0)
        ) % (
          NULLIF("t28"."timed_orders" * 86400, 0) * 2
        )
      )
    ) / (
      NULLIF("t28"."timed_orders" * 86400, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t28"."dispatch_seconds") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS "avg_dispatch_days",
  "t28"."dispatched_orders",
  "t28"."late_dispatch_orders",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t28"."late_dispatch_orders") * 20000
        ) + NULLIF("t28"."dispatched_orders", 0)
      ) - (
        (
          (
            ABS("t28"."late_dispatch_orders") * 20000
          ) + NULLIF("t28"."dispatched_orders", 0)
        ) % (
          NULLIF("t28"."dispatched_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t28"."dispatched_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t28"."late_dispatch_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "late_dispatch_rate",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t28"."score_sum") * 200
        ) + NULLIF("t28"."reviewed_orders", 0)
      ) - (
        (
          (
            ABS("t28"."score_sum") * 200
          ) + NULLIF("t28"."reviewed_orders", 0)
        ) % (
          NULLIF("t28"."reviewed_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t28"."reviewed_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t28"."score_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(5, 2)) AS "avg_review_score",
  "t28"."all_orders",
  "t28"."canceled_orders",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t28"."canceled_orders") * 20000
        ) + NULLIF("t28"."all_orders", 0)
      ) - (
        (
          (
            ABS("t28"."canceled_orders") * 20000
          ) + NULLIF("t28"."all_orders", 0)
        ) % (
          NULLIF("t28"."all_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t28"."all_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t28"."canceled_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "cancel_rate",
  CAST("t28"."revenue_share" AS DECIMAL(9, 6)) AS "revenue_share",
  CAST("t28"."cumulative_share" AS DECIMAL(9, 6)) AS "cumulative_share",
  "t28"."revenue_rank",
  "t28"."abc",
  "t28"."active_months",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t28"."orders") * 200
        ) + NULLIF("t28"."active_months", 0)
      ) - (
        (
          (
            ABS("t28"."orders") * 200
          ) + NULLIF("t28"."active_months", 0)
        ) % (
          NULLIF("t28"."active_months", 0) * 2
        )
      )
    ) / (
      NULLIF("t28"."active_months", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t28"."orders") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS "orders_per_active_month",
  CAST(CASE
    WHEN COALESCE(
      "t28"."orders" < (
        SELECT
          "t0"."min_orders"
        FROM "run_settings" AS "t0"
      ),
      FALSE
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS "low_sample"
FROM (
  SELECT
    "t24"."seller_id",
    "t24"."seller_state",
    "t24"."seller_city",
    "t24"."revenue",
    "t24"."items",
    "t24"."orders",
    "t24"."customers",
    "t24"."states_served",
    "t24"."dispatch_seconds",
    "t24"."timed_orders",
    "t24"."dispatched_orders",
    "t24"."late_dispatch_orders",
    "t24"."reviewed_orders",
    "t24"."score_sum",
    "t24"."all_orders",
    "t24"."canceled_orders",
    "t24"."active_months",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t24"."paid") * 2000000
          ) + NULLIF("t27"."total", 0)
        ) - (
          (
            (
              ABS("t24"."paid") * 2000000
            ) + NULLIF("t27"."total", 0)
          ) % (
            NULLIF("t27"."total", 0) * 2
          )
        )
      ) / (
        NULLIF("t27"."total", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t24"."paid") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "revenue_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t27"."at_least") * 2000000
          ) + NULLIF("t27"."total", 0)
        ) - (
          (
            (
              ABS("t27"."at_least") * 2000000
            ) + NULLIF("t27"."total", 0)
          ) % (
            NULLIF("t27"."total", 0) * 2
          )
        )
      ) / (
        NULLIF("t27"."total", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t27"."at_least") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "cumulative_share",
    CASE WHEN "t24"."paid" > 0 THEN "t27"."rank" ELSE NULL END AS "revenue_rank",
    CASE
      WHEN (
        "t27"."above" * 100
      ) < (
        "t27"."total" * 80
      )
      THEN 'A'
      WHEN (
        "t27"."above" * 100
      ) < (
        "t27"."total" * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS "abc"
  FROM "t22" AS "t24"
  INNER JOIN (
    SELECT
      "t25"."paid",
      "t25"."rows_here",
      CAST(SUM("t25"."paid" * "t25"."rows_here") OVER (ORDER BY "t25"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS "at_least",
      CAST(SUM("t25"."paid" * "t25"."rows_here") OVER (ORDER BY "t25"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - (
        "t25"."paid" * "t25"."rows_here"
      ) AS "above",
      (
        CAST(SUM("t25"."rows_here") OVER (ORDER BY "t25"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - "t25"."rows_here"
      ) + 1 AS "rank",
      CAST(SUM("t25"."paid" * "t25"."rows_here") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS BIGINT) AS "total"
    FROM (
      SELECT
        "t23"."paid",
        COUNT(*) AS "rows_here"
      FROM "t22" AS "t23"
      GROUP BY
        1
    ) AS "t25"
  ) AS "t27"
    ON "t24"."paid" = "t27"."paid"
) AS "t28"
