WITH "t31" AS (
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
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'revenue' AS "kpi",
            'BRL' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                  ) + 100
                ) - (
                  (
                    (
                      ABS(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                    ) + 100
                  ) % (
                    100 * 2
                  )
                )
              ) / (
                100 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t19"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'gmv' AS "kpi",
            'BRL' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(CAST("t0"."gmv" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                  ) + 100
                ) - (
                  (
                    (
                      ABS(CAST(CAST("t0"."gmv" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                    ) + 100
                  ) % (
                    100 * 2
                  )
                )
              ) / (
                100 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(CAST("t0"."gmv" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t21"
      ) AS "t24"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'orders' AS "kpi",
            'orders' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."orders") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t0"."orders") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t1"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'items' AS "kpi",
            'items' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."items") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t0"."items") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."items") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t3"
      ) AS "t10"
    ) AS "t26"
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
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'customers' AS "kpi",
            'customers' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."customers") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t0"."customers") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."customers") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t2"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'new_customers' AS "kpi",
            'customers' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."new_customers") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t0"."new_customers") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."new_customers") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t5"
      ) AS "t11"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'active_sellers' AS "kpi",
            'sellers' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."sellers") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t0"."sellers") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."sellers") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t6"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'products_sold' AS "kpi",
            'products' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."products") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t0"."products") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."products") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t7"
      ) AS "t12"
    ) AS "t13"
  ) AS "t28"
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
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'aov' AS "kpi",
            'BRL' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                  ) + NULLIF("t0"."orders" * 100, 0)
                ) - (
                  (
                    (
                      ABS(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                    ) + NULLIF("t0"."orders" * 100, 0)
                  ) % (
                    NULLIF("t0"."orders" * 100, 0) * 2
                  )
                )
              ) / (
                NULLIF("t0"."orders" * 100, 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t20"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'items_per_order' AS "kpi",
            'items' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."items") * 20000
                  ) + NULLIF("t0"."orders", 0)
                ) - (
                  (
                    (
                      ABS("t0"."items") * 20000
                    ) + NULLIF("t0"."orders", 0)
                  ) % (
                    NULLIF("t0"."orders", 0) * 2
                  )
                )
              ) / (
                NULLIF("t0"."orders", 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."items") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t4"
      ) AS "t23"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'freight_share' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(CAST("t0"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                  ) + NULLIF(
                    CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) + (
                      CAST(CAST("t0"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT) * 1
                    ),
                    0
                  )
                ) - (
                  (
                    (
                      ABS(CAST(CAST("t0"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                    ) + NULLIF(
                      CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) + (
                        CAST(CAST("t0"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT) * 1
                      ),
                      0
                    )
                  ) % (
                    NULLIF(
                      CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) + (
                        CAST(CAST("t0"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT) * 1
                      ),
                      0
                    ) * 2
                  )
                )
              ) / (
                NULLIF(
                  CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) + (
                    CAST(CAST("t0"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT) * 1
                  ),
                  0
                ) * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(CAST("t0"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t25"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'repeat_rate' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."repeat_customers") * 20000
                  ) + NULLIF("t0"."customers", 0)
                ) - (
                  (
                    (
                      ABS("t0"."repeat_customers") * 20000
                    ) + NULLIF("t0"."customers", 0)
                  ) % (
                    NULLIF("t0"."customers", 0) * 2
                  )
                )
              ) / (
                NULLIF("t0"."customers", 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."repeat_customers") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."customers" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t8"
      ) AS "t27"
    ) AS "t29"
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
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'on_time_rate' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."delivered_orders" + (
                      "t0"."late_orders" * -1
                    )) * 20000
                  ) + NULLIF("t0"."delivered_orders", 0)
                ) - (
                  (
                    (
                      ABS("t0"."delivered_orders" + (
                        "t0"."late_orders" * -1
                      )) * 20000
                    ) + NULLIF("t0"."delivered_orders", 0)
                  ) % (
                    NULLIF("t0"."delivered_orders", 0) * 2
                  )
                )
              ) / (
                NULLIF("t0"."delivered_orders", 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."delivered_orders" + (
              "t0"."late_orders" * -1
            )) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."delivered_orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t14"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'avg_review_score' AS "kpi",
            'score 1-5' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t0"."score_sum") * 20000
                  ) + NULLIF("t0"."reviewed_orders", 0)
                ) - (
                  (
                    (
                      ABS("t0"."score_sum") * 20000
                    ) + NULLIF("t0"."reviewed_orders", 0)
                  ) % (
                    NULLIF("t0"."reviewed_orders", 0) * 2
                  )
                )
              ) / (
                NULLIF("t0"."reviewed_orders", 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN("t0"."score_sum") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."reviewed_orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t9"
      ) AS "t17"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'top10_product_share' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST("t0"."best_product_revenue" * 100 AS BIGINT)) * 20000
                  ) + NULLIF(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) - (
                  (
                    (
                      ABS(CAST("t0"."best_product_revenue" * 100 AS BIGINT)) * 20000
                    ) + NULLIF(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                  ) % (
                    NULLIF(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                  )
                )
              ) / (
                NULLIF(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST("t0"."best_product_revenue" * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."orders" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t15"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t0"."period_type",
            "t0"."period",
            "t0"."role",
            "t0"."orders",
            'top20pct_customer_share' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST("t0"."best_customer_revenue" * 100 AS BIGINT)) * 20000
                  ) + NULLIF(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) - (
                  (
                    (
                      ABS(CAST("t0"."best_customer_revenue" * 100 AS BIGINT)) * 20000
                    ) + NULLIF(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                  ) % (
                    NULLIF(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                  )
                )
              ) / (
                NULLIF(CAST(CAST("t0"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST("t0"."best_customer_revenue" * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t0"."customers" AS "behind"
          FROM "kpi_sums" AS "t0"
        ) AS "t16"
      ) AS "t18"
    ) AS "t22"
  ) AS "t30"
)
SELECT
  "t40"."period_type",
  "t40"."period",
  "t40"."kpi",
  "t40"."unit",
  CAST(CAST("t40"."units" AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "value",
  CAST(CAST("t40"."previous_units" AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "previous_value",
  CAST(CAST("t40"."units" - "t40"."previous_units" AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "delta",
  CASE
    WHEN (
      "t40"."orders" >= 30
    )
    AND (
      "t40"."previous_orders" >= 30
    )
    AND (
      "t40"."previous_units" > 0
    )
    THEN CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS((
              "t40"."units" - "t40"."previous_units"
            ) * 100) * 200
          ) + NULLIF("t40"."previous_units", 0)
        ) - (
          (
            (
              ABS((
                "t40"."units" - "t40"."previous_units"
              ) * 100) * 200
            ) + NULLIF("t40"."previous_units", 0)
          ) % (
            NULLIF("t40"."previous_units", 0) * 2
          )
        )
      ) / (
        NULLIF("t40"."previous_units", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN((
      "t40"."units" - "t40"."previous_units"
    ) * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2))
    ELSE NULL
  END AS "delta_pct",
  CAST(CAST("t40"."last_year_units" AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "last_year_value",
  CASE
    WHEN (
      "t40"."orders" >= 30
    )
    AND (
      "t40"."last_year_orders" >= 30
    )
    AND (
      "t40"."last_year_units" > 0
    )
    THEN CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS((
              "t40"."units" - "t40"."last_year_units"
            ) * 100) * 200
          ) + NULLIF("t40"."last_year_units", 0)
        ) - (
          (
            (
              ABS((
                "t40"."units" - "t40"."last_year_units"
              ) * 100) * 200
            ) + NULLIF("t40"."last_year_units", 0)
          ) % (
            NULLIF("t40"."last_year_units", 0) * 2
          )
        )
      ) / (
        NULLIF("t40"."last_year_units", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN((
      "t40"."units" - "t40"."last_year_units"
    ) * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2))
    ELSE NULL
  END AS "yoy_growth_pct",
  CAST(CASE WHEN COALESCE("t40"."behind" < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
FROM (
  SELECT
    "t39"."period_type",
    "t39"."period",
    "t39"."orders",
    "t39"."kpi",
    "t39"."unit",
    "t39"."units",
    "t39"."behind",
    "t37"."previous_units",
    "t37"."previous_orders",
    "t38"."last_year_units",
    "t38"."last_year_orders"
  FROM (
    SELECT
      "t33".*
      EXCLUDE ("role")
    FROM (
      SELECT
        *
      FROM "t31" AS "t32"
      WHERE
        "t32"."role" = 'current'
    ) AS "t33"
  ) AS "t39"
  LEFT OUTER JOIN (
    SELECT
      "t32"."period_type",
      "t32"."kpi",
      "t32"."units" AS "previous_units",
      "t32"."orders" AS "previous_orders"
    FROM "t31" AS "t32"
    WHERE
      "t32"."role" = 'previous'
  ) AS "t37"
    ON "t39"."period_type" = "t37"."period_type" AND "t39"."kpi" = "t37"."kpi"
  LEFT OUTER JOIN (
    SELECT
      "t32"."period_type",
      "t32"."kpi",
      "t32"."units" AS "last_year_units",
      "t32"."orders" AS "last_year_orders"
    FROM "t31" AS "t32"
    WHERE
      "t32"."role" = 'last year'
  ) AS "t38"
    ON "t39"."period_type" = "t38"."period_type" AND "t39"."kpi" = "t38"."kpi"
) AS "t40"
