SELECT
  "t21"."order_id",
  "t21"."order_status",
  "t21"."order_purchase_timestamp",
  NOT (
    "t21"."order_status" IN ('canceled', 'unavailable')
  ) AS "is_valid",
  CASE WHEN "t9"."guest_id" IS NULL THEN "t8"."customer_unique_id" ELSE NULL END AS "customer_unique_id",
  CAST("t21"."purchased" AS DATE) AS "order_date",
  (
    EXTRACT(year FROM "t21"."purchased") * 100
  ) + EXTRACT(month FROM "t21"."purchased") AS "order_month_key",
  CAST("t21"."delivered" AS DATE) AS "delivered_date",
  COALESCE("t8"."customer_state", 'not_defined') AS "customer_state",
  COALESCE("t8"."customer_city", 'not_defined') AS "customer_city",
  COALESCE("t10"."items", 0) AS "items",
  COALESCE("t10"."order_value", 0) AS "order_value",
  COALESCE("t10"."freight_value", 0) AS "freight_value",
  COALESCE("t10"."tax_value", 0) AS "tax_value",
  COALESCE("t10"."main_category", 'not_defined') AS "main_category",
  COALESCE("t11"."payment_type", 'not_defined') AS "payment_type",
  COALESCE("t11"."payment_value", 0) AS "payment_value",
  "t11"."installments",
  "t12"."review_score",
  CASE
    WHEN NOT (
      "t21"."order_status" IN ('canceled', 'unavailable')
    )
    THEN CAST(EPOCH(CAST("t21"."order_delivered_customer_date" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t21"."order_purchase_timestamp" AS TIMESTAMP)) AS BIGINT)
    ELSE NULL
  END AS "delivery_seconds",
  CASE
    WHEN NOT (
      "t21"."order_status" IN ('canceled', 'unavailable')
    )
    AND (
      "t21"."delivered" IS NOT NULL
    )
    THEN CAST(CASE
      WHEN COALESCE(
        CAST("t21"."delivered" AS DATE) > CAST("t21"."order_estimated_delivery_date" AS DATE),
        FALSE
      )
      THEN 1
      ELSE 0
    END AS BIGINT)
    ELSE NULL
  END AS "is_late",
  CAST(CASE
    WHEN COALESCE(
      NOT (
        "t21"."order_status" IN ('canceled', 'unavailable')
      )
      AND (
        "t21"."delivered" IS NULL
      )
      AND (
        "t21"."order_status" <> 'delivered'
      )
      AND (
        CAST("t21"."order_estimated_delivery_date" AS DATE) < (
          SELECT
            "t7"."as_of"
          FROM "horizon" AS "t7"
        )
      ),
      FALSE
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS "is_open_overdue"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t18"."order_id",
      "t18"."customer_id",
      "t18"."order_status",
      "t18"."order_estimated_delivery_date",
      "t18"."order_purchase_timestamp",
      "t18"."order_delivered_customer_date",
      "t18"."order_purchase_timestamp" + TO_SECONDS("t13"."seconds") AS "purchased",
      "t18"."order_delivered_customer_date" + TO_SECONDS("t14"."seconds") AS "delivered"
    FROM (
      SELECT
        "t5"."order_id",
        "t5"."customer_id",
        "t5"."order_status",
        "t5"."order_estimated_delivery_date",
        "t5"."order_purchase_timestamp",
        "t5"."order_delivered_customer_date"
      FROM "orders" AS "t5"
    ) AS "t18"
    LEFT OUTER JOIN "clock" AS "t13"
      ON "t13"."from_time" <= "t18"."order_purchase_timestamp"
      AND "t18"."order_purchase_timestamp" < "t13"."until_time"
    LEFT OUTER JOIN "clock" AS "t14"
      ON "t14"."from_time" <= "t18"."order_delivered_customer_date"
      AND "t18"."order_delivered_customer_date" < "t14"."until_time"
  ) AS "t19"
  WHERE
    CAST("t19"."purchased" AS DATE) >= (
      SELECT
        "t7"."first_date"
      FROM "horizon" AS "t7"
    )
    AND CAST("t19"."purchased" AS DATE) <= (
      SELECT
        "t7"."as_of"
      FROM "horizon" AS "t7"
    )
) AS "t21"
INNER JOIN "customers" AS "t8"
  ON "t21"."customer_id" = "t8"."customer_id"
LEFT OUTER JOIN "guest_ids" AS "t9"
  ON "t8"."customer_unique_id" = "t9"."guest_id"
LEFT OUTER JOIN "item_totals" AS "t10"
  ON "t21"."order_id" = "t10"."order_id"
LEFT OUTER JOIN "payment_totals" AS "t11"
  ON "t21"."order_id" = "t11"."order_id"
LEFT OUTER JOIN "latest_reviews" AS "t12"
  ON "t21"."order_id" = "t12"."order_id"
