"""The plugin's texts in QGIS's language."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .resources import resource


def install_translator(locale: str = "") -> Optional[QTranslator]:
    """Have `tr` give the texts of a language, by default QGIS's own; None where there are none of it.

    Who asks keeps the translator, and hands it to `remove_translator`.
    """
    translator = QTranslator()
    if not translator.load(QLocale(locale or QgsApplication.locale()), "revisit", "_", resource("i18n")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove_translator(translator: Optional[QTranslator]) -> None:
    """Take the texts of a language away again."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
