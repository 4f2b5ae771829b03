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
        "t19"."line"."check_id" AS "check_id",
        "t19"."line"."row_count" AS "row_count",
        "t19"."line"."failing_rows" AS "failing_rows",
        "t19"."line"."example_key" AS "example_key"
      FROM (
        SELECT
          UNNEST(
            CAST([
              {'check_id': 'customers.customer_zip_code_prefix.no_point', 'row_count': COALESCE("t15"."n0", 0), 'failing_rows': COALESCE("t15"."f0", 0), 'example_key': "t15"."e0"}
            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
          ) AS "line"
        FROM (
          SELECT
            COUNT(
              CAST(CASE
                WHEN (
                  SELECT
                    COUNT(*) AS "CountStar(geolocation)"
                  FROM "geolocation" AS "t0"
                ) > 0
                THEN CASE
                  WHEN "t9"."customer_zip_code_prefix" IS NOT NULL
                  THEN "t9"."point" IS NULL
                  ELSE NULL
                END
                ELSE NULL
              END AS TINYINT)
            ) AS "n0",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN (
                  SELECT
                    COUNT(*) AS "CountStar(geolocation)"
                  FROM "geolocation" AS "t0"
                ) > 0
                THEN CASE
                  WHEN "t9"."customer_zip_code_prefix" IS NOT NULL
                  THEN "t9"."point" IS NULL
                  ELSE NULL
                END
                ELSE NULL
              END) AS "f0",
            MIN(
              CASE
                WHEN CASE
                  WHEN (
                    SELECT
                      COUNT(*) AS "CountStar(geolocation)"
                    FROM "geolocation" AS "t0"
                  ) > 0
                  THEN CASE
                    WHEN "t9"."customer_zip_code_prefix" IS NOT NULL
                    THEN "t9"."point" IS NULL
                    ELSE NULL
                  END
                  ELSE NULL
                END
                THEN "t9"."customer_id"
                ELSE NULL
              END
            ) AS "e0"
          FROM (
            SELECT
              "t3"."customer_id",
              "t3"."customer_unique_id",
              "t3"."customer_zip_code_prefix",
              "t3"."customer_city",
              "t3"."customer_state",
              "t7"."point"
            FROM "customers" AS "t3"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t0"."geolocation_zip_code_prefix" AS "point"
              FROM "geolocation" AS "t0"
            ) AS "t7"
              ON "t7"."point" = "t3"."customer_zip_code_prefix"
          ) AS "t9"
        ) AS "t15"
      ) AS "t19"
    ) AS "t21"
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
              {'check_id': 'sellers.seller_zip_code_prefix.no_point', 'row_count': COALESCE("t16"."n0", 0), 'failing_rows': COALESCE("t16"."f0", 0), 'example_key': "t16"."e0"}
            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
          ) AS "line"
        FROM (
          SELECT
            COUNT(
              CAST(CASE
                WHEN (
                  SELECT
                    COUNT(*) AS "CountStar(geolocation)"
                  FROM "geolocation" AS "t0"
                ) > 0
                THEN CASE
                  WHEN "t10"."seller_zip_code_prefix" IS NOT NULL
                  THEN "t10"."point" IS NULL
                  ELSE NULL
                END
                ELSE NULL
              END AS TINYINT)
            ) AS "n0",
            COUNT(*) FILTER(WHERE
              CASE
                WHEN (
                  SELECT
                    COUNT(*) AS "CountStar(geolocation)"
                  FROM "geolocation" AS "t0"
                ) > 0
                THEN CASE
                  WHEN "t10"."seller_zip_code_prefix" IS NOT NULL
                  THEN "t10"."point" IS NULL
                  ELSE NULL
                END
                ELSE NULL
              END) AS "f0",
            MIN(
              CASE
                WHEN CASE
                  WHEN (
                    SELECT
                      COUNT(*) AS "CountStar(geolocation)"
                    FROM "geolocation" AS "t0"
                  ) > 0
                  THEN CASE
                    WHEN "t10"."seller_zip_code_prefix" IS NOT NULL
                    THEN "t10"."point" IS NULL
                    ELSE NULL
                  END
                  ELSE NULL
                END
                THEN "t10"."seller_id"
                ELSE NULL
              END
            ) AS "e0"
          FROM (
            SELECT
              "t4"."seller_id",
              "t4"."seller_zip_code_prefix",
              "t4"."seller_city",
              "t4"."seller_state",
              "t7"."point"
            FROM "sellers" AS "t4"
            LEFT OUTER JOIN (
              SELECT DISTINCT
                "t0"."geolocation_zip_code_prefix" AS "point"
              FROM "geolocation" AS "t0"
            ) AS "t7"
              ON "t7"."point" = "t4"."seller_zip_code_prefix"
          ) AS "t10"
        ) AS "t16"
      ) AS "t20"
    ) AS "t22"
  ) AS "t23"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t13"."line"."check_id" AS "check_id",
      "t13"."line"."row_count" AS "row_count",
      "t13"."line"."failing_rows" AS "failing_rows",
      "t13"."line"."example_key" AS "example_key"
    FROM (
      SELECT
        UNNEST(
          CAST([
            {'check_id': 'geolocation.geolocation_lat.outside_brazil', 'row_count': COALESCE("t11"."n0", 0), 'failing_rows': COALESCE("t11"."f0", 0), 'example_key': "t11"."e0"}
          ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
        ) AS "line"
      FROM (
        SELECT
          COUNT(
            CAST(NOT (
              "t0"."geolocation_lat" BETWEEN -33.76 AND 5.28
              AND "t0"."geolocation_lng" BETWEEN -73.99 AND -34.79
            ) AS TINYINT)
          ) AS "n0",
          COUNT(*) FILTER(WHERE
            NOT (
              "t0"."geolocation_lat" BETWEEN -33.76 AND 5.28
              AND "t0"."geolocation_lng" BETWEEN -73.99 AND -34.79
            )) AS "f0",
          MIN(
            CASE
              WHEN NOT (
                "t0"."geolocation_lat" BETWEEN -33.76 AND 5.28
                AND "t0"."geolocation_lng" BETWEEN -73.99 AND -34.79
              )
              THEN "t0"."geolocation_zip_code_prefix"
              ELSE NULL
            END
          ) AS "e0"
        FROM "geolocation" AS "t0"
      ) AS "t11"
    ) AS "t13"
  ) AS "t17"
) AS "t24"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t14"."line"."check_id" AS "check_id",
    "t14"."line"."row_count" AS "row_count",
    "t14"."line"."failing_rows" AS "failing_rows",
    "t14"."line"."example_key" AS "example_key"
  FROM (
    SELECT
      UNNEST(
        CAST([
          {'check_id': 'geolocation.geolocation_zip_code_prefix.copies', 'row_count': COALESCE("t12"."n0", 0), 'failing_rows': COALESCE("t12"."f0", 0), 'example_key': "t12"."e0"}
        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
      ) AS "line"
    FROM (
      SELECT
        CAST(SUM("t8"."copies" + 1) AS BIGINT) AS "n0",
        CAST(SUM("t8"."copies") AS BIGINT) AS "f0",
        MIN("t8"."geolocation_zip_code_prefix") FILTER(WHERE
          "t8"."copies" > 0) AS "e0"
      FROM (
        SELECT
          "t0"."geolocation_zip_code_prefix",
          "t0"."geolocation_lat",
          "t0"."geolocation_lng",
          "t0"."geolocation_city",
          "t0"."geolocation_state",
          COUNT(*) - 1 AS "copies"
        FROM "geolocation" AS "t0"
        GROUP BY
          1,
          2,
          3,
          4,
          5
      ) AS "t8"
    ) AS "t12"
  ) AS "t14"
) AS "t18"
