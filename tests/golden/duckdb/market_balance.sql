WITH "t5" AS (
  SELECT
    "t2"."customer_state",
    COUNT(*) AS "customers"
  FROM "customer_orders" AS "t2"
  GROUP BY
    1
), "t8" AS (
  SELECT
    "t0"."seller_state" AS "customer_state",
    COUNT(DISTINCT "t0"."seller_id") AS "sellers",
    SUM("t0"."price") AS "revenue_sold"
  FROM "sales_items" AS "t0"
  GROUP BY
    1
)
SELECT
  "t23"."customer_state",
  CASE "t23"."customer_state"
    WHEN 'AC'
    THEN 'North'
    WHEN 'AM'
    THEN 'North'
    WHEN 'AP'
    THEN 'North'
    WHEN 'PA'
    THEN 'North'
    WHEN 'RO'
    THEN 'North'
    WHEN 'RR'
    THEN 'North'
    WHEN 'TO'
    THEN 'North'
    WHEN 'AL'
    THEN 'Northeast'
    WHEN 'BA'
    THEN 'Northeast'
    WHEN 'CE'
    THEN 'Northeast'
    WHEN 'MA'
    THEN 'Northeast'
    WHEN 'PB'
    THEN 'Northeast'
    WHEN 'PE'
    THEN 'Northeast'
    WHEN 'PI'
    THEN 'Northeast'
    WHEN 'RN'
    THEN 'Northeast'
    WHEN 'SE'
    THEN 'Northeast'
    WHEN 'DF'
    THEN 'Central-West'
    WHEN 'GO'
    THEN 'Central-West'
    WHEN 'MS'
    THEN 'Central-West'
    WHEN 'MT'
    THEN 'Central-West'
    WHEN 'ES'
    THEN 'Southeast'
    WHEN 'MG'
    THEN 'Southeast'
    WHEN 'RJ'
    THEN 'Southeast'
    WHEN 'SP'
    THEN 'Southeast'
    WHEN 'PR'
    THEN 'South'
    WHEN 'RS'
    THEN 'South'
    WHEN 'SC'
    THEN 'South'
    ELSE 'not_defined'
  END AS "region",
  "t23"."customers",
  "t23"."sellers",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS("t23"."customers") * 200
        ) + NULLIF("t23"."sellers", 0)
      ) - (
        (
          (
            ABS("t23"."customers") * 200
          ) + NULLIF("t23"."sellers", 0)
        ) % (
          NULLIF("t23"."sellers", 0) * 2
        )
      )
    ) / (
      NULLIF("t23"."sellers", 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN("t23"."customers") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS "customers_per_seller",
  CAST("t23"."revenue_bought" AS DECIMAL(18, 2)) AS "revenue_bought",
  CAST("t23"."revenue_imported" AS DECIMAL(18, 2)) AS "revenue_imported",
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(CAST("t23"."revenue_imported" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
        ) + NULLIF(CAST(CAST("t23"."revenue_bought" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
      ) - (
        (
          (
            ABS(CAST(CAST("t23"."revenue_imported" AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST(CAST("t23"."revenue_bought" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
        ) % (
          NULLIF(CAST(CAST("t23"."revenue_bought" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
        )
      )
    ) / (
      NULLIF(CAST(CAST("t23"."revenue_bought" AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(CAST("t23"."revenue_imported" AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS "imported_share",
  CAST("t23"."revenue_sold" AS DECIMAL(18, 2)) AS "revenue_sold",
  CAST(CASE WHEN COALESCE("t23"."customers" < 30, FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "low_sample"
FROM (
  SELECT
    "t22"."customer_state",
    COALESCE("t11"."customers", 0) AS "customers",
    COALESCE("t16"."revenue_bought", 0) AS "revenue_bought",
    COALESCE("t16"."revenue_imported", 0) AS "revenue_imported",
    COALESCE("t13"."sellers", 0) AS "sellers",
    COALESCE("t13"."revenue_sold", 0) AS "revenue_sold"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          UNNEST(
            CAST([
              'AC',
              'AL',
              'AM',
              'AP',
              'BA',
              'CE',
              'DF',
              'ES',
              'GO',
              'MA',
              'MG',
              'MS',
              'MT',
              'PA',
              'PB',
              'PE',
              'PI',
              'PR',
              'RJ',
              'RN',
              'RO',
              'RR',
              'RS',
              'SC',
              'SE',
              'SP',
              'TO'
            ] AS TEXT[])
          ) AS "customer_state"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              COUNT(*) AS "known_months"
            FROM "months" AS "t3"
          ) AS "t6"
          WHERE
            (
              SELECT
                COUNT(*) AS "CountStar(months)"
              FROM "months" AS "t3"
            ) > 0
        ) AS "t15"
      ) AS "t18"
      UNION
      SELECT
        *
      FROM (
        SELECT
          "t1"."customer_state"
        FROM "order_facts" AS "t1"
        WHERE
          "t1"."is_valid"
      ) AS "t4"
    ) AS "t20"
    UNION
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t9"."customer_state"
        FROM "t5" AS "t9"
      ) AS "t14"
      UNION
      SELECT
        *
      FROM (
        SELECT
          "t10"."customer_state"
        FROM "t8" AS "t10"
      ) AS "t17"
    ) AS "t19"
  ) AS "t22"
  LEFT OUTER JOIN "t5" AS "t11"
    ON "t22"."customer_state" = "t11"."customer_state"
  LEFT OUTER JOIN (
    SELECT
      "t0"."customer_state",
      SUM("t0"."price") AS "revenue_bought",
      SUM("t0"."price") FILTER(WHERE
        (
          "t0"."seller_state" <> "t0"."customer_state"
        )
        OR (
          "t0"."seller_state" = 'not_defined'
        )) AS "revenue_imported"
    FROM "sales_items" AS "t0"
    GROUP BY
      1
  ) AS "t16"
    ON "t22"."customer_state" = "t16"."customer_state"
  LEFT OUTER JOIN "t8" AS "t13"
    ON "t22"."customer_state" = "t13"."customer_state"
) AS "t23"
