SELECT
  "t5"."order_id",
  "t5"."customer_id",
  "t8"."bought",
  "t8"."owed",
  "t6"."paid",
  1 AS "behind_orders",
  COALESCE("t8"."bought", "t6"."paid", 0) AS "behind_amount"
FROM (
  SELECT
    "t0"."order_id",
    "t0"."customer_id"
  FROM "orders" AS "t0"
) AS "t5"
LEFT OUTER JOIN (
  SELECT
    "t1"."order_id",
    "t1"."order_value" AS "bought",
    "t1"."order_value" + "t1"."tax_value" + "t1"."freight_value" AS "owed"
  FROM "item_totals" AS "t1"
) AS "t8"
  ON "t5"."order_id" = "t8"."order_id"
LEFT OUTER JOIN (
  SELECT
    "t2"."order_id",
    "t2"."payment_value" AS "paid"
  FROM "payment_totals" AS "t2"
) AS "t6"
  ON "t5"."order_id" = "t6"."order_id"
