"""The dock teaches the network that found the polygons, says what that was worth, and keeps it or not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from made_by_engine import made_by_engine
from qgis.core import QgsGeometry, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtWidgets import QMessageBox
from revisit.core_models.contract.card import read_card
from revisit.qgis_plugin import layers
from revisit.qgis_plugin.dock.dock import RevisitDock
from revisit.qgis_plugin.dock.teach_form import TeachForm
from revisit.qgis_plugin.settings import kept_checkpoints
from test_adapt_run import CORNERS, LEFT, TOP
from test_dock_after import begun
from waiting import wait_until

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
LIGHTER = (30, 10)
"""By how much squares are brighter, in turn: what changed, and what only looks so."""
_SCENE = """
import sys
from pathlib import Path
from synthetic import difference_checkpoint, ground, write_raster
folder, first = Path(sys.argv[1]), ground(120, 120)
second = first.copy()
for place in sys.argv[2:]:
    column, row, lighter = map(int, place.split(","))
    second[:, row : row + 12, column : column + 12] += lighter
write_raster(folder / "before.tif", first)
write_raster(folder / "after.tif", second)
from core_models.__main__ import main
for name, threshold in (("misses", 0.5), ("knows", 0.01)):
    path = difference_checkpoint(folder / f"{name}.safetensors", name=name, threshold=threshold)
    dates = [str(folder / "before.tif"), str(folder / "after.tif")]
    how = ["--checkpoint", path, "--threshold", "0.0008", "--device", "cpu"]
    assert main(["detect-change", *dates, *how, "--output", str(folder / f"{name}.gpkg")]) == 0
"""


@pytest.fixture(scope="module")
def scene(engine_python: str, tmp_path_factory) -> Path:
    """before.tif, after.tif, and two checkpoints, of which the first misses what changed at its own
    threshold; of each the polygons of a run at a low one.
    """
    folder = tmp_path_factory.mktemp("scene")
    places = [f"{column},{row},{LIGHTER[number % 2]}" for number, (column, row) in enumerate(CORNERS[:-2])]
    return made_by_engine(engine_python, _SCENE, folder, *places, "{},{},2".format(*CORNERS[-2]))


@pytest.fixture
def reviewed(provider, qgis_new_project, scene: Path, tmp_path: Path, request) -> QgsVectorLayer:
    """Polygons of a run, all of them reviewed, and one drawn that was missed."""
    name = getattr(request, "param", "misses")
    for ending in ("gpkg", "gpkg.receipt.json"):
        shutil.copyfile(scene / f"{name}.{ending}", tmp_path / f"changes.{ending}")
    layer = QgsProject.instance().addMapLayer(layers.load_output("changes", str(tmp_path / "changes.gpkg")))
    review = begun(layer)
    real = [square(number) for number in range(0, len(CORNERS) - 2, 2)]
    while (feature := review.feature()) is not None:
        review.say("accept" if any(feature.geometry().intersects(each) for each in real) else "reject")
    review.draw(square(len(CORNERS) - 2))
    return layer


def square(number: int) -> QgsGeometry:
    column, row = CORNERS[number]
    x, y = LEFT + column, TOP - row
    return QgsGeometry.fromRect(QgsRectangle(x, y - 12, x + 12, y))


@pytest.fixture
def dock(reviewed: QgsVectorLayer):
    made = RevisitDock()
    made.show()
    assert wait_until(lambda: made.engine.ready and made.engine.task is None)
    made.change.results.choose(reviewed)
    yield made
    made.close_down()
    made.deleteLater()


@pytest.fixture
def form(dock: RevisitDock) -> TeachForm:
    form = dock.change.results.teach
    form.options = {"STEPS": 1}
    return form


def lesson(form: TeachForm) -> str:
    """What is said when a lesson is over."""
    form.start.click()
    assert form.runner.running and form.cancel.isVisibleTo(form) and not form.start.isVisibleTo(form)
    assert wait_until(lambda: not form.runner.running)
    return form.status.text()


def test_a_review_teaches_and_what_comes_of_it_is_kept_under_a_name(
    dock: RevisitDock, form: TeachForm
) -> None:
    assert "5 accepted, 1 missed. No change: 5 rejected" in form.counts.text(), form.counts.text()
    assert "judge 9 more" in form.lacking.text()
    assert "rose from 0.00 to" in lesson(form) and form.status.level == "good"
    made = Path(form.decision.made)
    assert (
        made.is_file()
        and form.decision.keep.isDefault()
        and str(made.parent) not in dock.checkpoint._folders()
    )
    assert form.decision.name.text() == "misses, adapted"
    other = Path(kept_checkpoints()) / "Fields.safetensors"
    other.parent.mkdir(parents=True)
    other.write_text("of somebody else")
    form.decision.name.setText("Fields")
    form.decision.keep.click()
    assert "of this name already" in form.status.text() and form.status.level == "error" and made.exists()
    assert other.read_text() == "of somebody else"
    form.decision.name.setText("Meadows")
    form.decision.keep.click()
    kept = Path(dock.checkpoint.current().path)
    assert (kept, read_card(str(kept)).name) == (other.with_name("Meadows.safetensors"), "Meadows")
    assert dock.change.outputs.threshold.value() == pytest.approx(read_card(str(kept)).threshold, abs=0.01)
    assert not made.exists() and form.status.text().endswith(": Meadows") and form.start.isVisibleTo(form)
    assert str(kept.parent) not in form.status.text(), "a word as long as a path widens the dock"


@pytest.mark.parametrize("reviewed", ["knows"], indirect=True)
def test_what_is_no_better_is_told_and_usually_discarded(form: TeachForm) -> None:
    assert "Not better" in lesson(form) and form.status.level == "warning"
    assert form.decision.made not in form.status.text()
    assert (
        form.decision.discard.isDefault()
        and not form.decision.keep.isDefault()
        and "all the same" in form.decision.keep.text()
    )
    assert form.decision.buttons.itemAt(0).widget() is form.decision.discard
    made = Path(form.decision.made)
    form.decision.discard.click()
    assert (
        not made.exists() and not form.decision.keep.isVisibleTo(form) and "Discarded" in form.status.text()
    )


def test_unsaved_edits_are_saved_when_that_is_wanted_and_a_lesson_can_be_stopped(
    form: TeachForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    layer, buttons = form.layer, QMessageBox.StandardButton
    layer.startEditing()
    first = next(layer.getFeatures()).id()
    layer.changeAttributeValue(first, layer.fields().indexOf("status"), "unsure")
    answers, asked = [buttons.Cancel, buttons.Save], []
    monkeypatch.setattr(QMessageBox, "question", lambda *given: asked.append(given[2]) or answers.pop(0))
    form.start.click()
    assert not form.runner.running and layer.isModified() and "not saved" in asked[0]
    form.start.click()
    assert form.runner.running and not layer.isModified() and layer.isEditable()
    assert "unsure" in QgsVectorLayer(layer.source(), "", "ogr").uniqueValues(
        layer.fields().indexOf("status")
    )
    form.cancel.click()
    assert wait_until(lambda: not form.runner.running)
    assert "Cancelled" in form.status.text() and form.start.isVisibleTo(form) and not form.decision.made
    layer.rollBack()


def test_the_end_of_the_dock_is_the_end_of_the_lesson(dock: RevisitDock, form: TeachForm, engines) -> None:
    form.start.click()
    assert wait_until(engines)
    QgsProject.instance().removeMapLayer(form.layer)
    assert form.runner.running and form.layer is None and form.cancel.isVisibleTo(dock), "it can be stopped"
    dock.close_down()
    assert wait_until(lambda: not engines() and not form.runner.running) and not form.decision.made


def test_what_cannot_be_started_is_told(form: TeachForm, scene: Path, tmp_path: Path) -> None:
    kept = (scene / "misses.safetensors").rename(tmp_path / "aside")
    form.start.click()
    kept.rename(scene / "misses.safetensors")
    assert not form.runner.running and form.status.level == "error"
    assert "misses.safetensors" in form.status.text() and "is gone" in form.status.text()
