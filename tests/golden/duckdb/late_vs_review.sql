SELECT
  "t13"."delay_band",
  "t13"."orders",
  "t13"."reviewed_orders",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t13"."score_sum") * 200
        ) + NULLIF("t13"."reviewed_orders", 0)
      ) - (
        (
          (
            ABS("t13"."score_sum") * 200
          ) + NULLIF("t13"."reviewed_orders", 0)
        ) % (
          NULLIF("t13"."reviewed_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t13"."reviewed_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t13"."score_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(5, 2)) AS "avg_review_score",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t13"."low_scores") * 20000
        ) + NULLIF("t13"."reviewed_orders", 0)
      ) - (
        (
          (
            ABS("t13"."low_scores") * 20000
          ) + NULLIF("t13"."reviewed_orders", 0)
        ) % (
          NULLIF("t13"."reviewed_orders", 0) * 2
        )
      )
    ) / (
      NULLIF("t13"."reviewed_orders", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t13"."low_scores") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "low_score_rate",
  CAST(CASE
    WHEN COALESCE(
      "t13"."reviewed_orders" < (
        SELECT
          "t2"."min_orders"
        FROM "run_settings" AS "t2"
      ),
      FALSE
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS "low_sample"
FROM (
  SELECT
    "t9"."delay_band",
    COALESCE("t12"."orders", 0) AS "orders",
    COALESCE("t12"."reviewed_orders", 0) AS "reviewed_orders",
    COALESCE("t12"."score_sum", 0) AS "score_sum",
    COALESCE("t12"."low_scores", 0) AS "low_scores"
  FROM (
    SELECT
      UNNEST(
        CAST([
          '1. 15 or more days early',
          '2. 8-14 days early',
          '3. 1-7 days early',
          '4. on the day',
          '5. 1-3 days late',
          '6. 4-7 days late',
          '7. 8-14 days late',
          '8. 15 or more days late',
          '9. open and overdue'
        ] AS TEXT[])
      ) AS "delay_band"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          COUNT(*) AS "known_months"
        FROM "months" AS "t0"
      ) AS "t3"
      WHERE
        (
          SELECT
            COUNT(*) AS "CountStar(months)"
          FROM "months" AS "t0"
        ) > 0
    ) AS "t7"
  ) AS "t9"
  LEFT OUTER JOIN (
    SELECT
      "t10"."delay_band",
      COUNT(*) AS "orders",
      COUNT("t10"."review_score") AS "reviewed_orders",
      CAST(SUM("t10"."review_score") AS BIGINT) AS "score_sum",
      COUNT(*) FILTER(WHERE
        "t10"."review_score" <= 2) AS "low_scores"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t1"."order_id",
          "t1"."order_month",
          "t1"."is_valid",
          "t1"."order_status",
          "t1"."order_month_key",
          "t1"."customer_unique_id",
          "t1"."customer_state",
          "t1"."customer_city",
          "t1"."items",
          "t1"."order_value",
          "t1"."review_score",
          "t1"."is_open_overdue",
          "t1"."customer_zip_code_prefix",
          "t1"."purchased",
          "t1"."approved",
          "t1"."handed_over",
          "t1"."delivered",
          "t1"."delay_days",
          CASE
            WHEN "t1"."is_open_overdue" = 1
            THEN '9. open and overdue'
            WHEN "t1"."delay_days" <= -15
            THEN '1. 15 or more days early'
            WHEN "t1"."delay_days" <= -8
            THEN '2. 8-14 days early'
            WHEN "t1"."delay_days" <= -1
            THEN '3. 1-7 days early'
            WHEN "t1"."delay_days" <= 0
            THEN '4. on the day'
            WHEN "t1"."delay_days" <= 3
            THEN '5. 1-3 days late'
            WHEN "t1"."delay_days" <= 7
            THEN '6. 4-7 days late'
            WHEN "t1"."delay_days" <= 14
            THEN '7. 8-14 days late'
            WHEN "t1"."delay_days" IS NOT NULL
            THEN '8. 15 or more days late'
            ELSE NULL
          END AS "delay_band"
        FROM "order_details" AS "t1"
        WHERE
          "t1"."is_valid"
      ) AS "t6"
      WHERE
        "t6"."delay_band" IS NOT NULL
    ) AS "t10"
    GROUP BY
      1
  ) AS "t12"
    ON "t9"."delay_band" = "t12"."delay_band"
) AS "t13"
