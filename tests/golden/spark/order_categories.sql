SELECT
  `t0`.`order_id`,
  `t0`.`category`,
  FIRST(`t0`.`customer_unique_id`) IGNORE NULLS AS `customer_unique_id`,
  FIRST(`t0`.`customer_state`) IGNORE NULLS AS `customer_state`,
  FIRST(`t0`.`order_date`) IGNORE NULLS AS `order_date`,
  FIRST(`t0`.`order_month`) IGNORE NULLS AS `order_month`,
  COUNT(*) AS `items`,
  CAST(SUM(`t0`.`price`) AS DECIMAL(18, 2)) AS `revenue`
FROM `sales_items` AS `t0`
GROUP BY
  1,
  2
