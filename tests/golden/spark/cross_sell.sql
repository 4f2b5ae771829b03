WITH `t6` AS (
  SELECT
    `t2`.`order_id`,
    `t2`.`product_id` AS `member`
  FROM `order_products` AS `t2`
), `t7` AS (
  SELECT
    `t3`.`order_id`,
    `t3`.`category` AS `member`
  FROM `order_categories` AS `t3`
), `t12` AS (
  SELECT
    `t8`.`member`,
    COUNT(*) AS `orders`
  FROM `t6` AS `t8`
  GROUP BY
    1
), `t14` AS (
  SELECT
    `t9`.`member`,
    COUNT(*) AS `orders`
  FROM `t7` AS `t9`
  GROUP BY
    1
), `t34` AS (
  SELECT
    `t10`.`order_id`,
    `t10`.`member`
  FROM `t6` AS `t10`
  LEFT SEMI JOIN (
    SELECT
      *
    FROM (
      SELECT
        `t8`.`order_id`,
        COUNT(*) AS `members`
      FROM `t6` AS `t8`
      GROUP BY
        1
    ) AS `t13`
    WHERE
      `t13`.`members` > 1
  ) AS `t30`
    ON `t10`.`order_id` = `t30`.`order_id`
), `t35` AS (
  SELECT
    `t11`.`order_id`,
    `t11`.`member`
  FROM `t7` AS `t11`
  LEFT SEMI JOIN (
    SELECT
      *
    FROM (
      SELECT
        `t9`.`order_id`,
        COUNT(*) AS `members`
      FROM `t7` AS `t9`
      GROUP BY
        1
    ) AS `t15`
    WHERE
      `t15`.`members` > 1
  ) AS `t33`
    ON `t11`.`order_id` = `t33`.`order_id`
), `t38` AS (
  SELECT
    `t36`.`member`,
    COUNT(*) AS `orders`
  FROM `t34` AS `t36`
  GROUP BY
    1
), `t39` AS (
  SELECT
    `t37`.`member`,
    COUNT(*) AS `orders`
  FROM `t35` AS `t37`
  GROUP BY
    1
)
SELECT
  `t60`.`level`,
  `t60`.`base`,
  `t60`.`member_a`,
  `t60`.`member_b`,
  `t60`.`orders_together`,
  `t60`.`orders_a`,
  `t60`.`orders_b`,
  `t60`.`orders_total`,
  CAST(`t60`.`support_rate` AS DECIMAL(9, 4)) AS `support_rate`,
  CAST(`t60`.`confidence_a_b_rate` AS DECIMAL(9, 4)) AS `confidence_a_b_rate`,
  CAST(`t60`.`confidence_b_a_rate` AS DECIMAL(9, 4)) AS `confidence_b_a_rate`,
  CAST(`t60`.`expected_orders` AS DECIMAL(12, 2)) AS `expected_orders`,
  CAST(`t60`.`lift` AS DECIMAL(12, 2)) AS `lift`,
  `t60`.`lift_band`
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t4`.`member_a`,
        `t4`.`member_b`,
        `t4`.`orders_together`,
        `t28`.`orders_a`,
        `t29`.`orders_b`,
        `t20`.`orders_total`,
        'product' AS `level`,
        'all orders' AS `base`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t4`.`orders_together`) * 20000
              ) + NULLIF(`t20`.`orders_total`, 0)
            ) - (
              (
                (
                  ABS(`t4`.`orders_together`) * 20000
                ) + NULLIF(`t20`.`orders_total`, 0)
              ) % (
                NULLIF(`t20`.`orders_total`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t20`.`orders_total`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t4`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `support_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t4`.`orders_together`) * 20000
              ) + NULLIF(`t28`.`orders_a`, 0)
            ) - (
              (
                (
                  ABS(`t4`.`orders_together`) * 20000
                ) + NULLIF(`t28`.`orders_a`, 0)
              ) % (
                NULLIF(`t28`.`orders_a`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t28`.`orders_a`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t4`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `confidence_a_b_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t4`.`orders_together`) * 20000
              ) + NULLIF(`t29`.`orders_b`, 0)
            ) - (
              (
                (
                  ABS(`t4`.`orders_together`) * 20000
                ) + NULLIF(`t29`.`orders_b`, 0)
              ) % (
                NULLIF(`t29`.`orders_b`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t29`.`orders_b`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t4`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `confidence_b_a_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t28`.`orders_a` * `t29`.`orders_b`) * 200
              ) + NULLIF(`t20`.`orders_total`, 0)
            ) - (
              (
                (
                  ABS(`t28`.`orders_a` * `t29`.`orders_b`) * 200
                ) + NULLIF(`t20`.`orders_total`, 0)
              ) % (
                NULLIF(`t20`.`orders_total`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t20`.`orders_total`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t28`.`orders_a` * `t29`.`orders_b`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `expected_orders`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t4`.`orders_together` * `t20`.`orders_total`) * 200
              ) + NULLIF(`t28`.`orders_a` * `t29`.`orders_b`, 0)
            ) - (
              (
                (
                  ABS(`t4`.`orders_together` * `t20`.`orders_total`) * 200
                ) + NULLIF(`t28`.`orders_a` * `t29`.`orders_b`, 0)
              ) % (
                NULLIF(`t28`.`orders_a` * `t29`.`orders_b`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t28`.`orders_a` * `t29`.`orders_b`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t4`.`orders_together` * `t20`.`orders_total`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `lift`,
        CASE
          WHEN (
            `t4`.`orders_together` * `t20`.`orders_total`
          ) > (
            `t28`.`orders_a` * `t29`.`orders_b` * 10
          )
          THEN 'above 10'
          WHEN (
            `t4`.`orders_together` * `t20`.`orders_total`
          ) >= (
            `t28`.`orders_a` * `t29`.`orders_b` * 5
          )
          THEN '5-10'
          ELSE 'below 5'
        END AS `lift_band`
      FROM `product_pairs` AS `t4`
      INNER JOIN (
        SELECT
          `t17`.`member` AS `member_a`,
          `t17`.`orders` AS `orders_a`
        FROM `t12` AS `t17`
      ) AS `t28`
        ON `t4`.`member_a` = `t28`.`member_a`
      INNER JOIN (
        SELECT
          `t17`.`member` AS `member_b`,
          `t17`.`orders` AS `orders_b`
        FROM `t12` AS `t17`
      ) AS `t29`
        ON `t4`.`member_b` = `t29`.`member_b`
      CROSS JOIN (
        SELECT
          COUNT(DISTINCT `t8`.`order_id`) AS `orders_total`
        FROM `t6` AS `t8`
      ) AS `t20`
    ) AS `t54`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t4`.`member_a`,
        `t4`.`member_b`,
        `t4`.`orders_together`,
        `t50`.`orders_a`,
        `t51`.`orders_b`,
        `t44`.`orders_total`,
        'product' AS `level`,
        'multi orders' AS `base`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t4`.`orders_together`) * 20000
              ) + NULLIF(`t44`.`orders_total`, 0)
            ) - (
              (
                (
                  ABS(`t4`.`orders_together`) * 20000
                ) + NULLIF(`t44`.`orders_total`, 0)
              ) % (
                NULLIF(`t44`.`orders_total`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t44`.`orders_total`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t4`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `support_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t4`.`orders_together`) * 20000
              ) + NULLIF(`t50`.`orders_a`, 0)
            ) - (
              (
                (
                  ABS(`t4`.`orders_together`) * 20000
                ) + NULLIF(`t50`.`orders_a`, 0)
              ) % (
                NULLIF(`t50`.`orders_a`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t50`.`orders_a`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t4`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `confidence_a_b_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t4`.`orders_together`) * 20000
              ) + NULLIF(`t51`.`orders_b`, 0)
            ) - (
              (
                (
                  ABS(`t4`.`orders_together`) * 20000
                ) + NULLIF(`t51`.`orders_b`, 0)
              ) % (
                NULLIF(`t51`.`orders_b`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t51`.`orders_b`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t4`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `confidence_b_a_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t50`.`orders_a` * `t51`.`orders_b`) * 200
              ) + NULLIF(`t44`.`orders_total`, 0)
            ) - (
              (
                (
                  ABS(`t50`.`orders_a` * `t51`.`orders_b`) * 200
                ) + NULLIF(`t44`.`orders_total`, 0)
              ) % (
                NULLIF(`t44`.`orders_total`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t44`.`orders_total`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t50`.`orders_a` * `t51`.`orders_b`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `expected_orders`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t4`.`orders_together` * `t44`.`orders_total`) * 200
              ) + NULLIF(`t50`.`orders_a` * `t51`.`orders_b`, 0)
            ) - (
              (
                (
                  ABS(`t4`.`orders_together` * `t44`.`orders_total`) * 200
                ) + NULLIF(`t50`.`orders_a` * `t51`.`orders_b`, 0)
              ) % (
                NULLIF(`t50`.`orders_a` * `t51`.`orders_b`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t50`.`orders_a` * `t51`.`orders_b`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t4`.`orders_together` * `t44`.`orders_total`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `lift`,
        CASE
          WHEN (
            `t4`.`orders_together` * `t44`.`orders_total`
          ) > (
            `t50`.`orders_a` * `t51`.`orders_b` * 10
          )
          THEN 'above 10'
          WHEN (
            `t4`.`orders_together` * `t44`.`orders_total`
          ) >= (
            `t50`.`orders_a` * `t51`.`orders_b` * 5
          )
          THEN '5-10'
          ELSE 'below 5'
        END AS `lift_band`
      FROM `product_pairs` AS `t4`
      INNER JOIN (
        SELECT
          `t41`.`member` AS `member_a`,
          `t41`.`orders` AS `orders_a`
        FROM `t38` AS `t41`
      ) AS `t50`
        ON `t4`.`member_a` = `t50`.`member_a`
      INNER JOIN (
        SELECT
          `t41`.`member` AS `member_b`,
          `t41`.`orders` AS `orders_b`
        FROM `t38` AS `t41`
      ) AS `t51`
        ON `t4`.`member_b` = `t51`.`member_b`
      CROSS JOIN (
        SELECT
          COUNT(DISTINCT `t36`.`order_id`) AS `orders_total`
        FROM `t34` AS `t36`
      ) AS `t44`
    ) AS `t56`
  ) AS `t58`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t5`.`member_a`,
        `t5`.`member_b`,
        `t5`.`orders_together`,
        `t31`.`orders_a`,
        `t32`.`orders_b`,
        `t21`.`orders_total`,
        'category' AS `level`,
        'all orders' AS `base`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t5`.`orders_together`) * 20000
              ) + NULLIF(`t21`.`orders_total`, 0)
            ) - (
              (
                (
                  ABS(`t5`.`orders_together`) * 20000
                ) + NULLIF(`t21`.`orders_total`, 0)
              ) % (
                NULLIF(`t21`.`orders_total`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t21`.`orders_total`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t5`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `support_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t5`.`orders_together`) * 20000
              ) + NULLIF(`t31`.`orders_a`, 0)
            ) - (
              (
                (
                  ABS(`t5`.`orders_together`) * 20000
                ) + NULLIF(`t31`.`orders_a`, 0)
              ) % (
                NULLIF(`t31`.`orders_a`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t31`.`orders_a`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t5`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `confidence_a_b_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t5`.`orders_together`) * 20000
              ) + NULLIF(`t32`.`orders_b`, 0)
            ) - (
              (
                (
                  ABS(`t5`.`orders_together`) * 20000
                ) + NULLIF(`t32`.`orders_b`, 0)
              ) % (
                NULLIF(`t32`.`orders_b`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t32`.`orders_b`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t5`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `confidence_b_a_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t31`.`orders_a` * `t32`.`orders_b`) * 200
              ) + NULLIF(`t21`.`orders_total`, 0)
            ) - (
              (
                (
                  ABS(`t31`.`orders_a` * `t32`.`orders_b`) * 200
                ) + NULLIF(`t21`.`orders_total`, 0)
              ) % (
                NULLIF(`t21`.`orders_total`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t21`.`orders_total`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t31`.`orders_a` * `t32`.`orders_b`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `expected_orders`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t5`.`orders_together` * `t21`.`orders_total`) * 200
              ) + NULLIF(`t31`.`orders_a` * `t32`.`orders_b`, 0)
            ) - (
              (
                (
                  ABS(`t5`.`orders_together` * `t21`.`orders_total`) * 200
                ) + NULLIF(`t31`.`orders_a` * `t32`.`orders_b`, 0)
              ) % (
                NULLIF(`t31`.`orders_a` * `t32`.`orders_b`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t31`.`orders_a` * `t32`.`orders_b`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t5`.`orders_together` * `t21`.`orders_total`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `lift`,
        CASE
          WHEN (
            `t5`.`orders_together` * `t21`.`orders_total`
          ) > (
            `t31`.`orders_a` * `t32`.`orders_b` * 10
          )
          THEN 'above 10'
          WHEN (
            `t5`.`orders_together` * `t21`.`orders_total`
          ) >= (
            `t31`.`orders_a` * `t32`.`orders_b` * 5
          )
          THEN '5-10'
          ELSE 'below 5'
        END AS `lift_band`
      FROM `category_pairs` AS `t5`
      INNER JOIN (
        SELECT
          `t19`.`member` AS `member_a`,
          `t19`.`orders` AS `orders_a`
        FROM `t14` AS `t19`
      ) AS `t31`
        ON `t5`.`member_a` = `t31`.`member_a`
      INNER JOIN (
        SELECT
          `t19`.`member` AS `member_b`,
          `t19`.`orders` AS `orders_b`
        FROM `t14` AS `t19`
      ) AS `t32`
        ON `t5`.`member_b` = `t32`.`member_b`
      CROSS JOIN (
        SELECT
          COUNT(DISTINCT `t9`.`order_id`) AS `orders_total`
        FROM `t7` AS `t9`
      ) AS `t21`
    ) AS `t55`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t5`.`member_a`,
        `t5`.`member_b`,
        `t5`.`orders_together`,
        `t52`.`orders_a`,
        `t53`.`orders_b`,
        `t45`.`orders_total`,
        'category' AS `level`,
        'multi orders' AS `base`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t5`.`orders_together`) * 20000
              ) + NULLIF(`t45`.`orders_total`, 0)
            ) - (
              (
                (
                  ABS(`t5`.`orders_together`) * 20000
                ) + NULLIF(`t45`.`orders_total`, 0)
              ) % (
                NULLIF(`t45`.`orders_total`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t45`.`orders_total`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t5`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `support_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t5`.`orders_together`) * 20000
              ) + NULLIF(`t52`.`orders_a`, 0)
            ) - (
              (
                (
                  ABS(`t5`.`orders_together`) * 20000
                ) + NULLIF(`t52`.`orders_a`, 0)
              ) % (
                NULLIF(`t52`.`orders_a`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t52`.`orders_a`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t5`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `confidence_a_b_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t5`.`orders_together`) * 20000
              ) + NULLIF(`t53`.`orders_b`, 0)
            ) - (
              (
                (
                  ABS(`t5`.`orders_together`) * 20000
                ) + NULLIF(`t53`.`orders_b`, 0)
              ) % (
                NULLIF(`t53`.`orders_b`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t53`.`orders_b`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t5`.`orders_together`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `confidence_b_a_rate`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t52`.`orders_a` * `t53`.`orders_b`) * 200
              ) + NULLIF(`t45`.`orders_total`, 0)
            ) - (
              (
                (
                  ABS(`t52`.`orders_a` * `t53`.`orders_b`) * 200
                ) + NULLIF(`t45`.`orders_total`, 0)
              ) % (
                NULLIF(`t45`.`orders_total`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t45`.`orders_total`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t52`.`orders_a` * `t53`.`orders_b`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `expected_orders`,
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(`t5`.`orders_together` * `t45`.`orders_total`) * 200
              ) + NULLIF(`t52`.`orders_a` * `t53`.`orders_b`, 0)
            ) - (
              (
                (
                  ABS(`t5`.`orders_together` * `t45`.`orders_total`) * 200
                ) + NULLIF(`t52`.`orders_a` * `t53`.`orders_b`, 0)
              ) % (
                NULLIF(`t52`.`orders_a` * `t53`.`orders_b`, 0) * 2
              )
            )
          ) / (
            NULLIF(`t52`.`orders_a` * `t53`.`orders_b`, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(`t5`.`orders_together` * `t45`.`orders_total`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `lift`,
        CASE
          WHEN (
            `t5`.`orders_together` * `t45`.`orders_total`
          ) > (
            `t52`.`orders_a` * `t53`.`orders_b` * 10
          )
          THEN 'above 10'
          WHEN (
            `t5`.`orders_together` * `t45`.`orders_total`
          ) >= (
            `t52`.`orders_a` * `t53`.`orders_b` * 5
          )
          THEN '5-10'
          ELSE 'below 5'
        END AS `lift_band`
      FROM `category_pairs` AS `t5`
      INNER JOIN (
        SELECT
          `t43`.`member` AS `member_a`,
          `t43`.`orders` AS `orders_a`
        FROM `t39` AS `t43`
      ) AS `t52`
        ON `t5`.`member_a` = `t52`.`member_a`
      INNER JOIN (
        SELECT
          `t43`.`member` AS `member_b`,
          `t43`.`orders` AS `orders_b`
        FROM `t39` AS `t43`
      ) AS `t53`
        ON `t5`.`member_b` = `t53`.`member_b`
      CROSS JOIN (
        SELECT
          COUNT(DISTINCT `t37`.`order_id`) AS `orders_total`
        FROM `t35` AS `t37`
      ) AS `t45`
    ) AS `t57`
  ) AS `t59`
) AS `t60`
