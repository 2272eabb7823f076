"""What the dock wants of each task's form."""

from __future__ import annotations

from typing import Any, ClassVar, Dict, List, Mapping, Optional, Type

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core_models.contract.card import ModelCard
from ...core_models.contract.options import options_of
from ..algorithms.raster_job import RasterJobAlgorithm
from ..checkpoints import title
from ..layers import load_output
from ..targets import shown_in
from .result_group import add_group, rename_run, short_name

MOST_NAMES = 4
"""Rasters by which the group of a run is named."""


class TaskForm(QObject):
    """The inputs of one task, and where its result goes: two widgets that the dock shows."""

    ALGORITHM: ClassVar[Type[RasterJobAlgorithm]]
    """What Run starts."""

    changed = pyqtSignal()

    title: str
    """The task in words."""
    tip: str
    """What Run does."""
    inputs: QWidget
    outputs: QWidget
    results: Optional[QWidget] = None
    """What can be done with a result; it shows itself where there is one."""
    to_be_seen: Optional[QWidget] = None
    """What of the outputs has to be in sight after a run."""

    @property
    def algorithm_id(self) -> str:
        """Id of the algorithm."""
        return f"revisit:{self.ALGORITHM.NAME}"

    @property
    def task(self) -> str:
        """What its checkpoints are made for."""
        return self.ALGORITHM.TASK

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.ran: List[Any] = []
        """Dates of the last run, which are shown with its result."""
        self.run_name = ""
        """What its group is called."""
        self.made: List[str] = []
        """Ids of its layers."""

    def follow(self, card: Optional[ModelCard]) -> None:
        """Take over what the checkpoint's card says."""
        raise NotImplementedError

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters but for the checkpoint."""
        raise NotImplementedError

    def sources(self) -> List[Any]:
        """The chosen rasters, layers or paths; the first sets the CRS."""
        values = self.parameters()
        given = [values.get(name) for name in self.ALGORITHM.SOURCES]
        return [one for value in given if value for one in (value if isinstance(value, list) else [value])]

    @property
    def takes_resolution(self) -> bool:
        """Whether a pixel size can be asked for."""
        return any("resolution" in options_of(job) for job in self.ALGORITHM.JOBS)

    def missing(self) -> str:
        """What is still to be chosen, in words."""
        raise NotImplementedError

    def load(self, results: Mapping[str, Any]) -> None:
        """Add what a run made to the project."""
        raise NotImplementedError

    def summary(self, results: Mapping[str, Any]) -> str:
        """The numbers of a run in a sentence."""
        return self.ALGORITHM.summary(results)

    def close_down(self) -> None:
        """Close what is open beside the dock."""

    def begin(self, card: Optional[ModelCard]) -> None:
        """Keep in mind what a run is about that begins now: the forms may be changed before it ends."""
        sources, dates = self.sources(), self.ALGORITHM.DATES
        self.ran = sources if dates else []
        series = sources[:MOST_NAMES] if dates or len(self.ALGORITHM.SOURCES) == 1 else sources[:1]
        names = " → ".join(map(short_name, series))
        told = ", ".join(filter(None, [title(card.network) if card else "", self.setting()]))
        self.run_name = f"{names} ({told})" if told else names

    def look_at_sources(self, checkpoint: str) -> None:
        """Have the chosen rasters looked at before a run, beside the card of the checkpoint at a path."""

    def preview(self) -> Optional[Dict[str, Any]]:
        """Parameters of a run that shows what there is to be found, without its outputs and the checkpoint;
        None where the task has no such run.
        """
        return None

    def setting(self) -> str:
        """What of the form a run's group is named by, beside its rasters and the network."""
        return ""

    def add_layers(self, results: Mapping[str, Any], *kinds: str) -> Dict[str, QgsMapLayer]:
        """Those outputs of the given kinds that a run made, the last on top, in a group of the project with
        the dates that they were made from. A layer that shows one already has been read again, and stays
        where it is.
        """
        project = QgsProject.instance()
        found = {kind: results.get(self.ALGORITHM.OUTPUTS[kind]) for kind in kinds}
        paths = {kind: str(path) for kind, path in found.items() if path}
        known = {kind: shown_in(project, kind, path) for kind, path in paths.items()}
        fresh = {kind: load_output(kind, paths[kind]) for kind, layers in known.items() if not layers}
        if fresh:
            add_group(project, self.run_name, fresh.values(), self.ran)
        else:
            rename_run(project, next(iter(known.values()))[0], self.run_name)
        made = {kind: fresh[kind] if kind in fresh else layers[0] for kind, layers in known.items()}
        self.made = [layer.id() for layer in made.values()]
        return made

    def shown(self) -> List[QgsMapLayer]:
        """Those layers of the last run that are in the project still."""
        layers = QgsProject.instance().mapLayers()
        return [layers[name] for name in self.made if name in layers]
