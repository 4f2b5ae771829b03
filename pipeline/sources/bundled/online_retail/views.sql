-- Lines with their types. What is no trade is named; a price of 0 is a movement of stock.
CREATE VIEW typed AS
SELECT InvoiceNo AS invoice,
       StockCode AS product,
       trim(Description) AS product_name,
       replace(CustomerID, '.0', '') AS customer,
       Country AS country,
       min(InvoiceDate) OVER (PARTITION BY InvoiceNo) AS placed,
       Quantity::INT AS units,
       UnitPrice::DECIMAL(12,3) AS price,
       (Quantity::INT * UnitPrice::DECIMAL(12,3))::DECIMAL(18,2) AS amount,
       CASE WHEN StockCode IN ('AMAZONFEE', 'BANK CHARGES', 'B', 'CRUK') THEN 'fee, not a sale'
            WHEN UnitPrice::DECIMAL(12,3) = 0 THEN 'stock movement without a price'
            WHEN InvoiceNo LIKE 'A%' THEN 'bad debt' END AS not_trade,
       line
FROM lines;

CREATE VIEW sold AS SELECT * FROM typed WHERE not_trade IS NULL AND amount > 0;

CREATE VIEW returned AS SELECT * FROM typed WHERE not_trade IS NULL AND amount < 0;
