"""Numbers as the user's language writes them: 185,128 m² is 185 m² to a German."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QLocale
from revisit.qgis_plugin.algorithms.detectchange import DetectChangeAlgorithm
from revisit.qgis_plugin.numbers import area, filled
from revisit.qgis_plugin.tasks import words_for


@pytest.fixture(params=["en_GB", "de_DE"])
def language(request: pytest.FixtureRequest) -> str:
    """The language of the test; QGIS leaves out group separators by its own setting."""
    before, locale = QLocale(), QLocale(request.param)
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    QLocale.setDefault(locale)
    yield request.param[:2]
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "value", "english", "german"),
    [
        ("{0:.0f}", 185128.4, "185,128", "185.128"),
        ("{0}", 185128, "185,128", "185.128"),
        ("{0:.1%}", 0.6875, "68.8%", "68,8%"),
        ("{0:.2f}", 0.9, "0.90", "0,90"),
        ("{0:.3g}", 0.123456, "0.123", "0,123"),
        ("{0:g}", 0.1, "0.1", "0,1"),
        ("{0}", "0.1", "0.1", "0.1"),
    ],
)
def test_a_number_is_that_of_the_language(
    language: str, text: str, value: object, english: str, german: str
) -> None:
    assert filled(text, value) == {"en": english, "de": german}[language]


@pytest.mark.parametrize(
    ("square_metres", "english", "german"),
    [
        (0.0, "0 m²", "0 m²"),
        (8123.4, "8,123 m²", "8.123 m²"),
        (185128.0, "18.51 ha", "18,51 ha"),
        (9.5e6, "950.00 ha", "950,00 ha"),
        (1.23456e9, "1,234.56 km²", "1.234,56 km²"),
    ],
)
def test_an_area_has_a_unit_that_fits(language: str, square_metres: float, english: str, german: str) -> None:
    assert area(square_metres) == {"en": english, "de": german}[language]


def test_summaries_are_in_the_language(language: str) -> None:
    told = DetectChangeAlgorithm.summary(
        {"POLYGONS": 1200, "CHANGED_AREA": 37841.0, "OBSERVED_SHARE": 0.6875}
    )
    assert told.startswith({"en": "1,200 polygons, 3.78 ha", "de": "1.200 polygons, 3,78 ha"}[language])
    words = words_for("clouds").summary({"PSNR_CLOUDY": 31.254})
    assert {"en": "31.25 dB", "de": "31,25 dB"}[language] in words
