SELECT
  `t4`.`first_date`,
  COALESCE(
    (
      SELECT
        `t1`.`as_of`
      FROM `run_settings` AS `t1`
    ),
    `t4`.`last_valid_date`,
    `t4`.`last_date`
  ) AS `as_of`
FROM (
  SELECT
    MIN(`t3`.`day`) AS `first_date`,
    MAX(IF(`t3`.`is_valid`, `t3`.`day`, NULL)) AS `last_valid_date`,
    MAX(`t3`.`day`) AS `last_date`
  FROM (
    SELECT
      CAST(`t0`.`order_purchase_timestamp` AS DATE) AS `day`,
      NOT (
        `t0`.`order_status` IN ('canceled', 'unavailable')
      ) AS `is_valid`
    FROM `orders` AS `t0`
  ) AS `t3`
) AS `t4`
