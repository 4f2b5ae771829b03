"""The rules of contracts: as conditions, on the way to files, and in words."""
