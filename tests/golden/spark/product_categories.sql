SELECT
  `t2`.`product_id`,
  COALESCE(`t3`.`product_category_name_english`, `t2`.`product_category_name`, 'not_defined') AS `category`
FROM `products` AS `t2`
LEFT OUTER JOIN `category_translation` AS `t3`
  ON `t2`.`product_category_name` = `t3`.`product_category_name`
