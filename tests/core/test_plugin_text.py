"""No text that the plugin shows is outside of `tr`."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.plugin_text import forgotten_texts, marked_texts, marked_wrongly, plugin_files

ROOT = Path(__file__).resolve().parents[2]
MODULE = '''
"""A module, whose docstring nobody sees."""

EARLY = tr("Too early")
TABLE = {"name": later("A name"), "other": "Another name"}
WORD = "changes"


class Algorithm:
    TITLE = "Find something"
    NUMBERS = {"COUNT": "How many"}


def show(label, name):
    label.setObjectName("The label")
    label.setText(tr("Nothing was found"))
    label.setToolTip("What was found")
    label.setTitle(f"<b>{name} is gone</b>")
    label.setStatusTip(tr(f"{name} is here"))
    raise ValueError("nobody sees this one")
'''


def test_every_text_of_the_plugin_is_marked_for_translation() -> None:
    forgotten = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in plugin_files(ROOT)
        for line, text in forgotten_texts(path)
    ]
    assert not forgotten, "give these to `tr`, or to `later` where they stand in a table"


def test_what_is_marked_is_found_by_the_translators() -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{line}" for path in plugin_files(ROOT) for line in marked_wrongly(path)
    ]
    assert not wrong, "`tr` takes a text as it is, in a function: fill it with `.format` afterwards"


@pytest.fixture
def module(tmp_path: Path) -> Path:
    """The made-up module as a plugin's."""
    path = tmp_path / "qgis_plugin" / "module.py"
    path.parent.mkdir()
    path.write_text(MODULE)
    return path


def test_what_is_forgotten_is_told_with_its_line(module: Path) -> None:
    assert [text for _, text in forgotten_texts(module)] == [
        *("Another name", "What was found", " is gone</b>", " is here"),
    ]
    lines = MODULE.splitlines()
    wrong = [lines[line - 1].strip() for line in marked_wrongly(module)]
    assert wrong == ['EARLY = tr("Too early")', 'label.setStatusTip(tr(f"{name} is here"))']


def test_the_texts_are_those_of_calls_faces_options_and_styles(module: Path) -> None:
    styles = module.parents[1] / "resources" / "styles"
    styles.mkdir(parents=True)
    (styles / "map.qml").write_text('<qgis><item label="no change"/><item label="0.25"/></qgis>')
    found = marked_texts(module.parents[1])
    own = [text for text, files in found.items() if files == ["qgis_plugin/module.py"]]
    assert set(own) == {"Too early", "A name", "Find something", "How many", "Nothing was found"}
    assert found["no change"] == ["resources/styles/map.qml"] and "0.25" not in found
    assert "core_models/contract/change_jobs.py" in found["Before"], "the label of a job's option"
