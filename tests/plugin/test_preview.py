"""The preview: what a run finds in the visible map, in a layer that nobody has to keep."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import write_raster
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer
from revisit.qgis_plugin.change_run import is_changes
from revisit.qgis_plugin.dock import preview as module
from revisit.qgis_plugin.dock.preview import MARK
from test_map_part import dock  # noqa: F401
from waiting import wait_until

UTM = QgsCoordinateReferenceSystem("EPSG:32633")
SHOWN = QgsRectangle(500_070, 4_999_870, 500_150, 4_999_950)
"""80 × 80 m in the middle of what both dates cover."""


@pytest.fixture
def ready(dock: Any, pair: tuple[str, str]) -> Any:  # noqa: F811
    """The dock with both dates, beside a map that shows a part of them."""
    for name, picker, path in zip(("before", "after"), (dock.change.before, dock.change.after), pair):
        layer = QgsProject.instance().addMapLayer(QgsRasterLayer(path, name))
        picker.layers.setLayer(layer)
    dock.part.canvas.setDestinationCrs(UTM)
    dock.part.canvas.setExtent(SHOWN)
    dock.change.outputs.threshold.setValue(0.0)  # all that was observed is change
    return dock


def previews() -> list[QgsVectorLayer]:
    return [layer for layer in QgsProject.instance().mapLayers().values() if layer.customProperty(MARK)]


def show(dock: Any) -> QgsVectorLayer:  # noqa: F811
    dock.preview.button.click()
    assert dock.preview.running, dock.status.text()
    assert wait_until(lambda: not dock.preview.running)
    assert dock.status.level == "good", dock.status.text()
    (layer,) = previews()
    return layer


def test_it_shows_what_the_map_shows_and_leaves_no_file(ready: Any, tmp_path: Path) -> None:
    ready.change.outputs.target.setFilePath(str(tmp_path / "mine.gpkg"))
    ready.preview.button.click()
    assert wait_until(lambda: not ready.preview.running)
    (layer,) = previews()
    seen = ready.part.canvas.extent().intersect(QgsRectangle(500_064, 4_999_808, 500_192, 5_000_000))
    assert layer.providerType() == "memory" and layer.crs() == UTM
    assert layer.extent().area() == pytest.approx(seen.area(), rel=0.1)
    assert "Preview: 1 polygon" in ready.status.text()
    assert list(tmp_path.iterdir()) == [] and not Path(ready.preview._folder).exists()
    assert not is_changes(layer) and ready.change.results.isHidden(), "it is nothing to review"
    assert ready.run_button.isEnabled() and not ready.cancel_button.isEnabled()


def test_the_next_one_takes_its_place_and_a_run_removes_it(ready: Any) -> None:
    first = show(ready).id()
    node = QgsProject.instance().layerTreeRoot().findLayer(first)
    node.setItemVisibilityChecked(False)
    second = show(ready)
    assert second.id() != first, "one layer, and the new one"
    assert not QgsProject.instance().layerTreeRoot().findLayer(second).itemVisibilityChecked()
    ready.run_button.click()
    assert not ready.preview.button.isEnabled()
    assert wait_until(lambda: not ready.runner.running)
    assert previews() == [] and QgsProject.instance().mapLayersByName("Change polygons")


def test_it_follows_the_map_and_gives_up_what_is_on_its_way(
    ready: Any, engines, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    start = ready.preview.runner.start

    def counted(name: str, parameters: dict[str, Any]) -> str:
        started.append(parameters["EXTENT"])
        return start(name, parameters)

    monkeypatch.setattr(ready.preview.runner, "start", counted)
    ready.preview.follow.setChecked(True)
    assert len(started) == 1
    moved = QgsRectangle(500_100, 4_999_850, 500_180, 4_999_930)
    ready.part.canvas.setExtent(moved)
    assert wait_until(lambda: len(started) == 2 and not ready.preview.running)
    assert started[0] != started[1] and engines() == []
    (layer,) = previews()
    assert layer.extent().yMinimum() == pytest.approx(ready.part.canvas.extent().yMinimum(), abs=2.0)
    ready.preview.follow.setChecked(False)
    ready.part.canvas.setExtent(SHOWN)
    assert not ready.preview.pause.isActive()


def test_of_a_map_that_shows_much_the_middle_is_taken(
    dock: Any,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, picker in (("before", dock.change.before), ("after", dock.change.after)):
        path = write_raster(tmp_path / f"{name}.tif", seed=len(name))
        picker.choose_path(path)
    dock.part.canvas.setDestinationCrs(UTM)
    dock.part.canvas.setExtent(QgsRectangle(499_000, 4_998_000, 502_000, 5_001_000))
    monkeypatch.setattr(module, "MOST", 500)
    values, middle = dock.part.middle(500)
    corners = [float(number) for number in values["EXTENT"].split(" ")[0].split(",")]
    assert middle and corners[1] - corners[0] == pytest.approx(1000.0)  # 500 pixels of 2 m
    dock.part.canvas.setExtent(QgsRectangle(600_000, 4_998_000, 600_100, 4_998_100))
    dock.preview.button.click()
    assert wait_until(lambda: not dock.preview.running)
    assert dock.status.level in ("error", "warning") and previews() == []


def test_only_tasks_that_can_be_previewed_offer_it(ready: Any) -> None:
    assert ready.preview.isVisibleTo(ready)
    ready.task.setCurrentIndex(1)
    assert not ready.preview.isVisibleTo(ready)
