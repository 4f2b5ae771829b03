-- An invoice without a customer is a guest's: no person is invented for it.
SELECT invoice AS customer_id,
       any_value(customer) AS customer_unique_id,
       any_value(country) AS customer_country
FROM sold
GROUP BY invoice
ORDER BY invoice
