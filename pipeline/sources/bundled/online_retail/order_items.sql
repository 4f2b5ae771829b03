-- One row an invoice line.
SELECT invoice AS order_id,
       row_number() OVER (PARTITION BY invoice ORDER BY line) AS order_item_id,
       product AS product_id,
       units AS quantity,
       price,
       amount
FROM sold
ORDER BY line
