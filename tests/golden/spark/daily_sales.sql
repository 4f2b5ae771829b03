SELECT
  `t5`.`order_date`,
  SUM(IF(`t5`.`is_valid`, `t5`.`order_value`, NULL)) AS `revenue`,
  SUM(`t5`.`order_value`) AS `gmv`,
  SUM(IF(`t5`.`is_valid`, `t5`.`freight_value`, NULL)) AS `freight`,
  SUM(CAST(`t5`.`is_valid` AS BIGINT)) AS `orders`,
  SUM(IF(`t5`.`is_valid`, `t5`.`items`, NULL)) AS `items`,
  SUM(
    CAST(`t5`.`is_valid`
    AND (
      `t5`.`customer_unique_id` IS NOT NULL
    )
    AND (
      `t5`.`sequence` IS NULL
    ) AS BIGINT)
  ) AS `single_customers`,
  SUM(
    CAST(`t5`.`is_valid`
    AND (
      `t5`.`customer_unique_id` IS NOT NULL
    )
    AND (
      COALESCE(`t5`.`sequence`, 1) = 1
    ) AS BIGINT)
  ) AS `new_customers`,
  COUNT(`t5`.`is_late`) AS `delivered_orders`,
  SUM(`t5`.`is_late`) AS `late_orders`,
  COUNT(IF(`t5`.`is_valid`, `t5`.`review_score`, NULL)) AS `reviewed_orders`,
  SUM(IF(`t5`.`is_valid`, `t5`.`review_score`, NULL)) AS `score_sum`
FROM (
  SELECT
    `t2`.`order_id`,
    `t2`.`order_status`,
    `t2`.`order_purchase_timestamp`,
    `t2`.`is_valid`,
    `t2`.`customer_unique_id`,
    `t2`.`order_date`,
    `t2`.`order_month_key`,
    `t2`.`delivered_date`,
    `t2`.`customer_state`,
    `t2`.`customer_city`,
    `t2`.`items`,
    `t2`.`order_value`,
    `t2`.`freight_value`,
    `t2`.`tax_value`,
    `t2`.`main_category`,
    `t2`.`payment_type`,
    `t2`.`payment_value`,
    `t2`.`installments`,
    `t2`.`review_score`,
    `t2`.`delivery_seconds`,
    `t2`.`is_late`,
    `t2`.`is_open_overdue`,
    `t4`.`order_id` AS `order_id_right`,
    `t4`.`sequence`
  FROM `order_facts` AS `t2`
  LEFT OUTER JOIN (
    SELECT
      `t1`.`order_id`,
      `t1`.`order_sequence` AS `sequence`
    FROM `repeat_orders` AS `t1`
  ) AS `t4`
    ON `t2`.`order_id` = `t4`.`order_id`
) AS `t5`
GROUP BY
  1
