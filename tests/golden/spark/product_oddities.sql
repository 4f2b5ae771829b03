WITH `t9` AS (
  SELECT
    `t3`.`product_id`,
    `t3`.`product_id` AS `example_key`,
    `t3`.`product_category_name` IS NULL AS `odd_0`,
    IF(
      (
        SELECT
          COUNT(*) AS `CountStar(category_translation)`
        FROM `category_translation` AS `t1`
      ) > 0,
      IF(`t3`.`product_category_name` IS NOT NULL, `t7`.`translated` IS NULL, NULL),
      NULL
    ) AS `odd_1`,
    `t3`.`product_weight_g` = 0 AS `odd_2`
  FROM `products` AS `t3`
  LEFT OUTER JOIN (
    SELECT
      `t1`.`product_category_name` AS `translated`
    FROM `category_translation` AS `t1`
  ) AS `t7`
    ON `t7`.`translated` = `t3`.`product_category_name`
)
SELECT
  `t19`.`check_id`,
  COALESCE(`t19`.`row_count`, 0) AS `row_count`,
  COALESCE(`t23`.`failing_rows`, 0) AS `failing_rows`,
  `t23`.`example_key`,
  COALESCE(`t23`.`orders`, 0) AS `failing_orders`,
  CAST(COALESCE(`t23`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
FROM (
  SELECT
    `t15`.`line`.`check_id` AS `check_id`,
    `t15`.`line`.`row_count` AS `row_count`
  FROM (
    SELECT
      EXPLODE(
        ARRAY(
          STRUCT(
            'products.product_category_name.missing' AS `check_id`,
            `t12`.`row_count_0` AS `row_count`
          ),
          STRUCT(
            'products.product_category_name.untranslated' AS `check_id`,
            `t12`.`row_count_1` AS `row_count`
          ),
          STRUCT('products.product_weight_g.zero' AS `check_id`, `t12`.`row_count_2` AS `row_count`)
        )
      ) AS `line`
    FROM (
      SELECT
        COUNT(CAST(`t10`.`odd_0` AS TINYINT)) AS `row_count_0`,
        COUNT(CAST(`t10`.`odd_1` AS TINYINT)) AS `row_count_1`,
        COUNT(CAST(`t10`.`odd_2` AS TINYINT)) AS `row_count_2`
      FROM `t9` AS `t10`
    ) AS `t12`
  ) AS `t15`
) AS `t19`
LEFT OUTER JOIN (
  SELECT
    `t21`.`check_id`,
    COUNT(*) AS `failing_rows`,
    MIN(`t21`.`example_key`) AS `example_key`,
    SUM(`t21`.`behind_orders`) AS `orders`,
    SUM(`t21`.`behind_amount`) AS `money`
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t18`.`product_id`,
        `t18`.`example_key`,
        `t18`.`behind_orders`,
        `t18`.`behind_amount`,
        EXPLODE(
          ARRAY(
            IF(`t18`.`odd_0`, 'products.product_category_name.missing', NULL),
            IF(`t18`.`odd_1`, 'products.product_category_name.untranslated', NULL),
            IF(`t18`.`odd_2`, 'products.product_weight_g.zero', NULL)
          )
        ) AS `check_id`
      FROM (
        SELECT
          `t16`.`product_id`,
          `t16`.`example_key`,
          `t16`.`odd_0`,
          `t16`.`odd_1`,
          `t16`.`odd_2`,
          COALESCE(`t16`.`behind_orders`, 0) AS `behind_orders`,
          COALESCE(`t16`.`behind_amount`, 0) AS `behind_amount`
        FROM (
          SELECT
            `t14`.`product_id`,
            `t14`.`example_key`,
            `t14`.`odd_0`,
            `t14`.`odd_1`,
            `t14`.`odd_2`,
            `t14`.`behind_orders`,
            `t14`.`behind_amount`
          FROM (
            SELECT
              `t13`.`product_id`,
              `t13`.`example_key`,
              `t13`.`odd_0`,
              `t13`.`odd_1`,
              `t13`.`odd_2`,
              `t8`.`behind_orders`,
              `t8`.`behind_amount`,
              `t8`.`behind_key`
            FROM (
              SELECT
                *
              FROM `t9` AS `t10`
              WHERE
                `t10`.`odd_0` OR `t10`.`odd_1` OR `t10`.`odd_2`
            ) AS `t13`
            LEFT OUTER JOIN (
              SELECT
                `t2`.`behind_orders`,
                `t2`.`behind_amount`,
                `t2`.`product_id` AS `behind_key`
              FROM `product_behind` AS `t2`
            ) AS `t8`
              ON `t8`.`behind_key` = `t13`.`product_id`
          ) AS `t14`
        ) AS `t16`
      ) AS `t18`
    ) AS `t20`
    WHERE
      `t20`.`check_id` IS NOT NULL
  ) AS `t21`
  GROUP BY
    1
) AS `t23`
  ON `t19`.`check_id` = `t23`.`check_id`
