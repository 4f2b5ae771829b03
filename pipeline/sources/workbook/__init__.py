"""Excel workbooks: a sheet becomes a CSV file of text, which is read as any other."""
