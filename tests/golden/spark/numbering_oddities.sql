WITH `t4` AS (
  SELECT
    `t0`.`order_id`,
    COUNT(*) AS `reviews`
  FROM `order_reviews` AS `t0`
  GROUP BY
    1
), `t7` AS (
  SELECT
    `t1`.`order_id`,
    COUNT(*) AS `count`,
    MAX(`t1`.`order_item_id`) AS `last`
  FROM `order_items` AS `t1`
  GROUP BY
    1
), `t8` AS (
  SELECT
    `t2`.`order_id`,
    COUNT(*) AS `count`,
    MAX(`t2`.`payment_sequential`) AS `last`
  FROM `order_payments` AS `t2`
  GROUP BY
    1
)
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      `t34`.`check_id`,
      COALESCE(`t34`.`row_count`, 0) AS `row_count`,
      COALESCE(`t49`.`failing_rows`, 0) AS `failing_rows`,
      `t49`.`example_key`,
      COALESCE(`t49`.`orders`, 0) AS `failing_orders`,
      CAST(COALESCE(`t49`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
    FROM (
      SELECT
        'orders.order_id.item_numbers' AS `check_id`,
        `t23`.`row_count`
      FROM (
        SELECT
          COUNT(CAST(`t15`.`odd_0` AS TINYINT)) AS `row_count`
        FROM (
          SELECT
            `t10`.`order_id`,
            `t10`.`order_id` AS `example_key`,
            `t10`.`count` <> `t10`.`last` AS `odd_0`
          FROM `t7` AS `t10`
        ) AS `t15`
      ) AS `t23`
    ) AS `t34`
    LEFT OUTER JOIN (
      SELECT
        `t43`.`check_id`,
        COUNT(*) AS `failing_rows`,
        MIN(`t43`.`example_key`) AS `example_key`,
        SUM(`t43`.`behind_orders`) AS `orders`,
        SUM(`t43`.`behind_amount`) AS `money`
      FROM (
        SELECT
          `t40`.`order_id`,
          `t40`.`example_key`,
          `t40`.`behind_orders`,
          `t40`.`behind_amount`,
          'orders.order_id.item_numbers' AS `check_id`
        FROM (
          SELECT
            `t38`.`order_id`,
            `t38`.`example_key`,
            `t38`.`behind_orders`,
            `t38`.`behind_amount`
          FROM (
            SELECT
              `t31`.`order_id`,
              `t31`.`example_key`,
              `t31`.`odd_0`,
              COALESCE(`t31`.`behind_orders`, 0) AS `behind_orders`,
              COALESCE(`t31`.`behind_amount`, 0) AS `behind_amount`
            FROM (
              SELECT
                `t27`.`order_id`,
                `t27`.`example_key`,
                `t27`.`odd_0`,
                `t27`.`behind_orders`,
                `t27`.`behind_amount`
              FROM (
                SELECT
                  `t19`.`order_id`,
                  `t19`.`example_key`,
                  `t19`.`odd_0`,
                  `t9`.`behind_orders`,
                  `t9`.`behind_amount`,
                  `t9`.`behind_key`
                FROM (
                  SELECT
                    `t10`.`order_id`,
                    `t10`.`order_id` AS `example_key`,
                    `t10`.`count` <> `t10`.`last` AS `odd_0`
                  FROM `t7` AS `t10`
                  WHERE
                    `t10`.`count` <> `t10`.`last`
                ) AS `t19`
                LEFT OUTER JOIN (
                  SELECT
                    `t3`.`behind_orders`,
                    `t3`.`behind_amount`,
                    `t3`.`order_id` AS `behind_key`
                  FROM `order_behind` AS `t3`
                ) AS `t9`
                  ON `t9`.`behind_key` = `t19`.`order_id`
              ) AS `t27`
            ) AS `t31`
          ) AS `t38`
        ) AS `t40`
      ) AS `t43`
      GROUP BY
        1
    ) AS `t49`
      ON `t34`.`check_id` = `t49`.`check_id`
  ) AS `t52`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t35`.`check_id`,
      COALESCE(`t35`.`row_count`, 0) AS `row_count`,
      COALESCE(`t50`.`failing_rows`, 0) AS `failing_rows`,
      `t50`.`example_key`,
      COALESCE(`t50`.`orders`, 0) AS `failing_orders`,
      CAST(COALESCE(`t50`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
    FROM (
      SELECT
        'orders.order_id.payment_numbers' AS `check_id`,
        `t24`.`row_count`
      FROM (
        SELECT
          COUNT(CAST(`t17`.`odd_0` AS TINYINT)) AS `row_count`
        FROM (
          SELECT
            `t11`.`order_id`,
            `t11`.`order_id` AS `example_key`,
            `t11`.`count` <> `t11`.`last` AS `odd_0`
          FROM `t8` AS `t11`
        ) AS `t17`
      ) AS `t24`
    ) AS `t35`
    LEFT OUTER JOIN (
      SELECT
        `t44`.`check_id`,
        COUNT(*) AS `failing_rows`,
        MIN(`t44`.`example_key`) AS `example_key`,
        SUM(`t44`.`behind_orders`) AS `orders`,
        SUM(`t44`.`behind_amount`) AS `money`
      FROM (
        SELECT
          `t41`.`order_id`,
          `t41`.`example_key`,
          `t41`.`behind_orders`,
          `t41`.`behind_amount`,
          'orders.order_id.payment_numbers' AS `check_id`
        FROM (
          SELECT
            `t39`.`order_id`,
            `t39`.`example_key`,
            `t39`.`behind_orders`,
            `t39`.`behind_amount`
          FROM (
            SELECT
              `t33`.`order_id`,
              `t33`.`example_key`,
              `t33`.`odd_0`,
              COALESCE(`t33`.`behind_orders`, 0) AS `behind_orders`,
              COALESCE(`t33`.`behind_amount`, 0) AS `behind_amount`
            FROM (
              SELECT
                `t28`.`order_id`,
                `t28`.`example_key`,
                `t28`.`odd_0`,
                `t28`.`behind_orders`,
                `t28`.`behind_amount`
              FROM (
                SELECT
                  `t20`.`order_id`,
                  `t20`.`example_key`,
                  `t20`.`odd_0`,
                  `t9`.`behind_orders`,
                  `t9`.`behind_amount`,
                  `t9`.`behind_key`
                FROM (
                  SELECT
                    `t11`.`order_id`,
                    `t11`.`order_id` AS `example_key`,
                    `t11`.`count` <> `t11`.`last` AS `odd_0`
                  FROM `t8` AS `t11`
                  WHERE
                    `t11`.`count` <> `t11`.`last`
                ) AS `t20`
                LEFT OUTER JOIN (
                  SELECT
                    `t3`.`behind_orders`,
                    `t3`.`behind_amount`,
                    `t3`.`order_id` AS `behind_key`
                  FROM `order_behind` AS `t3`
                ) AS `t9`
                  ON `t9`.`behind_key` = `t20`.`order_id`
              ) AS `t28`
            ) AS `t33`
          ) AS `t39`
        ) AS `t41`
      ) AS `t44`
      GROUP BY
        1
    ) AS `t50`
      ON `t35`.`check_id` = `t50`.`check_id`
  ) AS `t53`
) AS `t54`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t29`.`check_id`,
    COALESCE(`t29`.`row_count`, 0) AS `row_count`,
    COALESCE(`t46`.`failing_rows`, 0) AS `failing_rows`,
    `t46`.`example_key`,
    COALESCE(`t46`.`orders`, 0) AS `failing_orders`,
    CAST(COALESCE(`t46`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
  FROM (
    SELECT
      'orders.order_id.several_reviews' AS `check_id`,
      `t21`.`row_count`
    FROM (
      SELECT
        COUNT(CAST(`t12`.`odd_0` AS TINYINT)) AS `row_count`
      FROM (
        SELECT
          `t6`.`order_id`,
          `t6`.`order_id` AS `example_key`,
          `t6`.`reviews` > 1 AS `odd_0`
        FROM `t4` AS `t6`
      ) AS `t12`
    ) AS `t21`
  ) AS `t29`
  LEFT OUTER JOIN (
    SELECT
      `t42`.`check_id`,
      COUNT(*) AS `failing_rows`,
      MIN(`t42`.`example_key`) AS `example_key`,
      SUM(`t42`.`behind_orders`) AS `orders`,
      SUM(`t42`.`behind_amount`) AS `money`
    FROM (
      SELECT
        `t37`.`order_id`,
        `t37`.`example_key`,
        `t37`.`behind_orders`,
        `t37`.`behind_amount`,
        'orders.order_id.several_reviews' AS `check_id`
      FROM (
        SELECT
          `t36`.`order_id`,
          `t36`.`example_key`,
          `t36`.`behind_orders`,
          `t36`.`behind_amount`
        FROM (
          SELECT
            `t26`.`order_id`,
            `t26`.`example_key`,
            `t26`.`odd_0`,
            COALESCE(`t26`.`behind_orders`, 0) AS `behind_orders`,
            COALESCE(`t26`.`behind_amount`, 0) AS `behind_amount`
          FROM (
            SELECT
              `t22`.`order_id`,
              `t22`.`example_key`,
              `t22`.`odd_0`,
              `t22`.`behind_orders`,
              `t22`.`behind_amount`
            FROM (
              SELECT
                `t14`.`order_id`,
                `t14`.`example_key`,
                `t14`.`odd_0`,
                `t9`.`behind_orders`,
                `t9`.`behind_amount`,
                `t9`.`behind_key`
              FROM (
                SELECT
                  `t6`.`order_id`,
                  `t6`.`order_id` AS `example_key`,
                  `t6`.`reviews` > 1 AS `odd_0`
                FROM `t4` AS `t6`
                WHERE
                  `t6`.`reviews` > 1
              ) AS `t14`
              LEFT OUTER JOIN (
                SELECT
                  `t3`.`behind_orders`,
                  `t3`.`behind_amount`,
                  `t3`.`order_id` AS `behind_key`
                FROM `order_behind` AS `t3`
              ) AS `t9`
                ON `t9`.`behind_key` = `t14`.`order_id`
            ) AS `t22`
          ) AS `t26`
        ) AS `t36`
      ) AS `t37`
    ) AS `t42`
    GROUP BY
      1
  ) AS `t46`
    ON `t29`.`check_id` = `t46`.`check_id`
) AS `t51`
