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
        "t21"."line"."check_id" AS "check_id",
        "t21"."line"."row_count" AS "row_count",
        "t21"."line"."failing_rows" AS "failing_rows",
        "t21"."line"."example_key" AS "example_key"
      FROM (
        SELECT
          UNNEST(
            CAST([
              {'check_id': 'orders.order_approved_at.before_purchase', 'row_count': COALESCE("t16"."n0", 0), 'failing_rows': COALESCE("t16"."f0", 0), 'example_key': "t16"."e0"},
              {'check_id': 'orders.order_delivered_carrier_date.before_purchase', 'row_count': COALESCE("t16"."n1", 0), 'failing_rows': COALESCE("t16"."f1", 0), 'example_key': "t16"."e1"},
              {'check_id': 'orders.order_delivered_carrier_date.before_approval', 'row_count': COALESCE("t16"."n2", 0), 'failing_rows': COALESCE("t16"."f2", 0), 'example_key': "t16"."e2"},
              {'check_id': 'orders.order_delivered_customer_date.before_purchase', 'row_count': COALESCE("t16"."n3", 0), 'failing_rows': COALESCE("t16"."f3", 0), 'example_key': "t16"."e3"},
              {'check_id': 'orders.order_delivered_customer_date.before_approval', 'row_count': COALESCE("t16"."n4", 0), 'failing_rows': COALESCE("t16"."f4", 0), 'example_key': "t16"."e4"},
              {'check_id': 'orders.order_delivered_customer_date.before_handover', 'row_count': COALESCE("t16"."n5", 0), 'failing_rows': COALESCE("t16"."f5", 0), 'example_key': "t16"."e5"},
              {'check_id': 'orders.order_estimated_delivery_date.before_purchase', 'row_count': COALESCE("t16"."n6", 0), 'failing_rows': COALESCE("t16"."f6", 0), 'example_key': "t16"."e6"},
              {'check_id': 'orders.order_approved_at.missing_if_delivered', 'row_count': COALESCE("t16"."n7", 0), 'failing_rows': COALESCE("t16"."f7", 0), 'example_key': "t16"."e7"},
              {'check_id': 'orders.order_delivered_carrier_date.missing_if_delivered', 'row_count': COALESCE("t16"."n8", 0), 'failing_rows': COALESCE("t16"."f8", 0), 'example_key': "t16"."e8"},
              {'check_id': 'orders.order_delivered_customer_date.missing_if_delivered', 'row_count': COALESCE("t16"."n9", 0), 'failing_rows': COALESCE("t16"."f9", 0), 'example_key': "t16"."e9"},
              {'check_id': 'orders.order_delivered_customer_date.canceled', 'row_count': COALESCE("t16"."n10", 0), 'failing_rows': COALESCE("t16"."f10", 0), 'example_key': "t16"."e10"},
              {'check_id': 'orders.order_purchase_timestamp.after_as_of', 'row_count': COALESCE("t16"."n11", 0), 'failing_rows': COALESCE("t16"."f11", 0), 'example_key': "t16"."e11"}
            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
          ) AS "line"
        FROM (
          SELECT
            COUNT(CAST("t0"."order_approved_at" < "t0"."order_purchase_timestamp" AS TINYINT)) AS "n0",
            COUNT(
              CAST("t0"."order_delivered_carrier_date" < "t0"."order_purchase_timestamp" AS TINYINT)
            ) AS "n1",
            COUNT(CAST("t0"."order_delivered_carrier_date" < "t0"."order_approved_at" AS TINYINT)) AS "n2",
            COUNT(
              CAST("t0"."order_delivered_customer_date" < "t0"."order_purchase_timestamp" AS TINYINT)
            ) AS "n3",
            COUNT(CAST("t0"."order_delivered_customer_date" < "t0"."order_approved_at" AS TINYINT)) AS "n4",
            COUNT(
              CAST("t0"."order_delivered_customer_date" < "t0"."order_delivered_carrier_date" AS TINYINT)
            ) AS "n5",
            COUNT(
              CAST(CAST("t0"."order_estimated_delivery_date" AS DATE) < CAST("t0"."order_purchase_timestamp" AS DATE) AS TINYINT)
            ) AS "n6",
            COUNT(
              CAST(CASE
                WHEN "t0"."order_status" = 'delivered'
                THEN "t0"."order_approved_at" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END AS TINYINT)
            ) AS "n7",
            COUNT(
              CAST(CASE
                WHEN "t0"."order_status" = 'delivered'
                THEN "t0"."order_delivered_carrier_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END AS TINYINT)
            ) AS "n8",
            COUNT(
              CAST(CASE
                WHEN "t0"."order_status" = 'delivered'
                THEN "t0"."order_delivered_customer_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END AS TINYINT)
            ) AS "n9",
            COUNT(
              CAST(CASE
                WHEN "t0"."order_status" = 'canceled'
                THEN "t0"."order_delivered_customer_date" IS NOT NULL
                ELSE CAST(NULL AS BOOLEAN)
              END AS TINYINT)
            ) AS "n10",
            COUNT(
              CAST(CAST("t0"."order_purchase_timestamp" AS DATE) > (
                SELECT
                  "t3"."as_of"
                FROM "horizon" AS "t3"
              ) AS TINYINT)
            ) AS "n11",
            COUNT(*) FILTER(WHERE
              "t0"."order_approved_at" < "t0"."order_purchase_timestamp") AS "f0",
            COUNT(*) FILTER(WHERE
              "t0"."order_delivered_carrier_date" < "t0"."order_purchase_timestamp") AS "f1",
            COUNT(*) FILTER(WHERE
              "t0"."order_delivered_carrier_date" < "t0"."order_approved_at") AS "f2",
            COUNT(*) FILTER(WHERE
              "t0"."order_delivered_customer_date" < "t0"."order_purchase_timestamp") AS "f3",
            COUNT(*) FILTER(WHERE
              "t0"."order_delivered_customer_date" < "t0"."order_approved_at") AS "f4",
            COUNT(*) FILTER(WHERE
              "t0"."order_delivered_customer_date" < "t0"."order_delivered_carrier_date") AS "f5",
            COUNT(*) FILTER(WHERE
              CAST("t0"."order_estimated_delivery_date" AS DATE) < CAST("t0"."order_purchase_timestamp" AS DATE)) AS "f6",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN "t0"."order_status" = 'delivered'
                THEN "t0"."order_approved_at" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "f7",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN "t0"."order_status" = 'delivered'
                THEN "t0"."order_delivered_carrier_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "f8",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN "t0"."order_status" = 'delivered'
                THEN "t0"."order_delivered_customer_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "f9",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN "t0"."order_status" = 'canceled'
                THEN "t0"."order_delivered_customer_date" IS NOT NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "f10",
            COUNT(*) FILTER(WHERE
              CAST("t0"."order_purchase_timestamp" AS DATE) > (
                SELECT
                  "t3"."as_of"
                FROM "horizon" AS "t3"
              )) AS "f11",
            MIN("t0"."order_id") FILTER(WHERE
              "t0"."order_approved_at" < "t0"."order_purchase_timestamp") AS "e0",
            MIN("t0"."order_id") FILTER(WHERE
              "t0"."order_delivered_carrier_date" < "t0"."order_purchase_timestamp") AS "e1",
            MIN("t0"."order_id") FILTER(WHERE
              "t0"."order_delivered_carrier_date" < "t0"."order_approved_at") AS "e2",
            MIN("t0"."order_id") FILTER(WHERE
              "t0"."order_delivered_customer_date" < "t0"."order_purchase_timestamp") AS "e3",
            MIN("t0"."order_id") FILTER(WHERE
              "t0"."order_delivered_customer_date" < "t0"."order_approved_at") AS "e4",
            MIN("t0"."order_id") FILTER(WHERE
              "t0"."order_delivered_customer_date" < "t0"."order_delivered_carrier_date") AS "e5",
            MIN("t0"."order_id") FILTER(WHERE
              CAST("t0"."order_estimated_delivery_date" AS DATE) < CAST("t0"."order_purchase_timestamp" AS DATE)) AS "e6",
            MIN("t0"."order_id") FILTER(WHERE
              CASE
                WHEN "t0"."order_status" = 'delivered'
                THEN "t0"."order_approved_at" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "e7",
            MIN("t0"."order_id") FILTER(WHERE
              CASE
                WHEN "t0"."order_status" = 'delivered'
                THEN "t0"."order_delivered_carrier_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "e8",
            MIN("t0"."order_id") FILTER(WHERE
              CASE
                WHEN "t0"."order_status" = 'delivered'
                THEN "t0"."order_delivered_customer_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "e9",
            MIN("t0"."order_id") FILTER(WHERE
              CASE
                WHEN "t0"."order_status" = 'canceled'
                THEN "t0"."order_delivered_customer_date" IS NOT NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "e10",
            MIN("t0"."order_id") FILTER(WHERE
              CAST("t0"."order_purchase_timestamp" AS DATE) > (
                SELECT
                  "t3"."as_of"
                FROM "horizon" AS "t3"
              )) AS "e11"
          FROM "orders" AS "t0"
        ) AS "t16"
      ) AS "t21"
    ) AS "t22"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t25"."line"."check_id" AS "check_id",
        "t25"."line"."row_count" AS "row_count",
        "t25"."line"."failing_rows" AS "failing_rows",
        "t25"."line"."example_key" AS "example_key"
      FROM (
        SELECT
          UNNEST(
            CAST([
              {'check_id': 'orders.order_id.without_items', 'row_count': COALESCE("t20"."n0", 0), 'failing_rows': COALESCE("t20"."f0", 0), 'example_key': "t20"."e0"}
            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
          ) AS "line"
        FROM (
          SELECT
            COUNT(CAST("t17"."owner" IS NULL AS TINYINT)) AS "n0",
            COUNT(*) FILTER(WHERE
              "t17"."owner" IS NULL) AS "f0",
            MIN("t17"."order_id") FILTER(WHERE
              "t17"."owner" IS NULL) AS "e0"
          FROM (
            SELECT
              "t10"."order_id",
              "t13"."owner"
            FROM (
              SELECT
                "t0"."order_id"
              FROM "orders" AS "t0"
            ) AS "t10"
            LEFT OUTER JOIN (
              SELECT
                "t4"."order_id" AS "owner"
              FROM "item_totals" AS "t4"
            ) AS "t13"
              ON "t13"."owner" = "t10"."order_id"
          ) AS "t17"
        ) AS "t20"
      ) AS "t25"
    ) AS "t28"
  ) AS "t29"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t24"."line"."check_id" AS "check_id",
      "t24"."line"."row_count" AS "row_count",
      "t24"."line"."failing_rows" AS "failing_rows",
      "t24"."line"."example_key" AS "example_key"
    FROM (
      SELECT
        UNNEST(
          CAST([
            {'check_id': 'orders.order_id.without_payments', 'row_count': COALESCE("t19"."n0", 0), 'failing_rows': COALESCE("t19"."f0", 0), 'example_key': "t19"."e0"}
          ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
        ) AS "line"
      FROM (
        SELECT
          COUNT(CAST("t15"."owner" IS NULL AS TINYINT)) AS "n0",
          COUNT(*) FILTER(WHERE
            "t15"."owner" IS NULL) AS "f0",
          MIN("t15"."order_id") FILTER(WHERE
            "t15"."owner" IS NULL) AS "e0"
        FROM (
          SELECT
            "t10"."order_id",
            "t12"."owner"
          FROM (
            SELECT
              "t0"."order_id"
            FROM "orders" AS "t0"
          ) AS "t10"
          LEFT OUTER JOIN (
            SELECT
              "t2"."order_id" AS "owner"
            FROM "payment_totals" AS "t2"
          ) AS "t12"
            ON "t12"."owner" = "t10"."order_id"
        ) AS "t15"
      ) AS "t19"
    ) AS "t24"
  ) AS "t27"
) AS "t30"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t23"."line"."check_id" AS "check_id",
    "t23"."line"."row_count" AS "row_count",
    "t23"."line"."failing_rows" AS "failing_rows",
    "t23"."line"."example_key" AS "example_key"
  FROM (
    SELECT
      UNNEST(
        CAST([
          {'check_id': 'orders.order_id.without_review', 'row_count': COALESCE("t18"."n0", 0), 'failing_rows': COALESCE("t18"."f0", 0), 'example_key': "t18"."e0"}
        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
      ) AS "line"
    FROM (
      SELECT
        COUNT(CAST("t14"."owner" IS NULL AS TINYINT)) AS "n0",
        COUNT(*) FILTER(WHERE
          "t14"."owner" IS NULL) AS "f0",
        MIN("t14"."order_id") FILTER(WHERE
          "t14"."owner" IS NULL) AS "e0"
      FROM (
        SELECT
          "t10"."order_id",
          "t11"."owner"
        FROM (
          SELECT
            "t0"."order_id"
          FROM "orders" AS "t0"
        ) AS "t10"
        LEFT OUTER JOIN (
          SELECT
            "t1"."order_id" AS "owner"
          FROM "latest_reviews" AS "t1"
        ) AS "t11"
          ON "t11"."owner" = "t10"."order_id"
      ) AS "t14"
    ) AS "t18"
  ) AS "t23"
) AS "t26"
