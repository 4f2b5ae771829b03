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
              "t45"."line"."check_id" AS "check_id",
              "t45"."line"."row_count" AS "row_count",
              "t45"."line"."failing_rows" AS "failing_rows",
              "t45"."line"."example_key" AS "example_key"
            FROM (
              SELECT
                UNNEST(
                  CAST([
                    {'check_id': 'customers.customer_city.spelling', 'row_count': COALESCE("t38"."n0", 0), 'failing_rows': COALESCE("t38"."f0", 0), 'example_key': "t38"."e0"}
                  ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
                ) AS "line"
              FROM (
                SELECT
                  CAST(SUM("t31"."times") AS BIGINT) AS "n0",
                  CAST(SUM("t31"."times") FILTER(WHERE
                    "t31"."place" > 0) AS BIGINT) AS "f0",
                  MIN("t31"."example_key") FILTER(WHERE
                    "t31"."place" > 0) AS "e0"
                FROM (
                  SELECT
                    "t24"."customer_city",
                    "t24"."times",
                    "t24"."example_key",
                    "t24"."folded",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t24"."folded"
                      ORDER BY "t24"."times" DESC, "t24"."customer_city" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "place"
                  FROM (
                    SELECT
                      "t17"."customer_city",
                      "t17"."times",
                      "t17"."example_key",
                      REGEXP_REPLACE(
                        REGEXP_REPLACE(
                          REGEXP_REPLACE(
                            TRANSLATE(
                              "t17"."customer_city",
                              'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
                              'abcdefghijklmnopqrstuvwxyzaaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzz'
                            ),
                            '\p{Mn}+',
                            '',
                            'g'
                          ),
                          '[\t-\r\x85\p{Z}]+',
                          ' ',
                          'g'
                        ),
                        '^ | $',
                        '',
                        'g'
                      ) AS "folded"
                    FROM (
                      SELECT
                        "t11"."customer_city",
                        COUNT(*) AS "times",
                        MIN("t11"."customer_id") AS "example_key"
                      FROM (
                        SELECT
                          *
                        FROM "customers" AS "t4"
                        WHERE
                          "t4"."customer_city" IS NOT NULL
                      ) AS "t11"
                      GROUP BY
                        1
                    ) AS "t17"
                  ) AS "t24"
                ) AS "t31"
              ) AS "t38"
            ) AS "t45"
          ) AS "t52"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t46"."line"."check_id" AS "check_id",
              "t46"."line"."row_count" AS "row_count",
              "t46"."line"."failing_rows" AS "failing_rows",
              "t46"."line"."example_key" AS "example_key"
            FROM (
              SELECT
                UNNEST(
                  CAST([
                    {'check_id': 'sellers.seller_city.spelling', 'row_count': COALESCE("t39"."n0", 0), 'failing_rows': COALESCE("t39"."f0", 0), 'example_key': "t39"."e0"}
                  ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
                ) AS "line"
              FROM (
                SELECT
                  CAST(SUM("t32"."times") AS BIGINT) AS "n0",
                  CAST(SUM("t32"."times") FILTER(WHERE
                    "t32"."place" > 0) AS BIGINT) AS "f0",
                  MIN("t32"."example_key") FILTER(WHERE
                    "t32"."place" > 0) AS "e0"
                FROM (
                  SELECT
                    "t25"."seller_city",
                    "t25"."times",
                    "t25"."example_key",
                    "t25"."folded",
                    ROW_NUMBER() OVER (
                      PARTITION BY "t25"."folded"
                      ORDER BY "t25"."times" DESC, "t25"."seller_city" ASC
                      ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                    ) - 1 AS "place"
                  FROM (
                    SELECT
                      "t18"."seller_city",
                      "t18"."times",
                      "t18"."example_key",
                      REGEXP_REPLACE(
                        REGEXP_REPLACE(
                          REGEXP_REPLACE(
                            TRANSLATE(
                              "t18"."seller_city",
                              'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
                              'abcdefghijklmnopqrstuvwxyzaaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzz'
                            ),
                            '\p{Mn}+',
                            '',
                            'g'
                          ),
                          '[\t-\r\x85\p{Z}]+',
                          ' ',
                          'g'
                        ),
                        '^ | $',
                        '',
                        'g'
                      ) AS "folded"
                    FROM (
                      SELECT
                        "t12"."seller_city",
                        COUNT(*) AS "times",
                        MIN("t12"."seller_id") AS "example_key"
                      FROM (
                        SELECT
                          *
                        FROM "sellers" AS "t5"
                        WHERE
                          "t5"."seller_city" IS NOT NULL
                      ) AS "t12"
                      GROUP BY
                        1
                    ) AS "t18"
                  ) AS "t25"
                ) AS "t32"
              ) AS "t39"
            ) AS "t46"
          ) AS "t53"
        ) AS "t54"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t44"."line"."check_id" AS "check_id",
            "t44"."line"."row_count" AS "row_count",
            "t44"."line"."failing_rows" AS "failing_rows",
            "t44"."line"."example_key" AS "example_key"
          FROM (
            SELECT
              UNNEST(
                CAST([
                  {'check_id': 'geolocation.geolocation_city.spelling', 'row_count': COALESCE("t37"."n0", 0), 'failing_rows': COALESCE("t37"."f0", 0), 'example_key': "t37"."e0"}
                ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
              ) AS "line"
            FROM (
              SELECT
                CAST(SUM("t30"."times") AS BIGINT) AS "n0",
                CAST(SUM("t30"."times") FILTER(WHERE
                  "t30"."place" > 0) AS BIGINT) AS "f0",
                MIN("t30"."example_key") FILTER(WHERE
                  "t30"."place" > 0) AS "e0"
              FROM (
                SELECT
                  "t23"."geolocation_city",
                  "t23"."times",
                  "t23"."example_key",
                  "t23"."folded",
                  ROW_NUMBER() OVER (
                    PARTITION BY "t23"."folded"
                    ORDER BY "t23"."times" DESC, "t23"."geolocation_city" ASC
                    ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                  ) - 1 AS "place"
                FROM (
                  SELECT
                    "t16"."geolocation_city",
                    "t16"."times",
                    "t16"."example_key",
                    REGEXP_REPLACE(
                      REGEXP_REPLACE(
                        REGEXP_REPLACE(
                          TRANSLATE(
                            "t16"."geolocation_city",
                            'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
                            'abcdefghijklmnopqrstuvwxyzaaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzz'
                          ),
                          '\p{Mn}+',
                          '',
                          'g'
                        ),
                        '[\t-\r\x85\p{Z}]+',
                        ' ',
                        'g'
                      ),
                      '^ | $',
                      '',
                      'g'
                    ) AS "folded"
                  FROM (
                    SELECT
                      "t10"."geolocation_city",
                      COUNT(*) AS "times",
                      MIN("t10"."geolocation_zip_code_prefix") AS "example_key"
                    FROM (
                      SELECT
                        *
                      FROM "geolocation" AS "t3"
                      WHERE
                        "t3"."geolocation_city" IS NOT NULL
                    ) AS "t10"
                    GROUP BY
                      1
                  ) AS "t16"
                ) AS "t23"
              ) AS "t30"
            ) AS "t37"
          ) AS "t44"
        ) AS "t51"
      ) AS "t56"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          "t47"."line"."check_id" AS "check_id",
          "t47"."line"."row_count" AS "row_count",
          "t47"."line"."failing_rows" AS "failing_rows",
          "t47"."line"."example_key" AS "example_key"
        FROM (
          SELECT
            UNNEST(
              CAST([
                {'check_id': 'order_payments.payment_type.spelling', 'row_count': COALESCE("t40"."n0", 0), 'failing_rows': COALESCE("t40"."f0", 0), 'example_key': "t40"."e0"}
              ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
            ) AS "line"
          FROM (
            SELECT
              CAST(SUM("t33"."times") AS BIGINT) AS "n0",
              CAST(SUM("t33"."times") FILTER(WHERE
                "t33"."place" > 0) AS BIGINT) AS "f0",
              MIN("t33"."example_key") FILTER(WHERE
                "t33"."place" > 0) AS "e0"
            FROM (
              SELECT
                "t26"."payment_type",
                "t26"."times",
                "t26"."example_key",
                "t26"."folded",
                ROW_NUMBER() OVER (
                  PARTITION BY "t26"."folded"
                  ORDER BY "t26"."times" DESC, "t26"."payment_type" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  "t19"."payment_type",
                  "t19"."times",
                  "t19"."example_key",
                  REGEXP_REPLACE(
                    REGEXP_REPLACE(
                      REGEXP_REPLACE(
                        TRANSLATE(
                          "t19"."payment_type",
                          'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
                          'abcdefghijklmnopqrstuvwxyzaaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzz'
                        ),
                        '\p{Mn}+',
                        '',
                        'g'
                      ),
                      '[\t-\r\x85\p{Z}]+',
                      ' ',
                      'g'
                    ),
                    '^ | $',
                    '',
                    'g'
                  ) AS "folded"
                FROM (
                  SELECT
                    "t9"."payment_type",
                    COUNT(*) AS "times",
                    MIN("t9"."order_id" || ' / ' || CAST("t9"."payment_sequential" AS TEXT)) AS "example_key"
                  FROM (
                    SELECT
                      *
                    FROM "order_payments" AS "t2"
                    WHERE
                      "t2"."payment_type" IS NOT NULL
                  ) AS "t9"
                  GROUP BY
                    1
                ) AS "t19"
              ) AS "t26"
            ) AS "t33"
          ) AS "t40"
        ) AS "t47"
      ) AS "t55"
    ) AS "t57"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t43"."line"."check_id" AS "check_id",
        "t43"."line"."row_count" AS "row_count",
        "t43"."line"."failing_rows" AS "failing_rows",
        "t43"."line"."example_key" AS "example_key"
      FROM (
        SELECT
          UNNEST(
            CAST([
              {'check_id': 'products.product_category_name.spelling', 'row_count': COALESCE("t36"."n0", 0), 'failing_rows': COALESCE("t36"."f0", 0), 'example_key': "t36"."e0"}
            ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
          ) AS "line"
        FROM (
          SELECT
            CAST(SUM("t29"."times") AS BIGINT) AS "n0",
            CAST(SUM("t29"."times") FILTER(WHERE
              "t29"."place" > 0) AS BIGINT) AS "f0",
            MIN("t29"."example_key") FILTER(WHERE
              "t29"."place" > 0) AS "e0"
          FROM (
            SELECT
              "t22"."product_category_name",
              "t22"."times",
              "t22"."example_key",
              "t22"."folded",
              ROW_NUMBER() OVER (
                PARTITION BY "t22"."folded"
                ORDER BY "t22"."times" DESC, "t22"."product_category_name" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "place"
            FROM (
              SELECT
                "t15"."product_category_name",
                "t15"."times",
                "t15"."example_key",
                REGEXP_REPLACE(
                  REGEXP_REPLACE(
                    REGEXP_REPLACE(
                      TRANSLATE(
                        "t15"."product_category_name",
                        'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
                        'abcdefghijklmnopqrstuvwxyzaaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzz'
                      ),
                      '\p{Mn}+',
                      '',
                      'g'
                    ),
                    '[\t-\r\x85\p{Z}]+',
                    ' ',
                    'g'
                  ),
                  '^ | $',
                  '',
                  'g'
                ) AS "folded"
              FROM (
                SELECT
                  "t8"."product_category_name",
                  COUNT(*) AS "times",
                  MIN("t8"."product_id") AS "example_key"
                FROM (
                  SELECT
                    *
                  FROM "products" AS "t1"
                  WHERE
                    "t1"."product_category_name" IS NOT NULL
                ) AS "t8"
                GROUP BY
                  1
              ) AS "t15"
            ) AS "t22"
          ) AS "t29"
        ) AS "t36"
      ) AS "t43"
    ) AS "t50"
  ) AS "t58"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t41"."line"."check_id" AS "check_id",
      "t41"."line"."row_count" AS "row_count",
      "t41"."line"."failing_rows" AS "failing_rows",
      "t41"."line"."example_key" AS "example_key"
    FROM (
      SELECT
        UNNEST(
          CAST([
            {'check_id': 'category_translation.product_category_name.spelling', 'row_count': COALESCE("t34"."n0", 0), 'failing_rows': COALESCE("t34"."f0", 0), 'example_key': "t34"."e0"}
          ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
        ) AS "line"
      FROM (
        SELECT
          CAST(SUM("t27"."times") AS BIGINT) AS "n0",
          CAST(SUM("t27"."times") FILTER(WHERE
            "t27"."place" > 0) AS BIGINT) AS "f0",
          MIN("t27"."example_key") FILTER(WHERE
            "t27"."place" > 0) AS "e0"
        FROM (
          SELECT
            "t20"."product_category_name",
            "t20"."times",
            "t20"."example_key",
            "t20"."folded",
            ROW_NUMBER() OVER (
              PARTITION BY "t20"."folded"
              ORDER BY "t20"."times" DESC, "t20"."product_category_name" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "place"
          FROM (
            SELECT
              "t13"."product_category_name",
              "t13"."times",
              "t13"."example_key",
              REGEXP_REPLACE(
                REGEXP_REPLACE(
                  REGEXP_REPLACE(
                    TRANSLATE(
                      "t13"."product_category_name",
                      'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
                      'abcdefghijklmnopqrstuvwxyzaaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzz'
                    ),
                    '\p{Mn}+',
                    '',
                    'g'
                  ),
                  '[\t-\r\x85\p{Z}]+',
                  ' ',
                  'g'
                ),
                '^ | $',
                '',
                'g'
              ) AS "folded"
            FROM (
              SELECT
                "t6"."product_category_name",
                COUNT(*) AS "times",
                MIN("t6"."product_category_name") AS "example_key"
              FROM (
                SELECT
                  *
                FROM "category_translation" AS "t0"
                WHERE
                  "t0"."product_category_name" IS NOT NULL
              ) AS "t6"
              GROUP BY
                1
            ) AS "t13"
          ) AS "t20"
        ) AS "t27"
      ) AS "t34"
    ) AS "t41"
  ) AS "t48"
) AS "t59"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t42"."line"."check_id" AS "check_id",
    "t42"."line"."row_count" AS "row_count",
    "t42"."line"."failing_rows" AS "failing_rows",
    "t42"."line"."example_key" AS "example_key"
  FROM (
    SELECT
      UNNEST(
        CAST([
          {'check_id': 'category_translation.product_category_name_english.spelling', 'row_count': COALESCE("t35"."n0", 0), 'failing_rows': COALESCE("t35"."f0", 0), 'example_key': "t35"."e0"}
        ] AS STRUCT("check_id" TEXT, "row_count" BIGINT, "failing_rows" BIGINT, "example_key" TEXT)[])
      ) AS "line"
    FROM (
      SELECT
        CAST(SUM("t28"."times") AS BIGINT) AS "n0",
        CAST(SUM("t28"."times") FILTER(WHERE
          "t28"."place" > 0) AS BIGINT) AS "f0",
        MIN("t28"."example_key") FILTER(WHERE
          "t28"."place" > 0) AS "e0"
      FROM (
        SELECT
          "t21"."product_category_name_english",
          "t21"."times",
          "t21"."example_key",
          "t21"."folded",
          ROW_NUMBER() OVER (
            PARTITION BY "t21"."folded"
            ORDER BY "t21"."times" DESC, "t21"."product_category_name_english" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t14"."product_category_name_english",
            "t14"."times",
            "t14"."example_key",
            REGEXP_REPLACE(
              REGEXP_REPLACE(
                REGEXP_REPLACE(
                  TRANSLATE(
                    "t14"."product_category_name_english",
                    'ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž',
                    'abcdefghijklmnopqrstuvwxyzaaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzz'
                  ),
                  '\p{Mn}+',
                  '',
                  'g'
                ),
                '[\t-\r\x85\p{Z}]+',
                ' ',
                'g'
              ),
              '^ | $',
              '',
              'g'
            ) AS "folded"
          FROM (
            SELECT
              "t7"."product_category_name_english",
              COUNT(*) AS "times",
              MIN("t7"."product_category_name") AS "example_key"
            FROM (
              SELECT
                *
              FROM "category_translation" AS "t0"
              WHERE
                "t0"."product_category_name_english" IS NOT NULL
            ) AS "t7"
            GROUP BY
              1
          ) AS "t14"
        ) AS "t21"
      ) AS "t28"
    ) AS "t35"
  ) AS "t42"
) AS "t49"
