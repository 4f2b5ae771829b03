"""Raw files in another form: rewritten, table by table, to the form that the contracts know.

Only where a setting says how they differ. What follows reads the rewritten files as any others.
"""
