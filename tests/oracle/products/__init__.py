"""The naive twins of this domain's tables."""
