"""The report of the Power BI project: pages of visuals, as PBIR files."""
