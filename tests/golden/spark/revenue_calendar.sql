WITH `t19` AS (
  SELECT
    `t18`.`grain`,
    `t18`.`period`,
    `t18`.`period_start_date`,
    `t18`.`period_end_date`,
    `t18`.`year_number`,
    `t18`.`slot`,
    `t18`.`is_complete`,
    `t18`.`number`,
    COALESCE(`t15`.`revenue`, 0) AS `revenue`,
    COALESCE(`t15`.`gmv`, 0) AS `gmv`,
    COALESCE(`t15`.`freight`, 0) AS `freight`,
    COALESCE(`t15`.`orders`, 0) AS `orders`,
    COALESCE(`t15`.`items`, 0) AS `items`,
    COALESCE(`t15`.`single_customers`, 0) AS `single_customers`,
    COALESCE(`t16`.`repeat_customers`, 0) AS `repeat_customers`
  FROM (
    SELECT
      `t10`.`grain`,
      `t10`.`period`,
      `t10`.`period_start_date`,
      `t10`.`period_end_date`,
      `t10`.`year_number`,
      `t10`.`slot`,
      CAST(IF(
        COALESCE(
          (
            `t10`.`period_start_date` >= (
              SELECT
                `t1`.`first_date`
              FROM `horizon` AS `t1`
            )
          )
          AND (
            `t10`.`period_end_date` <= (
              SELECT
                `t1`.`as_of`
              FROM `horizon` AS `t1`
            )
          ),
          FALSE
        ),
        1,
        0
      ) AS BIGINT) AS `is_complete`,
      ROW_NUMBER() OVER (PARTITION BY `t10`.`grain` ORDER BY `t10`.`period_start_date` ASC NULLS LAST) - 1 AS `number`
    FROM (
      SELECT DISTINCT
        *
      FROM (
        SELECT
          `t2`.`grain`,
          `t2`.`period`,
          `t2`.`period_start_date`,
          `t2`.`period_end_date`,
          `t2`.`year_number`,
          `t2`.`slot`
        FROM `period_days` AS `t2`
      ) AS `t5`
    ) AS `t10`
  ) AS `t18`
  LEFT OUTER JOIN (
    SELECT
      `t11`.`grain`,
      `t11`.`period_start_date`,
      SUM(`t11`.`revenue`) AS `revenue`,
      SUM(`t11`.`gmv`) AS `gmv`,
      SUM(`t11`.`freight`) AS `freight`,
      SUM(`t11`.`orders`) AS `orders`,
      SUM(`t11`.`items`) AS `items`,
      SUM(`t11`.`single_customers`) AS `single_customers`
    FROM (
      SELECT
        `t6`.`date`,
        `t6`.`grain`,
        `t6`.`period`,
        `t6`.`period_start_date`,
        `t6`.`period_end_date`,
        `t6`.`year_number`,
        `t6`.`slot`,
        `t4`.`order_date`,
        `t4`.`revenue`,
        `t4`.`gmv`,
        `t4`.`freight`,
        `t4`.`orders`,
        `t4`.`items`,
        `t4`.`single_customers`,
        `t4`.`new_customers`,
        `t4`.`delivered_orders`,
        `t4`.`late_orders`,
        `t4`.`reviewed_orders`,
        `t4`.`score_sum`
      FROM `period_days` AS `t6`
      INNER JOIN `daily_sales` AS `t4`
        ON `t6`.`date` = `t4`.`order_date`
    ) AS `t11`
    GROUP BY
      1,
      2
  ) AS `t15`
    ON `t18`.`grain` = `t15`.`grain`
    AND `t18`.`period_start_date` = `t15`.`period_start_date`
  LEFT OUTER JOIN (
    SELECT
      `t12`.`grain`,
      `t12`.`period_start_date`,
      COUNT(DISTINCT `t12`.`customer_unique_id`) AS `repeat_customers`
    FROM (
      SELECT
        `t6`.`date`,
        `t6`.`grain`,
        `t6`.`period`,
        `t6`.`period_start_date`,
        `t6`.`period_end_date`,
        `t6`.`year_number`,
        `t6`.`slot`,
        `t7`.`customer_unique_id`,
        `t7`.`order_date`
      FROM `period_days` AS `t6`
      INNER JOIN `repeat_days` AS `t7`
        ON `t6`.`date` = `t7`.`order_date`
    ) AS `t12`
    GROUP BY
      1,
      2
  ) AS `t16`
    ON `t18`.`grain` = `t16`.`grain`
    AND `t18`.`period_start_date` = `t16`.`period_start_date`
), `t29` AS (
  SELECT
    `t28`.`grain`,
    `t28`.`period`,
    `t28`.`period_start_date`,
    `t28`.`period_end_date`,
    `t28`.`year_number`,
    `t28`.`slot`,
    `t28`.`is_complete`,
    `t28`.`number`,
    `t28`.`revenue`,
    `t28`.`gmv`,
    `t28`.`freight`,
    `t28`.`orders`,
    `t28`.`items`,
    `t28`.`single_customers`,
    `t28`.`repeat_customers`,
    `t28`.`customers`,
    `t28`.`growth_pct`,
    `t28`.`yoy_growth_pct`,
    SUM(`t28`.`is_complete`) OVER (
      PARTITION BY `t28`.`grain`
      ORDER BY `t28`.`number` ASC NULLS LAST
      ROWS BETWEEN 2 PRECEDING AND CURRENT ROW
    ) = 3 AS `three_complete`,
    SUM(`t28`.`revenue`) OVER (
      PARTITION BY `t28`.`grain`
      ORDER BY `t28`.`number` ASC NULLS LAST
      ROWS BETWEEN 2 PRECEDING AND CURRENT ROW
    ) AS `three_revenue`
  FROM (
    SELECT
      `t24`.`grain`,
      `t24`.`period`,
      `t24`.`period_start_date`,
      `t24`.`period_end_date`,
      `t24`.`year_number`,
      `t24`.`slot`,
      `t24`.`is_complete`,
      `t24`.`number`,
      `t24`.`revenue`,
      `t24`.`gmv`,
      `t24`.`freight`,
      `t24`.`orders`,
      `t24`.`items`,
      `t24`.`single_customers`,
      `t24`.`repeat_customers`,
      `t24`.`customers`,
      IF(
        `t24`.`is_complete` = 1,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(
                  (
                    CAST(CAST(`t24`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) - (
              (
                (
                  ABS(
                    (
                      CAST(CAST(`t24`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) % (
                NULLIF(CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              )
            )
          ) / (
            NULLIF(CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(
          (
            CAST(CAST(`t24`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
          ) * 100
        ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
        NULL
      ) AS `growth_pct`,
      IF(
        `t24`.`is_complete` = 1,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(
                  (
                    CAST(CAST(`t24`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t27`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                  ) * 100
                ) * 200
              ) + NULLIF(CAST(CAST(`t27`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) - (
              (
                (
                  ABS(
                    (
                      CAST(CAST(`t24`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t27`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                    ) * 100
                  ) * 200
                ) + NULLIF(CAST(CAST(`t27`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
              ) % (
                NULLIF(CAST(CAST(`t27`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              )
            )
          ) / (
            NULLIF(CAST(CAST(`t27`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(
          (
            CAST(CAST(`t24`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t27`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
          ) * 100
        ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
        NULL
      ) AS `yoy_growth_pct`
    FROM (
      SELECT
        `t20`.`grain`,
        `t20`.`period`,
        `t20`.`period_start_date`,
        `t20`.`period_end_date`,
        `t20`.`year_number`,
        `t20`.`slot`,
        `t20`.`is_complete`,
        `t20`.`number`,
        `t20`.`revenue`,
        `t20`.`gmv`,
        `t20`.`freight`,
        `t20`.`orders`,
        `t20`.`items`,
        `t20`.`single_customers`,
        `t20`.`repeat_customers`,
        `t20`.`single_customers` + `t20`.`repeat_customers` AS `customers`
      FROM `t19` AS `t20`
    ) AS `t24`
    LEFT OUTER JOIN (
      SELECT
        `t20`.`grain`,
        `t20`.`number` + 1 AS `number`,
        `t20`.`revenue` AS `base_revenue`
      FROM `t19` AS `t20`
      WHERE
        `t20`.`is_complete` = 1 AND `t20`.`orders` >= 30 AND `t20`.`revenue` > 0
    ) AS `t23`
      ON `t24`.`grain` = `t23`.`grain` AND `t24`.`number` = `t23`.`number`
    LEFT OUTER JOIN (
      SELECT
        `t25`.`grain`,
        `t25`.`year_number` + 1 AS `year_number`,
        `t25`.`slot`,
        `t25`.`revenue` AS `base_revenue`
      FROM (
        SELECT
          `t24`.`grain`,
          `t24`.`period`,
          `t24`.`period_start_date`,
          `t24`.`period_end_date`,
          `t24`.`year_number`,
          `t24`.`slot`,
          `t24`.`is_complete`,
          `t24`.`number`,
          `t24`.`revenue`,
          `t24`.`gmv`,
          `t24`.`freight`,
          `t24`.`orders`,
          `t24`.`items`,
          `t24`.`single_customers`,
          `t24`.`repeat_customers`,
          `t24`.`customers`,
          IF(
            `t24`.`is_complete` = 1,
            CAST(CAST(CAST(ROUND(
              (
                (
                  (
                    ABS(
                      (
                        CAST(CAST(`t24`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                      ) * 100
                    ) * 200
                  ) + NULLIF(CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                ) - (
                  (
                    (
                      ABS(
                        (
                          CAST(CAST(`t24`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
                        ) * 100
                      ) * 200
                    ) + NULLIF(CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
                  ) % (
                    NULLIF(CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
                  )
                )
              ) / (
                NULLIF(CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
              ),
              0
            ) AS BIGINT) * SIGN(
              (
                CAST(CAST(`t24`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT) - CAST(CAST(`t23`.`base_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)
              ) * 100
            ) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
            NULL
          ) AS `growth_pct`
        FROM (
          SELECT
            `t20`.`grain`,
            `t20`.`period`,
            `t20`.`period_start_date`,
            `t20`.`period_end_date`,
            `t20`.`year_number`,
            `t20`.`slot`,
            `t20`.`is_complete`,
            `t20`.`number`,
            `t20`.`revenue`,
            `t20`.`gmv`,
            `t20`.`freight`,
            `t20`.`orders`,
            `t20`.`items`,
            `t20`.`single_customers`,
            `t20`.`repeat_customers`,
            `t20`.`single_customers` + `t20`.`repeat_customers` AS `customers`
          FROM `t19` AS `t20`
        ) AS `t24`
        LEFT OUTER JOIN (
          SELECT
            `t20`.`grain`,
            `t20`.`number` + 1 AS `number`,
            `t20`.`revenue` AS `base_revenue`
          FROM `t19` AS `t20`
          WHERE
            `t20`.`is_complete` = 1 AND `t20`.`orders` >= 30 AND `t20`.`revenue` > 0
        ) AS `t23`
          ON `t24`.`grain` = `t23`.`grain` AND `t24`.`number` = `t23`.`number`
      ) AS `t25`
      WHERE
        `t25`.`is_complete` = 1 AND `t25`.`orders` >= 30 AND `t25`.`revenue` > 0
    ) AS `t27`
      ON `t24`.`grain` = `t27`.`grain`
      AND `t24`.`year_number` = `t27`.`year_number`
      AND `t24`.`slot` = `t27`.`slot`
  ) AS `t28`
)
SELECT
  `t38`.`grain`,
  `t38`.`period`,
  `t38`.`period_start_date`,
  `t38`.`period_end_date`,
  CAST(`t38`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  CAST(`t38`.`gmv` AS DECIMAL(18, 2)) AS `gmv`,
  CAST(`t38`.`freight` AS DECIMAL(18, 2)) AS `freight`,
  `t38`.`orders`,
  `t38`.`customers`,
  `t38`.`items`,
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST(`t38`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
        ) + NULLIF(`t38`.`orders` * 100, 0)
      ) - (
        (
          (
            ABS(CAST(CAST(`t38`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
          ) + NULLIF(`t38`.`orders` * 100, 0)
        ) % (
          NULLIF(`t38`.`orders` * 100, 0) * 2
        )
      )
    ) / (
      NULLIF(`t38`.`orders` * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST(`t38`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
  `t38`.`growth_pct`,
  `t38`.`yoy_growth_pct`,
  CAST(`t38`.`revenue_ttm` AS DECIMAL(18, 2)) AS `revenue_ttm`,
  CAST(IF(`t38`.`three_complete`, `t38`.`three_revenue`, NULL) AS DECIMAL(18, 2)) AS `revenue_rolling3`,
  `t38`.`is_complete`
FROM (
  SELECT
    `t31`.`grain`,
    `t31`.`period`,
    `t31`.`period_start_date`,
    `t31`.`period_end_date`,
    `t31`.`year_number`,
    `t31`.`slot`,
    `t31`.`is_complete`,
    `t31`.`number`,
    `t31`.`revenue`,
    `t31`.`gmv`,
    `t31`.`freight`,
    `t31`.`orders`,
    `t31`.`items`,
    `t31`.`single_customers`,
    `t31`.`repeat_customers`,
    `t31`.`customers`,
    `t31`.`growth_pct`,
    `t31`.`yoy_growth_pct`,
    `t31`.`three_complete`,
    `t31`.`three_revenue`,
    `t37`.`revenue_ttm`
  FROM `t29` AS `t31`
  LEFT OUTER JOIN (
    SELECT
      `t35`.`grain`,
      `t35`.`period_start_date`,
      COALESCE(SUM(`t35`.`revenue`), 0) AS `revenue_ttm`
    FROM (
      SELECT
        `t34`.`grain`,
        `t34`.`period_start_date`,
        `t34`.`last`,
        `t34`.`first`,
        `t4`.`order_date`,
        `t4`.`revenue`,
        `t4`.`gmv`,
        `t4`.`freight`,
        `t4`.`orders`,
        `t4`.`items`,
        `t4`.`single_customers`,
        `t4`.`new_customers`,
        `t4`.`delivered_orders`,
        `t4`.`late_orders`,
        `t4`.`reviewed_orders`,
        `t4`.`score_sum`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            `t30`.`grain`,
            `t30`.`period_start_date`,
            LEAST(`t30`.`period_end_date`, (
              SELECT
                `t1`.`as_of`
              FROM `horizon` AS `t1`
            )) AS `last`,
            CAST(CAST(CAST(CAST(LEAST(`t30`.`period_end_date`, (
              SELECT
                `t1`.`as_of`
              FROM `horizon` AS `t1`
            )) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `first`
          FROM `t29` AS `t30`
        ) AS `t32`
        WHERE
          `t32`.`first` >= (
            SELECT
              `t1`.`first_date`
            FROM `horizon` AS `t1`
          )
      ) AS `t34`
      LEFT OUTER JOIN `daily_sales` AS `t4`
        ON `t4`.`order_date` >= `t34`.`first` AND `t4`.`order_date` <= `t34`.`last`
    ) AS `t35`
    GROUP BY
      1,
      2
  ) AS `t37`
    ON `t31`.`grain` = `t37`.`grain`
    AND `t31`.`period_start_date` = `t37`.`period_start_date`
) AS `t38`
