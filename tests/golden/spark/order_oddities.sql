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
        `t21`.`line`.`check_id` AS `check_id`,
        `t21`.`line`.`row_count` AS `row_count`,
        `t21`.`line`.`failing_rows` AS `failing_rows`,
        `t21`.`line`.`example_key` AS `example_key`
      FROM (
        SELECT
          EXPLODE(
            ARRAY(
              STRUCT(
                'orders.order_approved_at.before_purchase' AS `check_id`,
                COALESCE(`t16`.`n0`, 0) AS `row_count`,
                COALESCE(`t16`.`f0`, 0) AS `failing_rows`,
                `t16`.`e0` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_carrier_date.before_purchase' AS `check_id`,
                COALESCE(`t16`.`n1`, 0) AS `row_count`,
                COALESCE(`t16`.`f1`, 0) AS `failing_rows`,
                `t16`.`e1` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_carrier_date.before_approval' AS `check_id`,
                COALESCE(`t16`.`n2`, 0) AS `row_count`,
                COALESCE(`t16`.`f2`, 0) AS `failing_rows`,
                `t16`.`e2` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.before_purchase' AS `check_id`,
                COALESCE(`t16`.`n3`, 0) AS `row_count`,
                COALESCE(`t16`.`f3`, 0) AS `failing_rows`,
                `t16`.`e3` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.before_approval' AS `check_id`,
                COALESCE(`t16`.`n4`, 0) AS `row_count`,
                COALESCE(`t16`.`f4`, 0) AS `failing_rows`,
                `t16`.`e4` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.before_handover' AS `check_id`,
                COALESCE(`t16`.`n5`, 0) AS `row_count`,
                COALESCE(`t16`.`f5`, 0) AS `failing_rows`,
                `t16`.`e5` AS `example_key`
              ),
              STRUCT(
                'orders.order_estimated_delivery_date.before_purchase' AS `check_id`,
                COALESCE(`t16`.`n6`, 0) AS `row_count`,
                COALESCE(`t16`.`f6`, 0) AS `failing_rows`,
                `t16`.`e6` AS `example_key`
              ),
              STRUCT(
                'orders.order_approved_at.missing_if_delivered' AS `check_id`,
                COALESCE(`t16`.`n7`, 0) AS `row_count`,
                COALESCE(`t16`.`f7`, 0) AS `failing_rows`,
                `t16`.`e7` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_carrier_date.missing_if_delivered' AS `check_id`,
                COALESCE(`t16`.`n8`, 0) AS `row_count`,
                COALESCE(`t16`.`f8`, 0) AS `failing_rows`,
                `t16`.`e8` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.missing_if_delivered' AS `check_id`,
                COALESCE(`t16`.`n9`, 0) AS `row_count`,
                COALESCE(`t16`.`f9`, 0) AS `failing_rows`,
                `t16`.`e9` AS `example_key`
              ),
              STRUCT(
                'orders.order_delivered_customer_date.canceled' AS `check_id`,
                COALESCE(`t16`.`n10`, 0) AS `row_count`,
                COALESCE(`t16`.`f10`, 0) AS `failing_rows`,
                `t16`.`e10` AS `example_key`
              ),
              STRUCT(
                'orders.order_purchase_timestamp.after_as_of' AS `check_id`,
                COALESCE(`t16`.`n11`, 0) AS `row_count`,
                COALESCE(`t16`.`f11`, 0) AS `failing_rows`,
                `t16`.`e11` AS `example_key`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(CAST(`t0`.`order_approved_at` < `t0`.`order_purchase_timestamp` AS TINYINT)) AS `n0`,
            COUNT(
              CAST(`t0`.`order_delivered_carrier_date` < `t0`.`order_purchase_timestamp` AS TINYINT)
            ) AS `n1`,
            COUNT(CAST(`t0`.`order_delivered_carrier_date` < `t0`.`order_approved_at` AS TINYINT)) AS `n2`,
            COUNT(
              CAST(`t0`.`order_delivered_customer_date` < `t0`.`order_purchase_timestamp` AS TINYINT)
            ) AS `n3`,
            COUNT(CAST(`t0`.`order_delivered_customer_date` < `t0`.`order_approved_at` AS TINYINT)) AS `n4`,
            COUNT(
              CAST(`t0`.`order_delivered_customer_date` < `t0`.`order_delivered_carrier_date` AS TINYINT)
            ) AS `n5`,
            COUNT(
              CAST(CAST(`t0`.`order_estimated_delivery_date` AS DATE) < CAST(`t0`.`order_purchase_timestamp` AS DATE) AS TINYINT)
            ) AS `n6`,
            COUNT(
              CAST(IF(
                `t0`.`order_status` = 'delivered',
                `t0`.`order_approved_at` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS TINYINT)
            ) AS `n7`,
            COUNT(
              CAST(IF(
                `t0`.`order_status` = 'delivered',
                `t0`.`order_delivered_carrier_date` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS TINYINT)
            ) AS `n8`,
            COUNT(
              CAST(IF(
                `t0`.`order_status` = 'delivered',
                `t0`.`order_delivered_customer_date` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS TINYINT)
            ) AS `n9`,
            COUNT(
              CAST(IF(
                `t0`.`order_status` = 'canceled',
                `t0`.`order_delivered_customer_date` IS NOT NULL,
                CAST(NULL AS BOOLEAN)
              ) AS TINYINT)
            ) AS `n10`,
            COUNT(
              CAST(CAST(`t0`.`order_purchase_timestamp` AS DATE) > (
                SELECT
                  `t3`.`as_of`
                FROM `horizon` AS `t3`
              ) AS TINYINT)
            ) AS `n11`,
            SUM(CAST(`t0`.`order_approved_at` < `t0`.`order_purchase_timestamp` AS BIGINT)) AS `f0`,
            SUM(
              CAST(`t0`.`order_delivered_carrier_date` < `t0`.`order_purchase_timestamp` AS BIGINT)
            ) AS `f1`,
            SUM(CAST(`t0`.`order_delivered_carrier_date` < `t0`.`order_approved_at` AS BIGINT)) AS `f2`,
            SUM(
              CAST(`t0`.`order_delivered_customer_date` < `t0`.`order_purchase_timestamp` AS BIGINT)
            ) AS `f3`,
            SUM(CAST(`t0`.`order_delivered_customer_date` < `t0`.`order_approved_at` AS BIGINT)) AS `f4`,
            SUM(
              CAST(`t0`.`order_delivered_customer_date` < `t0`.`order_delivered_carrier_date` AS BIGINT)
            ) AS `f5`,
            SUM(
              CAST(CAST(`t0`.`order_estimated_delivery_date` AS DATE) < CAST(`t0`.`order_purchase_timestamp` AS DATE) AS BIGINT)
            ) AS `f6`,
            SUM(
              CAST(IF(
                `t0`.`order_status` = 'delivered',
                `t0`.`order_approved_at` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS BIGINT)
            ) AS `f7`,
            SUM(
              CAST(IF(
                `t0`.`order_status` = 'delivered',
                `t0`.`order_delivered_carrier_date` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS BIGINT)
            ) AS `f8`,
            SUM(
              CAST(IF(
                `t0`.`order_status` = 'delivered',
                `t0`.`order_delivered_customer_date` IS NULL,
                CAST(NULL AS BOOLEAN)
              ) AS BIGINT)
            ) AS `f9`,
            SUM(
              CAST(IF(
                `t0`.`order_status` = 'canceled',
                `t0`.`order_delivered_customer_date` IS NOT NULL,
                CAST(NULL AS BOOLEAN)
              ) AS BIGINT)
            ) AS `f10`,
            SUM(
              CAST(CAST(`t0`.`order_purchase_timestamp` AS DATE) > (
                SELECT
                  `t3`.`as_of`
                FROM `horizon` AS `t3`
              ) AS BIGINT)
            ) AS `f11`,
            MIN(
              IF(`t0`.`order_approved_at` < `t0`.`order_purchase_timestamp`, `t0`.`order_id`, NULL)
            ) AS `e0`,
            MIN(
              IF(
                `t0`.`order_delivered_carrier_date` < `t0`.`order_purchase_timestamp`,
                `t0`.`order_id`,
                NULL
              )
            ) AS `e1`,
            MIN(
              IF(
                `t0`.`order_delivered_carrier_date` < `t0`.`order_approved_at`,
                `t0`.`order_id`,
                NULL
              )
            ) AS `e2`,
            MIN(
              IF(
                `t0`.`order_delivered_customer_date` < `t0`.`order_purchase_timestamp`,
                `t0`.`order_id`,
                NULL
              )
            ) AS `e3`,
            MIN(
              IF(
                `t0`.`order_delivered_customer_date` < `t0`.`order_approved_at`,
                `t0`.`order_id`,
                NULL
              )
            ) AS `e4`,
            MIN(
              IF(
                `t0`.`order_delivered_customer_date` < `t0`.`order_delivered_carrier_date`,
                `t0`.`order_id`,
                NULL
              )
            ) AS `e5`,
            MIN(
              IF(
                CAST(`t0`.`order_estimated_delivery_date` AS DATE) < CAST(`t0`.`order_purchase_timestamp` AS DATE),
                `t0`.`order_id`,
                NULL
              )
            ) AS `e6`,
            MIN(
              IF(
                IF(
                  `t0`.`order_status` = 'delivered',
                  `t0`.`order_approved_at` IS NULL,
                  CAST(NULL AS BOOLEAN)
                ),
                `t0`.`order_id`,
                NULL
              )
            ) AS `e7`,
            MIN(
              IF(
                IF(
                  `t0`.`order_status` = 'delivered',
                  `t0`.`order_delivered_carrier_date` IS NULL,
                  CAST(NULL AS BOOLEAN)
                ),
                `t0`.`order_id`,
                NULL
              )
            ) AS `e8`,
            MIN(
              IF(
                IF(
                  `t0`.`order_status` = 'delivered',
                  `t0`.`order_delivered_customer_date` IS NULL,
                  CAST(NULL AS BOOLEAN)
                ),
                `t0`.`order_id`,
                NULL
              )
            ) AS `e9`,
            MIN(
              IF(
                IF(
                  `t0`.`order_status` = 'canceled',
                  `t0`.`order_delivered_customer_date` IS NOT NULL,
                  CAST(NULL AS BOOLEAN)
                ),
                `t0`.`order_id`,
                NULL
              )
            ) AS `e10`,
            MIN(
              IF(
                CAST(`t0`.`order_purchase_timestamp` AS DATE) > (
                  SELECT
                    `t3`.`as_of`
                  FROM `horizon` AS `t3`
                ),
                `t0`.`order_id`,
                NULL
              )
            ) AS `e11`
          FROM `orders` AS `t0`
        ) AS `t16`
      ) AS `t21`
    ) AS `t22`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t25`.`line`.`check_id` AS `check_id`,
        `t25`.`line`.`row_count` AS `row_count`,
        `t25`.`line`.`failing_rows` AS `failing_rows`,
        `t25`.`line`.`example_key` AS `example_key`
      FROM (
        SELECT
          EXPLODE(
            ARRAY(
              STRUCT(
                'orders.order_id.without_items' AS `check_id`,
                COALESCE(`t20`.`n0`, 0) AS `row_count`,
                COALESCE(`t20`.`f0`, 0) AS `failing_rows`,
                `t20`.`e0` AS `example_key`
              )
            )
          ) AS `line`
        FROM (
          SELECT
            COUNT(CAST(`t17`.`owner` IS NULL AS TINYINT)) AS `n0`,
            SUM(CAST(`t17`.`owner` IS NULL AS BIGINT)) AS `f0`,
            MIN(IF(`t17`.`owner` IS NULL, `t17`.`order_id`, NULL)) AS `e0`
          FROM (
            SELECT
              `t10`.`order_id`,
              `t13`.`owner`
            FROM (
              SELECT
                `t0`.`order_id`
              FROM `orders` AS `t0`
            ) AS `t10`
            LEFT OUTER JOIN (
              SELECT
                `t4`.`order_id` AS `owner`
              FROM `item_totals` AS `t4`
            ) AS `t13`
              ON `t13`.`owner` = `t10`.`order_id`
          ) AS `t17`
        ) AS `t20`
      ) AS `t25`
    ) AS `t28`
  ) AS `t29`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t24`.`line`.`check_id` AS `check_id`,
      `t24`.`line`.`row_count` AS `row_count`,
      `t24`.`line`.`failing_rows` AS `failing_rows`,
      `t24`.`line`.`example_key` AS `example_key`
    FROM (
      SELECT
        EXPLODE(
          ARRAY(
            STRUCT(
              'orders.order_id.without_payments' AS `check_id`,
              COALESCE(`t19`.`n0`, 0) AS `row_count`,
              COALESCE(`t19`.`f0`, 0) AS `failing_rows`,
              `t19`.`e0` AS `example_key`
            )
          )
        ) AS `line`
      FROM (
        SELECT
          COUNT(CAST(`t15`.`owner` IS NULL AS TINYINT)) AS `n0`,
          SUM(CAST(`t15`.`owner` IS NULL AS BIGINT)) AS `f0`,
          MIN(IF(`t15`.`owner` IS NULL, `t15`.`order_id`, NULL)) AS `e0`
        FROM (
          SELECT
            `t10`.`order_id`,
            `t12`.`owner`
          FROM (
            SELECT
              `t0`.`order_id`
            FROM `orders` AS `t0`
          ) AS `t10`
          LEFT OUTER JOIN (
            SELECT
              `t2`.`order_id` AS `owner`
            FROM `payment_totals` AS `t2`
          ) AS `t12`
            ON `t12`.`owner` = `t10`.`order_id`
        ) AS `t15`
      ) AS `t19`
    ) AS `t24`
  ) AS `t27`
) AS `t30`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t23`.`line`.`check_id` AS `check_id`,
    `t23`.`line`.`row_count` AS `row_count`,
    `t23`.`line`.`failing_rows` AS `failing_rows`,
    `t23`.`line`.`example_key` AS `example_key`
  FROM (
    SELECT
      EXPLODE(
        ARRAY(
          STRUCT(
            'orders.order_id.without_review' AS `check_id`,
            COALESCE(`t18`.`n0`, 0) AS `row_count`,
            COALESCE(`t18`.`f0`, 0) AS `failing_rows`,
            `t18`.`e0` AS `example_key`
          )
        )
      ) AS `line`
    FROM (
      SELECT
        COUNT(CAST(`t14`.`owner` IS NULL AS TINYINT)) AS `n0`,
        SUM(CAST(`t14`.`owner` IS NULL AS BIGINT)) AS `f0`,
        MIN(IF(`t14`.`owner` IS NULL, `t14`.`order_id`, NULL)) AS `e0`
      FROM (
        SELECT
          `t10`.`order_id`,
          `t11`.`owner`
        FROM (
          SELECT
            `t0`.`order_id`
          FROM `orders` AS `t0`
        ) AS `t10`
        LEFT OUTER JOIN (
          SELECT
            `t1`.`order_id` AS `owner`
          FROM `latest_reviews` AS `t1`
        ) AS `t11`
          ON `t11`.`owner` = `t10`.`order_id`
      ) AS `t14`
    ) AS `t18`
  ) AS `t23`
) AS `t26`
