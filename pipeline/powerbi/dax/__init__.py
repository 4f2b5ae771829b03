"""Reads the part of DAX that the measures use: parser, references, evaluator on pandas frames.

What it does not know it refuses (UnsupportedDax), so that a number it gives is that of Power BI.
"""
