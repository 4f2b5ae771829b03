"""Contracts of customers: how they come back, what they are worth."""
