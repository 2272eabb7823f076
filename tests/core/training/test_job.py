"""`train` and `evaluate` as jobs of a worker process: progress, a stop that saves, going on without the
recipe.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from patience import PATIENCE
from synthetic import ROOT, clean_environment

from core_models.contract.card import read_card
from core_models.contract.chip_jobs import ObjectScene
from core_models.contract.errors import Cancelled, InputRefused
from core_models.contract.events import Error, Events, Progress, decode
from core_models.contract.jobs import job_to_json
from core_models.contract.training_jobs import Evaluate, TrainModel
from core_models.training.job import run_training
from core_models.training.recipe.recipe_file import read_recipe
from core_models.worker import run_job

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
evaluate_every = 2
log_every = 1
threads = 1
"""


@pytest.fixture
def recipe(dataset, tmp_path) -> str:
    """A recipe file that trains a tiny network in a second."""
    path = tmp_path / "recipe.toml"
    path.write_text(RECIPE.format(data=dataset))
    return str(path)


def serve(job) -> subprocess.Popen:
    """A worker with `job`; its stdin stays open."""
    process = subprocess.Popen(
        [sys.executable, "-m", "core_models", "serve"],
        cwd=ROOT,
        env=clean_environment(OMP_NUM_THREADS="1"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    process.stdin.write(job_to_json(job) + "\n")
    process.stdin.flush()
    return process


def wait_for_steps(process: subprocess.Popen) -> None:
    """Read events until the training has reported its progress."""
    for line in process.stdout:
        if isinstance(decode(line), Progress):
            return
    raise AssertionError("the training ended before a step")


def test_a_training_is_measured_afterwards(recipe, dataset, tmp_path) -> None:
    steps: list[float] = []
    events = Events(lambda event: steps.append(event.fraction) if isinstance(event, Progress) else None)
    made = run_job(TrainModel(recipe, str(tmp_path / "out")), events)
    assert steps == [0.25, 0.5, 0.75, 1.0]
    measured = run_job(
        Evaluate(made.outputs["checkpoint"], str(dataset), str(tmp_path / "val"), "val"), Events()
    )
    # the checkpoint is stored in half precision
    assert measured.numbers["f1"] == pytest.approx(made.numbers["f1"], abs=0.02)


def test_the_log_names_the_threshold_of_the_result_and_the_folder_of_a_training_is_a_dataset(
    recipe, tmp_path
) -> None:
    told: list[str] = []
    events = Events(lambda event: told.append(getattr(event, "message", "")))
    made = run_job(TrainModel(recipe, str(tmp_path / "out"), overrides=("run.steps=2",)), events)
    card = read_card(made.outputs["checkpoint"])
    assert card.temperature != 1 and made.numbers["threshold"] == card.threshold
    assert any(f"at threshold {card.threshold:.3f}" in line for line in told)
    logged = [json.loads(line) for line in (tmp_path / "out/log.jsonl").read_text().splitlines()]
    assert logged[-1]["validation"]["threshold"] == card.threshold
    job = Evaluate(made.outputs["checkpoint"], str(tmp_path / "out"), str(tmp_path / "val"))
    measured = run_job(job, Events())
    assert measured.numbers["threshold"] == card.threshold
    assert measured.numbers["f1"] == pytest.approx(made.numbers["f1"], abs=0.02)


def test_a_recipe_of_another_task_is_refused_before_anything_is_cut(recipe, tmp_path) -> None:
    job = TrainModel(recipe, str(tmp_path / "out"), scene=ObjectScene("a.tif", "b.gpkg"))
    with pytest.raises(InputRefused, match="networks for change, the layers are of objects"):
        run_training(job, Events())
    assert not (tmp_path / "out").exists()


def test_a_detector_of_other_classes_lends_what_fits_and_a_network_of_another_task_nothing(tmp_path) -> None:
    (tmp_path / "dataset.json").write_text(json.dumps({"classes": ["boat"], "bands": ["red"], "gsd": 1.0}))
    start, own = (
        str(ROOT / f"resources/checkpoints/starter-{name}.safetensors") for name in ("vehicles", "lite")
    )
    made = read_recipe(ROOT / "resources/recipes/own-objects.toml", (), tmp_path, start)
    assert (made.classes, made.start, made.backbone) == (("boat",), "", start)
    assert made.options == read_card(start).options and "Starter: vehicles" in made.about.licence
    (tmp_path / "dataset.json").write_text(json.dumps({"bands": ["band 1", "band 2", "band 3"]}))
    same = read_recipe(ROOT / "resources/recipes/own-objects.toml", ('classes=["vehicle"]',), tmp_path, start)
    assert (same.start, same.backbone, same.about.bands) == (start, "", ("red", "green", "blue"))
    with pytest.raises(InputRefused, match="made for change, the recipe trains networks for objects"):
        read_recipe(ROOT / "resources/recipes/own-objects.toml", (), tmp_path, own)


def test_a_training_goes_on_without_its_recipe_and_with_new_settings(recipe, tmp_path) -> None:
    out = str(tmp_path / "out")
    run_training(TrainModel(recipe, out, overrides=("run.steps=2",)), Events())
    run_training(TrainModel("", out, True, ("run.steps=3",)), Events())
    assert json.loads((tmp_path / "out/log.jsonl").read_text().splitlines()[-1])["step"] == 3
    with pytest.raises(InputRefused, match=r"trained with other values of seed"):
        run_training(TrainModel("", out, True, ("seed=9",)), Events())


@pytest.mark.parametrize("name", ["metrics.json", "log.jsonl"])
def test_a_training_does_not_replace_the_measures_of_others(recipe, tmp_path, name) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / name).write_text('{"f1": 0.9}')
    with pytest.raises(InputRefused, match=f"holds a {name}, which this training would replace"):
        run_training(TrainModel(recipe, str(tmp_path / "out")), Events())
    assert (tmp_path / "out" / name).read_text() == '{"f1": 0.9}'
    assert [path.name for path in (tmp_path / "out").iterdir()] == [name]


def test_a_training_is_cut_short_by_going_on_with_fewer_steps(recipe, tmp_path) -> None:
    out, asked = str(tmp_path / "out"), iter([False, False])
    stopping = Events(cancelled=lambda: next(asked, True))
    with pytest.raises(Cancelled):
        run_training(TrainModel(recipe, out, overrides=("run.evaluate_every=4",)), stopping)
    ended = run_training(TrainModel("", out, True, ("run.steps=1",)), Events())
    assert Path(ended.outputs["checkpoint"]).is_file() and 0 <= ended.numbers["f1"] <= 1


def test_chips_take_the_place_of_a_recipes_data_and_say_what_they_are(recipe, tmp_path) -> None:
    chips = tmp_path / "chips"
    chips.mkdir()
    about = {"bands": ["red", "nir"], "gsd": 0.6, "licence": "none", "source": "two scenes"}
    (chips / "dataset.json").write_text(json.dumps(about))
    made = read_recipe(recipe, ("augment.scale=[0.5, 2.0]", "about.title=Mine"), chips)
    assert [(source.path, source.name) for source in made.data.train] == [(str(chips), "two scenes")]
    assert made.data.validation.path == str(chips) and made.data.crop == 32
    assert (made.about.bands, made.about.licence, made.about.title) == (("red", "nir"), "none", "Mine")
    assert made.about.gsd_range == (0.6, 0.6), "at the scale of the recipe, over which the settings come"
    with_scale = read_recipe(ROOT / "resources/recipes/own-data.toml", (), chips)
    assert with_scale.about.gsd_range == (0.48, 0.75)


def test_a_checkpoint_to_start_from_brings_its_network_and_its_licence(recipe, tmp_path) -> None:
    words = ("run.steps=1", "about.licence=first", "options={widths=[4, 8], stem=2}")
    first = run_training(TrainModel(recipe, str(tmp_path / "first"), overrides=words), Events()).outputs[
        "checkpoint"
    ]
    again = TrainModel(recipe, str(tmp_path / "again"), overrides=("run.steps=1",), start=first)
    card = read_card(run_training(again, Events()).outputs["checkpoint"])
    assert (
        card.options == {"widths": [4, 8], "stem": 2} and card.licence == "started from fc_siam_diff: first"
    )
    assert card.recipe["start"]["weights_sha256"] == read_card(first).weights_sha256


def test_a_folder_without_a_training_cannot_be_resumed(tmp_path) -> None:
    with pytest.raises(InputRefused, match="holds no training to go on with"):
        run_training(TrainModel("", str(tmp_path), True), Events())


@pytest.mark.parametrize("parent", ["cancels", "dies"])
def test_a_worker_whose_parent_leaves_saves_its_state_first(recipe, tmp_path, parent) -> None:
    process = serve(
        TrainModel(
            recipe, str(tmp_path / "out"), overrides=("run.steps=1000000", "run.evaluate_every=1000000")
        )
    )
    wait_for_steps(process)
    if parent == "dies":
        process.stdout.close()
    process.stdin.close()
    last = None if parent == "dies" else [decode(line) for line in process.stdout][-1]
    assert process.wait(PATIENCE) == 130
    assert (tmp_path / "out/state.pt").exists()
    if last is not None:
        assert isinstance(last, Error) and str(tmp_path / "out") in last.message and "step" in last.message
