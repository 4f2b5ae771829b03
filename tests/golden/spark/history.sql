SELECT
  `t6`.`order_month`,
  CAST(EXTRACT(quarter FROM `t2`.`month_start_date`) AS BIGINT) AS `quarter_of_year`
FROM (
  SELECT
    `t0`.`order_month`
  FROM `monthly_revenue` AS `t0`
  WHERE
    `t0`.`is_complete` = 1
    AND `t0`.`order_month_key` > (
      SELECT
        COALESCE(MAX(`t3`.`order_month_key`), 0) AS `Coalesce((Max(order_month_key), 0))`
      FROM (
        SELECT
          *
        FROM `monthly_revenue` AS `t0`
        WHERE
          `t0`.`is_complete` = 1 AND `t0`.`orders` < 30
      ) AS `t3`
    )
) AS `t6`
INNER JOIN `months` AS `t2`
  ON `t6`.`order_month` = `t2`.`order_month`
