SELECT
  `t6`.`order_id`,
  `t6`.`customer_unique_id`,
  `t6`.`order_purchase_timestamp`,
  `t6`.`customer_state`,
  `t6`.`customer_city`,
  `t9`.`customer_zip_code_prefix`,
  `t6`.`order_value`,
  `t6`.`items`
FROM (
  SELECT
    *
  FROM `order_facts` AS `t0`
  WHERE
    `t0`.`is_valid`
) AS `t6`
INNER JOIN (
  SELECT
    `t7`.`order_id`,
    COALESCE(`t3`.`customer_zip_code_prefix`, 'not_defined') AS `customer_zip_code_prefix`
  FROM (
    SELECT
      `t1`.`order_id`,
      `t1`.`customer_id`
    FROM `orders` AS `t1`
  ) AS `t7`
  INNER JOIN `customers` AS `t3`
    ON `t7`.`customer_id` = `t3`.`customer_id`
) AS `t9`
  ON `t6`.`order_id` = `t9`.`order_id`
