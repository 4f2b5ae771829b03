SELECT
  `t2`.`window_id`,
  `t4`.`date`
FROM `kpi_windows` AS `t2`
INNER JOIN (
  SELECT
    *
  FROM `period_days` AS `t1`
  WHERE
    `t1`.`grain` = 'day'
) AS `t4`
  ON `t4`.`date` >= `t2`.`start_date` AND `t4`.`date` <= `t2`.`end_date`
