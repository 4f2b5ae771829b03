WITH "t16" AS (
  SELECT
    "t14"."order_id",
    "t14"."order_status",
    "t14"."order_purchase_timestamp",
    "t14"."order_approved_at",
    "t14"."order_delivered_carrier_date",
    "t14"."order_delivered_customer_date",
    "t14"."order_estimated_delivery_date",
    "t14"."order_purchase_timestamp" + TO_SECONDS("t6"."seconds") AS "placed"
  FROM (
    SELECT
      "t2"."order_id",
      "t2"."order_status",
      "t2"."order_purchase_timestamp",
      "t2"."order_approved_at",
      "t2"."order_delivered_carrier_date",
      "t2"."order_delivered_customer_date",
      "t2"."order_estimated_delivery_date"
    FROM "orders" AS "t2"
  ) AS "t14"
  LEFT OUTER JOIN "clock" AS "t6"
    ON "t6"."from_time" <= "t14"."order_purchase_timestamp"
    AND "t14"."order_purchase_timestamp" < "t6"."until_time"
)
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
        "t27"."line"."check_id" AS "check_id",
        "t27"."line"."row_count" AS "row_count",
        "t27"."line"."failing_rows" AS "failing_rows",
        "t27"."line"."example_key" AS "example_key"
      FROM (
        SELECT
          UNNEST(
            CAST([
              {'check_id': 'orders.order_approved_at.before_purchase', 'row_count': COALESCE("t20"."n0", 0), 'failing_rows': COALESCE("t20"."f0", 0), 'example_key': "t20"."e0"},
              {'check_id': 'orders.order_delivered_carrier_date.before_purchase', 'row_count': COALESCE("t20"."n1", 0), 'failing_rows': COALESCE("t20"."f1", 0), 'example_key': "t20"."e1"},
              {'check_id': 'orders.order_delivered_carrier_date.before_approval', 'row_count': COALESCE("t20"."n2", 0), 'failing_rows': COALESCE("t20"."f2", 0), 'example_key': "t20"."e2"},
              {'check_id': 'orders.order_delivered_customer_date.before_purchase', 'row_count': COALESCE("t20"."n3", 0), 'failing_rows': COALESCE("t20"."f3", 0), 'example_key': "t20"."e3"},
              {'check_id': 'orders.order_delivered_customer_date.before_approval', 'row_count': COALESCE("t20"."n4", 0), 'failing_rows': COALESCE("t20"."f4", 0), 'example_key': "t20"."e4"},
              {'check_id': 'orders.order_delivered_customer_date.before_handover', 'row_count': COALESCE("t20"."n5", 0), 'failing_rows': COALESCE("t20"."f5", 0), 'example_key': "t20"."e5"},
              {'check_id': 'orders.order_estimated_delivery_date.before_purchase', 'row_count': COALESCE("t20"."n6", 0), 'failing_rows': COALESCE("t20"."f6", 0), 'example_key': "t20"."e6"},
              {'check_id': 'orders.order_approved_at.missing_if_delivered', 'row_count': COALESCE("t20"."n7", 0), 'failing_rows': COALESCE("t20"."f7", 0), 'example_key': "t20"."e7"},
              {'check_id': 'orders.order_delivered_carrier_date.missing_if_delivered', 'row_count': COALESCE("t20"."n8", 0), 'failing_rows': COALESCE("t20"."f8", 0), 'example_key': "t20"."e8"},
              {'check_id': 'orders.order_delivered_customer_date.missing_if_delivered', 'row_count': COALESCE("t20"."n9", 0), 'failing_rows': COALESCE("t20"."f9", 0), 'example_key': "t20"."e9"},
              {'check_id': 'orders.order_delivered_customer_date.canceled', 'row_count': COALESCE("t20"."n10", 0), 'failing_rows': COALESCE("t20"."f10", 0), 'example_key': "t20"."e10"},
              {'check_id': 'orders.order_purchase_timestamp.after_as_of', 'row_count': COALESCE("t20"."n11", 0), 'failing_rows': COALESCE("t20"."f11", 0), 'example_key': "t20"."e11"}
            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
          ) AS "line"
        FROM (
          SELECT
            COUNT(CAST("t17"."order_approved_at" < "t17"."order_purchase_timestamp" AS TINYINT)) AS "n0",
            COUNT(
              CAST("t17"."order_delivered_carrier_date" < "t17"."order_purchase_timestamp" AS TINYINT)
            ) AS "n1",
            COUNT(
              CAST("t17"."order_delivered_carrier_date" < "t17"."order_approved_at" AS TINYINT)
            ) AS "n2",
            COUNT(
              CAST("t17"."order_delivered_customer_date" < "t17"."order_purchase_timestamp" AS TINYINT)
            ) AS "n3",
            COUNT(
              CAST("t17"."order_delivered_customer_date" < "t17"."order_approved_at" AS TINYINT)
            ) AS "n4",
            COUNT(
              CAST("t17"."order_delivered_customer_date" < "t17"."order_delivered_carrier_date" AS TINYINT)
            ) AS "n5",
            COUNT(
              CAST(CAST("t17"."order_estimated_delivery_date" AS DATE) < CAST("t17"."placed" AS DATE) AS TINYINT)
            ) AS "n6",
            COUNT(
              CAST(CASE
                WHEN "t17"."order_status" = 'delivered'
                THEN "t17"."order_approved_at" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END AS TINYINT)
            ) AS "n7",
            COUNT(
              CAST(CASE
                WHEN "t17"."order_status" = 'delivered'
                THEN "t17"."order_delivered_carrier_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END AS TINYINT)
            ) AS "n8",
            COUNT(
              CAST(CASE
                WHEN "t17"."order_status" = 'delivered'
                THEN "t17"."order_delivered_customer_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END AS TINYINT)
            ) AS "n9",
            COUNT(
              CAST(CASE
                WHEN "t17"."order_status" = 'canceled'
                THEN "t17"."order_delivered_customer_date" IS NOT NULL
                ELSE CAST(NULL AS BOOLEAN)
              END AS TINYINT)
            ) AS "n10",
            COUNT(
              CAST(CAST("t17"."placed" AS DATE) > (
                SELECT
                  "t4"."as_of"
                FROM "horizon" AS "t4"
              ) AS TINYINT)
            ) AS "n11",
            COUNT(*) FILTER(WHERE
              "t17"."order_approved_at" < "t17"."order_purchase_timestamp") AS "f0",
            COUNT(*) FILTER(WHERE
              "t17"."order_delivered_carrier_date" < "t17"."order_purchase_timestamp") AS "f1",
            COUNT(*) FILTER(WHERE
              "t17"."order_delivered_carrier_date" < "t17"."order_approved_at") AS "f2",
            COUNT(*) FILTER(WHERE
              "t17"."order_delivered_customer_date" < "t17"."order_purchase_timestamp") AS "f3",
            COUNT(*) FILTER(WHERE
              "t17"."order_delivered_customer_date" < "t17"."order_approved_at") AS "f4",
            COUNT(*) FILTER(WHERE
              "t17"."order_delivered_customer_date" < "t17"."order_delivered_carrier_date") AS "f5",
            COUNT(*) FILTER(WHERE
              CAST("t17"."order_estimated_delivery_date" AS DATE) < CAST("t17"."placed" AS DATE)) AS "f6",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN "t17"."order_status" = 'delivered'
                THEN "t17"."order_approved_at" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "f7",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN "t17"."order_status" = 'delivered'
                THEN "t17"."order_delivered_carrier_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "f8",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN "t17"."order_status" = 'delivered'
                THEN "t17"."order_delivered_customer_date" IS NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "f9",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN "t17"."order_status" = 'canceled'
                THEN "t17"."order_delivered_customer_date" IS NOT NULL
                ELSE CAST(NULL AS BOOLEAN)
              END) AS "f10",
            COUNT(*) FILTER(WHERE
              CAST("t17"."placed" AS DATE) > (
                SELECT
                  "t4"."as_of"
                FROM "horizon" AS "t4"
              )) AS "f11",
            MIN(
              CASE
                WHEN "t17"."order_approved_at" < "t17"."order_purchase_timestamp"
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e0",
            MIN(
              CASE
                WHEN "t17"."order_delivered_carrier_date" < "t17"."order_purchase_timestamp"
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e1",
            MIN(
              CASE
                WHEN "t17"."order_delivered_carrier_date" < "t17"."order_approved_at"
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e2",
            MIN(
              CASE
                WHEN "t17"."order_delivered_customer_date" < "t17"."order_purchase_timestamp"
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e3",
            MIN(
              CASE
                WHEN "t17"."order_delivered_customer_date" < "t17"."order_approved_at"
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e4",
            MIN(
              CASE
                WHEN "t17"."order_delivered_customer_date" < "t17"."order_delivered_carrier_date"
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e5",
            MIN(
              CASE
                WHEN CAST("t17"."order_estimated_delivery_date" AS DATE) < CAST("t17"."placed" AS DATE)
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e6",
            MIN(
              CASE
                WHEN CASE
                  WHEN "t17"."order_status" = 'delivered'
                  THEN "t17"."order_approved_at" IS NULL
                  ELSE CAST(NULL AS BOOLEAN)
                END
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e7",
            MIN(
              CASE
                WHEN CASE
                  WHEN "t17"."order_status" = 'delivered'
                  THEN "t17"."order_delivered_carrier_date" IS NULL
                  ELSE CAST(NULL AS BOOLEAN)
                END
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e8",
            MIN(
              CASE
                WHEN CASE
                  WHEN "t17"."order_status" = 'delivered'
                  THEN "t17"."order_delivered_customer_date" IS NULL
                  ELSE CAST(NULL AS BOOLEAN)
                END
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e9",
            MIN(
              CASE
                WHEN CASE
                  WHEN "t17"."order_status" = 'canceled'
                  THEN "t17"."order_delivered_customer_date" IS NOT NULL
                  ELSE CAST(NULL AS BOOLEAN)
                END
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e10",
            MIN(
              CASE
                WHEN CAST("t17"."placed" AS DATE) > (
                  SELECT
                    "t4"."as_of"
                  FROM "horizon" AS "t4"
                )
                THEN "t17"."order_id"
                ELSE NULL
              END
            ) AS "e11"
          FROM "t16" AS "t17"
        ) AS "t20"
      ) AS "t27"
    ) AS "t28"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t31"."line"."check_id" AS "check_id",
        "t31"."line"."row_count" AS "row_count",
        "t31"."line"."failing_rows" AS "failing_rows",
        "t31"."line"."example_key" AS "example_key"
      FROM (
        SELECT
          UNNEST(
            CAST([
              {'check_id': 'orders.order_id.without_items', 'row_count': COALESCE("t26"."n0", 0), 'failing_rows': COALESCE("t26"."f0", 0), 'example_key': "t26"."e0"}
            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
          ) AS "line"
        FROM (
          SELECT
            COUNT(CAST("t23"."owner" IS NULL AS TINYINT)) AS "n0",
            COUNT(*) FILTER(WHERE
              "t23"."owner" IS NULL) AS "f0",
            MIN(CASE WHEN "t23"."owner" IS NULL THEN "t23"."order_id" ELSE NULL END) AS "e0"
          FROM (
            SELECT
              "t19"."order_id",
              "t15"."owner"
            FROM (
              SELECT
                "t17"."order_id"
              FROM "t16" AS "t17"
            ) AS "t19"
            LEFT OUTER JOIN (
              SELECT
                "t5"."order_id" AS "owner"
              FROM "item_totals" AS "t5"
            ) AS "t15"
              ON "t15"."owner" = "t19"."order_id"
          ) AS "t23"
        ) AS "t26"
      ) AS "t31"
    ) AS "t34"
  ) AS "t35"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t30"."line"."check_id" AS "check_id",
      "t30"."line"."row_count" AS "row_count",
      "t30"."line"."failing_rows" AS "failing_rows",
      "t30"."line"."example_key" AS "example_key"
    FROM (
      SELECT
        UNNEST(
          CAST([
            {'check_id': 'orders.order_id.without_payments', 'row_count': COALESCE("t25"."n0", 0), 'failing_rows': COALESCE("t25"."f0", 0), 'example_key': "t25"."e0"}
          ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
        ) AS "line"
      FROM (
        SELECT
          COUNT(CAST("t22"."owner" IS NULL AS TINYINT)) AS "n0",
          COUNT(*) FILTER(WHERE
            "t22"."owner" IS NULL) AS "f0",
          MIN(CASE WHEN "t22"."owner" IS NULL THEN "t22"."order_id" ELSE NULL END) AS "e0"
        FROM (
          SELECT
            "t19"."order_id",
            "t13"."owner"
          FROM (
            SELECT
              "t17"."order_id"
            FROM "t16" AS "t17"
          ) AS "t19"
          LEFT OUTER JOIN (
            SELECT
              "t1"."order_id" AS "owner"
            FROM "payment_totals" AS "t1"
          ) AS "t13"
            ON "t13"."owner" = "t19"."order_id"
        ) AS "t22"
      ) AS "t25"
    ) AS "t30"
  ) AS "t33"
) AS "t36"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t29"."line"."check_id" AS "check_id",
    "t29"."line"."row_count" AS "row_count",
    "t29"."line"."failing_rows" AS "failing_rows",
    "t29"."line"."example_key" AS "example_key"
  FROM (
    SELECT
      UNNEST(
        CAST([
          {'check_id': 'orders.order_id.without_review', 'row_count': COALESCE("t24"."n0", 0), 'failing_rows': COALESCE("t24"."f0", 0), 'example_key': "t24"."e0"}
        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
      ) AS "line"
    FROM (
      SELECT
        COUNT(CAST("t21"."owner" IS NULL AS TINYINT)) AS "n0",
        COUNT(*) FILTER(WHERE
          "t21"."owner" IS NULL) AS "f0",
        MIN(CASE WHEN "t21"."owner" IS NULL THEN "t21"."order_id" ELSE NULL END) AS "e0"
      FROM (
        SELECT
          "t19"."order_id",
          "t12"."owner"
        FROM (
          SELECT
            "t17"."order_id"
          FROM "t16" AS "t17"
        ) AS "t19"
        LEFT OUTER JOIN (
          SELECT
            "t0"."order_id" AS "owner"
          FROM "latest_reviews" AS "t0"
        ) AS "t12"
          ON "t12"."owner" = "t19"."order_id"
      ) AS "t21"
    ) AS "t24"
  ) AS "t29"
) AS "t32"
