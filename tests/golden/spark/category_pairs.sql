WITH `t1` AS (
  SELECT
    `t0`.`order_id`,
    `t0`.`parts`,
    `t0`.`category` AS `member`
  FROM `order_categories` AS `t0`
  WHERE
    `t0`.`parts` > 1
)
SELECT
  *
FROM (
  SELECT
    `t5`.`member_a`,
    `t5`.`member_b`,
    COUNT(*) AS `orders_together`
  FROM (
    SELECT
      `t3`.`member` AS `member_a`,
      `t4`.`member` AS `member_b`
    FROM `t1` AS `t3`
    INNER JOIN `t1` AS `t4`
      ON `t3`.`order_id` = `t4`.`order_id` AND `t3`.`member` < `t4`.`member`
  ) AS `t5`
  GROUP BY
    1,
    2
) AS `t6`
WHERE
  `t6`.`orders_together` >= 3
