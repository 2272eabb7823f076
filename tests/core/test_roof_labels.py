"""Masks of buildings from masks of change: what is known, and what is left out."""

from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from PIL import Image

from core_models.training.recipe import Source
from core_models.training.segmentation.dataset import read_source
from tools import roof_labels


def test_ground_with_old_buildings_is_unknown_and_changed_ground_known_after_only() -> None:
    changed = np.zeros((4, 6), bool)
    changed[1, 1:4] = True
    before, after = roof_labels.masks_of(changed, [(3, 0, 6, 2)])
    assert after.tolist() == [[0, 0, 0, 255, 255, 255], [0, 1, 1, 1, 255, 255], [0] * 6, [0] * 6]
    assert before.tolist() == [[0, 0, 0, 255, 255, 255], [0, 255, 255, 255, 255, 255], [0] * 6, [0] * 6]


def test_the_rectangles_lie_in_their_images() -> None:
    unknown = roof_labels.read_unknown(roof_labels.UNKNOWN_GROUND)
    assert len(unknown) > 40
    for place, rectangles in unknown.items():
        side = 1024 if place.startswith("levir/") else 512
        for left, top, right, bottom in rectangles:
            assert 0 <= left < right <= side and 0 <= top < bottom <= side, place


def test_lists_and_masks_are_a_dataset(tmp_path, monkeypatch) -> None:
    """Two pairs: one with a new building, and one that shows nothing but old ones."""
    data = tmp_path / "data" / "change" / "fotbcd"
    rows = []
    for name in ("new", "old"):
        for part in ("A", "B", "label"):
            (data / part).mkdir(parents=True, exist_ok=True)
            values = np.zeros((40, 40), np.uint8)
            values[5:9, 5:9] = 255 * (name == "new")
            image = Image.fromarray(values)
            image.convert("1" if part == "label" else "RGB").save(data / part / f"{name}.png")
        files = (f"${{REVISIT_DATA}}/change/fotbcd/{part}/{name}.png" for part in ("A", "B", "label"))
        rows.append(tuple(files))
    pairs = tmp_path / "fotbcd-train.csv"
    with pairs.open("w", newline="") as file:
        csv.writer(file).writerows([("before", "after", "label"), *rows])
    monkeypatch.setenv("REVISIT_DATA", str(tmp_path / "data"))
    target = tmp_path / "roofs" / "train.csv"
    assert roof_labels.write_list(pairs, target, {"fotbcd/old": [(0, 0, 40, 40)]}) == 2
    assert json.loads((target.parent / "dataset.json").read_text())["unknown"] == 255
    folder = read_source(Source(str(target), "roofs"), "train", 1.0, 2)
    assert [folder[index].name for index in range(2)] == ["new-before", "new-after"]
    assert np.unique(folder[0].label).tolist() == [0, 255] and (folder[1].label == 1).sum() == 16


def test_without_data_it_says_what_to_set(tmp_path, monkeypatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("REVISIT_DATA", raising=False)
    assert roof_labels.main([str(tmp_path)]) == 2
    assert "Set REVISIT_DATA" in capsys.readouterr().err
