WITH `t2` AS (
  SELECT
    `t0`.`order_id`,
    MIN(`t0`.`review_score`) AS `least_value`,
    MAX(`t0`.`review_score`) AS `greatest_value`
  FROM `order_reviews` AS `t0`
  GROUP BY
    1
)
SELECT
  `t4`.`order_id`,
  COALESCE(`t9`.`review_score`, `t4`.`least_value`) AS `review_score`
FROM `t2` AS `t4`
LEFT OUTER JOIN (
  SELECT
    `t7`.`order_id`,
    MAX(
      STRUCT(
        COALESCE(`t7`.`review_answer_timestamp`, CAST('1900-01-01T00:00:00' AS TIMESTAMP)) AS `answered`,
        COALESCE(`t7`.`review_creation_date`, CAST('1900-01-01T00:00:00' AS TIMESTAMP)) AS `created`,
        `t7`.`review_id` AS `review_id`,
        `t7`.`review_score` AS `value`
      )
    ).`value` AS `review_score`
  FROM (
    SELECT
      `t1`.`review_id`,
      `t1`.`order_id`,
      `t1`.`review_score`,
      `t1`.`review_comment_title`,
      `t1`.`review_comment_message`,
      `t1`.`review_creation_date`,
      `t1`.`review_answer_timestamp`
    FROM `order_reviews` AS `t1`
    LEFT SEMI JOIN (
      SELECT
        `t3`.`order_id`
      FROM `t2` AS `t3`
      WHERE
        `t3`.`least_value` <> `t3`.`greatest_value`
    ) AS `t6`
      ON `t1`.`order_id` = `t6`.`order_id`
  ) AS `t7`
  GROUP BY
    1
) AS `t9`
  ON `t4`.`order_id` = `t9`.`order_id`
