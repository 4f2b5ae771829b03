WITH "t34" AS (
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
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'revenue' AS "kpi",
            (
              SELECT
                "t0"."currency"
              FROM "run_settings" AS "t0"
            ) AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                  ) + 100
                ) - (
                  (
                    (
                      ABS(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                    ) + 100
                  ) % (
                    100 * 2
                  )
                )
              ) / (
                100 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t22"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'gmv' AS "kpi",
            (
              SELECT
                "t0"."currency"
              FROM "run_settings" AS "t0"
            ) AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(CAST("t1"."gmv" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                  ) + 100
                ) - (
                  (
                    (
                      ABS(CAST(CAST("t1"."gmv" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                    ) + 100
                  ) % (
                    100 * 2
                  )
                )
              ) / (
                100 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(CAST("t1"."gmv" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t24"
      ) AS "t27"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'orders' AS "kpi",
            'orders' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."orders") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t1"."orders") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t4"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'items' AS "kpi",
            'items' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."items") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t1"."items") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."items") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t6"
      ) AS "t13"
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
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'customers' AS "kpi",
            'customers' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."customers") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t1"."customers") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."customers") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t5"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'new_customers' AS "kpi",
            'customers' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."new_customers") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t1"."new_customers") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."new_customers") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t8"
      ) AS "t14"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'active_sellers' AS "kpi",
            'sellers' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."sellers") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t1"."sellers") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."sellers") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t9"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'products_sold' AS "kpi",
            'products' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."products") * 20000
                  ) + 1
                ) - (
                  (
                    (
                      ABS("t1"."products") * 20000
                    ) + 1
                  ) % (
                    1 * 2
                  )
                )
              ) / (
                1 * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."products") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t10"
      ) AS "t15"
    ) AS "t16"
  ) AS "t31"
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
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'aov' AS "kpi",
            (
              SELECT
                "t0"."currency"
              FROM "run_settings" AS "t0"
            ) AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                  ) + NULLIF("t1"."orders" * 100, 0)
                ) - (
                  (
                    (
                      ABS(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                    ) + NULLIF("t1"."orders" * 100, 0)
                  ) % (
                    NULLIF("t1"."orders" * 100, 0) * 2
                  )
                )
              ) / (
                NULLIF("t1"."orders" * 100, 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t23"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'items_per_order' AS "kpi",
            'items' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."items") * 20000
                  ) + NULLIF("t1"."orders", 0)
                ) - (
                  (
                    (
                      ABS("t1"."items") * 20000
                    ) + NULLIF("t1"."orders", 0)
                  ) % (
                    NULLIF("t1"."orders", 0) * 2
                  )
                )
              ) / (
                NULLIF("t1"."orders", 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."items") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t7"
      ) AS "t26"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'freight_share' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(CAST("t1"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                  ) + NULLIF(
                    CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) + (
                      CAST(CAST("t1"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT) * 1
                    ),
                    0
                  )
                ) - (
                  (
                    (
                      ABS(CAST(CAST("t1"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
                    ) + NULLIF(
                      CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) + (
                        CAST(CAST("t1"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT) * 1
                      ),
                      0
                    )
                  ) % (
                    NULLIF(
                      CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) + (
                        CAST(CAST("t1"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT) * 1
                      ),
                      0
                    ) * 2
                  )
                )
              ) / (
                NULLIF(
                  CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) + (
                    CAST(CAST("t1"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT) * 1
                  ),
                  0
                ) * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(CAST("t1"."freight" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t28"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'repeat_rate' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."repeat_customers") * 20000
                  ) + NULLIF("t1"."customers", 0)
                ) - (
                  (
                    (
                      ABS("t1"."repeat_customers") * 20000
                    ) + NULLIF("t1"."customers", 0)
                  ) % (
                    NULLIF("t1"."customers", 0) * 2
                  )
                )
              ) / (
                NULLIF("t1"."customers", 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."repeat_customers") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."customers" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t11"
      ) AS "t30"
    ) AS "t32"
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
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'on_time_rate' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."delivered_orders" + (
                      "t1"."late_orders" * -1
                    )) * 20000
                  ) + NULLIF("t1"."delivered_orders", 0)
                ) - (
                  (
                    (
                      ABS("t1"."delivered_orders" + (
                        "t1"."late_orders" * -1
                      )) * 20000
                    ) + NULLIF("t1"."delivered_orders", 0)
                  ) % (
                    NULLIF("t1"."delivered_orders", 0) * 2
                  )
                )
              ) / (
                NULLIF("t1"."delivered_orders", 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."delivered_orders" + (
              "t1"."late_orders" * -1
            )) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."delivered_orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t17"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'avg_review_score' AS "kpi",
            'score 1-5' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS("t1"."score_sum") * 20000
                  ) + NULLIF("t1"."reviewed_orders", 0)
                ) - (
                  (
                    (
                      ABS("t1"."score_sum") * 20000
                    ) + NULLIF("t1"."reviewed_orders", 0)
                  ) % (
                    NULLIF("t1"."reviewed_orders", 0) * 2
                  )
                )
              ) / (
                NULLIF("t1"."reviewed_orders", 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN("t1"."score_sum") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."reviewed_orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t12"
      ) AS "t20"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'top10_product_share' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST("t1"."best_product_revenue" * 100 AS BIGINT)) * 20000
                  ) + NULLIF(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) - (
                  (
                    (
                      ABS(CAST("t1"."best_product_revenue" * 100 AS BIGINT)) * 20000
                    ) + NULLIF(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                  ) % (
                    NULLIF(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                  )
                )
              ) / (
                NULLIF(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST("t1"."best_product_revenue" * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."orders" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t18"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t1"."period_type",
            "t1"."period",
            "t1"."role",
            "t1"."orders",
            'top20pct_customer_share' AS "kpi",
            'ratio' AS "unit",
            CAST(CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST("t1"."best_customer_revenue" * 100 AS BIGINT)) * 20000
                  ) + NULLIF(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) - (
                  (
                    (
                      ABS(CAST("t1"."best_customer_revenue" * 100 AS BIGINT)) * 20000
                    ) + NULLIF(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                  ) % (
                    NULLIF(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                  )
                )
              ) / (
                NULLIF(CAST(CAST("t1"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST("t1"."best_customer_revenue" * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) * 10000 AS BIGINT) AS "units",
            "t1"."customers" AS "behind"
          FROM "kpi_sums" AS "t1"
        ) AS "t19"
      ) AS "t21"
    ) AS "t25"
  ) AS "t33"
)
SELECT
  "t43"."period_type",
  "t43"."period",
  "t43"."kpi",
  "t43"."unit",
  CAST(CAST("t43"."units" AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "value",
  CAST(CAST("t43"."previous_units" AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "previous_value",
  CAST(CAST("t43"."units" - "t43"."previous_units" AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "delta",
  CASE
    WHEN (
      "t43"."orders" >= (
        SELECT
          "t0"."min_orders"
        FROM "run_settings" AS "t0"
      )
    )
    AND (
      "t43"."previous_orders" >= (
        SELECT
          "t0"."min_orders"
        FROM "run_settings" AS "t0"
      )
    )
    AND (
      "t43"."previous_units" > 0
    )
    THEN CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS((
              "t43"."units" - "t43"."previous_units"
            ) * 100) * 200
          ) + NULLIF("t43"."previous_units", 0)
        ) - (
          (
            (
              ABS((
                "t43"."units" - "t43"."previous_units"
              ) * 100) * 200
            ) + NULLIF("t43"."previous_units", 0)
          ) % (
            NULLIF("t43"."previous_units", 0) * 2
          )
        )
      ) / (
        NULLIF("t43"."previous_units", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN((
      "t43"."units" - "t43"."previous_units"
    ) * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2))
    ELSE NULL
  END AS "delta_pct",
  CAST(CAST("t43"."last_year_units" AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "last_year_value",
  CASE
    WHEN (
      "t43"."orders" >= (
        SELECT
          "t0"."min_orders"
        FROM "run_settings" AS "t0"
      )
    )
    AND (
      "t43"."last_year_orders" >= (
        SELECT
          "t0"."min_orders"
        FROM "run_settings" AS "t0"
      )
    )
    AND (
      "t43"."last_year_units" > 0
    )
    THEN CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS((
              "t43"."units" - "t43"."last_year_units"
            ) * 100) * 200
          ) + NULLIF("t43"."last_year_units", 0)
        ) - (
          (
            (
              ABS((
                "t43"."units" - "t43"."last_year_units"
              ) * 100) * 200
            ) + NULLIF("t43"."last_year_units", 0)
          ) % (
            NULLIF("t43"."last_year_units", 0) * 2
          )
        )
      ) / (
        NULLIF("t43"."last_year_units", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN((
      "t43"."units" - "t43"."last_year_units"
    ) * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2))
    ELSE NULL
  END AS "yoy_growth_pct",
  CAST(CASE
    WHEN COALESCE(
      "t43"."behind" < (
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
    "t42"."period_type",
    "t42"."period",
    "t42"."orders",
    "t42"."kpi",
    "t42"."unit",
    "t42"."units",
    "t42"."behind",
    "t40"."previous_units",
    "t40"."previous_orders",
    "t41"."last_year_units",
    "t41"."last_year_orders"
  FROM (
    SELECT
      "t36".*
      EXCLUDE ("role")
    FROM (
      SELECT
        *
      FROM "t34" AS "t35"
      WHERE
        "t35"."role" = 'current'
    ) AS "t36"
  ) AS "t42"
  LEFT OUTER JOIN (
    SELECT
      "t35"."period_type",
      "t35"."kpi",
      "t35"."units" AS "previous_units",
      "t35"."orders" AS "previous_orders"
    FROM "t34" AS "t35"
    WHERE
      "t35"."role" = 'previous'
  ) AS "t40"
    ON "t42"."period_type" = "t40"."period_type" AND "t42"."kpi" = "t40"."kpi"
  LEFT OUTER JOIN (
    SELECT
      "t35"."period_type",
      "t35"."kpi",
      "t35"."units" AS "last_year_units",
      "t35"."orders" AS "last_year_orders"
    FROM "t34" AS "t35"
    WHERE
      "t35"."role" = 'last year'
  ) AS "t41"
    ON "t42"."period_type" = "t41"."period_type" AND "t42"."kpi" = "t41"."kpi"
) AS "t43"
