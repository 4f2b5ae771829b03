WITH `t8` AS (
  SELECT
    `t6`.`order_month_key`,
    `t6`.`payment_type`,
    COUNT(*) AS `orders`,
    SUM(`t6`.`order_value`) AS `revenue`
  FROM (
    SELECT
      *
    FROM `order_facts` AS `t1`
    WHERE
      `t1`.`is_valid`
  ) AS `t6`
  GROUP BY
    1,
    2
), `t13` AS (
  SELECT
    `t10`.`order_month_key`,
    `t10`.`payment_type`,
    COUNT(DISTINCT `t10`.`order_id`) AS `paying_orders`,
    COUNT(*) AS `payments`,
    SUM(`t10`.`payment_value`) AS `payment_value`,
    SUM(`t10`.`payment_installments`) AS `installments`
  FROM (
    SELECT
      `t4`.`order_id`,
      `t4`.`payment_sequential`,
      `t4`.`payment_type`,
      `t4`.`payment_installments`,
      `t4`.`payment_value`,
      `t7`.`order_month_key`
    FROM `order_payments` AS `t4`
    INNER JOIN (
      SELECT
        `t1`.`order_id`,
        `t1`.`order_month_key`
      FROM `order_facts` AS `t1`
      WHERE
        `t1`.`is_valid`
    ) AS `t7`
      ON `t4`.`order_id` = `t7`.`order_id`
  ) AS `t10`
  GROUP BY
    1,
    2
)
SELECT
  `t22`.`order_month`,
  `t22`.`payment_type`,
  `t22`.`order_month_key`,
  `t22`.`month_start_date`,
  `t22`.`orders`,
  CAST(`t22`.`revenue` AS DECIMAL(18, 2)) AS `revenue`,
  `t22`.`paying_orders`,
  `t22`.`payments`,
  CAST(`t22`.`payment_value` AS DECIMAL(18, 2)) AS `payment_value`,
  CAST(`t22`.`payment_value_share` AS DECIMAL(9, 4)) AS `payment_value_share`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t22`.`installments`) * 200
        ) + NULLIF(`t22`.`payments`, 0)
      ) - (
        (
          (
            ABS(`t22`.`installments`) * 200
          ) + NULLIF(`t22`.`payments`, 0)
        ) % (
          NULLIF(`t22`.`payments`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t22`.`payments`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t22`.`installments`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS DECIMAL(12, 2)) AS `avg_installments`,
  `t22`.`is_complete`
FROM (
  SELECT
    `t18`.`payment_type`,
    `t3`.`month_start_date`,
    `t3`.`month_end_date`,
    `t3`.`order_month`,
    `t3`.`order_month_key`,
    `t3`.`month_number`,
    `t3`.`is_complete`,
    COALESCE(`t11`.`orders`, 0) AS `orders`,
    COALESCE(`t11`.`revenue`, 0) AS `revenue`,
    COALESCE(`t15`.`paying_orders`, 0) AS `paying_orders`,
    COALESCE(`t15`.`payments`, 0) AS `payments`,
    COALESCE(`t15`.`payment_value`, 0) AS `payment_value`,
    COALESCE(`t15`.`installments`, 0) AS `installments`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(CAST(CAST(COALESCE(`t15`.`payment_value`, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
          ) + NULLIF(CAST(CAST(`t21`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
        ) - (
          (
            (
              ABS(CAST(CAST(COALESCE(`t15`.`payment_value`, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) * 20000
            ) + NULLIF(CAST(CAST(`t21`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0)
          ) % (
            NULLIF(CAST(CAST(`t21`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
          )
        )
      ) / (
        NULLIF(CAST(CAST(`t21`.`share_total` AS DECIMAL(18, 2)) * 100 AS BIGINT), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(CAST(CAST(COALESCE(`t15`.`payment_value`, 0) AS DECIMAL(18, 2)) * 100 AS BIGINT)) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `payment_value_share`
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t9`.`payment_type`
      FROM `t8` AS `t9`
    ) AS `t12`
    UNION
    SELECT
      *
    FROM (
      SELECT
        `t14`.`payment_type`
      FROM `t13` AS `t14`
    ) AS `t16`
  ) AS `t18`
  CROSS JOIN `months` AS `t3`
  LEFT OUTER JOIN `t8` AS `t11`
    ON `t3`.`order_month_key` = `t11`.`order_month_key`
    AND `t18`.`payment_type` = `t11`.`payment_type`
  LEFT OUTER JOIN `t13` AS `t15`
    ON `t3`.`order_month_key` = `t15`.`order_month_key`
    AND `t18`.`payment_type` = `t15`.`payment_type`
  INNER JOIN (
    SELECT
      `t19`.`order_month_key`,
      SUM(`t19`.`payment_value`) AS `share_total`
    FROM (
      SELECT
        `t18`.`payment_type`,
        `t3`.`month_start_date`,
        `t3`.`month_end_date`,
        `t3`.`order_month`,
        `t3`.`order_month_key`,
        `t3`.`month_number`,
        `t3`.`is_complete`,
        COALESCE(`t11`.`orders`, 0) AS `orders`,
        COALESCE(`t11`.`revenue`, 0) AS `revenue`,
        COALESCE(`t15`.`paying_orders`, 0) AS `paying_orders`,
        COALESCE(`t15`.`payments`, 0) AS `payments`,
        COALESCE(`t15`.`payment_value`, 0) AS `payment_value`,
        COALESCE(`t15`.`installments`, 0) AS `installments`
      FROM (
        SELECT
          *
        FROM (
          SELECT
            `t9`.`payment_type`
          FROM `t8` AS `t9`
        ) AS `t12`
        UNION
        SELECT
          *
        FROM (
          SELECT
            `t14`.`payment_type`
          FROM `t13` AS `t14`
        ) AS `t16`
      ) AS `t18`
      CROSS JOIN `months` AS `t3`
      LEFT OUTER JOIN `t8` AS `t11`
        ON `t3`.`order_month_key` = `t11`.`order_month_key`
        AND `t18`.`payment_type` = `t11`.`payment_type`
      LEFT OUTER JOIN `t13` AS `t15`
        ON `t3`.`order_month_key` = `t15`.`order_month_key`
        AND `t18`.`payment_type` = `t15`.`payment_type`
    ) AS `t19`
    GROUP BY
      1
  ) AS `t21`
    ON `t3`.`order_month_key` = `t21`.`order_month_key`
) AS `t22`
