WITH "t27" AS (
  SELECT
    "t22"."product_id",
    CAST(SUM("t22"."revenue") AS DECIMAL(18, 2)) AS "revenue",
    CAST(SUM("t22"."items") AS BIGINT) AS "items",
    COUNT(*) AS "orders",
    COUNT(*) FILTER(WHERE
      (
        "t22"."order_sequence" IS NULL
      )
      AND (
        "t22"."customer_unique_id" IS NOT NULL
      )) + COUNT(DISTINCT "t22"."customer_unique_id") FILTER(WHERE
      "t22"."order_sequence" IS NOT NULL) AS "customers",
    COUNT("t22"."review_score") AS "reviewed_orders",
    CAST(SUM("t22"."review_score") AS BIGINT) AS "score_sum",
    MIN("t22"."order_date") AS "first_sale_date",
    MAX("t22"."order_date") AS "last_sale_date"
  FROM (
    SELECT
      "t7"."order_id",
      "t7"."product_id",
      "t7"."category",
      "t7"."customer_unique_id",
      "t7"."customer_state",
      "t7"."order_date",
      "t7"."order_month",
      "t7"."revenue",
      "t7"."items",
      "t7"."parts",
      "t16"."review_score",
      "t17"."order_id" AS "order_id_right",
      "t17"."order_sequence"
    FROM "order_products" AS "t7"
    INNER JOIN (
      SELECT
        "t4"."order_id",
        "t4"."review_score"
      FROM "order_facts" AS "t4"
    ) AS "t16"
      ON "t7"."order_id" = "t16"."order_id"
    LEFT OUTER JOIN (
      SELECT
        "t5"."order_id",
        "t5"."order_sequence"
      FROM "repeat_orders" AS "t5"
    ) AS "t17"
      ON "t7"."order_id" = "t17"."order_id"
  ) AS "t22"
  GROUP BY
    1
), "t35" AS (
  SELECT
    "t34"."product_id",
    "t34"."category",
    "t34"."revenue",
    "t34"."items",
    "t34"."orders",
    "t34"."customers",
    "t34"."reviewed_orders",
    "t34"."score_sum",
    CAST("t34"."revenue" * 100 AS BIGINT) AS "paid"
  FROM (
    SELECT
      "t28"."product_id",
      "t28"."category",
      COALESCE("t33"."revenue", 0) AS "revenue",
      COALESCE("t33"."items", 0) AS "items",
      COALESCE("t33"."orders", 0) AS "orders",
      COALESCE("t33"."customers", 0) AS "customers",
      COALESCE("t33"."reviewed_orders", 0) AS "reviewed_orders",
      COALESCE("t33"."score_sum", 0) AS "score_sum"
    FROM (
      SELECT
        "t25"."product_id",
        "t25"."category"
      FROM (
        SELECT
          "t24"."product_id",
          "t24"."category",
          "t20"."known_months"
        FROM (
          SELECT
            *
          FROM "product_categories" AS "t3"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT DISTINCT
              *
            FROM (
              SELECT
                "t7"."product_id",
                'not_defined' AS "category"
              FROM "order_products" AS "t7"
              ANTI JOIN "product_categories" AS "t8"
                ON "t7"."product_id" = "t8"."product_id"
            ) AS "t18"
          ) AS "t21"
        ) AS "t24"
        CROSS JOIN (
          SELECT
            *
          FROM (
            SELECT
              COUNT(*) AS "known_months"
            FROM "months" AS "t6"
          ) AS "t13"
          WHERE
            (
              SELECT
                COUNT(*) AS "CountStar(months)"
              FROM "months" AS "t6"
            ) > 0
        ) AS "t20"
      ) AS "t25"
    ) AS "t28"
    LEFT OUTER JOIN (
      SELECT
        "t29"."product_id",
        "t29"."revenue",
        "t29"."items",
        "t29"."orders",
        "t29"."customers",
        "t29"."reviewed_orders",
        "t29"."score_sum"
      FROM "t27" AS "t29"
    ) AS "t33"
      ON "t28"."product_id" = "t33"."product_id"
  ) AS "t34"
)
SELECT
  "t44"."product_id",
  "t44"."category",
  "t44"."revenue",
  "t44"."items",
  "t44"."orders",
  "t44"."customers",
  "t44"."aov",
  CAST("t44"."revenue_share" AS DECIMAL(9, 6)) AS "revenue_share",
  CAST("t44"."cumulative_share" AS DECIMAL(9, 6)) AS "cumulative_share",
  "t44"."revenue_rank",
  "t44"."abc",
  CAST("t44"."avg_review_score" AS DECIMAL(5, 2)) AS "avg_review_score",
  "t44"."first_sale_date",
  "t44"."last_sale_date",
  "t44"."is_sold",
  "t44"."low_sample",
  "t44"."product_name"
FROM (
  SELECT
    "t43"."product_id",
    "t43"."category",
    "t43"."revenue",
    "t43"."items",
    "t43"."orders",
    "t43"."customers",
    "t43"."reviewed_orders",
    "t43"."score_sum",
    "t43"."revenue_share",
    "t43"."cumulative_share",
    "t43"."revenue_rank",
    "t43"."abc",
    "t43"."first_sale_date",
    "t43"."last_sale_date",
    "t43"."aov",
    "t43"."avg_review_score",
    "t43"."is_sold",
    "t43"."low_sample",
    "t15"."product_name"
  FROM (
    SELECT
      "t41"."product_id",
      "t41"."category",
      "t41"."revenue",
      "t41"."items",
      "t41"."orders",
      "t41"."customers",
      "t41"."reviewed_orders",
      "t41"."score_sum",
      "t41"."revenue_share",
      "t41"."cumulative_share",
      "t41"."revenue_rank",
      "t41"."abc",
      "t41"."first_sale_date",
      "t41"."last_sale_date",
      "t41"."aov",
      "t41"."avg_review_score",
      "t41"."is_sold",
      "t41"."low_sample",
      "t41"."product_id" AS "asked_id"
    FROM (
      SELECT
        "t37"."product_id",
        "t37"."category",
        "t37"."revenue",
        "t37"."items",
        "t37"."orders",
        "t37"."customers",
        "t37"."reviewed_orders",
        "t37"."score_sum",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t37"."paid") * 2000000
              ) + NULLIF("t40"."total", 0)
            ) - (
              (
                (
                  ABS("t37"."paid") * 2000000
                ) + NULLIF("t40"."total", 0)
              ) % (
                NULLIF("t40"."total", 0) * 2
              )
            )
          ) / (
            NULLIF("t40"."total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t37"."paid") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "revenue_share",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t40"."at_least") * 2000000
              ) + NULLIF("t40"."total", 0)
            ) - (
              (
                (
                  ABS("t40"."at_least") * 2000000
                ) + NULLIF("t40"."total", 0)
              ) % (
                NULLIF("t40"."total", 0) * 2
              )
            )
          ) / (
            NULLIF("t40"."total", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t40"."at_least") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "cumulative_share",
        CASE WHEN "t37"."paid" > 0 THEN "t40"."rank" ELSE NULL END AS "revenue_rank",
        CASE
          WHEN (
            "t40"."above" * 100
          ) < (
            "t40"."total" * 80
          )
          THEN 'A'
          WHEN (
            "t40"."above" * 100
          ) < (
            "t40"."total" * 95
          )
          THEN 'B'
          ELSE 'C'
        END AS "abc",
        "t32"."first_sale_date",
        "t32"."last_sale_date",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS(CAST("t37"."revenue" * 100 AS BIGINT)) * 200
              ) + NULLIF("t37"."orders" * 100, 0)
            ) - (
              (
                (
                  ABS(CAST("t37"."revenue" * 100 AS BIGINT)) * 200
                ) + NULLIF("t37"."orders" * 100, 0)
              ) % (
                NULLIF("t37"."orders" * 100, 0) * 2
              )
            )
          ) / (
            NULLIF("t37"."orders" * 100, 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN(CAST("t37"."revenue" * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
        CAST(CAST(CAST(ROUND(
          (
            (
              (
                ABS("t37"."score_sum") * 200
              ) + NULLIF("t37"."reviewed_orders", 0)
            ) - (
              (
                (
                  ABS("t37"."score_sum") * 200
                ) + NULLIF("t37"."reviewed_orders", 0)
              ) % (
                NULLIF("t37"."reviewed_orders", 0) * 2
              )
            )
          ) / (
            NULLIF("t37"."reviewed_orders", 0) * 2
          ),
          0
        ) AS BIGINT) * SIGN("t37"."score_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_review_score",
        CAST(CASE WHEN COALESCE("t37"."orders" > 0, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "is_sold",
        CAST(CASE
          WHEN COALESCE(
            "t37"."orders" < (
              SELECT
                "t1"."min_orders"
              FROM "run_settings" AS "t1"
            ),
            FALSE
          )
          THEN 1
          ELSE 0
        END AS BIGINT) AS "low_sample"
      FROM "t35" AS "t37"
      INNER JOIN (
        SELECT
          "t38"."paid",
          "t38"."rows_here",
          CAST(SUM("t38"."paid" * "t38"."rows_here") OVER (ORDER BY "t38"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) AS "at_least",
          CAST(SUM("t38"."paid" * "t38"."rows_here") OVER (ORDER BY "t38"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - (
            "t38"."paid" * "t38"."rows_here"
          ) AS "above",
          (
            CAST(SUM("t38"."rows_here") OVER (ORDER BY "t38"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS BIGINT) - "t38"."rows_here"
          ) + 1 AS "rank",
          CAST(SUM("t38"."paid" * "t38"."rows_here") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS BIGINT) AS "total"
        FROM (
          SELECT
            "t36"."paid",
            COUNT(*) AS "rows_here"
          FROM "t35" AS "t36"
          GROUP BY
            1
        ) AS "t38"
      ) AS "t40"
        ON "t37"."paid" = "t40"."paid"
      LEFT OUTER JOIN (
        SELECT
          "t29"."product_id",
          "t29"."first_sale_date",
          "t29"."last_sale_date"
        FROM "t27" AS "t29"
      ) AS "t32"
        ON "t37"."product_id" = "t32"."product_id"
    ) AS "t41"
  ) AS "t43"
  LEFT OUTER JOIN (
    SELECT
      "t0"."product_id" AS "named_id",
      "t0"."product_name"
    FROM "product_names" AS "t0"
  ) AS "t15"
    ON "t43"."asked_id" = "t15"."named_id"
) AS "t44"
