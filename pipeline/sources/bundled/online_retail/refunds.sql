-- A cancellation names no order: it lowers net sales on its own day.
SELECT invoice || '-' || row_number() OVER (PARTITION BY invoice ORDER BY line) AS refund_id,
       NULL AS order_id,
       customer AS customer_unique_id,
       product AS product_id,
       placed AS refunded_at,
       -units AS quantity,
       -amount AS amount
FROM returned
ORDER BY line
