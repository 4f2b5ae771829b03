SELECT
  `t3`.`order_id`,
  `t6`.`order_month`,
  `t4`.`is_valid`,
  `t4`.`order_status`,
  `t4`.`customer_state`,
  `t3`.`order_purchase_timestamp` AS `purchased`,
  `t3`.`order_approved_at` AS `approved`,
  `t3`.`order_delivered_carrier_date` AS `handed_over`,
  `t3`.`order_delivered_customer_date` AS `delivered`,
  DATEDIFF(DAY, CAST(`t3`.`order_estimated_delivery_date` AS DATE), `t4`.`delivered_date`) AS `delay_days`,
  `t4`.`is_open_overdue`,
  `t4`.`review_score`
FROM `orders` AS `t3`
INNER JOIN `order_facts` AS `t4`
  ON `t3`.`order_id` = `t4`.`order_id`
INNER JOIN (
  SELECT
    `t2`.`order_month_key`,
    `t2`.`order_month`
  FROM `months` AS `t2`
) AS `t6`
  ON `t4`.`order_month_key` = `t6`.`order_month_key`
