WITH "t8" AS (
  SELECT
    "t7"."customer_id",
    "t7"."customer_unique_id",
    COALESCE("t3"."behind_orders", 0) AS "behind_orders",
    COALESCE("t3"."behind_amount", 0) AS "behind_amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t1"."customer_id",
        CASE
          WHEN "t1"."customer_unique_id" IN (
            SELECT
              *
            FROM "guest_ids" AS "t2"
          )
          THEN NULL
          ELSE "t1"."customer_unique_id"
        END AS "customer_unique_id",
        "t1"."customer_zip_code_prefix",
        "t1"."customer_city",
        "t1"."customer_state",
        "t1"."customer_country"
      FROM "customers" AS "t1"
    ) AS "t5"
    WHERE
      "t5"."customer_unique_id" IS NOT NULL
  ) AS "t7"
  LEFT OUTER JOIN "customer_behind" AS "t3"
    ON "t7"."customer_id" = "t3"."customer_id"
), "t10" AS (
  SELECT
    "t9"."customer_unique_id",
    CAST(SUM("t9"."behind_orders") AS BIGINT) AS "behind_orders",
    CAST(SUM("t9"."behind_amount") AS DECIMAL(18, 2)) AS "behind_amount"
  FROM "t8" AS "t9"
  GROUP BY
    1
), "t18" AS (
  SELECT
    "t11"."behind_orders",
    "t11"."behind_amount",
    "t11"."customer_unique_id" AS "example_key",
    COALESCE(
      (
        "t11"."behind_orders" > (
          (
            SELECT
              CASE WHEN "t15"."people" = 10 THEN "t15"."orders" ELSE NULL END AS "IfElse(Equals(people, 10), orders, None)"
            FROM (
              SELECT
                MIN("t14"."behind_orders") AS "orders",
                COUNT(*) AS "people"
              FROM (
                SELECT
                  *
                FROM "t10" AS "t11"
                ORDER BY
                  "t11"."behind_orders" DESC
                LIMIT 10
              ) AS "t14"
            ) AS "t15"
          ) * 10
        )
      )
      AND (
        "t11"."behind_orders" >= 30
      ),
      FALSE
    ) AS "odd_0"
  FROM "t10" AS "t11"
)
SELECT
  *
FROM (
  SELECT
    "t25"."check_id",
    COALESCE("t25"."row_count", 0) AS "row_count",
    COALESCE("t23"."failing_rows", 0) AS "failing_rows",
    "t23"."example_key",
    COALESCE("t23"."orders", 0) AS "failing_orders",
    CAST(COALESCE("t23"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
  FROM (
    SELECT
      'customers.customer_unique_id.repeats' AS "check_id",
      "t21"."row_count"
    FROM (
      SELECT
        COUNT(CAST("t19"."odd_0" AS TINYINT)) AS "row_count"
      FROM "t18" AS "t19"
    ) AS "t21"
  ) AS "t25"
  LEFT OUTER JOIN (
    SELECT
      "t20"."check_id",
      COUNT(*) AS "failing_rows",
      MIN("t20"."example_key") AS "example_key",
      CAST(SUM("t20"."behind_orders") AS BIGINT) AS "orders",
      SUM("t20"."behind_amount") AS "money"
    FROM (
      SELECT
        "t19"."behind_orders",
        "t19"."behind_amount",
        "t19"."example_key",
        'customers.customer_unique_id.repeats' AS "check_id"
      FROM "t18" AS "t19"
      WHERE
        "t19"."odd_0"
    ) AS "t20"
    GROUP BY
      1
  ) AS "t23"
    ON "t25"."check_id" = "t23"."check_id"
) AS "t26"
UNION ALL
SELECT
  *
FROM (
  SELECT
    'customers.customer_unique_id.same_as_customer_id' AS "check_id",
    COALESCE("t13"."row_count", 0) AS "row_count",
    COALESCE("t13"."failing_rows", 0) AS "failing_rows",
    "t13"."example_key",
    COALESCE("t13"."failing_orders", 0) AS "failing_orders",
    CAST(COALESCE("t13"."failing_amount", 0) AS DECIMAL(18, 2)) AS "failing_amount"
  FROM (
    SELECT
      COUNT(*) AS "row_count",
      CASE
        WHEN (
          COUNT(*) >= 100
        )
        AND (
          COUNT(*) FILTER(WHERE
            "t9"."customer_unique_id" = "t9"."customer_id") = COUNT(*)
        )
        AND (
          MAX("t9"."behind_orders") <= 1
        )
        THEN COUNT(*)
        ELSE 0
      END AS "failing_rows",
      CASE
        WHEN (
          COUNT(*) >= 100
        )
        AND (
          COUNT(*) FILTER(WHERE
            "t9"."customer_unique_id" = "t9"."customer_id") = COUNT(*)
        )
        AND (
          MAX("t9"."behind_orders") <= 1
        )
        THEN MIN("t9"."customer_id")
        ELSE NULL
      END AS "example_key",
      CASE
        WHEN (
          COUNT(*) >= 100
        )
        AND (
          COUNT(*) FILTER(WHERE
            "t9"."customer_unique_id" = "t9"."customer_id") = COUNT(*)
        )
        AND (
          MAX("t9"."behind_orders") <= 1
        )
        THEN CAST(SUM("t9"."behind_orders") FILTER(WHERE
          "t9"."customer_unique_id" = "t9"."customer_id") AS BIGINT)
        ELSE 0
      END AS "failing_orders",
      CASE
        WHEN (
          COUNT(*) >= 100
        )
        AND (
          COUNT(*) FILTER(WHERE
            "t9"."customer_unique_id" = "t9"."customer_id") = COUNT(*)
        )
        AND (
          MAX("t9"."behind_orders") <= 1
        )
        THEN SUM("t9"."behind_amount") FILTER(WHERE
          "t9"."customer_unique_id" = "t9"."customer_id")
        ELSE 0
      END AS "failing_amount"
    FROM "t8" AS "t9"
  ) AS "t13"
) AS "t16"
