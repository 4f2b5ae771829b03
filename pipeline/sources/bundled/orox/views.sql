-- Dates stand in two forms. Invoice numbers come back every month, so an order is a number and day.
CREATE VIEW dated AS
SELECT *,
       CASE WHEN PURCHASE_DATE LIKE '____/__/__' THEN replace(PURCHASE_DATE, '/', '-')
            ELSE '20' || replace(PURCHASE_DATE, '/', '-') END AS day
FROM saleonly1;

CREATE VIEW sales AS
SELECT CUSTOMER_ID AS customer,
       PRODUCT_CODE AS product,
       trim(Business_Unit) AS business_unit,
       day,
       INVOICE_NUMBER || '-' || replace(day, '-', '') AS order_id,
       Sold_Units AS units,
       UNIT_Price AS price,
       line
FROM dated;
