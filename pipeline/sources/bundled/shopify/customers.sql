-- Who bought without an e-mail address is a guest. The address itself stays behind.
SELECT name AS customer_id,
       md5(email) AS customer_unique_id,
       zip AS customer_zip_code_prefix,
       city AS customer_city,
       country || coalesce('-' || province, '') AS customer_state,
       country AS customer_country
FROM heads
ORDER BY name
