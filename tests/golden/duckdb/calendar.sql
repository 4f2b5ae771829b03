SELECT
  "t5"."day" AS "date",
  (
    EXTRACT(year FROM "t5"."day") * 10000
  ) + (
    EXTRACT(month FROM "t5"."day") * 100
  ) + EXTRACT(day FROM "t5"."day") AS "date_key",
  "t5"."week_start_date",
  SUBSTRING(
    CAST("t5"."day" AS TEXT),
    CASE
      WHEN (
        0 + 1
      ) >= 1
      THEN 0 + 1
      ELSE 0 + 1 + LENGTH(CAST("t5"."day" AS TEXT))
    END,
    7
  ) AS "month",
  (
    EXTRACT(year FROM "t5"."day") * 100
  ) + EXTRACT(month FROM "t5"."day") AS "month_key",
  CAST(EXTRACT(year FROM "t5"."day") AS TEXT) || '-Q' || CAST(EXTRACT(quarter FROM "t5"."day") AS TEXT) AS "quarter",
  CAST(EXTRACT(year FROM "t5"."day") AS BIGINT) AS "year",
  CAST(EXTRACT(year FROM CAST(CAST("t5"."week_start_date" AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) AS TEXT) || '-W' || CASE
    WHEN 2 <= LENGTH(
      CAST(CAST(FLOOR(
        (
          EXTRACT(dayofyear FROM CAST(CAST("t5"."week_start_date" AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
        ) / (
          7
        )
      ) AS BIGINT) + 1 AS TEXT)
    )
    THEN CAST(CAST(FLOOR(
      (
        EXTRACT(dayofyear FROM CAST(CAST("t5"."week_start_date" AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
      ) / (
        7
      )
    ) AS BIGINT) + 1 AS TEXT)
    ELSE REPEAT(
      '0',
      2 - LENGTH(
        CAST(CAST(FLOOR(
          (
            EXTRACT(dayofyear FROM CAST(CAST("t5"."week_start_date" AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
          ) / (
            7
          )
        ) AS BIGINT) + 1 AS TEXT)
      )
    ) || CAST(CAST(FLOOR(
      (
        EXTRACT(dayofyear FROM CAST(CAST("t5"."week_start_date" AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
      ) / (
        7
      )
    ) AS BIGINT) + 1 AS TEXT)
  END AS "iso_week",
  CAST(EXTRACT(year FROM "t5"."day") AS BIGINT) AS "fiscal_year",
  'P' || CASE
    WHEN 2 <= LENGTH(CAST(CAST(EXTRACT(month FROM "t5"."day") AS BIGINT) AS TEXT))
    THEN CAST(CAST(EXTRACT(month FROM "t5"."day") AS BIGINT) AS TEXT)
    ELSE REPEAT('0', 2 - LENGTH(CAST(CAST(EXTRACT(month FROM "t5"."day") AS BIGINT) AS TEXT))) || CAST(CAST(EXTRACT(month FROM "t5"."day") AS BIGINT) AS TEXT)
  END AS "fiscal_period",
  CAST(CASE
    WHEN COALESCE(
      (
        CAST(DATE_TRUNC('MONTH', CAST("t5"."day" AS TIMESTAMP)) AS DATE) >= (
          SELECT
            "t0"."first_date"
          FROM "horizon" AS "t0"
        )
      )
      AND (
        CAST(CAST(CAST(CAST(CAST(DATE_TRUNC('MONTH', CAST("t5"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) <= (
          SELECT
            "t0"."as_of"
          FROM "horizon" AS "t0"
        )
      ),
      FALSE
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS "is_complete_month",
  CAST(CASE
    WHEN COALESCE("t5"."day" > (
      SELECT
        "t0"."as_of"
      FROM "horizon" AS "t0"
    ), FALSE)
    THEN 1
    ELSE 0
  END AS BIGINT) AS "is_future"
FROM (
  SELECT
    CAST("t4"."day" AS DATE) AS "day",
    CAST(DATE_TRUNC('WEEK', CAST(CAST("t4"."day" AS DATE) AS TIMESTAMP)) AS DATE) AS "week_start_date"
  FROM (
    SELECT
      UNNEST(
        RANGE(
          CAST(CAST(DATE_TRUNC('YEAR', CAST("t3"."first_date" AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
          CAST(CAST(CAST(CAST(CAST(CAST(CAST(CAST(DATE_TRUNC(
            'YEAR',
            CAST(CAST(CAST("t3"."as_of" AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP)
          ) AS DATE) AS TIMESTAMP) + INTERVAL '12' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
          INTERVAL '1' DAY
        )
      ) AS "day"
    FROM (
      SELECT
        *
      FROM "horizon" AS "t0"
      WHERE
        "t0"."first_date" <= "t0"."as_of"
    ) AS "t3"
  ) AS "t4"
) AS "t5"
