WITH "t17" AS (
  SELECT
    "t16"."product_id",
    "t16"."category",
    "t16"."revenue",
    "t16"."items",
    "t16"."orders",
    "t16"."customers",
    "t16"."reviewed_orders",
    "t16"."score_sum",
    CAST("t16"."revenue" * 100 AS BIGINT) AS "paid"
  FROM (
    SELECT
      "t13"."product_id",
      "t13"."category",
      COALESCE("t15"."revenue", 0) AS "revenue",
      COALESCE("t15"."items", 0) AS "items",
      COALESCE("t15"."orders", 0) AS "orders",
      COALESCE("t15"."customers", 0) AS "customers",
      COALESCE("t15"."reviewed_orders", 0) AS "reviewed_orders",
      COALESCE("t15"."score_sum", 0) AS "score_sum"
    FROM (
      SELECT
        *
      FROM "product_categories" AS "t1"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT DISTINCT
          *
        FROM (
          SELECT
            "t3"."product_id",
            'not_defined' AS "category"
          FROM "order_products" AS "t3"
          ANTI JOIN "product_categories" AS "t4"
            ON "t3"."product_id" = "t4"."product_id"
        ) AS "t9"
      ) AS "t10"
    ) AS "t13"
    LEFT OUTER JOIN (
      SELECT
        "t11"."product_id",
        CAST(SUM("t11"."revenue") AS DECIMAL(18, 2)) AS "revenue",
        SUM("t11"."items") AS "items",
        COUNT(*) AS "orders",
        COUNT(DISTINCT "t11"."customer_unique_id") AS "customers",
        COUNT("t11"."review_score") AS "reviewed_orders",
        SUM("t11"."review_score") AS "score_sum"
      FROM (
        SELECT
          "t3"."order_id",
          "t3"."product_id",
          "t3"."category",
          "t3"."customer_unique_id",
          "t3"."customer_state",
          "t3"."order_date",
          "t3"."order_month",
          "t3"."items",
          "t3"."revenue",
          "t7"."order_id" AS "order_id_right",
          "t7"."review_score"
        FROM "order_products" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."order_id",
            "t2"."review_score"
          FROM "master_orders" AS "t2"
        ) AS "t7"
          ON "t3"."order_id" = "t7"."order_id"
      ) AS "t11"
      GROUP BY
        1
    ) AS "t15"
      ON "t13"."product_id" = "t15"."product_id"
  ) AS "t16"
)
SELECT
  "t23"."product_id",
  "t23"."category",
  "t23"."revenue",
  "t23"."items",
  "t23"."orders",
  "t23"."customers",
  "t23"."aov",
  CAST("t23"."revenue_share" AS DECIMAL(9, 6)) AS "revenue_share",
  CAST("t23"."cumulative_share" AS DECIMAL(9, 6)) AS "cumulative_share",
  "t23"."revenue_rank",
  "t23"."abc",
  CAST("t23"."avg_review_score" AS DECIMAL(5, 2)) AS "avg_review_score",
  "t23"."first_sale_date",
  "t23"."last_sale_date",
  "t23"."is_sold",
  "t23"."low_sample"
FROM (
  SELECT
    "t19"."product_id",
    "t19"."category",
    "t19"."revenue",
    "t19"."items",
    "t19"."orders",
    "t19"."customers",
    "t19"."reviewed_orders",
    "t19"."score_sum",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t19"."paid") * 2000000
          ) + NULLIF("t22"."total", 0)
        ) - (
          (
            (
              ABS("t19"."paid") * 2000000
            ) + NULLIF("t22"."total", 0)
          ) % (
            NULLIF("t22"."total", 0) * 2
          )
        )
      ) / (
        NULLIF("t22"."total", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t19"."paid") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "revenue_share",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t22"."at_least") * 2000000
          ) + NULLIF("t22"."total", 0)
        ) - (
          (
            (
              ABS("t22"."at_least") * 2000000
            ) + NULLIF("t22"."total", 0)
          ) % (
            NULLIF("t22"."total", 0) * 2
          )
        )
      ) / (
        NULLIF("t22"."total", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t22"."at_least") AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS "cumulative_share",
    CASE WHEN "t19"."paid" > 0 THEN "t22"."rank" ELSE NULL END AS "revenue_rank",
    CASE
      WHEN (
        "t22"."above" * 100
      ) < (
        "t22"."total" * 80
      )
      THEN 'A'
      WHEN (
        "t22"."above" * 100
      ) < (
        "t22"."total" * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS "abc",
    "t8"."first_sale_date",
    "t8"."last_sale_date",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST("t19"."revenue" * 100 AS BIGINT)) * 200
          ) + NULLIF("t19"."orders" * 100, 0)
        ) - (
          (
            (
              ABS(CAST("t19"."revenue" * 100 AS BIGINT)) * 200
            ) + NULLIF("t19"."orders" * 100, 0)
          ) % (
            NULLIF("t19"."orders" * 100, 0) * 2
          )
        )
      ) / (
        NULLIF("t19"."orders" * 100, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST("t19"."revenue" * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "aov",
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS("t19"."score_sum") * 200
          ) + NULLIF("t19"."reviewed_orders", 0)
        ) - (
          (
            (
              ABS("t19"."score_sum") * 200
            ) + NULLIF("t19"."reviewed_orders", 0)
          ) % (
            NULLIF("t19"."reviewed_orders", 0) * 2
          )
        )
      ) / (
        NULLIF("t19"."reviewed_orders", 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN("t19"."score_sum") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "avg_review_score",
    CAST(CASE WHEN COALESCE("t19"."orders" > 0, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "is_sold",
    CAST(CASE WHEN COALESCE("t19"."orders" < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
  FROM "t17" AS "t19"
  INNER JOIN (
    SELECT
      "t20"."paid",
      "t20"."rows_here",
      SUM("t20"."paid" * "t20"."rows_here") OVER (ORDER BY "t20"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS "at_least",
      SUM("t20"."paid" * "t20"."rows_here") OVER (ORDER BY "t20"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
        "t20"."paid" * "t20"."rows_here"
      ) AS "above",
      (
        SUM("t20"."rows_here") OVER (ORDER BY "t20"."paid" DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - "t20"."rows_here"
      ) + 1 AS "rank",
      SUM("t20"."paid" * "t20"."rows_here") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "total"
    FROM (
      SELECT
        "t18"."paid",
        COUNT(*) AS "rows_here"
      FROM "t17" AS "t18"
      GROUP BY
        1
    ) AS "t20"
  ) AS "t22"
    ON "t19"."paid" = "t22"."paid"
  LEFT OUTER JOIN (
    SELECT
      "t0"."product_id",
      MIN("t0"."order_date") AS "first_sale_date",
      MAX("t0"."order_date") AS "last_sale_date"
    FROM "order_products" AS "t0"
    GROUP BY
      1
  ) AS "t8"
    ON "t19"."product_id" = "t8"."product_id"
) AS "t23"
