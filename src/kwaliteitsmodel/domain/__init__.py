"""Immutable things that point at each other by id; one module per noun."""
