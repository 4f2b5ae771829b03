SELECT
  *
FROM (
  SELECT
    "t14"."line"."check_id" AS "check_id",
    "t14"."line"."row_count" AS "row_count",
    "t14"."line"."failing_rows" AS "failing_rows",
    "t14"."line"."example_key" AS "example_key"
  FROM (
    SELECT
      UNNEST(
        CAST([
          {'check_id': 'order_reviews.review_answer_timestamp.before_asked', 'row_count': COALESCE("t12"."n0", 0), 'failing_rows': COALESCE("t12"."f0", 0), 'example_key': "t12"."e0"},
          {'check_id': 'order_reviews.review_creation_date.before_purchase', 'row_count': COALESCE("t12"."n1", 0), 'failing_rows': COALESCE("t12"."f1", 0), 'example_key': "t12"."e1"}
        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
      ) AS "line"
    FROM (
      SELECT
        COUNT(CAST("t10"."answered" < "t10"."review_creation_date" AS TINYINT)) AS "n0",
        COUNT(
          CAST(CAST("t10"."review_creation_date" AS DATE) < CAST("t10"."placed" AS DATE) AS TINYINT)
        ) AS "n1",
        COUNT(*) FILTER(WHERE
          "t10"."answered" < "t10"."review_creation_date") AS "f0",
        COUNT(*) FILTER(WHERE
          CAST("t10"."review_creation_date" AS DATE) < CAST("t10"."placed" AS DATE)) AS "f1",
        MIN(
          CASE
            WHEN "t10"."answered" < "t10"."review_creation_date"
            THEN "t10"."review_id" || ' / ' || "t10"."order_id"
            ELSE NULL
          END
        ) AS "e0",
        MIN(
          CASE
            WHEN CAST("t10"."review_creation_date" AS DATE) < CAST("t10"."placed" AS DATE)
            THEN "t10"."review_id" || ' / ' || "t10"."order_id"
            ELSE NULL
          END
        ) AS "e1"
      FROM (
        SELECT
          "t3"."review_id",
          "t3"."order_id",
          "t3"."review_creation_date",
          "t8"."placed_at",
          "t3"."review_answer_timestamp",
          "t8"."placed_at" + TO_SECONDS("t4"."seconds") AS "placed",
          "t3"."review_answer_timestamp" + TO_SECONDS("t5"."seconds") AS "answered"
        FROM "order_reviews" AS "t3"
        INNER JOIN (
          SELECT
            "t2"."order_id" AS "placed_id",
            "t2"."order_purchase_timestamp" AS "placed_at"
          FROM "orders" AS "t2"
        ) AS "t8"
          ON "t8"."placed_id" = "t3"."order_id"
        LEFT OUTER JOIN "clock" AS "t4"
          ON "t4"."from_time" <= "t8"."placed_at" AND "t8"."placed_at" < "t4"."until_time"
        LEFT OUTER JOIN "clock" AS "t5"
          ON "t5"."from_time" <= "t3"."review_answer_timestamp"
          AND "t3"."review_answer_timestamp" < "t5"."until_time"
      ) AS "t10"
    ) AS "t12"
  ) AS "t14"
) AS "t15"
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
          {'check_id': 'order_reviews.review_id.several_orders', 'row_count': COALESCE("t9"."n0", 0), 'failing_rows': COALESCE("t9"."f0", 0), 'example_key': "t9"."e0"}
        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
      ) AS "line"
    FROM (
      SELECT
        COUNT(CAST("t6"."orders" > 1 AS TINYINT)) AS "n0",
        COUNT(*) FILTER(WHERE
          "t6"."orders" > 1) AS "f0",
        MIN(CASE WHEN "t6"."orders" > 1 THEN "t6"."review_id" ELSE NULL END) AS "e0"
      FROM (
        SELECT
          "t0"."review_id",
          COUNT(*) AS "orders"
        FROM "order_reviews" AS "t0"
        GROUP BY
          1
      ) AS "t6"
    ) AS "t9"
  ) AS "t11"
) AS "t13"
