WITH `t4` AS (
  SELECT
    `t0`.`order_id`,
    `t0`.`behind_orders`,
    `t0`.`behind_amount`,
    `t0`.`bought`,
    `t0`.`owed`,
    `t0`.`paid`,
    `t0`.`day`,
    `t0`.`is_valid`,
    CAST(DATE_TRUNC('month', CAST(`t0`.`day` AS TIMESTAMP)) AS DATE) AS `month`,
    `t0`.`bought` IS NULL AS `lacks_items`,
    `t0`.`paid` IS NULL AS `lacks_payments`
  FROM `placed_orders` AS `t0`
  WHERE
    `t0`.`is_valid`
), `t11` AS (
  SELECT
    `t3`.`month`,
    COUNT(*) AS `orders`,
    CAST(CAST(SUM(`t3`.`owed`) AS DECIMAL(18, 2)) * 100 AS BIGINT) AS `owed`,
    CAST(CAST(SUM(`t3`.`paid`) AS DECIMAL(18, 2)) * 100 AS BIGINT) AS `paid`,
    CAST(ABS(SUM(`t3`.`paid`) - SUM(`t3`.`owed`)) AS DECIMAL(18, 2)) AS `off_by`
  FROM (
    SELECT
      `t0`.`order_id`,
      `t0`.`behind_orders`,
      `t0`.`behind_amount`,
      `t0`.`bought`,
      `t0`.`owed`,
      `t0`.`paid`,
      `t0`.`day`,
      `t0`.`is_valid`,
      CAST(DATE_TRUNC('month', CAST(`t0`.`day` AS TIMESTAMP)) AS DATE) AS `month`,
      `t0`.`bought` IS NULL AS `lacks_items`,
      `t0`.`paid` IS NULL AS `lacks_payments`
    FROM `placed_orders` AS `t0`
    WHERE
      `t0`.`is_valid` AND `t0`.`owed` IS NOT NULL AND `t0`.`paid` IS NOT NULL
  ) AS `t3`
  GROUP BY
    1
), `t16` AS (
  SELECT
    `t12`.`month`,
    `t12`.`orders`,
    `t12`.`lacking`,
    `t12`.`behind_amount`,
    CAST(CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t12`.`lacking` * 100) * 200
          ) + NULLIF(`t12`.`orders`, 0)
        ) - (
          (
            (
              ABS(`t12`.`lacking` * 100) * 200
            ) + NULLIF(`t12`.`orders`, 0)
          ) % (
            NULLIF(`t12`.`orders`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t12`.`orders`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t12`.`lacking` * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2)) * 100 AS BIGINT) AS `share`,
    `t12`.`lacking` AS `behind_orders`
  FROM (
    SELECT
      `t6`.`month`,
      COUNT(*) AS `orders`,
      SUM(CAST(`t6`.`lacks_payments` AS BIGINT)) AS `lacking`,
      CAST(COALESCE(SUM(IF(`t6`.`lacks_payments`, `t6`.`behind_amount`, NULL)), 0) AS DECIMAL(18, 2)) AS `behind_amount`
    FROM `t4` AS `t6`
    GROUP BY
      1
  ) AS `t12`
  WHERE
    `t12`.`orders` >= 10
), `t17` AS (
  SELECT
    `t13`.`month`,
    `t13`.`orders`,
    `t13`.`lacking`,
    `t13`.`behind_amount`,
    CAST(CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t13`.`lacking` * 100) * 200
          ) + NULLIF(`t13`.`orders`, 0)
        ) - (
          (
            (
              ABS(`t13`.`lacking` * 100) * 200
            ) + NULLIF(`t13`.`orders`, 0)
          ) % (
            NULLIF(`t13`.`orders`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t13`.`orders`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t13`.`lacking` * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2)) * 100 AS BIGINT) AS `share`,
    `t13`.`lacking` AS `behind_orders`
  FROM (
    SELECT
      `t6`.`month`,
      COUNT(*) AS `orders`,
      SUM(CAST(`t6`.`lacks_items` AS BIGINT)) AS `lacking`,
      CAST(COALESCE(SUM(IF(`t6`.`lacks_items`, `t6`.`behind_amount`, NULL)), 0) AS DECIMAL(18, 2)) AS `behind_amount`
    FROM `t4` AS `t6`
    GROUP BY
      1
  ) AS `t13`
  WHERE
    `t13`.`orders` >= 10
), `t27` AS (
  SELECT
    `t14`.`orders` AS `behind_orders`,
    `t14`.`off_by` AS `behind_amount`,
    SUBSTRING(
      CAST(`t14`.`month` AS STRING),
      IF((
        0 + 1
      ) >= 1, 0 + 1, 0 + 1 + LENGTH(CAST(`t14`.`month` AS STRING))),
      7
    ) AS `example_key`,
    ABS(
      (
        CAST(CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t14`.`paid` * 100) * 200
              ) + NULLIF(`t14`.`owed`, 0)
            ) - (
              (
                (
                  ABS(`t14`.`paid` * 100) * 200
                ) + NULLIF(`t14`.`owed`, 0)
              ) % (
                NULLIF(`t14`.`owed`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t14`.`owed`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t14`.`paid` * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2)) * 100 AS BIGINT) * 10
      ) - (
        SELECT
          *
        FROM (
          SELECT
            CAST(ROUND(PERCENTILE(CAST(`t18`.`share` AS DOUBLE), 0.5) * 10, 0) AS BIGINT) AS `tenths`
          FROM (
            SELECT
              `t14`.`month`,
              `t14`.`orders`,
              `t14`.`owed`,
              `t14`.`paid`,
              `t14`.`off_by`,
              CAST(CAST(CAST(CAST(ROUND(
                (
                  (
                    (
                      ABS(`t14`.`paid` * 100) * 200
                    ) + NULLIF(`t14`.`owed`, 0)
                  ) - (
                    (
                      (
                        ABS(`t14`.`paid` * 100) * 200
                      ) + NULLIF(`t14`.`owed`, 0)
                    ) % (
                      NULLIF(`t14`.`owed`, 0) * 2
                    )
                  )
                ) / (
                  NULLIF(`t14`.`owed`, 0) * 2
                ),
                0
              ) AS BIGINT) * SIGN(`t14`.`paid` * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2)) * 100 AS BIGINT) AS `share`,
              `t14`.`orders` AS `behind_orders`,
              `t14`.`off_by` AS `behind_amount`
            FROM `t11` AS `t14`
            WHERE
              `t14`.`orders` >= 10 AND `t14`.`owed` > 0
          ) AS `t18`
        ) AS `t21`
      )
    ) >= 10000 AS `odd_0`
  FROM `t11` AS `t14`
  WHERE
    `t14`.`orders` >= 10 AND `t14`.`owed` > 0
), `t29` AS (
  SELECT
    `t19`.`behind_orders`,
    `t19`.`behind_amount`,
    SUBSTRING(
      CAST(`t19`.`month` AS STRING),
      IF((
        0 + 1
      ) >= 1, 0 + 1, 0 + 1 + LENGTH(CAST(`t19`.`month` AS STRING))),
      7
    ) AS `example_key`,
    (
      (
        `t19`.`lacking` >= 5
      )
      AND (
        (
          `t19`.`share` * 10
        ) >= (
          (
            (
              SELECT
                *
              FROM (
                SELECT
                  CAST(ROUND(PERCENTILE(CAST(`t19`.`share` AS DOUBLE), 0.2) * 10, 0) AS BIGINT) AS `tenths`
                FROM `t16` AS `t19`
              ) AS `t22`
            ) * 3
          ) + 5000
        )
      )
    )
    OR (
      (
        `t19`.`orders` >= 30
      )
      AND (
        `t19`.`lacking` > 0
      )
      AND (
        (
          (
            (
              `t19`.`share` * 10
            ) - (
              SELECT
                *
              FROM (
                SELECT
                  CAST(ROUND(PERCENTILE(CAST(`t19`.`share` AS DOUBLE), 0.2) * 10, 0) AS BIGINT) AS `tenths`
                FROM `t16` AS `t19`
              ) AS `t22`
            )
          ) * 2
        ) >= (
          100000 - (
            SELECT
              *
            FROM (
              SELECT
                CAST(ROUND(PERCENTILE(CAST(`t19`.`share` AS DOUBLE), 0.2) * 10, 0) AS BIGINT) AS `tenths`
              FROM `t16` AS `t19`
            ) AS `t22`
          )
        )
      )
    ) AS `odd_0`
  FROM `t16` AS `t19`
), `t30` AS (
  SELECT
    `t20`.`behind_orders`,
    `t20`.`behind_amount`,
    SUBSTRING(
      CAST(`t20`.`month` AS STRING),
      IF((
        0 + 1
      ) >= 1, 0 + 1, 0 + 1 + LENGTH(CAST(`t20`.`month` AS STRING))),
      7
    ) AS `example_key`,
    (
      (
        `t20`.`lacking` >= 5
      )
      AND (
        (
          `t20`.`share` * 10
        ) >= (
          (
            (
              SELECT
                *
              FROM (
                SELECT
                  CAST(ROUND(PERCENTILE(CAST(`t20`.`share` AS DOUBLE), 0.2) * 10, 0) AS BIGINT) AS `tenths`
                FROM `t17` AS `t20`
              ) AS `t23`
            ) * 3
          ) + 5000
        )
      )
    )
    OR (
      (
        `t20`.`orders` >= 30
      )
      AND (
        `t20`.`lacking` > 0
      )
      AND (
        (
          (
            (
              `t20`.`share` * 10
            ) - (
              SELECT
                *
              FROM (
                SELECT
                  CAST(ROUND(PERCENTILE(CAST(`t20`.`share` AS DOUBLE), 0.2) * 10, 0) AS BIGINT) AS `tenths`
                FROM `t17` AS `t20`
              ) AS `t23`
            )
          ) * 2
        ) >= (
          100000 - (
            SELECT
              *
            FROM (
              SELECT
                CAST(ROUND(PERCENTILE(CAST(`t20`.`share` AS DOUBLE), 0.2) * 10, 0) AS BIGINT) AS `tenths`
              FROM `t17` AS `t20`
            ) AS `t23`
          )
        )
      )
    ) AS `odd_0`
  FROM `t17` AS `t20`
)
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t10`.`check_id`,
        COALESCE(`t10`.`row_count`, 0) AS `row_count`,
        COALESCE(`t8`.`failing_rows`, 0) AS `failing_rows`,
        `t8`.`example_key`,
        COALESCE(`t8`.`orders`, 0) AS `failing_orders`,
        CAST(COALESCE(`t8`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
      FROM (
        SELECT
          'orders.order_id.sold_without_items' AS `check_id`,
          `t7`.`row_count`
        FROM (
          SELECT
            COUNT(CAST(`t1`.`odd_0` AS TINYINT)) AS `row_count`
          FROM (
            SELECT
              `t0`.`behind_orders`,
              `t0`.`behind_amount`,
              `t0`.`order_id` AS `example_key`,
              `t0`.`bought` IS NULL AS `odd_0`
            FROM `placed_orders` AS `t0`
            WHERE
              `t0`.`is_valid`
          ) AS `t1`
        ) AS `t7`
      ) AS `t10`
      LEFT OUTER JOIN (
        SELECT
          `t2`.`check_id`,
          COUNT(*) AS `failing_rows`,
          MIN(`t2`.`example_key`) AS `example_key`,
          SUM(`t2`.`behind_orders`) AS `orders`,
          SUM(`t2`.`behind_amount`) AS `money`
        FROM (
          SELECT
            `t0`.`behind_orders`,
            `t0`.`behind_amount`,
            `t0`.`order_id` AS `example_key`,
            'orders.order_id.sold_without_items' AS `check_id`
          FROM `placed_orders` AS `t0`
          WHERE
            `t0`.`is_valid` AND `t0`.`bought` IS NULL
        ) AS `t2`
        GROUP BY
          1
      ) AS `t8`
        ON `t10`.`check_id` = `t8`.`check_id`
    ) AS `t15`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t50`.`check_id`,
        COALESCE(`t50`.`row_count`, 0) AS `row_count`,
        COALESCE(`t47`.`failing_rows`, 0) AS `failing_rows`,
        `t47`.`example_key`,
        COALESCE(`t47`.`orders`, 0) AS `failing_orders`,
        CAST(COALESCE(`t47`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
      FROM (
        SELECT
          'orders.order_id.month_without_items' AS `check_id`,
          `t41`.`row_count`
        FROM (
          SELECT
            COUNT(CAST(`t33`.`odd_0` AS TINYINT)) AS `row_count`
          FROM `t30` AS `t33`
        ) AS `t41`
      ) AS `t50`
      LEFT OUTER JOIN (
        SELECT
          `t36`.`check_id`,
          COUNT(*) AS `failing_rows`,
          MIN(`t36`.`example_key`) AS `example_key`,
          SUM(`t36`.`behind_orders`) AS `orders`,
          SUM(`t36`.`behind_amount`) AS `money`
        FROM (
          SELECT
            `t33`.`behind_orders`,
            `t33`.`behind_amount`,
            `t33`.`example_key`,
            'orders.order_id.month_without_items' AS `check_id`
          FROM `t30` AS `t33`
          WHERE
            `t33`.`odd_0`
        ) AS `t36`
        GROUP BY
          1
      ) AS `t47`
        ON `t50`.`check_id` = `t47`.`check_id`
    ) AS `t53`
  ) AS `t54`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t49`.`check_id`,
      COALESCE(`t49`.`row_count`, 0) AS `row_count`,
      COALESCE(`t45`.`failing_rows`, 0) AS `failing_rows`,
      `t45`.`example_key`,
      COALESCE(`t45`.`orders`, 0) AS `failing_orders`,
      CAST(COALESCE(`t45`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
    FROM (
      SELECT
        'orders.order_id.month_without_payments' AS `check_id`,
        `t40`.`row_count`
      FROM (
        SELECT
          COUNT(CAST(`t32`.`odd_0` AS TINYINT)) AS `row_count`
        FROM `t29` AS `t32`
      ) AS `t40`
    ) AS `t49`
    LEFT OUTER JOIN (
      SELECT
        `t35`.`check_id`,
        COUNT(*) AS `failing_rows`,
        MIN(`t35`.`example_key`) AS `example_key`,
        SUM(`t35`.`behind_orders`) AS `orders`,
        SUM(`t35`.`behind_amount`) AS `money`
      FROM (
        SELECT
          `t32`.`behind_orders`,
          `t32`.`behind_amount`,
          `t32`.`example_key`,
          'orders.order_id.month_without_payments' AS `check_id`
        FROM `t29` AS `t32`
        WHERE
          `t32`.`odd_0`
      ) AS `t35`
      GROUP BY
        1
    ) AS `t45`
      ON `t49`.`check_id` = `t45`.`check_id`
  ) AS `t52`
) AS `t55`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t42`.`check_id`,
    COALESCE(`t42`.`row_count`, 0) AS `row_count`,
    COALESCE(`t38`.`failing_rows`, 0) AS `failing_rows`,
    `t38`.`example_key`,
    COALESCE(`t38`.`orders`, 0) AS `failing_orders`,
    CAST(COALESCE(`t38`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
  FROM (
    SELECT
      'order_payments.payment_value.month_differs' AS `check_id`,
      `t34`.`row_count`
    FROM (
      SELECT
        COUNT(CAST(`t28`.`odd_0` AS TINYINT)) AS `row_count`
      FROM `t27` AS `t28`
    ) AS `t34`
  ) AS `t42`
  LEFT OUTER JOIN (
    SELECT
      `t31`.`check_id`,
      COUNT(*) AS `failing_rows`,
      MIN(`t31`.`example_key`) AS `example_key`,
      SUM(`t31`.`behind_orders`) AS `orders`,
      SUM(`t31`.`behind_amount`) AS `money`
    FROM (
      SELECT
        `t28`.`behind_orders`,
        `t28`.`behind_amount`,
        `t28`.`example_key`,
        'order_payments.payment_value.month_differs' AS `check_id`
      FROM `t27` AS `t28`
      WHERE
        `t28`.`odd_0`
    ) AS `t31`
    GROUP BY
      1
  ) AS `t38`
    ON `t42`.`check_id` = `t38`.`check_id`
) AS `t51`
