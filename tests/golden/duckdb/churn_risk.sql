SELECT
  "t9"."customer_unique_id",
  "t9"."customer_state",
  "t9"."orders",
  "t9"."order_days",
  CAST(CASE WHEN COALESCE("t9"."orders" > 1, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "is_repeat_customer",
  "t9"."recency",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t9"."gap_sum") * 200
        ) + NULLIF("t9"."gaps", 0)
      ) - (
        (
          (
            ABS("t9"."gap_sum") * 200
          ) + NULLIF("t9"."gaps", 0)
        ) % (
          NULLIF("t9"."gaps", 0) * 2
        )
      )
    ) / (
      NULLIF("t9"."gaps", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t9"."gap_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS "mean_gap_days",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t9"."median_gap_tenths") * 200
        ) + 10
      ) - (
        (
          (
            ABS("t9"."median_gap_tenths") * 200
          ) + 10
        ) % (
          10 * 2
        )
      )
    ) / (
      10 * 2
    ),
    0
  ) AS BIGINT) * SIGN("t9"."median_gap_tenths") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS "median_gap_days",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t9"."numerator") * 200
        ) + NULLIF("t9"."denominator", 0)
      ) - (
        (
          (
            ABS("t9"."numerator") * 200
          ) + NULLIF("t9"."denominator", 0)
        ) % (
          NULLIF("t9"."denominator", 0) * 2
        )
      )
    ) / (
      NULLIF("t9"."denominator", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t9"."numerator") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS "expected_gap_days",
  CAST(CAST("t9"."last_order_date" AS TIMESTAMP) + TO_DAYS("t9"."whole_days") AS DATE) AS "expected_order_date",
  "t9"."days_overdue",
  CASE
    WHEN "t9"."gaps" > 0
    THEN CASE
      WHEN (
        "t9"."days_overdue" * 2 * "t9"."denominator"
      ) > "t9"."numerator"
      THEN 'Overdue'
      WHEN "t9"."days_overdue" >= -14
      THEN 'Due soon'
      ELSE 'On track'
    END
    ELSE NULL
  END AS "next_order_status",
  CAST(CASE
    WHEN COALESCE(
      (
        "t9"."recency" > 180
      )
      OR (
        (
          "t9"."gaps" > 0
        )
        AND (
          (
            "t9"."recency" * "t9"."denominator"
          ) > (
            "t9"."numerator" * 2
          )
        )
      ),
      FALSE
    )
    THEN 1
    ELSE 0
  END AS BIGINT) AS "is_at_risk",
  CASE
    WHEN (
      "t9"."recency" > 180
    )
    AND (
      (
        "t9"."gaps" > 0
      )
      AND (
        (
          "t9"."recency" * "t9"."denominator"
        ) > (
          "t9"."numerator" * 2
        )
      )
    )
    THEN 'both'
    WHEN "t9"."recency" > 180
    THEN 'over 180 days'
    WHEN (
      "t9"."gaps" > 0
    )
    AND (
      (
        "t9"."recency" * "t9"."denominator"
      ) > (
        "t9"."numerator" * 2
      )
    )
    THEN 'over twice the expected gap'
    ELSE NULL
  END AS "reason",
  "t9"."revenue",
  CAST(CAST(CASE
    WHEN (
      "t9"."recency" > 180
    )
    OR (
      (
        "t9"."gaps" > 0
      )
      AND (
        (
          "t9"."recency" * "t9"."denominator"
        ) > (
          "t9"."numerator" * 2
        )
      )
    )
    THEN CAST("t9"."revenue" * 100 AS BIGINT)
    ELSE 0
  END AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "revenue_at_risk"
FROM (
  SELECT
    "t8"."customer_unique_id",
    "t8"."customer_state",
    "t8"."orders",
    "t8"."revenue",
    "t8"."last_order_date",
    "t8"."order_days",
    "t8"."gaps",
    "t8"."gap_sum",
    "t8"."median_gap_tenths",
    "t8"."recency",
    "t8"."numerator",
    "t8"."denominator",
    CAST(CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t8"."numerator") * 2
          ) + NULLIF("t8"."denominator", 0)
        ) - (
          (
            (
              ABS("t8"."numerator") * 2
            ) + NULLIF("t8"."denominator", 0)
          ) % (
            NULLIF("t8"."denominator", 0) * 2
          )
        )
      ) / (
        NULLIF("t8"."denominator", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t8"."numerator") AS DOUBLE) / 1 AS DECIMAL(18, 0)) AS BIGINT) AS "whole_days",
    "t8"."recency" - CAST(CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t8"."numerator") * 2
          ) + NULLIF("t8"."denominator", 0)
        ) - (
          (
            (
              ABS("t8"."numerator") * 2
            ) + NULLIF("t8"."denominator", 0)
          ) % (
            NULLIF("t8"."denominator", 0) * 2
          )
        )
      ) / (
        NULLIF("t8"."denominator", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t8"."numerator") AS DOUBLE) / 1 AS DECIMAL(18, 0)) AS BIGINT) AS "days_overdue"
  FROM (
    SELECT
      "t3"."customer_unique_id",
      "t3"."customer_state",
      "t3"."orders",
      "t3"."revenue",
      "t3"."last_order_date",
      COALESCE("t4"."order_days", 1) AS "order_days",
      COALESCE("t4"."gaps", 0) AS "gaps",
      COALESCE("t4"."gap_sum", 0) AS "gap_sum",
      "t4"."median_gap_tenths",
      DATE_DIFF(
        'DAY',
        "t3"."last_order_date",
        (
          SELECT
            "t2"."as_of"
          FROM "horizon" AS "t2"
        )
      ) AS "recency",
      (
        COALESCE("t4"."gap_sum", 0) * COALESCE("t7"."number", 0)
      ) + "t7"."total" AS "numerator",
      COALESCE("t7"."number", 0) * (
        COALESCE("t4"."gaps", 0) + 1
      ) AS "denominator"
    FROM "customer_orders" AS "t3"
    CROSS JOIN (
      SELECT
        COALESCE(CAST(SUM("t1"."gap_sum") AS BIGINT), 0) AS "total",
        CAST(SUM("t1"."gaps") AS BIGINT) AS "number"
      FROM "customer_gaps" AS "t1"
    ) AS "t7"
    LEFT OUTER JOIN "customer_gaps" AS "t4"
      ON "t3"."customer_unique_id" = "t4"."customer_unique_id"
  ) AS "t8"
) AS "t9"
