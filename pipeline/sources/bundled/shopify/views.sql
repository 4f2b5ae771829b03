-- An order's own columns stand on its first line only: the line with a currency.
CREATE VIEW heads AS
SELECT "Name" AS name,
       "Currency" AS currency,
       "Subtotal"::DECIMAL(18,2) AS subtotal,
       "Shipping"::DECIMAL(18,2) AS shipping,
       "Total"::DECIMAL(18,2) AS total,
       -- Where prices hold their tax, it is not on top of them.
       CASE WHEN "Subtotal"::DECIMAL(18,2) + "Shipping"::DECIMAL(18,2) + "Taxes"::DECIMAL(18,2)
                 = "Total"::DECIMAL(18,2) THEN "Taxes"::DECIMAL(18,2) ELSE 0 END AS tax,
       coalesce("Refunded Amount", '0')::DECIMAL(18,2) AS refunded,
       "Financial Status" AS financial_status,
       "Fulfillment Status" AS fulfillment_status,
       nullif(lower(trim("Email")), '') AS email,
       ltrim("Shipping Zip", '''') AS zip,
       "Shipping City" AS city,
       "Shipping Province" AS province,
       "Shipping Country" AS country,
       strptime("Created at", '%Y-%m-%d %H:%M:%S %z') AT TIME ZONE 'UTC' AS created,
       strptime("Paid at", '%Y-%m-%d %H:%M:%S %z') AT TIME ZONE 'UTC' AS paid,
       strptime("Fulfilled at", '%Y-%m-%d %H:%M:%S %z') AT TIME ZONE 'UTC' AS fulfilled,
       strptime("Cancelled at", '%Y-%m-%d %H:%M:%S %z') AT TIME ZONE 'UTC' AS canceled
FROM lines
WHERE "Currency" IS NOT NULL;

CREATE VIEW items AS
SELECT "Name" AS name,
       row_number() OVER (PARTITION BY "Name" ORDER BY line) AS n,
       coalesce(nullif("Lineitem sku", ''), "Lineitem name") AS product,
       "Lineitem name" AS product_name,
       "Vendor" AS vendor,
       "Lineitem quantity"::INT AS units,
       "Lineitem price"::DECIMAL(18,2) AS price,
       "Lineitem quantity"::INT * "Lineitem price"::DECIMAL(18,2) AS amount,
       coalesce("Lineitem discount", '0')::DECIMAL(18,2) AS own_discount,
       "Lineitem taxable" = 'true' AS is_taxed,
       "Lineitem name" ILIKE '%gift card%' AS is_gift_card,
       line
FROM lines;

-- The subtotal is what lines cost after all discounts. What it is below the lines less their own
-- discounts is spread over them by amount, and the tax over those that are taxed; the last line of
-- an order takes the rest of the cents.
CREATE VIEW weighed AS
SELECT i.*, h.shipping, h.tax AS order_tax,
       sum(i.amount - i.own_discount) OVER whole - h.subtotal AS order_discount,
       i.amount - i.own_discount AS weight,
       sum(i.amount - i.own_discount) OVER so_far AS weight_so_far,
       sum(i.amount - i.own_discount) OVER whole AS weights,
       CASE WHEN i.is_taxed THEN i.amount - i.own_discount ELSE 0 END AS taxed,
       sum(CASE WHEN i.is_taxed THEN i.amount - i.own_discount ELSE 0 END) OVER so_far
           AS taxed_so_far,
       sum(CASE WHEN i.is_taxed THEN i.amount - i.own_discount ELSE 0 END) OVER whole AS taxed_all
FROM items i JOIN heads h ON h.name = i.name
WINDOW whole AS (PARTITION BY i.name),
       so_far AS (PARTITION BY i.name ORDER BY i.n);

CREATE VIEW priced AS
SELECT name, n, product, product_name, vendor, units, price, amount, is_gift_card, line,
       (own_discount
        + coalesce(round(order_discount * weight_so_far / nullif(weights, 0), 2)
                   - round(order_discount * (weight_so_far - weight) / nullif(weights, 0), 2), 0)
       )::DECIMAL(18,2) AS discount,
       coalesce(round(order_tax * taxed_so_far / nullif(taxed_all, 0), 2)
                - round(order_tax * (taxed_so_far - taxed) / nullif(taxed_all, 0), 2), 0
       )::DECIMAL(18,2) AS tax,
       (CASE WHEN n = 1 THEN shipping ELSE 0 END)::DECIMAL(18,2) AS freight
FROM weighed;
