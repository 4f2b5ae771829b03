SELECT
  "t5"."month_start_date",
  "t5"."month_end_date",
  SUBSTRING(
    CAST("t5"."month_start_date" AS TEXT),
    CASE
      WHEN (
        0 + 1
      ) >= 1
      THEN 0 + 1
      ELSE 0 + 1 + LENGTH(CAST("t5"."month_start_date" AS TEXT))
    END,
    7
  ) AS "order_month",
  (
    EXTRACT(year FROM "t5"."month_start_date") * 100
  ) + EXTRACT(month FROM "t5"."month_start_date") AS "order_month_key",
  (
    (
      EXTRACT(year FROM "t5"."month_start_date") * 12
    ) + EXTRACT(month FROM "t5"."month_start_date")
  ) - 1 AS "month_number",
  CAST(CASE
    WHEN COALESCE(
      (
        "t5"."month_start_date" >= (
          SELECT
            "t0"."first_date"
          FROM "horizon" AS "t0"
        )
      )
      AND (
        "t5"."month_end_date" <= (
          SELECT
            "t0"."as_of"
          FROM "horizon" AS "t0"
        )
      ),
      FALSE
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS "is_complete"
FROM (
  SELECT
    CAST("t4"."day" AS DATE) AS "month_start_date",
    CAST(CAST(CAST(CAST(CAST("t4"."day" AS DATE) AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS "month_end_date"
  FROM (
    SELECT
      UNNEST(
        RANGE(
          CAST(CAST(DATE_TRUNC('MONTH', CAST("t3"."first_date" AS TIMESTAMP)) AS DATE) AS TIMESTAMP),
          CAST(CAST(CAST("t3"."as_of" AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TIMESTAMP),
          INTERVAL '1' MONTH
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
