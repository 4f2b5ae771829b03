"""The checks: pages of the dashboard."""
