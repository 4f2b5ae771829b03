SELECT
  "t8"."line"."check_id" AS "check_id",
  "t8"."line"."row_count" AS "row_count",
  "t8"."line"."failing_rows" AS "failing_rows",
  "t8"."line"."example_key" AS "example_key"
FROM (
  SELECT
    UNNEST(
      CAST([
        {'check_id': 'products.product_category_name.missing', 'row_count': COALESCE("t7"."n0", 0), 'failing_rows': COALESCE("t7"."f0", 0), 'example_key': "t7"."e0"},
        {'check_id': 'products.product_category_name.untranslated', 'row_count': COALESCE("t7"."n1", 0), 'failing_rows': COALESCE("t7"."f1", 0), 'example_key': "t7"."e1"},
        {'check_id': 'products.product_weight_g.zero', 'row_count': COALESCE("t7"."n2", 0), 'failing_rows': COALESCE("t7"."f2", 0), 'example_key': "t7"."e2"}
      ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
    ) AS "line"
  FROM (
    SELECT
      COUNT(CAST("t6"."product_category_name" IS NULL AS TINYINT)) AS "n0",
      COUNT(
        CAST(CASE
          WHEN (
            SELECT
              COUNT(*) AS "CountStar(category_translation)"
            FROM "category_translation" AS "t1"
          ) > 0
          THEN CASE
            WHEN "t6"."product_category_name" IS NOT NULL
            THEN "t6"."translated" IS NULL
            ELSE NULL
          END
          ELSE NULL
        END AS TINYINT)
      ) AS "n1",
      COUNT(CAST("t6"."product_weight_g" = 0 AS TINYINT)) AS "n2",
      COUNT(*) FILTER(WHERE
        "t6"."product_category_name" IS NULL) AS "f0",
      COUNT(*) FILTER(WHERE
        CASE
          WHEN (
            SELECT
              COUNT(*) AS "CountStar(category_translation)"
            FROM "category_translation" AS "t1"
          ) > 0
          THEN CASE
            WHEN "t6"."product_category_name" IS NOT NULL
            THEN "t6"."translated" IS NULL
            ELSE NULL
          END
          ELSE NULL
        END) AS "f1",
      COUNT(*) FILTER(WHERE
        "t6"."product_weight_g" = 0) AS "f2",
      MIN(
        CASE WHEN "t6"."product_category_name" IS NULL THEN "t6"."product_id" ELSE NULL END
      ) AS "e0",
      MIN(
        CASE
          WHEN CASE
            WHEN (
              SELECT
                COUNT(*) AS "CountStar(category_translation)"
              FROM "category_translation" AS "t1"
            ) > 0
            THEN CASE
              WHEN "t6"."product_category_name" IS NOT NULL
              THEN "t6"."translated" IS NULL
              ELSE NULL
            END
            ELSE NULL
          END
          THEN "t6"."product_id"
          ELSE NULL
        END
      ) AS "e1",
      MIN(CASE WHEN "t6"."product_weight_g" = 0 THEN "t6"."product_id" ELSE NULL END) AS "e2"
    FROM (
      SELECT
        "t2"."product_id",
        "t2"."product_category_name",
        "t2"."product_name_lenght",
        "t2"."product_description_lenght",
        "t2"."product_photos_qty",
        "t2"."product_weight_g",
        "t2"."product_length_cm",
        "t2"."product_height_cm",
        "t2"."product_width_cm",
        "t5"."translated"
      FROM "products" AS "t2"
      LEFT OUTER JOIN (
        SELECT
          "t1"."product_category_name" AS "translated"
        FROM "category_translation" AS "t1"
      ) AS "t5"
        ON "t5"."translated" = "t2"."product_category_name"
    ) AS "t6"
  ) AS "t7"
) AS "t8"
