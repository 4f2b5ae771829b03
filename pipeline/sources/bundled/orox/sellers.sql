-- The business units; they have no place.
SELECT DISTINCT business_unit AS seller_id
FROM sales
ORDER BY seller_id
