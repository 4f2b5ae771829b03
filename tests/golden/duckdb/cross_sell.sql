WITH "t2" AS (
  SELECT
    "t0"."order_id",
    "t0"."product_id" AS "member"
  FROM "order_products" AS "t0"
), "t3" AS (
  SELECT
    "t1"."order_id",
    "t1"."category" AS "member"
  FROM "order_categories" AS "t1"
), "t8" AS (
  SELECT
    "t4"."member",
    COUNT(*) AS "orders"
  FROM "t2" AS "t4"
  GROUP BY
    1
), "t10" AS (
  SELECT
    "t5"."member",
    COUNT(*) AS "orders"
  FROM "t3" AS "t5"
  GROUP BY
    1
), "t30" AS (
  SELECT
    "t6"."order_id",
    "t6"."member"
  FROM "t2" AS "t6"
  SEMI JOIN (
    SELECT
      *
    FROM (
      SELECT
        "t4"."order_id",
        COUNT(*) AS "members"
      FROM "t2" AS "t4"
      GROUP BY
        1
    ) AS "t9"
    WHERE
      "t9"."members" > 1
  ) AS "t26"
    ON "t6"."order_id" = "t26"."order_id"
), "t31" AS (
  SELECT
    "t7"."order_id",
    "t7"."member"
  FROM "t3" AS "t7"
  SEMI JOIN (
    SELECT
      *
    FROM (
      SELECT
        "t5"."order_id",
        COUNT(*) AS "members"
      FROM "t3" AS "t5"
      GROUP BY
        1
    ) AS "t11"
    WHERE
      "t11"."members" > 1
  ) AS "t29"
    ON "t7"."order_id" = "t29"."order_id"
), "t36" AS (
  SELECT
    "t32"."member",
    COUNT(*) AS "orders"
  FROM "t30" AS "t32"
  GROUP BY
    1
), "t37" AS (
  SELECT
    "t33"."member",
    COUNT(*) AS "orders"
  FROM "t31" AS "t33"
  GROUP BY
    1
)
SELECT
  "t66"."level",
  "t66"."base",
  "t66"."member_a",
  "t66"."member_b",
  "t66"."orders_together",
  "t66"."orders_a",
  "t66"."orders_b",
  "t66"."orders_total",
  CAST("t66"."support_rate" AS DECIMAL(9, 4)) AS "support_rate",
  CAST("t66"."confidence_a_b_rate" AS DECIMAL(9, 4)) AS "confidence_a_b_rate",
  CAST("t66"."confidence_b_a_rate" AS DECIMAL(9, 4)) AS "confidence_b_a_rate",
  CAST("t66"."expected_orders" AS DECIMAL(12, 2)) AS "expected_orders",
  CAST("t66"."lift" AS DECIMAL(12, 2)) AS "lift",
  "t66"."lift_band"
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t58"."member_a",
        "t58"."member_b",
        "t58"."orders_together",
        "t24"."orders_a",
        "t25"."orders_b",
        "t16"."orders_total",
        'product' AS "level",
        'all orders' AS "base",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t58"."orders_together") * 20000
              ) + NULLIF("t16"."orders_total", 0)
            ) - (
              (
                (
                  ABS("t58"."orders_together") * 20000
                ) + NULLIF("t16"."orders_total", 0)
              ) % (
                NULLIF("t16"."orders_total", 0) * 2
              )
            )
          ) / (
            NULLIF("t16"."orders_total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t58"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "support_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t58"."orders_together") * 20000
              ) + NULLIF("t24"."orders_a", 0)
            ) - (
              (
                (
                  ABS("t58"."orders_together") * 20000
                ) + NULLIF("t24"."orders_a", 0)
              ) % (
                NULLIF("t24"."orders_a", 0) * 2
              )
            )
          ) / (
            NULLIF("t24"."orders_a", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t58"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_a_b_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t58"."orders_together") * 20000
              ) + NULLIF("t25"."orders_b", 0)
            ) - (
              (
                (
                  ABS("t58"."orders_together") * 20000
                ) + NULLIF("t25"."orders_b", 0)
              ) % (
                NULLIF("t25"."orders_b", 0) * 2
              )
            )
          ) / (
            NULLIF("t25"."orders_b", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t58"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_b_a_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t24"."orders_a" * "t25"."orders_b") * 200
              ) + NULLIF("t16"."orders_total", 0)
            ) - (
              (
                (
                  ABS("t24"."orders_a" * "t25"."orders_b") * 200
                ) + NULLIF("t16"."orders_total", 0)
              ) % (
                NULLIF("t16"."orders_total", 0) * 2
              )
            )
          ) / (
            NULLIF("t16"."orders_total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t24"."orders_a" * "t25"."orders_b") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "expected_orders",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t58"."orders_together" * "t16"."orders_total") * 200
              ) + NULLIF("t24"."orders_a" * "t25"."orders_b", 0)
            ) - (
              (
                (
                  ABS("t58"."orders_together" * "t16"."orders_total") * 200
                ) + NULLIF("t24"."orders_a" * "t25"."orders_b", 0)
              ) % (
                NULLIF("t24"."orders_a" * "t25"."orders_b", 0) * 2
              )
            )
          ) / (
            NULLIF("t24"."orders_a" * "t25"."orders_b", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t58"."orders_together" * "t16"."orders_total") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "lift",
        CASE
          WHEN (
            "t58"."orders_together" * "t16"."orders_total"
          ) > (
            "t24"."orders_a" * "t25"."orders_b" * 10
          )
          THEN 'above 10'
          WHEN (
            "t58"."orders_together" * "t16"."orders_total"
          ) >= (
            "t24"."orders_a" * "t25"."orders_b" * 5
          )
          THEN '5-10'
          ELSE 'below 5'
        END AS "lift_band"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t44"."member_a",
            "t44"."member_b",
            COUNT(*) AS "orders_together"
          FROM (
            SELECT
              "t6"."member" AS "member_a",
              "t34"."member" AS "member_b"
            FROM "t2" AS "t6"
            SEMI JOIN (
              SELECT
                *
              FROM (
                SELECT
                  "t4"."order_id",
                  COUNT(*) AS "members"
                FROM "t2" AS "t4"
                GROUP BY
                  1
              ) AS "t9"
              WHERE
                "t9"."members" > 1
            ) AS "t26"
              ON "t6"."order_id" = "t26"."order_id"
            INNER JOIN "t30" AS "t34"
              ON "t6"."order_id" = "t34"."order_id" AND "t6"."member" < "t34"."member"
          ) AS "t44"
          GROUP BY
            1,
            2
        ) AS "t54"
        WHERE
          "t54"."orders_together" >= 3
      ) AS "t58"
      INNER JOIN (
        SELECT
          "t13"."member" AS "member_a",
          "t13"."orders" AS "orders_a"
        FROM "t8" AS "t13"
      ) AS "t24"
        ON "t58"."member_a" = "t24"."member_a"
      INNER JOIN (
        SELECT
          "t13"."member" AS "member_b",
          "t13"."orders" AS "orders_b"
        FROM "t8" AS "t13"
      ) AS "t25"
        ON "t58"."member_b" = "t25"."member_b"
      CROSS JOIN (
        SELECT
          COUNT(DISTINCT "t4"."order_id") AS "orders_total"
        FROM "t2" AS "t4"
      ) AS "t16"
    ) AS "t60"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t58"."member_a",
        "t58"."member_b",
        "t58"."orders_together",
        "t50"."orders_a",
        "t51"."orders_b",
        "t42"."orders_total",
        'product' AS "level",
        'multi orders' AS "base",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t58"."orders_together") * 20000
              ) + NULLIF("t42"."orders_total", 0)
            ) - (
              (
                (
                  ABS("t58"."orders_together") * 20000
                ) + NULLIF("t42"."orders_total", 0)
              ) % (
                NULLIF("t42"."orders_total", 0) * 2
              )
            )
          ) / (
            NULLIF("t42"."orders_total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t58"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "support_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t58"."orders_together") * 20000
              ) + NULLIF("t50"."orders_a", 0)
            ) - (
              (
                (
                  ABS("t58"."orders_together") * 20000
                ) + NULLIF("t50"."orders_a", 0)
              ) % (
                NULLIF("t50"."orders_a", 0) * 2
              )
            )
          ) / (
            NULLIF("t50"."orders_a", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t58"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_a_b_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t58"."orders_together") * 20000
              ) + NULLIF("t51"."orders_b", 0)
            ) - (
              (
                (
                  ABS("t58"."orders_together") * 20000
                ) + NULLIF("t51"."orders_b", 0)
              ) % (
                NULLIF("t51"."orders_b", 0) * 2
              )
            )
          ) / (
            NULLIF("t51"."orders_b", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t58"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_b_a_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t50"."orders_a" * "t51"."orders_b") * 200
              ) + NULLIF("t42"."orders_total", 0)
            ) - (
              (
                (
                  ABS("t50"."orders_a" * "t51"."orders_b") * 200
                ) + NULLIF("t42"."orders_total", 0)
              ) % (
                NULLIF("t42"."orders_total", 0) * 2
              )
            )
          ) / (
            NULLIF("t42"."orders_total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t50"."orders_a" * "t51"."orders_b") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "expected_orders",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t58"."orders_together" * "t42"."orders_total") * 200
              ) + NULLIF("t50"."orders_a" * "t51"."orders_b", 0)
            ) - (
              (
                (
                  ABS("t58"."orders_together" * "t42"."orders_total") * 200
                ) + NULLIF("t50"."orders_a" * "t51"."orders_b", 0)
              ) % (
                NULLIF("t50"."orders_a" * "t51"."orders_b", 0) * 2
              )
            )
          ) / (
            NULLIF("t50"."orders_a" * "t51"."orders_b", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t58"."orders_together" * "t42"."orders_total") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "lift",
        CASE
          WHEN (
            "t58"."orders_together" * "t42"."orders_total"
          ) > (
            "t50"."orders_a" * "t51"."orders_b" * 10
          )
          THEN 'above 10'
          WHEN (
            "t58"."orders_together" * "t42"."orders_total"
          ) >= (
            "t50"."orders_a" * "t51"."orders_b" * 5
          )
          THEN '5-10'
          ELSE 'below 5'
        END AS "lift_band"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t44"."member_a",
            "t44"."member_b",
            COUNT(*) AS "orders_together"
          FROM (
            SELECT
              "t6"."member" AS "member_a",
              "t34"."member" AS "member_b"
            FROM "t2" AS "t6"
            SEMI JOIN (
              SELECT
                *
              FROM (
                SELECT
                  "t4"."order_id",
                  COUNT(*) AS "members"
                FROM "t2" AS "t4"
                GROUP BY
                  1
              ) AS "t9"
              WHERE
                "t9"."members" > 1
            ) AS "t26"
              ON "t6"."order_id" = "t26"."order_id"
            INNER JOIN "t30" AS "t34"
              ON "t6"."order_id" = "t34"."order_id" AND "t6"."member" < "t34"."member"
          ) AS "t44"
          GROUP BY
            1,
            2
        ) AS "t54"
        WHERE
          "t54"."orders_together" >= 3
      ) AS "t58"
      INNER JOIN (
        SELECT
          "t39"."member" AS "member_a",
          "t39"."orders" AS "orders_a"
        FROM "t36" AS "t39"
      ) AS "t50"
        ON "t58"."member_a" = "t50"."member_a"
      INNER JOIN (
        SELECT
          "t39"."member" AS "member_b",
          "t39"."orders" AS "orders_b"
        FROM "t36" AS "t39"
      ) AS "t51"
        ON "t58"."member_b" = "t51"."member_b"
      CROSS JOIN (
        SELECT
          COUNT(DISTINCT "t32"."order_id") AS "orders_total"
        FROM "t30" AS "t32"
      ) AS "t42"
    ) AS "t61"
  ) AS "t64"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t59"."member_a",
        "t59"."member_b",
        "t59"."orders_together",
        "t27"."orders_a",
        "t28"."orders_b",
        "t17"."orders_total",
        'category' AS "level",
        'all orders' AS "base",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t59"."orders_together") * 20000
              ) + NULLIF("t17"."orders_total", 0)
            ) - (
              (
                (
                  ABS("t59"."orders_together") * 20000
                ) + NULLIF("t17"."orders_total", 0)
              ) % (
                NULLIF("t17"."orders_total", 0) * 2
              )
            )
          ) / (
            NULLIF("t17"."orders_total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t59"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "support_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t59"."orders_together") * 20000
              ) + NULLIF("t27"."orders_a", 0)
            ) - (
              (
                (
                  ABS("t59"."orders_together") * 20000
                ) + NULLIF("t27"."orders_a", 0)
              ) % (
                NULLIF("t27"."orders_a", 0) * 2
              )
            )
          ) / (
            NULLIF("t27"."orders_a", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t59"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_a_b_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t59"."orders_together") * 20000
              ) + NULLIF("t28"."orders_b", 0)
            ) - (
              (
                (
                  ABS("t59"."orders_together") * 20000
                ) + NULLIF("t28"."orders_b", 0)
              ) % (
                NULLIF("t28"."orders_b", 0) * 2
              )
            )
          ) / (
            NULLIF("t28"."orders_b", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t59"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_b_a_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t27"."orders_a" * "t28"."orders_b") * 200
              ) + NULLIF("t17"."orders_total", 0)
            ) - (
              (
                (
                  ABS("t27"."orders_a" * "t28"."orders_b") * 200
                ) + NULLIF("t17"."orders_total", 0)
              ) % (
                NULLIF("t17"."orders_total", 0) * 2
              )
            )
          ) / (
            NULLIF("t17"."orders_total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t27"."orders_a" * "t28"."orders_b") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "expected_orders",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t59"."orders_together" * "t17"."orders_total") * 200
              ) + NULLIF("t27"."orders_a" * "t28"."orders_b", 0)
            ) - (
              (
                (
                  ABS("t59"."orders_together" * "t17"."orders_total") * 200
                ) + NULLIF("t27"."orders_a" * "t28"."orders_b", 0)
              ) % (
                NULLIF("t27"."orders_a" * "t28"."orders_b", 0) * 2
              )
            )
          ) / (
            NULLIF("t27"."orders_a" * "t28"."orders_b", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t59"."orders_together" * "t17"."orders_total") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "lift",
        CASE
          WHEN (
            "t59"."orders_together" * "t17"."orders_total"
          ) > (
            "t27"."orders_a" * "t28"."orders_b" * 10
          )
          THEN 'above 10'
          WHEN (
            "t59"."orders_together" * "t17"."orders_total"
          ) >= (
            "t27"."orders_a" * "t28"."orders_b" * 5
          )
          THEN '5-10'
          ELSE 'below 5'
        END AS "lift_band"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t47"."member_a",
            "t47"."member_b",
            COUNT(*) AS "orders_together"
          FROM (
            SELECT
              "t7"."member" AS "member_a",
              "t35"."member" AS "member_b"
            FROM "t3" AS "t7"
            SEMI JOIN (
              SELECT
                *
              FROM (
                SELECT
                  "t5"."order_id",
                  COUNT(*) AS "members"
                FROM "t3" AS "t5"
                GROUP BY
                  1
              ) AS "t11"
              WHERE
                "t11"."members" > 1
            ) AS "t29"
              ON "t7"."order_id" = "t29"."order_id"
            INNER JOIN "t31" AS "t35"
              ON "t7"."order_id" = "t35"."order_id" AND "t7"."member" < "t35"."member"
          ) AS "t47"
          GROUP BY
            1,
            2
        ) AS "t55"
        WHERE
          "t55"."orders_together" >= 3
      ) AS "t59"
      INNER JOIN (
        SELECT
          "t15"."member" AS "member_a",
          "t15"."orders" AS "orders_a"
        FROM "t10" AS "t15"
      ) AS "t27"
        ON "t59"."member_a" = "t27"."member_a"
      INNER JOIN (
        SELECT
          "t15"."member" AS "member_b",
          "t15"."orders" AS "orders_b"
        FROM "t10" AS "t15"
      ) AS "t28"
        ON "t59"."member_b" = "t28"."member_b"
      CROSS JOIN (
        SELECT
          COUNT(DISTINCT "t5"."order_id") AS "orders_total"
        FROM "t3" AS "t5"
      ) AS "t17"
    ) AS "t62"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t59"."member_a",
        "t59"."member_b",
        "t59"."orders_together",
        "t52"."orders_a",
        "t53"."orders_b",
        "t43"."orders_total",
        'category' AS "level",
        'multi orders' AS "base",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t59"."orders_together") * 20000
              ) + NULLIF("t43"."orders_total", 0)
            ) - (
              (
                (
                  ABS("t59"."orders_together") * 20000
                ) + NULLIF("t43"."orders_total", 0)
              ) % (
                NULLIF("t43"."orders_total", 0) * 2
              )
            )
          ) / (
            NULLIF("t43"."orders_total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t59"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "support_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t59"."orders_together") * 20000
              ) + NULLIF("t52"."orders_a", 0)
            ) - (
              (
                (
                  ABS("t59"."orders_together") * 20000
                ) + NULLIF("t52"."orders_a", 0)
              ) % (
                NULLIF("t52"."orders_a", 0) * 2
              )
            )
          ) / (
            NULLIF("t52"."orders_a", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t59"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_a_b_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t59"."orders_together") * 20000
              ) + NULLIF("t53"."orders_b", 0)
            ) - (
              (
                (
                  ABS("t59"."orders_together") * 20000
                ) + NULLIF("t53"."orders_b", 0)
              ) % (
                NULLIF("t53"."orders_b", 0) * 2
              )
            )
          ) / (
            NULLIF("t53"."orders_b", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t59"."orders_together") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "confidence_b_a_rate",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t52"."orders_a" * "t53"."orders_b") * 200
              ) + NULLIF("t43"."orders_total", 0)
            ) - (
              (
                (
                  ABS("t52"."orders_a" * "t53"."orders_b") * 200
                ) + NULLIF("t43"."orders_total", 0)
              ) % (
                NULLIF("t43"."orders_total", 0) * 2
              )
            )
          ) / (
            NULLIF("t43"."orders_total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t52"."orders_a" * "t53"."orders_b") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "expected_orders",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t59"."orders_together" * "t43"."orders_total") * 200
              ) + NULLIF("t52"."orders_a" * "t53"."orders_b", 0)
            ) - (
              (
                (
                  ABS("t59"."orders_together" * "t43"."orders_total") * 200
                ) + NULLIF("t52"."orders_a" * "t53"."orders_b", 0)
              ) % (
                NULLIF("t52"."orders_a" * "t53"."orders_b", 0) * 2
              )
            )
          ) / (
            NULLIF("t52"."orders_a" * "t53"."orders_b", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t59"."orders_together" * "t43"."orders_total") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "lift",
        CASE
          WHEN (
            "t59"."orders_together" * "t43"."orders_total"
          ) > (
            "t52"."orders_a" * "t53"."orders_b" * 10
          )
          THEN 'above 10'
          WHEN (
            "t59"."orders_together" * "t43"."orders_total"
          ) >= (
            "t52"."orders_a" * "t53"."orders_b" * 5
          )
          THEN '5-10'
          ELSE 'below 5'
        END AS "lift_band"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t47"."member_a",
            "t47"."member_b",
            COUNT(*) AS "orders_together"
          FROM (
            SELECT
              "t7"."member" AS "member_a",
              "t35"."member" AS "member_b"
            FROM "t3" AS "t7"
            SEMI JOIN (
              SELECT
                *
              FROM (
                SELECT
                  "t5"."order_id",
                  COUNT(*) AS "members"
                FROM "t3" AS "t5"
                GROUP BY
                  1
              ) AS "t11"
              WHERE
                "t11"."members" > 1
            ) AS "t29"
              ON "t7"."order_id" = "t29"."order_id"
            INNER JOIN "t31" AS "t35"
              ON "t7"."order_id" = "t35"."order_id" AND "t7"."member" < "t35"."member"
          ) AS "t47"
          GROUP BY
            1,
            2
        ) AS "t55"
        WHERE
          "t55"."orders_together" >= 3
      ) AS "t59"
      INNER JOIN (
        SELECT
          "t41"."member" AS "member_a",
          "t41"."orders" AS "orders_a"
        FROM "t37" AS "t41"
      ) AS "t52"
        ON "t59"."member_a" = "t52"."member_a"
      INNER JOIN (
        SELECT
          "t41"."member" AS "member_b",
          "t41"."orders" AS "orders_b"
        FROM "t37" AS "t41"
      ) AS "t53"
        ON "t59"."member_b" = "t53"."member_b"
      CROSS JOIN (
        SELECT
          COUNT(DISTINCT "t33"."order_id") AS "orders_total"
        FROM "t31" AS "t33"
      ) AS "t43"
    ) AS "t63"
  ) AS "t65"
) AS "t66"
