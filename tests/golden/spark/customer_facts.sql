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
      `t4`.`revenue`,
      `t4`.`items`,
      `t4`.`parts`
    FROM `order_categories` AS `t4`
    LEFT SEMI JOIN `repeat_orders` AS `t3`
      ON `t4`.`order_id` = `t3`.`order_id`
  ) AS `t7`
  GROUP BY
    1
), `t13` AS (
  SELECT
    `t8`.`customer_unique_id`,
    MIN(`t8`.`order_date`) AS `first_order_date`,
    MIN(`t8`.`order_purchase_timestamp`) AS `first_order`,
    MAX(`t8`.`order_purchase_timestamp`) AS `last_order`,
    SUM(`t8`.`items`) AS `items`,
    COALESCE(SUM(`t8`.`is_late`), 0) AS `late_orders`,
    COUNT(`t8`.`review_score`) AS `reviewed_orders`,
    SUM(`t8`.`review_score`) AS `score_sum`,
    MIN(`t8`.`customer_city`) AS `least_value`,
    MAX(`t8`.`customer_city`) AS `greatest_value`
  FROM (
    SELECT
      `t6`.`order_id`,
      `t6`.`order_status`,
      `t6`.`order_purchase_timestamp`,
      `t6`.`is_valid`,
      `t6`.`customer_unique_id`,
      `t6`.`order_date`,
      `t6`.`order_month_key`,
      `t6`.`delivered_date`,
      `t6`.`customer_state`,
      `t6`.`customer_city`,
      `t6`.`items`,
      `t6`.`order_value`,
      `t6`.`freight_value`,
      `t6`.`tax_value`,
      `t6`.`main_category`,
      `t6`.`payment_type`,
      `t6`.`payment_value`,
      `t6`.`installments`,
      `t6`.`review_score`,
      `t6`.`delivery_seconds`,
      `t6`.`is_late`,
      `t6`.`is_open_overdue`
    FROM (
      SELECT
        *
      FROM `order_facts` AS `t0`
      WHERE
        `t0`.`is_valid` AND `t0`.`customer_unique_id` IS NOT NULL
    ) AS `t6`
    LEFT SEMI JOIN `repeat_orders` AS `t3`
      ON `t6`.`order_id` = `t3`.`order_id`
  ) AS `t8`
  GROUP BY
    1
)
SELECT
  *
FROM (
  SELECT
    `t6`.`customer_unique_id`,
    `t6`.`customer_city`,
    `t6`.`order_date` AS `first_order_date`,
    `t6`.`order_purchase_timestamp` AS `first_order`,
    `t6`.`order_purchase_timestamp` AS `last_order`,
    `t6`.`items`,
    COALESCE(`t6`.`is_late`, 0) AS `late_orders`,
    CAST(IF(COALESCE(`t6`.`review_score` IS NOT NULL, FALSE), 1, 0) AS BIGINT) AS `reviewed_orders`,
    `t6`.`review_score` AS `score_sum`,
    `t6`.`main_category`
  FROM (
    SELECT
      *
    FROM `order_facts` AS `t0`
    WHERE
      `t0`.`is_valid` AND `t0`.`customer_unique_id` IS NOT NULL
  ) AS `t6`
  LEFT ANTI JOIN `repeat_orders` AS `t3`
    ON `t6`.`order_id` = `t3`.`order_id`
) AS `t11`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t32`.`customer_unique_id`,
    `t32`.`customer_city`,
    `t32`.`first_order_date`,
    `t32`.`first_order`,
    `t32`.`last_order`,
    `t32`.`items`,
    `t32`.`late_orders`,
    `t32`.`reviewed_orders`,
    `t32`.`score_sum`,
    `t32`.`main_category`
  FROM (
    SELECT
      `t29`.`customer_unique_id`,
      `t29`.`first_order_date`,
      `t29`.`first_order`,
      `t29`.`last_order`,
      `t29`.`items`,
      `t29`.`late_orders`,
      `t29`.`reviewed_orders`,
      `t29`.`score_sum`,
      `t29`.`customer_city`,
      COALESCE(`t31`.`category`, 'not_defined') AS `main_category`
    FROM (
      SELECT
        `t28`.`category`,
        `t28`.`customer_unique_id` AS `owner`
      FROM (
        SELECT
          `t12`.`customer_unique_id`,
          COALESCE(`t26`.`category`, `t12`.`least_value`) AS `category`
        FROM `t9` AS `t12`
        LEFT OUTER JOIN (
          SELECT
            `t21`.`customer_unique_id`,
            MIN(
              STRUCT(
                -(
                  `t21`.`revenue`
                ) AS `revenue`,
                -(
                  `t21`.`items`
                ) AS `items`,
                `t21`.`category` AS `name`
              )
            ).`name` AS `category`
          FROM (
            SELECT
              `t20`.`customer_unique_id`,
              `t20`.`category`,
              SUM(`t20`.`revenue`) AS `revenue`,
              SUM(`t20`.`items`) AS `items`
            FROM (
              SELECT
                `t4`.`order_id`,
                `t4`.`category`,
                `t4`.`customer_unique_id`,
                `t4`.`customer_state`,
                `t4`.`order_date`,
                `t4`.`order_month`,
                `t4`.`revenue`,
                `t4`.`items`,
                `t4`.`parts`
              FROM `order_categories` AS `t4`
              LEFT SEMI JOIN `repeat_orders` AS `t3`
                ON `t4`.`order_id` = `t3`.`order_id`
              LEFT SEMI JOIN (
                SELECT
                  `t10`.`customer_unique_id`
                FROM `t9` AS `t10`
                WHERE
                  `t10`.`least_value` <> `t10`.`greatest_value`
              ) AS `t16`
                ON `t4`.`customer_unique_id` = `t16`.`customer_unique_id`
            ) AS `t20`
            GROUP BY
              1,
              2
          ) AS `t21`
          GROUP BY
            1
        ) AS `t26`
          ON `t12`.`customer_unique_id` = `t26`.`customer_unique_id`
      ) AS `t28`
    ) AS `t31`
    RIGHT OUTER JOIN (
      SELECT
        `t17`.`customer_unique_id`,
        `t17`.`first_order_date`,
        `t17`.`first_order`,
        `t17`.`last_order`,
        `t17`.`items`,
        `t17`.`late_orders`,
        `t17`.`reviewed_orders`,
        `t17`.`score_sum`,
        COALESCE(`t25`.`customer_city`, `t17`.`least_value`) AS `customer_city`
      FROM `t13` AS `t17`
      LEFT OUTER JOIN (
        SELECT
          `t22`.`customer_unique_id`,
          MAX(
            STRUCT(
              `t22`.`order_purchase_timestamp` AS `purchased`,
              `t22`.`order_id` AS `order_id`,
              `t22`.`customer_city` AS `value`
            )
          ).`value` AS `customer_city`
        FROM (
          SELECT
            `t6`.`order_id`,
            `t6`.`order_status`,
            `t6`.`order_purchase_timestamp`,
            `t6`.`is_valid`,
            `t6`.`customer_unique_id`,
            `t6`.`order_date`,
            `t6`.`order_month_key`,
            `t6`.`delivered_date`,
            `t6`.`customer_state`,
            `t6`.`customer_city`,
            `t6`.`items`,
            `t6`.`order_value`,
            `t6`.`freight_value`,
            `t6`.`tax_value`,
            `t6`.`main_category`,
            `t6`.`payment_type`,
            `t6`.`payment_value`,
            `t6`.`installments`,
            `t6`.`review_score`,
            `t6`.`delivery_seconds`,
            `t6`.`is_late`,
            `t6`.`is_open_overdue`
          FROM (
            SELECT
              *
            FROM `order_facts` AS `t0`
            WHERE
              `t0`.`is_valid` AND `t0`.`customer_unique_id` IS NOT NULL
          ) AS `t6`
          LEFT SEMI JOIN `repeat_orders` AS `t3`
            ON `t6`.`order_id` = `t3`.`order_id`
          LEFT SEMI JOIN (
            SELECT
              `t15`.`customer_unique_id`
            FROM `t13` AS `t15`
            WHERE
              `t15`.`least_value` <> `t15`.`greatest_value`
          ) AS `t19`
            ON `t6`.`customer_unique_id` = `t19`.`customer_unique_id`
        ) AS `t22`
        GROUP BY
          1
      ) AS `t25`
        ON `t17`.`customer_unique_id` = `t25`.`customer_unique_id`
    ) AS `t29`
      ON `t31`.`owner` = `t29`.`customer_unique_id`
  ) AS `t32`
) AS `t33`
