"""Customers: how they come back, what they are worth."""
