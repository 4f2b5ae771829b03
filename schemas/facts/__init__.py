"""Contracts of orders, items and the calendar: the facts on which all else stands."""
