"""Spark as an engine; imports PySpark, which is an extra."""
