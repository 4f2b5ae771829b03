WITH "t21" AS (
  SELECT
    "t20"."grain",
    "t20"."period",
    "t20"."period_start_date",
    "t20"."period_end_date",
    "t20"."year_number",
    "t20"."slot",
    "t20"."is_complete",
    "t20"."number",
    COALESCE("t17"."revenue", 0) AS "revenue",
    COALESCE("t17"."gmv", 0) AS "gmv",
    COALESCE("t17"."freight", 0) AS "freight",
    COALESCE("t17"."orders", 0) AS "orders",
    COALESCE("t17"."items", 0) AS "items",
    COALESCE("t17"."single_customers", 0) AS "single_customers",
    COALESCE("t18"."repeat_customers", 0) AS "repeat_customers"
  FROM (
    SELECT
      "t12"."grain",
      "t12"."period",
      "t12"."period_start_date",
      "t12"."period_end_date",
      "t12"."year_number",
      "t12"."slot",
      CAST(CASE
        WHEN COALESCE(
          (
            "t12"."period_start_date" >= (
              SELECT
                "t1"."first_date"
              FROM "horizon" AS "t1"
            )
          )
          AND (
            "t12"."period_end_date" <= (
              SELECT
                "t1"."as_of"
              FROM "horizon" AS "t1"
            )
          ),
          FALSE
        )
        THEN 1
        ELSE 0
      END AS BIGINT) AS "is_complete",
      ROW_NUMBER() OVER (
        PARTITION BY "t12"."grain"
        ORDER BY "t12"."period_start_date" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "number"
    FROM (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          "t3".*
          EXCLUDE ("date")
        FROM "period_days" AS "t3"
      ) AS "t6"
    ) AS "t12"
  ) AS "t20"
  LEFT OUTER JOIN (
    SELECT
      "t13"."grain",
      "t13"."period_start_date",
      SUM("t13"."revenue") AS "revenue",
      SUM("t13"."gmv") AS "gmv",
      SUM("t13"."freight") AS "freight",
      CAST(SUM("t13"."orders") AS BIGINT) AS "orders",
      CAST(SUM("t13"."items") AS BIGINT) AS "items",
      CAST(SUM("t13"."single_customers") AS BIGINT) AS "single_customers"
    FROM (
      SELECT
        "t7"."date",
        "t7"."grain",
        "t7"."period",
        "t7"."period_start_date",
        "t7"."period_end_date",
        "t7"."year_number",
        "t7"."slot",
        "t5"."order_date",
        "t5"."revenue",
        "t5"."gmv",
        "t5"."freight",
        "t5"."orders",
        "t5"."items",
        "t5"."single_customers",
        "t5"."new_customers",
        "t5"."delivered_orders",
        "t5"."late_orders",
        "t5"."reviewed_orders",
        "t5"."score_sum"
      FROM "period_days" AS "t7"
      INNER JOIN "daily_sales" AS "t5"
        ON "t7"."date" = "t5"."order_date"
    ) AS "t13"
    GROUP BY
      1,
      2
  ) AS "t17"
    ON "t20"."grain" = "t17"."grain"
    AND "t20"."period_start_date" = "t17"."period_start_date"
  LEFT OUTER JOIN (
    SELECT
      "t14"."grain",
      "t14"."period_start_date",
      COUNT(DISTINCT "t14"."customer_unique_id") AS "repeat_customers"
    FROM (
      SELECT
        "t7"."date",
        "t7"."grain",
        "t7"."period",
        "t7"."period_start_date",
        "t7"."period_end_date",
        "t7"."year_number",
        "t7"."slot",
        "t8"."customer_unique_id",
        "t8"."order_date"
      FROM "period_days" AS "t7"
      INNER JOIN "repeat_days" AS "t8"
        ON "t7"."date" = "t8"."order_date"
    ) AS "t14"
    GROUP BY
      1,
      2
  ) AS "t18"
    ON "t20"."grain" = "t18"."grain"
    AND "t20"."period_start_date" = "t18"."period_start_date"
), "t31" AS (
  SELECT
    "t30"."grain",
    "t30"."period",
    "t30"."period_start_date",
    "t30"."period_end_date",
    "t30"."year_number",
    "t30"."slot",
    "t30"."is_complete",
    "t30"."number",
    "t30"."revenue",
    "t30"."gmv",
    "t30"."freight",
    "t30"."orders",
    "t30"."items",
    "t30"."single_customers",
    "t30"."repeat_customers",
    "t30"."customers",
    "t30"."growth_pct",
    "t30"."yoy_growth_pct",
    CAST(SUM("t30"."is_complete") OVER (
      PARTITION BY "t30"."grain"
      ORDER BY "t30"."number" ASC
      ROWS BETWEEN 2 preceding AND CURRENT ROW
    ) AS BIGINT) = 3 AS "three_complete",
    SUM("t30"."revenue") OVER (
      PARTITION BY "t30"."grain"
      ORDER BY "t30"."number" ASC
      ROWS BETWEEN 2 preceding AND CURRENT ROW
    ) AS "three_revenue"
  FROM (
    SELECT
      "t26"."grain",
      "t26"."period",
      "t26"."period_start_date",
      "t26"."period_end_date",
      "t26"."year_number",
      "t26"."slot",
      "t26"."is_complete",
      "t26"."number",
      "t26"."revenue",
      "t26"."gmv",
      "t26"."freight",
      "t26"."orders",
      "t26"."items",
      "t26"."single_customers",
      "t26"."repeat_customers",
      "t26"."customers",
      CASE
        WHEN "t26"."is_complete" = 1
        THEN CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(
                  (
                    CAST(CAST("t26"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) - (
              (
                (
                  ABS(
                    (
                      CAST(CAST("t26"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) % (
                NULLIF(CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              )
            )
          ) / (
            NULLIF(CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(
          (
            CAST(CAST("t26"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
          ) * 100
        ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
        ELSE NULL
      END AS "growth_pct",
      CASE
        WHEN "t26"."is_complete" = 1
        THEN CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(
                  (
                    CAST(CAST("t26"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t29"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST("t29"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) - (
              (
                (
                  ABS(
                    (
                      CAST(CAST("t26"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t29"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST("t29"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) % (
                NULLIF(CAST(CAST("t29"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              )
            )
          ) / (
            NULLIF(CAST(CAST("t29"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(
          (
            CAST(CAST("t26"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t29"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
          ) * 100
        ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
        ELSE NULL
      END AS "yoy_growth_pct"
    FROM (
      SELECT
        "t22"."grain",
        "t22"."period",
        "t22"."period_start_date",
        "t22"."period_end_date",
        "t22"."year_number",
        "t22"."slot",
        "t22"."is_complete",
        "t22"."number",
        "t22"."revenue",
        "t22"."gmv",
        "t22"."freight",
        "t22"."orders",
        "t22"."items",
        "t22"."single_customers",
        "t22"."repeat_customers",
        "t22"."single_customers" + "t22"."repeat_customers" AS "customers"
      FROM "t21" AS "t22"
    ) AS "t26"
    LEFT OUTER JOIN (
      SELECT
        "t22"."grain",
        "t22"."number" + 1 AS "number",
        "t22"."revenue" AS "base_revenue"
      FROM "t21" AS "t22"
      WHERE
        "t22"."is_complete" = 1
        AND "t22"."orders" >= (
          SELECT
            "t2"."min_orders"
          FROM "run_settings" AS "t2"
        )
        AND "t22"."revenue" > 0
    ) AS "t25"
      ON "t26"."grain" = "t25"."grain" AND "t26"."number" = "t25"."number"
    LEFT OUTER JOIN (
      SELECT
        "t27"."grain",
        "t27"."year_number" + 1 AS "year_number",
        "t27"."slot",
        "t27"."revenue" AS "base_revenue"
      FROM (
        SELECT
          "t26"."grain",
          "t26"."period",
          "t26"."period_start_date",
          "t26"."period_end_date",
          "t26"."year_number",
          "t26"."slot",
          "t26"."is_complete",
          "t26"."number",
          "t26"."revenue",
          "t26"."gmv",
          "t26"."freight",
          "t26"."orders",
          "t26"."items",
          "t26"."single_customers",
          "t26"."repeat_customers",
          "t26"."customers",
          CASE
            WHEN "t26"."is_complete" = 1
            THEN CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(
                      (
                        CAST(CAST("t26"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) - (
                  (
                    (
                      ABS(
                        (
                          CAST(CAST("t26"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                        ) * 100
                      ) * 200
                    ) + NULLIF(CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                  ) % (
                    NULLIF(CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                  )
                )
              ) / (
                NULLIF(CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN(
              (
                CAST(CAST("t26"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t25"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
              ) * 100
            ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
            ELSE NULL
          END AS "growth_pct"
        FROM (
          SELECT
            "t22"."grain",
            "t22"."period",
            "t22"."period_start_date",
            "t22"."period_end_date",
            "t22"."year_number",
            "t22"."slot",
            "t22"."is_complete",
            "t22"."number",
            "t22"."revenue",
            "t22"."gmv",
            "t22"."freight",
            "t22"."orders",
            "t22"."items",
            "t22"."single_customers",
            "t22"."repeat_customers",
            "t22"."single_customers" + "t22"."repeat_customers" AS "customers"
          FROM "t21" AS "t22"
        ) AS "t26"
        LEFT OUTER JOIN (
          SELECT
            "t22"."grain",
            "t22"."number" + 1 AS "number",
            "t22"."revenue" AS "base_revenue"
          FROM "t21" AS "t22"
          WHERE
            "t22"."is_complete" = 1
            AND "t22"."orders" >= (
              SELECT
                "t2"."min_orders"
              FROM "run_settings" AS "t2"
            )
            AND "t22"."revenue" > 0
        ) AS "t25"
          ON "t26"."grain" = "t25"."grain" AND "t26"."number" = "t25"."number"
      ) AS "t27"
      WHERE
        "t27"."is_complete" = 1
        AND "t27"."orders" >= (
          SELECT
            "t2"."min_orders"
          FROM "run_settings" AS "t2"
        )
        AND "t27"."revenue" > 0
    ) AS "t29"
      ON "t26"."grain" = "t29"."grain"
      AND "t26"."year_number" = "t29"."year_number"
      AND "t26"."slot" = "t29"."slot"
  ) AS "t30"
)
SELECT
  "t40"."grain",
  "t40"."period",
  "t40"."period_start_date",
  "t40"."period_end_date",
  CAST("t40"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  CAST("t40"."gmv" AS DECIMAL(18, 2)) AS "gmv",
  CAST("t40"."freight" AS DECIMAL(18, 2)) AS "freight",
  "t40"."orders",
  "t40"."customers",
  "t40"."items",
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST("t40"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
        ) + NULLIF("t40"."orders" * 100, 0)
      ) - (
        (
          (
            ABS(CAST(CAST("t40"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
          ) + NULLIF("t40"."orders" * 100, 0)
        ) % (
          NULLIF("t40"."orders" * 100, 0) * 2
        )
      )
    ) / (
      NULLIF("t40"."orders" * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST("t40"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
  "t40"."growth_pct",
  "t40"."yoy_growth_pct",
  CAST("t40"."revenue_ttm" AS DECIMAL(18, 2)) AS "revenue_ttm",
  CAST(CASE WHEN "t40"."three_complete" THEN "t40"."three_revenue" ELSE NULL END AS DECIMAL(18, 2)) AS "revenue_rolling3",
  "t40"."is_complete"
FROM (
  SELECT
    "t33"."grain",
    "t33"."period",
    "t33"."period_start_date",
    "t33"."period_end_date",
    "t33"."year_number",
    "t33"."slot",
    "t33"."is_complete",
    "t33"."number",
    "t33"."revenue",
    "t33"."gmv",
    "t33"."freight",
    "t33"."orders",
    "t33"."items",
    "t33"."single_customers",
    "t33"."repeat_customers",
    "t33"."customers",
    "t33"."growth_pct",
    "t33"."yoy_growth_pct",
    "t33"."three_complete",
    "t33"."three_revenue",
    "t39"."revenue_ttm"
  FROM "t31" AS "t33"
  LEFT OUTER JOIN (
    SELECT
      "t37"."grain",
      "t37"."period_start_date",
      COALESCE(SUM("t37"."revenue"), 0) AS "revenue_ttm"
    FROM (
      SELECT
        "t36"."grain",
        "t36"."period_start_date",
        "t36"."last",
        "t36"."first",
        "t5"."order_date",
        "t5"."revenue",
        "t5"."gmv",
        "t5"."freight",
        "t5"."orders",
        "t5"."items",
        "t5"."single_customers",
        "t5"."new_customers",
        "t5"."delivered_orders",
        "t5"."late_orders",
        "t5"."reviewed_orders",
        "t5"."score_sum"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t32"."grain",
            "t32"."period_start_date",
            LEAST("t32"."period_end_date", (
              SELECT
                "t1"."as_of"
              FROM "horizon" AS "t1"
            )) AS "last",
            CAST(CAST(CAST(CAST(LEAST("t32"."period_end_date", (
              SELECT
                "t1"."as_of"
              FROM "horizon" AS "t1"
            )) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS "first"
          FROM "t31" AS "t32"
        ) AS "t34"
        WHERE
          "t34"."first" >= (
            SELECT
              "t1"."first_date"
            FROM "horizon" AS "t1"
          )
      ) AS "t36"
      LEFT OUTER JOIN "daily_sales" AS "t5"
        ON "t5"."order_date" >= "t36"."first" AND "t5"."order_date" <= "t36"."last"
    ) AS "t37"
    GROUP BY
      1,
      2
  ) AS "t39"
    ON "t33"."grain" = "t39"."grain"
    AND "t33"."period_start_date" = "t39"."period_start_date"
) AS "t40"
