SELECT
  "t9"."order_id",
  "t9"."order_item_id",
  "t9"."product_id",
  "t9"."seller_id",
  "t9"."order_date",
  "t9"."order_month",
  "t9"."customer_unique_id",
  "t9"."customer_state",
  "t9"."category",
  "t9"."seller_state",
  "t9"."price",
  "t9"."freight_value"
FROM (
  SELECT
    "t4"."order_id",
    "t4"."order_item_id",
    "t4"."product_id",
    "t4"."seller_id",
    "t8"."order_date",
    "t8"."customer_unique_id",
    "t8"."customer_state",
    "t4"."price",
    SUBSTRING(
      CAST("t8"."order_date" AS TEXT),
      CASE
        WHEN (
          0 + 1
        ) >= 1
        THEN 0 + 1
        ELSE 0 + 1 + LENGTH(CAST("t8"."order_date" AS TEXT))
      END,
      7
    ) AS "order_month",
    COALESCE("t5"."category", 'not_defined') AS "category",
    COALESCE("t6"."seller_state", 'not_defined') AS "seller_state",
    "t4"."freight_value"
  FROM "order_items" AS "t4"
  INNER JOIN (
    SELECT
      *
    FROM "order_facts" AS "t3"
    WHERE
      "t3"."is_valid"
  ) AS "t8"
    ON "t4"."order_id" = "t8"."order_id"
  LEFT OUTER JOIN "product_categories" AS "t5"
    ON "t4"."product_id" = "t5"."product_id"
  LEFT OUTER JOIN "sellers" AS "t6"
    ON "t4"."seller_id" = "t6"."seller_id"
) AS "t9"
