WITH `t10` AS (
  SELECT
    `t9`.`month_start_date`,
    `t9`.`month_end_date`,
    `t9`.`order_month`,
    `t9`.`order_month_key`,
    `t9`.`month_number`,
    `t9`.`is_complete`,
    `t9`.`orders`,
    `t9`.`customers`,
    `t9`.`new_customers`,
    `t9`.`repeat_orders`,
    `t9`.`new_repeat_customers`,
    `t9`.`items`,
    `t9`.`revenue`,
    `t9`.`freight`,
    `t9`.`gmv`,
    SUM(`t9`.`new_customers`) OVER (
      ORDER BY `t9`.`month_number` ASC NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS `customers_to_date`,
    SUM(`t9`.`new_repeat_customers`) OVER (
      ORDER BY `t9`.`month_number` ASC NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS `repeat_customers_to_date`
  FROM (
    SELECT
      `t3`.`month_start_date`,
      `t3`.`month_end_date`,
      `t3`.`order_month`,
      `t3`.`order_month_key`,
      `t3`.`month_number`,
      `t3`.`is_complete`,
      COALESCE(`t8`.`orders`, 0) AS `orders`,
      COALESCE(`t8`.`customers`, 0) AS `customers`,
      COALESCE(`t8`.`new_customers`, 0) AS `new_customers`,
      COALESCE(`t8`.`repeat_orders`, 0) AS `repeat_orders`,
      COALESCE(`t8`.`new_repeat_customers`, 0) AS `new_repeat_customers`,
      COALESCE(`t8`.`items`, 0) AS `items`,
      COALESCE(`t8`.`revenue`, 0) AS `revenue`,
      COALESCE(`t8`.`freight`, 0) AS `freight`,
      COALESCE(`t6`.`gmv`, 0) AS `gmv`
    FROM `months` AS `t3`
    LEFT OUTER JOIN (
      SELECT
        `t4`.`order_month_key`,
        SUM(`t4`.`orders`) AS `orders`,
        SUM(`t4`.`customers`) AS `customers`,
        SUM(`t4`.`new_customers`) AS `new_customers`,
        SUM(`t4`.`repeat_orders`) AS `repeat_orders`,
        SUM(`t4`.`new_repeat_customers`) AS `new_repeat_customers`,
        SUM(`t4`.`items`) AS `items`,
        SUM(`t4`.`revenue`) AS `revenue`,
        SUM(`t4`.`freight`) AS `freight`
      FROM (
        SELECT
          `t2`.`order_month_key`,
          `t2`.`orders`,
          `t2`.`customers`,
          `t2`.`new_customers`,
          `t2`.`repeat_orders`,
          `t2`.`new_repeat_customers`,
          `t2`.`items`,
          `t2`.`revenue`,
          `t2`.`freight`
        FROM `cohort_activity` AS `t2`
      ) AS `t4`
      GROUP BY
        1
    ) AS `t8`
      ON `t3`.`order_month_key` = `t8`.`order_month_key`
    LEFT OUTER JOIN (
      SELECT
        `t1`.`order_month_key`,
        SUM(`t1`.`order_value`) AS `gmv`
      FROM `order_facts` AS `t1`
      GROUP BY
        1
    ) AS `t6`
      ON `t3`.`order_month_key` = `t6`.`order_month_key`
  ) AS `t9`
)
SELECT
  `t18`.`order_month`,
  CAST(`t18`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t18`.`orders`,
  `t18`.`customers`,
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
        ) + NULLIF(`t18`.`orders` * 100, 0)
      ) - (
        (
          (
            ABS(CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
          ) + NULLIF(`t18`.`orders` * 100, 0)
        ) % (
          NULLIF(`t18`.`orders` * 100, 0) * 2
        )
      )
    ) / (
      NULLIF(`t18`.`orders` * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST(`t18`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
  `t18`.`mom_growth_pct`,
  `t18`.`order_month_key`,
  `t18`.`new_customers`,
  `t18`.`customers` - `t18`.`new_customers` AS `returning_customers`,
  `t18`.`items`,
  CAST(`t18`.`freight` AS DECIMAL(18, 2)) AS `freight`,
  CAST(`t18`.`gmv` AS DECIMAL(18, 2)) AS `gmv`,
  `t18`.`yoy_growth_pct`,
  `t18`.`repeat_orders`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t18`.`repeat_orders`) * 20000
        ) + NULLIF(`t18`.`orders`, 0)
      ) - (
        (
          (
            ABS(`t18`.`repeat_orders`) * 20000
          ) + NULLIF(`t18`.`orders`, 0)
        ) % (
          NULLIF(`t18`.`orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t18`.`orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t18`.`repeat_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `repeat_order_rate`,
  `t18`.`customers_to_date`,
  `t18`.`repeat_customers_to_date`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t18`.`repeat_customers_to_date`) * 20000
        ) + NULLIF(`t18`.`customers_to_date`, 0)
      ) - (
        (
          (
            ABS(`t18`.`repeat_customers_to_date`) * 20000
          ) + NULLIF(`t18`.`customers_to_date`, 0)
        ) % (
          NULLIF(`t18`.`customers_to_date`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t18`.`customers_to_date`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t18`.`repeat_customers_to_date`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `repeat_rate_to_date`,
  `t18`.`is_complete`
FROM (
  SELECT
    `t12`.`month_start_date`,
    `t12`.`month_end_date`,
    `t12`.`order_month`,
    `t12`.`order_month_key`,
    `t12`.`month_number`,
    `t12`.`is_complete`,
    `t12`.`orders`,
    `t12`.`customers`,
    `t12`.`new_customers`,
    `t12`.`repeat_orders`,
    `t12`.`new_repeat_customers`,
    `t12`.`items`,
    `t12`.`revenue`,
    `t12`.`freight`,
    `t12`.`gmv`,
    `t12`.`customers_to_date`,
    `t12`.`repeat_customers_to_date`,
    IF(
      `t12`.`is_complete` = 1,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST(CAST(`t12`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST(CAST(`t12`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(
        (
          CAST(CAST(`t12`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
      NULL
    ) AS `mom_growth_pct`,
    IF(
      `t12`.`is_complete` = 1,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(
                (
                  CAST(CAST(`t12`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                ) * 100
              ) * 200
            ) + NULLIF(CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(
                  (
                    CAST(CAST(`t12`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
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
          CAST(CAST(`t12`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t17`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
        ) * 100
      ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
      NULL
    ) AS `yoy_growth_pct`
  FROM `t10` AS `t12`
  LEFT OUTER JOIN (
    SELECT
      `t11`.`month_number` + 1 AS `month_number`,
      `t11`.`revenue` AS `base_revenue`
    FROM `t10` AS `t11`
    WHERE
      `t11`.`is_complete` = 1 AND `t11`.`orders` >= 30 AND `t11`.`revenue` > 0
  ) AS `t14`
    ON `t12`.`month_number` = `t14`.`month_number`
  LEFT OUTER JOIN (
    SELECT
      `t15`.`month_number` + 12 AS `month_number`,
      `t15`.`revenue` AS `base_revenue`
    FROM (
      SELECT
        `t12`.`month_start_date`,
        `t12`.`month_end_date`,
        `t12`.`order_month`,
        `t12`.`order_month_key`,
        `t12`.`month_number`,
        `t12`.`is_complete`,
        `t12`.`orders`,
        `t12`.`customers`,
        `t12`.`new_customers`,
        `t12`.`repeat_orders`,
        `t12`.`new_repeat_customers`,
        `t12`.`items`,
        `t12`.`revenue`,
        `t12`.`freight`,
        `t12`.`gmv`,
        `t12`.`customers_to_date`,
        `t12`.`repeat_customers_to_date`,
        IF(
          `t12`.`is_complete` = 1,
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(
                    (
                      CAST(CAST(`t12`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) - (
                (
                  (
                    ABS(
                      (
                        CAST(CAST(`t12`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) % (
                  NULLIF(CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                )
              )
            ) / (
              NULLIF(CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(
            (
              CAST(CAST(`t12`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t14`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
            ) * 100
          ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
          NULL
        ) AS `mom_growth_pct`
      FROM `t10` AS `t12`
      LEFT OUTER JOIN (
        SELECT
          `t11`.`month_number` + 1 AS `month_number`,
          `t11`.`revenue` AS `base_revenue`
        FROM `t10` AS `t11`
        WHERE
          `t11`.`is_complete` = 1 AND `t11`.`orders` >= 30 AND `t11`.`revenue` > 0
      ) AS `t14`
        ON `t12`.`month_number` = `t14`.`month_number`
    ) AS `t15`
    WHERE
      `t15`.`is_complete` = 1 AND `t15`.`orders` >= 30 AND `t15`.`revenue` > 0
  ) AS `t17`
    ON `t12`.`month_number` = `t17`.`month_number`
) AS `t18`
