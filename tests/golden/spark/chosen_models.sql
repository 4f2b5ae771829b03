SELECT
  `t2`.`series_type`,
  `t2`.`series`,
  MIN(
    STRUCT(`t2`.`error` AS `error`, `t2`.`model_number` AS `number`, `t2`.`model` AS `model`)
  ).`model` AS `chosen`
FROM (
  SELECT
    `t1`.`series_type`,
    `t1`.`series`,
    `t1`.`model`,
    `t1`.`model_number`,
    SUM(ABS(`t1`.`actual` - `t1`.`forecast`)) AS `error`
  FROM (
    SELECT
      *
    FROM `backtests` AS `t0`
    WHERE
      `t0`.`actual` IS NOT NULL
  ) AS `t1`
  GROUP BY
    1,
    2,
    3,
    4
) AS `t2`
GROUP BY
  1,
  2
