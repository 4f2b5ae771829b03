WITH "t30" AS (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t23"."member",
        "t23"."revenue",
        "t23"."items",
        "t23"."orders",
        'city' AS "dimension"
      FROM (
        SELECT
          "t14"."member",
          CAST(SUM("t14"."revenue") AS DECIMAL(18, 2)) AS "revenue",
          CAST(SUM("t14"."items") AS BIGINT) AS "items",
          CAST(SUM("t14"."orders") AS BIGINT) AS "orders"
        FROM (
          SELECT
            "t3"."customer_state",
            "t3"."customer_city",
            "t3"."order_month",
            "t3"."order_month_key",
            "t3"."month_start_date",
            "t3"."revenue",
            "t3"."orders",
            "t3"."items",
            "t3"."customers",
            "t3"."revenue_share",
            "t3"."revenue_rank",
            "t3"."mom_growth_pct",
            "t3"."yoy_growth_pct",
            "t3"."is_complete",
            "t3"."low_sample",
            "t3"."region",
            "t3"."sellers",
            "t3"."customers_per_seller",
            "t3"."customer_city" || ', ' || "t3"."customer_state" AS "member"
          FROM "revenue_by_city" AS "t3"
        ) AS "t14"
        GROUP BY
          1
      ) AS "t23"
    ) AS "t26"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t13"."member",
        "t13"."revenue",
        "t13"."items",
        "t13"."orders",
        'zip_prefix' AS "dimension"
      FROM (
        SELECT
          "t1"."customer_zip_code_prefix" AS "member",
          CAST(SUM("t1"."revenue") AS DECIMAL(18, 2)) AS "revenue",
          CAST(SUM("t1"."items") AS BIGINT) AS "items",
          CAST(SUM("t1"."orders") AS BIGINT) AS "orders"
        FROM "revenue_by_zip" AS "t1"
        GROUP BY
          1
      ) AS "t13"
    ) AS "t17"
  ) AS "t28"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t21"."member",
          "t21"."revenue",
          "t21"."items",
          "t21"."orders",
          'product' AS "dimension"
        FROM (
          SELECT
            "t11"."product_id" AS "member",
            CAST(SUM("t11"."revenue") AS DECIMAL(18, 2)) AS "revenue",
            CAST(SUM("t11"."items") AS BIGINT) AS "items",
            CAST(SUM("t11"."orders") AS BIGINT) AS "orders"
          FROM (
            SELECT
              *
            FROM "product_performance" AS "t6"
            WHERE
              "t6"."orders" > 0
          ) AS "t11"
          GROUP BY
            1
        ) AS "t21"
      ) AS "t24"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t22"."member",
          "t22"."revenue",
          "t22"."items",
          "t22"."orders",
          'seller' AS "dimension"
        FROM (
          SELECT
            "t12"."seller_id" AS "member",
            CAST(SUM("t12"."revenue") AS DECIMAL(18, 2)) AS "revenue",
            CAST(SUM("t12"."items") AS BIGINT) AS "items",
            CAST(SUM("t12"."orders") AS BIGINT) AS "orders"
          FROM (
            SELECT
              *
            FROM "seller_performance" AS "t7"
            WHERE
              "t7"."orders" > 0
          ) AS "t12"
          GROUP BY
            1
        ) AS "t22"
      ) AS "t25"
    ) AS "t27"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t15"."member",
          "t15"."revenue",
          "t15"."items",
          "t15"."orders",
          'category' AS "dimension"
        FROM (
          SELECT
            "t4"."category" AS "member",
            CAST(SUM("t4"."revenue") AS DECIMAL(18, 2)) AS "revenue",
            CAST(SUM("t4"."items") AS BIGINT) AS "items",
            CAST(SUM("t4"."orders") AS BIGINT) AS "orders"
          FROM "revenue_by_category" AS "t4"
          GROUP BY
            1
        ) AS "t15"
      ) AS "t18"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t16"."member",
          "t16"."revenue",
          "t16"."items",
          "t16"."orders",
          'state' AS "dimension"
        FROM (
          SELECT
            "t5"."customer_state" AS "member",
            CAST(SUM("t5"."revenue") AS DECIMAL(18, 2)) AS "revenue",
            CAST(SUM("t5"."items") AS BIGINT) AS "items",
            CAST(SUM("t5"."orders") AS BIGINT) AS "orders"
          FROM "revenue_by_state" AS "t5"
          GROUP BY
            1
        ) AS "t16"
      ) AS "t19"
    ) AS "t20"
  ) AS "t29"
), "t32" AS (
  SELECT
    *
  FROM "t30" AS "t31"
  WHERE
    "t31"."orders" >= (
      SELECT
        "t2"."min_orders"
      FROM "run_settings" AS "t2"
    )
)
SELECT
  *
FROM (
  SELECT
    "t46"."dimension",
    "t46"."measure",
    "t46"."direction",
    "t46"."rank",
    "t46"."member",
    "t46"."revenue",
    "t46"."items",
    "t46"."orders",
    "t10"."member_name"
  FROM (
    SELECT
      "t44"."dimension",
      "t44"."measure",
      "t44"."direction",
      "t44"."rank",
      "t44"."member",
      "t44"."revenue",
      "t44"."items",
      "t44"."orders",
      CASE WHEN "t44"."dimension" = 'product' THEN "t44"."member" ELSE NULL END AS "asked_id"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t34"."dimension",
            'revenue' AS "measure",
            'best' AS "direction",
            "t34"."rank",
            "t34"."member",
            "t34"."revenue",
            "t34"."items",
            "t34"."orders"
          FROM (
            SELECT
              "t31"."member",
              "t31"."revenue",
              "t31"."items",
              "t31"."orders",
              "t31"."dimension",
              (
                ROW_NUMBER() OVER (
                  PARTITION BY "t31"."dimension"
                  ORDER BY "t31"."revenue" DESC, "t31"."member" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1
              ) + 1 AS "rank"
            FROM "t30" AS "t31"
          ) AS "t34"
          WHERE
            "t34"."rank" <= 10
        ) AS "t36"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t38"."dimension",
            'revenue' AS "measure",
            'worst' AS "direction",
            "t38"."rank",
            "t38"."member",
            "t38"."revenue",
            "t38"."items",
            "t38"."orders"
          FROM (
            SELECT
              "t33"."member",
              "t33"."revenue",
              "t33"."items",
              "t33"."orders",
              "t33"."dimension",
              (
                ROW_NUMBER() OVER (
                  PARTITION BY "t33"."dimension"
                  ORDER BY "t33"."revenue" ASC, "t33"."member" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1
              ) + 1 AS "rank"
            FROM "t32" AS "t33"
          ) AS "t38"
          WHERE
            "t38"."rank" <= 10
        ) AS "t40"
      ) AS "t42"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t35"."dimension",
            'items' AS "measure",
            'best' AS "direction",
            "t35"."rank",
            "t35"."member",
            "t35"."revenue",
            "t35"."items",
            "t35"."orders"
          FROM (
            SELECT
              "t31"."member",
              "t31"."revenue",
              "t31"."items",
              "t31"."orders",
              "t31"."dimension",
              (
                ROW_NUMBER() OVER (
                  PARTITION BY "t31"."dimension"
                  ORDER BY "t31"."items" DESC, "t31"."member" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1
              ) + 1 AS "rank"
            FROM "t30" AS "t31"
          ) AS "t35"
          WHERE
            "t35"."rank" <= 10
        ) AS "t37"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t39"."dimension",
            'items' AS "measure",
            'worst' AS "direction",
            "t39"."rank",
            "t39"."member",
            "t39"."revenue",
            "t39"."items",
            "t39"."orders"
          FROM (
            SELECT
              "t33"."member",
              "t33"."revenue",
              "t33"."items",
              "t33"."orders",
              "t33"."dimension",
              (
                ROW_NUMBER() OVER (
                  PARTITION BY "t33"."dimension"
                  ORDER BY "t33"."items" ASC, "t33"."member" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1
              ) + 1 AS "rank"
            FROM "t32" AS "t33"
          ) AS "t39"
          WHERE
            "t39"."rank" <= 10
        ) AS "t41"
      ) AS "t43"
    ) AS "t44"
  ) AS "t46"
  LEFT OUTER JOIN (
    SELECT
      "t0"."product_id" AS "named_id",
      "t0"."product_name" AS "member_name"
    FROM "product_names" AS "t0"
  ) AS "t10"
    ON "t46"."asked_id" = "t10"."named_id"
) AS "t47"
