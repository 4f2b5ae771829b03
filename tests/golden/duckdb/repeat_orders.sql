SELECT
  "t3"."order_id",
  (
    ROW_NUMBER() OVER (
      PARTITION BY "t3"."customer_unique_id"
      ORDER BY "t3"."order_purchase_timestamp" ASC, "t3"."order_id" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) - 1
  ) + 1 AS "order_sequence",
  FIRST_VALUE("t3"."order_month_key") OVER (
    PARTITION BY "t3"."customer_unique_id"
    ORDER BY "t3"."order_purchase_timestamp" ASC, "t3"."order_id" ASC
    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
  ) AS "cohort_month_key",
  CAST(CASE
    WHEN COALESCE(
      (
        LAG("t3"."order_month_key") OVER (
          PARTITION BY "t3"."customer_unique_id"
          ORDER BY "t3"."order_purchase_timestamp" ASC, "t3"."order_id" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) IS NULL
      )
      OR (
        LAG("t3"."order_month_key") OVER (
          PARTITION BY "t3"."customer_unique_id"
          ORDER BY "t3"."order_purchase_timestamp" ASC, "t3"."order_id" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) <> "t3"."order_month_key"
      ),
      FALSE
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS "is_first_in_month"
FROM (
  SELECT
    *
  FROM "order_facts" AS "t0"
  WHERE
    "t0"."is_valid"
) AS "t3"
SEMI JOIN (
  SELECT
    "t1"."customer_unique_id"
  FROM "customer_orders" AS "t1"
  WHERE
    "t1"."orders" > 1
) AS "t5"
  ON "t3"."customer_unique_id" = "t5"."customer_unique_id"
