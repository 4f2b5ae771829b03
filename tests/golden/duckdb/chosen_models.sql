SELECT
  "t2"."series_type",
  "t2"."series",
  (
    MIN({'error': "t2"."error", 'number': "t2"."model_number", 'model': "t2"."model"})
  )."model" AS "chosen"
FROM (
  SELECT
    "t1"."series_type",
    "t1"."series",
    "t1"."model",
    "t1"."model_number",
    CAST(SUM(ABS("t1"."actual" - "t1"."forecast")) AS BIGINT) AS "error"
  FROM (
    SELECT
      *
    FROM "backtests" AS "t0"
    WHERE
      "t0"."actual" IS NOT NULL
  ) AS "t1"
  GROUP BY
    1,
    2,
    3,
    4
) AS "t2"
GROUP BY
  1,
  2
