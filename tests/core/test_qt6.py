"""The plugin is written so that Qt 6 and QGIS 3.40 understand it: found in the code, without either."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = [*sorted((ROOT / "qgis_plugin").rglob("*.py")), ROOT / "tools" / "dock_in_qgis.py"]
GONE = {
    "exec_": "exec",
    "QRegExp": "QRegularExpression",
    "QDesktopWidget": "QScreen",
    "QTextCodec": "an encoding of Python",
    "QVariant": "what qt.py has",
    "globalPos": "globalPosition",
}
"""Names that Qt 6 has no more, or has elsewhere, with what is there instead."""
ENUMERATIONS = ("StandardButton", "WindowType")
"""Those that stand by themselves somewhere: as a type, or under a shorter name."""
MOVED = ("QAction", "QActionGroup", "QShortcut", "QUndoStack", "QFileSystemModel")
"""Classes that are in QtGui in Qt 6 and in QtWidgets in Qt 5: `qt.py` knows where."""


def faults(code: str) -> list[str]:
    """What of `code` Qt 6 does not understand, by line."""
    tree = ast.parse(code)
    inside = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    found = []
    for node in ast.walk(tree):
        name = getattr(node, "attr", getattr(node, "id", ""))
        if name in GONE:
            found.append((node.lineno, f"{name}: use {GONE[name]}"))
        if isinstance(node, (ast.ImportFrom, ast.Import)):
            module = getattr(node, "module", None) or ""
            names = [alias.name for alias in node.names]
            if any(each.startswith(("PyQt", "PySide")) for each in (module, *names)):
                found.append((node.lineno, "import Qt from qgis.PyQt"))
            found += [
                (node.lineno, f"{name}: import it from qt.py")
                for name in names
                if name in MOVED and "Qt" in module
            ]
        if isinstance(node, ast.Attribute) and _is_unscoped(node) and id(node) not in inside | called:
            found.append((node.lineno, f"{ast.unparse(node)}: name the enumeration, too"))
    return [f"{line}: {told}" for line, told in sorted(found)]


def _is_unscoped(node: ast.Attribute) -> bool:
    """Whether it looks like `QFrame.NoFrame`: a class of Qt or QGIS, and right behind it a capital letter."""
    owner = node.value
    of_class = isinstance(owner, ast.Name) and (
        owner.id in ("Qt", "Qgis")
        or ((owner.id[:1] == "Q" and owner.id[1:2].isupper()) or owner.id[:3] == "Qgs")
    )
    member = node.attr[:1].isupper() and not node.attr.isupper() and node.attr not in ENUMERATIONS
    return of_class and member


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_qt_6_understands_the_code(path: Path) -> None:
    if path.name != "qt.py":
        assert not faults(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("area = Qt.RightDockWidgetArea", "Qt.RightDockWidgetArea"),
        ("frame.setFrameShape(QFrame.NoFrame)", "QFrame.NoFrame"),
        ("kind = QgsWkbTypes.PolygonGeometry", "QgsWkbTypes.PolygonGeometry"),
        ("dialog.exec_()", "use exec"),
        ("from PyQt5.QtCore import Qt", "qgis.PyQt"),
        ("from qgis.PyQt.QtWidgets import QAction", "qt.py"),
        ("kind = QVariant.String", "QVariant"),
        ("area = Qt.DockWidgetArea.RightDockWidgetArea", ""),
        ("options = QgsVectorFileWriter.SaveVectorOptions()", ""),
        ("from .qt import QAction", ""),
        ("path = QgsProcessing.TEMPORARY_OUTPUT", ""),
    ],
)
def test_what_qt_6_does_not_understand_is_found(line: str, told: str) -> None:
    found = faults(line)
    assert bool(found) == bool(told) and all(told in one for one in found[:1])
