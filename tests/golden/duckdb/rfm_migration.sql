SELECT
  "t7"."order_month",
  "t7"."from_segment",
  "t7"."to_segment",
  "t7"."order_month_key",
  "t7"."month_start_date",
  "t7"."customers",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t7"."customers") * 20000
        ) + NULLIF("t7"."from_customers", 0)
      ) - (
        (
          (
            ABS("t7"."customers") * 20000
          ) + NULLIF("t7"."from_customers", 0)
        ) % (
          NULLIF("t7"."from_customers", 0) * 2
        )
      )
    ) / (
      NULLIF("t7"."from_customers", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t7"."customers") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "share_of_from"
FROM (
  SELECT
    "t6"."month_number",
    "t6"."order_month",
    "t6"."order_month_key",
    "t6"."month_start_date",
    "t6"."end_date",
    "t6"."from_segment",
    "t6"."to_segment",
    "t6"."customers",
    CAST(SUM("t6"."customers") OVER (
      PARTITION BY "t6"."month_number", "t6"."from_segment"
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS BIGINT) AS "from_customers"
  FROM (
    SELECT
      "t5"."month_number",
      "t5"."order_month",
      "t5"."order_month_key",
      "t5"."month_start_date",
      "t5"."end_date",
      "t5"."from_segment",
      "t5"."to_segment",
      COALESCE("t2"."customers", 0) AS "customers"
    FROM (
      SELECT
        "t3"."month_number",
        "t3"."order_month",
        "t3"."order_month_key",
        "t3"."month_start_date",
        "t3"."end_date",
        "t3"."from_segment",
        UNNEST(CAST(['Low Value', 'Mid Value', 'High Value'] AS TEXT[])) AS "to_segment"
      FROM (
        SELECT
          "t1"."month_number",
          "t1"."order_month",
          "t1"."order_month_key",
          "t1"."month_start_date",
          "t1"."end_date",
          UNNEST(CAST(['New', 'Low Value', 'Mid Value', 'High Value'] AS TEXT[])) AS "from_segment"
        FROM "month_ends" AS "t1"
      ) AS "t3"
    ) AS "t5"
    LEFT OUTER JOIN "segment_moves" AS "t2"
      ON "t5"."month_number" = "t2"."month_number"
      AND "t5"."from_segment" = "t2"."from_segment"
      AND "t5"."to_segment" = "t2"."to_segment"
  ) AS "t6"
) AS "t7"
