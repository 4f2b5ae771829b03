WITH `t18` AS (
  SELECT
    `t14`.`period_type`,
    `t14`.`period`,
    `t14`.`role`,
    `t14`.`customer_unique_id`,
    SUM(`t14`.`order_value`) AS `revenue`,
    MAX(`t14`.`order_sequence`) AS `latest`
  FROM (
    SELECT
      `t4`.`period_type`,
      `t4`.`period`,
      `t4`.`role`,
      `t4`.`date`,
      `t6`.`order_id`,
      `t6`.`customer_unique_id`,
      `t6`.`order_month`,
      `t6`.`order_value`,
      `t6`.`payment_type`,
      `t6`.`delivery_days`,
      `t6`.`review_score`,
      `t6`.`customer_state`,
      `t6`.`is_repeat_customer`,
      `t6`.`order_month_key`,
      `t6`.`order_date`,
      `t6`.`order_status`,
      `t6`.`items`,
      `t6`.`freight_value`,
      `t6`.`payment_value`,
      `t6`.`installments`,
      `t6`.`order_sequence`,
      `t6`.`is_repeat_order`,
      `t6`.`is_late`,
      `t6`.`cohort_month`,
      `t6`.`customer_city`,
      `t6`.`main_category`
    FROM `kpi_windows` AS `t4`
    INNER JOIN `master_orders` AS `t6`
      ON `t4`.`date` = `t6`.`order_date`
  ) AS `t14`
  GROUP BY
    1,
    2,
    3,
    4
), `t23` AS (
  SELECT
    `t17`.`period_type`,
    `t17`.`period`,
    `t17`.`role`,
    `t17`.`product_id`,
    SUM(`t17`.`revenue`) AS `revenue`
  FROM (
    SELECT
      `t4`.`period_type`,
      `t4`.`period`,
      `t4`.`role`,
      `t4`.`date`,
      `t12`.`product_id`,
      `t12`.`order_date`,
      `t12`.`revenue`
    FROM `kpi_windows` AS `t4`
    INNER JOIN (
      SELECT
        `t2`.`product_id`,
        `t2`.`order_date`,
        SUM(`t2`.`price`) AS `revenue`
      FROM `sales_items` AS `t2`
      GROUP BY
        1,
        2
    ) AS `t12`
      ON `t4`.`date` = `t12`.`order_date`
  ) AS `t17`
  GROUP BY
    1,
    2,
    3,
    4
), `t25` AS (
  SELECT
    `t20`.`period_type`,
    `t20`.`period`,
    `t20`.`role`,
    COUNT(*) AS `customers`,
    SUM(CAST(`t20`.`latest` > 1 AS BIGINT)) AS `repeat_customers`
  FROM `t18` AS `t20`
  GROUP BY
    1,
    2,
    3
), `t27` AS (
  SELECT
    `t24`.`period_type`,
    `t24`.`period`,
    `t24`.`role`,
    COUNT(*) AS `products`
  FROM `t23` AS `t24`
  GROUP BY
    1,
    2,
    3
)
SELECT
  `t9`.`period_type`,
  `t9`.`period`,
  `t9`.`role`,
  COALESCE(`t19`.`revenue`, 0) AS `revenue`,
  COALESCE(`t19`.`gmv`, 0) AS `gmv`,
  COALESCE(`t19`.`freight`, 0) AS `freight`,
  COALESCE(`t19`.`orders`, 0) AS `orders`,
  COALESCE(`t19`.`items`, 0) AS `items`,
  COALESCE(`t19`.`single_customers`, 0) AS `single_customers`,
  COALESCE(`t19`.`new_customers`, 0) AS `new_customers`,
  COALESCE(`t19`.`delivered_orders`, 0) AS `delivered_orders`,
  COALESCE(`t19`.`on_time_orders`, 0) AS `on_time_orders`,
  COALESCE(`t19`.`reviewed_orders`, 0) AS `reviewed_orders`,
  COALESCE(`t19`.`score_sum`, 0) AS `score_sum`,
  COALESCE(`t50`.`customers`, 0) AS `customers`,
  COALESCE(`t50`.`repeat_customers`, 0) AS `repeat_customers`,
  COALESCE(`t50`.`best_customer_cents`, 0) AS `best_customer_cents`,
  COALESCE(`t52`.`products`, 0) AS `products`,
  COALESCE(`t52`.`best_product_cents`, 0) AS `best_product_cents`,
  COALESCE(`t22`.`sellers`, 0) AS `sellers`
FROM (
  SELECT DISTINCT
    `t0`.`period_type`,
    `t0`.`period`,
    `t0`.`role`
  FROM `kpi_windows` AS `t0`
) AS `t9`
LEFT OUTER JOIN (
  SELECT
    `t13`.`period_type`,
    `t13`.`period`,
    `t13`.`role`,
    SUM(`t13`.`revenue`) AS `revenue`,
    SUM(`t13`.`gmv`) AS `gmv`,
    SUM(`t13`.`freight`) AS `freight`,
    SUM(`t13`.`orders`) AS `orders`,
    SUM(`t13`.`items`) AS `items`,
    SUM(`t13`.`single_customers`) AS `single_customers`,
    SUM(`t13`.`new_customers`) AS `new_customers`,
    SUM(`t13`.`delivered_orders`) AS `delivered_orders`,
    SUM(`t13`.`on_time_orders`) AS `on_time_orders`,
    SUM(`t13`.`reviewed_orders`) AS `reviewed_orders`,
    SUM(`t13`.`score_sum`) AS `score_sum`
  FROM (
    SELECT
      `t4`.`period_type`,
      `t4`.`period`,
      `t4`.`role`,
      `t4`.`date`,
      `t5`.`order_date`,
      `t5`.`revenue`,
      `t5`.`gmv`,
      `t5`.`freight`,
      `t5`.`orders`,
      `t5`.`items`,
      `t5`.`single_customers`,
      `t5`.`new_customers`,
      `t5`.`delivered_orders`,
      `t5`.`on_time_orders`,
      `t5`.`reviewed_orders`,
      `t5`.`score_sum`
    FROM `kpi_windows` AS `t4`
    INNER JOIN `daily_sales` AS `t5`
      ON `t4`.`date` = `t5`.`order_date`
  ) AS `t13`
  GROUP BY
    1,
    2,
    3
) AS `t19`
  ON `t9`.`period_type` = `t19`.`period_type`
  AND `t9`.`period` = `t19`.`period`
  AND `t9`.`role` = `t19`.`role`
LEFT OUTER JOIN (
  SELECT
    `t30`.`period_type`,
    `t30`.`period`,
    `t30`.`role`,
    `t30`.`customers`,
    `t30`.`repeat_customers`,
    `t46`.`best_customer_cents`
  FROM `t25` AS `t30`
  INNER JOIN (
    SELECT
      `t43`.`period_type`,
      `t43`.`period`,
      `t43`.`role`,
      SUM(
        LEAST(`t43`.`rows_here`, GREATEST(`t43`.`wanted` - `t43`.`before`, 0)) * `t43`.`paid`
      ) AS `best_customer_cents`
    FROM (
      SELECT
        `t40`.`period_type`,
        `t40`.`period`,
        `t40`.`role`,
        `t40`.`paid`,
        `t40`.`rows_here`,
        `t40`.`before`,
        `t38`.`wanted`
      FROM (
        SELECT
          `t31`.`period_type`,
          `t31`.`period`,
          `t31`.`role`,
          `t31`.`paid`,
          `t31`.`rows_here`,
          SUM(`t31`.`rows_here`) OVER (
            PARTITION BY `t31`.`period_type`, `t31`.`period`, `t31`.`role`
            ORDER BY `t31`.`paid` DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          ) - `t31`.`rows_here` AS `before`
        FROM (
          SELECT
            `t26`.`period_type`,
            `t26`.`period`,
            `t26`.`role`,
            `t26`.`paid`,
            COUNT(*) AS `rows_here`
          FROM (
            SELECT
              `t20`.`period_type`,
              `t20`.`period`,
              `t20`.`role`,
              CAST(`t20`.`revenue` * 100 AS BIGINT) AS `paid`
            FROM `t18` AS `t20`
          ) AS `t26`
          GROUP BY
            1,
            2,
            3,
            4
        ) AS `t31`
      ) AS `t40`
      INNER JOIN (
        SELECT
          `t28`.`period_type`,
          `t28`.`period`,
          `t28`.`role`,
          CAST(FLOOR((
            (
              `t28`.`customers` * 20
            ) + 99
          ) / (
            100
          )) AS BIGINT) AS `wanted`
        FROM `t25` AS `t28`
      ) AS `t38`
        ON `t40`.`period_type` = `t38`.`period_type`
        AND `t40`.`period` = `t38`.`period`
        AND `t40`.`role` = `t38`.`role`
    ) AS `t43`
    GROUP BY
      1,
      2,
      3
  ) AS `t46`
    ON `t30`.`period_type` = `t46`.`period_type`
    AND `t30`.`period` = `t46`.`period`
    AND `t30`.`role` = `t46`.`role`
) AS `t50`
  ON `t9`.`period_type` = `t50`.`period_type`
  AND `t9`.`period` = `t50`.`period`
  AND `t9`.`role` = `t50`.`role`
LEFT OUTER JOIN (
  SELECT
    `t32`.`period_type`,
    `t32`.`period`,
    `t32`.`role`,
    `t32`.`products`,
    `t48`.`best_product_cents`
  FROM `t27` AS `t32`
  INNER JOIN (
    SELECT
      `t44`.`period_type`,
      `t44`.`period`,
      `t44`.`role`,
      SUM(
        LEAST(`t44`.`rows_here`, GREATEST(`t44`.`wanted` - `t44`.`before`, 0)) * `t44`.`paid`
      ) AS `best_product_cents`
    FROM (
      SELECT
        `t42`.`period_type`,
        `t42`.`period`,
        `t42`.`role`,
        `t42`.`paid`,
        `t42`.`rows_here`,
        `t42`.`before`,
        `t35`.`wanted`
      FROM (
        SELECT
          `t36`.`period_type`,
          `t36`.`period`,
          `t36`.`role`,
          `t36`.`paid`,
          `t36`.`rows_here`,
          SUM(`t36`.`rows_here`) OVER (
            PARTITION BY `t36`.`period_type`, `t36`.`period`, `t36`.`role`
            ORDER BY `t36`.`paid` DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          ) - `t36`.`rows_here` AS `before`
        FROM (
          SELECT
            `t33`.`period_type`,
            `t33`.`period`,
            `t33`.`role`,
            `t33`.`paid`,
            COUNT(*) AS `rows_here`
          FROM (
            SELECT
              `t24`.`period_type`,
              `t24`.`period`,
              `t24`.`role`,
              CAST(`t24`.`revenue` * 100 AS BIGINT) AS `paid`
            FROM `t23` AS `t24`
          ) AS `t33`
          GROUP BY
            1,
            2,
            3,
            4
        ) AS `t36`
      ) AS `t42`
      INNER JOIN (
        SELECT
          `t29`.`period_type`,
          `t29`.`period`,
          `t29`.`role`,
          10 AS `wanted`
        FROM `t27` AS `t29`
      ) AS `t35`
        ON `t42`.`period_type` = `t35`.`period_type`
        AND `t42`.`period` = `t35`.`period`
        AND `t42`.`role` = `t35`.`role`
    ) AS `t44`
    GROUP BY
      1,
      2,
      3
  ) AS `t48`
    ON `t32`.`period_type` = `t48`.`period_type`
    AND `t32`.`period` = `t48`.`period`
    AND `t32`.`role` = `t48`.`role`
) AS `t52`
  ON `t9`.`period_type` = `t52`.`period_type`
  AND `t9`.`period` = `t52`.`period`
  AND `t9`.`role` = `t52`.`role`
LEFT OUTER JOIN (
  SELECT
    `t15`.`period_type`,
    `t15`.`period`,
    `t15`.`role`,
    COUNT(DISTINCT `t15`.`seller_id`) AS `sellers`
  FROM (
    SELECT
      `t4`.`period_type`,
      `t4`.`period`,
      `t4`.`role`,
      `t4`.`date`,
      `t10`.`seller_id`,
      `t10`.`order_date`
    FROM `kpi_windows` AS `t4`
    INNER JOIN (
      SELECT DISTINCT
        `t2`.`seller_id`,
        `t2`.`order_date`
      FROM `sales_items` AS `t2`
    ) AS `t10`
      ON `t4`.`date` = `t10`.`order_date`
  ) AS `t15`
  GROUP BY
    1,
    2,
    3
) AS `t22`
  ON `t9`.`period_type` = `t22`.`period_type`
  AND `t9`.`period` = `t22`.`period`
  AND `t9`.`role` = `t22`.`role`
