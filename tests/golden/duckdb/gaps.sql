WITH "t1" AS (
  SELECT
    "t0"."day",
    "t0"."orders"
  FROM "days_with_orders" AS "t0"
  WHERE
    "t0"."orders" > 0
)
SELECT
  "t7"."day_before",
  "t7"."day_after",
  DATE_DIFF('DAY', MIN("t7"."day_before"), MIN("t7"."day_after")) - 1 AS "missing",
  CAST(DATE_TRUNC('MONTH', CAST(MIN("t7"."day_before") AS TIMESTAMP)) AS DATE) AS "starts_in",
  CAST(DATE_TRUNC('MONTH', CAST(MIN("t7"."day_after") AS TIMESTAMP)) AS DATE) AS "ends_in",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      DATE_DIFF('DAY', "t7"."day", "t7"."day_before") >= 0) AS BIGINT),
    0
  ) AS "orders_until",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      DATE_DIFF('DAY', "t7"."day_after", "t7"."day") >= 0) AS BIGINT),
    0
  ) AS "orders_from",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      CAST(DATE_TRUNC('MONTH', CAST("t7"."day" AS TIMESTAMP)) AS DATE) = CAST(DATE_TRUNC('MONTH', CAST("t7"."day_before" AS TIMESTAMP)) AS DATE)) AS BIGINT),
    0
  ) AS "in_first",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      CAST(DATE_TRUNC('MONTH', CAST("t7"."day" AS TIMESTAMP)) AS DATE) = CAST(DATE_TRUNC('MONTH', CAST("t7"."day_after" AS TIMESTAMP)) AS DATE)) AS BIGINT),
    0
  ) AS "in_last",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      DATE_DIFF('DAY', "t7"."day", "t7"."day_before") BETWEEN 0 AND 6) AS BIGINT),
    0
  ) AS "week_before",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      DATE_DIFF('DAY', "t7"."day", "t7"."day_before") BETWEEN 0 AND 29) AS BIGINT),
    0
  ) AS "month_before",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      DATE_DIFF('DAY', "t7"."day", "t7"."day_before") BETWEEN 0 AND 364) AS BIGINT),
    0
  ) AS "year_before",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      DATE_DIFF('DAY', "t7"."day_after", "t7"."day") BETWEEN 0 AND 6) AS BIGINT),
    0
  ) AS "week_after",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      DATE_DIFF('DAY', "t7"."day_after", "t7"."day") BETWEEN 0 AND 29) AS BIGINT),
    0
  ) AS "month_after",
  COALESCE(
    CAST(SUM("t7"."orders") FILTER(WHERE
      DATE_DIFF('DAY', "t7"."day_after", "t7"."day") BETWEEN 0 AND 364) AS BIGINT),
    0
  ) AS "year_after"
FROM (
  SELECT
    "t6"."day_before",
    "t6"."day_after",
    "t3"."day",
    "t3"."orders"
  FROM (
    SELECT
      "t4"."day_before",
      "t4"."day" AS "day_after"
    FROM (
      SELECT
        "t2"."day",
        "t2"."orders",
        LAG("t2"."day") OVER (ORDER BY "t2"."day" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "day_before"
      FROM "t1" AS "t2"
    ) AS "t4"
    WHERE
      DATE_DIFF('DAY', "t4"."day_before", "t4"."day") > 14
  ) AS "t6"
  CROSS JOIN "t1" AS "t3"
) AS "t7"
GROUP BY
  1,
  2
