SELECT
  "t0"."order_id",
  "t0"."product_id",
  ANY_VALUE("t0"."category") AS "category",
  ANY_VALUE("t0"."customer_unique_id") AS "customer_unique_id",
  ANY_VALUE("t0"."customer_state") AS "customer_state",
  ANY_VALUE("t0"."order_date") AS "order_date",
  ANY_VALUE("t0"."order_month") AS "order_month",
  COUNT(*) AS "items",
  CAST(SUM("t0"."price") AS DECIMAL(18, 2)) AS "revenue"
FROM "sales_items" AS "t0"
GROUP BY
  1,
  2
