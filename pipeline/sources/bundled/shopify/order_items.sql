-- A gift card is money, not goods: it stands in left_out. Shipping stands on an order's first line.
SELECT name AS order_id,
       n AS order_item_id,
       product AS product_id,
       vendor AS seller_id,
       units AS quantity,
       price,
       amount,
       discount,
       tax,
       freight AS freight_value
FROM priced
WHERE NOT is_gift_card
ORDER BY line
