SELECT
  `t18`.`order_id`,
  `t7`.`customer_unique_id`,
  `t18`.`order_status`,
  `t18`.`order_purchase_timestamp`,
  NOT (
    `t18`.`order_status` IN ('canceled', 'unavailable')
  ) AS `is_valid`,
  CAST(`t18`.`purchased` AS DATE) AS `order_date`,
  (
    EXTRACT(year FROM `t18`.`purchased`) * 100
  ) + EXTRACT(month FROM `t18`.`purchased`) AS `order_month_key`,
  CAST(`t18`.`delivered` AS DATE) AS `delivered_date`,
  COALESCE(`t7`.`customer_state`, 'not_defined') AS `customer_state`,
  COALESCE(`t7`.`customer_city`, 'not_defined') AS `customer_city`,
  COALESCE(`t8`.`items`, 0) AS `items`,
  COALESCE(`t8`.`order_value`, 0) AS `order_value`,
  COALESCE(`t8`.`freight_value`, 0) AS `freight_value`,
  COALESCE(`t8`.`main_category`, 'not_defined') AS `main_category`,
  COALESCE(`t9`.`payment_type`, 'not_defined') AS `payment_type`,
  COALESCE(`t9`.`payment_value`, 0) AS `payment_value`,
  `t9`.`installments`,
  `t10`.`review_score`,
  IF(
    NOT (
      `t18`.`order_status` IN ('canceled', 'unavailable')
    ),
    CAST(UNIX_TIMESTAMP(CAST(`t18`.`order_delivered_customer_date` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t18`.`order_purchase_timestamp` AS TIMESTAMP)) AS BIGINT),
    NULL
  ) AS `delivery_seconds`,
  IF(
    NOT (
      `t18`.`order_status` IN ('canceled', 'unavailable')
    )
    AND (
      `t18`.`delivered` IS NOT NULL
    ),
    CAST(IF(
      COALESCE(
        CAST(`t18`.`delivered` AS DATE) > CAST(`t18`.`order_estimated_delivery_date` AS DATE),
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
        `t18`.`order_status` IN ('canceled', 'unavailable')
      )
      AND (
        `t18`.`delivered` IS NULL
      )
      AND (
        `t18`.`order_status` <> 'delivered'
      )
      AND (
        CAST(`t18`.`order_estimated_delivery_date` AS DATE) < (
          SELECT
            `t6`.`as_of`
          FROM `horizon` AS `t6`
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
  FROM (
    SELECT
      `t15`.`order_id`,
      `t15`.`customer_id`,
      `t15`.`order_status`,
      `t15`.`order_estimated_delivery_date`,
      `t15`.`order_purchase_timestamp`,
      `t15`.`order_delivered_customer_date`,
      `t15`.`order_purchase_timestamp` + CAST(CONCAT(`t11`.`seconds`, ' seconds') AS INTERVAL) AS `purchased`,
      `t15`.`order_delivered_customer_date` + CAST(CONCAT(`t12`.`seconds`, ' seconds') AS INTERVAL) AS `delivered`
    FROM (
      SELECT
        `t4`.`order_id`,
        `t4`.`customer_id`,
        `t4`.`order_status`,
        `t4`.`order_estimated_delivery_date`,
        `t4`.`order_purchase_timestamp`,
        `t4`.`order_delivered_customer_date`
      FROM `orders` AS `t4`
    ) AS `t15`
    LEFT OUTER JOIN `clock` AS `t11`
      ON `t11`.`from_time` <= `t15`.`order_purchase_timestamp`
      AND `t15`.`order_purchase_timestamp` < `t11`.`until_time`
    LEFT OUTER JOIN `clock` AS `t12`
      ON `t12`.`from_time` <= `t15`.`order_delivered_customer_date`
      AND `t15`.`order_delivered_customer_date` < `t12`.`until_time`
  ) AS `t16`
  WHERE
    CAST(`t16`.`purchased` AS DATE) <= (
      SELECT
        `t6`.`as_of`
      FROM `horizon` AS `t6`
    )
) AS `t18`
INNER JOIN `customers` AS `t7`
  ON `t18`.`customer_id` = `t7`.`customer_id`
LEFT OUTER JOIN `item_totals` AS `t8`
  ON `t18`.`order_id` = `t8`.`order_id`
LEFT OUTER JOIN `payment_totals` AS `t9`
  ON `t18`.`order_id` = `t9`.`order_id`
LEFT OUTER JOIN `latest_reviews` AS `t10`
  ON `t18`.`order_id` = `t10`.`order_id`
