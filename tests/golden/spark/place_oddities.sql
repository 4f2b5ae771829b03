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
        `t19`.`line`.`check_id` AS `check_id`,
        `t19`.`line`.`row_count` AS `row_count`,
        `t19`.`line`.`failing_rows` AS `failing_rows`,
        `t19`.`line`.`example_key` AS `example_key`
      FROM (
        SELECT
          EXPLODE(
            ARRAY(
              STRUCT(
                'customers.customer_zip_code_prefix.no_point' AS `check_id`,
                COALESCE(`t15`.`n0`, 0) AS `row_count`,
                COALESCE(`t15`.`f0`, 0) AS `failing_rows`,
                `t15`.`e0` AS `example_key`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(
              CAST(IF(
                (
                  SELECT
                    COUNT(*) AS `CountStar(geolocation)`
                  FROM `geolocation` AS `t0`
                ) > 0,
                IF(`t9`.`customer_zip_code_prefix` IS NOT NULL, `t9`.`point` IS NULL, NULL),
                NULL
              ) AS TINYINT)
            ) AS `n0`,
            SUM(
              CAST(IF(
                (
                  SELECT
                    COUNT(*) AS `CountStar(geolocation)`
                  FROM `geolocation` AS `t0`
                ) > 0,
                IF(`t9`.`customer_zip_code_prefix` IS NOT NULL, `t9`.`point` IS NULL, NULL),
                NULL
              ) AS BIGINT)
            ) AS `f0`,
            MIN(
              IF(
                IF(
                  (
                    SELECT
                      COUNT(*) AS `CountStar(geolocation)`
                    FROM `geolocation` AS `t0`
                  ) > 0,
                  IF(`t9`.`customer_zip_code_prefix` IS NOT NULL, `t9`.`point` IS NULL, NULL),
                  NULL
                ),
                `t9`.`customer_id`,
                NULL
              )
            ) AS `e0`
          FROM (
            SELECT
              `t3`.`customer_id`,
              `t3`.`customer_unique_id`,
              `t3`.`customer_zip_code_prefix`,
              `t3`.`customer_city`,
              `t3`.`customer_state`,
              `t7`.`point`
            FROM `customers` AS `t3`
            LEFT OUTER JOIN (
              SELECT DISTINCT
                `t0`.`geolocation_zip_code_prefix` AS `point`
              FROM `geolocation` AS `t0`
            ) AS `t7`
              ON `t7`.`point` = `t3`.`customer_zip_code_prefix`
          ) AS `t9`
        ) AS `t15`
      ) AS `t19`
    ) AS `t21`
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
                'sellers.seller_zip_code_prefix.no_point' AS `check_id`,
                COALESCE(`t16`.`n0`, 0) AS `row_count`,
                COALESCE(`t16`.`f0`, 0) AS `failing_rows`,
                `t16`.`e0` AS `example_key`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(
              CAST(IF(
                (
                  SELECT
                    COUNT(*) AS `CountStar(geolocation)`
                  FROM `geolocation` AS `t0`
                ) > 0,
                IF(`t10`.`seller_zip_code_prefix` IS NOT NULL, `t10`.`point` IS NULL, NULL),
                NULL
              ) AS TINYINT)
            ) AS `n0`,
            SUM(
              CAST(IF(
                (
                  SELECT
                    COUNT(*) AS `CountStar(geolocation)`
                  FROM `geolocation` AS `t0`
                ) > 0,
                IF(`t10`.`seller_zip_code_prefix` IS NOT NULL, `t10`.`point` IS NULL, NULL),
                NULL
              ) AS BIGINT)
            ) AS `f0`,
            MIN(
              IF(
                IF(
                  (
                    SELECT
                      COUNT(*) AS `CountStar(geolocation)`
                    FROM `geolocation` AS `t0`
                  ) > 0,
                  IF(`t10`.`seller_zip_code_prefix` IS NOT NULL, `t10`.`point` IS NULL, NULL),
                  NULL
                ),
                `t10`.`seller_id`,
                NULL
              )
            ) AS `e0`
          FROM (
            SELECT
              `t4`.`seller_id`,
              `t4`.`seller_zip_code_prefix`,
              `t4`.`seller_city`,
              `t4`.`seller_state`,
              `t7`.`point`
            FROM `sellers` AS `t4`
            LEFT OUTER JOIN (
              SELECT DISTINCT
                `t0`.`geolocation_zip_code_prefix` AS `point`
              FROM `geolocation` AS `t0`
            ) AS `t7`
              ON `t7`.`point` = `t4`.`seller_zip_code_prefix`
          ) AS `t10`
        ) AS `t16`
      ) AS `t20`
    ) AS `t22`
  ) AS `t23`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t13`.`line`.`check_id` AS `check_id`,
      `t13`.`line`.`row_count` AS `row_count`,
      `t13`.`line`.`failing_rows` AS `failing_rows`,
      `t13`.`line`.`example_key` AS `example_key`
    FROM (
      SELECT
        EXPLODE(
          ARRAY(
            STRUCT(
              'geolocation.geolocation_lat.outside_brazil' AS `check_id`,
              COALESCE(`t11`.`n0`, 0) AS `row_count`,
              COALESCE(`t11`.`f0`, 0) AS `failing_rows`,
              `t11`.`e0` AS `example_key`
            )
          )
        ) AS `line`
      FROM (
        SELECT
          COUNT(
            CAST(NOT (
              `t0`.`geolocation_lat` BETWEEN -33.76 AND 5.28
              AND `t0`.`geolocation_lng` BETWEEN -73.99 AND -34.79
            ) AS TINYINT)
          ) AS `n0`,
          SUM(
            CAST(NOT (
              `t0`.`geolocation_lat` BETWEEN -33.76 AND 5.28
              AND `t0`.`geolocation_lng` BETWEEN -73.99 AND -34.79
            ) AS BIGINT)
          ) AS `f0`,
          MIN(
            IF(
              NOT (
                `t0`.`geolocation_lat` BETWEEN -33.76 AND 5.28
                AND `t0`.`geolocation_lng` BETWEEN -73.99 AND -34.79
              ),
              `t0`.`geolocation_zip_code_prefix`,
              NULL
            )
          ) AS `e0`
        FROM `geolocation` AS `t0`
      ) AS `t11`
    ) AS `t13`
  ) AS `t17`
) AS `t24`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t14`.`line`.`check_id` AS `check_id`,
    `t14`.`line`.`row_count` AS `row_count`,
    `t14`.`line`.`failing_rows` AS `failing_rows`,
    `t14`.`line`.`example_key` AS `example_key`
  FROM (
    SELECT
      EXPLODE(
        ARRAY(
          STRUCT(
            'geolocation.geolocation_zip_code_prefix.copies' AS `check_id`,
            COALESCE(`t12`.`n0`, 0) AS `row_count`,
            COALESCE(`t12`.`f0`, 0) AS `failing_rows`,
            `t12`.`e0` AS `example_key`
          )
        )
      ) AS `line`
    FROM (
      SELECT
        SUM(`t8`.`copies` + 1) AS `n0`,
        SUM(`t8`.`copies`) AS `f0`,
        MIN(IF(`t8`.`copies` > 0, `t8`.`geolocation_zip_code_prefix`, NULL)) AS `e0`
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
      ) AS `t8`
    ) AS `t12`
  ) AS `t14`
) AS `t18`
