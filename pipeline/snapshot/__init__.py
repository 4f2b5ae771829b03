"""What the dashboard and the report see: published files, selections of them, and their figures.

Nothing here computes a metric: figures are published columns, or measures of `schemas/measures.py`.
"""
