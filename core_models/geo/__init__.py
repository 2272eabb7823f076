"""Rasters and vectors on the ground; knows no torch.

A job reads two sources on one `Grid`, cut into the tiles of a `TilePlan`; a `RowBandedMosaic` puts scores together
again, row by row, and a `RasterSink` writes them. `vector` turns the written map into polygons.
"""
