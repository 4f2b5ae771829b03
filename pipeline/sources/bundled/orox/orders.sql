-- An invoice is a finished sale; nothing is known of its delivery.
SELECT order_id,
       min(customer) AS customer_id,
       'delivered' AS order_status,
       min(day) || ' 00:00:00' AS order_purchase_timestamp,
       'invoiced' AS source_status
FROM sales
GROUP BY order_id
ORDER BY order_id
