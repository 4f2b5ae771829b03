WITH `t7` AS (
  SELECT
    `t0`.`review_id`,
    COUNT(*) AS `orders`
  FROM `order_reviews` AS `t0`
  GROUP BY
    1
), `t9` AS (
  SELECT
    `t3`.`behind_orders`,
    `t3`.`behind_amount`,
    `t3`.`order_id` AS `behind_key`
  FROM `order_behind` AS `t3`
), `t17` AS (
  SELECT
    *
  FROM `t7` AS `t10`
  WHERE
    `t10`.`orders` > 1
), `t23` AS (
  SELECT
    `t19`.`order_id`,
    CONCAT(CONCAT(`t19`.`review_id`, ' / '), `t19`.`order_id`) AS `example_key`,
    `t19`.`answered` < `t19`.`review_creation_date` AS `odd_0`,
    CAST(`t19`.`review_creation_date` AS DATE) < CAST(`t19`.`placed` AS DATE) AS `odd_1`
  FROM (
    SELECT
      `t4`.`review_id`,
      `t4`.`order_id`,
      `t4`.`review_creation_date`,
      `t11`.`placed_at`,
      `t4`.`review_answer_timestamp`,
      `t11`.`placed_at` + CAST(CONCAT(`t5`.`seconds`, ' seconds') AS INTERVAL) AS `placed`,
      `t4`.`review_answer_timestamp` + CAST(CONCAT(`t6`.`seconds`, ' seconds') AS INTERVAL) AS `answered`
    FROM `order_reviews` AS `t4`
    INNER JOIN (
      SELECT
        `t2`.`order_id` AS `placed_id`,
        `t2`.`order_purchase_timestamp` AS `placed_at`
      FROM `orders` AS `t2`
    ) AS `t11`
      ON `t11`.`placed_id` = `t4`.`order_id`
    LEFT OUTER JOIN `clock` AS `t5`
      ON `t5`.`from_time` <= `t11`.`placed_at` AND `t11`.`placed_at` < `t5`.`until_time`
    LEFT OUTER JOIN `clock` AS `t6`
      ON `t6`.`from_time` <= `t4`.`review_answer_timestamp`
      AND `t4`.`review_answer_timestamp` < `t6`.`until_time`
  ) AS `t19`
)
SELECT
  *
FROM (
  SELECT
    `t39`.`check_id`,
    COALESCE(`t39`.`row_count`, 0) AS `row_count`,
    COALESCE(`t44`.`failing_rows`, 0) AS `failing_rows`,
    `t44`.`example_key`,
    COALESCE(`t44`.`orders`, 0) AS `failing_orders`,
    CAST(COALESCE(`t44`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
  FROM (
    SELECT
      `t33`.`line`.`check_id` AS `check_id`,
      `t33`.`line`.`row_count` AS `row_count`
    FROM (
      SELECT
        EXPLODE(
          ARRAY(
            STRUCT(
              'order_reviews.review_answer_timestamp.before_asked' AS `check_id`,
              `t28`.`row_count_0` AS `row_count`
            ),
            STRUCT(
              'order_reviews.review_creation_date.before_purchase' AS `check_id`,
              `t28`.`row_count_1` AS `row_count`
            )
          )
        ) AS `line`
      FROM (
        SELECT
          COUNT(CAST(`t25`.`odd_0` AS TINYINT)) AS `row_count_0`,
          COUNT(CAST(`t25`.`odd_1` AS TINYINT)) AS `row_count_1`
        FROM `t23` AS `t25`
      ) AS `t28`
    ) AS `t33`
  ) AS `t39`
  LEFT OUTER JOIN (
    SELECT
      `t42`.`check_id`,
      COUNT(*) AS `failing_rows`,
      MIN(`t42`.`example_key`) AS `example_key`,
      SUM(`t42`.`behind_orders`) AS `orders`,
      SUM(`t42`.`behind_amount`) AS `money`
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t37`.`order_id`,
          `t37`.`example_key`,
          `t37`.`behind_orders`,
          `t37`.`behind_amount`,
          EXPLODE(
            ARRAY(
              IF(`t37`.`odd_0`, 'order_reviews.review_answer_timestamp.before_asked', NULL),
              IF(`t37`.`odd_1`, 'order_reviews.review_creation_date.before_purchase', NULL)
            )
          ) AS `check_id`
        FROM (
          SELECT
            `t34`.`order_id`,
            `t34`.`example_key`,
            `t34`.`odd_0`,
            `t34`.`odd_1`,
            COALESCE(`t34`.`behind_orders`, 0) AS `behind_orders`,
            COALESCE(`t34`.`behind_amount`, 0) AS `behind_amount`
          FROM (
            SELECT
              `t32`.`order_id`,
              `t32`.`example_key`,
              `t32`.`odd_0`,
              `t32`.`odd_1`,
              `t32`.`behind_orders`,
              `t32`.`behind_amount`
            FROM (
              SELECT
                `t29`.`order_id`,
                `t29`.`example_key`,
                `t29`.`odd_0`,
                `t29`.`odd_1`,
                `t14`.`behind_orders`,
                `t14`.`behind_amount`,
                `t14`.`behind_key`
              FROM (
                SELECT
                  *
                FROM `t23` AS `t25`
                WHERE
                  `t25`.`odd_0` OR `t25`.`odd_1`
              ) AS `t29`
              LEFT OUTER JOIN `t9` AS `t14`
                ON `t14`.`behind_key` = `t29`.`order_id`
            ) AS `t32`
          ) AS `t34`
        ) AS `t37`
      ) AS `t41`
      WHERE
        `t41`.`check_id` IS NOT NULL
    ) AS `t42`
    GROUP BY
      1
  ) AS `t44`
    ON `t39`.`check_id` = `t44`.`check_id`
) AS `t45`
UNION ALL
SELECT
  *
FROM (
  SELECT
    'order_reviews.review_id.several_orders' AS `check_id`,
    COALESCE(`t38`.`row_count`, 0) AS `row_count`,
    COALESCE(`t38`.`failing_rows`, 0) AS `failing_rows`,
    `t38`.`example_key`,
    COALESCE(`t38`.`failing_orders`, 0) AS `failing_orders`,
    COALESCE(`t38`.`failing_amount`, 0) AS `failing_amount`
  FROM (
    SELECT
      MAX(`t35`.`row_count`) AS `row_count`,
      MAX(`t35`.`rows`) AS `failing_rows`,
      MAX(`t35`.`example`) AS `example_key`,
      MAX(`t35`.`behind_orders`) AS `failing_orders`,
      MAX(`t35`.`behind_amount`) AS `failing_amount`
    FROM (
      SELECT
        `t16`.`row_count`,
        `t22`.`rows`,
        `t22`.`example`,
        `t31`.`behind_orders`,
        `t31`.`behind_amount`
      FROM (
        SELECT
          COUNT(*) AS `row_count`
        FROM `t7` AS `t10`
      ) AS `t16`
      CROSS JOIN (
        SELECT
          COUNT(*) AS `rows`,
          MIN(`t18`.`review_id`) AS `example`
        FROM `t17` AS `t18`
      ) AS `t22`
      CROSS JOIN (
        SELECT
          SUM(`t26`.`behind_orders`) AS `behind_orders`,
          CAST(SUM(`t26`.`behind_amount`) AS DECIMAL(18, 2)) AS `behind_amount`
        FROM (
          SELECT
            `t24`.`order_id`,
            COALESCE(`t24`.`behind_orders`, 0) AS `behind_orders`,
            COALESCE(`t24`.`behind_amount`, 0) AS `behind_amount`
          FROM (
            SELECT
              `t4`.`order_id`,
              `t13`.`behind_orders`,
              `t13`.`behind_amount`,
              `t13`.`behind_key`
            FROM `order_reviews` AS `t4`
            LEFT SEMI JOIN `t17` AS `t20`
              ON `t4`.`review_id` = `t20`.`review_id`
            LEFT OUTER JOIN `t9` AS `t13`
              ON `t13`.`behind_key` = `t4`.`order_id`
          ) AS `t24`
        ) AS `t26`
      ) AS `t31`
    ) AS `t35`
  ) AS `t38`
) AS `t40`
