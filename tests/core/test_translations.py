"""The plugin's texts in other languages: all there, up to date, with the same places to be filled in."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from tools.plugin_text import marked_texts
from tools.translations import file_of, languages, read, update, written

ROOT = Path(__file__).resolve().parents[2]
TEXTS = marked_texts(ROOT)
LABEL = 32
"""Letters up to which a text is taken for that of a button or label, which has to stay short."""
ROOM = 8
"""Letters more than twice as many that a short one may have."""


@pytest.fixture(params=languages())
def language(request: pytest.FixtureRequest) -> str:
    """One of the languages that come with the plugin."""
    return str(request.param)


def test_there_are_the_languages_that_the_pages_name() -> None:
    assert languages() == ["de", "es", "fr", "zh_Hans"]


def test_nothing_lacks_a_translation(language: str) -> None:
    lacking = sorted(set(TEXTS) - set(read(file_of(language))))
    assert not lacking, f"translate these in {file_of(language)}, then run `python -m tools.translations`"


def test_a_file_is_as_the_tool_writes_it(language: str) -> None:
    path = file_of(language)
    now = path.read_text(encoding="utf-8")
    assert now == written(language, TEXTS, read(path)), "run `python -m tools.translations`"


def marks(text: str) -> dict[str, object]:
    """What of a text has to be in its translation, too."""
    return {
        "places": sorted(re.findall(r"\{[^}]*\}", text)),
        "code": sorted(re.findall(r"`[^`]*`", text)),
        "filter": re.findall(r"\(\*\.[^)]*\)", text),
        "lines": text.count("\n"),
        "keys": text.count("&"),
        "around": (text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]),
        "goes on": text.endswith("…"),
    }


def test_places_code_keys_and_blanks_are_those_of_the_source(language: str) -> None:
    for source, text in read(file_of(language)).items():
        assert marks(text) == marks(source), f"{source!r} and {text!r}"


def width(text: str) -> int:
    """Letters, of which those of Chinese count twice."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def test_buttons_and_labels_stay_short(language: str) -> None:
    long = {
        source: text
        for source, text in read(file_of(language)).items()
        if len(source) <= LABEL and not source.endswith(".") and width(text) > 2 * len(source) + ROOM
    }
    assert not long


def test_a_translation_is_kept_and_what_is_new_or_gone_is_noticed(tmp_path: Path) -> None:
    module, path = tmp_path / "qgis_plugin" / "module.py", file_of("de", tmp_path)
    module.parent.mkdir()
    module.write_text('def show():\n    tr("One & two")\n    tr("Gone")\n')
    lacking = update("de", tmp_path)
    assert {"One & two", "Gone"} <= set(lacking) and read(path) == {}, "nothing is finished yet"
    texts = marked_texts(tmp_path)
    path.write_text(written("de", texts, {"One & two": "Eins & zwei <3", "Gone": "Weg"}), encoding="utf-8")
    module.write_text('def show():\n    tr("One & two")\n    tr("New")\n')
    assert set(update("de", tmp_path)) == {*lacking, "New"} - {"One & two", "Gone"}
    assert read(path) == {"One & two": "Eins & zwei <3"}
