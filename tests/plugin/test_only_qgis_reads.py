"""A raster that QGIS's GDAL opens and the engine's does not is exported through QGIS, as web layers are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from conftest import write_raster
from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRasterRange,
    QgsRectangle,
)
from revisit.qgis_plugin.engine import interpreter
from revisit.qgis_plugin.export import whole_pixels
from test_detectchange_run import COLUMNS, ROWS, SIDE, Feedback

pytestmark = pytest.mark.skipif(
    gdal.GetDriverByName("HDF4Image") is None, reason="this GDAL writes no format that rasterio lacks"
)


@pytest.fixture
def hdf(pair: tuple[str, str], tmp_path: Path) -> str:
    """The second date as HDF4, which rasterio's wheels do not have."""
    path = tmp_path / "in" / "scene_20240610.hdf"
    path.parent.mkdir()
    gdal.Translate(str(path), pair[1], format="HDF4Image")
    return str(path)


def run(values: dict[str, Any], feedback: Feedback) -> dict[str, Any]:
    import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return processing.run("revisit:detectchange", values, feedback=feedback, context=context)


@pytest.mark.parametrize("by", ["path", "layer"])
def test_change_is_found_in_it(
    provider, pair, hdf: str, checkpoint: str, qgis_new_project, tmp_path, by
) -> None:
    after: Any = hdf if by == "path" else QgsRasterLayer(hdf, "scene")
    values = {"BEFORE": pair[0], "AFTER": after, "CHECKPOINT": checkpoint, "THRESHOLD": 0.0, "DEVICE": "cpu"}
    feedback = Feedback()
    result = run({**values, "OUTPUT": str(tmp_path / "out.gpkg")}, feedback)
    assert result["CHANGED_AREA"] == pytest.approx(ROWS * COLUMNS * SIDE**2 / 0.9996**2, rel=1e-3)
    assert any("QGIS reads and the engine does not" in words for words in feedback.infos)


def test_with_what_was_told_of_it_and_for_the_extent_alone(
    provider, pair, hdf: str, checkpoint: str, qgis_new_project, tmp_path: Path
) -> None:
    layer = QgsRasterLayer(hdf, "scene")
    QgsProject.instance().addMapLayer(layer)
    for band in (1, 2, 3):
        layer.dataProvider().setUserNoDataValue(band, [QgsRasterRange(0, 300)])
    values = {"BEFORE": pair[0], "AFTER": layer, "CHECKPOINT": checkpoint, "DEVICE": "cpu"}
    values |= {"EXTENT": "500100,500141,4999901,4999960", "OUTPUT": str(tmp_path / "out.gpkg")}
    feedback = Feedback()
    with pytest.raises(QgsProcessingException, match=r"scene\) has no valid pixel"):
        run(values, feedback)
    assert any("no data is 0 … 300" in words for words in feedback.infos)


def test_usual_formats_cost_no_question(provider, pair, checkpoint: str, tmp_path: Path, monkeypatch) -> None:
    from revisit.qgis_plugin.algorithms import source_algorithm

    def refuse(*_given: object) -> bool:
        raise AssertionError("the engine was asked")

    monkeypatch.setattr(source_algorithm, "reads", refuse)
    algorithm = provider.algorithm("detectchange").create()
    values = {
        "BEFORE": pair[0],
        "AFTER": pair[1],
        "CHECKPOINT": checkpoint,
        "OUTPUT": str(tmp_path / "o.gpkg"),
    }
    assert algorithm.prepareAlgorithm(values, QgsProcessingContext(), Feedback())
    assert algorithm.paths(Feedback()) == {"BEFORE": pair[0], "AFTER": pair[1]}


def test_the_engine_is_asked_what_it_reads(engine_python: str, pair: tuple[str, str], hdf: str) -> None:
    assert interpreter.reads(engine_python, pair[0]) and not interpreter.reads(engine_python, hdf)
    assert interpreter.reads("/nowhere/python", hdf), "the engine will say what is wrong"


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ((500_001, 4_999_901, 500_009, 4_999_999), (500_000, 4_999_900, 500_010, 5_000_000)),
        ((499_000, 4_999_000, 501_000, 5_001_000), (500_000, 4_999_808, 500_192, 5_000_000)),
        ((0, 0, 1, 1), None),
    ],
)
def test_a_part_is_grown_to_pixels(tmp_path: Path, part: tuple[int, ...], expected: object) -> None:
    layer = QgsRasterLayer(write_raster(tmp_path / "a.tif"), "a")
    found = whole_pixels(layer, QgsRectangle(*part))
    assert (None if found is None else tuple(np.round(corners(found), 6))) == expected


def corners(box: QgsRectangle) -> tuple[float, ...]:
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
