SELECT PRODUCT_CODE AS product_id,
       trim(PRODUCTCATEGORY) AS product_category_name,
       trim(PRODUCTDESCRIPTION) AS product_name
FROM product
ORDER BY product_id
