SELECT
  "t12"."order_id",
  "t12"."order_item_id",
  "t12"."product_id",
  "t12"."seller_id",
  "t12"."order_date",
  "t12"."order_month",
  "t12"."customer_unique_id",
  "t12"."customer_state",
  "t12"."category",
  "t12"."seller_state",
  "t12"."price",
  "t12"."freight_value",
  "t12"."quantity",
  "t12"."amount",
  "t12"."discount",
  "t12"."revenue"
FROM (
  SELECT
    "t5"."order_id",
    "t5"."order_item_id",
    "t5"."product_id",
    "t10"."order_date",
    "t10"."customer_unique_id",
    "t10"."customer_state",
    "t11"."order_month",
    "t5"."quantity",
    "t5"."amount",
    "t5"."discount",
    COALESCE("t6"."category", 'not_defined') AS "category",
    COALESCE("t5"."seller_id", 'not_defined') AS "seller_id",
    COALESCE("t7"."seller_state", 'not_defined') AS "seller_state",
    CAST("t5"."price" AS DECIMAL(18, 2)) AS "price",
    "t5"."freight_value",
    "t5"."amount" - "t5"."discount" AS "revenue"
  FROM "order_items" AS "t5"
  INNER JOIN (
    SELECT
      *
    FROM "order_facts" AS "t3"
    WHERE
      "t3"."is_valid"
  ) AS "t10"
    ON "t5"."order_id" = "t10"."order_id"
  INNER JOIN (
    SELECT
      "t4"."order_month_key",
      "t4"."order_month"
    FROM "months" AS "t4"
  ) AS "t11"
    ON "t10"."order_month_key" = "t11"."order_month_key"
  LEFT OUTER JOIN "product_categories" AS "t6"
    ON "t5"."product_id" = "t6"."product_id"
  LEFT OUTER JOIN "sellers" AS "t7"
    ON "t5"."seller_id" = "t7"."seller_id"
) AS "t12"
