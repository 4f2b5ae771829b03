SELECT
  "t24"."order_month",
  "t24"."stage",
  "t24"."order_month_key",
  "t24"."month_start_date",
  CAST("t24"."mean_days" AS DECIMAL(12, 2)) AS "mean_days",
  CAST("t24"."median_days" AS DECIMAL(12, 2)) AS "median_days",
  CAST("t24"."p90_days" AS DECIMAL(12, 2)) AS "p90_days",
  "t24"."orders",
  "t24"."negative_orders",
  "t24"."low_sample"
FROM (
  SELECT
    "t11"."stage",
    "t2"."month_start_date",
    "t2"."month_end_date",
    "t2"."order_month",
    "t2"."order_month_key",
    "t2"."month_number",
    "t2"."is_complete",
    COALESCE("t23"."orders", 0) AS "orders",
    COALESCE("t23"."negative_orders", 0) AS "negative_orders",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t23"."seconds") * 200
          ) + NULLIF("t23"."orders" * 86400, 0)
        ) - (
          (
            (
              ABS("t23"."seconds") * 200
            ) + NULLIF("t23"."orders" * 86400, 0)
          ) % (
            NULLIF("t23"."orders" * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF("t23"."orders" * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t23"."seconds") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "mean_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t23"."median_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t23"."median_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t23"."median_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "median_days",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t23"."p90_tenths") * 200
          ) + 864000
        ) - (
          (
            (
              ABS("t23"."p90_tenths") * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN("t23"."p90_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "p90_days",
    CAST(CASE WHEN COALESCE(COALESCE("t23"."orders", 0) < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
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
      ) AS "t3"
      WHERE
        (
          SELECT
            COUNT(*) AS "CountStar(months)"
          FROM "months" AS "t0"
        ) > 0
    ) AS "t5"
  ) AS "t11"
  CROSS JOIN "months" AS "t2"
  LEFT OUTER JOIN (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t12"."order_month",
          "t12"."orders",
          "t12"."negative_orders",
          "t12"."median_tenths",
          "t12"."p90_tenths",
          "t12"."seconds",
          '1. purchase to approval' AS "stage"
        FROM (
          SELECT
            "t6"."order_month",
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
            CAST(SUM("t6"."seconds") FILTER(WHERE
              "t6"."seconds" >= 0) AS BIGINT) AS "seconds"
          FROM (
            SELECT
              "t1"."order_month",
              CAST(EPOCH(CAST("t1"."approved" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t1"."purchased" AS TIMESTAMP)) AS BIGINT) AS "seconds"
            FROM "order_details" AS "t1"
            WHERE
              "t1"."is_valid"
          ) AS "t6"
          GROUP BY
            1
        ) AS "t12"
      ) AS "t16"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t13"."order_month",
          "t13"."orders",
          "t13"."negative_orders",
          "t13"."median_tenths",
          "t13"."p90_tenths",
          "t13"."seconds",
          '2. approval to carrier' AS "stage"
        FROM (
          SELECT
            "t7"."order_month",
            COUNT(*) FILTER(WHERE
              "t7"."seconds" >= 0) AS "orders",
            COUNT(*) FILTER(WHERE
              "t7"."seconds" < 0) AS "negative_orders",
            CAST(ROUND(
              QUANTILE_CONT(CAST("t7"."seconds" AS DOUBLE), 0.5) FILTER(WHERE
                "t7"."seconds" >= 0) * 10,
              0
            ) AS BIGINT) AS "median_tenths",
            CAST(ROUND(
              QUANTILE_CONT(CAST("t7"."seconds" AS DOUBLE), 0.9) FILTER(WHERE
                "t7"."seconds" >= 0) * 10,
              0
            ) AS BIGINT) AS "p90_tenths",
            CAST(SUM("t7"."seconds") FILTER(WHERE
              "t7"."seconds" >= 0) AS BIGINT) AS "seconds"
          FROM (
            SELECT
              "t1"."order_month",
              CAST(EPOCH(CAST("t1"."handed_over" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t1"."approved" AS TIMESTAMP)) AS BIGINT) AS "seconds"
            FROM "order_details" AS "t1"
            WHERE
              "t1"."is_valid"
          ) AS "t7"
          GROUP BY
            1
        ) AS "t13"
      ) AS "t17"
    ) AS "t20"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t14"."order_month",
          "t14"."orders",
          "t14"."negative_orders",
          "t14"."median_tenths",
          "t14"."p90_tenths",
          "t14"."seconds",
          '3. carrier to customer' AS "stage"
        FROM (
          SELECT
            "t8"."order_month",
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
              "t1"."order_month",
              CAST(EPOCH(CAST("t1"."delivered" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t1"."handed_over" AS TIMESTAMP)) AS BIGINT) AS "seconds"
            FROM "order_details" AS "t1"
            WHERE
              "t1"."is_valid"
          ) AS "t8"
          GROUP BY
            1
        ) AS "t14"
      ) AS "t18"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t15"."order_month",
          "t15"."orders",
          "t15"."negative_orders",
          "t15"."median_tenths",
          "t15"."p90_tenths",
          "t15"."seconds",
          '4. purchase to customer' AS "stage"
        FROM (
          SELECT
            "t9"."order_month",
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
              "t1"."order_month",
              CAST(EPOCH(CAST("t1"."delivered" AS TIMESTAMP)) AS BIGINT) - CAST(EPOCH(CAST("t1"."purchased" AS TIMESTAMP)) AS BIGINT) AS "seconds"
            FROM "order_details" AS "t1"
            WHERE
              "t1"."is_valid"
          ) AS "t9"
          GROUP BY
            1
        ) AS "t15"
      ) AS "t19"
    ) AS "t21"
  ) AS "t23"
    ON "t11"."stage" = "t23"."stage" AND "t2"."order_month" = "t23"."order_month"
) AS "t24"
