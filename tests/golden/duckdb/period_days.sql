WITH "t3" AS (
  SELECT
    CAST("t2"."day" AS DATE) AS "day"
  FROM (
    SELECT
      UNNEST(
        RANGE(
          CAST(CAST(DATE_TRUNC('MONTH', CAST("t1"."first_date" AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
          CAST(CAST(CAST("t1"."as_of" AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
          INTERVAL '1' DAY
        )
      ) AS "day"
    FROM (
      SELECT
        *
      FROM "horizon" AS "t0"
      WHERE
        "t0"."first_date" <= "t0"."as_of"
    ) AS "t1"
  ) AS "t2"
)
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t4"."day" AS "date",
      'month' AS "grain",
      SUBSTRING(
        CAST("t4"."day" AS TEXT),
        CASE
          WHEN (
            0 + 1
          ) >= 1
          THEN 0 + 1
          ELSE 0 + 1 + LENGTH(CAST("t4"."day" AS TEXT))
        END,
        7
      ) AS "period",
      CAST(DATE_TRUNC('MONTH', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS "period_start_date",
      CAST(CAST(CAST(CAST(CAST(DATE_TRUNC('MONTH', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS "period_end_date",
      CAST(EXTRACT(year FROM "t4"."day") AS BIGINT) AS "year_number",
      CAST(EXTRACT(month FROM "t4"."day") AS BIGINT) AS "slot"
    FROM "t3" AS "t4"
  ) AS "t6"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t4"."day" AS "date",
      'quarter' AS "grain",
      CAST(EXTRACT(year FROM "t4"."day") AS TEXT) || '-Q' || CAST(EXTRACT(quarter FROM "t4"."day") AS TEXT) AS "period",
      CAST(DATE_TRUNC('QUARTER', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS "period_start_date",
      CAST(CAST(CAST(CAST(CAST(DATE_TRUNC('QUARTER', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS "period_end_date",
      CAST(EXTRACT(year FROM "t4"."day") AS BIGINT) AS "year_number",
      CAST(EXTRACT(quarter FROM "t4"."day") AS BIGINT) AS "slot"
    FROM "t3" AS "t4"
  ) AS "t7"
) AS "t9"
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t4"."day" AS "date",
      'year' AS "grain",
      CAST(CAST(EXTRACT(year FROM "t4"."day") AS BIGINT) AS TEXT) AS "period",
      CAST(DATE_TRUNC('YEAR', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS "period_start_date",
      CAST(CAST(CAST(CAST(CAST(DATE_TRUNC('YEAR', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS "period_end_date",
      CAST(EXTRACT(year FROM "t4"."day") AS BIGINT) AS "year_number",
      CAST(1 AS BIGINT) AS "slot"
    FROM "t3" AS "t4"
  ) AS "t8"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t4"."day" AS "date",
        'day' AS "grain",
        CAST("t4"."day" AS TEXT) AS "period",
        "t4"."day" AS "period_start_date",
        "t4"."day" AS "period_end_date",
        CAST(EXTRACT(year FROM "t4"."day") AS BIGINT) AS "year_number",
        (
          EXTRACT(month FROM "t4"."day") * 100
        ) + EXTRACT(day FROM "t4"."day") AS "slot"
      FROM "t3" AS "t4"
    ) AS "t5"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t4"."day" AS "date",
        'week' AS "grain",
        CAST(CAST(EXTRACT(year FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) AS BIGINT) AS TEXT) || '-W' || CASE
          WHEN 2 <= LENGTH(
            CAST(CAST(FLOOR(
              (
                EXTRACT(dayofyear FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
              ) / (
                7
              )
            ) AS BIGINT) + 1 AS TEXT)
          )
          THEN CAST(CAST(FLOOR(
            (
              EXTRACT(dayofyear FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
            ) / (
              7
            )
          ) AS BIGINT) + 1 AS TEXT)
          ELSE REPEAT(
            '0',
            2 - LENGTH(
              CAST(CAST(FLOOR(
                (
                  EXTRACT(dayofyear FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
                ) / (
                  7
                )
              ) AS BIGINT) + 1 AS TEXT)
            )
          ) || CAST(CAST(FLOOR(
            (
              EXTRACT(dayofyear FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
            ) / (
              7
            )
          ) AS BIGINT) + 1 AS TEXT)
        END AS "period",
        CAST(DATE_TRUNC('WEEK', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS "period_start_date",
        CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '6' DAY AS DATE) AS "period_end_date",
        CAST(EXTRACT(year FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) AS BIGINT) AS "year_number",
        CAST(FLOOR(
          (
            EXTRACT(dayofyear FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t4"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
          ) / (
            7
          )
        ) AS BIGINT) + 1 AS "slot"
      FROM "t3" AS "t4"
    ) AS "t10"
  ) AS "t11"
) AS "t12"
