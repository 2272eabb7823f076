"""Rasters and vectors on the ground; knows no torch.

A job reads two sources on one `Grid`, cut into the tiles of a `TilePlan`; a `RowBandedMosaic` puts scores
together again, row by row, and a `RasterSink` writes them. `vector` turns the written map into polygons.
What a file says of itself is read once, as a `RasterFile`, and handed on by its `RasterSource`.

Layers, each using those before it: ellipsoid ← grid ← files ← bands, vrt, outputs ← look ← sink, raster ←
original, provenance, scaling, vector ← pair (with shift); tiles ← mosaic and dates stand alone.
"""
