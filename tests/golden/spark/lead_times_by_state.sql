WITH `t22` AS (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t12`.`order_month`,
        `t12`.`customer_state`,
        `t12`.`orders`,
        `t12`.`negative_orders`,
        `t12`.`median_tenths`,
        `t12`.`p90_tenths`,
        `t12`.`seconds`,
        '1. purchase to approval' AS `stage`
      FROM (
        SELECT
          `t6`.`order_month`,
          `t6`.`customer_state`,
          SUM(CAST(`t6`.`seconds` >= 0 AS BIGINT)) AS `orders`,
          SUM(CAST(`t6`.`seconds` < 0 AS BIGINT)) AS `negative_orders`,
          CAST(ROUND(
            PERCENTILE(IF(`t6`.`seconds` >= 0, CAST(`t6`.`seconds` AS DOUBLE), NULL), 0.5) * 10,
            0
          ) AS BIGINT) AS `median_tenths`,
          CAST(ROUND(
            PERCENTILE(IF(`t6`.`seconds` >= 0, CAST(`t6`.`seconds` AS DOUBLE), NULL), 0.9) * 10,
            0
          ) AS BIGINT) AS `p90_tenths`,
          SUM(IF(`t6`.`seconds` >= 0, `t6`.`seconds`, NULL)) AS `seconds`
        FROM (
          SELECT
            `t1`.`order_month`,
            `t1`.`customer_state`,
            CAST(UNIX_TIMESTAMP(CAST(`t1`.`approved` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t1`.`purchased` AS TIMESTAMP)) AS BIGINT) AS `seconds`
          FROM `order_details` AS `t1`
          WHERE
            `t1`.`is_valid`
        ) AS `t6`
        GROUP BY
          1,
          2
      ) AS `t12`
    ) AS `t16`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t13`.`order_month`,
        `t13`.`customer_state`,
        `t13`.`orders`,
        `t13`.`negative_orders`,
        `t13`.`median_tenths`,
        `t13`.`p90_tenths`,
        `t13`.`seconds`,
        '2. approval to carrier' AS `stage`
      FROM (
        SELECT
          `t7`.`order_month`,
          `t7`.`customer_state`,
          SUM(CAST(`t7`.`seconds` >= 0 AS BIGINT)) AS `orders`,
          SUM(CAST(`t7`.`seconds` < 0 AS BIGINT)) AS `negative_orders`,
          CAST(ROUND(
            PERCENTILE(IF(`t7`.`seconds` >= 0, CAST(`t7`.`seconds` AS DOUBLE), NULL), 0.5) * 10,
            0
          ) AS BIGINT) AS `median_tenths`,
          CAST(ROUND(
            PERCENTILE(IF(`t7`.`seconds` >= 0, CAST(`t7`.`seconds` AS DOUBLE), NULL), 0.9) * 10,
            0
          ) AS BIGINT) AS `p90_tenths`,
          SUM(IF(`t7`.`seconds` >= 0, `t7`.`seconds`, NULL)) AS `seconds`
        FROM (
          SELECT
            `t1`.`order_month`,
            `t1`.`customer_state`,
            CAST(UNIX_TIMESTAMP(CAST(`t1`.`handed_over` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t1`.`approved` AS TIMESTAMP)) AS BIGINT) AS `seconds`
          FROM `order_details` AS `t1`
          WHERE
            `t1`.`is_valid`
        ) AS `t7`
        GROUP BY
          1,
          2
      ) AS `t13`
    ) AS `t17`
  ) AS `t20`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t14`.`order_month`,
        `t14`.`customer_state`,
        `t14`.`orders`,
        `t14`.`negative_orders`,
        `t14`.`median_tenths`,
        `t14`.`p90_tenths`,
        `t14`.`seconds`,
        '3. carrier to customer' AS `stage`
      FROM (
        SELECT
          `t8`.`order_month`,
          `t8`.`customer_state`,
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
            `t1`.`order_month`,
            `t1`.`customer_state`,
            CAST(UNIX_TIMESTAMP(CAST(`t1`.`delivered` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t1`.`handed_over` AS TIMESTAMP)) AS BIGINT) AS `seconds`
          FROM `order_details` AS `t1`
          WHERE
            `t1`.`is_valid`
        ) AS `t8`
        GROUP BY
          1,
          2
      ) AS `t14`
    ) AS `t18`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t15`.`order_month`,
        `t15`.`customer_state`,
        `t15`.`orders`,
        `t15`.`negative_orders`,
        `t15`.`median_tenths`,
        `t15`.`p90_tenths`,
        `t15`.`seconds`,
        '4. purchase to customer' AS `stage`
      FROM (
        SELECT
          `t9`.`order_month`,
          `t9`.`customer_state`,
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
            `t1`.`order_month`,
            `t1`.`customer_state`,
            CAST(UNIX_TIMESTAMP(CAST(`t1`.`delivered` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t1`.`purchased` AS TIMESTAMP)) AS BIGINT) AS `seconds`
          FROM `order_details` AS `t1`
          WHERE
            `t1`.`is_valid`
        ) AS `t9`
        GROUP BY
          1,
          2
      ) AS `t15`
    ) AS `t19`
  ) AS `t21`
)
SELECT
  `t27`.`order_month`,
  `t27`.`customer_state`,
  `t27`.`stage`,
  `t27`.`order_month_key`,
  `t27`.`month_start_date`,
  CAST(`t27`.`mean_days` AS DECIMAL(12, 2)) AS `mean_days`,
  CAST(`t27`.`median_days` AS DECIMAL(12, 2)) AS `median_days`,
  CAST(`t27`.`p90_days` AS DECIMAL(12, 2)) AS `p90_days`,
  `t27`.`orders`,
  `t27`.`negative_orders`,
  `t27`.`low_sample`
FROM (
  SELECT
    `t11`.`stage`,
    `t26`.`customer_state`,
    `t2`.`month_start_date`,
    `t2`.`month_end_date`,
    `t2`.`order_month`,
    `t2`.`order_month_key`,
    `t2`.`month_number`,
    `t2`.`is_complete`,
    COALESCE(`t24`.`orders`, 0) AS `orders`,
    COALESCE(`t24`.`negative_orders`, 0) AS `negative_orders`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t24`.`seconds`) * 200
          ) + NULLIF(`t24`.`orders` * 86400, 0)
        ) - (
          (
            (
              ABS(`t24`.`seconds`) * 200
            ) + NULLIF(`t24`.`orders` * 86400, 0)
          ) % (
            NULLIF(`t24`.`orders` * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF(`t24`.`orders` * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t24`.`seconds`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `mean_days`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t24`.`median_tenths`) * 200
          ) + 864000
        ) - (
          (
            (
              ABS(`t24`.`median_tenths`) * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t24`.`median_tenths`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `median_days`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t24`.`p90_tenths`) * 200
          ) + 864000
        ) - (
          (
            (
              ABS(`t24`.`p90_tenths`) * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t24`.`p90_tenths`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `p90_days`,
    CAST(IF(COALESCE(COALESCE(`t24`.`orders`, 0) < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
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
      ) AS `t3`
      WHERE
        (
          SELECT
            COUNT(*) AS `CountStar(months)`
          FROM `months` AS `t0`
        ) > 0
    ) AS `t5`
  ) AS `t11`
  CROSS JOIN (
    SELECT DISTINCT
      `t23`.`customer_state`
    FROM `t22` AS `t23`
  ) AS `t26`
  CROSS JOIN `months` AS `t2`
  LEFT OUTER JOIN `t22` AS `t24`
    ON `t11`.`stage` = `t24`.`stage`
    AND `t2`.`order_month` = `t24`.`order_month`
    AND `t26`.`customer_state` = `t24`.`customer_state`
) AS `t27`
