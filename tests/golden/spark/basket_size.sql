WITH `t1` AS (
  SELECT
    `t0`.`items`,
    COUNT(*) AS `orders`,
    SUM(`t0`.`order_value`) AS `revenue`
  FROM `master_orders` AS `t0`
  GROUP BY
    1
)
SELECT
  `t6`.`items`,
  `t6`.`orders`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t6`.`orders`) * 20000
        ) + NULLIF(`t6`.`all_orders`, 0)
      ) - (
        (
          (
            ABS(`t6`.`orders`) * 20000
          ) + NULLIF(`t6`.`all_orders`, 0)
        ) % (
          NULLIF(`t6`.`all_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t6`.`all_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t6`.`orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `order_share`,
  CAST(`t6`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(`t6`.`revenue` * 100 AS BIGINT)) * 20000
        ) + NULLIF(CAST(`t6`.`all_revenue` * 100 AS BIGINT), 0)
      ) - (
        (
          (
            ABS(CAST(`t6`.`revenue` * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST(`t6`.`all_revenue` * 100 AS BIGINT), 0)
        ) % (
          NULLIF(CAST(`t6`.`all_revenue` * 100 AS BIGINT), 0) * 2
        )
      )
    ) / (
      NULLIF(CAST(`t6`.`all_revenue` * 100 AS BIGINT), 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(`t6`.`revenue` * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `revenue_share`,
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(`t6`.`revenue` * 100 AS BIGINT)) * 200
        ) + NULLIF(`t6`.`orders` * 100, 0)
      ) - (
        (
          (
            ABS(CAST(`t6`.`revenue` * 100 AS BIGINT)) * 200
          ) + NULLIF(`t6`.`orders` * 100, 0)
        ) % (
          NULLIF(`t6`.`orders` * 100, 0) * 2
        )
      )
    ) / (
      NULLIF(`t6`.`orders` * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(`t6`.`revenue` * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
  CAST(IF(COALESCE(`t6`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
FROM (
  SELECT
    `t3`.`items`,
    `t3`.`orders`,
    `t3`.`revenue`,
    `t5`.`all_orders`,
    `t5`.`all_revenue`
  FROM `t1` AS `t3`
  CROSS JOIN (
    SELECT
      SUM(`t2`.`orders`) AS `all_orders`,
      SUM(`t2`.`revenue`) AS `all_revenue`
    FROM `t1` AS `t2`
  ) AS `t5`
) AS `t6`
