SELECT
  `t3`.`order_id`,
  (
    ROW_NUMBER() OVER (
      PARTITION BY `t3`.`customer_unique_id`
      ORDER BY `t3`.`order_purchase_timestamp` ASC NULLS LAST, `t3`.`order_id` ASC NULLS LAST
    ) - 1
  ) + 1 AS `order_sequence`,
  FIRST(`t3`.`order_month_key`) IGNORE NULLS OVER (
    PARTITION BY `t3`.`customer_unique_id`
    ORDER BY `t3`.`order_purchase_timestamp` ASC NULLS LAST, `t3`.`order_id` ASC NULLS LAST
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
  ) AS `cohort_month_key`,
  CAST(IF(
    COALESCE(
      (
        LAG(`t3`.`order_month_key`) OVER (
          PARTITION BY `t3`.`customer_unique_id`
          ORDER BY `t3`.`order_purchase_timestamp` ASC NULLS LAST, `t3`.`order_id` ASC NULLS LAST
        ) IS NULL
      )
      OR (
        LAG(`t3`.`order_month_key`) OVER (
          PARTITION BY `t3`.`customer_unique_id`
          ORDER BY `t3`.`order_purchase_timestamp` ASC NULLS LAST, `t3`.`order_id` ASC NULLS LAST
        ) <> `t3`.`order_month_key`
      ),
      FALSE
    ),
    1,
    0
  ) AS BIGINT) AS `is_first_in_month`
FROM (
  SELECT
    *
  FROM `order_facts` AS `t0`
  WHERE
    `t0`.`is_valid`
) AS `t3`
LEFT SEMI JOIN (
  SELECT
    `t1`.`customer_unique_id`
  FROM `customer_orders` AS `t1`
  WHERE
    `t1`.`orders` > 1
) AS `t5`
  ON `t3`.`customer_unique_id` = `t5`.`customer_unique_id`
