WITH "t3" AS (
  SELECT
    "t0"."customer_unique_id",
    "t0"."customer_state",
    DATE_DIFF(
      'DAY',
      "t0"."last_order_date",
      (
        SELECT
          "t1"."as_of"
        FROM "horizon" AS "t1"
      )
    ) AS "recency",
    "t0"."orders" AS "frequency",
    "t0"."revenue" AS "monetary"
  FROM "customer_orders" AS "t0"
)
SELECT
  "t19"."customer_unique_id",
  "t19"."recency",
  "t19"."frequency",
  "t19"."monetary",
  "t19"."RFM_score",
  CASE
    WHEN "t19"."RFM_score" >= 10
    THEN 'High Value'
    WHEN "t19"."RFM_score" >= 7
    THEN 'Mid Value'
    ELSE 'Low Value'
  END AS "segment",
  "t19"."r_score",
  "t19"."f_score",
  "t19"."m_score",
  CAST(CASE WHEN "t19"."RFM_score" >= 10 THEN 3 WHEN "t19"."RFM_score" >= 7 THEN 2 ELSE 1 END AS TEXT) || '. ' || CASE
    WHEN "t19"."RFM_score" >= 10
    THEN 'High Value'
    WHEN "t19"."RFM_score" >= 7
    THEN 'Mid Value'
    ELSE 'Low Value'
  END AS "segment_ordered",
  "t19"."rfm_code",
  "t19"."rfm_sum",
  CASE
    WHEN "t19"."rfm_sum" >= 13
    THEN 'Top'
    WHEN "t19"."rfm_sum" >= 10
    THEN 'High'
    WHEN "t19"."rfm_sum" >= 7
    THEN 'Mid'
    ELSE 'Low'
  END AS "rfm_tier",
  CASE
    WHEN (
      "t19"."r_five" <= 2
    ) AND (
      "t19"."f_five" <= 2
    )
    THEN 'Hibernating'
    WHEN (
      "t19"."r_five" <= 2
    ) AND (
      "t19"."f_five" <= 4
    )
    THEN 'At risk'
    WHEN "t19"."r_five" <= 2
    THEN 'Can''t lose'
    WHEN (
      "t19"."r_five" = 3
    ) AND (
      "t19"."f_five" <= 2
    )
    THEN 'About to sleep'
    WHEN (
      "t19"."r_five" = 3
    ) AND (
      "t19"."f_five" = 3
    )
    THEN 'Needs attention'
    WHEN "t19"."r_five" = 3
    THEN 'Loyal'
    WHEN (
      "t19"."r_five" = 4
    ) AND (
      "t19"."f_five" = 1
    )
    THEN 'Promising'
    WHEN (
      "t19"."r_five" = 4
    ) AND (
      "t19"."f_five" <= 3
    )
    THEN 'Potential loyalist'
    WHEN "t19"."r_five" = 4
    THEN 'Loyal'
    WHEN "t19"."f_five" = 1
    THEN 'New'
    WHEN "t19"."f_five" <= 3
    THEN 'Potential loyalist'
    ELSE 'Champions'
  END AS "rfm_group",
  "t19"."customer_state"
FROM (
  SELECT
    "t18"."customer_unique_id",
    "t18"."customer_state",
    "t18"."recency",
    "t18"."frequency",
    "t18"."monetary",
    "t18"."r_score",
    "t18"."r_five",
    "t18"."f_score",
    "t18"."f_five",
    "t18"."m_score",
    "t18"."m_five",
    "t18"."r_score" + "t18"."f_score" + "t18"."m_score" AS "RFM_score",
    "t18"."r_five" + "t18"."f_five" + "t18"."m_five" AS "rfm_sum",
    '' || CAST("t18"."r_five" AS TEXT) || CAST("t18"."f_five" AS TEXT) || CAST("t18"."m_five" AS TEXT) AS "rfm_code"
  FROM (
    SELECT
      "t5"."customer_unique_id",
      "t5"."customer_state",
      "t5"."recency",
      "t5"."frequency",
      "t5"."monetary",
      1 + CAST(CASE
        WHEN COALESCE("t5"."recency" <= "t15"."recency_2_of_4", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."recency" <= "t15"."recency_3_of_4", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."recency" <= "t15"."recency_4_of_4", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) AS "r_score",
      1 + CAST(CASE
        WHEN COALESCE("t5"."recency" <= "t15"."recency_2_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."recency" <= "t15"."recency_3_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."recency" <= "t15"."recency_4_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."recency" <= "t15"."recency_5_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) AS "r_five",
      1 + CAST(CASE
        WHEN COALESCE("t5"."frequency" >= "t16"."frequency_2_of_4", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."frequency" >= "t16"."frequency_3_of_4", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."frequency" >= "t16"."frequency_4_of_4", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) AS "f_score",
      1 + CAST(CASE
        WHEN COALESCE("t5"."frequency" >= "t16"."frequency_2_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."frequency" >= "t16"."frequency_3_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."frequency" >= "t16"."frequency_4_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."frequency" >= "t16"."frequency_5_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) AS "f_five",
      1 + CAST(CASE
        WHEN COALESCE("t5"."monetary" >= "t17"."monetary_2_of_4", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."monetary" >= "t17"."monetary_3_of_4", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."monetary" >= "t17"."monetary_4_of_4", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) AS "m_score",
      1 + CAST(CASE
        WHEN COALESCE("t5"."monetary" >= "t17"."monetary_2_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."monetary" >= "t17"."monetary_3_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."monetary" >= "t17"."monetary_4_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) + CAST(CASE
        WHEN COALESCE("t5"."monetary" >= "t17"."monetary_5_of_5", FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) AS "m_five"
    FROM "t3" AS "t5"
    CROSS JOIN (
      SELECT
        MAX("t9"."recency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t9"."worse" * 4
              ) / (
                NULLIF("t9"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 2) AS "recency_2_of_4",
        MAX("t9"."recency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t9"."worse" * 4
              ) / (
                NULLIF("t9"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 3) AS "recency_3_of_4",
        MAX("t9"."recency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t9"."worse" * 4
              ) / (
                NULLIF("t9"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 4) AS "recency_4_of_4",
        MAX("t9"."recency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t9"."worse" * 5
              ) / (
                NULLIF("t9"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 2) AS "recency_2_of_5",
        MAX("t9"."recency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t9"."worse" * 5
              ) / (
                NULLIF("t9"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 3) AS "recency_3_of_5",
        MAX("t9"."recency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t9"."worse" * 5
              ) / (
                NULLIF("t9"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 4) AS "recency_4_of_5",
        MAX("t9"."recency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t9"."worse" * 5
              ) / (
                NULLIF("t9"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 5) AS "recency_5_of_5"
      FROM (
        SELECT
          "t6"."recency",
          "t6"."customers",
          CAST(SUM("t6"."customers") OVER (ORDER BY "t6"."recency" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - "t6"."customers" AS "worse",
          CAST(SUM("t6"."customers") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS BIGINT) AS "total"
        FROM (
          SELECT
            "t4"."recency",
            COUNT(*) AS "customers"
          FROM "t3" AS "t4"
          GROUP BY
            1
        ) AS "t6"
      ) AS "t9"
    ) AS "t15"
    CROSS JOIN (
      SELECT
        MIN("t10"."frequency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t10"."worse" * 4
              ) / (
                NULLIF("t10"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 2) AS "frequency_2_of_4",
        MIN("t10"."frequency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t10"."worse" * 4
              ) / (
                NULLIF("t10"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 3) AS "frequency_3_of_4",
        MIN("t10"."frequency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t10"."worse" * 4
              ) / (
                NULLIF("t10"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 4) AS "frequency_4_of_4",
        MIN("t10"."frequency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t10"."worse" * 5
              ) / (
                NULLIF("t10"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 2) AS "frequency_2_of_5",
        MIN("t10"."frequency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t10"."worse" * 5
              ) / (
                NULLIF("t10"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 3) AS "frequency_3_of_5",
        MIN("t10"."frequency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t10"."worse" * 5
              ) / (
                NULLIF("t10"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 4) AS "frequency_4_of_5",
        MIN("t10"."frequency") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t10"."worse" * 5
              ) / (
                NULLIF("t10"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 5) AS "frequency_5_of_5"
      FROM (
        SELECT
          "t7"."frequency",
          "t7"."customers",
          CAST(SUM("t7"."customers") OVER (ORDER BY "t7"."frequency" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - "t7"."customers" AS "worse",
          CAST(SUM("t7"."customers") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS BIGINT) AS "total"
        FROM (
          SELECT
            "t4"."frequency",
            COUNT(*) AS "customers"
          FROM "t3" AS "t4"
          GROUP BY
            1
        ) AS "t7"
      ) AS "t10"
    ) AS "t16"
    CROSS JOIN (
      SELECT
        MIN("t11"."monetary") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t11"."worse" * 4
              ) / (
                NULLIF("t11"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 2) AS "monetary_2_of_4",
        MIN("t11"."monetary") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t11"."worse" * 4
              ) / (
                NULLIF("t11"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 3) AS "monetary_3_of_4",
        MIN("t11"."monetary") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t11"."worse" * 4
              ) / (
                NULLIF("t11"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            4
          ) >= 4) AS "monetary_4_of_4",
        MIN("t11"."monetary") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t11"."worse" * 5
              ) / (
                NULLIF("t11"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 2) AS "monetary_2_of_5",
        MIN("t11"."monetary") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t11"."worse" * 5
              ) / (
                NULLIF("t11"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 3) AS "monetary_3_of_5",
        MIN("t11"."monetary") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t11"."worse" * 5
              ) / (
                NULLIF("t11"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 4) AS "monetary_4_of_5",
        MIN("t11"."monetary") FILTER(WHERE
          LEAST(
            COALESCE(
              CAST(FLOOR((
                "t11"."worse" * 5
              ) / (
                NULLIF("t11"."total" - 1, 0)
              )) AS BIGINT) + 1,
              1
            ),
            5
          ) >= 5) AS "monetary_5_of_5"
      FROM (
        SELECT
          "t8"."monetary",
          "t8"."customers",
          CAST(SUM("t8"."customers") OVER (ORDER BY "t8"."monetary" ASC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - "t8"."customers" AS "worse",
          CAST(SUM("t8"."customers") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS BIGINT) AS "total"
        FROM (
          SELECT
            "t4"."monetary",
            COUNT(*) AS "customers"
          FROM "t3" AS "t4"
          GROUP BY
            1
        ) AS "t8"
      ) AS "t11"
    ) AS "t17"
  ) AS "t18"
) AS "t19"
