"""The pipeline from raw commerce tables to published revenue tables."""
