SELECT
  *
FROM (
  SELECT
    "t1"."order_id",
    "t1"."product_id",
    "t1"."category",
    "t1"."customer_unique_id",
    "t1"."customer_state",
    "t1"."order_date",
    "t1"."order_month",
    "t1"."revenue",
    "t1"."quantity" AS "items",
    1 AS "parts"
  FROM "sales_items" AS "t1"
  ANTI JOIN (
    SELECT DISTINCT
      "t0"."order_id"
    FROM "sales_items" AS "t0"
    WHERE
      "t0"."order_item_id" > 1
  ) AS "t3"
    ON "t1"."order_id" = "t3"."order_id"
) AS "t4"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t7"."order_id",
    "t7"."product_id",
    "t7"."category",
    "t7"."customer_unique_id",
    "t7"."customer_state",
    "t7"."order_date",
    "t7"."order_month",
    "t7"."revenue",
    "t7"."items",
    "t7"."parts"
  FROM (
    SELECT
      "t6"."order_id",
      "t6"."product_id",
      "t6"."category",
      "t6"."customer_unique_id",
      "t6"."customer_state",
      "t6"."order_date",
      "t6"."order_month",
      "t6"."items",
      "t6"."revenue",
      COUNT(*) OVER (
        PARTITION BY "t6"."order_id"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "parts"
    FROM (
      SELECT
        "t5"."order_id",
        "t5"."product_id",
        ANY_VALUE("t5"."category") AS "category",
        ANY_VALUE("t5"."customer_unique_id") AS "customer_unique_id",
        ANY_VALUE("t5"."customer_state") AS "customer_state",
        ANY_VALUE("t5"."order_date") AS "order_date",
        ANY_VALUE("t5"."order_month") AS "order_month",
        CAST(SUM("t5"."quantity") AS BIGINT) AS "items",
        CAST(SUM("t5"."revenue") AS DECIMAL(18, 2)) AS "revenue"
      FROM (
        SELECT
          "t1"."order_id",
          "t1"."order_item_id",
          "t1"."product_id",
          "t1"."seller_id",
          "t1"."order_date",
          "t1"."order_month",
          "t1"."customer_unique_id",
          "t1"."customer_state",
          "t1"."category",
          "t1"."seller_state",
          "t1"."price",
          "t1"."freight_value",
          "t1"."quantity",
          "t1"."amount",
          "t1"."discount",
          "t1"."revenue"
        FROM "sales_items" AS "t1"
        SEMI JOIN (
          SELECT DISTINCT
            "t0"."order_id"
          FROM "sales_items" AS "t0"
          WHERE
            "t0"."order_item_id" > 1
        ) AS "t3"
          ON "t1"."order_id" = "t3"."order_id"
      ) AS "t5"
      GROUP BY
        1,
        2
    ) AS "t6"
  ) AS "t7"
) AS "t8"
