SELECT
  `t5`.`order_id`,
  `t5`.`customer_unique_id`,
  `t5`.`order_month`,
  `t5`.`order_value`,
  `t5`.`payment_type`,
  CAST(`t5`.`delivery_days` AS DECIMAL(12, 2)) AS `delivery_days`,
  `t5`.`review_score`,
  `t5`.`customer_state`,
  `t5`.`is_repeat_customer`,
  `t5`.`order_month_key`,
  `t5`.`order_date`,
  `t5`.`order_status`,
  `t5`.`items`,
  `t5`.`freight_value`,
  `t5`.`payment_value`,
  `t5`.`installments`,
  `t5`.`order_sequence`,
  `t5`.`is_repeat_order`,
  `t5`.`is_late`,
  `t5`.`cohort_month`,
  `t5`.`customer_city`,
  `t5`.`main_category`
FROM (
  SELECT
    `t4`.`order_id`,
    `t4`.`customer_unique_id`,
    `t4`.`order_value`,
    `t4`.`payment_type`,
    `t4`.`review_score`,
    `t4`.`customer_state`,
    `t4`.`order_month_key`,
    `t4`.`order_date`,
    `t4`.`order_status`,
    `t4`.`items`,
    `t4`.`freight_value`,
    `t4`.`payment_value`,
    `t4`.`installments`,
    `t4`.`is_late`,
    `t4`.`customer_city`,
    `t4`.`main_category`,
    SUBSTRING(
      CAST(`t4`.`order_date` AS STRING),
      IF((
        0 + 1
      ) >= 1, 0 + 1, 0 + 1 + LENGTH(CAST(`t4`.`order_date` AS STRING))),
      7
    ) AS `order_month`,
    CAST(CAST(CAST(CAST(FLOOR((
      (
        ABS(`t4`.`delivery_seconds`) * 200
      ) + 86400
    ) / (
      86400 * 2
    )) AS BIGINT) * SIGN(`t4`.`delivery_seconds`) AS DECIMAL(18, 2)) * CAST('0.01' AS DECIMAL(18, 2)) AS DECIMAL(36, 4)) AS DECIMAL(18, 2)) AS `delivery_days`,
    CAST(IF(COALESCE(`t2`.`order_sequence` IS NOT NULL, FALSE), 1, 0) AS BIGINT) AS `is_repeat_customer`,
    COALESCE(`t2`.`order_sequence`, 1) AS `order_sequence`,
    CAST(IF(COALESCE(COALESCE(`t2`.`order_sequence`, 1) > 1, FALSE), 1, 0) AS BIGINT) AS `is_repeat_order`,
    SUBSTRING(
      CAST(COALESCE(`t2`.`cohort_date`, `t4`.`order_date`) AS STRING),
      IF(
        (
          0 + 1
        ) >= 1,
        0 + 1,
        0 + 1 + LENGTH(CAST(COALESCE(`t2`.`cohort_date`, `t4`.`order_date`) AS STRING))
      ),
      7
    ) AS `cohort_month`
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
