SELECT
  `t5`.`cohort_month_key`,
  `t5`.`order_month_key`,
  COUNT(*) AS `orders`,
  COALESCE(SUM(`t5`.`is_first_in_month`), 0) AS `customers`,
  SUM(CAST(`t5`.`order_sequence` = 1 AS BIGINT)) AS `new_customers`,
  SUM(CAST(`t5`.`order_sequence` > 1 AS BIGINT)) AS `repeat_orders`,
  SUM(CAST(`t5`.`order_sequence` = 2 AS BIGINT)) AS `new_repeat_customers`,
  SUM(`t5`.`items`) AS `items`,
  SUM(`t5`.`order_value`) AS `revenue`,
  SUM(`t5`.`freight_value`) AS `freight`,
  SUM(CAST(`t5`.`is_guest` AS BIGINT)) AS `guest_orders`,
  COALESCE(SUM(IF(`t5`.`is_guest`, `t5`.`order_value`, NULL)), 0) AS `guest_revenue`
FROM (
  SELECT
    `t4`.`order_month_key`,
    `t4`.`order_value`,
    `t4`.`freight_value`,
    `t4`.`items`,
    COALESCE(
      `t2`.`cohort_month_key`,
      IF(`t4`.`customer_unique_id` IS NULL, NULL, `t4`.`order_month_key`)
    ) AS `cohort_month_key`,
    COALESCE(`t2`.`order_sequence`, IF(`t4`.`customer_unique_id` IS NULL, NULL, 1)) AS `order_sequence`,
    COALESCE(`t2`.`is_first_in_month`, IF(`t4`.`customer_unique_id` IS NULL, NULL, 1)) AS `is_first_in_month`,
    `t4`.`customer_unique_id` IS NULL AS `is_guest`
  FROM (
    SELECT
      *
    FROM `order_facts` AS `t0`
    WHERE
      `t0`.`is_valid`
  ) AS `t4`
  LEFT OUTER JOIN `repeat_orders` AS `t2`
    ON `t4`.`order_id` = `t2`.`order_id`
) AS `t5`
GROUP BY
  1,
  2
