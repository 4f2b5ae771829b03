SELECT
  "t6"."line"."check_id" AS "check_id",
  "t6"."line"."row_count" AS "row_count",
  "t6"."line"."failing_rows" AS "failing_rows",
  "t6"."line"."example_key" AS "example_key"
FROM (
  SELECT
    UNNEST(
      CAST([
        {'check_id': 'orders.order_id.payments_differ', 'row_count': COALESCE("t5"."n0", 0), 'failing_rows': COALESCE("t5"."f0", 0), 'example_key': "t5"."e0"}
      ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
    ) AS "line"
  FROM (
    SELECT
      COUNT(CAST(ABS("t4"."off_by") > CAST(0.01 AS DECIMAL(18, 2)) AS TINYINT)) AS "n0",
      COUNT(*) FILTER(WHERE
        ABS("t4"."off_by") > CAST(0.01 AS DECIMAL(18, 2))) AS "f0",
      MIN(
        CASE
          WHEN ABS("t4"."off_by") > CAST(0.01 AS DECIMAL(18, 2))
          THEN "t4"."order_id"
          ELSE NULL
        END
      ) AS "e0"
    FROM (
      SELECT
        "t2"."order_id",
        (
          "t3"."payment_value" - "t2"."order_value"
        ) - "t2"."freight_value" AS "off_by"
      FROM "item_totals" AS "t2"
      INNER JOIN "payment_totals" AS "t3"
        ON "t2"."order_id" = "t3"."order_id"
    ) AS "t4"
  ) AS "t5"
) AS "t6"
