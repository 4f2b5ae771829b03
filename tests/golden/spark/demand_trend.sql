SELECT
  `t36`.`level`,
  `t36`.`member`,
  `t36`.`category`,
  `t36`.`orders`,
  `t36`.`items_recent`,
  `t36`.`items_previous`,
  IF(
    (
      `t36`.`orders` >= (
        SELECT
          `t1`.`min_trend_orders`
        FROM `run_settings` AS `t1`
      )
    )
    AND (
      `t36`.`is_covered` = 1
    ),
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS((
              `t36`.`items_recent` - `t36`.`items_previous`
            ) * 100) * 200
          ) + NULLIF(`t36`.`items_previous`, 0)
        ) - (
          (
            (
              ABS((
                `t36`.`items_recent` - `t36`.`items_previous`
              ) * 100) * 200
            ) + NULLIF(`t36`.`items_previous`, 0)
          ) % (
            NULLIF(`t36`.`items_previous`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t36`.`items_previous`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN((
      `t36`.`items_recent` - `t36`.`items_previous`
    ) * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2)),
    NULL
  ) AS `growth_pct`,
  CASE
    WHEN NOT (
      (
        `t36`.`orders` >= (
          SELECT
            `t1`.`min_trend_orders`
          FROM `run_settings` AS `t1`
        )
      )
      AND (
        `t36`.`is_covered` = 1
      )
    )
    THEN 'insufficient data'
    WHEN (
      `t36`.`items_recent` * 100
    ) >= (
      `t36`.`items_previous` * 115
    )
    THEN 'growing'
    WHEN (
      `t36`.`items_recent` * 100
    ) <= (
      `t36`.`items_previous` * 85
    )
    THEN 'declining'
    ELSE 'stable'
  END AS `trend`,
  `t36`.`member_name`
FROM (
  SELECT
    `t35`.`level`,
    `t35`.`member`,
    `t35`.`orders`,
    `t35`.`items_recent`,
    `t35`.`items_previous`,
    `t35`.`category`,
    `t35`.`last_month`,
    `t35`.`is_covered`,
    `t13`.`member_name`
  FROM (
    SELECT
      `t33`.`level`,
      `t33`.`member`,
      `t33`.`orders`,
      `t33`.`items_recent`,
      `t33`.`items_previous`,
      `t33`.`category`,
      `t33`.`last_month`,
      `t33`.`is_covered`,
      IF(`t33`.`level` = 'product', `t33`.`member`, NULL) AS `asked_id`
    FROM (
      SELECT
        `t32`.`level`,
        `t32`.`member`,
        `t32`.`orders`,
        `t32`.`items_recent`,
        `t32`.`items_previous`,
        `t32`.`category`,
        `t18`.`last_month`,
        `t18`.`is_covered`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            'product' AS `level`,
            `t26`.`product_id` AS `member`,
            `t26`.`orders`,
            `t26`.`items_recent`,
            `t26`.`items_previous`,
            `t6`.`category`
          FROM (
            SELECT
              `t22`.`product_id`,
              COUNT(*) AS `orders`,
              COALESCE(SUM(IF(`t22`.`months_ago` < 3, `t22`.`items`, NULL)), 0) AS `items_recent`,
              COALESCE(SUM(IF(NOT (
                `t22`.`months_ago` < 3
              ), `t22`.`items`, NULL)), 0) AS `items_previous`
            FROM (
              SELECT
                `t7`.`order_id`,
                `t7`.`product_id`,
                `t7`.`category`,
                `t7`.`customer_unique_id`,
                `t7`.`customer_state`,
                `t7`.`order_date`,
                `t7`.`order_month`,
                `t7`.`revenue`,
                `t7`.`items`,
                `t7`.`parts`,
                `t21`.`months_ago`
              FROM `order_products` AS `t7`
              INNER JOIN (
                SELECT
                  `t19`.`order_month`,
                  `t19`.`last_month` - `t19`.`month_number` AS `months_ago`
                FROM (
                  SELECT
                    `t14`.`order_month`,
                    `t14`.`month_number`,
                    `t18`.`last_month`,
                    `t18`.`is_covered`
                  FROM (
                    SELECT
                      `t2`.`order_month`,
                      `t2`.`month_number`
                    FROM `months` AS `t2`
                  ) AS `t14`
                  CROSS JOIN (
                    SELECT
                      MAX(`t15`.`month_number`) AS `last_month`,
                      CAST(IF(
                        COALESCE((
                          MAX(`t15`.`month_number`) - MIN(`t15`.`month_number`)
                        ) >= 5, FALSE),
                        1,
                        0
                      ) AS BIGINT) AS `is_covered`
                    FROM (
                      SELECT
                        *
                      FROM `months` AS `t2`
                      WHERE
                        `t2`.`is_complete` = 1
                    ) AS `t15`
                  ) AS `t18`
                ) AS `t19`
                WHERE
                  `t19`.`last_month` - `t19`.`month_number` BETWEEN 0 AND 5
              ) AS `t21`
                ON `t7`.`order_month` = `t21`.`order_month`
            ) AS `t22`
            GROUP BY
              1
          ) AS `t26`
          INNER JOIN `product_performance` AS `t6`
            ON `t26`.`product_id` = `t6`.`product_id`
        ) AS `t28`
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'category' AS `level`,
            `t29`.`category` AS `member`,
            `t29`.`orders`,
            `t29`.`items_recent`,
            `t29`.`items_previous`,
            `t29`.`category`
          FROM (
            SELECT
              `t16`.`category`,
              COALESCE(`t27`.`orders`, 0) AS `orders`,
              COALESCE(`t27`.`items_recent`, 0) AS `items_recent`,
              COALESCE(`t27`.`items_previous`, 0) AS `items_previous`
            FROM (
              SELECT DISTINCT
                `t3`.`category`
              FROM `product_performance` AS `t3`
            ) AS `t16`
            LEFT OUTER JOIN (
              SELECT
                `t23`.`category`,
                COUNT(*) AS `orders`,
                COALESCE(SUM(IF(`t23`.`months_ago` < 3, `t23`.`items`, NULL)), 0) AS `items_recent`,
                COALESCE(SUM(IF(NOT (
                  `t23`.`months_ago` < 3
                ), `t23`.`items`, NULL)), 0) AS `items_previous`
              FROM (
                SELECT
                  `t8`.`order_id`,
                  `t8`.`category`,
                  `t8`.`customer_unique_id`,
                  `t8`.`customer_state`,
                  `t8`.`order_date`,
                  `t8`.`order_month`,
                  `t8`.`revenue`,
                  `t8`.`items`,
                  `t8`.`parts`,
                  `t21`.`months_ago`
                FROM `order_categories` AS `t8`
                INNER JOIN (
                  SELECT
                    `t19`.`order_month`,
                    `t19`.`last_month` - `t19`.`month_number` AS `months_ago`
                  FROM (
                    SELECT
                      `t14`.`order_month`,
                      `t14`.`month_number`,
                      `t18`.`last_month`,
                      `t18`.`is_covered`
                    FROM (
                      SELECT
                        `t2`.`order_month`,
                        `t2`.`month_number`
                      FROM `months` AS `t2`
                    ) AS `t14`
                    CROSS JOIN (
                      SELECT
                        MAX(`t15`.`month_number`) AS `last_month`,
                        CAST(IF(
                          COALESCE((
                            MAX(`t15`.`month_number`) - MIN(`t15`.`month_number`)
                          ) >= 5, FALSE),
                          1,
                          0
                        ) AS BIGINT) AS `is_covered`
                      FROM (
                        SELECT
                          *
                        FROM `months` AS `t2`
                        WHERE
                          `t2`.`is_complete` = 1
                      ) AS `t15`
                    ) AS `t18`
                  ) AS `t19`
                  WHERE
                    `t19`.`last_month` - `t19`.`month_number` BETWEEN 0 AND 5
                ) AS `t21`
                  ON `t8`.`order_month` = `t21`.`order_month`
              ) AS `t23`
              GROUP BY
                1
            ) AS `t27`
              ON `t16`.`category` = `t27`.`category`
          ) AS `t29`
        ) AS `t30`
      ) AS `t32`
      CROSS JOIN (
        SELECT
          MAX(`t15`.`month_number`) AS `last_month`,
          CAST(IF(
            COALESCE((
              MAX(`t15`.`month_number`) - MIN(`t15`.`month_number`)
            ) >= 5, FALSE),
            1,
            0
          ) AS BIGINT) AS `is_covered`
        FROM (
          SELECT
            *
          FROM `months` AS `t2`
          WHERE
            `t2`.`is_complete` = 1
        ) AS `t15`
      ) AS `t18`
    ) AS `t33`
  ) AS `t35`
  LEFT OUTER JOIN (
    SELECT
      `t0`.`product_id` AS `named_id`,
      `t0`.`product_name` AS `member_name`
    FROM `product_names` AS `t0`
  ) AS `t13`
    ON `t35`.`asked_id` = `t13`.`named_id`
) AS `t36`
