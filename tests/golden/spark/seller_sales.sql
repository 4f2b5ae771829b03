SELECT
  `t10`.`seller_id`,
  `t10`.`customer_state`,
  `t10`.`category`,
  CAST(`t10`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t10`.`orders`,
  `t10`.`items`
FROM (
  SELECT
    `t9`.`seller_id`,
    `t9`.`customer_state`,
    `t9`.`category`,
    SUM(`t9`.`revenue`) AS `revenue`,
    COUNT(*) AS `orders`,
    SUM(`t9`.`items`) AS `items`
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t1`.`order_id`,
        `t1`.`seller_id`,
        `t1`.`category`,
        `t1`.`customer_state`,
        `t1`.`revenue`,
        `t1`.`quantity` AS `items`,
        1 AS `parts`
      FROM `sales_items` AS `t1`
      LEFT ANTI JOIN (
        SELECT DISTINCT
          `t0`.`order_id`
        FROM `sales_items` AS `t0`
        WHERE
          `t0`.`order_item_id` > 1
      ) AS `t3`
        ON `t1`.`order_id` = `t3`.`order_id`
    ) AS `t4`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t7`.`order_id`,
        `t7`.`seller_id`,
        `t7`.`category`,
        `t7`.`customer_state`,
        `t7`.`revenue`,
        `t7`.`items`,
        `t7`.`parts`
      FROM (
        SELECT
          `t6`.`order_id`,
          `t6`.`seller_id`,
          `t6`.`category`,
          `t6`.`customer_state`,
          `t6`.`items`,
          `t6`.`revenue`,
          COUNT(*) OVER (
            PARTITION BY `t6`.`order_id`
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) AS `parts`
        FROM (
          SELECT
            `t5`.`order_id`,
            `t5`.`seller_id`,
            `t5`.`category`,
            FIRST(`t5`.`customer_state`) IGNORE NULLS AS `customer_state`,
            SUM(`t5`.`quantity`) AS `items`,
            CAST(SUM(`t5`.`revenue`) AS DECIMAL(18, 2)) AS `revenue`
          FROM (
            SELECT
              `t1`.`order_id`,
              `t1`.`order_item_id`,
              `t1`.`product_id`,
              `t1`.`seller_id`,
              `t1`.`order_date`,
              `t1`.`order_month`,
              `t1`.`customer_unique_id`,
              `t1`.`customer_state`,
              `t1`.`category`,
              `t1`.`seller_state`,
              `t1`.`price`,
              `t1`.`freight_value`,
              `t1`.`quantity`,
              `t1`.`amount`,
              `t1`.`discount`,
              `t1`.`revenue`
            FROM `sales_items` AS `t1`
            LEFT SEMI JOIN (
              SELECT DISTINCT
                `t0`.`order_id`
              FROM `sales_items` AS `t0`
              WHERE
                `t0`.`order_item_id` > 1
            ) AS `t3`
              ON `t1`.`order_id` = `t3`.`order_id`
          ) AS `t5`
          GROUP BY
            1,
            2,
            3
        ) AS `t6`
      ) AS `t7`
    ) AS `t8`
  ) AS `t9`
  GROUP BY
    1,
    2,
    3
) AS `t10`
