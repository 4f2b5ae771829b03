"""Contracts of sellers, and of where goods come from."""
