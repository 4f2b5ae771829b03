SELECT
  `t1`.`customer_unique_id`,
  COUNT(*) AS `products`
FROM (
  SELECT DISTINCT
    `t0`.`customer_unique_id`,
    `t0`.`product_id`
  FROM `order_products` AS `t0`
) AS `t1`
GROUP BY
  1
