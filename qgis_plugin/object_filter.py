"""Which boxes of a layer are shown: from a score and a size on, of one date or all.

The layer's own filter holds it, so that a project keeps it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Tuple

from qgis.core import QgsExpression, QgsFeatureRequest, QgsMapLayer, QgsProviderRegistry, QgsVectorLayer

FIELDS = ("class", "score", "size_m", "track_id")
"""What a layer of boxes has, whoever made it."""
_OURS = re.compile(
    r'^(?:\((?P<base>.*)\) AND )?"score" >= (?P<score>[\d.]+)(?: AND "size_m" >= (?P<size>[\d.]+))?'
    r"(?: AND \"raster\" = '(?P<raster>(?:[^']|'')*)')?$",
    re.DOTALL,
)


@dataclass(frozen=True)
class Shown:
    """What of a layer is shown."""

    score: float = 0.0
    size: float = 0.0
    """Metres; 0: boxes without a size, too."""
    base: str = ""
    """A filter that the layer had before."""
    raster: str = ""
    """Name of the raster whose boxes are shown; empty: of all."""

    @classmethod
    def of(cls, subset: str) -> Shown:
        """What a layer's filter shows; one that is not of this kind is its base."""
        found = _OURS.match(subset)
        if found is None:
            return cls(base=subset)
        raster = (found["raster"] or "").replace("''", "'")
        return cls(float(found["score"]), float(found["size"] or 0.0), found["base"] or "", raster)

    def subset(self) -> str:
        """The layer's filter."""
        words = (
            f'({self.base}) AND "score" >= {self.score:.3f}' if self.base else f'"score" >= {self.score:.3f}'
        )
        words += f' AND "size_m" >= {self.size:.3f}' if self.size > 0 else ""
        quoted = self.raster.replace("'", "''")
        return f"{words} AND \"raster\" = '{quoted}'" if self.raster else words


@dataclass(frozen=True)
class Contents:
    """What a layer holds behind its filter."""

    boxes: int
    lowest: float
    """Score of the faintest box."""
    longest: float
    """Metres of the largest box; 0 where no size is known."""
    rasters: Tuple[str, ...] = ()
    """Names of the rasters that have boxes, in the order of their dates."""


def is_objects(layer: QgsMapLayer) -> bool:
    """Whether a layer holds boxes of objects."""
    return isinstance(layer, QgsVectorLayer) and all(layer.fields().indexOf(name) >= 0 for name in FIELDS)


def contents(layer: QgsVectorLayer) -> Contents:
    """What `layer` holds where only its base filter counts."""
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri(layer.providerType(), layer.source())
    parts.pop("subset", None)
    whole = QgsVectorLayer(registry.encodeUri(layer.providerType(), parts), "", layer.providerType())
    whole.setSubsetString(Shown.of(layer.subsetString()).base)
    lowest, longest = (
        whole.minimumValue(whole.fields().indexOf("score")),
        whole.maximumValue(whole.fields().indexOf("size_m")),
    )
    lowest, longest = (value if isinstance(value, (int, float)) else 0.0 for value in (lowest, longest))
    return Contents(whole.featureCount(), lowest, longest, _rasters(whole))


def _rasters(layer: QgsVectorLayer) -> Tuple[str, ...]:
    fields = layer.fields()
    if fields.indexOf("raster") < 0 or fields.indexOf("date") < 0:
        return ()
    names = [str(name) for name in layer.uniqueValues(fields.indexOf("raster")) if name]
    return tuple(sorted(names, key=lambda name: (_day(layer, name), name)))


def _day(layer: QgsVectorLayer, raster: str) -> str:
    """The day of one box of a raster; empty where it has none."""
    request = QgsFeatureRequest(
        QgsExpression(QgsExpression.createFieldEqualityExpression("raster", raster))
    ).setLimit(1)
    box = next(layer.getFeatures(request.setFlags(QgsFeatureRequest.Flag.NoGeometry)))
    return box["date"].toString("yyyyMMdd") if box["date"] else ""


def show(layer: QgsVectorLayer, shown: Shown) -> bool:
    """Show only that; False where the layer cannot be filtered now, since it is being edited."""
    if layer.subsetString() == shown.subset():
        return True
    if layer.isEditable() or not layer.setSubsetString(shown.subset()):
        return False
    layer.triggerRepaint()
    return True
