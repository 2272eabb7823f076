"""What all of Revisit's algorithms share: a face, parameters made from the options of jobs, and an engine
to run them.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Dict, List, Mapping, Optional, Tuple

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingDestinationParameter,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ...core_models.contract.errors import CoreError, InputRefused
from ...core_models.contract.options import QGIS, Option, options_of
from ..checkpoints import card_of, default_checkpoint
from ..messages import first_line, sentence, tr
from ..resources import help_page, icon
from ..settings import find_engine
from ..sources import is_on_disk
from .parameters import Entry, parameter
from .values import READERS, Parameters, value_of

if TYPE_CHECKING:
    from ...core_models.contract.card import ModelCard
    from ...core_models.contract.jobs import Job, Result


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

    JOBS: ClassVar[Tuple[type, ...]]
    """Dataclasses whose options are the parameters."""
    IN_QGIS: ClassVar[Mapping[str, Mapping[str, Any]]] = {}
    """By field, what of an option is otherwise in QGIS."""
    OWN: ClassVar[Tuple[Option, ...]] = ()
    """Options that no job has."""
    ORDER: ClassVar[Tuple[str, ...]] = ()
    """Parameters that come first, the advanced ones among them first of those."""
    ALWAYS_WRITTEN: ClassVar[Tuple[str, ...]] = ()
    """Outputs that are optional and yet written unless told otherwise."""
    NUMBERS: ClassVar[Mapping[str, str]]
    """Outputs that are numbers, in words."""
    SOURCES: ClassVar[Tuple[str, ...]] = ()
    """Parameters that take a raster layer, a file, a folder or a glob."""
    TASK: ClassVar[str] = "change"
    """What its checkpoints are made for."""
    EXPLAINED: ClassVar[Tuple[str, ...]] = ()
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
        return help_page(self.NAME)

    def canExecute(self) -> Tuple[bool, str]:
        """Whether there is an engine, else what to do about it."""
        try:
            find_engine()
        except CoreError as error:
            return False, sentence(error)
        return True, ""

    @classmethod
    def options(cls) -> List[Option]:
        """The options that are parameters, in the order of the form: what is rarely needed last, and what is
        written last of the rest.
        """
        given = {name: option for job in cls.JOBS for name, option in options_of(job).items()}
        shown = [
            replace(option, **cls.IN_QGIS[name]) if name in cls.IN_QGIS else option
            for name, option in given.items()
        ]
        shown = [option for option in (*shown, *cls.OWN) if QGIS in option.doors]
        first = {name: place for place, name in enumerate(cls.ORDER)}
        return sorted(
            shown,
            key=lambda option: (
                option.advanced,
                first.get(option.parameter, len(first)),
                option.is_output,
            ),
        )

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        options = self.options()
        for option in options:
            if option.kind == "checkpoint" and option.required:
                option = replace(option, default=default_checkpoint(self.TASK))
            created = option.required or option.parameter in self.ALWAYS_WRITTEN
            self.addParameter(parameter(Entry(option, options, created)))
        for name, label in self.NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, tr(label)))

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> Tuple[bool, str]:
        """Cheap checks before anything runs, told in a sentence."""
        try:
            for definition in self.parameterDefinitions():
                self._check_parameter(definition, parameters.get(definition.name()), context)
            self.check(parameters, context)
        except CoreError as error:
            return False, sentence(error)
        except QgsProcessingException as error:
            return False, str(error)
        except Exception as error:  # one that reaches QGIS's C++ ends the whole process
            told = tr("The parameters cannot be checked: {0}: {1}. Please report this.")
            return False, told.format(type(error).__name__, first_line(error))
        return True, ""

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
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

    def values(self, job: type, parameters: Parameters, context: QgsProcessingContext) -> Dict[str, Any]:
        """By field the values of those options of `job` that hold no path and no extent, without those that
        are left open here alone, as the job's default is to hold; raises `InputRefused` where one cannot be.
        """
        found = {}
        for name, option in options_of(job).items():
            open_here = self.IN_QGIS.get(name, {}).get("default", "") is None
            if open_here and parameters.get(option.parameter) in (None, ""):
                continue
            if QGIS in option.doors and option.kind in READERS:
                found[name] = value_of(self, option, parameters, context)
                option.check(found[name])
        return found

    def named(self, text: str) -> str:
        """`text` with what the user gave in the place of the files that were made of it."""
        return text

    def run_job(self, job: Job, feedback: QgsProcessingFeedback) -> Result:
        """Run `job` in the engine; raises `CoreError`."""
        from ...core_models.contract.events import Events  # none of these while QGIS starts
        from ..engine import client, interpreter
        from .feedback import listener

        engine = find_engine()
        events = Events(listener(feedback, self.named), feedback.isCanceled)
        return client.run(job, client.command(engine.path), interpreter.code_root(), events)

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers; in lower case their names are the engine's."""
        found = result.numbers
        return {name: found[name.lower()] for name in self.NUMBERS if name.lower() in found}

    def checkpoint(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        """Path of the checkpoint, the shipped one where none was chosen; raises `InputRefused` where none is
        shipped.
        """
        path = self.parameterAsFile(parameters, "CHECKPOINT", context) or default_checkpoint(self.TASK)
        if not path:
            raise InputRefused(
                "checkpoint.none",
                tr("No checkpoint was chosen."),
                tr("Set CHECKPOINT to a .safetensors file."),
            )
        return os.path.abspath(path)

    def card(self, parameters: Parameters, context: QgsProcessingContext) -> ModelCard:
        """The checkpoint's card, from its header alone; raises `CoreError` for a checkpoint that cannot be
        read or is made for something else.
        """
        path = self.checkpoint(parameters, context)
        card = card_of(path)
        if card.task != self.TASK:
            message = tr("{0} is made for {1}, wanted {2}.").format(path, card.task, self.TASK)
            raise InputRefused("checkpoint.task", message, tr("Choose another CHECKPOINT."))
        return card
