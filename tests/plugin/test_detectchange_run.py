"""`revisit:detectchange` through `processing.run` with a real engine."""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path
from typing import Any, Callable

import pytest
from conftest import PATIENCE
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

SIDE = 2.0
ROWS, COLUMNS = 96, 64
"""The pair's overlap in pixels: the second date lies 32 pixels further east."""


class Feedback(QgsProcessingFeedback):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.steps: list[float] = []
        self.progressChanged.connect(self.steps.append)

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


@pytest.fixture
def run(provider, pair: tuple[str, str], checkpoint: str, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Runs the algorithm on the small pair; every observed pixel has a score above threshold 0."""
    import processing

    def call(
        feedback: QgsProcessingFeedback = None, context: QgsProcessingContext = None, **change: Any
    ) -> dict[str, Any]:
        parameters = {
            "BEFORE": pair[0],
            "AFTER": pair[1],
            "CHECKPOINT": checkpoint,
            "OUTPUT": str(tmp_path / "changes.gpkg"),
        }
        values = {**parameters, "THRESHOLD": 0.0, "DEVICE": "cpu", **change}
        return processing.run(
            "revisit:detectchange", values, feedback=feedback or Feedback(), context=context
        )

    return call


def changes_of(result: dict[str, Any]) -> QgsVectorLayer:
    return QgsVectorLayer(f"{result['OUTPUT']}|layername=changes", "changes", "ogr")


def test_everything_that_both_dates_show_is_changed_at_threshold_0(run, tmp_path: Path) -> None:
    feedback = Feedback()
    result = run(feedback, MAP=str(tmp_path / "map.tif"), SCORE=str(tmp_path / "score.tif"))
    assert result["POLYGONS"] == 1 and result["OBSERVED_SHARE"] == 1.0
    # UTM's scale is .9996 on its central meridian: ground areas are a little greater than those of the grid.
    assert result["CHANGED_AREA"] == pytest.approx(ROWS * COLUMNS * SIDE**2 / 0.9996**2, rel=1e-3)
    change_map = gdal.Open(result["MAP"]).ReadAsArray()
    assert change_map.shape == (ROWS, COLUMNS) and (change_map == 1).all()
    score = gdal.Open(result["SCORE"]).ReadAsArray()
    assert 0 < score.min() <= score.max() < 1
    layer = changes_of(result)
    assert layer.crs().authid() == "EPSG:32633", "there is no project: the first date's CRS"
    feature = next(layer.getFeatures())
    assert feature["score_max"] == pytest.approx(score.max(), abs=1e-3)
    assert feature.geometry().boundingBox() == QgsRectangle(500_064, 4_999_808, 500_192, 5_000_000)
    assert feature["area_m2"] == pytest.approx(result["CHANGED_AREA"], rel=1e-6)
    assert feedback.steps[-1] == 100.0 and feedback.steps == sorted(feedback.steps)
    assert any("Engine" in line for line in feedback.infos)


def test_outputs_open_with_their_styles_and_nothing_of_the_engine_enters_qgis(run, tmp_path: Path) -> None:
    result = run(MAP=str(tmp_path / "map.tif"))
    assert "SCORE" not in result
    layer = changes_of(result)
    assert layer.renderer().type() == "graduatedSymbol"
    assert QgsRasterLayer(result["MAP"], "").renderer().type() == "paletted"
    receipt = json.loads(Path(f"{result['OUTPUT']}.receipt.json").read_text())
    assert receipt["parameters"]["threshold"] == 0.0
    heavy = ("torch", "rasterio", "geopandas", "pyogrio", "shapely", "safetensors")
    assert [name for name in heavy if name in sys.modules] == []
    core = {name.split(".core_models.")[1].split(".")[0] for name in sys.modules if ".core_models." in name}
    assert core == {"contract"}


def test_at_threshold_1_nothing_is_changed(run) -> None:
    result = run(THRESHOLD=1.0)
    assert (result["POLYGONS"], result["CHANGED_AREA"]) == (0, 0.0)
    assert changes_of(result).isValid() and changes_of(result).featureCount() == 0


def test_layers_a_folder_and_a_glob_are_taken_as_dates(run, pair: tuple[str, str]) -> None:
    from conftest import SCRATCH, write_raster

    folder = SCRATCH / "tiles"
    write_raster(folder / "west.tif", size=48)
    write_raster(folder / "east.tif", size=48, shift=96.0)
    for name, shift in (("west", 0.0), ("east", 96.0)):
        write_raster(folder / "later" / f"{name}_2.tif", size=48, shift=shift, seed=1)
    layers = run(
        BEFORE=QgsRasterLayer(pair[0], "one"),
        AFTER=QgsRasterLayer(pair[1], "two"),
        OUTPUT=QgsProcessing.TEMPORARY_OUTPUT,
    )
    assert layers["CHANGED_AREA"] == pytest.approx(ROWS * COLUMNS * SIDE**2 / 0.9996**2, rel=1e-3)
    tiled = run(
        BEFORE=str(folder), AFTER=str(folder / "later" / "*_2.tif"), OUTPUT=QgsProcessing.TEMPORARY_OUTPUT
    )
    assert tiled["CHANGED_AREA"] == pytest.approx(48 * 96 * SIDE**2 / 0.9996**2, rel=1e-3)


def test_the_polygons_come_in_the_projects_crs_unless_another_is_asked_for(run, qgis_new_project) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3035"))
    assert changes_of(run(context=context)).crs().authid() == "EPSG:3035"
    assert changes_of(run(context=context, CRS="EPSG:4326")).crs().authid() == "EPSG:4326"


def test_an_extent_in_another_crs_is_converted(run) -> None:
    # 40 m by 60 m inside the overlap, given in degrees
    from qgis.core import QgsCoordinateTransform

    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32633"),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsProject.instance(),
    ).transformBoundingBox(QgsRectangle(500_100, 4_999_900, 500_140, 4_999_960))
    text = f"{there.xMinimum()},{there.xMaximum()},{there.yMinimum()},{there.yMaximum()} [EPSG:4326]"
    assert run(EXTENT=text)["CHANGED_AREA"] == pytest.approx(2400, rel=0.15)  # whole pixels around the box


def test_a_warning_of_the_engine_is_a_warning_here(run) -> None:
    feedback = Feedback()
    run(feedback, RESOLUTION=0.05, EXTENT="500100,500105,4999900,4999905")  # the card was made for 0.1 to 5 m
    assert any("0.05" in line for line in feedback.warnings)


def test_a_raster_that_is_none_is_refused_in_one_sentence_and_nothing_is_left(run, tmp_path: Path) -> None:
    text = tmp_path / "in" / "text.tif"
    text.parent.mkdir()
    text.write_text("no raster")
    with pytest.raises(QgsProcessingException, match=r"text\.tif"):
        run(BEFORE=str(text), OUTPUT=str(tmp_path / "changes.gpkg"))
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_an_engine_without_torch_is_told(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVISIT_ENGINE_PYTHON", sys.executable)
    with pytest.raises(QgsProcessingException, match="torch"):
        run()


def test_cancel_ends_the_engine_and_leaves_nothing(
    run, big_pair: tuple[str, str], engines, tmp_path: Path, no_force
) -> None:
    feedback = Feedback()

    def cancel_when_it_works() -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and not (engines() and any(step > 0 for step in feedback.steps)):
            time.sleep(0.05)
        feedback.cancel()

    watcher = threading.Thread(target=cancel_when_it_works)
    watcher.start()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        run(feedback, BEFORE=big_pair[0], AFTER=big_pair[1])
    watcher.join()
    assert engines() == []
    assert list(tmp_path.iterdir()) == []
