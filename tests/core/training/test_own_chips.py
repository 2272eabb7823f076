"""A training cuts its chips again where they are its own, and never removes anybody else's."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest

from core_models.contract.chip_jobs import ChipScene
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.contract.jobs import Result
from core_models.contract.training_jobs import TrainModel
from core_models.training import job as training_job
from core_models.training.job import CHIPS, cut_once


@dataclass
class Bench:
    """A training on a scene, whose chips are text files."""

    output: Path
    cuts: int = 0

    @property
    def chips(self) -> Path:
        return self.output / CHIPS

    def cut(self, scene: ChipScene, chips: Path, events: Events, whole: str = "train") -> Result:
        if chips.exists() and any(chips.iterdir()):
            raise InputRefused("output.exists", f"{chips} exists already and is not empty.", "")
        self.cuts += 1
        (chips / "train" / "A").mkdir(parents=True)
        (chips / "train" / "A" / "1.png").write_text(f"cut {self.cuts}")
        (chips / "dataset.json").write_text("{}")
        return Result({}, {"train_chips": 1.0})

    def run(self, resume: bool = False) -> None:
        scene = ChipScene("a.tif", "b.tif", "c.gpkg")
        job = TrainModel("recipe.toml", str(self.output), resume=resume, scene=scene)
        cut_once(job, scene, self.chips, Events())

    def contents(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in sorted(self.output.rglob("*")) if path.is_file()}


@pytest.fixture
def bench(tmp_path, monkeypatch) -> Bench:
    made = Bench(tmp_path / "out")
    monkeypatch.setattr(training_job, "TASKS", {"change": SimpleNamespace(cut=made.cut)})
    return made


def test_chips_of_a_training_that_never_began_are_cut_again(bench) -> None:
    bench.run()
    bench.run()
    assert (bench.chips / "train" / "A" / "1.png").read_text() == "cut 2"


def test_a_training_that_goes_on_keeps_its_chips(bench) -> None:
    bench.run()
    bench.run(resume=True)
    assert bench.cuts == 1


def a_dataset_of_the_users(bench: Bench) -> None:
    """As `make-chips` writes one, at a name that happens to be ours."""
    bench.cut(ChipScene("a.tif", "b.tif", "c.gpkg"), bench.chips, Events())


def a_label_was_mended(bench: Bench) -> None:
    bench.run()
    chip = bench.chips / "train" / "A" / "1.png"
    chip.write_text("CUT 1")
    os.utime(chip, ns=(1, chip.stat().st_mtime_ns + 1000))


def a_file_was_added(bench: Bench) -> None:
    bench.run()
    (bench.chips / "train" / "A" / "notes.txt").write_text("which ones to keep")


def a_folder_was_added(bench: Bench) -> None:
    bench.run()
    (bench.chips / "mine").mkdir()


def a_link_to_a_dataset(bench: Bench) -> None:
    bench.run()
    bench.chips.rename(bench.output / "elsewhere")
    bench.chips.symlink_to(bench.output / "elsewhere")


def a_file_of_that_name(bench: Bench) -> None:
    bench.output.mkdir()
    bench.chips.write_text("a shopping list")


@pytest.mark.parametrize(
    "make",
    [
        a_dataset_of_the_users,
        a_label_was_mended,
        a_file_was_added,
        a_folder_was_added,
        a_link_to_a_dataset,
        a_file_of_that_name,
    ],
)
def test_what_is_not_the_trainings_own_is_left_alone(bench, make) -> None:
    make(bench)
    before = bench.contents()
    with pytest.raises(InputRefused, match="left as it is") as caught:
        bench.run()
    assert caught.value.exit_code == 2 and bench.contents() == before
