WITH `t3` AS (
  SELECT
    `t1`.`order_month`,
    `t1`.`order_status`,
    COUNT(*) AS `orders`,
    SUM(
      CAST((
        `t1`.`delivered` IS NOT NULL
      )
      OR `t1`.`order_status` IN ('delivered')
      OR (
        `t1`.`handed_over` IS NOT NULL
      )
      OR `t1`.`order_status` IN ('shipped', 'delivered')
      OR (
        `t1`.`approved` IS NOT NULL
      )
      OR `t1`.`order_status` IN ('approved', 'invoiced', 'processing', 'shipped', 'delivered') AS BIGINT)
    ) AS `reached_approved`,
    SUM(
      CAST((
        `t1`.`delivered` IS NOT NULL
      )
      OR `t1`.`order_status` IN ('delivered')
      OR (
        `t1`.`handed_over` IS NOT NULL
      )
      OR `t1`.`order_status` IN ('shipped', 'delivered') AS BIGINT)
    ) AS `reached_carrier`,
    SUM(
      CAST((
        `t1`.`delivered` IS NOT NULL
      ) OR `t1`.`order_status` IN ('delivered') AS BIGINT)
    ) AS `reached_customer`
  FROM `order_details` AS `t1`
  GROUP BY
    1,
    2
)
SELECT
  `t9`.`order_month`,
  `t9`.`order_status`,
  `t9`.`order_month_key`,
  `t9`.`month_start_date`,
  `t9`.`orders`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t9`.`orders`) * 20000
        ) + NULLIF(`t9`.`month_orders`, 0)
      ) - (
        (
          (
            ABS(`t9`.`orders`) * 20000
          ) + NULLIF(`t9`.`month_orders`, 0)
        ) % (
          NULLIF(`t9`.`month_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t9`.`month_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t9`.`orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `order_share`,
  `t9`.`reached_approved`,
  `t9`.`reached_carrier`,
  `t9`.`reached_customer`,
  `t9`.`is_complete`
FROM (
  SELECT
    `t8`.`order_status`,
    `t8`.`month_start_date`,
    `t8`.`month_end_date`,
    `t8`.`order_month`,
    `t8`.`order_month_key`,
    `t8`.`month_number`,
    `t8`.`is_complete`,
    `t8`.`orders`,
    `t8`.`reached_approved`,
    `t8`.`reached_carrier`,
    `t8`.`reached_customer`,
    SUM(`t8`.`orders`) OVER (
      PARTITION BY `t8`.`order_month`
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS `month_orders`
  FROM (
    SELECT
      `t7`.`order_status`,
      `t2`.`month_start_date`,
      `t2`.`month_end_date`,
      `t2`.`order_month`,
      `t2`.`order_month_key`,
      `t2`.`month_number`,
      `t2`.`is_complete`,
      COALESCE(`t5`.`orders`, 0) AS `orders`,
      COALESCE(`t5`.`reached_approved`, 0) AS `reached_approved`,
      COALESCE(`t5`.`reached_carrier`, 0) AS `reached_carrier`,
      COALESCE(`t5`.`reached_customer`, 0) AS `reached_customer`
    FROM (
      SELECT DISTINCT
        `t4`.`order_status`
      FROM `t3` AS `t4`
    ) AS `t7`
    CROSS JOIN `months` AS `t2`
    LEFT OUTER JOIN `t3` AS `t5`
      ON `t7`.`order_status` = `t5`.`order_status`
      AND `t2`.`order_month` = `t5`.`order_month`
  ) AS `t8`
) AS `t9`
