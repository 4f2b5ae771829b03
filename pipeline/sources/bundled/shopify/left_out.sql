SELECT 'gift card' AS reason,
       count(*) AS lines,
       sum(amount - discount) AS amount,
       sum(tax) AS tax,
       sum(freight) AS freight
FROM priced
WHERE is_gift_card
