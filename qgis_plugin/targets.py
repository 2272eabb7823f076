"""Where a run's results go: files that hold somebody's work are kept, and layers follow what is replaced.

A file is somebody's work where it is open for editing, was changed after the run that wrote it, or was not
written by Revisit at all. Then the whole run goes to names with a number. Any other file is replaced, and the
layers of the project that show it are read again, so that no two show one file.
"""

from __future__ import annotations

import itertools
import json
import os
import sqlite3
import weakref
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Dict, FrozenSet, Iterable, List, Optional

from qgis.core import (
    QgsDataProvider,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, QThread, pyqtSignal

from .layers import OUTPUTS, Output
from .messages import tr
from .sources import identity, path_of

MARGIN = timedelta(seconds=3)
"""What may lie between the end of a run by its receipt and the last change of its files."""
_written: Dict[str, str] = {}
"""By file that this session wrote, the last change of its layer."""


class Held(QObject):
    """Layers that cannot be edited while a run replaces their file."""

    done = pyqtSignal()
    """To be emitted, from any thread, when the run is over."""

    def __init__(self, project: QgsProject, layers: Iterable[QgsMapLayer]) -> None:
        super().__init__()
        self.project = project
        free = [layer for layer in layers if isinstance(layer, QgsVectorLayer) and not layer.readOnly()]
        self.ids = [layer.id() for layer in free if layer.setReadOnly(True)]
        self.done.connect(self.release)

    def release(self) -> None:
        """In the main thread: let them be edited again."""
        _release(self.project, self.ids)


def _release(project: QgsProject, ids: List[str]) -> None:
    while ids:
        layer = project.mapLayer(ids.pop())
        if layer is not None:
            layer.setReadOnly(False)


class Targets:
    """The files of one run, by the job's field; made in the main thread."""

    def __init__(
        self,
        kinds: Dict[str, str],
        paths: Dict[str, str],
        inputs: FrozenSet[object],
        context: QgsProcessingContext,
    ) -> None:
        """`kinds` of output and `paths` by field; a path may be empty, the first is not. A target that is
        one of `inputs` (see `sources.identity`) is left to the engine, which refuses it.
        """
        self.kept: List[str] = []
        """A sentence for each file that is kept."""
        self.paths = paths
        project = context.project() or QgsProject()
        reasons = [reason for name, kind in kinds.items() if (reason := work_in(kind, paths[name], project))]
        if any(path and identity(path, None) & inputs for path in paths.values()):
            reasons = []
        if reasons:
            self.paths = numbered(paths)
            told = tr("{0} It is kept; this run goes to {1}.")
            new = os.path.basename(next(iter(self.paths.values())))
            self.kept = [told.format(reason, new) for reason in reasons[:1]]
            _load_others(context, {old: self.paths[name] for name, old in paths.items() if old})
        shown = [layer for path in self.paths.values() for layer in layers_on(project, path)]
        self.held = Held(project, shown)
        # a run that was cancelled before it began tells nobody that it is over
        weakref.finalize(self, _release, project, self.held.ids).atexit = False


def work_in(kind: str, path: str, project: QgsProject) -> str:
    """Why the file at `path` has to be kept, in a sentence; empty where it may be replaced."""
    if not path or not os.path.isfile(path):
        return ""
    shown = layers_on(project, path)
    if any(isinstance(layer, QgsVectorLayer) and layer.isEditable() for layer in shown):
        return tr("{0} is being edited in QGIS.").format(path)
    if shown and QThread.currentThread() != QCoreApplication.instance().thread():
        return tr("{0} is open in the project.").format(path)  # a model's thread cannot touch its layers
    output = OUTPUTS[kind]
    if output.vector and last_change(path, kind) is None:
        return ""  # no layer of ours in it: the engine knows what to do
    ended = end_of_run(path)
    if ended is None:
        return tr("{0} was not written by Revisit, or its receipt is gone.").format(path)
    return tr("{0} was changed after it was written.").format(path) if _changed(output, path, ended) else ""


def _changed(output: Output, path: str, ended: datetime) -> bool:
    if not output.vector:
        receipt = os.path.getmtime(receipt_of(path))
        return os.path.getmtime(path) > receipt + MARGIN.total_seconds()
    changed = last_change(path, output.kind) or ""
    known = _written.get(os.path.realpath(path))
    if known is not None:
        return changed != known
    try:
        return datetime.fromisoformat(changed.replace("Z", "+00:00")) > ended + MARGIN
    except (ValueError, TypeError):
        return True


def receipt_of(path: str) -> str:
    """The receipt beside an output."""
    return f"{path}.receipt.json"


def end_of_run(path: str) -> Optional[datetime]:
    """When the run ended that wrote the output at `path`, as its receipt says; None where there is none."""
    try:
        with open(receipt_of(path), encoding="utf-8") as file:
            receipt = json.load(file)
        began = datetime.fromisoformat(receipt["began"].replace("Z", "+00:00"))
        lasted = sum(float(value) for value in receipt["seconds"].values())
        return began.astimezone(timezone.utc) + timedelta(seconds=lasted)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return None


def last_change(path: str, layer: str) -> Optional[str]:
    """When features of a GeoPackage's `layer` were last changed, as the file says; None where there is no
    such layer.
    """
    try:
        address = f"{Path(path).absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(address, uri=True, timeout=2.0)
        try:
            found = connection.execute(
                "SELECT last_change FROM gpkg_contents WHERE table_name = ?", (layer,)
            ).fetchone()
        finally:
            connection.close()
    except sqlite3.Error:
        return None
    return None if found is None else str(found[0])


def remember(outputs: Dict[str, str]) -> None:
    """Keep in mind what a run has just written (kind to path)."""
    for kind, path in outputs.items():
        if kind in OUTPUTS and OUTPUTS[kind].vector:
            _written[os.path.realpath(path)] = last_change(path, kind) or ""


def numbered(paths: Dict[str, str]) -> Dict[str, str]:
    """`paths` with one number in all of them, the first from 2 on with which none of them exists.

    The number follows what the names have in common with the first: `a.gpkg` and `a_map.tif` become
    `a_2.gpkg` and `a_2_map.tif`.
    """
    stem = os.path.splitext(next(iter(paths.values())))[0]
    for number in itertools.count(2):
        new = {name: _with_number(path, stem, number) for name, path in paths.items()}
        if not any(os.path.lexists(path) for path in new.values() if path):
            return new
    raise AssertionError("numbers do not end")


def _with_number(path: str, stem: str, number: int) -> str:
    if not path:
        return ""
    base, ending = os.path.splitext(path)
    rest = base[len(stem) :] if base.startswith(stem) else ""
    return f"{stem}_{number}{rest}{ending}" if base == stem + rest else f"{base}_{number}{ending}"


def _load_others(context: QgsProcessingContext, moved: Dict[str, str]) -> None:
    """Have Processing load the new paths in the place of the old ones."""
    loads = context.layersToLoadOnCompletion()
    context.setLayersToLoadOnCompletion({moved.get(path, path): details for path, details in loads.items()})


def layers_on(project: QgsProject, path: str) -> List[QgsMapLayer]:
    """The project's layers that show something of the file at `path`."""
    return [layer for layer in project.mapLayers().values() if path and _shows(layer, path)]


def _shows(layer: QgsMapLayer, path: str) -> bool:
    shown = path_of(layer) if layer.providerType() in ("ogr", "gdal") else ""
    if not shown:
        return False
    try:
        return os.path.samefile(shown, path)
    except OSError:
        return os.path.realpath(shown) == os.path.realpath(path)


def shown_in(project: QgsProject, kind: str, path: str) -> List[QgsMapLayer]:
    """The project's layers that show the output of a kind at `path`."""
    found = layers_on(project, path)
    if not OUTPUTS[kind].vector:
        return [layer for layer in found if layer.providerType() == "gdal"]
    registry = QgsProviderRegistry.instance()
    names = {layer.id(): registry.decodeUri("ogr", layer.source()).get("layerName") for layer in found}
    return [
        layer for layer in found if layer.providerType() == "ogr" and names[layer.id()] in (None, "", kind)
    ]


def read_again(project: QgsProject, outputs: Dict[str, str], context: QgsProcessingContext) -> None:
    """In the main thread: layers that show replaced outputs (kind to path) show the new ones, and Processing
    loads no second layer of them. Their style stays, unless it depends on what is in the layer.
    """
    loads = context.layersToLoadOnCompletion()
    for kind, path in outputs.items():
        layers = shown_in(project, kind, path) if kind in OUTPUTS else []
        for layer in layers:
            _read_again(layer, OUTPUTS[kind])
        if layers:
            loads.pop(path, None)
    context.setLayersToLoadOnCompletion(loads)


def _read_again(layer: QgsMapLayer, output: Output) -> None:
    options = QgsDataProvider.ProviderOptions()
    layer.setDataSource(layer.source(), layer.name(), layer.providerType(), options, False)
    if output.fit is not None:
        output.put_style(layer)
    layer.triggerRepaint()
