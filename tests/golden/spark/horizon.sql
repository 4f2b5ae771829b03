SELECT
  `t9`.`first_date`,
  COALESCE(
    (
      SELECT
        `t0`.`as_of`
      FROM `run_settings` AS `t0`
    ),
    `t9`.`last_valid_date`,
    `t9`.`last_date`
  ) AS `as_of`
FROM (
  SELECT
    MIN(`t8`.`day`) AS `first_date`,
    MAX(IF(`t8`.`is_valid`, `t8`.`day`, NULL)) AS `last_valid_date`,
    MAX(`t8`.`day`) AS `last_date`
  FROM (
    SELECT
      CAST(`t7`.`placed` AS DATE) AS `day`,
      NOT (
        `t7`.`order_status` IN ('canceled', 'unavailable')
      ) AS `is_valid`
    FROM (
      SELECT
        `t6`.`order_status`,
        `t6`.`order_purchase_timestamp`,
        `t6`.`order_purchase_timestamp` + CAST(CONCAT(`t3`.`seconds`, ' seconds') AS INTERVAL) AS `placed`
      FROM (
        SELECT
          `t1`.`order_status`,
          `t1`.`order_purchase_timestamp`
        FROM `orders` AS `t1`
      ) AS `t6`
      LEFT OUTER JOIN `clock` AS `t3`
        ON `t3`.`from_time` <= `t6`.`order_purchase_timestamp`
        AND `t6`.`order_purchase_timestamp` < `t3`.`until_time`
    ) AS `t7`
  ) AS `t8`
) AS `t9`
