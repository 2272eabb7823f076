"""The engine's outputs as layers, each kind with its title and its style."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Callable, Dict, List, Optional, Union

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt import sip

from .field_faces import describe
from .legends import translate_legend
from .messages import later, tr
from .raster_styles import show_class_names, show_true_colour
from .resources import resource
from .vector_styles import show_classes, show_first_seen

KIND = "revisit/kind"
"""Of a layer that shows an output: which kind it is."""


class Output(QgsProcessingLayerPostProcessorInterface):
    """One kind of the engine's outputs: what its layer is called and how it looks."""

    def __init__(
        self,
        kind: str,
        title: str,
        vector: bool = False,
        style: Optional[str] = None,
        fit: Optional[Callable[[QgsMapLayer], None]] = None,
    ) -> None:
        """`vector`: a layer of a GeoPackage, under the name of the kind; `style`: the name of its style, by
        default the kind's, empty where there is none; `fit`: what fits the style to what is in the layer.
        """
        super().__init__()
        self.kind = kind
        self.title = title
        self.vector = vector
        self.style_name = kind if style is None else style
        self.style = resource("styles", f"{self.style_name}.qml") if self.style_name else ""
        self.fit = fit

    def open(self, path: str) -> Union[QgsVectorLayer, QgsRasterLayer]:
        """The output at `path` as a styled layer; the caller adds it to a project."""
        if self.vector:
            layer = QgsVectorLayer(f"{path}|layername={self.kind}", tr(self.title), "ogr")
        else:
            layer = QgsRasterLayer(path, tr(self.title), "gdal")
        self.put_style(layer)
        return layer

    def put_style(self, layer: QgsMapLayer) -> None:
        """Style a layer of this kind, and mark it as such."""
        layer.setCustomProperty(KIND, self.kind)
        if self.style:
            layer.loadNamedStyle(self.style)
            translate_legend(layer)
        if self.fit is not None:
            self.fit(layer)
        if isinstance(layer, QgsVectorLayer):
            describe(layer)

    def save_style(self, path: str) -> None:
        """Put the style beside the output at `path`, where QGIS looks when the file is opened.

        A style that is there already is kept: someone may have tuned it. Raises OSError.
        """
        beside = Path(path).with_suffix(".qml")
        if beside.exists():
            return
        if self.fit is None:
            shutil.copyfile(self.style, beside)
            return
        layer = self.open(path)
        layer.removeCustomProperty(KIND)
        layer.saveNamedStyle(str(beside))
        del layer
        Path(f"{path}.aux.xml").unlink(missing_ok=True)  # statistics that GDAL keeps of what it was asked

    def for_one_run(self) -> Output:
        """A copy that belongs to QGIS: a context deletes its post-processors when it goes."""
        copy = Output(self.kind, self.title, self.vector, self.style_name, self.fit)
        sip.transferto(copy, None)
        return copy

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in its main thread once it has loaded the output by itself."""
        self.put_style(layer)
        layer.triggerRepaint()


OUTPUTS: Dict[str, Output] = {
    output.kind: output
    for output in (
        Output("changes", later("Change polygons"), vector=True),
        Output("series", later("Changes of the series"), vector=True, style="classes", fit=show_first_seen),
        Output("sample", later("Sample"), vector=True),
        Output("objects", later("Objects"), vector=True, fit=show_classes),
        Output("classes", later("Classes"), vector=True, fit=show_classes),
        Output("map", later("Change map")),
        Output("score", later("Change score")),
        Output("class_map", later("Class map"), style="", fit=show_class_names),
        Output("class_score", later("Class score"), style="score"),
        Output("clear", later("Image without clouds"), style="", fit=show_true_colour),
        Output("provenance", later("Provenance")),
        Output("uncertainty", later("Uncertainty")),
    )
}
"""By kind, as the engine names them."""


def own_results(project: QgsProject) -> List[QgsMapLayer]:
    """Layers of the project that show what a run found; images without clouds are images like others."""
    found = [(layer, layer.customProperty(KIND)) for layer in project.mapLayers().values()]
    return [layer for layer, kind in found if kind in OUTPUTS and OUTPUTS[kind].style]


def save_styles(outputs: Dict[str, str]) -> None:
    """Put the style of each output (kind to path) beside it, see `Output.save_style`; raises OSError."""
    for kind, path in outputs.items():
        if kind in OUTPUTS:
            OUTPUTS[kind].save_style(path)


def style_what_loads(outputs: Dict[str, str], context: QgsProcessingContext) -> None:
    """Have those of the outputs (kind to path) styled that Processing loads when the algorithm is done."""
    for kind, path in outputs.items():
        if kind in OUTPUTS and context.willLoadLayerOnCompletion(path):
            context.layerToLoadOnCompletionDetails(path).setPostProcessor(OUTPUTS[kind].for_one_run())


def load_output(kind: str, path: str) -> Union[QgsVectorLayer, QgsRasterLayer]:
    """One of the engine's outputs as a styled layer; the caller adds it to a project."""
    return OUTPUTS[kind].open(path)
