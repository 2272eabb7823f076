"""What the dock says looks like what it is, belongs to the task in view, and leaves nothing unsaid."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from test_dock_run import choose, dock  # noqa: F401
from waiting import wait_until


def test_an_error_looks_like_one_and_leaves_with_what_caused_it(
    dock,  # noqa: F811
    pair: tuple[str, str],
    tmp_path: Path,
) -> None:
    text = tmp_path / "text.tif"
    text.write_text("no raster")
    choose(dock, pair[0], str(text))
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running)
    assert dock.status.level == "error" and not dock.status.icon.pixmap().isNull()
    dock.change.after.choose_path(pair[1])
    assert dock.status.text() == ""


def test_what_was_said_of_one_task_is_not_in_view_in_another(dock, pair: tuple[str, str]) -> None:  # noqa: F811
    choose(dock, *pair)
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running)
    said = dock.status.text()
    assert "observed" in said and dock.status.level == "good"
    dock.choose_task("revisit:removeclouds")
    assert dock.status.text() == "" and dock.status.isHidden()
    dock.choose_task("revisit:detectchange")
    assert dock.status.text() == said and dock.status.level == "good"


def test_a_run_that_is_cancelled_in_qgis_s_list_of_tasks_is_told_as_cancelled(
    dock,  # noqa: F811
    big_pair: tuple[str, str],
) -> None:
    choose(dock, *big_pair)
    dock.run_button.click()
    assert dock.runner.running, dock.status.text()
    dock.runner.task.cancel()
    assert wait_until(lambda: not dock.runner.running)
    assert "Cancelled" in dock.status.text() and dock.status.level == ""


def test_a_folder_that_gives_no_checkpoint_says_why(dock, checkpoint: str, tmp_path: Path) -> None:  # noqa: F811
    told = dock.checkpoint.told
    for name in ("empty", "other", "broken"):
        (tmp_path / name).mkdir()
    dock.checkpoint.add_folder(str(tmp_path / "empty"))
    assert "no checkpoint (.safetensors)" in told.text() and told.level == "warning"
    (tmp_path / "broken" / "a.safetensors").write_text("no checkpoint")
    dock.checkpoint.add_folder(str(tmp_path / "broken"))
    assert "not a whole safetensors file" in told.text()
    dock.checkpoint.add_folder(str(Path(checkpoint).parent))
    assert "are on the list" in told.text()
    dock.choose_task("revisit:removeclouds")
    assert told.text() == ""
    shutil.copyfile(checkpoint, tmp_path / "other" / "change.safetensors")
    dock.checkpoint.add_folder(str(tmp_path / "other"))
    assert "for another task: change" in told.text()


@pytest.mark.parametrize("kind", ["map", "score", "clear"])
def test_results_are_not_offered_as_dates_but_an_image_without_clouds_is(
    dock,  # noqa: F811
    pair: tuple[str, str],
    kind: str,
) -> None:
    from revisit.qgis_plugin.layers import load_output

    QgsProject.instance().addMapLayer(QgsRasterLayer(pair[0], "before"))
    picker = dock.change.before.layers
    picker.setLayer(QgsProject.instance().mapLayersByName("before")[0])
    result = load_output(kind, pair[1])
    QgsProject.instance().addMapLayer(result)
    offered = {picker.itemText(row) for row in range(picker.count())}
    dock.objects.rasters._fill_menu()
    listed = {action.text() for action in dock.objects.rasters.menu.actions()}
    assert (result.name() in offered) == (result.name() in listed) == (kind == "clear")
    assert picker.currentLayer().name() == "before"
