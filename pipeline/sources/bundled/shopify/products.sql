-- The export has no categories.
SELECT product AS product_id, max_by(product_name, line) AS product_name
FROM items
WHERE NOT is_gift_card
GROUP BY product
ORDER BY product
