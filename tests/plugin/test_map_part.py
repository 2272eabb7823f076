"""Layers of services as dates: the visible map, a pixel size, and as many tiles as were told."""

from __future__ import annotations

import math
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Iterator

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize
from revisit.qgis_plugin.served import finest_pixel, is_served
from waiting import wait_until
from web_tiles import TileService

WEB = QgsCoordinateReferenceSystem("EPSG:3857")
MAP = QgsRectangle(1_669_800, 5_621_400, 1_670_000, 5_621_540)
"""Some 140 × 99 m on the ground, at 45° north."""


@pytest.fixture
def service() -> Iterator[TileService]:
    service = TileService()
    yield service
    service.close()


@pytest.fixture
def dock(provider, checkpoint: str, qgis_new_project) -> Iterator[Any]:
    """A dock beside a map of 400 × 280 pixels."""
    from revisit.qgis_plugin.dock.dock import RevisitDock

    canvas = QgsMapCanvas()
    canvas.resize(QSize(400, 280))
    canvas.show()
    canvas.setDestinationCrs(WEB)
    canvas.setExtent(MAP)
    dock = RevisitDock(SimpleNamespace(mapCanvas=lambda: canvas))
    dock.show()
    dock.checkpoint.add_folder(str(Path(checkpoint).parent))
    assert wait_until(lambda: dock.engine.ready and dock.engine.task is None)
    yield dock
    dock.close_down()
    dock.deleteLater()
    canvas.deleteLater()


def choose(dock: Any, *layers: QgsRasterLayer) -> None:
    for picker, layer in zip((dock.change.before, dock.change.after), layers):
        QgsProject.instance().addMapLayer(layer)
        picker.layers.setLayer(layer)


def told_tiles(dock: Any) -> list[int]:
    return [
        int(number) for number in re.findall(r"asked for tiles of zoom \d+: (\d+)", dock.part.words.text())
    ]


def test_two_dates_of_a_service_run_on_the_visible_map_with_the_tiles_that_were_told(
    dock: Any, service: TileService
) -> None:
    choose(dock, service.layer("before"), service.layer("after"))
    assert dock.part.only_map.isChecked() and not dock.part.only_map.isEnabled(), "they have no end"
    shown = dock.part.canvas.mapUnitsPerPixel() * math.cos(math.radians(45.0))
    assert dock.part.pixel.value() == pytest.approx(shown, rel=0.02), "the map's pixel on the ground"
    told = told_tiles(dock)
    assert len(told) == 2 and told[0] > 4, dock.part.words.text()
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running)
    assert dock.status.level in ("good", "warning"), dock.status.text()
    for name, number in zip(("before", "after"), told):
        assert sum(path.startswith(f"/{name}/") for path in service.asked) == number
    changes = next(iter(QgsProject.instance().mapLayersByName("Change map")))
    assert f"{changes.width()} × {changes.height()} pixels" in dock.part.words.text()
    assert changes.crs() == WEB


def test_without_a_map_the_refusal_stands_in_the_dock_and_the_dock_goes_on(
    provider, dock: Any, service: TileService, pair: tuple[str, str]
) -> None:
    choose(dock, service.layer("before"), service.layer("after"))
    dock.part.only_map.setChecked(False)
    dock.run_button.click()
    assert not dock.runner.running
    assert "has no end" in dock.status.text() and dock.status.level == "error"
    assert dock.run_button.isEnabled() and not dock.cancel_button.isEnabled()


def test_the_pixel_size_follows_the_map_within_what_the_network_knows_until_it_is_set(
    dock: Any, service: TileService
) -> None:
    choose(dock, service.layer("before"), service.layer("after"))
    wide = QgsRectangle(MAP)
    wide.scale(1000)
    dock.part.canvas.setExtent(wide)
    assert wait_until(lambda: dock.part.pixel.value() == 5.0), "the card's largest"
    assert not dock.run_button.isEnabled() and "zoom in" in dock.hint.text(), dock.hint.text()
    dock.part.canvas.setExtent(MAP)
    assert wait_until(lambda: dock.part.pixel.value() < 1.0)
    dock.part.pixel.setValue(7.0)
    assert "0.1 to 5 m" in dock.part.words.text() and dock.part.words.level == "warning"
    dock.part.canvas.setExtent(wide)
    dock.part._look_at_map()
    assert dock.part.pixel.value() == 7.0, "what was set by hand stays"


def test_a_service_is_not_asked_for_finer_pixels_than_it_has(dock: Any, service: TileService) -> None:
    layer = service.layer("coarse", finest=14)
    assert is_served(layer) and finest_pixel(layer, 0.0) == pytest.approx(9.55, abs=0.01)
    assert finest_pixel(layer, 60.0) == pytest.approx(4.78, abs=0.01)
    choose(dock, layer, service.layer("after"))
    assert dock.part.pixel.value() == pytest.approx(6.8)
    assert "zoom 14" in dock.part.words.text()


def test_a_local_date_sets_grid_and_extent_and_the_map_is_a_choice(
    dock: Any, service: TileService, pair: tuple[str, str]
) -> None:
    choose(dock, QgsRasterLayer(pair[0], "before"), service.layer("after"))
    assert dock.part.only_map.isEnabled() and not dock.part.pixel.isVisibleTo(dock)
    assert "RESOLUTION" not in dock.parameters() and "EPSG:32633" in dock.parameters()["EXTENT"]
    dock.part.only_map.setChecked(False)
    assert "EXTENT" not in dock.parameters() and dock.run_button.isEnabled()


def test_local_rasters_keep_their_extent_unless_the_map_is_ticked(dock: Any, pair: tuple[str, str]) -> None:
    dock.change.before.choose_path(pair[0])
    dock.change.after.choose_path(pair[1])
    assert dock.part.isVisibleTo(dock) and "EXTENT" not in dock.parameters()
    dock.part.only_map.setChecked(True)
    assert dock.parameters()["EXTENT"].endswith("[EPSG:32633]"), "in the CRS of the first raster"
