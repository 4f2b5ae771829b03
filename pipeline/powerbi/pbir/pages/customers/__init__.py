"""Customers: pages of the Power BI report."""
