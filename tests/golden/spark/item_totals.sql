WITH `t13` AS (
  SELECT
    `t12`.`order_id`,
    SUM(`t12`.`items`) AS `items`,
    CAST(SUM(`t12`.`revenue`) AS DECIMAL(18, 2)) AS `order_value`,
    CAST(SUM(`t12`.`freight_value`) AS DECIMAL(18, 2)) AS `freight_value`,
    CAST(SUM(`t12`.`tax`) AS DECIMAL(18, 2)) AS `tax_value`,
    MIN(`t12`.`category_number`) AS `least_value`,
    MAX(`t12`.`category_number`) AS `greatest_value`
  FROM (
    SELECT
      `t5`.`order_id`,
      `t5`.`freight_value`,
      `t5`.`tax`,
      `t5`.`amount` - `t5`.`discount` AS `revenue`,
      `t5`.`quantity` AS `items`,
      COALESCE(`t11`.`category_number`, `t9`.`undefined`) AS `category_number`
    FROM `order_items` AS `t5`
    LEFT OUTER JOIN (
      SELECT
        `t6`.`product_id`,
        `t4`.`category_number`
      FROM `product_categories` AS `t6`
      INNER JOIN `categories` AS `t4`
        ON `t6`.`category` = `t4`.`category`
    ) AS `t11`
      ON `t5`.`product_id` = `t11`.`product_id`
    CROSS JOIN (
      SELECT
        `t0`.`category_number` AS `undefined`
      FROM `categories` AS `t0`
      WHERE
        `t0`.`category` = 'not_defined'
    ) AS `t9`
  ) AS `t12`
  GROUP BY
    1
)
SELECT
  `t25`.`category` AS `main_category`,
  `t25`.`order_id`,
  `t25`.`items`,
  `t25`.`order_value`,
  `t25`.`freight_value`,
  `t25`.`tax_value`
FROM (
  SELECT
    `t24`.`category`,
    `t24`.`order_id`,
    `t24`.`items`,
    `t24`.`order_value`,
    `t24`.`freight_value`,
    `t24`.`tax_value`
  FROM (
    SELECT
      `t7`.`category`,
      `t7`.`category_number`,
      `t23`.`order_id`,
      `t23`.`items`,
      `t23`.`order_value`,
      `t23`.`freight_value`,
      `t23`.`tax_value`
    FROM `categories` AS `t7`
    INNER JOIN (
      SELECT
        `t15`.`order_id`,
        `t15`.`items`,
        `t15`.`order_value`,
        `t15`.`freight_value`,
        `t15`.`tax_value`,
        COALESCE(`t21`.`category_number`, `t15`.`least_value`) AS `category_number`
      FROM `t13` AS `t15`
      LEFT OUTER JOIN (
        SELECT
          `t19`.`order_id`,
          MIN(
            STRUCT(
              -(
                `t19`.`revenue`
              ) AS `revenue`,
              -(
                `t19`.`items`
              ) AS `items`,
              `t19`.`category_number` AS `name`
            )
          ).`name` AS `category_number`
        FROM (
          SELECT
            `t18`.`order_id`,
            `t18`.`category_number`,
            SUM(`t18`.`revenue`) AS `revenue`,
            SUM(`t18`.`items`) AS `items`
          FROM (
            SELECT
              `t5`.`order_id`,
              `t5`.`freight_value`,
              `t5`.`tax`,
              `t5`.`amount` - `t5`.`discount` AS `revenue`,
              `t5`.`quantity` AS `items`,
              COALESCE(`t11`.`category_number`, `t9`.`undefined`) AS `category_number`
            FROM `order_items` AS `t5`
            LEFT OUTER JOIN (
              SELECT
                `t6`.`product_id`,
                `t4`.`category_number`
              FROM `product_categories` AS `t6`
              INNER JOIN `categories` AS `t4`
                ON `t6`.`category` = `t4`.`category`
            ) AS `t11`
              ON `t5`.`product_id` = `t11`.`product_id`
            CROSS JOIN (
              SELECT
                `t0`.`category_number` AS `undefined`
              FROM `categories` AS `t0`
              WHERE
                `t0`.`category` = 'not_defined'
            ) AS `t9`
            LEFT SEMI JOIN (
              SELECT
                `t14`.`order_id`
              FROM `t13` AS `t14`
              WHERE
                `t14`.`least_value` <> `t14`.`greatest_value`
            ) AS `t17`
              ON `t5`.`order_id` = `t17`.`order_id`
          ) AS `t18`
          GROUP BY
            1,
            2
        ) AS `t19`
        GROUP BY
          1
      ) AS `t21`
        ON `t15`.`order_id` = `t21`.`order_id`
    ) AS `t23`
      ON `t7`.`category_number` = `t23`.`category_number`
  ) AS `t24`
) AS `t25`
