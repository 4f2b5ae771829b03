WITH `t9` AS (
  SELECT
    `t7`.`customer_unique_id`,
    MIN(`t7`.`category`) AS `least_value`,
    MAX(`t7`.`category`) AS `greatest_value`
  FROM (
    SELECT
      `t4`.`order_id`,
      `t4`.`category`,
      `t4`.`customer_unique_id`,
      `t4`.`customer_state`,
      `t4`.`order_date`,
      `t4`.`order_month`,
      `t4`.`items`,
      `t4`.`revenue`
    FROM `order_categories` AS `t4`
    LEFT SEMI JOIN `repeat_orders` AS `t3`
      ON `t4`.`order_id` = `t3`.`order_id`
  ) AS `t7`
  GROUP BY
    1
)
SELECT
  *
FROM (
  SELECT
    `t6`.`customer_unique_id`,
    `t6`.`main_category` AS `category`
  FROM (
    SELECT
      *
    FROM `order_facts` AS `t0`
    WHERE
      `t0`.`is_valid`
  ) AS `t6`
  LEFT ANTI JOIN `repeat_orders` AS `t3`
    ON `t6`.`order_id` = `t3`.`order_id`
) AS `t8`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t11`.`customer_unique_id`,
    COALESCE(`t17`.`category`, `t11`.`least_value`) AS `category`
  FROM `t9` AS `t11`
  LEFT OUTER JOIN (
    SELECT
      `t15`.`customer_unique_id`,
      MIN(
        STRUCT(
          -(
            `t15`.`revenue`
          ) AS `revenue`,
          -(
            `t15`.`items`
          ) AS `items`,
          `t15`.`category` AS `name`
        )
      ).`name` AS `category`
    FROM (
      SELECT
        `t14`.`customer_unique_id`,
        `t14`.`category`,
        SUM(`t14`.`revenue`) AS `revenue`,
        SUM(`t14`.`items`) AS `items`
      FROM (
        SELECT
          `t4`.`order_id`,
          `t4`.`category`,
          `t4`.`customer_unique_id`,
          `t4`.`customer_state`,
          `t4`.`order_date`,
          `t4`.`order_month`,
          `t4`.`items`,
          `t4`.`revenue`
        FROM `order_categories` AS `t4`
        LEFT SEMI JOIN `repeat_orders` AS `t3`
          ON `t4`.`order_id` = `t3`.`order_id`
        LEFT SEMI JOIN (
          SELECT
            `t10`.`customer_unique_id`
          FROM `t9` AS `t10`
          WHERE
            `t10`.`least_value` <> `t10`.`greatest_value`
        ) AS `t13`
          ON `t4`.`customer_unique_id` = `t13`.`customer_unique_id`
      ) AS `t14`
      GROUP BY
        1,
        2
    ) AS `t15`
    GROUP BY
      1
  ) AS `t17`
    ON `t11`.`customer_unique_id` = `t17`.`customer_unique_id`
) AS `t18`
