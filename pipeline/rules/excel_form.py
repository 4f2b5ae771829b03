"""The form of CSV that Excel opens in columns where the comma is the decimal sign."""

EXCEL = "excel"
"""What the setting `csv_for` calls it."""
DELIMITER = ";"
DECIMAL = ","
ENCODING = "utf-8-sig"
"""UTF-8 with a byte order mark, without which Excel takes it for the system's own encoding."""
