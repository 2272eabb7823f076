"""Revisit's engine: attention networks over pairs and stacks of rasters.

Imports nothing: the version only.
"""

__version__ = "0.1.0"
