"""The Power BI project: made from the contracts, checked against published files."""
