SELECT
  "t9"."series_type",
  "t9"."series",
  "t9"."model",
  "t9"."horizon",
  "t9"."forecasts",
  "t9"."mae",
  "t9"."mape_pct",
  "t9"."wape_rate",
  "t9"."interval_forecasts",
  CAST("t9"."coverage_rate" AS DECIMAL(9, 4)) AS "coverage_rate",
  "t9"."is_chosen"
FROM (
  SELECT
    "t8"."series_type",
    "t8"."series",
    "t8"."model",
    "t8"."horizon",
    "t8"."forecasts",
    "t8"."error",
    "t8"."percent",
    "t8"."percents",
    "t8"."actual",
    "t8"."interval_forecasts",
    "t8"."covered",
    "t8"."mae",
    "t8"."mape_pct",
    "t8"."wape_rate",
    "t8"."coverage_rate",
    CAST(CASE WHEN COALESCE("t8"."model" = "t2"."chosen", FALSE) THEN 1 ELSE 0 END AS BIGINT) AS "is_chosen"
  FROM (
    SELECT
      "t6"."series_type",
      "t6"."series",
      "t6"."model",
      "t6"."horizon",
      "t6"."forecasts",
      "t6"."error",
      "t6"."percent",
      "t6"."percents",
      "t6"."actual",
      "t6"."interval_forecasts",
      "t6"."covered",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS("t6"."error") * 200
            ) + NULLIF("t6"."forecasts" * 100, 0)
          ) - (
            (
              (
                ABS("t6"."error") * 200
              ) + NULLIF("t6"."forecasts" * 100, 0)
            ) % (
              NULLIF("t6"."forecasts" * 100, 0) * 2
            )
          )
        ) / (
          NULLIF("t6"."forecasts" * 100, 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN("t6"."error") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "mae",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS("t6"."percent") * 200
            ) + NULLIF("t6"."percents" * 1000000, 0)
          ) - (
            (
              (
                ABS("t6"."percent") * 200
              ) + NULLIF("t6"."percents" * 1000000, 0)
            ) % (
              NULLIF("t6"."percents" * 1000000, 0) * 2
            )
          )
        ) / (
          NULLIF("t6"."percents" * 1000000, 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN("t6"."percent") AS DOUBLE) / 100 AS DECIMAL(18, 2)) AS "mape_pct",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS("t6"."error") * 20000
            ) + NULLIF("t6"."actual", 0)
          ) - (
            (
              (
                ABS("t6"."error") * 20000
              ) + NULLIF("t6"."actual", 0)
            ) % (
              NULLIF("t6"."actual", 0) * 2
            )
          )
        ) / (
          NULLIF("t6"."actual", 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN("t6"."error") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "wape_rate",
      CAST(CAST(CAST(ROUND(
        (
          (
            (
              ABS("t6"."covered") * 20000
            ) + NULLIF("t6"."interval_forecasts", 0)
          ) - (
            (
              (
                ABS("t6"."covered") * 20000
              ) + NULLIF("t6"."interval_forecasts", 0)
            ) % (
              NULLIF("t6"."interval_forecasts", 0) * 2
            )
          )
        ) / (
          NULLIF("t6"."interval_forecasts", 0) * 2
        ),
        0
      ) AS BIGINT) * SIGN("t6"."covered") AS DOUBLE) / 10000 AS DECIMAL(18, 4)) AS "coverage_rate"
    FROM (
      SELECT
        "t5"."series_type",
        "t5"."series",
        "t5"."model",
        "t5"."horizon",
        COUNT(*) AS "forecasts",
        CAST(SUM(ABS("t5"."actual" - "t5"."forecast")) AS BIGINT) AS "error",
        CAST(SUM(
          CAST(CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(ABS("t5"."actual" - "t5"."forecast") * 100) * 2000000
                ) + NULLIF("t5"."actual", 0)
              ) - (
                (
                  (
                    ABS(ABS("t5"."actual" - "t5"."forecast") * 100) * 2000000
                  ) + NULLIF("t5"."actual", 0)
                ) % (
                  NULLIF("t5"."actual", 0) * 2
                )
              )
            ) / (
              NULLIF("t5"."actual", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(ABS("t5"."actual" - "t5"."forecast") * 100) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) * 1000000 AS BIGINT)
        ) AS BIGINT) AS "percent",
        COUNT(
          CAST(CAST(CAST(CAST(ROUND(
            (
              (
                (
                  ABS(ABS("t5"."actual" - "t5"."forecast") * 100) * 2000000
                ) + NULLIF("t5"."actual", 0)
              ) - (
                (
                  (
                    ABS(ABS("t5"."actual" - "t5"."forecast") * 100) * 2000000
                  ) + NULLIF("t5"."actual", 0)
                ) % (
                  NULLIF("t5"."actual", 0) * 2
                )
              )
            ) / (
              NULLIF("t5"."actual", 0) * 2
            ),
            0
          ) AS BIGINT) * SIGN(ABS("t5"."actual" - "t5"."forecast") * 100) AS DOUBLE) / 1000000 AS DECIMAL(18, 6)) * 1000000 AS BIGINT)
        ) AS "percents",
        CAST(SUM("t5"."actual") AS BIGINT) AS "actual",
        COUNT("t5"."lower") AS "interval_forecasts",
        COUNT(*) FILTER(WHERE
          (
            "t5"."lower" <= "t5"."actual"
          ) AND (
            "t5"."actual" <= "t5"."upper"
          )) AS "covered"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM "backtests" AS "t1"
          WHERE
            "t1"."actual" IS NOT NULL
        ) AS "t3"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            'all' AS "series_type",
            'all_series' AS "series",
            "t1"."model",
            "t1"."model_number",
            "t1"."origin",
            "t1"."horizon",
            "t1"."forecast",
            "t1"."lower",
            "t1"."upper",
            "t1"."actual"
          FROM "backtests" AS "t1"
          WHERE
            "t1"."actual" IS NOT NULL
        ) AS "t4"
      ) AS "t5"
      GROUP BY
        1,
        2,
        3,
        4
    ) AS "t6"
  ) AS "t8"
  LEFT OUTER JOIN "chosen_models" AS "t2"
    ON "t8"."series_type" = "t2"."series_type" AND "t8"."series" = "t2"."series"
) AS "t9"
