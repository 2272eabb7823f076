"""Reading a recipe, TOML or the `recipe.json` of a training, to the dataclasses of `recipe/`, over its base
if it names one.

A path in a recipe may hold `${NAME}`, an environment variable; a relative path starts at the folder of the
file that it stands in.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Optional, Union, get_args, get_origin, get_type_hints

from ...contract.card import read_card
from ...contract.ceilings import MAX_RECIPE
from ...contract.errors import EngineIncomplete, InputRefused
from ...contract.schema import LARGEST, brief, check_plain, read_json
from ..description import read_description
from ..paths import with_variables
from . import About, Recipe, Source, refuse
from .checks import of_overrides

try:
    import tomllib
except ImportError:  # Python before 3.11
    tomllib = None  # type: ignore[assignment] # as `read_recipe` looks

WHOLE = {"options", "loss.weights", "loss.margins"}
"""Tables that a recipe takes over whole from its base or gives whole, because their keys are not
independent."""
RIVALS = {"run.steps": "epochs", "run.epochs": "steps"}
"""Keys that take the place of another one of their table when they are set later."""


def _convert(kind: Any, value: Any, name: str) -> Any:
    """`value` as the annotated type `kind`; raises `InputRefused` with the key's full name."""
    if is_dataclass(kind):
        return _build(kind, value, name)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        if not isinstance(value, (list, tuple)):
            raise refuse(f"{name} is {brief(value)} in the recipe, wanted a list.")
        return tuple(_convert(inner[0], entry, name) for entry in value)
    if origin is dict:
        if not isinstance(value, dict):
            raise refuse(f"{name} is {brief(value)} in the recipe, wanted a table.")
        return {key: _convert(inner[1], entry, f"{name}.{key}") for key, entry in value.items()}
    if kind is Any:
        return value
    if origin is Union:
        if value is None and type(None) in inner:
            return None
        return _convert(str if isinstance(value, str) and str in inner else inner[0], value, name)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value) if abs(value) < LARGEST else value
    if kind in (int, float) and isinstance(value, (int, float)) and not abs(value) < LARGEST:
        raise refuse(f"{name} is {brief(value)} in the recipe, wanted a smaller number.")
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise refuse(f"{name} is {brief(value)} in the recipe, wanted {kind.__name__}.")
    return value


def _build(kind: Any, values: Any, prefix: str = "") -> Any:
    if not isinstance(values, dict):
        raise refuse(f"{prefix} is {brief(values)} in the recipe, wanted a table.")
    hints = get_type_hints(kind)
    dot = prefix + "." if prefix else ""
    unknown = sorted(set(values) - set(hints))
    if unknown:
        known = ", ".join(sorted(hints))
        raise InputRefused(
            "recipe.key",
            f"The recipe has unknown keys: {', '.join(dot + key for key in unknown)}.",
            f"Known here: {known}.",
        )
    missing = [entry.name for entry in fields(kind) if entry.name not in values and _is_required(entry)]
    if missing:
        raise InputRefused(
            "recipe.key", f"The recipe lacks {', '.join(dot + key for key in missing)}.", "Add them."
        )
    return kind(**{key: _convert(hints[key], value, dot + key) for key, value in values.items()})


def _is_required(entry: Any) -> bool:
    return entry.default is MISSING and entry.default_factory is MISSING


def resolve_path(path: str, folder: Union[str, Path]) -> Path:
    """`path` with its `${VARIABLES}` filled in, from `folder` where it is relative; raises `InputRefused`."""
    return Path(folder, os.path.expanduser(with_variables(path, "The recipe")))


def recipe_from_dict(values: dict[str, Any]) -> Recipe:
    """The recipe in `values`; raises `InputRefused` naming unknown and missing keys and wrong values."""
    recipe: Recipe = _build(Recipe, values)
    return recipe


def read_recipe(
    path: Union[str, Path], overrides: Sequence[str] = (), chips: Optional[Path] = None, start: str = ""
) -> Recipe:
    """The recipe at `path` over its base, with `overrides` such as `run.steps=500` put over both.

    `chips` take the place of its data, and the network of the checkpoint `start` that of its network. Raises
    `InputRefused`, and `CheckpointRefused` for a checkpoint without a card.
    """
    if tomllib is None:
        raise EngineIncomplete(
            "engine.python",
            "Training reads TOML, which needs Python 3.11 or newer.",
            "Make the engine with a newer Python.",
        )
    values = _read_values(Path(path).resolve(), ())
    if chips is not None:
        with_chips(values, chips)
    for override in overrides:
        _override(values, override)
    if start:
        with_start(values, start)
    try:
        recipe = recipe_from_dict(values)
    except InputRefused as error:
        raise of_overrides(error, overrides) from error
    return _with_paths(recipe, Path(path).resolve().parent)


def _read_values(path: Path, heirs: tuple[Path, ...]) -> dict[str, Any]:
    """What `path` says, over what its base says; raises `InputRefused`, also where a recipe is
    its own base.
    """
    if path in heirs:
        names = " → ".join(each.name for each in (*heirs, path))
        raise InputRefused("recipe.base", f"The recipe is its own base: {names}.", "Take one base away.")
    values = _parsed(path)
    base = _anchor(values, path.parent).pop("base", "")
    if not base:
        return values
    if not isinstance(base, str):
        raise refuse(f"base is {base!r} in {path.name}, wanted the path of a recipe.")
    return merge(_read_values(resolve_path(base, path.parent).resolve(), (*heirs, path)), values)


def _parsed(path: Path) -> dict[str, Any]:
    """The tables in the file at `path`; raises `InputRefused` for what is no recipe at all."""
    kind = "JSON" if path.suffix == ".json" else "TOML"
    try:
        about = os.stat(path)
        if not stat.S_ISREG(about.st_mode) or about.st_size > MAX_RECIPE:
            message = f"{path} is no file of at most {MAX_RECIPE} bytes, wanted a recipe."
            raise InputRefused("input.missing", message, "Check the path of the recipe.")
        text = path.read_text(encoding="utf-8")
        values = read_json(text) if kind == "JSON" else tomllib.loads(text)
        check_plain(values)
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}."
        raise InputRefused("input.missing", message, "Check the path of the recipe.") from error
    except InputRefused:
        raise
    except (ValueError, RecursionError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else error
        message = f"{path} is not {kind}: {reason}."
        raise InputRefused("recipe.toml", message, "Correct the recipe.") from error
    tables = {entry.name for entry in fields(Recipe) if entry.default_factory is not MISSING}
    for name in (*sorted(tables), "data"):
        if not isinstance(values, dict) or not isinstance(values.get(name, {}), dict):
            found = brief(values[name] if isinstance(values, dict) else values)
            raise refuse(f"{name if isinstance(values, dict) else path} is {found}, wanted a table.")
    return values


def with_chips(values: dict[str, Any], chips: Path) -> None:
    """Make the chips in `chips` the data of a recipe, and let them say which bands, pixel sizes and classes
    it is about.
    """
    about = read_description(chips)
    if about.classes:
        values["classes"] = list(about.classes)
    source = {"path": str(chips.resolve()), "licence": about.licence}
    data = {
        "train": [{**source, "name": about.source or "own data"}],
        "validation": {**source, "name": "own-data-val"},
    }
    values["data"] = {**values.get("data", {}), **data}
    scale = values.get("augment", {}).get("scale", (1.0, 1.0))
    good = isinstance(scale, (list, tuple)) and len(scale) == 2 and all(map(_is_positive, scale))
    smallest, largest = scale if good else (1.0, 1.0)  # the recipe's own check says so
    pixel = [round(about.gsd / largest, 4), round(about.gsd / smallest, 4)] if about.gsd else []
    known = {"bands": about.bands, "gsd_range": pixel, "licence": about.licence}
    values["about"] = {**values.get("about", {}), **{key: value for key, value in known.items() if value}}


def _is_positive(value: Any) -> bool:
    return isinstance(value, (int, float)) and 0 < value < LARGEST


def with_start(values: dict[str, Any], start: str) -> None:
    """Make a recipe go on from the checkpoint `start`: its network, and what its licence forbids.

    A detector of other classes or bands lends what fits of it. Bands that have no names take those of the
    checkpoint. Raises `InputRefused` for a checkpoint of another task, and `CheckpointRefused`.
    """
    card = read_card(start)
    task = values.get("task", Recipe.task)
    if card.task != task:
        message = f"{start} is made for {card.task}, the recipe trains networks for {task}."
        raise InputRefused("checkpoint.task", message, "Choose another {start}, or another recipe.")
    values.update(start=str(Path(start).resolve()), network=card.network, options=card.options, backbone="")
    about = values.setdefault("about", {})
    about["licence"] = "; ".join(
        filter(None, (about.get("licence"), f"started from {card.name}: {card.licence or 'no licence'}"))
    )
    bands = tuple(about.get("bands", About.bands))
    if bands == tuple(f"band {number}" for number in range(1, len(card.bands) + 1)):
        about["bands"] = bands = card.bands
    alike = (bands, tuple(values.get("classes", ()))) == (card.bands, card.classes)
    if task == "objects" and not alike:
        values.update(start="", backbone=values["start"])


def merge(values: dict[str, Any], over: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Put `over` into `values`, table by table but for those of `WHOLE`, and give `values`."""
    for key, value in over.items():
        name = prefix + key
        if isinstance(value, Mapping) and isinstance(values.get(key), dict) and name not in WHOLE:
            merge(values[key], value, name + ".")
        else:
            _put(values, key, value, name)
    return values


def _override(values: dict[str, Any], override: str) -> None:
    """Put `a.b=value` into `values`; the value is TOML, or text where it is none."""
    key, equals, text = override.partition("=")
    name, parts = key.strip(), key.strip().split(".")
    if not equals or not all(parts):
        raise InputRefused(
            "option.value",
            f"{{overrides}} was given {override!r}, wanted key=value.",
            "Example: {overrides} run.steps=500.",
        )
    try:
        value = tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        value = text
    for part in parts[:-1]:
        values = values.setdefault(part, {})
        if not isinstance(values, dict):
            raise InputRefused(
                "option.value",
                f"{{overrides}} was given {override!r}, but {part} is not a table.",
                "Set a key of the recipe.",
            )
    _put(values, parts[-1], value, name)


def _put(values: dict[str, Any], key: str, value: Any, name: str) -> None:
    values[key] = value
    values.pop(RIVALS.get(name, ""), None)


def _anchor(values: dict[str, Any], folder: Path) -> dict[str, Any]:
    """`values` of a recipe in `folder` with that folder before every relative path."""
    data = values.get("data")
    sources = (
        [*_tables(data.get("train")), *_tables([data.get("validation")])] if isinstance(data, dict) else []
    )
    for table, key in [*((source, "path") for source in sources), (values, "start"), (values, "backbone")]:
        if key in table:
            table[key] = _from(folder, table[key])
    if isinstance(values.get("teachers"), list):
        values["teachers"] = [_from(folder, path) for path in values["teachers"]]
    return values


def _from(folder: Path, path: Any) -> Any:
    return str(Path(folder, path)) if isinstance(path, str) and path and path[0] not in "$~" else path


def _tables(values: Any) -> list[dict[str, Any]]:
    return [value for value in values if isinstance(value, dict)] if isinstance(values, list) else []


def _with_paths(recipe: Recipe, folder: Path) -> Recipe:
    def found(source: Source) -> Source:
        return replace(source, path=str(resolve_path(source.path, folder)))

    data = replace(
        recipe.data, train=tuple(map(found, recipe.data.train)), validation=found(recipe.data.validation)
    )
    start, backbone = (
        str(resolve_path(path, folder)) if path else "" for path in (recipe.start, recipe.backbone)
    )
    teachers = tuple(str(resolve_path(path, folder)) for path in recipe.teachers)
    return replace(recipe, data=data, start=start, backbone=backbone, teachers=teachers)
