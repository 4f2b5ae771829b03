-- How much was paid back of an order is known, not when, nor for what. It is dated on the last day
-- that is known of the order, and split into goods, tax and shipping as the order's total is.
WITH parts AS (
    SELECT *,
           round(refunded * subtotal / nullif(total, 0), 2)::DECIMAL(18,2) AS goods,
           round(refunded * tax / nullif(total, 0), 2)::DECIMAL(18,2) AS tax_back
    FROM heads
    WHERE refunded > 0)
SELECT name || '-refund' AS refund_id,
       name AS order_id,
       md5(email) AS customer_unique_id,
       coalesce(greatest(canceled, fulfilled, paid), created) AS refunded_at,
       goods AS amount,
       tax_back AS tax,
       (refunded - goods - tax_back)::DECIMAL(18,2) AS freight
FROM parts
ORDER BY name
