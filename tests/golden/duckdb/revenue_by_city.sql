WITH "t12" AS (
  SELECT
    "t11"."customer_state",
    "t11"."customer_city",
    "t11"."order_month",
    "t11"."revenue",
    "t11"."orders",
    "t11"."items",
    "t11"."customers",
    "t11"."month_start_date",
    "t11"."month_end_date",
    "t11"."order_month_key",
    "t11"."month_number",
    "t11"."is_complete",
    "t11"."revenue_share",
    (
      RANK() OVER (
        PARTITION BY "t11"."order_month"
        ORDER BY "t11"."revenue" DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "place"
  FROM (
    SELECT
      "t7"."customer_state",
      "t7"."customer_city",
      "t7"."order_month",
      "t7"."revenue",
      "t7"."orders",
      "t7"."items",
      "t7"."customers",
      "t3"."month_start_date",
      "t3"."month_end_date",
      "t3"."order_month_key",
      "t3"."month_number",
      "t3"."is_complete",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST("t7"."revenue" * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST("t10"."share_total" * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(CAST("t7"."revenue" * 100 AS BIGINT)) * 20000
              ) + NULLIF(CAST("t10"."share_total" * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST("t10"."share_total" * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST("t10"."share_total" * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST("t7"."revenue" * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "revenue_share"
    FROM (
      SELECT
        "t1"."customer_state",
        "t1"."customer_city",
        "t1"."order_month",
        SUM("t1"."order_value") AS "revenue",
        COUNT(*) AS "orders",
        SUM("t1"."items") AS "items",
        COUNT(DISTINCT "t1"."customer_unique_id") AS "customers"
      FROM "master_orders" AS "t1"
      GROUP BY
        1,
        2,
        3
    ) AS "t7"
    INNER JOIN "months" AS "t3"
      ON "t7"."order_month" = "t3"."order_month"
    INNER JOIN (
      SELECT
        "t8"."order_month",
        SUM("t8"."revenue") AS "share_total"
      FROM (
        SELECT
          "t7"."customer_state",
          "t7"."customer_city",
          "t7"."order_month",
          "t7"."revenue",
          "t7"."orders",
          "t7"."items",
          "t7"."customers",
          "t3"."month_start_date",
          "t3"."month_end_date",
          "t3"."order_month_key",
          "t3"."month_number",
          "t3"."is_complete"
        FROM (
          SELECT
            "t1"."customer_state",
            "t1"."customer_city",
            "t1"."order_month",
            SUM("t1"."order_value") AS "revenue",
            COUNT(*) AS "orders",
            SUM("t1"."items") AS "items",
            COUNT(DISTINCT "t1"."customer_unique_id") AS "customers"
          FROM "master_orders" AS "t1"
          GROUP BY
            1,
            2,
            3
        ) AS "t7"
        INNER JOIN "months" AS "t3"
          ON "t7"."order_month" = "t3"."order_month"
      ) AS "t8"
      GROUP BY
        1
    ) AS "t10"
      ON "t7"."order_month" = "t10"."order_month"
  ) AS "t11"
)
SELECT
  "t24"."customer_state",
  "t24"."customer_city",
  "t24"."order_month",
  "t24"."order_month_key",
  "t24"."month_start_date",
  CAST("t24"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  "t24"."orders",
  "t24"."items",
  "t24"."customers",
  CAST("t24"."revenue_share" AS DECIMAL(9, 4)) AS "revenue_share",
  "t24"."revenue_rank",
  "t24"."mom_growth_pct",
  "t24"."yoy_growth_pct",
  "t24"."is_complete",
  "t24"."low_sample",
  "t24"."region",
  "t24"."sellers",
  CAST("t24"."customers_per_seller" AS DECIMAL(12, 2)) AS "customers_per_seller"
FROM (
  SELECT
    "t23"."customer_state",
    "t23"."customer_city",
    "t23"."order_month",
    "t23"."revenue",
    "t23"."orders",
    "t23"."items",
    "t23"."customers",
    "t23"."month_start_date",
    "t23"."month_end_date",
    "t23"."order_month_key",
    "t23"."month_number",
    "t23"."is_complete",
    "t23"."revenue_share",
    "t23"."revenue_rank",
    "t23"."mom_growth_pct",
    "t23"."yoy_growth_pct",
    "t23"."low_sample",
    CASE "t23"."customer_state"
      WHEN 'AC'
      THEN 'North'
      WHEN 'AM'
      THEN 'North'
      WHEN 'AP'
      THEN 'North'
      WHEN 'PA'
      THEN 'North'
      WHEN 'RO'
      THEN 'North'
      WHEN 'RR'
      THEN 'North'
      WHEN 'TO'
      THEN 'North'
      WHEN 'AL'
      THEN 'Northeast'
      WHEN 'BA'
      THEN 'Northeast'
      WHEN 'CE'
      THEN 'Northeast'
      WHEN 'MA'
      THEN 'Northeast'
      WHEN 'PB'
      THEN 'Northeast'
      WHEN 'PE'
      THEN 'Northeast'
      WHEN 'PI'
      THEN 'Northeast'
      WHEN 'RN'
      THEN 'Northeast'
      WHEN 'SE'
      THEN 'Northeast'
      WHEN 'DF'
      THEN 'Central-West'
      WHEN 'GO'
      THEN 'Central-West'
      WHEN 'MS'
      THEN 'Central-West'
      WHEN 'MT'
      THEN 'Central-West'
      WHEN 'ES'
      THEN 'Southeast'
      WHEN 'MG'
      THEN 'Southeast'
      WHEN 'RJ'
      THEN 'Southeast'
      WHEN 'SP'
      THEN 'Southeast'
      WHEN 'PR'
      THEN 'South'
      WHEN 'RS'
      THEN 'South'
      WHEN 'SC'
      THEN 'South'
      ELSE 'not_defined'
    END AS "region",
    COALESCE("t6"."sellers", 0) AS "sellers",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t23"."customers") * 200
          ) + NULLIF(COALESCE("t6"."sellers", 0), 0)
        ) - (
          (
            (
              ABS("t23"."customers") * 200
            ) + NULLIF(COALESCE("t6"."sellers", 0), 0)
          ) % (
            NULLIF(COALESCE("t6"."sellers", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t6"."sellers", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t23"."customers") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "customers_per_seller"
  FROM (
    SELECT
      "t21"."customer_state",
      "t21"."customer_city",
      "t21"."order_month",
      "t21"."revenue",
      "t21"."orders",
      "t21"."items",
      "t21"."customers",
      "t21"."month_start_date",
      "t21"."month_end_date",
      "t21"."order_month_key",
      "t21"."month_number",
      "t21"."is_complete",
      "t21"."revenue_share",
      "t21"."revenue_rank",
      "t21"."mom_growth_pct",
      "t21"."yoy_growth_pct",
      CAST(CASE WHEN COALESCE("t21"."orders" < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
    FROM (
      SELECT
        "t17"."customer_state",
        "t17"."customer_city",
        "t17"."order_month",
        "t17"."revenue",
        "t17"."orders",
        "t17"."items",
        "t17"."customers",
        "t17"."month_start_date",
        "t17"."month_end_date",
        "t17"."order_month_key",
        "t17"."month_number",
        "t17"."is_complete",
        "t17"."revenue_share",
        "t17"."revenue_rank",
        CASE
          WHEN "t17"."is_complete" = 1
          THEN CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t16"."base_revenue" * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST("t16"."base_revenue" * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t16"."base_revenue" * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST("t16"."base_revenue" * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST("t16"."base_revenue" * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST("t16"."base_revenue" * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t16"."base_revenue" * 100 AS BIGINT)
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
                      CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t20"."base_revenue" * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST("t20"."base_revenue" * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t20"."base_revenue" * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST("t20"."base_revenue" * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST("t20"."base_revenue" * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST("t20"."base_revenue" * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t20"."base_revenue" * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
          ELSE NULL
        END AS "yoy_growth_pct"
      FROM (
        SELECT
          "t13"."customer_state",
          "t13"."customer_city",
          "t13"."order_month",
          "t13"."revenue",
          "t13"."orders",
          "t13"."items",
          "t13"."customers",
          "t13"."month_start_date",
          "t13"."month_end_date",
          "t13"."order_month_key",
          "t13"."month_number",
          "t13"."is_complete",
          "t13"."revenue_share",
          CASE WHEN "t13"."revenue" > 0 THEN "t13"."place" ELSE NULL END AS "revenue_rank"
        FROM "t12" AS "t13"
      ) AS "t17"
      LEFT OUTER JOIN (
        SELECT
          "t13"."customer_state",
          "t13"."customer_city",
          "t13"."month_number" + 1 AS "month_number",
          "t13"."revenue" AS "base_revenue"
        FROM "t12" AS "t13"
        WHERE
          "t13"."is_complete" = 1 AND "t13"."orders" >= 30 AND "t13"."revenue" > 0
      ) AS "t16"
        ON "t17"."customer_state" = "t16"."customer_state"
        AND "t17"."customer_city" = "t16"."customer_city"
        AND "t17"."month_number" = "t16"."month_number"
      LEFT OUTER JOIN (
        SELECT
          "t18"."customer_state",
          "t18"."customer_city",
          "t18"."month_number" + 12 AS "month_number",
          "t18"."revenue" AS "base_revenue"
        FROM (
          SELECT
            "t17"."customer_state",
            "t17"."customer_city",
            "t17"."order_month",
            "t17"."revenue",
            "t17"."orders",
            "t17"."items",
            "t17"."customers",
            "t17"."month_start_date",
            "t17"."month_end_date",
            "t17"."order_month_key",
            "t17"."month_number",
            "t17"."is_complete",
            "t17"."revenue_share",
            "t17"."revenue_rank",
            CASE
              WHEN "t17"."is_complete" = 1
              THEN CAST(CAST(CAST(ROUND(
                (
                  (
                    (
                      ABS(
                        (
                          CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t16"."base_revenue" * 100 AS BIGINT)
                        ) * 100
                      ) * 200
                    ) + NULLIF(CAST("t16"."base_revenue" * 100 AS BIGINT), 0)
                  ) - (
                    (
                      (
                        ABS(
                          (
                            CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t16"."base_revenue" * 100 AS BIGINT)
                          ) * 100
                        ) * 200
                      ) + NULLIF(CAST("t16"."base_revenue" * 100 AS BIGINT), 0)
                    ) % (
                      NULLIF(CAST("t16"."base_revenue" * 100 AS BIGINT), 0) * 2
                    )
                  )
                ) / (
                  NULLIF(CAST("t16"."base_revenue" * 100 AS BIGINT), 0) * 2
                ),
                0
              ) AS BIGINT) * SIGN(
                (
                  CAST("t17"."revenue" * 100 AS BIGINT) - CAST("t16"."base_revenue" * 100 AS BIGINT)
                ) * 100
              ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
              ELSE NULL
            END AS "mom_growth_pct"
          FROM (
            SELECT
              "t13"."customer_state",
              "t13"."customer_city",
              "t13"."order_month",
              "t13"."revenue",
              "t13"."orders",
              "t13"."items",
              "t13"."customers",
              "t13"."month_start_date",
              "t13"."month_end_date",
              "t13"."order_month_key",
              "t13"."month_number",
              "t13"."is_complete",
              "t13"."revenue_share",
              CASE WHEN "t13"."revenue" > 0 THEN "t13"."place" ELSE NULL END AS "revenue_rank"
            FROM "t12" AS "t13"
          ) AS "t17"
          LEFT OUTER JOIN (
            SELECT
              "t13"."customer_state",
              "t13"."customer_city",
              "t13"."month_number" + 1 AS "month_number",
              "t13"."revenue" AS "base_revenue"
            FROM "t12" AS "t13"
            WHERE
              "t13"."is_complete" = 1 AND "t13"."orders" >= 30 AND "t13"."revenue" > 0
          ) AS "t16"
            ON "t17"."customer_state" = "t16"."customer_state"
            AND "t17"."customer_city" = "t16"."customer_city"
            AND "t17"."month_number" = "t16"."month_number"
        ) AS "t18"
        WHERE
          "t18"."is_complete" = 1 AND "t18"."orders" >= 30 AND "t18"."revenue" > 0
      ) AS "t20"
        ON "t17"."customer_state" = "t20"."customer_state"
        AND "t17"."customer_city" = "t20"."customer_city"
        AND "t17"."month_number" = "t20"."month_number"
    ) AS "t21"
  ) AS "t23"
  LEFT OUTER JOIN (
    SELECT
      "t0"."customer_state",
      "t0"."customer_city",
      "t0"."order_month",
      COUNT(DISTINCT "t0"."seller_id") AS "sellers"
    FROM "selling_sellers" AS "t0"
    GROUP BY
      1,
      2,
      3
  ) AS "t6"
    ON "t23"."customer_state" = "t6"."customer_state"
    AND "t23"."customer_city" = "t6"."customer_city"
    AND "t23"."order_month" = "t6"."order_month"
) AS "t24"
