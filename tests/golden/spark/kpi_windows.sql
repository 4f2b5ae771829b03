WITH `t9` AS (
  SELECT
    `t8`.`grain`,
    `t8`.`period`,
    `t8`.`period_start_date`,
    `t8`.`period_end_date`,
    `t8`.`year_number`,
    `t8`.`slot`,
    `t3`.`first_date`,
    `t3`.`as_of`
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        `t0`.`grain`,
        `t0`.`period`,
        `t0`.`period_start_date`,
        `t0`.`period_end_date`,
        `t0`.`year_number`,
        `t0`.`slot`
      FROM `period_days` AS `t0`
    ) AS `t2`
  ) AS `t8`
  CROSS JOIN `horizon` AS `t3`
), `t17` AS (
  SELECT
    *
  FROM `t9` AS `t10`
  WHERE
    `t10`.`grain` = 'month'
    AND `t10`.`period_start_date` >= `t10`.`first_date`
    AND `t10`.`period_end_date` <= `t10`.`as_of`
  ORDER BY
    `t10`.`period_start_date` DESC
  LIMIT 1
), `t18` AS (
  SELECT
    *
  FROM `t9` AS `t10`
  WHERE
    `t10`.`grain` = 'quarter'
    AND `t10`.`period_start_date` >= `t10`.`first_date`
    AND `t10`.`period_end_date` <= `t10`.`as_of`
  ORDER BY
    `t10`.`period_start_date` DESC
  LIMIT 1
), `t19` AS (
  SELECT
    *
  FROM `t9` AS `t10`
  WHERE
    `t10`.`grain` = 'year'
    AND `t10`.`period_start_date` >= `t10`.`first_date`
    AND `t10`.`period_end_date` <= `t10`.`as_of`
  ORDER BY
    `t10`.`period_start_date` DESC
  LIMIT 1
)
SELECT
  `t62`.`period_type`,
  `t62`.`period`,
  `t62`.`role`,
  `t7`.`date`
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        'all_time' AS `period_type`,
        'all' AS `period`,
        'current' AS `role`,
        `t1`.`first_date` AS `start_date`,
        `t1`.`as_of` AS `end_date`
      FROM `horizon` AS `t1`
      WHERE
        `t1`.`first_date` <= `t1`.`as_of`
    ) AS `t6`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t50`.`period_type`,
          `t50`.`period`,
          `t50`.`role`,
          `t50`.`start_date`,
          `t50`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'month' AS `period_type`,
              `t20`.`period`,
              `t20`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              CAST(CAST(CAST(CAST(CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
            FROM `t17` AS `t20`
            WHERE
              CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t20`.`first_date`
          ) AS `t41`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'month' AS `period_type`,
                `t20`.`period`,
                `t20`.`first_date`,
                'current' AS `role`,
                `t20`.`period_start_date` AS `start_date`,
                `t20`.`period_end_date` AS `end_date`
              FROM `t17` AS `t20`
            ) AS `t23`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'month' AS `period_type`,
                `t20`.`period`,
                `t20`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS `start_date`,
                CAST(CAST(CAST(CAST(CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
              FROM `t17` AS `t20`
              WHERE
                CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) >= `t20`.`first_date`
            ) AS `t42`
          ) AS `t47`
        ) AS `t50`
      ) AS `t53`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t36`.`period_type`,
          `t36`.`period`,
          `t36`.`role`,
          `t36`.`start_date`,
          `t36`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'month_to_date' AS `period_type`,
              `t10`.`period`,
              `t10`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              LEAST(
                CAST(CAST(CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t10`.`period_start_date`, `t10`.`as_of`), ' days') AS INTERVAL) AS DATE)
              ) AS `end_date`
            FROM `t9` AS `t10`
            WHERE
              `t10`.`grain` = 'month'
              AND `t10`.`period_end_date` >= `t10`.`as_of`
              AND CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t10`.`first_date`
          ) AS `t26`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'month_to_date' AS `period_type`,
                `t10`.`period`,
                `t10`.`first_date`,
                'current' AS `role`,
                `t10`.`period_start_date` AS `start_date`,
                `t10`.`as_of` AS `end_date`
              FROM `t9` AS `t10`
              WHERE
                `t10`.`grain` = 'month' AND `t10`.`period_end_date` >= `t10`.`as_of`
            ) AS `t11`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'month_to_date' AS `period_type`,
                `t10`.`period`,
                `t10`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS `start_date`,
                LEAST(
                  CAST(CAST(CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                  CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t10`.`period_start_date`, `t10`.`as_of`), ' days') AS INTERVAL) AS DATE)
                ) AS `end_date`
              FROM `t9` AS `t10`
              WHERE
                `t10`.`grain` = 'month'
                AND `t10`.`period_end_date` >= `t10`.`as_of`
                AND CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) >= `t10`.`first_date`
            ) AS `t30`
          ) AS `t33`
        ) AS `t36`
      ) AS `t39`
    ) AS `t56`
  ) AS `t59`
  UNION ALL
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
          `t51`.`period_type`,
          `t51`.`period`,
          `t51`.`role`,
          `t51`.`start_date`,
          `t51`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'quarter' AS `period_type`,
              `t21`.`period`,
              `t21`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t21`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              CAST(CAST(CAST(CAST(CAST(CAST(`t21`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
            FROM `t18` AS `t21`
            WHERE
              CAST(CAST(`t21`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t21`.`first_date`
          ) AS `t43`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'quarter' AS `period_type`,
                `t21`.`period`,
                `t21`.`first_date`,
                'current' AS `role`,
                `t21`.`period_start_date` AS `start_date`,
                `t21`.`period_end_date` AS `end_date`
              FROM `t18` AS `t21`
            ) AS `t24`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'quarter' AS `period_type`,
                `t21`.`period`,
                `t21`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t21`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS `start_date`,
                CAST(CAST(CAST(CAST(CAST(CAST(`t21`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
              FROM `t18` AS `t21`
              WHERE
                CAST(CAST(`t21`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) >= `t21`.`first_date`
            ) AS `t44`
          ) AS `t48`
        ) AS `t51`
      ) AS `t54`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t37`.`period_type`,
          `t37`.`period`,
          `t37`.`role`,
          `t37`.`start_date`,
          `t37`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'quarter_to_date' AS `period_type`,
              `t10`.`period`,
              `t10`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              LEAST(
                CAST(CAST(CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t10`.`period_start_date`, `t10`.`as_of`), ' days') AS INTERVAL) AS DATE)
              ) AS `end_date`
            FROM `t9` AS `t10`
            WHERE
              `t10`.`grain` = 'quarter'
              AND `t10`.`period_end_date` >= `t10`.`as_of`
              AND CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t10`.`first_date`
          ) AS `t27`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'quarter_to_date' AS `period_type`,
                `t10`.`period`,
                `t10`.`first_date`,
                'current' AS `role`,
                `t10`.`period_start_date` AS `start_date`,
                `t10`.`as_of` AS `end_date`
              FROM `t9` AS `t10`
              WHERE
                `t10`.`grain` = 'quarter' AND `t10`.`period_end_date` >= `t10`.`as_of`
            ) AS `t12`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'quarter_to_date' AS `period_type`,
                `t10`.`period`,
                `t10`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS `start_date`,
                LEAST(
                  CAST(CAST(CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                  CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t10`.`period_start_date`, `t10`.`as_of`), ' days') AS INTERVAL) AS DATE)
                ) AS `end_date`
              FROM `t9` AS `t10`
              WHERE
                `t10`.`grain` = 'quarter'
                AND `t10`.`period_end_date` >= `t10`.`as_of`
                AND CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) >= `t10`.`first_date`
            ) AS `t31`
          ) AS `t34`
        ) AS `t37`
      ) AS `t40`
    ) AS `t57`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t52`.`period_type`,
          `t52`.`period`,
          `t52`.`role`,
          `t52`.`start_date`,
          `t52`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'year' AS `period_type`,
              `t22`.`period`,
              `t22`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t22`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              CAST(CAST(CAST(CAST(CAST(CAST(`t22`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
            FROM `t19` AS `t22`
            WHERE
              CAST(CAST(`t22`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t22`.`first_date`
          ) AS `t45`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'year' AS `period_type`,
                `t22`.`period`,
                `t22`.`first_date`,
                'current' AS `role`,
                `t22`.`period_start_date` AS `start_date`,
                `t22`.`period_end_date` AS `end_date`
              FROM `t19` AS `t22`
            ) AS `t25`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'year' AS `period_type`,
                `t22`.`period`,
                `t22`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t22`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
                CAST(CAST(CAST(CAST(CAST(CAST(`t22`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
              FROM `t19` AS `t22`
              WHERE
                CAST(CAST(`t22`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t22`.`first_date`
            ) AS `t46`
          ) AS `t49`
        ) AS `t52`
      ) AS `t55`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t35`.`period_type`,
          `t35`.`period`,
          `t35`.`role`,
          `t35`.`start_date`,
          `t35`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'year_to_date' AS `period_type`,
              `t10`.`period`,
              `t10`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              LEAST(
                CAST(CAST(CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t10`.`period_start_date`, `t10`.`as_of`), ' days') AS INTERVAL) AS DATE)
              ) AS `end_date`
            FROM `t9` AS `t10`
            WHERE
              `t10`.`grain` = 'year'
              AND `t10`.`period_end_date` >= `t10`.`as_of`
              AND CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t10`.`first_date`
          ) AS `t28`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'year_to_date' AS `period_type`,
                `t10`.`period`,
                `t10`.`first_date`,
                'current' AS `role`,
                `t10`.`period_start_date` AS `start_date`,
                `t10`.`as_of` AS `end_date`
              FROM `t9` AS `t10`
              WHERE
                `t10`.`grain` = 'year' AND `t10`.`period_end_date` >= `t10`.`as_of`
            ) AS `t13`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'year_to_date' AS `period_type`,
                `t10`.`period`,
                `t10`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
                LEAST(
                  CAST(CAST(CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                  CAST(CAST(CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t10`.`period_start_date`, `t10`.`as_of`), ' days') AS INTERVAL) AS DATE)
                ) AS `end_date`
              FROM `t9` AS `t10`
              WHERE
                `t10`.`grain` = 'year'
                AND `t10`.`period_end_date` >= `t10`.`as_of`
                AND CAST(CAST(`t10`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t10`.`first_date`
            ) AS `t29`
          ) AS `t32`
        ) AS `t35`
      ) AS `t38`
    ) AS `t58`
  ) AS `t60`
) AS `t62`
INNER JOIN (
  SELECT
    *
  FROM `period_days` AS `t0`
  WHERE
    `t0`.`grain` = 'day'
) AS `t7`
  ON `t7`.`date` >= `t62`.`start_date` AND `t7`.`date` <= `t62`.`end_date`
