SELECT
  `t24`.`check_id`,
  `t24`.`table_name`,
  `t24`.`column_name`,
  `t24`.`rule`,
  `t24`.`severity`,
  `t24`.`row_count`,
  `t24`.`failing_rows`,
  CAST(CAST(CAST(CAST(ROUND(
    (
      (
        (
          ABS(`t24`.`failing_rows`) * 2000000
        ) + NULLIF(`t24`.`row_count`, 0)
      ) - (
        (
          (
            ABS(`t24`.`failing_rows`) * 2000000
          ) + NULLIF(`t24`.`row_count`, 0)
        ) % (
          NULLIF(`t24`.`row_count`, 0) * 2
        )
      )
    ) / (
      NULLIF(`t24`.`row_count`, 0) * 2
    ),
    0
  ) AS BIGINT) * SIGN(`t24`.`failing_rows`) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) AS DECIMAL(9, 6)) AS `failing_share`,
  `t24`.`example_key`
FROM (
  SELECT
    *
  FROM `rule_counts` AS `t0`
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      `t22`.`check_id`,
      `t12`.`table_name`,
      `t12`.`column_name`,
      `t12`.`rule`,
      `t12`.`severity`,
      `t22`.`row_count`,
      `t22`.`failing_rows`,
      `t22`.`example_key`
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
                      FROM `order_oddities` AS `t10`
                      UNION ALL
                      SELECT
                        *
                      FROM `payment_balance_oddities` AS `t11`
                    ) AS `t13`
                    UNION ALL
                    SELECT
                      *
                    FROM `numbering_oddities` AS `t9`
                  ) AS `t14`
                  UNION ALL
                  SELECT
                    *
                  FROM `item_oddities` AS `t8`
                ) AS `t15`
                UNION ALL
                SELECT
                  *
                FROM `payment_oddities` AS `t7`
              ) AS `t16`
              UNION ALL
              SELECT
                *
              FROM `review_oddities` AS `t6`
            ) AS `t17`
            UNION ALL
            SELECT
              *
            FROM `product_oddities` AS `t5`
          ) AS `t18`
          UNION ALL
          SELECT
            *
          FROM `place_oddities` AS `t4`
        ) AS `t19`
        UNION ALL
        SELECT
          *
        FROM `text_oddities` AS `t3`
      ) AS `t20`
      UNION ALL
      SELECT
        *
      FROM `spelling_oddities` AS `t1`
    ) AS `t22`
    INNER JOIN `oddity_labels` AS `t12`
      ON `t22`.`check_id` = `t12`.`check_id`
  ) AS `t23`
) AS `t24`
