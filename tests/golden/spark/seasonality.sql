WITH `t8` AS (
  SELECT
    `t7`.`category`,
    `t7`.`quarter_of_year`,
    SUM(`t7`.`items`) AS `items`,
    MIN(STRUCT(-(
      `t7`.`items`
    ) AS `items`, `t7`.`product_id` AS `product_id`)) AS `best`
  FROM (
    SELECT
      `t6`.`category`,
      `t6`.`quarter_of_year`,
      `t6`.`product_id`,
      SUM(`t6`.`items`) AS `items`
    FROM (
      SELECT
        `t3`.`order_id`,
        `t3`.`product_id`,
        `t3`.`category`,
        `t3`.`customer_unique_id`,
        `t3`.`customer_state`,
        `t3`.`order_date`,
        `t3`.`order_month`,
        `t3`.`items`,
        `t3`.`revenue`,
        `t3`.`parts`,
        `t2`.`quarter_of_year`
      FROM `order_products` AS `t3`
      INNER JOIN `history` AS `t2`
        ON `t3`.`order_month` = `t2`.`order_month`
    ) AS `t6`
    GROUP BY
      1,
      2,
      3
  ) AS `t7`
  GROUP BY
    1,
    2
)
SELECT
  `t14`.`category`,
  `t14`.`quarter_of_year`,
  `t14`.`items`,
  `t14`.`months`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t14`.`items` * `t14`.`all_months`) * 20000
        ) + NULLIF(`t14`.`of_category` * `t14`.`months`, 0)
      ) - (
        (
          (
            ABS(`t14`.`items` * `t14`.`all_months`) * 20000
          ) + NULLIF(`t14`.`of_category` * `t14`.`months`, 0)
        ) % (
          NULLIF(`t14`.`of_category` * `t14`.`months`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t14`.`of_category` * `t14`.`months`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t14`.`items` * `t14`.`all_months`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(12, 4)) AS `seasonality_index`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t14`.`items` * `t14`.`of_all`) * 20000
        ) + NULLIF(`t14`.`of_category` * `t14`.`of_quarter`, 0)
      ) - (
        (
          (
            ABS(`t14`.`items` * `t14`.`of_all`) * 20000
          ) + NULLIF(`t14`.`of_category` * `t14`.`of_quarter`, 0)
        ) % (
          NULLIF(`t14`.`of_category` * `t14`.`of_quarter`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t14`.`of_category` * `t14`.`of_quarter`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t14`.`items` * `t14`.`of_all`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(12, 4)) AS `share_index`,
  `t14`.`best_product_id`,
  `t14`.`best_product_items`,
  CAST(IF(COALESCE(`t14`.`items` < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
FROM (
  SELECT
    `t13`.`category`,
    `t13`.`quarter_of_year`,
    `t13`.`months`,
    `t13`.`items`,
    `t13`.`best_product_id`,
    `t13`.`best_product_items`,
    SUM(`t13`.`items`) OVER (
      PARTITION BY `t13`.`category`
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS `of_category`,
    SUM(`t13`.`months`) OVER (
      PARTITION BY `t13`.`category`
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS `all_months`,
    SUM(`t13`.`items`) OVER (
      PARTITION BY `t13`.`quarter_of_year`
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS `of_quarter`,
    SUM(`t13`.`items`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `of_all`
  FROM (
    SELECT
      `t12`.`category`,
      `t5`.`quarter_of_year`,
      `t5`.`months`,
      COALESCE(`t10`.`items`, 0) AS `items`,
      `t10`.`best`.`product_id` AS `best_product_id`,
      COALESCE(-(
        `t10`.`best`.`items`
      ), 0) AS `best_product_items`
    FROM (
      SELECT DISTINCT
        `t9`.`category`
      FROM `t8` AS `t9`
    ) AS `t12`
    CROSS JOIN (
      SELECT
        `t0`.`quarter_of_year`,
        COUNT(*) AS `months`
      FROM `history` AS `t0`
      GROUP BY
        1
    ) AS `t5`
    LEFT OUTER JOIN `t8` AS `t10`
      ON `t12`.`category` = `t10`.`category`
      AND `t5`.`quarter_of_year` = `t10`.`quarter_of_year`
  ) AS `t13`
) AS `t14`
