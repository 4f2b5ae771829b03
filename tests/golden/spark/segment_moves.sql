WITH `t10` AS (
  SELECT
    `t5`.`customer_unique_id`,
    `t5`.`order_date`,
    `t5`.`until_date`,
    `t5`.`frequency`,
    `t5`.`monetary`,
    `t9`.`month_number`,
    `t9`.`end_date`,
    `t9`.`before_date`
  FROM `customer_spells` AS `t5`
  INNER JOIN (
    SELECT
      `t2`.`month_number`,
      `t2`.`end_date`,
      CAST(CAST(`t2`.`month_start_date` AS TIMESTAMP) + INTERVAL '-1' DAY AS DATE) AS `before_date`
    FROM `month_ends` AS `t2`
  ) AS `t9`
    ON `t5`.`order_date` <= `t9`.`end_date`
    AND (
      (
        `t5`.`until_date` IS NULL
      ) OR (
        `t5`.`until_date` > `t9`.`end_date`
      )
    )
)
SELECT
  `t19`.`month_number`,
  `t19`.`from_segment`,
  `t19`.`to_segment`,
  COUNT(*) AS `customers`
FROM (
  SELECT
    `t18`.`month_number`,
    `t18`.`to_segment`,
    IF(`t18`.`from_date` IS NULL, 'New', `t18`.`from_segment`) AS `from_segment`
  FROM (
    SELECT
      `t17`.`month_number`,
      `t17`.`end_date`,
      `t17`.`before_date`,
      `t17`.`to_date`,
      `t17`.`to_frequency`,
      `t17`.`to_monetary`,
      `t17`.`from_date`,
      `t17`.`from_frequency`,
      `t17`.`from_monetary`,
      CASE
        WHEN (
          0 + (
            1 + CAST(IF(
              COALESCE(DATEDIFF(DAY, `t17`.`to_date`, `t17`.`end_date`) <= `t3`.`recency_2_of_4`, FALSE),
              1,
              0
            ) AS BIGINT) + CAST(IF(
              COALESCE(DATEDIFF(DAY, `t17`.`to_date`, `t17`.`end_date`) <= `t3`.`recency_3_of_4`, FALSE),
              1,
              0
            ) AS BIGINT) + CAST(IF(
              COALESCE(DATEDIFF(DAY, `t17`.`to_date`, `t17`.`end_date`) <= `t3`.`recency_4_of_4`, FALSE),
              1,
              0
            ) AS BIGINT)
          ) + (
            1 + CAST(IF(COALESCE(`t17`.`to_frequency` >= `t3`.`frequency_2_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`to_frequency` >= `t3`.`frequency_3_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`to_frequency` >= `t3`.`frequency_4_of_4`, FALSE), 1, 0) AS BIGINT)
          ) + (
            1 + CAST(IF(COALESCE(`t17`.`to_monetary` >= `t3`.`monetary_2_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`to_monetary` >= `t3`.`monetary_3_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`to_monetary` >= `t3`.`monetary_4_of_4`, FALSE), 1, 0) AS BIGINT)
          )
        ) >= 10
        THEN 'High Value'
        WHEN (
          0 + (
            1 + CAST(IF(
              COALESCE(DATEDIFF(DAY, `t17`.`to_date`, `t17`.`end_date`) <= `t3`.`recency_2_of_4`, FALSE),
              1,
              0
            ) AS BIGINT) + CAST(IF(
              COALESCE(DATEDIFF(DAY, `t17`.`to_date`, `t17`.`end_date`) <= `t3`.`recency_3_of_4`, FALSE),
              1,
              0
            ) AS BIGINT) + CAST(IF(
              COALESCE(DATEDIFF(DAY, `t17`.`to_date`, `t17`.`end_date`) <= `t3`.`recency_4_of_4`, FALSE),
              1,
              0
            ) AS BIGINT)
          ) + (
            1 + CAST(IF(COALESCE(`t17`.`to_frequency` >= `t3`.`frequency_2_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`to_frequency` >= `t3`.`frequency_3_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`to_frequency` >= `t3`.`frequency_4_of_4`, FALSE), 1, 0) AS BIGINT)
          ) + (
            1 + CAST(IF(COALESCE(`t17`.`to_monetary` >= `t3`.`monetary_2_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`to_monetary` >= `t3`.`monetary_3_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`to_monetary` >= `t3`.`monetary_4_of_4`, FALSE), 1, 0) AS BIGINT)
          )
        ) >= 7
        THEN 'Mid Value'
        ELSE 'Low Value'
      END AS `to_segment`,
      CASE
        WHEN (
          0 + (
            1 + CAST(IF(
              COALESCE(
                DATEDIFF(DAY, `t17`.`from_date`, `t17`.`before_date`) <= `t4`.`recency_2_of_4`,
                FALSE
              ),
              1,
              0
            ) AS BIGINT) + CAST(IF(
              COALESCE(
                DATEDIFF(DAY, `t17`.`from_date`, `t17`.`before_date`) <= `t4`.`recency_3_of_4`,
                FALSE
              ),
              1,
              0
            ) AS BIGINT) + CAST(IF(
              COALESCE(
                DATEDIFF(DAY, `t17`.`from_date`, `t17`.`before_date`) <= `t4`.`recency_4_of_4`,
                FALSE
              ),
              1,
              0
            ) AS BIGINT)
          ) + (
            1 + CAST(IF(COALESCE(`t17`.`from_frequency` >= `t4`.`frequency_2_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`from_frequency` >= `t4`.`frequency_3_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`from_frequency` >= `t4`.`frequency_4_of_4`, FALSE), 1, 0) AS BIGINT)
          ) + (
            1 + CAST(IF(COALESCE(`t17`.`from_monetary` >= `t4`.`monetary_2_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`from_monetary` >= `t4`.`monetary_3_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`from_monetary` >= `t4`.`monetary_4_of_4`, FALSE), 1, 0) AS BIGINT)
          )
        ) >= 10
        THEN 'High Value'
        WHEN (
          0 + (
            1 + CAST(IF(
              COALESCE(
                DATEDIFF(DAY, `t17`.`from_date`, `t17`.`before_date`) <= `t4`.`recency_2_of_4`,
                FALSE
              ),
              1,
              0
            ) AS BIGINT) + CAST(IF(
              COALESCE(
                DATEDIFF(DAY, `t17`.`from_date`, `t17`.`before_date`) <= `t4`.`recency_3_of_4`,
                FALSE
              ),
              1,
              0
            ) AS BIGINT) + CAST(IF(
              COALESCE(
                DATEDIFF(DAY, `t17`.`from_date`, `t17`.`before_date`) <= `t4`.`recency_4_of_4`,
                FALSE
              ),
              1,
              0
            ) AS BIGINT)
          ) + (
            1 + CAST(IF(COALESCE(`t17`.`from_frequency` >= `t4`.`frequency_2_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`from_frequency` >= `t4`.`frequency_3_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`from_frequency` >= `t4`.`frequency_4_of_4`, FALSE), 1, 0) AS BIGINT)
          ) + (
            1 + CAST(IF(COALESCE(`t17`.`from_monetary` >= `t4`.`monetary_2_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`from_monetary` >= `t4`.`monetary_3_of_4`, FALSE), 1, 0) AS BIGINT) + CAST(IF(COALESCE(`t17`.`from_monetary` >= `t4`.`monetary_4_of_4`, FALSE), 1, 0) AS BIGINT)
          )
        ) >= 7
        THEN 'Mid Value'
        ELSE 'Low Value'
      END AS `from_segment`
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t11`.`month_number`,
          `t11`.`end_date`,
          `t11`.`before_date`,
          `t11`.`order_date` AS `to_date`,
          `t11`.`frequency` AS `to_frequency`,
          `t11`.`monetary` AS `to_monetary`,
          IF(`t11`.`order_date` <= `t11`.`before_date`, `t11`.`order_date`, NULL) AS `from_date`,
          `t11`.`frequency` AS `from_frequency`,
          `t11`.`monetary` AS `from_monetary`
        FROM `t10` AS `t11`
        WHERE
          (
            `t11`.`order_date` <= `t11`.`before_date`
          ) OR (
            `t11`.`frequency` = 1
          )
      ) AS `t13`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t14`.`month_number`,
          `t14`.`end_date`,
          `t14`.`before_date`,
          `t14`.`order_date` AS `to_date`,
          `t14`.`frequency` AS `to_frequency`,
          `t14`.`monetary` AS `to_monetary`,
          `t7`.`from_date`,
          `t7`.`from_frequency`,
          `t7`.`from_monetary`
        FROM (
          SELECT
            *
          FROM `t10` AS `t11`
          WHERE
            NOT (
              `t11`.`order_date` <= `t11`.`before_date`
            ) AND `t11`.`frequency` > 1
        ) AS `t14`
        LEFT OUTER JOIN (
          SELECT
            `t1`.`customer_unique_id` AS `former`,
            `t1`.`order_date` AS `from_date`,
            `t1`.`until_date` AS `from_until`,
            `t1`.`frequency` AS `from_frequency`,
            `t1`.`monetary` AS `from_monetary`
          FROM `customer_spells` AS `t1`
          WHERE
            `t1`.`until_date` IS NOT NULL
        ) AS `t7`
          ON `t14`.`customer_unique_id` = `t7`.`former`
          AND `t7`.`from_date` <= `t14`.`before_date`
          AND `t7`.`from_until` > `t14`.`before_date`
      ) AS `t15`
    ) AS `t17`
    LEFT OUTER JOIN `segment_limits` AS `t3`
      ON `t17`.`end_date` = `t3`.`day`
    LEFT OUTER JOIN `segment_limits` AS `t4`
      ON `t17`.`before_date` = `t4`.`day`
  ) AS `t18`
) AS `t19`
GROUP BY
  1,
  2,
  3
