-- The product line is the category.
SELECT productCode AS product_id,
       productLine AS product_category_name,
       trim(productName) AS product_name
FROM products
ORDER BY productCode
