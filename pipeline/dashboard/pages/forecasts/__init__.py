"""Forecasts: pages of the dashboard."""
