"""The forms in which a pair of dates may come: the same pixels stored in other ways."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import rasterio
import rasterio.shutil
from rasterio.crs import CRS
from rasterio.warp import Resampling, calculate_default_transform, reproject
from rasterio.windows import Window

from core_models.geo.grid import Grid
from core_models.geo.vrt_xml import dataset_xml, source_xml

ACROSS, DOWN = 8, 5
Form = Callable[[str, Path], str]
"""Writes the raster of a path in another form into a folder, and gives its path."""


def same(path: str, folder: Path) -> str:
    """As it is."""
    return path


def cog(path: str, folder: Path) -> str:
    """A Cloud Optimized GeoTIFF, with overviews."""
    made = str(folder / f"cog-{Path(path).name}")
    rasterio.shutil.copy(path, made, driver="COG", compress="deflate")
    return made


def jpeg(path: str, folder: Path) -> str:
    """A GeoTIFF of JPEG blocks, which changes its values a little."""
    made = str(folder / f"jpeg-{Path(path).name}")
    rasterio.shutil.copy(path, made, driver="GTiff", compress="jpeg", photometric="ycbcr", tiled=True)
    return made


def tiles(path: str, folder: Path) -> str:
    """A virtual raster of 40 files."""
    stem, bodies = Path(path).stem, ["", "", ""]
    with rasterio.open(path) as source:
        grid = Grid(source.crs, source.transform, source.width, source.height)
        height, width = -(-source.height // DOWN), -(-source.width // ACROSS)
        for row in range(0, source.height, height):
            for col in range(0, source.width, width):
                window = Window(col, row, min(width, source.width - col), min(height, source.height - row))
                size = {"height": int(window.height), "width": int(window.width)}
                profile = {**source.profile, **size, "blockxsize": 128, "blockysize": 128}
                tile = folder / f"{stem}-{row}-{col}.tif"
                with rasterio.open(
                    tile, "w", **{**profile, "transform": source.window_transform(window)}
                ) as made:
                    made.write(source.read(window=window))
                place = (col, row, size["width"], size["height"])
                for band in range(3):
                    bodies[band] += source_xml(
                        "SimpleSource", str(tile), band + 1, (size["height"], size["width"]), place
                    )
    body = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}">{sources}</VRTRasterBand>'
        for band, sources in enumerate(bodies, 1)
    )
    made = folder / f"{stem}-tiles.vrt"
    made.write_text(dataset_xml(grid, body), encoding="utf-8")
    return str(made)


def another_crs(path: str, folder: Path) -> str:
    """In the neighbouring zone of UTM, with nodata around it."""
    made, crs = str(folder / f"zone-{Path(path).name}"), CRS.from_epsg(32632)
    with rasterio.open(path) as source:
        transform, width, height = calculate_default_transform(
            source.crs, crs, source.width, source.height, *source.bounds
        )
        profile = {**source.profile, "crs": crs, "transform": transform, "width": width, "height": height}
        with rasterio.open(made, "w", **{**profile, "nodata": 0}) as target:
            for band in range(1, 4):
                reproject(
                    rasterio.band(source, band), rasterio.band(target, band), resampling=Resampling.bilinear
                )
    return made


FORMS: dict[str, tuple[Form, ...]] = {
    "COG": (cog, cog),
    "JPEG": (jpeg, jpeg),
    "VRT of 40 tiles": (tiles, tiles),
    "two CRS": (same, another_crs),
}
"""Names to the forms of both dates."""
