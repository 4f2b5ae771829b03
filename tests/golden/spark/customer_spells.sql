SELECT
  *
FROM (
  SELECT
    `t4`.`customer_unique_id`,
    `t4`.`order_date`,
    CAST(NULL AS DATE) AS `until_date`,
    1 AS `frequency`,
    `t4`.`order_value` AS `monetary`
  FROM (
    SELECT
      `t0`.`customer_unique_id`,
      `t0`.`order_id`,
      `t0`.`order_date`,
      `t0`.`order_value`
    FROM `order_facts` AS `t0`
    WHERE
      `t0`.`is_valid` AND `t0`.`customer_unique_id` IS NOT NULL
  ) AS `t4`
  LEFT ANTI JOIN `repeat_orders` AS `t2`
    ON `t4`.`order_id` = `t2`.`order_id`
) AS `t5`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t4`.`customer_unique_id`,
    `t4`.`order_date`,
    LEAD(`t4`.`order_date`) OVER (
      PARTITION BY `t4`.`customer_unique_id`
      ORDER BY `t2`.`order_sequence` ASC NULLS LAST
    ) AS `until_date`,
    `t2`.`order_sequence` AS `frequency`,
    CAST(SUM(`t4`.`order_value`) OVER (
      PARTITION BY `t4`.`customer_unique_id`
      ORDER BY `t2`.`order_sequence` ASC NULLS LAST
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS DECIMAL(18, 2)) AS `monetary`
  FROM (
    SELECT
      `t0`.`customer_unique_id`,
      `t0`.`order_id`,
      `t0`.`order_date`,
      `t0`.`order_value`
    FROM `order_facts` AS `t0`
    WHERE
      `t0`.`is_valid` AND `t0`.`customer_unique_id` IS NOT NULL
  ) AS `t4`
  INNER JOIN `repeat_orders` AS `t2`
    ON `t4`.`order_id` = `t2`.`order_id`
) AS `t6`
