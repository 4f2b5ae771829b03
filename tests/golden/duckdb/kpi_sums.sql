WITH "t19" AS (
  SELECT
    "t15"."window_id",
    "t15"."customer_unique_id",
    SUM("t15"."order_value") AS "revenue",
    MAX("t15"."order_sequence") AS "latest"
  FROM (
    SELECT
      "t5"."window_id",
      "t5"."date",
      "t7"."order_id",
      "t7"."customer_unique_id",
      "t7"."order_month",
      "t7"."order_value",
      "t7"."payment_type",
      "t7"."delivery_days",
      "t7"."review_score",
      "t7"."customer_state",
      "t7"."is_repeat_customer",
      "t7"."order_month_key",
      "t7"."order_date",
      "t7"."order_status",
      "t7"."items",
      "t7"."freight_value",
      "t7"."payment_value",
      "t7"."installments",
      "t7"."order_sequence",
      "t7"."is_repeat_order",
      "t7"."is_late",
      "t7"."cohort_month",
      "t7"."customer_city",
      "t7"."main_category"
    FROM "kpi_days" AS "t5"
    INNER JOIN "master_orders" AS "t7"
      ON "t5"."date" = "t7"."order_date"
  ) AS "t15"
  GROUP BY
    1,
    2
), "t24" AS (
  SELECT
    "t18"."window_id",
    "t18"."product_id",
    SUM("t18"."revenue") AS "revenue"
  FROM (
    SELECT
      "t5"."window_id",
      "t5"."date",
      "t13"."product_id",
      "t13"."order_date",
      "t13"."revenue"
    FROM "kpi_days" AS "t5"
    INNER JOIN (
      SELECT
        "t3"."product_id",
        "t3"."order_date",
        SUM("t3"."price") AS "revenue"
      FROM "sales_items" AS "t3"
      GROUP BY
        1,
        2
    ) AS "t13"
      ON "t5"."date" = "t13"."order_date"
  ) AS "t18"
  GROUP BY
    1,
    2
), "t26" AS (
  SELECT
    "t21"."window_id",
    COUNT(*) AS "customers",
    COUNT(*) FILTER(WHERE
      "t21"."latest" > 1) AS "repeat_customers"
  FROM "t19" AS "t21"
  GROUP BY
    1
), "t28" AS (
  SELECT
    "t25"."window_id",
    COUNT(*) AS "products"
  FROM "t24" AS "t25"
  GROUP BY
    1
)
SELECT
  "t10"."window_id",
  "t10"."period_type",
  "t10"."period",
  "t10"."role",
  COALESCE("t20"."revenue", 0) AS "revenue",
  COALESCE("t20"."gmv", 0) AS "gmv",
  COALESCE("t20"."freight", 0) AS "freight",
  COALESCE("t20"."orders", 0) AS "orders",
  COALESCE("t20"."items", 0) AS "items",
  COALESCE("t20"."single_customers", 0) AS "single_customers",
  COALESCE("t20"."new_customers", 0) AS "new_customers",
  COALESCE("t20"."delivered_orders", 0) AS "delivered_orders",
  COALESCE("t20"."on_time_orders", 0) AS "on_time_orders",
  COALESCE("t20"."reviewed_orders", 0) AS "reviewed_orders",
  COALESCE("t20"."score_sum", 0) AS "score_sum",
  COALESCE("t51"."customers", 0) AS "customers",
  COALESCE("t51"."repeat_customers", 0) AS "repeat_customers",
  COALESCE("t51"."best_customer_cents", 0) AS "best_customer_cents",
  COALESCE("t53"."products", 0) AS "products",
  COALESCE("t53"."best_product_cents", 0) AS "best_product_cents",
  COALESCE("t23"."sellers", 0) AS "sellers"
FROM (
  SELECT
    "t0"."window_id",
    "t0"."period_type",
    "t0"."period",
    "t0"."role"
  FROM "kpi_windows" AS "t0"
) AS "t10"
LEFT OUTER JOIN (
  SELECT
    "t14"."window_id",
    SUM("t14"."revenue") AS "revenue",
    SUM("t14"."gmv") AS "gmv",
    SUM("t14"."freight") AS "freight",
    SUM("t14"."orders") AS "orders",
    SUM("t14"."items") AS "items",
    SUM("t14"."single_customers") AS "single_customers",
    SUM("t14"."new_customers") AS "new_customers",
    SUM("t14"."delivered_orders") AS "delivered_orders",
    SUM("t14"."on_time_orders") AS "on_time_orders",
    SUM("t14"."reviewed_orders") AS "reviewed_orders",
    SUM("t14"."score_sum") AS "score_sum"
  FROM (
    SELECT
      "t5"."window_id",
      "t5"."date",
      "t6"."order_date",
      "t6"."revenue",
      "t6"."gmv",
      "t6"."freight",
      "t6"."orders",
      "t6"."items",
      "t6"."single_customers",
      "t6"."new_customers",
      "t6"."delivered_orders",
      "t6"."on_time_orders",
      "t6"."reviewed_orders",
      "t6"."score_sum"
    FROM "kpi_days" AS "t5"
    INNER JOIN "daily_sales" AS "t6"
      ON "t5"."date" = "t6"."order_date"
  ) AS "t14"
  GROUP BY
    1
) AS "t20"
  ON "t10"."window_id" = "t20"."window_id"
LEFT OUTER JOIN (
  SELECT
    "t31"."window_id",
    "t31"."customers",
    "t31"."repeat_customers",
    "t47"."best_customer_cents"
  FROM "t26" AS "t31"
  INNER JOIN (
    SELECT
      "t44"."window_id",
      SUM(
        LEAST("t44"."rows_here", GREATEST("t44"."wanted" - "t44"."before", 0)) * "t44"."paid"
      ) AS "best_customer_cents"
    FROM (
      SELECT
        "t41"."window_id",
        "t41"."paid",
        "t41"."rows_here",
        "t41"."before",
        "t39"."wanted"
      FROM (
        SELECT
          "t32"."window_id",
          "t32"."paid",
          "t32"."rows_here",
          SUM("t32"."rows_here") OVER (
            PARTITION BY "t32"."window_id"
            ORDER BY "t32"."paid" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          ) - "t32"."rows_here" AS "before"
        FROM (
          SELECT
            "t27"."window_id",
            "t27"."paid",
            COUNT(*) AS "rows_here"
          FROM (
            SELECT
              "t21"."window_id",
              CAST("t21"."revenue" * 100 AS BIGINT) AS "paid"
            FROM "t19" AS "t21"
          ) AS "t27"
          GROUP BY
            1,
            2
        ) AS "t32"
      ) AS "t41"
      INNER JOIN (
        SELECT
          "t29"."window_id",
          CAST(FLOOR((
            (
              "t29"."customers" * 20
            ) + 99
          ) / (
            100
          )) AS BIGINT) AS "wanted"
        FROM "t26" AS "t29"
      ) AS "t39"
        ON "t41"."window_id" = "t39"."window_id"
    ) AS "t44"
    GROUP BY
      1
  ) AS "t47"
    ON "t31"."window_id" = "t47"."window_id"
) AS "t51"
  ON "t10"."window_id" = "t51"."window_id"
LEFT OUTER JOIN (
  SELECT
    "t33"."window_id",
    "t33"."products",
    "t49"."best_product_cents"
  FROM "t28" AS "t33"
  INNER JOIN (
    SELECT
      "t45"."window_id",
      SUM(
        LEAST("t45"."rows_here", GREATEST("t45"."wanted" - "t45"."before", 0)) * "t45"."paid"
      ) AS "best_product_cents"
    FROM (
      SELECT
        "t43"."window_id",
        "t43"."paid",
        "t43"."rows_here",
        "t43"."before",
        "t36"."wanted"
      FROM (
        SELECT
          "t37"."window_id",
          "t37"."paid",
          "t37"."rows_here",
          SUM("t37"."rows_here") OVER (
            PARTITION BY "t37"."window_id"
            ORDER BY "t37"."paid" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          ) - "t37"."rows_here" AS "before"
        FROM (
          SELECT
            "t34"."window_id",
            "t34"."paid",
            COUNT(*) AS "rows_here"
          FROM (
            SELECT
              "t25"."window_id",
              CAST("t25"."revenue" * 100 AS BIGINT) AS "paid"
            FROM "t24" AS "t25"
          ) AS "t34"
          GROUP BY
            1,
            2
        ) AS "t37"
      ) AS "t43"
      INNER JOIN (
        SELECT
          "t30"."window_id",
          10 AS "wanted"
        FROM "t28" AS "t30"
      ) AS "t36"
        ON "t43"."window_id" = "t36"."window_id"
    ) AS "t45"
    GROUP BY
      1
  ) AS "t49"
    ON "t33"."window_id" = "t49"."window_id"
) AS "t53"
  ON "t10"."window_id" = "t53"."window_id"
LEFT OUTER JOIN (
  SELECT
    "t16"."window_id",
    COUNT(DISTINCT "t16"."seller_id") AS "sellers"
  FROM (
    SELECT
      "t5"."window_id",
      "t5"."date",
      "t11"."seller_id",
      "t11"."order_date"
    FROM "kpi_days" AS "t5"
    INNER JOIN (
      SELECT DISTINCT
        "t3"."seller_id",
        "t3"."order_date"
      FROM "sales_items" AS "t3"
    ) AS "t11"
      ON "t5"."date" = "t11"."order_date"
  ) AS "t16"
  GROUP BY
    1
) AS "t23"
  ON "t10"."window_id" = "t23"."window_id"
