SELECT
  `t5`.`month_start_date`,
  `t5`.`month_end_date`,
  SUBSTRING(
    CAST(`t5`.`month_start_date` AS STRING),
    IF((
      0 + 1
    ) >= 1, 0 + 1, 0 + 1 + LENGTH(CAST(`t5`.`month_start_date` AS STRING))),
    7
  ) AS `order_month`,
  (
    EXTRACT(year FROM `t5`.`month_start_date`) * 100
  ) + EXTRACT(month FROM `t5`.`month_start_date`) AS `order_month_key`,
  (
    (
      EXTRACT(year FROM `t5`.`month_start_date`) * 12
    ) + EXTRACT(month FROM `t5`.`month_start_date`)
  ) - 1 AS `month_number`,
  CAST(IF(
    COALESCE(
      (
        `t5`.`month_start_date` >= (
          SELECT
            `t0`.`first_date`
          FROM `horizon` AS `t0`
        )
      )
      AND (
        `t5`.`month_end_date` <= (
          SELECT
            `t0`.`as_of`
          FROM `horizon` AS `t0`
        )
      ),
      FALSE
    ),
    1,
    0
  ) AS BIGINT) AS `is_complete`
FROM (
  SELECT
    CAST(`t4`.`day` AS DATE) AS `month_start_date`,
    CAST(CAST(CAST(CAST(CAST(`t4`.`day` AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `month_end_date`
  FROM (
    SELECT
      EXPLODE(
        IF(
          (
            INTERVAL '1' MONTH <> INTERVAL 0 month
          )
          AND (
            SIGN(INTERVAL '1' MONTH) = SIGN(
              CAST(CAST(CAST(`t3`.`as_of` AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP) - CAST(CAST(DATE_TRUNC('month', CAST(`t3`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP)
            )
          ),
          IF(
            ELEMENT_AT(
              SEQUENCE(
                CAST(CAST(DATE_TRUNC('month', CAST(`t3`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
                CAST(CAST(CAST(`t3`.`as_of` AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
                INTERVAL '1' MONTH
              ),
              SIZE(
                SEQUENCE(
                  CAST(CAST(DATE_TRUNC('month', CAST(`t3`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
                  CAST(CAST(CAST(`t3`.`as_of` AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
                  INTERVAL '1' MONTH
                )
              )
            ) = CAST(CAST(CAST(`t3`.`as_of` AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
            SLICE(
              SEQUENCE(
                CAST(CAST(DATE_TRUNC('month', CAST(`t3`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
                CAST(CAST(CAST(`t3`.`as_of` AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
                INTERVAL '1' MONTH
              ),
              1,
              SIZE(
                SEQUENCE(
                  CAST(CAST(DATE_TRUNC('month', CAST(`t3`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
                  CAST(CAST(CAST(`t3`.`as_of` AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
                  INTERVAL '1' MONTH
                )
              ) - 1
            ),
            SEQUENCE(
              CAST(CAST(DATE_TRUNC('month', CAST(`t3`.`first_date` AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
              CAST(CAST(CAST(`t3`.`as_of` AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
              INTERVAL '1' MONTH
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
    ) AS `t3`
  ) AS `t4`
) AS `t5`
