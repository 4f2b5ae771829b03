SELECT
  `t27`.`series_type`,
  `t27`.`series`,
  `t27`.`order_month`,
  `t27`.`order_month_key`,
  `t27`.`month_start_date`,
  `t27`.`horizon`,
  `t27`.`forecast`,
  `t27`.`lower_90`,
  `t27`.`upper_90`,
  `t27`.`model`,
  `t27`.`months_used`,
  `t27`.`reason`
FROM (
  SELECT
    `t9`.`series_type`,
    `t9`.`series`,
    `t26`.`horizon`,
    `t26`.`order_month`,
    `t26`.`order_month_key`,
    `t26`.`month_start_date`,
    COALESCE(`t10`.`months_used`, 0) AS `months_used`,
    CAST(CAST(`t23`.`forecast` AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `forecast`,
    CAST(CAST(`t23`.`lower` AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `lower_90`,
    CAST(CAST(`t23`.`upper` AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `upper_90`,
    `t23`.`model`,
    IF(`t23`.`model` IS NULL, 'fewer than 15 months of history', NULL) AS `reason`
  FROM (
    SELECT DISTINCT
      `t0`.`scope_type` AS `series_type`,
      `t0`.`scope` AS `series`
    FROM `scope_revenue` AS `t0`
  ) AS `t9`
  CROSS JOIN (
    SELECT
      `t24`.`horizon`,
      `t24`.`month` AS `order_month`,
      `t24`.`month_key` AS `order_month_key`,
      `t24`.`start` AS `month_start_date`
    FROM (
      SELECT
        `t22`.`month`,
        `t22`.`month_key`,
        `t22`.`start`,
        `t22`.`last_end`,
        (
          ROW_NUMBER() OVER (ORDER BY `t22`.`start` ASC NULLS LAST) - 1
        ) + 1 AS `horizon`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            `t15`.`month`,
            `t15`.`month_key`,
            `t15`.`start`,
            `t17`.`last_end`
          FROM (
            SELECT
              `t4`.`month`,
              `t4`.`month_key`,
              MIN(`t4`.`date`) AS `start`
            FROM `calendar` AS `t4`
            GROUP BY
              1,
              2
          ) AS `t15`
          CROSS JOIN (
            SELECT
              MAX(`t13`.`month_end_date`) AS `last_end`
            FROM (
              SELECT
                *
              FROM `months` AS `t5`
              WHERE
                `t5`.`is_complete` = 1
            ) AS `t13`
          ) AS `t17`
        ) AS `t19`
        WHERE
          `t19`.`start` > `t19`.`last_end`
      ) AS `t22`
    ) AS `t24`
    WHERE
      `t24`.`horizon` <= 3
  ) AS `t26`
  LEFT OUTER JOIN (
    SELECT
      `t1`.`series_type`,
      `t1`.`series`,
      COUNT(*) AS `months_used`
    FROM `series_history` AS `t1`
    GROUP BY
      1,
      2
  ) AS `t10`
    ON `t9`.`series_type` = `t10`.`series_type` AND `t9`.`series` = `t10`.`series`
  LEFT OUTER JOIN (
    SELECT
      `t20`.`series_type`,
      `t20`.`series`,
      `t20`.`model`,
      `t20`.`model_number`,
      `t20`.`origin`,
      `t20`.`horizon`,
      `t20`.`forecast`,
      `t20`.`lower`,
      `t20`.`upper`,
      `t20`.`chosen`
    FROM (
      SELECT
        *
      FROM (
        SELECT
          `t14`.`series_type`,
          `t14`.`series`,
          `t14`.`model`,
          `t14`.`model_number`,
          `t14`.`origin`,
          `t14`.`horizon`,
          `t14`.`forecast`,
          `t14`.`lower`,
          `t14`.`upper`,
          `t14`.`actual`,
          `t6`.`chosen`
        FROM (
          SELECT
            *
          FROM `backtests` AS `t2`
          WHERE
            `t2`.`actual` IS NULL
        ) AS `t14`
        INNER JOIN `chosen_models` AS `t6`
          ON `t14`.`series_type` = `t6`.`series_type` AND `t14`.`series` = `t6`.`series`
      ) AS `t18`
      WHERE
        `t18`.`model` = `t18`.`chosen`
    ) AS `t20`
  ) AS `t23`
    ON `t9`.`series_type` = `t23`.`series_type`
    AND `t9`.`series` = `t23`.`series`
    AND `t26`.`horizon` = `t23`.`horizon`
) AS `t27`
