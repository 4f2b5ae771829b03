"""The checks: pages of the Power BI report."""
