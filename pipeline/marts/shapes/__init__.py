"""Shapes that many marts share: dense rows, growth, shares and ranks, settled disputes."""
