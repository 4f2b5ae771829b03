SELECT
  *
FROM (
  SELECT
    `t0`.`seller_id`,
    COALESCE(`t0`.`seller_state`, 'not_defined') AS `seller_state`,
    COALESCE(`t0`.`seller_city`, 'not_defined') AS `seller_city`
  FROM `sellers` AS `t0`
) AS `t4`
UNION ALL
SELECT
  *
FROM (
  SELECT
    `t6`.`seller_id`,
    'not_defined' AS `seller_state`,
    'not_defined' AS `seller_city`
  FROM (
    SELECT
      `t5`.`seller_id`
    FROM (
      SELECT DISTINCT
        `t1`.`seller_id`
      FROM `selling_sellers` AS `t1`
    ) AS `t5`
    LEFT ANTI JOIN `sellers` AS `t2`
      ON `t5`.`seller_id` = `t2`.`seller_id`
  ) AS `t6`
) AS `t7`
