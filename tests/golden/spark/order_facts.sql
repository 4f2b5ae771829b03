SELECT
  `t12`.`order_id`,
  `t6`.`customer_unique_id`,
  `t12`.`order_status`,
  `t12`.`order_purchase_timestamp`,
  NOT (
    `t12`.`order_status` IN ('canceled', 'unavailable')
  ) AS `is_valid`,
  CAST(`t12`.`order_purchase_timestamp` AS DATE) AS `order_date`,
  (
    EXTRACT(year FROM `t12`.`order_purchase_timestamp`) * 100
  ) + EXTRACT(month FROM `t12`.`order_purchase_timestamp`) AS `order_month_key`,
  COALESCE(`t6`.`customer_state`, 'not_defined') AS `customer_state`,
  COALESCE(`t6`.`customer_city`, 'not_defined') AS `customer_city`,
  COALESCE(`t7`.`items`, 0) AS `items`,
  COALESCE(`t7`.`order_value`, 0) AS `order_value`,
  COALESCE(`t7`.`freight_value`, 0) AS `freight_value`,
  COALESCE(`t7`.`main_category`, 'not_defined') AS `main_category`,
  COALESCE(`t8`.`payment_type`, 'not_defined') AS `payment_type`,
  COALESCE(`t8`.`payment_value`, 0) AS `payment_value`,
  `t8`.`installments`,
  `t9`.`review_score`,
  IF(
    NOT (
      `t12`.`order_status` IN ('canceled', 'unavailable')
    ),
    CAST(UNIX_TIMESTAMP(CAST(`t12`.`order_delivered_customer_date` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t12`.`order_purchase_timestamp` AS TIMESTAMP)) AS BIGINT),
    NULL
  ) AS `delivery_seconds`,
  IF(
    NOT (
      `t12`.`order_status` IN ('canceled', 'unavailable')
    )
    AND (
      `t12`.`order_delivered_customer_date` IS NOT NULL
    ),
    CAST(IF(
      COALESCE(
        CAST(`t12`.`order_delivered_customer_date` AS DATE) > CAST(`t12`.`order_estimated_delivery_date` AS DATE),
        FALSE
      ),
      1,
      0
    ) AS BIGINT),
    NULL
  ) AS `is_late`,
  CAST(IF(
    COALESCE(
      NOT (
        `t12`.`order_status` IN ('canceled', 'unavailable')
      )
      AND (
        `t12`.`order_delivered_customer_date` IS NULL
      )
      AND (
        `t12`.`order_status` <> 'delivered'
      )
      AND (
        CAST(`t12`.`order_estimated_delivery_date` AS DATE) < (
          SELECT
            `t5`.`as_of`
          FROM `horizon` AS `t5`
        )
      ),
      FALSE
    ),
    1,
    0
  ) AS BIGINT) AS `is_open_overdue`
FROM (
  SELECT
    *
  FROM `orders` AS `t0`
  WHERE
    CAST(`t0`.`order_purchase_timestamp` AS DATE) <= (
      SELECT
        `t5`.`as_of`
      FROM `horizon` AS `t5`
    )
) AS `t12`
INNER JOIN `customers` AS `t6`
  ON `t12`.`customer_id` = `t6`.`customer_id`
LEFT OUTER JOIN `item_totals` AS `t7`
  ON `t12`.`order_id` = `t7`.`order_id`
LEFT OUTER JOIN `payment_totals` AS `t8`
  ON `t12`.`order_id` = `t8`.`order_id`
LEFT OUTER JOIN `latest_reviews` AS `t9`
  ON `t12`.`order_id` = `t9`.`order_id`
