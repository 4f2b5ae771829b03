SELECT
  `t12`.`scheme`,
  `t12`.`segment`,
  `t12`.`customers`,
  CAST(`t12`.`customer_share` AS DECIMAL(9, 4)) AS `customer_share`,
  CAST(`t12`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  CAST(`t12`.`revenue_share` AS DECIMAL(9, 4)) AS `revenue_share`,
  CAST(`t12`.`avg_recency_days` AS DECIMAL(12, 2)) AS `avg_recency_days`,
  CAST(`t12`.`avg_frequency` AS DECIMAL(12, 2)) AS `avg_frequency`,
  `t12`.`avg_monetary`
FROM (
  SELECT
    `t11`.`segment`,
    `t11`.`customers`,
    `t11`.`revenue`,
    `t11`.`recency`,
    `t11`.`frequency`,
    `t11`.`scheme`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t11`.`customers`) * 20000
          ) + NULLIF(`t5`.`all_customers`, 0)
        ) - (
          (
            (
              ABS(`t11`.`customers`) * 20000
            ) + NULLIF(`t5`.`all_customers`, 0)
          ) % (
            NULLIF(`t5`.`all_customers`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t5`.`all_customers`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t11`.`customers`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `customer_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST(CAST(`t11`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST(CAST(`t5`.`all_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
        ) - (
          (
            (
              ABS(CAST(CAST(`t11`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST(CAST(`t5`.`all_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) % (
            NULLIF(CAST(CAST(`t5`.`all_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
          )
        )
      ) / (
        NULLIF(CAST(CAST(`t5`.`all_revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST(CAST(`t11`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `revenue_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t11`.`recency`) * 200
          ) + NULLIF(`t11`.`customers`, 0)
        ) - (
          (
            (
              ABS(`t11`.`recency`) * 200
            ) + NULLIF(`t11`.`customers`, 0)
          ) % (
            NULLIF(`t11`.`customers`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t11`.`customers`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t11`.`recency`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_recency_days`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t11`.`frequency`) * 200
          ) + NULLIF(`t11`.`customers`, 0)
        ) - (
          (
            (
              ABS(`t11`.`frequency`) * 200
            ) + NULLIF(`t11`.`customers`, 0)
          ) % (
            NULLIF(`t11`.`customers`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t11`.`customers`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t11`.`frequency`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_frequency`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST(CAST(`t11`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
          ) + NULLIF(`t11`.`customers` * 100, 0)
        ) - (
          (
            (
              ABS(CAST(CAST(`t11`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 200
            ) + NULLIF(`t11`.`customers` * 100, 0)
          ) % (
            NULLIF(`t11`.`customers` * 100, 0) * 2
          )
        )
      ) / (
        NULLIF(`t11`.`customers` * 100, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST(CAST(`t11`.`revenue` AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_monetary`
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t2`.`segment`,
        `t2`.`customers`,
        `t2`.`revenue`,
        `t2`.`recency`,
        `t2`.`frequency`,
        'group' AS `scheme`
      FROM (
        SELECT
          `t0`.`rfm_group` AS `segment`,
          COUNT(*) AS `customers`,
          SUM(`t0`.`monetary`) AS `revenue`,
          SUM(`t0`.`recency`) AS `recency`,
          SUM(`t0`.`frequency`) AS `frequency`
        FROM `rfm_customers` AS `t0`
        GROUP BY
          1
      ) AS `t2`
    ) AS `t6`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t3`.`segment`,
          `t3`.`customers`,
          `t3`.`revenue`,
          `t3`.`recency`,
          `t3`.`frequency`,
          'value_segment' AS `scheme`
        FROM (
          SELECT
            `t0`.`segment`,
            COUNT(*) AS `customers`,
            SUM(`t0`.`monetary`) AS `revenue`,
            SUM(`t0`.`recency`) AS `recency`,
            SUM(`t0`.`frequency`) AS `frequency`
          FROM `rfm_customers` AS `t0`
          GROUP BY
            1
        ) AS `t3`
      ) AS `t7`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t4`.`segment`,
          `t4`.`customers`,
          `t4`.`revenue`,
          `t4`.`recency`,
          `t4`.`frequency`,
          'tier' AS `scheme`
        FROM (
          SELECT
            `t0`.`rfm_tier` AS `segment`,
            COUNT(*) AS `customers`,
            SUM(`t0`.`monetary`) AS `revenue`,
            SUM(`t0`.`recency`) AS `recency`,
            SUM(`t0`.`frequency`) AS `frequency`
          FROM `rfm_customers` AS `t0`
          GROUP BY
            1
        ) AS `t4`
      ) AS `t8`
    ) AS `t9`
  ) AS `t11`
  CROSS JOIN (
    SELECT
      COUNT(*) AS `all_customers`,
      SUM(`t0`.`monetary`) AS `all_revenue`
    FROM `rfm_customers` AS `t0`
  ) AS `t5`
) AS `t12`
