SELECT
  `t6`.`line`.`check_id` AS `check_id`,
  `t6`.`line`.`row_count` AS `row_count`,
  `t6`.`line`.`failing_rows` AS `failing_rows`,
  `t6`.`line`.`example_key` AS `example_key`
FROM (
  SELECT
    EXPLODE(
      ARRAY(
        STRUCT(
          'orders.order_id.payments_differ' AS `check_id`,
          COALESCE(`t5`.`n0`, 0) AS `row_count`,
          COALESCE(`t5`.`f0`, 0) AS `failing_rows`,
          `t5`.`e0` AS `example_key`
        )
      )
    ) AS `line`
  FROM (
    SELECT
      COUNT(CAST(ABS(`t4`.`off_by`) > CAST('0.01' AS DECIMAL(18, 2)) AS TINYINT)) AS `n0`,
      SUM(CAST(ABS(`t4`.`off_by`) > CAST('0.01' AS DECIMAL(18, 2)) AS BIGINT)) AS `f0`,
      MIN(IF(ABS(`t4`.`off_by`) > CAST('0.01' AS DECIMAL(18, 2)), `t4`.`order_id`, NULL)) AS `e0`
    FROM (
      SELECT
        `t2`.`order_id`,
        (
          `t3`.`payment_value` - `t2`.`order_value`
        ) - `t2`.`freight_value` AS `off_by`
      FROM `item_totals` AS `t2`
      INNER JOIN `payment_totals` AS `t3`
        ON `t2`.`order_id` = `t3`.`order_id`
    ) AS `t4`
  ) AS `t5`
) AS `t6`
