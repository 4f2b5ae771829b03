SELECT coalesce(not_trade, 'amount of 0.00') AS reason, count(*) AS lines, sum(amount) AS amount
FROM typed
WHERE not_trade IS NOT NULL OR amount = 0
GROUP BY ALL
ORDER BY ALL
