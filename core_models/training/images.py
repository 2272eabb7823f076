"""Image files to arrays (H, W, C): 8-bit images, 16-bit single bands, TIFFs of many bands, and .npy for
everything that image formats cannot hold.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, UnidentifiedImageError

from ..contract.errors import InputRefused

RASTERS = {".tif", ".tiff"}
EXTENSIONS = {".png", ".jpg", ".jpeg", ".bmp", ".npy", *RASTERS}
SAMPLES = 277
"""The tag of a TIFF that counts its bands."""
DTYPES = ("uint8", "uint16", "float32")


def read_image(path: Path) -> np.ndarray:
    """The image at `path` as (H, W, C): RGB uint8, one 16-bit band, or an array of `DTYPES` as it is; raises
    `InputRefused`.
    """
    if path.suffix.lower() == ".npy":
        return _checked(path, read_array(path))
    if path.suffix.lower() in RASTERS and _is_raster(path):
        return _checked(path, _bands(path))
    with open_image(path) as image:
        if image.mode in ("I;16", "I;16L", "I;16B", "I;16N"):
            return np.array(image).astype(np.uint16)[..., None]
        if image.mode not in ("RGB", "RGBA", "L", "P"):
            found = f"{path} has mode {image.mode}, wanted 8-bit RGB or one 16-bit band."
            raise InputRefused(
                "dataset.image", found, "Convert it, or cut chips from the scene with make-chips."
            )
        return np.array(image.convert("RGB"))


def _is_raster(path: Path) -> bool:
    """Whether the TIFF at `path` has bands that Pillow does not know; of many 16-bit ones it gives the first
    without a word.
    """
    try:
        with Image.open(path) as image:
            return bool(getattr(image, "tag_v2", {}).get(SAMPLES, 1) > len(image.getbands()))
    except UnidentifiedImageError:
        return True
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False  # what is wrong with it is said when it is opened


def _bands(path: Path) -> np.ndarray:
    try:
        from .rasters import read_raster
    except ImportError as error:
        raise InputRefused(
            "dataset.image",
            f"{path} is a TIFF of many bands, and rasterio, which reads it, is not installed.",
            "Install rasterio, or save the image as .npy.",
        ) from error
    return read_raster(path)


def _checked(path: Path, values: np.ndarray) -> np.ndarray:
    values = values[..., None] if values.ndim == 2 else values
    if values.ndim != 3 or str(values.dtype) not in DTYPES:
        found = (
            f"{path} holds {values.dtype} of shape {values.shape}, wanted (height, width, bands) of "
            f"{', '.join(DTYPES)}."
        )
        raise InputRefused("dataset.image", found, "Save it so.")
    if not np.isfinite(values).all():
        message = f"{path} holds NaN or infinity, which would end in every weight."
        raise InputRefused(
            "dataset.image",
            message,
            "Fill these pixels and make them unknown in the mask, as make-chips does.",
        )
    return values


def open_image(path: Path) -> Image.Image:
    """The decoded image at `path`; raises `InputRefused`."""
    try:
        image = Image.open(path)
        image.load()
        return image
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise InputRefused(
            "dataset.image", f"{path} cannot be read as an image: {error}.", "Replace the file."
        ) from error


def read_array(path: Path) -> np.ndarray:
    """The numbers in the .npy file at `path`; raises `InputRefused`, also for pickled objects."""
    try:
        values = np.load(path, allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        raise InputRefused(
            "dataset.image", f"{path} cannot be read as an array: {error}.", "Replace the file."
        ) from error
    if not isinstance(values, np.ndarray) or values.dtype.kind not in "biuf":
        raise InputRefused("dataset.image", f"{path} holds no array of numbers.", "Save it with numpy.save.")
    return values
