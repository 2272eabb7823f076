"""Detect change through a series of dates: each is read once a tile, and compared with the one before it and
with the first.
"""
