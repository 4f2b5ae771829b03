WITH "t1" AS (
  SELECT
    "t0"."review_id",
    "t0"."order_id",
    "t0"."review_score",
    "t0"."review_comment_title",
    "t0"."review_comment_message",
    "t0"."review_creation_date",
    "t0"."review_answer_timestamp",
    COALESCE(
      CAST(EPOCH(CAST("t0"."review_answer_timestamp" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t0"."review_creation_date" AS TIMESTAMP)) AS BIGINT),
      -1
    ) AS "answer_seconds"
  FROM "order_reviews" AS "t0"
), "t4" AS (
  SELECT
    "t2"."order_id",
    MIN("t2"."answer_seconds") AS "least_value",
    MAX("t2"."answer_seconds") AS "greatest_value"
  FROM "t1" AS "t2"
  GROUP BY
    1
)
SELECT
  "t6"."order_id",
  COALESCE("t11"."answer_seconds", "t6"."least_value") AS "answer_seconds"
FROM "t4" AS "t6"
LEFT OUTER JOIN (
  SELECT
    "t9"."order_id",
    (
      MAX(
        {'answered': COALESCE("t9"."review_answer_timestamp", MAKE_TIMESTAMP(1900, 1, 1, 0, 0, 0.0)), 'created': COALESCE("t9"."review_creation_date", MAKE_TIMESTAMP(1900, 1, 1, 0, 0, 0.0)), 'review_id': "t9"."review_id", 'value': "t9"."answer_seconds"}
      )
    )."value" AS "answer_seconds"
  FROM (
    SELECT
      "t3"."review_id",
      "t3"."order_id",
      "t3"."review_score",
      "t3"."review_comment_title",
      "t3"."review_comment_message",
      "t3"."review_creation_date",
      "t3"."review_answer_timestamp",
      "t3"."answer_seconds"
    FROM "t1" AS "t3"
    SEMI JOIN (
      SELECT
        "t5"."order_id"
      FROM "t4" AS "t5"
      WHERE
        "t5"."least_value" <> "t5"."greatest_value"
    ) AS "t8"
      ON "t3"."order_id" = "t8"."order_id"
  ) AS "t9"
  GROUP BY
    1
) AS "t11"
  ON "t6"."order_id" = "t11"."order_id"
