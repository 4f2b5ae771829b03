SELECT
  "t9"."customer_unique_id",
  COUNT(*) AS "products"
FROM (
  SELECT DISTINCT
    "t8"."customer_unique_id",
    "t8"."product_id"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t2"."order_id",
        "t2"."product_id",
        "t2"."category",
        "t2"."customer_unique_id",
        "t2"."customer_state",
        "t2"."order_date",
        "t2"."order_month",
        "t2"."revenue",
        "t2"."items",
        "t2"."parts"
      FROM "order_products" AS "t2"
      SEMI JOIN "repeat_orders" AS "t3"
        ON "t2"."order_id" = "t3"."order_id"
    ) AS "t6"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t5"."order_id",
        "t5"."product_id",
        "t5"."category",
        "t5"."customer_unique_id",
        "t5"."customer_state",
        "t5"."order_date",
        "t5"."order_month",
        "t5"."revenue",
        "t5"."items",
        "t5"."parts"
      FROM (
        SELECT
          *
        FROM "order_products" AS "t0"
        WHERE
          "t0"."customer_unique_id" IS NOT NULL AND "t0"."parts" > 1
      ) AS "t5"
      ANTI JOIN "repeat_orders" AS "t3"
        ON "t5"."order_id" = "t3"."order_id"
    ) AS "t7"
  ) AS "t8"
) AS "t9"
GROUP BY
  1
