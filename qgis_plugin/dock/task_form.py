"""What the dock wants of each task's form."""

from __future__ import annotations

from typing import Any, ClassVar, Dict, Mapping, Optional, Type

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core_models.contract.card import ModelCard
from ..algorithms.raster_job import RasterJobAlgorithm
from ..layers import load_output
from ..targets import shown_in


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

    def follow(self, card: Optional[ModelCard]) -> None:
        """Take over what the checkpoint's card says."""
        raise NotImplementedError

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters but for the checkpoint."""
        raise NotImplementedError

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

    def add_layers(self, results: Mapping[str, Any], *kinds: str) -> Dict[str, QgsMapLayer]:
        """Those outputs of the given kinds that a run made, added to the project, the last on top; a layer
        that shows one already has been read again, and stays where it is.
        """
        project = QgsProject.instance()
        paths = {kind: results.get(self.ALGORITHM.OUTPUTS[kind]) for kind in kinds}
        return {
            kind: next(iter(shown_in(project, kind, path)), None)
            or project.addMapLayer(load_output(kind, path))
            for kind, path in paths.items()
            if path
        }
