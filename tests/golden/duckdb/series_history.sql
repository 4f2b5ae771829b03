SELECT
  "t11"."scope_type" AS "series_type",
  "t11"."scope" AS "series",
  "t11"."month_number",
  "t11"."order_month",
  CAST("t11"."actual" * 100 AS BIGINT) AS "paid"
FROM (
  SELECT
    "t3"."order_month",
    "t3"."scope_type",
    "t3"."scope",
    "t3"."actual",
    "t3"."orders",
    "t6"."month_start_date",
    "t6"."month_end_date",
    "t6"."order_month_key",
    "t6"."month_number",
    "t6"."is_complete",
    "t10"."scope_type" AS "scope_type_right",
    "t10"."scope" AS "scope_right",
    "t10"."last_few"
  FROM "scope_revenue" AS "t3"
  INNER JOIN (
    SELECT
      *
    FROM "months" AS "t1"
    WHERE
      "t1"."is_complete" = 1
  ) AS "t6"
    ON "t3"."order_month" = "t6"."order_month"
  LEFT OUTER JOIN (
    SELECT
      "t8"."scope_type",
      "t8"."scope",
      MAX("t8"."month_number") AS "last_few"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t3"."order_month",
          "t3"."scope_type",
          "t3"."scope",
          "t3"."actual",
          "t3"."orders",
          "t6"."month_start_date",
          "t6"."month_end_date",
          "t6"."order_month_key",
          "t6"."month_number",
          "t6"."is_complete"
        FROM "scope_revenue" AS "t3"
        INNER JOIN (
          SELECT
            *
          FROM "months" AS "t1"
          WHERE
            "t1"."is_complete" = 1
        ) AS "t6"
          ON "t3"."order_month" = "t6"."order_month"
      ) AS "t7"
      WHERE
        "t7"."orders" < (
          SELECT
            "t2"."min_orders"
          FROM "run_settings" AS "t2"
        )
    ) AS "t8"
    GROUP BY
      1,
      2
  ) AS "t10"
    ON "t3"."scope_type" = "t10"."scope_type" AND "t3"."scope" = "t10"."scope"
) AS "t11"
WHERE
  "t11"."month_number" > COALESCE("t11"."last_few", 0)
