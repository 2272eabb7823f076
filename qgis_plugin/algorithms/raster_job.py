"""What the algorithms share that run a network over rasters: from files and options to a job, and from its
outputs to styled layers.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping, Optional, Set, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRectangle,
)

from ...core_models.contract.errors import CoreError
from ...core_models.contract.options import options_of
from ...core_models.contract.targets import geopackage_of
from .. import layers
from ..messages import sentence, tr
from ..targets import Targets, read_again, remember
from ..told import COLOURS
from .source_algorithm import SourceAlgorithm
from .values import Parameters

if TYPE_CHECKING:
    from ...core_models.contract.card import ModelCard


class RasterJobAlgorithm(SourceAlgorithm):
    """Base of the algorithms from rasters to rasters or polygons, which have one job.

    A child says which, what its sources are, and the answer.
    """

    EXPLAINED: ClassVar[Tuple[str, ...]] = ("CHECKPOINT",)
    OUTPUTS: ClassVar[Dict[str, str]] = {}
    """Kind of output, as the engine calls it, to the parameter that says where it goes; the first is always
    written."""
    TEMPORARY = ""
    """Name of the first output where no place was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.colours = False
        """Whether the checkpoint wants red, green and blue."""
        self.by_number: Set[str] = set()
        """Options that name bands by number."""
        self.targets: Optional[Targets] = None
        self.written: Dict[str, str] = {}
        """Kind of output to path, once the job is done."""

    def prepareAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread: find the sources, and where the outputs can go without harm."""
        try:
            self.look_at_bands(parameters, context)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        super().prepareAlgorithm(parameters, context, feedback)
        kinds = {name.lower(): kind for kind, name in self.OUTPUTS.items()}
        inputs = self.inputs_given(parameters, context)
        try:
            self.targets = Targets(kinds, self.outputs(parameters, context), inputs, context)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        for words in self.targets.kept:
            feedback.pushWarning(words)
        return True

    def look_at_bands(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """What the checkpoint wants of the sources' bands, and which are given by number; raises
        `CoreError`.
        """
        values = self.values(self.JOBS[0], parameters, context)
        self.colours = sorted(self.card(parameters, context).bands) == sorted(COLOURS)
        self.by_number = {name for name, value in values.items() if name.startswith("bands") and value}

    def takes_colours(self, name: str) -> bool:
        """Whether of the source of a name red, green and blue are wanted, and no bands by number."""
        return self.colours and not self.by_number & {"bands", f"bands_{name.lower()}"}

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the main thread: layers that show what was replaced are read again."""
        if self.targets is not None:
            self.targets.held.release()
        if context.project() is not None:
            read_again(context.project(), self.written, context)
        return {}

    def inputs(self, paths: Dict[str, str]) -> Dict[str, Any]:
        """The job's rasters by field, from `paths` by the names in `sources`."""
        return {name.lower(): path for name, path in paths.items()}

    def by_field(self, parameters: Mapping[str, Any]) -> Dict[str, Any]:
        """The parameters by the job's fields, as they were given."""
        names = {name: option.parameter for name, option in options_of(self.JOBS[0]).items()}
        return {name: parameters[parameter] for name, parameter in names.items() if parameter in parameters}

    @staticmethod
    def summary(results: Mapping[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        raise NotImplementedError

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Options and the checkpoint's card, without reading a raster; raises `CoreError`."""
        values = self.values(self.JOBS[0], parameters, context)
        super().check(parameters, context)
        self.check_targets(parameters)
        self.check_together(values, self.card(parameters, context))

    def check_targets(self, parameters: Parameters) -> None:
        """Raise `InputRefused` where an output is a layer of another name."""
        for name in self.OUTPUTS.values():
            # As it was typed: asking for the layer here would have QGIS load it twice.
            target = parameters.get(name)
            if isinstance(target, str) and target and not target.startswith("memory:"):
                self._file(name, target)

    def check_together(self, values: Mapping[str, Any], card: ModelCard) -> None:
        """Raise `InputRefused` where options, each good by itself, fit neither each other nor the card."""

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: export, run the engine, put the styles beside its outputs."""
        try:
            return self._process(parameters, context, feedback)
        except BaseException:  # after which nothing is called in the main thread
            if self.targets is not None:
                self.targets.held.done.emit()
            raise

    def _process(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        try:
            paths = self.paths(feedback)
            job = self.JOBS[0](
                **self.values(self.JOBS[0], parameters, context),
                **self.inputs(paths),
                **(self.targets.paths if self.targets else {}),
                **self.rest(parameters, context),
            )
            result = self.run_job(job, feedback)
        except CoreError as error:
            raise QgsProcessingException(self.named(sentence(error))) from error
        self.written = {kind: path for kind, path in result.outputs.items() if kind in self.OUTPUTS}
        remember(self.written)
        self._style(result.outputs, context, feedback)
        numbers = self.numbers(result)
        feedback.pushInfo(self.summary(numbers))
        written = {
            name: result.outputs[kind] for kind, name in self.OUTPUTS.items() if result.outputs.get(kind)
        }
        return {**written, **numbers}

    def rest(self, parameters: Parameters, context: QgsProcessingContext) -> Dict[str, Any]:
        """Fields of the job that are neither values nor rasters nor outputs; raises `CoreError`."""
        return {
            "checkpoint": self.checkpoint(parameters, context),
            "extent": self._corners(parameters, context),
        }

    def outputs(self, parameters: Parameters, context: QgsProcessingContext) -> Dict[str, str]:
        """Where each output was asked to go, by field; empty where it is not wanted."""
        chosen = {}
        for name in self.OUTPUTS.values():
            path = self.parameterAsOutputLayer(parameters, name, context)
            wanted = path and not path.startswith("memory:")
            chosen[name.lower()] = self._file(name, path) if wanted else ""
        chosen["output"] = chosen["output"] or QgsProcessingUtils.generateTempFilename(self.TEMPORARY)
        return chosen

    def _file(self, name: str, path: str) -> str:
        """The file of the output `name`; raises `InputRefused` where `path` is a layer of another name."""
        kind = next(kind for kind, parameter in self.OUTPUTS.items() if parameter == name)
        return os.path.abspath(geopackage_of(path, kind) if layers.OUTPUTS[kind].vector else path)

    def _style(
        self, outputs: Dict[str, str], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Put the style of each output (kind to path) beside it, and have those styled that QGIS loads."""
        try:
            layers.save_styles(outputs)
        except OSError as error:
            feedback.pushWarning(tr("The styles could not be saved beside the outputs: {0}").format(error))
        layers.style_what_loads(outputs, context)

    def part(
        self, parameters: Parameters, context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> Optional[QgsRectangle]:
        """EXTENT in `crs`; None where it was left open."""
        return self.extent(parameters, context, crs)

    def extent(
        self, parameters: Parameters, context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> Optional[QgsRectangle]:
        """EXTENT in `crs`; None where it was left open."""
        if not parameters.get("EXTENT"):
            return None
        extent = self.parameterAsExtent(parameters, "EXTENT", context, crs)
        return None if extent.isNull() else extent

    def _corners(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> Optional[tuple[float, float, float, float]]:
        """EXTENT as the job has it, in the CRS of the first source."""
        extent = self.extent(parameters, context, next(iter(self.sources.values())).crs)
        if extent is None:
            return None
        return extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()
