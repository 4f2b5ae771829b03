SELECT
  `t2`.`customer_unique_id`,
  `t2`.`order_date`
FROM `order_facts` AS `t2`
INNER JOIN `repeat_orders` AS `t3`
  ON `t2`.`order_id` = `t3`.`order_id`
