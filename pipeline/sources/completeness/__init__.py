"""Whether files of the raw tables are missing, or lie there and are not read."""
