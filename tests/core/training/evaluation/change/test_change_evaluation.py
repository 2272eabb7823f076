"""A checkpoint measured end to end: hand-made pairs, a network without training, and what is
written of it.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from synthetic import difference_checkpoint, random_checkpoint

from core_models.checkpoints import copy_checkpoint
from core_models.contract.card import read_card
from core_models.contract.errors import Cancelled, CheckpointRefused, InputRefused
from core_models.contract.events import Events, Log
from core_models.contract.repeat import repeat_command
from core_models.contract.training_jobs import Evaluate
from core_models.sensors import UNKNOWN
from core_models.training import plots
from core_models.training.evaluation.change import components as object_scores
from core_models.training.evaluation.change import measurement
from core_models.training.evaluation.change.report import warnings
from core_models.training.evaluation.evaluate import evaluate


def write_pair(folder: Path, name: str, seen: list[slice], true: list[slice], unknown: tuple = ()) -> None:
    """A grey pair of 48 pixels, brighter by 100 where `seen`; truly changed where `true`."""
    images = {part: np.full((48, 48, 3), 80, np.uint8) for part in "AB"}
    label = np.zeros((48, 48), np.uint8)
    for place in seen:
        images["B"][place] += 100
    for places, value in ((true, 1), (unknown, UNKNOWN)):
        for place in places:
            label[place] = value
    for part, image in (*images.items(), ("label", label)):
        (folder / part).mkdir(parents=True, exist_ok=True)
        Image.fromarray(image).save(folder / part / f"{name}.png")


FOUND, FALSE, MISSED = np.s_[10:20, 10:20], np.s_[30:35, 30:35], np.s_[4:12, 4:12]


@pytest.fixture(scope="module")
def dataset(tmp_path_factory) -> Path:
    """val: 100 pixels found, 25 falsely reported, 64 missed, 48 unknown; the pixels have 2 m."""
    folder = tmp_path_factory.mktemp("places")
    write_pair(folder / "val", "a", [FOUND, FALSE, np.s_[47, :]], [FOUND], [np.s_[47, :]])
    write_pair(folder / "val", "b", [], [MISSED])
    (folder / "dataset.json").write_text('{"unknown": 255, "gsd": 2.0}')
    return folder


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory) -> str:
    return difference_checkpoint(tmp_path_factory.mktemp("net") / "net.safetensors")


@pytest.fixture(scope="module")
def done(dataset, checkpoint, tmp_path_factory):
    output = tmp_path_factory.mktemp("out") / "measured"
    result = evaluate(Evaluate(checkpoint, str(dataset), str(output), "val"), Events())
    return result, json.loads((output / "metrics.json").read_text()), output


def test_the_measures_are_those_counted_by_hand(done) -> None:
    result, metrics, _ = done
    known = 2 * 48 * 48 - 48
    assert metrics["precision"] == pytest.approx(100 / 125) and metrics["recall"] == pytest.approx(100 / 164)
    assert metrics["f1"] == pytest.approx(200 / (200 + 25 + 64)) and metrics["iou"] == pytest.approx(
        100 / 189
    )
    assert metrics["accuracy"] == pytest.approx(1 - 89 / known) and metrics["pixels"] == known
    assert metrics["changed_share"] == pytest.approx(164 / known) and metrics[
        "unknown_share"
    ] == pytest.approx(48 / (known + 48))
    assert metrics["max_f1_is_oracle"] is True and metrics["max_f1"] == metrics["f1"]
    assert (metrics["images"], metrics["name"], metrics["split"], metrics["flips"]) == (
        2,
        f"{metrics['dataset']}-val",
        "val",
        False,
    )
    assert result.numbers["f1"] == metrics["f1"] and "max_f1_is_oracle" not in result.numbers
    assert metrics["seconds"] > 0 and metrics["seconds_per_megapixel"] > 0


def test_objects_outlines_and_sizes(done) -> None:
    _, metrics, _ = done
    objects = metrics["objects"]
    assert (objects["true"], objects["found"], objects["matched"], objects["reported"], objects["right"]) == (
        2,
        1,
        1,
        2,
        1,
    )
    sizes = {row["from"]: row for row in metrics["objects_by_size"]}
    assert (
        metrics["gsd"] == 2.0
        and sizes[300]["true"] == 1
        and sizes[100]["true"] == 1
        and sizes[100]["reported"] == 1
    )
    assert metrics["boundary"]["recall"] == pytest.approx(36 / (36 + 28)) and metrics["boundary"][
        "precision"
    ] == pytest.approx(36 / 52)


def test_the_worst_pair_is_first_in_the_table(done) -> None:
    with open(done[0].outputs["pairs"], newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["name"], row["tp"], row["fp"], row["fn"]) for row in rows] == [
        ("b", "0", "0", "64"),
        ("a", "100", "25", "0"),
    ]


def test_all_files_are_whole_and_the_report_needs_none_of_them(done) -> None:
    result, metrics, output = done
    assert {path.name for path in output.iterdir()} == {Path(path).name for path in result.outputs.values()}
    assert {"report", "metrics", "pairs", "precision_recall", "reliability", "sizes", "worst"} == set(
        result.outputs
    )
    page = Path(result.outputs["report"]).read_text(encoding="utf-8")
    sources = re.findall(r"(?:src|href|url)\s*[=(]\s*['\"]?([^'\")\s>]+)", page)
    assert (
        len(sources) == 4
        and all(source.startswith("data:image/") for source in sources)
        and "http" not in page
    )
    for words in (
        "0.692",
        "1 of 2 true changes found",
        "an oracle",
        metrics["weights_sha256"],
        metrics["command"].split()[-1],
    ):
        assert words in page
    assert "was not given (--gsd)" not in page and "not labelled" in page


def test_the_report_warns_where_the_checkpoint_was_chosen_on_the_set(
    dataset, checkpoint, done, tmp_path
) -> None:
    _, metrics, _ = done
    entry = {
        "selected_on": "another name",
        "pixels": metrics["pixels"],
        "changed_share": metrics["changed_share"],
    }
    told = tmp_path / "told.safetensors"
    copy_checkpoint(checkpoint, told, replace(read_card(checkpoint), metrics={"another name": entry}))
    found = evaluate(Evaluate(str(told), str(dataset), str(tmp_path / "out"), "val", gsd=30.0), Events())
    metrics = json.loads(Path(found.outputs["metrics"]).read_text())
    assert metrics["chosen_on_this_set"] == metrics["threshold_fixed_on"] == ["another name"]
    page = Path(found.outputs["report"]).read_text(encoding="utf-8")
    assert "chosen on this very set" in page and "trained on 0.5 to 2 m" in page


def test_no_warning_where_nothing_is_wrong(done, checkpoint) -> None:
    _, metrics, _ = done
    clean = {**metrics, "threshold_fixed_on": ["elsewhere"]}
    assert warnings(read_card(checkpoint), clean) == [] and len(warnings(read_card(checkpoint), metrics)) == 1
    assert (
        len(warnings(read_card(checkpoint), {**clean, "flips": True, "split": "train", "name": "x-train"}))
        == 2
    )


def test_calibrating_keeps_the_map_and_says_on_what(dataset, checkpoint, done, tmp_path) -> None:
    _, before, _ = done
    new = str(tmp_path / "calibrated.safetensors")
    events = []
    job = Evaluate(checkpoint, str(dataset), str(tmp_path / "one"), "val", calibrate=new)
    assert evaluate(job, Events(events.append)).outputs["calibrated"] == new
    card = read_card(new)
    assert (
        card.temperature > 2 and card.metrics[before["name"]]["selected_on"] == before["name"]
    )  # a third is wrong: less sure
    assert any("Temperature 1.000 →" in event.message for event in events if isinstance(event, Log))
    again = evaluate(Evaluate(new, str(dataset), str(tmp_path / "two"), "val"), Events()).numbers
    for name in ("precision", "recall", "f1", "pixels"):
        assert again[name] == before[name]
    assert again["threshold"] == card.threshold and again["nll"] < 0.7 * before["nll"]
    assert again["temperature"] == card.temperature and again["nll"] == pytest.approx(
        card.metrics[before["name"]]["nll"], rel=0.02
    )


@pytest.mark.parametrize("which", ["another file", "the measured one", "a link to it"])
def test_calibrating_never_replaces_a_file(dataset, checkpoint, tmp_path, which) -> None:
    measured, new = tmp_path / "measured.safetensors", tmp_path / "new.safetensors"
    measured.write_bytes(Path(checkpoint).read_bytes())
    if which == "another file":
        new.write_bytes(b"three weeks of training")
    elif which == "a link to it":
        new.symlink_to(measured)
    else:
        new = measured
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    job = Evaluate(str(measured), str(dataset), str(tmp_path / "out"), "val", calibrate=str(new))
    said = "exists already" if which == "another file" else "is the checkpoint that is measured"
    with pytest.raises(InputRefused, match=said) as caught:
        evaluate(job, Events())
    assert caught.value.exit_code == 2 and not (tmp_path / "out").exists(), "before anything is measured"
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_that_comes_while_images_are_measured_is_not_replaced(dataset, checkpoint, tmp_path) -> None:
    new = tmp_path / "new.safetensors"
    job = Evaluate(checkpoint, str(dataset), str(tmp_path / "out"), "val", calibrate=str(new))
    with pytest.raises(InputRefused, match="exists already"):
        evaluate(job, Events(lambda event: new.write_bytes(b"mine")))
    assert new.read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["metrics.json", "report.html", "images.csv"])
def test_files_that_no_evaluation_wrote_are_not_replaced(dataset, checkpoint, tmp_path, name) -> None:
    """A training leaves a `metrics.json`, too."""
    (tmp_path / name).write_text('{"f1": 0.9}')
    with pytest.raises(InputRefused, match=rf"holds {name}, which no evaluation has written"):
        evaluate(Evaluate(checkpoint, str(dataset), str(tmp_path), "val"), Events())
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {name: '{"f1": 0.9}'}


def test_an_earlier_evaluation_is_replaced(dataset, checkpoint, tmp_path) -> None:
    job = Evaluate(checkpoint, str(dataset), str(tmp_path), "val")
    evaluate(job, Events())
    assert evaluate(job, Events()).numbers["pixels"]


def test_flips_of_a_network_that_turns_along_change_nothing(dataset, checkpoint, done, tmp_path) -> None:
    job = Evaluate(checkpoint, str(dataset), str(tmp_path / "out"), "val", flips=True)
    found = evaluate(job, Events())
    assert found.numbers["f1"] == done[1]["f1"]
    assert "--flips" in repeat_command(job) and "eight flips" in Path(found.outputs["report"]).read_text(
        encoding="utf-8"
    )


def test_without_scipy_and_matplotlib_the_pixels_are_measured(
    dataset, checkpoint, done, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(plots, "can_plot", lambda: False)
    for module in (measurement, object_scores):
        monkeypatch.setattr(module, "can_measure_objects", lambda: False)
    events = []
    found = evaluate(Evaluate(checkpoint, str(dataset), str(tmp_path / "out"), "val"), Events(events.append))
    assert found.numbers["f1"] == done[1]["f1"] and "object_f1" not in found.numbers
    assert set(found.outputs) == {"report", "metrics", "pairs", "worst"}
    said = [event.message for event in events if isinstance(event, Log)]
    assert said == [plots.MISSING, object_scores.MISSING]


def test_a_set_without_change_is_measured_too(checkpoint, tmp_path) -> None:
    write_pair(tmp_path / "quiet", "a", [], [])
    found = evaluate(Evaluate(checkpoint, str(tmp_path / "quiet"), str(tmp_path / "out")), Events())
    assert (
        found.numbers["f1"] == 0.0
        and found.numbers["accuracy"] == 1.0
        and found.numbers["object_recall"] == 0.0
    )
    assert (
        json.loads(Path(found.outputs["metrics"]).read_text())["name"] == "quiet"
        and "worst" not in found.outputs
    )


def test_bands_that_do_not_fit_are_refused(dataset, tmp_path) -> None:
    card = {"bands": ("nir",), "scaling": {"low": [0], "high": [255], "mean": [0], "std": [1]}}
    grey = random_checkpoint(tmp_path / "grey.safetensors", "fc_siam_diff", **card)
    with pytest.raises(CheckpointRefused, match=r"takes 1 band, .* has 3"):
        evaluate(Evaluate(grey, str(dataset), str(tmp_path / "out"), "val"), Events())


def test_sixteen_bits_of_any_bands_are_measured(tmp_path) -> None:
    card = {
        "bands": ("b1", "b2"),
        "scaling": {"low": [0] * 2, "high": [10_000] * 2, "mean": [0] * 2, "std": [1] * 2},
    }
    checkpoint = random_checkpoint(
        tmp_path / "two.safetensors", "fc_siam_diff", options={"widths": [4]}, **card
    )
    label = np.zeros((32, 32), np.uint8)
    label[:8] = 1
    for part, values in (
        ("A", np.full((32, 32, 2), 300, np.uint16)),
        ("B", np.full((32, 32, 2), 9000, np.uint16)),
        ("label", label),
    ):
        (tmp_path / "wide" / part).mkdir(parents=True)
        np.save(tmp_path / "wide" / part / "a.npy", values)
    found = evaluate(Evaluate(checkpoint, str(tmp_path / "wide"), str(tmp_path / "out")), Events())
    assert (
        found.numbers["pixels"] == 1024
        and found.numbers["changed_share"] == 0.25
        and "report" in found.outputs
    )


def test_a_checkpoint_that_compares_nothing_is_refused(dataset, tmp_path) -> None:
    with pytest.raises(CheckpointRefused, match="no answer to it, the task objects"):
        other = difference_checkpoint(tmp_path / "other.safetensors", task="objects", classes=("car",))
        evaluate(Evaluate(other, str(dataset), str(tmp_path / "out"), "val"), Events())


def test_a_stopped_evaluation_leaves_nothing(dataset, checkpoint, tmp_path) -> None:
    with pytest.raises(Cancelled):
        evaluate(
            Evaluate(checkpoint, str(dataset), str(tmp_path / "out"), "val"), Events(cancelled=lambda: True)
        )
    assert not (tmp_path / "out").exists()


def test_an_output_that_is_a_file_is_refused(dataset, checkpoint, tmp_path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputRefused, match="cannot be written"):
        evaluate(Evaluate(checkpoint, str(dataset), str(tmp_path / "file"), "val"), Events())
