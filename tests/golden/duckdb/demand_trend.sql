SELECT
  "t28"."level",
  "t28"."member",
  "t28"."category",
  "t28"."orders",
  "t28"."items_recent",
  "t28"."items_previous",
  CASE
    WHEN (
      "t28"."orders" >= 10
    ) AND (
      "t28"."is_covered" = 1
    )
    THEN CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS((
              "t28"."items_recent" - "t28"."items_previous"
            ) * 100) * 200
          ) + NULLIF("t28"."items_previous", 0)
        ) - (
          (
            (
              ABS((
                "t28"."items_recent" - "t28"."items_previous"
              ) * 100) * 200
            ) + NULLIF("t28"."items_previous", 0)
          ) % (
            NULLIF("t28"."items_previous", 0) * 2
          )
        )
      ) / (
        NULLIF("t28"."items_previous", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN((
      "t28"."items_recent" - "t28"."items_previous"
    ) * 100) AS DOUBLE) / 100 AS DECIMAL(18, 2))
    ELSE NULL
  END AS "growth_pct",
  CASE
    WHEN NOT (
      (
        "t28"."orders" >= 10
      ) AND (
        "t28"."is_covered" = 1
      )
    )
    THEN 'insufficient data'
    WHEN (
      "t28"."items_recent" * 100
    ) >= (
      "t28"."items_previous" * 115
    )
    THEN 'growing'
    WHEN (
      "t28"."items_recent" * 100
    ) <= (
      "t28"."items_previous" * 85
    )
    THEN 'declining'
    ELSE 'stable'
  END AS "trend"
FROM (
  SELECT
    "t27"."level",
    "t27"."member",
    "t27"."orders",
    "t27"."items_recent",
    "t27"."items_previous",
    "t27"."category",
    "t13"."last_month",
    "t13"."is_covered"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        'product' AS "level",
        "t21"."product_id" AS "member",
        "t21"."orders",
        "t21"."items_recent",
        "t21"."items_previous",
        "t4"."category"
      FROM (
        SELECT
          "t17"."product_id",
          COUNT(*) AS "orders",
          COALESCE(CAST(SUM("t17"."items") FILTER(WHERE
            "t17"."months_ago" < 3) AS BIGINT), 0) AS "items_recent",
          COALESCE(
            CAST(SUM("t17"."items") FILTER(WHERE
              NOT (
                "t17"."months_ago" < 3
              )) AS BIGINT),
            0
          ) AS "items_previous"
        FROM (
          SELECT
            "t5"."order_id",
            "t5"."product_id",
            "t5"."category",
            "t5"."customer_unique_id",
            "t5"."customer_state",
            "t5"."order_date",
            "t5"."order_month",
            "t5"."items",
            "t5"."revenue",
            "t5"."parts",
            "t16"."months_ago"
          FROM "order_products" AS "t5"
          INNER JOIN (
            SELECT
              "t14"."order_month",
              "t14"."last_month" - "t14"."month_number" AS "months_ago"
            FROM (
              SELECT
                "t9"."order_month",
                "t9"."month_number",
                "t13"."last_month",
                "t13"."is_covered"
              FROM (
                SELECT
                  "t0"."order_month",
                  "t0"."month_number"
                FROM "months" AS "t0"
              ) AS "t9"
              CROSS JOIN (
                SELECT
                  MAX("t10"."month_number") AS "last_month",
                  CAST(CASE
                    WHEN COALESCE((
                      MAX("t10"."month_number") - MIN("t10"."month_number")
                    ) >= 5, FALSE)
                    THEN 1
                    ELSE 0
                  END AS BIGINT) AS "is_covered"
                FROM (
                  SELECT
                    *
                  FROM "months" AS "t0"
                  WHERE
                    "t0"."is_complete" = 1
                ) AS "t10"
              ) AS "t13"
            ) AS "t14"
            WHERE
              "t14"."last_month" - "t14"."month_number" BETWEEN 0 AND 5
          ) AS "t16"
            ON "t5"."order_month" = "t16"."order_month"
        ) AS "t17"
        GROUP BY
          1
      ) AS "t21"
      INNER JOIN "product_performance" AS "t4"
        ON "t21"."product_id" = "t4"."product_id"
    ) AS "t23"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        'category' AS "level",
        "t24"."category" AS "member",
        "t24"."orders",
        "t24"."items_recent",
        "t24"."items_previous",
        "t24"."category"
      FROM (
        SELECT
          "t11"."category",
          COALESCE("t22"."orders", 0) AS "orders",
          COALESCE("t22"."items_recent", 0) AS "items_recent",
          COALESCE("t22"."items_previous", 0) AS "items_previous"
        FROM (
          SELECT DISTINCT
            "t1"."category"
          FROM "product_performance" AS "t1"
        ) AS "t11"
        LEFT OUTER JOIN (
          SELECT
            "t18"."category",
            COUNT(*) AS "orders",
            COALESCE(CAST(SUM("t18"."items") FILTER(WHERE
              "t18"."months_ago" < 3) AS BIGINT), 0) AS "items_recent",
            COALESCE(
              CAST(SUM("t18"."items") FILTER(WHERE
                NOT (
                  "t18"."months_ago" < 3
                )) AS BIGINT),
              0
            ) AS "items_previous"
          FROM (
            SELECT
              "t6"."order_id",
              "t6"."category",
              "t6"."customer_unique_id",
              "t6"."customer_state",
              "t6"."order_date",
              "t6"."order_month",
              "t6"."items",
              "t6"."revenue",
              "t6"."parts",
              "t16"."months_ago"
            FROM "order_categories" AS "t6"
            INNER JOIN (
              SELECT
                "t14"."order_month",
                "t14"."last_month" - "t14"."month_number" AS "months_ago"
              FROM (
                SELECT
                  "t9"."order_month",
                  "t9"."month_number",
                  "t13"."last_month",
                  "t13"."is_covered"
                FROM (
                  SELECT
                    "t0"."order_month",
                    "t0"."month_number"
                  FROM "months" AS "t0"
                ) AS "t9"
                CROSS JOIN (
                  SELECT
                    MAX("t10"."month_number") AS "last_month",
                    CAST(CASE
                      WHEN COALESCE((
                        MAX("t10"."month_number") - MIN("t10"."month_number")
                      ) >= 5, FALSE)
                      THEN 1
                      ELSE 0
                    END AS BIGINT) AS "is_covered"
                  FROM (
                    SELECT
                      *
                    FROM "months" AS "t0"
                    WHERE
                      "t0"."is_complete" = 1
                  ) AS "t10"
                ) AS "t13"
              ) AS "t14"
              WHERE
                "t14"."last_month" - "t14"."month_number" BETWEEN 0 AND 5
            ) AS "t16"
              ON "t6"."order_month" = "t16"."order_month"
          ) AS "t18"
          GROUP BY
            1
        ) AS "t22"
          ON "t11"."category" = "t22"."category"
      ) AS "t24"
    ) AS "t25"
  ) AS "t27"
  CROSS JOIN (
    SELECT
      MAX("t10"."month_number") AS "last_month",
      CAST(CASE
        WHEN COALESCE((
          MAX("t10"."month_number") - MIN("t10"."month_number")
        ) >= 5, FALSE)
        THEN 1
        ELSE 0
      END AS BIGINT) AS "is_covered"
    FROM (
      SELECT
        *
      FROM "months" AS "t0"
      WHERE
        "t0"."is_complete" = 1
    ) AS "t10"
  ) AS "t13"
) AS "t28"
