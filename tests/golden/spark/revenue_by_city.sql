WITH `t18` AS (
  SELECT
    `t17`.`customer_state`,
    `t17`.`customer_city`,
    `t17`.`order_month`,
    `t17`.`revenue`,
    `t17`.`orders`,
    `t17`.`items`,
    `t17`.`customers`,
    `t17`.`month_start_date`,
    `t17`.`month_end_date`,
    `t17`.`order_month_key`,
    `t17`.`month_number`,
    `t17`.`is_complete`,
    `t17`.`revenue_share`,
    (
      RANK() OVER (PARTITION BY `t17`.`order_month` ORDER BY `t17`.`revenue` DESC) - 1
    ) + 1 AS `place`
  FROM (
    SELECT
      `t13`.`customer_state`,
      `t13`.`customer_city`,
      `t13`.`order_month`,
      `t13`.`revenue`,
      `t13`.`orders`,
      `t13`.`items`,
      `t13`.`customers`,
      `t5`.`month_start_date`,
      `t5`.`month_end_date`,
      `t5`.`order_month_key`,
      `t5`.`month_number`,
      `t5`.`is_complete`,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST(CAST(`t13`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST(CAST(`t16`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(CAST(CAST(`t13`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
              ) + NULLIF(CAST(CAST(`t16`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST(`t16`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST(`t16`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST(CAST(`t13`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `revenue_share`
    FROM (
      SELECT
        `t8`.`customer_state`,
        `t8`.`customer_city`,
        `t8`.`order_month`,
        SUM(`t8`.`order_value`) AS `revenue`,
        COUNT(*) AS `orders`,
        SUM(`t8`.`items`) AS `items`,
        COUNT(DISTINCT `t8`.`customer_unique_id`) AS `customers`
      FROM (
        SELECT
          *
        FROM `order_details` AS `t4`
        WHERE
          `t4`.`is_valid`
      ) AS `t8`
      GROUP BY
        1,
        2,
        3
    ) AS `t13`
    INNER JOIN `months` AS `t5`
      ON `t13`.`order_month` = `t5`.`order_month`
    INNER JOIN (
      SELECT
        `t14`.`order_month`,
        SUM(`t14`.`revenue`) AS `share_total`
      FROM (
        SELECT
          `t13`.`customer_state`,
          `t13`.`customer_city`,
          `t13`.`order_month`,
          `t13`.`revenue`,
          `t13`.`orders`,
          `t13`.`items`,
          `t13`.`customers`,
          `t5`.`month_start_date`,
          `t5`.`month_end_date`,
          `t5`.`order_month_key`,
          `t5`.`month_number`,
          `t5`.`is_complete`
        FROM (
          SELECT
            `t8`.`customer_state`,
            `t8`.`customer_city`,
            `t8`.`order_month`,
            SUM(`t8`.`order_value`) AS `revenue`,
            COUNT(*) AS `orders`,
            SUM(`t8`.`items`) AS `items`,
            COUNT(DISTINCT `t8`.`customer_unique_id`) AS `customers`
          FROM (
            SELECT
              *
            FROM `order_details` AS `t4`
            WHERE
              `t4`.`is_valid`
          ) AS `t8`
          GROUP BY
            1,
            2,
            3
        ) AS `t13`
        INNER JOIN `months` AS `t5`
          ON `t13`.`order_month` = `t5`.`order_month`
      ) AS `t14`
      GROUP BY
        1
    ) AS `t16`
      ON `t13`.`order_month` = `t16`.`order_month`
  ) AS `t17`
)
SELECT
  `t30`.`customer_state`,
  `t30`.`customer_city`,
  `t30`.`order_month`,
  `t30`.`order_month_key`,
  `t30`.`month_start_date`,
  CAST(`t30`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t30`.`orders`,
  `t30`.`items`,
  `t30`.`customers`,
  CAST(`t30`.`revenue_share` AS DECIMAL(9, 4)) AS `revenue_share`,
  `t30`.`revenue_rank`,
  `t30`.`mom_growth_pct`,
  `t30`.`yoy_growth_pct`,
  `t30`.`is_complete`,
  `t30`.`low_sample`,
  `t30`.`region`,
  `t30`.`sellers`,
  CAST(`t30`.`customers_per_seller` AS DECIMAL(12, 2)) AS `customers_per_seller`
FROM (
  SELECT
    `t29`.`customer_state`,
    `t29`.`customer_city`,
    `t29`.`order_month`,
    `t29`.`revenue`,
    `t29`.`orders`,
    `t29`.`items`,
    `t29`.`customers`,
    `t29`.`month_start_date`,
    `t29`.`month_end_date`,
    `t29`.`order_month_key`,
    `t29`.`month_number`,
    `t29`.`is_complete`,
    `t29`.`revenue_share`,
    `t29`.`revenue_rank`,
    `t29`.`mom_growth_pct`,
    `t29`.`yoy_growth_pct`,
    `t29`.`low_sample`,
    COALESCE(`t11`.`sellers`, 0) AS `sellers`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t29`.`customers`) * 200
          ) + NULLIF(COALESCE(`t11`.`sellers`, 0), 0)
        ) - (
          (
            (
              ABS(`t29`.`customers`) * 200
            ) + NULLIF(COALESCE(`t11`.`sellers`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t11`.`sellers`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t11`.`sellers`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t29`.`customers`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `customers_per_seller`,
    COALESCE(`t10`.`region_name`, 'not_defined') AS `region`
  FROM (
    SELECT
      `t27`.`customer_state`,
      `t27`.`customer_city`,
      `t27`.`order_month`,
      `t27`.`revenue`,
      `t27`.`orders`,
      `t27`.`items`,
      `t27`.`customers`,
      `t27`.`month_start_date`,
      `t27`.`month_end_date`,
      `t27`.`order_month_key`,
      `t27`.`month_number`,
      `t27`.`is_complete`,
      `t27`.`revenue_share`,
      `t27`.`revenue_rank`,
      `t27`.`mom_growth_pct`,
      `t27`.`yoy_growth_pct`,
      CAST(IF(
        COALESCE(
          `t27`.`orders` < (
            SELECT
              `t2`.`min_orders`
            FROM `run_settings` AS `t2`
          ),
          FALSE
        ),
        1,
        0
      ) AS BIGINT) AS `low_sample`
    FROM (
      SELECT
        `t23`.`customer_state`,
        `t23`.`customer_city`,
        `t23`.`order_month`,
        `t23`.`revenue`,
        `t23`.`orders`,
        `t23`.`items`,
        `t23`.`customers`,
        `t23`.`month_start_date`,
        `t23`.`month_end_date`,
        `t23`.`order_month_key`,
        `t23`.`month_number`,
        `t23`.`is_complete`,
        `t23`.`revenue_share`,
        `t23`.`revenue_rank`,
        IF(
          `t23`.`is_complete` = 1,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST(`t23`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST(`t23`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST(`t23`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
          NULL
        ) AS `mom_growth_pct`,
        IF(
          `t23`.`is_complete` = 1,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST(`t23`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t26`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST(`t26`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST(`t23`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t26`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST(`t26`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST(`t26`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST(`t26`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST(`t23`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t26`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
          NULL
        ) AS `yoy_growth_pct`
      FROM (
        SELECT
          `t19`.`customer_state`,
          `t19`.`customer_city`,
          `t19`.`order_month`,
          `t19`.`revenue`,
          `t19`.`orders`,
          `t19`.`items`,
          `t19`.`customers`,
          `t19`.`month_start_date`,
          `t19`.`month_end_date`,
          `t19`.`order_month_key`,
          `t19`.`month_number`,
          `t19`.`is_complete`,
          `t19`.`revenue_share`,
          IF(`t19`.`revenue` > 0, `t19`.`place`, NULL) AS `revenue_rank`
        FROM `t18` AS `t19`
      ) AS `t23`
      LEFT OUTER JOIN (
        SELECT
          `t19`.`customer_state`,
          `t19`.`customer_city`,
          `t19`.`month_number` + 1 AS `month_number`,
          `t19`.`revenue` AS `base_revenue`
        FROM `t18` AS `t19`
        WHERE
          `t19`.`is_complete` = 1
          AND `t19`.`orders` >= (
            SELECT
              `t2`.`min_orders`
            FROM `run_settings` AS `t2`
          )
          AND `t19`.`revenue` > 0
      ) AS `t22`
        ON `t23`.`customer_state` = `t22`.`customer_state`
        AND `t23`.`customer_city` = `t22`.`customer_city`
        AND `t23`.`month_number` = `t22`.`month_number`
      LEFT OUTER JOIN (
        SELECT
          `t24`.`customer_state`,
          `t24`.`customer_city`,
          `t24`.`month_number` + 12 AS `month_number`,
          `t24`.`revenue` AS `base_revenue`
        FROM (
          SELECT
            `t23`.`customer_state`,
            `t23`.`customer_city`,
            `t23`.`order_month`,
            `t23`.`revenue`,
            `t23`.`orders`,
            `t23`.`items`,
            `t23`.`customers`,
            `t23`.`month_start_date`,
            `t23`.`month_end_date`,
            `t23`.`order_month_key`,
            `t23`.`month_number`,
            `t23`.`is_complete`,
            `t23`.`revenue_share`,
            `t23`.`revenue_rank`,
            IF(
              `t23`.`is_complete` = 1,
              CAST(CAST(CAST(ROUND(
                (
                  (
                    (
                      ABS(
                        (
                          CAST(CAST(`t23`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                        ) * 100
                      ) * 200
                    ) + NULLIF(CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                  ) - (
                    (
                      (
                        ABS(
                          (
                            CAST(CAST(`t23`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                          ) * 100
                        ) * 200
                      ) + NULLIF(CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                    ) % (
                      NULLIF(CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                    )
                  )
                ) / (
                  NULLIF(CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                ),
                0
              ) AS BIGINT) * SIGN(
                (
                  CAST(CAST(`t23`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
              NULL
            ) AS `mom_growth_pct`
          FROM (
            SELECT
              `t19`.`customer_state`,
              `t19`.`customer_city`,
              `t19`.`order_month`,
              `t19`.`revenue`,
              `t19`.`orders`,
              `t19`.`items`,
              `t19`.`customers`,
              `t19`.`month_start_date`,
              `t19`.`month_end_date`,
              `t19`.`order_month_key`,
              `t19`.`month_number`,
              `t19`.`is_complete`,
              `t19`.`revenue_share`,
              IF(`t19`.`revenue` > 0, `t19`.`place`, NULL) AS `revenue_rank`
            FROM `t18` AS `t19`
          ) AS `t23`
          LEFT OUTER JOIN (
            SELECT
              `t19`.`customer_state`,
              `t19`.`customer_city`,
              `t19`.`month_number` + 1 AS `month_number`,
              `t19`.`revenue` AS `base_revenue`
            FROM `t18` AS `t19`
            WHERE
              `t19`.`is_complete` = 1
              AND `t19`.`orders` >= (
                SELECT
                  `t2`.`min_orders`
                FROM `run_settings` AS `t2`
              )
              AND `t19`.`revenue` > 0
          ) AS `t22`
            ON `t23`.`customer_state` = `t22`.`customer_state`
            AND `t23`.`customer_city` = `t22`.`customer_city`
            AND `t23`.`month_number` = `t22`.`month_number`
        ) AS `t24`
        WHERE
          `t24`.`is_complete` = 1
          AND `t24`.`orders` >= (
            SELECT
              `t2`.`min_orders`
            FROM `run_settings` AS `t2`
          )
          AND `t24`.`revenue` > 0
      ) AS `t26`
        ON `t23`.`customer_state` = `t26`.`customer_state`
        AND `t23`.`customer_city` = `t26`.`customer_city`
        AND `t23`.`month_number` = `t26`.`month_number`
    ) AS `t27`
  ) AS `t29`
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
  ) AS `t11`
    ON `t29`.`customer_state` = `t11`.`customer_state`
    AND `t29`.`customer_city` = `t11`.`customer_city`
    AND `t29`.`order_month` = `t11`.`order_month`
  LEFT OUTER JOIN (
    SELECT
      `t1`.`state` AS `region_state`,
      `t1`.`region` AS `region_name`
    FROM `state_regions` AS `t1`
  ) AS `t10`
    ON `t29`.`customer_state` = `t10`.`region_state`
) AS `t30`
