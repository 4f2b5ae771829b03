SELECT
  "t8"."day" AS "date",
  (
    EXTRACT(year FROM "t8"."day") * 10000
  ) + (
    EXTRACT(month FROM "t8"."day") * 100
  ) + EXTRACT(day FROM "t8"."day") AS "date_key",
  CAST(CAST(CAST(DATE_TRUNC(
    'WEEK',
    CAST(CAST(CAST("t8"."day" AS TIMESTAMP) + TO_DAYS(
      -(
        (
          SELECT
            "t1"."week_start"
          FROM "run_settings" AS "t1"
        ) - 1
      )
    ) AS DATE) AS TIMESTAMP)
  ) AS DATE) AS TIMESTAMP) + TO_DAYS((
    SELECT
      "t1"."week_start"
    FROM "run_settings" AS "t1"
  ) - 1) AS DATE) AS "week_start_date",
  SUBSTRING(
    CAST("t8"."day" AS TEXT),
    CASE
      WHEN (
        0 + 1
      ) >= 1
      THEN 0 + 1
      ELSE 0 + 1 + LENGTH(CAST("t8"."day" AS TEXT))
    END,
    7
  ) AS "month",
  (
    EXTRACT(year FROM "t8"."day") * 100
  ) + EXTRACT(month FROM "t8"."day") AS "month_key",
  CAST(EXTRACT(year FROM "t8"."day") AS TEXT) || '-Q' || CAST(EXTRACT(quarter FROM "t8"."day") AS TEXT) AS "quarter",
  CAST(EXTRACT(year FROM "t8"."day") AS BIGINT) AS "year",
  CAST(CAST(EXTRACT(year FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t8"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) AS BIGINT) AS TEXT) || '-W' || CASE
    WHEN 2 <= LENGTH(
      CAST(CAST(FLOOR(
        (
          EXTRACT(dayofyear FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t8"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
        ) / (
          7
        )
      ) AS BIGINT) + 1 AS TEXT)
    )
    THEN CAST(CAST(FLOOR(
      (
        EXTRACT(dayofyear FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t8"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
      ) / (
        7
      )
    ) AS BIGINT) + 1 AS TEXT)
    ELSE REPEAT(
      '0',
      2 - LENGTH(
        CAST(CAST(FLOOR(
          (
            EXTRACT(dayofyear FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t8"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
          ) / (
            7
          )
        ) AS BIGINT) + 1 AS TEXT)
      )
    ) || CAST(CAST(FLOOR(
      (
        EXTRACT(dayofyear FROM CAST(CAST(CAST(DATE_TRUNC('WEEK', CAST("t8"."day" AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '3' DAY AS DATE)) - 1
      ) / (
        7
      )
    ) AS BIGINT) + 1 AS TEXT)
  END AS "iso_week",
  CAST(EXTRACT(year FROM "t8"."day") AS BIGINT) + CAST(CASE
    WHEN COALESCE(
      (
        (
          SELECT
            "t1"."fiscal_year_start"
          FROM "run_settings" AS "t1"
        ) > 1
      )
      AND (
        CAST(EXTRACT(month FROM "t8"."day") AS BIGINT) >= (
          SELECT
            "t1"."fiscal_year_start"
          FROM "run_settings" AS "t1"
        )
      ),
      FALSE
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS "fiscal_year",
  'P' || CASE
    WHEN 2 <= LENGTH(
      CAST((
        (
          (
            CAST(EXTRACT(month FROM "t8"."day") AS BIGINT) - (
              SELECT
                "t1"."fiscal_year_start"
              FROM "run_settings" AS "t1"
            )
          ) + 12
        ) % 12
      ) + 1 AS TEXT)
    )
    THEN CAST((
      (
        (
          CAST(EXTRACT(month FROM "t8"."day") AS BIGINT) - (
            SELECT
              "t1"."fiscal_year_start"
            FROM "run_settings" AS "t1"
          )
        ) + 12
      ) % 12
    ) + 1 AS TEXT)
    ELSE REPEAT(
      '0',
      2 - LENGTH(
        CAST((
          (
            (
              CAST(EXTRACT(month FROM "t8"."day") AS BIGINT) - (
                SELECT
                  "t1"."fiscal_year_start"
                FROM "run_settings" AS "t1"
              )
            ) + 12
          ) % 12
        ) + 1 AS TEXT)
      )
    ) || CAST((
      (
        (
          CAST(EXTRACT(month FROM "t8"."day") AS BIGINT) - (
            SELECT
              "t1"."fiscal_year_start"
            FROM "run_settings" AS "t1"
          )
        ) + 12
      ) % 12
    ) + 1 AS TEXT)
  END AS "fiscal_period",
  CAST(CASE
    WHEN COALESCE(
      (
        "t8"."month_start_date" >= (
          SELECT
            "t0"."first_date"
          FROM "horizon" AS "t0"
        )
      )
      AND (
        "t8"."month_end_date" <= (
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
    WHEN COALESCE("t8"."day" > (
      SELECT
        "t0"."as_of"
      FROM "horizon" AS "t0"
    ), FALSE)
    THEN 1
    ELSE 0
  END AS BIGINT) AS "is_future"
FROM (
  SELECT
    CAST("t7"."day" AS DATE) AS "day",
    CAST(DATE_TRUNC('MONTH', CAST(CAST("t7"."day" AS DATE) AS TIMESTAMP)) AS DATE) AS "month_start_date",
    CAST(CAST(CAST(CAST(CAST(DATE_TRUNC('MONTH', CAST(CAST("t7"."day" AS DATE) AS TIMESTAMP)) AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS "month_end_date"
  FROM (
    SELECT
      UNNEST(
        RANGE(
          CAST(CAST(DATE_TRUNC('YEAR', CAST("t6"."first_date" AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
          CAST(CAST(CAST(CAST(CAST(CAST(CAST(CAST(DATE_TRUNC(
            'YEAR',
            CAST(CAST(CAST("t6"."as_of" AS TIMESTAMP) + INTERVAL '3' MONTH AS DATE) AS TIMESTAMP)
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
    ) AS "t6"
  ) AS "t7"
) AS "t8"
