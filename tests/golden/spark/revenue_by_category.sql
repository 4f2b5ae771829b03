WITH `t5` AS (
  SELECT
    `t2`.`category`,
    `t2`.`order_month`,
    SUM(`t2`.`revenue`) AS `revenue`,
    COUNT(*) AS `orders`,
    SUM(`t2`.`items`) AS `items`,
    COUNT(DISTINCT `t2`.`customer_unique_id`) AS `customers`
  FROM `order_categories` AS `t2`
  GROUP BY
    1,
    2
), `t14` AS (
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
    (
      RANK() OVER (PARTITION BY `t13`.`order_month` ORDER BY `t13`.`revenue` DESC) - 1
    ) + 1 AS `place`
  FROM (
    SELECT
      `t9`.`category`,
      `t3`.`month_start_date`,
      `t3`.`month_end_date`,
      `t3`.`order_month`,
      `t3`.`order_month_key`,
      `t3`.`month_number`,
      `t3`.`is_complete`,
      COALESCE(`t7`.`revenue`, 0) AS `revenue`,
      COALESCE(`t7`.`orders`, 0) AS `orders`,
      COALESCE(`t7`.`items`, 0) AS `items`,
      COALESCE(`t7`.`customers`, 0) AS `customers`,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST(CAST(COALESCE(`t7`.`revenue`, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST(CAST(`t12`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(CAST(CAST(COALESCE(`t7`.`revenue`, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
              ) + NULLIF(CAST(CAST(`t12`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST(`t12`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST(`t12`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST(CAST(COALESCE(`t7`.`revenue`, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `revenue_share`
    FROM (
      SELECT DISTINCT
        `t6`.`category`
      FROM `t5` AS `t6`
    ) AS `t9`
    CROSS JOIN `months` AS `t3`
    LEFT OUTER JOIN `t5` AS `t7`
      ON `t9`.`category` = `t7`.`category` AND `t3`.`order_month` = `t7`.`order_month`
    INNER JOIN (
      SELECT
        `t10`.`order_month`,
        SUM(`t10`.`revenue`) AS `share_total`
      FROM (
        SELECT
          `t9`.`category`,
          `t3`.`month_start_date`,
          `t3`.`month_end_date`,
          `t3`.`order_month`,
          `t3`.`order_month_key`,
          `t3`.`month_number`,
          `t3`.`is_complete`,
          COALESCE(`t7`.`revenue`, 0) AS `revenue`,
          COALESCE(`t7`.`orders`, 0) AS `orders`,
          COALESCE(`t7`.`items`, 0) AS `items`,
          COALESCE(`t7`.`customers`, 0) AS `customers`
        FROM (
          SELECT DISTINCT
            `t6`.`category`
          FROM `t5` AS `t6`
        ) AS `t9`
        CROSS JOIN `months` AS `t3`
        LEFT OUTER JOIN `t5` AS `t7`
          ON `t9`.`category` = `t7`.`category` AND `t3`.`order_month` = `t7`.`order_month`
      ) AS `t10`
      GROUP BY
        1
    ) AS `t12`
      ON `t3`.`order_month` = `t12`.`order_month`
  ) AS `t13`
)
SELECT
  `t23`.`category`,
  `t23`.`order_month`,
  `t23`.`order_month_key`,
  `t23`.`month_start_date`,
  CAST(`t23`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t23`.`orders`,
  `t23`.`items`,
  `t23`.`customers`,
  CAST(`t23`.`revenue_share` AS DECIMAL(9, 4)) AS `revenue_share`,
  `t23`.`revenue_rank`,
  `t23`.`mom_growth_pct`,
  `t23`.`yoy_growth_pct`,
  `t23`.`is_complete`,
  CAST(IF(
    COALESCE(
      `t23`.`orders` < (
        SELECT
          `t0`.`min_orders`
        FROM `run_settings` AS `t0`
      ),
      FALSE
    ),
    1,
    0
  ) AS BIGINT) AS `low_sample`
FROM (
  SELECT
    `t19`.`category`,
    `t19`.`month_start_date`,
    `t19`.`month_end_date`,
    `t19`.`order_month`,
    `t19`.`order_month_key`,
    `t19`.`month_number`,
    `t19`.`is_complete`,
    `t19`.`revenue`,
    `t19`.`orders`,
    `t19`.`items`,
    `t19`.`customers`,
    `t19`.`revenue_share`,
    `t19`.`revenue_rank`,
    IF(
      `t19`.`is_complete` = 1,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST(CAST(`t19`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST(CAST(`t19`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(
        (
          CAST(CAST(`t19`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
      NULL
    ) AS `mom_growth_pct`,
    IF(
      `t19`.`is_complete` = 1,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST(CAST(`t19`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST(CAST(`t19`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
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
          CAST(CAST(`t19`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t22`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
      NULL
    ) AS `yoy_growth_pct`
  FROM (
    SELECT
      `t15`.`category`,
      `t15`.`month_start_date`,
      `t15`.`month_end_date`,
      `t15`.`order_month`,
      `t15`.`order_month_key`,
      `t15`.`month_number`,
      `t15`.`is_complete`,
      `t15`.`revenue`,
      `t15`.`orders`,
      `t15`.`items`,
      `t15`.`customers`,
      `t15`.`revenue_share`,
      IF(`t15`.`revenue` > 0, `t15`.`place`, NULL) AS `revenue_rank`
    FROM `t14` AS `t15`
  ) AS `t19`
  LEFT OUTER JOIN (
    SELECT
      `t15`.`category`,
      `t15`.`month_number` + 1 AS `month_number`,
      `t15`.`revenue` AS `base_revenue`
    FROM `t14` AS `t15`
    WHERE
      `t15`.`is_complete` = 1
      AND `t15`.`orders` >= (
        SELECT
          `t0`.`min_orders`
        FROM `run_settings` AS `t0`
      )
      AND `t15`.`revenue` > 0
  ) AS `t18`
    ON `t19`.`category` = `t18`.`category`
    AND `t19`.`month_number` = `t18`.`month_number`
  LEFT OUTER JOIN (
    SELECT
      `t20`.`category`,
      `t20`.`month_number` + 12 AS `month_number`,
      `t20`.`revenue` AS `base_revenue`
    FROM (
      SELECT
        `t19`.`category`,
        `t19`.`month_start_date`,
        `t19`.`month_end_date`,
        `t19`.`order_month`,
        `t19`.`order_month_key`,
        `t19`.`month_number`,
        `t19`.`is_complete`,
        `t19`.`revenue`,
        `t19`.`orders`,
        `t19`.`items`,
        `t19`.`customers`,
        `t19`.`revenue_share`,
        `t19`.`revenue_rank`,
        IF(
          `t19`.`is_complete` = 1,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST(`t19`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST(`t19`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST(`t19`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t18`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
          NULL
        ) AS `mom_growth_pct`
      FROM (
        SELECT
          `t15`.`category`,
          `t15`.`month_start_date`,
          `t15`.`month_end_date`,
          `t15`.`order_month`,
          `t15`.`order_month_key`,
          `t15`.`month_number`,
          `t15`.`is_complete`,
          `t15`.`revenue`,
          `t15`.`orders`,
          `t15`.`items`,
          `t15`.`customers`,
          `t15`.`revenue_share`,
          IF(`t15`.`revenue` > 0, `t15`.`place`, NULL) AS `revenue_rank`
        FROM `t14` AS `t15`
      ) AS `t19`
      LEFT OUTER JOIN (
        SELECT
          `t15`.`category`,
          `t15`.`month_number` + 1 AS `month_number`,
          `t15`.`revenue` AS `base_revenue`
        FROM `t14` AS `t15`
        WHERE
          `t15`.`is_complete` = 1
          AND `t15`.`orders` >= (
            SELECT
              `t0`.`min_orders`
            FROM `run_settings` AS `t0`
          )
          AND `t15`.`revenue` > 0
      ) AS `t18`
        ON `t19`.`category` = `t18`.`category`
        AND `t19`.`month_number` = `t18`.`month_number`
    ) AS `t20`
    WHERE
      `t20`.`is_complete` = 1
      AND `t20`.`orders` >= (
        SELECT
          `t0`.`min_orders`
        FROM `run_settings` AS `t0`
      )
      AND `t20`.`revenue` > 0
  ) AS `t22`
    ON `t19`.`category` = `t22`.`category`
    AND `t19`.`month_number` = `t22`.`month_number`
) AS `t23`
