"""What the algorithms share that read rasters: find the files behind layers, and export what is no local
file.
"""

from __future__ import annotations

from typing import Dict, Iterator, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterBlockFeedback,
)

from ...core_models.contract.errors import CoreError
from ..export import Export
from ..messages import sentence, tr
from ..sources import Source, collection_files, source_of
from ..told import with_told
from .base import RevisitAlgorithm
from .values import Parameters


class SourceAlgorithm(RevisitAlgorithm):
    """Base of the algorithms that read rasters: layers, files, folders or globs."""

    def __init__(self) -> None:
        super().__init__()
        self.sources: Dict[str, Source] = {}
        """Rasters by parameter."""
        self.exports: Dict[str, Export] = {}
        """Of those that are no local file, how they become one."""

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """In the main thread: fill `sources` and `exports`; raises `CoreError`."""
        raise NotImplementedError

    def prepareAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread: find the files behind the layers, and make ready what has to be exported."""
        try:
            self.prepare_sources(parameters, context)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
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
