SELECT
  "t6"."seller_id",
  "t3"."is_valid",
  "t3"."customer_unique_id",
  "t3"."customer_state",
  "t3"."order_month_key",
  "t6"."items",
  "t6"."revenue",
  "t3"."order_status" = 'canceled' AS "is_canceled",
  CASE WHEN "t3"."is_valid" THEN "t3"."review_score" ELSE NULL END AS "review_score",
  "t3"."is_valid" AND (
    "t4"."handed_over" IS NOT NULL
  ) AS "is_dispatched",
  "t3"."is_valid" AND (
    "t4"."handed_over" > "t6"."shipping_limit"
  ) AS "is_late",
  CASE
    WHEN "t3"."is_valid"
    THEN CAST(EPOCH(CAST("t4"."handed_over" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t4"."approved" AS TIMESTAMP)) AS BIGINT)
    ELSE NULL
  END AS "dispatch_seconds"
FROM (
  SELECT
    "t0"."order_id",
    "t0"."seller_id",
    COUNT(*) AS "items",
    CAST(SUM("t0"."price") AS DECIMAL(18, 2)) AS "revenue",
    MAX("t0"."shipping_limit_date") AS "shipping_limit"
  FROM "order_items" AS "t0"
  GROUP BY
    1,
    2
) AS "t6"
INNER JOIN "order_facts" AS "t3"
  ON "t6"."order_id" = "t3"."order_id"
INNER JOIN "order_stages" AS "t4"
  ON "t6"."order_id" = "t4"."order_id"
