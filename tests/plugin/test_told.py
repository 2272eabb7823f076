"""What the analyst told QGIS of a layer reaches the engine: no data, colours and CRS."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsMultiBandColorRenderer,
    QgsProcessingContext,
    QgsProject,
    QgsRasterBlockFeedback,
    QgsRasterLayer,
    QgsRasterRange,
)
from revisit.qgis_plugin.sources import source_of_layer
from revisit.qgis_plugin.told import told_of, with_told
from test_detectchange_run import Feedback
from test_layers_as_sources import export

BOTH, LOW, HIGH, NEITHER = (
    QgsRasterRange.BoundsType.IncludeMinAndMax,
    QgsRasterRange.BoundsType.IncludeMin,
    QgsRasterRange.BoundsType.IncludeMax,
    QgsRasterRange.BoundsType.Exclusive,
)


def write(
    path: Path,
    values: np.ndarray,
    nodata: Optional[float] = None,
    names: tuple[str, ...] = (),
    options: tuple[str, ...] = ("PHOTOMETRIC=MINISBLACK",),
) -> QgsRasterLayer:
    """A layer of a GeoTIFF of `values` (C, h, w) in their own type."""
    kinds = {"uint8": gdal.GDT_Byte, "uint16": gdal.GDT_UInt16, "int16": gdal.GDT_Int16}
    kind = {**kinds, "float32": gdal.GDT_Float32}[values.dtype.name]
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    count, height, width = values.shape
    raster = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, kind, list(options))
    raster.SetGeoTransform((500_000.0, 2.0, 0.0, 5_000_000.0, 0.0, -2.0))
    raster.SetProjection(crs.ExportToWkt())
    for number in range(1, count + 1):
        if nodata is not None:
            raster.GetRasterBand(number).SetNoDataValue(nodata)
        raster.GetRasterBand(number).SetDescription(names[number - 1] if names else "")
    raster.WriteArray(values)
    raster.FlushCache()
    del raster
    return QgsRasterLayer(str(path), path.stem, "gdal")


def observed(path: str) -> np.ndarray:
    """(h, w) bool: what GDAL calls observed in all bands."""
    raster = gdal.Open(path)
    masks = [raster.GetRasterBand(n).GetMaskBand().ReadAsArray() for n in range(1, raster.RasterCount + 1)]
    return np.min(masks, axis=0) > 0


def tell(layer: QgsRasterLayer, *ranges: QgsRasterRange, use: bool = True) -> None:
    for band in range(1, layer.bandCount() + 1):
        layer.dataProvider().setUserNoDataValue(band, list(ranges))
        layer.dataProvider().setUseSourceNoDataValue(band, use)


STEPS = np.arange(64).reshape(1, 8, 8)
"""A value each."""
CASES: dict[str, tuple[str, Optional[float], list[QgsRasterRange], bool, set[float]]] = {
    "one value": ("uint8", None, [QgsRasterRange(0, 0)], True, {0}),
    "the file's too": ("uint8", 5, [QgsRasterRange(0, 0)], True, {0, 5}),
    "the file's is none": ("uint8", 5, [QgsRasterRange(0, 0)], False, {0}),
    "nothing is": ("uint8", 5, [], False, set()),
    "two values": ("int16", None, [QgsRasterRange(3, 3), QgsRasterRange(60, 60)], True, {3, 60}),
    "neighbours": ("uint16", None, [QgsRasterRange(3, 3), QgsRasterRange(4, 4)], True, {3, 4}),
    "a range": ("uint16", None, [QgsRasterRange(10, 20, BOTH)], True, set(range(10, 21))),
    "without its low end": ("uint16", None, [QgsRasterRange(10, 20, HIGH)], True, set(range(11, 21))),
    "without its high end": ("uint16", None, [QgsRasterRange(10, 20, LOW)], True, set(range(10, 20))),
    "without both ends": ("uint16", None, [QgsRasterRange(10, 20, NEITHER)], True, set(range(11, 20))),
    "fractions": ("float32", None, [QgsRasterRange(10, 20, NEITHER)], True, set(range(11, 20))),
    "fraction, one": ("float32", -9999, [QgsRasterRange(7, 7)], True, {7}),
    "below": ("float32", None, [QgsRasterRange(-3.4e38, 20), QgsRasterRange(63, 63)], True, {*range(21), 63}),
    "above": ("float32", None, [QgsRasterRange(50, float("inf"))], True, set(range(50, 64))),
    "all": ("float32", None, [QgsRasterRange(float("-inf"), float("inf"))], True, set(range(64))),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_no_data_of_the_layer_is_no_data_of_the_job(
    case: tuple[str, Optional[float], list[QgsRasterRange], bool, set[float]], tmp_path: Path
) -> None:
    kind, nodata, ranges, use, expected = case
    layer = write(tmp_path / "a.tif", STEPS.astype(kind), nodata)
    tell(layer, *ranges, use=use)
    source = source_of_layer(layer)
    assert source.path != str(tmp_path / "a.tif") and len(source.notes) == 1, source.notes
    values = gdal.Open(source.path).ReadAsArray()
    assert (values == STEPS[0]).all()
    assert set(values[~observed(source.path)].tolist()) == expected


def test_a_layer_of_which_nothing_was_told_is_its_file(tmp_path: Path) -> None:
    layer = write(tmp_path / "a.tif", STEPS.astype("uint8"), 5)
    source = source_of_layer(layer, colours=True)
    assert source.path == str(tmp_path / "a.tif") and source.notes == ()


@pytest.mark.parametrize(("kind", "missing"), [("uint8", 1), ("uint16", 3)])
def test_in_8_bit_a_pixel_counts_where_any_band_has_data_as_with_tagged_files(
    kind: str, missing: int, tmp_path: Path
) -> None:
    values = np.full((3, 4, 4), 9, kind)
    values[:, 0, 0], values[0, 1, 1], values[2, 2, 2] = 0, 0, 7
    layer = write(tmp_path / "a.tif", values)
    tell(layer, QgsRasterRange(0, 0), QgsRasterRange(7, 7))
    assert (~observed(source_of_layer(layer).path)).sum() == missing


def test_an_alpha_band_still_counts_beside_what_was_told(tmp_path: Path) -> None:
    values = np.full((4, 4, 4), 9, "uint8")
    values[:3, 0, 0], values[3], values[3, 3] = 0, 255, 0
    options = ("PHOTOMETRIC=RGB", "ALPHA=YES")
    layer = write(tmp_path / "a.tif", values, options=options)
    for band in (1, 2, 3):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(0, 0)])
    raster = gdal.Open(source_of_layer(layer).path)
    mask = raster.GetRasterBand(1).GetMaskBand().ReadAsArray()
    assert mask[0, 0] == 0 and (mask[3] == 0).all() and (mask > 0).sum() == 11


def test_an_exported_table_is_told_the_same(tmp_path: Path) -> None:
    write(tmp_path / "a.tif", STEPS.astype("uint8"))
    table = str(tmp_path / "rasters.gpkg")
    gdal.Translate(
        table, str(tmp_path / "a.tif"), format="GPKG", creationOptions=["RASTER_TABLE=one", "TILE_FORMAT=PNG"]
    )
    layer = QgsRasterLayer(f"GPKG:{table}:one", "one")
    tell(layer, QgsRasterRange(3, 3), QgsRasterRange(60, 60), use=False)
    source = source_of_layer(layer)
    assert source.layer is layer
    path, notes = with_told(export(source).write(QgsRasterBlockFeedback()), source.told, "one")
    raster = gdal.Open(path)
    gone = raster.GetRasterBand(1).GetMaskBand().ReadAsArray() == 0
    assert {3, 60} <= set(raster.GetRasterBand(1).ReadAsArray()[gone].tolist()) and notes


def show_as(layer: QgsRasterLayer, *bands: int) -> None:
    layer.setRenderer(QgsMultiBandColorRenderer(layer.dataProvider(), *bands))


def colours_of(path: str) -> list[str]:
    raster = gdal.Open(path)
    bands = [raster.GetRasterBand(number) for number in range(1, raster.RasterCount + 1)]
    return [gdal.GetColorInterpretationName(band.GetColorInterpretation()) for band in bands]


@pytest.mark.parametrize(
    ("photometric", "count", "shown", "colours"),
    [
        ("RGB", 3, (3, 2, 1), ["Blue", "Green", "Red"]),  # the file's colours are in another order
        ("RGB", 4, (4, 1, 2), None),  # a false-colour picture of a file that names its colours
        ("RGB", 3, (1, 2, 3), None),
        ("MINISBLACK", 5, (5, 3, 2), ["Undefined", "Blue", "Green", "Undefined", "Red"]),
        ("MINISBLACK", 4, (1, 2, 3), None),
        ("MINISBLACK", 4, (2, 2, 3), None),
    ],
)
def test_the_order_of_colours_goes_along_where_the_file_does_not_know_better(
    photometric: str, count: int, shown: tuple[int, ...], colours: Optional[list[str]], tmp_path: Path
) -> None:
    layer = write(
        tmp_path / "a.tif", np.ones((count, 4, 4), "uint8"), options=(f"PHOTOMETRIC={photometric}",)
    )
    show_as(layer, *shown)
    source = source_of_layer(layer, colours=True)
    if colours is None:
        assert source.path == str(tmp_path / "a.tif")
    else:
        found = colours_of(source.path)
        assert [name if name != "Gray" else "Undefined" for name in found] == colours
        assert f"bands {', '.join(map(str, shown))} are taken" in source.notes[0]
    assert source_of_layer(layer).path == str(tmp_path / "a.tif"), "only for jobs on red, green and blue"


def test_names_of_bands_are_left_to_the_engine(tmp_path: Path) -> None:
    layer = write(tmp_path / "a.tif", np.ones((3, 4, 4), "uint16"), names=("B2", "B3", "B4"))
    show_as(layer, 3, 2, 1)
    assert source_of_layer(layer, colours=True).path == str(tmp_path / "a.tif")


def test_the_day_in_a_name_is_still_in_the_name(tmp_path: Path) -> None:
    layer = write(tmp_path / "scene_20240610.tif", STEPS.astype("uint8"))
    tell(layer, QgsRasterRange(0, 0))
    assert Path(source_of_layer(layer).path).name == "scene_20240610.vrt"
    assert not told_of(write(tmp_path / "b.tif", STEPS.astype("uint8")))


@pytest.fixture
def in_project(qgis_new_project) -> QgsProcessingContext:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def collar(path: Path, seed: int) -> QgsRasterLayer:
    """Noise with a third that is 0."""
    values = np.random.default_rng(seed).integers(1, 255, (3, 96, 96), dtype="uint8")
    values[:, :, :32] = 0
    layer = write(path, values)
    tell(layer, QgsRasterRange(0, 0))
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize("by", ["layer", "name", "path"])
def test_a_collar_is_not_observed_by_any_way_to_name_the_layer(
    provider, checkpoint: str, in_project: QgsProcessingContext, tmp_path: Path, by: str
) -> None:
    import processing

    dates = [collar(tmp_path / f"{name}.tif", seed) for seed, name in enumerate(("a", "b"))]
    given: list[Any] = {
        "layer": dates,
        "name": [layer.name() for layer in dates],
        "path": [layer.source() for layer in dates],
    }[by]
    values = {"BEFORE": given[0], "AFTER": given[1], "CHECKPOINT": checkpoint, "DEVICE": "cpu"}
    feedback = Feedback()
    values["OUTPUT"] = str(tmp_path / "changes.gpkg")
    result = processing.run("revisit:detectchange", values, feedback=feedback, context=in_project)
    assert result["OBSERVED_SHARE"] == pytest.approx(2 / 3)
    assert sum("no data is 0, as set in QGIS" in words for words in feedback.infos) == 2


def test_objects_and_their_dates_too(
    provider, series: dict[str, object], in_project: QgsProcessingContext, tmp_path: Path
) -> None:
    import processing

    dates = [collar(tmp_path / f"s_2024061{day}.tif", day) for day in (0, 2)]
    values = {"RASTERS": dates, "CHECKPOINT": series["CHECKPOINT"], "SCORE_THRESHOLD": 0.1, "DEVICE": "cpu"}
    values["OUTPUT"] = str(tmp_path / "objects.gpkg")
    result = processing.run("revisit:detectobjects", values, context=in_project)
    assert result["OBSERVED_SHARE"] == pytest.approx(2 / 3)


def test_clouds_too(
    provider, cloudy: dict[str, str], in_project: QgsProcessingContext, tmp_path: Path
) -> None:
    import processing

    optical = QgsRasterLayer(cloudy["OPTICAL"], "optical")
    QgsProject.instance().addMapLayer(optical)
    tell(optical, QgsRasterRange(6500, 8000))  # the cloud itself
    values = {**cloudy, "OPTICAL": optical, "OUTPUT": str(tmp_path / "clear.tif"), "DEVICE": "cpu"}
    result = processing.run("revisit:removeclouds", values)
    assert result["RECONSTRUCTED_SHARE"] + result["KEPT_SHARE"] < 0.95
