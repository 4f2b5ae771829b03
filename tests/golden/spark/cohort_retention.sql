SELECT
  `t12`.`cohort_month`,
  `t12`.`order_month`,
  `t12`.`active_customers`,
  `t12`.`cohort_size`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t12`.`active_customers`) * 20000
        ) + NULLIF(`t12`.`cohort_size`, 0)
      ) - (
        (
          (
            ABS(`t12`.`active_customers`) * 20000
          ) + NULLIF(`t12`.`cohort_size`, 0)
        ) % (
          NULLIF(`t12`.`cohort_size`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t12`.`cohort_size`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t12`.`active_customers`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `retention_rate`,
  `t12`.`cohort_month_key`,
  `t12`.`order_month_key`,
  `t12`.`month_start_date`,
  `t12`.`months_since_first`,
  `t12`.`orders`,
  CAST(`t12`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t12`.`orders_to_date`) * 200
        ) + NULLIF(`t12`.`cohort_size`, 0)
      ) - (
        (
          (
            ABS(`t12`.`orders_to_date`) * 200
          ) + NULLIF(`t12`.`cohort_size`, 0)
        ) % (
          NULLIF(`t12`.`cohort_size`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t12`.`cohort_size`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t12`.`orders_to_date`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS `cumulative_orders_per_customer`,
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST(`t12`.`revenue_to_date` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
        ) + NULLIF(`t12`.`cohort_size` * 100, 0)
      ) - (
        (
          (
            ABS(CAST(CAST(`t12`.`revenue_to_date` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
          ) + NULLIF(`t12`.`cohort_size` * 100, 0)
        ) % (
          NULLIF(`t12`.`cohort_size` * 100, 0) * 2
        )
      )
    ) / (
      NULLIF(`t12`.`cohort_size` * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST(`t12`.`revenue_to_date` AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `cumulative_revenue_per_customer`,
  `t12`.`is_complete`,
  CAST(IF(
    COALESCE(
      `t12`.`cohort_size` < (
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
    `t11`.`cohort_month`,
    `t11`.`order_month`,
    `t11`.`cohort_size`,
    `t11`.`cohort_month_key`,
    `t11`.`order_month_key`,
    `t11`.`month_start_date`,
    `t11`.`is_complete`,
    `t11`.`months_since_first`,
    `t11`.`orders`,
    `t11`.`revenue`,
    `t11`.`active_customers`,
    SUM(`t11`.`orders`) OVER (
      PARTITION BY `t11`.`cohort_month`
      ORDER BY `t11`.`order_month_key` ASC NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS `orders_to_date`,
    SUM(`t11`.`revenue`) OVER (
      PARTITION BY `t11`.`cohort_month`
      ORDER BY `t11`.`order_month_key` ASC NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS `revenue_to_date`
  FROM (
    SELECT
      `t9`.`cohort_month`,
      `t3`.`order_month`,
      `t10`.`cohort_size`,
      `t10`.`cohort_month_key`,
      `t3`.`order_month_key`,
      `t3`.`month_start_date`,
      `t3`.`is_complete`,
      `t3`.`month_number` - `t9`.`cohort_number` AS `months_since_first`,
      COALESCE(`t8`.`orders`, 0) AS `orders`,
      COALESCE(`t8`.`revenue`, 0) AS `revenue`,
      COALESCE(`t8`.`active_customers`, 0) AS `active_customers`
    FROM (
      SELECT
        `t0`.`cohort_month_key`,
        `t0`.`customers` AS `cohort_size`
      FROM `cohort_activity` AS `t0`
      WHERE
        `t0`.`cohort_month_key` = `t0`.`order_month_key`
    ) AS `t10`
    INNER JOIN (
      SELECT
        `t1`.`order_month` AS `cohort_month`,
        `t1`.`order_month_key` AS `cohort_month_key`,
        `t1`.`month_number` AS `cohort_number`
      FROM `months` AS `t1`
    ) AS `t9`
      ON `t10`.`cohort_month_key` = `t9`.`cohort_month_key`
    INNER JOIN `months` AS `t3`
      ON `t3`.`month_number` >= `t9`.`cohort_number`
    LEFT OUTER JOIN (
      SELECT
        `t0`.`cohort_month_key`,
        `t0`.`order_month_key`,
        `t0`.`orders`,
        `t0`.`revenue`,
        `t0`.`customers` AS `active_customers`
      FROM `cohort_activity` AS `t0`
    ) AS `t8`
      ON `t10`.`cohort_month_key` = `t8`.`cohort_month_key`
      AND `t3`.`order_month_key` = `t8`.`order_month_key`
  ) AS `t11`
) AS `t12`
