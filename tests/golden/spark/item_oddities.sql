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
        `t25`.`line`.`check_id` AS `check_id`,
        `t25`.`line`.`row_count` AS `row_count`,
        `t25`.`line`.`failing_rows` AS `failing_rows`,
        `t25`.`line`.`example_key` AS `example_key`
      FROM (
        SELECT
          EXPLODE(
            ARRAY(
              STRUCT(
                'order_items.price.zero' AS `check_id`,
                COALESCE(`t20`.`n0`, 0) AS `row_count`,
                COALESCE(`t20`.`f0`, 0) AS `failing_rows`,
                `t20`.`e0` AS `example_key`
              ),
              STRUCT(
                'order_items.shipping_limit_date.before_purchase' AS `check_id`,
                COALESCE(`t20`.`n1`, 0) AS `row_count`,
                COALESCE(`t20`.`f1`, 0) AS `failing_rows`,
                `t20`.`e1` AS `example_key`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(CAST(`t18`.`price` = 0 AS TINYINT)) AS `n0`,
            COUNT(CAST(`t18`.`shipping_limit_date` < `t18`.`placed_at` AS TINYINT)) AS `n1`,
            SUM(CAST(`t18`.`price` = 0 AS BIGINT)) AS `f0`,
            SUM(CAST(`t18`.`shipping_limit_date` < `t18`.`placed_at` AS BIGINT)) AS `f1`,
            MIN(
              IF(
                `t18`.`price` = 0,
                CONCAT(CONCAT(`t18`.`order_id`, ' / '), CAST(`t18`.`order_item_id` AS STRING)),
                NULL
              )
            ) AS `e0`,
            MIN(
              IF(
                `t18`.`shipping_limit_date` < `t18`.`placed_at`,
                CONCAT(CONCAT(`t18`.`order_id`, ' / '), CAST(`t18`.`order_item_id` AS STRING)),
                NULL
              )
            ) AS `e1`
          FROM (
            SELECT
              `t5`.`order_id`,
              `t5`.`order_item_id`,
              `t5`.`product_id`,
              `t5`.`seller_id`,
              `t5`.`shipping_limit_date`,
              `t5`.`price`,
              `t5`.`freight_value`,
              `t13`.`placed_id`,
              `t13`.`placed_at`
            FROM `order_items` AS `t5`
            INNER JOIN (
              SELECT
                `t3`.`order_id` AS `placed_id`,
                `t3`.`order_purchase_timestamp` AS `placed_at`
              FROM `orders` AS `t3`
            ) AS `t13`
              ON `t13`.`placed_id` = `t5`.`order_id`
          ) AS `t18`
        ) AS `t20`
      ) AS `t25`
    ) AS `t29`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t33`.`line`.`check_id` AS `check_id`,
        `t33`.`line`.`row_count` AS `row_count`,
        `t33`.`line`.`failing_rows` AS `failing_rows`,
        `t33`.`line`.`example_key` AS `example_key`
      FROM (
        SELECT
          EXPLODE(
            ARRAY(
              STRUCT(
                'order_items.price.outlier' AS `check_id`,
                COALESCE(`t32`.`n0`, 0) AS `row_count`,
                COALESCE(`t32`.`f0`, 0) AS `failing_rows`,
                `t32`.`e0` AS `example_key`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(
              CAST(IF(
                `t26`.`median_tenths` > 0,
                (
                  `t26`.`cents` >= `t26`.`median_tenths`
                )
                OR (
                  (
                    `t26`.`cents` * 100
                  ) <= `t26`.`median_tenths`
                ),
                NULL
              ) AS TINYINT)
            ) AS `n0`,
            SUM(
              CAST(IF(
                `t26`.`median_tenths` > 0,
                (
                  `t26`.`cents` >= `t26`.`median_tenths`
                )
                OR (
                  (
                    `t26`.`cents` * 100
                  ) <= `t26`.`median_tenths`
                ),
                NULL
              ) AS BIGINT)
            ) AS `f0`,
            MIN(
              IF(
                IF(
                  `t26`.`median_tenths` > 0,
                  (
                    `t26`.`cents` >= `t26`.`median_tenths`
                  )
                  OR (
                    (
                      `t26`.`cents` * 100
                    ) <= `t26`.`median_tenths`
                  ),
                  NULL
                ),
                CONCAT(CONCAT(`t26`.`order_id`, ' / '), CAST(`t26`.`order_item_id` AS STRING)),
                NULL
              )
            ) AS `e0`
          FROM (
            SELECT
              `t5`.`order_id`,
              `t5`.`order_item_id`,
              `t15`.`category`,
              CAST(`t5`.`price` * 100 AS BIGINT) AS `cents`,
              `t24`.`median_tenths`
            FROM `order_items` AS `t5`
            INNER JOIN (
              SELECT
                *
              FROM `product_categories` AS `t4`
              WHERE
                `t4`.`category` <> 'not_defined'
            ) AS `t15`
              ON `t5`.`product_id` = `t15`.`product_id`
            INNER JOIN (
              SELECT
                `t19`.`category`,
                CAST(ROUND(PERCENTILE(CAST(`t19`.`cents` AS DOUBLE), 0.5) * 10, 0) AS BIGINT) AS `median_tenths`
              FROM (
                SELECT
                  `t5`.`order_id`,
                  `t5`.`order_item_id`,
                  `t15`.`category`,
                  CAST(`t5`.`price` * 100 AS BIGINT) AS `cents`
                FROM `order_items` AS `t5`
                INNER JOIN (
                  SELECT
                    *
                  FROM `product_categories` AS `t4`
                  WHERE
                    `t4`.`category` <> 'not_defined'
                ) AS `t15`
                  ON `t5`.`product_id` = `t15`.`product_id`
              ) AS `t19`
              GROUP BY
                1
            ) AS `t24`
              ON `t15`.`category` = `t24`.`category`
          ) AS `t26`
        ) AS `t32`
      ) AS `t33`
    ) AS `t34`
  ) AS `t35`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t28`.`line`.`check_id` AS `check_id`,
      `t28`.`line`.`row_count` AS `row_count`,
      `t28`.`line`.`failing_rows` AS `failing_rows`,
      `t28`.`line`.`example_key` AS `example_key`
    FROM (
      SELECT
        EXPLODE(
          ARRAY(
            STRUCT(
              'order_items.product_id.unknown' AS `check_id`,
              COALESCE(`t22`.`n0`, 0) AS `row_count`,
              COALESCE(`t22`.`f0`, 0) AS `failing_rows`,
              `t22`.`e0` AS `example_key`
            )
          )
        ) AS `line`
      FROM (
        SELECT
          COUNT(
            CAST(IF(
              (
                SELECT
                  COUNT(*) AS `CountStar(products)`
                FROM `products` AS `t2`
              ) > 0,
              IF(`t17`.`product_id` IS NOT NULL, `t17`.`owner` IS NULL, NULL),
              NULL
            ) AS TINYINT)
          ) AS `n0`,
          SUM(
            CAST(IF(
              (
                SELECT
                  COUNT(*) AS `CountStar(products)`
                FROM `products` AS `t2`
              ) > 0,
              IF(`t17`.`product_id` IS NOT NULL, `t17`.`owner` IS NULL, NULL),
              NULL
            ) AS BIGINT)
          ) AS `f0`,
          MIN(
            IF(
              IF(
                (
                  SELECT
                    COUNT(*) AS `CountStar(products)`
                  FROM `products` AS `t2`
                ) > 0,
                IF(`t17`.`product_id` IS NOT NULL, `t17`.`owner` IS NULL, NULL),
                NULL
              ),
              CONCAT(CONCAT(`t17`.`order_id`, ' / '), CAST(`t17`.`order_item_id` AS STRING)),
              NULL
            )
          ) AS `e0`
        FROM (
          SELECT
            `t5`.`order_id`,
            `t5`.`order_item_id`,
            `t5`.`product_id`,
            `t5`.`seller_id`,
            `t5`.`shipping_limit_date`,
            `t5`.`price`,
            `t5`.`freight_value`,
            `t12`.`owner`
          FROM `order_items` AS `t5`
          LEFT OUTER JOIN (
            SELECT
              `t2`.`product_id` AS `owner`
            FROM `products` AS `t2`
          ) AS `t12`
            ON `t12`.`owner` = `t5`.`product_id`
        ) AS `t17`
      ) AS `t22`
    ) AS `t28`
  ) AS `t31`
) AS `t36`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t27`.`line`.`check_id` AS `check_id`,
    `t27`.`line`.`row_count` AS `row_count`,
    `t27`.`line`.`failing_rows` AS `failing_rows`,
    `t27`.`line`.`example_key` AS `example_key`
  FROM (
    SELECT
      EXPLODE(
        ARRAY(
          STRUCT(
            'order_items.seller_id.unknown' AS `check_id`,
            COALESCE(`t21`.`n0`, 0) AS `row_count`,
            COALESCE(`t21`.`f0`, 0) AS `failing_rows`,
            `t21`.`e0` AS `example_key`
          )
        )
      ) AS `line`
    FROM (
      SELECT
        COUNT(
          CAST(IF(
            (
              SELECT
                COUNT(*) AS `CountStar(sellers)`
              FROM `sellers` AS `t1`
            ) > 0,
            IF(`t16`.`seller_id` IS NOT NULL, `t16`.`owner` IS NULL, NULL),
            NULL
          ) AS TINYINT)
        ) AS `n0`,
        SUM(
          CAST(IF(
            (
              SELECT
                COUNT(*) AS `CountStar(sellers)`
              FROM `sellers` AS `t1`
            ) > 0,
            IF(`t16`.`seller_id` IS NOT NULL, `t16`.`owner` IS NULL, NULL),
            NULL
          ) AS BIGINT)
        ) AS `f0`,
        MIN(
          IF(
            IF(
              (
                SELECT
                  COUNT(*) AS `CountStar(sellers)`
                FROM `sellers` AS `t1`
              ) > 0,
              IF(`t16`.`seller_id` IS NOT NULL, `t16`.`owner` IS NULL, NULL),
              NULL
            ),
            CONCAT(CONCAT(`t16`.`order_id`, ' / '), CAST(`t16`.`order_item_id` AS STRING)),
            NULL
          )
        ) AS `e0`
      FROM (
        SELECT
          `t5`.`order_id`,
          `t5`.`order_item_id`,
          `t5`.`product_id`,
          `t5`.`seller_id`,
          `t5`.`shipping_limit_date`,
          `t5`.`price`,
          `t5`.`freight_value`,
          `t11`.`owner`
        FROM `order_items` AS `t5`
        LEFT OUTER JOIN (
          SELECT
            `t1`.`seller_id` AS `owner`
          FROM `sellers` AS `t1`
        ) AS `t11`
          ON `t11`.`owner` = `t5`.`seller_id`
      ) AS `t16`
    ) AS `t21`
  ) AS `t27`
) AS `t30`
