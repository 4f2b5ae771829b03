SELECT
  "t2"."line"."check_id" AS "check_id",
  "t2"."line"."row_count" AS "row_count",
  "t2"."line"."failing_rows" AS "failing_rows",
  "t2"."line"."example_key" AS "example_key"
FROM (
  SELECT
    UNNEST(
      CAST([
        {'check_id': 'order_payments.payment_value.zero', 'row_count': COALESCE("t1"."n0", 0), 'failing_rows': COALESCE("t1"."f0", 0), 'example_key': "t1"."e0"},
        {'check_id': 'order_payments.payment_type.not_defined', 'row_count': COALESCE("t1"."n1", 0), 'failing_rows': COALESCE("t1"."f1", 0), 'example_key': "t1"."e1"},
        {'check_id': 'order_payments.payment_installments.zero', 'row_count': COALESCE("t1"."n2", 0), 'failing_rows': COALESCE("t1"."f2", 0), 'example_key': "t1"."e2"}
      ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
    ) AS "line"
  FROM (
    SELECT
      COUNT(CAST("t0"."payment_value" = 0 AS TINYINT)) AS "n0",
      COUNT(CAST("t0"."payment_type" = 'not_defined' AS TINYINT)) AS "n1",
      COUNT(CAST("t0"."payment_installments" = 0 AS TINYINT)) AS "n2",
      COUNT(*) FILTER(WHERE
        "t0"."payment_value" = 0) AS "f0",
      COUNT(*) FILTER(WHERE
        "t0"."payment_type" = 'not_defined') AS "f1",
      COUNT(*) FILTER(WHERE
        "t0"."payment_installments" = 0) AS "f2",
      MIN(
        CASE
          WHEN "t0"."payment_value" = 0
          THEN "t0"."order_id" || ' / ' || CAST("t0"."payment_sequential" AS TEXT)
          ELSE NULL
        END
      ) AS "e0",
      MIN(
        CASE
          WHEN "t0"."payment_type" = 'not_defined'
          THEN "t0"."order_id" || ' / ' || CAST("t0"."payment_sequential" AS TEXT)
          ELSE NULL
        END
      ) AS "e1",
      MIN(
        CASE
          WHEN "t0"."payment_installments" = 0
          THEN "t0"."order_id" || ' / ' || CAST("t0"."payment_sequential" AS TEXT)
          ELSE NULL
        END
      ) AS "e2"
    FROM "order_payments" AS "t0"
  ) AS "t1"
) AS "t2"
