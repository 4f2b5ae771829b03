SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t10"."line"."check_id" AS "check_id",
      "t10"."line"."row_count" AS "row_count",
      "t10"."line"."failing_rows" AS "failing_rows",
      "t10"."line"."example_key" AS "example_key"
    FROM (
      SELECT
        UNNEST(
          CAST([
            {'check_id': 'orders.order_id.item_numbers', 'row_count': COALESCE("t7"."n0", 0), 'failing_rows': COALESCE("t7"."f0", 0), 'example_key': "t7"."e0"}
          ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
        ) AS "line"
      FROM (
        SELECT
          COUNT(CAST("t4"."count" <> "t4"."last" AS TINYINT)) AS "n0",
          COUNT(*) FILTER(WHERE
            "t4"."count" <> "t4"."last") AS "f0",
          MIN(CASE WHEN "t4"."count" <> "t4"."last" THEN "t4"."order_id" ELSE NULL END) AS "e0"
        FROM (
          SELECT
            "t1"."order_id",
            COUNT(*) AS "count",
            MAX("t1"."order_item_id") AS "last"
          FROM "order_items" AS "t1"
          GROUP BY
            1
        ) AS "t4"
      ) AS "t7"
    ) AS "t10"
  ) AS "t13"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t11"."line"."check_id" AS "check_id",
      "t11"."line"."row_count" AS "row_count",
      "t11"."line"."failing_rows" AS "failing_rows",
      "t11"."line"."example_key" AS "example_key"
    FROM (
      SELECT
        UNNEST(
          CAST([
            {'check_id': 'orders.order_id.payment_numbers', 'row_count': COALESCE("t8"."n0", 0), 'failing_rows': COALESCE("t8"."f0", 0), 'example_key': "t8"."e0"}
          ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
        ) AS "line"
      FROM (
        SELECT
          COUNT(CAST("t5"."count" <> "t5"."last" AS TINYINT)) AS "n0",
          COUNT(*) FILTER(WHERE
            "t5"."count" <> "t5"."last") AS "f0",
          MIN(CASE WHEN "t5"."count" <> "t5"."last" THEN "t5"."order_id" ELSE NULL END) AS "e0"
        FROM (
          SELECT
            "t2"."order_id",
            COUNT(*) AS "count",
            MAX("t2"."payment_sequential") AS "last"
          FROM "order_payments" AS "t2"
          GROUP BY
            1
        ) AS "t5"
      ) AS "t8"
    ) AS "t11"
  ) AS "t14"
) AS "t15"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t9"."line"."check_id" AS "check_id",
    "t9"."line"."row_count" AS "row_count",
    "t9"."line"."failing_rows" AS "failing_rows",
    "t9"."line"."example_key" AS "example_key"
  FROM (
    SELECT
      UNNEST(
        CAST([
          {'check_id': 'orders.order_id.several_reviews', 'row_count': COALESCE("t6"."n0", 0), 'failing_rows': COALESCE("t6"."f0", 0), 'example_key': "t6"."e0"}
        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
      ) AS "line"
    FROM (
      SELECT
        COUNT(CAST("t3"."reviews" > 1 AS TINYINT)) AS "n0",
        COUNT(*) FILTER(WHERE
          "t3"."reviews" > 1) AS "f0",
        MIN(CASE WHEN "t3"."reviews" > 1 THEN "t3"."order_id" ELSE NULL END) AS "e0"
      FROM (
        SELECT
          "t0"."order_id",
          COUNT(*) AS "reviews"
        FROM "order_reviews" AS "t0"
        GROUP BY
          1
      ) AS "t3"
    ) AS "t6"
  ) AS "t9"
) AS "t12"
