"""Forecasts of revenue, and how good they would have been."""
