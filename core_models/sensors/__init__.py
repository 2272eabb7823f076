"""What is known of the instruments: their bands, units, offsets, noise, and what a cloud looks like to them.

Numpy only.
"""

UNKNOWN = 255
"""What rasters of classes hold where nothing was observed, or nobody knows: labels, masks, maps."""
