WITH `t7` AS (
  SELECT
    `t6`.`grain`,
    `t6`.`period`,
    `t6`.`period_start_date`,
    `t6`.`period_end_date`,
    `t6`.`year_number`,
    `t6`.`slot`,
    `t2`.`first_date`,
    `t2`.`as_of`
  FROM (
    SELECT DISTINCT
      *
    FROM (
      SELECT
        `t1`.`grain`,
        `t1`.`period`,
        `t1`.`period_start_date`,
        `t1`.`period_end_date`,
        `t1`.`year_number`,
        `t1`.`slot`
      FROM `period_days` AS `t1`
    ) AS `t3`
  ) AS `t6`
  CROSS JOIN `horizon` AS `t2`
), `t15` AS (
  SELECT
    *
  FROM `t7` AS `t8`
  WHERE
    `t8`.`grain` = 'month'
    AND `t8`.`period_start_date` >= `t8`.`first_date`
    AND `t8`.`period_end_date` <= `t8`.`as_of`
  ORDER BY
    `t8`.`period_start_date` DESC
  LIMIT 1
), `t16` AS (
  SELECT
    *
  FROM `t7` AS `t8`
  WHERE
    `t8`.`grain` = 'quarter'
    AND `t8`.`period_start_date` >= `t8`.`first_date`
    AND `t8`.`period_end_date` <= `t8`.`as_of`
  ORDER BY
    `t8`.`period_start_date` DESC
  LIMIT 1
), `t17` AS (
  SELECT
    *
  FROM `t7` AS `t8`
  WHERE
    `t8`.`grain` = 'year'
    AND `t8`.`period_start_date` >= `t8`.`first_date`
    AND `t8`.`period_end_date` <= `t8`.`as_of`
  ORDER BY
    `t8`.`period_start_date` DESC
  LIMIT 1
)
SELECT
  `t59`.`period_type`,
  `t59`.`period`,
  `t59`.`role`,
  `t59`.`start_date`,
  `t59`.`end_date`,
  ROW_NUMBER() OVER (ORDER BY `t59`.`period_type` ASC NULLS LAST, `t59`.`role` ASC NULLS LAST) - 1 AS `window_id`
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
        `t0`.`first_date` AS `start_date`,
        `t0`.`as_of` AS `end_date`
      FROM `horizon` AS `t0`
      WHERE
        `t0`.`first_date` <= `t0`.`as_of`
    ) AS `t4`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t48`.`period_type`,
          `t48`.`period`,
          `t48`.`role`,
          `t48`.`start_date`,
          `t48`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'month' AS `period_type`,
              `t18`.`period`,
              `t18`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t18`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              CAST(CAST(CAST(CAST(CAST(CAST(`t18`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
            FROM `t15` AS `t18`
            WHERE
              CAST(CAST(`t18`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t18`.`first_date`
          ) AS `t39`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'month' AS `period_type`,
                `t18`.`period`,
                `t18`.`first_date`,
                'current' AS `role`,
                `t18`.`period_start_date` AS `start_date`,
                `t18`.`period_end_date` AS `end_date`
              FROM `t15` AS `t18`
            ) AS `t21`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'month' AS `period_type`,
                `t18`.`period`,
                `t18`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t18`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS `start_date`,
                CAST(CAST(CAST(CAST(CAST(CAST(`t18`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
              FROM `t15` AS `t18`
              WHERE
                CAST(CAST(`t18`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) >= `t18`.`first_date`
            ) AS `t40`
          ) AS `t45`
        ) AS `t48`
      ) AS `t51`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t34`.`period_type`,
          `t34`.`period`,
          `t34`.`role`,
          `t34`.`start_date`,
          `t34`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'month_to_date' AS `period_type`,
              `t8`.`period`,
              `t8`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              LEAST(
                CAST(CAST(CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t8`.`period_start_date`, `t8`.`as_of`), ' days') AS INTERVAL) AS DATE)
              ) AS `end_date`
            FROM `t7` AS `t8`
            WHERE
              `t8`.`grain` = 'month'
              AND `t8`.`period_end_date` >= `t8`.`as_of`
              AND CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t8`.`first_date`
          ) AS `t24`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'month_to_date' AS `period_type`,
                `t8`.`period`,
                `t8`.`first_date`,
                'current' AS `role`,
                `t8`.`period_start_date` AS `start_date`,
                `t8`.`as_of` AS `end_date`
              FROM `t7` AS `t8`
              WHERE
                `t8`.`grain` = 'month' AND `t8`.`period_end_date` >= `t8`.`as_of`
            ) AS `t9`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'month_to_date' AS `period_type`,
                `t8`.`period`,
                `t8`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS `start_date`,
                LEAST(
                  CAST(CAST(CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                  CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t8`.`period_start_date`, `t8`.`as_of`), ' days') AS INTERVAL) AS DATE)
                ) AS `end_date`
              FROM `t7` AS `t8`
              WHERE
                `t8`.`grain` = 'month'
                AND `t8`.`period_end_date` >= `t8`.`as_of`
                AND CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-1' MONTH AS DATE) >= `t8`.`first_date`
            ) AS `t28`
          ) AS `t31`
        ) AS `t34`
      ) AS `t37`
    ) AS `t54`
  ) AS `t57`
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
          `t49`.`period_type`,
          `t49`.`period`,
          `t49`.`role`,
          `t49`.`start_date`,
          `t49`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'quarter' AS `period_type`,
              `t19`.`period`,
              `t19`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t19`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              CAST(CAST(CAST(CAST(CAST(CAST(`t19`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
            FROM `t16` AS `t19`
            WHERE
              CAST(CAST(`t19`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t19`.`first_date`
          ) AS `t41`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'quarter' AS `period_type`,
                `t19`.`period`,
                `t19`.`first_date`,
                'current' AS `role`,
                `t19`.`period_start_date` AS `start_date`,
                `t19`.`period_end_date` AS `end_date`
              FROM `t16` AS `t19`
            ) AS `t22`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'quarter' AS `period_type`,
                `t19`.`period`,
                `t19`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t19`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS `start_date`,
                CAST(CAST(CAST(CAST(CAST(CAST(`t19`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
              FROM `t16` AS `t19`
              WHERE
                CAST(CAST(`t19`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) >= `t19`.`first_date`
            ) AS `t42`
          ) AS `t46`
        ) AS `t49`
      ) AS `t52`
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
              'quarter_to_date' AS `period_type`,
              `t8`.`period`,
              `t8`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              LEAST(
                CAST(CAST(CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t8`.`period_start_date`, `t8`.`as_of`), ' days') AS INTERVAL) AS DATE)
              ) AS `end_date`
            FROM `t7` AS `t8`
            WHERE
              `t8`.`grain` = 'quarter'
              AND `t8`.`period_end_date` >= `t8`.`as_of`
              AND CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t8`.`first_date`
          ) AS `t25`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'quarter_to_date' AS `period_type`,
                `t8`.`period`,
                `t8`.`first_date`,
                'current' AS `role`,
                `t8`.`period_start_date` AS `start_date`,
                `t8`.`as_of` AS `end_date`
              FROM `t7` AS `t8`
              WHERE
                `t8`.`grain` = 'quarter' AND `t8`.`period_end_date` >= `t8`.`as_of`
            ) AS `t10`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'quarter_to_date' AS `period_type`,
                `t8`.`period`,
                `t8`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS `start_date`,
                LEAST(
                  CAST(CAST(CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                  CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t8`.`period_start_date`, `t8`.`as_of`), ' days') AS INTERVAL) AS DATE)
                ) AS `end_date`
              FROM `t7` AS `t8`
              WHERE
                `t8`.`grain` = 'quarter'
                AND `t8`.`period_end_date` >= `t8`.`as_of`
                AND CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-3' MONTH AS DATE) >= `t8`.`first_date`
            ) AS `t29`
          ) AS `t32`
        ) AS `t35`
      ) AS `t38`
    ) AS `t55`
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
              'year' AS `period_type`,
              `t20`.`period`,
              `t20`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              CAST(CAST(CAST(CAST(CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
            FROM `t17` AS `t20`
            WHERE
              CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t20`.`first_date`
          ) AS `t43`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'year' AS `period_type`,
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
                'year' AS `period_type`,
                `t20`.`period`,
                `t20`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
                CAST(CAST(CAST(CAST(CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `end_date`
              FROM `t17` AS `t20`
              WHERE
                CAST(CAST(`t20`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t20`.`first_date`
            ) AS `t44`
          ) AS `t47`
        ) AS `t50`
      ) AS `t53`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t33`.`period_type`,
          `t33`.`period`,
          `t33`.`role`,
          `t33`.`start_date`,
          `t33`.`end_date`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'year_to_date' AS `period_type`,
              `t8`.`period`,
              `t8`.`first_date`,
              'last year' AS `role`,
              CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
              LEAST(
                CAST(CAST(CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t8`.`period_start_date`, `t8`.`as_of`), ' days') AS INTERVAL) AS DATE)
              ) AS `end_date`
            FROM `t7` AS `t8`
            WHERE
              `t8`.`grain` = 'year'
              AND `t8`.`period_end_date` >= `t8`.`as_of`
              AND CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t8`.`first_date`
          ) AS `t26`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'year_to_date' AS `period_type`,
                `t8`.`period`,
                `t8`.`first_date`,
                'current' AS `role`,
                `t8`.`period_start_date` AS `start_date`,
                `t8`.`as_of` AS `end_date`
              FROM `t7` AS `t8`
              WHERE
                `t8`.`grain` = 'year' AND `t8`.`period_end_date` >= `t8`.`as_of`
            ) AS `t11`
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'year_to_date' AS `period_type`,
                `t8`.`period`,
                `t8`.`first_date`,
                'previous' AS `role`,
                CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS `start_date`,
                LEAST(
                  CAST(CAST(CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE),
                  CAST(CAST(CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) AS TIMESTAMP) + CAST(CONCAT(DATEDIFF(DAY, `t8`.`period_start_date`, `t8`.`as_of`), ' days') AS INTERVAL) AS DATE)
                ) AS `end_date`
              FROM `t7` AS `t8`
              WHERE
                `t8`.`grain` = 'year'
                AND `t8`.`period_end_date` >= `t8`.`as_of`
                AND CAST(CAST(`t8`.`period_start_date` AS TIMESTAMP) + INTERVAL '-12' MONTH AS DATE) >= `t8`.`first_date`
            ) AS `t27`
          ) AS `t30`
        ) AS `t33`
      ) AS `t36`
    ) AS `t56`
  ) AS `t58`
) AS `t59`
