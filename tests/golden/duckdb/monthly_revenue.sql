WITH "t15" AS (
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
    "t14"."gmv",
    SUM("t14"."new_customers") OVER (
      ORDER BY "t14"."month_number" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS "customers_to_date",
    SUM("t14"."new_repeat_customers") OVER (
      ORDER BY "t14"."month_number" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS "repeat_customers_to_date"
  FROM (
    SELECT
      "t13"."month_start_date",
      "t13"."month_end_date",
      "t13"."order_month",
      "t13"."order_month_key",
      "t13"."month_number",
      "t13"."is_complete",
      COALESCE("t13"."orders", 0) AS "orders",
      COALESCE("t13"."customers", 0) AS "customers",
      COALESCE("t13"."new_customers", 0) AS "new_customers",
      COALESCE("t13"."repeat_orders", 0) AS "repeat_orders",
      COALESCE("t13"."new_repeat_customers", 0) AS "new_repeat_customers",
      COALESCE("t13"."items", 0) AS "items",
      COALESCE("t13"."revenue", 0) AS "revenue",
      COALESCE("t13"."freight", 0) AS "freight",
      COALESCE("t13"."gmv", 0) AS "gmv"
    FROM (
      SELECT
        "t12".*
        EXCLUDE ("order_month_key_right")
      FROM (
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
          "t6"."order_month_key" AS "order_month_key_right",
          "t6"."gmv"
        FROM (
          SELECT
            "t9".*
            EXCLUDE ("order_month_key_right")
          FROM (
            SELECT
              "t3"."month_start_date",
              "t3"."month_end_date",
              "t3"."order_month",
              "t3"."order_month_key",
              "t3"."month_number",
              "t3"."is_complete",
              "t8"."order_month_key" AS "order_month_key_right",
              "t8"."orders",
              "t8"."customers",
              "t8"."new_customers",
              "t8"."repeat_orders",
              "t8"."new_repeat_customers",
              "t8"."items",
              "t8"."revenue",
              "t8"."freight"
            FROM "months" AS "t3"
            LEFT OUTER JOIN (
              SELECT
                "t4"."order_month_key",
                SUM("t4"."orders") AS "orders",
                SUM("t4"."customers") AS "customers",
                SUM("t4"."new_customers") AS "new_customers",
                SUM("t4"."repeat_orders") AS "repeat_orders",
                SUM("t4"."new_repeat_customers") AS "new_repeat_customers",
                SUM("t4"."items") AS "items",
                SUM("t4"."revenue") AS "revenue",
                SUM("t4"."freight") AS "freight"
              FROM (
                SELECT
                  "t2".*
                  EXCLUDE ("cohort_month_key")
                FROM "cohort_activity" AS "t2"
              ) AS "t4"
              GROUP BY
                1
            ) AS "t8"
              ON "t3"."order_month_key" = "t8"."order_month_key"
          ) AS "t9"
        ) AS "t11"
        LEFT OUTER JOIN (
          SELECT
            "t0"."order_month_key",
            SUM("t0"."order_value") AS "gmv"
          FROM "order_facts" AS "t0"
          GROUP BY
            1
        ) AS "t6"
          ON "t11"."order_month_key" = "t6"."order_month_key"
      ) AS "t12"
    ) AS "t13"
  ) AS "t14"
)
SELECT
  "t23"."order_month",
  CAST("t23"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  "t23"."orders",
  "t23"."customers",
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST("t23"."revenue" * 100 AS BIGINT)) * 200
        ) + NULLIF("t23"."orders" * 100, 0)
      ) - (
        (
          (
            ABS(CAST("t23"."revenue" * 100 AS BIGINT)) * 200
          ) + NULLIF("t23"."orders" * 100, 0)
        ) % (
          NULLIF("t23"."orders" * 100, 0) * 2
        )
      )
    ) / (
      NULLIF("t23"."orders" * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST("t23"."revenue" * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
  "t23"."mom_growth_pct",
  "t23"."order_month_key",
  "t23"."new_customers",
  "t23"."customers" - "t23"."new_customers" AS "returning_customers",
  "t23"."items",
  CAST("t23"."freight" AS DECIMAL(18, 2)) AS "freight",
  CAST("t23"."gmv" AS DECIMAL(18, 2)) AS "gmv",
  "t23"."yoy_growth_pct",
  "t23"."repeat_orders",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t23"."repeat_orders") * 20000
        ) + NULLIF("t23"."orders", 0)
      ) - (
        (
          (
            ABS("t23"."repeat_orders") * 20000
          ) + NULLIF("t23"."orders", 0)
        ) % (
          NULLIF("t23"."orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t23"."orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t23"."repeat_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "repeat_order_rate",
  "t23"."customers_to_date",
  "t23"."repeat_customers_to_date",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t23"."repeat_customers_to_date") * 20000
        ) + NULLIF("t23"."customers_to_date", 0)
      ) - (
        (
          (
            ABS("t23"."repeat_customers_to_date") * 20000
          ) + NULLIF("t23"."customers_to_date", 0)
        ) % (
          NULLIF("t23"."customers_to_date", 0) * 2
        )
      )
    ) / (
      NULLIF("t23"."customers_to_date", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t23"."repeat_customers_to_date") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "repeat_rate_to_date",
  "t23"."is_complete"
FROM (
  SELECT
    "t17"."month_start_date",
    "t17"."month_end_date",
    "t17"."order_month",
    "t17"."order_month_key",
    "t17"."month_number",
    "t17"."is_complete",
    "t17"."orders",
    "t17"."customers",
    "t17"."new_customers",
    "t17"."repeat_orders",
    "t17"."new_repeat_customers",
    "t17"."items",
    "t17"."revenue",
    "t17"."freight",
    "t17"."gmv",
    "t17"."customers_to_date",
    "t17"."repeat_customers_to_date",
    CASE
      WHEN "t17"."is_complete" = 1
      THEN CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(
        (
          CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
      ELSE NULL
    END AS "mom_growth_pct",
    CASE
      WHEN "t17"."is_complete" = 1
      THEN CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t22"."base_revenue" * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST("t22"."base_revenue" * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t22"."base_revenue" * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST("t22"."base_revenue" * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST("t22"."base_revenue" * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST("t22"."base_revenue" * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(
        (
          CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t22"."base_revenue" * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
      ELSE NULL
    END AS "yoy_growth_pct"
  FROM "t15" AS "t17"
  LEFT OUTER JOIN (
    SELECT
      "t16"."month_number" + 1 AS "month_number",
      "t16"."revenue" AS "base_revenue"
    FROM "t15" AS "t16"
    WHERE
      "t16"."is_complete" = 1 AND "t16"."orders" >= 30 AND "t16"."revenue" > 0
  ) AS "t19"
    ON "t17"."month_number" = "t19"."month_number"
  LEFT OUTER JOIN (
    SELECT
      "t20"."month_number" + 12 AS "month_number",
      "t20"."revenue" AS "base_revenue"
    FROM (
      SELECT
        "t17"."month_start_date",
        "t17"."month_end_date",
        "t17"."order_month",
        "t17"."order_month_key",
        "t17"."month_number",
        "t17"."is_complete",
        "t17"."orders",
        "t17"."customers",
        "t17"."new_customers",
        "t17"."repeat_orders",
        "t17"."new_repeat_customers",
        "t17"."items",
        "t17"."revenue",
        "t17"."freight",
        "t17"."gmv",
        "t17"."customers_to_date",
        "t17"."repeat_customers_to_date",
        CASE
          WHEN "t17"."is_complete" = 1
          THEN CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
          ELSE NULL
        END AS "mom_growth_pct"
      FROM "t15" AS "t17"
      LEFT OUTER JOIN (
        SELECT
          "t16"."month_number" + 1 AS "month_number",
          "t16"."revenue" AS "base_revenue"
        FROM "t15" AS "t16"
        WHERE
          "t16"."is_complete" = 1 AND "t16"."orders" >= 30 AND "t16"."revenue" > 0
      ) AS "t19"
        ON "t17"."month_number" = "t19"."month_number"
    ) AS "t20"
    WHERE
      "t20"."is_complete" = 1 AND "t20"."orders" >= 30 AND "t20"."revenue" > 0
  ) AS "t22"
    ON "t17"."month_number" = "t22"."month_number"
) AS "t23"
