-- One row an order line. The seller is the office of the account's representative.
SELECT d.orderNumber AS order_id,
       d.orderLineNumber AS order_item_id,
       d.productCode AS product_id,
       e.officeCode AS seller_id,
       o.requiredDate AS shipping_limit_date,
       d.priceEach AS price,
       d.quantityOrdered AS quantity
FROM orderdetails d
JOIN orders o ON o.orderNumber = d.orderNumber
JOIN customers c ON c.customerNumber = o.customerNumber
LEFT JOIN employees e ON e.employeeNumber = c.salesRepEmployeeNumber
ORDER BY d.orderNumber, d.orderLineNumber
