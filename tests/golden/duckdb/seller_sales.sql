SELECT
  "t9"."seller_id",
  "t9"."customer_state",
  "t9"."category",
  CAST("t9"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  "t9"."orders",
  "t9"."items"
FROM (
  SELECT
    "t8"."seller_id",
    "t8"."customer_state",
    "t8"."category",
    SUM("t8"."revenue") AS "revenue",
    COUNT(*) AS "orders",
    CAST(SUM("t8"."items") AS BIGINT) AS "items"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t1"."order_id",
        "t1"."seller_id",
        "t1"."category",
        "t1"."customer_state",
        1 AS "items",
        "t1"."price" AS "revenue",
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
        "t6"."order_id",
        "t6"."seller_id",
        "t6"."category",
        "t6"."customer_state",
        "t6"."items",
        "t6"."revenue",
        COUNT(*) OVER (
          PARTITION BY "t6"."order_id"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "parts"
      FROM (
        SELECT
          "t5"."order_id",
          "t5"."seller_id",
          "t5"."category",
          ANY_VALUE("t5"."customer_state") AS "customer_state",
          COUNT(*) AS "items",
          CAST(SUM("t5"."price") AS DECIMAL(18, 2)) AS "revenue"
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
            "t1"."freight_value"
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
          2,
          3
      ) AS "t6"
    ) AS "t7"
  ) AS "t8"
  GROUP BY
    1,
    2,
    3
) AS "t9"
