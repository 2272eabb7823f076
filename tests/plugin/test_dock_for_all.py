"""The dock in 320 pixels, by keyboard, with a screen reader, and under a dark theme."""

from __future__ import annotations

from typing import Any, Iterator

import pytest
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMainWindow,
    QWidget,
)
from revisit.qgis_plugin.dock.notice import LOOKS
from revisit.qgis_plugin.dock.pair_check import MARKS
from revisit.qgis_plugin.dock.wrapped_text import WrappedText
from revisit.qgis_plugin.engine.state import EngineState
from revisit.qgis_plugin.language import install_translator, remove_translator
from revisit.qgis_plugin.pair_rows import stop_row
from test_map_part import dock  # noqa: F401
from waiting import wait_until

from tools.translations import languages

NARROW = 320
ROW = 8
"""Pixels by which what stands in one row may differ in height."""


@pytest.fixture(params=["en", *languages()])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """One language after the other, in a usual font."""
    font = QApplication.font()
    QApplication.setFont(QFont("DejaVu Sans", 9))
    translator = install_translator(request.param)
    yield request.param
    remove_translator(translator)
    QApplication.setFont(font)


@pytest.fixture
def window(language: str, dock: Any, pair: tuple[str, str]) -> Iterator[QMainWindow]:  # noqa: F811
    """A window with the dock beside the map, both dates chosen."""
    window = QMainWindow()
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    layers = [QgsRasterLayer(path, name) for path, name in zip(pair, ("old 2014-02-20", "new 2024-02-08"))]
    for layer, picker in zip(layers, (dock.change.before, dock.change.after)):
        QgsProject.instance().addMapLayer(layer)
        picker.layers.setLayer(layer)
    dock.objects.rasters.add_layer(layers[0])
    window.resize(NARROW, 900)
    window.show()
    yield window
    window.removeDockWidget(dock)
    window.deleteLater()


def states(dock: Any) -> Iterator[str]:  # noqa: F811
    """The dock in all its forms, one after the other, and what it shows."""
    for number, form in enumerate(dock.forms):
        dock.task.setCurrentIndex(number)
        yield form.task
        if form.results is not None:
            form.results.setVisible(True)
            yield f"{form.task} after a run"
    dock.task.setCurrentIndex(0)
    dock.engine._answered(
        None, EngineState(False, True, gpu="NVIDIA RTX 3080 Laptop GPU of a very long name")
    )
    yield "engine"


def test_nothing_is_cut_off_in_a_narrow_dock(window: QMainWindow, dock: Any) -> None:  # noqa: F811
    for state in states(dock):
        QApplication.processEvents()
        needs = dock.widget().minimumSizeHint().width()
        assert needs <= NARROW, f"{state} needs {needs} pixels"
        cut = [
            part.text()
            for part in dock.widget().findChildren(QWidget)
            if isinstance(part, (QAbstractButton, QLabel))
            and part.isVisible()
            and part.text()
            and not (isinstance(part, QLabel) and part.wordWrap())
            and part.sizeHint().width() > part.width() + 1
        ]
        assert not cut, state


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_a_long_name_without_spaces_does_not_widen_the_dock(
    window: QMainWindow,
    dock: Any,  # noqa: F811
) -> None:
    path = f"/data/{'x' * 300}.tif"
    after = dock.change.results
    after.setVisible(True)
    dock.status.say(path, "error")
    dock.engine.words.say(path, "error")
    dock.checkpoint.told.say(path, "warning")
    dock.change.check._tell([stop_row(path)], "The pair cannot be compared")
    after.review.told.emit(path)
    for told in (after.threshold.told, after.area.told):
        told.setPlainText(path)
    QApplication.processEvents()
    assert dock.widget().minimumSizeHint().width() <= NARROW
    shown = [each for each in dock.widget().findChildren(WrappedText) if path in each.text()]
    assert len(shown) == 7
    for each in shown:
        assert each.document().idealWidth() <= each.width() + 1, "nothing is cut off at the side"
        assert each.isVisible()
        assert wait_until(lambda each=each: each.height() >= each.heightForWidth(each.width())), each.parent()


def stops(dock: Any) -> list[QWidget]:  # noqa: F811
    """What Tab stops at, from the task on."""
    found, widget = [dock.task], dock.task.nextInFocusChain()
    while widget is not dock.task:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes and widget.isVisible() and dock.widget().isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


@pytest.mark.parametrize("language", ["en"], indirect=True)
def test_tab_goes_where_the_eye_goes_and_every_stop_has_a_name(
    window: QMainWindow,
    dock: Any,  # noqa: F811
) -> None:
    for state in states(dock):
        QApplication.processEvents()
        visited = stops(dock)
        assert len(visited) > 8, state
        nameless = [
            type(stop).__name__
            for stop in visited
            if not stop.accessibleName() and not (isinstance(stop, QAbstractButton) and stop.text())
        ]
        assert not nameless, state
        places = {
            stop: stop.mapTo(dock.scroll.widget(), QPoint(0, stop.height() // 2))
            for stop in visited
            if dock.scroll.isAncestorOf(stop)
        }
        first = min(range(len(places)), key=lambda number: list(places.values())[number].y())
        inside = [*list(places)[first:], *list(places)[:first]]
        for stop, after in zip(inside, inside[1:]):
            way = places[after] - places[stop]
            told = f"{state}: {stop.accessibleName()!r}, then {after.accessibleName()!r}"
            assert way.y() > ROW or (abs(way.y()) <= ROW and way.x() > 0), told


def dark() -> QPalette:
    """Light letters on a dark ground."""
    palette = QPalette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        palette.setColor(role, QColor("#2b2b2b"))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(role, QColor("#f0f0f0"))
    return palette


def lightness(colour: QColor) -> float:
    """Relative luminance, as the Web Content Accessibility Guidelines define it."""
    given = colour.getRgbF()[:3]
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in given]
    return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])


def contrast(one: QColor, other: QColor) -> float:
    """From 1 to 21; signs need 3."""
    light, dim = sorted((lightness(one), lightness(other)), reverse=True)
    return (light + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("palette", [QPalette(QColor("#efefef")), dark()], ids=["light", "dark"])
def test_signs_stand_out_on_a_light_and_on_a_dark_ground(palette: QPalette) -> None:
    ground = palette.color(QPalette.ColorRole.Window)
    colours = {name: colour for looks in (MARKS, LOOKS) for name, (_, colour) in looks.items()}
    faint = {name: colour for name, colour in colours.items() if contrast(QColor(colour), ground) < 3}
    assert len(colours) == 7 and not faint
