"""Sellers, and where goods come from."""
