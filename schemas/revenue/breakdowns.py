"""What the contracts of revenue by category and place say alike."""

from __future__ import annotations

LOCATED = "Different sellers located there with an item in a valid order of the month."
LOW_ROWS = "Growth and shares of rows with low_sample = 1 rest on few orders."
