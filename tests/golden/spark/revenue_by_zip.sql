WITH `t8` AS (
  SELECT
    `t4`.`order_id`,
    `t4`.`order_month`,
    `t4`.`is_valid`,
    `t4`.`order_status`,
    `t4`.`order_month_key`,
    `t4`.`customer_unique_id`,
    `t4`.`customer_state`,
    `t4`.`customer_city`,
    `t4`.`items`,
    `t4`.`order_value`,
    `t4`.`review_score`,
    `t4`.`is_open_overdue`,
    `t4`.`customer_zip_code_prefix`,
    `t4`.`purchased` AS `order_purchase_timestamp`,
    `t4`.`approved`,
    `t4`.`handed_over`,
    `t4`.`delivered`,
    `t4`.`delay_days`
  FROM `order_details` AS `t4`
  WHERE
    `t4`.`is_valid`
), `t21` AS (
  SELECT
    `t17`.`customer_zip_code_prefix`,
    `t17`.`revenue`,
    `t17`.`orders`,
    `t17`.`items`,
    `t17`.`customers`,
    CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) AS `paid`
  FROM (
    SELECT
      `t15`.`customer_zip_code_prefix`,
      SUM(`t15`.`order_value`) AS `revenue`,
      COUNT(*) AS `orders`,
      SUM(`t15`.`items`) AS `items`,
      COUNT(DISTINCT `t15`.`customer_unique_id`) AS `customers`
    FROM `t8` AS `t15`
    GROUP BY
      1
  ) AS `t17`
)
SELECT
  `t33`.`customer_zip_code_prefix`,
  `t33`.`customer_state`,
  `t33`.`customer_city`,
  `t33`.`region`,
  CAST(`t33`.`lat` AS DECIMAL(9, 6)) AS `lat`,
  CAST(`t33`.`lng` AS DECIMAL(9, 6)) AS `lng`,
  CAST(`t33`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t33`.`orders`,
  `t33`.`items`,
  `t33`.`customers`,
  `t33`.`sellers`,
  CAST(`t33`.`customers_per_seller` AS DECIMAL(12, 2)) AS `customers_per_seller`,
  CAST(`t33`.`revenue_share` AS DECIMAL(9, 6)) AS `revenue_share`,
  `t33`.`revenue_rank`,
  `t33`.`low_sample`
FROM (
  SELECT
    `t32`.`customer_zip_code_prefix`,
    `t32`.`revenue`,
    `t32`.`orders`,
    `t32`.`items`,
    `t32`.`customers`,
    `t32`.`revenue_share`,
    `t32`.`cumulative_share`,
    `t32`.`revenue_rank`,
    `t32`.`abc`,
    `t32`.`customer_state`,
    `t32`.`customer_city`,
    `t32`.`lat`,
    `t32`.`lng`,
    `t32`.`low_sample`,
    COALESCE(`t16`.`sellers`, 0) AS `sellers`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t32`.`customers`) * 200
          ) + NULLIF(COALESCE(`t16`.`sellers`, 0), 0)
        ) - (
          (
            (
              ABS(`t32`.`customers`) * 200
            ) + NULLIF(COALESCE(`t16`.`sellers`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t16`.`sellers`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t16`.`sellers`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t32`.`customers`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `customers_per_seller`,
    COALESCE(`t14`.`region_name`, 'not_defined') AS `region`
  FROM (
    SELECT
      `t30`.`customer_zip_code_prefix`,
      `t30`.`revenue`,
      `t30`.`orders`,
      `t30`.`items`,
      `t30`.`customers`,
      `t30`.`revenue_share`,
      `t30`.`cumulative_share`,
      `t30`.`revenue_rank`,
      `t30`.`abc`,
      `t30`.`customer_state`,
      `t30`.`customer_city`,
      `t30`.`lat`,
      `t30`.`lng`,
      CAST(IF(
        COALESCE(
          `t30`.`orders` < (
            SELECT
              `t3`.`min_orders`
            FROM `run_settings` AS `t3`
          ),
          FALSE
        ),
        1,
        0
      ) AS BIGINT) AS `low_sample`
    FROM (
      SELECT
        `t29`.`customer_zip_code_prefix`,
        `t29`.`revenue`,
        `t29`.`orders`,
        `t29`.`items`,
        `t29`.`customers`,
        `t29`.`revenue_share`,
        `t29`.`cumulative_share`,
        `t29`.`revenue_rank`,
        `t29`.`abc`,
        `t29`.`customer_state`,
        `t29`.`customer_city`,
        `t29`.`lat`,
        `t29`.`lng`
      FROM (
        SELECT
          `t23`.`customer_zip_code_prefix`,
          `t23`.`revenue`,
          `t23`.`orders`,
          `t23`.`items`,
          `t23`.`customers`,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(`t23`.`paid`) * 2000000
                ) + NULLIF(`t26`.`total`, 0)
              ) - (
                (
                  (
                    ABS(`t23`.`paid`) * 2000000
                  ) + NULLIF(`t26`.`total`, 0)
                ) % (
                  NULLIF(`t26`.`total`, 0) * 2
                )
              )
            ) / (
              NULLIF(`t26`.`total`, 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(`t23`.`paid`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `revenue_share`,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(`t26`.`at_least`) * 2000000
                ) + NULLIF(`t26`.`total`, 0)
              ) - (
                (
                  (
                    ABS(`t26`.`at_least`) * 2000000
                  ) + NULLIF(`t26`.`total`, 0)
                ) % (
                  NULLIF(`t26`.`total`, 0) * 2
                )
              )
            ) / (
              NULLIF(`t26`.`total`, 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(`t26`.`at_least`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `cumulative_share`,
          IF(`t23`.`paid` > 0, `t26`.`rank`, NULL) AS `revenue_rank`,
          CASE
            WHEN (
              `t26`.`above` * 100
            ) < (
              `t26`.`total` * 80
            )
            THEN 'A'
            WHEN (
              `t26`.`above` * 100
            ) < (
              `t26`.`total` * 95
            )
            THEN 'B'
            ELSE 'C'
          END AS `abc`,
          `t20`.`customer_state`,
          `t20`.`customer_city`,
          `t28`.`customer_zip_code_prefix` AS `customer_zip_code_prefix_right`,
          `t28`.`lat`,
          `t28`.`lng`
        FROM `t21` AS `t23`
        INNER JOIN (
          SELECT
            `t24`.`paid`,
            `t24`.`rows_here`,
            SUM(`t24`.`paid` * `t24`.`rows_here`) OVER (ORDER BY `t24`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS `at_least`,
            SUM(`t24`.`paid` * `t24`.`rows_here`) OVER (ORDER BY `t24`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
              `t24`.`paid` * `t24`.`rows_here`
            ) AS `above`,
            (
              SUM(`t24`.`rows_here`) OVER (ORDER BY `t24`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - `t24`.`rows_here`
            ) + 1 AS `rank`,
            SUM(`t24`.`paid` * `t24`.`rows_here`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
          FROM (
            SELECT
              `t22`.`paid`,
              COUNT(*) AS `rows_here`
            FROM `t21` AS `t22`
            GROUP BY
              1
          ) AS `t24`
        ) AS `t26`
          ON `t23`.`paid` = `t26`.`paid`
        INNER JOIN (
          SELECT
            `t15`.`customer_zip_code_prefix`,
            MAX(
              STRUCT(
                `t15`.`order_purchase_timestamp` AS `purchased`,
                `t15`.`order_id` AS `order_id`,
                `t15`.`customer_state` AS `value`
              )
            ).`value` AS `customer_state`,
            MAX(
              STRUCT(
                `t15`.`order_purchase_timestamp` AS `purchased`,
                `t15`.`order_id` AS `order_id`,
                `t15`.`customer_city` AS `value`
              )
            ).`value` AS `customer_city`
          FROM `t8` AS `t15`
          GROUP BY
            1
        ) AS `t20`
          ON `t23`.`customer_zip_code_prefix` = `t20`.`customer_zip_code_prefix`
        LEFT OUTER JOIN (
          SELECT
            `t19`.`customer_zip_code_prefix`,
            CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(ROUND(PERCENTILE(CAST(`t19`.`lat` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                  ) + 10000000
                ) - (
                  (
                    (
                      ABS(CAST(ROUND(PERCENTILE(CAST(`t19`.`lat` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                    ) + 10000000
                  ) % (
                    10000000 * 2
                  )
                )
              ) / (
                10000000 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(ROUND(PERCENTILE(CAST(`t19`.`lat` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `lat`,
            CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(CAST(ROUND(PERCENTILE(CAST(`t19`.`lng` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                  ) + 10000000
                ) - (
                  (
                    (
                      ABS(CAST(ROUND(PERCENTILE(CAST(`t19`.`lng` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) * 2000000
                    ) + 10000000
                  ) % (
                    10000000 * 2
                  )
                )
              ) / (
                10000000 * 2
              ),
              0
            ) AS BIGINT) * SIGN(CAST(ROUND(PERCENTILE(CAST(`t19`.`lng` AS DOUBLE), 0.5) * 10, 0) AS BIGINT)) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `lng`
          FROM (
            SELECT
              `t2`.`geolocation_zip_code_prefix` AS `customer_zip_code_prefix`,
              IF(
                ABS(
                  (
                    (
                      `t2`.`geolocation_lat` * 1000000
                    ) - CAST(FLOOR(`t2`.`geolocation_lat` * 1000000) AS BIGINT)
                  ) - 0.5
                ) < 0.001,
                CAST(CAST(CAST(`t2`.`geolocation_lat` AS STRING) AS DECIMAL(18, 6)) * 1000000 AS BIGINT),
                CAST(ROUND(`t2`.`geolocation_lat` * 1000000, 0) AS BIGINT)
              ) AS `lat`,
              IF(
                ABS(
                  (
                    (
                      `t2`.`geolocation_lng` * 1000000
                    ) - CAST(FLOOR(`t2`.`geolocation_lng` * 1000000) AS BIGINT)
                  ) - 0.5
                ) < 0.001,
                CAST(CAST(CAST(`t2`.`geolocation_lng` AS STRING) AS DECIMAL(18, 6)) * 1000000 AS BIGINT),
                CAST(ROUND(`t2`.`geolocation_lng` * 1000000, 0) AS BIGINT)
              ) AS `lng`
            FROM `geolocation` AS `t2`
            WHERE
              `t2`.`geolocation_lat` BETWEEN (
                SELECT
                  `t5`.`least_geolocation_lat`
                FROM `place_box` AS `t5`
              ) AND (
                SELECT
                  `t5`.`greatest_geolocation_lat`
                FROM `place_box` AS `t5`
              )
              AND `t2`.`geolocation_lng` BETWEEN (
                SELECT
                  `t5`.`least_geolocation_lng`
                FROM `place_box` AS `t5`
              ) AND (
                SELECT
                  `t5`.`greatest_geolocation_lng`
                FROM `place_box` AS `t5`
              )
          ) AS `t19`
          GROUP BY
            1
        ) AS `t28`
          ON `t23`.`customer_zip_code_prefix` = `t28`.`customer_zip_code_prefix`
      ) AS `t29`
    ) AS `t30`
  ) AS `t32`
  LEFT OUTER JOIN (
    SELECT
      `t0`.`customer_zip_code_prefix`,
      COUNT(DISTINCT `t0`.`seller_id`) AS `sellers`
    FROM `selling_sellers` AS `t0`
    GROUP BY
      1
  ) AS `t16`
    ON `t32`.`customer_zip_code_prefix` = `t16`.`customer_zip_code_prefix`
  LEFT OUTER JOIN (
    SELECT
      `t1`.`state` AS `region_state`,
      `t1`.`region` AS `region_name`
    FROM `state_regions` AS `t1`
  ) AS `t14`
    ON `t32`.`customer_state` = `t14`.`region_state`
) AS `t33`
