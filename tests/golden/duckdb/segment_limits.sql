WITH "t10" AS (
  SELECT
    *
  FROM (
    SELECT
      "t1"."end_date" AS "day"
    FROM "month_ends" AS "t1"
  ) AS "t5"
  UNION
  SELECT
    *
  FROM (
    SELECT
      CAST(CAST("t1"."month_start_date" AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS "day"
    FROM "month_ends" AS "t1"
  ) AS "t9"
)
SELECT
  "t35".*
  EXCLUDE ("day_right")
FROM (
  SELECT
    "t34"."day",
    "t34"."recency_2_of_4",
    "t34"."recency_3_of_4",
    "t34"."recency_4_of_4",
    "t34"."frequency_2_of_4",
    "t34"."frequency_3_of_4",
    "t34"."frequency_4_of_4",
    "t26"."day" AS "day_right",
    "t26"."monetary_2_of_4",
    "t26"."monetary_3_of_4",
    "t26"."monetary_4_of_4"
  FROM (
    SELECT
      "t32".*
      EXCLUDE ("day_right")
    FROM (
      SELECT
        "t31"."day",
        "t31"."recency_2_of_4",
        "t31"."recency_3_of_4",
        "t31"."recency_4_of_4",
        "t27"."day" AS "day_right",
        "t27"."frequency_2_of_4",
        "t27"."frequency_3_of_4",
        "t27"."frequency_4_of_4"
      FROM (
        SELECT
          "t29".*
          EXCLUDE ("day_right")
        FROM (
          SELECT
            "t12"."day",
            "t28"."day" AS "day_right",
            "t28"."recency_2_of_4",
            "t28"."recency_3_of_4",
            "t28"."recency_4_of_4"
          FROM "t10" AS "t12"
          LEFT OUTER JOIN (
            SELECT
              "t22"."day",
              MAX("t22"."recency") FILTER(WHERE
                LEAST(
                  COALESCE(
                    CAST(FLOOR((
                      "t22"."worse" * 4
                    ) / (
                      NULLIF("t22"."total" - 1, 0)
                    )) AS BIGINT) + 1,
                    1
                  ),
                  4
                ) >= 2) AS "recency_2_of_4",
              MAX("t22"."recency") FILTER(WHERE
                LEAST(
                  COALESCE(
                    CAST(FLOOR((
                      "t22"."worse" * 4
                    ) / (
                      NULLIF("t22"."total" - 1, 0)
                    )) AS BIGINT) + 1,
                    1
                  ),
                  4
                ) >= 3) AS "recency_3_of_4",
              MAX("t22"."recency") FILTER(WHERE
                LEAST(
                  COALESCE(
                    CAST(FLOOR((
                      "t22"."worse" * 4
                    ) / (
                      NULLIF("t22"."total" - 1, 0)
                    )) AS BIGINT) + 1,
                    1
                  ),
                  4
                ) >= 4) AS "recency_4_of_4"
            FROM (
              SELECT
                "t19"."day",
                "t19"."recency",
                "t19"."customers",
                SUM("t19"."customers") OVER (
                  PARTITION BY "t19"."day"
                  ORDER BY "t19"."recency" DESC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
                ) - "t19"."customers" AS "worse",
                SUM("t19"."customers") OVER (PARTITION BY "t19"."day" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "total"
              FROM (
                SELECT
                  "t16"."day",
                  "t16"."recency",
                  COUNT(*) AS "customers"
                FROM (
                  SELECT
                    "t13"."day",
                    DATE_DIFF('DAY', "t6"."value", "t13"."day") AS "recency"
                  FROM (
                    SELECT
                      "t0"."order_date",
                      "t0"."until_date",
                      "t0"."order_date" AS "value"
                    FROM "customer_spells" AS "t0"
                  ) AS "t6"
                  INNER JOIN "t10" AS "t13"
                    ON "t6"."order_date" <= "t13"."day"
                    AND (
                      (
                        "t6"."until_date" IS NULL
                      ) OR (
                        "t6"."until_date" > "t13"."day"
                      )
                    )
                ) AS "t16"
                GROUP BY
                  1,
                  2
              ) AS "t19"
            ) AS "t22"
            GROUP BY
              1
          ) AS "t28"
            ON "t12"."day" = "t28"."day"
        ) AS "t29"
      ) AS "t31"
      LEFT OUTER JOIN (
        SELECT
          "t21"."day",
          MIN("t21"."frequency") FILTER(WHERE
            LEAST(
              COALESCE(
                CAST(FLOOR((
                  "t21"."worse" * 4
                ) / (
                  NULLIF("t21"."total" - 1, 0)
                )) AS BIGINT) + 1,
                1
              ),
              4
            ) >= 2) AS "frequency_2_of_4",
          MIN("t21"."frequency") FILTER(WHERE
            LEAST(
              COALESCE(
                CAST(FLOOR((
                  "t21"."worse" * 4
                ) / (
                  NULLIF("t21"."total" - 1, 0)
                )) AS BIGINT) + 1,
                1
              ),
              4
            ) >= 3) AS "frequency_3_of_4",
          MIN("t21"."frequency") FILTER(WHERE
            LEAST(
              COALESCE(
                CAST(FLOOR((
                  "t21"."worse" * 4
                ) / (
                  NULLIF("t21"."total" - 1, 0)
                )) AS BIGINT) + 1,
                1
              ),
              4
            ) >= 4) AS "frequency_4_of_4"
        FROM (
          SELECT
            "t18"."day",
            "t18"."frequency",
            "t18"."customers",
            SUM("t18"."customers") OVER (
              PARTITION BY "t18"."day"
              ORDER BY "t18"."frequency" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
            ) - "t18"."customers" AS "worse",
            SUM("t18"."customers") OVER (PARTITION BY "t18"."day" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "total"
          FROM (
            SELECT
              "t15"."day",
              "t15"."frequency",
              COUNT(*) AS "customers"
            FROM (
              SELECT
                "t13"."day",
                "t8"."value" AS "frequency"
              FROM (
                SELECT
                  "t0"."order_date",
                  "t0"."until_date",
                  "t0"."frequency" AS "value"
                FROM "customer_spells" AS "t0"
              ) AS "t8"
              INNER JOIN "t10" AS "t13"
                ON "t8"."order_date" <= "t13"."day"
                AND (
                  (
                    "t8"."until_date" IS NULL
                  ) OR (
                    "t8"."until_date" > "t13"."day"
                  )
                )
            ) AS "t15"
            GROUP BY
              1,
              2
          ) AS "t18"
        ) AS "t21"
        GROUP BY
          1
      ) AS "t27"
        ON "t31"."day" = "t27"."day"
    ) AS "t32"
  ) AS "t34"
  LEFT OUTER JOIN (
    SELECT
      "t20"."day",
      MIN("t20"."monetary") FILTER(WHERE
        LEAST(
          COALESCE(
            CAST(FLOOR((
              "t20"."worse" * 4
            ) / (
              NULLIF("t20"."total" - 1, 0)
            )) AS BIGINT) + 1,
            1
          ),
          4
        ) >= 2) AS "monetary_2_of_4",
      MIN("t20"."monetary") FILTER(WHERE
        LEAST(
          COALESCE(
            CAST(FLOOR((
              "t20"."worse" * 4
            ) / (
              NULLIF("t20"."total" - 1, 0)
            )) AS BIGINT) + 1,
            1
          ),
          4
        ) >= 3) AS "monetary_3_of_4",
      MIN("t20"."monetary") FILTER(WHERE
        LEAST(
          COALESCE(
            CAST(FLOOR((
              "t20"."worse" * 4
            ) / (
              NULLIF("t20"."total" - 1, 0)
            )) AS BIGINT) + 1,
            1
          ),
          4
        ) >= 4) AS "monetary_4_of_4"
    FROM (
      SELECT
        "t17"."day",
        "t17"."monetary",
        "t17"."customers",
        SUM("t17"."customers") OVER (
          PARTITION BY "t17"."day"
          ORDER BY "t17"."monetary" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) - "t17"."customers" AS "worse",
        SUM("t17"."customers") OVER (PARTITION BY "t17"."day" ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "total"
      FROM (
        SELECT
          "t14"."day",
          "t14"."monetary",
          COUNT(*) AS "customers"
        FROM (
          SELECT
            "t13"."day",
            "t7"."value" AS "monetary"
          FROM (
            SELECT
              "t0"."order_date",
              "t0"."until_date",
              "t0"."monetary" AS "value"
            FROM "customer_spells" AS "t0"
          ) AS "t7"
          INNER JOIN "t10" AS "t13"
            ON "t7"."order_date" <= "t13"."day"
            AND (
              (
                "t7"."until_date" IS NULL
              ) OR (
                "t7"."until_date" > "t13"."day"
              )
            )
        ) AS "t14"
        GROUP BY
          1,
          2
      ) AS "t17"
    ) AS "t20"
    GROUP BY
      1
  ) AS "t26"
    ON "t34"."day" = "t26"."day"
) AS "t35"
