"""Who may import whom, read from the source; and what an import may not drag in."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from patience import PATIENCE
from synthetic import ROOT, clean_environment

PACKAGE = ROOT / "core_models"
ALLOWED = {
    "contract": set(),
    "sensors": {"contract"},
    "geo": {"contract", "sensors", "placing"},
    "networks": {"contract", "sensors"},
    "checkpoints": {"contract", "networks", "placing"},
    "unpacking": {"contract"},
    "foreign": {"contract", "networks", "checkpoints", "unpacking"},
    "training": {
        "contract",
        "sensors",
        "networks",
        "checkpoints",
        "foreign",
        "suppression",
        "placing",
        "unpacking",
        "held_memory",
    },
    "inference": {
        "contract",
        "sensors",
        "geo",
        "networks",
        "checkpoints",
        "suppression",
        "placing",
        "held_memory",
    },
    "adapting": {"contract", "sensors", "geo", "networks", "checkpoints", "training", "inference"},
    "held_memory": set(),
    "placing": set(),
    "stopping": set(),
    "suppression": set(),
    "worker": {"contract", "geo", "networks", "checkpoints", "training", "inference", "stopping"},
    "batch": {"contract", "sensors", "geo", "placing", "inference", "worker"},
    "commands": {
        "contract",
        "batch",
        "sensors",
        "geo",
        "networks",
        "checkpoints",
        "foreign",
        "training",
        "inference",
        "worker",
        "stopping",
    },
    "__main__": {"contract", "commands", "inference", "worker", "stopping"},
    "__init__": set(),
}
FOREIGN = {
    "contract": {"torch", "numpy", "rasterio", "safetensors", "shapely", "geopandas", "pyogrio"},
    "geo": {"torch", "safetensors", "torchmetrics"},
    "sensors": {"torch", "rasterio", "safetensors", "torchmetrics", "shapely", "geopandas", "pyogrio"},
    "networks": {"rasterio", "shapely", "geopandas", "pyogrio"},
    "checkpoints": {"rasterio", "shapely", "geopandas", "pyogrio"},
    "foreign": {"rasterio", "shapely", "geopandas", "pyogrio"},
    "unpacking": {"torch", "numpy", "rasterio", "safetensors", "shapely", "geopandas", "pyogrio"},
    "suppression": {"torch", "rasterio", "shapely", "geopandas", "pyogrio"},
    "training": {"rasterio", "shapely", "geopandas", "pyogrio"},
}
CHIPS = {
    "training/change/chips.py",
    "training/clouds/chips.py",
    "training/clouds/clear_chips.py",
    "training/objects/chips.py",
    "training/rasters.py",
}
"""The files of training that read rasters: chips are cut, and TIFFs of many bands read, where the engine is
whole."""


def part_of(path: Path) -> str:
    """The room of core_models that a file belongs to."""
    first = path.relative_to(PACKAGE).parts[0]
    return first[:-3] if first.endswith(".py") else first


def imports(path: Path) -> list[tuple[str, int]]:
    """(dotted name from the repository's root, line) of every import of a file, relative ones resolved."""
    package = path.relative_to(ROOT).parts[:-1]
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            stem = ".".join(filter(None, (base, node.module)))
            found += [(f"{stem}.{alias.name}", node.lineno) for alias in node.names]
    return found


def files_of(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.py")) if "__pycache__" not in path.parts]


def test_the_rooms_are_those_that_the_rules_know() -> None:
    assert {part_of(path) for path in files_of(PACKAGE)} <= set(ALLOWED)


@pytest.mark.parametrize("path", files_of(PACKAGE), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_follow_the_direction(path) -> None:
    part, wrong = part_of(path), []
    chips = path.relative_to(PACKAGE).as_posix() in CHIPS
    allowed, foreign = (
        (ALLOWED[part] | {"geo"}, set()) if chips else (ALLOWED[part], FOREIGN.get(part, set()))
    )
    for name, line in imports(path):
        pieces = name.split(".")
        if pieces[0] == "core_models" and len(pieces) > 1:
            target = pieces[1]
            known = (PACKAGE / target).is_dir() or (PACKAGE / f"{target}.py").is_file()
            if known and target != part and target not in allowed:
                wrong.append(f"line {line}: {part} imports {target}")
        elif pieces[0] in foreign:
            wrong.append(f"line {line}: {part} imports {pieces[0]}")
        elif pieces[0] == "qgis_plugin":
            wrong.append(f"line {line}: the engine imports the plugin")
    assert not wrong


@pytest.mark.parametrize("path", files_of(PACKAGE), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_inside_the_package_are_relative(path) -> None:
    text = path.read_text(encoding="utf-8")
    absolute = [
        node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ImportFrom) and not node.level
    ]
    assert not [node.module for node in absolute if node.module.split(".")[0] in ("core_models", "revisit")]


def test_the_rule_sees_a_forbidden_import(tmp_path, monkeypatch) -> None:
    """The reader itself: lazy, relative and plain imports are all seen."""
    file = tmp_path / "core_models" / "geo" / "x.py"
    file.parent.mkdir(parents=True)
    file.write_text(
        "import torch.nn\ndef f():\n    from ..networks import build\n    from .. import worker\n"
    )
    monkeypatch.setattr(sys.modules[__name__], "ROOT", tmp_path)
    names = [name for name, _ in imports(file)]
    assert names == ["torch.nn", "core_models.networks.build", "core_models.worker"]


TASKS = ("change", "clouds", "objects")
ROOMS = {
    "training": (*TASKS, "segmentation"),
    "inference": TASKS,
}
"""By floor, the folders that belong to one task each; `training/evaluation` has such folders of its own."""
TABLE = "training/tasks.py"
"""The one file that may know all tasks."""
TABLE_READERS = {"training/trainer.py", "training/job.py", "training/evaluation/evaluate.py"}
SAME_FILES = {
    "training": {"task", "dataset", "layout", "sampler", "losses", "measures", "chips"},
    "training/evaluation": {"measurement", "report", "cases"},
    "inference": {"job", "prepare"},
}
"""By floor, the files that each task has under the same name."""


def place_of(path: Path) -> str:
    """`training/clouds/task.py` of a file of core_models."""
    return path.relative_to(PACKAGE).as_posix()


def task_of(place: str) -> str:
    """The task that a file of training or inference belongs to; empty for one that the tasks share."""
    floor, *folders = place.split("/")
    return next((folder for folder in folders if folder in ROOMS[floor]), "")


def modules(*folders: str) -> dict[str, Path]:
    """The files below `folders` by their dotted names from the repository's root."""
    found = {}
    for path in (path for folder in folders for path in files_of(ROOT / folder)):
        parts = path.relative_to(ROOT).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def imported_files(path: Path, known: dict[str, Path]) -> dict[Path, int]:
    """Which of the files in `known` a file imports, and the line where it does so first."""
    found: dict[Path, int] = {}
    for name, line in imports(path):
        while name and name not in known:
            name = name.rpartition(".")[0]
        if name and known[name] != path:
            found.setdefault(known[name], line)
    return found


KNOWN = modules("core_models")
FLOORS = [path for floor in ROOMS for path in files_of(PACKAGE / floor)]


def foreign_rooms(path: Path, known: dict[str, Path]) -> list[str]:
    """What a file of training or inference imports of the rooms of tasks that are not its own."""
    place, wrong = place_of(path), []
    floor, mine = place.split("/")[0], task_of(place)
    for target, line in imported_files(path, known).items():
        other = place_of(target)
        if other.split("/")[0] == floor and task_of(other) not in ("", mine) and place != TABLE:
            wrong.append(f"line {line}: {place} imports {other}")
    return wrong


@pytest.mark.parametrize("path", FLOORS, ids=place_of)
def test_a_task_knows_no_other_and_what_they_share_knows_none(path) -> None:
    assert not foreign_rooms(path, KNOWN)


def test_the_table_of_tasks_is_asked_where_a_training_or_an_evaluation_begins() -> None:
    readers = {place_of(path) for path in KNOWN.values() if PACKAGE / TABLE in imported_files(path, KNOWN)}
    assert readers and readers <= TABLE_READERS


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("floor", SAME_FILES)
def test_each_task_has_the_same_files(floor, task) -> None:
    assert {path.stem for path in (PACKAGE / floor / task).glob("*.py")} >= SAME_FILES[floor]


def circles(known: dict[str, Path]) -> list[str]:
    """The files that import themselves by way of others; imports inside of functions count."""
    waiting = {path: set(imported_files(path, known)) for path in known.values()}
    while True:
        free = {path for path, targets in waiting.items() if not targets & waiting.keys()}
        if not free:
            break
        waiting = {path: targets for path, targets in waiting.items() if path not in free}
    found = []
    for path in waiting:
        reached, new = set(), {path}
        while new:
            new = {target for each in new for target in waiting[each] & waiting.keys()} - reached
            reached |= new
        if path in reached:
            found.append(path.relative_to(ROOT).as_posix())
    return found


def test_no_file_imports_itself_by_way_of_another() -> None:
    assert circles(modules("core_models", "tools", "benchmarks")) == []


def test_the_rules_see_a_circle_and_a_foreign_room(tmp_path, monkeypatch) -> None:
    """The readers themselves, on a made-up package."""
    package = tmp_path / "core_models"
    (package / "training" / "clouds").mkdir(parents=True)
    (package / "training" / "one.py").write_text("def f():\n    from .clouds import task\n")
    (package / "training" / "clouds" / "task.py").write_text("from ..one import f\nfrom ..two import g\n")
    (package / "training" / "two.py").write_text("import torch\n")
    for name, value in (("ROOT", tmp_path), ("PACKAGE", package)):
        monkeypatch.setattr(sys.modules[__name__], name, value)
    assert circles(modules("core_models")) == [
        "core_models/training/clouds/task.py",
        "core_models/training/one.py",
    ]
    one, two = package / "training" / "one.py", package / "training" / "clouds" / "task.py"
    known = modules("core_models")
    assert foreign_rooms(one, known) == ["line 2: training/one.py imports training/clouds/task.py"]
    assert foreign_rooms(two, known) == []


def loaded_after(statement: str, *packages: str) -> set[str]:
    """Which of `packages` are loaded after `statement` in a fresh Python."""
    code = f"{statement}\nimport sys\nprint(*[name for name in {packages!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE,
    )
    return set(done.stdout.split())


HEAVY = ("torch", "numpy", "rasterio", "geopandas", "pyogrio", "shapely", "safetensors")


@pytest.mark.parametrize(
    "statement",
    [
        "import core_models.contract.jobs, core_models.contract.card, core_models.contract.events",
        "import core_models.__main__",
    ],
)
def test_the_standard_library_is_enough_until_a_job_runs(statement) -> None:
    assert loaded_after(statement, *HEAVY) == set()


def test_geo_and_the_checks_before_a_job_load_no_torch() -> None:
    statement = (
        "import core_models.geo.grid, core_models.geo.vector, core_models.geo.pair, "
        "core_models.inference.change.job"
    )
    statement += ", core_models.inference.clouds.job"
    assert loaded_after(statement, "torch") == set()


def test_networks_and_training_load_no_rasterio() -> None:
    statement = "import core_models.networks, core_models.checkpoints, core_models.training.trainer"
    assert loaded_after(statement, "rasterio", "shapely", "geopandas", "pyogrio") == set()
