"""Labelled pairs, a recipe that is done in a second, and a feedback that remembers."""

from __future__ import annotations

from pathlib import Path

from made_by_engine import made_by_engine
from qgis.core import QgsProcessingFeedback

_WRITE = """
import sys
from pathlib import Path
from training_pairs import write_pairs
write_pairs(Path(sys.argv[1], "train"), 4)
write_pairs(Path(sys.argv[1], "val"), 2, seed=1)
"""
RECIPE = """
network = "fc_siam_diff"
options = {{ widths = [4, 8] }}
[data]
crop = 32
train = [{{ path = "{data}", name = "squares" }}]
validation = {{ path = "{data}", name = "squares-val" }}
[run]
steps = 4
batch = 2
precision = "fp32"
evaluate_every = 4
log_every = 1
threads = 1
"""


class Feedback(QgsProcessingFeedback):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.steps: list[float] = []
        self.texts: list[str] = []
        self.progressChanged.connect(self.steps.append)

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def setProgressText(self, text: str) -> None:
        self.texts.append(text)


def write_dataset(folder: Path, engine_python: str) -> Path:
    """Pairs of 48 pixels with a square that appears, in `folder`/train and val; QGIS's Python has
    no Pillow.
    """
    return made_by_engine(engine_python, _WRITE, folder)


def write_recipe(folder: Path, data: Path) -> str:
    """The recipe on `data`, in `folder`."""
    path = folder / "recipe.toml"
    path.write_text(RECIPE.format(data=data), encoding="utf-8")
    return str(path)
