WITH "t7" AS (
  SELECT
    "t4"."customer_state",
    "t4"."order_month",
    SUM("t4"."order_value") AS "revenue",
    COUNT(*) AS "orders",
    CAST(SUM("t4"."items") AS BIGINT) AS "items",
    COUNT(DISTINCT "t4"."customer_unique_id") AS "customers"
  FROM (
    SELECT
      *
    FROM "order_details" AS "t2"
    WHERE
      "t2"."is_valid"
  ) AS "t4"
  GROUP BY
    1,
    2
), "t16" AS (
  SELECT
    "t15"."customer_state",
    "t15"."month_start_date",
    "t15"."month_end_date",
    "t15"."order_month",
    "t15"."order_month_key",
    "t15"."month_number",
    "t15"."is_complete",
    "t15"."revenue",
    "t15"."orders",
    "t15"."items",
    "t15"."customers",
    "t15"."revenue_share",
    (
      RANK() OVER (
        PARTITION BY "t15"."order_month"
        ORDER BY "t15"."revenue" DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "place"
  FROM (
    SELECT
      "t11"."customer_state",
      "t3"."month_start_date",
      "t3"."month_end_date",
      "t3"."order_month",
      "t3"."order_month_key",
      "t3"."month_number",
      "t3"."is_complete",
      COALESCE("t9"."revenue", 0) AS "revenue",
      COALESCE("t9"."orders", 0) AS "orders",
      COALESCE("t9"."items", 0) AS "items",
      COALESCE("t9"."customers", 0) AS "customers",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST(CAST(COALESCE("t9"."revenue", 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST(CAST("t14"."share_total" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(CAST(CAST(COALESCE("t9"."revenue", 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
              ) + NULLIF(CAST(CAST("t14"."share_total" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST("t14"."share_total" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST("t14"."share_total" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST(CAST(COALESCE("t9"."revenue", 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "revenue_share"
    FROM (
      SELECT DISTINCT
        "t8"."customer_state"
      FROM "t7" AS "t8"
    ) AS "t11"
    CROSS JOIN "months" AS "t3"
    LEFT OUTER JOIN "t7" AS "t9"
      ON "t11"."customer_state" = "t9"."customer_state"
      AND "t3"."order_month" = "t9"."order_month"
    INNER JOIN (
      SELECT
        "t12"."order_month",
        SUM("t12"."revenue") AS "share_total"
      FROM (
        SELECT
          "t11"."customer_state",
          "t3"."month_start_date",
          "t3"."month_end_date",
          "t3"."order_month",
          "t3"."order_month_key",
          "t3"."month_number",
          "t3"."is_complete",
          COALESCE("t9"."revenue", 0) AS "revenue",
          COALESCE("t9"."orders", 0) AS "orders",
          COALESCE("t9"."items", 0) AS "items",
          COALESCE("t9"."customers", 0) AS "customers"
        FROM (
          SELECT DISTINCT
            "t8"."customer_state"
          FROM "t7" AS "t8"
        ) AS "t11"
        CROSS JOIN "months" AS "t3"
        LEFT OUTER JOIN "t7" AS "t9"
          ON "t11"."customer_state" = "t9"."customer_state"
          AND "t3"."order_month" = "t9"."order_month"
      ) AS "t12"
      GROUP BY
        1
    ) AS "t14"
      ON "t3"."order_month" = "t14"."order_month"
  ) AS "t15"
)
SELECT
  "t28"."customer_state",
  "t28"."order_month",
  "t28"."order_month_key",
  "t28"."month_start_date",
  CAST("t28"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  "t28"."orders",
  "t28"."items",
  "t28"."customers",
  CAST("t28"."revenue_share" AS DECIMAL(9, 4)) AS "revenue_share",
  "t28"."revenue_rank",
  "t28"."mom_growth_pct",
  "t28"."yoy_growth_pct",
  "t28"."is_complete",
  "t28"."low_sample",
  "t28"."region",
  "t28"."sellers",
  CAST("t28"."customers_per_seller" AS DECIMAL(12, 2)) AS "customers_per_seller"
FROM (
  SELECT
    "t27"."customer_state",
    "t27"."month_start_date",
    "t27"."month_end_date",
    "t27"."order_month",
    "t27"."order_month_key",
    "t27"."month_number",
    "t27"."is_complete",
    "t27"."revenue",
    "t27"."orders",
    "t27"."items",
    "t27"."customers",
    "t27"."revenue_share",
    "t27"."revenue_rank",
    "t27"."mom_growth_pct",
    "t27"."yoy_growth_pct",
    "t27"."low_sample",
    CASE "t27"."customer_state"
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
            ABS("t27"."customers") * 200
          ) + NULLIF(COALESCE("t6"."sellers", 0), 0)
        ) - (
          (
            (
              ABS("t27"."customers") * 200
            ) + NULLIF(COALESCE("t6"."sellers", 0), 0)
          ) % (
            NULLIF(COALESCE("t6"."sellers", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t6"."sellers", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t27"."customers") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "customers_per_seller"
  FROM (
    SELECT
      "t25"."customer_state",
      "t25"."month_start_date",
      "t25"."month_end_date",
      "t25"."order_month",
      "t25"."order_month_key",
      "t25"."month_number",
      "t25"."is_complete",
      "t25"."revenue",
      "t25"."orders",
      "t25"."items",
      "t25"."customers",
      "t25"."revenue_share",
      "t25"."revenue_rank",
      "t25"."mom_growth_pct",
      "t25"."yoy_growth_pct",
      CAST(CASE WHEN COALESCE("t25"."orders" < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
    FROM (
      SELECT
        "t21"."customer_state",
        "t21"."month_start_date",
        "t21"."month_end_date",
        "t21"."order_month",
        "t21"."order_month_key",
        "t21"."month_number",
        "t21"."is_complete",
        "t21"."revenue",
        "t21"."orders",
        "t21"."items",
        "t21"."customers",
        "t21"."revenue_share",
        "t21"."revenue_rank",
        CASE
          WHEN "t21"."is_complete" = 1
          THEN CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST("t21"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST("t21"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST("t21"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
          ELSE NULL
        END AS "mom_growth_pct",
        CASE
          WHEN "t21"."is_complete" = 1
          THEN CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST("t21"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t24"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST("t24"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST("t21"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t24"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST("t24"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST("t24"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST("t24"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST("t21"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t24"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
          ELSE NULL
        END AS "yoy_growth_pct"
      FROM (
        SELECT
          "t17"."customer_state",
          "t17"."month_start_date",
          "t17"."month_end_date",
          "t17"."order_month",
          "t17"."order_month_key",
          "t17"."month_number",
          "t17"."is_complete",
          "t17"."revenue",
          "t17"."orders",
          "t17"."items",
          "t17"."customers",
          "t17"."revenue_share",
          CASE WHEN "t17"."revenue" > 0 THEN "t17"."place" ELSE NULL END AS "revenue_rank"
        FROM "t16" AS "t17"
      ) AS "t21"
      LEFT OUTER JOIN (
        SELECT
          "t17"."customer_state",
          "t17"."month_number" + 1 AS "month_number",
          "t17"."revenue" AS "base_revenue"
        FROM "t16" AS "t17"
        WHERE
          "t17"."is_complete" = 1 AND "t17"."orders" >= 30 AND "t17"."revenue" > 0
      ) AS "t20"
        ON "t21"."customer_state" = "t20"."customer_state"
        AND "t21"."month_number" = "t20"."month_number"
      LEFT OUTER JOIN (
        SELECT
          "t22"."customer_state",
          "t22"."month_number" + 12 AS "month_number",
          "t22"."revenue" AS "base_revenue"
        FROM (
          SELECT
            "t21"."customer_state",
            "t21"."month_start_date",
            "t21"."month_end_date",
            "t21"."order_month",
            "t21"."order_month_key",
            "t21"."month_number",
            "t21"."is_complete",
            "t21"."revenue",
            "t21"."orders",
            "t21"."items",
            "t21"."customers",
            "t21"."revenue_share",
            "t21"."revenue_rank",
            CASE
              WHEN "t21"."is_complete" = 1
              THEN CAST(CAST(CAST(ROUND(
                (
                  (
                    (
                      ABS(
                        (
                          CAST(CAST("t21"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                        ) * 100
                      ) * 200
                    ) + NULLIF(CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                  ) - (
                    (
                      (
                        ABS(
                          (
                            CAST(CAST("t21"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                          ) * 100
                        ) * 200
                      ) + NULLIF(CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                    ) % (
                      NULLIF(CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                    )
                  )
                ) / (
                  NULLIF(CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                ),
                0
              ) AS BIGINT) * SIGN(
                (
                  CAST(CAST("t21"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST("t20"."base_revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
              ELSE NULL
            END AS "mom_growth_pct"
          FROM (
            SELECT
              "t17"."customer_state",
              "t17"."month_start_date",
              "t17"."month_end_date",
              "t17"."order_month",
              "t17"."order_month_key",
              "t17"."month_number",
              "t17"."is_complete",
              "t17"."revenue",
              "t17"."orders",
              "t17"."items",
              "t17"."customers",
              "t17"."revenue_share",
              CASE WHEN "t17"."revenue" > 0 THEN "t17"."place" ELSE NULL END AS "revenue_rank"
            FROM "t16" AS "t17"
          ) AS "t21"
          LEFT OUTER JOIN (
            SELECT
              "t17"."customer_state",
              "t17"."month_number" + 1 AS "month_number",
              "t17"."revenue" AS "base_revenue"
            FROM "t16" AS "t17"
            WHERE
              "t17"."is_complete" = 1 AND "t17"."orders" >= 30 AND "t17"."revenue" > 0
          ) AS "t20"
            ON "t21"."customer_state" = "t20"."customer_state"
            AND "t21"."month_number" = "t20"."month_number"
        ) AS "t22"
        WHERE
          "t22"."is_complete" = 1 AND "t22"."orders" >= 30 AND "t22"."revenue" > 0
      ) AS "t24"
        ON "t21"."customer_state" = "t24"."customer_state"
        AND "t21"."month_number" = "t24"."month_number"
    ) AS "t25"
  ) AS "t27"
  LEFT OUTER JOIN (
    SELECT
      "t0"."customer_state",
      "t0"."order_month",
      COUNT(DISTINCT "t0"."seller_id") AS "sellers"
    FROM "selling_sellers" AS "t0"
    GROUP BY
      1,
      2
  ) AS "t6"
    ON "t27"."customer_state" = "t6"."customer_state"
    AND "t27"."order_month" = "t6"."order_month"
) AS "t28"
