WITH `t29` AS (
  SELECT
    `t4`.`order_id`,
    `t4`.`payment_sequential`,
    `t4`.`payment_type`,
    `t4`.`payment_installments`,
    `t4`.`payment_value`,
    1 AS `behind_orders`,
    COALESCE(`t4`.`payment_value`, 0) AS `behind_amount`
  FROM `order_payments` AS `t4`
), `t93` AS (
  SELECT
    `t92`.`text`,
    `t92`.`times`,
    `t92`.`example_key`,
    `t92`.`known_as`,
    `t92`.`is_other`,
    EXPLODE(
      ARRAY(
        IF(
          `t92`.`known_as` IN (
            'customers.customer_city',
            'customers.customer_state',
            'customers.customer_country',
            'sellers.seller_city',
            'sellers.seller_state',
            'geolocation.geolocation_city',
            'order_payments.payment_type',
            'products.product_category_name',
            'category_translation.product_category_name',
            'category_translation.product_category_name_english'
          )
          AND `t92`.`text` RLIKE '^[\\t-\\r\\x85\\p{Z}]*(?:\\-1|[nN][uU][lL][lL]|\\([nN][uU][lL][lL]\\)|[nN][aA][nN]|[nN][oO][nN][eE]|[nN][iI][lL]|[nN][aA][tT]|<[nN][aA]>|[nN]/[aA]|\\#[nN]/[aA]|\\#[nN][uU][lL][lL]!|[uU][nN][dD][eE][fF][iI][nN][eE][dD]|[uU][nN][kK][nN][oO][wW][nN]|[gG][uU][eE][sS][tT]|[aA][nN][oO][nN][yY][mM][oO][uU][sS]|[aA][nN][oO][nN]|[aA][nN][oO][nN][yY][mM]|\\([nN][oO][tT]\\ [sS][eE][tT]\\)|[mM][iI][sS][sS][iI][nN][gG]|[eE][mM][pP][tT][yY]|[bB][lL][aA][nN][kK]|[nN][oO][tT]\\ [aA][vV][aA][iI][lL][aA][bB][lL][eE]|[nN][oO][tT]\\ [aA][pP][pP][lL][iI][cC][aA][bB][lL][eE]|[nN][oO]\\ [cC][uU][sS][tT][oO][mM][eE][rR]|[tT][bB][dD]|\\?|\\-|\\-\\-|\\#[rR][eE][fF]!|\\#[vV][aA][lL][uU][eE]!|\\#[nN][aA][mM][eE]\\?|\\\\[nN])[\\t-\\r\\x85\\p{Z}]*$',
          'placeholder',
          NULL
        ),
        IF(
          `t92`.`known_as` IN (
            'customers.customer_city',
            'customers.customer_country',
            'sellers.seller_city',
            'geolocation.geolocation_city',
            'order_payments.payment_type',
            'products.product_category_name',
            'category_translation.product_category_name',
            'category_translation.product_category_name_english'
          )
          AND (
            `t92`.`text` RLIKE '^[\\t-\\r\\x85\\p{Z}]'
            OR `t92`.`text` RLIKE '[\\t-\\r\\x85\\p{Z}]$'
          ),
          'untrimmed',
          NULL
        ),
        IF(
          `t92`.`known_as` IN (
            'customers.customer_city',
            'sellers.seller_city',
            'geolocation.geolocation_city',
            'order_payments.payment_type',
            'products.product_category_name',
            'category_translation.product_category_name',
            'category_translation.product_category_name_english'
          )
          AND `t92`.`is_other`,
          'spelling',
          NULL
        ),
        IF(
          `t92`.`known_as` IN ('customers.customer_city', 'sellers.seller_city', 'geolocation.geolocation_city')
          AND CASE
            WHEN (
              SELECT
                `t8`.`places`
              FROM `run_settings` AS `t8`
            ) = 'brazil'
            THEN `t92`.`text` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
            ELSE `t92`.`text` RLIKE '[^\\p{L}\\p{M}\\t-\\r\\x85\\p{Z}.\'’´`-]| - '
          END,
          'malformed',
          NULL
        )
      )
    ) AS `rule`
  FROM (
    SELECT
      `t91`.`text`,
      `t91`.`times`,
      `t91`.`example_key`,
      `t91`.`known_as`,
      (
        ROW_NUMBER() OVER (
          PARTITION BY `t91`.`known_as`, REGEXP_REPLACE(
            REGEXP_REPLACE(
              REGEXP_REPLACE(
                TRANSLATE(
                  `t91`.`text`,
                  'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
                  'abcdefghijklmnopqrstuvwxyzaaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzz'
                ),
                '\\p{Mn}+',
                ''
              ),
              '[\\t-\\r\\x85\\p{Z}]+',
              ' '
            ),
            '^ | $',
            ''
          )
          ORDER BY `t91`.`times` DESC, `t91`.`text` ASC NULLS LAST
        ) - 1
      ) > 0 AS `is_other`
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
                      *
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          `t58`.`text`,
                          `t58`.`times`,
                          `t58`.`example_key`,
                          'customers.customer_city' AS `known_as`
                        FROM (
                          SELECT
                            `t35`.`customer_city` AS `text`,
                            COUNT(*) AS `times`,
                            MIN(`t35`.`customer_id`) AS `example_key`
                          FROM (
                            SELECT
                              *
                            FROM `customers` AS `t6`
                            WHERE
                              `t6`.`customer_city` IS NOT NULL
                          ) AS `t35`
                          GROUP BY
                            1
                        ) AS `t58`
                      ) AS `t71`
                      UNION ALL
                      SELECT
                        *
                      FROM (
                        SELECT
                          `t60`.`text`,
                          `t60`.`times`,
                          `t60`.`example_key`,
                          'customers.customer_state' AS `known_as`
                        FROM (
                          SELECT
                            `t37`.`customer_state` AS `text`,
                            COUNT(*) AS `times`,
                            MIN(`t37`.`customer_id`) AS `example_key`
                          FROM (
                            SELECT
                              *
                            FROM `customers` AS `t6`
                            WHERE
                              `t6`.`customer_state` IS NOT NULL
                          ) AS `t37`
                          GROUP BY
                            1
                        ) AS `t60`
                      ) AS `t73`
                    ) AS `t76`
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        `t57`.`text`,
                        `t57`.`times`,
                        `t57`.`example_key`,
                        'customers.customer_country' AS `known_as`
                      FROM (
                        SELECT
                          `t33`.`customer_country` AS `text`,
                          COUNT(*) AS `times`,
                          MIN(`t33`.`customer_id`) AS `example_key`
                        FROM (
                          SELECT
                            *
                          FROM `customers` AS `t6`
                          WHERE
                            `t6`.`customer_country` IS NOT NULL
                        ) AS `t33`
                        GROUP BY
                          1
                      ) AS `t57`
                    ) AS `t70`
                  ) AS `t79`
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      `t56`.`text`,
                      `t56`.`times`,
                      `t56`.`example_key`,
                      'sellers.seller_city' AS `known_as`
                    FROM (
                      SELECT
                        `t28`.`seller_city` AS `text`,
                        COUNT(*) AS `times`,
                        MIN(`t28`.`seller_id`) AS `example_key`
                      FROM (
                        SELECT
                          *
                        FROM `sellers` AS `t3`
                        WHERE
                          `t3`.`seller_city` IS NOT NULL
                      ) AS `t28`
                      GROUP BY
                        1
                    ) AS `t56`
                  ) AS `t68`
                ) AS `t81`
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    `t55`.`text`,
                    `t55`.`times`,
                    `t55`.`example_key`,
                    'sellers.seller_state' AS `known_as`
                  FROM (
                    SELECT
                      `t26`.`seller_state` AS `text`,
                      COUNT(*) AS `times`,
                      MIN(`t26`.`seller_id`) AS `example_key`
                    FROM (
                      SELECT
                        *
                      FROM `sellers` AS `t3`
                      WHERE
                        `t3`.`seller_state` IS NOT NULL
                    ) AS `t26`
                    GROUP BY
                      1
                  ) AS `t55`
                ) AS `t67`
              ) AS `t83`
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  `t54`.`text`,
                  `t54`.`times`,
                  `t54`.`example_key`,
                  'geolocation.geolocation_city' AS `known_as`
                FROM (
                  SELECT
                    `t24`.`geolocation_city` AS `text`,
                    COUNT(*) AS `times`,
                    MIN(`t24`.`geolocation_zip_code_prefix`) AS `example_key`
                  FROM (
                    SELECT
                      *
                    FROM `geolocation` AS `t2`
                    WHERE
                      `t2`.`geolocation_city` IS NOT NULL
                  ) AS `t24`
                  GROUP BY
                    1
                ) AS `t54`
              ) AS `t66`
            ) AS `t85`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                `t69`.`text`,
                `t69`.`times`,
                `t69`.`example_key`,
                'order_payments.payment_type' AS `known_as`
              FROM (
                SELECT
                  `t30`.`payment_type` AS `text`,
                  COUNT(*) AS `times`,
                  MIN(
                    CONCAT(CONCAT(`t30`.`order_id`, ' / '), CAST(`t30`.`payment_sequential` AS STRING))
                  ) AS `example_key`
                FROM (
                  SELECT
                    `t4`.`order_id`,
                    `t4`.`payment_sequential`,
                    `t4`.`payment_type`,
                    `t4`.`payment_installments`,
                    `t4`.`payment_value`,
                    1 AS `behind_orders`,
                    COALESCE(`t4`.`payment_value`, 0) AS `behind_amount`
                  FROM `order_payments` AS `t4`
                  WHERE
                    `t4`.`payment_type` IS NOT NULL
                ) AS `t30`
                GROUP BY
                  1
              ) AS `t69`
            ) AS `t77`
          ) AS `t87`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              `t53`.`text`,
              `t53`.`times`,
              `t53`.`example_key`,
              'products.product_category_name' AS `known_as`
            FROM (
              SELECT
                `t22`.`product_category_name` AS `text`,
                COUNT(*) AS `times`,
                MIN(`t22`.`product_id`) AS `example_key`
              FROM (
                SELECT
                  *
                FROM `products` AS `t1`
                WHERE
                  `t1`.`product_category_name` IS NOT NULL
              ) AS `t22`
              GROUP BY
                1
            ) AS `t53`
          ) AS `t65`
        ) AS `t89`
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            `t52`.`text`,
            `t52`.`times`,
            `t52`.`example_key`,
            'category_translation.product_category_name' AS `known_as`
          FROM (
            SELECT
              `t20`.`product_category_name` AS `text`,
              COUNT(*) AS `times`,
              MIN(`t20`.`product_category_name`) AS `example_key`
            FROM (
              SELECT
                *
              FROM `category_translation` AS `t0`
              WHERE
                `t0`.`product_category_name` IS NOT NULL
            ) AS `t20`
            GROUP BY
              1
          ) AS `t52`
        ) AS `t64`
      ) AS `t90`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t51`.`text`,
          `t51`.`times`,
          `t51`.`example_key`,
          'category_translation.product_category_name_english' AS `known_as`
        FROM (
          SELECT
            `t18`.`product_category_name_english` AS `text`,
            COUNT(*) AS `times`,
            MIN(`t18`.`product_category_name`) AS `example_key`
          FROM (
            SELECT
              *
            FROM `category_translation` AS `t0`
            WHERE
              `t0`.`product_category_name_english` IS NOT NULL
          ) AS `t18`
          GROUP BY
            1
        ) AS `t51`
      ) AS `t63`
    ) AS `t91`
  ) AS `t92`
)
SELECT
  `t88`.`check_id`,
  COALESCE(`t88`.`row_count`, 0) AS `row_count`,
  COALESCE(`t111`.`failing_rows`, 0) AS `failing_rows`,
  `t111`.`example_key`,
  COALESCE(`t144`.`behind_orders`, `t88`.`nothing`) AS `failing_orders`,
  COALESCE(`t144`.`behind_amount`, `t88`.`nothing`) AS `failing_amount`
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
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      `t34`.`row_count`,
                      0 AS `nothing`,
                      EXPLODE(
                        ARRAY(
                          'customers.customer_city.placeholder',
                          'customers.customer_city.untrimmed',
                          'customers.customer_city.spelling',
                          'customers.customer_city.malformed'
                        )
                      ) AS `check_id`
                    FROM (
                      SELECT
                        COUNT(`t6`.`customer_city`) AS `row_count`
                      FROM `customers` AS `t6`
                    ) AS `t34`
                  ) AS `t49`
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      `t36`.`row_count`,
                      0 AS `nothing`,
                      EXPLODE(ARRAY('customers.customer_state.placeholder')) AS `check_id`
                    FROM (
                      SELECT
                        COUNT(`t6`.`customer_state`) AS `row_count`
                      FROM `customers` AS `t6`
                    ) AS `t36`
                  ) AS `t50`
                ) AS `t59`
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    `t32`.`row_count`,
                    0 AS `nothing`,
                    EXPLODE(
                      ARRAY('customers.customer_country.placeholder', 'customers.customer_country.untrimmed')
                    ) AS `check_id`
                  FROM (
                    SELECT
                      COUNT(`t6`.`customer_country`) AS `row_count`
                    FROM `customers` AS `t6`
                  ) AS `t32`
                ) AS `t48`
              ) AS `t62`
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  `t27`.`row_count`,
                  0 AS `nothing`,
                  EXPLODE(
                    ARRAY(
                      'sellers.seller_city.placeholder',
                      'sellers.seller_city.untrimmed',
                      'sellers.seller_city.spelling',
                      'sellers.seller_city.malformed'
                    )
                  ) AS `check_id`
                FROM (
                  SELECT
                    COUNT(`t3`.`seller_city`) AS `row_count`
                  FROM `sellers` AS `t3`
                ) AS `t27`
              ) AS `t46`
            ) AS `t72`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                `t25`.`row_count`,
                0 AS `nothing`,
                EXPLODE(ARRAY('sellers.seller_state.placeholder')) AS `check_id`
              FROM (
                SELECT
                  COUNT(`t3`.`seller_state`) AS `row_count`
                FROM `sellers` AS `t3`
              ) AS `t25`
            ) AS `t45`
          ) AS `t75`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              `t23`.`row_count`,
              CAST(NULL AS BIGINT) AS `nothing`,
              EXPLODE(
                ARRAY(
                  'geolocation.geolocation_city.placeholder',
                  'geolocation.geolocation_city.untrimmed',
                  'geolocation.geolocation_city.spelling',
                  'geolocation.geolocation_city.malformed'
                )
              ) AS `check_id`
            FROM (
              SELECT
                COUNT(`t2`.`geolocation_city`) AS `row_count`
              FROM `geolocation` AS `t2`
            ) AS `t23`
          ) AS `t44`
        ) AS `t78`
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            `t61`.`row_count`,
            0 AS `nothing`,
            EXPLODE(
              ARRAY(
                'order_payments.payment_type.placeholder',
                'order_payments.payment_type.untrimmed',
                'order_payments.payment_type.spelling'
              )
            ) AS `check_id`
          FROM (
            SELECT
              COUNT(`t40`.`payment_type`) AS `row_count`
            FROM `t29` AS `t40`
          ) AS `t61`
        ) AS `t74`
      ) AS `t80`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t21`.`row_count`,
          0 AS `nothing`,
          EXPLODE(
            ARRAY(
              'products.product_category_name.placeholder',
              'products.product_category_name.untrimmed',
              'products.product_category_name.spelling'
            )
          ) AS `check_id`
        FROM (
          SELECT
            COUNT(`t1`.`product_category_name`) AS `row_count`
          FROM `products` AS `t1`
        ) AS `t21`
      ) AS `t43`
    ) AS `t82`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t19`.`row_count`,
        CAST(NULL AS BIGINT) AS `nothing`,
        EXPLODE(
          ARRAY(
            'category_translation.product_category_name.placeholder',
            'category_translation.product_category_name.untrimmed',
            'category_translation.product_category_name.spelling'
          )
        ) AS `check_id`
      FROM (
        SELECT
          COUNT(`t0`.`product_category_name`) AS `row_count`
        FROM `category_translation` AS `t0`
      ) AS `t19`
    ) AS `t42`
  ) AS `t84`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t17`.`row_count`,
      CAST(NULL AS BIGINT) AS `nothing`,
      EXPLODE(
        ARRAY(
          'category_translation.product_category_name_english.placeholder',
          'category_translation.product_category_name_english.untrimmed',
          'category_translation.product_category_name_english.spelling'
        )
      ) AS `check_id`
    FROM (
      SELECT
        COUNT(`t0`.`product_category_name_english`) AS `row_count`
      FROM `category_translation` AS `t0`
    ) AS `t17`
  ) AS `t41`
) AS `t88`
LEFT OUTER JOIN (
  SELECT
    `t95`.`check_id`,
    SUM(`t95`.`times`) AS `failing_rows`,
    MIN(`t95`.`example_key`) AS `example_key`
  FROM (
    SELECT
      `t94`.`text`,
      `t94`.`times`,
      `t94`.`example_key`,
      `t94`.`known_as`,
      `t94`.`is_other`,
      `t94`.`rule`,
      CONCAT(CONCAT(`t94`.`known_as`, '.'), `t94`.`rule`) AS `check_id`
    FROM `t93` AS `t94`
    WHERE
      `t94`.`rule` IS NOT NULL
  ) AS `t95`
  GROUP BY
    1
) AS `t111`
  ON `t88`.`check_id` = `t111`.`check_id`
LEFT OUTER JOIN (
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
                `t130`.`check_id`,
                SUM(`t130`.`behind_orders`) AS `behind_orders`,
                CAST(SUM(`t130`.`behind_amount`) AS DECIMAL(18, 2)) AS `behind_amount`
              FROM (
                SELECT
                  `t123`.`check_id`,
                  `t123`.`text`,
                  `t123`.`customer_id`,
                  `t123`.`customer_unique_id`,
                  `t123`.`customer_zip_code_prefix`,
                  `t123`.`customer_city`,
                  `t123`.`customer_state`,
                  `t123`.`customer_country`,
                  COALESCE(`t123`.`behind_orders`, 0) AS `behind_orders`,
                  COALESCE(`t123`.`behind_amount`, 0) AS `behind_amount`
                FROM (
                  SELECT
                    `t117`.`check_id`,
                    `t117`.`text`,
                    `t117`.`customer_id`,
                    `t117`.`customer_unique_id`,
                    `t117`.`customer_zip_code_prefix`,
                    `t117`.`customer_city`,
                    `t117`.`customer_state`,
                    `t117`.`customer_country`,
                    `t117`.`behind_orders`,
                    `t117`.`behind_amount`
                  FROM (
                    SELECT
                      `t108`.`check_id`,
                      `t108`.`text`,
                      `t12`.`customer_id`,
                      `t12`.`customer_unique_id`,
                      `t12`.`customer_zip_code_prefix`,
                      `t12`.`customer_city`,
                      `t12`.`customer_state`,
                      `t12`.`customer_country`,
                      `t39`.`behind_orders`,
                      `t39`.`behind_amount`,
                      `t39`.`behind_key`
                    FROM (
                      SELECT
                        CONCAT(CONCAT(`t94`.`known_as`, '.'), `t94`.`rule`) AS `check_id`,
                        `t94`.`text`
                      FROM `t93` AS `t94`
                      WHERE
                        `t94`.`rule` IS NOT NULL AND `t94`.`known_as` = 'customers.customer_city'
                    ) AS `t108`
                    INNER JOIN `customers` AS `t12`
                      ON `t12`.`customer_city` = `t108`.`text`
                    LEFT OUTER JOIN (
                      SELECT
                        `t9`.`behind_orders`,
                        `t9`.`behind_amount`,
                        `t9`.`customer_id` AS `behind_key`
                      FROM `customer_behind` AS `t9`
                    ) AS `t39`
                      ON `t39`.`behind_key` = `t12`.`customer_id`
                  ) AS `t117`
                ) AS `t123`
              ) AS `t130`
              GROUP BY
                1
            ) AS `t136`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                `t131`.`check_id`,
                SUM(`t131`.`behind_orders`) AS `behind_orders`,
                CAST(SUM(`t131`.`behind_amount`) AS DECIMAL(18, 2)) AS `behind_amount`
              FROM (
                SELECT
                  `t124`.`check_id`,
                  `t124`.`text`,
                  `t124`.`customer_id`,
                  `t124`.`customer_unique_id`,
                  `t124`.`customer_zip_code_prefix`,
                  `t124`.`customer_city`,
                  `t124`.`customer_state`,
                  `t124`.`customer_country`,
                  COALESCE(`t124`.`behind_orders`, 0) AS `behind_orders`,
                  COALESCE(`t124`.`behind_amount`, 0) AS `behind_amount`
                FROM (
                  SELECT
                    `t118`.`check_id`,
                    `t118`.`text`,
                    `t118`.`customer_id`,
                    `t118`.`customer_unique_id`,
                    `t118`.`customer_zip_code_prefix`,
                    `t118`.`customer_city`,
                    `t118`.`customer_state`,
                    `t118`.`customer_country`,
                    `t118`.`behind_orders`,
                    `t118`.`behind_amount`
                  FROM (
                    SELECT
                      `t109`.`check_id`,
                      `t109`.`text`,
                      `t12`.`customer_id`,
                      `t12`.`customer_unique_id`,
                      `t12`.`customer_zip_code_prefix`,
                      `t12`.`customer_city`,
                      `t12`.`customer_state`,
                      `t12`.`customer_country`,
                      `t39`.`behind_orders`,
                      `t39`.`behind_amount`,
                      `t39`.`behind_key`
                    FROM (
                      SELECT
                        CONCAT(CONCAT(`t94`.`known_as`, '.'), `t94`.`rule`) AS `check_id`,
                        `t94`.`text`
                      FROM `t93` AS `t94`
                      WHERE
                        `t94`.`rule` IS NOT NULL AND `t94`.`known_as` = 'customers.customer_state'
                    ) AS `t109`
                    INNER JOIN `customers` AS `t12`
                      ON `t12`.`customer_state` = `t109`.`text`
                    LEFT OUTER JOIN (
                      SELECT
                        `t9`.`behind_orders`,
                        `t9`.`behind_amount`,
                        `t9`.`customer_id` AS `behind_key`
                      FROM `customer_behind` AS `t9`
                    ) AS `t39`
                      ON `t39`.`behind_key` = `t12`.`customer_id`
                  ) AS `t118`
                ) AS `t124`
              ) AS `t131`
              GROUP BY
                1
            ) AS `t137`
          ) AS `t138`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              `t129`.`check_id`,
              SUM(`t129`.`behind_orders`) AS `behind_orders`,
              CAST(SUM(`t129`.`behind_amount`) AS DECIMAL(18, 2)) AS `behind_amount`
            FROM (
              SELECT
                `t122`.`check_id`,
                `t122`.`text`,
                `t122`.`customer_id`,
                `t122`.`customer_unique_id`,
                `t122`.`customer_zip_code_prefix`,
                `t122`.`customer_city`,
                `t122`.`customer_state`,
                `t122`.`customer_country`,
                COALESCE(`t122`.`behind_orders`, 0) AS `behind_orders`,
                COALESCE(`t122`.`behind_amount`, 0) AS `behind_amount`
              FROM (
                SELECT
                  `t116`.`check_id`,
                  `t116`.`text`,
                  `t116`.`customer_id`,
                  `t116`.`customer_unique_id`,
                  `t116`.`customer_zip_code_prefix`,
                  `t116`.`customer_city`,
                  `t116`.`customer_state`,
                  `t116`.`customer_country`,
                  `t116`.`behind_orders`,
                  `t116`.`behind_amount`
                FROM (
                  SELECT
                    `t107`.`check_id`,
                    `t107`.`text`,
                    `t12`.`customer_id`,
                    `t12`.`customer_unique_id`,
                    `t12`.`customer_zip_code_prefix`,
                    `t12`.`customer_city`,
                    `t12`.`customer_state`,
                    `t12`.`customer_country`,
                    `t39`.`behind_orders`,
                    `t39`.`behind_amount`,
                    `t39`.`behind_key`
                  FROM (
                    SELECT
                      CONCAT(CONCAT(`t94`.`known_as`, '.'), `t94`.`rule`) AS `check_id`,
                      `t94`.`text`
                    FROM `t93` AS `t94`
                    WHERE
                      `t94`.`rule` IS NOT NULL AND `t94`.`known_as` = 'customers.customer_country'
                  ) AS `t107`
                  INNER JOIN `customers` AS `t12`
                    ON `t12`.`customer_country` = `t107`.`text`
                  LEFT OUTER JOIN (
                    SELECT
                      `t9`.`behind_orders`,
                      `t9`.`behind_amount`,
                      `t9`.`customer_id` AS `behind_key`
                    FROM `customer_behind` AS `t9`
                  ) AS `t39`
                    ON `t39`.`behind_key` = `t12`.`customer_id`
                ) AS `t116`
              ) AS `t122`
            ) AS `t129`
            GROUP BY
              1
          ) AS `t135`
        ) AS `t139`
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            `t128`.`check_id`,
            SUM(`t128`.`behind_orders`) AS `behind_orders`,
            CAST(SUM(`t128`.`behind_amount`) AS DECIMAL(18, 2)) AS `behind_amount`
          FROM (
            SELECT
              `t121`.`check_id`,
              `t121`.`text`,
              `t121`.`seller_id`,
              `t121`.`seller_zip_code_prefix`,
              `t121`.`seller_city`,
              `t121`.`seller_state`,
              COALESCE(`t121`.`behind_orders`, 0) AS `behind_orders`,
              COALESCE(`t121`.`behind_amount`, 0) AS `behind_amount`
            FROM (
              SELECT
                `t115`.`check_id`,
                `t115`.`text`,
                `t115`.`seller_id`,
                `t115`.`seller_zip_code_prefix`,
                `t115`.`seller_city`,
                `t115`.`seller_state`,
                `t115`.`behind_orders`,
                `t115`.`behind_amount`
              FROM (
                SELECT
                  `t106`.`check_id`,
                  `t106`.`text`,
                  `t11`.`seller_id`,
                  `t11`.`seller_zip_code_prefix`,
                  `t11`.`seller_city`,
                  `t11`.`seller_state`,
                  `t38`.`behind_orders`,
                  `t38`.`behind_amount`,
                  `t38`.`behind_key`
                FROM (
                  SELECT
                    CONCAT(CONCAT(`t94`.`known_as`, '.'), `t94`.`rule`) AS `check_id`,
                    `t94`.`text`
                  FROM `t93` AS `t94`
                  WHERE
                    `t94`.`rule` IS NOT NULL AND `t94`.`known_as` = 'sellers.seller_city'
                ) AS `t106`
                INNER JOIN `sellers` AS `t11`
                  ON `t11`.`seller_city` = `t106`.`text`
                LEFT OUTER JOIN (
                  SELECT
                    `t7`.`behind_orders`,
                    `t7`.`behind_amount`,
                    `t7`.`seller_id` AS `behind_key`
                  FROM `seller_behind` AS `t7`
                ) AS `t38`
                  ON `t38`.`behind_key` = `t11`.`seller_id`
              ) AS `t115`
            ) AS `t121`
          ) AS `t128`
          GROUP BY
            1
        ) AS `t134`
      ) AS `t140`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t127`.`check_id`,
          SUM(`t127`.`behind_orders`) AS `behind_orders`,
          CAST(SUM(`t127`.`behind_amount`) AS DECIMAL(18, 2)) AS `behind_amount`
        FROM (
          SELECT
            `t120`.`check_id`,
            `t120`.`text`,
            `t120`.`seller_id`,
            `t120`.`seller_zip_code_prefix`,
            `t120`.`seller_city`,
            `t120`.`seller_state`,
            COALESCE(`t120`.`behind_orders`, 0) AS `behind_orders`,
            COALESCE(`t120`.`behind_amount`, 0) AS `behind_amount`
          FROM (
            SELECT
              `t114`.`check_id`,
              `t114`.`text`,
              `t114`.`seller_id`,
              `t114`.`seller_zip_code_prefix`,
              `t114`.`seller_city`,
              `t114`.`seller_state`,
              `t114`.`behind_orders`,
              `t114`.`behind_amount`
            FROM (
              SELECT
                `t105`.`check_id`,
                `t105`.`text`,
                `t11`.`seller_id`,
                `t11`.`seller_zip_code_prefix`,
                `t11`.`seller_city`,
                `t11`.`seller_state`,
                `t38`.`behind_orders`,
                `t38`.`behind_amount`,
                `t38`.`behind_key`
              FROM (
                SELECT
                  CONCAT(CONCAT(`t94`.`known_as`, '.'), `t94`.`rule`) AS `check_id`,
                  `t94`.`text`
                FROM `t93` AS `t94`
                WHERE
                  `t94`.`rule` IS NOT NULL AND `t94`.`known_as` = 'sellers.seller_state'
              ) AS `t105`
              INNER JOIN `sellers` AS `t11`
                ON `t11`.`seller_state` = `t105`.`text`
              LEFT OUTER JOIN (
                SELECT
                  `t7`.`behind_orders`,
                  `t7`.`behind_amount`,
                  `t7`.`seller_id` AS `behind_key`
                FROM `seller_behind` AS `t7`
              ) AS `t38`
                ON `t38`.`behind_key` = `t11`.`seller_id`
            ) AS `t114`
          ) AS `t120`
        ) AS `t127`
        GROUP BY
          1
      ) AS `t133`
    ) AS `t141`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t112`.`check_id`,
        SUM(`t112`.`behind_orders`) AS `behind_orders`,
        CAST(SUM(`t112`.`behind_amount`) AS DECIMAL(18, 2)) AS `behind_amount`
      FROM (
        SELECT
          `t103`.`check_id`,
          `t103`.`text`,
          `t47`.`order_id`,
          `t47`.`payment_sequential`,
          `t47`.`payment_type`,
          `t47`.`payment_installments`,
          `t47`.`payment_value`,
          `t47`.`behind_orders`,
          `t47`.`behind_amount`
        FROM (
          SELECT
            CONCAT(CONCAT(`t94`.`known_as`, '.'), `t94`.`rule`) AS `check_id`,
            `t94`.`text`
          FROM `t93` AS `t94`
          WHERE
            `t94`.`rule` IS NOT NULL AND `t94`.`known_as` = 'order_payments.payment_type'
        ) AS `t103`
        INNER JOIN `t29` AS `t47`
          ON `t47`.`payment_type` = `t103`.`text`
      ) AS `t112`
      GROUP BY
        1
    ) AS `t125`
  ) AS `t142`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t126`.`check_id`,
      SUM(`t126`.`behind_orders`) AS `behind_orders`,
      CAST(SUM(`t126`.`behind_amount`) AS DECIMAL(18, 2)) AS `behind_amount`
    FROM (
      SELECT
        `t119`.`check_id`,
        `t119`.`text`,
        `t119`.`product_id`,
        `t119`.`product_category_name`,
        `t119`.`product_name_lenght`,
        `t119`.`product_description_lenght`,
        `t119`.`product_photos_qty`,
        `t119`.`product_weight_g`,
        `t119`.`product_length_cm`,
        `t119`.`product_height_cm`,
        `t119`.`product_width_cm`,
        `t119`.`product_name`,
        COALESCE(`t119`.`behind_orders`, 0) AS `behind_orders`,
        COALESCE(`t119`.`behind_amount`, 0) AS `behind_amount`
      FROM (
        SELECT
          `t113`.`check_id`,
          `t113`.`text`,
          `t113`.`product_id`,
          `t113`.`product_category_name`,
          `t113`.`product_name_lenght`,
          `t113`.`product_description_lenght`,
          `t113`.`product_photos_qty`,
          `t113`.`product_weight_g`,
          `t113`.`product_length_cm`,
          `t113`.`product_height_cm`,
          `t113`.`product_width_cm`,
          `t113`.`product_name`,
          `t113`.`behind_orders`,
          `t113`.`behind_amount`
        FROM (
          SELECT
            `t104`.`check_id`,
            `t104`.`text`,
            `t10`.`product_id`,
            `t10`.`product_category_name`,
            `t10`.`product_name_lenght`,
            `t10`.`product_description_lenght`,
            `t10`.`product_photos_qty`,
            `t10`.`product_weight_g`,
            `t10`.`product_length_cm`,
            `t10`.`product_height_cm`,
            `t10`.`product_width_cm`,
            `t10`.`product_name`,
            `t31`.`behind_orders`,
            `t31`.`behind_amount`,
            `t31`.`behind_key`
          FROM (
            SELECT
              CONCAT(CONCAT(`t94`.`known_as`, '.'), `t94`.`rule`) AS `check_id`,
              `t94`.`text`
            FROM `t93` AS `t94`
            WHERE
              `t94`.`rule` IS NOT NULL AND `t94`.`known_as` = 'products.product_category_name'
          ) AS `t104`
          INNER JOIN `products` AS `t10`
            ON `t10`.`product_category_name` = `t104`.`text`
          LEFT OUTER JOIN (
            SELECT
              `t5`.`behind_orders`,
              `t5`.`behind_amount`,
              `t5`.`product_id` AS `behind_key`
            FROM `product_behind` AS `t5`
          ) AS `t31`
            ON `t31`.`behind_key` = `t10`.`product_id`
        ) AS `t113`
      ) AS `t119`
    ) AS `t126`
    GROUP BY
      1
  ) AS `t132`
) AS `t144`
  ON `t88`.`check_id` = `t144`.`check_id`
