WITH "t15" AS (
  SELECT
    "t5"."window_id",
    "t5"."date",
    "t8"."order_id",
    "t8"."customer_unique_id",
    "t8"."order_month",
    "t8"."order_value",
    "t8"."payment_type",
    "t8"."delivery_days",
    "t8"."review_score",
    "t8"."customer_state",
    "t8"."is_repeat_customer",
    "t8"."order_month_key",
    "t8"."order_date",
    "t8"."order_status",
    "t8"."items",
    "t8"."freight_value",
    "t8"."payment_value",
    "t8"."installments",
    "t8"."order_sequence",
    "t8"."is_repeat_order",
    "t8"."is_late",
    "t8"."cohort_month",
    "t8"."customer_city",
    "t8"."main_category"
  FROM "kpi_days" AS "t5"
  INNER JOIN "master_orders" AS "t8"
    ON "t5"."date" = "t8"."order_date"
), "t19" AS (
  SELECT
    "t14"."window_id",
    "t14"."product_id",
    SUM("t14"."price") AS "revenue"
  FROM (
    SELECT
      "t5"."window_id",
      "t5"."date",
      "t7"."order_id",
      "t7"."order_item_id",
      "t7"."product_id",
      "t7"."seller_id",
      "t7"."order_date",
      "t7"."order_month",
      "t7"."customer_unique_id",
      "t7"."customer_state",
      "t7"."category",
      "t7"."seller_state",
      "t7"."price",
      "t7"."freight_value"
    FROM "kpi_days" AS "t5"
    INNER JOIN "sales_items" AS "t7"
      ON "t5"."date" = "t7"."order_date"
  ) AS "t14"
  GROUP BY
    1,
    2
), "t26" AS (
  SELECT
    "t21"."window_id",
    COUNT(*) AS "products"
  FROM "t19" AS "t21"
  GROUP BY
    1
), "t35" AS (
  SELECT
    *
  FROM (
    SELECT
      "t16"."window_id",
      "t16"."order_value" AS "revenue",
      "t16"."order_sequence" AS "latest"
    FROM "t15" AS "t16"
    WHERE
      "t16"."is_repeat_customer" = 0
  ) AS "t22"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t30"."window_id",
      "t30"."revenue",
      "t30"."latest"
    FROM (
      SELECT
        "t23"."window_id",
        "t23"."customer_unique_id",
        CAST(SUM("t23"."order_value") AS DECIMAL(18, 2)) AS "revenue",
        MAX("t23"."order_sequence") AS "latest"
      FROM (
        SELECT
          *
        FROM "t15" AS "t16"
        WHERE
          "t16"."is_repeat_customer" = 1
      ) AS "t23"
      GROUP BY
        1,
        2
    ) AS "t30"
  ) AS "t34"
), "t39" AS (
  SELECT
    "t36"."window_id",
    COUNT(*) AS "customers",
    COUNT(*) FILTER(WHERE
      "t36"."latest" > 1) AS "repeat_customers"
  FROM "t35" AS "t36"
  GROUP BY
    1
)
SELECT
  "t11"."window_id",
  "t11"."period_type",
  "t11"."period",
  "t11"."role",
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
  COALESCE("t57"."customers", 0) AS "customers",
  COALESCE("t57"."repeat_customers", 0) AS "repeat_customers",
  COALESCE("t57"."best_customer_cents", 0) AS "best_customer_cents",
  COALESCE("t53"."products", 0) AS "products",
  COALESCE("t53"."best_product_cents", 0) AS "best_product_cents",
  COALESCE("t25"."sellers", 0) AS "sellers"
FROM (
  SELECT
    "t0"."window_id",
    "t0"."period_type",
    "t0"."period",
    "t0"."role"
  FROM "kpi_windows" AS "t0"
) AS "t11"
LEFT OUTER JOIN (
  SELECT
    "t13"."window_id",
    SUM("t13"."revenue") AS "revenue",
    SUM("t13"."gmv") AS "gmv",
    SUM("t13"."freight") AS "freight",
    SUM("t13"."orders") AS "orders",
    SUM("t13"."items") AS "items",
    SUM("t13"."single_customers") AS "single_customers",
    SUM("t13"."new_customers") AS "new_customers",
    SUM("t13"."delivered_orders") AS "delivered_orders",
    SUM("t13"."on_time_orders") AS "on_time_orders",
    SUM("t13"."reviewed_orders") AS "reviewed_orders",
    SUM("t13"."score_sum") AS "score_sum"
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
  ) AS "t13"
  GROUP BY
    1
) AS "t20"
  ON "t11"."window_id" = "t20"."window_id"
LEFT OUTER JOIN (
  SELECT
    "t42"."window_id",
    "t42"."customers",
    "t42"."repeat_customers",
    "t55"."best_customer_cents"
  FROM "t39" AS "t42"
  INNER JOIN (
    SELECT
      "t51"."window_id",
      SUM(
        LEAST("t51"."rows_here", GREATEST("t51"."wanted" - "t51"."before", 0)) * "t51"."paid"
      ) AS "best_customer_cents"
    FROM (
      SELECT
        "t48"."window_id",
        "t48"."paid",
        "t48"."rows_here",
        "t48"."before",
        "t46"."wanted"
      FROM (
        SELECT
          "t43"."window_id",
          "t43"."paid",
          "t43"."rows_here",
          SUM("t43"."rows_here") OVER (
            PARTITION BY "t43"."window_id"
            ORDER BY "t43"."paid" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          ) - "t43"."rows_here" AS "before"
        FROM (
          SELECT
            "t40"."window_id",
            "t40"."paid",
            COUNT(*) AS "rows_here"
          FROM (
            SELECT
              "t36"."window_id",
              CAST("t36"."revenue" * 100 AS BIGINT) AS "paid"
            FROM "t35" AS "t36"
          ) AS "t40"
          GROUP BY
            1,
            2
        ) AS "t43"
      ) AS "t48"
      INNER JOIN (
        SELECT
          "t41"."window_id",
          CAST(FLOOR((
            (
              "t41"."customers" * 20
            ) + 99
          ) / (
            100
          )) AS BIGINT) AS "wanted"
        FROM "t39" AS "t41"
      ) AS "t46"
        ON "t48"."window_id" = "t46"."window_id"
    ) AS "t51"
    GROUP BY
      1
  ) AS "t55"
    ON "t42"."window_id" = "t55"."window_id"
) AS "t57"
  ON "t11"."window_id" = "t57"."window_id"
LEFT OUTER JOIN (
  SELECT
    "t28"."window_id",
    "t28"."products",
    "t50"."best_product_cents"
  FROM "t26" AS "t28"
  INNER JOIN (
    SELECT
      "t44"."window_id",
      SUM(
        LEAST("t44"."rows_here", GREATEST("t44"."wanted" - "t44"."before", 0)) * "t44"."paid"
      ) AS "best_product_cents"
    FROM (
      SELECT
        "t38"."window_id",
        "t38"."paid",
        "t38"."rows_here",
        "t38"."before",
        "t32"."wanted"
      FROM (
        SELECT
          "t33"."window_id",
          "t33"."paid",
          "t33"."rows_here",
          SUM("t33"."rows_here") OVER (
            PARTITION BY "t33"."window_id"
            ORDER BY "t33"."paid" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          ) - "t33"."rows_here" AS "before"
        FROM (
          SELECT
            "t29"."window_id",
            "t29"."paid",
            COUNT(*) AS "rows_here"
          FROM (
            SELECT
              "t21"."window_id",
              CAST("t21"."revenue" * 100 AS BIGINT) AS "paid"
            FROM "t19" AS "t21"
          ) AS "t29"
          GROUP BY
            1,
            2
        ) AS "t33"
      ) AS "t38"
      INNER JOIN (
        SELECT
          "t27"."window_id",
          10 AS "wanted"
        FROM "t26" AS "t27"
      ) AS "t32"
        ON "t38"."window_id" = "t32"."window_id"
    ) AS "t44"
    GROUP BY
      1
  ) AS "t50"
    ON "t28"."window_id" = "t50"."window_id"
) AS "t53"
  ON "t11"."window_id" = "t53"."window_id"
LEFT OUTER JOIN (
  SELECT
    "t17"."window_id",
    COUNT(DISTINCT "t17"."seller_id") AS "sellers"
  FROM (
    SELECT
      "t5"."window_id",
      "t5"."date",
      "t12"."seller_id",
      "t12"."order_date"
    FROM "kpi_days" AS "t5"
    INNER JOIN (
      SELECT DISTINCT
        "t3"."seller_id",
        "t3"."order_date"
      FROM "sales_items" AS "t3"
    ) AS "t12"
      ON "t5"."date" = "t12"."order_date"
  ) AS "t17"
  GROUP BY
    1
) AS "t25"
  ON "t11"."window_id" = "t25"."window_id"
