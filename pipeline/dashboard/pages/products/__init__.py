"""Products: pages of the dashboard."""
