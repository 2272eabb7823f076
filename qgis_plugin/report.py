"""A report of change polygons: one HTML file with everything in it, to keep, send and print."""

from __future__ import annotations

import json
import os
from datetime import date
from html import escape
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Tuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QSize

from ..core_models.contract.errors import CoreError
from .change_area import area_of, words
from .change_run import ChangeRun
from .date_layers import AROUND, date_layers
from .messages import later, sentence, tr
from .numbers import area, filled, polygons
from .report_pictures import extent_in, outlines, picture
from .resources import resource
from .review_fields import POLYGONS
from .targets import receipt_of

SIDE, SMALL = 620, 260
"""Pixels of the pictures of the whole, and of one change."""
CLASSES = (100.0, 1_000.0, 10_000.0, 100_000.0)
"""Square metres between classes of size."""
REJECTED = "rejected"


def report(layer: QgsVectorLayer, sample: Optional[QgsVectorLayer], largest: int) -> str:
    """The page about `layer`, with the area that `sample` gives and pictures of the `largest` changes."""
    run = ChangeRun.of(layer)
    receipt = _receipt(run.polygons) if run is not None else {}
    features = _features(layer)
    kept = [feature for feature in features if _status(feature) != REJECTED]
    parts = [
        f"<h1>{_text(tr('Change'))}</h1>",
        _dates(run),
        _maps(layer, run),
        _section(tr("Area"), _area(kept, sample)),
        _section(tr("Review"), _review(features)),
        _section(tr("Sizes"), _sizes(kept)),
        _section(tr("Largest changes"), _largest(layer, run, kept[:largest])),
        _section(tr("Checkpoint"), _checkpoint(receipt)),
        _section(tr("Receipt"), _facts(receipt)),
    ]
    with open(resource("report.css"), encoding="utf-8") as file:
        style = file.read()
    head = f'<meta charset="utf-8"><title>{_text(layer.name())}</title><style>{style}</style>'
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>{''.join(parts)}</body></html>\n"


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


def _text(value: object) -> str:
    return escape(str(value), quote=True)


def _section(title: str, body: str) -> str:
    return f"<section><h2>{_text(title)}</h2>{body}</section>" if body else ""


def _table(rows: Iterable[Sequence[object]], head: Sequence[str] = ()) -> str:
    lines = ["<tr>" + "".join(f"<th>{_text(cell)}</th>" for cell in head) + "</tr>"] if head else []
    lines += ["<tr>" + "".join(f"<td>{_text(cell)}</td>" for cell in row) + "</tr>" for row in rows]
    return f"<table>{''.join(lines)}</table>"


def _dates(run: Optional[ChangeRun]) -> str:
    names = [os.path.basename(os.path.normpath(path)) for path in (run.before, run.after)] if run else []
    told = tr("{0} against {1}. Report of {2}.").format(*names, date.today().isoformat()) if names else ""
    return f"<p>{_text(told)}</p>"


def _maps(layer: QgsVectorLayer, run: Optional[ChangeRun]) -> str:
    """Both dates as a whole, the second with the polygons."""
    dates = [date_layers(path) for path in (run.before, run.after)] if run is not None else []
    figures = []
    for number, (name, rasters) in enumerate(zip((tr("Before"), tr("After")), dates)):
        if rasters:
            crs, extent = rasters[0].crs(), QgsRectangle(rasters[0].extent())
            for raster in rasters[1:]:
                extent.combineExtentWith(raster.extent())
            over = [outlines(layer)] if number else []
            height = round(SIDE * min(2.0, extent.height() / max(extent.width(), 1e-9)))
            figures.append((picture([*over, *rasters], extent, crs, QSize(SIDE, max(1, height))), name))
    return _figures(figures, "maps")


def _figures(figures: Iterable[Tuple[str, str]], kind: str) -> str:
    made = [
        f'<figure><img alt="{_text(name)}" src="{uri}"><figcaption>{_text(name)}</figcaption></figure>'
        for uri, name in figures
    ]
    return f'<div class="{kind}">{"".join(made)}</div>' if made else ""


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
    return "".join(f"<p>{_text(line)}</p>" for line in lines)


def _review(features: Sequence[QgsFeature]) -> str:
    if not any(_status(feature) for feature in features):
        return f"<p>{_text(tr('Nobody has looked at the polygons.'))}</p>"
    rows = []
    for value, name in (*POLYGONS.words.items(), ("", later("not looked at"))):
        found = [feature for feature in features if _status(feature) == value]
        total = sum(float(feature["area_m2"] or 0.0) for feature in found)
        rows.append((tr(name), filled("{0}", len(found)), area(total)))
    return _table(rows, (tr("Said"), tr("Polygons"), tr("Area")))


def _sizes(kept: Sequence[QgsFeature]) -> str:
    rows = []
    bounds = (0.0, *CLASSES, float("inf"))
    sizes = [float(feature["area_m2"] or 0.0) for feature in kept]
    for low, high in zip(bounds, bounds[1:]):
        inside = [size for size in sizes if low <= size < high]
        name = tr("{0} and more").format(area(low)) if high == float("inf") else f"{area(low)} – {area(high)}"
        rows.append((name, filled("{0}", len(inside)), area(sum(inside))))
    return _table(rows, (tr("Size"), tr("Polygons"), tr("Area")))


def _largest(layer: QgsVectorLayer, run: Optional[ChangeRun], features: Sequence[QgsFeature]) -> str:
    """Both dates of each of the largest changes."""
    dates = [date_layers(path) for path in (run.before, run.after)] if run is not None else []
    if not all(dates) or not dates:
        return ""
    crs, pixel = dates[0][0].crs(), dates[0][0].rasterUnitsPerPixelX()
    parts = []
    for feature in features:
        extent = extent_in(feature.geometry().boundingBox(), layer.crs(), crs)
        side = max(AROUND * max(extent.width(), extent.height()), 64 * pixel)
        extent = QgsRectangle.fromCenterAndSize(extent.center(), side, side)
        outline = outlines(layer, feature.geometry())
        size = QSize(SMALL, SMALL)
        pictures = [picture([outline, *rasters], extent, crs, size) for rasters in dates]
        score, status = feature["score_mean"], _status(feature)
        told = [area(float(feature["area_m2"] or 0.0))]
        told += [filled(tr("score {0:.2f}"), score)] if isinstance(score, float) else []
        told += [tr(POLYGONS.words.get(status, status))] if status else []
        captions = (f"{tr('Before')} · {' · '.join(told)}", tr("After"))
        parts.append(_figures(zip(pictures, captions), "pair"))
    return "".join(parts)


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
    return _table(row for row in rows if row[1])


def _facts(receipt: Mapping[str, Any]) -> str:
    given = {**receipt.get("parameters", {}), **receipt.get("used", {})}
    rows = [(name, given[name]) for name in ("threshold", "min_area", "simplify") if name in given]
    rows += [(name, receipt[name]) for name in ("began", "command", "weights_sha256") if receipt.get(name)]
    whole = _text(json.dumps(receipt, indent=2, ensure_ascii=False))
    return f"{_table(rows)}<details><summary>{_text(tr('All of it'))}</summary><pre>{whole}</pre></details>"
