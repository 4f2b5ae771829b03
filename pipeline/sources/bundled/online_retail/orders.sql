-- An invoice is an order; nothing is known of its delivery.
SELECT invoice AS order_id,
       invoice AS customer_id,
       'shipped' AS order_status,
       any_value(placed) AS order_purchase_timestamp
FROM sold
GROUP BY invoice
ORDER BY invoice
