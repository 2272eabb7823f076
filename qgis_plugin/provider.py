"""The Processing provider `revisit`."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .algorithms.adapt import AdaptAlgorithm
from .algorithms.batch import BatchAlgorithm
from .algorithms.changearea import ChangeAreaAlgorithm
from .algorithms.detectchange import DetectChangeAlgorithm
from .algorithms.detectobjects import DetectObjectsAlgorithm
from .algorithms.detectseries import DetectSeriesAlgorithm
from .algorithms.evaluatemodel import EvaluateModelAlgorithm
from .algorithms.inspectpair import InspectPairAlgorithm
from .algorithms.redrawchange import RedrawChangeAlgorithm
from .algorithms.removeclouds import RemoveCloudsAlgorithm
from .algorithms.reportchange import ReportAlgorithm
from .algorithms.samplechange import SampleChangeAlgorithm
from .algorithms.segment import SegmentAlgorithm
from .algorithms.trainmodel import TrainModelAlgorithm
from .messages import tr
from .resources import icon


class RevisitProvider(QgsProcessingProvider):
    """Revisit's algorithms in the toolbox, in models and in `qgis_process`."""

    def loadAlgorithms(self) -> None:
        """Add a fresh instance of every algorithm."""
        tasks = (DetectChangeAlgorithm, RemoveCloudsAlgorithm, DetectObjectsAlgorithm, SegmentAlgorithm)
        review = (RedrawChangeAlgorithm, SampleChangeAlgorithm, ChangeAreaAlgorithm, ReportAlgorithm)
        training = (TrainModelAlgorithm, EvaluateModelAlgorithm, AdaptAlgorithm)
        for kind in (*tasks, DetectSeriesAlgorithm, BatchAlgorithm, InspectPairAlgorithm, *review, *training):
            self.addAlgorithm(kind())

    def id(self) -> str:
        """First half of every algorithm's id; never changes."""
        return "revisit"

    def name(self) -> str:
        """Name in the toolbox."""
        return "Revisit"

    def longName(self) -> str:
        """Name where there is room."""
        return tr("Revisit: change, clouds, objects and classes with attention networks")

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return icon()

    def supportsNonFileBasedOutput(self) -> bool:
        """False: the engine writes files."""
        return False

    def supportedOutputVectorLayerExtensions(self) -> list[str]:
        """GeoPackage alone."""
        return ["gpkg"]

    def supportedOutputRasterLayerExtensions(self) -> list[str]:
        """Cloud Optimized GeoTIFF alone."""
        return ["tif"]
