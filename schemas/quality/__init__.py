"""Contracts of the checks: what was looked at, and what was found."""
