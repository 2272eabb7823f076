"""The most that is taken of anything from elsewhere, so that a file of a kilobyte cannot ask for gigabytes or
hours. All are far above what the field needs.
"""

from __future__ import annotations

MAX_TILE = 4096
"""Pixels along a tile: at this size a layer of 40 channels takes 2.7 GB."""
MAX_BATCH = 4096
"""Tiles a step."""
MAX_MEMORY = 999_999
"""MB that a job may hold."""
MAX_PIXEL = 1e6
"""Metres a pixel; climate models have 250 km."""
MAX_PIXELS = 4_000_000_000
"""Of a grid, unless the user confirms it: 63,000 x 63,000, twice the largest scenes that are sold."""
MAX_SIDE = 2**31 - 1
"""Pixels along a raster that GDAL can write."""
MAX_HEADER = 10_000_000
"""Bytes of a safetensors header; those of large networks have 100 kB."""
MAX_CARD = 1_000_000
"""Letters of a card."""
MAX_NAME = 100
"""Letters of the name of a task or a network."""
MAX_LINE = 1 << 24
"""Bytes of a job's line."""
MAX_RECIPE = 10_000_000
"""Bytes of a recipe."""
MAX_STEPS = 1_000_000_000
"""Of a training, decades of them."""
MAX_THREADS = 1024
"""Threads or processes of a training."""
MAX_DIMENSIONS = 8
"""Of a tensor."""
MAX_MODULES = 20_000
"""Parts of a network; the largest of ours have 1,000."""
MOST_CLASSES = 254
"""Of a map of 8 bits, in which 255 is unknown."""
MAX_WEIGHTS = 2_000_000_000
"""Numbers in a network."""
MAX_LIST = 1000
"""Entries of a list among a network's options."""
MAX_OPTION = 65_536
"""A whole number among a network's options: widths, depths, classes."""
