-- A product has the first of its categories. Of a deleted one the line keeps the name only.
WITH categories AS (
    SELECT r.object_id AS product, min(t.term_id) AS category
    FROM wp_term_relationships r
    JOIN wp_term_taxonomy x ON x.term_taxonomy_id = r.term_taxonomy_id
    JOIN wp_terms t ON t.term_id = x.term_id
    WHERE x.taxonomy = 'product_cat'
    GROUP BY r.object_id)
SELECT p.ID AS product_id,
       t.name AS product_category_name,
       p.post_title AS product_name
FROM wp_posts p
LEFT JOIN categories c ON c.product = p.ID
LEFT JOIN wp_terms t ON t.term_id = c.category
WHERE p.post_type = 'product' AND p.post_status <> 'auto-draft'
ORDER BY p.ID
