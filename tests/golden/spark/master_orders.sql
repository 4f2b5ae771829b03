SELECT
  `t10`.`order_id`,
  `t10`.`customer_unique_id`,
  `t10`.`order_month`,
  `t10`.`order_value`,
  `t10`.`payment_type`,
  CAST(`t10`.`delivery_days` AS DECIMAL(12, 2)) AS `delivery_days`,
  `t10`.`review_score`,
  `t10`.`customer_state`,
  `t10`.`is_repeat_customer`,
  `t10`.`order_month_key`,
  `t10`.`order_date`,
  `t10`.`order_status`,
  `t10`.`items`,
  `t10`.`freight_value`,
  `t10`.`payment_value`,
  `t10`.`installments`,
  `t10`.`order_sequence`,
  `t10`.`is_repeat_order`,
  `t10`.`is_late`,
  `t10`.`cohort_month`,
  `t10`.`customer_city`,
  `t10`.`main_category`
FROM (
  SELECT
    `t7`.`order_id`,
    `t7`.`customer_unique_id`,
    `t7`.`order_value`,
    `t7`.`payment_type`,
    `t7`.`review_score`,
    `t7`.`customer_state`,
    `t7`.`order_month_key`,
    `t7`.`order_date`,
    `t7`.`order_status`,
    `t7`.`items`,
    `t7`.`freight_value`,
    `t7`.`payment_value`,
    `t7`.`installments`,
    `t7`.`is_late`,
    `t7`.`customer_city`,
    `t7`.`main_category`,
    `t8`.`order_month`,
    IF(`t7`.`customer_unique_id` IS NULL, NULL, `t9`.`cohort_month`) AS `cohort_month`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t7`.`delivery_seconds`) * 200
          ) + 86400
        ) - (
          (
            (
              ABS(`t7`.`delivery_seconds`) * 200
            ) + 86400
          ) % (
            86400 * 2
          )
        )
      ) / (
        86400 * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t7`.`delivery_seconds`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `delivery_days`,
    IF(
      `t7`.`customer_unique_id` IS NULL,
      NULL,
      CAST(IF(COALESCE(`t3`.`order_sequence` IS NOT NULL, FALSE), 1, 0) AS BIGINT)
    ) AS `is_repeat_customer`,
    COALESCE(`t3`.`order_sequence`, IF(`t7`.`customer_unique_id` IS NULL, NULL, 1)) AS `order_sequence`,
    IF(
      `t7`.`customer_unique_id` IS NULL,
      NULL,
      CAST(IF(
        COALESCE(
          COALESCE(`t3`.`order_sequence`, IF(`t7`.`customer_unique_id` IS NULL, NULL, 1)) > 1,
          FALSE
        ),
        1,
        0
      ) AS BIGINT)
    ) AS `is_repeat_order`
  FROM (
    SELECT
      *
    FROM `order_facts` AS `t0`
    WHERE
      `t0`.`is_valid`
  ) AS `t7`
  LEFT OUTER JOIN `repeat_orders` AS `t3`
    ON `t7`.`order_id` = `t3`.`order_id`
  INNER JOIN (
    SELECT
      `t2`.`order_month_key`,
      `t2`.`order_month`
    FROM `months` AS `t2`
  ) AS `t8`
    ON `t7`.`order_month_key` = `t8`.`order_month_key`
  INNER JOIN (
    SELECT
      `t2`.`order_month` AS `cohort_month`,
      `t2`.`order_month_key` AS `cohort_key`
    FROM `months` AS `t2`
  ) AS `t9`
    ON `t9`.`cohort_key` = COALESCE(`t3`.`cohort_month_key`, `t7`.`order_month_key`)
) AS `t10`
