SELECT
  "t16"."order_month",
  "t16"."scope_type",
  "t16"."scope",
  "t16"."order_month_key",
  "t16"."month_start_date",
  "t16"."actual",
  "t16"."target",
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST("t16"."actual" * 100 AS BIGINT)) * 20000
        ) + NULLIF(CAST("t16"."target" * 100 AS BIGINT), 0)
      ) - (
        (
          (
            ABS(CAST("t16"."actual" * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST("t16"."target" * 100 AS BIGINT), 0)
        ) % (
          NULLIF(CAST("t16"."target" * 100 AS BIGINT), 0) * 2
        )
      )
    ) / (
      NULLIF(CAST("t16"."target" * 100 AS BIGINT), 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST("t16"."actual" * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "attainment_rate",
  "t16"."actual" - "t16"."target" AS "gap",
  CASE
    WHEN "t16"."target" IS NULL
    THEN 'No target'
    WHEN "t16"."is_complete" = 0
    THEN 'In progress'
    WHEN CAST("t16"."actual" * 100 AS BIGINT) >= CAST("t16"."target" * 100 AS BIGINT)
    THEN 'Met'
    WHEN (
      CAST("t16"."actual" * 100 AS BIGINT) * 100
    ) >= (
      CAST("t16"."target" * 100 AS BIGINT) * 80
    )
    THEN 'Near'
    WHEN (
      CAST("t16"."actual" * 100 AS BIGINT) * 100
    ) >= (
      CAST("t16"."target" * 100 AS BIGINT) * 60
    )
    THEN 'Opportunity'
    ELSE 'Off track'
  END AS "target_status",
  "t16"."target_source",
  "t16"."is_complete"
FROM (
  SELECT
    "t12"."scope_type",
    "t12"."scope",
    "t4"."month_start_date",
    "t4"."month_end_date",
    "t4"."order_month",
    "t4"."order_month_key",
    "t4"."month_number",
    "t4"."is_complete",
    COALESCE("t5"."actual", 0) AS "actual",
    COALESCE("t5"."orders", 0) AS "orders",
    COALESCE("t11"."planned", "t15"."automatic") AS "target",
    CASE
      WHEN "t11"."planned" IS NOT NULL
      THEN 'plan'
      WHEN "t15"."automatic" IS NOT NULL
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
    ) AS "t6"
    UNION
    SELECT
      *
    FROM (
      SELECT
        "t2"."scope_type",
        "t2"."scope"
      FROM "sales_targets" AS "t2"
    ) AS "t7"
  ) AS "t12"
  CROSS JOIN "months" AS "t4"
  LEFT OUTER JOIN "scope_revenue" AS "t5"
    ON "t4"."order_month" = "t5"."order_month"
    AND "t12"."scope_type" = "t5"."scope_type"
    AND "t12"."scope" = "t5"."scope"
  LEFT OUTER JOIN (
    SELECT
      "t13"."scope_type",
      "t13"."scope",
      "t13"."month_number" + 1 AS "month_number",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST("t13"."actual" * 100 AS BIGINT) * 1015) * 200
            ) + 100000
          ) - (
            (
              (
                ABS(CAST("t13"."actual" * 100 AS BIGINT) * 1015) * 200
              ) + 100000
            ) % (
              100000 * 2
            )
          )
        ) / (
          100000 * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST("t13"."actual" * 100 AS BIGINT) * 1015) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "automatic"
    FROM (
      SELECT
        "t12"."scope_type",
        "t12"."scope",
        "t4"."month_start_date",
        "t4"."month_end_date",
        "t4"."order_month",
        "t4"."order_month_key",
        "t4"."month_number",
        "t4"."is_complete",
        COALESCE("t5"."actual", 0) AS "actual",
        COALESCE("t5"."orders", 0) AS "orders"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t1"."scope_type",
            "t1"."scope"
          FROM "scope_revenue" AS "t1"
        ) AS "t6"
        UNION
        SELECT
          *
        FROM (
          SELECT
            "t2"."scope_type",
            "t2"."scope"
          FROM "sales_targets" AS "t2"
        ) AS "t7"
      ) AS "t12"
      CROSS JOIN "months" AS "t4"
      LEFT OUTER JOIN "scope_revenue" AS "t5"
        ON "t4"."order_month" = "t5"."order_month"
        AND "t12"."scope_type" = "t5"."scope_type"
        AND "t12"."scope" = "t5"."scope"
    ) AS "t13"
    WHERE
      "t13"."is_complete" = 1
      AND "t13"."orders" >= (
        SELECT
          "t3"."min_orders"
        FROM "run_settings" AS "t3"
      )
  ) AS "t15"
    ON "t12"."scope_type" = "t15"."scope_type"
    AND "t12"."scope" = "t15"."scope"
    AND "t4"."month_number" = "t15"."month_number"
  LEFT OUTER JOIN (
    SELECT
      "t2"."order_month",
      "t2"."scope_type",
      "t2"."scope",
      "t2"."target" AS "planned"
    FROM "sales_targets" AS "t2"
  ) AS "t11"
    ON "t4"."order_month" = "t11"."order_month"
    AND "t12"."scope_type" = "t11"."scope_type"
    AND "t12"."scope" = "t11"."scope"
) AS "t16"
