"""The plugin in QGIS's language: every text that is asked for is known, and shown where there is one."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, Iterator

import pytest
from qgis.core import QgsApplication, QgsRasterLayer, QgsSettings
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QWidget
from revisit.qgis_plugin import messages
from revisit.qgis_plugin.language import install_translator, remove_translator
from revisit.qgis_plugin.messages import tr
from test_plugin_life import iface  # noqa: F401

from tools.translations import file_of, languages, read

GERMAN = read(file_of("de"))


@pytest.mark.parametrize("language", languages())
def test_what_qgis_reads_is_what_was_translated(language: str) -> None:
    translator = install_translator(language)
    texts = read(file_of(language))
    stale = [source for source, text in texts.items() if tr(source) != text]
    remove_translator(translator)
    assert not stale, "run `python -m tools.translations`"


@pytest.mark.parametrize(
    ("locale", "told"),
    [
        ("de_AT", "Veränderung erkennen"),
        ("fr", "Détecter le changement"),
        ("es_MX", "Detectar el cambio"),
        ("zh-Hans", "检测变化"),
        ("zh_CN", "检测变化"),
        ("zh-Hant", "Detect change"),
        ("en_US", "Detect change"),
        ("it", "Detect change"),
    ],
)
def test_a_language_is_found_by_any_name_that_qgis_has_for_it(locale: str, told: str) -> None:
    translator = install_translator(locale)
    assert tr("Detect change") == told
    remove_translator(translator)
    assert tr("Detect change") == "Detect change"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """Every text that a translation is asked of."""
    texts: set[str] = set()

    def translate(context: str, text: str) -> str:
        texts.add(text)
        return text

    monkeypatch.setattr(messages, "QCoreApplication", SimpleNamespace(translate=translate))
    return texts


@pytest.fixture
def in_german() -> Iterator[None]:
    """QGIS is set to German, its numbers too."""
    before = QLocale()
    settings = QgsSettings()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "de")
    QLocale.setDefault(QLocale("de"))
    yield
    QLocale.setDefault(before)
    settings.remove("locale")


def faces() -> dict[str, str]:
    """What the algorithms are called and say, by what it is of."""
    found = {}
    for algorithm in QgsApplication.processingRegistry().providerById("revisit").algorithms():
        own = algorithm.create()
        name = own.name()
        found.update({(name, "name"): own.displayName(), (name, "group"): own.group()})
        found.update({(name, "short"): own.shortDescription(), (name, "help"): own.shortHelpString()})
        for one in own.parameterDefinitions():
            found[name, one.name()] = one.description()
            found[name, one.name(), "help"] = one.help()
        found.update({(name, one.name(), "out"): one.description() for one in own.outputDefinitions()})
    return {place: text for place, text in found.items() if text}


def words_of(top: QWidget) -> list[str]:
    """All that the widgets below `top` show or say of themselves, in their order."""
    found = []
    for widget in [top, *top.findChildren(QWidget)]:
        texts = [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        if isinstance(widget, (QLabel, QAbstractButton)):
            texts.append(widget.text())
        if isinstance(widget, QGroupBox):
            texts.append(widget.title())
        if isinstance(widget, QComboBox) and widget.objectName() == "revisitTask":
            texts += [widget.itemText(number) for number in range(widget.count())]
        found.append("\n".join(texts))
    return [text for line in found for text in line.split("\n")]


def shown(iface: Any) -> tuple[dict[str, str], list[str], list[str]]:  # noqa: F811
    """Faces of the algorithms, words of the dock and of the menu of a plugin that is loaded and unloaded."""
    import revisit

    plugin = revisit.classFactory(iface)
    plugin.initGui()
    try:
        plugin.show_dock(True)
        menu = [action.text() for action in plugin.menu.menu.actions()]
        return faces(), words_of(plugin.dock), menu
    finally:
        plugin.unload()


def test_every_text_that_is_asked_for_is_known_to_the_translators(
    iface: Any,  # noqa: F811
    qgis_processing: None,
    asked: set[str],
) -> None:
    shown(iface)
    assert len(asked) > 400 and asked - set(GERMAN) <= {""}


def test_under_a_german_qgis_everything_is_german(
    iface: Any,  # noqa: F811
    qgis_processing: None,
    in_german: None,
    tmp_path: Path,
) -> None:
    settings = QgsSettings()
    german = shown(iface)
    settings.setValue("locale/userLocale", "en_US")
    english = shown(iface)
    assert len(german[0]) == len(english[0]) > 400 and len(german[1]) == len(english[1])
    said = [
        *((german[0][place], text) for place, text in english[0].items()),
        *zip(german[1] + german[2], english[1] + english[2]),
    ]
    same = {text for now, text in said if now == text and text in GERMAN and GERMAN[text] != text}
    assert not same
    assert sum(GERMAN.get(text) == now != text for now, text in said) > 400
    assert "Veränderung erkennen" in german[2] and "Detect change" in english[2]


def test_a_legend_is_german(in_german: None, map_of_change: str) -> None:
    from revisit.qgis_plugin.layers import load_output

    translator = install_translator()
    layer = load_output("map", map_of_change)
    remove_translator(translator)
    assert isinstance(layer, QgsRasterLayer)
    labels = [entry.label for entry in layer.renderer().classes()]
    assert labels == ["keine Veränderung", "Veränderung", "nicht beobachtet"]


@pytest.fixture
def map_of_change(tmp_path: Path) -> str:
    """A raster of one byte a pixel."""
    from osgeo import gdal

    path = str(tmp_path / "map.tif")
    gdal.GetDriverByName("GTiff").Create(path, 4, 4, 1, gdal.GDT_Byte).FlushCache()
    return path
