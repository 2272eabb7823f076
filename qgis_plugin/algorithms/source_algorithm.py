"""What the algorithms share that read rasters: find the files behind layers, and export what is no local
file.
"""

from __future__ import annotations

from typing import Any, ClassVar, Dict, FrozenSet, Iterator, List, Optional, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterBlockFeedback,
    QgsRasterLayer,
)

from ...core_models.contract.errors import CoreError, InputRefused
from ..export import Export
from ..messages import sentence, tr
from ..sources import Source, collection_files, day_of, identity, source_of
from ..told import with_told
from .base import RevisitAlgorithm
from .values import Parameters


class SourceAlgorithm(RevisitAlgorithm):
    """Base of the algorithms that read rasters: layers, files, folders or globs."""

    DATES: ClassVar[Tuple[str, ...]] = ()
    """Of the sources the two dates, the earlier first."""
    PAIR: ClassVar[Tuple[str, ...]] = ()
    """Two sources that cannot be the same raster."""

    def __init__(self) -> None:
        super().__init__()
        self.sources: Dict[str, Source] = {}
        """Rasters by parameter."""
        self.exports: Dict[str, Export] = {}
        """Of those that are no local file, how they become one."""

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """In the main thread: fill `sources` and `exports`; raises `CoreError`."""
        raise NotImplementedError

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """No raster twice where two are wanted; raises `CoreError`."""
        if self.PAIR and all(parameters.get(name) for name in self.PAIR):
            self.refuse_twins(list(self.PAIR), [parameters[name] for name in self.PAIR], context)

    def refuse_twins(self, names: List[str], values: List[Any], context: QgsProcessingContext) -> None:
        """Raise `InputRefused` where two of `values`, of the parameters called `names`, are one raster."""
        known: Dict[FrozenSet[object], str] = {}
        for name, value in zip(names, values):
            layer = self._layer(value, context)
            raster = identity(value, layer)
            if raster in known:
                called = layer.name() if layer is not None else value
                message = f"{known[raster]} and {name} are the same raster, {called}."
                raise InputRefused("input.twice", message, self.twins_hint())
            known[raster] = name

    def twins_hint(self) -> str:
        """What to do where one raster was given twice."""
        return "Choose another raster for one of them."

    def _layer(self, value: Any, context: QgsProcessingContext) -> Optional[QgsRasterLayer]:
        """The layer that a parameter's value means, as `source` finds it."""
        if isinstance(value, QgsRasterLayer) or (isinstance(value, str) and collection_files(value)):
            return value if isinstance(value, QgsRasterLayer) else None
        return self.parameterAsRasterLayer({self.SOURCES[0]: value}, self.SOURCES[0], context)

    def _warn_of_order(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        if not self.DATES or not all(parameters.get(name) for name in self.DATES):
            return
        values = [parameters[name] for name in self.DATES]
        first, second = (day_of(value, self._layer(value, context)) for value in values)
        if first is not None and second is not None and first > second:
            told = tr("{0} is of {1} and {2} of {3}, which is earlier: the dates look exchanged.")
            feedback.pushWarning(told.format(self.DATES[0], first, self.DATES[1], second))

    def prepareAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread: find the files behind the layers, and make ready what has to be exported."""
        try:
            self.check(parameters, context)  # a model does not ask before
            self.prepare_sources(parameters, context)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        self._warn_of_order(parameters, context, feedback)
        for source in self.sources.values():
            for note in source.notes:
                feedback.pushInfo(note)
        return True

    def takes_colours(self, name: str) -> bool:
        """Whether of the source of a name red, green and blue are wanted, and no bands by number."""
        return False

    def source(self, parameters: Parameters, name: str, context: QgsProcessingContext) -> Source:
        """In the main thread: the source behind a raster parameter; raises `InputRefused`."""
        value = parameters[name]
        collection = isinstance(value, str) and collection_files(value)
        layer = None if collection else self.parameterAsRasterLayer(parameters, name, context)
        return source_of(value, layer, self.takes_colours(name))

    def no_local_files(self) -> Iterator[Tuple[str, Source]]:
        """Those of the sources that have to be exported, by name."""
        return ((name, source) for name, source in self.sources.items() if source.layer is not None)

    def paths(self, feedback: QgsProcessingFeedback) -> Dict[str, str]:
        """In the algorithm's thread: what the engine reads of each source, exported where it has to be.

        Raises `CoreError`.
        """
        return {name: self._path(name, source, feedback) for name, source in self.sources.items()}

    def _path(self, name: str, source: Source, feedback: QgsProcessingFeedback) -> str:
        if name not in self.exports:
            return source.path
        feedback.setProgressText(tr("Exporting {0}").format(source.label))
        watch = QgsRasterBlockFeedback()
        feedback.canceled.connect(watch.cancel)
        path, notes = with_told(self.exports[name].write(watch), source.told, source.label)
        for note in notes:
            feedback.pushInfo(note)
        return path
