"""The worst pairs: which they are, and in which colours."""

from __future__ import annotations

import numpy as np

from core_models.sensors import UNKNOWN
from core_models.training.change.dataset import Pair
from core_models.training.evaluation.change.cases import LEGEND, SIDE, add_case, compared
from core_models.training.evaluation.sheet import (
    FALSE,
    FOUND,
    GAP,
    MISSED,
    NOT_LABELLED,
    WorstCases,
    display_bands,
    visible,
)

RGB = (0, 1, 2)


def pair(name: str, wrong: int, bands: int = 3) -> tuple[Pair, np.ndarray]:
    """A pair of 20 x 10 pixels and a map with `wrong` false alarms, and one more where nobody knows."""
    label, changed = np.zeros((20, 10), np.uint8), np.zeros((20, 10), bool)
    label[19, 9], changed[19, 9] = UNKNOWN, True
    changed.ravel()[:wrong] = True
    image = np.full((20, 10, bands), 100, np.uint8)
    return Pair(name, image, image, label), changed


def test_only_the_worst_are_kept_and_the_worst_is_first() -> None:
    worst = WorstCases(LEGEND, limit=2)
    for number, wrong in enumerate((3, 9, 0, 7)):
        add_case(worst, *pair(f"p{number}", wrong), RGB)
    kept = sorted(worst._kept, reverse=True)
    assert [(count, words.split(":")[0]) for count, _, words, _ in kept] == [(9, "p1"), (7, "p3")]
    assert "9 wrong pixels, 4.5% of the image" in kept[0][2]
    sheet = worst.sheet()
    assert sheet.width == 3 * SIDE // 2 + 2 * GAP and sheet.height > 2 * SIDE
    assert sheet.getpixel((sheet.width - 5, sheet.height - GAP - 5)) == tuple(
        int(0.3 * 100 + 0.7 * part) for part in NOT_LABELLED
    )


def test_a_map_without_a_wrong_pixel_has_no_sheet() -> None:
    worst = WorstCases(LEGEND)
    add_case(worst, *pair("right", 0), RGB)
    assert worst.sheet() is None


def test_every_kind_of_pixel_has_its_colour() -> None:
    label = np.array([[1, 0, 1, UNKNOWN, 0]], np.uint8)
    shown = compared(np.full((1, 5, 3), 200, np.uint8), np.array([[True, True, False, True, False]]), label)
    wanted = [
        *(tuple(int(60 + 0.7 * part) for part in colour) for colour in (FOUND, FALSE, MISSED, NOT_LABELLED)),
        (200,) * 3,
    ]
    assert [tuple(map(int, pixel)) for pixel in shown[0]] == wanted


def test_other_bands_and_types_become_visible() -> None:
    assert display_bands(("blue", "green", "red", "nir")) == (2, 1, 0)
    assert display_bands(("b1", "b2", "b3", "b4")) == RGB and display_bands(("vv",)) == (0, 0, 0)
    ramp = np.linspace(0, 9000, 101).reshape(1, 101, 1)
    ramp[0, 50] = np.nan
    shown = visible(ramp.astype(np.float32), (0, 0, 0))
    assert (
        shown.shape == (1, 101, 3)
        and shown[0, 0, 0] == 0
        and shown[0, 100, 0] == 255
        and 60 < shown[0, 25, 0] < 68
    )
