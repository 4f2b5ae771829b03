-- A line's subtotal is before discount, its total after it, both without tax; they are kept with
-- many decimals and rounded to cents here. Shipping stands on an order's first line.
WITH numbers AS (
    SELECT order_item_id,
           max(CASE WHEN meta_key = '_product_id' THEN meta_value END) AS product,
           max(CASE WHEN meta_key = '_qty' THEN cast(meta_value AS DECIMAL(18,4)) END) AS units,
           max(CASE WHEN meta_key = '_line_subtotal'
                    THEN cast(meta_value AS DECIMAL(26,8)) END) AS subtotal,
           max(CASE WHEN meta_key = '_line_total'
                    THEN cast(meta_value AS DECIMAL(26,8)) END) AS total,
           max(CASE WHEN meta_key = '_line_tax'
                    THEN cast(meta_value AS DECIMAL(26,8)) END) AS tax
    FROM wp_woocommerce_order_itemmeta
    GROUP BY order_item_id),
items AS (
    SELECT i.order_id, i.order_item_id, i.order_item_name, n.product, n.units, n.subtotal, n.total,
           n.tax, row_number() OVER (PARTITION BY i.order_id ORDER BY i.order_item_id) AS number
    FROM wp_woocommerce_order_items i
    JOIN numbers n ON n.order_item_id = i.order_item_id
    WHERE i.order_item_type = 'line_item')
SELECT i.order_id AS order_id,
       i.number AS order_item_id,
       coalesce(nullif(i.product, '0'), i.order_item_name) AS product_id,
       cast(i.units AS SIGNED) AS quantity,
       round(i.subtotal / nullif(i.units, 0), 4) AS price,
       round(i.subtotal, 2) AS amount,
       round(i.subtotal, 2) - round(i.total, 2) AS discount,
       round(coalesce(i.tax, 0), 2) AS tax,
       CASE WHEN i.number = 1 THEN round(coalesce(d.shipping_total_amount, 0), 2) ELSE 0 END
           AS freight_value
FROM items i
JOIN wp_wc_orders o ON o.id = i.order_id
LEFT JOIN wp_wc_order_operational_data d ON d.order_id = o.id
WHERE o.type = 'shop_order'
  AND o.status NOT IN ('wc-checkout-draft', 'auto-draft', 'draft', 'trash')
ORDER BY i.order_id, i.number
