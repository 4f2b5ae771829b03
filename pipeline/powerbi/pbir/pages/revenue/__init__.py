"""Revenue: pages of the Power BI report."""
