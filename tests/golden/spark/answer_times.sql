WITH `t6` AS (
  SELECT
    `t5`.`order_id`,
    `t5`.`review_id`,
    `t5`.`review_creation_date`,
    `t5`.`review_answer_timestamp`,
    `t5`.`answered`,
    COALESCE(
      CAST(UNIX_TIMESTAMP(CAST(`t5`.`answered` AS TIMESTAMP)) AS BIGINT) - CAST(UNIX_TIMESTAMP(CAST(`t5`.`review_creation_date` AS TIMESTAMP)) AS BIGINT),
      -1
    ) AS `answer_seconds`
  FROM (
    SELECT
      `t4`.`order_id`,
      `t4`.`review_id`,
      `t4`.`review_creation_date`,
      `t4`.`review_answer_timestamp`,
      `t4`.`review_answer_timestamp` + CAST(CONCAT(`t2`.`seconds`, ' seconds') AS INTERVAL) AS `answered`
    FROM (
      SELECT
        `t0`.`order_id`,
        `t0`.`review_id`,
        `t0`.`review_creation_date`,
        `t0`.`review_answer_timestamp`
      FROM `order_reviews` AS `t0`
    ) AS `t4`
    LEFT OUTER JOIN `clock` AS `t2`
      ON `t2`.`from_time` <= `t4`.`review_answer_timestamp`
      AND `t4`.`review_answer_timestamp` < `t2`.`until_time`
  ) AS `t5`
), `t9` AS (
  SELECT
    `t7`.`order_id`,
    MIN(`t7`.`answer_seconds`) AS `least_value`,
    MAX(`t7`.`answer_seconds`) AS `greatest_value`
  FROM `t6` AS `t7`
  GROUP BY
    1
)
SELECT
  `t11`.`order_id`,
  COALESCE(`t16`.`answer_seconds`, `t11`.`least_value`) AS `answer_seconds`
FROM `t9` AS `t11`
LEFT OUTER JOIN (
  SELECT
    `t14`.`order_id`,
    MAX(
      STRUCT(
        COALESCE(`t14`.`review_answer_timestamp`, CAST('1900-01-01T00:00:00' AS TIMESTAMP)) AS `answered`,
        COALESCE(`t14`.`review_creation_date`, CAST('1900-01-01T00:00:00' AS TIMESTAMP)) AS `created`,
        `t14`.`review_id` AS `review_id`,
        `t14`.`answer_seconds` AS `value`
      )
    ).`value` AS `answer_seconds`
  FROM (
    SELECT
      `t8`.`order_id`,
      `t8`.`review_id`,
      `t8`.`review_creation_date`,
      `t8`.`review_answer_timestamp`,
      `t8`.`answered`,
      `t8`.`answer_seconds`
    FROM `t6` AS `t8`
    LEFT SEMI JOIN (
      SELECT
        `t10`.`order_id`
      FROM `t9` AS `t10`
      WHERE
        `t10`.`least_value` <> `t10`.`greatest_value`
    ) AS `t13`
      ON `t8`.`order_id` = `t13`.`order_id`
  ) AS `t14`
  GROUP BY
    1
) AS `t16`
  ON `t11`.`order_id` = `t16`.`order_id`
