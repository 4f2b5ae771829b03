WITH "t26" AS (
  SELECT
    *
  FROM (
    SELECT
      "t2"."customer_unique_id",
      "t2"."order_date",
      "t2"."until_date",
      "t2"."frequency",
      "t2"."monetary",
      1 AS "customers"
    FROM "customer_spells" AS "t2"
    WHERE
      NOT (
        (
          "t2"."frequency" = 1
        ) AND (
          "t2"."until_date" IS NULL
        )
      )
  ) AS "t18"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      CAST(NULL AS TEXT) AS "customer_unique_id",
      "t24"."order_date",
      CAST(NULL AS DATE) AS "until_date",
      1 AS "frequency",
      "t24"."level" AS "monetary",
      "t24"."customers"
    FROM (
      SELECT
        "t23"."order_date",
        "t23"."level",
        COUNT(*) AS "customers"
      FROM (
        SELECT
          "t14"."customer_unique_id",
          "t14"."order_date",
          "t14"."until_date",
          "t14"."frequency",
          "t14"."monetary",
          "t22"."level"
        FROM (
          SELECT
            *
          FROM "customer_spells" AS "t2"
          WHERE
            "t2"."frequency" = 1 AND "t2"."until_date" IS NULL
        ) AS "t14"
        INNER JOIN (
          SELECT
            "t20"."monetary",
            MAX("t20"."least") FILTER(WHERE
              "t20"."least" <= "t20"."monetary") AS "level"
          FROM (
            SELECT
              "t15"."monetary",
              "t16"."least"
            FROM (
              SELECT DISTINCT
                "t2"."monetary"
              FROM "customer_spells" AS "t2"
              WHERE
                "t2"."frequency" = 1 AND "t2"."until_date" IS NULL
            ) AS "t15"
            CROSS JOIN (
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    CAST(-1.00 AS DECIMAL(18, 2)) AS "least"
                ) AS "t5"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t0"."monetary_2_of_4" AS "least"
                  FROM "segment_limits" AS "t0"
                ) AS "t6"
              ) AS "t9"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    "t0"."monetary_3_of_4" AS "least"
                  FROM "segment_limits" AS "t0"
                ) AS "t7"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t0"."monetary_4_of_4" AS "least"
                  FROM "segment_limits" AS "t0"
                ) AS "t8"
              ) AS "t10"
            ) AS "t16"
          ) AS "t20"
          GROUP BY
            1
        ) AS "t22"
          ON "t14"."monetary" = "t22"."monetary"
      ) AS "t23"
      GROUP BY
        1,
        2
    ) AS "t24"
  ) AS "t25"
), "t31" AS (
  SELECT
    "t28"."customer_unique_id",
    "t28"."order_date",
    "t28"."until_date",
    "t28"."frequency",
    "t28"."monetary",
    "t28"."customers",
    "t19"."month_number",
    "t19"."end_date",
    "t19"."before_date"
  FROM "t26" AS "t28"
  INNER JOIN (
    SELECT
      "t1"."month_number",
      "t1"."end_date",
      CAST(CAST("t1"."month_start_date" AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS "before_date"
    FROM "month_ends" AS "t1"
  ) AS "t19"
    ON "t28"."order_date" <= "t19"."end_date"
    AND (
      (
        "t28"."until_date" IS NULL
      ) OR (
        "t28"."until_date" > "t19"."end_date"
      )
    )
)
SELECT
  "t40"."month_number",
  "t40"."from_segment",
  "t40"."to_segment",
  CAST(SUM("t40"."customers") AS BIGINT) AS "customers"
FROM (
  SELECT
    "t39"."month_number",
    "t39"."to_segment",
    "t39"."customers",
    CASE WHEN "t39"."from_date" IS NULL THEN 'New' ELSE "t39"."from_segment" END AS "from_segment"
  FROM (
    SELECT
      "t38"."month_number",
      "t38"."end_date",
      "t38"."before_date",
      "t38"."customers",
      "t38"."to_date",
      "t38"."to_frequency",
      "t38"."to_monetary",
      "t38"."from_date",
      "t38"."from_frequency",
      "t38"."from_monetary",
      CASE
        WHEN (
          0 + (
            1 + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."to_date", "t38"."end_date") <= "t3"."recency_2_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."to_date", "t38"."end_date") <= "t3"."recency_3_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."to_date", "t38"."end_date") <= "t3"."recency_4_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT)
          ) + (
            1 + CAST(CASE
              WHEN COALESCE("t38"."to_frequency" >= "t3"."frequency_2_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."to_frequency" >= "t3"."frequency_3_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."to_frequency" >= "t3"."frequency_4_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT)
          ) + (
            1 + CAST(CASE
              WHEN COALESCE("t38"."to_monetary" >= "t3"."monetary_2_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."to_monetary" >= "t3"."monetary_3_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."to_monetary" >= "t3"."monetary_4_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT)
          )
        ) >= 10
        THEN 'High Value'
        WHEN (
          0 + (
            1 + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."to_date", "t38"."end_date") <= "t3"."recency_2_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."to_date", "t38"."end_date") <= "t3"."recency_3_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."to_date", "t38"."end_date") <= "t3"."recency_4_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT)
          ) + (
            1 + CAST(CASE
              WHEN COALESCE("t38"."to_frequency" >= "t3"."frequency_2_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."to_frequency" >= "t3"."frequency_3_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."to_frequency" >= "t3"."frequency_4_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT)
          ) + (
            1 + CAST(CASE
              WHEN COALESCE("t38"."to_monetary" >= "t3"."monetary_2_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."to_monetary" >= "t3"."monetary_3_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."to_monetary" >= "t3"."monetary_4_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT)
          )
        ) >= 7
        THEN 'Mid Value'
        ELSE 'Low Value'
      END AS "to_segment",
      CASE
        WHEN (
          0 + (
            1 + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."from_date", "t38"."before_date") <= "t4"."recency_2_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."from_date", "t38"."before_date") <= "t4"."recency_3_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."from_date", "t38"."before_date") <= "t4"."recency_4_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT)
          ) + (
            1 + CAST(CASE
              WHEN COALESCE("t38"."from_frequency" >= "t4"."frequency_2_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."from_frequency" >= "t4"."frequency_3_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."from_frequency" >= "t4"."frequency_4_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT)
          ) + (
            1 + CAST(CASE
              WHEN COALESCE("t38"."from_monetary" >= "t4"."monetary_2_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."from_monetary" >= "t4"."monetary_3_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."from_monetary" >= "t4"."monetary_4_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT)
          )
        ) >= 10
        THEN 'High Value'
        WHEN (
          0 + (
            1 + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."from_date", "t38"."before_date") <= "t4"."recency_2_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."from_date", "t38"."before_date") <= "t4"."recency_3_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE(
                DATE_DIFF('DAY', "t38"."from_date", "t38"."before_date") <= "t4"."recency_4_of_4",
                FALSE
              )
              THEN 1
              ELSE 0
            END AS BIGINT)
          ) + (
            1 + CAST(CASE
              WHEN COALESCE("t38"."from_frequency" >= "t4"."frequency_2_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."from_frequency" >= "t4"."frequency_3_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."from_frequency" >= "t4"."frequency_4_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT)
          ) + (
            1 + CAST(CASE
              WHEN COALESCE("t38"."from_monetary" >= "t4"."monetary_2_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."from_monetary" >= "t4"."monetary_3_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT) + CAST(CASE
              WHEN COALESCE("t38"."from_monetary" >= "t4"."monetary_4_of_4", FALSE)
              THEN 1
              ELSE 0
            END AS BIGINT)
          )
        ) >= 7
        THEN 'Mid Value'
        ELSE 'Low Value'
      END AS "from_segment"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t32"."month_number",
          "t32"."end_date",
          "t32"."before_date",
          "t32"."customers",
          "t32"."order_date" AS "to_date",
          "t32"."frequency" AS "to_frequency",
          "t32"."monetary" AS "to_monetary",
          CASE
            WHEN "t32"."order_date" <= "t32"."before_date"
            THEN "t32"."order_date"
            ELSE NULL
          END AS "from_date",
          "t32"."frequency" AS "from_frequency",
          "t32"."monetary" AS "from_monetary"
        FROM "t31" AS "t32"
        WHERE
          (
            "t32"."order_date" <= "t32"."before_date"
          ) OR (
            "t32"."frequency" = 1
          )
      ) AS "t34"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t35"."month_number",
          "t35"."end_date",
          "t35"."before_date",
          "t35"."customers",
          "t35"."order_date" AS "to_date",
          "t35"."frequency" AS "to_frequency",
          "t35"."monetary" AS "to_monetary",
          "t30"."from_date",
          "t30"."from_frequency",
          "t30"."from_monetary"
        FROM (
          SELECT
            *
          FROM "t31" AS "t32"
          WHERE
            NOT (
              "t32"."order_date" <= "t32"."before_date"
            ) AND "t32"."frequency" > 1
        ) AS "t35"
        LEFT OUTER JOIN (
          SELECT
            "t27"."customer_unique_id" AS "former",
            "t27"."order_date" AS "from_date",
            "t27"."until_date" AS "from_until",
            "t27"."frequency" AS "from_frequency",
            "t27"."monetary" AS "from_monetary"
          FROM "t26" AS "t27"
          WHERE
            "t27"."until_date" IS NOT NULL
        ) AS "t30"
          ON "t35"."customer_unique_id" = "t30"."former"
          AND "t30"."from_date" <= "t35"."before_date"
          AND "t30"."from_until" > "t35"."before_date"
      ) AS "t36"
    ) AS "t38"
    LEFT OUTER JOIN "segment_limits" AS "t3"
      ON "t38"."end_date" = "t3"."day"
    LEFT OUTER JOIN "segment_limits" AS "t4"
      ON "t38"."before_date" = "t4"."day"
  ) AS "t39"
) AS "t40"
GROUP BY
  1,
  2,
  3
