"""Operations: pages of the Power BI report."""
