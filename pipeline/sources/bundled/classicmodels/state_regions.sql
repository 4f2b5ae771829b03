-- The smallest area that the data name, with country, region and the territory that looks after it.
WITH places AS (
    SELECT trim(country) AS country, nullif(trim(state), '') AS state FROM customers
    UNION
    SELECT trim(country), nullif(trim(state), '') FROM offices)
SELECT country || coalesce('-' || state, '') AS state,
       coalesce(state || ', ', '') || country AS state_name,
       country,
       CASE WHEN country IN ('USA', 'Canada') THEN 'North America'
            WHEN country IN ('Australia', 'New Zealand', 'Japan', 'Singapore', 'Hong Kong',
                             'Philippines') THEN 'Asia-Pacific'
            WHEN country IN ('Israel', 'South Africa') THEN 'Middle East and Africa'
            ELSE 'Europe' END AS region,
       CASE WHEN country IN ('USA', 'Canada') THEN 'NA'
            WHEN country = 'Japan' THEN 'Japan'
            WHEN country IN ('Australia', 'New Zealand', 'Singapore', 'Hong Kong', 'Philippines')
                 THEN 'APAC'
            ELSE 'EMEA' END AS territory
FROM places
ORDER BY 1
