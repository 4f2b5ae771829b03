SELECT
  "t4"."month_start_date",
  "t4"."month_end_date",
  SUBSTRING(
    CAST("t4"."month_start_date" AS TEXT),
    CASE
      WHEN (
        0 + 1
      ) >= 1
      THEN 0 + 1
      ELSE 0 + 1 + LENGTH(CAST("t4"."month_start_date" AS TEXT))
    END,
    7
  ) AS "order_month",
  (
    EXTRACT(year FROM "t4"."month_start_date") * 100
  ) + EXTRACT(month FROM "t4"."month_start_date") AS "order_month_key",
  (
    (
      EXTRACT(year FROM "t4"."month_start_date") * 12
    ) + EXTRACT(month FROM "t4"."month_start_date")
  ) - 1 AS "month_number",
  CAST(CASE
    WHEN COALESCE(
      (
        "t4"."month_start_date" >= (
          SELECT
            "t0"."first_date"
          FROM "horizon" AS "t0"
        )
      )
      AND (
        "t4"."month_end_date" <= (
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
    CAST("t3"."day" AS DATE) AS "month_start_date",
    CAST("t3"."day" AS DATE) + INTERVAL '1' MONTH + INTERVAL '-1' DAY AS "month_end_date"
  FROM (
    SELECT
      UNNEST(
        RANGE(
          CAST(DATE_TRUNC('MONTH', "t0"."first_date") AS TIMESTAMP),
          CAST("t0"."as_of" + INTERVAL '1' DAY AS TIMESTAMP),
          INTERVAL '1' MONTH
        )
      ) AS "day"
    FROM "horizon" AS "t0"
  ) AS "t3"
) AS "t4"
