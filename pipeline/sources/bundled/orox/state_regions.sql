-- The divisions of the US Census Bureau.
SELECT DISTINCT trim(SHIP_STATE) AS state,
       trim(SHIP_STATE) AS state_name,
       'USA' AS country,
       CASE WHEN trim(SHIP_STATE) IN ('PA', 'NJ', 'NY') THEN 'Middle Atlantic'
            WHEN trim(SHIP_STATE) = 'OH' THEN 'East North Central'
            ELSE 'South Atlantic' END AS region
FROM distributer
ORDER BY state
