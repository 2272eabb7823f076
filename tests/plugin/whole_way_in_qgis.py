"""What `test_whole_way` has QGIS run: a person's way from the open dock to the report, and out of QGIS while
a run is on.

WAY_SCENE       folder with before.tif, after.tif, big_before.tif, big_after.tif and difference.safetensors
WAY_PICTURES    folder for a picture of every step
WAY_TOLD        JSON file for what was found: a sentence a step, and what QGIS warned of
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from pathlib import Path
from typing import Any, Callable, Iterator

from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMessageBox
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin

SCENE, PICTURES = Path(os.environ["WAY_SCENE"]), Path(os.environ["WAY_PICTURES"])
TOLD: dict[str, Any] = {"warned": [], "asked": [], "steps": {}}
POLL = 50
PATIENCE = 300_000
"""Milliseconds after which a step that has to end is given up."""
LOWER = 0.02
"""A threshold at which there are more polygons than at the card's."""
REVIEWED = 20

Step = Iterator[Callable[[], object]]


def write_told() -> None:
    """Keep what was found so far."""
    Path(os.environ["WAY_TOLD"]).write_text(json.dumps(TOLD, ensure_ascii=False))


def give_up(why: str) -> None:
    """End QGIS at once; it would ask about the unsaved project otherwise."""
    print(why, file=sys.stderr, flush=True)
    TOLD["failed"] = why
    picture("failed")
    write_told()
    os._exit(1)


def picture(name: str) -> None:
    """The whole screen as it is."""
    QApplication.processEvents()
    QApplication.primaryScreen().grabWindow(0).save(str(PICTURES / f"{name}.png"))


def done(name: str, told: str) -> None:
    """Keep a step's picture and what it came to."""
    TOLD["steps"][name] = told
    picture(f"{len(TOLD['steps']):02d}-{name}")


def warned(text: str, tag: str, level: Qgis.MessageLevel) -> None:
    """Keep what QGIS's message log is told from warnings on."""
    if level in (Qgis.MessageLevel.Warning, Qgis.MessageLevel.Critical):
        TOLD["warned"].append(f"{tag}: {text}")


def dock() -> Any:
    """The plugin's dock."""
    return plugins["revisit"].dock


def way() -> Step:
    """Each step, with what is waited for before the next one."""
    iface.mainWindow().setGeometry(0, 0, 1400, 950)
    iface.mainWindow().findChild(QDockWidget, "Browser").close()
    plugins["revisit"].action.trigger()
    yield lambda: dock().engine.ready and dock().engine.task is None
    done("dock", dock().engine.words.text())
    yield from pair_check()
    yield from preview()
    yield from run()
    yield from threshold()
    yield from review()
    yield from teach()
    yield from report()
    yield from reload()
    yield from leave_while_running()


def add(name: str) -> QgsRasterLayer:
    """A raster of the scene in the project."""
    return QgsProject.instance().addMapLayer(QgsRasterLayer(str(SCENE / f"{name}.tif"), name))


def pair_check() -> Step:
    """Both dates and the checkpoint chosen: what is found of the pair is told before a run."""
    dock().checkpoint.add_folder(str(SCENE))
    dock().change.before.layers.setLayer(add("before"))
    dock().change.after.layers.setLayer(add("after"))
    yield lambda: dock().change.check.rows
    dock().change.check.head.setChecked(True)
    done("pair-check", dock().change.check.head.text())


def preview() -> Step:
    """What a run would find on the visible map."""
    dock().preview.button.click()
    yield lambda: dock().preview.running
    yield lambda: not dock().preview.running and not iface.mapCanvas().isDrawing()
    done("preview", dock().status.text())


def run() -> Step:
    """A run, whose layers come in a group."""
    dock().run_button.click()
    yield lambda: not dock().runner.running
    yield lambda: not dock().runner.zoom.isActive() and not iface.mapCanvas().isDrawing()
    done("run", dock().status.text())


def polygons() -> QgsVectorLayer:
    """The layer of the result."""
    return dock().change.results.layer.currentLayer()


def threshold() -> Step:
    """The threshold is moved: first the map follows, then the layer."""
    form = dock().change.results.threshold
    form.threshold.slider.setSliderDown(True)
    form.threshold.set_value(LOWER)
    yield lambda: "In view" in form.told.text()
    done("threshold-moving", form.told.text())
    form.threshold.slider.setSliderDown(False)
    yield lambda: abs(form.run.threshold - LOWER) < 0.001 and not form.runner.running
    done("threshold", form.told.text())


def review() -> Step:
    """Polygons judged by keys, most of them right."""
    form = dock().change.results.review
    form.start.click()
    window = form.window_
    yield lambda: window.review.queue is not None
    QApplication.setActiveWindow(window)
    yield lambda: window.isActiveWindow()
    for number in range(REVIEWED):
        before = window.review.queue.done
        QTest.keyClick(window, Qt.Key.Key_R if number % 4 == 3 else Qt.Key.Key_A)
        yield lambda before=before: window.review.queue.done > before
    done("review", f"{window.review.queue.done} of {len(window.review.queue)}")
    window.close()
    yield lambda: form.window_ is None


def teach() -> Step:
    """The network learns from that, and somebody discards what it has become."""
    form = dock().change.results.teach
    form.options = {"STEPS": 2}
    yield lambda: form.start.isEnabled()
    form.start.click()
    yield lambda: not form.runner.running
    done("teach", form.status.text())
    if form.decision.made:
        form.decision.discard.click()


def report() -> Step:
    """The report on one page."""
    path = SCENE / "report.html"
    dock().change.results.write_report(str(path))
    yield path.is_file
    done("report", str(path.stat().st_size))


def reload() -> Step:
    """Off and on again, twice; the dock comes back."""
    for number in (1, 2):
        old = dock()
        assert unloadPlugin("revisit"), "the plugin could not be unloaded"
        assert QgsApplication.processingRegistry().providerById("revisit") is None
        assert loadPlugin("revisit") and startPlugin("revisit"), "the plugin could not be loaded again"
        yield lambda old=old: dock() is not None and dock() is not old and dock().engine.task is None
        assert QgsApplication.processingRegistry().algorithmById("revisit:detectchange") is not None
        done(f"reload-{number}", dock().engine.words.text())


def leave_while_running() -> Step:
    """QGIS is closed during a run, as a person closes it: it asks whether to cancel, and stays until that
    is done.
    """
    dock().checkpoint.add_folder(str(SCENE))
    dock().change.before.layers.setLayer(add("big_before"))
    dock().change.after.layers.setLayer(add("big_after"))
    yield lambda: dock().run_button.isEnabled()
    dock().run_button.click()
    yield lambda: dock().progress.value() >= 3
    done("leaving", dock().status.text())
    write_told()
    QgsProject.instance().setDirty(False)
    WALK.answers.timeout.connect(answer)
    WALK.answers.start(POLL)
    iface.actionExit().trigger()
    yield lambda: not dock().runner.running
    done("cancelled", dock().status.text())
    write_told()
    QgsProject.instance().setDirty(False)
    iface.actionExit().trigger()


def answer() -> None:
    """Say yes where QGIS asks, as it does about layers in temporary files."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        TOLD["asked"].append(box.text())
        picture(f"asked-{len(TOLD['asked'])}")
        write_told()
        yes = box.button(QMessageBox.StandardButton.Yes) or box.button(QMessageBox.StandardButton.Discard)
        (yes or box.defaultButton() or box.buttons()[0]).click()


class Walk:
    """Goes from step to step once what it waits for is there."""

    def __init__(self) -> None:
        self.steps = way()
        self.holds: Callable[[], object] = lambda: True
        self.waited = 0
        self.timer, self.answers = QTimer(), QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(POLL)

    def look(self) -> None:
        """Go on, or wait."""
        self.timer.stop()  # a dialog or a key may let Qt work meanwhile
        try:
            if self.holds():
                self.holds, self.waited = next(self.steps), 0
            self.waited += POLL
            if self.waited > PATIENCE:
                give_up(f"nothing came after the step {list(TOLD['steps'])[-1:]}: {dock().status.text()}")
            self.timer.start(POLL)
        except StopIteration:
            pass
        except Exception:
            give_up(traceback.format_exc())


QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(warned)
WALK = Walk()
