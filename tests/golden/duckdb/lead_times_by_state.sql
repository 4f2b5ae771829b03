WITH "t17" AS (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t9"."order_month",
          "t9"."customer_state",
          "t9"."orders",
          "t9"."negative_orders",
          "t9"."median_tenths",
          "t9"."p90_tenths",
          "t9"."seconds",
          '1. purchase to approval' AS "stage"
        FROM (
          SELECT
            "t5"."order_month",
            "t5"."customer_state",
            COUNT(*) FILTER(WHERE
              "t5"."seconds" >= 0) AS "orders",
            COUNT(*) FILTER(WHERE
              "t5"."seconds" < 0) AS "negative_orders",
            CAST(ROUND(
              QUANTILE_CONT(CAST("t5"."seconds" AS DOUBLE), 0.5) FILTER(WHERE
                "t5"."seconds" >= 0) * 10,
              0
            ) AS BIGINT) AS "median_tenths",
            CAST(ROUND(
              QUANTILE_CONT(CAST("t5"."seconds" AS DOUBLE), 0.9) FILTER(WHERE
                "t5"."seconds" >= 0) * 10,
              0
            ) AS BIGINT) AS "p90_tenths",
            SUM("t5"."seconds") FILTER(WHERE
              "t5"."seconds" >= 0) AS "seconds"
          FROM (
            SELECT
              "t1"."order_month",
              "t1"."customer_state",
              CAST(EPOCH(CAST("t1"."approved" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t1"."purchased" AS TIMESTAMP)) AS BIGINT) AS "seconds"
            FROM "order_stages" AS "t1"
            WHERE
              "t1"."is_valid"
          ) AS "t5"
          GROUP BY
            1,
            2
        ) AS "t9"
      ) AS "t13"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t10"."order_month",
          "t10"."customer_state",
          "t10"."orders",
          "t10"."negative_orders",
          "t10"."median_tenths",
          "t10"."p90_tenths",
          "t10"."seconds",
          '2. approval to carrier' AS "stage"
        FROM (
          SELECT
            "t6"."order_month",
            "t6"."customer_state",
            COUNT(*) FILTER(WHERE
              "t6"."seconds" >= 0) AS "orders",
            COUNT(*) FILTER(WHERE
              "t6"."seconds" < 0) AS "negative_orders",
            CAST(ROUND(
              QUANTILE_CONT(CAST("t6"."seconds" AS DOUBLE), 0.5) FILTER(WHERE
                "t6"."seconds" >= 0) * 10,
              0
            ) AS BIGINT) AS "median_tenths",
            CAST(ROUND(
              QUANTILE_CONT(CAST("t6"."seconds" AS DOUBLE), 0.9) FILTER(WHERE
                "t6"."seconds" >= 0) * 10,
              0
            ) AS BIGINT) AS "p90_tenths",
            SUM("t6"."seconds") FILTER(WHERE
              "t6"."seconds" >= 0) AS "seconds"
          FROM (
            SELECT
              "t1"."order_month",
              "t1"."customer_state",
              CAST(EPOCH(CAST("t1"."handed_over" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t1"."approved" AS TIMESTAMP)) AS BIGINT) AS "seconds"
            FROM "order_stages" AS "t1"
            WHERE
              "t1"."is_valid"
          ) AS "t6"
          GROUP BY
            1,
            2
        ) AS "t10"
      ) AS "t14"
    ) AS "t15"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t8"."order_month",
        "t8"."customer_state",
        "t8"."orders",
        "t8"."negative_orders",
        "t8"."median_tenths",
        "t8"."p90_tenths",
        "t8"."seconds",
        '3. carrier to customer' AS "stage"
      FROM (
        SELECT
          "t4"."order_month",
          "t4"."customer_state",
          COUNT(*) FILTER(WHERE
            "t4"."seconds" >= 0) AS "orders",
          COUNT(*) FILTER(WHERE
            "t4"."seconds" < 0) AS "negative_orders",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t4"."seconds" AS DOUBLE), 0.5) FILTER(WHERE
              "t4"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "median_tenths",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t4"."seconds" AS DOUBLE), 0.9) FILTER(WHERE
              "t4"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "p90_tenths",
          SUM("t4"."seconds") FILTER(WHERE
            "t4"."seconds" >= 0) AS "seconds"
        FROM (
          SELECT
            "t1"."order_month",
            "t1"."customer_state",
            CAST(EPOCH(CAST("t1"."delivered" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t1"."handed_over" AS TIMESTAMP)) AS BIGINT) AS "seconds"
          FROM "order_stages" AS "t1"
          WHERE
            "t1"."is_valid"
        ) AS "t4"
        GROUP BY
          1,
          2
      ) AS "t8"
    ) AS "t12"
  ) AS "t16"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t7"."order_month",
      "t7"."customer_state",
      "t7"."orders",
      "t7"."negative_orders",
      "t7"."median_tenths",
      "t7"."p90_tenths",
      "t7"."seconds",
      '4. purchase to customer' AS "stage"
    FROM (
      SELECT
        "t3"."order_month",
        "t3"."customer_state",
        COUNT(*) FILTER(WHERE
          "t3"."seconds" >= 0) AS "orders",
        COUNT(*) FILTER(WHERE
          "t3"."seconds" < 0) AS "negative_orders",
        CAST(ROUND(
          QUANTILE_CONT(CAST("t3"."seconds" AS DOUBLE), 0.5) FILTER(WHERE
            "t3"."seconds" >= 0) * 10,
          0
        ) AS BIGINT) AS "median_tenths",
        CAST(ROUND(
          QUANTILE_CONT(CAST("t3"."seconds" AS DOUBLE), 0.9) FILTER(WHERE
            "t3"."seconds" >= 0) * 10,
          0
        ) AS BIGINT) AS "p90_tenths",
        SUM("t3"."seconds") FILTER(WHERE
          "t3"."seconds" >= 0) AS "seconds"
      FROM (
        SELECT
          "t1"."order_month",
          "t1"."customer_state",
          CAST(EPOCH(CAST("t1"."delivered" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t1"."purchased" AS TIMESTAMP)) AS BIGINT) AS "seconds"
        FROM "order_stages" AS "t1"
        WHERE
          "t1"."is_valid"
      ) AS "t3"
      GROUP BY
        1,
        2
    ) AS "t7"
  ) AS "t11"
)
SELECT
  "t22"."order_month",
  "t22"."customer_state",
  "t22"."stage",
  "t22"."order_month_key",
  "t22"."month_start_date",
  CAST("t22"."mean_days" AS DECIMAL(12, 2)) AS "mean_days",
  CAST("t22"."median_days" AS DECIMAL(12, 2)) AS "median_days",
  CAST("t22"."p90_days" AS DECIMAL(12, 2)) AS "p90_days",
  "t22"."orders",
  "t22"."negative_orders",
  "t22"."low_sample"
FROM (
  SELECT
    "t21"."stage",
    "t21"."customer_state",
    "t2"."month_start_date",
    "t2"."month_end_date",
    "t2"."order_month",
    "t2"."order_month_key",
    "t2"."month_number",
    "t2"."is_complete",
    COALESCE("t19"."orders", 0) AS "orders",
    COALESCE("t19"."negative_orders", 0) AS "negative_orders",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t19"."seconds") * 200
          ) + NULLIF("t19"."orders" * 86400, 0)
        ) - (
          (
            (
              ABS("t19"."seconds") * 200
            ) + NULLIF("t19"."orders" * 86400, 0)
          ) % (
            NULLIF("t19"."orders" * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF("t19"."orders" * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t19"."seconds") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "mean_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t19"."median_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t19"."median_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t19"."median_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "median_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t19"."p90_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t19"."p90_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t19"."p90_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "p90_days",
    CAST(CASE WHEN COALESCE(COALESCE("t19"."orders", 0) < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
  FROM (
    SELECT DISTINCT
      "t18"."stage",
      "t18"."customer_state"
    FROM "t17" AS "t18"
  ) AS "t21"
  CROSS JOIN "months" AS "t2"
  LEFT OUTER JOIN "t17" AS "t19"
    ON "t21"."stage" = "t19"."stage"
    AND "t2"."order_month" = "t19"."order_month"
    AND "t21"."customer_state" = "t19"."customer_state"
) AS "t22"
