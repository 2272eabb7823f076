"""QGIS's parameters, made from the table of options: one for each kind of option."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Dict, Sequence

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
    QgsProcessingParameterVectorLayer,
)

from ...core_models.contract.errors import FIELD
from ...core_models.contract.options import Option, plain
from ..messages import later, tr

POLYGON, RASTER = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeRaster
POINT = QgsProcessing.SourceType.TypeVectorPoint
HOW_TO_GIVE = {"extent": later("In the order xmin,xmax,ymin,ymax.")}
"""Of a kind of option, what is said of it in QGIS alone."""
CHECKPOINTS, RECIPES = later("Checkpoints (*.safetensors)"), later("Recipes (*.toml)")


@dataclass(frozen=True)
class Entry:
    """What a parameter is made of: an option, and what QGIS has to know beyond it."""

    option: Option
    siblings: Sequence[Option] = ()
    """All options of the form."""
    created: bool = False
    """Of an output: it is written unless told otherwise."""

    @property
    def name(self) -> str:
        """The parameter's id."""
        return self.option.parameter

    @property
    def optional(self) -> bool:
        """Whether it can be left open."""
        return not self.option.required and self.option.default in (None, "", ())

    @property
    def label(self) -> str:
        """Its name for people, with the unit."""
        label, unit = tr(self.option.label), tr(self.option.unit)
        return label if unit.lower() in label.lower() else f"{label} ({unit})"

    @property
    def help(self) -> str:
        """What it means, and what holds where it is left open."""
        words = tr(self.option.text)
        if self.option.kind in HOW_TO_GIVE:
            words += f" {tr(HOW_TO_GIVE[self.option.kind])}"
        if self.option.left_open:
            words += " " + tr("Left open: {0}.").format(tr(self.option.left_open))
        names = {option.name: option.parameter for option in (self.option, *self.siblings)}
        return FIELD.sub(lambda found: names.get(found[1], found[0]), plain(words))

    def parent(self, kind: str) -> str:
        """Id of the first parameter of a kind, on which this one depends; empty where there is none."""
        return next((option.parameter for option in self.siblings if option.kind == kind), "")


def parameter(entry: Entry) -> QgsProcessingParameterDefinition:
    """The parameter of an option, with its help."""
    made = _MAKERS[entry.option.kind](entry)
    made.setHelp(entry.help)
    if entry.option.advanced:
        made.setFlags(made.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return made


def _number(entry: Entry) -> QgsProcessingParameterNumber:
    whole, real = QgsProcessingParameterNumber.Type.Integer, QgsProcessingParameterNumber.Type.Double
    return QgsProcessingParameterNumber(
        entry.name,
        entry.label,
        whole if entry.option.kind == "integer" else real,
        entry.option.default,
        entry.optional,
        **_limits(entry.option),
    )


def _pixel_size(entry: Entry) -> QgsProcessingParameterNumber:
    """A distance in the units of the raster that sets the grid, a plain number where there are several."""
    grid, option = entry.parent("raster"), entry.option
    if not grid:
        return _number(entry)
    return QgsProcessingParameterDistance(
        entry.name, entry.label, option.default, grid, entry.optional, **_limits(option)
    )


def _limits(option: Option) -> Dict[str, float]:
    limits = {"minValue": option.low, "maxValue": option.high}
    return {name: limit for name, limit in limits.items() if abs(limit) != float("inf")}


def _choice(entry: Entry) -> QgsProcessingParameterEnum:
    words = list(entry.option.choices)
    return QgsProcessingParameterEnum(
        entry.name, entry.label, words, False, entry.option.default, False, True
    )


def _text(entry: Entry, lines: bool = False) -> QgsProcessingParameterString:
    default = entry.option.default or ""
    return QgsProcessingParameterString(entry.name, entry.label, default, lines, entry.optional)


def _file(entry: Entry, file_filter: str = RECIPES, optional: bool = False) -> QgsProcessingParameterFile:
    made = QgsProcessingParameterFile(
        entry.name,
        entry.label,
        defaultValue=entry.option.default or None,
        optional=optional or not entry.option.required,
    )
    made.setFileFilter(tr(file_filter))
    return made


def _checkpoint(entry: Entry) -> QgsProcessingParameterFile:
    """Optional, because qgis_process does not look at the default of a file that is not."""
    return _file(entry, CHECKPOINTS, optional=True)


def _folder(entry: Entry) -> QgsProcessingParameterFile:
    """A folder that stays, or anything that is typed in its place."""
    folder = QgsProcessingParameterFile.Behavior.Folder
    return QgsProcessingParameterFile(entry.name, entry.label, folder, optional=entry.optional)


def _raster(entry: Entry) -> QgsProcessingParameterRasterLayer:
    return QgsProcessingParameterRasterLayer(entry.name, entry.label, None, not entry.option.required)


def _rasters(entry: Entry) -> QgsProcessingParameterMultipleLayers:
    made = QgsProcessingParameterMultipleLayers(entry.name, entry.label, RASTER)
    made.setMinimumNumberInputs(1)
    return made


def _labels(entry: Entry) -> QgsProcessingParameterMapLayer:
    optional = not entry.option.required
    return QgsProcessingParameterMapLayer(entry.name, entry.label, None, optional, [POLYGON, RASTER])


def _vectors(entry: Entry, *kinds: int) -> QgsProcessingParameterVectorLayer:
    return QgsProcessingParameterVectorLayer(entry.name, entry.label, list(kinds), None, entry.optional)


def _field(entry: Entry) -> QgsProcessingParameterField:
    named = (option.parameter for option in entry.siblings if option.name == entry.option.layer)
    layer = next(named, "") or entry.parent("labels") or entry.parent("polygons")
    return QgsProcessingParameterField(entry.name, entry.label, None, layer, optional=True)


def _vector_output(entry: Entry, kind: int = POLYGON) -> QgsProcessingParameterVectorDestination:
    return QgsProcessingParameterVectorDestination(entry.name, entry.label, kind, None, entry.optional)


def _raster_output(entry: Entry) -> QgsProcessingParameterRasterDestination:
    return QgsProcessingParameterRasterDestination(
        entry.name, entry.label, None, entry.optional, entry.created
    )


def _checkpoint_output(entry: Entry) -> QgsProcessingParameterFileDestination:
    return QgsProcessingParameterFileDestination(
        entry.name, entry.label, tr(CHECKPOINTS), None, entry.optional, entry.created
    )


_MAKERS: Dict[str, Callable[[Entry], Any]] = {
    "raster": _raster,
    "rasters": _rasters,
    "polygons": lambda entry: _vectors(entry, POLYGON),
    "points": lambda entry: _vectors(entry, POINT),
    "shapes": lambda entry: _vectors(entry, POLYGON, POINT),
    "labels": _labels,
    "mask": _raster,
    "file": _file,
    "folder": _folder,
    "dataset": _folder,
    "checkpoint": _checkpoint,
    "vector-output": _vector_output,
    "points-output": lambda entry: _vector_output(entry, POINT),
    "raster-output": _raster_output,
    "checkpoint-output": _checkpoint_output,
    "folder-output": lambda entry: QgsProcessingParameterFolderDestination(entry.name, entry.label),
    "number": _number,
    "pixel-size": _pixel_size,
    "integer": _number,
    "text": _text,
    "crs": lambda entry: QgsProcessingParameterCrs(entry.name, entry.label, None, entry.optional),
    "attribute": _field,
    "names": _text,
    "settings": lambda entry: _text(entry, lines=True),
    "bands": _text,
    "extent": lambda entry: QgsProcessingParameterExtent(entry.name, entry.label, None, entry.optional),
    "flag": lambda entry: QgsProcessingParameterBoolean(entry.name, entry.label, entry.option.default),
    "choice": _choice,
}
