WITH `t19` AS (
  SELECT
    `t18`.`seller_id`,
    `t18`.`seller_state`,
    `t18`.`seller_city`,
    `t18`.`revenue`,
    `t18`.`items`,
    `t18`.`orders`,
    `t18`.`customers`,
    `t18`.`states_served`,
    `t18`.`dispatch_seconds`,
    `t18`.`timed_orders`,
    `t18`.`dispatched_orders`,
    `t18`.`late_dispatch_orders`,
    `t18`.`reviewed_orders`,
    `t18`.`score_sum`,
    `t18`.`all_orders`,
    `t18`.`canceled_orders`,
    `t18`.`active_months`,
    CAST(`t18`.`revenue` * 100 AS BIGINT) AS `paid`
  FROM (
    SELECT
      `t15`.`seller_id`,
      `t15`.`seller_state`,
      `t15`.`seller_city`,
      COALESCE(`t17`.`revenue`, 0) AS `revenue`,
      COALESCE(`t17`.`items`, 0) AS `items`,
      COALESCE(`t17`.`orders`, 0) AS `orders`,
      COALESCE(`t17`.`customers`, 0) AS `customers`,
      COALESCE(`t17`.`states_served`, 0) AS `states_served`,
      COALESCE(`t17`.`dispatch_seconds`, 0) AS `dispatch_seconds`,
      COALESCE(`t17`.`timed_orders`, 0) AS `timed_orders`,
      COALESCE(`t17`.`dispatched_orders`, 0) AS `dispatched_orders`,
      COALESCE(`t17`.`late_dispatch_orders`, 0) AS `late_dispatch_orders`,
      COALESCE(`t17`.`reviewed_orders`, 0) AS `reviewed_orders`,
      COALESCE(`t17`.`score_sum`, 0) AS `score_sum`,
      COALESCE(`t17`.`all_orders`, 0) AS `all_orders`,
      COALESCE(`t17`.`canceled_orders`, 0) AS `canceled_orders`,
      COALESCE(`t17`.`active_months`, 0) AS `active_months`
    FROM (
      SELECT
        `t12`.`seller_id`,
        `t12`.`seller_state`,
        `t12`.`seller_city`
      FROM (
        SELECT
          `t4`.`seller_id`,
          `t4`.`seller_state`,
          `t4`.`seller_city`,
          `t11`.`known_months`
        FROM `known_sellers` AS `t4`
        CROSS JOIN (
          SELECT
            *
          FROM (
            SELECT
              COUNT(*) AS `known_months`
            FROM `months` AS `t3`
          ) AS `t6`
          WHERE
            (
              SELECT
                COUNT(*) AS `CountStar(months)`
              FROM `months` AS `t3`
            ) > 0
        ) AS `t11`
      ) AS `t12`
    ) AS `t15`
    LEFT OUTER JOIN (
      SELECT
        `t13`.`seller_id`,
        CAST(SUM(IF(`t13`.`is_valid`, `t13`.`revenue`, NULL)) AS DECIMAL(18, 2)) AS `revenue`,
        SUM(IF(`t13`.`is_valid`, `t13`.`items`, NULL)) AS `items`,
        SUM(CAST(`t13`.`is_valid` AS BIGINT)) AS `orders`,
        COUNT(DISTINCT IF(`t13`.`is_valid`, `t13`.`customer_unique_id`, NULL)) AS `customers`,
        COUNT(DISTINCT IF(`t13`.`is_valid`, `t13`.`customer_state`, NULL)) AS `states_served`,
        SUM(IF(`t13`.`dispatch_seconds` >= 0, `t13`.`dispatch_seconds`, NULL)) AS `dispatch_seconds`,
        SUM(CAST(`t13`.`dispatch_seconds` >= 0 AS BIGINT)) AS `timed_orders`,
        SUM(CAST(`t13`.`is_dispatched` AS BIGINT)) AS `dispatched_orders`,
        SUM(CAST(`t13`.`is_late` AS BIGINT)) AS `late_dispatch_orders`,
        COUNT(`t13`.`review_score`) AS `reviewed_orders`,
        SUM(`t13`.`review_score`) AS `score_sum`,
        COUNT(*) AS `all_orders`,
        SUM(CAST(`t13`.`is_canceled` AS BIGINT)) AS `canceled_orders`,
        COUNT(DISTINCT IF(`t13`.`is_valid`, `t13`.`order_month_key`, NULL)) AS `active_months`
      FROM (
        SELECT
          `t9`.`seller_id`,
          `t5`.`is_valid`,
          `t5`.`customer_unique_id`,
          `t5`.`customer_state`,
          `t5`.`order_month_key`,
          `t9`.`items`,
          `t9`.`revenue`,
          `t5`.`order_status` = 'canceled' AS `is_canceled`,
          IF(`t5`.`is_valid`, `t5`.`review_score`, NULL) AS `review_score`,
          `t5`.`is_valid` AND (
            `t5`.`handed_over` IS NOT NULL
          ) AS `is_dispatched`,
          `t5`.`is_valid` AND (
            `t5`.`handed_over` > `t9`.`shipping_limit`
          ) AS `is_late`,
          IF(
            `t5`.`is_valid`,
            CAST(UNIX_TIMESTAMP(CAST(`t5`.`handed_over` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t5`.`approved` AS TIMESTAMP)) AS BIGINT),
            NULL
          ) AS `dispatch_seconds`
        FROM (
          SELECT
            `t1`.`order_id`,
            `t1`.`seller_id`,
            COUNT(*) AS `items`,
            CAST(SUM(`t1`.`price`) AS DECIMAL(18, 2)) AS `revenue`,
            MAX(`t1`.`shipping_limit_date`) AS `shipping_limit`
          FROM `order_items` AS `t1`
          GROUP BY
            1,
            2
        ) AS `t9`
        INNER JOIN `order_details` AS `t5`
          ON `t9`.`order_id` = `t5`.`order_id`
      ) AS `t13`
      GROUP BY
        1
    ) AS `t17`
      ON `t15`.`seller_id` = `t17`.`seller_id`
  ) AS `t18`
)
SELECT
  `t25`.`seller_id`,
  `t25`.`seller_state`,
  `t25`.`seller_city`,
  `t25`.`revenue`,
  `t25`.`items`,
  `t25`.`orders`,
  `t25`.`customers`,
  `t25`.`states_served`,
  CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(CAST(`t25`.`revenue` * 100 AS BIGINT)) * 200
        ) + NULLIF(`t25`.`orders` * 100, 0)
      ) - (
        (
          (
            ABS(CAST(`t25`.`revenue` * 100 AS BIGINT)) * 200
          ) + NULLIF(`t25`.`orders` * 100, 0)
        ) % (
          NULLIF(`t25`.`orders` * 100, 0) * 2
        )
      )
    ) / (
      NULLIF(`t25`.`orders` * 100, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(CAST(`t25`.`revenue` * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t25`.`dispatch_seconds`) * 200
        ) + NULLIF(`t25`.`timed_orders` * 86400, 0)
      ) - (
        (
          (
            ABS(`t25`.`dispatch_seconds`) * 200
          ) + NULLIF(`t25`.`timed_orders` * 86400, 0)
        ) % (
          NULLIF(`t25`.`timed_orders` * 86400, 0) * 2
        )
      )
    ) / (
      NULLIF(`t25`.`timed_orders` * 86400, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t25`.`dispatch_seconds`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS `avg_dispatch_days`,
  `t25`.`dispatched_orders`,
  `t25`.`late_dispatch_orders`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t25`.`late_dispatch_orders`) * 20000
        ) + NULLIF(`t25`.`dispatched_orders`, 0)
      ) - (
        (
          (
            ABS(`t25`.`late_dispatch_orders`) * 20000
          ) + NULLIF(`t25`.`dispatched_orders`, 0)
        ) % (
          NULLIF(`t25`.`dispatched_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t25`.`dispatched_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t25`.`late_dispatch_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `late_dispatch_rate`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t25`.`score_sum`) * 200
        ) + NULLIF(`t25`.`reviewed_orders`, 0)
      ) - (
        (
          (
            ABS(`t25`.`score_sum`) * 200
          ) + NULLIF(`t25`.`reviewed_orders`, 0)
        ) % (
          NULLIF(`t25`.`reviewed_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t25`.`reviewed_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t25`.`score_sum`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(5, 2)) AS `avg_review_score`,
  `t25`.`all_orders`,
  `t25`.`canceled_orders`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t25`.`canceled_orders`) * 20000
        ) + NULLIF(`t25`.`all_orders`, 0)
      ) - (
        (
          (
            ABS(`t25`.`canceled_orders`) * 20000
          ) + NULLIF(`t25`.`all_orders`, 0)
        ) % (
          NULLIF(`t25`.`all_orders`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t25`.`all_orders`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t25`.`canceled_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(9, 4)) AS `cancel_rate`,
  CAST(`t25`.`revenue_share` AS DECIMAL(9, 6)) AS `revenue_share`,
  CAST(`t25`.`cumulative_share` AS DECIMAL(9, 6)) AS `cumulative_share`,
  `t25`.`revenue_rank`,
  `t25`.`abc`,
  `t25`.`active_months`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t25`.`orders`) * 200
        ) + NULLIF(`t25`.`active_months`, 0)
      ) - (
        (
          (
            ABS(`t25`.`orders`) * 200
          ) + NULLIF(`t25`.`active_months`, 0)
        ) % (
          NULLIF(`t25`.`active_months`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t25`.`active_months`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t25`.`orders`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS `orders_per_active_month`,
  CAST(IF(COALESCE(`t25`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
FROM (
  SELECT
    `t21`.`seller_id`,
    `t21`.`seller_state`,
    `t21`.`seller_city`,
    `t21`.`revenue`,
    `t21`.`items`,
    `t21`.`orders`,
    `t21`.`customers`,
    `t21`.`states_served`,
    `t21`.`dispatch_seconds`,
    `t21`.`timed_orders`,
    `t21`.`dispatched_orders`,
    `t21`.`late_dispatch_orders`,
    `t21`.`reviewed_orders`,
    `t21`.`score_sum`,
    `t21`.`all_orders`,
    `t21`.`canceled_orders`,
    `t21`.`active_months`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t21`.`paid`) * 2000000
          ) + NULLIF(`t24`.`total`, 0)
        ) - (
          (
            (
              ABS(`t21`.`paid`) * 2000000
            ) + NULLIF(`t24`.`total`, 0)
          ) % (
            NULLIF(`t24`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t24`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t21`.`paid`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `revenue_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t24`.`at_least`) * 2000000
          ) + NULLIF(`t24`.`total`, 0)
        ) - (
          (
            (
              ABS(`t24`.`at_least`) * 2000000
            ) + NULLIF(`t24`.`total`, 0)
          ) % (
            NULLIF(`t24`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t24`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t24`.`at_least`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `cumulative_share`,
    IF(`t21`.`paid` > 0, `t24`.`rank`, NULL) AS `revenue_rank`,
    CASE
      WHEN (
        `t24`.`above` * 100
      ) < (
        `t24`.`total` * 80
      )
      THEN 'A'
      WHEN (
        `t24`.`above` * 100
      ) < (
        `t24`.`total` * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS `abc`
  FROM `t19` AS `t21`
  INNER JOIN (
    SELECT
      `t22`.`paid`,
      `t22`.`rows_here`,
      SUM(`t22`.`paid` * `t22`.`rows_here`) OVER (ORDER BY `t22`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS `at_least`,
      SUM(`t22`.`paid` * `t22`.`rows_here`) OVER (ORDER BY `t22`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
        `t22`.`paid` * `t22`.`rows_here`
      ) AS `above`,
      (
        SUM(`t22`.`rows_here`) OVER (ORDER BY `t22`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - `t22`.`rows_here`
      ) + 1 AS `rank`,
      SUM(`t22`.`paid` * `t22`.`rows_here`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
    FROM (
      SELECT
        `t20`.`paid`,
        COUNT(*) AS `rows_here`
      FROM `t19` AS `t20`
      GROUP BY
        1
    ) AS `t22`
  ) AS `t24`
    ON `t21`.`paid` = `t24`.`paid`
) AS `t25`
