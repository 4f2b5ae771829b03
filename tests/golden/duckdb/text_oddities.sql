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
        *
      FROM (
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
                        {'check_id': 'customers.customer_id.untrimmed', 'row_count': COALESCE("t16"."n0", 0), 'failing_rows': COALESCE("t16"."f0", 0), 'example_key': "t16"."e0"},
                        {'check_id': 'customers.customer_unique_id.untrimmed', 'row_count': COALESCE("t16"."n1", 0), 'failing_rows': COALESCE("t16"."f1", 0), 'example_key': "t16"."e1"},
                        {'check_id': 'customers.customer_city.untrimmed', 'row_count': COALESCE("t16"."n2", 0), 'failing_rows': COALESCE("t16"."f2", 0), 'example_key': "t16"."e2"},
                        {'check_id': 'customers.customer_city.malformed', 'row_count': COALESCE("t16"."n3", 0), 'failing_rows': COALESCE("t16"."f3", 0), 'example_key': "t16"."e3"}
                      ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
                    ) AS "line"
                  FROM (
                    SELECT
                      COUNT(
                        CAST(REGEXP_MATCHES("t7"."customer_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t7"."customer_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                      ) AS "n0",
                      COUNT(
                        CAST(REGEXP_MATCHES("t7"."customer_unique_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t7"."customer_unique_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                      ) AS "n1",
                      COUNT(
                        CAST(REGEXP_MATCHES("t7"."customer_city", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t7"."customer_city", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                      ) AS "n2",
                      COUNT(
                        CAST(REGEXP_MATCHES(
                          "t7"."customer_city",
                          '[^\p{L}\p{M}\t-\r\x85\p{Z}.''’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
                        ) AS TINYINT)
                      ) AS "n3",
                      COUNT(*) FILTER(WHERE
                        REGEXP_MATCHES("t7"."customer_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t7"."customer_id", '[\t-\r\x85\p{Z}]$')) AS "f0",
                      COUNT(*) FILTER(WHERE
                        REGEXP_MATCHES("t7"."customer_unique_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t7"."customer_unique_id", '[\t-\r\x85\p{Z}]$')) AS "f1",
                      COUNT(*) FILTER(WHERE
                        REGEXP_MATCHES("t7"."customer_city", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t7"."customer_city", '[\t-\r\x85\p{Z}]$')) AS "f2",
                      COUNT(*) FILTER(WHERE
                        REGEXP_MATCHES(
                          "t7"."customer_city",
                          '[^\p{L}\p{M}\t-\r\x85\p{Z}.''’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
                        )) AS "f3",
                      MIN(
                        CASE
                          WHEN REGEXP_MATCHES("t7"."customer_id", '^[\t-\r\x85\p{Z}]')
                          OR REGEXP_MATCHES("t7"."customer_id", '[\t-\r\x85\p{Z}]$')
                          THEN "t7"."customer_id"
                          ELSE NULL
                        END
                      ) AS "e0",
                      MIN(
                        CASE
                          WHEN REGEXP_MATCHES("t7"."customer_unique_id", '^[\t-\r\x85\p{Z}]')
                          OR REGEXP_MATCHES("t7"."customer_unique_id", '[\t-\r\x85\p{Z}]$')
                          THEN "t7"."customer_id"
                          ELSE NULL
                        END
                      ) AS "e1",
                      MIN(
                        CASE
                          WHEN REGEXP_MATCHES("t7"."customer_city", '^[\t-\r\x85\p{Z}]')
                          OR REGEXP_MATCHES("t7"."customer_city", '[\t-\r\x85\p{Z}]$')
                          THEN "t7"."customer_id"
                          ELSE NULL
                        END
                      ) AS "e2",
                      MIN(
                        CASE
                          WHEN REGEXP_MATCHES(
                            "t7"."customer_city",
                            '[^\p{L}\p{M}\t-\r\x85\p{Z}.''’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
                          )
                          THEN "t7"."customer_id"
                          ELSE NULL
                        END
                      ) AS "e3"
                    FROM "customers" AS "t7"
                  ) AS "t16"
                ) AS "t25"
              ) AS "t34"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  "t26"."line"."check_id" AS "check_id",
                  "t26"."line"."row_count" AS "row_count",
                  "t26"."line"."failing_rows" AS "failing_rows",
                  "t26"."line"."example_key" AS "example_key"
                FROM (
                  SELECT
                    UNNEST(
                      CAST([
                        {'check_id': 'orders.order_id.untrimmed', 'row_count': COALESCE("t17"."n0", 0), 'failing_rows': COALESCE("t17"."f0", 0), 'example_key': "t17"."e0"},
                        {'check_id': 'orders.customer_id.untrimmed', 'row_count': COALESCE("t17"."n1", 0), 'failing_rows': COALESCE("t17"."f1", 0), 'example_key': "t17"."e1"}
                      ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
                    ) AS "line"
                  FROM (
                    SELECT
                      COUNT(
                        CAST(REGEXP_MATCHES("t8"."order_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t8"."order_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                      ) AS "n0",
                      COUNT(
                        CAST(REGEXP_MATCHES("t8"."customer_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t8"."customer_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                      ) AS "n1",
                      COUNT(*) FILTER(WHERE
                        REGEXP_MATCHES("t8"."order_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t8"."order_id", '[\t-\r\x85\p{Z}]$')) AS "f0",
                      COUNT(*) FILTER(WHERE
                        REGEXP_MATCHES("t8"."customer_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t8"."customer_id", '[\t-\r\x85\p{Z}]$')) AS "f1",
                      MIN(
                        CASE
                          WHEN REGEXP_MATCHES("t8"."order_id", '^[\t-\r\x85\p{Z}]')
                          OR REGEXP_MATCHES("t8"."order_id", '[\t-\r\x85\p{Z}]$')
                          THEN "t8"."order_id"
                          ELSE NULL
                        END
                      ) AS "e0",
                      MIN(
                        CASE
                          WHEN REGEXP_MATCHES("t8"."customer_id", '^[\t-\r\x85\p{Z}]')
                          OR REGEXP_MATCHES("t8"."customer_id", '[\t-\r\x85\p{Z}]$')
                          THEN "t8"."order_id"
                          ELSE NULL
                        END
                      ) AS "e1"
                    FROM "orders" AS "t8"
                  ) AS "t17"
                ) AS "t26"
              ) AS "t35"
            ) AS "t36"
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
                      {'check_id': 'order_items.order_id.untrimmed', 'row_count': COALESCE("t15"."n0", 0), 'failing_rows': COALESCE("t15"."f0", 0), 'example_key': "t15"."e0"},
                      {'check_id': 'order_items.product_id.untrimmed', 'row_count': COALESCE("t15"."n1", 0), 'failing_rows': COALESCE("t15"."f1", 0), 'example_key': "t15"."e1"},
                      {'check_id': 'order_items.seller_id.untrimmed', 'row_count': COALESCE("t15"."n2", 0), 'failing_rows': COALESCE("t15"."f2", 0), 'example_key': "t15"."e2"}
                    ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
                  ) AS "line"
                FROM (
                  SELECT
                    COUNT(
                      CAST(REGEXP_MATCHES("t6"."order_id", '^[\t-\r\x85\p{Z}]')
                      OR REGEXP_MATCHES("t6"."order_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                    ) AS "n0",
                    COUNT(
                      CAST(REGEXP_MATCHES("t6"."product_id", '^[\t-\r\x85\p{Z}]')
                      OR REGEXP_MATCHES("t6"."product_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                    ) AS "n1",
                    COUNT(
                      CAST(REGEXP_MATCHES("t6"."seller_id", '^[\t-\r\x85\p{Z}]')
                      OR REGEXP_MATCHES("t6"."seller_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                    ) AS "n2",
                    COUNT(*) FILTER(WHERE
                      REGEXP_MATCHES("t6"."order_id", '^[\t-\r\x85\p{Z}]')
                      OR REGEXP_MATCHES("t6"."order_id", '[\t-\r\x85\p{Z}]$')) AS "f0",
                    COUNT(*) FILTER(WHERE
                      REGEXP_MATCHES("t6"."product_id", '^[\t-\r\x85\p{Z}]')
                      OR REGEXP_MATCHES("t6"."product_id", '[\t-\r\x85\p{Z}]$')) AS "f1",
                    COUNT(*) FILTER(WHERE
                      REGEXP_MATCHES("t6"."seller_id", '^[\t-\r\x85\p{Z}]')
                      OR REGEXP_MATCHES("t6"."seller_id", '[\t-\r\x85\p{Z}]$')) AS "f2",
                    MIN(
                      CASE
                        WHEN REGEXP_MATCHES("t6"."order_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t6"."order_id", '[\t-\r\x85\p{Z}]$')
                        THEN "t6"."order_id" || ' / ' || CAST("t6"."order_item_id" AS TEXT)
                        ELSE NULL
                      END
                    ) AS "e0",
                    MIN(
                      CASE
                        WHEN REGEXP_MATCHES("t6"."product_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t6"."product_id", '[\t-\r\x85\p{Z}]$')
                        THEN "t6"."order_id" || ' / ' || CAST("t6"."order_item_id" AS TEXT)
                        ELSE NULL
                      END
                    ) AS "e1",
                    MIN(
                      CASE
                        WHEN REGEXP_MATCHES("t6"."seller_id", '^[\t-\r\x85\p{Z}]')
                        OR REGEXP_MATCHES("t6"."seller_id", '[\t-\r\x85\p{Z}]$')
                        THEN "t6"."order_id" || ' / ' || CAST("t6"."order_item_id" AS TEXT)
                        ELSE NULL
                      END
                    ) AS "e2"
                  FROM "order_items" AS "t6"
                ) AS "t15"
              ) AS "t24"
            ) AS "t33"
          ) AS "t37"
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
                    {'check_id': 'order_payments.order_id.untrimmed', 'row_count': COALESCE("t14"."n0", 0), 'failing_rows': COALESCE("t14"."f0", 0), 'example_key': "t14"."e0"},
                    {'check_id': 'order_payments.payment_type.untrimmed', 'row_count': COALESCE("t14"."n1", 0), 'failing_rows': COALESCE("t14"."f1", 0), 'example_key': "t14"."e1"}
                  ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
                ) AS "line"
              FROM (
                SELECT
                  COUNT(
                    CAST(REGEXP_MATCHES("t5"."order_id", '^[\t-\r\x85\p{Z}]')
                    OR REGEXP_MATCHES("t5"."order_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                  ) AS "n0",
                  COUNT(
                    CAST(REGEXP_MATCHES("t5"."payment_type", '^[\t-\r\x85\p{Z}]')
                    OR REGEXP_MATCHES("t5"."payment_type", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                  ) AS "n1",
                  COUNT(*) FILTER(WHERE
                    REGEXP_MATCHES("t5"."order_id", '^[\t-\r\x85\p{Z}]')
                    OR REGEXP_MATCHES("t5"."order_id", '[\t-\r\x85\p{Z}]$')) AS "f0",
                  COUNT(*) FILTER(WHERE
                    REGEXP_MATCHES("t5"."payment_type", '^[\t-\r\x85\p{Z}]')
                    OR REGEXP_MATCHES("t5"."payment_type", '[\t-\r\x85\p{Z}]$')) AS "f1",
                  MIN(
                    CASE
                      WHEN REGEXP_MATCHES("t5"."order_id", '^[\t-\r\x85\p{Z}]')
                      OR REGEXP_MATCHES("t5"."order_id", '[\t-\r\x85\p{Z}]$')
                      THEN "t5"."order_id" || ' / ' || CAST("t5"."payment_sequential" AS TEXT)
                      ELSE NULL
                    END
                  ) AS "e0",
                  MIN(
                    CASE
                      WHEN REGEXP_MATCHES("t5"."payment_type", '^[\t-\r\x85\p{Z}]')
                      OR REGEXP_MATCHES("t5"."payment_type", '[\t-\r\x85\p{Z}]$')
                      THEN "t5"."order_id" || ' / ' || CAST("t5"."payment_sequential" AS TEXT)
                      ELSE NULL
                    END
                  ) AS "e1"
                FROM "order_payments" AS "t5"
              ) AS "t14"
            ) AS "t23"
          ) AS "t32"
        ) AS "t38"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t22"."line"."check_id" AS "check_id",
            "t22"."line"."row_count" AS "row_count",
            "t22"."line"."failing_rows" AS "failing_rows",
            "t22"."line"."example_key" AS "example_key"
          FROM (
            SELECT
              UNNEST(
                CAST([
                  {'check_id': 'order_reviews.review_id.untrimmed', 'row_count': COALESCE("t13"."n0", 0), 'failing_rows': COALESCE("t13"."f0", 0), 'example_key': "t13"."e0"},
                  {'check_id': 'order_reviews.order_id.untrimmed', 'row_count': COALESCE("t13"."n1", 0), 'failing_rows': COALESCE("t13"."f1", 0), 'example_key': "t13"."e1"}
                ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
              ) AS "line"
            FROM (
              SELECT
                COUNT(
                  CAST(REGEXP_MATCHES("t4"."review_id", '^[\t-\r\x85\p{Z}]')
                  OR REGEXP_MATCHES("t4"."review_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                ) AS "n0",
                COUNT(
                  CAST(REGEXP_MATCHES("t4"."order_id", '^[\t-\r\x85\p{Z}]')
                  OR REGEXP_MATCHES("t4"."order_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
                ) AS "n1",
                COUNT(*) FILTER(WHERE
                  REGEXP_MATCHES("t4"."review_id", '^[\t-\r\x85\p{Z}]')
                  OR REGEXP_MATCHES("t4"."review_id", '[\t-\r\x85\p{Z}]$')) AS "f0",
                COUNT(*) FILTER(WHERE
                  REGEXP_MATCHES("t4"."order_id", '^[\t-\r\x85\p{Z}]')
                  OR REGEXP_MATCHES("t4"."order_id", '[\t-\r\x85\p{Z}]$')) AS "f1",
                MIN(
                  CASE
                    WHEN REGEXP_MATCHES("t4"."review_id", '^[\t-\r\x85\p{Z}]')
                    OR REGEXP_MATCHES("t4"."review_id", '[\t-\r\x85\p{Z}]$')
                    THEN "t4"."review_id" || ' / ' || "t4"."order_id"
                    ELSE NULL
                  END
                ) AS "e0",
                MIN(
                  CASE
                    WHEN REGEXP_MATCHES("t4"."order_id", '^[\t-\r\x85\p{Z}]')
                    OR REGEXP_MATCHES("t4"."order_id", '[\t-\r\x85\p{Z}]$')
                    THEN "t4"."review_id" || ' / ' || "t4"."order_id"
                    ELSE NULL
                  END
                ) AS "e1"
              FROM "order_reviews" AS "t4"
            ) AS "t13"
          ) AS "t22"
        ) AS "t31"
      ) AS "t39"
      UNION ALL
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
                {'check_id': 'products.product_id.untrimmed', 'row_count': COALESCE("t12"."n0", 0), 'failing_rows': COALESCE("t12"."f0", 0), 'example_key': "t12"."e0"},
                {'check_id': 'products.product_category_name.untrimmed', 'row_count': COALESCE("t12"."n1", 0), 'failing_rows': COALESCE("t12"."f1", 0), 'example_key': "t12"."e1"}
              ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
            ) AS "line"
          FROM (
            SELECT
              COUNT(
                CAST(REGEXP_MATCHES("t3"."product_id", '^[\t-\r\x85\p{Z}]')
                OR REGEXP_MATCHES("t3"."product_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
              ) AS "n0",
              COUNT(
                CAST(REGEXP_MATCHES("t3"."product_category_name", '^[\t-\r\x85\p{Z}]')
                OR REGEXP_MATCHES("t3"."product_category_name", '[\t-\r\x85\p{Z}]$') AS TINYINT)
              ) AS "n1",
              COUNT(*) FILTER(WHERE
                REGEXP_MATCHES("t3"."product_id", '^[\t-\r\x85\p{Z}]')
                OR REGEXP_MATCHES("t3"."product_id", '[\t-\r\x85\p{Z}]$')) AS "f0",
              COUNT(*) FILTER(WHERE
                REGEXP_MATCHES("t3"."product_category_name", '^[\t-\r\x85\p{Z}]')
                OR REGEXP_MATCHES("t3"."product_category_name", '[\t-\r\x85\p{Z}]$')) AS "f1",
              MIN(
                CASE
                  WHEN REGEXP_MATCHES("t3"."product_id", '^[\t-\r\x85\p{Z}]')
                  OR REGEXP_MATCHES("t3"."product_id", '[\t-\r\x85\p{Z}]$')
                  THEN "t3"."product_id"
                  ELSE NULL
                END
              ) AS "e0",
              MIN(
                CASE
                  WHEN REGEXP_MATCHES("t3"."product_category_name", '^[\t-\r\x85\p{Z}]')
                  OR REGEXP_MATCHES("t3"."product_category_name", '[\t-\r\x85\p{Z}]$')
                  THEN "t3"."product_id"
                  ELSE NULL
                END
              ) AS "e1"
            FROM "products" AS "t3"
          ) AS "t12"
        ) AS "t21"
      ) AS "t30"
    ) AS "t40"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t20"."line"."check_id" AS "check_id",
        "t20"."line"."row_count" AS "row_count",
        "t20"."line"."failing_rows" AS "failing_rows",
        "t20"."line"."example_key" AS "example_key"
      FROM (
        SELECT
          UNNEST(
            CAST([
              {'check_id': 'sellers.seller_id.untrimmed', 'row_count': COALESCE("t11"."n0", 0), 'failing_rows': COALESCE("t11"."f0", 0), 'example_key': "t11"."e0"},
              {'check_id': 'sellers.seller_city.untrimmed', 'row_count': COALESCE("t11"."n1", 0), 'failing_rows': COALESCE("t11"."f1", 0), 'example_key': "t11"."e1"},
              {'check_id': 'sellers.seller_city.malformed', 'row_count': COALESCE("t11"."n2", 0), 'failing_rows': COALESCE("t11"."f2", 0), 'example_key': "t11"."e2"}
            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
          ) AS "line"
        FROM (
          SELECT
            COUNT(
              CAST(REGEXP_MATCHES("t2"."seller_id", '^[\t-\r\x85\p{Z}]')
              OR REGEXP_MATCHES("t2"."seller_id", '[\t-\r\x85\p{Z}]$') AS TINYINT)
            ) AS "n0",
            COUNT(
              CAST(REGEXP_MATCHES("t2"."seller_city", '^[\t-\r\x85\p{Z}]')
              OR REGEXP_MATCHES("t2"."seller_city", '[\t-\r\x85\p{Z}]$') AS TINYINT)
            ) AS "n1",
            COUNT(
              CAST(REGEXP_MATCHES(
                "t2"."seller_city",
                '[^\p{L}\p{M}\t-\r\x85\p{Z}.''’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
              ) AS TINYINT)
            ) AS "n2",
            COUNT(*) FILTER(WHERE
              REGEXP_MATCHES("t2"."seller_id", '^[\t-\r\x85\p{Z}]')
              OR REGEXP_MATCHES("t2"."seller_id", '[\t-\r\x85\p{Z}]$')) AS "f0",
            COUNT(*) FILTER(WHERE
              REGEXP_MATCHES("t2"."seller_city", '^[\t-\r\x85\p{Z}]')
              OR REGEXP_MATCHES("t2"."seller_city", '[\t-\r\x85\p{Z}]$')) AS "f1",
            COUNT(*) FILTER(WHERE
              REGEXP_MATCHES(
                "t2"."seller_city",
                '[^\p{L}\p{M}\t-\r\x85\p{Z}.''’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
              )) AS "f2",
            MIN(
              CASE
                WHEN REGEXP_MATCHES("t2"."seller_id", '^[\t-\r\x85\p{Z}]')
                OR REGEXP_MATCHES("t2"."seller_id", '[\t-\r\x85\p{Z}]$')
                THEN "t2"."seller_id"
                ELSE NULL
              END
            ) AS "e0",
            MIN(
              CASE
                WHEN REGEXP_MATCHES("t2"."seller_city", '^[\t-\r\x85\p{Z}]')
                OR REGEXP_MATCHES("t2"."seller_city", '[\t-\r\x85\p{Z}]$')
                THEN "t2"."seller_id"
                ELSE NULL
              END
            ) AS "e1",
            MIN(
              CASE
                WHEN REGEXP_MATCHES(
                  "t2"."seller_city",
                  '[^\p{L}\p{M}\t-\r\x85\p{Z}.''’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
                )
                THEN "t2"."seller_id"
                ELSE NULL
              END
            ) AS "e2"
          FROM "sellers" AS "t2"
        ) AS "t11"
      ) AS "t20"
    ) AS "t29"
  ) AS "t41"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t19"."line"."check_id" AS "check_id",
      "t19"."line"."row_count" AS "row_count",
      "t19"."line"."failing_rows" AS "failing_rows",
      "t19"."line"."example_key" AS "example_key"
    FROM (
      SELECT
        UNNEST(
          CAST([
            {'check_id': 'geolocation.geolocation_city.untrimmed', 'row_count': COALESCE("t10"."n0", 0), 'failing_rows': COALESCE("t10"."f0", 0), 'example_key': "t10"."e0"},
            {'check_id': 'geolocation.geolocation_city.malformed', 'row_count': COALESCE("t10"."n1", 0), 'failing_rows': COALESCE("t10"."f1", 0), 'example_key': "t10"."e1"}
          ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
        ) AS "line"
      FROM (
        SELECT
          COUNT(
            CAST(REGEXP_MATCHES("t1"."geolocation_city", '^[\t-\r\x85\p{Z}]')
            OR REGEXP_MATCHES("t1"."geolocation_city", '[\t-\r\x85\p{Z}]$') AS TINYINT)
          ) AS "n0",
          COUNT(
            CAST(REGEXP_MATCHES(
              "t1"."geolocation_city",
              '[^\p{L}\p{M}\t-\r\x85\p{Z}.''’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
            ) AS TINYINT)
          ) AS "n1",
          COUNT(*) FILTER(WHERE
            REGEXP_MATCHES("t1"."geolocation_city", '^[\t-\r\x85\p{Z}]')
            OR REGEXP_MATCHES("t1"."geolocation_city", '[\t-\r\x85\p{Z}]$')) AS "f0",
          COUNT(*) FILTER(WHERE
            REGEXP_MATCHES(
              "t1"."geolocation_city",
              '[^\p{L}\p{M}\t-\r\x85\p{Z}.''’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
            )) AS "f1",
          MIN(
            CASE
              WHEN REGEXP_MATCHES("t1"."geolocation_city", '^[\t-\r\x85\p{Z}]')
              OR REGEXP_MATCHES("t1"."geolocation_city", '[\t-\r\x85\p{Z}]$')
              THEN "t1"."geolocation_zip_code_prefix"
              ELSE NULL
            END
          ) AS "e0",
          MIN(
            CASE
              WHEN REGEXP_MATCHES(
                "t1"."geolocation_city",
                '[^\p{L}\p{M}\t-\r\x85\p{Z}.''’´`-]| - |-(?i:AC|AL|AM|AP|BA|CE|DF|ES|GO|MA|MG|MS|MT|PA|PB|PE|PI|PR|RJ|RN|RO|RR|RS|SC|SE|SP|TO)$'
              )
              THEN "t1"."geolocation_zip_code_prefix"
              ELSE NULL
            END
          ) AS "e1"
        FROM "geolocation" AS "t1"
      ) AS "t10"
    ) AS "t19"
  ) AS "t28"
) AS "t42"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t18"."line"."check_id" AS "check_id",
    "t18"."line"."row_count" AS "row_count",
    "t18"."line"."failing_rows" AS "failing_rows",
    "t18"."line"."example_key" AS "example_key"
  FROM (
    SELECT
      UNNEST(
        CAST([
          {'check_id': 'category_translation.product_category_name.untrimmed', 'row_count': COALESCE("t9"."n0", 0), 'failing_rows': COALESCE("t9"."f0", 0), 'example_key': "t9"."e0"},
          {'check_id': 'category_translation.product_category_name_english.untrimmed', 'row_count': COALESCE("t9"."n1", 0), 'failing_rows': COALESCE("t9"."f1", 0), 'example_key': "t9"."e1"}
        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
      ) AS "line"
    FROM (
      SELECT
        COUNT(
          CAST(REGEXP_MATCHES("t0"."product_category_name", '^[\t-\r\x85\p{Z}]')
          OR REGEXP_MATCHES("t0"."product_category_name", '[\t-\r\x85\p{Z}]$') AS TINYINT)
        ) AS "n0",
        COUNT(
          CAST(REGEXP_MATCHES("t0"."product_category_name_english", '^[\t-\r\x85\p{Z}]')
          OR REGEXP_MATCHES("t0"."product_category_name_english", '[\t-\r\x85\p{Z}]$') AS TINYINT)
        ) AS "n1",
        COUNT(*) FILTER(WHERE
          REGEXP_MATCHES("t0"."product_category_name", '^[\t-\r\x85\p{Z}]')
          OR REGEXP_MATCHES("t0"."product_category_name", '[\t-\r\x85\p{Z}]$')) AS "f0",
        COUNT(*) FILTER(WHERE
          REGEXP_MATCHES("t0"."product_category_name_english", '^[\t-\r\x85\p{Z}]')
          OR REGEXP_MATCHES("t0"."product_category_name_english", '[\t-\r\x85\p{Z}]$')) AS "f1",
        MIN(
          CASE
            WHEN REGEXP_MATCHES("t0"."product_category_name", '^[\t-\r\x85\p{Z}]')
            OR REGEXP_MATCHES("t0"."product_category_name", '[\t-\r\x85\p{Z}]$')
            THEN "t0"."product_category_name"
            ELSE NULL
          END
        ) AS "e0",
        MIN(
          CASE
            WHEN REGEXP_MATCHES("t0"."product_category_name_english", '^[\t-\r\x85\p{Z}]')
            OR REGEXP_MATCHES("t0"."product_category_name_english", '[\t-\r\x85\p{Z}]$')
            THEN "t0"."product_category_name"
            ELSE NULL
          END
        ) AS "e1"
      FROM "category_translation" AS "t0"
    ) AS "t9"
  ) AS "t18"
) AS "t27"
