WITH `t7` AS (
  SELECT
    `t5`.`customer_unique_id`,
    MIN(`t5`.`order_date`) AS `first_order_date`,
    MIN(`t5`.`order_purchase_timestamp`) AS `first_order`,
    MAX(`t5`.`order_purchase_timestamp`) AS `last_order`,
    SUM(`t5`.`items`) AS `items`,
    COALESCE(SUM(`t5`.`is_late`), 0) AS `late_orders`,
    COUNT(`t5`.`review_score`) AS `reviewed_orders`,
    SUM(`t5`.`review_score`) AS `score_sum`,
    MIN(`t5`.`customer_city`) AS `least_value`,
    MAX(`t5`.`customer_city`) AS `greatest_value`
  FROM (
    SELECT
      `t4`.`order_id`,
      `t4`.`customer_unique_id`,
      `t4`.`order_status`,
      `t4`.`order_purchase_timestamp`,
      `t4`.`is_valid`,
      `t4`.`order_date`,
      `t4`.`order_month_key`,
      `t4`.`delivered_date`,
      `t4`.`customer_state`,
      `t4`.`customer_city`,
      `t4`.`items`,
      `t4`.`order_value`,
      `t4`.`freight_value`,
      `t4`.`main_category`,
      `t4`.`payment_type`,
      `t4`.`payment_value`,
      `t4`.`installments`,
      `t4`.`review_score`,
      `t4`.`delivery_seconds`,
      `t4`.`is_late`,
      `t4`.`is_open_overdue`
    FROM (
      SELECT
        *
      FROM `order_facts` AS `t0`
      WHERE
        `t0`.`is_valid`
    ) AS `t4`
    LEFT SEMI JOIN `repeat_orders` AS `t2`
      ON `t4`.`order_id` = `t2`.`order_id`
  ) AS `t5`
  GROUP BY
    1
)
SELECT
  *
FROM (
  SELECT
    `t4`.`customer_unique_id`,
    `t4`.`customer_city`,
    `t4`.`order_date` AS `first_order_date`,
    `t4`.`order_purchase_timestamp` AS `first_order`,
    `t4`.`order_purchase_timestamp` AS `last_order`,
    `t4`.`items`,
    COALESCE(`t4`.`is_late`, 0) AS `late_orders`,
    CAST(IF(COALESCE(`t4`.`review_score` IS NOT NULL, FALSE), 1, 0) AS BIGINT) AS `reviewed_orders`,
    `t4`.`review_score` AS `score_sum`
  FROM (
    SELECT
      *
    FROM `order_facts` AS `t0`
    WHERE
      `t0`.`is_valid`
  ) AS `t4`
  LEFT ANTI JOIN `repeat_orders` AS `t2`
    ON `t4`.`order_id` = `t2`.`order_id`
) AS `t6`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t15`.`customer_unique_id`,
    `t15`.`customer_city`,
    `t15`.`first_order_date`,
    `t15`.`first_order`,
    `t15`.`last_order`,
    `t15`.`items`,
    `t15`.`late_orders`,
    `t15`.`reviewed_orders`,
    `t15`.`score_sum`
  FROM (
    SELECT
      `t9`.`customer_unique_id`,
      `t9`.`first_order_date`,
      `t9`.`first_order`,
      `t9`.`last_order`,
      `t9`.`items`,
      `t9`.`late_orders`,
      `t9`.`reviewed_orders`,
      `t9`.`score_sum`,
      COALESCE(`t14`.`customer_city`, `t9`.`least_value`) AS `customer_city`
    FROM `t7` AS `t9`
    LEFT OUTER JOIN (
      SELECT
        `t12`.`customer_unique_id`,
        MAX(
          STRUCT(
            `t12`.`order_purchase_timestamp` AS `purchased`,
            `t12`.`order_id` AS `order_id`,
            `t12`.`customer_city` AS `value`
          )
        ).`value` AS `customer_city`
      FROM (
        SELECT
          `t4`.`order_id`,
          `t4`.`customer_unique_id`,
          `t4`.`order_status`,
          `t4`.`order_purchase_timestamp`,
          `t4`.`is_valid`,
          `t4`.`order_date`,
          `t4`.`order_month_key`,
          `t4`.`delivered_date`,
          `t4`.`customer_state`,
          `t4`.`customer_city`,
          `t4`.`items`,
          `t4`.`order_value`,
          `t4`.`freight_value`,
          `t4`.`main_category`,
          `t4`.`payment_type`,
          `t4`.`payment_value`,
          `t4`.`installments`,
          `t4`.`review_score`,
          `t4`.`delivery_seconds`,
          `t4`.`is_late`,
          `t4`.`is_open_overdue`
        FROM (
          SELECT
            *
          FROM `order_facts` AS `t0`
          WHERE
            `t0`.`is_valid`
        ) AS `t4`
        LEFT SEMI JOIN `repeat_orders` AS `t2`
          ON `t4`.`order_id` = `t2`.`order_id`
        LEFT SEMI JOIN (
          SELECT
            `t8`.`customer_unique_id`
          FROM `t7` AS `t8`
          WHERE
            `t8`.`least_value` <> `t8`.`greatest_value`
        ) AS `t11`
          ON `t4`.`customer_unique_id` = `t11`.`customer_unique_id`
      ) AS `t12`
      GROUP BY
        1
    ) AS `t14`
      ON `t9`.`customer_unique_id` = `t14`.`customer_unique_id`
  ) AS `t15`
) AS `t16`
