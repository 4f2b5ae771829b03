SELECT
  "t7"."check_id",
  COALESCE("t7"."row_count", 0) AS "row_count",
  COALESCE("t5"."failing_rows", 0) AS "failing_rows",
  "t5"."example_key",
  COALESCE("t5"."orders", 0) AS "failing_orders",
  CAST(COALESCE("t5"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
FROM (
  SELECT
    'orders.order_id.payments_differ' AS "check_id",
    "t4"."row_count"
  FROM (
    SELECT
      COUNT(CAST("t1"."odd_0" AS TINYINT)) AS "row_count"
    FROM (
      SELECT
        1 AS "behind_orders",
        COALESCE(ABS("t0"."paid" - "t0"."owed"), 0) AS "behind_amount",
        "t0"."order_id" AS "example_key",
        ABS("t0"."paid" - "t0"."owed") > CAST(0.01 AS DECIMAL(18, 2)) AS "odd_0"
      FROM "order_behind" AS "t0"
      WHERE
        ABS("t0"."paid" - "t0"."owed") IS NOT NULL
    ) AS "t1"
  ) AS "t4"
) AS "t7"
LEFT OUTER JOIN (
  SELECT
    "t2"."check_id",
    COUNT(*) AS "failing_rows",
    MIN("t2"."example_key") AS "example_key",
    CAST(SUM("t2"."behind_orders") AS BIGINT) AS "orders",
    SUM("t2"."behind_amount") AS "money"
  FROM (
    SELECT
      1 AS "behind_orders",
      COALESCE(ABS("t0"."paid" - "t0"."owed"), 0) AS "behind_amount",
      "t0"."order_id" AS "example_key",
      'orders.order_id.payments_differ' AS "check_id"
    FROM "order_behind" AS "t0"
    WHERE
      ABS("t0"."paid" - "t0"."owed") IS NOT NULL
      AND ABS("t0"."paid" - "t0"."owed") > CAST(0.01 AS DECIMAL(18, 2))
  ) AS "t2"
  GROUP BY
    1
) AS "t5"
  ON "t7"."check_id" = "t5"."check_id"
