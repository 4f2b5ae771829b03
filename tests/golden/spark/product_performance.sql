WITH `t21` AS (
  SELECT
    `t17`.`product_id`,
    CAST(SUM(`t17`.`revenue`) AS DECIMAL(18, 2)) AS `revenue`,
    SUM(`t17`.`items`) AS `items`,
    COUNT(*) AS `orders`,
    SUM(CAST(`t17`.`order_sequence` IS NULL AS BIGINT)) + COUNT(
      DISTINCT IF(`t17`.`order_sequence` IS NOT NULL, `t17`.`customer_unique_id`, NULL)
    ) AS `customers`,
    COUNT(`t17`.`review_score`) AS `reviewed_orders`,
    SUM(`t17`.`review_score`) AS `score_sum`,
    MIN(`t17`.`order_date`) AS `first_sale_date`,
    MAX(`t17`.`order_date`) AS `last_sale_date`
  FROM (
    SELECT
      `t5`.`order_id`,
      `t5`.`product_id`,
      `t5`.`category`,
      `t5`.`customer_unique_id`,
      `t5`.`customer_state`,
      `t5`.`order_date`,
      `t5`.`order_month`,
      `t5`.`items`,
      `t5`.`revenue`,
      `t5`.`parts`,
      `t11`.`review_score`,
      `t12`.`order_id` AS `order_id_right`,
      `t12`.`order_sequence`
    FROM `order_products` AS `t5`
    INNER JOIN (
      SELECT
        `t2`.`order_id`,
        `t2`.`review_score`
      FROM `order_facts` AS `t2`
    ) AS `t11`
      ON `t5`.`order_id` = `t11`.`order_id`
    LEFT OUTER JOIN (
      SELECT
        `t3`.`order_id`,
        `t3`.`order_sequence`
      FROM `repeat_orders` AS `t3`
    ) AS `t12`
      ON `t5`.`order_id` = `t12`.`order_id`
  ) AS `t17`
  GROUP BY
    1
), `t30` AS (
  SELECT
    `t29`.`product_id`,
    `t29`.`category`,
    `t29`.`revenue`,
    `t29`.`items`,
    `t29`.`orders`,
    `t29`.`customers`,
    `t29`.`reviewed_orders`,
    `t29`.`score_sum`,
    CAST(`t29`.`revenue` * 100 AS BIGINT) AS `paid`
  FROM (
    SELECT
      `t24`.`product_id`,
      `t24`.`category`,
      COALESCE(`t28`.`revenue`, 0) AS `revenue`,
      COALESCE(`t28`.`items`, 0) AS `items`,
      COALESCE(`t28`.`orders`, 0) AS `orders`,
      COALESCE(`t28`.`customers`, 0) AS `customers`,
      COALESCE(`t28`.`reviewed_orders`, 0) AS `reviewed_orders`,
      COALESCE(`t28`.`score_sum`, 0) AS `score_sum`
    FROM (
      SELECT
        `t20`.`product_id`,
        `t20`.`category`
      FROM (
        SELECT
          `t19`.`product_id`,
          `t19`.`category`,
          `t15`.`known_months`
        FROM (
          SELECT
            *
          FROM `product_categories` AS `t1`
          UNION ALL
          SELECT
            *
          FROM (
            SELECT DISTINCT
              *
            FROM (
              SELECT
                `t5`.`product_id`,
                'not_defined' AS `category`
              FROM `order_products` AS `t5`
              LEFT ANTI JOIN `product_categories` AS `t6`
                ON `t5`.`product_id` = `t6`.`product_id`
            ) AS `t13`
          ) AS `t16`
        ) AS `t19`
        CROSS JOIN (
          SELECT
            *
          FROM (
            SELECT
              COUNT(*) AS `known_months`
            FROM `months` AS `t4`
          ) AS `t9`
          WHERE
            (
              SELECT
                COUNT(*) AS `CountStar(months)`
              FROM `months` AS `t4`
            ) > 0
        ) AS `t15`
      ) AS `t20`
    ) AS `t24`
    LEFT OUTER JOIN (
      SELECT
        `t23`.`product_id`,
        `t23`.`revenue`,
        `t23`.`items`,
        `t23`.`orders`,
        `t23`.`customers`,
        `t23`.`reviewed_orders`,
        `t23`.`score_sum`
      FROM `t21` AS `t23`
    ) AS `t28`
      ON `t24`.`product_id` = `t28`.`product_id`
  ) AS `t29`
)
SELECT
  `t36`.`product_id`,
  `t36`.`category`,
  `t36`.`revenue`,
  `t36`.`items`,
  `t36`.`orders`,
  `t36`.`customers`,
  `t36`.`aov`,
  CAST(`t36`.`revenue_share` AS DECIMAL(9, 6)) AS `revenue_share`,
  CAST(`t36`.`cumulative_share` AS DECIMAL(9, 6)) AS `cumulative_share`,
  `t36`.`revenue_rank`,
  `t36`.`abc`,
  CAST(`t36`.`avg_review_score` AS DECIMAL(5, 2)) AS `avg_review_score`,
  `t36`.`first_sale_date`,
  `t36`.`last_sale_date`,
  `t36`.`is_sold`,
  `t36`.`low_sample`
FROM (
  SELECT
    `t32`.`product_id`,
    `t32`.`category`,
    `t32`.`revenue`,
    `t32`.`items`,
    `t32`.`orders`,
    `t32`.`customers`,
    `t32`.`reviewed_orders`,
    `t32`.`score_sum`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t32`.`paid`) * 2000000
          ) + NULLIF(`t35`.`total`, 0)
        ) - (
          (
            (
              ABS(`t32`.`paid`) * 2000000
            ) + NULLIF(`t35`.`total`, 0)
          ) % (
            NULLIF(`t35`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t35`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t32`.`paid`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `revenue_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t35`.`at_least`) * 2000000
          ) + NULLIF(`t35`.`total`, 0)
        ) - (
          (
            (
              ABS(`t35`.`at_least`) * 2000000
            ) + NULLIF(`t35`.`total`, 0)
          ) % (
            NULLIF(`t35`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t35`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t35`.`at_least`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `cumulative_share`,
    IF(`t32`.`paid` > 0, `t35`.`rank`, NULL) AS `revenue_rank`,
    CASE
      WHEN (
        `t35`.`above` * 100
      ) < (
        `t35`.`total` * 80
      )
      THEN 'A'
      WHEN (
        `t35`.`above` * 100
      ) < (
        `t35`.`total` * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS `abc`,
    `t27`.`first_sale_date`,
    `t27`.`last_sale_date`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST(`t32`.`revenue` * 100 AS BIGINT)) * 200
          ) + NULLIF(`t32`.`orders` * 100, 0)
        ) - (
          (
            (
              ABS(CAST(`t32`.`revenue` * 100 AS BIGINT)) * 200
            ) + NULLIF(`t32`.`orders` * 100, 0)
          ) % (
            NULLIF(`t32`.`orders` * 100, 0) * 2
          )
        )
      ) / (
        NULLIF(`t32`.`orders` * 100, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST(`t32`.`revenue` * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t32`.`score_sum`) * 200
          ) + NULLIF(`t32`.`reviewed_orders`, 0)
        ) - (
          (
            (
              ABS(`t32`.`score_sum`) * 200
            ) + NULLIF(`t32`.`reviewed_orders`, 0)
          ) % (
            NULLIF(`t32`.`reviewed_orders`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t32`.`reviewed_orders`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t32`.`score_sum`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_review_score`,
    CAST(IF(COALESCE(`t32`.`orders` > 0, FALSE), 1, 0) AS BIGINT) AS `is_sold`,
    CAST(IF(COALESCE(`t32`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
  FROM `t30` AS `t32`
  INNER JOIN (
    SELECT
      `t33`.`paid`,
      `t33`.`rows_here`,
      SUM(`t33`.`paid` * `t33`.`rows_here`) OVER (ORDER BY `t33`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS `at_least`,
      SUM(`t33`.`paid` * `t33`.`rows_here`) OVER (ORDER BY `t33`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
        `t33`.`paid` * `t33`.`rows_here`
      ) AS `above`,
      (
        SUM(`t33`.`rows_here`) OVER (ORDER BY `t33`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - `t33`.`rows_here`
      ) + 1 AS `rank`,
      SUM(`t33`.`paid` * `t33`.`rows_here`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
    FROM (
      SELECT
        `t31`.`paid`,
        COUNT(*) AS `rows_here`
      FROM `t30` AS `t31`
      GROUP BY
        1
    ) AS `t33`
  ) AS `t35`
    ON `t32`.`paid` = `t35`.`paid`
  LEFT OUTER JOIN (
    SELECT
      `t23`.`product_id`,
      `t23`.`first_sale_date`,
      `t23`.`last_sale_date`
    FROM `t21` AS `t23`
  ) AS `t27`
    ON `t32`.`product_id` = `t27`.`product_id`
) AS `t36`
