"""Products: pages of the Power BI report."""
