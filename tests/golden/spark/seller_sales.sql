SELECT
  `t1`.`seller_id`,
  `t1`.`customer_state`,
  `t1`.`category`,
  CAST(`t1`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t1`.`orders`,
  `t1`.`items`
FROM (
  SELECT
    `t0`.`seller_id`,
    `t0`.`customer_state`,
    `t0`.`category`,
    SUM(`t0`.`price`) AS `revenue`,
    COUNT(DISTINCT `t0`.`order_id`) AS `orders`,
    COUNT(*) AS `items`
  FROM `sales_items` AS `t0`
  GROUP BY
    1,
    2,
    3
) AS `t1`
