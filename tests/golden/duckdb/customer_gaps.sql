SELECT
  "t2"."customer_unique_id",
  COUNT(*) AS "order_days",
  COUNT("t2"."gap") AS "gaps",
  CAST(SUM("t2"."gap") AS BIGINT) AS "gap_sum",
  CAST(ROUND(QUANTILE_CONT(CAST("t2"."gap" AS DOUBLE), 0.5) * 10, 0) AS BIGINT) AS "median_gap_tenths"
FROM (
  SELECT
    "t1"."customer_unique_id",
    "t1"."order_date",
    DATE_DIFF(
      'DAY',
      LAG("t1"."order_date") OVER (
        PARTITION BY "t1"."customer_unique_id"
        ORDER BY "t1"."order_date" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ),
      "t1"."order_date"
    ) AS "gap"
  FROM (
    SELECT DISTINCT
      *
    FROM "repeat_days" AS "t0"
  ) AS "t1"
) AS "t2"
GROUP BY
  1
