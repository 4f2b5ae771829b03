SELECT
  `t36`.`check_id`,
  `t36`.`table_name`,
  `t36`.`column_name`,
  `t36`.`rule`,
  `t36`.`severity`,
  `t36`.`row_count`,
  `t36`.`failing_rows`,
  CAST(`t36`.`failing_share` AS DECIMAL(9, 6)) AS `failing_share`,
  `t36`.`example_key`,
  `t36`.`failing_orders`,
  `t36`.`failing_amount`,
  `t36`.`rank`
FROM (
  SELECT
    `t35`.`check_id`,
    `t35`.`table_name`,
    `t35`.`column_name`,
    `t35`.`rule`,
    `t35`.`severity`,
    `t35`.`row_count`,
    `t35`.`failing_rows`,
    `t35`.`example_key`,
    `t35`.`failing_orders`,
    `t35`.`failing_amount`,
    `t35`.`failing_share`,
    IF(
      `t35`.`failing_rows` > 0,
      (
        ROW_NUMBER() OVER (
          ORDER BY IF(`t35`.`failing_rows` > 0, 0, 1) ASC NULLS LAST, CASE
            WHEN `t35`.`severity` = 'error'
            THEN 0
            WHEN `t35`.`severity` = 'warning'
            THEN 1
            WHEN `t35`.`severity` = 'information'
            THEN 2
            ELSE NULL
          END ASC NULLS LAST, COALESCE(`t35`.`failing_amount`, -1) DESC, COALESCE(`t35`.`failing_share`, -1) DESC, `t35`.`check_id` ASC NULLS LAST
        ) - 1
      ) + 1,
      NULL
    ) AS `rank`
  FROM (
    SELECT
      `t34`.`check_id`,
      `t34`.`table_name`,
      `t34`.`column_name`,
      `t34`.`rule`,
      `t34`.`severity`,
      `t34`.`row_count`,
      `t34`.`failing_rows`,
      `t34`.`example_key`,
      `t34`.`failing_orders`,
      `t34`.`failing_amount`,
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS(`t34`.`failing_rows`) * 2000000
            ) + NULLIF(`t34`.`row_count`, 0)
          ) - (
            (
              (
                ABS(`t34`.`failing_rows`) * 2000000
              ) + NULLIF(`t34`.`row_count`, 0)
            ) % (
              NULLIF(`t34`.`row_count`, 0) * 2
            )
          )
        ) / (
          NULLIF(`t34`.`row_count`, 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN(`t34`.`failing_rows`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS `failing_share`
    FROM (
      SELECT
        *
      FROM `rule_counts` AS `t0`
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          `t32`.`check_id`,
          `t17`.`table_name`,
          `t17`.`column_name`,
          `t17`.`rule`,
          `t17`.`severity`,
          `t32`.`row_count`,
          `t32`.`failing_rows`,
          `t32`.`example_key`,
          `t32`.`failing_orders`,
          `t32`.`failing_amount`
        FROM (
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
                  *
                FROM (
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
                          *
                        FROM (
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
                                  *
                                FROM (
                                  SELECT
                                    *
                                  FROM (
                                    SELECT
                                      *
                                    FROM `order_oddities` AS `t15`
                                    UNION ALL
                                    SELECT
                                      *
                                    FROM `payment_balance_oddities` AS `t16`
                                  ) AS `t18`
                                  UNION ALL
                                  SELECT
                                    *
                                  FROM `numbering_oddities` AS `t14`
                                ) AS `t19`
                                UNION ALL
                                SELECT
                                  *
                                FROM `item_oddities` AS `t13`
                              ) AS `t20`
                              UNION ALL
                              SELECT
                                *
                              FROM `payment_oddities` AS `t12`
                            ) AS `t21`
                            UNION ALL
                            SELECT
                              *
                            FROM `review_oddities` AS `t11`
                          ) AS `t22`
                          UNION ALL
                          SELECT
                            *
                          FROM `product_oddities` AS `t10`
                        ) AS `t23`
                        UNION ALL
                        SELECT
                          *
                        FROM `place_oddities` AS `t9`
                      ) AS `t24`
                      UNION ALL
                      SELECT
                        *
                      FROM `reference_oddities` AS `t8`
                    ) AS `t25`
                    UNION ALL
                    SELECT
                      *
                    FROM `text_oddities` AS `t7`
                  ) AS `t26`
                  UNION ALL
                  SELECT
                    *
                  FROM `name_oddities` AS `t6`
                ) AS `t27`
                UNION ALL
                SELECT
                  *
                FROM `identity_oddities` AS `t5`
              ) AS `t28`
              UNION ALL
              SELECT
                *
              FROM `customer_oddities` AS `t4`
            ) AS `t29`
            UNION ALL
            SELECT
              *
            FROM `calendar_oddities` AS `t3`
          ) AS `t30`
          UNION ALL
          SELECT
            *
          FROM `month_oddities` AS `t1`
        ) AS `t32`
        INNER JOIN `oddity_labels` AS `t17`
          ON `t32`.`check_id` = `t17`.`check_id`
      ) AS `t33`
    ) AS `t34`
  ) AS `t35`
) AS `t36`
