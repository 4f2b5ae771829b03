"""The way of orders: stages, status, delivery and reviews."""
