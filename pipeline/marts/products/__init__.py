"""Products and baskets."""
