WITH "t6" AS (
  SELECT
    "t1"."order_month",
    "t1"."payment_type",
    COUNT(*) AS "orders",
    SUM("t1"."order_value") AS "revenue"
  FROM "master_orders" AS "t1"
  GROUP BY
    1,
    2
), "t12" AS (
  SELECT
    "t11"."order_month",
    "t11"."payment_type",
    COUNT(DISTINCT "t11"."order_id") AS "paying_orders",
    COUNT(*) AS "payments",
    SUM("t11"."payment_value") AS "payment_value",
    SUM("t11"."payment_installments") AS "installments"
  FROM (
    SELECT
      "t4"."order_id",
      "t4"."payment_sequential",
      "t4"."payment_type",
      "t4"."payment_installments",
      "t4"."payment_value",
      "t7"."order_month"
    FROM "order_payments" AS "t4"
    INNER JOIN (
      SELECT
        "t1"."order_id",
        "t1"."order_month"
      FROM "master_orders" AS "t1"
    ) AS "t7"
      ON "t4"."order_id" = "t7"."order_id"
  ) AS "t11"
  GROUP BY
    1,
    2
)
SELECT
  "t21"."order_month",
  "t21"."payment_type",
  "t21"."order_month_key",
  "t21"."month_start_date",
  "t21"."orders",
  CAST("t21"."revenue" AS DECIMAL(18, 2)) AS "revenue",
  "t21"."paying_orders",
  "t21"."payments",
  CAST("t21"."payment_value" AS DECIMAL(18, 2)) AS "payment_value",
  CAST("t21"."payment_value_share" AS DECIMAL(9, 4)) AS "payment_value_share",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t21"."installments") * 200
        ) + NULLIF("t21"."payments", 0)
      ) - (
        (
          (
            ABS("t21"."installments") * 200
          ) + NULLIF("t21"."payments", 0)
        ) % (
          NULLIF("t21"."payments", 0) * 2
        )
      )
    ) / (
      NULLIF("t21"."payments", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t21"."installments") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS "avg_installments",
  "t21"."is_complete"
FROM (
  SELECT
    "t17"."payment_type",
    "t3"."month_start_date",
    "t3"."month_end_date",
    "t3"."order_month",
    "t3"."order_month_key",
    "t3"."month_number",
    "t3"."is_complete",
    COALESCE("t9"."orders", 0) AS "orders",
    COALESCE("t9"."revenue", 0) AS "revenue",
    COALESCE("t14"."paying_orders", 0) AS "paying_orders",
    COALESCE("t14"."payments", 0) AS "payments",
    COALESCE("t14"."payment_value", 0) AS "payment_value",
    COALESCE("t14"."installments", 0) AS "installments",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST(COALESCE("t14"."payment_value", 0) * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST("t20"."share_total" * 100 AS BIGINT), 0)
        ) - (
          (
            (
              ABS(CAST(COALESCE("t14"."payment_value", 0) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST("t20"."share_total" * 100 AS BIGINT), 0)
          ) % (
            NULLIF(CAST("t20"."share_total" * 100 AS BIGINT), 0) * 2
          )
        )
      ) / (
        NULLIF(CAST("t20"."share_total" * 100 AS BIGINT), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST(COALESCE("t14"."payment_value", 0) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "payment_value_share"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t8"."payment_type"
      FROM "t6" AS "t8"
    ) AS "t10"
    UNION
    SELECT
      *
    FROM (
      SELECT
        "t13"."payment_type"
      FROM "t12" AS "t13"
    ) AS "t15"
  ) AS "t17"
  CROSS JOIN "months" AS "t3"
  LEFT OUTER JOIN "t6" AS "t9"
    ON "t3"."order_month" = "t9"."order_month"
    AND "t17"."payment_type" = "t9"."payment_type"
  LEFT OUTER JOIN "t12" AS "t14"
    ON "t3"."order_month" = "t14"."order_month"
    AND "t17"."payment_type" = "t14"."payment_type"
  INNER JOIN (
    SELECT
      "t18"."order_month",
      SUM("t18"."payment_value") AS "share_total"
    FROM (
      SELECT
        "t17"."payment_type",
        "t3"."month_start_date",
        "t3"."month_end_date",
        "t3"."order_month",
        "t3"."order_month_key",
        "t3"."month_number",
        "t3"."is_complete",
        COALESCE("t9"."orders", 0) AS "orders",
        COALESCE("t9"."revenue", 0) AS "revenue",
        COALESCE("t14"."paying_orders", 0) AS "paying_orders",
        COALESCE("t14"."payments", 0) AS "payments",
        COALESCE("t14"."payment_value", 0) AS "payment_value",
        COALESCE("t14"."installments", 0) AS "installments"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t8"."payment_type"
          FROM "t6" AS "t8"
        ) AS "t10"
        UNION
        SELECT
          *
        FROM (
          SELECT
            "t13"."payment_type"
          FROM "t12" AS "t13"
        ) AS "t15"
      ) AS "t17"
      CROSS JOIN "months" AS "t3"
      LEFT OUTER JOIN "t6" AS "t9"
        ON "t3"."order_month" = "t9"."order_month"
        AND "t17"."payment_type" = "t9"."payment_type"
      LEFT OUTER JOIN "t12" AS "t14"
        ON "t3"."order_month" = "t14"."order_month"
        AND "t17"."payment_type" = "t14"."payment_type"
    ) AS "t18"
    GROUP BY
      1
  ) AS "t20"
    ON "t3"."order_month" = "t20"."order_month"
) AS "t21"
