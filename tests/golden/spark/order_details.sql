SELECT
  `t4`.`order_id`,
  `t8`.`order_month`,
  `t5`.`is_valid`,
  `t5`.`order_status`,
  `t5`.`order_month_key`,
  `t5`.`customer_unique_id`,
  `t5`.`customer_state`,
  `t5`.`customer_city`,
  `t5`.`items`,
  `t5`.`order_value`,
  `t5`.`review_score`,
  `t5`.`is_open_overdue`,
  COALESCE(`t6`.`customer_zip_code_prefix`, 'not_defined') AS `customer_zip_code_prefix`,
  `t4`.`order_purchase_timestamp` AS `purchased`,
  `t4`.`order_approved_at` AS `approved`,
  `t4`.`order_delivered_carrier_date` AS `handed_over`,
  `t4`.`order_delivered_customer_date` AS `delivered`,
  DATEDIFF(DAY, CAST(`t4`.`order_estimated_delivery_date` AS DATE), `t5`.`delivered_date`) AS `delay_days`
FROM `orders` AS `t4`
INNER JOIN `order_facts` AS `t5`
  ON `t4`.`order_id` = `t5`.`order_id`
INNER JOIN (
  SELECT
    `t3`.`order_month_key`,
    `t3`.`order_month`
  FROM `months` AS `t3`
) AS `t8`
  ON `t5`.`order_month_key` = `t8`.`order_month_key`
INNER JOIN `customers` AS `t6`
  ON `t4`.`customer_id` = `t6`.`customer_id`
