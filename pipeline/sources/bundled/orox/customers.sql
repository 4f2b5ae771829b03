-- The distributors; one that sales name and the list lacks is kept, its place unknown.
SELECT CUSTOMER_ID AS customer_id,
       CUSTOMER_ID AS customer_unique_id,
       lpad(trim(SHIP_ZIP, E' \r'), 5, '0') AS customer_zip_code_prefix,
       trim(SHIP_CITY) AS customer_city,
       trim(SHIP_STATE) AS customer_state
FROM distributer
UNION ALL
SELECT DISTINCT customer, customer, NULL, NULL, NULL
FROM sales
WHERE customer NOT IN (SELECT CUSTOMER_ID FROM distributer)
ORDER BY customer_id
