"""Stages a run's files and publishes them together."""
