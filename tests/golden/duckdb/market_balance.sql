WITH "t9" AS (
  SELECT
    "t3"."customer_state",
    COUNT(*) AS "customers"
  FROM "customer_orders" AS "t3"
  GROUP BY
    1
), "t15" AS (
  SELECT
    "t1"."seller_state" AS "customer_state",
    COUNT(DISTINCT "t1"."seller_id") AS "sellers",
    SUM("t1"."revenue") AS "revenue_sold"
  FROM "sales_items" AS "t1"
  GROUP BY
    1
)
SELECT
  "t35"."customer_state",
  "t35"."region",
  "t35"."customers",
  "t35"."sellers",
  CAST("t35"."customers_per_seller" AS DECIMAL(12, 2)) AS "customers_per_seller",
  CAST("t35"."revenue_bought" AS DECIMAL(18, 2)) AS "revenue_bought",
  CAST("t35"."revenue_imported" AS DECIMAL(18, 2)) AS "revenue_imported",
  CAST("t35"."imported_share" AS DECIMAL(9, 4)) AS "imported_share",
  CAST("t35"."revenue_sold" AS DECIMAL(18, 2)) AS "revenue_sold",
  "t35"."low_sample"
FROM (
  SELECT
    "t34"."customer_state",
    "t34"."customers",
    "t34"."revenue_bought",
    "t34"."revenue_imported",
    "t34"."sellers",
    "t34"."revenue_sold",
    "t34"."customers_per_seller",
    "t34"."imported_share",
    "t34"."low_sample",
    COALESCE("t14"."region_name", 'not_defined') AS "region"
  FROM (
    SELECT
      "t32"."customer_state",
      "t32"."customers",
      "t32"."revenue_bought",
      "t32"."revenue_imported",
      "t32"."sellers",
      "t32"."revenue_sold",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS("t32"."customers") * 200
            ) + NULLIF("t32"."sellers", 0)
          ) - (
            (
              (
                ABS("t32"."customers") * 200
              ) + NULLIF("t32"."sellers", 0)
            ) % (
              NULLIF("t32"."sellers", 0) * 2
            )
          )
        ) / (
          NULLIF("t32"."sellers", 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN("t32"."customers") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "customers_per_seller",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(CAST(CAST("t32"."revenue_imported" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST(CAST("t32"."revenue_bought" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) - (
            (
              (
                ABS(CAST(CAST("t32"."revenue_imported" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
              ) + NULLIF(CAST(CAST("t32"."revenue_bought" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
            ) % (
              NULLIF(CAST(CAST("t32"."revenue_bought" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
            )
          )
        ) / (
          NULLIF(CAST(CAST("t32"."revenue_bought" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(CAST(CAST("t32"."revenue_imported" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "imported_share",
      CAST(CASE
        WHEN COALESCE(
          "t32"."customers" < (
            SELECT
              "t4"."min_orders"
            FROM "run_settings" AS "t4"
          ),
          FALSE
        )
        THEN 1
        ELSE 0
      END AS BIGINT) AS "low_sample"
    FROM (
      SELECT
        "t31"."customer_state",
        COALESCE("t18"."customers", 0) AS "customers",
        COALESCE("t23"."revenue_bought", 0) AS "revenue_bought",
        COALESCE("t23"."revenue_imported", 0) AS "revenue_imported",
        COALESCE("t20"."sellers", 0) AS "sellers",
        COALESCE("t20"."revenue_sold", 0) AS "revenue_sold"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t27"."customer_state"
            FROM (
              SELECT
                "t13"."customer_state",
                "t25"."known_months"
              FROM (
                SELECT
                  "t0"."state" AS "customer_state"
                FROM "state_regions" AS "t0"
              ) AS "t13"
              CROSS JOIN (
                SELECT
                  *
                FROM (
                  SELECT
                    COUNT(*) AS "known_months"
                  FROM "months" AS "t5"
                ) AS "t11"
                WHERE
                  (
                    SELECT
                      COUNT(*) AS "CountStar(months)"
                    FROM "months" AS "t5"
                  ) > 0
              ) AS "t25"
            ) AS "t27"
          ) AS "t28"
          UNION
          SELECT
            *
          FROM (
            SELECT
              "t2"."customer_state"
            FROM "order_facts" AS "t2"
            WHERE
              "t2"."is_valid"
          ) AS "t8"
        ) AS "t29"
        UNION
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t16"."customer_state"
            FROM "t9" AS "t16"
          ) AS "t21"
          UNION
          SELECT
            *
          FROM (
            SELECT
              "t17"."customer_state"
            FROM "t15" AS "t17"
          ) AS "t24"
        ) AS "t26"
      ) AS "t31"
      LEFT OUTER JOIN "t9" AS "t18"
        ON "t31"."customer_state" = "t18"."customer_state"
      LEFT OUTER JOIN (
        SELECT
          "t1"."customer_state",
          SUM("t1"."revenue") AS "revenue_bought",
          SUM("t1"."revenue") FILTER(WHERE
            (
              "t1"."seller_state" <> "t1"."customer_state"
            )
            OR (
              "t1"."seller_state" = 'not_defined'
            )) AS "revenue_imported"
        FROM "sales_items" AS "t1"
        GROUP BY
          1
      ) AS "t23"
        ON "t31"."customer_state" = "t23"."customer_state"
      LEFT OUTER JOIN "t15" AS "t20"
        ON "t31"."customer_state" = "t20"."customer_state"
    ) AS "t32"
  ) AS "t34"
  LEFT OUTER JOIN (
    SELECT
      "t0"."state" AS "region_state",
      "t0"."region" AS "region_name"
    FROM "state_regions" AS "t0"
  ) AS "t14"
    ON "t34"."customer_state" = "t14"."region_state"
) AS "t35"
