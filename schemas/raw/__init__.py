"""Contracts of the raw tables, as Olist publishes them on Kaggle.

The lexical forms that a text must have to become a value stand in `pipeline/expressions.py`: one
for each type. Timestamps have no time zone, lie between 1900 and 2099, and are kept to the second.
"""
