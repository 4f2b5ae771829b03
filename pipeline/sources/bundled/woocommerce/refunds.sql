-- A refund is an order of its own type, with amounts below 0. Its lines name those of the order;
-- what it pays back beyond them names none.
WITH numbers AS (
    SELECT order_item_id,
           max(CASE WHEN meta_key = '_refunded_item_id' THEN meta_value END) AS refunded,
           max(CASE WHEN meta_key = '_product_id' THEN meta_value END) AS product,
           max(CASE WHEN meta_key = '_qty' THEN cast(meta_value AS DECIMAL(18,4)) END) AS units,
           max(CASE WHEN meta_key IN ('_line_total', 'cost')
                    THEN cast(meta_value AS DECIMAL(26,8)) END) AS total,
           max(CASE WHEN meta_key IN ('_line_tax', 'total_tax')
                    THEN cast(meta_value AS DECIMAL(26,8)) END) AS tax
    FROM wp_woocommerce_order_itemmeta
    GROUP BY order_item_id),
sold AS (
    SELECT order_item_id,
           row_number() OVER (PARTITION BY order_id ORDER BY order_item_id) AS number
    FROM wp_woocommerce_order_items
    WHERE order_item_type = 'line_item'),
parts AS (
    SELECT i.order_id AS refund, i.order_item_type AS kind, i.order_item_name AS name, s.number,
           n.product, -coalesce(n.units, 0) AS units, -round(coalesce(n.total, 0), 2) AS goods,
           -round(coalesce(n.tax, 0), 2) AS tax
    FROM wp_woocommerce_order_items i
    JOIN numbers n ON n.order_item_id = i.order_item_id
    LEFT JOIN sold s ON s.order_item_id = n.refunded
    WHERE i.order_item_type IN ('line_item', 'shipping')),
refunds AS (
    SELECT r.id, r.parent_order_id, r.date_created_gmt, -round(r.total_amount, 2) AS paid,
           md5(nullif(lower(trim(o.billing_email)), '')) AS customer,
           nullif(m.meta_value, '') AS reason
    FROM wp_wc_orders r
    LEFT JOIN wp_wc_orders o ON o.id = r.parent_order_id
    LEFT JOIN wp_wc_orders_meta m ON m.order_id = r.id AND m.meta_key = '_refund_reason'
    WHERE r.type = 'shop_order_refund'),
rest AS (
    SELECT r.id,
           r.paid - coalesce(sum(p.goods + p.tax), 0) AS goods,
           coalesce(sum(CASE WHEN p.kind = 'shipping' THEN p.tax END), 0) AS tax,
           coalesce(sum(CASE WHEN p.kind = 'shipping' THEN p.goods END), 0) AS freight
    FROM refunds r LEFT JOIN parts p ON p.refund = r.id
    GROUP BY r.id, r.paid)
SELECT r.id AS refund_id,
       r.parent_order_id AS order_id,
       p.number AS order_item_id,
       r.customer AS customer_unique_id,
       coalesce(nullif(p.product, '0'), p.name) AS product_id,
       r.date_created_gmt AS refunded_at,
       cast(p.units AS SIGNED) AS quantity,
       p.goods AS amount,
       p.tax AS tax,
       0 AS freight,
       r.reason AS reason
FROM refunds r JOIN parts p ON p.refund = r.id
WHERE p.kind = 'line_item' AND (p.units <> 0 OR p.goods <> 0 OR p.tax <> 0)
UNION ALL
SELECT r.id, r.parent_order_id, NULL, r.customer, NULL, r.date_created_gmt, NULL, t.goods, t.tax,
       t.freight, r.reason
FROM refunds r JOIN rest t ON t.id = r.id
WHERE t.goods <> 0 OR t.tax <> 0 OR t.freight <> 0
ORDER BY refund_id, order_item_id
