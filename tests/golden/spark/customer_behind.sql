SELECT
  `t0`.`customer_id`,
  SUM(`t0`.`behind_orders`) AS `behind_orders`,
  CAST(SUM(`t0`.`behind_amount`) AS DECIMAL(18, 2)) AS `behind_amount`
FROM `order_behind` AS `t0`
GROUP BY
  1
