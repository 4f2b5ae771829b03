-- Drafts and what lies in the trash are no orders. A refunded order was a sale: what was paid back
-- stands in refunds. WooCommerce does not know when a parcel is handed over or arrives.
SELECT o.id AS order_id,
       o.id AS customer_id,
       CASE o.status WHEN 'wc-completed'  THEN 'delivered'
                     WHEN 'wc-refunded'   THEN 'delivered'
                     WHEN 'wc-processing' THEN 'processing'
                     WHEN 'wc-pending'    THEN 'created'
                     WHEN 'wc-on-hold'    THEN 'created'
                     WHEN 'wc-cancelled'  THEN 'canceled'
                     WHEN 'wc-failed'     THEN 'canceled'
                     ELSE o.status END AS order_status,
       o.date_created_gmt AS order_purchase_timestamp,
       d.date_paid_gmt AS order_approved_at,
       o.currency AS currency,
       o.status AS source_status
FROM wp_wc_orders o
LEFT JOIN wp_wc_order_operational_data d ON d.order_id = o.id
WHERE o.type = 'shop_order'
  AND o.status NOT IN ('wc-checkout-draft', 'auto-draft', 'draft', 'trash')
ORDER BY o.id
