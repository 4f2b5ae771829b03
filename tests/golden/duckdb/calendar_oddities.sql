WITH "t7" AS (
  SELECT
    MIN("t2"."day") AS "first_day",
    MAX("t2"."day") AS "last_day",
    COUNT(*) AS "days",
    CAST(SUM("t2"."behind_orders") AS BIGINT) AS "behind_orders",
    CAST(SUM("t2"."behind_amount") AS DECIMAL(18, 2)) AS "behind_amount"
  FROM "days_with_orders" AS "t2"
), "t22" AS (
  SELECT
    "t1"."day_before",
    "t1"."missing",
    "t1"."starts_in",
    CASE
      WHEN (
        (
          (
            (
              (
                CAST(EXTRACT(year FROM "t1"."ends_in") AS BIGINT) - CAST(EXTRACT(year FROM "t1"."starts_in") AS BIGINT)
              ) * 12
            ) + (
              CAST(EXTRACT(month FROM "t1"."ends_in") AS BIGINT) - CAST(EXTRACT(month FROM "t1"."starts_in") AS BIGINT)
            )
          ) - 1
        ) > 0
      )
      AND (
        (
          "t1"."in_first" >= 30
        ) AND (
          "t1"."in_last" >= 30
        )
      )
      THEN (
        (
          (
            CAST(EXTRACT(year FROM "t1"."ends_in") AS BIGINT) - CAST(EXTRACT(year FROM "t1"."starts_in") AS BIGINT)
          ) * 12
        ) + (
          CAST(EXTRACT(month FROM "t1"."ends_in") AS BIGINT) - CAST(EXTRACT(month FROM "t1"."starts_in") AS BIGINT)
        )
      ) - 1
      ELSE 0
    END AS "months",
    CASE
      WHEN (
        "t1"."missing" >= 14
      )
      AND (
        (
          "t1"."week_before" >= 30
        ) AND (
          "t1"."week_after" >= 30
        )
      )
      AND NOT (
        (
          (
            (
              (
                (
                  CAST(EXTRACT(year FROM "t1"."ends_in") AS BIGINT) - CAST(EXTRACT(year FROM "t1"."starts_in") AS BIGINT)
                ) * 12
              ) + (
                CAST(EXTRACT(month FROM "t1"."ends_in") AS BIGINT) - CAST(EXTRACT(month FROM "t1"."starts_in") AS BIGINT)
              )
            ) - 1
          ) > 0
        )
        AND (
          (
            "t1"."in_first" >= 30
          ) AND (
            "t1"."in_last" >= 30
          )
        )
      )
      THEN "t1"."missing"
      ELSE 0
    END AS "days"
  FROM "gaps" AS "t1"
)
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      'orders.order_purchase_timestamp.month_without_orders' AS "check_id",
      COALESCE("t38"."row_count", 0) AS "row_count",
      COALESCE("t38"."failing_rows", 0) AS "failing_rows",
      "t38"."example_key",
      COALESCE("t38"."failing_orders", 0) AS "failing_orders",
      COALESCE("t38"."failing_amount", 0) AS "failing_amount"
    FROM (
      SELECT
        MAX("t34"."units_in_all") AS "row_count",
        MAX("t34"."units") AS "failing_rows",
        MAX("t34"."first") AS "example_key",
        MAX(
          CAST(CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t34"."behind_orders" * "t34"."missing") * 2
                ) + NULLIF("t34"."days", 0)
              ) - (
                (
                  (
                    ABS("t34"."behind_orders" * "t34"."missing") * 2
                  ) + NULLIF("t34"."days", 0)
                ) % (
                  NULLIF("t34"."days", 0) * 2
                )
              )
            ) / (
              NULLIF("t34"."days", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t34"."behind_orders" * "t34"."missing") AS DOUBLE) / 1 AS DECIMAL(18, 0)) AS BIGINT)
        ) AS "failing_orders",
        MAX(
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(CAST("t34"."behind_amount" * 100 AS BIGINT) * "t34"."missing") * 200
                ) + NULLIF("t34"."days" * 100, 0)
              ) - (
                (
                  (
                    ABS(CAST("t34"."behind_amount" * 100 AS BIGINT) * "t34"."missing") * 200
                  ) + NULLIF("t34"."days" * 100, 0)
                ) % (
                  NULLIF("t34"."days" * 100, 0) * 2
                )
              )
            ) / (
              NULLIF("t34"."days" * 100, 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(CAST("t34"."behind_amount" * 100 AS BIGINT) * "t34"."missing") AS DOUBLE) / 100 AS DECIMAL(18, 2))
        ) AS "failing_amount"
      FROM (
        SELECT
          "t32"."units",
          "t32"."missing",
          "t32"."first",
          "t27"."first_day",
          "t27"."last_day",
          "t27"."days",
          "t27"."behind_orders",
          "t27"."behind_amount",
          "t27"."units_in_all"
        FROM (
          SELECT
            CAST(SUM("t26"."months") AS BIGINT) AS "units",
            CAST(SUM("t26"."missing") FILTER(WHERE
              "t26"."months" > 0) AS BIGINT) AS "missing",
            MIN(
              SUBSTRING(
                CAST(CAST(CAST("t26"."starts_in" AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TEXT),
                CASE
                  WHEN (
                    0 + 1
                  ) >= 1
                  THEN 0 + 1
                  ELSE 0 + 1 + LENGTH(
                    CAST(CAST(CAST("t26"."starts_in" AS TIMESTAMP) + INTERVAL '1' MONTH AS DATE) AS TEXT)
                  )
                END,
                7
              )
            ) FILTER(WHERE
              "t26"."months" > 0) AS "first"
          FROM "t22" AS "t26"
        ) AS "t32"
        CROSS JOIN (
          SELECT
            "t8"."first_day",
            "t8"."last_day",
            "t8"."days",
            "t8"."behind_orders",
            "t8"."behind_amount",
            (
              (
                CAST(EXTRACT(year FROM "t8"."last_day") AS BIGINT) - CAST(EXTRACT(year FROM "t8"."first_day") AS BIGINT)
              ) * 12
            ) + (
              CAST(EXTRACT(month FROM "t8"."last_day") AS BIGINT) - CAST(EXTRACT(month FROM "t8"."first_day") AS BIGINT)
            ) + 1 AS "units_in_all"
          FROM "t7" AS "t8"
        ) AS "t27"
      ) AS "t34"
    ) AS "t38"
  ) AS "t40"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      'orders.order_purchase_timestamp.days_without_orders' AS "check_id",
      COALESCE("t37"."row_count", 0) AS "row_count",
      COALESCE("t37"."failing_rows", 0) AS "failing_rows",
      "t37"."example_key",
      COALESCE("t37"."failing_orders", 0) AS "failing_orders",
      COALESCE("t37"."failing_amount", 0) AS "failing_amount"
    FROM (
      SELECT
        MAX("t33"."units_in_all") AS "row_count",
        MAX("t33"."units") AS "failing_rows",
        MAX("t33"."first") AS "example_key",
        MAX(
          CAST(CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t33"."behind_orders" * "t33"."missing") * 2
                ) + NULLIF("t33"."days", 0)
              ) - (
                (
                  (
                    ABS("t33"."behind_orders" * "t33"."missing") * 2
                  ) + NULLIF("t33"."days", 0)
                ) % (
                  NULLIF("t33"."days", 0) * 2
                )
              )
            ) / (
              NULLIF("t33"."days", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t33"."behind_orders" * "t33"."missing") AS DOUBLE) / 1 AS DECIMAL(18, 0)) AS BIGINT)
        ) AS "failing_orders",
        MAX(
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(CAST("t33"."behind_amount" * 100 AS BIGINT) * "t33"."missing") * 200
                ) + NULLIF("t33"."days" * 100, 0)
              ) - (
                (
                  (
                    ABS(CAST("t33"."behind_amount" * 100 AS BIGINT) * "t33"."missing") * 200
                  ) + NULLIF("t33"."days" * 100, 0)
                ) % (
                  NULLIF("t33"."days" * 100, 0) * 2
                )
              )
            ) / (
              NULLIF("t33"."days" * 100, 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(CAST("t33"."behind_amount" * 100 AS BIGINT) * "t33"."missing") AS DOUBLE) / 100 AS DECIMAL(18, 2))
        ) AS "failing_amount"
      FROM (
        SELECT
          "t29"."units",
          "t29"."missing",
          "t29"."first",
          "t19"."first_day",
          "t19"."last_day",
          "t19"."days",
          "t19"."behind_orders",
          "t19"."behind_amount",
          "t19"."units_in_all"
        FROM (
          SELECT
            CAST(SUM("t26"."days") AS BIGINT) AS "units",
            CAST(SUM("t26"."missing") FILTER(WHERE
              "t26"."days" > 0) AS BIGINT) AS "missing",
            MIN(
              CAST(CAST(CAST("t26"."day_before" AS TIMESTAMP) + INTERVAL '1' DAY AS DATE) AS TEXT)
            ) FILTER(WHERE
              "t26"."days" > 0) AS "first"
          FROM "t22" AS "t26"
        ) AS "t29"
        CROSS JOIN (
          SELECT
            "t8"."first_day",
            "t8"."last_day",
            "t8"."days",
            "t8"."behind_orders",
            "t8"."behind_amount",
            DATE_DIFF('DAY', "t8"."first_day", "t8"."last_day") + 1 AS "units_in_all"
          FROM "t7" AS "t8"
        ) AS "t19"
      ) AS "t33"
    ) AS "t37"
  ) AS "t39"
) AS "t41"
UNION ALL
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      'orders.order_purchase_timestamp.apart' AS "check_id",
      COALESCE("t31"."row_count", 0) AS "row_count",
      COALESCE("t31"."failing_rows", 0) AS "failing_rows",
      "t31"."example_key",
      COALESCE("t31"."failing_orders", 0) AS "failing_orders",
      CAST(COALESCE("t31"."failing_amount", 0) AS DECIMAL(18, 2)) AS "failing_amount"
    FROM (
      SELECT
        COUNT(*) AS "row_count",
        COUNT(*) FILTER(WHERE
          COALESCE("t24"."day" <= "t24"."until", FALSE)
          OR COALESCE((
            "t24"."day" >= "t24"."since"
          ) AND "t24"."is_valid", FALSE)) AS "failing_rows",
        MIN("t24"."order_id") FILTER(WHERE
          COALESCE("t24"."day" <= "t24"."until", FALSE)
          OR COALESCE((
            "t24"."day" >= "t24"."since"
          ) AND "t24"."is_valid", FALSE)) AS "example_key",
        CASE
          WHEN COUNT(*) FILTER(WHERE
            COALESCE("t24"."day" <= "t24"."until", FALSE)
            OR COALESCE((
              "t24"."day" >= "t24"."since"
            ) AND "t24"."is_valid", FALSE)) > 0
          THEN CAST(SUM("t24"."behind_orders") AS BIGINT)
          ELSE 0
        END AS "failing_orders",
        CASE
          WHEN COUNT(*) FILTER(WHERE
            COALESCE("t24"."day" <= "t24"."until", FALSE)
            OR COALESCE((
              "t24"."day" >= "t24"."since"
            ) AND "t24"."is_valid", FALSE)) > 0
          THEN SUM("t24"."behind_amount")
          ELSE 0
        END AS "failing_amount"
      FROM (
        SELECT
          "t4"."order_id",
          "t4"."behind_orders",
          "t4"."behind_amount",
          "t4"."bought",
          "t4"."owed",
          "t4"."paid",
          "t4"."day",
          "t4"."is_valid",
          "t21"."until",
          "t21"."since"
        FROM "placed_orders" AS "t4"
        CROSS JOIN (
          SELECT
            "t14"."until",
            "t15"."since"
          FROM (
            SELECT
              MAX("t1"."day_before") FILTER(WHERE
                (
                  "t1"."orders_until" <= 3
                )
                AND (
                  (
                    (
                      "t1"."missing" >= 29
                    ) AND (
                      "t1"."month_after" >= 30
                    )
                  )
                  OR (
                    (
                      "t1"."missing" >= 364
                    ) AND (
                      "t1"."year_after" >= 10
                    )
                  )
                )) AS "until"
            FROM "gaps" AS "t1"
          ) AS "t14"
          CROSS JOIN (
            SELECT
              MIN("t3"."day_after") FILTER(WHERE
                (
                  "t3"."orders_from" <= 3
                )
                AND (
                  (
                    (
                      "t3"."missing" >= 29
                    ) AND (
                      "t3"."month_before" >= 30
                    )
                  )
                  OR (
                    (
                      "t3"."missing" >= 364
                    ) AND (
                      "t3"."year_before" >= 10
                    )
                  )
                )) AS "since"
            FROM "valid_gaps" AS "t3"
          ) AS "t15"
        ) AS "t21"
      ) AS "t24"
    ) AS "t31"
  ) AS "t35"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t18"."check_id",
      COALESCE("t18"."row_count", 0) AS "row_count",
      COALESCE("t11"."failing_rows", 0) AS "failing_rows",
      "t11"."example_key",
      COALESCE("t11"."orders", 0) AS "failing_orders",
      CAST(COALESCE("t11"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
    FROM (
      SELECT
        'orders.order_purchase_timestamp.implausible' AS "check_id",
        "t10"."row_count"
      FROM (
        SELECT
          COUNT(CAST("t5"."odd_0" AS TINYINT)) AS "row_count"
        FROM (
          SELECT
            "t0"."behind_orders",
            "t0"."behind_amount",
            "t0"."order_id" AS "example_key",
            "t0"."day" < MAKE_DATE(1990, 1, 1) AS "odd_0"
          FROM "placed_orders" AS "t0"
        ) AS "t5"
      ) AS "t10"
    ) AS "t18"
    LEFT OUTER JOIN (
      SELECT
        "t6"."check_id",
        COUNT(*) AS "failing_rows",
        MIN("t6"."example_key") AS "example_key",
        CAST(SUM("t6"."behind_orders") AS BIGINT) AS "orders",
        SUM("t6"."behind_amount") AS "money"
      FROM (
        SELECT
          "t0"."behind_orders",
          "t0"."behind_amount",
          "t0"."order_id" AS "example_key",
          'orders.order_purchase_timestamp.implausible' AS "check_id"
        FROM "placed_orders" AS "t0"
        WHERE
          "t0"."day" < MAKE_DATE(1990, 1, 1)
      ) AS "t6"
      GROUP BY
        1
    ) AS "t11"
      ON "t18"."check_id" = "t11"."check_id"
  ) AS "t25"
) AS "t36"
