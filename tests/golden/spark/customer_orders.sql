WITH `t1` AS (
  SELECT
    *
  FROM `order_facts` AS `t0`
  WHERE
    `t0`.`is_valid` AND `t0`.`customer_unique_id` IS NOT NULL
), `t4` AS (
  SELECT
    `t2`.`customer_unique_id`,
    COUNT(*) AS `orders`,
    CAST(SUM(`t2`.`order_value`) AS DECIMAL(18, 2)) AS `revenue`,
    MAX(`t2`.`order_date`) AS `last_order_date`,
    MIN(`t2`.`customer_state`) AS `least_value`,
    MAX(`t2`.`customer_state`) AS `greatest_value`
  FROM `t1` AS `t2`
  GROUP BY
    1
)
SELECT
  `t6`.`customer_unique_id`,
  `t6`.`orders`,
  `t6`.`revenue`,
  `t6`.`last_order_date`,
  COALESCE(`t11`.`customer_state`, `t6`.`least_value`) AS `customer_state`
FROM `t4` AS `t6`
LEFT OUTER JOIN (
  SELECT
    `t9`.`customer_unique_id`,
    MAX(
      STRUCT(
        `t9`.`order_purchase_timestamp` AS `purchased`,
        `t9`.`order_id` AS `order_id`,
        `t9`.`customer_state` AS `value`
      )
    ).`value` AS `customer_state`
  FROM (
    SELECT
      `t3`.`order_id`,
      `t3`.`order_status`,
      `t3`.`order_purchase_timestamp`,
      `t3`.`is_valid`,
      `t3`.`customer_unique_id`,
      `t3`.`order_date`,
      `t3`.`order_month_key`,
      `t3`.`delivered_date`,
      `t3`.`customer_state`,
      `t3`.`customer_city`,
      `t3`.`items`,
      `t3`.`order_value`,
      `t3`.`freight_value`,
      `t3`.`tax_value`,
      `t3`.`main_category`,
      `t3`.`payment_type`,
      `t3`.`payment_value`,
      `t3`.`installments`,
      `t3`.`review_score`,
      `t3`.`delivery_seconds`,
      `t3`.`is_late`,
      `t3`.`is_open_overdue`
    FROM `t1` AS `t3`
    LEFT SEMI JOIN (
      SELECT
        `t5`.`customer_unique_id`
      FROM `t4` AS `t5`
      WHERE
        `t5`.`least_value` <> `t5`.`greatest_value`
    ) AS `t8`
      ON `t3`.`customer_unique_id` = `t8`.`customer_unique_id`
  ) AS `t9`
  GROUP BY
    1
) AS `t11`
  ON `t6`.`customer_unique_id` = `t11`.`customer_unique_id`
