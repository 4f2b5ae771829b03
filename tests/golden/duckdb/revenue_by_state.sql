WITH "t5" AS (
  SELECT
    "t2"."customer_state",
    "t2"."order_month",
    SUM("t2"."order_value") AS "revenue",
    COUNT(*) AS "orders",
    SUM("t2"."items") AS "items",
    COUNT(DISTINCT "t2"."customer_unique_id") AS "customers"
  FROM "master_orders" AS "t2"
  GROUP BY
    1,
    2
), "t15" AS (
  SELECT
    "t14"."customer_state",
    "t14"."month_start_date",
    "t14"."month_end_date",
    "t14"."order_month",
    "t14"."order_month_key",
    "t14"."month_number",
    "t14"."is_complete",
    "t14"."revenue",
    "t14"."orders",
    "t14"."items",
    "t14"."customers",
    "t14"."revenue_share",
    (
      RANK() OVER (
        PARTITION BY "t14"."order_month"
        ORDER BY "t14"."revenue" DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "place"
  FROM (
    SELECT
      "t10"."customer_state",
      "t3"."month_start_date",
      "t3"."month_end_date",
      "t3"."order_month",
      "t3"."order_month_key",
      "t3"."month_number",
      "t3"."is_complete",
      COALESCE("t8"."revenue", 0) AS "revenue",
      COALESCE("t8"."orders", 0) AS "orders",
      COALESCE("t8"."items", 0) AS "items",
      COALESCE("t8"."customers", 0) AS "customers",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST(COALESCE("t8"."revenue", 0) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST("t13"."share_total" * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(CAST(COALESCE("t8"."revenue", 0) * 100 AS BIGINT)) * 20000
              ) + NULLIF(CAST("t13"."share_total" * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST("t13"."share_total" * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST("t13"."share_total" * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST(COALESCE("t8"."revenue", 0) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "revenue_share"
    FROM (
      SELECT DISTINCT
        "t7"."customer_state"
      FROM "t5" AS "t7"
    ) AS "t10"
    CROSS JOIN "months" AS "t3"
    LEFT OUTER JOIN "t5" AS "t8"
      ON "t10"."customer_state" = "t8"."customer_state"
      AND "t3"."order_month" = "t8"."order_month"
    INNER JOIN (
      SELECT
        "t11"."order_month",
        SUM("t11"."revenue") AS "share_total"
      FROM (
        SELECT
          "t10"."customer_state",
          "t3"."month_start_date",
          "t3"."month_end_date",
          "t3"."order_month",
          "t3"."order_month_key",
          "t3"."month_number",
          "t3"."is_complete",
          COALESCE("t8"."revenue", 0) AS "revenue",
          COALESCE("t8"."orders", 0) AS "orders",
          COALESCE("t8"."items", 0) AS "items",
          COALESCE("t8"."customers", 0) AS "customers"
        FROM (
          SELECT DISTINCT
            "t7"."customer_state"
          FROM "t5" AS "t7"
        ) AS "t10"
        CROSS JOIN "months" AS "t3"
        LEFT OUTER JOIN "t5" AS "t8"
          ON "t10"."customer_state" = "t8"."customer_state"
          AND "t3"."order_month" = "t8"."order_month"
      ) AS "t11"
      GROUP BY
        1
    ) AS "t13"
      ON "t3"."order_month" = "t13"."order_month"
  ) AS "t14"
)
SELECT
  "t27"."customer_state",
  "t27"."order_month",
  "t27"."order_month_key",
  "t27"."month_start_date",
  CAST("t27"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  "t27"."orders",
  "t27"."items",
  "t27"."customers",
  CAST("t27"."revenue_share" AS DECIMAL(9, 4)) AS "revenue_share",
  "t27"."revenue_rank",
  "t27"."mom_growth_pct",
  "t27"."yoy_growth_pct",
  "t27"."is_complete",
  "t27"."low_sample",
  "t27"."region",
  "t27"."sellers",
  CAST("t27"."customers_per_seller" AS DECIMAL(12, 2)) AS "customers_per_seller"
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
    "t26"."mom_growth_pct",
    "t26"."yoy_growth_pct",
    "t26"."low_sample",
    CASE "t26"."customer_state"
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
            ABS("t26"."customers") * 200
          ) + NULLIF(COALESCE("t6"."sellers", 0), 0)
        ) - (
          (
            (
              ABS("t26"."customers") * 200
            ) + NULLIF(COALESCE("t6"."sellers", 0), 0)
          ) % (
            NULLIF(COALESCE("t6"."sellers", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t6"."sellers", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t26"."customers") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "customers_per_seller"
  FROM (
    SELECT
      "t24"."customer_state",
      "t24"."month_start_date",
      "t24"."month_end_date",
      "t24"."order_month",
      "t24"."order_month_key",
      "t24"."month_number",
      "t24"."is_complete",
      "t24"."revenue",
      "t24"."orders",
      "t24"."items",
      "t24"."customers",
      "t24"."revenue_share",
      "t24"."revenue_rank",
      "t24"."mom_growth_pct",
      "t24"."yoy_growth_pct",
      CAST(CASE WHEN COALESCE("t24"."orders" < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
    FROM (
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
        "t20"."revenue_rank",
        CASE
          WHEN "t20"."is_complete" = 1
          THEN CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST("t20"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST("t20"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
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
              CAST("t20"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
          ELSE NULL
        END AS "mom_growth_pct",
        CASE
          WHEN "t20"."is_complete" = 1
          THEN CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST("t20"."revenue" * 100 AS BIGINT) - CAST("t23"."base_revenue" * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST("t23"."base_revenue" * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST("t20"."revenue" * 100 AS BIGINT) - CAST("t23"."base_revenue" * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST("t23"."base_revenue" * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST("t23"."base_revenue" * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST("t23"."base_revenue" * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST("t20"."revenue" * 100 AS BIGINT) - CAST("t23"."base_revenue" * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
          ELSE NULL
        END AS "yoy_growth_pct"
      FROM (
        SELECT
          "t16"."customer_state",
          "t16"."month_start_date",
          "t16"."month_end_date",
          "t16"."order_month",
          "t16"."order_month_key",
          "t16"."month_number",
          "t16"."is_complete",
          "t16"."revenue",
          "t16"."orders",
          "t16"."items",
          "t16"."customers",
          "t16"."revenue_share",
          CASE WHEN "t16"."revenue" > 0 THEN "t16"."place" ELSE NULL END AS "revenue_rank"
        FROM "t15" AS "t16"
      ) AS "t20"
      LEFT OUTER JOIN (
        SELECT
          "t16"."customer_state",
          "t16"."month_number" + 1 AS "month_number",
          "t16"."revenue" AS "base_revenue"
        FROM "t15" AS "t16"
        WHERE
          "t16"."is_complete" = 1 AND "t16"."orders" >= 30 AND "t16"."revenue" > 0
      ) AS "t19"
        ON "t20"."customer_state" = "t19"."customer_state"
        AND "t20"."month_number" = "t19"."month_number"
      LEFT OUTER JOIN (
        SELECT
          "t21"."customer_state",
          "t21"."month_number" + 12 AS "month_number",
          "t21"."revenue" AS "base_revenue"
        FROM (
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
            "t20"."revenue_rank",
            CASE
              WHEN "t20"."is_complete" = 1
              THEN CAST(CAST(CAST(ROUND(
                (
                  (
                    (
                      ABS(
                        (
                          CAST("t20"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
                        ) * 100
                      ) * 200
                    ) + NULLIF(CAST("t19"."base_revenue" * 100 AS BIGINT), 0)
                  ) - (
                    (
                      (
                        ABS(
                          (
                            CAST("t20"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
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
                  CAST("t20"."revenue" * 100 AS BIGINT) - CAST("t19"."base_revenue" * 100 AS BIGINT)
                ) * 100
              ) AS DOUBLE) / 100 AS DECIMAL(18, 2))
              ELSE NULL
            END AS "mom_growth_pct"
          FROM (
            SELECT
              "t16"."customer_state",
              "t16"."month_start_date",
              "t16"."month_end_date",
              "t16"."order_month",
              "t16"."order_month_key",
              "t16"."month_number",
              "t16"."is_complete",
              "t16"."revenue",
              "t16"."orders",
              "t16"."items",
              "t16"."customers",
              "t16"."revenue_share",
              CASE WHEN "t16"."revenue" > 0 THEN "t16"."place" ELSE NULL END AS "revenue_rank"
            FROM "t15" AS "t16"
          ) AS "t20"
          LEFT OUTER JOIN (
            SELECT
              "t16"."customer_state",
              "t16"."month_number" + 1 AS "month_number",
              "t16"."revenue" AS "base_revenue"
            FROM "t15" AS "t16"
            WHERE
              "t16"."is_complete" = 1 AND "t16"."orders" >= 30 AND "t16"."revenue" > 0
          ) AS "t19"
            ON "t20"."customer_state" = "t19"."customer_state"
            AND "t20"."month_number" = "t19"."month_number"
        ) AS "t21"
        WHERE
          "t21"."is_complete" = 1 AND "t21"."orders" >= 30 AND "t21"."revenue" > 0
      ) AS "t23"
        ON "t20"."customer_state" = "t23"."customer_state"
        AND "t20"."month_number" = "t23"."month_number"
    ) AS "t24"
  ) AS "t26"
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
    ON "t26"."customer_state" = "t6"."customer_state"
    AND "t26"."order_month" = "t6"."order_month"
) AS "t27"
