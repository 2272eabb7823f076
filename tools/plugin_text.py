"""The words that the plugin shows: those that are marked for translation, and those that were forgotten.

A text is marked where it is the argument of `tr` or `later` (`qgis_plugin/messages.py`), where an algorithm
says what it is (`FACE`), where an option is described (`DESCRIBED`), and where a style names a class.
"""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ElementTree  # nosec B405 - our own files
from pathlib import Path
from typing import Iterator

from core_models.contract.chip_jobs import SCENES
from core_models.contract.jobs import JOBS
from core_models.contract.options import QGIS, options_of

MARKS = ("tr", "later")
FACE = ("TITLE", "GROUP", "TAGS", "SHORT_DESCRIPTION", "HELP", "NUMBERS")
"""Attributes of an algorithm that the base class translates."""
DESCRIBED = ("text", "label", "unit", "left_open")
"""What is translated of an option."""
PROSE = re.compile(r"[a-z]{2,}[,:;]? +(?:[a-z(]|$)|^[A-Z][a-z]+")
"""Two words of a sentence, or one that begins as a title does."""
CODE = re.compile(r"^import |^border:", re.MULTILINE)
"""Python for the engine, and style sheets."""
TAG = re.compile(r"<[^>]*>|<[^>]*$|^[^<]*>")
SILENT = ("setObjectName", "setStyleSheet", "compile", "ValueError", "AssertionError", "execute")
"""Calls whose texts nobody sees."""
NAMES = re.compile(
    r"Revisit|Python|GeoPackage|GeoTIFF|IoU|BiTemporal|GLF-CR \(RDN\)|HANet high-resolution|"
    r"Cross attention of optical and SAR|Space|Ctrl\+Z|no change|command line|Memory|ValueMap|Range|"
    r"Precision|Min|Max|Step|AllowNull|Style|SpinBox|MultiPolygon|dash dot|Polygon\?\S+|Scripts/python\.exe"
)
"""Names of things, which are the same in every language, and words of QGIS's and Qt's own code."""


def plugin_files(repository: Path) -> list[Path]:
    """The plugin's modules, by path."""
    return sorted((repository / "qgis_plugin").rglob("*.py"))


def marked_texts(repository: Path) -> dict[str, list[str]]:
    """Every text that is marked for translation, with the files that show it, in their order."""
    found: dict[str, list[str]] = {}

    def add(text: str, file: str) -> None:
        if text and file not in found.setdefault(text, []):
            found[text].append(file)

    for path in plugin_files(repository):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in _marked(tree):
            add(str(node.value), path.relative_to(repository).as_posix())
    for job in (*JOBS.values(), *SCENES.values()):
        for option in options_of(job).values():
            if QGIS in option.doors:
                for name in DESCRIBED:
                    add(getattr(option, name), f"{job.__module__.replace('.', '/')}.py")
    for path in sorted((repository / "resources" / "styles").glob("*.qml")):
        for element in ElementTree.parse(path).iter():  # nosec B314
            label = element.get("label") or ""
            add(label if re.search("[a-z]", label) else "", path.relative_to(repository).as_posix())
    return found


def forgotten_texts(path: Path) -> list[tuple[int, str]]:
    """Line and text of the prose of a module that is not marked and yet could be seen."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = {id(node) for node in (*_marked(tree), *_unseen(tree))}
    return [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in passed
        and PROSE.search(TAG.sub(" ", node.value).lstrip())
        and not NAMES.fullmatch(node.value.strip(" :"))
        and not CODE.search(node.value)
    ]


def marked_wrongly(path: Path) -> list[int]:
    """Lines on which `tr` is given what no tool can find, or is called before there is a translator."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {id(node) for function in _functions(tree) for node in ast.walk(function)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in MARKS:
            built = isinstance(node.args[0], (ast.JoinedStr, ast.BinOp))
            early = _called(node) == "tr" and id(node) not in inside
            hidden = _called(node) == "later" and not isinstance(node.args[0], ast.Constant)
            found += [node.lineno] if built or early or hidden else []
    return found


def _functions(tree: ast.AST) -> Iterator[ast.AST]:
    return (node for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.Lambda)))


def _called(node: ast.Call) -> str:
    """The last name of what is called."""
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def _texts(node: ast.AST | None) -> Iterator[ast.Constant]:
    """The texts that `node` is or, as a dictionary's values, holds."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _texts(value)


def _marked(tree: ast.AST) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = _called(node)
            if node.args and called in (*MARKS, "Option"):
                yield from _texts(node.args[0])
            for keyword in node.keywords if called in ("Option", "replace") else ():
                if keyword.arg in DESCRIBED:
                    yield from _texts(keyword.value)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if getattr(target, "id", "") in FACE:
                yield from _texts(node.value)
        elif isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values):
                if isinstance(key, ast.Constant) and key.value in DESCRIBED:
                    yield from _texts(value)


def _unseen(tree: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, patterns, and what programmers alone read."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        for statement in body if isinstance(body, list) else ():
            if isinstance(statement, ast.Expr):
                yield statement.value
        if isinstance(node, ast.Call):
            for argument in node.args if _called(node) in SILENT else ():
                yield from ast.walk(argument)
