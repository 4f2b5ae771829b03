"""Orders, items, months and days: the facts on which all other marts stand."""
