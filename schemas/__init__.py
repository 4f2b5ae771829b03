"""Contracts: what every raw and published table must look like."""
