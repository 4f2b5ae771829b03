"""An evaluator of DAX, which proves the Power BI measures and draws the previews in the docs.

It knows what the measures use, and refuses all else, so that a measure is proven or its test fails.
"""
