"""What tests share that run the pipeline."""

from pathlib import Path
from tempfile import gettempdir

COMPILED = Path(gettempdir()) / "revops-tests"
"""Compiled queries, which depend on the code alone."""

SPINE = (
    "master_orders",
    "monthly_revenue",
    "cohort_retention",
    "rfm_customers",
    "ops_metrics",
    "calendar",
    "sales_items",
    "quality_results",
)
"""Tables of every kind (large, small, streamed, last), for tests that are not about tables."""
