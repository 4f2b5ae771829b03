SELECT
  `t4`.`order_month`,
  CAST(EXTRACT(quarter FROM `t2`.`month_start_date`) AS BIGINT) AS `quarter_of_year`
FROM (
  SELECT
    `t0`.`order_month`
  FROM `series_history` AS `t0`
  WHERE
    `t0`.`series_type` = 'company'
) AS `t4`
INNER JOIN `months` AS `t2`
  ON `t4`.`order_month` = `t2`.`order_month`
