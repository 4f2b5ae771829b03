SELECT
  "t14"."order_month",
  "t14"."scope_type",
  "t14"."scope",
  "t14"."order_month_key",
  "t14"."month_start_date",
  "t14"."actual",
  "t14"."target",
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST("t14"."actual" * 100 AS BIGINT)) * 20000
        ) + NULLIF(CAST("t14"."target" * 100 AS BIGINT), 0)
      ) - (
        (
          (
            ABS(CAST("t14"."actual" * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST("t14"."target" * 100 AS BIGINT), 0)
        ) % (
          NULLIF(CAST("t14"."target" * 100 AS BIGINT), 0) * 2
        )
      )
    ) / (
      NULLIF(CAST("t14"."target" * 100 AS BIGINT), 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST("t14"."actual" * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "attainment_rate",
  "t14"."actual" - "t14"."target" AS "gap",
  CASE
    WHEN "t14"."target" IS NULL
    THEN 'No target'
    WHEN "t14"."is_complete" = 0
    THEN 'In progress'
    WHEN CAST("t14"."actual" * 100 AS BIGINT) >= CAST("t14"."target" * 100 AS BIGINT)
    THEN 'Met'
    WHEN (
      CAST("t14"."actual" * 100 AS BIGINT) * 100
    ) >= (
      CAST("t14"."target" * 100 AS BIGINT) * 80
    )
    THEN 'Near'
    WHEN (
      CAST("t14"."actual" * 100 AS BIGINT) * 100
    ) >= (
      CAST("t14"."target" * 100 AS BIGINT) * 60
    )
    THEN 'Opportunity'
    ELSE 'Off track'
  END AS "target_status",
  "t14"."target_source",
  "t14"."is_complete"
FROM (
  SELECT
    "t10"."scope_type",
    "t10"."scope",
    "t3"."month_start_date",
    "t3"."month_end_date",
    "t3"."order_month",
    "t3"."order_month_key",
    "t3"."month_number",
    "t3"."is_complete",
    COALESCE("t4"."actual", 0) AS "actual",
    COALESCE("t4"."orders", 0) AS "orders",
    COALESCE("t9"."planned", "t13"."automatic") AS "target",
    CASE
      WHEN "t9"."planned" IS NOT NULL
      THEN 'plan'
      WHEN "t13"."automatic" IS NOT NULL
      THEN 'auto'
      ELSE 'none'
    END AS "target_source"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t1"."scope_type",
        "t1"."scope"
      FROM "scope_revenue" AS "t1"
    ) AS "t5"
    UNION
    SELECT
      *
    FROM (
      SELECT
        "t2"."scope_type",
        "t2"."scope"
      FROM "sales_targets" AS "t2"
    ) AS "t6"
  ) AS "t10"
  CROSS JOIN "months" AS "t3"
  LEFT OUTER JOIN "scope_revenue" AS "t4"
    ON "t3"."order_month" = "t4"."order_month"
    AND "t10"."scope_type" = "t4"."scope_type"
    AND "t10"."scope" = "t4"."scope"
  LEFT OUTER JOIN (
    SELECT
      "t11"."scope_type",
      "t11"."scope",
      "t11"."month_number" + 1 AS "month_number",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST("t11"."actual" * 100 AS BIGINT) * 1015) * 200
            ) + 100000
          ) - (
            (
              (
                ABS(CAST("t11"."actual" * 100 AS BIGINT) * 1015) * 200
              ) + 100000
            ) % (
              100000 * 2
            )
          )
        ) / (
          100000 * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST("t11"."actual" * 100 AS BIGINT) * 1015) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "automatic"
    FROM (
      SELECT
        "t10"."scope_type",
        "t10"."scope",
        "t3"."month_start_date",
        "t3"."month_end_date",
        "t3"."order_month",
        "t3"."order_month_key",
        "t3"."month_number",
        "t3"."is_complete",
        COALESCE("t4"."actual", 0) AS "actual",
        COALESCE("t4"."orders", 0) AS "orders"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t1"."scope_type",
            "t1"."scope"
          FROM "scope_revenue" AS "t1"
        ) AS "t5"
        UNION
        SELECT
          *
        FROM (
          SELECT
            "t2"."scope_type",
            "t2"."scope"
          FROM "sales_targets" AS "t2"
        ) AS "t6"
      ) AS "t10"
      CROSS JOIN "months" AS "t3"
      LEFT OUTER JOIN "scope_revenue" AS "t4"
        ON "t3"."order_month" = "t4"."order_month"
        AND "t10"."scope_type" = "t4"."scope_type"
        AND "t10"."scope" = "t4"."scope"
    ) AS "t11"
    WHERE
      "t11"."is_complete" = 1 AND "t11"."orders" >= 30
  ) AS "t13"
    ON "t10"."scope_type" = "t13"."scope_type"
    AND "t10"."scope" = "t13"."scope"
    AND "t3"."month_number" = "t13"."month_number"
  LEFT OUTER JOIN (
    SELECT
      "t2"."order_month",
      "t2"."scope_type",
      "t2"."scope",
      "t2"."target" AS "planned"
    FROM "sales_targets" AS "t2"
  ) AS "t9"
    ON "t3"."order_month" = "t9"."order_month"
    AND "t10"."scope_type" = "t9"."scope_type"
    AND "t10"."scope" = "t9"."scope"
) AS "t14"
