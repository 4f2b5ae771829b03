-- Who buys again with the same e-mail address is one person, with an account or without; who gave
-- none is a guest. The address itself stays behind.
SELECT o.id AS customer_id,
       md5(nullif(lower(trim(o.billing_email)), '')) AS customer_unique_id,
       nullif(trim(coalesce(s.postcode, b.postcode)), '') AS customer_zip_code_prefix,
       nullif(trim(coalesce(s.city, b.city)), '') AS customer_city,
       concat(nullif(coalesce(s.country, b.country), ''),
              coalesce(concat('-', nullif(trim(coalesce(s.state, b.state)), '')), ''))
           AS customer_state,
       nullif(coalesce(s.country, b.country), '') AS customer_country
FROM wp_wc_orders o
LEFT JOIN wp_wc_order_addresses s
    ON s.order_id = o.id AND s.address_type = 'shipping' AND s.country <> ''
LEFT JOIN wp_wc_order_addresses b ON b.order_id = o.id AND b.address_type = 'billing'
WHERE o.type = 'shop_order'
  AND o.status NOT IN ('wc-checkout-draft', 'auto-draft', 'draft', 'trash')
ORDER BY o.id
