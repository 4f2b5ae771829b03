WITH `t21` AS (
  SELECT
    `t0`.`geolocation_zip_code_prefix` AS `example_key`,
    NOT (
      `t0`.`geolocation_lat` BETWEEN (
        SELECT
          `t3`.`least_geolocation_lat`
        FROM `place_box` AS `t3`
      ) AND (
        SELECT
          `t3`.`greatest_geolocation_lat`
        FROM `place_box` AS `t3`
      )
      AND `t0`.`geolocation_lng` BETWEEN (
        SELECT
          `t3`.`least_geolocation_lng`
        FROM `place_box` AS `t3`
      ) AND (
        SELECT
          `t3`.`greatest_geolocation_lng`
        FROM `place_box` AS `t3`
      )
    ) AS `odd_0`
  FROM `geolocation` AS `t0`
), `t22` AS (
  SELECT
    `t6`.`customer_id`,
    `t6`.`customer_id` AS `example_key`,
    IF(
      (
        SELECT
          COUNT(*) AS `CountStar(geolocation)`
        FROM `geolocation` AS `t0`
      ) > 0,
      IF(`t6`.`customer_zip_code_prefix` IS NOT NULL, `t16`.`point` IS NULL, NULL),
      NULL
    ) AS `odd_0`
  FROM `customers` AS `t6`
  LEFT OUTER JOIN (
    SELECT DISTINCT
      `t0`.`geolocation_zip_code_prefix` AS `point`
    FROM `geolocation` AS `t0`
  ) AS `t16`
    ON `t16`.`point` = `t6`.`customer_zip_code_prefix`
), `t23` AS (
  SELECT
    `t7`.`seller_id`,
    `t7`.`seller_id` AS `example_key`,
    IF(
      (
        SELECT
          COUNT(*) AS `CountStar(geolocation)`
        FROM `geolocation` AS `t0`
      ) > 0,
      IF(`t7`.`seller_zip_code_prefix` IS NOT NULL, `t16`.`point` IS NULL, NULL),
      NULL
    ) AS `odd_0`
  FROM `sellers` AS `t7`
  LEFT OUTER JOIN (
    SELECT DISTINCT
      `t0`.`geolocation_zip_code_prefix` AS `point`
    FROM `geolocation` AS `t0`
  ) AS `t16`
    ON `t16`.`point` = `t7`.`seller_zip_code_prefix`
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
        `t42`.`check_id`,
        COALESCE(`t42`.`row_count`, 0) AS `row_count`,
        COALESCE(`t57`.`failing_rows`, 0) AS `failing_rows`,
        `t57`.`example_key`,
        COALESCE(`t57`.`orders`, 0) AS `failing_orders`,
        CAST(COALESCE(`t57`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
      FROM (
        SELECT
          'customers.customer_zip_code_prefix.no_point' AS `check_id`,
          `t34`.`row_count`
        FROM (
          SELECT
            COUNT(CAST(`t25`.`odd_0` AS TINYINT)) AS `row_count`
          FROM `t22` AS `t25`
        ) AS `t34`
      ) AS `t42`
      LEFT OUTER JOIN (
        SELECT
          `t53`.`check_id`,
          COUNT(*) AS `failing_rows`,
          MIN(`t53`.`example_key`) AS `example_key`,
          SUM(`t53`.`behind_orders`) AS `orders`,
          SUM(`t53`.`behind_amount`) AS `money`
        FROM (
          SELECT
            `t51`.`customer_id`,
            `t51`.`example_key`,
            `t51`.`behind_orders`,
            `t51`.`behind_amount`,
            'customers.customer_zip_code_prefix.no_point' AS `check_id`
          FROM (
            SELECT
              `t49`.`customer_id`,
              `t49`.`example_key`,
              `t49`.`behind_orders`,
              `t49`.`behind_amount`
            FROM (
              SELECT
                `t46`.`customer_id`,
                `t46`.`example_key`,
                `t46`.`odd_0`,
                COALESCE(`t46`.`behind_orders`, 0) AS `behind_orders`,
                COALESCE(`t46`.`behind_amount`, 0) AS `behind_amount`
              FROM (
                SELECT
                  `t43`.`customer_id`,
                  `t43`.`example_key`,
                  `t43`.`odd_0`,
                  `t43`.`behind_orders`,
                  `t43`.`behind_amount`
                FROM (
                  SELECT
                    `t31`.`customer_id`,
                    `t31`.`example_key`,
                    `t31`.`odd_0`,
                    `t18`.`behind_orders`,
                    `t18`.`behind_amount`,
                    `t18`.`behind_key`
                  FROM (
                    SELECT
                      *
                    FROM `t22` AS `t25`
                    WHERE
                      `t25`.`odd_0`
                  ) AS `t31`
                  LEFT OUTER JOIN (
                    SELECT
                      `t4`.`behind_orders`,
                      `t4`.`behind_amount`,
                      `t4`.`customer_id` AS `behind_key`
                    FROM `customer_behind` AS `t4`
                  ) AS `t18`
                    ON `t18`.`behind_key` = `t31`.`customer_id`
                ) AS `t43`
              ) AS `t46`
            ) AS `t49`
          ) AS `t51`
        ) AS `t53`
        GROUP BY
          1
      ) AS `t57`
        ON `t42`.`check_id` = `t57`.`check_id`
    ) AS `t59`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t44`.`check_id`,
        COALESCE(`t44`.`row_count`, 0) AS `row_count`,
        COALESCE(`t58`.`failing_rows`, 0) AS `failing_rows`,
        `t58`.`example_key`,
        COALESCE(`t58`.`orders`, 0) AS `failing_orders`,
        CAST(COALESCE(`t58`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
      FROM (
        SELECT
          'sellers.seller_zip_code_prefix.no_point' AS `check_id`,
          `t35`.`row_count`
        FROM (
          SELECT
            COUNT(CAST(`t26`.`odd_0` AS TINYINT)) AS `row_count`
          FROM `t23` AS `t26`
        ) AS `t35`
      ) AS `t44`
      LEFT OUTER JOIN (
        SELECT
          `t54`.`check_id`,
          COUNT(*) AS `failing_rows`,
          MIN(`t54`.`example_key`) AS `example_key`,
          SUM(`t54`.`behind_orders`) AS `orders`,
          SUM(`t54`.`behind_amount`) AS `money`
        FROM (
          SELECT
            `t52`.`seller_id`,
            `t52`.`example_key`,
            `t52`.`behind_orders`,
            `t52`.`behind_amount`,
            'sellers.seller_zip_code_prefix.no_point' AS `check_id`
          FROM (
            SELECT
              `t50`.`seller_id`,
              `t50`.`example_key`,
              `t50`.`behind_orders`,
              `t50`.`behind_amount`
            FROM (
              SELECT
                `t47`.`seller_id`,
                `t47`.`example_key`,
                `t47`.`odd_0`,
                COALESCE(`t47`.`behind_orders`, 0) AS `behind_orders`,
                COALESCE(`t47`.`behind_amount`, 0) AS `behind_amount`
              FROM (
                SELECT
                  `t45`.`seller_id`,
                  `t45`.`example_key`,
                  `t45`.`odd_0`,
                  `t45`.`behind_orders`,
                  `t45`.`behind_amount`
                FROM (
                  SELECT
                    `t32`.`seller_id`,
                    `t32`.`example_key`,
                    `t32`.`odd_0`,
                    `t19`.`behind_orders`,
                    `t19`.`behind_amount`,
                    `t19`.`behind_key`
                  FROM (
                    SELECT
                      *
                    FROM `t23` AS `t26`
                    WHERE
                      `t26`.`odd_0`
                  ) AS `t32`
                  LEFT OUTER JOIN (
                    SELECT
                      `t5`.`behind_orders`,
                      `t5`.`behind_amount`,
                      `t5`.`seller_id` AS `behind_key`
                    FROM `seller_behind` AS `t5`
                  ) AS `t19`
                    ON `t19`.`behind_key` = `t32`.`seller_id`
                ) AS `t45`
              ) AS `t47`
            ) AS `t50`
          ) AS `t52`
        ) AS `t54`
        GROUP BY
          1
      ) AS `t58`
        ON `t44`.`check_id` = `t58`.`check_id`
    ) AS `t60`
  ) AS `t61`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t41`.`check_id`,
      COALESCE(`t41`.`row_count`, 0) AS `row_count`,
      COALESCE(`t37`.`failing_rows`, 0) AS `failing_rows`,
      `t37`.`example_key`,
      CAST(NULL AS BIGINT) AS `failing_orders`,
      CAST(NULL AS DECIMAL(18, 2)) AS `failing_amount`
    FROM (
      SELECT
        'geolocation.geolocation_lat.outside_brazil' AS `check_id`,
        `t33`.`row_count`
      FROM (
        SELECT
          COUNT(CAST(`t24`.`odd_0` AS TINYINT)) AS `row_count`
        FROM `t21` AS `t24`
      ) AS `t33`
    ) AS `t41`
    LEFT OUTER JOIN (
      SELECT
        `t28`.`check_id`,
        COUNT(*) AS `failing_rows`,
        MIN(`t28`.`example_key`) AS `example_key`
      FROM (
        SELECT
          `t24`.`example_key`,
          'geolocation.geolocation_lat.outside_brazil' AS `check_id`
        FROM `t21` AS `t24`
        WHERE
          `t24`.`odd_0`
      ) AS `t28`
      GROUP BY
        1
    ) AS `t37`
      ON `t41`.`check_id` = `t37`.`check_id`
  ) AS `t48`
) AS `t62`
UNION ALL
SELECT
  *
FROM (
  SELECT
    'geolocation.geolocation_zip_code_prefix.copies' AS `check_id`,
    COALESCE(`t20`.`row_count`, 0) AS `row_count`,
    COALESCE(`t20`.`failing_rows`, 0) AS `failing_rows`,
    `t20`.`example_key`,
    CAST(NULL AS BIGINT) AS `failing_orders`,
    CAST(NULL AS DECIMAL(18, 2)) AS `failing_amount`
  FROM (
    SELECT
      SUM(`t17`.`copies` + 1) AS `row_count`,
      SUM(`t17`.`copies`) AS `failing_rows`,
      MIN(IF(`t17`.`copies` > 0, `t17`.`geolocation_zip_code_prefix`, NULL)) AS `example_key`
    FROM (
      SELECT
        `t0`.`geolocation_zip_code_prefix`,
        `t0`.`geolocation_lat`,
        `t0`.`geolocation_lng`,
        `t0`.`geolocation_city`,
        `t0`.`geolocation_state`,
        COUNT(*) - 1 AS `copies`
      FROM `geolocation` AS `t0`
      GROUP BY
        1,
        2,
        3,
        4,
        5
    ) AS `t17`
  ) AS `t20`
) AS `t27`
