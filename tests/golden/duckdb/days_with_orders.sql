SELECT
  "t0"."day",
  COUNT(*) AS "orders",
  COUNT(*) FILTER(WHERE
    "t0"."is_valid") AS "valid_orders",
  CAST(SUM("t0"."behind_orders") AS BIGINT) AS "behind_orders",
  CAST(SUM("t0"."behind_amount") AS DECIMAL(18, 2)) AS "behind_amount"
FROM "placed_orders" AS "t0"
GROUP BY
  1
