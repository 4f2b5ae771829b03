WITH `t3` AS (
  SELECT
    `t1`.`category`,
    `t1`.`order_month`,
    SUM(`t1`.`revenue`) AS `revenue`,
    COUNT(*) AS `orders`,
    SUM(`t1`.`items`) AS `items`,
    COUNT(DISTINCT `t1`.`customer_unique_id`) AS `customers`
  FROM `order_categories` AS `t1`
  GROUP BY
    1,
    2
), `t12` AS (
  SELECT
    `t11`.`category`,
    `t11`.`month_start_date`,
    `t11`.`month_end_date`,
    `t11`.`order_month`,
    `t11`.`order_month_key`,
    `t11`.`month_number`,
    `t11`.`is_complete`,
    `t11`.`revenue`,
    `t11`.`orders`,
    `t11`.`items`,
    `t11`.`customers`,
    `t11`.`revenue_share`,
    (
      RANK() OVER (PARTITION BY `t11`.`order_month` ORDER BY `t11`.`revenue` DESC) - 1
    ) + 1 AS `place`
  FROM (
    SELECT
      `t7`.`category`,
      `t2`.`month_start_date`,
      `t2`.`month_end_date`,
      `t2`.`order_month`,
      `t2`.`order_month_key`,
      `t2`.`month_number`,
      `t2`.`is_complete`,
      COALESCE(`t5`.`revenue`, 0) AS `revenue`,
      COALESCE(`t5`.`orders`, 0) AS `orders`,
      COALESCE(`t5`.`items`, 0) AS `items`,
      COALESCE(`t5`.`customers`, 0) AS `customers`,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST(CAST(COALESCE(`t5`.`revenue`, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST(CAST(`t10`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(CAST(CAST(COALESCE(`t5`.`revenue`, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
              ) + NULLIF(CAST(CAST(`t10`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST(`t10`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST(`t10`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST(CAST(COALESCE(`t5`.`revenue`, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `revenue_share`
    FROM (
      SELECT DISTINCT
        `t4`.`category`
      FROM `t3` AS `t4`
    ) AS `t7`
    CROSS JOIN `months` AS `t2`
    LEFT OUTER JOIN `t3` AS `t5`
      ON `t7`.`category` = `t5`.`category` AND `t2`.`order_month` = `t5`.`order_month`
    INNER JOIN (
      SELECT
        `t8`.`order_month`,
        SUM(`t8`.`revenue`) AS `share_total`
      FROM (
        SELECT
          `t7`.`category`,
          `t2`.`month_start_date`,
          `t2`.`month_end_date`,
          `t2`.`order_month`,
          `t2`.`order_month_key`,
          `t2`.`month_number`,
          `t2`.`is_complete`,
          COALESCE(`t5`.`revenue`, 0) AS `revenue`,
          COALESCE(`t5`.`orders`, 0) AS `orders`,
          COALESCE(`t5`.`items`, 0) AS `items`,
          COALESCE(`t5`.`customers`, 0) AS `customers`
        FROM (
          SELECT DISTINCT
            `t4`.`category`
          FROM `t3` AS `t4`
        ) AS `t7`
        CROSS JOIN `months` AS `t2`
        LEFT OUTER JOIN `t3` AS `t5`
          ON `t7`.`category` = `t5`.`category` AND `t2`.`order_month` = `t5`.`order_month`
      ) AS `t8`
      GROUP BY
        1
    ) AS `t10`
      ON `t2`.`order_month` = `t10`.`order_month`
  ) AS `t11`
)
SELECT
  `t21`.`category`,
  `t21`.`order_month`,
  `t21`.`order_month_key`,
  `t21`.`month_start_date`,
  CAST(`t21`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t21`.`orders`,
  `t21`.`items`,
  `t21`.`customers`,
  CAST(`t21`.`revenue_share` AS DECIMAL(9, 4)) AS `revenue_share`,
  `t21`.`revenue_rank`,
  `t21`.`mom_growth_pct`,
  `t21`.`yoy_growth_pct`,
  `t21`.`is_complete`,
  CAST(IF(COALESCE(`t21`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
FROM (
  SELECT
    `t17`.`category`,
    `t17`.`month_start_date`,
    `t17`.`month_end_date`,
    `t17`.`order_month`,
    `t17`.`order_month_key`,
    `t17`.`month_number`,
    `t17`.`is_complete`,
    `t17`.`revenue`,
    `t17`.`orders`,
    `t17`.`items`,
    `t17`.`customers`,
    `t17`.`revenue_share`,
    `t17`.`revenue_rank`,
    IF(
      `t17`.`is_complete` = 1,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(
        (
          CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
      NULL
    ) AS `mom_growth_pct`,
    IF(
      `t17`.`is_complete` = 1,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t20`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST(CAST(`t20`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t20`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST(`t20`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST(`t20`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST(`t20`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(
        (
          CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t20`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
      NULL
    ) AS `yoy_growth_pct`
  FROM (
    SELECT
      `t13`.`category`,
      `t13`.`month_start_date`,
      `t13`.`month_end_date`,
      `t13`.`order_month`,
      `t13`.`order_month_key`,
      `t13`.`month_number`,
      `t13`.`is_complete`,
      `t13`.`revenue`,
      `t13`.`orders`,
      `t13`.`items`,
      `t13`.`customers`,
      `t13`.`revenue_share`,
      IF(`t13`.`revenue` > 0, `t13`.`place`, NULL) AS `revenue_rank`
    FROM `t12` AS `t13`
  ) AS `t17`
  LEFT OUTER JOIN (
    SELECT
      `t13`.`category`,
      `t13`.`month_number` + 1 AS `month_number`,
      `t13`.`revenue` AS `base_revenue`
    FROM `t12` AS `t13`
    WHERE
      `t13`.`is_complete` = 1 AND `t13`.`orders` >= 30 AND `t13`.`revenue` > 0
  ) AS `t16`
    ON `t17`.`category` = `t16`.`category`
    AND `t17`.`month_number` = `t16`.`month_number`
  LEFT OUTER JOIN (
    SELECT
      `t18`.`category`,
      `t18`.`month_number` + 12 AS `month_number`,
      `t18`.`revenue` AS `base_revenue`
    FROM (
      SELECT
        `t17`.`category`,
        `t17`.`month_start_date`,
        `t17`.`month_end_date`,
        `t17`.`order_month`,
        `t17`.`order_month_key`,
        `t17`.`month_number`,
        `t17`.`is_complete`,
        `t17`.`revenue`,
        `t17`.`orders`,
        `t17`.`items`,
        `t17`.`customers`,
        `t17`.`revenue_share`,
        `t17`.`revenue_rank`,
        IF(
          `t17`.`is_complete` = 1,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST(`t17`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t16`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
          NULL
        ) AS `mom_growth_pct`
      FROM (
        SELECT
          `t13`.`category`,
          `t13`.`month_start_date`,
          `t13`.`month_end_date`,
          `t13`.`order_month`,
          `t13`.`order_month_key`,
          `t13`.`month_number`,
          `t13`.`is_complete`,
          `t13`.`revenue`,
          `t13`.`orders`,
          `t13`.`items`,
          `t13`.`customers`,
          `t13`.`revenue_share`,
          IF(`t13`.`revenue` > 0, `t13`.`place`, NULL) AS `revenue_rank`
        FROM `t12` AS `t13`
      ) AS `t17`
      LEFT OUTER JOIN (
        SELECT
          `t13`.`category`,
          `t13`.`month_number` + 1 AS `month_number`,
          `t13`.`revenue` AS `base_revenue`
        FROM `t12` AS `t13`
        WHERE
          `t13`.`is_complete` = 1 AND `t13`.`orders` >= 30 AND `t13`.`revenue` > 0
      ) AS `t16`
        ON `t17`.`category` = `t16`.`category`
        AND `t17`.`month_number` = `t16`.`month_number`
    ) AS `t18`
    WHERE
      `t18`.`is_complete` = 1 AND `t18`.`orders` >= 30 AND `t18`.`revenue` > 0
  ) AS `t20`
    ON `t17`.`category` = `t20`.`category`
    AND `t17`.`month_number` = `t20`.`month_number`
) AS `t21`
