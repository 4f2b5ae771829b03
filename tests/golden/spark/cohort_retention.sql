SELECT
  `t10`.`cohort_month`,
  `t10`.`order_month`,
  `t10`.`active_customers`,
  `t10`.`cohort_size`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t10`.`active_customers`) * 20000
        ) + NULLIF(`t10`.`cohort_size`, 0)
      ) - (
        (
          (
            ABS(`t10`.`active_customers`) * 20000
          ) + NULLIF(`t10`.`cohort_size`, 0)
        ) % (
          NULLIF(`t10`.`cohort_size`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t10`.`cohort_size`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t10`.`active_customers`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `retention_rate`,
  `t10`.`cohort_month_key`,
  `t10`.`order_month_key`,
  `t10`.`month_start_date`,
  `t10`.`months_since_first`,
  `t10`.`orders`,
  CAST(`t10`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t10`.`orders_to_date`) * 200
        ) + NULLIF(`t10`.`cohort_size`, 0)
      ) - (
        (
          (
            ABS(`t10`.`orders_to_date`) * 200
          ) + NULLIF(`t10`.`cohort_size`, 0)
        ) % (
          NULLIF(`t10`.`cohort_size`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t10`.`cohort_size`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t10`.`orders_to_date`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS `cumulative_orders_per_customer`,
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST(`t10`.`revenue_to_date` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
        ) + NULLIF(`t10`.`cohort_size` * 100, 0)
      ) - (
        (
          (
            ABS(CAST(CAST(`t10`.`revenue_to_date` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
          ) + NULLIF(`t10`.`cohort_size` * 100, 0)
        ) % (
          NULLIF(`t10`.`cohort_size` * 100, 0) * 2
        )
      )
    ) / (
      NULLIF(`t10`.`cohort_size` * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST(`t10`.`revenue_to_date` AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `cumulative_revenue_per_customer`,
  `t10`.`is_complete`,
  CAST(IF(COALESCE(`t10`.`cohort_size` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
FROM (
  SELECT
    `t9`.`cohort_month`,
    `t9`.`order_month`,
    `t9`.`cohort_size`,
    `t9`.`cohort_month_key`,
    `t9`.`order_month_key`,
    `t9`.`month_start_date`,
    `t9`.`is_complete`,
    `t9`.`months_since_first`,
    `t9`.`orders`,
    `t9`.`revenue`,
    `t9`.`active_customers`,
    SUM(`t9`.`orders`) OVER (
      PARTITION BY `t9`.`cohort_month`
      ORDER BY `t9`.`order_month_key` ASC NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS `orders_to_date`,
    SUM(`t9`.`revenue`) OVER (
      PARTITION BY `t9`.`cohort_month`
      ORDER BY `t9`.`order_month_key` ASC NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS `revenue_to_date`
  FROM (
    SELECT
      `t7`.`cohort_month`,
      `t2`.`order_month`,
      `t8`.`cohort_size`,
      `t8`.`cohort_month_key`,
      `t2`.`order_month_key`,
      `t2`.`month_start_date`,
      `t2`.`is_complete`,
      `t2`.`month_number` - `t7`.`cohort_number` AS `months_since_first`,
      COALESCE(`t6`.`orders`, 0) AS `orders`,
      COALESCE(`t6`.`revenue`, 0) AS `revenue`,
      COALESCE(`t6`.`active_customers`, 0) AS `active_customers`
    FROM (
      SELECT
        `t0`.`cohort_month_key`,
        `t0`.`customers` AS `cohort_size`
      FROM `cohort_activity` AS `t0`
      WHERE
        `t0`.`cohort_month_key` = `t0`.`order_month_key`
    ) AS `t8`
    INNER JOIN (
      SELECT
        `t1`.`order_month` AS `cohort_month`,
        `t1`.`order_month_key` AS `cohort_month_key`,
        `t1`.`month_number` AS `cohort_number`
      FROM `months` AS `t1`
    ) AS `t7`
      ON `t8`.`cohort_month_key` = `t7`.`cohort_month_key`
    INNER JOIN `months` AS `t2`
      ON `t2`.`month_number` >= `t7`.`cohort_number`
    LEFT OUTER JOIN (
      SELECT
        `t0`.`cohort_month_key`,
        `t0`.`order_month_key`,
        `t0`.`orders`,
        `t0`.`revenue`,
        `t0`.`customers` AS `active_customers`
      FROM `cohort_activity` AS `t0`
    ) AS `t6`
      ON `t8`.`cohort_month_key` = `t6`.`cohort_month_key`
      AND `t2`.`order_month_key` = `t6`.`order_month_key`
  ) AS `t9`
) AS `t10`
