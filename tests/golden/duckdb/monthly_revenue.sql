WITH "t12" AS (
  SELECT
    "t11"."month_start_date",
    "t11"."month_end_date",
    "t11"."order_month",
    "t11"."order_month_key",
    "t11"."month_number",
    "t11"."is_complete",
    "t11"."orders",
    "t11"."customers",
    "t11"."new_customers",
    "t11"."repeat_orders",
    "t11"."new_repeat_customers",
    "t11"."items",
    "t11"."revenue",
    "t11"."freight",
    "t11"."guest_orders",
    "t11"."guest_revenue",
    "t11"."gmv",
    CAST(SUM("t11"."new_customers") OVER (
      ORDER BY "t11"."month_number" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS BIGINT) AS "customers_to_date",
    CAST(SUM("t11"."new_repeat_customers") OVER (
      ORDER BY "t11"."month_number" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS BIGINT) AS "repeat_customers_to_date"
  FROM (
    SELECT
      "t4"."month_start_date",
      "t4"."month_end_date",
      "t4"."order_month",
      "t4"."order_month_key",
      "t4"."month_number",
      "t4"."is_complete",
      COALESCE("t10"."orders", 0) AS "orders",
      COALESCE("t10"."customers", 0) AS "customers",
      COALESCE("t10"."new_customers", 0) AS "new_customers",
      COALESCE("t10"."repeat_orders", 0) AS "repeat_orders",
      COALESCE("t10"."new_repeat_customers", 0) AS "new_repeat_customers",
      COALESCE("t10"."items", 0) AS "items",
      COALESCE("t10"."revenue", 0) AS "revenue",
      COALESCE("t10"."freight", 0) AS "freight",
      COALESCE("t10"."guest_orders", 0) AS "guest_orders",
      COALESCE("t10"."guest_revenue", 0) AS "guest_revenue",
      COALESCE("t8"."gmv", 0) AS "gmv"
    FROM "months" AS "t4"
    LEFT OUTER JOIN (
      SELECT
        "t5"."order_month_key",
        CAST(SUM("t5"."orders") AS BIGINT) AS "orders",
        CAST(SUM("t5"."customers") AS BIGINT) AS "customers",
        CAST(SUM("t5"."new_customers") AS BIGINT) AS "new_customers",
        CAST(SUM("t5"."repeat_orders") AS BIGINT) AS "repeat_orders",
        CAST(SUM("t5"."new_repeat_customers") AS BIGINT) AS "new_repeat_customers",
        CAST(SUM("t5"."items") AS BIGINT) AS "items",
        SUM("t5"."revenue") AS "revenue",
        SUM("t5"."freight") AS "freight",
        CAST(SUM("t5"."guest_orders") AS BIGINT) AS "guest_orders",
        SUM("t5"."guest_revenue") AS "guest_revenue"
      FROM (
        SELECT
          "t3".*
          EXCLUDE ("cohort_month_key")
        FROM "cohort_activity" AS "t3"
      ) AS "t5"
      GROUP BY
        1
    ) AS "t10"
      ON "t4"."order_month_key" = "t10"."order_month_key"
    LEFT OUTER JOIN (
      SELECT
        "t2"."order_month_key",
        SUM("t2"."order_value") AS "gmv"
      FROM "order_facts" AS "t2"
      GROUP BY
        1
    ) AS "t8"
      ON "t4"."order_month_key" = "t8"."order_month_key"
  ) AS "t11"
)
SELECT
  "t20"."order_month",
  CAST("t20"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  "t20"."orders",
  "t20"."customers",
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST("t20"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
        ) + NULLIF("t20"."orders" * 100, 0)
      ) - (
        (
          (
            ABS(CAST(CAST("t20"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
          ) + NULLIF("t20"."orders" * 100, 0)
        ) % (
          NULLIF("t20"."orders" * 100, 0) * 2
        )
      )
    ) / (
      NULLIF("t20"."orders" * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST("t20"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
  "t20"."mom_growth_pct",
  "t20"."order_month_key",
  "t20"."new_customers",
  "t20"."customers" - "t20"."new_customers" AS "returning_customers",
  "t20"."items",
  CAST("t20"."freight" AS DECIMAL(18, 2)) AS "freight",
  CAST("t20"."gmv" AS DECIMAL(18, 2)) AS "gmv",
  "t20"."yoy_growth_pct",
  "t20"."repeat_orders",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t20"."repeat_orders") * 20000
        ) + NULLIF("t20"."orders" - "t20"."guest_orders", 0)
      ) - (
        (
          (
            ABS("t20"."repeat_orders") * 20000
          ) + NULLIF("t20"."orders" - "t20"."guest_orders", 0)
        ) % (
          NULLIF("t20"."orders" - "t20"."guest_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t20"."orders" - "t20"."guest_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t20"."repeat_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "repeat_order_rate",
  "t20"."customers_to_date",
  "t20"."repeat_customers_to_date",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t20"."repeat_customers_to_date") * 20000
        ) + NULLIF("t20"."customers_to_date", 0)
      ) - (
        (
          (
            ABS("t20"."repeat_customers_to_date") * 20000
          ) + NULLIF("t20"."customers_to_date", 0)
        ) % (
          NULLIF("t20"."customers_to_date", 0) * 2
        )
      )
    ) / (
      NULLIF("t20"."customers_to_date", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t20"."repeat_customers_to_date") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "repeat_rate_to_date",
  "t20"."is_complete",
  "t20"."guest_orders",
  CAST("t20"."guest_revenue" AS DECIMAL(18, 2)) AS "guest_revenue"
FROM (
  SELECT
    "t14"."month_start_date",
    "t14"."month_end_date",
    "t14"."order_month",
    "t14"."order_month_key",
    "t14"."month_number",
    "t14"."is_complete",
    "t14"."orders",
    "t14"."customers",
    "t14"."new_customers",
    "t14"."repeat_orders",
    "t14"."new_repeat_customers",
    "t14"."items",
    "t14"."revenue",
    "t14"."freight",
    "t14"."guest_orders",
    "t14"."guest_revenue",
    "t14"."gmv",
    "t14"."customers_to_date",
    "t14"."repeat_customers_to_date",
    CASE
      WHEN "t14"."is_complete" = 1
      THEN CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST(CAST("t14"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST(CAST("t14"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(
        (
          CAST(CAST("t14"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
      ELSE NULL
    END AS "mom_growth_pct",
    CASE
      WHEN "t14"."is_complete" = 1
      THEN CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST(CAST("t14"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t19"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST(CAST("t19"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST(CAST("t14"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t19"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST("t19"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST("t19"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST("t19"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(
        (
          CAST(CAST("t14"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t19"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
      ELSE NULL
    END AS "yoy_growth_pct"
  FROM "t12" AS "t14"
  LEFT OUTER JOIN (
    SELECT
      "t13"."month_number" + 1 AS "month_number",
      "t13"."revenue" AS "base_revenue"
    FROM "t12" AS "t13"
    WHERE
      "t13"."is_complete" = 1
      AND "t13"."orders" >= (
        SELECT
          "t1"."min_orders"
        FROM "run_settings" AS "t1"
      )
      AND "t13"."revenue" > 0
  ) AS "t16"
    ON "t14"."month_number" = "t16"."month_number"
  LEFT OUTER JOIN (
    SELECT
      "t17"."month_number" + 12 AS "month_number",
      "t17"."revenue" AS "base_revenue"
    FROM (
      SELECT
        "t14"."month_start_date",
        "t14"."month_end_date",
        "t14"."order_month",
        "t14"."order_month_key",
        "t14"."month_number",
        "t14"."is_complete",
        "t14"."orders",
        "t14"."customers",
        "t14"."new_customers",
        "t14"."repeat_orders",
        "t14"."new_repeat_customers",
        "t14"."items",
        "t14"."revenue",
        "t14"."freight",
        "t14"."guest_orders",
        "t14"."guest_revenue",
        "t14"."gmv",
        "t14"."customers_to_date",
        "t14"."repeat_customers_to_date",
        CASE
          WHEN "t14"."is_complete" = 1
          THEN CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST("t14"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST("t14"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST("t14"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t16"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
          ELSE NULL
        END AS "mom_growth_pct"
      FROM "t12" AS "t14"
      LEFT OUTER JOIN (
        SELECT
          "t13"."month_number" + 1 AS "month_number",
          "t13"."revenue" AS "base_revenue"
        FROM "t12" AS "t13"
        WHERE
          "t13"."is_complete" = 1
          AND "t13"."orders" >= (
            SELECT
              "t1"."min_orders"
            FROM "run_settings" AS "t1"
          )
          AND "t13"."revenue" > 0
      ) AS "t16"
        ON "t14"."month_number" = "t16"."month_number"
    ) AS "t17"
    WHERE
      "t17"."is_complete" = 1
      AND "t17"."orders" >= (
        SELECT
          "t1"."min_orders"
        FROM "run_settings" AS "t1"
      )
      AND "t17"."revenue" > 0
  ) AS "t19"
    ON "t14"."month_number" = "t19"."month_number"
) AS "t20"
