SELECT
  `t26`.`order_month`,
  `t26`.`stage`,
  `t26`.`order_month_key`,
  `t26`.`month_start_date`,
  CAST(`t26`.`mean_days` AS DECIMAL(12, 2)) AS `mean_days`,
  CAST(`t26`.`median_days` AS DECIMAL(12, 2)) AS `median_days`,
  CAST(`t26`.`p90_days` AS DECIMAL(12, 2)) AS `p90_days`,
  `t26`.`orders`,
  `t26`.`negative_orders`,
  `t26`.`low_sample`
FROM (
  SELECT
    `t13`.`stage`,
    `t3`.`month_start_date`,
    `t3`.`month_end_date`,
    `t3`.`order_month`,
    `t3`.`order_month_key`,
    `t3`.`month_number`,
    `t3`.`is_complete`,
    COALESCE(`t25`.`orders`, 0) AS `orders`,
    COALESCE(`t25`.`negative_orders`, 0) AS `negative_orders`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t25`.`seconds`) * 200
          ) + NULLIF(`t25`.`orders` * 86400, 0)
        ) - (
          (
            (
              ABS(`t25`.`seconds`) * 200
            ) + NULLIF(`t25`.`orders` * 86400, 0)
          ) % (
            NULLIF(`t25`.`orders` * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF(`t25`.`orders` * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t25`.`seconds`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `mean_days`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t25`.`median_tenths`) * 200
          ) + 864000
        ) - (
          (
            (
              ABS(`t25`.`median_tenths`) * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t25`.`median_tenths`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `median_days`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t25`.`p90_tenths`) * 200
          ) + 864000
        ) - (
          (
            (
              ABS(`t25`.`p90_tenths`) * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t25`.`p90_tenths`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `p90_days`,
    CAST(IF(
      COALESCE(
        COALESCE(`t25`.`orders`, 0) < (
          SELECT
            `t1`.`min_orders`
          FROM `run_settings` AS `t1`
        ),
        FALSE
      ),
      1,
      0
    ) AS BIGINT) AS `low_sample`
  FROM (
    SELECT
      EXPLODE(
        ARRAY(
          '1. purchase to approval',
          '2. approval to carrier',
          '3. carrier to customer',
          '4. purchase to customer'
        )
      ) AS `stage`
    FROM (
      SELECT
        *
      FROM (
        SELECT
          COUNT(*) AS `known_months`
        FROM `months` AS `t0`
      ) AS `t4`
      WHERE
        (
          SELECT
            COUNT(*) AS `CountStar(months)`
          FROM `months` AS `t0`
        ) > 0
    ) AS `t7`
  ) AS `t13`
  CROSS JOIN `months` AS `t3`
  LEFT OUTER JOIN (
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t14`.`order_month`,
          `t14`.`orders`,
          `t14`.`negative_orders`,
          `t14`.`median_tenths`,
          `t14`.`p90_tenths`,
          `t14`.`seconds`,
          '1. purchase to approval' AS `stage`
        FROM (
          SELECT
            `t8`.`order_month`,
            SUM(CAST(`t8`.`seconds` >= 0 AS BIGINT)) AS `orders`,
            SUM(CAST(`t8`.`seconds` < 0 AS BIGINT)) AS `negative_orders`,
            CAST(ROUND(
              PERCENTILE(IF(`t8`.`seconds` >= 0, CAST(`t8`.`seconds` AS DOUBLE), NULL), 0.5) * 10,
              0
            ) AS BIGINT) AS `median_tenths`,
            CAST(ROUND(
              PERCENTILE(IF(`t8`.`seconds` >= 0, CAST(`t8`.`seconds` AS DOUBLE), NULL), 0.9) * 10,
              0
            ) AS BIGINT) AS `p90_tenths`,
            SUM(IF(`t8`.`seconds` >= 0, `t8`.`seconds`, NULL)) AS `seconds`
          FROM (
            SELECT
              `t2`.`order_month`,
              CAST(UNIX_TIMESTAMP(CAST(`t2`.`approved` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t2`.`purchased` AS TIMESTAMP)) AS BIGINT) AS `seconds`
            FROM `order_details` AS `t2`
            WHERE
              `t2`.`is_valid`
          ) AS `t8`
          GROUP BY
            1
        ) AS `t14`
      ) AS `t18`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t15`.`order_month`,
          `t15`.`orders`,
          `t15`.`negative_orders`,
          `t15`.`median_tenths`,
          `t15`.`p90_tenths`,
          `t15`.`seconds`,
          '2. approval to carrier' AS `stage`
        FROM (
          SELECT
            `t9`.`order_month`,
            SUM(CAST(`t9`.`seconds` >= 0 AS BIGINT)) AS `orders`,
            SUM(CAST(`t9`.`seconds` < 0 AS BIGINT)) AS `negative_orders`,
            CAST(ROUND(
              PERCENTILE(IF(`t9`.`seconds` >= 0, CAST(`t9`.`seconds` AS DOUBLE), NULL), 0.5) * 10,
              0
            ) AS BIGINT) AS `median_tenths`,
            CAST(ROUND(
              PERCENTILE(IF(`t9`.`seconds` >= 0, CAST(`t9`.`seconds` AS DOUBLE), NULL), 0.9) * 10,
              0
            ) AS BIGINT) AS `p90_tenths`,
            SUM(IF(`t9`.`seconds` >= 0, `t9`.`seconds`, NULL)) AS `seconds`
          FROM (
            SELECT
              `t2`.`order_month`,
              CAST(UNIX_TIMESTAMP(CAST(`t2`.`handed_over` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t2`.`approved` AS TIMESTAMP)) AS BIGINT) AS `seconds`
            FROM `order_details` AS `t2`
            WHERE
              `t2`.`is_valid`
          ) AS `t9`
          GROUP BY
            1
        ) AS `t15`
      ) AS `t19`
    ) AS `t22`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t16`.`order_month`,
          `t16`.`orders`,
          `t16`.`negative_orders`,
          `t16`.`median_tenths`,
          `t16`.`p90_tenths`,
          `t16`.`seconds`,
          '3. carrier to customer' AS `stage`
        FROM (
          SELECT
            `t10`.`order_month`,
            SUM(CAST(`t10`.`seconds` >= 0 AS BIGINT)) AS `orders`,
            SUM(CAST(`t10`.`seconds` < 0 AS BIGINT)) AS `negative_orders`,
            CAST(ROUND(
              PERCENTILE(IF(`t10`.`seconds` >= 0, CAST(`t10`.`seconds` AS DOUBLE), NULL), 0.5) * 10,
              0
            ) AS BIGINT) AS `median_tenths`,
            CAST(ROUND(
              PERCENTILE(IF(`t10`.`seconds` >= 0, CAST(`t10`.`seconds` AS DOUBLE), NULL), 0.9) * 10,
              0
            ) AS BIGINT) AS `p90_tenths`,
            SUM(IF(`t10`.`seconds` >= 0, `t10`.`seconds`, NULL)) AS `seconds`
          FROM (
            SELECT
              `t2`.`order_month`,
              CAST(UNIX_TIMESTAMP(CAST(`t2`.`delivered` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t2`.`handed_over` AS TIMESTAMP)) AS BIGINT) AS `seconds`
            FROM `order_details` AS `t2`
            WHERE
              `t2`.`is_valid`
          ) AS `t10`
          GROUP BY
            1
        ) AS `t16`
      ) AS `t20`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t17`.`order_month`,
          `t17`.`orders`,
          `t17`.`negative_orders`,
          `t17`.`median_tenths`,
          `t17`.`p90_tenths`,
          `t17`.`seconds`,
          '4. purchase to customer' AS `stage`
        FROM (
          SELECT
            `t11`.`order_month`,
            SUM(CAST(`t11`.`seconds` >= 0 AS BIGINT)) AS `orders`,
            SUM(CAST(`t11`.`seconds` < 0 AS BIGINT)) AS `negative_orders`,
            CAST(ROUND(
              PERCENTILE(IF(`t11`.`seconds` >= 0, CAST(`t11`.`seconds` AS DOUBLE), NULL), 0.5) * 10,
              0
            ) AS BIGINT) AS `median_tenths`,
            CAST(ROUND(
              PERCENTILE(IF(`t11`.`seconds` >= 0, CAST(`t11`.`seconds` AS DOUBLE), NULL), 0.9) * 10,
              0
            ) AS BIGINT) AS `p90_tenths`,
            SUM(IF(`t11`.`seconds` >= 0, `t11`.`seconds`, NULL)) AS `seconds`
          FROM (
            SELECT
              `t2`.`order_month`,
              CAST(UNIX_TIMESTAMP(CAST(`t2`.`delivered` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t2`.`purchased` AS TIMESTAMP)) AS BIGINT) AS `seconds`
            FROM `order_details` AS `t2`
            WHERE
              `t2`.`is_valid`
          ) AS `t11`
          GROUP BY
            1
        ) AS `t17`
      ) AS `t21`
    ) AS `t23`
  ) AS `t25`
    ON `t13`.`stage` = `t25`.`stage` AND `t3`.`order_month` = `t25`.`order_month`
) AS `t26`
