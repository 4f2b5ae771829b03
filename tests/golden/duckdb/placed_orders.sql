SELECT
  *
FROM (
  SELECT
    "t9"."order_id",
    "t5"."behind_orders",
    "t5"."behind_amount",
    "t5"."bought",
    "t5"."owed",
    "t5"."paid",
    CAST("t9"."order_purchase_timestamp" + TO_SECONDS("t4"."seconds") AS DATE) AS "day",
    NOT (
      "t9"."order_status" IN ('canceled', 'unavailable')
    ) AS "is_valid"
  FROM (
    SELECT
      "t0"."order_id",
      "t0"."order_status",
      "t0"."order_purchase_timestamp"
    FROM "orders" AS "t0"
  ) AS "t9"
  LEFT OUTER JOIN "clock" AS "t4"
    ON "t4"."from_time" <= "t9"."order_purchase_timestamp"
    AND "t9"."order_purchase_timestamp" < "t4"."until_time"
  INNER JOIN "order_behind" AS "t5"
    ON "t9"."order_id" = "t5"."order_id"
) AS "t10"
WHERE
  "t10"."day" >= (
    SELECT
      "t3"."first_date"
    FROM "horizon" AS "t3"
  )
  AND "t10"."day" <= (
    SELECT
      "t3"."as_of"
    FROM "horizon" AS "t3"
  )
