WITH `t1` AS (
  SELECT
    `t0`.`day`,
    `t0`.`orders`
  FROM `days_with_orders` AS `t0`
  WHERE
    `t0`.`orders` > 0
)
SELECT
  `t7`.`day_before`,
  `t7`.`day_after`,
  DATEDIFF(DAY, MIN(`t7`.`day_before`), MIN(`t7`.`day_after`)) - 1 AS `missing`,
  CAST(DATE_TRUNC('month', CAST(MIN(`t7`.`day_before`) AS TIMESTAMP)) AS DATE) AS `starts_in`,
  CAST(DATE_TRUNC('month', CAST(MIN(`t7`.`day_after`) AS TIMESTAMP)) AS DATE) AS `ends_in`,
  COALESCE(SUM(IF(DATEDIFF(DAY, `t7`.`day`, `t7`.`day_before`) >= 0, `t7`.`orders`, NULL)), 0) AS `orders_until`,
  COALESCE(SUM(IF(DATEDIFF(DAY, `t7`.`day_after`, `t7`.`day`) >= 0, `t7`.`orders`, NULL)), 0) AS `orders_from`,
  COALESCE(
    SUM(
      IF(
        CAST(DATE_TRUNC('month', CAST(`t7`.`day` AS TIMESTAMP)) AS DATE) = CAST(DATE_TRUNC('month', CAST(`t7`.`day_before` AS TIMESTAMP)) AS DATE),
        `t7`.`orders`,
        NULL
      )
    ),
    0
  ) AS `in_first`,
  COALESCE(
    SUM(
      IF(
        CAST(DATE_TRUNC('month', CAST(`t7`.`day` AS TIMESTAMP)) AS DATE) = CAST(DATE_TRUNC('month', CAST(`t7`.`day_after` AS TIMESTAMP)) AS DATE),
        `t7`.`orders`,
        NULL
      )
    ),
    0
  ) AS `in_last`,
  COALESCE(
    SUM(
      IF(DATEDIFF(DAY, `t7`.`day`, `t7`.`day_before`) BETWEEN 0 AND 6, `t7`.`orders`, NULL)
    ),
    0
  ) AS `week_before`,
  COALESCE(
    SUM(
      IF(DATEDIFF(DAY, `t7`.`day`, `t7`.`day_before`) BETWEEN 0 AND 29, `t7`.`orders`, NULL)
    ),
    0
  ) AS `month_before`,
  COALESCE(
    SUM(
      IF(DATEDIFF(DAY, `t7`.`day`, `t7`.`day_before`) BETWEEN 0 AND 364, `t7`.`orders`, NULL)
    ),
    0
  ) AS `year_before`,
  COALESCE(
    SUM(
      IF(DATEDIFF(DAY, `t7`.`day_after`, `t7`.`day`) BETWEEN 0 AND 6, `t7`.`orders`, NULL)
    ),
    0
  ) AS `week_after`,
  COALESCE(
    SUM(
      IF(DATEDIFF(DAY, `t7`.`day_after`, `t7`.`day`) BETWEEN 0 AND 29, `t7`.`orders`, NULL)
    ),
    0
  ) AS `month_after`,
  COALESCE(
    SUM(
      IF(DATEDIFF(DAY, `t7`.`day_after`, `t7`.`day`) BETWEEN 0 AND 364, `t7`.`orders`, NULL)
    ),
    0
  ) AS `year_after`
FROM (
  SELECT
    `t6`.`day_before`,
    `t6`.`day_after`,
    `t3`.`day`,
    `t3`.`orders`
  FROM (
    SELECT
      `t4`.`day_before`,
      `t4`.`day` AS `day_after`
    FROM (
      SELECT
        `t2`.`day`,
        `t2`.`orders`,
        LAG(`t2`.`day`) OVER (ORDER BY `t2`.`day` ASC NULLS LAST) AS `day_before`
      FROM `t1` AS `t2`
    ) AS `t4`
    WHERE
      DATEDIFF(DAY, `t4`.`day_before`, `t4`.`day`) > 14
  ) AS `t6`
  CROSS JOIN `t1` AS `t3`
) AS `t7`
GROUP BY
  1,
  2
