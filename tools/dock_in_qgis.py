"""What `tools.screenshots` has QGIS run: open the dock, run a task, save a picture of the window, leave.

REVISIT_TASK                     change, clouds or objects
REVISIT_BEFORE, REVISIT_AFTER    rasters or folders of two dates; cloudy and radar image;
                                 of objects, one or two
REVISIT_MASK                     a cloud mask, if there is one; REVISIT_ALL_CLOUD=1: all is cloud
REVISIT_PICTURE                  where the picture goes
REVISIT_CHECKPOINTS              a folder of checkpoints to add and use; empty: the shipped starter
"""

from __future__ import annotations

import glob
import os
import sys
import traceback
from typing import TYPE_CHECKING, Callable

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDockWidget
from qgis.utils import iface, plugins

if TYPE_CHECKING:  # the name under which QGIS loads the plugin; `make link` builds that folder
    from revisit.qgis_plugin.dock.dock import RevisitDock
    from revisit.qgis_plugin.dock.raster_list import RasterList
    from revisit.qgis_plugin.dock.source_picker import SourcePicker

SETTLE = 4000
"""Milliseconds that the map and the background tasks get before the next step."""


def leave(code: int, words: str = "") -> None:
    """End QGIS at once; it would ask about the unsaved project otherwise."""
    print(words, flush=True)
    sys.stderr.flush()
    os._exit(code)


def guarded(step: Callable[..., None]) -> Callable[..., None]:
    """`step`, ending QGIS with 1 where it raises."""

    def call(*arguments: object) -> None:
        try:
            step(*arguments)
        except Exception:
            traceback.print_exc()
            leave(1)

    return call


def rasters(path: str) -> list[QgsRasterLayer]:
    """Layers of a raster, or of all rasters in a folder."""
    files = sorted(glob.glob(os.path.join(path, "*.tif"))) if os.path.isdir(path) else [path]
    return [QgsRasterLayer(file, os.path.splitext(os.path.basename(file))[0]) for file in files]


def choose(picker: SourcePicker, path: str) -> None:
    """Add a date to the project and choose it in the dock."""
    layers = rasters(path)
    for layer in layers:
        QgsProject.instance().addMapLayer(layer)
        QgsProject.instance().layerTreeRoot().findLayer(layer).setExpanded(False)
    if os.path.isdir(path):
        picker.choose_path(path)
    else:
        picker.layers.setLayer(layers[0])


def add_rasters(form: RasterList, paths: list[str]) -> None:
    """Add rasters to the project and to the dock's list."""
    for path in paths:
        for layer in rasters(path):
            form.add_layer(QgsProject.instance().addMapLayer(layer))
            QgsProject.instance().layerTreeRoot().findLayer(layer).setExpanded(False)


def start() -> None:
    """Fill in the dock; the rest follows once the engine has answered."""
    iface.mainWindow().setGeometry(0, 0, 1280, 860)
    iface.mainWindow().findChild(QDockWidget, "Browser").close()
    plugins["revisit"].action.trigger()
    dock = plugins["revisit"].dock
    tasks = [form.task for form in dock.forms]
    dock.task.setCurrentIndex(tasks.index(os.environ.get("REVISIT_TASK", "change")))
    given = [os.environ[name] for name in ("REVISIT_AFTER", "REVISIT_BEFORE") if os.environ.get(name)]
    if dock.form is dock.objects:
        add_rasters(dock.objects.rasters, given[::-1])
    else:
        pickers = {
            dock.clouds: (dock.clouds.sar, dock.clouds.optical),
            dock.change: (dock.change.after, dock.change.before),
        }
        for picker, path in zip(pickers[dock.form], given):
            choose(picker, path)
    if os.environ.get("REVISIT_MASK"):
        dock.clouds.mask.choose_path(os.environ["REVISIT_MASK"])
    dock.clouds.all_cloud.setChecked(os.environ.get("REVISIT_ALL_CLOUD") == "1")
    first = next(iter(rasters(os.environ["REVISIT_BEFORE"])))
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(first.crs()))
    if os.environ.get("REVISIT_CHECKPOINTS"):
        dock.checkpoint.add_folder(os.environ["REVISIT_CHECKPOINTS"])
    QTimer.singleShot(SETTLE, guarded(lambda: run(dock)))


def run(dock: RevisitDock) -> None:
    """Press Run."""
    dock.runner.ended.connect(guarded(lambda holds, _results: ended(dock, holds)))
    dock.run_button.click()
    if not dock.runner.running:
        leave(1, dock.status.text() or dock.hint.text())


def ended(dock: RevisitDock, holds: bool) -> None:
    """Show the result, of change and clouds above the second image."""
    if not holds:
        leave(1, dock.status.text())
    if dock.form is dock.objects:
        show_boxes(dock)
        return
    before = rasters(os.environ["REVISIT_BEFORE"])
    names = {layer.name() for layer in before}
    for layer in QgsProject.instance().mapLayers().values():
        if layer.name() in names:
            QgsProject.instance().layerTreeRoot().findLayer(layer).setItemVisibilityChecked(False)
    found = QgsProject.instance().mapLayersByName("Change map") + QgsProject.instance().mapLayersByName(
        "Provenance"
    )
    iface.mapCanvas().setExtent(found[0].extent())
    iface.mapCanvas().refresh()
    QTimer.singleShot(SETTLE, guarded(lambda: picture(dock)))


def show_boxes(dock: RevisitDock) -> None:
    """Show half of the boxes' surroundings, and the sliders."""
    extent = rasters(os.environ["REVISIT_BEFORE"])[0].extent()
    extent.scale(0.62)
    iface.mapCanvas().setExtent(extent)
    iface.mapCanvas().refresh()
    QTimer.singleShot(
        500, lambda: dock.scroll.verticalScrollBar().setValue(dock.scroll.verticalScrollBar().maximum())
    )
    QTimer.singleShot(SETTLE, guarded(lambda: picture(dock)))


def picture(dock: RevisitDock) -> None:
    """Save the window as it is."""
    if not iface.mainWindow().grab().save(os.environ["REVISIT_PICTURE"]):
        leave(1, "the picture could not be saved")
    if dock.clouds.views is not None:
        dock.clouds.views.grab().save(os.environ["REVISIT_PICTURE"].replace(".png", "-views.png"))
    leave(0, dock.status.text())


QTimer.singleShot(SETTLE, guarded(start))
