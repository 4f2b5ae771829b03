WITH `t5` AS (
  SELECT
    `t4`.`order_id`,
    COUNT(*) AS `items`,
    CAST(SUM(`t4`.`revenue`) AS DECIMAL(18, 2)) AS `order_value`,
    CAST(SUM(`t4`.`freight_value`) AS DECIMAL(18, 2)) AS `freight_value`,
    MIN(`t4`.`category`) AS `least_value`,
    MAX(`t4`.`category`) AS `greatest_value`
  FROM (
    SELECT
      `t2`.`order_id`,
      `t2`.`freight_value`,
      `t2`.`price` AS `revenue`,
      1 AS `items`,
      COALESCE(`t3`.`category`, 'not_defined') AS `category`
    FROM `order_items` AS `t2`
    LEFT OUTER JOIN `product_categories` AS `t3`
      ON `t2`.`product_id` = `t3`.`product_id`
  ) AS `t4`
  GROUP BY
    1
)
SELECT
  `t14`.`order_id`,
  `t14`.`items`,
  `t14`.`order_value`,
  `t14`.`freight_value`,
  `t14`.`category` AS `main_category`
FROM (
  SELECT
    `t7`.`order_id`,
    `t7`.`items`,
    `t7`.`order_value`,
    `t7`.`freight_value`,
    COALESCE(`t13`.`category`, `t7`.`least_value`) AS `category`
  FROM `t5` AS `t7`
  LEFT OUTER JOIN (
    SELECT
      `t11`.`order_id`,
      MIN(
        STRUCT(
          -(
            `t11`.`revenue`
          ) AS `revenue`,
          -(
            `t11`.`items`
          ) AS `items`,
          `t11`.`category` AS `name`
        )
      ).`name` AS `category`
    FROM (
      SELECT
        `t10`.`order_id`,
        `t10`.`category`,
        SUM(`t10`.`revenue`) AS `revenue`,
        SUM(`t10`.`items`) AS `items`
      FROM (
        SELECT
          `t2`.`order_id`,
          `t2`.`freight_value`,
          `t2`.`price` AS `revenue`,
          1 AS `items`,
          COALESCE(`t3`.`category`, 'not_defined') AS `category`
        FROM `order_items` AS `t2`
        LEFT OUTER JOIN `product_categories` AS `t3`
          ON `t2`.`product_id` = `t3`.`product_id`
        LEFT SEMI JOIN (
          SELECT
            `t6`.`order_id`
          FROM `t5` AS `t6`
          WHERE
            `t6`.`least_value` <> `t6`.`greatest_value`
        ) AS `t9`
          ON `t2`.`order_id` = `t9`.`order_id`
      ) AS `t10`
      GROUP BY
        1,
        2
    ) AS `t11`
    GROUP BY
      1
  ) AS `t13`
    ON `t7`.`order_id` = `t13`.`order_id`
) AS `t14`
