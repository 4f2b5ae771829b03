-- shippedDate is all that is known of a delivery: "delivered" reads "shipped".
SELECT orderNumber AS order_id,
       customerNumber AS customer_id,
       CASE status WHEN 'Shipped'    THEN 'delivered'
                   WHEN 'Resolved'   THEN 'delivered'
                   WHEN 'Disputed'   THEN 'delivered'
                   WHEN 'In Process' THEN 'processing'
                   WHEN 'On Hold'    THEN 'created'
                   WHEN 'Cancelled'  THEN 'canceled'
                   ELSE status END AS order_status,
       orderDate AS order_purchase_timestamp,
       shippedDate AS order_delivered_carrier_date,
       shippedDate AS order_delivered_customer_date,
       requiredDate AS order_estimated_delivery_date,
       status AS source_status
FROM orders
ORDER BY orderNumber
