"""The table of a recipe's keys in `resources/recipes/README.md`, made of the lines below the fields in
`recipe/`.

`python -m core_models.training.recipe.recipe_help resources/recipes/README.md` writes it between its marks.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from .. import recipe

TABLES = {
    "Recipe": "",
    "Data": "data",
    "Source": "data.train[] and data.validation",
    "Sampling": "data.sampling",
    "Augment": "augment",
    "Loss": "loss",
    "Clouds": "clouds",
    "Objects": "objects",
    "Optimiser": "optimiser",
    "Run": "run",
    "About": "about",
}
"""Classes of `recipe/` and the tables of a recipe that they are, in the order of the page."""
BASE = (
    "base",
    '""',
    "Another recipe that this one is put over, table by table (`options`, `loss.weights` and `loss.margins` "
    "as a whole).",
)
BEGIN, END = "<!-- keys: made by core_models.training.recipe.recipe_help -->", "<!-- end of keys -->"


def documented() -> Iterator[tuple[str, str, list[tuple[str, str, str]]]]:
    """Table, what it says of itself, and key, default and meaning of each of its keys; "" where one is not
    documented.
    """
    sources = [
        ast.parse(path.read_text(encoding="utf-8")) for path in Path(recipe.__file__).parent.glob("*.py")
    ]
    classes = {
        node.name: node for source in sources for node in source.body if isinstance(node, ast.ClassDef)
    }
    for name, table in TABLES.items():
        yield (
            table,
            " ".join((ast.get_docstring(classes[name]) or "").split()),
            ([BASE] if not table else []) + list(_keys(classes[name])),
        )


def _keys(node: ast.ClassDef) -> Iterator[tuple[str, str, str]]:
    for entry, after in zip(node.body, [*node.body[1:], None]):
        if isinstance(entry, ast.AnnAssign):
            yield ast.unparse(entry.target), _default(entry.value), _text(after)


def _text(node: ast.stmt | None) -> str:
    """What a line of text alone says; "" of any other line."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return " ".join(str(node.value.value).split())
    return ""


def _default(value: ast.expr | None) -> str:
    """The default as a recipe would write it; of a table, what its own section says."""
    if value is None:
        return "required"
    if not isinstance(value, ast.Call):
        return _toml(ast.literal_eval(value))
    factory = next(word.value for word in value.keywords if word.arg == "default_factory")
    if isinstance(factory, ast.Lambda):
        return _toml(ast.literal_eval(factory.body))
    name = ast.unparse(factory)
    return {"dict": "{}"}.get(name, f"[{TABLES.get(name)}]")


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(entry)}" for key, entry in value.items()) + " }"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, float):
        return f"{value:g}"
    return "none" if value is None else str(value).lower()


def markdown() -> str:
    """All keys as Markdown tables."""
    parts = []
    for table, about, keys in documented():
        title = f"### `[{table}]`" if table else "### At the top"
        rows = [
            f"| `{key}` | `{default}` | {meaning.replace('|', chr(92) + '|')} |"
            for key, default, meaning in keys
        ]
        parts.append("\n".join([title, "", about, "", "| key | default | |", "|---|---|---|", *rows]))
    return "\n\n".join(parts)


def written(page: str) -> str:
    """`page` with the tables between its marks made anew."""
    before, rest = page.split(BEGIN)
    return f"{before}{BEGIN}\n\n{markdown()}\n\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.write_text(written(path.read_text(encoding="utf-8")), encoding="utf-8")
