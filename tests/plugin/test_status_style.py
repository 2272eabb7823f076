"""Polygons in the colours of their review: told apart by everybody, and beside a style that somebody has."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from revisit.qgis_plugin.change_run import FIELDS
from revisit.qgis_plugin.dock.after_form import AfterForm
from revisit.qgis_plugin.layers import OUTPUTS
from revisit.qgis_plugin.review_queue import ACCEPTED, MISSED, REJECTED, UNSURE
from revisit.qgis_plugin.status_style import LOOKS, is_by_status, renderer, show_once
from test_dock_after import begun

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
EYES = {
    "usual": np.eye(3),
    "no red": ((0.1523, 1.0526, -0.2049), (0.1145, 0.7863, 0.0992), (-0.0039, -0.0481, 1.0520)),
    "no green": ((0.3673, 0.8606, -0.2280), (0.2801, 0.6725, 0.0474), (-0.0118, 0.0429, 0.9689)),
    "no blue": ((1.2555, -0.0767, -0.1788), (-0.0784, 0.9308, 0.1476), (0.0047, 0.6914, 0.3039)),
}
"""Of colours as light. Machado et al. 2009, Simulation of Color Vision Deficiency, for severity 1."""


@pytest.fixture
def polygons(qgis_new_project) -> QgsVectorLayer:
    """A change polygon in memory, as it looks from the start, in the project."""
    fields = "&".join(f"field={name}:double" for name in FIELDS)
    layer = QgsVectorLayer(f"MultiPolygon?crs=EPSG:32633&{fields}", "changes", "memory")
    OUTPUTS["changes"].put_style(layer)
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 0, 10, 10)))
    layer.dataProvider().addFeatures([feature])
    return QgsProject.instance().addMapLayer(layer)


@pytest.fixture
def form(polygons: QgsVectorLayer):
    """The forms over it."""
    made = AfterForm(None)
    made.choose(polygons)
    yield made
    made.close_down()


def lab(colour: str, eye) -> np.ndarray:
    """CIELAB of what such an eye makes of a colour."""
    linear = (np.array([int(part) for part in colour.split(",")]) / 255) ** 2.2
    seen = np.clip(np.asarray(eye) @ linear, 0, 1)
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    x, y, z = np.cbrt(np.asarray(to_xyz) @ seen / (0.9505, 1.0, 1.0888))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("eye", EYES)
def test_no_eye_takes_one_status_for_another(eye: str) -> None:
    seen = [lab(look["colour"], EYES[eye]) for look in LOOKS.values()]
    assert min(np.linalg.norm(a - b) for a, b in combinations(seen, 2)) > 20, "ten times what is just seen"


def test_without_any_colour_lines_and_fills_tell_them_apart() -> None:
    assert len({(look["line"], look["fill"]) for look in LOOKS.values()}) == len(LOOKS)
    drawn = {each.value(): each.symbol().symbolLayer(1).properties() for each in renderer().categories()}
    assert list(drawn) == [ACCEPTED, REJECTED, UNSURE, MISSED, ""]
    assert [each["outline_style"] for each in drawn.values()] == [look["line"] for look in LOOKS.values()]
    assert [each["style"] for each in drawn.values()] == [look["fill"] for look in LOOKS.values()]
    widths = [float(each["outline_width"]) for each in drawn.values()]
    casings = [each.symbol().symbolLayer(0).strokeWidth() for each in renderer().categories()]
    assert all(casing > width for casing, width in zip(casings, widths)), "a line is seen on any ground"


def test_a_review_brings_the_colours_and_a_click_takes_them_back(form: AfterForm) -> None:
    layer, box = form.review.layer, form.review.colours
    assert not box.isEnabled() and not is_by_status(layer)
    form.review.open()
    assert box.isEnabled() and box.isChecked() and is_by_status(layer)
    assert isinstance(layer.renderer(), QgsCategorizedSymbolRenderer)
    legend = [item.label() for item in layer.renderer().legendSymbolItems()]
    assert legend == ["accepted", "rejected", "unsure", "missed, drawn by hand", "not looked at yet"]
    alias = layer.attributeAlias(layer.fields().indexOf("status"))
    box.click()
    assert layer.renderer().type() == "graduatedSymbol" and not is_by_status(layer)
    assert layer.attributeAlias(layer.fields().indexOf("status")) == alias == "Status"
    form.review.open()
    assert not box.isChecked(), "what somebody has chosen stays"
    box.click()
    assert is_by_status(layer)


def test_a_style_of_somebody_s_own_stays_in_view_and_is_there_again(form: AfterForm) -> None:
    polygons = form.review.layer
    symbol = QgsFillSymbol.createSimple({"color": "12,34,56"})
    polygons.setRenderer(QgsSingleSymbolRenderer(symbol))
    begun(polygons)
    assert not is_by_status(polygons) and polygons.renderer().symbol().color().red() == 12
    form.choose(polygons)
    form.review.colours.click()
    assert is_by_status(polygons) and set(polygons.styleManager().styles()) == {"default", "Review"}
    form.review.colours.click()
    assert polygons.renderer().symbol().color().red() == 12


def test_a_line_that_somebody_made_wider_is_a_style_of_their_own(polygons: QgsVectorLayer) -> None:
    look = polygons.renderer().clone()
    ranges = look.ranges()  # they own their symbols
    symbol = ranges[0].symbol().clone()
    symbol.symbolLayer(0).setStrokeWidth(2.0)
    look.updateRangeSymbol(0, symbol)
    polygons.setRenderer(look)
    show_once(polygons)
    assert not is_by_status(polygons)
