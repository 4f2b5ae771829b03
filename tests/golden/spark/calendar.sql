SELECT
  `t8`.`day` AS `date`,
  (
    EXTRACT(year FROM `t8`.`day`) * 10000
  ) + (
    EXTRACT(month FROM `t8`.`day`) * 100
  ) + EXTRACT(day FROM `t8`.`day`) AS `date_key`,
  CAST(CAST(CAST(DATE_TRUNC(
    'week',
    CAST(CAST(CAST(`t8`.`day` AS TIMESTAMP) + CAST(CONCAT(
      -(
        (
          SELECT
            `t1`.`week_start`
          FROM `run_settings` AS `t1`
        ) - 1
      ),
      ' days'
    ) AS INTERVAL) AS DATE) AS TIMESTAMP)
  ) AS DATE) AS TIMESTAMP) + CAST(CONCAT((
    SELECT
      `t1`.`week_start`
    FROM `run_settings` AS `t1`
  ) - 1, ' days') AS INTERVAL) AS DATE) AS `week_start_date`,
  SUBSTRING(
    CAST(`t8`.`day` AS STRING),
    IF((
      0 + 1
    ) >= 1, 0 + 1, 0 + 1 + LENGTH(CAST(`t8`.`day` AS STRING))),
    7
  ) AS `month`,
  (
    EXTRACT(year FROM `t8`.`day`) * 100
  ) + EXTRACT(month FROM `t8`.`day`) AS `month_key`,
  CONCAT(
    CONCAT(CAST(EXTRACT(year FROM `t8`.`day`) AS STRING), '-Q'),
    CAST(EXTRACT(quarter FROM `t8`.`day`) AS STRING)
  ) AS `quarter`,
  CAST(EXTRACT(year FROM `t8`.`day`) AS BIGINT) AS `year`,
  CONCAT(
    CONCAT(
      CAST(CAST(EXTRACT(year FROM CAST(CAST(CAST(DATE_TRUNC('week', CAST(`t8`.`day` AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) AS BIGINT) AS STRING),
      '-W'
    ),
    LPAD(
      CAST(CAST(FLOOR(
        (
          CAST(DAYOFYEAR(
            CAST(CAST(CAST(DATE_TRUNC('week', CAST(`t8`.`day` AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)
          ) AS INT) - 1
        ) / (
          7
        )
      ) AS BIGINT) + 1 AS STRING),
      GREATEST(
        LENGTH(
          CAST(CAST(FLOOR(
            (
              CAST(DAYOFYEAR(
                CAST(CAST(CAST(DATE_TRUNC('week', CAST(`t8`.`day` AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)
              ) AS INT) - 1
            ) / (
              7
            )
          ) AS BIGINT) + 1 AS STRING)
        ),
        2
      ),
      '0'
    )
  ) AS `iso_week`,
  CAST(EXTRACT(year FROM `t8`.`day`) AS BIGINT) + CAST(IF(
    COALESCE(
      (
        (
          SELECT
            `t1`.`fiscal_year_start`
          FROM `run_settings` AS `t1`
        ) > 1
      )
      AND (
        CAST(EXTRACT(month FROM `t8`.`day`) AS BIGINT) >= (
          SELECT
            `t1`.`fiscal_year_start`
          FROM `run_settings` AS `t1`
        )
      ),
      FALSE
    ),
    1,
    0
  ) AS BIGINT) AS `fiscal_year`,
  CONCAT(
    'P',
    LPAD(
      CAST((
        (
          (
            CAST(EXTRACT(month FROM `t8`.`day`) AS BIGINT) - (
              SELECT
                `t1`.`fiscal_year_start`
              FROM `run_settings` AS `t1`
            )
          ) + 12
        ) % 12
      ) + 1 AS STRING),
      GREATEST(
        LENGTH(
          CAST((
            (
              (
                CAST(EXTRACT(month FROM `t8`.`day`) AS BIGINT) - (
                  SELECT
                    `t1`.`fiscal_year_start`
                  FROM `run_settings` AS `t1`
                )
              ) + 12
            ) % 12
          ) + 1 AS STRING)
        ),
        2
      ),
      '0'
    )
  ) AS `fiscal_period`,
  CAST(IF(
    COALESCE(
      (
        `t8`.`month_start_date` >= (
          SELECT
            `t0`.`first_date`
          FROM `horizon` AS `t0`
        )
      )
      AND (
        `t8`.`month_end_date` <= (
          SELECT
            `t0`.`as_of`
          FROM `horizon` AS `t0`
        )
      ),
      FALSE
    ),
    1,
    0
  ) AS BIGINT) AS `is_complete_month`,
  CAST(IF(
    COALESCE(`t8`.`day` > (
      SELECT
        `t0`.`as_of`
      FROM `horizon` AS `t0`
    ), FALSE),
    1,
    0
  ) AS BIGINT) AS `is_future`
FROM (
  SELECT
    CAST(`t7`.`day` AS DATE) AS `day`,
    CAST(DATE_TRUNC('month', CAST(CAST(`t7`.`day` AS DATE) AS TIMESTAMP)) AS DATE) AS `month_start_date`,
    CAST(CAST(CAST(CAST(CAST(DATE_TRUNC('month', CAST(CAST(`t7`.`day` AS DATE) AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `month_end_date`
  FROM (
    SELECT
      EXPLODE(
        IF(
          (
            INTERVAL '1' DAY <> INTERVAL 0 day
          )
          AND (
            SIGN(INTERVAL '1' DAY) = SIGN(
              CAST(CAST(CAST(CAST(CAST(CAST(CAST(CAST(DATE_TRUNC(
                'year',
                CAST(CAST(CAST(`t6`.`as_of` AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP)
              ) AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP) - CAST(CAST(DATE_TRUNC('year', CAST(`t6`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP)
            )
          ),
          IF(
            ELEMENT_AT(
              SEQUENCE(
                CAST(CAST(DATE_TRUNC('year', CAST(`t6`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
                CAST(CAST(CAST(CAST(CAST(CAST(CAST(CAST(DATE_TRUNC(
                  'year',
                  CAST(CAST(CAST(`t6`.`as_of` AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP)
                ) AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
                INTERVAL '1' DAY
              ),
              SIZE(
                SEQUENCE(
                  CAST(CAST(DATE_TRUNC('year', CAST(`t6`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
                  CAST(CAST(CAST(CAST(CAST(CAST(CAST(CAST(DATE_TRUNC(
                    'year',
                    CAST(CAST(CAST(`t6`.`as_of` AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP)
                  ) AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
                  INTERVAL '1' DAY
                )
              )
            ) = CAST(CAST(CAST(CAST(CAST(CAST(CAST(CAST(DATE_TRUNC(
              'year',
              CAST(CAST(CAST(`t6`.`as_of` AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP)
            ) AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
            SLICE(
              SEQUENCE(
                CAST(CAST(DATE_TRUNC('year', CAST(`t6`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
                CAST(CAST(CAST(CAST(CAST(CAST(CAST(CAST(DATE_TRUNC(
                  'year',
                  CAST(CAST(CAST(`t6`.`as_of` AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP)
                ) AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
                INTERVAL '1' DAY
              ),
              1,
              SIZE(
                SEQUENCE(
                  CAST(CAST(DATE_TRUNC('year', CAST(`t6`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
                  CAST(CAST(CAST(CAST(CAST(CAST(CAST(CAST(DATE_TRUNC(
                    'year',
                    CAST(CAST(CAST(`t6`.`as_of` AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP)
                  ) AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
                  INTERVAL '1' DAY
                )
              ) - 1
            ),
            SEQUENCE(
              CAST(CAST(DATE_TRUNC('year', CAST(`t6`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
              CAST(CAST(CAST(CAST(CAST(CAST(CAST(CAST(DATE_TRUNC(
                'year',
                CAST(CAST(CAST(`t6`.`as_of` AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP)
              ) AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
              INTERVAL '1' DAY
            )
          ),
          ARRAY()
        )
      ) AS `day`
    FROM (
      SELECT
        *
      FROM `horizon` AS `t0`
      WHERE
        `t0`.`first_date` <= `t0`.`as_of`
    ) AS `t6`
  ) AS `t7`
) AS `t8`
