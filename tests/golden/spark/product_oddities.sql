SELECT
  `t8`.`line`.`check_id` AS `check_id`,
  `t8`.`line`.`row_count` AS `row_count`,
  `t8`.`line`.`failing_rows` AS `failing_rows`,
  `t8`.`line`.`example_key` AS `example_key`
FROM (
  SELECT
    EXPLODE(
      ARRAY(
        STRUCT(
          'products.product_category_name.missing' AS `check_id`,
          COALESCE(`t7`.`n0`, 0) AS `row_count`,
          COALESCE(`t7`.`f0`, 0) AS `failing_rows`,
          `t7`.`e0` AS `example_key`
        ),
        STRUCT(
          'products.product_category_name.untranslated' AS `check_id`,
          COALESCE(`t7`.`n1`, 0) AS `row_count`,
          COALESCE(`t7`.`f1`, 0) AS `failing_rows`,
          `t7`.`e1` AS `example_key`
        ),
        STRUCT(
          'products.product_weight_g.zero' AS `check_id`,
          COALESCE(`t7`.`n2`, 0) AS `row_count`,
          COALESCE(`t7`.`f2`, 0) AS `failing_rows`,
          `t7`.`e2` AS `example_key`
        )
      )
    ) AS `line`
  FROM (
    SELECT
      COUNT(CAST(`t6`.`product_category_name` IS NULL AS TINYINT)) AS `n0`,
      COUNT(
        CAST(IF(
          (
            SELECT
              COUNT(*) AS `CountStar(category_translation)`
            FROM `category_translation` AS `t1`
          ) > 0,
          IF(`t6`.`product_category_name` IS NOT NULL, `t6`.`translated` IS NULL, NULL),
          NULL
        ) AS TINYINT)
      ) AS `n1`,
      COUNT(CAST(`t6`.`product_weight_g` = 0 AS TINYINT)) AS `n2`,
      SUM(CAST(`t6`.`product_category_name` IS NULL AS BIGINT)) AS `f0`,
      SUM(
        CAST(IF(
          (
            SELECT
              COUNT(*) AS `CountStar(category_translation)`
            FROM `category_translation` AS `t1`
          ) > 0,
          IF(`t6`.`product_category_name` IS NOT NULL, `t6`.`translated` IS NULL, NULL),
          NULL
        ) AS BIGINT)
      ) AS `f1`,
      SUM(CAST(`t6`.`product_weight_g` = 0 AS BIGINT)) AS `f2`,
      MIN(IF(`t6`.`product_category_name` IS NULL, `t6`.`product_id`, NULL)) AS `e0`,
      MIN(
        IF(
          IF(
            (
              SELECT
                COUNT(*) AS `CountStar(category_translation)`
              FROM `category_translation` AS `t1`
            ) > 0,
            IF(`t6`.`product_category_name` IS NOT NULL, `t6`.`translated` IS NULL, NULL),
            NULL
          ),
          `t6`.`product_id`,
          NULL
        )
      ) AS `e1`,
      MIN(IF(`t6`.`product_weight_g` = 0, `t6`.`product_id`, NULL)) AS `e2`
    FROM (
      SELECT
        `t2`.`product_id`,
        `t2`.`product_category_name`,
        `t2`.`product_name_lenght`,
        `t2`.`product_description_lenght`,
        `t2`.`product_photos_qty`,
        `t2`.`product_weight_g`,
        `t2`.`product_length_cm`,
        `t2`.`product_height_cm`,
        `t2`.`product_width_cm`,
        `t5`.`translated`
      FROM `products` AS `t2`
      LEFT OUTER JOIN (
        SELECT
          `t1`.`product_category_name` AS `translated`
        FROM `category_translation` AS `t1`
      ) AS `t5`
        ON `t5`.`translated` = `t2`.`product_category_name`
    ) AS `t6`
  ) AS `t7`
) AS `t8`
