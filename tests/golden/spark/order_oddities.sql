WITH `t16` AS (
  SELECT
    `t14`.`order_id`,
    `t14`.`order_status`,
    `t14`.`order_purchase_timestamp`,
    `t14`.`order_approved_at`,
    `t14`.`order_delivered_carrier_date`,
    `t14`.`order_delivered_customer_date`,
    `t14`.`order_estimated_delivery_date`,
    `t14`.`order_purchase_timestamp` + CAST(CONCAT(`t6`.`seconds`, ' seconds') AS INTERVAL) AS `placed`
  FROM (
    SELECT
      `t2`.`order_id`,
      `t2`.`order_status`,
      `t2`.`order_purchase_timestamp`,
      `t2`.`order_approved_at`,
      `t2`.`order_delivered_carrier_date`,
      `t2`.`order_delivered_customer_date`,
      `t2`.`order_estimated_delivery_date`
    FROM `orders` AS `t2`
  ) AS `t14`
  LEFT OUTER JOIN `clock` AS `t6`
    ON `t6`.`from_time` <= `t14`.`order_purchase_timestamp`
    AND `t14`.`order_purchase_timestamp` < `t6`.`until_time`
)
SELECT
  *
FROM (
  SELECT
    *
  FROM (
    SELECT
      *
    FROM (
      SELECT
        `t27`.`line`.`check_id` AS `check_id`,
        `t27`.`line`.`row_count` AS `row_count`,
        `t27`.`line`.`failing_rows` AS `failing_rows`,
        `t27`.`line`.`example_key` AS `example_key`
      FROM (
        SELECT
          EXPLODE(
            ARRAY(
              STRUCT(
                'orders.order_approved_at.before_purchase' AS `check_id`,
                COALESCE(`t20`.`n0`, 0) AS `row_count`,
                COALESCE(`t20`.`f0`, 0) AS `failing_rows`,
                `t20`.`e0` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_carrier_date.before_purchase' AS `check_id`,
                COALESCE(`t20`.`n1`, 0) AS `row_count`,
                COALESCE(`t20`.`f1`, 0) AS `failing_rows`,
                `t20`.`e1` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_carrier_date.before_approval' AS `check_id`,
                COALESCE(`t20`.`n2`, 0) AS `row_count`,
                COALESCE(`t20`.`f2`, 0) AS `failing_rows`,
                `t20`.`e2` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.before_purchase' AS `check_id`,
                COALESCE(`t20`.`n3`, 0) AS `row_count`,
                COALESCE(`t20`.`f3`, 0) AS `failing_rows`,
                `t20`.`e3` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.before_approval' AS `check_id`,
                COALESCE(`t20`.`n4`, 0) AS `row_count`,
                COALESCE(`t20`.`f4`, 0) AS `failing_rows`,
                `t20`.`e4` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.before_handover' AS `check_id`,
                COALESCE(`t20`.`n5`, 0) AS `row_count`,
                COALESCE(`t20`.`f5`, 0) AS `failing_rows`,
                `t20`.`e5` AS `example_key`
              ),
              STRUCT(
                'orders.order_estimated_delivery_date.before_purchase' AS `check_id`,
                COALESCE(`t20`.`n6`, 0) AS `row_count`,
                COALESCE(`t20`.`f6`, 0) AS `failing_rows`,
                `t20`.`e6` AS `example_key`
              ),
              STRUCT(
                'orders.order_approved_at.missing_if_delivered' AS `check_id`,
                COALESCE(`t20`.`n7`, 0) AS `row_count`,
                COALESCE(`t20`.`f7`, 0) AS `failing_rows`,
                `t20`.`e7` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_carrier_date.missing_if_delivered' AS `check_id`,
                COALESCE(`t20`.`n8`, 0) AS `row_count`,
                COALESCE(`t20`.`f8`, 0) AS `failing_rows`,
                `t20`.`e8` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.missing_if_delivered' AS `check_id`,
                COALESCE(`t20`.`n9`, 0) AS `row_count`,
                COALESCE(`t20`.`f9`, 0) AS `failing_rows`,
                `t20`.`e9` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.canceled' AS `check_id`,
                COALESCE(`t20`.`n10`, 0) AS `row_count`,
                COALESCE(`t20`.`f10`, 0) AS `failing_rows`,
                `t20`.`e10` AS `example_key`
              ),
              STRUCT(
                'orders.order_purchase_timestamp.after_as_of' AS `check_id`,
                COALESCE(`t20`.`n11`, 0) AS `row_count`,
                COALESCE(`t20`.`f11`, 0) AS `failing_rows`,
                `t20`.`e11` AS `example_key`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(CAST(`t17`.`order_approved_at` < `t17`.`order_purchase_timestamp` AS TINYINT)) AS `n0`,
            COUNT(
              CAST(`t17`.`order_delivered_carrier_date` < `t17`.`order_purchase_timestamp` AS TINYINT)
            ) AS `n1`,
            COUNT(
              CAST(`t17`.`order_delivered_carrier_date` < `t17`.`order_approved_at` AS TINYINT)
            ) AS `n2`,
            COUNT(
              CAST(`t17`.`order_delivered_customer_date` < `t17`.`order_purchase_timestamp` AS TINYINT)
            ) AS `n3`,
            COUNT(
              CAST(`t17`.`order_delivered_customer_date` < `t17`.`order_approved_at` AS TINYINT)
            ) AS `n4`,
            COUNT(
              CAST(`t17`.`order_delivered_customer_date` < `t17`.`order_delivered_carrier_date` AS TINYINT)
            ) AS `n5`,
            COUNT(
              CAST(CAST(`t17`.`order_estimated_delivery_date` AS DATE) < CAST(`t17`.`placed` AS DATE) AS TINYINT)
            ) AS `n6`,
            COUNT(
              CAST(IF(
                `t17`.`order_status` = 'delivered',
                `t17`.`order_approved_at` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS TINYINT)
            ) AS `n7`,
            COUNT(
              CAST(IF(
                `t17`.`order_status` = 'delivered',
                `t17`.`order_delivered_carrier_date` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS TINYINT)
            ) AS `n8`,
            COUNT(
              CAST(IF(
                `t17`.`order_status` = 'delivered',
                `t17`.`order_delivered_customer_date` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS TINYINT)
            ) AS `n9`,
            COUNT(
              CAST(IF(
                `t17`.`order_status` = 'canceled',
                `t17`.`order_delivered_customer_date` IS NOT NULL,
                CAST(NULL AS BOOLEAN)
              ) AS TINYINT)
            ) AS `n10`,
            COUNT(
              CAST(CAST(`t17`.`placed` AS DATE) > (
                SELECT
                  `t4`.`as_of`
                FROM `horizon` AS `t4`
              ) AS TINYINT)
            ) AS `n11`,
            SUM(CAST(`t17`.`order_approved_at` < `t17`.`order_purchase_timestamp` AS BIGINT)) AS `f0`,
            SUM(
              CAST(`t17`.`order_delivered_carrier_date` < `t17`.`order_purchase_timestamp` AS BIGINT)
            ) AS `f1`,
            SUM(CAST(`t17`.`order_delivered_carrier_date` < `t17`.`order_approved_at` AS BIGINT)) AS `f2`,
            SUM(
              CAST(`t17`.`order_delivered_customer_date` < `t17`.`order_purchase_timestamp` AS BIGINT)
            ) AS `f3`,
            SUM(
              CAST(`t17`.`order_delivered_customer_date` < `t17`.`order_approved_at` AS BIGINT)
            ) AS `f4`,
            SUM(
              CAST(`t17`.`order_delivered_customer_date` < `t17`.`order_delivered_carrier_date` AS BIGINT)
            ) AS `f5`,
            SUM(
              CAST(CAST(`t17`.`order_estimated_delivery_date` AS DATE) < CAST(`t17`.`placed` AS DATE) AS BIGINT)
            ) AS `f6`,
            SUM(
              CAST(IF(
                `t17`.`order_status` = 'delivered',
                `t17`.`order_approved_at` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS BIGINT)
            ) AS `f7`,
            SUM(
              CAST(IF(
                `t17`.`order_status` = 'delivered',
                `t17`.`order_delivered_carrier_date` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS BIGINT)
            ) AS `f8`,
            SUM(
              CAST(IF(
                `t17`.`order_status` = 'delivered',
                `t17`.`order_delivered_customer_date` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS BIGINT)
            ) AS `f9`,
            SUM(
              CAST(IF(
                `t17`.`order_status` = 'canceled',
                `t17`.`order_delivered_customer_date` IS NOT NULL,
                CAST(NULL AS BOOLEAN)
              ) AS BIGINT)
            ) AS `f10`,
            SUM(
              CAST(CAST(`t17`.`placed` AS DATE) > (
                SELECT
                  `t4`.`as_of`
                FROM `horizon` AS `t4`
              ) AS BIGINT)
            ) AS `f11`,
            MIN(
              IF(`t17`.`order_approved_at` < `t17`.`order_purchase_timestamp`, `t17`.`order_id`, NULL)
            ) AS `e0`,
            MIN(
              IF(
                `t17`.`order_delivered_carrier_date` < `t17`.`order_purchase_timestamp`,
                `t17`.`order_id`,
                NULL
              )
            ) AS `e1`,
            MIN(
              IF(
                `t17`.`order_delivered_carrier_date` < `t17`.`order_approved_at`,
                `t17`.`order_id`,
                NULL
              )
            ) AS `e2`,
            MIN(
              IF(
                `t17`.`order_delivered_customer_date` < `t17`.`order_purchase_timestamp`,
                `t17`.`order_id`,
                NULL
              )
            ) AS `e3`,
            MIN(
              IF(
                `t17`.`order_delivered_customer_date` < `t17`.`order_approved_at`,
                `t17`.`order_id`,
                NULL
              )
            ) AS `e4`,
            MIN(
              IF(
                `t17`.`order_delivered_customer_date` < `t17`.`order_delivered_carrier_date`,
                `t17`.`order_id`,
                NULL
              )
            ) AS `e5`,
            MIN(
              IF(
                CAST(`t17`.`order_estimated_delivery_date` AS DATE) < CAST(`t17`.`placed` AS DATE),
                `t17`.`order_id`,
                NULL
              )
            ) AS `e6`,
            MIN(
              IF(
                IF(
                  `t17`.`order_status` = 'delivered',
                  `t17`.`order_approved_at` IS NULL,
                  CAST(NULL AS BOOLEAN)
                ),
                `t17`.`order_id`,
                NULL
              )
            ) AS `e7`,
            MIN(
              IF(
                IF(
                  `t17`.`order_status` = 'delivered',
                  `t17`.`order_delivered_carrier_date` IS NULL,
                  CAST(NULL AS BOOLEAN)
                ),
                `t17`.`order_id`,
                NULL
              )
            ) AS `e8`,
            MIN(
              IF(
                IF(
                  `t17`.`order_status` = 'delivered',
                  `t17`.`order_delivered_customer_date` IS NULL,
                  CAST(NULL AS BOOLEAN)
                ),
                `t17`.`order_id`,
                NULL
              )
            ) AS `e9`,
            MIN(
              IF(
                IF(
                  `t17`.`order_status` = 'canceled',
                  `t17`.`order_delivered_customer_date` IS NOT NULL,
                  CAST(NULL AS BOOLEAN)
                ),
                `t17`.`order_id`,
                NULL
              )
            ) AS `e10`,
            MIN(
              IF(
                CAST(`t17`.`placed` AS DATE) > (
                  SELECT
                    `t4`.`as_of`
                  FROM `horizon` AS `t4`
                ),
                `t17`.`order_id`,
                NULL
              )
            ) AS `e11`
          FROM `t16` AS `t17`
        ) AS `t20`
      ) AS `t27`
    ) AS `t28`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t31`.`line`.`check_id` AS `check_id`,
        `t31`.`line`.`row_count` AS `row_count`,
        `t31`.`line`.`failing_rows` AS `failing_rows`,
        `t31`.`line`.`example_key` AS `example_key`
      FROM (
        SELECT
          EXPLODE(
            ARRAY(
              STRUCT(
                'orders.order_id.without_items' AS `check_id`,
                COALESCE(`t26`.`n0`, 0) AS `row_count`,
                COALESCE(`t26`.`f0`, 0) AS `failing_rows`,
                `t26`.`e0` AS `example_key`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(CAST(`t23`.`owner` IS NULL AS TINYINT)) AS `n0`,
            SUM(CAST(`t23`.`owner` IS NULL AS BIGINT)) AS `f0`,
            MIN(IF(`t23`.`owner` IS NULL, `t23`.`order_id`, NULL)) AS `e0`
          FROM (
            SELECT
              `t19`.`order_id`,
              `t15`.`owner`
            FROM (
              SELECT
                `t17`.`order_id`
              FROM `t16` AS `t17`
            ) AS `t19`
            LEFT OUTER JOIN (
              SELECT
                `t5`.`order_id` AS `owner`
              FROM `item_totals` AS `t5`
            ) AS `t15`
              ON `t15`.`owner` = `t19`.`order_id`
          ) AS `t23`
        ) AS `t26`
      ) AS `t31`
    ) AS `t34`
  ) AS `t35`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t30`.`line`.`check_id` AS `check_id`,
      `t30`.`line`.`row_count` AS `row_count`,
      `t30`.`line`.`failing_rows` AS `failing_rows`,
      `t30`.`line`.`example_key` AS `example_key`
    FROM (
      SELECT
        EXPLODE(
          ARRAY(
            STRUCT(
              'orders.order_id.without_payments' AS `check_id`,
              COALESCE(`t25`.`n0`, 0) AS `row_count`,
              COALESCE(`t25`.`f0`, 0) AS `failing_rows`,
              `t25`.`e0` AS `example_key`
            )
          )
        ) AS `line`
      FROM (
        SELECT
          COUNT(CAST(`t22`.`owner` IS NULL AS TINYINT)) AS `n0`,
          SUM(CAST(`t22`.`owner` IS NULL AS BIGINT)) AS `f0`,
          MIN(IF(`t22`.`owner` IS NULL, `t22`.`order_id`, NULL)) AS `e0`
        FROM (
          SELECT
            `t19`.`order_id`,
            `t13`.`owner`
          FROM (
            SELECT
              `t17`.`order_id`
            FROM `t16` AS `t17`
          ) AS `t19`
          LEFT OUTER JOIN (
            SELECT
              `t1`.`order_id` AS `owner`
            FROM `payment_totals` AS `t1`
          ) AS `t13`
            ON `t13`.`owner` = `t19`.`order_id`
        ) AS `t22`
      ) AS `t25`
    ) AS `t30`
  ) AS `t33`
) AS `t36`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t29`.`line`.`check_id` AS `check_id`,
    `t29`.`line`.`row_count` AS `row_count`,
    `t29`.`line`.`failing_rows` AS `failing_rows`,
    `t29`.`line`.`example_key` AS `example_key`
  FROM (
    SELECT
      EXPLODE(
        ARRAY(
          STRUCT(
            'orders.order_id.without_review' AS `check_id`,
            COALESCE(`t24`.`n0`, 0) AS `row_count`,
            COALESCE(`t24`.`f0`, 0) AS `failing_rows`,
            `t24`.`e0` AS `example_key`
          )
        )
      ) AS `line`
    FROM (
      SELECT
        COUNT(CAST(`t21`.`owner` IS NULL AS TINYINT)) AS `n0`,
        SUM(CAST(`t21`.`owner` IS NULL AS BIGINT)) AS `f0`,
        MIN(IF(`t21`.`owner` IS NULL, `t21`.`order_id`, NULL)) AS `e0`
      FROM (
        SELECT
          `t19`.`order_id`,
          `t12`.`owner`
        FROM (
          SELECT
            `t17`.`order_id`
          FROM `t16` AS `t17`
        ) AS `t19`
        LEFT OUTER JOIN (
          SELECT
            `t0`.`order_id` AS `owner`
          FROM `latest_reviews` AS `t0`
        ) AS `t12`
          ON `t12`.`owner` = `t19`.`order_id`
      ) AS `t21`
    ) AS `t24`
  ) AS `t29`
) AS `t32`
