-- The one stock figure has no date; it is taken as of the last order.
SELECT productCode AS product_id,
       (SELECT max(orderDate) FROM orders) AS snapshot_date,
       quantityInStock AS on_hand
FROM products
ORDER BY productCode
