SELECT
  `t0`.`product_id`,
  `t0`.`product_name`
FROM `products` AS `t0`
WHERE
  `t0`.`product_name` IS NOT NULL
