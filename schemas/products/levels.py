"""Whether a row is about a product or a category."""

from __future__ import annotations

PRODUCT, CATEGORY = "product", "category"
LEVELS = (PRODUCT, CATEGORY)
