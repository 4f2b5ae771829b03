WITH "t34" AS (
  SELECT
    "t3"."customer_id",
    CASE
      WHEN "t3"."customer_unique_id" IN (
        SELECT
          *
        FROM "guest_ids" AS "t8"
      )
      THEN NULL
      ELSE "t3"."customer_unique_id"
    END AS "customer_unique_id",
    "t3"."customer_zip_code_prefix",
    "t3"."customer_city",
    "t3"."customer_state",
    "t3"."customer_country"
  FROM "customers" AS "t3"
), "t115" AS (
  SELECT
    "t0"."seller_id",
    "t0"."seller_id" AS "example_key",
    CASE
      WHEN "t0"."seller_id" IS NOT NULL
      THEN "t0"."seller_id" IN (
        SELECT
          "t102"."text"
        FROM (
          SELECT
            "t67"."text",
            "t67"."times",
            "t67"."example_key",
            (
              ROW_NUMBER() OVER (
                PARTITION BY CASE
                  WHEN REGEXP_MATCHES("t67"."text", '[A-Z\t-\r\x85\p{Z}]')
                  THEN REGEXP_REPLACE(
                    TRANSLATE("t67"."text", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                    '[\t-\r\x85\p{Z}]+',
                    '',
                    'g'
                  )
                  ELSE "t67"."text"
                END
                ORDER BY "t67"."times" DESC, "t67"."text" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1
            ) > 0 AS "is_odd"
          FROM (
            SELECT
              "t55"."seller_id" AS "text",
              COUNT(*) AS "times",
              MIN("t55"."seller_id") AS "example_key"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM "sellers" AS "t0"
                WHERE
                  CASE
                    WHEN REGEXP_MATCHES("t0"."seller_id", '[A-Z\t-\r\x85\p{Z}]')
                    THEN REGEXP_REPLACE(
                      TRANSLATE("t0"."seller_id", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                      '[\t-\r\x85\p{Z}]+',
                      '',
                      'g'
                    )
                    ELSE "t0"."seller_id"
                  END IN (
                    SELECT DISTINCT
                      CASE
                        WHEN REGEXP_MATCHES("t0"."seller_id", '[A-Z\t-\r\x85\p{Z}]')
                        THEN REGEXP_REPLACE(
                          TRANSLATE("t0"."seller_id", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                          '[\t-\r\x85\p{Z}]+',
                          '',
                          'g'
                        )
                        ELSE "t0"."seller_id"
                      END AS "fold"
                    FROM "sellers" AS "t0"
                    WHERE
                      REGEXP_MATCHES("t0"."seller_id", '[A-Z\t-\r\x85\p{Z}]')
                  )
              ) AS "t37"
              WHERE
                "t37"."seller_id" IS NOT NULL
            ) AS "t55"
            GROUP BY
              1
          ) AS "t67"
        ) AS "t102"
        WHERE
          "t102"."is_odd"
      )
      ELSE NULL
    END AS "odd_0"
  FROM "sellers" AS "t0"
), "t116" AS (
  SELECT
    "t1"."product_id",
    "t1"."product_id" AS "example_key",
    CASE
      WHEN "t1"."product_id" IS NOT NULL
      THEN "t1"."product_id" IN (
        SELECT
          "t103"."text"
        FROM (
          SELECT
            "t69"."text",
            "t69"."times",
            "t69"."example_key",
            (
              ROW_NUMBER() OVER (
                PARTITION BY CASE
                  WHEN REGEXP_MATCHES("t69"."text", '[A-Z\t-\r\x85\p{Z}]')
                  THEN REGEXP_REPLACE(
                    TRANSLATE("t69"."text", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                    '[\t-\r\x85\p{Z}]+',
                    '',
                    'g'
                  )
                  ELSE "t69"."text"
                END
                ORDER BY "t69"."times" DESC, "t69"."text" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1
            ) > 0 AS "is_odd"
          FROM (
            SELECT
              "t56"."product_id" AS "text",
              COUNT(*) AS "times",
              MIN("t56"."product_id") AS "example_key"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM "products" AS "t1"
                WHERE
                  CASE
                    WHEN REGEXP_MATCHES("t1"."product_id", '[A-Z\t-\r\x85\p{Z}]')
                    THEN REGEXP_REPLACE(
                      TRANSLATE("t1"."product_id", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                      '[\t-\r\x85\p{Z}]+',
                      '',
                      'g'
                    )
                    ELSE "t1"."product_id"
                  END IN (
                    SELECT DISTINCT
                      CASE
                        WHEN REGEXP_MATCHES("t1"."product_id", '[A-Z\t-\r\x85\p{Z}]')
                        THEN REGEXP_REPLACE(
                          TRANSLATE("t1"."product_id", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                          '[\t-\r\x85\p{Z}]+',
                          '',
                          'g'
                        )
                        ELSE "t1"."product_id"
                      END AS "fold"
                    FROM "products" AS "t1"
                    WHERE
                      REGEXP_MATCHES("t1"."product_id", '[A-Z\t-\r\x85\p{Z}]')
                  )
              ) AS "t38"
              WHERE
                "t38"."product_id" IS NOT NULL
            ) AS "t56"
            GROUP BY
              1
          ) AS "t69"
        ) AS "t103"
        WHERE
          "t103"."is_odd"
      )
      ELSE NULL
    END AS "odd_0"
  FROM "products" AS "t1"
), "t117" AS (
  SELECT
    "t2"."order_id",
    "t2"."order_id" AS "example_key",
    CASE
      WHEN "t2"."order_id" IS NOT NULL
      THEN "t2"."order_id" IN (
        SELECT
          "t104"."text"
        FROM (
          SELECT
            "t71"."text",
            "t71"."times",
            "t71"."example_key",
            (
              ROW_NUMBER() OVER (
                PARTITION BY CASE
                  WHEN REGEXP_MATCHES("t71"."text", '[A-Z\t-\r\x85\p{Z}]')
                  THEN REGEXP_REPLACE(
                    TRANSLATE("t71"."text", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                    '[\t-\r\x85\p{Z}]+',
                    '',
                    'g'
                  )
                  ELSE "t71"."text"
                END
                ORDER BY "t71"."times" DESC, "t71"."text" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1
            ) > 0 AS "is_odd"
          FROM (
            SELECT
              "t57"."order_id" AS "text",
              COUNT(*) AS "times",
              MIN("t57"."order_id") AS "example_key"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM "orders" AS "t2"
                WHERE
                  CASE
                    WHEN REGEXP_MATCHES("t2"."order_id", '[A-Z\t-\r\x85\p{Z}]')
                    THEN REGEXP_REPLACE(
                      TRANSLATE("t2"."order_id", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                      '[\t-\r\x85\p{Z}]+',
                      '',
                      'g'
                    )
                    ELSE "t2"."order_id"
                  END IN (
                    SELECT DISTINCT
                      CASE
                        WHEN REGEXP_MATCHES("t2"."order_id", '[A-Z\t-\r\x85\p{Z}]')
                        THEN REGEXP_REPLACE(
                          TRANSLATE("t2"."order_id", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                          '[\t-\r\x85\p{Z}]+',
                          '',
                          'g'
                        )
                        ELSE "t2"."order_id"
                      END AS "fold"
                    FROM "orders" AS "t2"
                    WHERE
                      REGEXP_MATCHES("t2"."order_id", '[A-Z\t-\r\x85\p{Z}]')
                  )
              ) AS "t39"
              WHERE
                "t39"."order_id" IS NOT NULL
            ) AS "t57"
            GROUP BY
              1
          ) AS "t71"
        ) AS "t104"
        WHERE
          "t104"."is_odd"
      )
      ELSE NULL
    END AS "odd_0"
  FROM "orders" AS "t2"
), "t135" AS (
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
                  "t99"."example_key",
                  "t99"."digits",
                  "t99"."look",
                  COALESCE("t99"."behind_orders", 0) AS "behind_orders",
                  COALESCE("t99"."behind_amount", 0) AS "behind_amount",
                  'customers.customer_id' AS "known_as"
                FROM (
                  SELECT
                    "t95".*
                    EXCLUDE ("behind_key")
                  FROM (
                    SELECT
                      "t84"."customer_id",
                      "t84"."example_key",
                      "t84"."digits",
                      "t84"."look",
                      "t24"."behind_orders",
                      "t24"."behind_amount",
                      "t24"."behind_key"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t36"."customer_id",
                          "t36"."customer_id" AS "example_key",
                          LENGTH("t36"."customer_id") AS "digits",
                          CASE
                            WHEN "t36"."customer_id" = '0'
                            THEN 'zero'
                            WHEN "t36"."customer_id" = '1'
                            THEN 'one'
                            WHEN CONTAINS("t36"."customer_id", '+')
                            AND REGEXP_MATCHES("t36"."customer_id", '^[0-9]([.,][0-9]+)?[eE]\+[0-9]+$')
                            THEN 'in_exponents'
                            WHEN LENGTH("t36"."customer_id") BETWEEN 16 AND 25
                            THEN CASE
                              WHEN REGEXP_MATCHES("t36"."customer_id", '^[0-9]{15}0+$')
                              THEN 'cut_off'
                              WHEN REGEXP_MATCHES("t36"."customer_id", '^[0-9]{16,25}$')
                              THEN 'long'
                              ELSE NULL
                            END
                            WHEN LENGTH("t36"."customer_id") <= 18
                            THEN CASE
                              WHEN REGEXP_MATCHES(
                                "t36"."customer_id",
                                '^[\t-\r\x85\p{Z}]*(?:\-1|[nN][uU][lL][lL]|\([nN][uU][lL][lL]\)|[nN][aA][nN]|[nN][oO][nN][eE]|[nN][iI][lL]|[nN][aA][tT]|<[nN][aA]>|[nN]/[aA]|\#[nN]/[aA]|\#[nN][uU][lL][lL]!|[uU][nN][dD][eE][fF][iI][nN][eE][dD]|[uU][nN][kK][nN][oO][wW][nN]|[gG][uU][eE][sS][tT]|[aA][nN][oO][nN][yY][mM][oO][uU][sS]|[aA][nN][oO][nN]|[aA][nN][oO][nN][yY][mM]|\([nN][oO][tT]\ [sS][eE][tT]\)|[mM][iI][sS][sS][iI][nN][gG]|[eE][mM][pP][tT][yY]|[bB][lL][aA][nN][kK]|[nN][oO][tT]\ [aA][vV][aA][iI][lL][aA][bB][lL][eE]|[nN][oO][tT]\ [aA][pP][pP][lL][iI][cC][aA][bB][lL][eE]|[nN][oO]\ [cC][uU][sS][tT][oO][mM][eE][rR]|[tT][bB][dD]|\?|\-|\-\-|\#[rR][eE][fF]!|\#[vV][aA][lL][uU][eE]!|\#[nN][aA][mM][eE]\?|\\[nN])[\t-\r\x85\p{Z}]*$'
                              )
                              THEN 'placeholder'
                              ELSE NULL
                            END
                            ELSE NULL
                          END AS "look"
                        FROM "t34" AS "t36"
                      ) AS "t64"
                      WHERE
                        "t64"."look" IS NOT NULL
                    ) AS "t84"
                    LEFT OUTER JOIN (
                      SELECT
                        "t10"."behind_orders",
                        "t10"."behind_amount",
                        "t10"."customer_id" AS "behind_key"
                      FROM "customer_behind" AS "t10"
                    ) AS "t24"
                      ON "t24"."behind_key" = "t84"."customer_id"
                  ) AS "t95"
                ) AS "t99"
              ) AS "t110"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  "t101"."example_key",
                  "t101"."digits",
                  "t101"."look",
                  COALESCE("t101"."behind_orders", 0) AS "behind_orders",
                  COALESCE("t101"."behind_amount", 0) AS "behind_amount",
                  'customers.customer_unique_id' AS "known_as"
                FROM (
                  SELECT
                    "t98".*
                    EXCLUDE ("behind_key")
                  FROM (
                    SELECT
                      "t85"."customer_id",
                      "t85"."example_key",
                      "t85"."digits",
                      "t85"."look",
                      "t24"."behind_orders",
                      "t24"."behind_amount",
                      "t24"."behind_key"
                    FROM (
                      SELECT
                        *
                      FROM (
                        SELECT
                          "t36"."customer_id",
                          "t36"."customer_id" AS "example_key",
                          LENGTH("t36"."customer_unique_id") AS "digits",
                          CASE
                            WHEN "t36"."customer_unique_id" = '0'
                            THEN 'zero'
                            WHEN "t36"."customer_unique_id" = '1'
                            THEN 'one'
                            WHEN CONTAINS("t36"."customer_unique_id", '+')
                            AND REGEXP_MATCHES("t36"."customer_unique_id", '^[0-9]([.,][0-9]+)?[eE]\+[0-9]+$')
                            THEN 'in_exponents'
                            WHEN LENGTH("t36"."customer_unique_id") BETWEEN 16 AND 25
                            THEN CASE
                              WHEN REGEXP_MATCHES("t36"."customer_unique_id", '^[0-9]{15}0+$')
                              THEN 'cut_off'
                              WHEN REGEXP_MATCHES("t36"."customer_unique_id", '^[0-9]{16,25}$')
                              THEN 'long'
                              ELSE NULL
                            END
                            WHEN LENGTH("t36"."customer_unique_id") <= 18
                            THEN CASE
                              WHEN REGEXP_MATCHES(
                                "t36"."customer_unique_id",
                                '^[\t-\r\x85\p{Z}]*(?:\-1|[nN][uU][lL][lL]|\([nN][uU][lL][lL]\)|[nN][aA][nN]|[nN][oO][nN][eE]|[nN][iI][lL]|[nN][aA][tT]|<[nN][aA]>|[nN]/[aA]|\#[nN]/[aA]|\#[nN][uU][lL][lL]!|[uU][nN][dD][eE][fF][iI][nN][eE][dD]|[uU][nN][kK][nN][oO][wW][nN]|[gG][uU][eE][sS][tT]|[aA][nN][oO][nN][yY][mM][oO][uU][sS]|[aA][nN][oO][nN]|[aA][nN][oO][nN][yY][mM]|\([nN][oO][tT]\ [sS][eE][tT]\)|[mM][iI][sS][sS][iI][nN][gG]|[eE][mM][pP][tT][yY]|[bB][lL][aA][nN][kK]|[nN][oO][tT]\ [aA][vV][aA][iI][lL][aA][bB][lL][eE]|[nN][oO][tT]\ [aA][pP][pP][lL][iI][cC][aA][bB][lL][eE]|[nN][oO]\ [cC][uU][sS][tT][oO][mM][eE][rR]|[tT][bB][dD]|\?|\-|\-\-|\#[rR][eE][fF]!|\#[vV][aA][lL][uU][eE]!|\#[nN][aA][mM][eE]\?|\\[nN])[\t-\r\x85\p{Z}]*$'
                              )
                              THEN 'placeholder'
                              ELSE NULL
                            END
                            ELSE NULL
                          END AS "look"
                        FROM "t34" AS "t36"
                      ) AS "t66"
                      WHERE
                        "t66"."look" IS NOT NULL
                    ) AS "t85"
                    LEFT OUTER JOIN (
                      SELECT
                        "t10"."behind_orders",
                        "t10"."behind_amount",
                        "t10"."customer_id" AS "behind_key"
                      FROM "customer_behind" AS "t10"
                    ) AS "t24"
                      ON "t24"."behind_key" = "t85"."customer_id"
                  ) AS "t98"
                ) AS "t101"
              ) AS "t112"
            ) AS "t113"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t78"."example_key",
                "t78"."digits",
                "t78"."look",
                COALESCE("t78"."behind_orders", 0) AS "behind_orders",
                COALESCE("t78"."behind_amount", 0) AS "behind_amount",
                'orders.order_id' AS "known_as"
              FROM (
                SELECT
                  "t72".*
                  EXCLUDE ("behind_key")
                FROM (
                  SELECT
                    "t52"."order_id",
                    "t52"."example_key",
                    "t52"."digits",
                    "t52"."look",
                    "t23"."behind_orders",
                    "t23"."behind_amount",
                    "t23"."behind_key"
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t2"."order_id",
                        "t2"."order_id" AS "example_key",
                        LENGTH("t2"."order_id") AS "digits",
                        CASE
                          WHEN "t2"."order_id" = '0'
                          THEN 'zero'
                          WHEN "t2"."order_id" = '1'
                          THEN 'one'
                          WHEN CONTAINS("t2"."order_id", '+')
                          AND REGEXP_MATCHES("t2"."order_id", '^[0-9]([.,][0-9]+)?[eE]\+[0-9]+$')
                          THEN 'in_exponents'
                          WHEN LENGTH("t2"."order_id") BETWEEN 16 AND 25
                          THEN CASE
                            WHEN REGEXP_MATCHES("t2"."order_id", '^[0-9]{15}0+$')
                            THEN 'cut_off'
                            WHEN REGEXP_MATCHES("t2"."order_id", '^[0-9]{16,25}$')
                            THEN 'long'
                            ELSE NULL
                          END
                          WHEN LENGTH("t2"."order_id") <= 18
                          THEN CASE
                            WHEN REGEXP_MATCHES(
                              "t2"."order_id",
                              '^[\t-\r\x85\p{Z}]*(?:\-1|[nN][uU][lL][lL]|\([nN][uU][lL][lL]\)|[nN][aA][nN]|[nN][oO][nN][eE]|[nN][iI][lL]|[nN][aA][tT]|<[nN][aA]>|[nN]/[aA]|\#[nN]/[aA]|\#[nN][uU][lL][lL]!|[uU][nN][dD][eE][fF][iI][nN][eE][dD]|[uU][nN][kK][nN][oO][wW][nN]|[gG][uU][eE][sS][tT]|[aA][nN][oO][nN][yY][mM][oO][uU][sS]|[aA][nN][oO][nN]|[aA][nN][oO][nN][yY][mM]|\([nN][oO][tT]\ [sS][eE][tT]\)|[mM][iI][sS][sS][iI][nN][gG]|[eE][mM][pP][tT][yY]|[bB][lL][aA][nN][kK]|[nN][oO][tT]\ [aA][vV][aA][iI][lL][aA][bB][lL][eE]|[nN][oO][tT]\ [aA][pP][pP][lL][iI][cC][aA][bB][lL][eE]|[nN][oO]\ [cC][uU][sS][tT][oO][mM][eE][rR]|[tT][bB][dD]|\?|\-|\-\-|\#[rR][eE][fF]!|\#[vV][aA][lL][uU][eE]!|\#[nN][aA][mM][eE]\?|\\[nN])[\t-\r\x85\p{Z}]*$'
                            )
                            THEN 'placeholder'
                            ELSE NULL
                          END
                          ELSE NULL
                        END AS "look"
                      FROM "orders" AS "t2"
                    ) AS "t30"
                    WHERE
                      "t30"."look" IS NOT NULL
                  ) AS "t52"
                  LEFT OUTER JOIN (
                    SELECT
                      "t9"."behind_orders",
                      "t9"."behind_amount",
                      "t9"."order_id" AS "behind_key"
                    FROM "order_behind" AS "t9"
                  ) AS "t23"
                    ON "t23"."behind_key" = "t52"."order_id"
                ) AS "t72"
              ) AS "t78"
            ) AS "t90"
          ) AS "t114"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t32"."example_key",
              "t32"."digits",
              "t32"."look",
              "t32"."behind_orders",
              "t32"."behind_amount",
              'order_items.product_id' AS "known_as"
            FROM (
              SELECT
                1 AS "behind_orders",
                "t7"."amount" - "t7"."discount" AS "behind_amount",
                "t7"."order_id" || ' / ' || CAST("t7"."order_item_id" AS TEXT) AS "example_key",
                LENGTH("t7"."product_id") AS "digits",
                CASE
                  WHEN "t7"."product_id" = '0'
                  THEN 'zero'
                  WHEN "t7"."product_id" = '1'
                  THEN 'one'
                  WHEN CONTAINS("t7"."product_id", '+')
                  AND REGEXP_MATCHES("t7"."product_id", '^[0-9]([.,][0-9]+)?[eE]\+[0-9]+$')
                  THEN 'in_exponents'
                  WHEN LENGTH("t7"."product_id") BETWEEN 16 AND 25
                  THEN CASE
                    WHEN REGEXP_MATCHES("t7"."product_id", '^[0-9]{15}0+$')
                    THEN 'cut_off'
                    WHEN REGEXP_MATCHES("t7"."product_id", '^[0-9]{16,25}$')
                    THEN 'long'
                    ELSE NULL
                  END
                  WHEN LENGTH("t7"."product_id") <= 18
                  THEN CASE
                    WHEN REGEXP_MATCHES(
                      "t7"."product_id",
                      '^[\t-\r\x85\p{Z}]*(?:\-1|[nN][uU][lL][lL]|\([nN][uU][lL][lL]\)|[nN][aA][nN]|[nN][oO][nN][eE]|[nN][iI][lL]|[nN][aA][tT]|<[nN][aA]>|[nN]/[aA]|\#[nN]/[aA]|\#[nN][uU][lL][lL]!|[uU][nN][dD][eE][fF][iI][nN][eE][dD]|[uU][nN][kK][nN][oO][wW][nN]|[gG][uU][eE][sS][tT]|[aA][nN][oO][nN][yY][mM][oO][uU][sS]|[aA][nN][oO][nN]|[aA][nN][oO][nN][yY][mM]|\([nN][oO][tT]\ [sS][eE][tT]\)|[mM][iI][sS][sS][iI][nN][gG]|[eE][mM][pP][tT][yY]|[bB][lL][aA][nN][kK]|[nN][oO][tT]\ [aA][vV][aA][iI][lL][aA][bB][lL][eE]|[nN][oO][tT]\ [aA][pP][pP][lL][iI][cC][aA][bB][lL][eE]|[nN][oO]\ [cC][uU][sS][tT][oO][mM][eE][rR]|[tT][bB][dD]|\?|\-|\-\-|\#[rR][eE][fF]!|\#[vV][aA][lL][uU][eE]!|\#[nN][aA][mM][eE]\?|\\[nN])[\t-\r\x85\p{Z}]*$'
                    )
                    THEN 'placeholder'
                    ELSE NULL
                  END
                  ELSE NULL
                END AS "look"
              FROM "order_items" AS "t7"
            ) AS "t32"
            WHERE
              "t32"."look" IS NOT NULL
          ) AS "t48"
        ) AS "t118"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t33"."example_key",
            "t33"."digits",
            "t33"."look",
            "t33"."behind_orders",
            "t33"."behind_amount",
            'order_items.seller_id' AS "known_as"
          FROM (
            SELECT
              1 AS "behind_orders",
              "t7"."amount" - "t7"."discount" AS "behind_amount",
              "t7"."order_id" || ' / ' || CAST("t7"."order_item_id" AS TEXT) AS "example_key",
              LENGTH("t7"."seller_id") AS "digits",
              CASE
                WHEN "t7"."seller_id" = '0'
                THEN 'zero'
                WHEN "t7"."seller_id" = '1'
                THEN 'one'
                WHEN CONTAINS("t7"."seller_id", '+')
                AND REGEXP_MATCHES("t7"."seller_id", '^[0-9]([.,][0-9]+)?[eE]\+[0-9]+$')
                THEN 'in_exponents'
                WHEN LENGTH("t7"."seller_id") BETWEEN 16 AND 25
                THEN CASE
                  WHEN REGEXP_MATCHES("t7"."seller_id", '^[0-9]{15}0+$')
                  THEN 'cut_off'
                  WHEN REGEXP_MATCHES("t7"."seller_id", '^[0-9]{16,25}$')
                  THEN 'long'
                  ELSE NULL
                END
                WHEN LENGTH("t7"."seller_id") <= 18
                THEN CASE
                  WHEN REGEXP_MATCHES(
                    "t7"."seller_id",
                    '^[\t-\r\x85\p{Z}]*(?:\-1|[nN][uU][lL][lL]|\([nN][uU][lL][lL]\)|[nN][aA][nN]|[nN][oO][nN][eE]|[nN][iI][lL]|[nN][aA][tT]|<[nN][aA]>|[nN]/[aA]|\#[nN]/[aA]|\#[nN][uU][lL][lL]!|[uU][nN][dD][eE][fF][iI][nN][eE][dD]|[uU][nN][kK][nN][oO][wW][nN]|[gG][uU][eE][sS][tT]|[aA][nN][oO][nN][yY][mM][oO][uU][sS]|[aA][nN][oO][nN]|[aA][nN][oO][nN][yY][mM]|\([nN][oO][tT]\ [sS][eE][tT]\)|[mM][iI][sS][sS][iI][nN][gG]|[eE][mM][pP][tT][yY]|[bB][lL][aA][nN][kK]|[nN][oO][tT]\ [aA][vV][aA][iI][lL][aA][bB][lL][eE]|[nN][oO][tT]\ [aA][pP][pP][lL][iI][cC][aA][bB][lL][eE]|[nN][oO]\ [cC][uU][sS][tT][oO][mM][eE][rR]|[tT][bB][dD]|\?|\-|\-\-|\#[rR][eE][fF]!|\#[vV][aA][lL][uU][eE]!|\#[nN][aA][mM][eE]\?|\\[nN])[\t-\r\x85\p{Z}]*$'
                  )
                  THEN 'placeholder'
                  ELSE NULL
                END
                ELSE NULL
              END AS "look"
            FROM "order_items" AS "t7"
          ) AS "t33"
          WHERE
            "t33"."look" IS NOT NULL
        ) AS "t49"
      ) AS "t124"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t79"."example_key",
          "t79"."digits",
          "t79"."look",
          COALESCE("t79"."behind_orders", 0) AS "behind_orders",
          COALESCE("t79"."behind_amount", 0) AS "behind_amount",
          'order_reviews.review_id' AS "known_as"
        FROM (
          SELECT
            "t73".*
            EXCLUDE ("behind_key")
          FROM (
            SELECT
              "t53"."order_id",
              "t53"."example_key",
              "t53"."digits",
              "t53"."look",
              "t23"."behind_orders",
              "t23"."behind_amount",
              "t23"."behind_key"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t4"."order_id",
                  "t4"."review_id" || ' / ' || "t4"."order_id" AS "example_key",
                  LENGTH("t4"."review_id") AS "digits",
                  CASE
                    WHEN "t4"."review_id" = '0'
                    THEN 'zero'
                    WHEN "t4"."review_id" = '1'
                    THEN 'one'
                    WHEN CONTAINS("t4"."review_id", '+')
                    AND REGEXP_MATCHES("t4"."review_id", '^[0-9]([.,][0-9]+)?[eE]\+[0-9]+$')
                    THEN 'in_exponents'
                    WHEN LENGTH("t4"."review_id") BETWEEN 16 AND 25
                    THEN CASE
                      WHEN REGEXP_MATCHES("t4"."review_id", '^[0-9]{15}0+$')
                      THEN 'cut_off'
                      WHEN REGEXP_MATCHES("t4"."review_id", '^[0-9]{16,25}$')
                      THEN 'long'
                      ELSE NULL
                    END
                    WHEN LENGTH("t4"."review_id") <= 18
                    THEN CASE
                      WHEN REGEXP_MATCHES(
                        "t4"."review_id",
                        '^[\t-\r\x85\p{Z}]*(?:\-1|[nN][uU][lL][lL]|\([nN][uU][lL][lL]\)|[nN][aA][nN]|[nN][oO][nN][eE]|[nN][iI][lL]|[nN][aA][tT]|<[nN][aA]>|[nN]/[aA]|\#[nN]/[aA]|\#[nN][uU][lL][lL]!|[uU][nN][dD][eE][fF][iI][nN][eE][dD]|[uU][nN][kK][nN][oO][wW][nN]|[gG][uU][eE][sS][tT]|[aA][nN][oO][nN][yY][mM][oO][uU][sS]|[aA][nN][oO][nN]|[aA][nN][oO][nN][yY][mM]|\([nN][oO][tT]\ [sS][eE][tT]\)|[mM][iI][sS][sS][iI][nN][gG]|[eE][mM][pP][tT][yY]|[bB][lL][aA][nN][kK]|[nN][oO][tT]\ [aA][vV][aA][iI][lL][aA][bB][lL][eE]|[nN][oO][tT]\ [aA][pP][pP][lL][iI][cC][aA][bB][lL][eE]|[nN][oO]\ [cC][uU][sS][tT][oO][mM][eE][rR]|[tT][bB][dD]|\?|\-|\-\-|\#[rR][eE][fF]!|\#[vV][aA][lL][uU][eE]!|\#[nN][aA][mM][eE]\?|\\[nN])[\t-\r\x85\p{Z}]*$'
                      )
                      THEN 'placeholder'
                      ELSE NULL
                    END
                    ELSE NULL
                  END AS "look"
                FROM "order_reviews" AS "t4"
              ) AS "t31"
              WHERE
                "t31"."look" IS NOT NULL
            ) AS "t53"
            LEFT OUTER JOIN (
              SELECT
                "t9"."behind_orders",
                "t9"."behind_amount",
                "t9"."order_id" AS "behind_key"
              FROM "order_behind" AS "t9"
            ) AS "t23"
              ON "t23"."behind_key" = "t53"."order_id"
          ) AS "t73"
        ) AS "t79"
      ) AS "t91"
    ) AS "t125"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t77"."example_key",
        "t77"."digits",
        "t77"."look",
        COALESCE("t77"."behind_orders", 0) AS "behind_orders",
        COALESCE("t77"."behind_amount", 0) AS "behind_amount",
        'products.product_id' AS "known_as"
      FROM (
        SELECT
          "t70".*
          EXCLUDE ("behind_key")
        FROM (
          SELECT
            "t51"."product_id",
            "t51"."example_key",
            "t51"."digits",
            "t51"."look",
            "t21"."behind_orders",
            "t21"."behind_amount",
            "t21"."behind_key"
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t1"."product_id",
                "t1"."product_id" AS "example_key",
                LENGTH("t1"."product_id") AS "digits",
                CASE
                  WHEN "t1"."product_id" = '0'
                  THEN 'zero'
                  WHEN "t1"."product_id" = '1'
                  THEN 'one'
                  WHEN CONTAINS("t1"."product_id", '+')
                  AND REGEXP_MATCHES("t1"."product_id", '^[0-9]([.,][0-9]+)?[eE]\+[0-9]+$')
                  THEN 'in_exponents'
                  WHEN LENGTH("t1"."product_id") BETWEEN 16 AND 25
                  THEN CASE
                    WHEN REGEXP_MATCHES("t1"."product_id", '^[0-9]{15}0+$')
                    THEN 'cut_off'
                    WHEN REGEXP_MATCHES("t1"."product_id", '^[0-9]{16,25}$')
                    THEN 'long'
                    ELSE NULL
                  END
                  WHEN LENGTH("t1"."product_id") <= 18
                  THEN CASE
                    WHEN REGEXP_MATCHES(
                      "t1"."product_id",
                      '^[\t-\r\x85\p{Z}]*(?:\-1|[nN][uU][lL][lL]|\([nN][uU][lL][lL]\)|[nN][aA][nN]|[nN][oO][nN][eE]|[nN][iI][lL]|[nN][aA][tT]|<[nN][aA]>|[nN]/[aA]|\#[nN]/[aA]|\#[nN][uU][lL][lL]!|[uU][nN][dD][eE][fF][iI][nN][eE][dD]|[uU][nN][kK][nN][oO][wW][nN]|[gG][uU][eE][sS][tT]|[aA][nN][oO][nN][yY][mM][oO][uU][sS]|[aA][nN][oO][nN]|[aA][nN][oO][nN][yY][mM]|\([nN][oO][tT]\ [sS][eE][tT]\)|[mM][iI][sS][sS][iI][nN][gG]|[eE][mM][pP][tT][yY]|[bB][lL][aA][nN][kK]|[nN][oO][tT]\ [aA][vV][aA][iI][lL][aA][bB][lL][eE]|[nN][oO][tT]\ [aA][pP][pP][lL][iI][cC][aA][bB][lL][eE]|[nN][oO]\ [cC][uU][sS][tT][oO][mM][eE][rR]|[tT][bB][dD]|\?|\-|\-\-|\#[rR][eE][fF]!|\#[vV][aA][lL][uU][eE]!|\#[nN][aA][mM][eE]\?|\\[nN])[\t-\r\x85\p{Z}]*$'
                    )
                    THEN 'placeholder'
                    ELSE NULL
                  END
                  ELSE NULL
                END AS "look"
              FROM "products" AS "t1"
            ) AS "t28"
            WHERE
              "t28"."look" IS NOT NULL
          ) AS "t51"
          LEFT OUTER JOIN (
            SELECT
              "t6"."behind_orders",
              "t6"."behind_amount",
              "t6"."product_id" AS "behind_key"
            FROM "product_behind" AS "t6"
          ) AS "t21"
            ON "t21"."behind_key" = "t51"."product_id"
        ) AS "t70"
      ) AS "t77"
    ) AS "t89"
  ) AS "t131"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t76"."example_key",
      "t76"."digits",
      "t76"."look",
      COALESCE("t76"."behind_orders", 0) AS "behind_orders",
      COALESCE("t76"."behind_amount", 0) AS "behind_amount",
      'sellers.seller_id' AS "known_as"
    FROM (
      SELECT
        "t68".*
        EXCLUDE ("behind_key")
      FROM (
        SELECT
          "t50"."seller_id",
          "t50"."example_key",
          "t50"."digits",
          "t50"."look",
          "t20"."behind_orders",
          "t20"."behind_amount",
          "t20"."behind_key"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t0"."seller_id",
              "t0"."seller_id" AS "example_key",
              LENGTH("t0"."seller_id") AS "digits",
              CASE
                WHEN "t0"."seller_id" = '0'
                THEN 'zero'
                WHEN "t0"."seller_id" = '1'
                THEN 'one'
                WHEN CONTAINS("t0"."seller_id", '+')
                AND REGEXP_MATCHES("t0"."seller_id", '^[0-9]([.,][0-9]+)?[eE]\+[0-9]+$')
                THEN 'in_exponents'
                WHEN LENGTH("t0"."seller_id") BETWEEN 16 AND 25
                THEN CASE
                  WHEN REGEXP_MATCHES("t0"."seller_id", '^[0-9]{15}0+$')
                  THEN 'cut_off'
                  WHEN REGEXP_MATCHES("t0"."seller_id", '^[0-9]{16,25}$')
                  THEN 'long'
                  ELSE NULL
                END
                WHEN LENGTH("t0"."seller_id") <= 18
                THEN CASE
                  WHEN REGEXP_MATCHES(
                    "t0"."seller_id",
                    '^[\t-\r\x85\p{Z}]*(?:\-1|[nN][uU][lL][lL]|\([nN][uU][lL][lL]\)|[nN][aA][nN]|[nN][oO][nN][eE]|[nN][iI][lL]|[nN][aA][tT]|<[nN][aA]>|[nN]/[aA]|\#[nN]/[aA]|\#[nN][uU][lL][lL]!|[uU][nN][dD][eE][fF][iI][nN][eE][dD]|[uU][nN][kK][nN][oO][wW][nN]|[gG][uU][eE][sS][tT]|[aA][nN][oO][nN][yY][mM][oO][uU][sS]|[aA][nN][oO][nN]|[aA][nN][oO][nN][yY][mM]|\([nN][oO][tT]\ [sS][eE][tT]\)|[mM][iI][sS][sS][iI][nN][gG]|[eE][mM][pP][tT][yY]|[bB][lL][aA][nN][kK]|[nN][oO][tT]\ [aA][vV][aA][iI][lL][aA][bB][lL][eE]|[nN][oO][tT]\ [aA][pP][pP][lL][iI][cC][aA][bB][lL][eE]|[nN][oO]\ [cC][uU][sS][tT][oO][mM][eE][rR]|[tT][bB][dD]|\?|\-|\-\-|\#[rR][eE][fF]!|\#[vV][aA][lL][uU][eE]!|\#[nN][aA][mM][eE]\?|\\[nN])[\t-\r\x85\p{Z}]*$'
                  )
                  THEN 'placeholder'
                  ELSE NULL
                END
                ELSE NULL
              END AS "look"
            FROM "sellers" AS "t0"
          ) AS "t26"
          WHERE
            "t26"."look" IS NOT NULL
        ) AS "t50"
        LEFT OUTER JOIN (
          SELECT
            "t5"."behind_orders",
            "t5"."behind_amount",
            "t5"."seller_id" AS "behind_key"
          FROM "seller_behind" AS "t5"
        ) AS "t20"
          ON "t20"."behind_key" = "t50"."seller_id"
      ) AS "t68"
    ) AS "t76"
  ) AS "t88"
), "t140" AS (
  SELECT
    "t36"."customer_id",
    "t36"."customer_id" AS "example_key",
    CASE
      WHEN "t36"."customer_id" IS NOT NULL
      THEN "t36"."customer_id" IN (
        SELECT
          "t122"."text"
        FROM (
          SELECT
            "t94"."text",
            "t94"."times",
            "t94"."example_key",
            (
              ROW_NUMBER() OVER (
                PARTITION BY CASE
                  WHEN REGEXP_MATCHES("t94"."text", '[A-Z\t-\r\x85\p{Z}]')
                  THEN REGEXP_REPLACE(
                    TRANSLATE("t94"."text", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                    '[\t-\r\x85\p{Z}]+',
                    '',
                    'g'
                  )
                  ELSE "t94"."text"
                END
                ORDER BY "t94"."times" DESC, "t94"."text" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1
            ) > 0 AS "is_odd"
          FROM (
            SELECT
              "t86"."customer_id" AS "text",
              COUNT(*) AS "times",
              MIN("t86"."customer_id") AS "example_key"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM "t34" AS "t36"
                WHERE
                  CASE
                    WHEN REGEXP_MATCHES("t36"."customer_id", '[A-Z\t-\r\x85\p{Z}]')
                    THEN REGEXP_REPLACE(
                      TRANSLATE("t36"."customer_id", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                      '[\t-\r\x85\p{Z}]+',
                      '',
                      'g'
                    )
                    ELSE "t36"."customer_id"
                  END IN (
                    SELECT DISTINCT
                      CASE
                        WHEN REGEXP_MATCHES("t36"."customer_id", '[A-Z\t-\r\x85\p{Z}]')
                        THEN REGEXP_REPLACE(
                          TRANSLATE("t36"."customer_id", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                          '[\t-\r\x85\p{Z}]+',
                          '',
                          'g'
                        )
                        ELSE "t36"."customer_id"
                      END AS "fold"
                    FROM "t34" AS "t36"
                    WHERE
                      REGEXP_MATCHES("t36"."customer_id", '[A-Z\t-\r\x85\p{Z}]')
                  )
              ) AS "t74"
              WHERE
                "t74"."customer_id" IS NOT NULL
            ) AS "t86"
            GROUP BY
              1
          ) AS "t94"
        ) AS "t122"
        WHERE
          "t122"."is_odd"
      )
      ELSE NULL
    END AS "odd_0"
  FROM "t34" AS "t36"
), "t141" AS (
  SELECT
    "t36"."customer_id",
    "t36"."customer_id" AS "example_key",
    CASE
      WHEN "t36"."customer_unique_id" IS NOT NULL
      THEN "t36"."customer_unique_id" IN (
        SELECT
          "t123"."text"
        FROM (
          SELECT
            "t97"."text",
            "t97"."times",
            "t97"."example_key",
            (
              ROW_NUMBER() OVER (
                PARTITION BY CASE
                  WHEN REGEXP_MATCHES("t97"."text", '[A-Z\t-\r\x85\p{Z}]')
                  THEN REGEXP_REPLACE(
                    TRANSLATE("t97"."text", 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz'),
                    '[\t-\r\x85\p{Z}]+',
                    '',
                    'g'
                  )
                  ELSE "t97"."text"
                END
                ORDER BY "t97"."times" DESC, "t97"."text" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1
            ) > 0 AS "is_odd"
          FROM (
            SELECT
              "t87"."customer_unique_id" AS "text",
              COUNT(*) AS "times",
              MIN("t87"."customer_id") AS "example_key"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  *
                FROM "t34" AS "t36"
                WHERE
                  CASE
                    WHEN REGEXP_MATCHES("t36"."customer_unique_id", '[A-Z\t-\r\x85\p{Z}]')
                    THEN REGEXP_REPLACE(
                      TRANSLATE(
                        "t36"."customer_unique_id",
                        'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                        'abcdefghijklmnopqrstuvwxyz'
                      ),
                      '[\t-\r\x85\p{Z}]+',
                      '',
                      'g'
                    )
                    ELSE "t36"."customer_unique_id"
                  END IN (
                    SELECT DISTINCT
                      CASE
                        WHEN REGEXP_MATCHES("t36"."customer_unique_id", '[A-Z\t-\r\x85\p{Z}]')
                        THEN REGEXP_REPLACE(
                          TRANSLATE(
                            "t36"."customer_unique_id",
                            'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
                            'abcdefghijklmnopqrstuvwxyz'
                          ),
                          '[\t-\r\x85\p{Z}]+',
                          '',
                          'g'
                        )
                        ELSE "t36"."customer_unique_id"
                      END AS "fold"
                    FROM "t34" AS "t36"
                    WHERE
                      REGEXP_MATCHES("t36"."customer_unique_id", '[A-Z\t-\r\x85\p{Z}]')
                  )
              ) AS "t75"
              WHERE
                "t75"."customer_unique_id" IS NOT NULL
            ) AS "t87"
            GROUP BY
              1
          ) AS "t97"
        ) AS "t123"
        WHERE
          "t123"."is_odd"
      )
      ELSE NULL
    END AS "odd_0"
  FROM "t34" AS "t36"
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
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t111"."check_id",
            COALESCE("t111"."row_count", 0) AS "row_count",
            COALESCE("t204"."failing_rows", 0) AS "failing_rows",
            "t204"."example_key",
            COALESCE("t204"."orders", 0) AS "failing_orders",
            CAST(COALESCE("t204"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
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
                        "t82"."line"."check_id" AS "check_id",
                        "t82"."line"."row_count" AS "row_count"
                      FROM (
                        SELECT
                          UNNEST(
                            CAST([
                              {'check_id': 'customers.customer_id.placeholder', 'row_count': "t54"."row_count_0"},
                              {'check_id': 'customers.customer_id.in_exponents', 'row_count': "t54"."row_count_1"},
                              {'check_id': 'customers.customer_id.cut_off', 'row_count': "t54"."row_count_2"},
                              {'check_id': 'customers.customer_unique_id.placeholder', 'row_count': "t54"."row_count_3"},
                              {'check_id': 'customers.customer_unique_id.in_exponents', 'row_count': "t54"."row_count_4"},
                              {'check_id': 'customers.customer_unique_id.cut_off', 'row_count': "t54"."row_count_5"}
                            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT)[])
                          ) AS "line"
                        FROM (
                          SELECT
                            COUNT("t36"."customer_id") AS "row_count_0",
                            COUNT("t36"."customer_id") AS "row_count_1",
                            COUNT("t36"."customer_id") AS "row_count_2",
                            COUNT("t36"."customer_unique_id") AS "row_count_3",
                            COUNT("t36"."customer_unique_id") AS "row_count_4",
                            COUNT("t36"."customer_unique_id") AS "row_count_5"
                          FROM "t34" AS "t36"
                        ) AS "t54"
                      ) AS "t82"
                    ) AS "t92"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t44"."line"."check_id" AS "check_id",
                        "t44"."line"."row_count" AS "row_count"
                      FROM (
                        SELECT
                          UNNEST(
                            CAST([
                              {'check_id': 'orders.order_id.placeholder', 'row_count': "t18"."row_count_0"},
                              {'check_id': 'orders.order_id.in_exponents', 'row_count': "t18"."row_count_1"},
                              {'check_id': 'orders.order_id.cut_off', 'row_count': "t18"."row_count_2"}
                            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT)[])
                          ) AS "line"
                        FROM (
                          SELECT
                            COUNT("t2"."order_id") AS "row_count_0",
                            COUNT("t2"."order_id") AS "row_count_1",
                            COUNT("t2"."order_id") AS "row_count_2"
                          FROM "orders" AS "t2"
                        ) AS "t18"
                      ) AS "t44"
                    ) AS "t60"
                  ) AS "t93"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t62"."line"."check_id" AS "check_id",
                      "t62"."line"."row_count" AS "row_count"
                    FROM (
                      SELECT
                        UNNEST(
                          CAST([
                            {'check_id': 'order_items.product_id.placeholder', 'row_count': "t35"."row_count_0"},
                            {'check_id': 'order_items.product_id.in_exponents', 'row_count': "t35"."row_count_1"},
                            {'check_id': 'order_items.product_id.cut_off', 'row_count': "t35"."row_count_2"},
                            {'check_id': 'order_items.seller_id.placeholder', 'row_count': "t35"."row_count_3"},
                            {'check_id': 'order_items.seller_id.in_exponents', 'row_count': "t35"."row_count_4"},
                            {'check_id': 'order_items.seller_id.cut_off', 'row_count': "t35"."row_count_5"}
                          ] AS STRUCT("check_id" TEXT, "row_count" BIGINT)[])
                        ) AS "line"
                      FROM (
                        SELECT
                          COUNT("t22"."product_id") AS "row_count_0",
                          COUNT("t22"."product_id") AS "row_count_1",
                          COUNT("t22"."product_id") AS "row_count_2",
                          COUNT("t22"."seller_id") AS "row_count_3",
                          COUNT("t22"."seller_id") AS "row_count_4",
                          COUNT("t22"."seller_id") AS "row_count_5"
                        FROM (
                          SELECT
                            "t7"."order_id",
                            "t7"."order_item_id",
                            "t7"."product_id",
                            "t7"."seller_id",
                            "t7"."shipping_limit_date",
                            "t7"."price",
                            "t7"."freight_value",
                            "t7"."quantity",
                            "t7"."amount",
                            "t7"."discount",
                            "t7"."tax",
                            "t7"."currency",
                            "t7"."price_tier",
                            1 AS "behind_orders",
                            "t7"."amount" - "t7"."discount" AS "behind_amount"
                          FROM "order_items" AS "t7"
                        ) AS "t22"
                      ) AS "t35"
                    ) AS "t62"
                  ) AS "t80"
                ) AS "t96"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    "t46"."line"."check_id" AS "check_id",
                    "t46"."line"."row_count" AS "row_count"
                  FROM (
                    SELECT
                      UNNEST(
                        CAST([
                          {'check_id': 'order_reviews.review_id.placeholder', 'row_count': "t19"."row_count_0"},
                          {'check_id': 'order_reviews.review_id.in_exponents', 'row_count': "t19"."row_count_1"},
                          {'check_id': 'order_reviews.review_id.cut_off', 'row_count': "t19"."row_count_2"}
                        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT)[])
                      ) AS "line"
                    FROM (
                      SELECT
                        COUNT("t4"."review_id") AS "row_count_0",
                        COUNT("t4"."review_id") AS "row_count_1",
                        COUNT("t4"."review_id") AS "row_count_2"
                      FROM "order_reviews" AS "t4"
                    ) AS "t19"
                  ) AS "t46"
                ) AS "t61"
              ) AS "t100"
              UNION ALL
              SELECT
                *
              FROM (
                SELECT
                  "t42"."line"."check_id" AS "check_id",
                  "t42"."line"."row_count" AS "row_count"
                FROM (
                  SELECT
                    UNNEST(
                      CAST([
                        {'check_id': 'products.product_id.placeholder', 'row_count': "t17"."row_count_0"},
                        {'check_id': 'products.product_id.in_exponents', 'row_count': "t17"."row_count_1"},
                        {'check_id': 'products.product_id.cut_off', 'row_count': "t17"."row_count_2"}
                      ] AS STRUCT("check_id" TEXT, "row_count" BIGINT)[])
                    ) AS "line"
                  FROM (
                    SELECT
                      COUNT("t1"."product_id") AS "row_count_0",
                      COUNT("t1"."product_id") AS "row_count_1",
                      COUNT("t1"."product_id") AS "row_count_2"
                    FROM "products" AS "t1"
                  ) AS "t17"
                ) AS "t42"
              ) AS "t59"
            ) AS "t105"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t40"."line"."check_id" AS "check_id",
                "t40"."line"."row_count" AS "row_count"
              FROM (
                SELECT
                  UNNEST(
                    CAST([
                      {'check_id': 'sellers.seller_id.placeholder', 'row_count': "t16"."row_count_0"},
                      {'check_id': 'sellers.seller_id.in_exponents', 'row_count': "t16"."row_count_1"},
                      {'check_id': 'sellers.seller_id.cut_off', 'row_count': "t16"."row_count_2"}
                    ] AS STRUCT("check_id" TEXT, "row_count" BIGINT)[])
                  ) AS "line"
                FROM (
                  SELECT
                    COUNT("t0"."seller_id") AS "row_count_0",
                    COUNT("t0"."seller_id") AS "row_count_1",
                    COUNT("t0"."seller_id") AS "row_count_2"
                  FROM "sellers" AS "t0"
                ) AS "t16"
              ) AS "t40"
            ) AS "t58"
          ) AS "t111"
          LEFT OUTER JOIN (
            SELECT
              "t200"."check_id",
              COUNT(*) AS "failing_rows",
              MIN("t200"."example_key") AS "example_key",
              CAST(SUM("t200"."behind_orders") AS BIGINT) AS "orders",
              SUM("t200"."behind_amount") AS "money"
            FROM (
              SELECT
                "t182"."known_as" || '.' || CASE
                  WHEN "t182"."look" IN ('in_exponents', 'placeholder')
                  THEN "t182"."look"
                  WHEN (
                    "t182"."look" = 'cut_off'
                  )
                  AND (
                    (
                      "t182"."cut" >= 3
                    )
                    AND (
                      (
                        "t182"."cut" * 10000000000
                      ) >= (
                        "t182"."by_chance" * 5
                      )
                    )
                  )
                  THEN "t182"."look"
                  WHEN (
                    "t182"."look" = 'zero'
                  )
                  AND (
                    (
                      "t182"."ones" = 0
                    )
                    OR (
                      (
                        "t182"."known_as" = 'customers.customer_unique_id'
                      )
                      AND (
                        "t182"."zero_orders" > 1
                      )
                    )
                  )
                  THEN 'placeholder'
                  ELSE NULL
                END AS "check_id",
                "t182"."example_key",
                "t182"."behind_orders",
                "t182"."behind_amount"
              FROM (
                SELECT
                  "t142"."example_key",
                  "t142"."digits",
                  "t142"."look",
                  "t142"."behind_orders",
                  "t142"."behind_amount",
                  "t142"."known_as",
                  "t167"."cut",
                  "t167"."by_chance",
                  "t167"."ones",
                  "t167"."zero_orders"
                FROM "t135" AS "t142"
                INNER JOIN (
                  SELECT
                    "t139"."known_as",
                    COUNT(*) FILTER(WHERE
                      "t139"."look" = 'cut_off') AS "cut",
                    COALESCE(
                      CAST(SUM(
                        CASE
                          WHEN "t139"."digits" = 16
                          THEN 1000000000
                          WHEN "t139"."digits" = 17
                          THEN 100000000
                          WHEN "t139"."digits" = 18
                          THEN 10000000
                          WHEN "t139"."digits" = 19
                          THEN 1000000
                          WHEN "t139"."digits" = 20
                          THEN 100000
                          WHEN "t139"."digits" = 21
                          THEN 10000
                          WHEN "t139"."digits" = 22
                          THEN 1000
                          WHEN "t139"."digits" = 23
                          THEN 100
                          WHEN "t139"."digits" = 24
                          THEN 10
                          WHEN "t139"."digits" = 25
                          THEN 1
                          ELSE NULL
                        END
                      ) FILTER(WHERE
                        (
                          "t139"."look" = 'cut_off'
                        ) OR (
                          "t139"."look" = 'long'
                        )) AS BIGINT),
                      0
                    ) AS "by_chance",
                    COUNT(*) FILTER(WHERE
                      "t139"."look" = 'one') AS "ones",
                    COALESCE(
                      CAST(SUM("t139"."behind_orders") FILTER(WHERE
                        "t139"."look" = 'zero') AS BIGINT),
                      0
                    ) AS "zero_orders"
                  FROM "t135" AS "t139"
                  GROUP BY
                    1
                ) AS "t167"
                  ON "t142"."known_as" = "t167"."known_as"
              ) AS "t182"
              WHERE
                CASE
                  WHEN "t182"."look" IN ('in_exponents', 'placeholder')
                  THEN "t182"."look"
                  WHEN (
                    "t182"."look" = 'cut_off'
                  )
                  AND (
                    (
                      "t182"."cut" >= 3
                    )
                    AND (
                      (
                        "t182"."cut" * 10000000000
                      ) >= (
                        "t182"."by_chance" * 5
                      )
                    )
                  )
                  THEN "t182"."look"
                  WHEN (
                    "t182"."look" = 'zero'
                  )
                  AND (
                    (
                      "t182"."ones" = 0
                    )
                    OR (
                      (
                        "t182"."known_as" = 'customers.customer_unique_id'
                      )
                      AND (
                        "t182"."zero_orders" > 1
                      )
                    )
                  )
                  THEN 'placeholder'
                  ELSE NULL
                END IS NOT NULL
            ) AS "t200"
            GROUP BY
              1
          ) AS "t204"
            ON "t111"."check_id" = "t204"."check_id"
        ) AS "t207"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t173"."check_id",
            COALESCE("t173"."row_count", 0) AS "row_count",
            COALESCE("t201"."failing_rows", 0) AS "failing_rows",
            "t201"."example_key",
            COALESCE("t201"."orders", 0) AS "failing_orders",
            CAST(COALESCE("t201"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
          FROM (
            SELECT
              'customers.customer_id.spelling' AS "check_id",
              "t161"."row_count"
            FROM (
              SELECT
                COUNT(CAST("t146"."odd_0" AS TINYINT)) AS "row_count"
              FROM "t140" AS "t146"
            ) AS "t161"
          ) AS "t173"
          LEFT OUTER JOIN (
            SELECT
              "t193"."check_id",
              COUNT(*) AS "failing_rows",
              MIN("t193"."example_key") AS "example_key",
              CAST(SUM("t193"."behind_orders") AS BIGINT) AS "orders",
              SUM("t193"."behind_amount") AS "money"
            FROM (
              SELECT
                "t191"."customer_id",
                "t191"."example_key",
                "t191"."behind_orders",
                "t191"."behind_amount",
                'customers.customer_id.spelling' AS "check_id"
              FROM (
                SELECT
                  "t186".*
                  EXCLUDE ("odd_0")
                FROM (
                  SELECT
                    "t180"."customer_id",
                    "t180"."example_key",
                    "t180"."odd_0",
                    COALESCE("t180"."behind_orders", 0) AS "behind_orders",
                    COALESCE("t180"."behind_amount", 0) AS "behind_amount"
                  FROM (
                    SELECT
                      "t174".*
                      EXCLUDE ("behind_key")
                    FROM (
                      SELECT
                        "t159"."customer_id",
                        "t159"."example_key",
                        "t159"."odd_0",
                        "t24"."behind_orders",
                        "t24"."behind_amount",
                        "t24"."behind_key"
                      FROM (
                        SELECT
                          *
                        FROM "t140" AS "t146"
                        WHERE
                          "t146"."odd_0"
                      ) AS "t159"
                      LEFT OUTER JOIN (
                        SELECT
                          "t10"."behind_orders",
                          "t10"."behind_amount",
                          "t10"."customer_id" AS "behind_key"
                        FROM "customer_behind" AS "t10"
                      ) AS "t24"
                        ON "t24"."behind_key" = "t159"."customer_id"
                    ) AS "t174"
                  ) AS "t180"
                ) AS "t186"
              ) AS "t191"
            ) AS "t193"
            GROUP BY
              1
          ) AS "t201"
            ON "t173"."check_id" = "t201"."check_id"
        ) AS "t205"
      ) AS "t208"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t175"."check_id",
          COALESCE("t175"."row_count", 0) AS "row_count",
          COALESCE("t202"."failing_rows", 0) AS "failing_rows",
          "t202"."example_key",
          COALESCE("t202"."orders", 0) AS "failing_orders",
          CAST(COALESCE("t202"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
        FROM (
          SELECT
            'customers.customer_unique_id.spelling' AS "check_id",
            "t162"."row_count"
          FROM (
            SELECT
              COUNT(CAST("t147"."odd_0" AS TINYINT)) AS "row_count"
            FROM "t141" AS "t147"
          ) AS "t162"
        ) AS "t175"
        LEFT OUTER JOIN (
          SELECT
            "t194"."check_id",
            COUNT(*) AS "failing_rows",
            MIN("t194"."example_key") AS "example_key",
            CAST(SUM("t194"."behind_orders") AS BIGINT) AS "orders",
            SUM("t194"."behind_amount") AS "money"
          FROM (
            SELECT
              "t192"."customer_id",
              "t192"."example_key",
              "t192"."behind_orders",
              "t192"."behind_amount",
              'customers.customer_unique_id.spelling' AS "check_id"
            FROM (
              SELECT
                "t187".*
                EXCLUDE ("odd_0")
              FROM (
                SELECT
                  "t181"."customer_id",
                  "t181"."example_key",
                  "t181"."odd_0",
                  COALESCE("t181"."behind_orders", 0) AS "behind_orders",
                  COALESCE("t181"."behind_amount", 0) AS "behind_amount"
                FROM (
                  SELECT
                    "t176".*
                    EXCLUDE ("behind_key")
                  FROM (
                    SELECT
                      "t160"."customer_id",
                      "t160"."example_key",
                      "t160"."odd_0",
                      "t24"."behind_orders",
                      "t24"."behind_amount",
                      "t24"."behind_key"
                    FROM (
                      SELECT
                        *
                      FROM "t141" AS "t147"
                      WHERE
                        "t147"."odd_0"
                    ) AS "t160"
                    LEFT OUTER JOIN (
                      SELECT
                        "t10"."behind_orders",
                        "t10"."behind_amount",
                        "t10"."customer_id" AS "behind_key"
                      FROM "customer_behind" AS "t10"
                    ) AS "t24"
                      ON "t24"."behind_key" = "t160"."customer_id"
                  ) AS "t176"
                ) AS "t181"
              ) AS "t187"
            ) AS "t192"
          ) AS "t194"
          GROUP BY
            1
        ) AS "t202"
          ON "t175"."check_id" = "t202"."check_id"
      ) AS "t206"
    ) AS "t209"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t152"."check_id",
        COALESCE("t152"."row_count", 0) AS "row_count",
        COALESCE("t190"."failing_rows", 0) AS "failing_rows",
        "t190"."example_key",
        COALESCE("t190"."orders", 0) AS "failing_orders",
        CAST(COALESCE("t190"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
      FROM (
        SELECT
          'orders.order_id.spelling' AS "check_id",
          "t138"."row_count"
        FROM (
          SELECT
            COUNT(CAST("t121"."odd_0" AS TINYINT)) AS "row_count"
          FROM "t117" AS "t121"
        ) AS "t138"
      ) AS "t152"
      LEFT OUTER JOIN (
        SELECT
          "t179"."check_id",
          COUNT(*) AS "failing_rows",
          MIN("t179"."example_key") AS "example_key",
          CAST(SUM("t179"."behind_orders") AS BIGINT) AS "orders",
          SUM("t179"."behind_amount") AS "money"
        FROM (
          SELECT
            "t170"."order_id",
            "t170"."example_key",
            "t170"."behind_orders",
            "t170"."behind_amount",
            'orders.order_id.spelling' AS "check_id"
          FROM (
            SELECT
              "t166".*
              EXCLUDE ("odd_0")
            FROM (
              SELECT
                "t156"."order_id",
                "t156"."example_key",
                "t156"."odd_0",
                COALESCE("t156"."behind_orders", 0) AS "behind_orders",
                COALESCE("t156"."behind_amount", 0) AS "behind_amount"
              FROM (
                SELECT
                  "t153".*
                  EXCLUDE ("behind_key")
                FROM (
                  SELECT
                    "t134"."order_id",
                    "t134"."example_key",
                    "t134"."odd_0",
                    "t23"."behind_orders",
                    "t23"."behind_amount",
                    "t23"."behind_key"
                  FROM (
                    SELECT
                      *
                    FROM "t117" AS "t121"
                    WHERE
                      "t121"."odd_0"
                  ) AS "t134"
                  LEFT OUTER JOIN (
                    SELECT
                      "t9"."behind_orders",
                      "t9"."behind_amount",
                      "t9"."order_id" AS "behind_key"
                    FROM "order_behind" AS "t9"
                  ) AS "t23"
                    ON "t23"."behind_key" = "t134"."order_id"
                ) AS "t153"
              ) AS "t156"
            ) AS "t166"
          ) AS "t170"
        ) AS "t179"
        GROUP BY
          1
      ) AS "t190"
        ON "t152"."check_id" = "t190"."check_id"
    ) AS "t197"
  ) AS "t210"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t150"."check_id",
      COALESCE("t150"."row_count", 0) AS "row_count",
      COALESCE("t189"."failing_rows", 0) AS "failing_rows",
      "t189"."example_key",
      COALESCE("t189"."orders", 0) AS "failing_orders",
      CAST(COALESCE("t189"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
    FROM (
      SELECT
        'products.product_id.spelling' AS "check_id",
        "t137"."row_count"
      FROM (
        SELECT
          COUNT(CAST("t120"."odd_0" AS TINYINT)) AS "row_count"
        FROM "t116" AS "t120"
      ) AS "t137"
    ) AS "t150"
    LEFT OUTER JOIN (
      SELECT
        "t178"."check_id",
        COUNT(*) AS "failing_rows",
        MIN("t178"."example_key") AS "example_key",
        CAST(SUM("t178"."behind_orders") AS BIGINT) AS "orders",
        SUM("t178"."behind_amount") AS "money"
      FROM (
        SELECT
          "t169"."product_id",
          "t169"."example_key",
          "t169"."behind_orders",
          "t169"."behind_amount",
          'products.product_id.spelling' AS "check_id"
        FROM (
          SELECT
            "t165".*
            EXCLUDE ("odd_0")
          FROM (
            SELECT
              "t155"."product_id",
              "t155"."example_key",
              "t155"."odd_0",
              COALESCE("t155"."behind_orders", 0) AS "behind_orders",
              COALESCE("t155"."behind_amount", 0) AS "behind_amount"
            FROM (
              SELECT
                "t151".*
                EXCLUDE ("behind_key")
              FROM (
                SELECT
                  "t133"."product_id",
                  "t133"."example_key",
                  "t133"."odd_0",
                  "t21"."behind_orders",
                  "t21"."behind_amount",
                  "t21"."behind_key"
                FROM (
                  SELECT
                    *
                  FROM "t116" AS "t120"
                  WHERE
                    "t120"."odd_0"
                ) AS "t133"
                LEFT OUTER JOIN (
                  SELECT
                    "t6"."behind_orders",
                    "t6"."behind_amount",
                    "t6"."product_id" AS "behind_key"
                  FROM "product_behind" AS "t6"
                ) AS "t21"
                  ON "t21"."behind_key" = "t133"."product_id"
              ) AS "t151"
            ) AS "t155"
          ) AS "t165"
        ) AS "t169"
      ) AS "t178"
      GROUP BY
        1
    ) AS "t189"
      ON "t150"."check_id" = "t189"."check_id"
  ) AS "t196"
) AS "t211"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t148"."check_id",
    COALESCE("t148"."row_count", 0) AS "row_count",
    COALESCE("t188"."failing_rows", 0) AS "failing_rows",
    "t188"."example_key",
    COALESCE("t188"."orders", 0) AS "failing_orders",
    CAST(COALESCE("t188"."money", 0) AS DECIMAL(18, 2)) AS "failing_amount"
  FROM (
    SELECT
      'sellers.seller_id.spelling' AS "check_id",
      "t136"."row_count"
    FROM (
      SELECT
        COUNT(CAST("t119"."odd_0" AS TINYINT)) AS "row_count"
      FROM "t115" AS "t119"
    ) AS "t136"
  ) AS "t148"
  LEFT OUTER JOIN (
    SELECT
      "t177"."check_id",
      COUNT(*) AS "failing_rows",
      MIN("t177"."example_key") AS "example_key",
      CAST(SUM("t177"."behind_orders") AS BIGINT) AS "orders",
      SUM("t177"."behind_amount") AS "money"
    FROM (
      SELECT
        "t168"."seller_id",
        "t168"."example_key",
        "t168"."behind_orders",
        "t168"."behind_amount",
        'sellers.seller_id.spelling' AS "check_id"
      FROM (
        SELECT
          "t164".*
          EXCLUDE ("odd_0")
        FROM (
          SELECT
            "t154"."seller_id",
            "t154"."example_key",
            "t154"."odd_0",
            COALESCE("t154"."behind_orders", 0) AS "behind_orders",
            COALESCE("t154"."behind_amount", 0) AS "behind_amount"
          FROM (
            SELECT
              "t149".*
              EXCLUDE ("behind_key")
            FROM (
              SELECT
                "t132"."seller_id",
                "t132"."example_key",
                "t132"."odd_0",
                "t20"."behind_orders",
                "t20"."behind_amount",
                "t20"."behind_key"
              FROM (
                SELECT
                  *
                FROM "t115" AS "t119"
                WHERE
                  "t119"."odd_0"
              ) AS "t132"
              LEFT OUTER JOIN (
                SELECT
                  "t5"."behind_orders",
                  "t5"."behind_amount",
                  "t5"."seller_id" AS "behind_key"
                FROM "seller_behind" AS "t5"
              ) AS "t20"
                ON "t20"."behind_key" = "t132"."seller_id"
            ) AS "t149"
          ) AS "t154"
        ) AS "t164"
      ) AS "t168"
    ) AS "t177"
    GROUP BY
      1
  ) AS "t188"
    ON "t148"."check_id" = "t188"."check_id"
) AS "t195"
