"""Runs of which a chosen call to the operating system fails."""
