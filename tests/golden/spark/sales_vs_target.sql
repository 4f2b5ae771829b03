WITH `t13` AS (
  SELECT
    *
  FROM (
    SELECT
      `t2`.`order_month`,
      'state' AS `scope_type`,
      `t2`.`customer_state` AS `scope`,
      `t2`.`revenue` AS `actual`,
      `t2`.`orders`
    FROM `revenue_by_state` AS `t2`
  ) AS `t8`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t3`.`order_month`,
        'company' AS `scope_type`,
        'all' AS `scope`,
        `t3`.`revenue` AS `actual`,
        `t3`.`orders`
      FROM `monthly_revenue` AS `t3`
    ) AS `t9`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t4`.`order_month`,
        'category' AS `scope_type`,
        `t4`.`category` AS `scope`,
        `t4`.`revenue` AS `actual`,
        `t4`.`orders`
      FROM `revenue_by_category` AS `t4`
    ) AS `t10`
  ) AS `t12`
)
SELECT
  `t22`.`order_month`,
  `t22`.`scope_type`,
  `t22`.`scope`,
  `t22`.`order_month_key`,
  `t22`.`month_start_date`,
  `t22`.`actual`,
  `t22`.`target`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(`t22`.`actual` * 100 AS BIGINT)) * 20000
        ) + NULLIF(CAST(`t22`.`target` * 100 AS BIGINT), 0)
      ) - (
        (
          (
            ABS(CAST(`t22`.`actual` * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST(`t22`.`target` * 100 AS BIGINT), 0)
        ) % (
          NULLIF(CAST(`t22`.`target` * 100 AS BIGINT), 0) * 2
        )
      )
    ) / (
      NULLIF(CAST(`t22`.`target` * 100 AS BIGINT), 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(`t22`.`actual` * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `attainment_rate`,
  `t22`.`actual` - `t22`.`target` AS `gap`,
  CASE
    WHEN `t22`.`target` IS NULL
    THEN 'No target'
    WHEN `t22`.`is_complete` = 0
    THEN 'In progress'
    WHEN CAST(`t22`.`actual` * 100 AS BIGINT) >= CAST(`t22`.`target` * 100 AS BIGINT)
    THEN 'Met'
    WHEN (
      CAST(`t22`.`actual` * 100 AS BIGINT) * 100
    ) >= (
      CAST(`t22`.`target` * 100 AS BIGINT) * 80
    )
    THEN 'Near'
    WHEN (
      CAST(`t22`.`actual` * 100 AS BIGINT) * 100
    ) >= (
      CAST(`t22`.`target` * 100 AS BIGINT) * 60
    )
    THEN 'Opportunity'
    ELSE 'Off track'
  END AS `target_status`,
  `t22`.`target_source`,
  `t22`.`is_complete`
FROM (
  SELECT
    `t18`.`scope_type`,
    `t18`.`scope`,
    `t5`.`month_start_date`,
    `t5`.`month_end_date`,
    `t5`.`order_month`,
    `t5`.`order_month_key`,
    `t5`.`month_number`,
    `t5`.`is_complete`,
    COALESCE(`t15`.`actual`, 0) AS `actual`,
    COALESCE(`t15`.`orders`, 0) AS `orders`,
    COALESCE(`t11`.`planned`, `t21`.`automatic`) AS `target`,
    CASE
      WHEN `t11`.`planned` IS NOT NULL
      THEN 'plan'
      WHEN `t21`.`automatic` IS NOT NULL
      THEN 'auto'
      ELSE 'none'
    END AS `target_source`
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t14`.`scope_type`,
        `t14`.`scope`
      FROM `t13` AS `t14`
    ) AS `t16`
    UNION
    SELECT
      *
    FROM (
      SELECT
        `t1`.`scope_type`,
        `t1`.`scope`
      FROM `sales_plan` AS `t1`
    ) AS `t6`
  ) AS `t18`
  CROSS JOIN `months` AS `t5`
  LEFT OUTER JOIN `t13` AS `t15`
    ON `t5`.`order_month` = `t15`.`order_month`
    AND `t18`.`scope_type` = `t15`.`scope_type`
    AND `t18`.`scope` = `t15`.`scope`
  LEFT OUTER JOIN (
    SELECT
      `t19`.`scope_type`,
      `t19`.`scope`,
      `t19`.`month_number` + 1 AS `month_number`,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST(`t19`.`actual` * 100 AS BIGINT) * 1015) * 200
            ) + 100000
          ) - (
            (
              (
                ABS(CAST(`t19`.`actual` * 100 AS BIGINT) * 1015) * 200
              ) + 100000
            ) % (
              100000 * 2
            )
          )
        ) / (
          100000 * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST(`t19`.`actual` * 100 AS BIGINT) * 1015) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `automatic`
    FROM (
      SELECT
        `t18`.`scope_type`,
        `t18`.`scope`,
        `t5`.`month_start_date`,
        `t5`.`month_end_date`,
        `t5`.`order_month`,
        `t5`.`order_month_key`,
        `t5`.`month_number`,
        `t5`.`is_complete`,
        COALESCE(`t15`.`actual`, 0) AS `actual`,
        COALESCE(`t15`.`orders`, 0) AS `orders`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            `t14`.`scope_type`,
            `t14`.`scope`
          FROM `t13` AS `t14`
        ) AS `t16`
        UNION
        SELECT
          *
        FROM (
          SELECT
            `t1`.`scope_type`,
            `t1`.`scope`
          FROM `sales_plan` AS `t1`
        ) AS `t6`
      ) AS `t18`
      CROSS JOIN `months` AS `t5`
      LEFT OUTER JOIN `t13` AS `t15`
        ON `t5`.`order_month` = `t15`.`order_month`
        AND `t18`.`scope_type` = `t15`.`scope_type`
        AND `t18`.`scope` = `t15`.`scope`
    ) AS `t19`
    WHERE
      `t19`.`is_complete` = 1 AND `t19`.`orders` >= 30
  ) AS `t21`
    ON `t18`.`scope_type` = `t21`.`scope_type`
    AND `t18`.`scope` = `t21`.`scope`
    AND `t5`.`month_number` = `t21`.`month_number`
  LEFT OUTER JOIN (
    SELECT
      `t1`.`order_month`,
      `t1`.`scope_type`,
      `t1`.`scope`,
      `t1`.`target` AS `planned`
    FROM `sales_plan` AS `t1`
  ) AS `t11`
    ON `t5`.`order_month` = `t11`.`order_month`
    AND `t18`.`scope_type` = `t11`.`scope_type`
    AND `t18`.`scope` = `t11`.`scope`
) AS `t22`
