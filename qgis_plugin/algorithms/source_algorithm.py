"""What the algorithms share that read rasters: find the files behind layers, and export what is no local
file.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar, Dict, FrozenSet, Iterator, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterBlockFeedback,
    QgsRasterLayer,
    QgsRectangle,
)

from ...core_models.contract.errors import CoreError, InputRefused
from ..engine.interpreter import reads
from ..export import Export, whole_pixels
from ..messages import sentence, tr
from ..settings import find_engine
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
        self.spares: Dict[str, Export] = {}
        """The same of local files that the engine may not be able to read."""
        self.labels: Dict[str, str] = {}
        """Of files that were made for this run, what the user gave."""

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
                message = tr("{0} and {1} are the same raster, {2}.").format(known[raster], name, called)
                raise InputRefused("input.twice", message, self.twins_hint())
            known[raster] = name

    def twins_hint(self) -> str:
        """What to do where one raster was given twice."""
        return tr("Choose another raster for one of them.")

    def _layer(self, value: Any, context: QgsProcessingContext) -> Optional[QgsRasterLayer]:
        """The layer that a parameter's value means, as `source` finds it."""
        if isinstance(value, QgsRasterLayer) or (isinstance(value, str) and collection_files(value)):
            return value if isinstance(value, QgsRasterLayer) else None
        return self.parameterAsRasterLayer({self.SOURCES[0]: value}, self.SOURCES[0], context)

    def inputs_given(self, parameters: Parameters, context: QgsProcessingContext) -> FrozenSet[object]:
        """The rasters of all sources, as `identity` tells them apart."""
        found: FrozenSet[object] = frozenset()
        for name in self.SOURCES:
            value = parameters.get(name)
            for one in value if isinstance(value, (list, tuple)) else [value] if value else []:
                found |= identity(one, self._layer(one, context))
        return found

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
            self._prepare_spares(parameters, context)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        self._warn_of_order(parameters, context, feedback)
        for source in self.sources.values():
            for note in source.notes:
                feedback.pushInfo(note)
        return True

    def part(
        self, parameters: Parameters, context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> Optional[QgsRectangle]:
        """The part that the job works on, in `crs`; None: not known."""
        return None

    def _prepare_spares(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        for name, source in self.sources.items():
            if source.spare is not None:
                part = whole_pixels(source.spare, self.part(parameters, context, source.crs))
                unread = replace(source, layer=source.spare)
                transforms = context.transformContext()
                self.spares[name] = Export(unread, source.crs, part, source.pixel, transforms)

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
        paths = {name: self._path(name, source, feedback) for name, source in self.sources.items()}
        folder = QgsProcessingUtils.tempFolder()
        made = {path: self.sources[name].label for name, path in paths.items() if path.startswith(folder)}
        self.labels.update(made)
        return paths

    def named(self, text: str) -> str:
        """`text` with layers by their names in the place of the files that were made of them."""
        for path, label in self.labels.items():
            text = text.replace(path, label)
        return text

    def _path(self, name: str, source: Source, feedback: QgsProcessingFeedback) -> str:
        export = self.exports.get(name)
        spare = self.spares.get(name)
        if export is None and spare is not None and not reads(find_engine().path, source.file):
            told = tr("{0} is in a format that QGIS reads and the engine does not.")
            feedback.pushInfo(told.format(source.label))
            export = spare
        if export is None:
            return source.path
        feedback.setProgressText(tr("Exporting {0}").format(source.label))
        watch = QgsRasterBlockFeedback()
        feedback.canceled.connect(watch.cancel)
        path, notes = with_told(export.write(watch), source.told, source.label)
        for note in notes:
            feedback.pushInfo(note)
        return path
