"""Contracts of forecasts, and of how good they would have been."""
