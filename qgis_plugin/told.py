"""What the analyst told QGIS of a raster layer and the file does not say: CRS, no data, order of colours.

It goes with the layer into a job as a virtual raster.
"""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from html import escape  # that of xml.sax loads urllib, while QGIS starts
from typing import Any, List, Sequence, Tuple

from qgis.core import Qgis, QgsProcessingUtils, QgsRasterLayer, QgsRasterRange

from ..core_models.contract.errors import InputRefused
from .gdal_files import open_raster, or_none
from .messages import tr
from .numbers import filled

COLOURS = ("red", "green", "blue")
Span = Tuple[float, float]
"""Lowest and highest of some values, both of them included; infinite where there is no end."""
ENDLESS = 3e38
"""Values beyond this are those of float32 and more that stand for the end of all."""


@dataclass(frozen=True)
class Told:
    """What is told of one layer; nothing by default."""

    crs: str = ""
    """The CRS given by hand, as WKT."""
    nodata: Tuple[Tuple[Span, ...], ...] = ()
    """By band, the values that are no data, the file's own among them; empty: what the file says holds."""
    shown: Tuple[int, ...] = ()
    """Bands that the layer shows; of no data only these matter."""
    colours: Tuple[int, ...] = ()
    """Numbers of the bands that are shown as red, green and blue; empty where that is no matter."""

    def __bool__(self) -> bool:
        return bool(self.crs or self.nodata or self.colours)


NOTHING = Told()


def told_of(layer: QgsRasterLayer, colours: bool = False) -> Told:
    """What the analyst told QGIS of `layer`; of its `colours` only where the job asks for red, green and
    blue.
    """
    provider, renderer = layer.dataProvider(), layer.renderer()
    by_hand = provider.crs() != layer.crs() and layer.crs().isValid()
    bands = range(1, layer.bandCount() + 1)
    changed = any(
        provider.userNoDataValues(band)
        or (provider.sourceHasNoDataValue(band) and not provider.useSourceNoDataValue(band))
        for band in bands
    )
    spans = tuple(_spans(provider, band) for band in bands) if changed else ()
    shown = tuple(sorted(set(renderer.usesBands()))) if renderer is not None else ()
    chosen: Tuple[int, ...] = ()
    if colours and renderer is not None and renderer.type() == "multibandcolor":
        chosen = renderer.redBand(), renderer.greenBand(), renderer.blueBand()
        chosen = chosen if len(set(chosen)) == 3 and min(chosen) > 0 else ()
    return Told(layer.crs().toWkt() if by_hand else "", spans, shown, chosen)


def _spans(provider: Any, band: int) -> Tuple[Span, ...]:
    found = []
    if provider.sourceHasNoDataValue(band) and provider.useSourceNoDataValue(band):
        value = provider.sourceNoDataValue(band)
        found += [(value, value)] if not math.isnan(value) else []
    whole = provider.dataType(band) not in _REAL
    for given in provider.userNoDataValues(band):
        found.append(_span(given, whole))
    return tuple(sorted(span for span in found if span[0] <= span[1]))


_REAL = (Qgis.DataType.Float32, Qgis.DataType.Float64, Qgis.DataType.CFloat32, Qgis.DataType.CFloat64)
"""Types whose values are not whole."""


def _span(given: QgsRasterRange, whole: bool) -> Span:
    """The values of a range, its open ends moved in to the next value."""
    low, high, bounds = given.min(), given.max(), given.bounds()
    low = -math.inf if math.isnan(low) else low
    high = math.inf if math.isnan(high) else high
    with_low = bounds in (QgsRasterRange.BoundsType.IncludeMinAndMax, QgsRasterRange.BoundsType.IncludeMin)
    with_high = bounds in (QgsRasterRange.BoundsType.IncludeMinAndMax, QgsRasterRange.BoundsType.IncludeMax)
    return (low if with_low else _next(low, whole, 1)), (high if with_high else _next(high, whole, -1))


def _next(value: float, whole: bool, way: int) -> float:
    """The next value up (1) or down (-1), in float32 where values are not whole."""
    if math.isinf(value):
        return value
    if whole:
        return math.floor(value) + 1.0 if way > 0 else math.ceil(value) - 1.0
    return value + way * max(abs(value) * 2.0**-22, 2.0**-120)


def with_told(path: str, told: Told, name: str) -> Tuple[str, List[str]]:
    """A virtual raster of the one at `path` with what is told of it, and a sentence for each thing that makes
    a difference; `path` itself where nothing does. `name` is the layer's.

    Raises `InputRefused` where GDAL cannot make it.
    """
    from osgeo import gdal

    source = open_raster(path)
    if source is None or not told:
        return path, []
    colours = _colours(source, told.colours)
    if not (told.crs or told.nodata or colours):
        return path, []
    stem = os.path.splitext(os.path.basename(path))[0] or "raster"
    virtual: str = QgsProcessingUtils.generateTempFilename(f"{stem}.vrt")
    plain = _plain_nodata(source, told)
    options = {"outputSRS": told.crs} if told.crs else {}
    if told.nodata:
        options["noData"] = "none" if plain is None else repr(plain)
    made = or_none(lambda: gdal.Translate(virtual, source, format="VRT", **options))
    if made is None:
        message = tr("{0} could not be given what QGIS was told of it.").format(name)
        raise InputRefused("input.layer", message, tr("Save the layer first."))
    for number in range(1, made.RasterCount + 1 if colours else 1):
        band = made.GetRasterBand(number)
        if number in colours:
            kind = (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand)[colours.index(number)]
            band.SetColorInterpretation(kind)
        elif band.GetColorInterpretation() in (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand):
            band.SetColorInterpretation(gdal.GCI_Undefined)
    made.FlushCache()
    del made
    if plain is None and any(told.nodata):
        _put_mask(virtual, _mask(path, source, told))
    return virtual, [*_nodata_words(told, name), *_colour_words(colours, name)]


def _colour_words(colours: Sequence[int], name: str) -> List[str]:
    if not colours:
        return []
    told = tr("{0}: bands {1} are taken as red, green and blue, as the layer shows them.")
    return [told.format(name, ", ".join(map(str, colours)))]


def _nodata_words(told: Told, name: str) -> List[str]:
    if not told.nodata:
        return []
    spans = sorted({span for band in told.nodata for span in band})
    if not spans:
        return [tr("{0}: all values count as data, as set in QGIS.").format(name)]
    words = ", ".join(
        filled("{0:g}", low) if low == high else filled("{0:g} … {1:g}", low, high) for low, high in spans
    )
    return [tr("{0}: no data is {1}, as set in QGIS.").format(name, words)]


def _colours(source: Any, shown: Sequence[int]) -> Tuple[int, ...]:
    """The bands to be called red, green and blue; empty where what the file says stands.

    A file that names its colours is right unless the same three are shown in another order: other bands than
    those are a false-colour picture.
    """
    from osgeo import gdal

    bands = [source.GetRasterBand(number) for number in range(1, source.RasterCount + 1)]
    if not shown or any(band.GetDescription() for band in bands) or bands[0].GetColorTable() is not None:
        return ()
    names = [gdal.GetColorInterpretationName(band.GetColorInterpretation()).lower() for band in bands]
    named = tuple(names.index(colour) + 1 for colour in COLOURS if colour in names)
    if len(named) == 3:
        return tuple(shown) if sorted(shown) == sorted(named) and tuple(shown) != named else ()
    return tuple(shown) if tuple(shown) != (1, 2, 3) else ()


def _plain_nodata(source: Any, told: Told) -> Any:
    """The one value that is no data in all bands, where the raster has no other mask; else None."""
    from osgeo import gdal

    kinds = set(told.nodata)
    spans = next(iter(kinds)) if len(kinds) == 1 else ()
    flags = source.GetRasterBand(1).GetMaskFlags()
    masked = flags & (gdal.GMF_PER_DATASET | gdal.GMF_ALPHA)
    if len(spans) != 1 or spans[0][0] != spans[0][1] or masked:
        return None
    value = spans[0][0]
    return int(value) if value == math.floor(value) and abs(value) < 2**53 else value


def _mask(path: str, source: Any, told: Told) -> str:
    """The body of a mask band: 0 where the values of `told` are found.

    As the engine has it, in 8-bit rasters a pixel counts where any band has data, in others where all have.
    """
    from osgeo import gdal

    count = source.RasterCount
    numbers = [band for band in told.shown if 1 <= band <= count and told.nodata[band - 1]]
    numbers = numbers or [band for band in range(1, count + 1) if told.nodata[band - 1]]
    whole = source.GetRasterBand(1).DataType not in (gdal.GDT_Float32, gdal.GDT_Float64)
    size = source.RasterXSize, source.RasterYSize
    tables = [
        _source(path, band, size, f"<LUT>{_table(told.nodata[band - 1], whole)}</LUT>") for band in numbers
    ]
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{number}">{table}</VRTRasterBand>'
        for number, table in enumerate(tables, 1)
    )
    virtual: str = QgsProcessingUtils.generateTempFilename("mask.vrt")
    with open(virtual, "w", encoding="utf-8") as file:
        file.write(f'<VRTDataset rasterXSize="{size[0]}" rasterYSize="{size[1]}">{bands}</VRTDataset>')
    passed_over = 0 if source.GetRasterBand(1).DataType == gdal.GDT_Byte else 255
    sources = [
        _source(virtual, number, size, f"<NODATA>{passed_over}</NODATA>" if number > 1 else "")
        for number in range(1, len(numbers) + 1)
    ]
    if source.GetRasterBand(1).GetMaskFlags() & (gdal.GMF_PER_DATASET | gdal.GMF_ALPHA):
        sources.append(_source(path, "mask,1", size, "<NODATA>255</NODATA>"))
    return "".join(sources)


def _table(spans: Sequence[Span], whole: bool) -> str:
    """A look-up table, which GDAL interpolates: 0 within the spans, 255 beside them."""
    merged: List[List[float]] = []
    for low, high in sorted(spans):
        if merged and low <= _next(merged[-1][1], whole, 1):
            merged[-1][1] = max(merged[-1][1], high)
        else:
            merged.append([low, high])
    points: List[str] = []
    for low, high in merged:
        if low > -ENDLESS:
            points += [f"{_next(low, whole, -1)!r}:255", f"{low!r}:0"]
        if high < ENDLESS:
            points += [f"{high!r}:0"] if high != low or low <= -ENDLESS else []
            points += [f"{_next(high, whole, 1)!r}:255"]
    return ",".join(points or ["0:0", "1:0"])


def _source(path: str, band: object, size: Tuple[int, int], extra: str) -> str:
    window = f'xOff="0" yOff="0" xSize="{size[0]}" ySize="{size[1]}"'
    file = escape(path, quote=False)
    name = f'<SourceFilename relativeToVRT="0">{file}</SourceFilename><SourceBand>{band}</SourceBand>'
    return f"<ComplexSource>{name}<SrcRect {window}/><DstRect {window}/>{extra}</ComplexSource>"


def _put_mask(path: str, body: str) -> None:
    """Give the virtual raster at `path` a mask band, in the place of the one that it may have."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    start, end = text.find("<MaskBand>"), text.find("</MaskBand>")
    if start >= 0:
        text = text[:start] + text[end + len("</MaskBand>") :]
    mask = f'<MaskBand><VRTRasterBand dataType="Byte">{body}</VRTRasterBand></MaskBand>'
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace("</VRTDataset>", mask + "</VRTDataset>"))
