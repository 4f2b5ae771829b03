WITH `t13` AS (
  SELECT
    `t12`.`customer_state`,
    `t12`.`customer_city`,
    `t12`.`order_month`,
    `t12`.`revenue`,
    `t12`.`orders`,
    `t12`.`items`,
    `t12`.`customers`,
    `t12`.`month_start_date`,
    `t12`.`month_end_date`,
    `t12`.`order_month_key`,
    `t12`.`month_number`,
    `t12`.`is_complete`,
    `t12`.`revenue_share`,
    (
      RANK() OVER (PARTITION BY `t12`.`order_month` ORDER BY `t12`.`revenue` DESC) - 1
    ) + 1 AS `place`
  FROM (
    SELECT
      `t8`.`customer_state`,
      `t8`.`customer_city`,
      `t8`.`order_month`,
      `t8`.`revenue`,
      `t8`.`orders`,
      `t8`.`items`,
      `t8`.`customers`,
      `t3`.`month_start_date`,
      `t3`.`month_end_date`,
      `t3`.`order_month_key`,
      `t3`.`month_number`,
      `t3`.`is_complete`,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST(CAST(`t8`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST(CAST(`t11`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(CAST(CAST(`t8`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
              ) + NULLIF(CAST(CAST(`t11`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST(`t11`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST(`t11`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST(CAST(`t8`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `revenue_share`
    FROM (
      SELECT
        `t4`.`customer_state`,
        `t4`.`customer_city`,
        `t4`.`order_month`,
        SUM(`t4`.`order_value`) AS `revenue`,
        COUNT(*) AS `orders`,
        SUM(`t4`.`items`) AS `items`,
        COUNT(DISTINCT `t4`.`customer_unique_id`) AS `customers`
      FROM (
        SELECT
          *
        FROM `order_details` AS `t2`
        WHERE
          `t2`.`is_valid`
      ) AS `t4`
      GROUP BY
        1,
        2,
        3
    ) AS `t8`
    INNER JOIN `months` AS `t3`
      ON `t8`.`order_month` = `t3`.`order_month`
    INNER JOIN (
      SELECT
        `t9`.`order_month`,
        SUM(`t9`.`revenue`) AS `share_total`
      FROM (
        SELECT
          `t8`.`customer_state`,
          `t8`.`customer_city`,
          `t8`.`order_month`,
          `t8`.`revenue`,
          `t8`.`orders`,
          `t8`.`items`,
          `t8`.`customers`,
          `t3`.`month_start_date`,
          `t3`.`month_end_date`,
          `t3`.`order_month_key`,
          `t3`.`month_number`,
          `t3`.`is_complete`
        FROM (
          SELECT
            `t4`.`customer_state`,
            `t4`.`customer_city`,
            `t4`.`order_month`,
            SUM(`t4`.`order_value`) AS `revenue`,
            COUNT(*) AS `orders`,
            SUM(`t4`.`items`) AS `items`,
            COUNT(DISTINCT `t4`.`customer_unique_id`) AS `customers`
          FROM (
            SELECT
              *
            FROM `order_details` AS `t2`
            WHERE
              `t2`.`is_valid`
          ) AS `t4`
          GROUP BY
            1,
            2,
            3
        ) AS `t8`
        INNER JOIN `months` AS `t3`
          ON `t8`.`order_month` = `t3`.`order_month`
      ) AS `t9`
      GROUP BY
        1
    ) AS `t11`
      ON `t8`.`order_month` = `t11`.`order_month`
  ) AS `t12`
)
SELECT
  `t25`.`customer_state`,
  `t25`.`customer_city`,
  `t25`.`order_month`,
  `t25`.`order_month_key`,
  `t25`.`month_start_date`,
  CAST(`t25`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t25`.`orders`,
  `t25`.`items`,
  `t25`.`customers`,
  CAST(`t25`.`revenue_share` AS DECIMAL(9, 4)) AS `revenue_share`,
  `t25`.`revenue_rank`,
  `t25`.`mom_growth_pct`,
  `t25`.`yoy_growth_pct`,
  `t25`.`is_complete`,
  `t25`.`low_sample`,
  `t25`.`region`,
  `t25`.`sellers`,
  CAST(`t25`.`customers_per_seller` AS DECIMAL(12, 2)) AS `customers_per_seller`
FROM (
  SELECT
    `t24`.`customer_state`,
    `t24`.`customer_city`,
    `t24`.`order_month`,
    `t24`.`revenue`,
    `t24`.`orders`,
    `t24`.`items`,
    `t24`.`customers`,
    `t24`.`month_start_date`,
    `t24`.`month_end_date`,
    `t24`.`order_month_key`,
    `t24`.`month_number`,
    `t24`.`is_complete`,
    `t24`.`revenue_share`,
    `t24`.`revenue_rank`,
    `t24`.`mom_growth_pct`,
    `t24`.`yoy_growth_pct`,
    `t24`.`low_sample`,
    CASE `t24`.`customer_state`
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
            ABS(`t24`.`customers`) * 200
          ) + NULLIF(COALESCE(`t6`.`sellers`, 0), 0)
        ) - (
          (
            (
              ABS(`t24`.`customers`) * 200
            ) + NULLIF(COALESCE(`t6`.`sellers`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t6`.`sellers`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t6`.`sellers`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t24`.`customers`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `customers_per_seller`
  FROM (
    SELECT
      `t22`.`customer_state`,
      `t22`.`customer_city`,
      `t22`.`order_month`,
      `t22`.`revenue`,
      `t22`.`orders`,
      `t22`.`items`,
      `t22`.`customers`,
      `t22`.`month_start_date`,
      `t22`.`month_end_date`,
      `t22`.`order_month_key`,
      `t22`.`month_number`,
      `t22`.`is_complete`,
      `t22`.`revenue_share`,
      `t22`.`revenue_rank`,
      `t22`.`mom_growth_pct`,
      `t22`.`yoy_growth_pct`,
      CAST(IF(COALESCE(`t22`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
    FROM (
      SELECT
        `t18`.`customer_state`,
        `t18`.`customer_city`,
        `t18`.`order_month`,
        `t18`.`revenue`,
        `t18`.`orders`,
        `t18`.`items`,
        `t18`.`customers`,
        `t18`.`month_start_date`,
        `t18`.`month_end_date`,
        `t18`.`order_month_key`,
        `t18`.`month_number`,
        `t18`.`is_complete`,
        `t18`.`revenue_share`,
        `t18`.`revenue_rank`,
        IF(
          `t18`.`is_complete` = 1,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
          NULL
        ) AS `mom_growth_pct`,
        IF(
          `t18`.`is_complete` = 1,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t21`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST(`t21`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t21`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST(`t21`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST(`t21`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST(`t21`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t21`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
          NULL
        ) AS `yoy_growth_pct`
      FROM (
        SELECT
          `t14`.`customer_state`,
          `t14`.`customer_city`,
          `t14`.`order_month`,
          `t14`.`revenue`,
          `t14`.`orders`,
          `t14`.`items`,
          `t14`.`customers`,
          `t14`.`month_start_date`,
          `t14`.`month_end_date`,
          `t14`.`order_month_key`,
          `t14`.`month_number`,
          `t14`.`is_complete`,
          `t14`.`revenue_share`,
          IF(`t14`.`revenue` > 0, `t14`.`place`, NULL) AS `revenue_rank`
        FROM `t13` AS `t14`
      ) AS `t18`
      LEFT OUTER JOIN (
        SELECT
          `t14`.`customer_state`,
          `t14`.`customer_city`,
          `t14`.`month_number` + 1 AS `month_number`,
          `t14`.`revenue` AS `base_revenue`
        FROM `t13` AS `t14`
        WHERE
          `t14`.`is_complete` = 1 AND `t14`.`orders` >= 30 AND `t14`.`revenue` > 0
      ) AS `t17`
        ON `t18`.`customer_state` = `t17`.`customer_state`
        AND `t18`.`customer_city` = `t17`.`customer_city`
        AND `t18`.`month_number` = `t17`.`month_number`
      LEFT OUTER JOIN (
        SELECT
          `t19`.`customer_state`,
          `t19`.`customer_city`,
          `t19`.`month_number` + 12 AS `month_number`,
          `t19`.`revenue` AS `base_revenue`
        FROM (
          SELECT
            `t18`.`customer_state`,
            `t18`.`customer_city`,
            `t18`.`order_month`,
            `t18`.`revenue`,
            `t18`.`orders`,
            `t18`.`items`,
            `t18`.`customers`,
            `t18`.`month_start_date`,
            `t18`.`month_end_date`,
            `t18`.`order_month_key`,
            `t18`.`month_number`,
            `t18`.`is_complete`,
            `t18`.`revenue_share`,
            `t18`.`revenue_rank`,
            IF(
              `t18`.`is_complete` = 1,
              CAST(CAST(CAST(ROUND(
                (
                  (
                    (
                      ABS(
                        (
                          CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                        ) * 100
                      ) * 200
                    ) + NULLIF(CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                  ) - (
                    (
                      (
                        ABS(
                          (
                            CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                          ) * 100
                        ) * 200
                      ) + NULLIF(CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                    ) % (
                      NULLIF(CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                    )
                  )
                ) / (
                  NULLIF(CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                ),
                0
              ) AS BIGINT) * SIGN(
                (
                  CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
              NULL
            ) AS `mom_growth_pct`
          FROM (
            SELECT
              `t14`.`customer_state`,
              `t14`.`customer_city`,
              `t14`.`order_month`,
              `t14`.`revenue`,
              `t14`.`orders`,
              `t14`.`items`,
              `t14`.`customers`,
              `t14`.`month_start_date`,
              `t14`.`month_end_date`,
              `t14`.`order_month_key`,
              `t14`.`month_number`,
              `t14`.`is_complete`,
              `t14`.`revenue_share`,
              IF(`t14`.`revenue` > 0, `t14`.`place`, NULL) AS `revenue_rank`
            FROM `t13` AS `t14`
          ) AS `t18`
          LEFT OUTER JOIN (
            SELECT
              `t14`.`customer_state`,
              `t14`.`customer_city`,
              `t14`.`month_number` + 1 AS `month_number`,
              `t14`.`revenue` AS `base_revenue`
            FROM `t13` AS `t14`
            WHERE
              `t14`.`is_complete` = 1 AND `t14`.`orders` >= 30 AND `t14`.`revenue` > 0
          ) AS `t17`
            ON `t18`.`customer_state` = `t17`.`customer_state`
            AND `t18`.`customer_city` = `t17`.`customer_city`
            AND `t18`.`month_number` = `t17`.`month_number`
        ) AS `t19`
        WHERE
          `t19`.`is_complete` = 1 AND `t19`.`orders` >= 30 AND `t19`.`revenue` > 0
      ) AS `t21`
        ON `t18`.`customer_state` = `t21`.`customer_state`
        AND `t18`.`customer_city` = `t21`.`customer_city`
        AND `t18`.`month_number` = `t21`.`month_number`
    ) AS `t22`
  ) AS `t24`
  LEFT OUTER JOIN (
    SELECT
      `t0`.`customer_state`,
      `t0`.`customer_city`,
      `t0`.`order_month`,
      COUNT(DISTINCT `t0`.`seller_id`) AS `sellers`
    FROM `selling_sellers` AS `t0`
    GROUP BY
      1,
      2,
      3
  ) AS `t6`
    ON `t24`.`customer_state` = `t6`.`customer_state`
    AND `t24`.`customer_city` = `t6`.`customer_city`
    AND `t24`.`order_month` = `t6`.`order_month`
) AS `t25`
