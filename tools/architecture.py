"""`python -m tools.architecture`: draw docs/images/architecture.svg from the imports in the code.

A room is a folder of core_models, a file beside those folders, or the plugin; its own rooms are drawn inside
it. An arrow says that a room imports another. Arrows that follow from others are left out, so that an order
can be seen: a room may import all that lies below it on a way of arrows, and nothing above.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

from .layered import Room, draw

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "images" / "architecture.svg"
CHANNELS = frozenset({("qgis_plugin", "worker")})
"""No imports: the plugin starts the worker in a process of its own."""


def imported(path: Path, root: Path) -> list[tuple[str, ...]]:
    """What a file imports by relative imports, or names for `importlib` to import later, as the pieces of
    paths from `root`; each may name a module or what is in one.
    """
    package = path.relative_to(root).parts[:-1]
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    late = any(isinstance(node, ast.Attribute) and node.attr == "import_module" for node in nodes)
    found = []
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            stem = (*base, *(node.module.split(".") if node.module else ()))
            found += [(*stem, alias.name) for alias in node.names]
        elif late and isinstance(node, ast.Constant) and isinstance(node.value, str):
            pieces = (*package, *node.value.split("."))
            if root.joinpath(*pieces).with_suffix(".py").is_file():
                found.append(pieces)
    return found


def room_of(pieces: tuple[str, ...], root: Path) -> tuple[str, ...]:
    """The room that a path or an import lies in: `("qgis_plugin",)`, `("geo",)`, `("training", "clouds")`;
    empty for the package's own version.
    """
    if pieces[0] != "core_models":
        return pieces[:1]
    inner = pieces[1:]
    if not inner:
        return ()
    room: tuple[str, ...] = ()
    for piece in inner:
        if not (root / "core_models" / Path(*room, piece)).is_dir():
            break
        room = (*room, piece)
    if room:
        return room
    name = inner[0].removesuffix(".py")
    return (name,) if name != "__init__" and (root / "core_models" / f"{name}.py").is_file() else ()


def arrows(root: Path) -> dict[tuple[str, ...], set[tuple[str, ...]]]:
    """Each room and the rooms that it imports, itself left out."""
    found: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
    for folder in ("core_models", "qgis_plugin"):
        for path in sorted((root / folder).rglob("*.py")):
            room = room_of(path.relative_to(root).parts, root)
            if room:
                targets = {room_of(pieces, root) for pieces in imported(path, root)}
                found.setdefault(room, set()).update(targets - {room, ()})
    return found


def house(root: Path = ROOT) -> Room:
    """The rooms and the arrows between them, each with its own inside."""
    found = arrows(root)

    def room(path: tuple[str, ...]) -> Room:
        deep = len(path)
        names = sorted({other[deep] for other in found if other[:deep] == path and len(other) > deep})
        ways = {
            (source[deep], target[deep])
            for source, targets in found.items()
            for target in targets
            if source[:deep] == target[:deep] == path and min(len(source), len(target)) > deep
        }
        inside = tuple(room((*path, name)) for name in names)
        different = frozenset((source, target) for source, target in ways if source != target)
        return Room(path[-1] if path else "", inside, different, frozenset() if path else CHANNELS)

    return room(())


def main() -> int:
    """Write the picture."""
    PICTURE.write_text(draw(house()), encoding="utf-8")
    print(PICTURE.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
