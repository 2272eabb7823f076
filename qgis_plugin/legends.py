"""The words of a legend in the user's language; the styles of the results have them in English."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsColorRampShader,
    QgsGraduatedSymbolRenderer,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsRasterLayer,
    QgsSingleBandPseudoColorRenderer,
    QgsVectorLayer,
)

from .messages import tr


def translate_legend(layer: QgsMapLayer) -> None:
    """Put the labels of classes, ranges and colours of the layer's style into the user's language."""
    renderer = layer.renderer() if isinstance(layer, (QgsRasterLayer, QgsVectorLayer)) else None
    if isinstance(renderer, QgsGraduatedSymbolRenderer):
        for number, part in enumerate(renderer.ranges()):
            renderer.updateRangeLabel(number, tr(part.label()))
    elif isinstance(renderer, QgsCategorizedSymbolRenderer):
        for number, part in enumerate(renderer.categories()):
            renderer.updateCategoryLabel(number, tr(part.label()))
    elif isinstance(renderer, QgsPalettedRasterRenderer):
        for part in renderer.classes():
            renderer.setLabel(part.value, tr(part.label))
    elif isinstance(renderer, QgsSingleBandPseudoColorRenderer):
        _translate_ramp(renderer.shader().rasterShaderFunction())


def _translate_ramp(ramp: QgsColorRampShader) -> None:
    items = ramp.colorRampItemList()
    for item in items:
        item.label = tr(item.label)
    ramp.setColorRampItemList(items)
