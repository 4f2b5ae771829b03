"""Reads the part of DAX that the measures use: lexer, parser, references.

What it does not know it refuses (UnsupportedDax). Nothing here evaluates; tests/dax does.
"""
