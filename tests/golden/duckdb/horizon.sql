SELECT
  CASE
    WHEN (
      "t10"."first_of_all" < (
        SELECT
          "t0"."first_day"
        FROM "run_settings" AS "t0"
      )
    )
    AND (
      "t10"."first_known" IS NOT NULL
    )
    THEN (
      SELECT
        "t0"."first_day"
      FROM "run_settings" AS "t0"
    )
    ELSE "t10"."first_known"
  END AS "first_date",
  COALESCE(
    (
      SELECT
        "t0"."as_of"
      FROM "run_settings" AS "t0"
    ),
    "t10"."last_valid_date",
    "t10"."last_date"
  ) AS "as_of"
FROM (
  SELECT
    MIN("t9"."day") AS "first_of_all",
    MIN("t9"."day") FILTER(WHERE
      (
        (
          SELECT
            "t0"."first_day"
          FROM "run_settings" AS "t0"
        ) IS NULL
      )
      OR (
        "t9"."day" >= (
          SELECT
            "t0"."first_day"
          FROM "run_settings" AS "t0"
        )
      )) AS "first_known",
    MAX("t9"."day") FILTER(WHERE
      "t9"."is_valid"
      AND (
        (
          (
            SELECT
              "t0"."first_day"
            FROM "run_settings" AS "t0"
          ) IS NULL
        )
        OR (
          "t9"."day" >= (
            SELECT
              "t0"."first_day"
            FROM "run_settings" AS "t0"
          )
        )
      )) AS "last_valid_date",
    MAX("t9"."day") FILTER(WHERE
      (
        (
          SELECT
            "t0"."first_day"
          FROM "run_settings" AS "t0"
        ) IS NULL
      )
      OR (
        "t9"."day" >= (
          SELECT
            "t0"."first_day"
          FROM "run_settings" AS "t0"
        )
      )) AS "last_date"
  FROM (
    SELECT
      CAST("t8"."placed" AS DATE) AS "day",
      NOT (
        "t8"."order_status" IN ('canceled', 'unavailable')
      ) AS "is_valid"
    FROM (
      SELECT
        "t7"."order_status",
        "t7"."order_purchase_timestamp",
        "t7"."order_purchase_timestamp" + TO_SECONDS("t3"."seconds") AS "placed"
      FROM (
        SELECT
          "t1"."order_status",
          "t1"."order_purchase_timestamp"
        FROM "orders" AS "t1"
      ) AS "t7"
      LEFT OUTER JOIN "clock" AS "t3"
        ON "t3"."from_time" <= "t7"."order_purchase_timestamp"
        AND "t7"."order_purchase_timestamp" < "t3"."until_time"
    ) AS "t8"
  ) AS "t9"
) AS "t10"
