"""What all of Revisit's algorithms share: they hand a job to the engine and pass on what it says."""

from __future__ import annotations

import os
from typing import Any, ClassVar, Dict, List, Optional, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsRasterBlockFeedback,
)
from qgis.PyQt.QtGui import QIcon

from ...core_models.contract.card import read_card
from ...core_models.contract.errors import CoreError, InputRefused
from ...core_models.contract.events import Events
from ...core_models.contract.jobs import Job, Result
from ..checkpoints import default_checkpoint
from ..engine import client, interpreter
from ..export import Export
from ..messages import sentence, tr
from ..resources import help_page, icon
from ..settings import find_engine
from ..sources import Source, collection_files, is_on_disk, source_of
from .feedback import listener


class RevisitAlgorithm(QgsProcessingAlgorithm):
    """Base of the provider's algorithms.

    A child's texts are English; they are translated when QGIS asks for them.
    """

    NAME: ClassVar[str]
    """Second half of the algorithm's id; never changes."""
    TITLE: ClassVar[str]
    """Name in the toolbox."""
    GROUP: ClassVar[str]
    """Group in the toolbox."""
    GROUP_ID: ClassVar[str]
    """Never changes."""
    TAGS: ClassVar[str]
    """Words that find the algorithm, with commas between them."""
    SHORT_DESCRIPTION: ClassVar[str]
    """One sentence for the toolbox's tip."""
    HELP: ClassVar[str]
    """The text beside the dialog."""
    SOURCES: Tuple[str, ...] = ()
    """Parameters that take a raster layer, a file, a folder or a glob."""
    TASK = "change"
    """What its checkpoints are made for."""
    EXPLAINED: Tuple[str, ...] = ()
    """Parameters that `check` refuses in better words than QGIS's."""

    def createInstance(self) -> RevisitAlgorithm:
        """A fresh instance, as QGIS asks for one a run."""
        return type(self)()

    def name(self) -> str:
        """Second half of the algorithm's id."""
        return self.NAME

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr(self.TITLE)

    def group(self) -> str:
        """Group in the toolbox."""
        return tr(self.GROUP)

    def groupId(self) -> str:
        """The group's id."""
        return self.GROUP_ID

    def tags(self) -> List[str]:
        """Words that find the algorithm."""
        return tr(self.TAGS).split(",")

    def shortDescription(self) -> str:
        """One sentence for the toolbox's tip."""
        return tr(self.SHORT_DESCRIPTION)

    def shortHelpString(self) -> str:
        """The text beside the dialog."""
        return tr(self.HELP)

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return icon()

    def helpUrl(self) -> str:
        """The algorithm's page, which comes with the plugin and needs no network."""
        return help_page(self.name())

    def canExecute(self) -> Tuple[bool, str]:
        """Whether there is an engine, else what to do about it."""
        try:
            find_engine()
        except CoreError as error:
            return False, sentence(error)
        return True, ""

    def add(
        self, parameter: QgsProcessingParameterDefinition, help_text: str, advanced: bool = False
    ) -> None:
        """Add a parameter with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def checkParameterValues(
        self, parameters: Dict[str, Any], context: QgsProcessingContext
    ) -> Tuple[bool, str]:
        """Cheap checks before anything runs, told in a sentence."""
        try:
            for definition in self.parameterDefinitions():
                self._check_parameter(definition, parameters.get(definition.name()), context)
            self.check(parameters, context)
        except CoreError as error:
            return False, sentence(error)
        except QgsProcessingException as error:
            return False, str(error)
        return True, ""

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """The algorithm's own cheap checks; raises `CoreError`."""

    def _check_parameter(
        self, definition: QgsProcessingParameterDefinition, value: Any, context: QgsProcessingContext
    ) -> None:
        if definition.name() in self.SOURCES and value:
            self._check_sources(definition, value if isinstance(value, list) else [value], context)
            return
        if definition.name() not in self.EXPLAINED and not definition.checkValueIsAcceptable(value, context):
            raise QgsProcessingException(tr("{0} cannot be {1!r}.").format(definition.name(), value))
        if isinstance(definition, QgsProcessingDestinationParameter):
            supported, reason = self.provider().isSupportedOutputValue(value, definition, context)
            if not supported:
                raise QgsProcessingException(f"{definition.name()}: {reason}")

    def _check_sources(
        self, definition: QgsProcessingParameterDefinition, values: List[Any], context: QgsProcessingContext
    ) -> None:
        # QGIS would refuse folders and globs, and say only "could not load" of a broken file: the engine says
        # why.
        for value in values:
            if is_on_disk(value) or definition.checkValueIsAcceptable(value, context):
                continue
            told = (
                tr("{0} does not exist. Check {1}.") if isinstance(value, str) else tr("{1} cannot be {0!r}.")
            )
            raise QgsProcessingException(told.format(value, definition.name()))

    def run_job(self, job: Job, feedback: QgsProcessingFeedback) -> Result:
        """Run `job` in the engine; raises `QgsProcessingException` with a sentence."""
        engine = find_engine()
        events = Events(listener(feedback), feedback.isCanceled)
        return client.run(job, client.command(engine.path), interpreter.code_root(), events)

    def checkpoint(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        """Path of the checkpoint, the shipped one where none was chosen; raises `InputRefused` where none is
        shipped.
        """
        path = self.parameterAsFile(parameters, "CHECKPOINT", context) or default_checkpoint(self.TASK)
        if not path:
            raise InputRefused(
                "checkpoint.none", "No checkpoint was chosen.", "Set CHECKPOINT to a .safetensors file."
            )
        return os.path.abspath(path)

    def check_checkpoint(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Refuse, by its header alone, a checkpoint that cannot be read or is made for something else."""
        path = self.checkpoint(parameters, context)
        card = read_card(path)
        if card.task != self.TASK:
            message = f"{path} is made for {card.task}, wanted {self.TASK}."
            raise InputRefused("checkpoint.task", message, "Choose another CHECKPOINT.")

    def source(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> Source:
        """In the main thread: the source behind a raster parameter; raises `InputRefused`."""
        value = parameters[name]
        collection = isinstance(value, str) and collection_files(value)
        layer = None if collection else self.parameterAsRasterLayer(parameters, name, context)
        return source_of(value, layer)

    def source_path(self, source: Source, export: Optional[Export], feedback: QgsProcessingFeedback) -> str:
        """In the algorithm's thread: what the engine reads of `source`, exported where it is no local file;
        raises `CoreError`.
        """
        if export is None:
            return source.path
        feedback.setProgressText(tr("Exporting {0}").format(source.label))
        watch = QgsRasterBlockFeedback()
        feedback.canceled.connect(watch.cancel)
        return export.write(watch)

    def destination(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Path of an output; empty where it is not wanted, or where the algorithm has to choose one."""
        path = self.parameterAsOutputLayer(parameters, name, context)
        return os.path.abspath(path) if path and not path.startswith("memory:") else ""

    def optional_number(
        self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[float]:
        """The value of a number parameter, None where it was left open."""
        return (
            None if parameters.get(name) in (None, "") else self.parameterAsDouble(parameters, name, context)
        )

    def optional_integer(
        self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[int]:
        """The same of a parameter with whole numbers."""
        return None if parameters.get(name) in (None, "") else self.parameterAsInt(parameters, name, context)
