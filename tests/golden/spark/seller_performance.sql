WITH `t6` AS (
  SELECT
    `t5`.`seller_id`,
    `t5`.`seller_state`,
    `t5`.`seller_city`,
    `t5`.`revenue`,
    `t5`.`items`,
    `t5`.`orders`,
    `t5`.`customers`,
    `t5`.`states_served`,
    `t5`.`dispatch_seconds`,
    `t5`.`timed_orders`,
    `t5`.`dispatched_orders`,
    `t5`.`late_dispatch_orders`,
    `t5`.`reviewed_orders`,
    `t5`.`score_sum`,
    `t5`.`all_orders`,
    `t5`.`canceled_orders`,
    `t5`.`active_months`,
    CAST(`t5`.`revenue` * 100 AS BIGINT) AS `paid`
  FROM (
    SELECT
      `t2`.`seller_id`,
      `t2`.`seller_state`,
      `t2`.`seller_city`,
      COALESCE(`t4`.`revenue`, 0) AS `revenue`,
      COALESCE(`t4`.`items`, 0) AS `items`,
      COALESCE(`t4`.`orders`, 0) AS `orders`,
      COALESCE(`t4`.`customers`, 0) AS `customers`,
      COALESCE(`t4`.`states_served`, 0) AS `states_served`,
      COALESCE(`t4`.`dispatch_seconds`, 0) AS `dispatch_seconds`,
      COALESCE(`t4`.`timed_orders`, 0) AS `timed_orders`,
      COALESCE(`t4`.`dispatched_orders`, 0) AS `dispatched_orders`,
      COALESCE(`t4`.`late_dispatch_orders`, 0) AS `late_dispatch_orders`,
      COALESCE(`t4`.`reviewed_orders`, 0) AS `reviewed_orders`,
      COALESCE(`t4`.`score_sum`, 0) AS `score_sum`,
      COALESCE(`t4`.`all_orders`, 0) AS `all_orders`,
      COALESCE(`t4`.`canceled_orders`, 0) AS `canceled_orders`,
      COALESCE(`t4`.`active_months`, 0) AS `active_months`
    FROM `known_sellers` AS `t2`
    LEFT OUTER JOIN (
      SELECT
        `t1`.`seller_id`,
        CAST(SUM(IF(`t1`.`is_valid`, `t1`.`revenue`, NULL)) AS DECIMAL(18, 2)) AS `revenue`,
        SUM(IF(`t1`.`is_valid`, `t1`.`items`, NULL)) AS `items`,
        SUM(CAST(`t1`.`is_valid` AS BIGINT)) AS `orders`,
        COUNT(DISTINCT IF(`t1`.`is_valid`, `t1`.`customer_unique_id`, NULL)) AS `customers`,
        COUNT(DISTINCT IF(`t1`.`is_valid`, `t1`.`customer_state`, NULL)) AS `states_served`,
        SUM(IF(`t1`.`dispatch_seconds` >= 0, `t1`.`dispatch_seconds`, NULL)) AS `dispatch_seconds`,
        SUM(CAST(`t1`.`dispatch_seconds` >= 0 AS BIGINT)) AS `timed_orders`,
        SUM(CAST(`t1`.`is_dispatched` AS BIGINT)) AS `dispatched_orders`,
        SUM(CAST(`t1`.`is_late` AS BIGINT)) AS `late_dispatch_orders`,
        COUNT(`t1`.`review_score`) AS `reviewed_orders`,
        SUM(`t1`.`review_score`) AS `score_sum`,
        COUNT(*) AS `all_orders`,
        SUM(CAST(`t1`.`is_canceled` AS BIGINT)) AS `canceled_orders`,
        COUNT(DISTINCT IF(`t1`.`is_valid`, `t1`.`order_month_key`, NULL)) AS `active_months`
      FROM `seller_orders` AS `t1`
      GROUP BY
        1
    ) AS `t4`
      ON `t2`.`seller_id` = `t4`.`seller_id`
  ) AS `t5`
)
SELECT
  `t12`.`seller_id`,
  `t12`.`seller_state`,
  `t12`.`seller_city`,
  `t12`.`revenue`,
  `t12`.`items`,
  `t12`.`orders`,
  `t12`.`customers`,
  `t12`.`states_served`,
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(`t12`.`revenue` * 100 AS BIGINT)) * 200
        ) + NULLIF(`t12`.`orders` * 100, 0)
      ) - (
        (
          (
            ABS(CAST(`t12`.`revenue` * 100 AS BIGINT)) * 200
          ) + NULLIF(`t12`.`orders` * 100, 0)
        ) % (
          NULLIF(`t12`.`orders` * 100, 0) * 2
        )
      )
    ) / (
      NULLIF(`t12`.`orders` * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(`t12`.`revenue` * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t12`.`dispatch_seconds`) * 200
        ) + NULLIF(`t12`.`timed_orders` * 86400, 0)
      ) - (
        (
          (
            ABS(`t12`.`dispatch_seconds`) * 200
          ) + NULLIF(`t12`.`timed_orders` * 86400, 0)
        ) % (
          NULLIF(`t12`.`timed_orders` * 86400, 0) * 2
        )
      )
    ) / (
      NULLIF(`t12`.`timed_orders` * 86400, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t12`.`dispatch_seconds`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS `avg_dispatch_days`,
  `t12`.`dispatched_orders`,
  `t12`.`late_dispatch_orders`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t12`.`late_dispatch_orders`) * 20000
        ) + NULLIF(`t12`.`dispatched_orders`, 0)
      ) - (
        (
          (
            ABS(`t12`.`late_dispatch_orders`) * 20000
          ) + NULLIF(`t12`.`dispatched_orders`, 0)
        ) % (
          NULLIF(`t12`.`dispatched_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t12`.`dispatched_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t12`.`late_dispatch_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `late_dispatch_rate`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t12`.`score_sum`) * 200
        ) + NULLIF(`t12`.`reviewed_orders`, 0)
      ) - (
        (
          (
            ABS(`t12`.`score_sum`) * 200
          ) + NULLIF(`t12`.`reviewed_orders`, 0)
        ) % (
          NULLIF(`t12`.`reviewed_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t12`.`reviewed_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t12`.`score_sum`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(5, 2)) AS `avg_review_score`,
  `t12`.`all_orders`,
  `t12`.`canceled_orders`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t12`.`canceled_orders`) * 20000
        ) + NULLIF(`t12`.`all_orders`, 0)
      ) - (
        (
          (
            ABS(`t12`.`canceled_orders`) * 20000
          ) + NULLIF(`t12`.`all_orders`, 0)
        ) % (
          NULLIF(`t12`.`all_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t12`.`all_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t12`.`canceled_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `cancel_rate`,
  CAST(`t12`.`revenue_share` AS DECIMAL(9, 6)) AS `revenue_share`,
  CAST(`t12`.`cumulative_share` AS DECIMAL(9, 6)) AS `cumulative_share`,
  `t12`.`revenue_rank`,
  `t12`.`abc`,
  `t12`.`active_months`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t12`.`orders`) * 200
        ) + NULLIF(`t12`.`active_months`, 0)
      ) - (
        (
          (
            ABS(`t12`.`orders`) * 200
          ) + NULLIF(`t12`.`active_months`, 0)
        ) % (
          NULLIF(`t12`.`active_months`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t12`.`active_months`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t12`.`orders`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS `orders_per_active_month`,
  CAST(IF(COALESCE(`t12`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
FROM (
  SELECT
    `t8`.`seller_id`,
    `t8`.`seller_state`,
    `t8`.`seller_city`,
    `t8`.`revenue`,
    `t8`.`items`,
    `t8`.`orders`,
    `t8`.`customers`,
    `t8`.`states_served`,
    `t8`.`dispatch_seconds`,
    `t8`.`timed_orders`,
    `t8`.`dispatched_orders`,
    `t8`.`late_dispatch_orders`,
    `t8`.`reviewed_orders`,
    `t8`.`score_sum`,
    `t8`.`all_orders`,
    `t8`.`canceled_orders`,
    `t8`.`active_months`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t8`.`paid`) * 2000000
          ) + NULLIF(`t11`.`total`, 0)
        ) - (
          (
            (
              ABS(`t8`.`paid`) * 2000000
            ) + NULLIF(`t11`.`total`, 0)
          ) % (
            NULLIF(`t11`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t11`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t8`.`paid`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `revenue_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t11`.`at_least`) * 2000000
          ) + NULLIF(`t11`.`total`, 0)
        ) - (
          (
            (
              ABS(`t11`.`at_least`) * 2000000
            ) + NULLIF(`t11`.`total`, 0)
          ) % (
            NULLIF(`t11`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t11`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t11`.`at_least`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `cumulative_share`,
    IF(`t8`.`paid` > 0, `t11`.`rank`, NULL) AS `revenue_rank`,
    CASE
      WHEN (
        `t11`.`above` * 100
      ) < (
        `t11`.`total` * 80
      )
      THEN 'A'
      WHEN (
        `t11`.`above` * 100
      ) < (
        `t11`.`total` * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS `abc`
  FROM `t6` AS `t8`
  INNER JOIN (
    SELECT
      `t9`.`paid`,
      `t9`.`rows_here`,
      SUM(`t9`.`paid` * `t9`.`rows_here`) OVER (ORDER BY `t9`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS `at_least`,
      SUM(`t9`.`paid` * `t9`.`rows_here`) OVER (ORDER BY `t9`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
        `t9`.`paid` * `t9`.`rows_here`
      ) AS `above`,
      (
        SUM(`t9`.`rows_here`) OVER (ORDER BY `t9`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - `t9`.`rows_here`
      ) + 1 AS `rank`,
      SUM(`t9`.`paid` * `t9`.`rows_here`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
    FROM (
      SELECT
        `t7`.`paid`,
        COUNT(*) AS `rows_here`
      FROM `t6` AS `t7`
      GROUP BY
        1
    ) AS `t9`
  ) AS `t11`
    ON `t8`.`paid` = `t11`.`paid`
) AS `t12`
