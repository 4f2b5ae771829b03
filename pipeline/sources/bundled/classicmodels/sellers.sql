-- The offices.
SELECT officeCode AS seller_id,
       trim(postalCode) AS seller_zip_code_prefix,
       trim(city) AS seller_city,
       trim(country) || coalesce('-' || nullif(trim(state), ''), '') AS seller_state
FROM offices
ORDER BY officeCode
