WITH "t2" AS (
  SELECT
    "t0"."customer_unique_id",
    MIN("t0"."category") AS "least_value",
    MAX("t0"."category") AS "greatest_value"
  FROM "order_categories" AS "t0"
  GROUP BY
    1
)
SELECT
  "t4"."customer_unique_id",
  COALESCE("t10"."category", "t4"."least_value") AS "category"
FROM "t2" AS "t4"
LEFT OUTER JOIN (
  SELECT
    "t8"."customer_unique_id",
    (
      MIN(
        {'revenue': -(
          "t8"."revenue"
        ), 'items': -(
          "t8"."items"
        ), 'name': "t8"."category"}
      )
    )."name" AS "category"
  FROM (
    SELECT
      "t7"."customer_unique_id",
      "t7"."category",
      SUM("t7"."revenue") AS "revenue",
      SUM("t7"."items") AS "items"
    FROM (
      SELECT
        "t1"."order_id",
        "t1"."category",
        "t1"."customer_unique_id",
        "t1"."customer_state",
        "t1"."order_date",
        "t1"."order_month",
        "t1"."items",
        "t1"."revenue"
      FROM "order_categories" AS "t1"
      SEMI JOIN (
        SELECT
          "t3"."customer_unique_id"
        FROM "t2" AS "t3"
        WHERE
          "t3"."least_value" <> "t3"."greatest_value"
      ) AS "t6"
        ON "t1"."customer_unique_id" = "t6"."customer_unique_id"
    ) AS "t7"
    GROUP BY
      1,
      2
  ) AS "t8"
  GROUP BY
    1
) AS "t10"
  ON "t4"."customer_unique_id" = "t10"."customer_unique_id"
