"""A report of change polygons: one page with everything in it, to keep, send and print."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import date
from typing import Any, Dict, List, Mapping, Optional, Sequence

from qgis.core import QgsFeature, QgsFeatureRequest, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QSize

from ..core_models.contract.errors import CoreError
from .change_area import area_of, words
from .change_run import ChangeRun
from .date_layers import AROUND, date_layers
from .messages import later, sentence, tr
from .numbers import area, filled, polygons
from .report_html import figures, paragraph, section, table, text
from .report_pair import Look, pair_part
from .report_pictures import extent_in, extent_of, outlines, picture, size_of
from .resources import resource
from .review_fields import POLYGONS
from .targets import receipt_of

SIDE, SMALL = 1000, 420
"""Pixels of the pictures of the whole, and of one change."""
SHOWN, SMALL_SHOWN = 330, 160
"""Width in which they are shown, in pixels of which a page has some 670."""
CLASSES = (100.0, 1_000.0, 10_000.0, 100_000.0)
"""Square metres between classes of size."""
REJECTED = "rejected"


@dataclass(frozen=True)
class Report:
    """What there is to say of change polygons."""

    title: str
    body: str
    """In HTML."""
    receipt: str
    """All of it, for who wants to know."""

    def html(self) -> str:
        """The page for browsers, which needs no other file."""
        told = f"<summary>{text(tr('All of it'))}</summary><pre>{text(self.receipt)}</pre>"
        return self._page("report.css", f"<details>{told}</details>" if self.receipt else "")

    def printed(self) -> str:
        """The page for `report_pdf.write_pdf`."""
        return self._page("report_print.css", "")

    def _page(self, style: str, end: str) -> str:
        with open(resource(style), encoding="utf-8") as file:
            rules = file.read()
        head = f'<meta charset="utf-8"><title>{text(self.title)}</title><style>{rules}</style>'
        return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{self.body}{end}</body></html>\n"


def report(
    layer: QgsVectorLayer, sample: Optional[QgsVectorLayer], largest: int, look: Optional[Look] = None
) -> Report:
    """The report about `layer`, with the area that `sample` gives, pictures of the `largest` changes, and
    what `look` finds of the dates.
    """
    run = ChangeRun.of(layer)
    receipt = _receipt(run.polygons) if run is not None else {}
    features = _features(layer)
    kept = [feature for feature in features if _status(feature) != REJECTED]
    parts = [
        f"<h1>{text(tr('Change'))}</h1>",
        paragraph(_dates(run)),
        _maps(layer, run),
        section(tr("Area"), _area(kept, sample)),
        section(tr("Review"), _review(features)),
        section(tr("Sizes"), _sizes(kept)),
        section(tr("Largest changes"), _largest(layer, run, kept[:largest])),
        section(tr("The dates beside each other"), pair_part(run, receipt, look)),
        section(tr("Checkpoint"), _checkpoint(receipt)),
        section(tr("Receipt"), _facts(receipt)),
    ]
    whole = json.dumps(receipt, indent=2, ensure_ascii=False) if receipt else ""
    return Report(layer.name(), "".join(parts), whole)


def _features(layer: QgsVectorLayer) -> List[QgsFeature]:
    """All polygons, the largest first."""
    request = QgsFeatureRequest()
    request.addOrderBy('"area_m2"', False)
    return list(layer.getFeatures(request))


def _status(feature: QgsFeature) -> str:
    held = feature.fields().indexOf(POLYGONS.field) >= 0 and feature[POLYGONS.field]
    return str(held) if held else ""


def _receipt(path: str) -> Dict[str, Any]:
    with open(receipt_of(path), encoding="utf-8") as file:
        found = json.load(file)
    return found if isinstance(found, dict) else {}


def _dates(run: Optional[ChangeRun]) -> str:
    names = [os.path.basename(os.path.normpath(path)) for path in (run.before, run.after)] if run else []
    return tr("{0} against {1}. Report of {2}.").format(*names, date.today().isoformat()) if names else ""


def _maps(layer: QgsVectorLayer, run: Optional[ChangeRun]) -> str:
    """Both dates where both are, the second with the polygons."""
    dates = [date_layers(path) for path in (run.before, run.after)] if run is not None else []
    if not any(dates):
        return ""
    crs = next(rasters[0].crs() for rasters in dates if rasters)
    wholes = [extent_of(rasters, crs) for rasters in dates if rasters]
    extent = wholes[0].intersect(wholes[-1])
    height = round(SIDE * min(2.0, extent.height() / max(extent.width(), 1e-9)))
    size = QSize(SIDE, max(1, height))
    made = []
    for number, (name, rasters) in enumerate(zip((tr("Before"), tr("After, with the polygons")), dates)):
        if rasters:
            over = [outlines(layer)] if number else []
            made.append((picture([*over, *rasters], extent, crs, size), f"{name} · {size_of(extent, crs)}"))
    return figures(made, SHOWN, 2)


def _area(kept: Sequence[QgsFeature], sample: Optional[QgsVectorLayer]) -> str:
    total = sum(float(feature["area_m2"] or 0.0) for feature in kept)
    lines = [filled(tr("Not rejected: {0}, {1} in all."), polygons(len(kept)), area(total))]
    if sample is None:
        lines.append(tr("No sample was looked at: how wrong this sum is, is not known."))
    else:
        try:
            lines = words(*area_of(sample)) + lines
        except CoreError as error:
            lines.append(sentence(error))
    return "".join(map(paragraph, lines))


def _review(features: Sequence[QgsFeature]) -> str:
    if not any(_status(feature) for feature in features):
        return paragraph(tr("Nobody has looked at the polygons."))
    rows = []
    for value, name in (*POLYGONS.words.items(), ("", later("not looked at"))):
        found = [feature for feature in features if _status(feature) == value]
        total = sum(float(feature["area_m2"] or 0.0) for feature in found)
        rows.append((tr(name), filled("{0}", len(found)), area(total)))
    return table(rows, (tr("Said"), tr("Polygons"), tr("Area")), (1, 2))


def _sizes(kept: Sequence[QgsFeature]) -> str:
    rows = []
    bounds = (0.0, *CLASSES, float("inf"))
    sizes = [float(feature["area_m2"] or 0.0) for feature in kept]
    for low, high in zip(bounds, bounds[1:]):
        inside = [size for size in sizes if low <= size < high]
        name = tr("{0} and more").format(area(low)) if high == float("inf") else f"{area(low)} – {area(high)}"
        rows.append((name, filled("{0}", len(inside)), area(sum(inside))))
    return table(rows, (tr("Size"), tr("Polygons"), tr("Area")), (1, 2))


def _largest(layer: QgsVectorLayer, run: Optional[ChangeRun], features: Sequence[QgsFeature]) -> str:
    """Both dates of each of the largest changes."""
    dates = [date_layers(path) for path in (run.before, run.after)] if run is not None else []
    if not all(dates) or not dates:
        return ""
    crs, pixel = dates[0][0].crs(), dates[0][0].rasterUnitsPerPixelX()
    made = []
    for number, feature in enumerate(features, 1):
        extent = extent_in(feature.geometry().boundingBox(), layer.crs(), crs)
        side = max(AROUND * max(extent.width(), extent.height()), 64 * pixel)
        extent = QgsRectangle.fromCenterAndSize(extent.center(), side, side)
        outline = outlines(layer, feature.geometry())
        size = QSize(SMALL, SMALL)
        pictures = [picture([outline, *rasters], extent, crs, size) for rasters in dates]
        score, status = feature["score_mean"], _status(feature)
        first = f"{number} · {tr('Before')} · {area(float(feature['area_m2'] or 0.0))}"
        second = [tr("After")]
        second += [filled(tr("score {0:.2f}"), score)] if isinstance(score, float) else []
        second += [tr(POLYGONS.words.get(status, status))] if status else []
        made += list(zip(pictures, (first, " · ".join(second))))
    return figures(made, SMALL_SHOWN, 4)


def _checkpoint(receipt: Mapping[str, Any]) -> str:
    fit = receipt.get("fit")
    if not isinstance(fit, dict):
        return ""
    low, high = (*(fit.get("trained_pixel_sizes_m") or ()), "", "")[:2]
    rows = [
        (tr("Title"), fit.get("checkpoint", "")),
        (tr("Network"), receipt.get("network", "")),
        (tr("Trained on"), "; ".join(map(str, fit.get("trained_on") or ()))),
        (tr("At pixels of"), f"{low} – {high} m"),
        (tr("What it knows"), fit.get("knows", "")),
        (tr("Caution"), fit.get("caution", "")),
    ]
    return table(row for row in rows if row[1])


def _facts(receipt: Mapping[str, Any]) -> str:
    given = {**receipt.get("parameters", {}), **receipt.get("used", {}), **receipt}
    names = {
        "threshold": tr("Threshold"),
        "min_area": tr("Smallest polygon (m²)"),
        "simplify": tr("Outlines simplified by (pixels)"),
        "began": tr("Began"),
        "command": tr("Command"),
        "weights_sha256": tr("Weights (SHA-256)"),
    }
    rows = [(words, given[name]) for name, words in names.items() if given.get(name) not in (None, "")]
    return table(rows) if rows else ""
