WITH `t2` AS (
  SELECT
    `t0`.`order_id`,
    CAST(SUM(`t0`.`payment_value`) AS DECIMAL(18, 2)) AS `payment_value`,
    MAX(`t0`.`payment_installments`) AS `installments`,
    MIN(`t0`.`payment_type`) AS `least_value`,
    MAX(`t0`.`payment_type`) AS `greatest_value`
  FROM `order_payments` AS `t0`
  GROUP BY
    1
)
SELECT
  `t4`.`order_id`,
  `t4`.`payment_value`,
  `t4`.`installments`,
  COALESCE(`t10`.`payment_type`, `t4`.`least_value`) AS `payment_type`
FROM `t2` AS `t4`
LEFT OUTER JOIN (
  SELECT
    `t8`.`order_id`,
    MAX(
      STRUCT(
        `t8`.`paid` AS `paid`,
        -(
          `t8`.`first_sequential`
        ) AS `sequential`,
        `t8`.`payment_type` AS `value`
      )
    ).`value` AS `payment_type`
  FROM (
    SELECT
      `t7`.`order_id`,
      `t7`.`payment_type`,
      SUM(`t7`.`payment_value`) AS `paid`,
      MIN(`t7`.`payment_sequential`) AS `first_sequential`
    FROM (
      SELECT
        `t1`.`order_id`,
        `t1`.`payment_sequential`,
        `t1`.`payment_type`,
        `t1`.`payment_installments`,
        `t1`.`payment_value`
      FROM `order_payments` AS `t1`
      LEFT SEMI JOIN (
        SELECT
          `t3`.`order_id`
        FROM `t2` AS `t3`
        WHERE
          `t3`.`least_value` <> `t3`.`greatest_value`
      ) AS `t6`
        ON `t1`.`order_id` = `t6`.`order_id`
    ) AS `t7`
    GROUP BY
      1,
      2
  ) AS `t8`
  GROUP BY
    1
) AS `t10`
  ON `t4`.`order_id` = `t10`.`order_id`
