"""The checks, and what is odd in rows that break no rule."""
