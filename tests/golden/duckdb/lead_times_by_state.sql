WITH "t24" AS (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t14"."order_month",
        "t14"."customer_state",
        "t14"."orders",
        "t14"."negative_orders",
        "t14"."median_tenths",
        "t14"."p90_tenths",
        "t14"."seconds",
        '1. purchase to approval' AS "stage"
      FROM (
        SELECT
          "t8"."order_month",
          "t8"."customer_state",
          COUNT(*) FILTER(WHERE
            "t8"."seconds" >= 0) AS "orders",
          COUNT(*) FILTER(WHERE
            "t8"."seconds" < 0) AS "negative_orders",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t8"."seconds" AS DOUBLE), 0.5) FILTER(WHERE
              "t8"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "median_tenths",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t8"."seconds" AS DOUBLE), 0.9) FILTER(WHERE
              "t8"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "p90_tenths",
          CAST(SUM("t8"."seconds") FILTER(WHERE
            "t8"."seconds" >= 0) AS BIGINT) AS "seconds"
        FROM (
          SELECT
            "t2"."order_month",
            "t2"."customer_state",
            CAST(EPOCH(CAST("t2"."approved" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t2"."purchased" AS TIMESTAMP)) AS BIGINT) AS "seconds"
          FROM "order_details" AS "t2"
          WHERE
            "t2"."is_valid"
        ) AS "t8"
        GROUP BY
          1,
          2
      ) AS "t14"
    ) AS "t18"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t15"."order_month",
        "t15"."customer_state",
        "t15"."orders",
        "t15"."negative_orders",
        "t15"."median_tenths",
        "t15"."p90_tenths",
        "t15"."seconds",
        '2. approval to carrier' AS "stage"
      FROM (
        SELECT
          "t9"."order_month",
          "t9"."customer_state",
          COUNT(*) FILTER(WHERE
            "t9"."seconds" >= 0) AS "orders",
          COUNT(*) FILTER(WHERE
            "t9"."seconds" < 0) AS "negative_orders",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t9"."seconds" AS DOUBLE), 0.5) FILTER(WHERE
              "t9"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "median_tenths",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t9"."seconds" AS DOUBLE), 0.9) FILTER(WHERE
              "t9"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "p90_tenths",
          CAST(SUM("t9"."seconds") FILTER(WHERE
            "t9"."seconds" >= 0) AS BIGINT) AS "seconds"
        FROM (
          SELECT
            "t2"."order_month",
            "t2"."customer_state",
            CAST(EPOCH(CAST("t2"."handed_over" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t2"."approved" AS TIMESTAMP)) AS BIGINT) AS "seconds"
          FROM "order_details" AS "t2"
          WHERE
            "t2"."is_valid"
        ) AS "t9"
        GROUP BY
          1,
          2
      ) AS "t15"
    ) AS "t19"
  ) AS "t22"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t16"."order_month",
        "t16"."customer_state",
        "t16"."orders",
        "t16"."negative_orders",
        "t16"."median_tenths",
        "t16"."p90_tenths",
        "t16"."seconds",
        '3. carrier to customer' AS "stage"
      FROM (
        SELECT
          "t10"."order_month",
          "t10"."customer_state",
          COUNT(*) FILTER(WHERE
            "t10"."seconds" >= 0) AS "orders",
          COUNT(*) FILTER(WHERE
            "t10"."seconds" < 0) AS "negative_orders",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t10"."seconds" AS DOUBLE), 0.5) FILTER(WHERE
              "t10"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "median_tenths",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t10"."seconds" AS DOUBLE), 0.9) FILTER(WHERE
              "t10"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "p90_tenths",
          CAST(SUM("t10"."seconds") FILTER(WHERE
            "t10"."seconds" >= 0) AS BIGINT) AS "seconds"
        FROM (
          SELECT
            "t2"."order_month",
            "t2"."customer_state",
            CAST(EPOCH(CAST("t2"."delivered" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t2"."handed_over" AS TIMESTAMP)) AS BIGINT) AS "seconds"
          FROM "order_details" AS "t2"
          WHERE
            "t2"."is_valid"
        ) AS "t10"
        GROUP BY
          1,
          2
      ) AS "t16"
    ) AS "t20"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t17"."order_month",
        "t17"."customer_state",
        "t17"."orders",
        "t17"."negative_orders",
        "t17"."median_tenths",
        "t17"."p90_tenths",
        "t17"."seconds",
        '4. purchase to customer' AS "stage"
      FROM (
        SELECT
          "t11"."order_month",
          "t11"."customer_state",
          COUNT(*) FILTER(WHERE
            "t11"."seconds" >= 0) AS "orders",
          COUNT(*) FILTER(WHERE
            "t11"."seconds" < 0) AS "negative_orders",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t11"."seconds" AS DOUBLE), 0.5) FILTER(WHERE
              "t11"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "median_tenths",
          CAST(ROUND(
            QUANTILE_CONT(CAST("t11"."seconds" AS DOUBLE), 0.9) FILTER(WHERE
              "t11"."seconds" >= 0) * 10,
            0
          ) AS BIGINT) AS "p90_tenths",
          CAST(SUM("t11"."seconds") FILTER(WHERE
            "t11"."seconds" >= 0) AS BIGINT) AS "seconds"
        FROM (
          SELECT
            "t2"."order_month",
            "t2"."customer_state",
            CAST(EPOCH(CAST("t2"."delivered" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t2"."purchased" AS TIMESTAMP)) AS BIGINT) AS "seconds"
          FROM "order_details" AS "t2"
          WHERE
            "t2"."is_valid"
        ) AS "t11"
        GROUP BY
          1,
          2
      ) AS "t17"
    ) AS "t21"
  ) AS "t23"
)
SELECT
  "t29"."order_month",
  "t29"."customer_state",
  "t29"."stage",
  "t29"."order_month_key",
  "t29"."month_start_date",
  CAST("t29"."mean_days" AS DECIMAL(12, 2)) AS "mean_days",
  CAST("t29"."median_days" AS DECIMAL(12, 2)) AS "median_days",
  CAST("t29"."p90_days" AS DECIMAL(12, 2)) AS "p90_days",
  "t29"."orders",
  "t29"."negative_orders",
  "t29"."low_sample"
FROM (
  SELECT
    "t13"."stage",
    "t28"."customer_state",
    "t3"."month_start_date",
    "t3"."month_end_date",
    "t3"."order_month",
    "t3"."order_month_key",
    "t3"."month_number",
    "t3"."is_complete",
    COALESCE("t26"."orders", 0) AS "orders",
    COALESCE("t26"."negative_orders", 0) AS "negative_orders",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t26"."seconds") * 200
          ) + NULLIF("t26"."orders" * 86400, 0)
        ) - (
          (
            (
              ABS("t26"."seconds") * 200
            ) + NULLIF("t26"."orders" * 86400, 0)
          ) % (
            NULLIF("t26"."orders" * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF("t26"."orders" * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t26"."seconds") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "mean_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t26"."median_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t26"."median_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t26"."median_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "median_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t26"."p90_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t26"."p90_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t26"."p90_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "p90_days",
    CAST(CASE
      WHEN COALESCE(
        COALESCE("t26"."orders", 0) < (
          SELECT
            "t1"."min_orders"
          FROM "run_settings" AS "t1"
        ),
        FALSE
      )
      THEN 1
      ELSE 0
    END AS BIGINT) AS "low_sample"
  FROM (
    SELECT
      UNNEST(
        CAST([
          '1. purchase to approval',
          '2. approval to carrier',
          '3. carrier to customer',
          '4. purchase to customer'
        ] AS TEXT[])
      ) AS "stage"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          COUNT(*) AS "known_months"
        FROM "months" AS "t0"
      ) AS "t4"
      WHERE
        (
          SELECT
            COUNT(*) AS "CountStar(months)"
          FROM "months" AS "t0"
        ) > 0
    ) AS "t7"
  ) AS "t13"
  CROSS JOIN (
    SELECT DISTINCT
      "t25"."customer_state"
    FROM "t24" AS "t25"
  ) AS "t28"
  CROSS JOIN "months" AS "t3"
  LEFT OUTER JOIN "t24" AS "t26"
    ON "t13"."stage" = "t26"."stage"
    AND "t3"."order_month" = "t26"."order_month"
    AND "t28"."customer_state" = "t26"."customer_state"
) AS "t29"
