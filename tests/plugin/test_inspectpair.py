"""Two dates beside each other before a run: the algorithm, its rows, and the dock that asks by itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import write_raster
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer
from revisit.qgis_plugin.pair_guess import guess
from revisit.qgis_plugin.pair_rows import DONE, FINE, LOOK, STOP, rows_of, shift_to_take_out
from test_dock_run import dock  # noqa: F401
from test_map_part import service  # noqa: F401
from waiting import wait_until


def inspect(parameters: dict[str, Any]) -> dict[str, Any]:
    import processing

    return processing.run("revisit:inspectpair", parameters)


def test_the_algorithm_says_what_the_command_says(provider, pair: tuple[str, str], checkpoint: str) -> None:
    layer = QgsRasterLayer(pair[0], "before")
    found = inspect({"BEFORE": layer, "AFTER": pair[1], "CHECKPOINT": checkpoint})
    report = json.loads(found["REPORT"])
    assert report["before"]["crs"] == "EPSG:32633" and report["grid"]["width"] == 64
    assert report["before"]["shared"] == pytest.approx(64 / 96)
    assert found["OBSERVED_BEFORE"] == found["OBSERVED_AFTER"] == pytest.approx(1.0)
    assert found["WARNINGS"] == len(report["warnings"])


def test_what_cannot_be_compared_is_refused_with_the_reason(
    provider, pair: tuple[str, str], tmp_path: Path
) -> None:
    far = write_raster(tmp_path / "far.tif", shift=5000.0)
    with pytest.raises(QgsProcessingException, match="do not overlap"):
        inspect({"BEFORE": pair[0], "AFTER": far})
    with pytest.raises(QgsProcessingException, match="same raster"):
        inspect({"BEFORE": pair[0], "AFTER": pair[0]})


def date(**changed: Any) -> dict[str, Any]:
    values = {"crs": "EPSG:32633", "ground_resolution": 0.6, "shared": 1.0, "valid": 1.0, "dtype": "uint8"}
    return {**values, "bands": [1, 2], "band_names": ["red", ""], **changed}


def report(before: dict[str, Any], after: dict[str, Any], **changed: Any) -> dict[str, Any]:
    grid = {"width": 1000, "height": 500, "ground_resolution": 0.6}
    shift = {"columns": 0.3, "rows": 0.4, "reliable": True, "spread": 0.12, "why_not": ""}
    values = {"before": before, "after": after, "grid": grid, "shift": shift, "difference": [0.1, None]}
    return {**values, "warnings": [], **changed}


def test_a_pair_without_differences_is_fine_in_every_row() -> None:
    rows = rows_of(report(date(), date()))
    assert {row.state for row in rows} == {FINE} and len(rows) == 7
    words = {row.label: row.words for row in rows}
    assert words["Overlap"].startswith("600 × 300 m") and words["Bands"] == "red, 2 (uint8)"
    assert words["Shift"] == "0.5 pixels (0.3 m), which is small; by place it differs by 0.1"


def test_a_shift_is_offered_to_be_taken_out_where_it_matters_and_can_be_trusted() -> None:
    def offer(columns: float, why_not: str = "") -> str:
        shift = {"columns": columns, "rows": 0.0, "reliable": True, "spread": 0.1, "why_not": why_not}
        return shift_to_take_out(report(date(), date(), shift=shift))

    assert offer(-3.0) == "Shift After back: 3.0 pixels (1.8 m)"
    assert offer(0.4) == "" and offer(3.0, "one shift does not fit") == ""
    assert shift_to_take_out(report(date(), date(), shift=None)) == ""


def test_differences_say_what_is_done_and_warnings_take_the_place_of_their_rows() -> None:
    after = date(crs="EPSG:4326", ground_resolution=0.3, valid=0.9)
    shift = {"columns": 3.0, "rows": 4.0, "reliable": True, "spread": 0.1, "why_not": ""}
    rows = rows_of(report(date(), after, shift=shift, difference=[2.0], warnings=["shifted", "brighter"]))
    states = {row.label: row.state for row in rows if row.label}
    assert states == {"CRS": DONE, "Overlap": FINE, "Pixels": DONE, "Bands": FINE, "Observed": DONE}
    assert [row.words for row in rows if row.state == LOOK] == ["shifted", "brighter"]
    lost = rows_of(report(date(), after, shift=None))
    assert any(row.label == "Shift" and "cannot be told" in row.words for row in lost)


@pytest.mark.parametrize(
    "names, chosen",
    [
        (("scene before", "scene after"), (0, 1)),
        (("post_event", "pre_event"), (1, 0)),
        (("b_20240208", "map", "a_20140220", "c_20190101"), (2, 0)),
        (("afternoon", "beforehand"), None),
        (("a_20240208", "b_20240208"), None),
        (("city_2016", "map", "city_2012"), (2, 0)),
        (("tile_1234_5678", "2010-2019"), None),
        (("one", "two"), None),
    ],
)
def test_before_and_after_are_told_by_names_and_days(
    pair: tuple[str, str], names: tuple[str, ...], chosen: Any
) -> None:
    layers = [QgsRasterLayer(pair[0], name) for name in names]
    found = guess(layers)
    assert found == (chosen and tuple(layers[number] for number in chosen))


def test_layers_that_look_like_a_pair_are_chosen_once(dock, pair: tuple[str, str]) -> None:  # noqa: F811
    for path, name in zip(pair, ("x_20240208", "x_20140220")):
        QgsProject.instance().addMapLayer(QgsRasterLayer(path, name))
    names = [picker.value().name() for picker in (dock.change.before, dock.change.after)]
    assert names == ["x_20140220", "x_20240208"]
    dock.change.exchange()
    QgsProject.instance().addMapLayer(QgsRasterLayer(pair[0], "x_20250101"))
    assert dock.change.before.value().name() == "x_20240208", "what was chosen stays"


def test_the_dock_looks_at_the_pair_by_itself_and_not_twice(
    dock,  # noqa: F811
    pair: tuple[str, str],
    tmp_path: Path,
    engines,
) -> None:
    check = dock.change.check
    assert check.isHidden()
    dock.change.before.choose_path(pair[0])
    dock.change.after.choose_path(pair[1])
    assert "Looking" in check.head.text() and not check.isHidden()
    assert wait_until(lambda: check.rows)
    assert "fits" in check.head.text() and "EPSG:32633" in check.body.text()
    rows = check.rows
    dock.change.outputs.threshold.setValue(0.2)
    assert check.rows is rows and not check.runner.running and not check.pause.isActive()
    dock.change.after.choose_path(write_raster(tmp_path / "far.tif", shift=5000.0))
    assert wait_until(lambda: check.rows)
    assert [row.state for row in check.rows] == [STOP] and "do not overlap" in check.rows[0].words
    assert check.body.isVisibleTo(dock), "what stops a run is in sight"


def test_a_shift_is_taken_out_by_a_tick(dock, tmp_path: Path) -> None:  # noqa: F811
    before = write_raster(tmp_path / "before.tif", size=192)
    shutil.copyfile(before, tmp_path / "after.tif")
    moved = gdal.Open(str(tmp_path / "after.tif"), gdal.GA_Update)
    moved.SetGeoTransform((500_006.0, 2.0, 0.0, 5_000_000.0, 0.0, -2.0))  # three pixels
    moved.FlushCache()
    check = dock.change.check
    dock.change.before.choose_path(before)
    dock.change.after.choose_path(str(tmp_path / "after.tif"))
    assert wait_until(lambda: check.rows)
    assert check.align.text() == "Shift After back: 3.0 pixels (6 m)" and check.align.isVisibleTo(dock)
    assert "+3.0 columns and +0.0 rows" in check.body.text()
    assert "Take it out with “Shift After back”, or" in check.body.text(), "as the tick is called"
    assert "ALIGN" not in dock.parameters()
    check.align.setChecked(True)
    dock.change.outputs.target.setFilePath(str(tmp_path / "changes.gpkg"))
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running)
    receipt = json.loads((tmp_path / "changes.gpkg.receipt.json").read_text(encoding="utf-8"))
    assert receipt["registration"]["shift"]["columns"] == pytest.approx(3.0, abs=0.15)
    assert receipt["registration"]["left"]["columns"] == pytest.approx(0.0, abs=0.05)
    dock.change.after.choose_path(write_raster(tmp_path / "other.tif", size=192, seed=4))
    assert not check.align.isChecked() and not check.align.isVisibleTo(dock), "that was another pair"


def test_beside_another_checkpoint_the_rows_stay_until_there_are_new_ones(
    dock,  # noqa: F811
    pair: tuple[str, str],
    checkpoint: str,
    tmp_path: Path,
) -> None:
    check = dock.change.check
    dock.change.before.choose_path(pair[0])
    dock.change.after.choose_path(pair[1])
    assert wait_until(lambda: check.rows)
    check.head.setChecked(False)
    check.align.setText("an offer")
    check.align.setChecked(True)
    rows, words = check.rows, check.head.text()
    shutil.copyfile(checkpoint, tmp_path / "other.safetensors")
    dock.checkpoint.add_folder(str(tmp_path))
    assert dock.checkpoint.current().path == str(tmp_path / "other.safetensors")
    assert check.pause.isActive(), "it is looked at again"
    assert check.rows is rows and check.head.text() == words and check.align.isChecked()
    assert wait_until(lambda: check.rows is not rows)
    assert check.rows and check.body.isHidden(), "somebody has folded it"


def test_a_run_does_not_wait_for_the_look(dock, pair: tuple[str, str], engines) -> None:  # noqa: F811
    dock.change.before.choose_path(pair[0])
    dock.change.after.choose_path(pair[1])
    assert wait_until(lambda: dock.change.check.runner.running)
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running)
    assert dock.status.level in ("good", "warning"), dock.status.text()
    assert wait_until(lambda: not dock.change.check.runner.running) and engines() == []


def test_a_service_is_not_asked_for_a_look(dock, service, pair: tuple[str, str]) -> None:  # noqa: F811
    layer = service.layer("web")
    QgsProject.instance().addMapLayer(layer)
    dock.change.before.choose_path(pair[0])
    dock.change.after.layers.setLayer(layer)
    assert dock.change.check.parameters == {} and dock.change.check.isHidden() and service.asked == set()
