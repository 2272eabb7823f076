"""TIFFs of many bands, which Pillow does not read and GDAL does.

With the files that cut chips the only one of training that reads rasters. It is loaded where such a file is
met, so that training on other images runs where rasterio is absent.
"""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import rasterio
from rasterio.errors import NotGeoreferencedWarning, RasterioError

from ..contract.errors import InputRefused


def read_raster(path: Path) -> np.ndarray:
    """All bands of the TIFF at `path` as (H, W, C), in the type of the file; raises `InputRefused`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(path, driver="GTiff") as source:
                return np.ascontiguousarray(source.read().transpose(1, 2, 0))
    except RasterioError as error:
        raise InputRefused(
            "dataset.image", f"{path} cannot be read as an image: {error}.", "Replace the file."
        ) from error
