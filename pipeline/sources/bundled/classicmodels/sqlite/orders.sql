-- shippedDate is all that is known of a delivery: "delivered" reads "shipped".
-- 2019-02-29 (a leap day of 2004, moved by 15 years) is 2019-03-01.
SELECT orderNumber AS order_id,
       customerNumber AS customer_id,
       CASE status WHEN 'Shipped'    THEN 'delivered'
                   WHEN 'Resolved'   THEN 'delivered'
                   WHEN 'Disputed'   THEN 'delivered'
                   WHEN 'In Process' THEN 'processing'
                   WHEN 'On Hold'    THEN 'created'
                   WHEN 'Cancelled'  THEN 'canceled'
                   ELSE status END AS order_status,
       replace(orderDate, '2019-02-29', '2019-03-01') AS order_purchase_timestamp,
       replace(shippedDate, '2019-02-29', '2019-03-01') AS order_delivered_carrier_date,
       replace(shippedDate, '2019-02-29', '2019-03-01') AS order_delivered_customer_date,
       replace(requiredDate, '2019-02-29', '2019-03-01') AS order_estimated_delivery_date,
       status AS source_status
FROM orders
ORDER BY orderNumber
