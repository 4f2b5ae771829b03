"""Forecasts of monthly series, and how good they would have been."""
