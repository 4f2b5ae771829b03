WITH `t7` AS (
  SELECT
    *
  FROM (
    SELECT
      `t0`.`end_date` AS `day`
    FROM `month_ends` AS `t0`
  ) AS `t3`
  UNION
  SELECT
    *
  FROM (
    SELECT
      CAST(CAST(`t0`.`month_start_date` AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `day`
    FROM `month_ends` AS `t0`
  ) AS `t6`
), `t12` AS (
  SELECT
    `t11`.`date`,
    MIN(`t11`.`day`) AS `next_day`
  FROM (
    SELECT
      `t5`.`date`,
      `t10`.`day`
    FROM (
      SELECT DISTINCT
        `t1`.`order_date` AS `date`
      FROM `customer_spells` AS `t1`
    ) AS `t5`
    INNER JOIN `t7` AS `t10`
      ON `t10`.`day` >= `t5`.`date`
  ) AS `t11`
  GROUP BY
    1
), `t18` AS (
  SELECT
    `t2`.`customer_unique_id`,
    `t2`.`order_date`,
    `t2`.`until_date`,
    `t2`.`frequency`,
    `t2`.`monetary`,
    `t16`.`first_day`,
    `t17`.`until_date` AS `until_date_right`,
    `t17`.`over_day`
  FROM `customer_spells` AS `t2`
  INNER JOIN (
    SELECT
      `t13`.`date` AS `order_date`,
      `t13`.`next_day` AS `first_day`
    FROM `t12` AS `t13`
  ) AS `t16`
    ON `t2`.`order_date` = `t16`.`order_date`
  LEFT OUTER JOIN (
    SELECT
      `t13`.`date` AS `until_date`,
      `t13`.`next_day` AS `over_day`
    FROM `t12` AS `t13`
  ) AS `t17`
    ON `t2`.`until_date` = `t17`.`until_date`
)
SELECT
  `t47`.`day`,
  `t47`.`recency_2_of_4`,
  `t47`.`recency_3_of_4`,
  `t47`.`recency_4_of_4`,
  `t47`.`frequency_2_of_4`,
  `t47`.`frequency_3_of_4`,
  `t47`.`frequency_4_of_4`,
  `t47`.`monetary_2_of_4`,
  `t47`.`monetary_3_of_4`,
  `t47`.`monetary_4_of_4`
FROM (
  SELECT
    `t46`.`day`,
    `t46`.`recency_2_of_4`,
    `t46`.`recency_3_of_4`,
    `t46`.`recency_4_of_4`,
    `t46`.`frequency_2_of_4`,
    `t46`.`frequency_3_of_4`,
    `t46`.`frequency_4_of_4`,
    `t38`.`day` AS `day_right`,
    `t38`.`monetary_2_of_4`,
    `t38`.`monetary_3_of_4`,
    `t38`.`monetary_4_of_4`
  FROM (
    SELECT
      `t44`.`day`,
      `t44`.`recency_2_of_4`,
      `t44`.`recency_3_of_4`,
      `t44`.`recency_4_of_4`,
      `t44`.`frequency_2_of_4`,
      `t44`.`frequency_3_of_4`,
      `t44`.`frequency_4_of_4`
    FROM (
      SELECT
        `t43`.`day`,
        `t43`.`recency_2_of_4`,
        `t43`.`recency_3_of_4`,
        `t43`.`recency_4_of_4`,
        `t39`.`day` AS `day_right`,
        `t39`.`frequency_2_of_4`,
        `t39`.`frequency_3_of_4`,
        `t39`.`frequency_4_of_4`
      FROM (
        SELECT
          `t41`.`day`,
          `t41`.`recency_2_of_4`,
          `t41`.`recency_3_of_4`,
          `t41`.`recency_4_of_4`
        FROM (
          SELECT
            `t9`.`day`,
            `t40`.`day` AS `day_right`,
            `t40`.`recency_2_of_4`,
            `t40`.`recency_3_of_4`,
            `t40`.`recency_4_of_4`
          FROM `t7` AS `t9`
          LEFT OUTER JOIN (
            SELECT
              `t34`.`day`,
              MAX(
                IF(
                  LEAST(
                    COALESCE(
                      CAST(FLOOR((
                        `t34`.`worse` * 4
                      ) / (
                        NULLIF(`t34`.`total` - 1, 0)
                      )) AS BIGINT) + 1,
                      1
                    ),
                    4
                  ) >= 2,
                  `t34`.`recency`,
                  NULL
                )
              ) AS `recency_2_of_4`,
              MAX(
                IF(
                  LEAST(
                    COALESCE(
                      CAST(FLOOR((
                        `t34`.`worse` * 4
                      ) / (
                        NULLIF(`t34`.`total` - 1, 0)
                      )) AS BIGINT) + 1,
                      1
                    ),
                    4
                  ) >= 3,
                  `t34`.`recency`,
                  NULL
                )
              ) AS `recency_3_of_4`,
              MAX(
                IF(
                  LEAST(
                    COALESCE(
                      CAST(FLOOR((
                        `t34`.`worse` * 4
                      ) / (
                        NULLIF(`t34`.`total` - 1, 0)
                      )) AS BIGINT) + 1,
                      1
                    ),
                    4
                  ) >= 4,
                  `t34`.`recency`,
                  NULL
                )
              ) AS `recency_4_of_4`
            FROM (
              SELECT
                `t31`.`day`,
                `t31`.`recency`,
                `t31`.`customers`,
                SUM(`t31`.`customers`) OVER (
                  PARTITION BY `t31`.`day`
                  ORDER BY `t31`.`recency` DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                ) - `t31`.`customers` AS `worse`,
                SUM(`t31`.`customers`) OVER (PARTITION BY `t31`.`day` ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
              FROM (
                SELECT
                  `t28`.`day`,
                  `t28`.`recency`,
                  SUM(`t28`.`customers`) AS `customers`
                FROM (
                  SELECT
                    `t10`.`day`,
                    `t25`.`customers`,
                    DATEDIFF(DAY, `t25`.`value`, `t10`.`day`) AS `recency`
                  FROM (
                    SELECT
                      `t19`.`first_day`,
                      `t19`.`over_day`,
                      `t19`.`order_date` AS `value`,
                      COUNT(*) AS `customers`
                    FROM `t18` AS `t19`
                    GROUP BY
                      1,
                      2,
                      3
                  ) AS `t25`
                  INNER JOIN `t7` AS `t10`
                    ON `t25`.`first_day` <= `t10`.`day`
                    AND (
                      (
                        `t25`.`over_day` IS NULL
                      ) OR (
                        `t25`.`over_day` > `t10`.`day`
                      )
                    )
                ) AS `t28`
                GROUP BY
                  1,
                  2
              ) AS `t31`
            ) AS `t34`
            GROUP BY
              1
          ) AS `t40`
            ON `t9`.`day` = `t40`.`day`
        ) AS `t41`
      ) AS `t43`
      LEFT OUTER JOIN (
        SELECT
          `t33`.`day`,
          MIN(
            IF(
              LEAST(
                COALESCE(
                  CAST(FLOOR((
                    `t33`.`worse` * 4
                  ) / (
                    NULLIF(`t33`.`total` - 1, 0)
                  )) AS BIGINT) + 1,
                  1
                ),
                4
              ) >= 2,
              `t33`.`frequency`,
              NULL
            )
          ) AS `frequency_2_of_4`,
          MIN(
            IF(
              LEAST(
                COALESCE(
                  CAST(FLOOR((
                    `t33`.`worse` * 4
                  ) / (
                    NULLIF(`t33`.`total` - 1, 0)
                  )) AS BIGINT) + 1,
                  1
                ),
                4
              ) >= 3,
              `t33`.`frequency`,
              NULL
            )
          ) AS `frequency_3_of_4`,
          MIN(
            IF(
              LEAST(
                COALESCE(
                  CAST(FLOOR((
                    `t33`.`worse` * 4
                  ) / (
                    NULLIF(`t33`.`total` - 1, 0)
                  )) AS BIGINT) + 1,
                  1
                ),
                4
              ) >= 4,
              `t33`.`frequency`,
              NULL
            )
          ) AS `frequency_4_of_4`
        FROM (
          SELECT
            `t30`.`day`,
            `t30`.`frequency`,
            `t30`.`customers`,
            SUM(`t30`.`customers`) OVER (
              PARTITION BY `t30`.`day`
              ORDER BY `t30`.`frequency` ASC NULLS LAST
              ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
            ) - `t30`.`customers` AS `worse`,
            SUM(`t30`.`customers`) OVER (PARTITION BY `t30`.`day` ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
          FROM (
            SELECT
              `t27`.`day`,
              `t27`.`frequency`,
              SUM(`t27`.`customers`) AS `customers`
            FROM (
              SELECT
                `t10`.`day`,
                `t24`.`customers`,
                `t24`.`value` AS `frequency`
              FROM (
                SELECT
                  `t19`.`first_day`,
                  `t19`.`over_day`,
                  `t19`.`frequency` AS `value`,
                  COUNT(*) AS `customers`
                FROM `t18` AS `t19`
                GROUP BY
                  1,
                  2,
                  3
              ) AS `t24`
              INNER JOIN `t7` AS `t10`
                ON `t24`.`first_day` <= `t10`.`day`
                AND (
                  (
                    `t24`.`over_day` IS NULL
                  ) OR (
                    `t24`.`over_day` > `t10`.`day`
                  )
                )
            ) AS `t27`
            GROUP BY
              1,
              2
          ) AS `t30`
        ) AS `t33`
        GROUP BY
          1
      ) AS `t39`
        ON `t43`.`day` = `t39`.`day`
    ) AS `t44`
  ) AS `t46`
  LEFT OUTER JOIN (
    SELECT
      `t32`.`day`,
      MIN(
        IF(
          LEAST(
            COALESCE(
              CAST(FLOOR((
                `t32`.`worse` * 4
              ) / (
                NULLIF(`t32`.`total` - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 2,
          `t32`.`monetary`,
          NULL
        )
      ) AS `monetary_2_of_4`,
      MIN(
        IF(
          LEAST(
            COALESCE(
              CAST(FLOOR((
                `t32`.`worse` * 4
              ) / (
                NULLIF(`t32`.`total` - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 3,
          `t32`.`monetary`,
          NULL
        )
      ) AS `monetary_3_of_4`,
      MIN(
        IF(
          LEAST(
            COALESCE(
              CAST(FLOOR((
                `t32`.`worse` * 4
              ) / (
                NULLIF(`t32`.`total` - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 4,
          `t32`.`monetary`,
          NULL
        )
      ) AS `monetary_4_of_4`
    FROM (
      SELECT
        `t29`.`day`,
        `t29`.`monetary`,
        `t29`.`customers`,
        SUM(`t29`.`customers`) OVER (
          PARTITION BY `t29`.`day`
          ORDER BY `t29`.`monetary` ASC NULLS LAST
          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) - `t29`.`customers` AS `worse`,
        SUM(`t29`.`customers`) OVER (PARTITION BY `t29`.`day` ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
      FROM (
        SELECT
          `t26`.`day`,
          `t26`.`monetary`,
          SUM(`t26`.`customers`) AS `customers`
        FROM (
          SELECT
            `t10`.`day`,
            `t23`.`customers`,
            `t23`.`value` AS `monetary`
          FROM (
            SELECT
              `t19`.`first_day`,
              `t19`.`over_day`,
              `t19`.`monetary` AS `value`,
              COUNT(*) AS `customers`
            FROM `t18` AS `t19`
            GROUP BY
              1,
              2,
              3
          ) AS `t23`
          INNER JOIN `t7` AS `t10`
            ON `t23`.`first_day` <= `t10`.`day`
            AND (
              (
                `t23`.`over_day` IS NULL
              ) OR (
                `t23`.`over_day` > `t10`.`day`
              )
            )
        ) AS `t26`
        GROUP BY
          1,
          2
      ) AS `t29`
    ) AS `t32`
    GROUP BY
      1
  ) AS `t38`
    ON `t46`.`day` = `t38`.`day`
) AS `t47`
