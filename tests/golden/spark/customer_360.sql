WITH `t11` AS (
  SELECT
    `t4`.`customer_unique_id`,
    `t4`.`orders`,
    `t4`.`revenue`,
    `t4`.`last_order_date`,
    `t4`.`customer_state`,
    CAST(`t4`.`revenue` * 100 AS BIGINT) AS `paid`
  FROM `customer_orders` AS `t4`
)
SELECT
  `t17`.`customer_unique_id`,
  `t17`.`first_order_date`,
  `t17`.`last_order_date`,
  `t17`.`cohort_month`,
  `t17`.`orders`,
  `t17`.`order_days`,
  `t17`.`revenue`,
  `t17`.`items`,
  `t17`.`products`,
  `t17`.`aov`,
  CAST(`t17`.`revenue_share` AS DECIMAL(9, 6)) AS `revenue_share`,
  `t17`.`revenue_rank`,
  CAST(`t17`.`cumulative_share` AS DECIMAL(9, 6)) AS `cumulative_share`,
  `t17`.`abc`,
  `t17`.`recency`,
  `t17`.`customer_state`,
  `t17`.`customer_city`,
  `t17`.`main_category`,
  CAST(`t17`.`avg_review_score` AS DECIMAL(5, 2)) AS `avg_review_score`,
  `t17`.`late_orders`,
  CAST(`t17`.`avg_days_between_orders` AS DECIMAL(12, 2)) AS `avg_days_between_orders`,
  `t17`.`is_repeat_customer`
FROM (
  SELECT
    `t13`.`customer_unique_id`,
    `t13`.`last_order_date`,
    `t13`.`orders`,
    `t13`.`revenue`,
    `t6`.`items`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t13`.`paid`) * 2000000
          ) + NULLIF(`t16`.`total`, 0)
        ) - (
          (
            (
              ABS(`t13`.`paid`) * 2000000
            ) + NULLIF(`t16`.`total`, 0)
          ) % (
            NULLIF(`t16`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t16`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t13`.`paid`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `revenue_share`,
    IF(`t13`.`paid` > 0, `t16`.`rank`, NULL) AS `revenue_rank`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t16`.`at_least`) * 2000000
          ) + NULLIF(`t16`.`total`, 0)
        ) - (
          (
            (
              ABS(`t16`.`at_least`) * 2000000
            ) + NULLIF(`t16`.`total`, 0)
          ) % (
            NULLIF(`t16`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t16`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t16`.`at_least`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `cumulative_share`,
    CASE
      WHEN (
        `t16`.`above` * 100
      ) < (
        `t16`.`total` * 80
      )
      THEN 'A'
      WHEN (
        `t16`.`above` * 100
      ) < (
        `t16`.`total` * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS `abc`,
    `t13`.`customer_state`,
    `t6`.`customer_city`,
    `t6`.`late_orders`,
    `t6`.`first_order_date`,
    SUBSTRING(
      CAST(`t6`.`first_order_date` AS STRING),
      IF((
        0 + 1
      ) >= 1, 0 + 1, 0 + 1 + LENGTH(CAST(`t6`.`first_order_date` AS STRING))),
      7
    ) AS `cohort_month`,
    COALESCE(`t7`.`order_days`, 1) AS `order_days`,
    COALESCE(`t8`.`products`, 0) AS `products`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST(`t13`.`revenue` * 100 AS BIGINT)) * 200
          ) + NULLIF(`t13`.`orders` * 100, 0)
        ) - (
          (
            (
              ABS(CAST(`t13`.`revenue` * 100 AS BIGINT)) * 200
            ) + NULLIF(`t13`.`orders` * 100, 0)
          ) % (
            NULLIF(`t13`.`orders` * 100, 0) * 2
          )
        )
      ) / (
        NULLIF(`t13`.`orders` * 100, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST(`t13`.`revenue` * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
    DATEDIFF(DAY, `t13`.`last_order_date`, (
      SELECT
        `t5`.`as_of`
      FROM `horizon` AS `t5`
    )) AS `recency`,
    COALESCE(`t9`.`category`, 'not_defined') AS `main_category`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t6`.`score_sum`) * 200
          ) + NULLIF(`t6`.`reviewed_orders`, 0)
        ) - (
          (
            (
              ABS(`t6`.`score_sum`) * 200
            ) + NULLIF(`t6`.`reviewed_orders`, 0)
          ) % (
            NULLIF(`t6`.`reviewed_orders`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t6`.`reviewed_orders`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t6`.`score_sum`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_review_score`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(
              CAST(UNIX_TIMESTAMP(CAST(`t6`.`last_order` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t6`.`first_order` AS TIMESTAMP)) AS BIGINT)
            ) * 200
          ) + NULLIF((
            `t13`.`orders` - 1
          ) * 86400, 0)
        ) - (
          (
            (
              ABS(
                CAST(UNIX_TIMESTAMP(CAST(`t6`.`last_order` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t6`.`first_order` AS TIMESTAMP)) AS BIGINT)
              ) * 200
            ) + NULLIF((
              `t13`.`orders` - 1
            ) * 86400, 0)
          ) % (
            NULLIF((
              `t13`.`orders` - 1
            ) * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF((
          `t13`.`orders` - 1
        ) * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(
      CAST(UNIX_TIMESTAMP(CAST(`t6`.`last_order` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t6`.`first_order` AS TIMESTAMP)) AS BIGINT)
    ) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_days_between_orders`,
    CAST(IF(COALESCE(`t13`.`orders` > 1, FALSE), 1, 0) AS BIGINT) AS `is_repeat_customer`
  FROM `t11` AS `t13`
  INNER JOIN (
    SELECT
      `t14`.`paid`,
      `t14`.`rows_here`,
      SUM(`t14`.`paid` * `t14`.`rows_here`) OVER (ORDER BY `t14`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS `at_least`,
      SUM(`t14`.`paid` * `t14`.`rows_here`) OVER (ORDER BY `t14`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
        `t14`.`paid` * `t14`.`rows_here`
      ) AS `above`,
      (
        SUM(`t14`.`rows_here`) OVER (ORDER BY `t14`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - `t14`.`rows_here`
      ) + 1 AS `rank`,
      SUM(`t14`.`paid` * `t14`.`rows_here`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
    FROM (
      SELECT
        `t12`.`paid`,
        COUNT(*) AS `rows_here`
      FROM `t11` AS `t12`
      GROUP BY
        1
    ) AS `t14`
  ) AS `t16`
    ON `t13`.`paid` = `t16`.`paid`
  INNER JOIN `customer_facts` AS `t6`
    ON `t13`.`customer_unique_id` = `t6`.`customer_unique_id`
  LEFT OUTER JOIN `customer_gaps` AS `t7`
    ON `t13`.`customer_unique_id` = `t7`.`customer_unique_id`
  LEFT OUTER JOIN `customer_baskets` AS `t8`
    ON `t13`.`customer_unique_id` = `t8`.`customer_unique_id`
  LEFT OUTER JOIN `customer_categories` AS `t9`
    ON `t13`.`customer_unique_id` = `t9`.`customer_unique_id`
) AS `t17`
