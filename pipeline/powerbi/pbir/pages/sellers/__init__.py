"""Sellers: pages of the Power BI report."""
