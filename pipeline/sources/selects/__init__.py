"""Sources made of SELECTs: found, run where the data are, and staged as text for the reader."""
