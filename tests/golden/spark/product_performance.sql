WITH `t19` AS (
  SELECT
    `t14`.`product_id`,
    CAST(SUM(`t14`.`revenue`) AS DECIMAL(18, 2)) AS `revenue`,
    SUM(`t14`.`items`) AS `items`,
    COUNT(*) AS `orders`,
    SUM(CAST(NOT (
      `t14`.`is_repeat_customer` = 1
    ) AS BIGINT)) + COUNT(DISTINCT IF(`t14`.`is_repeat_customer` = 1, `t14`.`customer_unique_id`, NULL)) AS `customers`,
    COUNT(`t14`.`review_score`) AS `reviewed_orders`,
    SUM(`t14`.`review_score`) AS `score_sum`,
    MIN(`t14`.`order_date`) AS `first_sale_date`,
    MAX(`t14`.`order_date`) AS `last_sale_date`
  FROM (
    SELECT
      `t4`.`order_id`,
      `t4`.`product_id`,
      `t4`.`category`,
      `t4`.`customer_unique_id`,
      `t4`.`customer_state`,
      `t4`.`order_date`,
      `t4`.`order_month`,
      `t4`.`items`,
      `t4`.`revenue`,
      `t9`.`review_score`,
      `t9`.`is_repeat_customer`
    FROM `order_products` AS `t4`
    INNER JOIN (
      SELECT
        `t2`.`order_id`,
        `t2`.`review_score`,
        `t2`.`is_repeat_customer`
      FROM `master_orders` AS `t2`
    ) AS `t9`
      ON `t4`.`order_id` = `t9`.`order_id`
  ) AS `t14`
  GROUP BY
    1
), `t27` AS (
  SELECT
    `t26`.`product_id`,
    `t26`.`category`,
    `t26`.`revenue`,
    `t26`.`items`,
    `t26`.`orders`,
    `t26`.`customers`,
    `t26`.`reviewed_orders`,
    `t26`.`score_sum`,
    CAST(`t26`.`revenue` * 100 AS BIGINT) AS `paid`
  FROM (
    SELECT
      `t20`.`product_id`,
      `t20`.`category`,
      COALESCE(`t25`.`revenue`, 0) AS `revenue`,
      COALESCE(`t25`.`items`, 0) AS `items`,
      COALESCE(`t25`.`orders`, 0) AS `orders`,
      COALESCE(`t25`.`customers`, 0) AS `customers`,
      COALESCE(`t25`.`reviewed_orders`, 0) AS `reviewed_orders`,
      COALESCE(`t25`.`score_sum`, 0) AS `score_sum`
    FROM (
      SELECT
        `t17`.`product_id`,
        `t17`.`category`
      FROM (
        SELECT
          `t16`.`product_id`,
          `t16`.`category`,
          `t12`.`known_months`
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
                `t4`.`product_id`,
                'not_defined' AS `category`
              FROM `order_products` AS `t4`
              LEFT ANTI JOIN `product_categories` AS `t5`
                ON `t4`.`product_id` = `t5`.`product_id`
            ) AS `t10`
          ) AS `t13`
        ) AS `t16`
        CROSS JOIN (
          SELECT
            *
          FROM (
            SELECT
              COUNT(*) AS `known_months`
            FROM `months` AS `t3`
          ) AS `t7`
          WHERE
            (
              SELECT
                COUNT(*) AS `CountStar(months)`
              FROM `months` AS `t3`
            ) > 0
        ) AS `t12`
      ) AS `t17`
    ) AS `t20`
    LEFT OUTER JOIN (
      SELECT
        `t21`.`product_id`,
        `t21`.`revenue`,
        `t21`.`items`,
        `t21`.`orders`,
        `t21`.`customers`,
        `t21`.`reviewed_orders`,
        `t21`.`score_sum`
      FROM `t19` AS `t21`
    ) AS `t25`
      ON `t20`.`product_id` = `t25`.`product_id`
  ) AS `t26`
)
SELECT
  `t33`.`product_id`,
  `t33`.`category`,
  `t33`.`revenue`,
  `t33`.`items`,
  `t33`.`orders`,
  `t33`.`customers`,
  `t33`.`aov`,
  CAST(`t33`.`revenue_share` AS DECIMAL(9, 6)) AS `revenue_share`,
  CAST(`t33`.`cumulative_share` AS DECIMAL(9, 6)) AS `cumulative_share`,
  `t33`.`revenue_rank`,
  `t33`.`abc`,
  CAST(`t33`.`avg_review_score` AS DECIMAL(5, 2)) AS `avg_review_score`,
  `t33`.`first_sale_date`,
  `t33`.`last_sale_date`,
  `t33`.`is_sold`,
  `t33`.`low_sample`
FROM (
  SELECT
    `t29`.`product_id`,
    `t29`.`category`,
    `t29`.`revenue`,
    `t29`.`items`,
    `t29`.`orders`,
    `t29`.`customers`,
    `t29`.`reviewed_orders`,
    `t29`.`score_sum`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t29`.`paid`) * 2000000
          ) + NULLIF(`t32`.`total`, 0)
        ) - (
          (
            (
              ABS(`t29`.`paid`) * 2000000
            ) + NULLIF(`t32`.`total`, 0)
          ) % (
            NULLIF(`t32`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t32`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t29`.`paid`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `revenue_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t32`.`at_least`) * 2000000
          ) + NULLIF(`t32`.`total`, 0)
        ) - (
          (
            (
              ABS(`t32`.`at_least`) * 2000000
            ) + NULLIF(`t32`.`total`, 0)
          ) % (
            NULLIF(`t32`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t32`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t32`.`at_least`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `cumulative_share`,
    IF(`t29`.`paid` > 0, `t32`.`rank`, NULL) AS `revenue_rank`,
    CASE
      WHEN (
        `t32`.`above` * 100
      ) < (
        `t32`.`total` * 80
      )
      THEN 'A'
      WHEN (
        `t32`.`above` * 100
      ) < (
        `t32`.`total` * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS `abc`,
    `t24`.`first_sale_date`,
    `t24`.`last_sale_date`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST(`t29`.`revenue` * 100 AS BIGINT)) * 200
          ) + NULLIF(`t29`.`orders` * 100, 0)
        ) - (
          (
            (
              ABS(CAST(`t29`.`revenue` * 100 AS BIGINT)) * 200
            ) + NULLIF(`t29`.`orders` * 100, 0)
          ) % (
            NULLIF(`t29`.`orders` * 100, 0) * 2
          )
        )
      ) / (
        NULLIF(`t29`.`orders` * 100, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST(`t29`.`revenue` * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t29`.`score_sum`) * 200
          ) + NULLIF(`t29`.`reviewed_orders`, 0)
        ) - (
          (
            (
              ABS(`t29`.`score_sum`) * 200
            ) + NULLIF(`t29`.`reviewed_orders`, 0)
          ) % (
            NULLIF(`t29`.`reviewed_orders`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t29`.`reviewed_orders`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t29`.`score_sum`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_review_score`,
    CAST(IF(COALESCE(`t29`.`orders` > 0, FALSE), 1, 0) AS BIGINT) AS `is_sold`,
    CAST(IF(COALESCE(`t29`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
  FROM `t27` AS `t29`
  INNER JOIN (
    SELECT
      `t30`.`paid`,
      `t30`.`rows_here`,
      SUM(`t30`.`paid` * `t30`.`rows_here`) OVER (ORDER BY `t30`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS `at_least`,
      SUM(`t30`.`paid` * `t30`.`rows_here`) OVER (ORDER BY `t30`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
        `t30`.`paid` * `t30`.`rows_here`
      ) AS `above`,
      (
        SUM(`t30`.`rows_here`) OVER (ORDER BY `t30`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - `t30`.`rows_here`
      ) + 1 AS `rank`,
      SUM(`t30`.`paid` * `t30`.`rows_here`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
    FROM (
      SELECT
        `t28`.`paid`,
        COUNT(*) AS `rows_here`
      FROM `t27` AS `t28`
      GROUP BY
        1
    ) AS `t30`
  ) AS `t32`
    ON `t29`.`paid` = `t32`.`paid`
  LEFT OUTER JOIN (
    SELECT
      `t21`.`product_id`,
      `t21`.`first_sale_date`,
      `t21`.`last_sale_date`
    FROM `t19` AS `t21`
  ) AS `t24`
    ON `t29`.`product_id` = `t24`.`product_id`
) AS `t33`
