SELECT
  *
FROM (
  SELECT
    `t11`.`line`.`check_id` AS `check_id`,
    `t11`.`line`.`row_count` AS `row_count`,
    `t11`.`line`.`failing_rows` AS `failing_rows`,
    `t11`.`line`.`example_key` AS `example_key`
  FROM (
    SELECT
      EXPLODE(
        ARRAY(
          STRUCT(
            'order_reviews.review_answer_timestamp.before_asked' AS `check_id`,
            COALESCE(`t9`.`n0`, 0) AS `row_count`,
            COALESCE(`t9`.`f0`, 0) AS `failing_rows`,
            `t9`.`e0` AS `example_key`
          ),
          STRUCT(
            'order_reviews.review_creation_date.before_purchase' AS `check_id`,
            COALESCE(`t9`.`n1`, 0) AS `row_count`,
            COALESCE(`t9`.`f1`, 0) AS `failing_rows`,
            `t9`.`e1` AS `example_key`
          )
        )
      ) AS `line`
    FROM (
      SELECT
        COUNT(CAST(`t7`.`review_answer_timestamp` < `t7`.`review_creation_date` AS TINYINT)) AS `n0`,
        COUNT(
          CAST(CAST(`t7`.`review_creation_date` AS DATE) < CAST(`t7`.`placed_at` AS DATE) AS TINYINT)
        ) AS `n1`,
        SUM(CAST(`t7`.`review_answer_timestamp` < `t7`.`review_creation_date` AS BIGINT)) AS `f0`,
        SUM(
          CAST(CAST(`t7`.`review_creation_date` AS DATE) < CAST(`t7`.`placed_at` AS DATE) AS BIGINT)
        ) AS `f1`,
        MIN(
          IF(
            `t7`.`review_answer_timestamp` < `t7`.`review_creation_date`,
            CONCAT(CONCAT(`t7`.`review_id`, ' / '), `t7`.`order_id`),
            NULL
          )
        ) AS `e0`,
        MIN(
          IF(
            CAST(`t7`.`review_creation_date` AS DATE) < CAST(`t7`.`placed_at` AS DATE),
            CONCAT(CONCAT(`t7`.`review_id`, ' / '), `t7`.`order_id`),
            NULL
          )
        ) AS `e1`
      FROM (
        SELECT
          `t2`.`review_id`,
          `t2`.`order_id`,
          `t2`.`review_score`,
          `t2`.`review_comment_title`,
          `t2`.`review_comment_message`,
          `t2`.`review_creation_date`,
          `t2`.`review_answer_timestamp`,
          `t5`.`placed_id`,
          `t5`.`placed_at`
        FROM `order_reviews` AS `t2`
        INNER JOIN (
          SELECT
            `t1`.`order_id` AS `placed_id`,
            `t1`.`order_purchase_timestamp` AS `placed_at`
          FROM `orders` AS `t1`
        ) AS `t5`
          ON `t5`.`placed_id` = `t2`.`order_id`
      ) AS `t7`
    ) AS `t9`
  ) AS `t11`
) AS `t12`
UNION ALL
SELECT
  *
FROM (
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
            'order_reviews.review_id.several_orders' AS `check_id`,
            COALESCE(`t6`.`n0`, 0) AS `row_count`,
            COALESCE(`t6`.`f0`, 0) AS `failing_rows`,
            `t6`.`e0` AS `example_key`
          )
        )
      ) AS `line`
    FROM (
      SELECT
        COUNT(CAST(`t3`.`orders` > 1 AS TINYINT)) AS `n0`,
        SUM(CAST(`t3`.`orders` > 1 AS BIGINT)) AS `f0`,
        MIN(IF(`t3`.`orders` > 1, `t3`.`review_id`, NULL)) AS `e0`
      FROM (
        SELECT
          `t0`.`review_id`,
          COUNT(*) AS `orders`
        FROM `order_reviews` AS `t0`
        GROUP BY
          1
      ) AS `t3`
    ) AS `t6`
  ) AS `t8`
) AS `t10`
