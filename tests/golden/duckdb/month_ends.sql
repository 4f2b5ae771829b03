SELECT
  "t0"."month_number",
  "t0"."order_month",
  "t0"."order_month_key",
  "t0"."month_start_date",
  "t0"."month_end_date" AS "end_date"
FROM "months" AS "t0"
WHERE
  "t0"."is_complete" = 1
  AND "t0"."month_number" > (
    (
      SELECT
        MAX("t1"."month_number") AS "Max(month_number)"
      FROM (
        SELECT
          *
        FROM "months" AS "t0"
        WHERE
          "t0"."is_complete" = 1
      ) AS "t1"
    ) - 12
  )
