"""The synthetic benchmark of tiny targets: its boxes are where the targets are, its variants can be trained,
its table adds up.
"""

from __future__ import annotations

import json

import numpy as np
import pytest

from benchmarks.ablation.__main__ import add_row, read_rows
from benchmarks.ablation.table import table
from benchmarks.ablation.targets import SHAPES, Target, draw, write_targets
from benchmarks.ablation.variants import VARIANTS, recipe, synthetic
from core_models.contract.card import ModelCard, Scaling
from core_models.networks import build
from core_models.training.objects.dataset import ObjectFolder


@pytest.mark.parametrize("shape", range(len(SHAPES)))
@pytest.mark.parametrize("side", [4.0, 7.3, 32.0])
def test_a_target_fills_its_box(shape, side) -> None:
    """Not a pixel beyond it, and something in each of its outer rows and columns, in the last frame too."""
    target = Target(np.array([30.2, 25.7]), np.array([1.3, -0.4]), side, shape, np.array([50.0, 50, 50]))
    image = np.zeros((64, 64, 3))
    draw(image, target, 2)
    rows, columns = (np.flatnonzero(image.any(axis=(axis, 2))) for axis in (1, 0))
    left, top, right, bottom = target.box(2)
    found = columns[0], rows[0], columns[-1] + 1, rows[-1] + 1
    np.testing.assert_allclose(found, (left, top, right, bottom), atol=1.01)
    assert left - 1 < columns[0] and columns[-1] < right and image.max() <= 50


def test_the_dataset_follows_from_its_seed_and_can_be_read(tmp_path) -> None:
    for name in ("one", "two"):
        write_targets(tmp_path / name, 2, seed=3)
    one, two = (ObjectFolder(tmp_path / name) for name in ("one", "two"))
    assert one.classes == SHAPES and one.sequences == ((0, 1, 2), (3, 4, 5))
    for index in range(len(one)):
        np.testing.assert_array_equal(one[index].image, two[index].image)
        np.testing.assert_array_equal(one[index].boxes, two[index].boxes)
    moved = np.abs(one[1].boxes - one[0].boxes)
    assert 4 <= len(moved) <= 9 and 0 < moved.max() <= 3.01
    assert not np.array_equal(one[0].image, one[3].image)


@pytest.mark.parametrize("variant", list(VARIANTS))
def test_every_variant_is_a_recipe_whose_network_can_be_built(variant, tmp_path) -> None:
    base = synthetic(tmp_path)
    made = recipe(variant, 1, base, 10)
    scaling = Scaling((0,) * 3, (255,) * 3, (0,) * 3, (1,) * 3)
    card = ModelCard(
        "x", "objects", made.network, made.about.bands, scaling, (1, 1), 0.5, made.options, classes=SHAPES
    )
    build(card)
    assert made.run.batch * made.objects.frames == 9
    against = VARIANTS[variant][0]
    assert not against or recipe(against, 1, base, 10) != made
    assert made.options.items() >= base.options.items()


def test_the_table_and_the_rows(tmp_path) -> None:
    for variant, seed, ap50 in (
        ("baseline", 0, 0.40),
        ("baseline", 1, 0.50),
        ("nwd", 0, 0.44),
        ("nwd", 1, 0.56),
        ("channel", 1, 0.49),
    ):
        add_row(
            tmp_path / "rows.jsonl",
            {"variant": variant, "seed": seed, "ap50": ap50, "ap": 0.3, "seconds": 10},
        )
    with (tmp_path / "rows.jsonl").open("a") as file:
        file.write(json.dumps({"variant": "spatial"})[:9])
    rows = read_rows(tmp_path / "rows.jsonl")
    assert len(rows) == 5
    lines = table(rows).splitlines()
    assert lines[2].startswith("| `baseline` |  | .450 ± .071 | .300 ± .000 |")
    assert "| +.050 ± .014 | 2 |" in lines[4] and "| .490 |" in lines[3]
    rows[3]["ap50"] = 0.40
    assert "within chance" in table(rows).splitlines()[4]
