"""Sellers: pages of the dashboard."""
