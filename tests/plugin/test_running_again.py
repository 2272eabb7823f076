"""Running again into files that are there: what somebody made of them is kept, and layers follow the rest."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any, Callable, Optional

import pytest
from conftest import write_raster
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from revisit.qgis_plugin import layers, targets
from test_detectchange_run import Feedback
from test_dock_run import choose, dock, wait_until  # noqa: F401

Run = Callable[..., dict[str, Any]]


@pytest.fixture
def run(provider, pair: tuple[str, str], checkpoint: str, qgis_new_project) -> Run:
    """Runs `revisit:detectchange` in the project, as the toolbox does; at threshold 0 all is change."""
    import processing

    def call(
        output: Path,
        feedback: Optional[Feedback] = None,
        context: Optional[QgsProcessingContext] = None,
        **change: Any,
    ) -> dict[str, Any]:
        if context is None:
            context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        given = {"BEFORE": pair[0], "AFTER": pair[1], "CHECKPOINT": checkpoint, "OUTPUT": str(output)}
        values = {**given, "THRESHOLD": 0.0, "DEVICE": "cpu", **change}
        feedback = feedback or Feedback()
        return processing.run("revisit:detectchange", values, feedback=feedback, context=context)

    return call


def load(path: str) -> QgsVectorLayer:
    layer = layers.load_output("changes", path)
    QgsProject.instance().addMapLayer(layer)
    return layer


def features(path: Path) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute("SELECT * FROM changes").fetchall()
    finally:
        connection.close()


def delete_first(layer: QgsVectorLayer) -> None:
    layer.startEditing()
    assert layer.deleteFeature(next(layer.getFeatures()).id())


def test_saved_edits_stay_and_the_new_run_gets_a_number(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "changes.gpkg"
    first = run(output, MAP=str(tmp_path / "changes_map.tif"))
    layer = load(first["OUTPUT"])
    delete_first(layer)
    assert layer.commitChanges()
    edited, old_map = features(output), (tmp_path / "changes_map.tif").read_bytes()
    feedback = Feedback()
    again = run(output, feedback, MAP=str(tmp_path / "changes_map.tif"))
    assert features(output) == edited == []
    assert (tmp_path / "changes_map.tif").read_bytes() == old_map
    assert again["OUTPUT"] == str(tmp_path / "changes_2.gpkg") and again["POLYGONS"] == 1
    assert again["MAP"] == str(tmp_path / "changes_2_map.tif")
    assert any("changed after it was written" in words for words in feedback.warnings)
    third = run(output, MAP=str(tmp_path / "changes_map.tif"))
    assert third["OUTPUT"] == str(tmp_path / "changes_3.gpkg")


def test_edits_of_an_earlier_session_are_seen_by_the_receipt(run: Run, tmp_path: Path, monkeypatch) -> None:
    output = tmp_path / "changes.gpkg"
    run(output)
    monkeypatch.setattr(targets, "_written", {})
    assert run(output)["OUTPUT"] == str(output), "nobody has touched it"
    monkeypatch.setattr(targets, "_written", {})
    receipt = Path(targets.receipt_of(str(output)))
    facts = json.loads(receipt.read_text())
    receipt.write_text(json.dumps({**facts, "began": "2024-05-01T10:00:00+00:00"}))  # long before its layer
    assert run(output)["OUTPUT"] == str(tmp_path / "changes_2.gpkg")


@pytest.mark.parametrize("changed", [True, False])
def test_a_layer_that_is_being_edited_is_left_alone(run: Run, tmp_path: Path, changed: bool) -> None:
    output = tmp_path / "changes.gpkg"
    layer = load(run(output)["OUTPUT"])
    delete_first(layer) if changed else layer.startEditing()
    before = features(output)
    feedback = Feedback()
    again = run(output, feedback)
    assert again["OUTPUT"] == str(tmp_path / "changes_2.gpkg")
    assert features(output) == before
    assert layer.isEditable() and layer.isModified() == changed
    assert any("being edited" in words for words in feedback.warnings)
    assert layer.commitChanges() and len(features(output)) == (0 if changed else 1)


def test_a_file_that_nobody_touched_is_replaced_and_its_layer_follows(run: Run, tmp_path: Path) -> None:
    output, map_path = tmp_path / "changes.gpkg", tmp_path / "changes_map.tif"
    first = run(output, MAP=str(map_path), THRESHOLD=1.0)
    layer = load(first["OUTPUT"])
    change_map = layers.load_output("map", first["MAP"])
    QgsProject.instance().addMapLayer(change_map)
    layer.setName("mine")
    layer.setOpacity(0.5)
    assert layer.featureCount() == 0
    context = QgsProcessingContext()
    wanted = {
        name: QgsProcessingOutputLayerDefinition(str(path), QgsProject.instance())
        for name, path in (("OUTPUT", output), ("MAP", map_path))
    }
    again = run(output, None, context, **wanted, EXTENT="500064,500128,4999808,4999900")
    assert again["OUTPUT"] == str(output)
    assert layer.featureCount() == 1 and layer.name() == "mine" and layer.opacity() == 0.5
    assert layer.renderer().type() == "graduatedSymbol" and not layer.readOnly()
    assert change_map.isValid() and (change_map.width(), change_map.height()) == (32, 46)
    assert change_map.renderer().type() == "paletted"
    assert context.layersToLoadOnCompletion() == {}, "no second layer of one file"
    delete_first(layer)
    assert layer.commitChanges() and features(output) == []


def test_a_new_file_is_loaded_as_ever_and_a_numbered_one_in_its_place(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "changes.gpkg"
    for name in ("changes.gpkg", "changes_2.gpkg"):
        context = QgsProcessingContext()
        wanted = QgsProcessingOutputLayerDefinition(str(output), QgsProject.instance())
        run(output, None, context, OUTPUT=wanted)
        assert list(context.layersToLoadOnCompletion()) == [str(tmp_path / name)]
        Path(targets.receipt_of(str(output))).unlink(missing_ok=True)


def test_files_that_are_not_revisits_are_kept(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "changes.gpkg"
    run(tmp_path / "other.gpkg")
    shutil.copy(tmp_path / "other.gpkg", output)  # without its receipt
    mine = tmp_path / "map.tif"
    write_raster(mine)
    kept = output.read_bytes(), mine.read_bytes()
    again = run(output, MAP=str(mine))
    assert again["OUTPUT"] == str(tmp_path / "changes_2.gpkg") and again["MAP"] == str(tmp_path / "map_2.tif")
    assert (output.read_bytes(), mine.read_bytes()) == kept
    again = run(tmp_path / "fresh.gpkg", MAP=str(mine))
    assert again["MAP"] == str(tmp_path / "map_3.tif"), "none of the names with a number is taken"
    assert mine.read_bytes() == kept[1]


def test_a_target_that_is_an_input_is_refused(run: Run, tmp_path: Path) -> None:
    after = Path(write_raster(tmp_path / "in" / "after.tif", seed=1))
    before = after.read_bytes()
    with pytest.raises(QgsProcessingException, match=r"after\.tif is also an input"):
        run(tmp_path / "changes.gpkg", AFTER=QgsRasterLayer(str(after), "after"), MAP=str(after))
    assert after.read_bytes() == before and [path.name for path in tmp_path.iterdir()] == ["in"]


def test_a_layer_cannot_be_edited_while_its_file_is_replaced(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "changes.gpkg"
    layer = load(run(output)["OUTPUT"])
    locked: list[bool] = []
    feedback = Feedback()
    feedback.progressChanged.connect(
        lambda _step: locked.append(layer.readOnly() and not layer.startEditing())
    )
    run(output, feedback)
    assert locked and all(locked[:-1]) and not layer.readOnly() and layer.startEditing()
    layer.rollBack()
    with pytest.raises(QgsProcessingException):
        run(output, RESOLUTION=1e6)
    assert not layer.readOnly()


def test_the_dock_shows_one_layer_of_one_file(dock, pair: tuple[str, str], tmp_path: Path) -> None:  # noqa: F811
    choose(dock, *pair)
    dock.change.outputs.target.setFilePath(str(tmp_path / "changes.gpkg"))
    counts = []
    for threshold in (1.0, 0.0):
        dock.change.outputs.threshold.setValue(threshold)
        dock.run_button.click()
        assert wait_until(lambda: not dock.runner.running), dock.status.text()
        found = QgsProject.instance().mapLayersByName("Change polygons")
        assert len(found) == 1 and len(QgsProject.instance().mapLayersByName("Change map")) == 1
        counts.append(found[0].featureCount())
    assert counts == [0, 1]
    delete_first(found[0])
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running), dock.status.text()
    assert "changes_2.gpkg" in dock.status.text() and "being edited" in dock.status.text()
    sources = {layer.source() for layer in QgsProject.instance().mapLayersByName("Change polygons")}
    assert len(sources) == 2 and found[0].isModified()


def test_numbers_follow_what_the_names_have_in_common(tmp_path: Path) -> None:
    (tmp_path / "clear_2_provenance.tif").write_text("")
    paths = {
        "output": "clear.tif",
        "provenance": "clear_provenance.tif",
        "uncertainty": "",
        "map": "m.v1.tif",
    }
    given = {name: path and str(tmp_path / path) for name, path in paths.items()}
    found = targets.numbered(given)
    names = {name: path and Path(path).name for name, path in found.items()}
    assert names == {
        "output": "clear_3.tif",
        "provenance": "clear_3_provenance.tif",
        "uncertainty": "",
        "map": "m.v1_3.tif",
    }


@pytest.mark.parametrize("receipt", ["", "[]", '{"began": 3}', '{"began": "2024", "seconds": {"a": 1e400}}'])
def test_a_receipt_that_is_none_is_none(tmp_path: Path, receipt: str) -> None:
    Path(targets.receipt_of(str(tmp_path / "a.gpkg"))).write_text(receipt)
    assert targets.end_of_run(str(tmp_path / "a.gpkg")) is None


def test_layers_of_a_file_are_found_whatever_its_name_in_the_project(
    tmp_path: Path, qgis_new_project
) -> None:
    path = write_raster(tmp_path / "a # 100%.tif")
    (tmp_path / "link.tif").symlink_to(path)
    layer = QgsRasterLayer(str(tmp_path / "link.tif"), "by a link")
    QgsProject.instance().addMapLayer(layer)
    assert targets.layers_on(QgsProject.instance(), path) == [layer]
