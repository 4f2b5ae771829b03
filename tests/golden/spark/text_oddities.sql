WITH `t19` AS (
  SELECT
    `t0`.`seller_id`,
    `t0`.`seller_id` AS `example_key`,
    `t0`.`seller_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t0`.`seller_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_0`
  FROM `sellers` AS `t0`
), `t20` AS (
  SELECT
    `t1`.`product_id`,
    `t1`.`product_id` AS `example_key`,
    `t1`.`product_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t1`.`product_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_0`,
    `t1`.`product_name` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t1`.`product_name` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_1`
  FROM `products` AS `t1`
), `t21` AS (
  SELECT
    1 AS `behind_orders`,
    COALESCE(`t2`.`payment_value`, 0) AS `behind_amount`,
    CONCAT(CONCAT(`t2`.`order_id`, ' / '), CAST(`t2`.`payment_sequential` AS STRING)) AS `example_key`,
    `t2`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t2`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_0`
  FROM `order_payments` AS `t2`
), `t22` AS (
  SELECT
    `t3`.`order_id`,
    CONCAT(CONCAT(`t3`.`review_id`, ' / '), `t3`.`order_id`) AS `example_key`,
    `t3`.`review_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t3`.`review_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_0`,
    `t3`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t3`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_1`
  FROM `order_reviews` AS `t3`
), `t23` AS (
  SELECT
    1 AS `behind_orders`,
    `t4`.`amount` - `t4`.`discount` AS `behind_amount`,
    CONCAT(CONCAT(`t4`.`order_id`, ' / '), CAST(`t4`.`order_item_id` AS STRING)) AS `example_key`,
    `t4`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t4`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_0`,
    `t4`.`product_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t4`.`product_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_1`,
    `t4`.`seller_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t4`.`seller_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_2`,
    `t4`.`price_tier` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t4`.`price_tier` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_3`
  FROM `order_items` AS `t4`
), `t24` AS (
  SELECT
    `t5`.`customer_id`,
    `t5`.`customer_id` AS `example_key`,
    `t5`.`customer_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t5`.`customer_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_0`,
    `t5`.`customer_unique_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t5`.`customer_unique_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_1`
  FROM `customers` AS `t5`
), `t25` AS (
  SELECT
    `t6`.`order_id`,
    `t6`.`order_id` AS `example_key`,
    `t6`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t6`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_0`,
    `t6`.`customer_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t6`.`customer_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_1`,
    `t6`.`source_status` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
    OR `t6`.`source_status` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS `odd_2`
  FROM `orders` AS `t6`
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
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              `t89`.`check_id`,
              COALESCE(`t89`.`row_count`, 0) AS `row_count`,
              COALESCE(`t112`.`failing_rows`, 0) AS `failing_rows`,
              `t112`.`example_key`,
              COALESCE(`t112`.`orders`, 0) AS `failing_orders`,
              CAST(COALESCE(`t112`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
            FROM (
              SELECT
                `t68`.`line`.`check_id` AS `check_id`,
                `t68`.`line`.`row_count` AS `row_count`
              FROM (
                SELECT
                  EXPLODE(
                    ARRAY(
                      STRUCT(
                        'customers.customer_id.untrimmed' AS `check_id`,
                        `t46`.`row_count_0` AS `row_count`
                      ),
                      STRUCT(
                        'customers.customer_unique_id.untrimmed' AS `check_id`,
                        `t46`.`row_count_1` AS `row_count`
                      )
                    )
                  ) AS `line`
                FROM (
                  SELECT
                    COUNT(CAST(`t31`.`odd_0` AS TINYINT)) AS `row_count_0`,
                    COUNT(CAST(`t31`.`odd_1` AS TINYINT)) AS `row_count_1`
                  FROM `t24` AS `t31`
                ) AS `t46`
              ) AS `t68`
            ) AS `t89`
            LEFT OUTER JOIN (
              SELECT
                `t103`.`check_id`,
                COUNT(*) AS `failing_rows`,
                MIN(`t103`.`example_key`) AS `example_key`,
                SUM(`t103`.`behind_orders`) AS `orders`,
                SUM(`t103`.`behind_amount`) AS `money`
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    `t83`.`customer_id`,
                    `t83`.`example_key`,
                    `t83`.`behind_orders`,
                    `t83`.`behind_amount`,
                    EXPLODE(
                      ARRAY(
                        IF(`t83`.`odd_0`, 'customers.customer_id.untrimmed', NULL),
                        IF(`t83`.`odd_1`, 'customers.customer_unique_id.untrimmed', NULL)
                      )
                    ) AS `check_id`
                  FROM (
                    SELECT
                      `t69`.`customer_id`,
                      `t69`.`example_key`,
                      `t69`.`odd_0`,
                      `t69`.`odd_1`,
                      COALESCE(`t69`.`behind_orders`, 0) AS `behind_orders`,
                      COALESCE(`t69`.`behind_amount`, 0) AS `behind_amount`
                    FROM (
                      SELECT
                        `t62`.`customer_id`,
                        `t62`.`example_key`,
                        `t62`.`odd_0`,
                        `t62`.`odd_1`,
                        `t62`.`behind_orders`,
                        `t62`.`behind_amount`
                      FROM (
                        SELECT
                          `t47`.`customer_id`,
                          `t47`.`example_key`,
                          `t47`.`odd_0`,
                          `t47`.`odd_1`,
                          `t18`.`behind_orders`,
                          `t18`.`behind_amount`,
                          `t18`.`behind_key`
                        FROM (
                          SELECT
                            *
                          FROM `t24` AS `t31`
                          WHERE
                            `t31`.`odd_0` OR `t31`.`odd_1`
                        ) AS `t47`
                        LEFT OUTER JOIN (
                          SELECT
                            `t10`.`behind_orders`,
                            `t10`.`behind_amount`,
                            `t10`.`customer_id` AS `behind_key`
                          FROM `customer_behind` AS `t10`
                        ) AS `t18`
                          ON `t18`.`behind_key` = `t47`.`customer_id`
                      ) AS `t62`
                    ) AS `t69`
                  ) AS `t83`
                ) AS `t98`
                WHERE
                  `t98`.`check_id` IS NOT NULL
              ) AS `t103`
              GROUP BY
                1
            ) AS `t112`
              ON `t89`.`check_id` = `t112`.`check_id`
          ) AS `t117`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              `t91`.`check_id`,
              COALESCE(`t91`.`row_count`, 0) AS `row_count`,
              COALESCE(`t114`.`failing_rows`, 0) AS `failing_rows`,
              `t114`.`example_key`,
              COALESCE(`t114`.`orders`, 0) AS `failing_orders`,
              CAST(COALESCE(`t114`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
            FROM (
              SELECT
                `t71`.`line`.`check_id` AS `check_id`,
                `t71`.`line`.`row_count` AS `row_count`
              FROM (
                SELECT
                  EXPLODE(
                    ARRAY(
                      STRUCT('orders.order_id.untrimmed' AS `check_id`, `t49`.`row_count_0` AS `row_count`),
                      STRUCT('orders.customer_id.untrimmed' AS `check_id`, `t49`.`row_count_1` AS `row_count`),
                      STRUCT('orders.source_status.untrimmed' AS `check_id`, `t49`.`row_count_2` AS `row_count`)
                    )
                  ) AS `line`
                FROM (
                  SELECT
                    COUNT(CAST(`t32`.`odd_0` AS TINYINT)) AS `row_count_0`,
                    COUNT(CAST(`t32`.`odd_1` AS TINYINT)) AS `row_count_1`,
                    COUNT(CAST(`t32`.`odd_2` AS TINYINT)) AS `row_count_2`
                  FROM `t25` AS `t32`
                ) AS `t49`
              ) AS `t71`
            ) AS `t91`
            LEFT OUTER JOIN (
              SELECT
                `t105`.`check_id`,
                COUNT(*) AS `failing_rows`,
                MIN(`t105`.`example_key`) AS `example_key`,
                SUM(`t105`.`behind_orders`) AS `orders`,
                SUM(`t105`.`behind_amount`) AS `money`
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    `t90`.`order_id`,
                    `t90`.`example_key`,
                    `t90`.`behind_orders`,
                    `t90`.`behind_amount`,
                    EXPLODE(
                      ARRAY(
                        IF(`t90`.`odd_0`, 'orders.order_id.untrimmed', NULL),
                        IF(`t90`.`odd_1`, 'orders.customer_id.untrimmed', NULL),
                        IF(`t90`.`odd_2`, 'orders.source_status.untrimmed', NULL)
                      )
                    ) AS `check_id`
                  FROM (
                    SELECT
                      `t73`.`order_id`,
                      `t73`.`example_key`,
                      `t73`.`odd_0`,
                      `t73`.`odd_1`,
                      `t73`.`odd_2`,
                      COALESCE(`t73`.`behind_orders`, 0) AS `behind_orders`,
                      COALESCE(`t73`.`behind_amount`, 0) AS `behind_amount`
                    FROM (
                      SELECT
                        `t70`.`order_id`,
                        `t70`.`example_key`,
                        `t70`.`odd_0`,
                        `t70`.`odd_1`,
                        `t70`.`odd_2`,
                        `t70`.`behind_orders`,
                        `t70`.`behind_amount`
                      FROM (
                        SELECT
                          `t52`.`order_id`,
                          `t52`.`example_key`,
                          `t52`.`odd_0`,
                          `t52`.`odd_1`,
                          `t52`.`odd_2`,
                          `t17`.`behind_orders`,
                          `t17`.`behind_amount`,
                          `t17`.`behind_key`
                        FROM (
                          SELECT
                            *
                          FROM `t25` AS `t32`
                          WHERE
                            `t32`.`odd_0` OR `t32`.`odd_1` OR `t32`.`odd_2`
                        ) AS `t52`
                        LEFT OUTER JOIN (
                          SELECT
                            `t9`.`behind_orders`,
                            `t9`.`behind_amount`,
                            `t9`.`order_id` AS `behind_key`
                          FROM `order_behind` AS `t9`
                        ) AS `t17`
                          ON `t17`.`behind_key` = `t52`.`order_id`
                      ) AS `t70`
                    ) AS `t73`
                  ) AS `t90`
                ) AS `t100`
                WHERE
                  `t100`.`check_id` IS NOT NULL
              ) AS `t105`
              GROUP BY
                1
            ) AS `t114`
              ON `t91`.`check_id` = `t114`.`check_id`
          ) AS `t118`
        ) AS `t119`
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            `t88`.`check_id`,
            COALESCE(`t88`.`row_count`, 0) AS `row_count`,
            COALESCE(`t97`.`failing_rows`, 0) AS `failing_rows`,
            `t97`.`example_key`,
            COALESCE(`t97`.`orders`, 0) AS `failing_orders`,
            CAST(COALESCE(`t97`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
          FROM (
            SELECT
              `t67`.`line`.`check_id` AS `check_id`,
              `t67`.`line`.`row_count` AS `row_count`
            FROM (
              SELECT
                EXPLODE(
                  ARRAY(
                    STRUCT('order_items.order_id.untrimmed' AS `check_id`, `t45`.`row_count_0` AS `row_count`),
                    STRUCT(
                      'order_items.product_id.untrimmed' AS `check_id`,
                      `t45`.`row_count_1` AS `row_count`
                    ),
                    STRUCT(
                      'order_items.seller_id.untrimmed' AS `check_id`,
                      `t45`.`row_count_2` AS `row_count`
                    ),
                    STRUCT(
                      'order_items.price_tier.untrimmed' AS `check_id`,
                      `t45`.`row_count_3` AS `row_count`
                    )
                  )
                ) AS `line`
              FROM (
                SELECT
                  COUNT(CAST(`t30`.`odd_0` AS TINYINT)) AS `row_count_0`,
                  COUNT(CAST(`t30`.`odd_1` AS TINYINT)) AS `row_count_1`,
                  COUNT(CAST(`t30`.`odd_2` AS TINYINT)) AS `row_count_2`,
                  COUNT(CAST(`t30`.`odd_3` AS TINYINT)) AS `row_count_3`
                FROM `t23` AS `t30`
              ) AS `t45`
            ) AS `t67`
          ) AS `t88`
          LEFT OUTER JOIN (
            SELECT
              `t87`.`check_id`,
              COUNT(*) AS `failing_rows`,
              MIN(`t87`.`example_key`) AS `example_key`,
              SUM(`t87`.`behind_orders`) AS `orders`,
              SUM(`t87`.`behind_amount`) AS `money`
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  `t51`.`behind_orders`,
                  `t51`.`behind_amount`,
                  `t51`.`example_key`,
                  EXPLODE(
                    ARRAY(
                      IF(`t51`.`odd_0`, 'order_items.order_id.untrimmed', NULL),
                      IF(`t51`.`odd_1`, 'order_items.product_id.untrimmed', NULL),
                      IF(`t51`.`odd_2`, 'order_items.seller_id.untrimmed', NULL),
                      IF(`t51`.`odd_3`, 'order_items.price_tier.untrimmed', NULL)
                    )
                  ) AS `check_id`
                FROM (
                  SELECT
                    *
                  FROM `t23` AS `t30`
                  WHERE
                    `t30`.`odd_0` OR `t30`.`odd_1` OR `t30`.`odd_2` OR `t30`.`odd_3`
                ) AS `t51`
              ) AS `t72`
              WHERE
                `t72`.`check_id` IS NOT NULL
            ) AS `t87`
            GROUP BY
              1
          ) AS `t97`
            ON `t88`.`check_id` = `t97`.`check_id`
        ) AS `t104`
      ) AS `t120`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t58`.`check_id`,
          COALESCE(`t58`.`row_count`, 0) AS `row_count`,
          COALESCE(`t54`.`failing_rows`, 0) AS `failing_rows`,
          `t54`.`example_key`,
          COALESCE(`t54`.`orders`, 0) AS `failing_orders`,
          CAST(COALESCE(`t54`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
        FROM (
          SELECT
            'order_payments.order_id.untrimmed' AS `check_id`,
            `t42`.`row_count`
          FROM (
            SELECT
              COUNT(CAST(`t28`.`odd_0` AS TINYINT)) AS `row_count`
            FROM `t21` AS `t28`
          ) AS `t42`
        ) AS `t58`
        LEFT OUTER JOIN (
          SELECT
            `t34`.`check_id`,
            COUNT(*) AS `failing_rows`,
            MIN(`t34`.`example_key`) AS `example_key`,
            SUM(`t34`.`behind_orders`) AS `orders`,
            SUM(`t34`.`behind_amount`) AS `money`
          FROM (
            SELECT
              `t28`.`behind_orders`,
              `t28`.`behind_amount`,
              `t28`.`example_key`,
              'order_payments.order_id.untrimmed' AS `check_id`
            FROM `t21` AS `t28`
            WHERE
              `t28`.`odd_0`
          ) AS `t34`
          GROUP BY
            1
        ) AS `t54`
          ON `t58`.`check_id` = `t54`.`check_id`
      ) AS `t75`
    ) AS `t121`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t86`.`check_id`,
        COALESCE(`t86`.`row_count`, 0) AS `row_count`,
        COALESCE(`t111`.`failing_rows`, 0) AS `failing_rows`,
        `t111`.`example_key`,
        COALESCE(`t111`.`orders`, 0) AS `failing_orders`,
        CAST(COALESCE(`t111`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
      FROM (
        SELECT
          `t65`.`line`.`check_id` AS `check_id`,
          `t65`.`line`.`row_count` AS `row_count`
        FROM (
          SELECT
            EXPLODE(
              ARRAY(
                STRUCT(
                  'order_reviews.review_id.untrimmed' AS `check_id`,
                  `t43`.`row_count_0` AS `row_count`
                ),
                STRUCT(
                  'order_reviews.order_id.untrimmed' AS `check_id`,
                  `t43`.`row_count_1` AS `row_count`
                )
              )
            ) AS `line`
          FROM (
            SELECT
              COUNT(CAST(`t29`.`odd_0` AS TINYINT)) AS `row_count_0`,
              COUNT(CAST(`t29`.`odd_1` AS TINYINT)) AS `row_count_1`
            FROM `t22` AS `t29`
          ) AS `t43`
        ) AS `t65`
      ) AS `t86`
      LEFT OUTER JOIN (
        SELECT
          `t102`.`check_id`,
          COUNT(*) AS `failing_rows`,
          MIN(`t102`.`example_key`) AS `example_key`,
          SUM(`t102`.`behind_orders`) AS `orders`,
          SUM(`t102`.`behind_amount`) AS `money`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              `t80`.`order_id`,
              `t80`.`example_key`,
              `t80`.`behind_orders`,
              `t80`.`behind_amount`,
              EXPLODE(
                ARRAY(
                  IF(`t80`.`odd_0`, 'order_reviews.review_id.untrimmed', NULL),
                  IF(`t80`.`odd_1`, 'order_reviews.order_id.untrimmed', NULL)
                )
              ) AS `check_id`
            FROM (
              SELECT
                `t66`.`order_id`,
                `t66`.`example_key`,
                `t66`.`odd_0`,
                `t66`.`odd_1`,
                COALESCE(`t66`.`behind_orders`, 0) AS `behind_orders`,
                COALESCE(`t66`.`behind_amount`, 0) AS `behind_amount`
              FROM (
                SELECT
                  `t61`.`order_id`,
                  `t61`.`example_key`,
                  `t61`.`odd_0`,
                  `t61`.`odd_1`,
                  `t61`.`behind_orders`,
                  `t61`.`behind_amount`
                FROM (
                  SELECT
                    `t44`.`order_id`,
                    `t44`.`example_key`,
                    `t44`.`odd_0`,
                    `t44`.`odd_1`,
                    `t17`.`behind_orders`,
                    `t17`.`behind_amount`,
                    `t17`.`behind_key`
                  FROM (
                    SELECT
                      *
                    FROM `t22` AS `t29`
                    WHERE
                      `t29`.`odd_0` OR `t29`.`odd_1`
                  ) AS `t44`
                  LEFT OUTER JOIN (
                    SELECT
                      `t9`.`behind_orders`,
                      `t9`.`behind_amount`,
                      `t9`.`order_id` AS `behind_key`
                    FROM `order_behind` AS `t9`
                  ) AS `t17`
                    ON `t17`.`behind_key` = `t44`.`order_id`
                ) AS `t61`
              ) AS `t66`
            ) AS `t80`
          ) AS `t96`
          WHERE
            `t96`.`check_id` IS NOT NULL
        ) AS `t102`
        GROUP BY
          1
      ) AS `t111`
        ON `t86`.`check_id` = `t111`.`check_id`
    ) AS `t116`
  ) AS `t122`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t85`.`check_id`,
      COALESCE(`t85`.`row_count`, 0) AS `row_count`,
      COALESCE(`t110`.`failing_rows`, 0) AS `failing_rows`,
      `t110`.`example_key`,
      COALESCE(`t110`.`orders`, 0) AS `failing_orders`,
      CAST(COALESCE(`t110`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
    FROM (
      SELECT
        `t63`.`line`.`check_id` AS `check_id`,
        `t63`.`line`.`row_count` AS `row_count`
      FROM (
        SELECT
          EXPLODE(
            ARRAY(
              STRUCT('products.product_id.untrimmed' AS `check_id`, `t40`.`row_count_0` AS `row_count`),
              STRUCT(
                'products.product_name.untrimmed' AS `check_id`,
                `t40`.`row_count_1` AS `row_count`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(CAST(`t27`.`odd_0` AS TINYINT)) AS `row_count_0`,
            COUNT(CAST(`t27`.`odd_1` AS TINYINT)) AS `row_count_1`
          FROM `t20` AS `t27`
        ) AS `t40`
      ) AS `t63`
    ) AS `t85`
    LEFT OUTER JOIN (
      SELECT
        `t101`.`check_id`,
        COUNT(*) AS `failing_rows`,
        MIN(`t101`.`example_key`) AS `example_key`,
        SUM(`t101`.`behind_orders`) AS `orders`,
        SUM(`t101`.`behind_amount`) AS `money`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            `t78`.`product_id`,
            `t78`.`example_key`,
            `t78`.`behind_orders`,
            `t78`.`behind_amount`,
            EXPLODE(
              ARRAY(
                IF(`t78`.`odd_0`, 'products.product_id.untrimmed', NULL),
                IF(`t78`.`odd_1`, 'products.product_name.untrimmed', NULL)
              )
            ) AS `check_id`
          FROM (
            SELECT
              `t64`.`product_id`,
              `t64`.`example_key`,
              `t64`.`odd_0`,
              `t64`.`odd_1`,
              COALESCE(`t64`.`behind_orders`, 0) AS `behind_orders`,
              COALESCE(`t64`.`behind_amount`, 0) AS `behind_amount`
            FROM (
              SELECT
                `t60`.`product_id`,
                `t60`.`example_key`,
                `t60`.`odd_0`,
                `t60`.`odd_1`,
                `t60`.`behind_orders`,
                `t60`.`behind_amount`
              FROM (
                SELECT
                  `t41`.`product_id`,
                  `t41`.`example_key`,
                  `t41`.`odd_0`,
                  `t41`.`odd_1`,
                  `t16`.`behind_orders`,
                  `t16`.`behind_amount`,
                  `t16`.`behind_key`
                FROM (
                  SELECT
                    *
                  FROM `t20` AS `t27`
                  WHERE
                    `t27`.`odd_0` OR `t27`.`odd_1`
                ) AS `t41`
                LEFT OUTER JOIN (
                  SELECT
                    `t8`.`behind_orders`,
                    `t8`.`behind_amount`,
                    `t8`.`product_id` AS `behind_key`
                  FROM `product_behind` AS `t8`
                ) AS `t16`
                  ON `t16`.`behind_key` = `t41`.`product_id`
              ) AS `t60`
            ) AS `t64`
          ) AS `t78`
        ) AS `t95`
        WHERE
          `t95`.`check_id` IS NOT NULL
      ) AS `t101`
      GROUP BY
        1
    ) AS `t110`
      ON `t85`.`check_id` = `t110`.`check_id`
  ) AS `t115`
) AS `t123`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t56`.`check_id`,
    COALESCE(`t56`.`row_count`, 0) AS `row_count`,
    COALESCE(`t99`.`failing_rows`, 0) AS `failing_rows`,
    `t99`.`example_key`,
    COALESCE(`t99`.`orders`, 0) AS `failing_orders`,
    CAST(COALESCE(`t99`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
  FROM (
    SELECT
      'sellers.seller_id.untrimmed' AS `check_id`,
      `t39`.`row_count`
    FROM (
      SELECT
        COUNT(CAST(`t26`.`odd_0` AS TINYINT)) AS `row_count`
      FROM `t19` AS `t26`
    ) AS `t39`
  ) AS `t56`
  LEFT OUTER JOIN (
    SELECT
      `t92`.`check_id`,
      COUNT(*) AS `failing_rows`,
      MIN(`t92`.`example_key`) AS `example_key`,
      SUM(`t92`.`behind_orders`) AS `orders`,
      SUM(`t92`.`behind_amount`) AS `money`
    FROM (
      SELECT
        `t76`.`seller_id`,
        `t76`.`example_key`,
        `t76`.`behind_orders`,
        `t76`.`behind_amount`,
        'sellers.seller_id.untrimmed' AS `check_id`
      FROM (
        SELECT
          `t74`.`seller_id`,
          `t74`.`example_key`,
          `t74`.`behind_orders`,
          `t74`.`behind_amount`
        FROM (
          SELECT
            `t59`.`seller_id`,
            `t59`.`example_key`,
            `t59`.`odd_0`,
            COALESCE(`t59`.`behind_orders`, 0) AS `behind_orders`,
            COALESCE(`t59`.`behind_amount`, 0) AS `behind_amount`
          FROM (
            SELECT
              `t57`.`seller_id`,
              `t57`.`example_key`,
              `t57`.`odd_0`,
              `t57`.`behind_orders`,
              `t57`.`behind_amount`
            FROM (
              SELECT
                `t35`.`seller_id`,
                `t35`.`example_key`,
                `t35`.`odd_0`,
                `t15`.`behind_orders`,
                `t15`.`behind_amount`,
                `t15`.`behind_key`
              FROM (
                SELECT
                  *
                FROM `t19` AS `t26`
                WHERE
                  `t26`.`odd_0`
              ) AS `t35`
              LEFT OUTER JOIN (
                SELECT
                  `t7`.`behind_orders`,
                  `t7`.`behind_amount`,
                  `t7`.`seller_id` AS `behind_key`
                FROM `seller_behind` AS `t7`
              ) AS `t15`
                ON `t15`.`behind_key` = `t35`.`seller_id`
            ) AS `t57`
          ) AS `t59`
        ) AS `t74`
      ) AS `t76`
    ) AS `t92`
    GROUP BY
      1
  ) AS `t99`
    ON `t56`.`check_id` = `t99`.`check_id`
) AS `t106`
