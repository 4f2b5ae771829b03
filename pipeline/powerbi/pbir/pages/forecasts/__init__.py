"""Forecasts: pages of the Power BI report."""
