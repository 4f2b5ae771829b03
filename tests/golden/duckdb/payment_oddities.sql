SELECT
  "t10"."check_id",
  COALESCE("t10"."row_count", 0) AS "row_count",
  COALESCE("t9"."failing_rows", 0) AS "failing_rows",
  "t9"."example_key",
  COALESCE("t9"."orders", 0) AS "failing_orders",
  CAST(COALESCE("t9"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
FROM (
  SELECT
    "t6"."line"."check_id" AS "check_id",
    "t6"."line"."row_count" AS "row_count"
  FROM (
    SELECT
      UNNEST(
        CAST([
          {'check_id': 'order_payments.payment_value.zero', 'row_count': "t3"."row_count_0"},
          {'check_id': 'order_payments.payment_type.not_defined', 'row_count': "t3"."row_count_1"},
          {'check_id': 'order_payments.payment_installments.zero', 'row_count': "t3"."row_count_2"}
        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT)[])
      ) AS "line"
    FROM (
      SELECT
        COUNT(CAST("t1"."odd_0" AS TINYINT)) AS "row_count_0",
        COUNT(CAST("t1"."odd_1" AS TINYINT)) AS "row_count_1",
        COUNT(CAST("t1"."odd_2" AS TINYINT)) AS "row_count_2"
      FROM (
        SELECT
          1 AS "behind_orders",
          COALESCE("t0"."payment_value", 0) AS "behind_amount",
          "t0"."order_id" || ' / ' || CAST("t0"."payment_sequential" AS TEXT) AS "example_key",
          "t0"."payment_value" = 0 AS "odd_0",
          "t0"."payment_type" = 'not_defined' AS "odd_1",
          "t0"."payment_installments" = 0 AS "odd_2"
        FROM "order_payments" AS "t0"
      ) AS "t1"
    ) AS "t3"
  ) AS "t6"
) AS "t10"
LEFT OUTER JOIN (
  SELECT
    "t5"."check_id",
    COUNT(*) AS "failing_rows",
    MIN("t5"."example_key") AS "example_key",
    CAST(SUM("t5"."behind_orders") AS BIGINT) AS "orders",
    SUM("t5"."behind_amount") AS "money"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t2"."behind_orders",
        "t2"."behind_amount",
        "t2"."example_key",
        UNNEST(
          CAST([
            CASE WHEN "t2"."odd_0" THEN 'order_payments.payment_value.zero' ELSE NULL END,
            CASE WHEN "t2"."odd_1" THEN 'order_payments.payment_type.not_defined' ELSE NULL END,
            CASE WHEN "t2"."odd_2" THEN 'order_payments.payment_installments.zero' ELSE NULL END
          ] AS TEXT[])
        ) AS "check_id"
      FROM (
        SELECT
          1 AS "behind_orders",
          COALESCE("t0"."payment_value", 0) AS "behind_amount",
          "t0"."order_id" || ' / ' || CAST("t0"."payment_sequential" AS TEXT) AS "example_key",
          "t0"."payment_value" = 0 AS "odd_0",
          "t0"."payment_type" = 'not_defined' AS "odd_1",
          "t0"."payment_installments" = 0 AS "odd_2"
        FROM "order_payments" AS "t0"
        WHERE
          (
            "t0"."payment_value" = 0
          )
          OR (
            "t0"."payment_type" = 'not_defined'
          )
          OR (
            "t0"."payment_installments" = 0
          )
      ) AS "t2"
    ) AS "t4"
    WHERE
      "t4"."check_id" IS NOT NULL
  ) AS "t5"
  GROUP BY
    1
) AS "t9"
  ON "t10"."check_id" = "t9"."check_id"
