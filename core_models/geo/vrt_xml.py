"""The XML of GDAL's virtual rasters: a dataset on a grid, and where in it another raster lies."""

from __future__ import annotations

from xml.sax.saxutils import escape

from affine import Affine
from rasterio.enums import WktVersion

from .grid import Grid

TYPES = {
    "uint8": "Byte",
    "int8": "Int8",
    "uint16": "UInt16",
    "int16": "Int16",
    "uint32": "UInt32",
    "int32": "Int32",
    "uint64": "UInt64",
    "int64": "Int64",
    "float32": "Float32",
    "float64": "Float64",
}


Size = tuple[int, int]
"""(height, width)."""
Place = tuple[float, float, float, float]
"""Left, top, width, height, in pixels."""


def dataset_xml(grid: Grid, body: str) -> str:
    matrix = grid.transform
    numbers = ", ".join(
        repr(float(value)) for value in (matrix.c, matrix.a, matrix.b, matrix.f, matrix.d, matrix.e)
    )
    srs = escape(grid.crs.to_wkt(version=WktVersion.WKT2_2019))
    head = f"<SRS>{srs}</SRS><GeoTransform>{numbers}</GeoTransform>"
    return f'<VRTDataset rasterXSize="{grid.width}" rasterYSize="{grid.height}">{head}{body}</VRTDataset>'


def source_xml(
    kind: str,
    name: str,
    band: object,
    size: Size,
    place: Place,
    extra: str = "",
) -> str:
    source = f'<SrcRect xOff="0" yOff="0" xSize="{size[1]}" ySize="{size[0]}"/>'
    target = '<DstRect xOff="{!r}" yOff="{!r}" xSize="{!r}" ySize="{!r}"/>'.format(*place)
    return (
        f"<{kind}><SourceFilename "
        f'relativeToVRT="0">{escape(name)}</SourceFilename><SourceBand>{band}</SourceBand>'
        f"{source}{target}{extra}</{kind}>"
    )


def place_on(part: Grid, grid: Grid) -> Place:
    """Where `part` lies on `grid`, in pixels: left, top, width, height."""
    if part == grid:
        return 0.0, 0.0, float(grid.width), float(grid.height)
    to_pixels: Affine = ~grid.transform @ part.transform
    numbers = (to_pixels.c, to_pixels.f, to_pixels.a * part.width, to_pixels.e * part.height)
    left, top, width, height = (
        round(value) if abs(value - round(value)) < 1e-3 else value for value in map(float, numbers)
    )
    return left, top, width, height
