"""Which packages the engine needs for what; a machine with a GPU may have no GDAL."""

from __future__ import annotations

ENGINE = ("torch", "numpy", "safetensors", "rasterio", "shapely", "geopandas", "pyogrio")
"""To run a network over rasters."""
TRAINING = ("torch", "numpy", "safetensors", "PIL")
"""To train and to measure, on images that are cut already."""
WEIGHTS = ("torch", "numpy", "safetensors")
"""To read and write checkpoints."""
CHIPS = ("numpy", "rasterio", "shapely", "geopandas", "pyogrio", "PIL")
"""To cut chips from rasters by polygons."""
CLOUD_CHIPS = ("numpy", "rasterio")
CLOUD_MASKS = ("ukis_csmask", "onnxruntime")
"""To find clouds with networks, which is optional."""
