-- A code may have several descriptions: the commonest names it, of equals the first by alphabet.
WITH names AS (
    SELECT product, product_name, count(*) AS times
    FROM sold
    GROUP BY product, product_name)
SELECT product AS product_id,
       arg_max(product_name, times ORDER BY product_name) AS product_name
FROM names
GROUP BY product
ORDER BY product
