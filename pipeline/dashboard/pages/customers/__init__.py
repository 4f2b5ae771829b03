"""Customers: pages of the dashboard."""
