SELECT
  "t4"."seller_id",
  "t4"."order_month",
  COALESCE("t2"."seller_state", 'not_defined') AS "customer_state",
  COALESCE("t2"."seller_city", 'not_defined') AS "customer_city",
  COALESCE("t2"."seller_zip_code_prefix", 'not_defined') AS "customer_zip_code_prefix"
FROM (
  SELECT DISTINCT
    "t0"."seller_id",
    "t0"."order_month"
  FROM "sales_items" AS "t0"
) AS "t4"
LEFT OUTER JOIN "sellers" AS "t2"
  ON "t4"."seller_id" = "t2"."seller_id"
