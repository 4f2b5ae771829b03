"""Tests of revops."""
