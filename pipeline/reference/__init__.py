"""Pages that are generated from the code: dictionary, lineage, SQL, raw tables, checks."""
