WITH "t8" AS (
  SELECT
    "t4"."customer_zip_code_prefix",
    "t4"."revenue",
    "t4"."orders",
    "t4"."items",
    "t4"."customers",
    CAST("t4"."revenue" * 100 AS BIGINT) AS "paid"
  FROM (
    SELECT
      "t1"."customer_zip_code_prefix",
      SUM("t1"."order_value") AS "revenue",
      COUNT(*) AS "orders",
      SUM("t1"."items") AS "items",
      COUNT(DISTINCT "t1"."customer_unique_id") AS "customers"
    FROM "order_zips" AS "t1"
    GROUP BY
      1
  ) AS "t4"
)
SELECT
  "t21"."customer_zip_code_prefix",
  "t21"."customer_state",
  "t21"."customer_city",
  "t21"."region",
  CAST("t21"."lat" AS DECIMAL(9, 6)) AS "lat",
  CAST("t21"."lng" AS DECIMAL(9, 6)) AS "lng",
  CAST("t21"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  "t21"."orders",
  "t21"."items",
  "t21"."customers",
  "t21"."sellers",
  CAST("t21"."customers_per_seller" AS DECIMAL(12, 2)) AS "customers_per_seller",
  CAST("t21"."revenue_share" AS DECIMAL(9, 6)) AS "revenue_share",
  "t21"."revenue_rank",
  "t21"."low_sample"
FROM (
  SELECT
    "t20"."customer_zip_code_prefix",
    "t20"."revenue",
    "t20"."orders",
    "t20"."items",
    "t20"."customers",
    "t20"."revenue_share",
    "t20"."cumulative_share",
    "t20"."revenue_rank",
    "t20"."abc",
    "t20"."customer_state",
    "t20"."customer_city",
    "t20"."lat",
    "t20"."lng",
    "t20"."low_sample",
    CASE "t20"."customer_state"
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
    COALESCE("t5"."sellers", 0) AS "sellers",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t20"."customers") * 200
          ) + NULLIF(COALESCE("t5"."sellers", 0), 0)
        ) - (
          (
            (
              ABS("t20"."customers") * 200
            ) + NULLIF(COALESCE("t5"."sellers", 0), 0)
          ) % (
            NULLIF(COALESCE("t5"."sellers", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t5"."sellers", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t20"."customers") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "customers_per_seller"
  FROM (
    SELECT
      "t18"."customer_zip_code_prefix",
      "t18"."revenue",
      "t18"."orders",
      "t18"."items",
      "t18"."customers",
      "t18"."revenue_share",
      "t18"."cumulative_share",
      "t18"."revenue_rank",
      "t18"."abc",
      "t18"."customer_state",
      "t18"."customer_city",
      "t18"."lat",
      "t18"."lng",
      CAST(CASE WHEN COALESCE("t18"."orders" < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
    FROM (
      SELECT
        "t17".*
        EXCLUDE ("customer_zip_code_prefix_right")
      FROM (
        SELECT
          "t10"."customer_zip_code_prefix",
          "t10"."revenue",
          "t10"."orders",
          "t10"."items",
          "t10"."customers",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t10"."paid") * 2000000
                ) + NULLIF("t14"."total", 0)
              ) - (
                (
                  (
                    ABS("t10"."paid") * 2000000
                  ) + NULLIF("t14"."total", 0)
                ) % (
                  NULLIF("t14"."total", 0) * 2
                )
              )
            ) / (
              NULLIF("t14"."total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t10"."paid") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "revenue_share",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t14"."at_least") * 2000000
                ) + NULLIF("t14"."total", 0)
              ) - (
                (
                  (
                    ABS("t14"."at_least") * 2000000
                  ) + NULLIF("t14"."total", 0)
                ) % (
                  NULLIF("t14"."total", 0) * 2
                )
              )
            ) / (
              NULLIF("t14"."total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t14"."at_least") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "cumulative_share",
          CASE WHEN "t10"."paid" > 0 THEN "t14"."rank" ELSE NULL END AS "revenue_rank",
          CASE
            WHEN (
              "t14"."above" * 100
            ) < (
              "t14"."total" * 80
            )
            THEN 'A'
            WHEN (
              "t14"."above" * 100
            ) < (
              "t14"."total" * 95
            )
            THEN 'B'
            ELSE 'C'
          END AS "abc",
          "t7"."customer_state",
          "t7"."customer_city",
          "t16"."customer_zip_code_prefix" AS "customer_zip_code_prefix_right",
          "t16"."lat",
          "t16"."lng"
        FROM "t8" AS "t10"
        INNER JOIN (
          SELECT
            "t12"."paid",
            "t12"."rows_here",
            SUM("t12"."paid" * "t12"."rows_here") OVER (ORDER BY "t12"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "at_least",
            SUM("t12"."paid" * "t12"."rows_here") OVER (ORDER BY "t12"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
              "t12"."paid" * "t12"."rows_here"
            ) AS "above",
            (
              SUM("t12"."rows_here") OVER (ORDER BY "t12"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - "t12"."rows_here"
            ) + 1 AS "rank",
            SUM("t12"."paid" * "t12"."rows_here") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "total"
          FROM (
            SELECT
              "t9"."paid",
              COUNT(*) AS "rows_here"
            FROM "t8" AS "t9"
            GROUP BY
              1
          ) AS "t12"
        ) AS "t14"
          ON "t10"."paid" = "t14"."paid"
        INNER JOIN (
          SELECT
            "t1"."customer_zip_code_prefix",
            (
              MAX(
                {'purchased': "t1"."order_purchase_timestamp", 'order_id': "t1"."order_id", 'value': "t1"."customer_state"}
              )
            )."value" AS "customer_state",
            (
              MAX(
                {'purchased': "t1"."order_purchase_timestamp", 'order_id': "t1"."order_id", 'value': "t1"."customer_city"}
              )
            )."value" AS "customer_city"
          FROM "order_zips" AS "t1"
          GROUP BY
            1
        ) AS "t7"
          ON "t10"."customer_zip_code_prefix" = "t7"."customer_zip_code_prefix"
        LEFT OUTER JOIN (
          SELECT
            "t11"."customer_zip_code_prefix",
            CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(ROUND(QUANTILE_CONT(CAST("t11"."lat" AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                  ) + 10000000
                ) - (
                  (
                    (
                      ABS(CAST(ROUND(QUANTILE_CONT(CAST("t11"."lat" AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                    ) + 10000000
                  ) % (
                    10000000 * 2
                  )
                )
              ) / (
                10000000 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(ROUND(QUANTILE_CONT(CAST("t11"."lat" AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "lat",
            CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(ROUND(QUANTILE_CONT(CAST("t11"."lng" AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                  ) + 10000000
                ) - (
                  (
                    (
                      ABS(CAST(ROUND(QUANTILE_CONT(CAST("t11"."lng" AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                    ) + 10000000
                  ) % (
                    10000000 * 2
                  )
                )
              ) / (
                10000000 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(ROUND(QUANTILE_CONT(CAST("t11"."lng" AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "lng"
          FROM (
            SELECT
              "t2"."geolocation_zip_code_prefix" AS "customer_zip_code_prefix",
              CASE
                WHEN ABS(
                  (
                    (
                      "t2"."geolocation_lat" * 1000000
                    ) - CAST(FLOOR("t2"."geolocation_lat" * 1000000) AS BIGINT)
                  ) - 0.5
                ) < 0.001
                THEN CAST(CAST(CAST("t2"."geolocation_lat" AS TEXT) AS DECIMAL(18, 6)) * 1000000 AS BIGINT)
                ELSE CAST(ROUND("t2"."geolocation_lat" * 1000000, 0) AS BIGINT)
              END AS "lat",
              CASE
                WHEN ABS(
                  (
                    (
                      "t2"."geolocation_lng" * 1000000
                    ) - CAST(FLOOR("t2"."geolocation_lng" * 1000000) AS BIGINT)
                  ) - 0.5
                ) < 0.001
                THEN CAST(CAST(CAST("t2"."geolocation_lng" AS TEXT) AS DECIMAL(18, 6)) * 1000000 AS BIGINT)
                ELSE CAST(ROUND("t2"."geolocation_lng" * 1000000, 0) AS BIGINT)
              END AS "lng"
            FROM "geolocation" AS "t2"
            WHERE
              "t2"."geolocation_lat" BETWEEN -33.76 AND 5.28
              AND "t2"."geolocation_lng" BETWEEN -73.99 AND -34.79
          ) AS "t11"
          GROUP BY
            1
        ) AS "t16"
          ON "t10"."customer_zip_code_prefix" = "t16"."customer_zip_code_prefix"
      ) AS "t17"
    ) AS "t18"
  ) AS "t20"
  LEFT OUTER JOIN (
    SELECT
      "t0"."customer_zip_code_prefix",
      COUNT(DISTINCT "t0"."seller_id") AS "sellers"
    FROM "selling_sellers" AS "t0"
    GROUP BY
      1
  ) AS "t5"
    ON "t20"."customer_zip_code_prefix" = "t5"."customer_zip_code_prefix"
) AS "t21"
