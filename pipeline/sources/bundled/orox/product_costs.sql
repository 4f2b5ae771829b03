-- A list price, valid always; no cost.
SELECT PRODUCT_CODE AS product_id,
       '1900-01-01' AS valid_from,
       UNIT_PRICE::DECIMAL(12,2) AS list_price
FROM product
ORDER BY product_id
