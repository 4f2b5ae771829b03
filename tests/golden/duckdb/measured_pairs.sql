WITH "t6" AS (
  SELECT
    "t2"."order_id",
    "t2"."parts",
    "t2"."product_id" AS "member"
  FROM "order_products" AS "t2"
), "t7" AS (
  SELECT
    "t3"."order_id",
    "t3"."parts",
    "t3"."category" AS "member"
  FROM "order_categories" AS "t3"
), "t8" AS (
  SELECT
    "t2"."order_id",
    "t2"."parts",
    "t2"."product_id" AS "member"
  FROM "order_products" AS "t2"
  WHERE
    "t2"."parts" > 1
), "t10" AS (
  SELECT
    "t3"."order_id",
    "t3"."parts",
    "t3"."category" AS "member"
  FROM "order_categories" AS "t3"
  WHERE
    "t3"."parts" > 1
), "t14" AS (
  SELECT
    "t9"."member",
    COUNT(*) AS "orders"
  FROM "t6" AS "t9"
  GROUP BY
    1
), "t15" AS (
  SELECT
    "t11"."member",
    COUNT(*) AS "orders"
  FROM "t7" AS "t11"
  GROUP BY
    1
), "t16" AS (
  SELECT
    "t12"."member",
    COUNT(*) AS "orders"
  FROM "t8" AS "t12"
  GROUP BY
    1
), "t18" AS (
  SELECT
    "t13"."member",
    COUNT(*) AS "orders"
  FROM "t10" AS "t13"
  GROUP BY
    1
)
SELECT
  "t53"."member_a",
  "t53"."member_b",
  "t53"."orders_together",
  "t53"."orders_a",
  "t53"."orders_b",
  "t53"."orders_total",
  "t53"."level",
  "t53"."base",
  "t53"."support_rate",
  "t53"."confidence_a_b_rate",
  "t53"."confidence_b_a_rate",
  "t53"."expected_orders",
  "t53"."lift",
  "t53"."is_striking",
  "t53"."lift_band",
  CASE WHEN "t53"."is_striking" THEN "t53"."place" ELSE NULL END AS "place"
FROM (
  SELECT
    "t52"."member_a",
    "t52"."member_b",
    "t52"."orders_together",
    "t52"."orders_a",
    "t52"."orders_b",
    "t52"."orders_total",
    "t52"."level",
    "t52"."base",
    "t52"."support_rate",
    "t52"."confidence_a_b_rate",
    "t52"."confidence_b_a_rate",
    "t52"."expected_orders",
    "t52"."lift",
    "t52"."is_striking",
    "t52"."lift_band",
    (
      ROW_NUMBER() OVER (
        PARTITION BY "t52"."level", "t52"."base", "t52"."is_striking"
        ORDER BY "t52"."orders_together" DESC, "t52"."lift" DESC, "t52"."member_a" ASC, "t52"."member_b" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "place"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t4"."member_a",
          "t4"."member_b",
          "t4"."orders_together",
          "t28"."orders_a",
          "t29"."orders_b",
          "t39"."orders_total",
          'product' AS "level",
          'all orders' AS "base",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t4"."orders_together") * 2000000
                ) + NULLIF("t39"."orders_total", 0)
              ) - (
                (
                  (
                    ABS("t4"."orders_together") * 2000000
                  ) + NULLIF("t39"."orders_total", 0)
                ) % (
                  NULLIF("t39"."orders_total", 0) * 2
                )
              )
            ) / (
              NULLIF("t39"."orders_total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t4"."orders_together") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "support_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t4"."orders_together") * 20000
                ) + NULLIF("t28"."orders_a", 0)
              ) - (
                (
                  (
                    ABS("t4"."orders_together") * 20000
                  ) + NULLIF("t28"."orders_a", 0)
                ) % (
                  NULLIF("t28"."orders_a", 0) * 2
                )
              )
            ) / (
              NULLIF("t28"."orders_a", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t4"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_a_b_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t4"."orders_together") * 20000
                ) + NULLIF("t29"."orders_b", 0)
              ) - (
                (
                  (
                    ABS("t4"."orders_together") * 20000
                  ) + NULLIF("t29"."orders_b", 0)
                ) % (
                  NULLIF("t29"."orders_b", 0) * 2
                )
              )
            ) / (
              NULLIF("t29"."orders_b", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t4"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_b_a_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t28"."orders_a" * "t29"."orders_b") * 200
                ) + NULLIF("t39"."orders_total", 0)
              ) - (
                (
                  (
                    ABS("t28"."orders_a" * "t29"."orders_b") * 200
                  ) + NULLIF("t39"."orders_total", 0)
                ) % (
                  NULLIF("t39"."orders_total", 0) * 2
                )
              )
            ) / (
              NULLIF("t39"."orders_total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t28"."orders_a" * "t29"."orders_b") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "expected_orders",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t4"."orders_together" * "t39"."orders_total") * 200
                ) + NULLIF("t28"."orders_a" * "t29"."orders_b", 0)
              ) - (
                (
                  (
                    ABS("t4"."orders_together" * "t39"."orders_total") * 200
                  ) + NULLIF("t28"."orders_a" * "t29"."orders_b", 0)
                ) % (
                  NULLIF("t28"."orders_a" * "t29"."orders_b", 0) * 2
                )
              )
            ) / (
              NULLIF("t28"."orders_a" * "t29"."orders_b", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t4"."orders_together" * "t39"."orders_total") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "lift",
          (
            "t4"."orders_together" * "t39"."orders_total"
          ) >= (
            "t28"."orders_a" * "t29"."orders_b"
          ) AS "is_striking",
          CASE
            WHEN (
              "t4"."orders_together" * "t39"."orders_total"
            ) > (
              "t28"."orders_a" * "t29"."orders_b" * 10
            )
            THEN 'above 10'
            WHEN (
              "t4"."orders_together" * "t39"."orders_total"
            ) >= (
              "t28"."orders_a" * "t29"."orders_b" * 5
            )
            THEN '5-10'
            ELSE 'below 5'
          END AS "lift_band"
        FROM "product_pairs" AS "t4"
        INNER JOIN (
          SELECT
            "t17"."member" AS "member_a",
            "t17"."orders" AS "orders_a"
          FROM "t14" AS "t17"
        ) AS "t28"
          ON "t4"."member_a" = "t28"."member_a"
        INNER JOIN (
          SELECT
            "t17"."member" AS "member_b",
            "t17"."orders" AS "orders_b"
          FROM "t14" AS "t17"
        ) AS "t29"
          ON "t4"."member_b" = "t29"."member_b"
        CROSS JOIN (
          SELECT
            COUNT(*) FILTER(WHERE
              "t9"."parts" = 1) + COUNT(DISTINCT "t9"."order_id") FILTER(WHERE
              NOT (
                "t9"."parts" = 1
              )) AS "orders_total"
          FROM "t6" AS "t9"
        ) AS "t39"
      ) AS "t46"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t4"."member_a",
          "t4"."member_b",
          "t4"."orders_together",
          "t36"."orders_a",
          "t37"."orders_b",
          "t44"."orders_total",
          'product' AS "level",
          'multi orders' AS "base",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t4"."orders_together") * 2000000
                ) + NULLIF("t44"."orders_total", 0)
              ) - (
                (
                  (
                    ABS("t4"."orders_together") * 2000000
                  ) + NULLIF("t44"."orders_total", 0)
                ) % (
                  NULLIF("t44"."orders_total", 0) * 2
                )
              )
            ) / (
              NULLIF("t44"."orders_total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t4"."orders_together") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "support_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t4"."orders_together") * 20000
                ) + NULLIF("t36"."orders_a", 0)
              ) - (
                (
                  (
                    ABS("t4"."orders_together") * 20000
                  ) + NULLIF("t36"."orders_a", 0)
                ) % (
                  NULLIF("t36"."orders_a", 0) * 2
                )
              )
            ) / (
              NULLIF("t36"."orders_a", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t4"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_a_b_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t4"."orders_together") * 20000
                ) + NULLIF("t37"."orders_b", 0)
              ) - (
                (
                  (
                    ABS("t4"."orders_together") * 20000
                  ) + NULLIF("t37"."orders_b", 0)
                ) % (
                  NULLIF("t37"."orders_b", 0) * 2
                )
              )
            ) / (
              NULLIF("t37"."orders_b", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t4"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_b_a_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t36"."orders_a" * "t37"."orders_b") * 200
                ) + NULLIF("t44"."orders_total", 0)
              ) - (
                (
                  (
                    ABS("t36"."orders_a" * "t37"."orders_b") * 200
                  ) + NULLIF("t44"."orders_total", 0)
                ) % (
                  NULLIF("t44"."orders_total", 0) * 2
                )
              )
            ) / (
              NULLIF("t44"."orders_total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t36"."orders_a" * "t37"."orders_b") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "expected_orders",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t4"."orders_together" * "t44"."orders_total") * 200
                ) + NULLIF("t36"."orders_a" * "t37"."orders_b", 0)
              ) - (
                (
                  (
                    ABS("t4"."orders_together" * "t44"."orders_total") * 200
                  ) + NULLIF("t36"."orders_a" * "t37"."orders_b", 0)
                ) % (
                  NULLIF("t36"."orders_a" * "t37"."orders_b", 0) * 2
                )
              )
            ) / (
              NULLIF("t36"."orders_a" * "t37"."orders_b", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t4"."orders_together" * "t44"."orders_total") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "lift",
          (
            "t4"."orders_together" * "t44"."orders_total"
          ) >= (
            "t36"."orders_a" * "t37"."orders_b"
          ) AS "is_striking",
          CASE
            WHEN (
              "t4"."orders_together" * "t44"."orders_total"
            ) > (
              "t36"."orders_a" * "t37"."orders_b" * 10
            )
            THEN 'above 10'
            WHEN (
              "t4"."orders_together" * "t44"."orders_total"
            ) >= (
              "t36"."orders_a" * "t37"."orders_b" * 5
            )
            THEN '5-10'
            ELSE 'below 5'
          END AS "lift_band"
        FROM "product_pairs" AS "t4"
        INNER JOIN (
          SELECT
            "t20"."member" AS "member_a",
            "t20"."orders" AS "orders_a"
          FROM "t16" AS "t20"
        ) AS "t36"
          ON "t4"."member_a" = "t36"."member_a"
        INNER JOIN (
          SELECT
            "t20"."member" AS "member_b",
            "t20"."orders" AS "orders_b"
          FROM "t16" AS "t20"
        ) AS "t37"
          ON "t4"."member_b" = "t37"."member_b"
        CROSS JOIN (
          SELECT
            COUNT(*) FILTER(WHERE
              "t12"."parts" = 1) + COUNT(DISTINCT "t12"."order_id") FILTER(WHERE
              NOT (
                "t12"."parts" = 1
              )) AS "orders_total"
          FROM "t8" AS "t12"
        ) AS "t44"
      ) AS "t48"
    ) AS "t50"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t5"."member_a",
          "t5"."member_b",
          "t5"."orders_together",
          "t33"."orders_a",
          "t34"."orders_b",
          "t43"."orders_total",
          'category' AS "level",
          'all orders' AS "base",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t5"."orders_together") * 2000000
                ) + NULLIF("t43"."orders_total", 0)
              ) - (
                (
                  (
                    ABS("t5"."orders_together") * 2000000
                  ) + NULLIF("t43"."orders_total", 0)
                ) % (
                  NULLIF("t43"."orders_total", 0) * 2
                )
              )
            ) / (
              NULLIF("t43"."orders_total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t5"."orders_together") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "support_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t5"."orders_together") * 20000
                ) + NULLIF("t33"."orders_a", 0)
              ) - (
                (
                  (
                    ABS("t5"."orders_together") * 20000
                  ) + NULLIF("t33"."orders_a", 0)
                ) % (
                  NULLIF("t33"."orders_a", 0) * 2
                )
              )
            ) / (
              NULLIF("t33"."orders_a", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t5"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_a_b_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t5"."orders_together") * 20000
                ) + NULLIF("t34"."orders_b", 0)
              ) - (
                (
                  (
                    ABS("t5"."orders_together") * 20000
                  ) + NULLIF("t34"."orders_b", 0)
                ) % (
                  NULLIF("t34"."orders_b", 0) * 2
                )
              )
            ) / (
              NULLIF("t34"."orders_b", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t5"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_b_a_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t33"."orders_a" * "t34"."orders_b") * 200
                ) + NULLIF("t43"."orders_total", 0)
              ) - (
                (
                  (
                    ABS("t33"."orders_a" * "t34"."orders_b") * 200
                  ) + NULLIF("t43"."orders_total", 0)
                ) % (
                  NULLIF("t43"."orders_total", 0) * 2
                )
              )
            ) / (
              NULLIF("t43"."orders_total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t33"."orders_a" * "t34"."orders_b") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "expected_orders",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t5"."orders_together" * "t43"."orders_total") * 200
                ) + NULLIF("t33"."orders_a" * "t34"."orders_b", 0)
              ) - (
                (
                  (
                    ABS("t5"."orders_together" * "t43"."orders_total") * 200
                  ) + NULLIF("t33"."orders_a" * "t34"."orders_b", 0)
                ) % (
                  NULLIF("t33"."orders_a" * "t34"."orders_b", 0) * 2
                )
              )
            ) / (
              NULLIF("t33"."orders_a" * "t34"."orders_b", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t5"."orders_together" * "t43"."orders_total") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "lift",
          (
            "t5"."orders_together" * "t43"."orders_total"
          ) >= (
            "t33"."orders_a" * "t34"."orders_b"
          ) AS "is_striking",
          CASE
            WHEN (
              "t5"."orders_together" * "t43"."orders_total"
            ) > (
              "t33"."orders_a" * "t34"."orders_b" * 10
            )
            THEN 'above 10'
            WHEN (
              "t5"."orders_together" * "t43"."orders_total"
            ) >= (
              "t33"."orders_a" * "t34"."orders_b" * 5
            )
            THEN '5-10'
            ELSE 'below 5'
          END AS "lift_band"
        FROM "category_pairs" AS "t5"
        INNER JOIN (
          SELECT
            "t19"."member" AS "member_a",
            "t19"."orders" AS "orders_a"
          FROM "t15" AS "t19"
        ) AS "t33"
          ON "t5"."member_a" = "t33"."member_a"
        INNER JOIN (
          SELECT
            "t19"."member" AS "member_b",
            "t19"."orders" AS "orders_b"
          FROM "t15" AS "t19"
        ) AS "t34"
          ON "t5"."member_b" = "t34"."member_b"
        CROSS JOIN (
          SELECT
            COUNT(*) FILTER(WHERE
              "t11"."parts" = 1) + COUNT(DISTINCT "t11"."order_id") FILTER(WHERE
              NOT (
                "t11"."parts" = 1
              )) AS "orders_total"
          FROM "t7" AS "t11"
        ) AS "t43"
      ) AS "t47"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t5"."member_a",
          "t5"."member_b",
          "t5"."orders_together",
          "t40"."orders_a",
          "t41"."orders_b",
          "t45"."orders_total",
          'category' AS "level",
          'multi orders' AS "base",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t5"."orders_together") * 2000000
                ) + NULLIF("t45"."orders_total", 0)
              ) - (
                (
                  (
                    ABS("t5"."orders_together") * 2000000
                  ) + NULLIF("t45"."orders_total", 0)
                ) % (
                  NULLIF("t45"."orders_total", 0) * 2
                )
              )
            ) / (
              NULLIF("t45"."orders_total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t5"."orders_together") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "support_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t5"."orders_together") * 20000
                ) + NULLIF("t40"."orders_a", 0)
              ) - (
                (
                  (
                    ABS("t5"."orders_together") * 20000
                  ) + NULLIF("t40"."orders_a", 0)
                ) % (
                  NULLIF("t40"."orders_a", 0) * 2
                )
              )
            ) / (
              NULLIF("t40"."orders_a", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t5"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_a_b_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t5"."orders_together") * 20000
                ) + NULLIF("t41"."orders_b", 0)
              ) - (
                (
                  (
                    ABS("t5"."orders_together") * 20000
                  ) + NULLIF("t41"."orders_b", 0)
                ) % (
                  NULLIF("t41"."orders_b", 0) * 2
                )
              )
            ) / (
              NULLIF("t41"."orders_b", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t5"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_b_a_rate",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t40"."orders_a" * "t41"."orders_b") * 200
                ) + NULLIF("t45"."orders_total", 0)
              ) - (
                (
                  (
                    ABS("t40"."orders_a" * "t41"."orders_b") * 200
                  ) + NULLIF("t45"."orders_total", 0)
                ) % (
                  NULLIF("t45"."orders_total", 0) * 2
                )
              )
            ) / (
              NULLIF("t45"."orders_total", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t40"."orders_a" * "t41"."orders_b") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "expected_orders",
          CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS("t5"."orders_together" * "t45"."orders_total") * 200
                ) + NULLIF("t40"."orders_a" * "t41"."orders_b", 0)
              ) - (
                (
                  (
                    ABS("t5"."orders_together" * "t45"."orders_total") * 200
                  ) + NULLIF("t40"."orders_a" * "t41"."orders_b", 0)
                ) % (
                  NULLIF("t40"."orders_a" * "t41"."orders_b", 0) * 2
                )
              )
            ) / (
              NULLIF("t40"."orders_a" * "t41"."orders_b", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN("t5"."orders_together" * "t45"."orders_total") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "lift",
          (
            "t5"."orders_together" * "t45"."orders_total"
          ) >= (
            "t40"."orders_a" * "t41"."orders_b"
          ) AS "is_striking",
          CASE
            WHEN (
              "t5"."orders_together" * "t45"."orders_total"
            ) > (
              "t40"."orders_a" * "t41"."orders_b" * 10
            )
            THEN 'above 10'
            WHEN (
              "t5"."orders_together" * "t45"."orders_total"
            ) >= (
              "t40"."orders_a" * "t41"."orders_b" * 5
            )
            THEN '5-10'
            ELSE 'below 5'
          END AS "lift_band"
        FROM "category_pairs" AS "t5"
        INNER JOIN (
          SELECT
            "t21"."member" AS "member_a",
            "t21"."orders" AS "orders_a"
          FROM "t18" AS "t21"
        ) AS "t40"
          ON "t5"."member_a" = "t40"."member_a"
        INNER JOIN (
          SELECT
            "t21"."member" AS "member_b",
            "t21"."orders" AS "orders_b"
          FROM "t18" AS "t21"
        ) AS "t41"
          ON "t5"."member_b" = "t41"."member_b"
        CROSS JOIN (
          SELECT
            COUNT(*) FILTER(WHERE
              "t13"."parts" = 1) + COUNT(DISTINCT "t13"."order_id") FILTER(WHERE
              NOT (
                "t13"."parts" = 1
              )) AS "orders_total"
          FROM "t10" AS "t13"
        ) AS "t45"
      ) AS "t49"
    ) AS "t51"
  ) AS "t52"
) AS "t53"
