SELECT
  `t1`.`seller_id`,
  COUNT(DISTINCT `t1`.`order_id`) AS `behind_orders`,
  CAST(SUM(`t1`.`amount` - `t1`.`discount`) AS DECIMAL(18, 2)) AS `behind_amount`
FROM (
  SELECT
    *
  FROM `order_items` AS `t0`
  WHERE
    `t0`.`seller_id` IS NOT NULL
) AS `t1`
GROUP BY
  1
