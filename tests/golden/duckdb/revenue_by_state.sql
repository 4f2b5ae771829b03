WITH "t12" AS (
  SELECT
    "t8"."customer_state",
    "t8"."order_month",
    SUM("t8"."order_value") AS "revenue",
    COUNT(*) AS "orders",
    CAST(SUM("t8"."items") AS BIGINT) AS "items",
    COUNT(DISTINCT "t8"."customer_unique_id") AS "customers"
  FROM (
    SELECT
      *
    FROM "order_details" AS "t4"
    WHERE
      "t4"."is_valid"
  ) AS "t8"
  GROUP BY
    1,
    2
), "t21" AS (
  SELECT
    "t20"."customer_state",
    "t20"."month_start_date",
    "t20"."month_end_date",
    "t20"."order_month",
    "t20"."order_month_key",
    "t20"."month_number",
    "t20"."is_complete",
    "t20"."revenue",
    "t20"."orders",
    "t20"."items",
    "t20"."customers",
    "t20"."revenue_share",
    (
      RANK() OVER (
        PARTITION BY "t20"."order_month"
        ORDER BY "t20"."revenue" DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "place"
  FROM (
    SELECT
      "t16"."customer_state",
      "t5"."month_start_date",
      "t5"."month_end_date",
      "t5"."order_month",
      "t5"."order_month_key",
      "t5"."month_number",
      "t5"."is_complete",
      COALESCE("t14"."revenue", 0) AS "revenue",
      COALESCE("t14"."orders", 0) AS "orders",
      COALESCE("t14"."items", 0) AS "items",
      COALESCE("t14"."customers", 0) AS "customers",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST(CAST(COALESCE("t14"."revenue", 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST(CAST("t19"."share_total" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(CAST(CAST(COALESCE("t14"."revenue", 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
              ) + NULLIF(CAST(CAST("t19"."share_total" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST("t19"."share_total" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST("t19"."share_total" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST(CAST(COALESCE("t14"."revenue", 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "revenue_share"
    FROM (
      SELECT DISTINCT
        "t13"."customer_state"
      FROM "t12" AS "t13"
    ) AS "t16"
    CROSS JOIN "months" AS "t5"
    LEFT OUTER JOIN "t12" AS "t14"
      ON "t16"."customer_state" = "t14"."customer_state"
      AND "t5"."order_month" = "t14"."order_month"
    INNER JOIN (
      SELECT
        "t17"."order_month",
        SUM("t17"."revenue") AS "share_total"
      FROM (
        SELECT
          "t16"."customer_state",
          "t5"."month_start_date",
          "t5"."month_end_date",
          "t5"."order_month",
          "t5"."order_month_key",
          "t5"."month_number",
          "t5"."is_complete",
          COALESCE("t14"."revenue", 0) AS "revenue",
          COALESCE("t14"."orders", 0) AS "orders",
          COALESCE("t14"."items", 0) AS "items",
          COALESCE("t14"."customers", 0) AS "customers"
        FROM (
          SELECT DISTINCT
            "t13"."customer_state"
          FROM "t12" AS "t13"
        ) AS "t16"
        CROSS JOIN "months" AS "t5"
        LEFT OUTER JOIN "t12" AS "t14"
          ON "t16"."customer_state" = "t14"."customer_state"
          AND "t5"."order_month" = "t14"."order_month"
      ) AS "t17"
      GROUP BY
        1
    ) AS "t19"
      ON "t5"."order_month" = "t19"."order_month"
  ) AS "t20"
)
SELECT
  "t33"."customer_state",
  "t33"."order_month",
  "t33"."order_month_key",
  "t33"."month_start_date",
  CAST("t33"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  "t33"."orders",
  "t33"."items",
  "t33"."customers",
  CAST("t33"."revenue_share" AS DECIMAL(9, 4)) AS "revenue_share",
  "t33"."revenue_rank",
  "t33"."mom_growth_pct",
  "t33"."yoy_growth_pct",
  "t33"."is_complete",
  "t33"."low_sample",
  "t33"."region",
  "t33"."sellers",
  CAST("t33"."customers_per_seller" AS DECIMAL(12, 2)) AS "customers_per_seller"
FROM (
  SELECT
    "t32"."customer_state",
    "t32"."month_start_date",
    "t32"."month_end_date",
    "t32"."order_month",
    "t32"."order_month_key",
    "t32"."month_number",
    "t32"."is_complete",
    "t32"."revenue",
    "t32"."orders",
    "t32"."items",
    "t32"."customers",
    "t32"."revenue_share",
    "t32"."revenue_rank",
    "t32"."mom_growth_pct",
    "t32"."yoy_growth_pct",
    "t32"."low_sample",
    COALESCE("t11"."sellers", 0) AS "sellers",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t32"."customers") * 200
          ) + NULLIF(COALESCE("t11"."sellers", 0), 0)
        ) - (
          (
            (
              ABS("t32"."customers") * 200
            ) + NULLIF(COALESCE("t11"."sellers", 0), 0)
          ) % (
            NULLIF(COALESCE("t11"."sellers", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t11"."sellers", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t32"."customers") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "customers_per_seller",
    COALESCE("t10"."region_name", 'not_defined') AS "region"
  FROM (
    SELECT
      "t30"."customer_state",
      "t30"."month_start_date",
      "t30"."month_end_date",
      "t30"."order_month",
      "t30"."order_month_key",
      "t30"."month_number",
      "t30"."is_complete",
      "t30"."revenue",
      "t30"."orders",
      "t30"."items",
      "t30"."customers",
      "t30"."revenue_share",
      "t30"."revenue_rank",
      "t30"."mom_growth_pct",
      "t30"."yoy_growth_pct",
      CAST(CASE
        WHEN COALESCE(
          "t30"."orders" < (
            SELECT
              "t2"."min_orders"
            FROM "run_settings" AS "t2"
          ),
          FALSE
        )
        THEN 1
        ELSE 0
      END AS BIGINT) AS "low_sample"
    FROM (
      SELECT
        "t26"."customer_state",
        "t26"."month_start_date",
        "t26"."month_end_date",
        "t26"."order_month",
        "t26"."order_month_key",
        "t26"."month_number",
        "t26"."is_complete",
        "t26"."revenue",
        "t26"."orders",
        "t26"."items",
        "t26"."customers",
        "t26"."revenue_share",
        "t26"."revenue_rank",
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
        END AS "mom_growth_pct",
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
          "t22"."customer_state",
          "t22"."month_start_date",
          "t22"."month_end_date",
          "t22"."order_month",
          "t22"."order_month_key",
          "t22"."month_number",
          "t22"."is_complete",
          "t22"."revenue",
          "t22"."orders",
          "t22"."items",
          "t22"."customers",
          "t22"."revenue_share",
          CASE WHEN "t22"."revenue" > 0 THEN "t22"."place" ELSE NULL END AS "revenue_rank"
        FROM "t21" AS "t22"
      ) AS "t26"
      LEFT OUTER JOIN (
        SELECT
          "t22"."customer_state",
          "t22"."month_number" + 1 AS "month_number",
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
        ON "t26"."customer_state" = "t25"."customer_state"
        AND "t26"."month_number" = "t25"."month_number"
      LEFT OUTER JOIN (
        SELECT
          "t27"."customer_state",
          "t27"."month_number" + 12 AS "month_number",
          "t27"."revenue" AS "base_revenue"
        FROM (
          SELECT
            "t26"."customer_state",
            "t26"."month_start_date",
            "t26"."month_end_date",
            "t26"."order_month",
            "t26"."order_month_key",
            "t26"."month_number",
            "t26"."is_complete",
            "t26"."revenue",
            "t26"."orders",
            "t26"."items",
            "t26"."customers",
            "t26"."revenue_share",
            "t26"."revenue_rank",
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
            END AS "mom_growth_pct"
          FROM (
            SELECT
              "t22"."customer_state",
              "t22"."month_start_date",
              "t22"."month_end_date",
              "t22"."order_month",
              "t22"."order_month_key",
              "t22"."month_number",
              "t22"."is_complete",
              "t22"."revenue",
              "t22"."orders",
              "t22"."items",
              "t22"."customers",
              "t22"."revenue_share",
              CASE WHEN "t22"."revenue" > 0 THEN "t22"."place" ELSE NULL END AS "revenue_rank"
            FROM "t21" AS "t22"
          ) AS "t26"
          LEFT OUTER JOIN (
            SELECT
              "t22"."customer_state",
              "t22"."month_number" + 1 AS "month_number",
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
            ON "t26"."customer_state" = "t25"."customer_state"
            AND "t26"."month_number" = "t25"."month_number"
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
        ON "t26"."customer_state" = "t29"."customer_state"
        AND "t26"."month_number" = "t29"."month_number"
    ) AS "t30"
  ) AS "t32"
  LEFT OUTER JOIN (
    SELECT
      "t0"."customer_state",
      "t0"."order_month",
      COUNT(DISTINCT "t0"."seller_id") AS "sellers"
    FROM "selling_sellers" AS "t0"
    GROUP BY
      1,
      2
  ) AS "t11"
    ON "t32"."customer_state" = "t11"."customer_state"
    AND "t32"."order_month" = "t11"."order_month"
  LEFT OUTER JOIN (
    SELECT
      "t1"."state" AS "region_state",
      "t1"."region" AS "region_name"
    FROM "state_regions" AS "t1"
  ) AS "t10"
    ON "t32"."customer_state" = "t10"."region_state"
) AS "t33"
