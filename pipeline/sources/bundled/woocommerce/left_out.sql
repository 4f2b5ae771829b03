-- Fees are no goods; orders that were never placed, or lie in the trash, are no orders.
SELECT CASE i.order_item_type WHEN 'fee' THEN 'fee, not goods' ELSE 'draft or trash' END AS reason,
       count(*) AS `lines`,
       sum(round(cast(m.meta_value AS DECIMAL(26,8)), 2)) AS amount
FROM wp_woocommerce_order_items i
JOIN wp_wc_orders o ON o.id = i.order_id
JOIN wp_woocommerce_order_itemmeta m
    ON m.order_item_id = i.order_item_id AND m.meta_key = '_line_total'
WHERE o.type = 'shop_order'
  AND (i.order_item_type = 'fee'
       OR i.order_item_type = 'line_item'
          AND o.status IN ('wc-checkout-draft', 'auto-draft', 'draft', 'trash'))
GROUP BY 1
ORDER BY 1
