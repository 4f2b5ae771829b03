SELECT
  "t9"."scope_type" AS "series_type",
  "t9"."scope" AS "series",
  "t9"."month_number",
  "t9"."order_month",
  CAST("t9"."actual" * 100 AS BIGINT) AS "paid"
FROM (
  SELECT
    "t2"."order_month",
    "t2"."scope_type",
    "t2"."scope",
    "t2"."actual",
    "t2"."orders",
    "t4"."month_start_date",
    "t4"."month_end_date",
    "t4"."order_month_key",
    "t4"."month_number",
    "t4"."is_complete",
    "t8"."scope_type" AS "scope_type_right",
    "t8"."scope" AS "scope_right",
    "t8"."last_few"
  FROM "scope_revenue" AS "t2"
  INNER JOIN (
    SELECT
      *
    FROM "months" AS "t1"
    WHERE
      "t1"."is_complete" = 1
  ) AS "t4"
    ON "t2"."order_month" = "t4"."order_month"
  LEFT OUTER JOIN (
    SELECT
      "t6"."scope_type",
      "t6"."scope",
      MAX("t6"."month_number") AS "last_few"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t2"."order_month",
          "t2"."scope_type",
          "t2"."scope",
          "t2"."actual",
          "t2"."orders",
          "t4"."month_start_date",
          "t4"."month_end_date",
          "t4"."order_month_key",
          "t4"."month_number",
          "t4"."is_complete"
        FROM "scope_revenue" AS "t2"
        INNER JOIN (
          SELECT
            *
          FROM "months" AS "t1"
          WHERE
            "t1"."is_complete" = 1
        ) AS "t4"
          ON "t2"."order_month" = "t4"."order_month"
      ) AS "t5"
      WHERE
        "t5"."orders" < 30
    ) AS "t6"
    GROUP BY
      1,
      2
  ) AS "t8"
    ON "t2"."scope_type" = "t8"."scope_type" AND "t2"."scope" = "t8"."scope"
) AS "t9"
WHERE
  "t9"."month_number" > COALESCE("t9"."last_few", 0)
