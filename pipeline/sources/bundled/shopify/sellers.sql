-- The vendors; they have no place.
SELECT DISTINCT vendor AS seller_id
FROM items
WHERE vendor IS NOT NULL AND NOT is_gift_card
ORDER BY vendor
