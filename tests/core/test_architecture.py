"""The picture of the architecture is drawn from the code, and is the one that is committed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import architecture, layered


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A package of a few rooms."""
    files = {
        "core_models/__init__.py": "__version__ = '1'\n",
        "core_models/contract/jobs.py": "import json\n",
        "core_models/geo/grid.py": "from ..contract.jobs import Job\nfrom .. import __version__\n",
        "core_models/training/job.py": "from .clouds.task import Task\nfrom ..geo import grid\n",
        "core_models/training/clouds/task.py": "def f():\n    from ..change.task import x\n",
        "core_models/training/change/task.py": "from ...contract import jobs\n",
        "core_models/worker.py": "import importlib\nfrom .contract.jobs import Job\n"
        "WORK = {Job: 'training.job'}\ndef f(job):\n    importlib.import_module(WORK[job])\n",
        "qgis_plugin/dock/dock.py": "from ...core_models.contract.jobs import Job\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_the_picture_is_what_the_code_imports() -> None:
    assert architecture.PICTURE.read_text(encoding="utf-8") == layered.draw(architecture.house()), (
        "run make architecture, look at the picture, and commit it"
    )


def test_rooms_are_folders_and_files_and_arrows_are_their_imports(house: Path) -> None:
    room = architecture.house(house)
    assert [inner.name for inner in room.inside] == ["contract", "geo", "qgis_plugin", "training", "worker"]
    assert room.ways == {
        ("geo", "contract"),
        ("training", "contract"),
        ("training", "geo"),
        ("worker", "training"),
        ("worker", "contract"),
        ("qgis_plugin", "contract"),
    }
    training = next(inner for inner in room.inside if inner.name == "training")
    assert [inner.name for inner in training.inside] == ["change", "clouds"]
    assert training.ways == {("clouds", "change")}


def test_arrows_that_follow_from_others_are_left_out() -> None:
    assert layered.reduced({("a", "b"), ("b", "c"), ("a", "c")}) == {("a", "b"), ("b", "c")}


def test_what_imports_stands_above(house: Path) -> None:
    room = architecture.house(house)
    level = layered.floors([inner.name for inner in room.inside], set(room.ways))
    assert all(level[source] > level[target] for source, target in room.ways)


def test_a_circle_is_drawn_as_one() -> None:
    rooms = (layered.Room("a"), layered.Room("b"))
    circle = layered.draw(layered.Room("", rooms, frozenset({("a", "b"), ("b", "a")})))
    straight = layered.draw(layered.Room("", rooms, frozenset({("a", "b")})))
    assert circle.count('class="way circle"') == 1 and 'class="way circle"' not in straight
