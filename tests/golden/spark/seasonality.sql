WITH `t13` AS (
  SELECT
    `t12`.`category`,
    `t12`.`quarter_of_year`,
    SUM(`t12`.`items`) AS `items`,
    MIN(STRUCT(-(
      `t12`.`items`
    ) AS `items`, `t12`.`product_id` AS `product_id`)) AS `best`
  FROM (
    SELECT
      `t11`.`category`,
      `t11`.`quarter_of_year`,
      `t11`.`product_id`,
      SUM(`t11`.`items`) AS `items`
    FROM (
      SELECT
        `t5`.`order_id`,
        `t5`.`product_id`,
        `t5`.`category`,
        `t5`.`customer_unique_id`,
        `t5`.`customer_state`,
        `t5`.`order_date`,
        `t5`.`order_month`,
        `t5`.`revenue`,
        `t5`.`items`,
        `t5`.`parts`,
        `t4`.`quarter_of_year`
      FROM `order_products` AS `t5`
      INNER JOIN `history` AS `t4`
        ON `t5`.`order_month` = `t4`.`order_month`
    ) AS `t11`
    GROUP BY
      1,
      2,
      3
  ) AS `t12`
  GROUP BY
    1,
    2
)
SELECT
  `t22`.`category`,
  `t22`.`quarter_of_year`,
  `t22`.`items`,
  `t22`.`months`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t22`.`items` * `t22`.`all_months`) * 20000
        ) + NULLIF(`t22`.`of_category` * `t22`.`months`, 0)
      ) - (
        (
          (
            ABS(`t22`.`items` * `t22`.`all_months`) * 20000
          ) + NULLIF(`t22`.`of_category` * `t22`.`months`, 0)
        ) % (
          NULLIF(`t22`.`of_category` * `t22`.`months`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t22`.`of_category` * `t22`.`months`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t22`.`items` * `t22`.`all_months`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(12, 4)) AS `seasonality_index`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t22`.`items` * `t22`.`of_all`) * 20000
        ) + NULLIF(`t22`.`of_category` * `t22`.`of_quarter`, 0)
      ) - (
        (
          (
            ABS(`t22`.`items` * `t22`.`of_all`) * 20000
          ) + NULLIF(`t22`.`of_category` * `t22`.`of_quarter`, 0)
        ) % (
          NULLIF(`t22`.`of_category` * `t22`.`of_quarter`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t22`.`of_category` * `t22`.`of_quarter`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t22`.`items` * `t22`.`of_all`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS DECIMAL(12, 4)) AS `share_index`,
  `t22`.`best_product_id`,
  `t22`.`best_product_items`,
  CAST(IF(
    COALESCE(
      `t22`.`items` < (
        SELECT
          `t1`.`min_orders`
        FROM `run_settings` AS `t1`
      ),
      FALSE
    ),
    1,
    0
  ) AS BIGINT) AS `low_sample`,
  `t22`.`best_product_name`
FROM (
  SELECT
    `t21`.`category`,
    `t21`.`quarter_of_year`,
    `t21`.`months`,
    `t21`.`items`,
    `t21`.`best_product_id`,
    `t21`.`best_product_items`,
    `t21`.`best_product_name`,
    SUM(`t21`.`items`) OVER (
      PARTITION BY `t21`.`category`
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS `of_category`,
    SUM(`t21`.`months`) OVER (
      PARTITION BY `t21`.`category`
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS `all_months`,
    SUM(`t21`.`items`) OVER (
      PARTITION BY `t21`.`quarter_of_year`
      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    ) AS `of_quarter`,
    SUM(`t21`.`items`) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS `of_all`
  FROM (
    SELECT
      `t20`.`category`,
      `t20`.`quarter_of_year`,
      `t20`.`months`,
      `t20`.`items`,
      `t20`.`best_product_id`,
      `t20`.`best_product_items`,
      `t9`.`best_product_name`
    FROM (
      SELECT
        `t18`.`category`,
        `t18`.`quarter_of_year`,
        `t18`.`months`,
        `t18`.`items`,
        `t18`.`best_product_id`,
        `t18`.`best_product_items`,
        `t18`.`best_product_id` AS `asked_id`
      FROM (
        SELECT
          `t17`.`category`,
          `t10`.`quarter_of_year`,
          `t10`.`months`,
          COALESCE(`t15`.`items`, 0) AS `items`,
          `t15`.`best`.`product_id` AS `best_product_id`,
          COALESCE(-(
            `t15`.`best`.`items`
          ), 0) AS `best_product_items`
        FROM (
          SELECT DISTINCT
            `t14`.`category`
          FROM `t13` AS `t14`
        ) AS `t17`
        CROSS JOIN (
          SELECT
            `t2`.`quarter_of_year`,
            COUNT(*) AS `months`
          FROM `history` AS `t2`
          GROUP BY
            1
        ) AS `t10`
        LEFT OUTER JOIN `t13` AS `t15`
          ON `t17`.`category` = `t15`.`category`
          AND `t10`.`quarter_of_year` = `t15`.`quarter_of_year`
      ) AS `t18`
    ) AS `t20`
    LEFT OUTER JOIN (
      SELECT
        `t0`.`product_id` AS `named_id`,
        `t0`.`product_name` AS `best_product_name`
      FROM `product_names` AS `t0`
    ) AS `t9`
      ON `t20`.`asked_id` = `t9`.`named_id`
  ) AS `t21`
) AS `t22`
