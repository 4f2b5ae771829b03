SELECT
  `t2`.`line`.`check_id` AS `check_id`,
  `t2`.`line`.`row_count` AS `row_count`,
  `t2`.`line`.`failing_rows` AS `failing_rows`,
  `t2`.`line`.`example_key` AS `example_key`
FROM (
  SELECT
    EXPLODE(
      ARRAY(
        STRUCT(
          'order_payments.payment_value.zero' AS `check_id`,
          COALESCE(`t1`.`n0`, 0) AS `row_count`,
          COALESCE(`t1`.`f0`, 0) AS `failing_rows`,
          `t1`.`e0` AS `example_key`
        ),
        STRUCT(
          'order_payments.payment_type.not_defined' AS `check_id`,
          COALESCE(`t1`.`n1`, 0) AS `row_count`,
          COALESCE(`t1`.`f1`, 0) AS `failing_rows`,
          `t1`.`e1` AS `example_key`
        ),
        STRUCT(
          'order_payments.payment_installments.zero' AS `check_id`,
          COALESCE(`t1`.`n2`, 0) AS `row_count`,
          COALESCE(`t1`.`f2`, 0) AS `failing_rows`,
          `t1`.`e2` AS `example_key`
        )
      )
    ) AS `line`
  FROM (
    SELECT
      COUNT(CAST(`t0`.`payment_value` = 0 AS TINYINT)) AS `n0`,
      COUNT(CAST(`t0`.`payment_type` = 'not_defined' AS TINYINT)) AS `n1`,
      COUNT(CAST(`t0`.`payment_installments` = 0 AS TINYINT)) AS `n2`,
      SUM(CAST(`t0`.`payment_value` = 0 AS BIGINT)) AS `f0`,
      SUM(CAST(`t0`.`payment_type` = 'not_defined' AS BIGINT)) AS `f1`,
      SUM(CAST(`t0`.`payment_installments` = 0 AS BIGINT)) AS `f2`,
      MIN(
        IF(
          `t0`.`payment_value` = 0,
          CONCAT(CONCAT(`t0`.`order_id`, ' / '), CAST(`t0`.`payment_sequential` AS STRING)),
          NULL
        )
      ) AS `e0`,
      MIN(
        IF(
          `t0`.`payment_type` = 'not_defined',
          CONCAT(CONCAT(`t0`.`order_id`, ' / '), CAST(`t0`.`payment_sequential` AS STRING)),
          NULL
        )
      ) AS `e1`,
      MIN(
        IF(
          `t0`.`payment_installments` = 0,
          CONCAT(CONCAT(`t0`.`order_id`, ' / '), CAST(`t0`.`payment_sequential` AS STRING)),
          NULL
        )
      ) AS `e2`
    FROM `order_payments` AS `t0`
  ) AS `t1`
) AS `t2`
