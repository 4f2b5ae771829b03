"""Input that nobody should send: strange names, bombs, endless lines, pieces of SQL."""
