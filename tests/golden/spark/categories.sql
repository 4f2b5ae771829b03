SELECT
  `t3`.`category`,
  ROW_NUMBER() OVER (ORDER BY `t3`.`category` ASC NULLS LAST) - 1 AS `category_number`
FROM (
  SELECT
    *
  FROM (
    SELECT
      `t0`.`category`
    FROM `product_categories` AS `t0`
  ) AS `t2`
  UNION
  SELECT
    *
  FROM (
    SELECT
      'not_defined' AS `category`
  ) AS `t1`
) AS `t3`
