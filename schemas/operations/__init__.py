"""Contracts of the way of orders: stages, status, delivery and reviews."""
