WITH `t21` AS (
  SELECT
    `t7`.`order_id`,
    `t7`.`order_id` AS `example_key`,
    `t16`.`owner` IS NULL AS `odd_0`
  FROM `orders` AS `t7`
  LEFT OUTER JOIN (
    SELECT
      `t1`.`order_id` AS `owner`
    FROM `latest_reviews` AS `t1`
  ) AS `t16`
    ON `t16`.`owner` = `t7`.`order_id`
), `t22` AS (
  SELECT
    `t7`.`order_id`,
    `t7`.`order_id` AS `example_key`,
    `t17`.`owner` IS NULL AS `odd_0`
  FROM `orders` AS `t7`
  LEFT OUTER JOIN (
    SELECT
      `t2`.`order_id` AS `owner`
    FROM `payment_totals` AS `t2`
  ) AS `t17`
    ON `t17`.`owner` = `t7`.`order_id`
), `t23` AS (
  SELECT
    `t7`.`order_id`,
    `t7`.`order_id` AS `example_key`,
    `t18`.`owner` IS NULL AS `odd_0`
  FROM `orders` AS `t7`
  LEFT OUTER JOIN (
    SELECT
      `t4`.`order_id` AS `owner`
    FROM `item_totals` AS `t4`
  ) AS `t18`
    ON `t18`.`owner` = `t7`.`order_id`
), `t27` AS (
  SELECT
    `t15`.`order_id`,
    `t15`.`order_id` AS `example_key`,
    `t15`.`order_approved_at` < `t15`.`order_purchase_timestamp` AS `odd_0`,
    `t15`.`order_delivered_carrier_date` < `t15`.`order_purchase_timestamp` AS `odd_1`,
    `t15`.`order_delivered_carrier_date` < `t15`.`order_approved_at` AS `odd_2`,
    `t15`.`order_delivered_customer_date` < `t15`.`order_purchase_timestamp` AS `odd_3`,
    `t15`.`order_delivered_customer_date` < `t15`.`order_approved_at` AS `odd_4`,
    `t15`.`order_delivered_customer_date` < `t15`.`order_delivered_carrier_date` AS `odd_5`,
    CAST(`t15`.`order_estimated_delivery_date` AS DATE) < CAST(`t15`.`order_purchase_timestamp` + CAST(CONCAT(`t8`.`seconds`, ' seconds') AS INTERVAL) AS DATE) AS `odd_6`,
    IF(
      `t15`.`order_status` = 'delivered',
      `t15`.`order_approved_at` IS NULL,
      CAST(NULL AS BOOLEAN)
    ) AS `odd_7`,
    IF(
      `t15`.`order_status` = 'delivered',
      `t15`.`order_delivered_carrier_date` IS NULL,
      CAST(NULL AS BOOLEAN)
    ) AS `odd_8`,
    IF(
      `t15`.`order_status` = 'delivered',
      `t15`.`order_delivered_customer_date` IS NULL,
      CAST(NULL AS BOOLEAN)
    ) AS `odd_9`,
    IF(
      `t15`.`order_status` = 'canceled',
      `t15`.`order_delivered_customer_date` IS NOT NULL,
      CAST(NULL AS BOOLEAN)
    ) AS `odd_10`,
    CAST(`t15`.`order_purchase_timestamp` + CAST(CONCAT(`t8`.`seconds`, ' seconds') AS INTERVAL) AS DATE) > `t19`.`as_of` AS `odd_11`,
    CAST(`t15`.`order_purchase_timestamp` + CAST(CONCAT(`t8`.`seconds`, ' seconds') AS INTERVAL) AS DATE) < `t19`.`first_date` AS `odd_12`,
    (
      DATEDIFF(DAY, CAST(`t15`.`order_approved_at` AS DATE), `t19`.`first_date`) > 1096
    )
    OR (
      DATEDIFF(DAY, `t19`.`as_of`, CAST(`t15`.`order_approved_at` AS DATE)) > 1096
    ) AS `odd_13`,
    (
      DATEDIFF(DAY, CAST(`t15`.`order_delivered_carrier_date` AS DATE), `t19`.`first_date`) > 1096
    )
    OR (
      DATEDIFF(DAY, `t19`.`as_of`, CAST(`t15`.`order_delivered_carrier_date` AS DATE)) > 1096
    ) AS `odd_14`,
    (
      DATEDIFF(DAY, CAST(`t15`.`order_delivered_customer_date` AS DATE), `t19`.`first_date`) > 1096
    )
    OR (
      DATEDIFF(DAY, `t19`.`as_of`, CAST(`t15`.`order_delivered_customer_date` AS DATE)) > 1096
    ) AS `odd_15`,
    (
      DATEDIFF(DAY, CAST(`t15`.`order_estimated_delivery_date` AS DATE), `t19`.`first_date`) > 1096
    )
    OR (
      DATEDIFF(DAY, `t19`.`as_of`, CAST(`t15`.`order_estimated_delivery_date` AS DATE)) > 1096
    ) AS `odd_16`
  FROM (
    SELECT
      `t0`.`order_id`,
      `t0`.`order_status`,
      `t0`.`order_purchase_timestamp`,
      `t0`.`order_approved_at`,
      `t0`.`order_delivered_carrier_date`,
      `t0`.`order_delivered_customer_date`,
      `t0`.`order_estimated_delivery_date`
    FROM `orders` AS `t0`
  ) AS `t15`
  LEFT OUTER JOIN `clock` AS `t8`
    ON `t8`.`from_time` <= `t15`.`order_purchase_timestamp`
    AND `t15`.`order_purchase_timestamp` < `t8`.`until_time`
  CROSS JOIN (
    SELECT
      *
    FROM `horizon` AS `t5`
  ) AS `t19`
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
        `t62`.`check_id`,
        COALESCE(`t62`.`row_count`, 0) AS `row_count`,
        COALESCE(`t80`.`failing_rows`, 0) AS `failing_rows`,
        `t80`.`example_key`,
        COALESCE(`t80`.`orders`, 0) AS `failing_orders`,
        CAST(COALESCE(`t80`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
      FROM (
        SELECT
          `t51`.`line`.`check_id` AS `check_id`,
          `t51`.`line`.`row_count` AS `row_count`
        FROM (
          SELECT
            EXPLODE(
              ARRAY(
                STRUCT(
                  'orders.order_approved_at.before_purchase' AS `check_id`,
                  `t38`.`row_count_0` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_carrier_date.before_purchase' AS `check_id`,
                  `t38`.`row_count_1` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_carrier_date.before_approval' AS `check_id`,
                  `t38`.`row_count_2` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_customer_date.before_purchase' AS `check_id`,
                  `t38`.`row_count_3` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_customer_date.before_approval' AS `check_id`,
                  `t38`.`row_count_4` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_customer_date.before_handover' AS `check_id`,
                  `t38`.`row_count_5` AS `row_count`
                ),
                STRUCT(
                  'orders.order_estimated_delivery_date.before_purchase' AS `check_id`,
                  `t38`.`row_count_6` AS `row_count`
                ),
                STRUCT(
                  'orders.order_approved_at.missing_if_delivered' AS `check_id`,
                  `t38`.`row_count_7` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_carrier_date.missing_if_delivered' AS `check_id`,
                  `t38`.`row_count_8` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_customer_date.missing_if_delivered' AS `check_id`,
                  `t38`.`row_count_9` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_customer_date.canceled' AS `check_id`,
                  `t38`.`row_count_10` AS `row_count`
                ),
                STRUCT(
                  'orders.order_purchase_timestamp.after_as_of' AS `check_id`,
                  `t38`.`row_count_11` AS `row_count`
                ),
                STRUCT(
                  'orders.order_purchase_timestamp.before_from' AS `check_id`,
                  `t38`.`row_count_12` AS `row_count`
                ),
                STRUCT(
                  'orders.order_approved_at.implausible' AS `check_id`,
                  `t38`.`row_count_13` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_carrier_date.implausible' AS `check_id`,
                  `t38`.`row_count_14` AS `row_count`
                ),
                STRUCT(
                  'orders.order_delivered_customer_date.implausible' AS `check_id`,
                  `t38`.`row_count_15` AS `row_count`
                ),
                STRUCT(
                  'orders.order_estimated_delivery_date.implausible' AS `check_id`,
                  `t38`.`row_count_16` AS `row_count`
                )
              )
            ) AS `line`
          FROM (
            SELECT
              COUNT(CAST(`t28`.`odd_0` AS TINYINT)) AS `row_count_0`,
              COUNT(CAST(`t28`.`odd_1` AS TINYINT)) AS `row_count_1`,
              COUNT(CAST(`t28`.`odd_2` AS TINYINT)) AS `row_count_2`,
              COUNT(CAST(`t28`.`odd_3` AS TINYINT)) AS `row_count_3`,
              COUNT(CAST(`t28`.`odd_4` AS TINYINT)) AS `row_count_4`,
              COUNT(CAST(`t28`.`odd_5` AS TINYINT)) AS `row_count_5`,
              COUNT(CAST(`t28`.`odd_6` AS TINYINT)) AS `row_count_6`,
              COUNT(CAST(`t28`.`odd_7` AS TINYINT)) AS `row_count_7`,
              COUNT(CAST(`t28`.`odd_8` AS TINYINT)) AS `row_count_8`,
              COUNT(CAST(`t28`.`odd_9` AS TINYINT)) AS `row_count_9`,
              COUNT(CAST(`t28`.`odd_10` AS TINYINT)) AS `row_count_10`,
              COUNT(CAST(`t28`.`odd_11` AS TINYINT)) AS `row_count_11`,
              COUNT(CAST(`t28`.`odd_12` AS TINYINT)) AS `row_count_12`,
              COUNT(CAST(`t28`.`odd_13` AS TINYINT)) AS `row_count_13`,
              COUNT(CAST(`t28`.`odd_14` AS TINYINT)) AS `row_count_14`,
              COUNT(CAST(`t28`.`odd_15` AS TINYINT)) AS `row_count_15`,
              COUNT(CAST(`t28`.`odd_16` AS TINYINT)) AS `row_count_16`
            FROM `t27` AS `t28`
          ) AS `t38`
        ) AS `t51`
      ) AS `t62`
      LEFT OUTER JOIN (
        SELECT
          `t78`.`check_id`,
          COUNT(*) AS `failing_rows`,
          MIN(`t78`.`example_key`) AS `example_key`,
          SUM(`t78`.`behind_orders`) AS `orders`,
          SUM(`t78`.`behind_amount`) AS `money`
        FROM (
          SELECT
            *
          FROM (
            SELECT
              `t76`.`order_id`,
              `t76`.`example_key`,
              `t76`.`behind_orders`,
              `t76`.`behind_amount`,
              EXPLODE(
                ARRAY(
                  IF(`t76`.`odd_0`, 'orders.order_approved_at.before_purchase', NULL),
                  IF(`t76`.`odd_1`, 'orders.order_delivered_carrier_date.before_purchase', NULL),
                  IF(`t76`.`odd_2`, 'orders.order_delivered_carrier_date.before_approval', NULL),
                  IF(`t76`.`odd_3`, 'orders.order_delivered_customer_date.before_purchase', NULL),
                  IF(`t76`.`odd_4`, 'orders.order_delivered_customer_date.before_approval', NULL),
                  IF(`t76`.`odd_5`, 'orders.order_delivered_customer_date.before_handover', NULL),
                  IF(`t76`.`odd_6`, 'orders.order_estimated_delivery_date.before_purchase', NULL),
                  IF(`t76`.`odd_7`, 'orders.order_approved_at.missing_if_delivered', NULL),
                  IF(`t76`.`odd_8`, 'orders.order_delivered_carrier_date.missing_if_delivered', NULL),
                  IF(`t76`.`odd_9`, 'orders.order_delivered_customer_date.missing_if_delivered', NULL),
                  IF(`t76`.`odd_10`, 'orders.order_delivered_customer_date.canceled', NULL),
                  IF(`t76`.`odd_11`, 'orders.order_purchase_timestamp.after_as_of', NULL),
                  IF(`t76`.`odd_12`, 'orders.order_purchase_timestamp.before_from', NULL),
                  IF(`t76`.`odd_13`, 'orders.order_approved_at.implausible', NULL),
                  IF(`t76`.`odd_14`, 'orders.order_delivered_carrier_date.implausible', NULL),
                  IF(`t76`.`odd_15`, 'orders.order_delivered_customer_date.implausible', NULL),
                  IF(`t76`.`odd_16`, 'orders.order_estimated_delivery_date.implausible', NULL)
                )
              ) AS `check_id`
            FROM (
              SELECT
                `t75`.`order_id`,
                `t75`.`example_key`,
                `t75`.`odd_0`,
                `t75`.`odd_1`,
                `t75`.`odd_2`,
                `t75`.`odd_3`,
                `t75`.`odd_4`,
                `t75`.`odd_5`,
                `t75`.`odd_6`,
                `t75`.`odd_7`,
                `t75`.`odd_8`,
                `t75`.`odd_9`,
                `t75`.`odd_10`,
                `t75`.`odd_11`,
                `t75`.`odd_12`,
                `t75`.`odd_13`,
                `t75`.`odd_14`,
                `t75`.`odd_15`,
                `t75`.`odd_16`,
                COALESCE(`t75`.`behind_orders`, 0) AS `behind_orders`,
                COALESCE(`t75`.`behind_amount`, 0) AS `behind_amount`
              FROM (
                SELECT
                  `t74`.`order_id`,
                  `t74`.`example_key`,
                  `t74`.`odd_0`,
                  `t74`.`odd_1`,
                  `t74`.`odd_2`,
                  `t74`.`odd_3`,
                  `t74`.`odd_4`,
                  `t74`.`odd_5`,
                  `t74`.`odd_6`,
                  `t74`.`odd_7`,
                  `t74`.`odd_8`,
                  `t74`.`odd_9`,
                  `t74`.`odd_10`,
                  `t74`.`odd_11`,
                  `t74`.`odd_12`,
                  `t74`.`odd_13`,
                  `t74`.`odd_14`,
                  `t74`.`odd_15`,
                  `t74`.`odd_16`,
                  `t74`.`behind_orders`,
                  `t74`.`behind_amount`
                FROM (
                  SELECT
                    `t70`.`order_id`,
                    `t70`.`example_key`,
                    `t70`.`odd_0`,
                    `t70`.`odd_1`,
                    `t70`.`odd_2`,
                    `t70`.`odd_3`,
                    `t70`.`odd_4`,
                    `t70`.`odd_5`,
                    `t70`.`odd_6`,
                    `t70`.`odd_7`,
                    `t70`.`odd_8`,
                    `t70`.`odd_9`,
                    `t70`.`odd_10`,
                    `t70`.`odd_11`,
                    `t70`.`odd_12`,
                    `t70`.`odd_13`,
                    `t70`.`odd_14`,
                    `t70`.`odd_15`,
                    `t70`.`odd_16`,
                    `t20`.`behind_orders`,
                    `t20`.`behind_amount`,
                    `t20`.`behind_key`
                  FROM (
                    SELECT
                      *
                    FROM `t27` AS `t28`
                    WHERE
                      `t28`.`odd_0`
                      OR `t28`.`odd_1`
                      OR `t28`.`odd_2`
                      OR `t28`.`odd_3`
                      OR `t28`.`odd_4`
                      OR `t28`.`odd_5`
                      OR `t28`.`odd_6`
                      OR `t28`.`odd_7`
                      OR `t28`.`odd_8`
                      OR `t28`.`odd_9`
                      OR `t28`.`odd_10`
                      OR `t28`.`odd_11`
                      OR `t28`.`odd_12`
                      OR `t28`.`odd_13`
                      OR `t28`.`odd_14`
                      OR `t28`.`odd_15`
                      OR `t28`.`odd_16`
                  ) AS `t70`
                  LEFT OUTER JOIN (
                    SELECT
                      `t6`.`behind_orders`,
                      `t6`.`behind_amount`,
                      `t6`.`order_id` AS `behind_key`
                    FROM `order_behind` AS `t6`
                  ) AS `t20`
                    ON `t20`.`behind_key` = `t70`.`order_id`
                ) AS `t74`
              ) AS `t75`
            ) AS `t76`
          ) AS `t77`
          WHERE
            `t77`.`check_id` IS NOT NULL
        ) AS `t78`
        GROUP BY
          1
      ) AS `t80`
        ON `t62`.`check_id` = `t80`.`check_id`
    ) AS `t81`
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        `t46`.`check_id`,
        COALESCE(`t46`.`row_count`, 0) AS `row_count`,
        COALESCE(`t68`.`failing_rows`, 0) AS `failing_rows`,
        `t68`.`example_key`,
        COALESCE(`t68`.`orders`, 0) AS `failing_orders`,
        CAST(COALESCE(`t68`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
      FROM (
        SELECT
          'orders.order_id.without_items' AS `check_id`,
          `t37`.`row_count`
        FROM (
          SELECT
            COUNT(CAST(`t26`.`odd_0` AS TINYINT)) AS `row_count`
          FROM `t23` AS `t26`
        ) AS `t37`
      ) AS `t46`
      LEFT OUTER JOIN (
        SELECT
          `t61`.`check_id`,
          COUNT(*) AS `failing_rows`,
          MIN(`t61`.`example_key`) AS `example_key`,
          SUM(`t61`.`behind_orders`) AS `orders`,
          SUM(`t61`.`behind_amount`) AS `money`
        FROM (
          SELECT
            `t57`.`order_id`,
            `t57`.`example_key`,
            `t57`.`behind_orders`,
            `t57`.`behind_amount`,
            'orders.order_id.without_items' AS `check_id`
          FROM (
            SELECT
              `t54`.`order_id`,
              `t54`.`example_key`,
              `t54`.`behind_orders`,
              `t54`.`behind_amount`
            FROM (
              SELECT
                `t50`.`order_id`,
                `t50`.`example_key`,
                `t50`.`odd_0`,
                COALESCE(`t50`.`behind_orders`, 0) AS `behind_orders`,
                COALESCE(`t50`.`behind_amount`, 0) AS `behind_amount`
              FROM (
                SELECT
                  `t47`.`order_id`,
                  `t47`.`example_key`,
                  `t47`.`odd_0`,
                  `t47`.`behind_orders`,
                  `t47`.`behind_amount`
                FROM (
                  SELECT
                    `t34`.`order_id`,
                    `t34`.`example_key`,
                    `t34`.`odd_0`,
                    `t20`.`behind_orders`,
                    `t20`.`behind_amount`,
                    `t20`.`behind_key`
                  FROM (
                    SELECT
                      *
                    FROM `t23` AS `t26`
                    WHERE
                      `t26`.`odd_0`
                  ) AS `t34`
                  LEFT OUTER JOIN (
                    SELECT
                      `t6`.`behind_orders`,
                      `t6`.`behind_amount`,
                      `t6`.`order_id` AS `behind_key`
                    FROM `order_behind` AS `t6`
                  ) AS `t20`
                    ON `t20`.`behind_key` = `t34`.`order_id`
                ) AS `t47`
              ) AS `t50`
            ) AS `t54`
          ) AS `t57`
        ) AS `t61`
        GROUP BY
          1
      ) AS `t68`
        ON `t46`.`check_id` = `t68`.`check_id`
    ) AS `t73`
  ) AS `t82`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t44`.`check_id`,
      COALESCE(`t44`.`row_count`, 0) AS `row_count`,
      COALESCE(`t67`.`failing_rows`, 0) AS `failing_rows`,
      `t67`.`example_key`,
      COALESCE(`t67`.`orders`, 0) AS `failing_orders`,
      CAST(COALESCE(`t67`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
    FROM (
      SELECT
        'orders.order_id.without_payments' AS `check_id`,
        `t36`.`row_count`
      FROM (
        SELECT
          COUNT(CAST(`t25`.`odd_0` AS TINYINT)) AS `row_count`
        FROM `t22` AS `t25`
      ) AS `t36`
    ) AS `t44`
    LEFT OUTER JOIN (
      SELECT
        `t60`.`check_id`,
        COUNT(*) AS `failing_rows`,
        MIN(`t60`.`example_key`) AS `example_key`,
        SUM(`t60`.`behind_orders`) AS `orders`,
        SUM(`t60`.`behind_amount`) AS `money`
      FROM (
        SELECT
          `t56`.`order_id`,
          `t56`.`example_key`,
          `t56`.`behind_orders`,
          `t56`.`behind_amount`,
          'orders.order_id.without_payments' AS `check_id`
        FROM (
          SELECT
            `t53`.`order_id`,
            `t53`.`example_key`,
            `t53`.`behind_orders`,
            `t53`.`behind_amount`
          FROM (
            SELECT
              `t49`.`order_id`,
              `t49`.`example_key`,
              `t49`.`odd_0`,
              COALESCE(`t49`.`behind_orders`, 0) AS `behind_orders`,
              COALESCE(`t49`.`behind_amount`, 0) AS `behind_amount`
            FROM (
              SELECT
                `t45`.`order_id`,
                `t45`.`example_key`,
                `t45`.`odd_0`,
                `t45`.`behind_orders`,
                `t45`.`behind_amount`
              FROM (
                SELECT
                  `t33`.`order_id`,
                  `t33`.`example_key`,
                  `t33`.`odd_0`,
                  `t20`.`behind_orders`,
                  `t20`.`behind_amount`,
                  `t20`.`behind_key`
                FROM (
                  SELECT
                    *
                  FROM `t22` AS `t25`
                  WHERE
                    `t25`.`odd_0`
                ) AS `t33`
                LEFT OUTER JOIN (
                  SELECT
                    `t6`.`behind_orders`,
                    `t6`.`behind_amount`,
                    `t6`.`order_id` AS `behind_key`
                  FROM `order_behind` AS `t6`
                ) AS `t20`
                  ON `t20`.`behind_key` = `t33`.`order_id`
              ) AS `t45`
            ) AS `t49`
          ) AS `t53`
        ) AS `t56`
      ) AS `t60`
      GROUP BY
        1
    ) AS `t67`
      ON `t44`.`check_id` = `t67`.`check_id`
  ) AS `t72`
) AS `t83`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t42`.`check_id`,
    COALESCE(`t42`.`row_count`, 0) AS `row_count`,
    COALESCE(`t66`.`failing_rows`, 0) AS `failing_rows`,
    `t66`.`example_key`,
    COALESCE(`t66`.`orders`, 0) AS `failing_orders`,
    CAST(COALESCE(`t66`.`money`, 0) AS DECIMAL(18, 2)) AS `failing_amount`
  FROM (
    SELECT
      'orders.order_id.without_review' AS `check_id`,
      `t35`.`row_count`
    FROM (
      SELECT
        COUNT(CAST(`t24`.`odd_0` AS TINYINT)) AS `row_count`
      FROM `t21` AS `t24`
    ) AS `t35`
  ) AS `t42`
  LEFT OUTER JOIN (
    SELECT
      `t59`.`check_id`,
      COUNT(*) AS `failing_rows`,
      MIN(`t59`.`example_key`) AS `example_key`,
      SUM(`t59`.`behind_orders`) AS `orders`,
      SUM(`t59`.`behind_amount`) AS `money`
    FROM (
      SELECT
        `t55`.`order_id`,
        `t55`.`example_key`,
        `t55`.`behind_orders`,
        `t55`.`behind_amount`,
        'orders.order_id.without_review' AS `check_id`
      FROM (
        SELECT
          `t52`.`order_id`,
          `t52`.`example_key`,
          `t52`.`behind_orders`,
          `t52`.`behind_amount`
        FROM (
          SELECT
            `t48`.`order_id`,
            `t48`.`example_key`,
            `t48`.`odd_0`,
            COALESCE(`t48`.`behind_orders`, 0) AS `behind_orders`,
            COALESCE(`t48`.`behind_amount`, 0) AS `behind_amount`
          FROM (
            SELECT
              `t43`.`order_id`,
              `t43`.`example_key`,
              `t43`.`odd_0`,
              `t43`.`behind_orders`,
              `t43`.`behind_amount`
            FROM (
              SELECT
                `t32`.`order_id`,
                `t32`.`example_key`,
                `t32`.`odd_0`,
                `t20`.`behind_orders`,
                `t20`.`behind_amount`,
                `t20`.`behind_key`
              FROM (
                SELECT
                  *
                FROM `t21` AS `t24`
                WHERE
                  `t24`.`odd_0`
              ) AS `t32`
              LEFT OUTER JOIN (
                SELECT
                  `t6`.`behind_orders`,
                  `t6`.`behind_amount`,
                  `t6`.`order_id` AS `behind_key`
                FROM `order_behind` AS `t6`
              ) AS `t20`
                ON `t20`.`behind_key` = `t32`.`order_id`
            ) AS `t43`
          ) AS `t48`
        ) AS `t52`
      ) AS `t55`
    ) AS `t59`
    GROUP BY
      1
  ) AS `t66`
    ON `t42`.`check_id` = `t66`.`check_id`
) AS `t71`
