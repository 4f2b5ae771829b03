-- One price list, valid always.
SELECT productCode AS product_id,
       '1900-01-01' AS valid_from,
       buyPrice AS unit_cost,
       MSRP AS list_price
FROM products
ORDER BY productCode
