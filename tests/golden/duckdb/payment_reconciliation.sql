SELECT
  *
FROM (
  SELECT
    "t8"."order_id",
    "t5"."order_month",
    "t8"."order_status",
    "t8"."order_value" AS "items_value",
    "t8"."freight_value",
    "t8"."payment_value",
    "t8"."payment_value" - (
      "t8"."order_value" + "t8"."tax_value" + "t8"."freight_value"
    ) AS "difference",
    CASE
      WHEN "t6"."is_paid" IS NULL
      THEN 'no_payment'
      WHEN "t8"."items" = 0
      THEN 'no_items'
      WHEN ABS(
        "t8"."payment_value" - (
          "t8"."order_value" + "t8"."tax_value" + "t8"."freight_value"
        )
      ) <= CAST(0.1 AS DECIMAL(18, 3))
      THEN 'rounding'
      WHEN (
        "t8"."payment_value" - (
          "t8"."order_value" + "t8"."tax_value" + "t8"."freight_value"
        )
      ) > 0
      THEN 'overpaid'
      ELSE 'underpaid'
    END AS "reason",
    "t8"."tax_value"
  FROM (
    SELECT
      *
    FROM "order_facts" AS "t0"
    WHERE
      "t0"."payment_value" <> (
        "t0"."order_value" + "t0"."tax_value" + "t0"."freight_value"
      )
  ) AS "t8"
  INNER JOIN (
    SELECT
      "t1"."order_month_key",
      "t1"."order_month"
    FROM "months" AS "t1"
  ) AS "t5"
    ON "t8"."order_month_key" = "t5"."order_month_key"
  LEFT OUTER JOIN (
    SELECT
      "t2"."order_id",
      TRUE AS "is_paid"
    FROM "payment_totals" AS "t2"
  ) AS "t6"
    ON "t8"."order_id" = "t6"."order_id"
) AS "t9"
