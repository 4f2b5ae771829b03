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
                          'customers.customer_id.untrimmed' AS `check_id`,
                          COALESCE(`t16`.`n0`, 0) AS `row_count`,
                          COALESCE(`t16`.`f0`, 0) AS `failing_rows`,
                          `t16`.`e0` AS `example_key`
                        ),
                        STRUCT(
                          'customers.customer_unique_id.untrimmed' AS `check_id`,
                          COALESCE(`t16`.`n1`, 0) AS `row_count`,
                          COALESCE(`t16`.`f1`, 0) AS `failing_rows`,
                          `t16`.`e1` AS `example_key`
                        ),
                        STRUCT(
                          'customers.customer_city.untrimmed' AS `check_id`,
                          COALESCE(`t16`.`n2`, 0) AS `row_count`,
                          COALESCE(`t16`.`f2`, 0) AS `failing_rows`,
                          `t16`.`e2` AS `example_key`
                        ),
                        STRUCT(
                          'customers.customer_city.malformed' AS `check_id`,
                          COALESCE(`t16`.`n3`, 0) AS `row_count`,
                          COALESCE(`t16`.`f3`, 0) AS `failing_rows`,
                          `t16`.`e3` AS `example_key`
                        )
                      )
                    ) AS `line`
                  FROM (
                    SELECT
                      COUNT(
                        CAST(`t7`.`customer_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t7`.`customer_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                      ) AS `n0`,
                      COUNT(
                        CAST(`t7`.`customer_unique_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t7`.`customer_unique_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                      ) AS `n1`,
                      COUNT(
                        CAST(`t7`.`customer_city` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t7`.`customer_city` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                      ) AS `n2`,
                      COUNT(
                        CAST(`t7`.`customer_city` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$' AS TINYINT)
                      ) AS `n3`,
                      SUM(
                        CAST(`t7`.`customer_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t7`.`customer_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                      ) AS `f0`,
                      SUM(
                        CAST(`t7`.`customer_unique_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t7`.`customer_unique_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                      ) AS `f1`,
                      SUM(
                        CAST(`t7`.`customer_city` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t7`.`customer_city` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                      ) AS `f2`,
                      SUM(
                        CAST(`t7`.`customer_city` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$' AS BIGINT)
                      ) AS `f3`,
                      MIN(
                        IF(
                          `t7`.`customer_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                          OR `t7`.`customer_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                          `t7`.`customer_id`,
                          NULL
                        )
                      ) AS `e0`,
                      MIN(
                        IF(
                          `t7`.`customer_unique_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                          OR `t7`.`customer_unique_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                          `t7`.`customer_id`,
                          NULL
                        )
                      ) AS `e1`,
                      MIN(
                        IF(
                          `t7`.`customer_city` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                          OR `t7`.`customer_city` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                          `t7`.`customer_id`,
                          NULL
                        )
                      ) AS `e2`,
                      MIN(
                        IF(
                          `t7`.`customer_city` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$',
                          `t7`.`customer_id`,
                          NULL
                        )
                      ) AS `e3`
                    FROM `customers` AS `t7`
                  ) AS `t16`
                ) AS `t25`
              ) AS `t34`
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  `t26`.`line`.`check_id` AS `check_id`,
                  `t26`.`line`.`row_count` AS `row_count`,
                  `t26`.`line`.`failing_rows` AS `failing_rows`,
                  `t26`.`line`.`example_key` AS `example_key`
                FROM (
                  SELECT
                    EXPLODE(
                      ARRAY(
                        STRUCT(
                          'orders.order_id.untrimmed' AS `check_id`,
                          COALESCE(`t17`.`n0`, 0) AS `row_count`,
                          COALESCE(`t17`.`f0`, 0) AS `failing_rows`,
                          `t17`.`e0` AS `example_key`
                        ),
                        STRUCT(
                          'orders.customer_id.untrimmed' AS `check_id`,
                          COALESCE(`t17`.`n1`, 0) AS `row_count`,
                          COALESCE(`t17`.`f1`, 0) AS `failing_rows`,
                          `t17`.`e1` AS `example_key`
                        )
                      )
                    ) AS `line`
                  FROM (
                    SELECT
                      COUNT(
                        CAST(`t8`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t8`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                      ) AS `n0`,
                      COUNT(
                        CAST(`t8`.`customer_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t8`.`customer_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                      ) AS `n1`,
                      SUM(
                        CAST(`t8`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t8`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                      ) AS `f0`,
                      SUM(
                        CAST(`t8`.`customer_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t8`.`customer_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                      ) AS `f1`,
                      MIN(
                        IF(
                          `t8`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                          OR `t8`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                          `t8`.`order_id`,
                          NULL
                        )
                      ) AS `e0`,
                      MIN(
                        IF(
                          `t8`.`customer_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                          OR `t8`.`customer_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                          `t8`.`order_id`,
                          NULL
                        )
                      ) AS `e1`
                    FROM `orders` AS `t8`
                  ) AS `t17`
                ) AS `t26`
              ) AS `t35`
            ) AS `t36`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                `t24`.`line`.`check_id` AS `check_id`,
                `t24`.`line`.`row_count` AS `row_count`,
                `t24`.`line`.`failing_rows` AS `failing_rows`,
                `t24`.`line`.`example_key` AS `example_key`
              FROM (
                SELECT
                  EXPLODE(
                    ARRAY(
                      STRUCT(
                        'order_items.order_id.untrimmed' AS `check_id`,
                        COALESCE(`t15`.`n0`, 0) AS `row_count`,
                        COALESCE(`t15`.`f0`, 0) AS `failing_rows`,
                        `t15`.`e0` AS `example_key`
                      ),
                      STRUCT(
                        'order_items.product_id.untrimmed' AS `check_id`,
                        COALESCE(`t15`.`n1`, 0) AS `row_count`,
                        COALESCE(`t15`.`f1`, 0) AS `failing_rows`,
                        `t15`.`e1` AS `example_key`
                      ),
                      STRUCT(
                        'order_items.seller_id.untrimmed' AS `check_id`,
                        COALESCE(`t15`.`n2`, 0) AS `row_count`,
                        COALESCE(`t15`.`f2`, 0) AS `failing_rows`,
                        `t15`.`e2` AS `example_key`
                      )
                    )
                  ) AS `line`
                FROM (
                  SELECT
                    COUNT(
                      CAST(`t6`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                      OR `t6`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                    ) AS `n0`,
                    COUNT(
                      CAST(`t6`.`product_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                      OR `t6`.`product_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                    ) AS `n1`,
                    COUNT(
                      CAST(`t6`.`seller_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                      OR `t6`.`seller_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                    ) AS `n2`,
                    SUM(
                      CAST(`t6`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                      OR `t6`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                    ) AS `f0`,
                    SUM(
                      CAST(`t6`.`product_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                      OR `t6`.`product_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                    ) AS `f1`,
                    SUM(
                      CAST(`t6`.`seller_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                      OR `t6`.`seller_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                    ) AS `f2`,
                    MIN(
                      IF(
                        `t6`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t6`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                        CONCAT(CONCAT(`t6`.`order_id`, ' / '), CAST(`t6`.`order_item_id` AS STRING)),
                        NULL
                      )
                    ) AS `e0`,
                    MIN(
                      IF(
                        `t6`.`product_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t6`.`product_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                        CONCAT(CONCAT(`t6`.`order_id`, ' / '), CAST(`t6`.`order_item_id` AS STRING)),
                        NULL
                      )
                    ) AS `e1`,
                    MIN(
                      IF(
                        `t6`.`seller_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                        OR `t6`.`seller_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                        CONCAT(CONCAT(`t6`.`order_id`, ' / '), CAST(`t6`.`order_item_id` AS STRING)),
                        NULL
                      )
                    ) AS `e2`
                  FROM `order_items` AS `t6`
                ) AS `t15`
              ) AS `t24`
            ) AS `t33`
          ) AS `t37`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              `t23`.`line`.`check_id` AS `check_id`,
              `t23`.`line`.`row_count` AS `row_count`,
              `t23`.`line`.`failing_rows` AS `failing_rows`,
              `t23`.`line`.`example_key` AS `example_key`
            FROM (
              SELECT
                EXPLODE(
                  ARRAY(
                    STRUCT(
                      'order_payments.order_id.untrimmed' AS `check_id`,
                      COALESCE(`t14`.`n0`, 0) AS `row_count`,
                      COALESCE(`t14`.`f0`, 0) AS `failing_rows`,
                      `t14`.`e0` AS `example_key`
                    ),
                    STRUCT(
                      'order_payments.payment_type.untrimmed' AS `check_id`,
                      COALESCE(`t14`.`n1`, 0) AS `row_count`,
                      COALESCE(`t14`.`f1`, 0) AS `failing_rows`,
                      `t14`.`e1` AS `example_key`
                    )
                  )
                ) AS `line`
              FROM (
                SELECT
                  COUNT(
                    CAST(`t5`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                    OR `t5`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                  ) AS `n0`,
                  COUNT(
                    CAST(`t5`.`payment_type` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                    OR `t5`.`payment_type` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                  ) AS `n1`,
                  SUM(
                    CAST(`t5`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                    OR `t5`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                  ) AS `f0`,
                  SUM(
                    CAST(`t5`.`payment_type` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                    OR `t5`.`payment_type` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                  ) AS `f1`,
                  MIN(
                    IF(
                      `t5`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                      OR `t5`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                      CONCAT(CONCAT(`t5`.`order_id`, ' / '), CAST(`t5`.`payment_sequential` AS STRING)),
                      NULL
                    )
                  ) AS `e0`,
                  MIN(
                    IF(
                      `t5`.`payment_type` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                      OR `t5`.`payment_type` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                      CONCAT(CONCAT(`t5`.`order_id`, ' / '), CAST(`t5`.`payment_sequential` AS STRING)),
                      NULL
                    )
                  ) AS `e1`
                FROM `order_payments` AS `t5`
              ) AS `t14`
            ) AS `t23`
          ) AS `t32`
        ) AS `t38`
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            `t22`.`line`.`check_id` AS `check_id`,
            `t22`.`line`.`row_count` AS `row_count`,
            `t22`.`line`.`failing_rows` AS `failing_rows`,
            `t22`.`line`.`example_key` AS `example_key`
          FROM (
            SELECT
              EXPLODE(
                ARRAY(
                  STRUCT(
                    'order_reviews.review_id.untrimmed' AS `check_id`,
                    COALESCE(`t13`.`n0`, 0) AS `row_count`,
                    COALESCE(`t13`.`f0`, 0) AS `failing_rows`,
                    `t13`.`e0` AS `example_key`
                  ),
                  STRUCT(
                    'order_reviews.order_id.untrimmed' AS `check_id`,
                    COALESCE(`t13`.`n1`, 0) AS `row_count`,
                    COALESCE(`t13`.`f1`, 0) AS `failing_rows`,
                    `t13`.`e1` AS `example_key`
                  )
                )
              ) AS `line`
            FROM (
              SELECT
                COUNT(
                  CAST(`t4`.`review_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                  OR `t4`.`review_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                ) AS `n0`,
                COUNT(
                  CAST(`t4`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                  OR `t4`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
                ) AS `n1`,
                SUM(
                  CAST(`t4`.`review_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                  OR `t4`.`review_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                ) AS `f0`,
                SUM(
                  CAST(`t4`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                  OR `t4`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
                ) AS `f1`,
                MIN(
                  IF(
                    `t4`.`review_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                    OR `t4`.`review_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                    CONCAT(CONCAT(`t4`.`review_id`, ' / '), `t4`.`order_id`),
                    NULL
                  )
                ) AS `e0`,
                MIN(
                  IF(
                    `t4`.`order_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                    OR `t4`.`order_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                    CONCAT(CONCAT(`t4`.`review_id`, ' / '), `t4`.`order_id`),
                    NULL
                  )
                ) AS `e1`
              FROM `order_reviews` AS `t4`
            ) AS `t13`
          ) AS `t22`
        ) AS `t31`
      ) AS `t39`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t21`.`line`.`check_id` AS `check_id`,
          `t21`.`line`.`row_count` AS `row_count`,
          `t21`.`line`.`failing_rows` AS `failing_rows`,
          `t21`.`line`.`example_key` AS `example_key`
        FROM (
          SELECT
            EXPLODE(
              ARRAY(
                STRUCT(
                  'products.product_id.untrimmed' AS `check_id`,
                  COALESCE(`t12`.`n0`, 0) AS `row_count`,
                  COALESCE(`t12`.`f0`, 0) AS `failing_rows`,
                  `t12`.`e0` AS `example_key`
                ),
                STRUCT(
                  'products.product_category_name.untrimmed' AS `check_id`,
                  COALESCE(`t12`.`n1`, 0) AS `row_count`,
                  COALESCE(`t12`.`f1`, 0) AS `failing_rows`,
                  `t12`.`e1` AS `example_key`
                )
              )
            ) AS `line`
          FROM (
            SELECT
              COUNT(
                CAST(`t3`.`product_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                OR `t3`.`product_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
              ) AS `n0`,
              COUNT(
                CAST(`t3`.`product_category_name` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                OR `t3`.`product_category_name` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
              ) AS `n1`,
              SUM(
                CAST(`t3`.`product_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                OR `t3`.`product_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
              ) AS `f0`,
              SUM(
                CAST(`t3`.`product_category_name` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                OR `t3`.`product_category_name` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
              ) AS `f1`,
              MIN(
                IF(
                  `t3`.`product_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                  OR `t3`.`product_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                  `t3`.`product_id`,
                  NULL
                )
              ) AS `e0`,
              MIN(
                IF(
                  `t3`.`product_category_name` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                  OR `t3`.`product_category_name` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                  `t3`.`product_id`,
                  NULL
                )
              ) AS `e1`
            FROM `products` AS `t3`
          ) AS `t12`
        ) AS `t21`
      ) AS `t30`
    ) AS `t40`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t20`.`line`.`check_id` AS `check_id`,
        `t20`.`line`.`row_count` AS `row_count`,
        `t20`.`line`.`failing_rows` AS `failing_rows`,
        `t20`.`line`.`example_key` AS `example_key`
      FROM (
        SELECT
          EXPLODE(
            ARRAY(
              STRUCT(
                'sellers.seller_id.untrimmed' AS `check_id`,
                COALESCE(`t11`.`n0`, 0) AS `row_count`,
                COALESCE(`t11`.`f0`, 0) AS `failing_rows`,
                `t11`.`e0` AS `example_key`
              ),
              STRUCT(
                'sellers.seller_city.untrimmed' AS `check_id`,
                COALESCE(`t11`.`n1`, 0) AS `row_count`,
                COALESCE(`t11`.`f1`, 0) AS `failing_rows`,
                `t11`.`e1` AS `example_key`
              ),
              STRUCT(
                'sellers.seller_city.malformed' AS `check_id`,
                COALESCE(`t11`.`n2`, 0) AS `row_count`,
                COALESCE(`t11`.`f2`, 0) AS `failing_rows`,
                `t11`.`e2` AS `example_key`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(
              CAST(`t2`.`seller_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
              OR `t2`.`seller_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
            ) AS `n0`,
            COUNT(
              CAST(`t2`.`seller_city` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
              OR `t2`.`seller_city` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
            ) AS `n1`,
            COUNT(
              CAST(`t2`.`seller_city` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$' AS TINYINT)
            ) AS `n2`,
            SUM(
              CAST(`t2`.`seller_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
              OR `t2`.`seller_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
            ) AS `f0`,
            SUM(
              CAST(`t2`.`seller_city` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
              OR `t2`.`seller_city` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
            ) AS `f1`,
            SUM(
              CAST(`t2`.`seller_city` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$' AS BIGINT)
            ) AS `f2`,
            MIN(
              IF(
                `t2`.`seller_id` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                OR `t2`.`seller_id` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                `t2`.`seller_id`,
                NULL
              )
            ) AS `e0`,
            MIN(
              IF(
                `t2`.`seller_city` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
                OR `t2`.`seller_city` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
                `t2`.`seller_id`,
                NULL
              )
            ) AS `e1`,
            MIN(
              IF(
                `t2`.`seller_city` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$',
                `t2`.`seller_id`,
                NULL
              )
            ) AS `e2`
          FROM `sellers` AS `t2`
        ) AS `t11`
      ) AS `t20`
    ) AS `t29`
  ) AS `t41`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t19`.`line`.`check_id` AS `check_id`,
      `t19`.`line`.`row_count` AS `row_count`,
      `t19`.`line`.`failing_rows` AS `failing_rows`,
      `t19`.`line`.`example_key` AS `example_key`
    FROM (
      SELECT
        EXPLODE(
          ARRAY(
            STRUCT(
              'geolocation.geolocation_city.untrimmed' AS `check_id`,
              COALESCE(`t10`.`n0`, 0) AS `row_count`,
              COALESCE(`t10`.`f0`, 0) AS `failing_rows`,
              `t10`.`e0` AS `example_key`
            ),
            STRUCT(
              'geolocation.geolocation_city.malformed' AS `check_id`,
              COALESCE(`t10`.`n1`, 0) AS `row_count`,
              COALESCE(`t10`.`f1`, 0) AS `failing_rows`,
              `t10`.`e1` AS `example_key`
            )
          )
        ) AS `line`
      FROM (
        SELECT
          COUNT(
            CAST(`t1`.`geolocation_city` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
            OR `t1`.`geolocation_city` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
          ) AS `n0`,
          COUNT(
            CAST(`t1`.`geolocation_city` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$' AS TINYINT)
          ) AS `n1`,
          SUM(
            CAST(`t1`.`geolocation_city` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
            OR `t1`.`geolocation_city` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
          ) AS `f0`,
          SUM(
            CAST(`t1`.`geolocation_city` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$' AS BIGINT)
          ) AS `f1`,
          MIN(
            IF(
              `t1`.`geolocation_city` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
              OR `t1`.`geolocation_city` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
              `t1`.`geolocation_zip_code_prefix`,
              NULL
            )
          ) AS `e0`,
          MIN(
            IF(
              `t1`.`geolocation_city` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$',
              `t1`.`geolocation_zip_code_prefix`,
              NULL
            )
          ) AS `e1`
        FROM `geolocation` AS `t1`
      ) AS `t10`
    ) AS `t19`
  ) AS `t28`
) AS `t42`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t18`.`line`.`check_id` AS `check_id`,
    `t18`.`line`.`row_count` AS `row_count`,
    `t18`.`line`.`failing_rows` AS `failing_rows`,
    `t18`.`line`.`example_key` AS `example_key`
  FROM (
    SELECT
      EXPLODE(
        ARRAY(
          STRUCT(
            'category_translation.product_category_name.untrimmed' AS `check_id`,
            COALESCE(`t9`.`n0`, 0) AS `row_count`,
            COALESCE(`t9`.`f0`, 0) AS `failing_rows`,
            `t9`.`e0` AS `example_key`
          ),
          STRUCT(
            'category_translation.product_category_name_english.untrimmed' AS `check_id`,
            COALESCE(`t9`.`n1`, 0) AS `row_count`,
            COALESCE(`t9`.`f1`, 0) AS `failing_rows`,
            `t9`.`e1` AS `example_key`
          )
        )
      ) AS `line`
    FROM (
      SELECT
        COUNT(
          CAST(`t0`.`product_category_name` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
          OR `t0`.`product_category_name` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
        ) AS `n0`,
        COUNT(
          CAST(`t0`.`product_category_name_english` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
          OR `t0`.`product_category_name_english` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS TINYINT)
        ) AS `n1`,
        SUM(
          CAST(`t0`.`product_category_name` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
          OR `t0`.`product_category_name` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
        ) AS `f0`,
        SUM(
          CAST(`t0`.`product_category_name_english` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
          OR `t0`.`product_category_name_english` RLIKE '[\\t-\\r\\x85\\p{Z}]$' AS BIGINT)
        ) AS `f1`,
        MIN(
          IF(
            `t0`.`product_category_name` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
            OR `t0`.`product_category_name` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
            `t0`.`product_category_name`,
            NULL
          )
        ) AS `e0`,
        MIN(
          IF(
            `t0`.`product_category_name_english` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
            OR `t0`.`product_category_name_english` RLIKE '[\\t-\\r\\x85\\p{Z}]$',
            `t0`.`product_category_name`,
            NULL
          )
        ) AS `e1`
      FROM `category_translation` AS `t0`
    ) AS `t9`
  ) AS `t18`
) AS `t27`
