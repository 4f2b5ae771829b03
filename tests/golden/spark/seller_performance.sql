WITH `t14` AS (
  SELECT
    `t13`.`seller_id`,
    `t13`.`seller_state`,
    `t13`.`seller_city`,
    `t13`.`revenue`,
    `t13`.`items`,
    `t13`.`orders`,
    `t13`.`customers`,
    `t13`.`states_served`,
    `t13`.`dispatch_seconds`,
    `t13`.`timed_orders`,
    `t13`.`dispatched_orders`,
    `t13`.`late_dispatch_orders`,
    `t13`.`reviewed_orders`,
    `t13`.`score_sum`,
    `t13`.`all_orders`,
    `t13`.`canceled_orders`,
    `t13`.`active_months`,
    CAST(`t13`.`revenue` * 100 AS BIGINT) AS `paid`
  FROM (
    SELECT
      `t12`.`seller_id`,
      `t12`.`seller_state`,
      `t12`.`seller_city`,
      COALESCE(`t7`.`revenue`, 0) AS `revenue`,
      COALESCE(`t7`.`items`, 0) AS `items`,
      COALESCE(`t7`.`orders`, 0) AS `orders`,
      COALESCE(`t7`.`customers`, 0) AS `customers`,
      COALESCE(`t7`.`states_served`, 0) AS `states_served`,
      COALESCE(`t7`.`dispatch_seconds`, 0) AS `dispatch_seconds`,
      COALESCE(`t7`.`timed_orders`, 0) AS `timed_orders`,
      COALESCE(`t7`.`dispatched_orders`, 0) AS `dispatched_orders`,
      COALESCE(`t7`.`late_dispatch_orders`, 0) AS `late_dispatch_orders`,
      COALESCE(`t7`.`reviewed_orders`, 0) AS `reviewed_orders`,
      COALESCE(`t7`.`score_sum`, 0) AS `score_sum`,
      COALESCE(`t7`.`all_orders`, 0) AS `all_orders`,
      COALESCE(`t7`.`canceled_orders`, 0) AS `canceled_orders`,
      COALESCE(`t7`.`active_months`, 0) AS `active_months`
    FROM (
      SELECT
        `t10`.`seller_id`,
        `t10`.`seller_state`,
        `t10`.`seller_city`
      FROM (
        SELECT
          `t3`.`seller_id`,
          `t3`.`seller_state`,
          `t3`.`seller_city`,
          `t9`.`known_months`
        FROM `known_sellers` AS `t3`
        CROSS JOIN (
          SELECT
            *
          FROM (
            SELECT
              COUNT(*) AS `known_months`
            FROM `months` AS `t2`
          ) AS `t4`
          WHERE
            (
              SELECT
                COUNT(*) AS `CountStar(months)`
              FROM `months` AS `t2`
            ) > 0
        ) AS `t9`
      ) AS `t10`
    ) AS `t12`
    LEFT OUTER JOIN (
      SELECT
        `t0`.`seller_id`,
        CAST(SUM(IF(`t0`.`is_valid`, `t0`.`revenue`, NULL)) AS DECIMAL(18, 2)) AS `revenue`,
        SUM(IF(`t0`.`is_valid`, `t0`.`items`, NULL)) AS `items`,
        SUM(CAST(`t0`.`is_valid` AS BIGINT)) AS `orders`,
        COUNT(DISTINCT IF(`t0`.`is_valid`, `t0`.`customer_unique_id`, NULL)) AS `customers`,
        COUNT(DISTINCT IF(`t0`.`is_valid`, `t0`.`customer_state`, NULL)) AS `states_served`,
        SUM(IF(`t0`.`dispatch_seconds` >= 0, `t0`.`dispatch_seconds`, NULL)) AS `dispatch_seconds`,
        SUM(CAST(`t0`.`dispatch_seconds` >= 0 AS BIGINT)) AS `timed_orders`,
        SUM(CAST(`t0`.`is_dispatched` AS BIGINT)) AS `dispatched_orders`,
        SUM(CAST(`t0`.`is_late` AS BIGINT)) AS `late_dispatch_orders`,
        COUNT(`t0`.`review_score`) AS `reviewed_orders`,
        SUM(`t0`.`review_score`) AS `score_sum`,
        COUNT(*) AS `all_orders`,
        SUM(CAST(`t0`.`is_canceled` AS BIGINT)) AS `canceled_orders`,
        COUNT(DISTINCT IF(`t0`.`is_valid`, `t0`.`order_month_key`, NULL)) AS `active_months`
      FROM `seller_orders` AS `t0`
      GROUP BY
        1
    ) AS `t7`
      ON `t12`.`seller_id` = `t7`.`seller_id`
  ) AS `t13`
)
SELECT
  `t20`.`seller_id`,
  `t20`.`seller_state`,
  `t20`.`seller_city`,
  `t20`.`revenue`,
  `t20`.`items`,
  `t20`.`orders`,
  `t20`.`customers`,
  `t20`.`states_served`,
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(`t20`.`revenue` * 100 AS BIGINT)) * 200
        ) + NULLIF(`t20`.`orders` * 100, 0)
      ) - (
        (
          (
            ABS(CAST(`t20`.`revenue` * 100 AS BIGINT)) * 200
          ) + NULLIF(`t20`.`orders` * 100, 0)
        ) % (
          NULLIF(`t20`.`orders` * 100, 0) * 2
        )
      )
    ) / (
      NULLIF(`t20`.`orders` * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(`t20`.`revenue` * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t20`.`dispatch_seconds`) * 200
        ) + NULLIF(`t20`.`timed_orders` * 86400, 0)
      ) - (
        (
          (
            ABS(`t20`.`dispatch_seconds`) * 200
          ) + NULLIF(`t20`.`timed_orders` * 86400, 0)
        ) % (
          NULLIF(`t20`.`timed_orders` * 86400, 0) * 2
        )
      )
    ) / (
      NULLIF(`t20`.`timed_orders` * 86400, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t20`.`dispatch_seconds`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS `avg_dispatch_days`,
  `t20`.`dispatched_orders`,
  `t20`.`late_dispatch_orders`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t20`.`late_dispatch_orders`) * 20000
        ) + NULLIF(`t20`.`dispatched_orders`, 0)
      ) - (
        (
          (
            ABS(`t20`.`late_dispatch_orders`) * 20000
          ) + NULLIF(`t20`.`dispatched_orders`, 0)
        ) % (
          NULLIF(`t20`.`dispatched_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t20`.`dispatched_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t20`.`late_dispatch_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `late_dispatch_rate`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t20`.`score_sum`) * 200
        ) + NULLIF(`t20`.`reviewed_orders`, 0)
      ) - (
        (
          (
            ABS(`t20`.`score_sum`) * 200
          ) + NULLIF(`t20`.`reviewed_orders`, 0)
        ) % (
          NULLIF(`t20`.`reviewed_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t20`.`reviewed_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t20`.`score_sum`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(5, 2)) AS `avg_review_score`,
  `t20`.`all_orders`,
  `t20`.`canceled_orders`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t20`.`canceled_orders`) * 20000
        ) + NULLIF(`t20`.`all_orders`, 0)
      ) - (
        (
          (
            ABS(`t20`.`canceled_orders`) * 20000
          ) + NULLIF(`t20`.`all_orders`, 0)
        ) % (
          NULLIF(`t20`.`all_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t20`.`all_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t20`.`canceled_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `cancel_rate`,
  CAST(`t20`.`revenue_share` AS DECIMAL(9, 6)) AS `revenue_share`,
  CAST(`t20`.`cumulative_share` AS DECIMAL(9, 6)) AS `cumulative_share`,
  `t20`.`revenue_rank`,
  `t20`.`abc`,
  `t20`.`active_months`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t20`.`orders`) * 200
        ) + NULLIF(`t20`.`active_months`, 0)
      ) - (
        (
          (
            ABS(`t20`.`orders`) * 200
          ) + NULLIF(`t20`.`active_months`, 0)
        ) % (
          NULLIF(`t20`.`active_months`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t20`.`active_months`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t20`.`orders`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS `orders_per_active_month`,
  CAST(IF(COALESCE(`t20`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
FROM (
  SELECT
    `t16`.`seller_id`,
    `t16`.`seller_state`,
    `t16`.`seller_city`,
    `t16`.`revenue`,
    `t16`.`items`,
    `t16`.`orders`,
    `t16`.`customers`,
    `t16`.`states_served`,
    `t16`.`dispatch_seconds`,
    `t16`.`timed_orders`,
    `t16`.`dispatched_orders`,
    `t16`.`late_dispatch_orders`,
    `t16`.`reviewed_orders`,
    `t16`.`score_sum`,
    `t16`.`all_orders`,
    `t16`.`canceled_orders`,
    `t16`.`active_months`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t16`.`paid`) * 2000000
          ) + NULLIF(`t19`.`total`, 0)
        ) - (
          (
            (
              ABS(`t16`.`paid`) * 2000000
            ) + NULLIF(`t19`.`total`, 0)
          ) % (
            NULLIF(`t19`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t19`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t16`.`paid`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `revenue_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t19`.`at_least`) * 2000000
          ) + NULLIF(`t19`.`total`, 0)
        ) - (
          (
            (
              ABS(`t19`.`at_least`) * 2000000
            ) + NULLIF(`t19`.`total`, 0)
          ) % (
            NULLIF(`t19`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t19`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t19`.`at_least`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `cumulative_share`,
    IF(`t16`.`paid` > 0, `t19`.`rank`, NULL) AS `revenue_rank`,
    CASE
      WHEN (
        `t19`.`above` * 100
      ) < (
        `t19`.`total` * 80
      )
      THEN 'A'
      WHEN (
        `t19`.`above` * 100
      ) < (
        `t19`.`total` * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS `abc`
  FROM `t14` AS `t16`
  INNER JOIN (
    SELECT
      `t17`.`paid`,
      `t17`.`rows_here`,
      SUM(`t17`.`paid` * `t17`.`rows_here`) OVER (ORDER BY `t17`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS `at_least`,
      SUM(`t17`.`paid` * `t17`.`rows_here`) OVER (ORDER BY `t17`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
        `t17`.`paid` * `t17`.`rows_here`
      ) AS `above`,
      (
        SUM(`t17`.`rows_here`) OVER (ORDER BY `t17`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - `t17`.`rows_here`
      ) + 1 AS `rank`,
      SUM(`t17`.`paid` * `t17`.`rows_here`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
    FROM (
      SELECT
        `t15`.`paid`,
        COUNT(*) AS `rows_here`
      FROM `t14` AS `t15`
      GROUP BY
        1
    ) AS `t17`
  ) AS `t19`
    ON `t16`.`paid` = `t19`.`paid`
) AS `t20`
