WITH "t20" AS (
  SELECT
    "t17"."window_id",
    "t17"."product_id",
    SUM("t17"."revenue") AS "revenue"
  FROM (
    SELECT
      "t6"."window_id",
      "t6"."date",
      "t8"."order_id",
      "t8"."order_item_id",
      "t8"."product_id",
      "t8"."seller_id",
      "t8"."order_date",
      "t8"."order_month",
      "t8"."customer_unique_id",
      "t8"."customer_state",
      "t8"."category",
      "t8"."seller_state",
      "t8"."price",
      "t8"."freight_value",
      "t8"."quantity",
      "t8"."amount",
      "t8"."discount",
      "t8"."revenue"
    FROM "kpi_days" AS "t6"
    INNER JOIN "sales_items" AS "t8"
      ON "t6"."date" = "t8"."order_date"
  ) AS "t17"
  GROUP BY
    1,
    2
), "t29" AS (
  SELECT
    "t24"."window_id",
    COUNT(*) AS "products"
  FROM "t20" AS "t24"
  GROUP BY
    1
), "t40" AS (
  SELECT
    *
  FROM (
    SELECT
      "t6"."window_id",
      "t25"."order_value" AS "revenue",
      1 AS "latest"
    FROM "kpi_days" AS "t6"
    INNER JOIN (
      SELECT
        "t15"."order_id",
        "t15"."order_status",
        "t15"."order_purchase_timestamp",
        "t15"."is_valid",
        "t15"."customer_unique_id",
        "t15"."order_date",
        "t15"."order_month_key",
        "t15"."delivered_date",
        "t15"."customer_state",
        "t15"."customer_city",
        "t15"."items",
        "t15"."order_value",
        "t15"."freight_value",
        "t15"."tax_value",
        "t15"."main_category",
        "t15"."payment_type",
        "t15"."payment_value",
        "t15"."installments",
        "t15"."review_score",
        "t15"."delivery_seconds",
        "t15"."is_late",
        "t15"."is_open_overdue"
      FROM (
        SELECT
          *
        FROM "order_facts" AS "t4"
        WHERE
          "t4"."is_valid" AND "t4"."customer_unique_id" IS NOT NULL
      ) AS "t15"
      ANTI JOIN "repeat_orders" AS "t9"
        ON "t15"."order_id" = "t9"."order_id"
    ) AS "t25"
      ON "t6"."date" = "t25"."order_date"
  ) AS "t32"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t38"."window_id",
      "t38"."revenue",
      "t38"."latest"
    FROM (
      SELECT
        "t33"."window_id",
        "t33"."customer_unique_id",
        CAST(SUM("t33"."order_value") AS DECIMAL(18, 2)) AS "revenue",
        MAX("t33"."order_sequence") AS "latest"
      FROM (
        SELECT
          "t6"."window_id",
          "t6"."date",
          "t26"."order_id",
          "t26"."order_status",
          "t26"."order_purchase_timestamp",
          "t26"."is_valid",
          "t26"."customer_unique_id",
          "t26"."order_date",
          "t26"."order_month_key",
          "t26"."delivered_date",
          "t26"."customer_state",
          "t26"."customer_city",
          "t26"."items",
          "t26"."order_value",
          "t26"."freight_value",
          "t26"."tax_value",
          "t26"."main_category",
          "t26"."payment_type",
          "t26"."payment_value",
          "t26"."installments",
          "t26"."review_score",
          "t26"."delivery_seconds",
          "t26"."is_late",
          "t26"."is_open_overdue",
          "t26"."order_sequence",
          "t26"."cohort_month_key",
          "t26"."is_first_in_month"
        FROM "kpi_days" AS "t6"
        INNER JOIN (
          SELECT
            "t15"."order_id",
            "t15"."order_status",
            "t15"."order_purchase_timestamp",
            "t15"."is_valid",
            "t15"."customer_unique_id",
            "t15"."order_date",
            "t15"."order_month_key",
            "t15"."delivered_date",
            "t15"."customer_state",
            "t15"."customer_city",
            "t15"."items",
            "t15"."order_value",
            "t15"."freight_value",
            "t15"."tax_value",
            "t15"."main_category",
            "t15"."payment_type",
            "t15"."payment_value",
            "t15"."installments",
            "t15"."review_score",
            "t15"."delivery_seconds",
            "t15"."is_late",
            "t15"."is_open_overdue",
            "t9"."order_sequence",
            "t9"."cohort_month_key",
            "t9"."is_first_in_month"
          FROM (
            SELECT
              *
            FROM "order_facts" AS "t4"
            WHERE
              "t4"."is_valid" AND "t4"."customer_unique_id" IS NOT NULL
          ) AS "t15"
          INNER JOIN "repeat_orders" AS "t9"
            ON "t15"."order_id" = "t9"."order_id"
        ) AS "t26"
          ON "t6"."date" = "t26"."order_date"
      ) AS "t33"
      GROUP BY
        1,
        2
    ) AS "t38"
  ) AS "t39"
), "t44" AS (
  SELECT
    "t42"."window_id",
    COUNT(*) AS "customers",
    COUNT(*) FILTER(WHERE
      "t42"."latest" > 1) AS "repeat_customers"
  FROM "t40" AS "t42"
  GROUP BY
    1
)
SELECT
  "t12"."window_id",
  "t12"."period_type",
  "t12"."period",
  "t12"."role",
  COALESCE("t23"."revenue", 0) AS "revenue",
  COALESCE("t23"."gmv", 0) AS "gmv",
  COALESCE("t23"."freight", 0) AS "freight",
  COALESCE("t23"."orders", 0) AS "orders",
  COALESCE("t23"."items", 0) AS "items",
  COALESCE("t23"."single_customers", 0) AS "single_customers",
  COALESCE("t23"."new_customers", 0) AS "new_customers",
  COALESCE("t23"."delivered_orders", 0) AS "delivered_orders",
  COALESCE("t23"."late_orders", 0) AS "late_orders",
  COALESCE("t23"."reviewed_orders", 0) AS "reviewed_orders",
  COALESCE("t23"."score_sum", 0) AS "score_sum",
  COALESCE("t62"."customers", 0) AS "customers",
  COALESCE("t62"."repeat_customers", 0) AS "repeat_customers",
  COALESCE("t62"."best_customer_revenue", 0) AS "best_customer_revenue",
  COALESCE("t58"."products", 0) AS "products",
  COALESCE("t58"."best_product_revenue", 0) AS "best_product_revenue",
  COALESCE("t28"."sellers", 0) AS "sellers"
FROM (
  SELECT
    "t0"."window_id",
    "t0"."period_type",
    "t0"."period",
    "t0"."role"
  FROM "kpi_windows" AS "t0"
) AS "t12"
LEFT OUTER JOIN (
  SELECT
    "t16"."window_id",
    SUM("t16"."revenue") AS "revenue",
    SUM("t16"."gmv") AS "gmv",
    SUM("t16"."freight") AS "freight",
    CAST(SUM("t16"."orders") AS BIGINT) AS "orders",
    CAST(SUM("t16"."items") AS BIGINT) AS "items",
    CAST(SUM("t16"."single_customers") AS BIGINT) AS "single_customers",
    CAST(SUM("t16"."new_customers") AS BIGINT) AS "new_customers",
    CAST(SUM("t16"."delivered_orders") AS BIGINT) AS "delivered_orders",
    CAST(SUM("t16"."late_orders") AS BIGINT) AS "late_orders",
    CAST(SUM("t16"."reviewed_orders") AS BIGINT) AS "reviewed_orders",
    CAST(SUM("t16"."score_sum") AS BIGINT) AS "score_sum"
  FROM (
    SELECT
      "t6"."window_id",
      "t6"."date",
      "t7"."order_date",
      "t7"."revenue",
      "t7"."gmv",
      "t7"."freight",
      "t7"."orders",
      "t7"."items",
      "t7"."single_customers",
      "t7"."new_customers",
      "t7"."delivered_orders",
      "t7"."late_orders",
      "t7"."reviewed_orders",
      "t7"."score_sum"
    FROM "kpi_days" AS "t6"
    INNER JOIN "daily_sales" AS "t7"
      ON "t6"."date" = "t7"."order_date"
  ) AS "t16"
  GROUP BY
    1
) AS "t23"
  ON "t12"."window_id" = "t23"."window_id"
LEFT OUTER JOIN (
  SELECT
    "t48"."window_id",
    "t48"."customers",
    "t48"."repeat_customers",
    "t60"."best_customer_revenue"
  FROM "t44" AS "t48"
  INNER JOIN (
    SELECT
      "t56"."window_id",
      CAST(CAST(CAST(SUM(
        LEAST("t56"."rows_here", GREATEST("t56"."wanted" - "t56"."before", 0)) * "t56"."paid"
      ) AS BIGINT) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "best_customer_revenue"
    FROM (
      SELECT
        "t53"."window_id",
        "t53"."paid",
        "t53"."rows_here",
        "t53"."before",
        "t51"."wanted"
      FROM (
        SELECT
          "t49"."window_id",
          "t49"."paid",
          "t49"."rows_here",
          CAST(SUM("t49"."rows_here") OVER (
            PARTITION BY "t49"."window_id"
            ORDER BY "t49"."paid" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          ) AS BIGINT) - "t49"."rows_here" AS "before"
        FROM (
          SELECT
            "t45"."window_id",
            "t45"."paid",
            COUNT(*) AS "rows_here"
          FROM (
            SELECT
              "t42"."window_id",
              CAST("t42"."revenue" * 100 AS BIGINT) AS "paid"
            FROM "t40" AS "t42"
          ) AS "t45"
          GROUP BY
            1,
            2
        ) AS "t49"
      ) AS "t53"
      INNER JOIN (
        SELECT
          "t47"."window_id",
          CAST(FLOOR((
            (
              "t47"."customers" * 20
            ) + 99
          ) / (
            100
          )) AS BIGINT) AS "wanted"
        FROM "t44" AS "t47"
      ) AS "t51"
        ON "t53"."window_id" = "t51"."window_id"
    ) AS "t56"
    GROUP BY
      1
  ) AS "t60"
    ON "t48"."window_id" = "t60"."window_id"
) AS "t62"
  ON "t12"."window_id" = "t62"."window_id"
LEFT OUTER JOIN (
  SELECT
    "t31"."window_id",
    "t31"."products",
    "t55"."best_product_revenue"
  FROM "t29" AS "t31"
  INNER JOIN (
    SELECT
      "t46"."window_id",
      CAST(CAST(CAST(SUM(
        LEAST("t46"."rows_here", GREATEST("t46"."wanted" - "t46"."before", 0)) * "t46"."paid"
      ) AS BIGINT) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "best_product_revenue"
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
          CAST(SUM("t37"."rows_here") OVER (
            PARTITION BY "t37"."window_id"
            ORDER BY "t37"."paid" DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
          ) AS BIGINT) - "t37"."rows_here" AS "before"
        FROM (
          SELECT
            "t35"."window_id",
            "t35"."paid",
            COUNT(*) AS "rows_here"
          FROM (
            SELECT
              "t24"."window_id",
              CAST(CAST("t24"."revenue" AS DECIMAL(18, 2)) * 100 AS BIGINT) AS "paid"
            FROM "t20" AS "t24"
          ) AS "t35"
          GROUP BY
            1,
            2
        ) AS "t37"
      ) AS "t43"
      INNER JOIN (
        SELECT
          "t30"."window_id",
          10 AS "wanted"
        FROM "t29" AS "t30"
      ) AS "t36"
        ON "t43"."window_id" = "t36"."window_id"
    ) AS "t46"
    GROUP BY
      1
  ) AS "t55"
    ON "t31"."window_id" = "t55"."window_id"
) AS "t58"
  ON "t12"."window_id" = "t58"."window_id"
LEFT OUTER JOIN (
  SELECT
    "t18"."window_id",
    COUNT(DISTINCT "t18"."seller_id") AS "sellers"
  FROM (
    SELECT
      "t6"."window_id",
      "t6"."date",
      "t13"."seller_id",
      "t13"."order_date"
    FROM "kpi_days" AS "t6"
    INNER JOIN (
      SELECT DISTINCT
        "t3"."seller_id",
        "t3"."order_date"
      FROM "sales_items" AS "t3"
    ) AS "t13"
      ON "t6"."date" = "t13"."order_date"
  ) AS "t18"
  GROUP BY
    1
) AS "t28"
  ON "t12"."window_id" = "t28"."window_id"
