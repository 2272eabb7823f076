"""Checkpoints are listed by their cards; a bad file does not hide the good ones."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Callable

import pytest
from qgis.core import QgsProcessingContext, QgsSettings
from revisit.core_models.contract import card as card_reader
from revisit.qgis_plugin import checkpoints, settings


def test_a_folder_that_the_user_added_is_listed_with_cards(checkpoint: str) -> None:
    settings.add_checkpoint_folder(str(Path(checkpoint).parent))
    settings.add_checkpoint_folder(str(Path(checkpoint).parent))
    assert len(settings.checkpoint_folders()) == 1
    found, refused = checkpoints.available()
    mine = [entry for entry in found if entry.path == checkpoint]
    assert mine[0].card.network == "fc_siam_diff" and refused == []


def test_a_file_without_a_card_is_told_and_the_rest_is_listed(checkpoint: str, tmp_path: Path) -> None:
    shutil.copy(checkpoint, tmp_path / "good.safetensors")
    (tmp_path / "bad.safetensors").write_bytes(b"PK\x03\x04 a pickle in a zip")
    found, refused = checkpoints.scan([str(tmp_path), str(tmp_path / "gone")])
    assert [Path(entry.path).name for entry in found] == ["good.safetensors"]
    assert len(refused) == 1 and "bad.safetensors is a pickle" in refused[0]


def rewritten(checkpoint: str, path: Path, change: Callable[[dict[str, Any]], object]) -> str:
    """A copy of `checkpoint` at `path` whose card, as JSON, `change` has changed."""
    data = Path(checkpoint).read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    card = json.loads(header["__metadata__"]["revisit"])
    change(card)
    header["__metadata__"]["revisit"] = json.dumps(card)
    text = json.dumps(header).encode()
    path.write_bytes(len(text).to_bytes(8, "little") + text + data[8 + length :])
    return str(path)


ODD = [0, 1e308, True, "text", [], [[1]], {"a": {"b": 1}}, None]


def damaged_cards(checkpoint: str, folder: Path) -> list[str]:
    """Every field of a card with values of every type of JSON; of some, the card is still good."""
    names = [field.name for field in fields(card_reader.ModelCard)]
    return [
        rewritten(checkpoint, folder / f"{name}-{number}.safetensors", lambda card: card.update({name: odd}))  # noqa: B023
        for name in names
        for number, odd in enumerate(ODD)
    ]


def test_whatever_a_card_holds_the_good_ones_stay_on_the_list(checkpoint: str, tmp_path: Path) -> None:
    shutil.copy(checkpoint, tmp_path / "a-good.safetensors")
    os.mkfifo(tmp_path / "pipe.safetensors")
    (tmp_path / "folder.safetensors").mkdir()
    written = damaged_cards(checkpoint, tmp_path)
    found, refused = checkpoints.scan([str(tmp_path)])
    assert str(tmp_path / "a-good.safetensors") in [entry.path for entry in found]
    assert len(refused) > len(written) // 2 and all("Traceback" not in words for words in refused)
    for entry in found:  # what is listed can be shown
        assert isinstance(entry.card.name, str) and checkpoints.card_html(entry.card)


def test_a_bad_card_as_checkpoint_is_a_sentence_and_no_crash(
    provider, checkpoint: str, pair: tuple[str, str], tmp_path: Path
) -> None:
    context = QgsProcessingContext()
    output = str(tmp_path / "output")
    for path in damaged_cards(checkpoint, tmp_path):
        given = {
            "detectchange": {"BEFORE": pair[0], "AFTER": pair[1], "CHECKPOINT": path},
            "evaluatemodel": {"DATASET": str(tmp_path), "CHECKPOINT": path},
            "trainmodel": {"START": path},
        }
        for name, values in given.items():
            values["OUTPUT"] = f"{output}.gpkg" if name == "detectchange" else output
            holds, words = provider.algorithm(name).create().checkParameterValues(values, context)
            assert isinstance(holds, bool) and "report this" not in words, (path, words)


def test_a_second_name_of_a_checkpoint_is_listed_once_a_folder(checkpoint: str, tmp_path: Path) -> None:
    for name in ("one/best", "one/best_3_20", "two/copy"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(checkpoint, tmp_path / f"{name}.safetensors")
    found, _ = checkpoints.scan([str(tmp_path / "one"), str(tmp_path / "two")])
    assert [Path(entry.path).name for entry in found] == ["best.safetensors", "copy.safetensors"]


def test_checkpoints_of_another_task_are_left_out(checkpoint: str) -> None:
    assert checkpoints.scan([str(Path(checkpoint).parent)], "clouds") == ([], [])


def test_the_card_is_shown_escaped_with_its_measures(checkpoint: str) -> None:
    card = card_reader.read_card(checkpoint)
    text = checkpoints.card_html(card)
    for words in ("FC-Siam-diff", "red, green, blue", "0.1 to 5 m", "0.46", "F1 0.123", "For tests."):
        assert words in text
    assert "<weights>" not in text


def test_of_a_detector_the_card_shows_the_measures_that_matter(checkpoint: str) -> None:
    measured = {
        "ap": 0.39,
        "ap50": 0.87,
        "ap50_1500": 0.88,
        "precision": 0.9,
        "recall": 0.76,
        "max_f1": 0.82,
        "objects": 509.0,
    }
    card = replace(
        card_reader.read_card(checkpoint), task="objects", classes=("car", "bus"), metrics={"here": measured}
    )
    rows = dict(checkpoints.card_rows(card))
    assert rows["Measured on here"] == "AP50 0.87, AP 0.39, precision 0.9, recall 0.76, F1 0.82, objects 509"
    assert rows["Finds"] == "car, bus" and rows["Threshold"] == "0.46"


@pytest.mark.parametrize(
    ("task", "name"),
    [("change", "lite"), ("clouds", "clouds"), ("objects", "vehicles"), ("segmentation", "roofs")],
)
def test_every_task_has_its_shipped_starter(task: str, name: str) -> None:
    assert Path(checkpoints.default_checkpoint(task)).name == f"starter-{name}.safetensors"


def test_the_usual_starter_comes_before_others_that_are_shipped(
    checkpoint: str, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(checkpoints, "shipped_folder", lambda: str(tmp_path))
    card = card_reader.read_card(checkpoint)
    for name in ("starter-a", "starter-lite"):
        shutil.copy(checkpoint, tmp_path / f"{name}.safetensors")
    monkeypatch.setattr(card_reader, "read_card", lambda path: replace(card, name=Path(path).stem))
    assert [entry.card.name for entry in checkpoints.available(folders=())[0]] == [
        "starter-lite",
        "starter-a",
    ]
    assert Path(checkpoints.default_checkpoint()).stem == "starter-lite"


@pytest.mark.parametrize("stored", ["/one/folder", ["/one/folder"]])
def test_one_folder_is_read_back_whatever_the_settings_made_of_it(stored: object) -> None:
    QgsSettings().setValue("revisit/checkpoint_folders", stored)
    assert settings.checkpoint_folders() == ["/one/folder"]


@pytest.mark.parametrize(
    "change",
    [
        {"scaling": 5},
        {"bands": None},
        {"gsd_range": "wide"},
        {"name": {"a": 1}},
        {"metrics": [1]},
        {"training_data": [3]},
        {"classes": 7},
        {"options": "x"},
    ],
)
def test_a_card_of_wrong_types_does_not_hide_the_others(
    checkpoint: str, tmp_path: Path, change: dict
) -> None:
    shutil.copy(checkpoint, tmp_path / "good.safetensors")
    content = Path(checkpoint).read_bytes()
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + length])
    card = {**json.loads(header["__metadata__"]["revisit"]), **change}
    header["__metadata__"]["revisit"] = json.dumps(card)
    text = json.dumps(header).encode()
    (tmp_path / "bad.safetensors").write_bytes(len(text).to_bytes(8, "little") + text + content[8 + length :])
    found, refused = checkpoints.scan([str(tmp_path)])
    assert [Path(entry.path).name for entry in found] == ["good.safetensors"]
    assert len(refused) == 1 and "bad.safetensors" in refused[0] and "\n" not in refused[0]


def test_a_fault_in_reading_one_file_does_not_hide_the_others(
    checkpoint: str, tmp_path: Path, monkeypatch
) -> None:
    for name in ("a", "b"):
        shutil.copy(checkpoint, tmp_path / f"{name}.safetensors")
    read = card_reader.read_card

    def reading(path: str):
        if path.endswith("a.safetensors"):
            raise RecursionError("too deep")
        return read(path)

    monkeypatch.setattr(card_reader, "read_card", reading)
    found, refused = checkpoints.scan([str(tmp_path)])
    assert [Path(entry.path).name for entry in found] == ["b.safetensors"]
    assert len(refused) == 1 and "a.safetensors" in refused[0]


def test_a_card_of_any_measures_can_be_shown(checkpoint: str) -> None:
    odd = {"a": 3, "b": [1, {"c": None}], "c": {"f1": [1], "iou": None}, "d": "x" * 10**6}
    card = replace(card_reader.read_card(checkpoint), metrics=odd, description="y" * 10**6)
    assert len(checkpoints.card_html(card)) < 20_000
