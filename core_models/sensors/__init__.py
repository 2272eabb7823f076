"""What is known of the instruments: their bands, units, offsets, noise, and what a cloud looks like to them.

Numpy only.
"""
