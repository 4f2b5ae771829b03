-- The export knows when an order was fulfilled, not when it arrived. A refunded order was a sale:
-- what was paid back stands in refunds.
SELECT name AS order_id,
       name AS customer_id,
       CASE WHEN canceled IS NOT NULL OR financial_status = 'voided' THEN 'canceled'
            WHEN fulfillment_status = 'fulfilled' THEN 'shipped'
            WHEN financial_status IN ('paid', 'partially_refunded', 'refunded') THEN 'approved'
            ELSE 'created' END AS order_status,
       created AS order_purchase_timestamp,
       paid AS order_approved_at,
       fulfilled AS order_delivered_carrier_date,
       currency,
       financial_status || ', ' || coalesce(fulfillment_status, 'unfulfilled') AS source_status
FROM heads
ORDER BY name
