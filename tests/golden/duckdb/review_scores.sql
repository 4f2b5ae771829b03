SELECT
  "t10"."order_month",
  "t10"."order_month_key",
  "t10"."month_start_date",
  "t10"."reviewed_orders",
  CAST("t10"."avg_review_score" AS DECIMAL(5, 2)) AS "avg_review_score",
  "t10"."score_1_orders",
  "t10"."score_2_orders",
  "t10"."score_3_orders",
  "t10"."score_4_orders",
  "t10"."score_5_orders",
  CAST("t10"."score_1_share" AS DECIMAL(9, 4)) AS "score_1_share",
  CAST("t10"."score_2_share" AS DECIMAL(9, 4)) AS "score_2_share",
  CAST("t10"."score_3_share" AS DECIMAL(9, 4)) AS "score_3_share",
  CAST("t10"."score_4_share" AS DECIMAL(9, 4)) AS "score_4_share",
  CAST("t10"."score_5_share" AS DECIMAL(9, 4)) AS "score_5_share",
  CAST("t10"."avg_answer_days" AS DECIMAL(12, 2)) AS "avg_answer_days",
  CAST("t10"."median_answer_days" AS DECIMAL(12, 2)) AS "median_answer_days",
  "t10"."is_complete",
  "t10"."low_sample"
FROM (
  SELECT
    "t3"."month_start_date",
    "t3"."month_end_date",
    "t3"."order_month",
    "t3"."order_month_key",
    "t3"."month_number",
    "t3"."is_complete",
    COALESCE("t9"."reviewed_orders", 0) AS "reviewed_orders",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t9"."score_sum") * 200
          ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t9"."score_sum") * 200
            ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t9"."score_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_review_score",
    COALESCE("t9"."score_1_orders", 0) AS "score_1_orders",
    COALESCE("t9"."score_2_orders", 0) AS "score_2_orders",
    COALESCE("t9"."score_3_orders", 0) AS "score_3_orders",
    COALESCE("t9"."score_4_orders", 0) AS "score_4_orders",
    COALESCE("t9"."score_5_orders", 0) AS "score_5_orders",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t9"."score_1_orders") * 20000
          ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t9"."score_1_orders") * 20000
            ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t9"."score_1_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_1_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t9"."score_2_orders") * 20000
          ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t9"."score_2_orders") * 20000
            ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t9"."score_2_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_2_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t9"."score_3_orders") * 20000
          ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t9"."score_3_orders") * 20000
            ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t9"."score_3_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_3_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t9"."score_4_orders") * 20000
          ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t9"."score_4_orders") * 20000
            ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t9"."score_4_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_4_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t9"."score_5_orders") * 20000
          ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t9"."score_5_orders") * 20000
            ) + NULLIF(COALESCE("t9"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t9"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t9"."score_5_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_5_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t9"."answer_seconds") * 200
          ) + NULLIF("t9"."answered_orders" * 86400, 0)
        ) - (
          (
            (
              ABS("t9"."answer_seconds") * 200
            ) + NULLIF("t9"."answered_orders" * 86400, 0)
          ) % (
            NULLIF("t9"."answered_orders" * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF("t9"."answered_orders" * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t9"."answer_seconds") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_answer_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t9"."median_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t9"."median_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t9"."median_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "median_answer_days",
    CAST(CASE
      WHEN COALESCE(COALESCE("t9"."reviewed_orders", 0) < 30, FALSE)
      THEN 1
      ELSE 0
    END AS BIGINT) AS "low_sample"
  FROM "months" AS "t3"
  LEFT OUTER JOIN (
    SELECT
      "t7"."order_month",
      COUNT("t7"."review_score") AS "reviewed_orders",
      CAST(SUM("t7"."review_score") AS BIGINT) AS "score_sum",
      COUNT(*) FILTER(WHERE
        "t7"."review_score" = 1) AS "score_1_orders",
      COUNT(*) FILTER(WHERE
        "t7"."review_score" = 2) AS "score_2_orders",
      COUNT(*) FILTER(WHERE
        "t7"."review_score" = 3) AS "score_3_orders",
      COUNT(*) FILTER(WHERE
        "t7"."review_score" = 4) AS "score_4_orders",
      COUNT(*) FILTER(WHERE
        "t7"."review_score" = 5) AS "score_5_orders",
      COUNT(*) FILTER(WHERE
        "t7"."answer_seconds" >= 0) AS "answered_orders",
      CAST(SUM("t7"."answer_seconds") FILTER(WHERE
        "t7"."answer_seconds" >= 0) AS BIGINT) AS "answer_seconds",
      CAST(ROUND(
        QUANTILE_CONT(CAST("t7"."answer_seconds" AS DOUBLE), 0.5) FILTER(WHERE
          "t7"."answer_seconds" >= 0) * 10,
        0
      ) AS BIGINT) AS "median_tenths"
    FROM (
      SELECT
        "t6"."order_id",
        "t6"."order_month",
        "t6"."is_valid",
        "t6"."order_status",
        "t6"."order_month_key",
        "t6"."customer_unique_id",
        "t6"."customer_state",
        "t6"."customer_city",
        "t6"."items",
        "t6"."order_value",
        "t6"."review_score",
        "t6"."is_open_overdue",
        "t6"."customer_zip_code_prefix",
        "t6"."purchased",
        "t6"."approved",
        "t6"."handed_over",
        "t6"."delivered",
        "t6"."delay_days",
        "t4"."order_id" AS "order_id_right",
        "t4"."answer_seconds"
      FROM (
        SELECT
          *
        FROM "order_details" AS "t1"
        WHERE
          "t1"."is_valid"
      ) AS "t6"
      LEFT OUTER JOIN "answer_times" AS "t4"
        ON "t6"."order_id" = "t4"."order_id"
    ) AS "t7"
    GROUP BY
      1
  ) AS "t9"
    ON "t3"."order_month" = "t9"."order_month"
) AS "t10"
