SELECT
  `t9`.`order_month`,
  `t9`.`order_month_key`,
  `t9`.`month_start_date`,
  `t9`.`reviewed_orders`,
  CAST(`t9`.`avg_review_score` AS DECIMAL(5, 2)) AS `avg_review_score`,
  `t9`.`score_1_orders`,
  `t9`.`score_2_orders`,
  `t9`.`score_3_orders`,
  `t9`.`score_4_orders`,
  `t9`.`score_5_orders`,
  CAST(`t9`.`score_1_share` AS DECIMAL(9, 4)) AS `score_1_share`,
  CAST(`t9`.`score_2_share` AS DECIMAL(9, 4)) AS `score_2_share`,
  CAST(`t9`.`score_3_share` AS DECIMAL(9, 4)) AS `score_3_share`,
  CAST(`t9`.`score_4_share` AS DECIMAL(9, 4)) AS `score_4_share`,
  CAST(`t9`.`score_5_share` AS DECIMAL(9, 4)) AS `score_5_share`,
  CAST(`t9`.`avg_answer_days` AS DECIMAL(12, 2)) AS `avg_answer_days`,
  CAST(`t9`.`median_answer_days` AS DECIMAL(12, 2)) AS `median_answer_days`,
  `t9`.`is_complete`,
  `t9`.`low_sample`
FROM (
  SELECT
    `t3`.`month_start_date`,
    `t3`.`month_end_date`,
    `t3`.`order_month`,
    `t3`.`order_month_key`,
    `t3`.`month_number`,
    `t3`.`is_complete`,
    COALESCE(`t8`.`reviewed_orders`, 0) AS `reviewed_orders`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t8`.`score_sum`) * 200
          ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
        ) - (
          (
            (
              ABS(`t8`.`score_sum`) * 200
            ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t8`.`score_sum`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_review_score`,
    COALESCE(`t8`.`score_1_orders`, 0) AS `score_1_orders`,
    COALESCE(`t8`.`score_2_orders`, 0) AS `score_2_orders`,
    COALESCE(`t8`.`score_3_orders`, 0) AS `score_3_orders`,
    COALESCE(`t8`.`score_4_orders`, 0) AS `score_4_orders`,
    COALESCE(`t8`.`score_5_orders`, 0) AS `score_5_orders`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t8`.`score_1_orders`) * 20000
          ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
        ) - (
          (
            (
              ABS(`t8`.`score_1_orders`) * 20000
            ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t8`.`score_1_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `score_1_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t8`.`score_2_orders`) * 20000
          ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
        ) - (
          (
            (
              ABS(`t8`.`score_2_orders`) * 20000
            ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t8`.`score_2_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `score_2_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t8`.`score_3_orders`) * 20000
          ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
        ) - (
          (
            (
              ABS(`t8`.`score_3_orders`) * 20000
            ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t8`.`score_3_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `score_3_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t8`.`score_4_orders`) * 20000
          ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
        ) - (
          (
            (
              ABS(`t8`.`score_4_orders`) * 20000
            ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t8`.`score_4_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `score_4_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t8`.`score_5_orders`) * 20000
          ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
        ) - (
          (
            (
              ABS(`t8`.`score_5_orders`) * 20000
            ) + NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0)
          ) % (
            NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
          )
        )
      ) / (
        NULLIF(COALESCE(`t8`.`reviewed_orders`, 0), 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t8`.`score_5_orders`) AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS `score_5_share`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t8`.`answer_seconds`) * 200
          ) + NULLIF(`t8`.`answered_orders` * 86400, 0)
        ) - (
          (
            (
              ABS(`t8`.`answer_seconds`) * 200
            ) + NULLIF(`t8`.`answered_orders` * 86400, 0)
          ) % (
            NULLIF(`t8`.`answered_orders` * 86400, 0) * 2
          )
        )
      ) / (
        NULLIF(`t8`.`answered_orders` * 86400, 0) * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t8`.`answer_seconds`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `avg_answer_days`,
    CAST(CAST(CAST(ROUND(
      (
        (
          (
            ABS(`t8`.`median_tenths`) * 200
          ) + 864000
        ) - (
          (
            (
              ABS(`t8`.`median_tenths`) * 200
            ) + 864000
          ) % (
            864000 * 2
          )
        )
      ) / (
        864000 * 2
      ),
      0
    ) AS BIGINT) * SIGN(`t8`.`median_tenths`) AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS `median_answer_days`,
    CAST(IF(COALESCE(COALESCE(`t8`.`reviewed_orders`, 0) < 30, FALSE), 1, 0) AS BIGINT) AS `low_sample`
  FROM `months` AS `t3`
  LEFT OUTER JOIN (
    SELECT
      `t6`.`order_month`,
      COUNT(`t6`.`review_score`) AS `reviewed_orders`,
      SUM(`t6`.`review_score`) AS `score_sum`,
      SUM(CAST(`t6`.`review_score` = 1 AS BIGINT)) AS `score_1_orders`,
      SUM(CAST(`t6`.`review_score` = 2 AS BIGINT)) AS `score_2_orders`,
      SUM(CAST(`t6`.`review_score` = 3 AS BIGINT)) AS `score_3_orders`,
      SUM(CAST(`t6`.`review_score` = 4 AS BIGINT)) AS `score_4_orders`,
      SUM(CAST(`t6`.`review_score` = 5 AS BIGINT)) AS `score_5_orders`,
      SUM(CAST(`t6`.`answer_seconds` >= 0 AS BIGINT)) AS `answered_orders`,
      SUM(IF(`t6`.`answer_seconds` >= 0, `t6`.`answer_seconds`, NULL)) AS `answer_seconds`,
      CAST(ROUND(
        PERCENTILE(IF(`t6`.`answer_seconds` >= 0, CAST(`t6`.`answer_seconds` AS DOUBLE), NULL), 0.5) * 10,
        0
      ) AS BIGINT) AS `median_tenths`
    FROM (
      SELECT
        `t4`.`order_id`,
        `t4`.`customer_unique_id`,
        `t4`.`order_month`,
        `t4`.`order_value`,
        `t4`.`payment_type`,
        `t4`.`delivery_days`,
        `t4`.`review_score`,
        `t4`.`customer_state`,
        `t4`.`is_repeat_customer`,
        `t4`.`order_month_key`,
        `t4`.`order_date`,
        `t4`.`order_status`,
        `t4`.`items`,
        `t4`.`freight_value`,
        `t4`.`payment_value`,
        `t4`.`installments`,
        `t4`.`order_sequence`,
        `t4`.`is_repeat_order`,
        `t4`.`is_late`,
        `t4`.`cohort_month`,
        `t4`.`customer_city`,
        `t4`.`main_category`,
        `t5`.`order_id` AS `order_id_right`,
        `t5`.`answer_seconds`
      FROM `master_orders` AS `t4`
      LEFT OUTER JOIN `answer_times` AS `t5`
        ON `t4`.`order_id` = `t5`.`order_id`
    ) AS `t6`
    GROUP BY
      1
  ) AS `t8`
    ON `t3`.`order_month` = `t8`.`order_month`
) AS `t9`
