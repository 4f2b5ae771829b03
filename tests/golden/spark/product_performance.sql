WITH `t25` AS (
  SELECT
    `t24`.`product_id`,
    `t24`.`category`,
    `t24`.`revenue`,
    `t24`.`items`,
    `t24`.`orders`,
    `t24`.`customers`,
    `t24`.`reviewed_orders`,
    `t24`.`score_sum`,
    CAST(`t24`.`revenue` * 100 AS BIGINT) AS `paid`
  FROM (
    SELECT
      `t23`.`product_id`,
      `t23`.`category`,
      COALESCE(`t21`.`revenue`, 0) AS `revenue`,
      COALESCE(`t21`.`items`, 0) AS `items`,
      COALESCE(`t21`.`orders`, 0) AS `orders`,
      COALESCE(`t21`.`customers`, 0) AS `customers`,
      COALESCE(`t21`.`reviewed_orders`, 0) AS `reviewed_orders`,
      COALESCE(`t21`.`score_sum`, 0) AS `score_sum`
    FROM (
      SELECT
        `t19`.`product_id`,
        `t19`.`category`
      FROM (
        SELECT
          `t18`.`product_id`,
          `t18`.`category`,
          `t14`.`known_months`
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
            ) AS `t12`
          ) AS `t15`
        ) AS `t18`
        CROSS JOIN (
          SELECT
            *
          FROM (
            SELECT
              COUNT(*) AS `known_months`
            FROM `months` AS `t2`
          ) AS `t6`
          WHERE
            (
              SELECT
                COUNT(*) AS `CountStar(months)`
              FROM `months` AS `t2`
            ) > 0
        ) AS `t14`
      ) AS `t19`
    ) AS `t23`
    LEFT OUTER JOIN (
      SELECT
        `t16`.`product_id`,
        CAST(SUM(`t16`.`revenue`) AS DECIMAL(18, 2)) AS `revenue`,
        SUM(`t16`.`items`) AS `items`,
        COUNT(*) AS `orders`,
        COUNT(DISTINCT `t16`.`customer_unique_id`) AS `customers`,
        COUNT(`t16`.`review_score`) AS `reviewed_orders`,
        SUM(`t16`.`review_score`) AS `score_sum`
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
          `t10`.`order_id` AS `order_id_right`,
          `t10`.`review_score`
        FROM `order_products` AS `t4`
        LEFT OUTER JOIN (
          SELECT
            `t3`.`order_id`,
            `t3`.`review_score`
          FROM `master_orders` AS `t3`
        ) AS `t10`
          ON `t4`.`order_id` = `t10`.`order_id`
      ) AS `t16`
      GROUP BY
        1
    ) AS `t21`
      ON `t23`.`product_id` = `t21`.`product_id`
  ) AS `t24`
)
SELECT
  `t31`.`product_id`,
  `t31`.`category`,
  `t31`.`revenue`,
  `t31`.`items`,
  `t31`.`orders`,
  `t31`.`customers`,
  `t31`.`aov`,
  CAST(`t31`.`revenue_share` AS DECIMAL(9, 6)) AS `revenue_share`,
  CAST(`t31`.`cumulative_share` AS DECIMAL(9, 6)) AS `cumulative_share`,
  `t31`.`revenue_rank`,
  `t31`.`abc`,
  CAST(`t31`.`avg_review_score` AS DECIMAL(5, 2)) AS `avg_review_score`,
  `t31`.`first_sale_date`,
  `t31`.`last_sale_date`,
  `t31`.`is_sold`,
  `t31`.`low_sample`
FROM (
  SELECT
    `t27`.`product_id`,
    `t27`.`category`,
    `t27`.`revenue`,
    `t27`.`items`,
    `t27`.`orders`,
    `t27`.`customers`,
    `t27`.`reviewed_orders`,
    `t27`.`score_sum`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t27`.`paid`) * 2000000
          ) + NULLIF(`t30`.`total`, 0)
        ) - (
          (
            (
              ABS(`t27`.`paid`) * 2000000
            ) + NULLIF(`t30`.`total`, 0)
          ) % (
            NULLIF(`t30`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t30`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t27`.`paid`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `revenue_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t30`.`at_least`) * 2000000
          ) + NULLIF(`t30`.`total`, 0)
        ) - (
          (
            (
              ABS(`t30`.`at_least`) * 2000000
            ) + NULLIF(`t30`.`total`, 0)
          ) % (
            NULLIF(`t30`.`total`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t30`.`total`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t30`.`at_least`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `cumulative_share`,
    IF(`t27`.`paid` > 0, `t30`.`rank`, NULL) AS `revenue_rank`,
    CASE
      WHEN (
        `t30`.`above` * 100
      ) < (
        `t30`.`total` * 80
      )
      THEN 'A'
      WHEN (
        `t30`.`above` * 100
      ) < (
        `t30`.`total` * 95
      )
      THEN 'B'
      ELSE 'C'
    END AS `abc`,
    `t11`.`first_sale_date`,
    `t11`.`last_sale_date`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST(`t27`.`revenue` * 100 AS BIGINT)) * 200
          ) + NULLIF(`t27`.`orders` * 100, 0)
        ) - (
          (
            (
              ABS(CAST(`t27`.`revenue` * 100 AS BIGINT)) * 200
            ) + NULLIF(`t27`.`orders` * 100, 0)
          ) % (
            NULLIF(`t27`.`orders` * 100, 0) * 2
          )
        )
      ) / (
        NULLIF(`t27`.`orders` * 100, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST(`t27`.`revenue` * 100 AS BIGINT)) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `aov`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t27`.`score_sum`) * 200
          ) + NULLIF(`t27`.`reviewed_orders`, 0)
        ) - (
          (
            (
              ABS(`t27`.`score_sum`) * 200
            ) + NULLIF(`t27`.`reviewed_orders`, 0)
          ) % (
            NULLIF(`t27`.`reviewed_orders`, 0) * 2
          )
        )
      ) / (
        NULLIF(`t27`.`reviewed_orders`, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t27`.`score_sum`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_review_score`,
    CAST(IF(COALESCE(`t27`.`orders` > 0, FALSE), 1, 0) AS BIGINT) AS `is_sold`,
    CAST(IF(COALESCE(`t27`.`orders` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
  FROM `t25` AS `t27`
  INNER JOIN (
    SELECT
      `t28`.`paid`,
      `t28`.`rows_here`,
      SUM(`t28`.`paid` * `t28`.`rows_here`) OVER (ORDER BY `t28`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS `at_least`,
      SUM(`t28`.`paid` * `t28`.`rows_here`) OVER (ORDER BY `t28`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - (
        `t28`.`paid` * `t28`.`rows_here`
      ) AS `above`,
      (
        SUM(`t28`.`rows_here`) OVER (ORDER BY `t28`.`paid` DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - `t28`.`rows_here`
      ) + 1 AS `rank`,
      SUM(`t28`.`paid` * `t28`.`rows_here`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `total`
    FROM (
      SELECT
        `t26`.`paid`,
        COUNT(*) AS `rows_here`
      FROM `t25` AS `t26`
      GROUP BY
        1
    ) AS `t28`
  ) AS `t30`
    ON `t27`.`paid` = `t30`.`paid`
  LEFT OUTER JOIN (
    SELECT
      `t0`.`product_id`,
      MIN(`t0`.`order_date`) AS `first_sale_date`,
      MAX(`t0`.`order_date`) AS `last_sale_date`
    FROM `order_products` AS `t0`
    GROUP BY
      1
  ) AS `t11`
    ON `t27`.`product_id` = `t11`.`product_id`
) AS `t31`
