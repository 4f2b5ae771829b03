WITH "t3" AS (
  SELECT
    "t0"."customer_state",
    COUNT(*) AS "customers"
  FROM "customer_orders" AS "t0"
  GROUP BY
    1
), "t7" AS (
  SELECT
    "t1"."seller_state" AS "customer_state",
    COUNT(DISTINCT "t1"."seller_id") AS "sellers",
    SUM("t1"."price") AS "revenue_sold"
  FROM "sales_items" AS "t1"
  GROUP BY
    1
), "t11" AS (
  SELECT
    "t1"."customer_state",
    SUM("t1"."price") AS "revenue_bought",
    SUM("t1"."price") FILTER(WHERE
      (
        "t1"."seller_state" <> "t1"."customer_state"
      )
      OR (
        "t1"."seller_state" = 'not_defined'
      )) AS "revenue_imported"
  FROM "sales_items" AS "t1"
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
    COALESCE("t8"."customers", 0) AS "customers",
    COALESCE("t17"."revenue_bought", 0) AS "revenue_bought",
    COALESCE("t17"."revenue_imported", 0) AS "revenue_imported",
    COALESCE("t12"."sellers", 0) AS "sellers",
    COALESCE("t12"."revenue_sold", 0) AS "revenue_sold"
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
            FROM "months" AS "t2"
          ) AS "t4"
          WHERE
            (
              SELECT
                COUNT(*) AS "CountStar(months)"
              FROM "months" AS "t2"
            ) > 0
        ) AS "t13"
      ) AS "t16"
      UNION
      SELECT
        *
      FROM (
        SELECT
          "t6"."customer_state"
        FROM "t3" AS "t6"
      ) AS "t10"
    ) AS "t18"
    UNION
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t14"."customer_state"
        FROM "t11" AS "t14"
      ) AS "t19"
      UNION
      SELECT
        *
      FROM (
        SELECT
          "t9"."customer_state"
        FROM "t7" AS "t9"
      ) AS "t15"
    ) AS "t20"
  ) AS "t22"
  LEFT OUTER JOIN "t3" AS "t8"
    ON "t22"."customer_state" = "t8"."customer_state"
  LEFT OUTER JOIN "t11" AS "t17"
    ON "t22"."customer_state" = "t17"."customer_state"
  LEFT OUTER JOIN "t7" AS "t12"
    ON "t22"."customer_state" = "t12"."customer_state"
) AS "t23"
