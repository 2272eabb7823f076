"""The dock with a real engine."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QComboBox, QDoubleSpinBox, QWidget
from revisit.qgis_plugin import settings
from waiting import wait_until


@pytest.fixture
def dock(provider, checkpoint: str, qgis_new_project):
    """A dock whose own checkpoint folder has the test's checkpoint chosen."""
    from revisit.qgis_plugin.dock.dock import RevisitDock

    dock = RevisitDock()
    dock.show()
    dock.checkpoint.add_folder(str(Path(checkpoint).parent))
    assert wait_until(lambda: dock.engine.ready and dock.engine.task is None)
    yield dock
    dock.close_down()
    dock.deleteLater()


def choose(dock, before: str, after: str) -> None:
    """Load the first date as a layer, name the second as a path."""
    layer = QgsRasterLayer(before, "before")
    QgsProject.instance().addMapLayer(layer)
    dock.change.before.layers.setLayer(layer)
    dock.change.after.choose_path(after)


def test_the_dock_says_what_is_missing_until_all_is_chosen(dock, pair: tuple[str, str]) -> None:
    assert not dock.run_button.isEnabled() and "rasters of both dates" in dock.hint.text()
    dock.change.before.choose_path(pair[0])
    dock.change.after.choose_path(pair[0])
    assert not dock.run_button.isEnabled() and "same raster" in dock.hint.text()
    dock.change.after.choose_path(pair[1])
    assert dock.run_button.isEnabled() and dock.hint.isHidden()


def test_the_card_of_the_chosen_checkpoint_is_shown_and_sets_the_threshold(dock, checkpoint: str) -> None:
    assert dock.checkpoint.current().path == checkpoint
    assert "For tests." in dock.checkpoint.card.toPlainText()
    assert dock.change.outputs.threshold.value() == pytest.approx(0.46)
    assert "THRESHOLD" not in dock.parameters(), (
        "the card's own threshold is not rounded to what the box shows"
    )
    dock.change.outputs.threshold.setValue(0.3)
    assert dock.parameters()["THRESHOLD"] == pytest.approx(0.3)


def test_a_checkpoint_that_comes_to_a_folder_is_listed_and_the_choice_stays(
    dock, checkpoint: str, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    dock.checkpoint.add_folder(str(folder))
    listed, chosen = dock.checkpoint.checkpoint.count(), dock.checkpoint.current()
    dock.change.outputs.threshold.setValue(0.3)
    shutil.copyfile(checkpoint, folder / "copy.safetensors")
    assert wait_until(lambda: dock.checkpoint.checkpoint.count() == listed + 1)
    assert dock.checkpoint.current() == chosen and dock.change.outputs.threshold.value() == pytest.approx(0.3)
    (folder / "copy.safetensors").unlink()
    assert wait_until(lambda: dock.checkpoint.checkpoint.count() == listed)


def test_a_folder_that_a_training_added_is_found_when_someone_comes_to_choose(
    dock, checkpoint: str, tmp_path: Path
) -> None:
    listed = dock.checkpoint.checkpoint.count()
    shutil.copyfile(checkpoint, tmp_path / "trained.safetensors")
    settings.add_checkpoint_folder(str(tmp_path))
    QApplication.sendEvent(dock.checkpoint, QEvent(QEvent.Type.Enter))
    assert dock.checkpoint.checkpoint.count() == listed + 1


def test_a_run_loads_styled_layers_and_tells_the_numbers(dock, pair: tuple[str, str]) -> None:
    choose(dock, *pair)
    dock.change.outputs.threshold.setValue(0.0)
    ended: list[bool] = []
    dock.runner.ended.connect(lambda holds, _results: ended.append(holds))
    dock.run_button.click()
    assert dock.cancel_button.isEnabled() and not dock.run_button.isEnabled()
    assert wait_until(lambda: ended), dock.status.text()
    assert ended == [True], dock.status.text()
    assert "1 polygon" in dock.status.text() and "100.0%" in dock.status.text()
    loaded = {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}
    assert set(loaded) == {"before", "after", "Change polygons", "Change map", "Change score"}
    assert loaded["Change polygons"].featureCount() == 1
    assert loaded["Change polygons"].renderer().type() == "graduatedSymbol"
    assert loaded["Change map"].renderer().type() == "paletted"
    assert dock.run_button.isEnabled()


def test_cancel_stops_the_run_and_says_so(
    dock, big_pair: tuple[str, str], engines, tmp_path: Path, no_force
) -> None:
    choose(dock, *big_pair)
    dock.change.outputs.target.setFilePath(str(tmp_path / "changes"))
    dock.run_button.click()
    assert wait_until(lambda: dock.progress.value() > 0 or not dock.runner.running), dock.status.text()
    dock.cancel_button.click()
    assert wait_until(lambda: not dock.runner.running)
    assert "Cancelled" in dock.status.text() and engines() == []
    assert list(tmp_path.iterdir()) == [] and dock.run_button.isEnabled()


def test_a_failure_is_told_in_the_dock(dock, pair: tuple[str, str], tmp_path: Path) -> None:
    text = tmp_path / "text.tif"
    text.write_text("no raster")
    choose(dock, pair[0], str(text))
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running)
    assert "text.tif" in dock.status.text()


def test_a_target_names_its_rasters(dock, pair: tuple[str, str]) -> None:
    choose(dock, *pair)
    dock.change.outputs.target.setFilePath("/data/changes")
    dock.change.outputs.score.setChecked(True)
    values = dock.parameters()
    assert (values["OUTPUT"], values["MAP"], values["SCORE"]) == (
        "/data/changes.gpkg",
        "/data/changes_map.tif",
        "/data/changes_score.tif",
    )


def test_everything_to_press_or_fill_in_has_a_tip_and_takes_the_keyboard(dock) -> None:
    from qgis.PyQt.QtCore import Qt

    kinds = (
        dock.run_button,
        dock.cancel_button,
        dock.more_button,
        dock.engine.set_up,
        dock.engine.more,
        dock.engine.cuda,
        dock.engine.show_log,
    )
    kinds += (dock.task, dock.change.before.layers, dock.change.before.browse, dock.change.after.layers)
    kinds += (dock.checkpoint.network, dock.checkpoint.checkpoint)
    clouds = dock.clouds
    kinds += (clouds.optical.layers, clouds.sar.layers, clouds.mask.layers, clouds.all_cloud, clouds.target)
    kinds += (clouds.uncertainty, clouds.compare)
    kinds += (
        dock.checkpoint.add,
        dock.change.outputs.threshold,
        dock.change.outputs.min_area,
        dock.change.outputs.target,
        dock.change.outputs.map,
        dock.change.outputs.score,
    )
    for widget in kinds:
        assert widget.toolTip(), widget
        if isinstance(widget, (QAbstractButton, QComboBox, QDoubleSpinBox)):
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, widget.toolTip()


def test_no_dock_is_narrower_than_the_form_of_its_task(dock) -> None:
    for row in range(dock.task.count()):
        dock.task.setCurrentIndex(row)
        QApplication.processEvents()
        wide = dock.widget().minimumSizeHint().width()
        assert dock.widget().minimumWidth() >= max(320, wide), dock.task.currentText()


@pytest.mark.parametrize("missing", [True, False])
def test_the_dock_is_at_least_320_pixels_wide_and_fits_its_content(dock, missing: bool) -> None:
    dock.engine._tell(not missing, "words " * 30)
    inside = dock.findChild(QWidget, "revisitForms")
    assert dock.widget().minimumWidth() >= 320
    assert inside.minimumSizeHint().width() < dock.widget().minimumSizeHint().width() <= 420, (
        "or content would be cut off"
    )


def test_a_grid_that_is_refused_for_its_size_can_be_allowed(dock, pair: tuple[str, str], tmp_path) -> None:
    dates = [str(tmp_path / name) for name in ("before.vrt", "after.vrt")]
    for source, path in zip(pair, dates):
        beside = shutil.copy(source, tmp_path)
        gdal.Translate(path, beside, format="VRT", width=100_000, height=100_000)
    choose(dock, *dates)
    dock.change.outputs.target.setFilePath(str(tmp_path / "changes"))
    dock.run_button.click()
    assert dock.large.isHidden() and "LARGE" not in dock.parameters()
    assert wait_until(lambda: not dock.runner.running), dock.status.text()
    assert "or give LARGE" in dock.status.text() and not dock.large.isHidden()
    dock.large.setChecked(True)
    assert dock.parameters()["LARGE"] is True
    dock.change.after.choose_path(pair[1])
    assert dock.large.isHidden() and "LARGE" not in dock.parameters()
