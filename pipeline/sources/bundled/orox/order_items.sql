-- The seller is the business unit, which belongs to the line. A line of 0 units is set aside.
SELECT order_id,
       row_number() OVER (PARTITION BY order_id ORDER BY line) AS order_item_id,
       product AS product_id,
       business_unit AS seller_id,
       price,
       units AS quantity
FROM sales
ORDER BY line
