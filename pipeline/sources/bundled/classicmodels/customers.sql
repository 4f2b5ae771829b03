-- One record an account. The contact's name, phone and street are personal data and stay behind.
SELECT customerNumber AS customer_id,
       customerNumber AS customer_unique_id,
       nullif(trim(postalCode), '') AS customer_zip_code_prefix,
       trim(city) AS customer_city,
       trim(country) || coalesce('-' || nullif(trim(state), ''), '') AS customer_state,
       trim(country) AS customer_country
FROM customers
ORDER BY customerNumber
