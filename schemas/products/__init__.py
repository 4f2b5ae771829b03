"""Contracts of products and baskets."""
