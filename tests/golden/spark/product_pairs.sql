WITH `t1` AS (
  SELECT
    `t0`.`order_id`,
    `t0`.`product_id` AS `member`
  FROM `order_products` AS `t0`
)
SELECT
  *
FROM (
  SELECT
    `t9`.`member_a`,
    `t9`.`member_b`,
    COUNT(*) AS `orders_together`
  FROM (
    SELECT
      `t3`.`member` AS `member_a`,
      `t8`.`member` AS `member_b`
    FROM `t1` AS `t3`
    LEFT SEMI JOIN (
      SELECT
        *
      FROM (
        SELECT
          `t2`.`order_id`,
          COUNT(*) AS `members`
        FROM `t1` AS `t2`
        GROUP BY
          1
      ) AS `t4`
      WHERE
        `t4`.`members` > 1
    ) AS `t6`
      ON `t3`.`order_id` = `t6`.`order_id`
    INNER JOIN (
      SELECT
        `t3`.`order_id`,
        `t3`.`member`
      FROM `t1` AS `t3`
      LEFT SEMI JOIN (
        SELECT
          *
        FROM (
          SELECT
            `t2`.`order_id`,
            COUNT(*) AS `members`
          FROM `t1` AS `t2`
          GROUP BY
            1
        ) AS `t4`
        WHERE
          `t4`.`members` > 1
      ) AS `t6`
        ON `t3`.`order_id` = `t6`.`order_id`
    ) AS `t8`
      ON `t3`.`order_id` = `t8`.`order_id` AND `t3`.`member` < `t8`.`member`
  ) AS `t9`
  GROUP BY
    1,
    2
) AS `t10`
WHERE
  `t10`.`orders_together` >= 3
