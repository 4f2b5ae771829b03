SELECT
  "t11"."level",
  "t11"."base",
  "t11"."member_a",
  "t11"."member_b",
  "t11"."orders_together",
  "t11"."orders_a",
  "t11"."orders_b",
  "t11"."orders_total",
  CAST("t11"."support_rate" AS DECIMAL(9, 6)) AS "support_rate",
  CAST("t11"."confidence_a_b_rate" AS DECIMAL(9, 4)) AS "confidence_a_b_rate",
  CAST("t11"."confidence_b_a_rate" AS DECIMAL(9, 4)) AS "confidence_b_a_rate",
  CAST("t11"."expected_orders" AS DECIMAL(12, 2)) AS "expected_orders",
  CAST("t11"."lift" AS DECIMAL(12, 2)) AS "lift",
  "t11"."lift_band",
  "t11"."member_a_name",
  "t11"."member_b_name"
FROM (
  SELECT
    "t10"."member_a",
    "t10"."member_b",
    "t10"."orders_together",
    "t10"."orders_a",
    "t10"."orders_b",
    "t10"."orders_total",
    "t10"."level",
    "t10"."base",
    "t10"."support_rate",
    "t10"."confidence_a_b_rate",
    "t10"."confidence_b_a_rate",
    "t10"."expected_orders",
    "t10"."lift",
    "t10"."is_striking",
    "t10"."lift_band",
    "t10"."place",
    "t10"."member_a_name",
    "t4"."member_b_name"
  FROM (
    SELECT
      "t8"."member_a",
      "t8"."member_b",
      "t8"."orders_together",
      "t8"."orders_a",
      "t8"."orders_b",
      "t8"."orders_total",
      "t8"."level",
      "t8"."base",
      "t8"."support_rate",
      "t8"."confidence_a_b_rate",
      "t8"."confidence_b_a_rate",
      "t8"."expected_orders",
      "t8"."lift",
      "t8"."is_striking",
      "t8"."lift_band",
      "t8"."place",
      "t8"."member_a_name",
      CASE WHEN "t8"."level" = 'product' THEN "t8"."member_b" ELSE NULL END AS "asked_id"
    FROM (
      SELECT
        "t7"."member_a",
        "t7"."member_b",
        "t7"."orders_together",
        "t7"."orders_a",
        "t7"."orders_b",
        "t7"."orders_total",
        "t7"."level",
        "t7"."base",
        "t7"."support_rate",
        "t7"."confidence_a_b_rate",
        "t7"."confidence_b_a_rate",
        "t7"."expected_orders",
        "t7"."lift",
        "t7"."is_striking",
        "t7"."lift_band",
        "t7"."place",
        "t5"."member_a_name"
      FROM (
        SELECT
          "t1"."member_a",
          "t1"."member_b",
          "t1"."orders_together",
          "t1"."orders_a",
          "t1"."orders_b",
          "t1"."orders_total",
          "t1"."level",
          "t1"."base",
          "t1"."support_rate",
          "t1"."confidence_a_b_rate",
          "t1"."confidence_b_a_rate",
          "t1"."expected_orders",
          "t1"."lift",
          "t1"."is_striking",
          "t1"."lift_band",
          "t1"."place",
          CASE WHEN "t1"."level" = 'product' THEN "t1"."member_a" ELSE NULL END AS "asked_id"
        FROM "measured_pairs" AS "t1"
        WHERE
          "t1"."place" <= 100000
      ) AS "t7"
      LEFT OUTER JOIN (
        SELECT
          "t0"."product_id" AS "named_id",
          "t0"."product_name" AS "member_a_name"
        FROM "product_names" AS "t0"
      ) AS "t5"
        ON "t7"."asked_id" = "t5"."named_id"
    ) AS "t8"
  ) AS "t10"
  LEFT OUTER JOIN (
    SELECT
      "t0"."product_id" AS "named_id",
      "t0"."product_name" AS "member_b_name"
    FROM "product_names" AS "t0"
  ) AS "t4"
    ON "t10"."asked_id" = "t4"."named_id"
) AS "t11"
