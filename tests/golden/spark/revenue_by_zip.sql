WITH `t3` AS (
  SELECT
    `t2`.`order_id`,
    `t2`.`order_month`,
    `t2`.`is_valid`,
    `t2`.`order_status`,
    `t2`.`order_month_key`,
    `t2`.`customer_unique_id`,
    `t2`.`customer_state`,
    `t2`.`customer_city`,
    `t2`.`items`,
    `t2`.`order_value`,
    `t2`.`review_score`,
    `t2`.`is_open_overdue`,
    `t2`.`customer_zip_code_prefix`,
    `t2`.`purchased` AS `order_purchase_timestamp`,
    `t2`.`approved`,
    `t2`.`handed_over`,
    `t2`.`delivered`,
    `t2`.`delay_days`
  FROM `order_details` AS `t2`
  WHERE
    `t2`.`is_valid`
), `t11` AS (
  SELECT
    `t7`.`customer_zip_code_prefix`,
    `t7`.`revenue`,
    `t7`.`orders`,
    `t7`.`items`,
    `t7`.`customers`,
    CAST(CAST(`t7`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) AS `paid`
  FROM (
    SELECT
      `t5`.`customer_zip_code_prefix`,
      SUM(`t5`.`order_value`) AS `revenue`,
      COUNT(*) AS `orders`,
      SUM(`t5`.`items`) AS `items`,
      COUNT(DISTINCT `t5`.`customer_unique_id`) AS `customers`
    FROM `t3` AS `t5`
    GROUP BY
      1
  ) AS `t7`
)
SELECT
  `t23`.`customer_zip_code_prefix`,
  `t23`.`customer_state`,
  `t23`.`customer_city`,
  `t23`.`region`,
  CAST(`t23`.`lat` AS DECIMAL(9, 6)) AS `lat`,
  CAST(`t23`.`lng` AS DECIMAL(9, 6)) AS `lng`,
  CAST(`t23`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t23`.`orders`,
  `t23`.`items`,
  `t23`.`customers`,
  `t23`.`sellers`,
  CAST(`t23`.`customers_per_seller` AS DECIMAL(12, 2)) AS `customers_per_seller`,
  CAST(`t23`.`revenue_share` AS DECIMAL(9, 6)) AS `revenue_share`,
  `t23`.`revenue_rank`,
  `t23`.`low_sample`
FROM (
  SELECT
    `t22`.`customer_zip_code_prefix`,
    `t22`.`revenue`,
    `t22`.`orders`,
    `t22`.`items`,
    `t22`.`customers`,
    `t22`.`revenue_share`,
    `t22`.`cumulative_share`,
    `t22`.`revenue_rank`,
    `t22`.`abc`,
    `t22`.`customer_state`,
    `t22`.`customer_city`,
    `t22`.`lat`,
    `t22`.`lng`,
    `t22`.`low_sample`,
    CASE `t22`.`customer_state`
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
    END AS `region`,
    COALESCE(`t6`.`sellers`, 0) AS `sellers`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t22`.`customers`) * 200
          ) + NULLIF(COALESCE(`t6`.`sellers`, 0), 0)
        ) - (
          (
            (
              ABS(`t22`.`customers`) * 200
            ) + NULLIF(COALESCE(`t6`.`sellers`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t6`.`sellers`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t6`.`sellers`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t22`.`customers`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `customers_per_seller`
  FROM (
    SELECT
      `t20`.`customer_zip_code_prefix`,
      `t20`.`revenue`,
      `t20`.`orders`,
      `t20`.`items`,
      `t20`.`customers`,
      `t20`.`revenue_share`,
      `t20`.`cumulative_share`,
      `t20`.`revenue_rank`,
      `t20`.`abc`,
      `t20`.`customer_state`,
      `t20`.`customer_city`,
      `t20`.`lat`,
      `t20`.`lng`,
      CAST(IF(COALESCE(`t20`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
    FROM (
      SELECT
        `t19`.`customer_zip_code_prefix`,
        `t19`.`revenue`,
        `t19`.`orders`,
        `t19`.`items`,
        `t19`.`customers`,
        `t19`.`revenue_share`,
        `t19`.`cumulative_share`,
        `t19`.`revenue_rank`,
        `t19`.`abc`,
        `t19`.`customer_state`,
        `t19`.`customer_city`,
        `t19`.`lat`,
        `t19`.`lng`
      FROM (
        SELECT
          `t13`.`customer_zip_code_prefix`,
          `t13`.`revenue`,
          `t13`.`orders`,
          `t13`.`items`,
          `t13`.`customers`,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(`t13`.`paid`) * 2000000
                ) + NULLIF(`t16`.`total`, 0)
              ) - (
                (
                  (
                    ABS(`t13`.`paid`) * 2000000
                  ) + NULLIF(`t16`.`total`, 0)
                ) % (
                  NULLIF(`t16`.`total`, 0) * 2
                )
              )
            ) / (
              NULLIF(`t16`.`total`, 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(`t13`.`paid`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `revenue_share`,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(`t16`.`at_least`) * 2000000
                ) + NULLIF(`t16`.`total`, 0)
              ) - (
                (
                  (
                    ABS(`t16`.`at_least`) * 2000000
                  ) + NULLIF(`t16`.`total`, 0)
                ) % (
                  NULLIF(`t16`.`total`, 0) * 2
                )
              )
            ) / (
              NULLIF(`t16`.`total`, 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(`t16`.`at_least`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `cumulative_share`,
          IF(`t13`.`paid` > 0, `t16`.`rank`, NULL) AS `revenue_rank`,
          CASE
            WHEN (
              `t16`.`above` * 100
            ) < (
              `t16`.`total` * 80
            )
            THEN 'A'
            WHEN (
              `t16`.`above` * 100
            ) < (
              `t16`.`total` * 95
            )
            THEN 'B'
            ELSE 'C'
          END AS `abc`,
          `t10`.`customer_state`,
          `t10`.`customer_city`,
          `t18`.`customer_zip_code_prefix` AS `customer_zip_code_prefix_right`,
          `t18`.`lat`,
          `t18`.`lng`
        FROM `t11` AS `t13`
        INNER JOIN (
          SELECT
            `t14`.`paid`,
            `t14`.`rows_here`,
            SUM(`t14`.`paid` * `t14`.`rows_here`) OVER (ORDER BY `t14`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS `at_least`,
            SUM(`t14`.`paid` * `t14`.`rows_here`) OVER (ORDER BY `t14`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
              `t14`.`paid` * `t14`.`rows_here`
            ) AS `above`,
            (
              SUM(`t14`.`rows_here`) OVER (ORDER BY `t14`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - `t14`.`rows_here`
            ) + 1 AS `rank`,
            SUM(`t14`.`paid` * `t14`.`rows_here`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
          FROM (
            SELECT
              `t12`.`paid`,
              COUNT(*) AS `rows_here`
            FROM `t11` AS `t12`
            GROUP BY
              1
          ) AS `t14`
        ) AS `t16`
          ON `t13`.`paid` = `t16`.`paid`
        INNER JOIN (
          SELECT
            `t5`.`customer_zip_code_prefix`,
            MAX(
              STRUCT(
                `t5`.`order_purchase_timestamp` AS `purchased`,
                `t5`.`order_id` AS `order_id`,
                `t5`.`customer_state` AS `value`
              )
            ).`value` AS `customer_state`,
            MAX(
              STRUCT(
                `t5`.`order_purchase_timestamp` AS `purchased`,
                `t5`.`order_id` AS `order_id`,
                `t5`.`customer_city` AS `value`
              )
            ).`value` AS `customer_city`
          FROM `t3` AS `t5`
          GROUP BY
            1
        ) AS `t10`
          ON `t13`.`customer_zip_code_prefix` = `t10`.`customer_zip_code_prefix`
        LEFT OUTER JOIN (
          SELECT
            `t9`.`customer_zip_code_prefix`,
            CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(ROUND(PERCENTILE(CAST(`t9`.`lat` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                  ) + 10000000
                ) - (
                  (
                    (
                      ABS(CAST(ROUND(PERCENTILE(CAST(`t9`.`lat` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                    ) + 10000000
                  ) % (
                    10000000 * 2
                  )
                )
              ) / (
                10000000 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(ROUND(PERCENTILE(CAST(`t9`.`lat` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `lat`,
            CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(ROUND(PERCENTILE(CAST(`t9`.`lng` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                  ) + 10000000
                ) - (
                  (
                    (
                      ABS(CAST(ROUND(PERCENTILE(CAST(`t9`.`lng` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                    ) + 10000000
                  ) % (
                    10000000 * 2
                  )
                )
              ) / (
                10000000 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(ROUND(PERCENTILE(CAST(`t9`.`lng` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `lng`
          FROM (
            SELECT
              `t1`.`geolocation_zip_code_prefix` AS `customer_zip_code_prefix`,
              IF(
                ABS(
                  (
                    (
                      `t1`.`geolocation_lat` * 1000000
                    ) - CAST(FLOOR(`t1`.`geolocation_lat` * 1000000) AS BIGINT)
                  ) - 0.5
                ) < 0.001,
                CAST(CAST(CAST(`t1`.`geolocation_lat` AS STRING) AS DECIMAL(18, 6)) * 1000000 AS BIGINT),
                CAST(ROUND(`t1`.`geolocation_lat` * 1000000, 0) AS BIGINT)
              ) AS `lat`,
              IF(
                ABS(
                  (
                    (
                      `t1`.`geolocation_lng` * 1000000
                    ) - CAST(FLOOR(`t1`.`geolocation_lng` * 1000000) AS BIGINT)
                  ) - 0.5
                ) < 0.001,
                CAST(CAST(CAST(`t1`.`geolocation_lng` AS STRING) AS DECIMAL(18, 6)) * 1000000 AS BIGINT),
                CAST(ROUND(`t1`.`geolocation_lng` * 1000000, 0) AS BIGINT)
              ) AS `lng`
            FROM `geolocation` AS `t1`
            WHERE
              `t1`.`geolocation_lat` BETWEEN -33.76 AND 5.28
              AND `t1`.`geolocation_lng` BETWEEN -73.99 AND -34.79
          ) AS `t9`
          GROUP BY
            1
        ) AS `t18`
          ON `t13`.`customer_zip_code_prefix` = `t18`.`customer_zip_code_prefix`
      ) AS `t19`
    ) AS `t20`
  ) AS `t22`
  LEFT OUTER JOIN (
    SELECT
      `t0`.`customer_zip_code_prefix`,
      COUNT(DISTINCT `t0`.`seller_id`) AS `sellers`
    FROM `selling_sellers` AS `t0`
    GROUP BY
      1
  ) AS `t6`
    ON `t22`.`customer_zip_code_prefix` = `t6`.`customer_zip_code_prefix`
) AS `t23`
