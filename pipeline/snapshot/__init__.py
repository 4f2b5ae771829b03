"""What the dashboard and the report see: published files, selections of them, and their figures.

Nothing here defines a metric: figures are published columns, or metrics of `schemas/metrics.py`.
"""
