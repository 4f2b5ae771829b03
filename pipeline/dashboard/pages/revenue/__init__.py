"""Revenue: pages of the dashboard."""
