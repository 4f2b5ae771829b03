SELECT
  *
FROM (
  SELECT
    `t0`.`order_month`,
    'state' AS `scope_type`,
    `t0`.`customer_state` AS `scope`,
    `t0`.`revenue` AS `actual`,
    `t0`.`orders`
  FROM `revenue_by_state` AS `t0`
) AS `t3`
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      `t1`.`order_month`,
      'company' AS `scope_type`,
      'all' AS `scope`,
      `t1`.`revenue` AS `actual`,
      `t1`.`orders`
    FROM `monthly_revenue` AS `t1`
  ) AS `t4`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t2`.`order_month`,
      'category' AS `scope_type`,
      `t2`.`category` AS `scope`,
      `t2`.`revenue` AS `actual`,
      `t2`.`orders`
    FROM `revenue_by_category` AS `t2`
  ) AS `t5`
) AS `t6`
