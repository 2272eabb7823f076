"""What `test_whole_way` has QGIS run: a person's way from the open dock to the report, and out of QGIS while
a run is on.

WAY_BEFORE, WAY_AFTER    the dates: rasters, or folders of tiles
WAY_OPTIONS     JSON: `checkpoints`, a folder of them, empty: the shipped starter; `lower`, a threshold with
                more polygons than the card's; `lesson`, further parameters of the lesson; `big`, a folder
                with big_before.tif and big_after.tif, during whose run QGIS is left; empty: it is left
                without one
WAY_PATIENCE    seconds after which a step that has to end is given up
WAY_PICTURES    folder for a picture of every step
WAY_TOLD        JSON file for what was found: of every step a sentence, its seconds, clicks and keys, and what
                QGIS warned of
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from pathlib import Path
from typing import Any, Callable, Iterator

from qgis.core import Qgis, QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QApplication, QDialog, QDockWidget, QMessageBox, QWidget
from qgis.utils import iface, loadPlugin, plugins, startPlugin, unloadPlugin

BEFORE, AFTER = os.environ["WAY_BEFORE"], os.environ["WAY_AFTER"]
OPTIONS = json.loads(os.environ["WAY_OPTIONS"])
PICTURES = Path(os.environ["WAY_PICTURES"])
TOLD: dict[str, Any] = {"warned": [], "asked": [], "steps": {}, "table": []}
POLL = 50
PATIENCE = 1000 * int(os.environ["WAY_PATIENCE"])
LOWER = OPTIONS["lower"]
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


class Hand:
    """Does what a person does, and counts it."""

    def __init__(self) -> None:
        self.clicks, self.keys, self.began = 0, 0, time.monotonic()

    def click(self, button: QAbstractButton) -> None:
        """A click."""
        self.clicks += 1
        button.click()

    def press(self, window: QWidget, key: Qt.Key) -> None:
        """A key."""
        self.keys += 1
        QTest.keyClick(window, key)

    def rest(self) -> list[Any]:
        """Seconds, clicks and keys since the last rest."""
        found = [round(time.monotonic() - self.began, 1), self.clicks, self.keys]
        self.clicks, self.keys, self.began = 0, 0, time.monotonic()
        return found


HAND = Hand()


def done(name: str, told: str) -> None:
    """Keep a step's picture, what it came to and what it took."""
    TOLD["steps"][name] = told
    TOLD["table"].append([name, *HAND.rest(), told])
    picture(f"{len(TOLD['steps']):02d}-{name}")
    write_told()
    HAND.rest()


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
    WALK.agreements.timeout.connect(agree)
    WALK.agreements.start(POLL)
    HAND.rest()
    HAND.clicks += 1  # the button in the toolbar
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
    if OPTIONS["big"]:
        yield from reload()
        yield from leave_while_running()
    else:
        QgsProject.instance().setDirty(False)
        WALK.answers.timeout.connect(answer)
        WALK.answers.start(POLL)
        iface.actionExit().trigger()


def drawn() -> Step:
    """QGIS's map, drawn anew."""
    canvas, seen = iface.mapCanvas(), []
    if not canvas.layers():
        return
    canvas.mapCanvasRefreshed.connect(lambda: seen.append(True))
    canvas.refresh()
    yield lambda: seen and not canvas.isDrawing()


def add(path: str) -> QgsRasterLayer:
    """A raster in the project."""
    return QgsProject.instance().addMapLayer(QgsRasterLayer(path, Path(path).stem))


def choose(picker: Any, path: str) -> None:
    """A date chosen: a layer from the list, or a folder from the disk."""
    if Path(path).is_dir():
        HAND.clicks += 4  # the button, its entry, the folder, Choose
        picker.choose_path(path)
    else:
        HAND.clicks += 2
        picker.layers.setLayer(add(path))


def pair_check() -> Step:
    """Both dates and the checkpoint chosen: what is found of the pair is told before a run."""
    if OPTIONS["checkpoints"]:
        HAND.clicks += 3
        dock().checkpoint.add_folder(OPTIONS["checkpoints"])
    choose(dock().change.before, BEFORE)
    choose(dock().change.after, AFTER)
    yield lambda: dock().change.check.rows
    dock().change.check.head.setChecked(True)
    yield from drawn()
    done("pair-check", dock().change.check.head.text())


def preview() -> Step:
    """What a run would find on the visible map."""
    if not QgsProject.instance().mapLayers():  # folders are not on the map
        folders = [sorted(Path(path).glob("*.tif")) for path in (AFTER, BEFORE)]
        layers = [add(str(path)) for paths in folders for path in paths]
        HAND.clicks += len(folders)
        iface.mapCanvas().setExtent(
            iface.mapCanvas().mapSettings().layerExtentToOutputExtent(layers[-1], layers[-1].extent())
        )
        yield lambda: dock().preview.button.isEnabled()
    HAND.click(dock().preview.button)
    yield lambda: dock().preview.running
    yield lambda: not dock().preview.running
    yield from drawn()
    done("preview", dock().status.text())


def run() -> Step:
    """A run, whose layers come in a group."""
    HAND.click(dock().run_button)
    yield lambda: not dock().runner.running
    yield lambda: not dock().runner.zoom.isActive()
    yield from drawn()
    done("run", dock().status.text())


def polygons() -> QgsVectorLayer:
    """The layer of the result."""
    return dock().change.results.layer.currentLayer()


def threshold() -> Step:
    """The threshold is moved: first the map follows, then the layer."""
    form = dock().change.results.threshold
    HAND.clicks += 1  # the slider is dragged
    form.threshold.slider.setSliderDown(True)
    form.threshold.set_value(LOWER)
    yield lambda: "In view" in form.told.text()
    done("threshold-moving", form.told.text())
    form.threshold.slider.setSliderDown(False)
    yield lambda: abs(form.run.threshold - LOWER) < 0.001 and not form.runner.running
    yield from drawn()
    done("threshold", form.told.text())


def review() -> Step:
    """Polygons judged by keys, most of them right."""
    form = dock().change.results.review
    HAND.click(form.start)
    window = form.window_
    yield lambda: window.review.queue is not None
    QApplication.setActiveWindow(window)
    yield lambda: window.isActiveWindow()
    for number in range(REVIEWED):
        before = window.review.queue.done
        HAND.press(window, Qt.Key.Key_R if number % 4 == 3 else Qt.Key.Key_A)
        yield lambda before=before: window.review.queue.done > before
    yield lambda: not any(canvas.isDrawing() for canvas in window.views.canvases)
    done("review", f"{window.review.queue.done} of {len(window.review.queue)}")
    HAND.clicks += 1
    window.close()
    yield lambda: form.window_ is None
    yield from drawn()
    done("reviewed", form.progress.text())


def teach() -> Step:
    """The network learns from that, and somebody discards what it has become."""
    form = dock().change.results.teach
    form.options = OPTIONS["lesson"]
    yield lambda: form.start.isEnabled()
    dock().scroll.bring_into_sight(form)
    HAND.click(form.start)
    yield lambda: not form.runner.running
    dock().scroll.bring_into_sight(form)
    yield from drawn()
    done("teach", form.status.text())
    if form.decision.made:
        HAND.click(form.decision.discard)


def report() -> Step:
    """The report on one page."""
    path = PICTURES / "report.html"
    HAND.clicks += 2  # the button, and Save in the dialog
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
    dock().checkpoint.add_folder(OPTIONS["checkpoints"])
    for name, picker in (("before", dock().change.before), ("after", dock().change.after)):
        picker.layers.setLayer(add(str(Path(OPTIONS["big"]) / f"big_{name}.tif")))
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


def agree() -> None:
    """Take what QGIS proposes, as it does about a transformation between two CRSs."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QDialog) and not isinstance(box, QMessageBox):
        HAND.clicks += 1
        box.accept()


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
        self.timer, self.answers, self.agreements = QTimer(), QTimer(), QTimer()
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
