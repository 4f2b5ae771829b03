SELECT
  "t5"."order_date",
  SUM("t5"."order_value") FILTER(WHERE
    "t5"."is_valid") AS "revenue",
  SUM("t5"."order_value") AS "gmv",
  SUM("t5"."freight_value") FILTER(WHERE
    "t5"."is_valid") AS "freight",
  COUNT(*) FILTER(WHERE
    "t5"."is_valid") AS "orders",
  CAST(SUM("t5"."items") FILTER(WHERE
    "t5"."is_valid") AS BIGINT) AS "items",
  COUNT(*) FILTER(WHERE
    "t5"."is_valid"
    AND (
      "t5"."customer_unique_id" IS NOT NULL
    )
    AND (
      "t5"."sequence" IS NULL
    )) AS "single_customers",
  COUNT(*) FILTER(WHERE
    "t5"."is_valid"
    AND (
      "t5"."customer_unique_id" IS NOT NULL
    )
    AND (
      COALESCE("t5"."sequence", 1) = 1
    )) AS "new_customers",
  COUNT("t5"."is_late") AS "delivered_orders",
  CAST(SUM("t5"."is_late") AS BIGINT) AS "late_orders",
  COUNT("t5"."review_score") FILTER(WHERE
    "t5"."is_valid") AS "reviewed_orders",
  CAST(SUM("t5"."review_score") FILTER(WHERE
    "t5"."is_valid") AS BIGINT) AS "score_sum"
FROM (
  SELECT
    "t2"."order_id",
    "t2"."order_status",
    "t2"."order_purchase_timestamp",
    "t2"."is_valid",
    "t2"."customer_unique_id",
    "t2"."order_date",
    "t2"."order_month_key",
    "t2"."delivered_date",
    "t2"."customer_state",
    "t2"."customer_city",
    "t2"."items",
    "t2"."order_value",
    "t2"."freight_value",
    "t2"."tax_value",
    "t2"."main_category",
    "t2"."payment_type",
    "t2"."payment_value",
    "t2"."installments",
    "t2"."review_score",
    "t2"."delivery_seconds",
    "t2"."is_late",
    "t2"."is_open_overdue",
    "t4"."order_id" AS "order_id_right",
    "t4"."sequence"
  FROM "order_facts" AS "t2"
  LEFT OUTER JOIN (
    SELECT
      "t1"."order_id",
      "t1"."order_sequence" AS "sequence"
    FROM "repeat_orders" AS "t1"
  ) AS "t4"
    ON "t2"."order_id" = "t4"."order_id"
) AS "t5"
GROUP BY
  1
