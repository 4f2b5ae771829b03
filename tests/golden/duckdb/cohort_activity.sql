SELECT
  "t5"."cohort_month_key",
  "t5"."order_month_key",
  COUNT(*) AS "orders",
  COALESCE(CAST(SUM("t5"."is_first_in_month") AS BIGINT), 0) AS "customers",
  COUNT(*) FILTER(WHERE
    "t5"."order_sequence" = 1) AS "new_customers",
  COUNT(*) FILTER(WHERE
    "t5"."order_sequence" > 1) AS "repeat_orders",
  COUNT(*) FILTER(WHERE
    "t5"."order_sequence" = 2) AS "new_repeat_customers",
  CAST(SUM("t5"."items") AS BIGINT) AS "items",
  SUM("t5"."order_value") AS "revenue",
  SUM("t5"."freight_value") AS "freight",
  COUNT(*) FILTER(WHERE
    "t5"."is_guest") AS "guest_orders",
  COALESCE(SUM("t5"."order_value") FILTER(WHERE
    "t5"."is_guest"), 0) AS "guest_revenue"
FROM (
  SELECT
    "t4"."order_month_key",
    "t4"."order_value",
    "t4"."freight_value",
    "t4"."items",
    COALESCE(
      "t2"."cohort_month_key",
      CASE
        WHEN "t4"."customer_unique_id" IS NULL
        THEN NULL
        ELSE "t4"."order_month_key"
      END
    ) AS "cohort_month_key",
    COALESCE(
      "t2"."order_sequence",
      CASE WHEN "t4"."customer_unique_id" IS NULL THEN NULL ELSE 1 END
    ) AS "order_sequence",
    COALESCE(
      "t2"."is_first_in_month",
      CASE WHEN "t4"."customer_unique_id" IS NULL THEN NULL ELSE 1 END
    ) AS "is_first_in_month",
    "t4"."customer_unique_id" IS NULL AS "is_guest"
  FROM (
    SELECT
      *
    FROM "order_facts" AS "t0"
    WHERE
      "t0"."is_valid"
  ) AS "t4"
  LEFT OUTER JOIN "repeat_orders" AS "t2"
    ON "t4"."order_id" = "t2"."order_id"
) AS "t5"
GROUP BY
  1,
  2
