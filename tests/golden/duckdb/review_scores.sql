SELECT
  "t12"."order_month",
  "t12"."order_month_key",
  "t12"."month_start_date",
  "t12"."reviewed_orders",
  CAST("t12"."avg_review_score" AS DECIMAL(5, 2)) AS "avg_review_score",
  "t12"."score_1_orders",
  "t12"."score_2_orders",
  "t12"."score_3_orders",
  "t12"."score_4_orders",
  "t12"."score_5_orders",
  CAST("t12"."score_1_share" AS DECIMAL(9, 4)) AS "score_1_share",
  CAST("t12"."score_2_share" AS DECIMAL(9, 4)) AS "score_2_share",
  CAST("t12"."score_3_share" AS DECIMAL(9, 4)) AS "score_3_share",
  CAST("t12"."score_4_share" AS DECIMAL(9, 4)) AS "score_4_share",
  CAST("t12"."score_5_share" AS DECIMAL(9, 4)) AS "score_5_share",
  CAST("t12"."avg_answer_days" AS DECIMAL(12, 2)) AS "avg_answer_days",
  CAST("t12"."median_answer_days" AS DECIMAL(12, 2)) AS "median_answer_days",
  "t12"."is_complete",
  "t12"."low_sample"
FROM (
  SELECT
    "t4"."month_start_date",
    "t4"."month_end_date",
    "t4"."order_month",
    "t4"."order_month_key",
    "t4"."month_number",
    "t4"."is_complete",
    COALESCE("t11"."reviewed_orders", 0) AS "reviewed_orders",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t11"."score_sum") * 200
          ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t11"."score_sum") * 200
            ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t11"."score_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_review_score",
    COALESCE("t11"."score_1_orders", 0) AS "score_1_orders",
    COALESCE("t11"."score_2_orders", 0) AS "score_2_orders",
    COALESCE("t11"."score_3_orders", 0) AS "score_3_orders",
    COALESCE("t11"."score_4_orders", 0) AS "score_4_orders",
    COALESCE("t11"."score_5_orders", 0) AS "score_5_orders",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t11"."score_1_orders") * 20000
          ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t11"."score_1_orders") * 20000
            ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t11"."score_1_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_1_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t11"."score_2_orders") * 20000
          ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t11"."score_2_orders") * 20000
            ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t11"."score_2_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_2_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t11"."score_3_orders") * 20000
          ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t11"."score_3_orders") * 20000
            ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t11"."score_3_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_3_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t11"."score_4_orders") * 20000
          ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t11"."score_4_orders") * 20000
            ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t11"."score_4_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_4_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t11"."score_5_orders") * 20000
          ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
        ) - (
          (
            (
              ABS("t11"."score_5_orders") * 20000
            ) + NULLIF(COALESCE("t11"."reviewed_orders", 0), 0)
          ) % (
            NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE("t11"."reviewed_orders", 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t11"."score_5_orders") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "score_5_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t11"."answer_seconds") * 200
          ) + NULLIF("t11"."answered_orders" * 86400, 0)
        ) - (
          (
            (
              ABS("t11"."answer_seconds") * 200
            ) + NULLIF("t11"."answered_orders" * 86400, 0)
          ) % (
            NULLIF("t11"."answered_orders" * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF("t11"."answered_orders" * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t11"."answer_seconds") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_answer_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t11"."median_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t11"."median_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t11"."median_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "median_answer_days",
    CAST(CASE
      WHEN COALESCE(
        COALESCE("t11"."reviewed_orders", 0) < (
          SELECT
            "t3"."min_orders"
          FROM "run_settings" AS "t3"
        ),
        FALSE
      )
      THEN 1
      ELSE 0
    END AS BIGINT) AS "low_sample"
  FROM "months" AS "t4"
  LEFT OUTER JOIN (
    SELECT
      "t9"."order_month",
      COUNT("t9"."review_score") AS "reviewed_orders",
      CAST(SUM("t9"."review_score") AS BIGINT) AS "score_sum",
      COUNT(*) FILTER(WHERE
        "t9"."review_score" = 1) AS "score_1_orders",
      COUNT(*) FILTER(WHERE
        "t9"."review_score" = 2) AS "score_2_orders",
      COUNT(*) FILTER(WHERE
        "t9"."review_score" = 3) AS "score_3_orders",
      COUNT(*) FILTER(WHERE
        "t9"."review_score" = 4) AS "score_4_orders",
      COUNT(*) FILTER(WHERE
        "t9"."review_score" = 5) AS "score_5_orders",
      COUNT(*) FILTER(WHERE
        "t9"."answer_seconds" >= 0) AS "answered_orders",
      CAST(SUM("t9"."answer_seconds") FILTER(WHERE
        "t9"."answer_seconds" >= 0) AS BIGINT) AS "answer_seconds",
      CAST(ROUND(
        QUANTILE_CONT(CAST("t9"."answer_seconds" AS DOUBLE), 0.5) FILTER(WHERE
          "t9"."answer_seconds" >= 0) * 10,
        0
      ) AS BIGINT) AS "median_tenths"
    FROM (
      SELECT
        "t8"."order_id",
        "t8"."order_month",
        "t8"."is_valid",
        "t8"."order_status",
        "t8"."order_month_key",
        "t8"."customer_unique_id",
        "t8"."customer_state",
        "t8"."customer_city",
        "t8"."items",
        "t8"."order_value",
        "t8"."review_score",
        "t8"."is_open_overdue",
        "t8"."customer_zip_code_prefix",
        "t8"."purchased",
        "t8"."approved",
        "t8"."handed_over",
        "t8"."delivered",
        "t8"."delay_days",
        "t5"."order_id" AS "order_id_right",
        "t5"."answer_seconds"
      FROM (
        SELECT
          *
        FROM "order_details" AS "t1"
        WHERE
          "t1"."is_valid"
      ) AS "t8"
      LEFT OUTER JOIN "answer_times" AS "t5"
        ON "t8"."order_id" = "t5"."order_id"
    ) AS "t9"
    GROUP BY
      1
  ) AS "t11"
    ON "t4"."order_month" = "t11"."order_month"
) AS "t12"
