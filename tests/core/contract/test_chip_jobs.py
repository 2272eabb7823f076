"""A chip scene checks itself when it is made."""

from __future__ import annotations

import pytest

from core_models.contract.chip_jobs import ChipScene
from core_models.contract.errors import InputRefused


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"labels": ""}, "labels is ''"),
        ({"chip": 8}, "chip is 8"),
        ({"bands_after": [0, 1]}, "bands_after"),
        ({"resolution": 0.0}, "resolution"),
        ({"validation_share": 1.0}, "validation_share is 1.0"),
        ({"validation_share": 0.6, "test_share": 0.5}, "together"),
        ({"block": -1.0}, "block is -1.0"),
        ({"guard": float("nan")}, "guard"),
        ({"seed": -1}, "seed"),
    ],
)
def test_refuses_what_cannot_be_cut(changes, words) -> None:
    with pytest.raises(InputRefused) as caught:
        ChipScene(**{"before": "a.tif", "after": "b.tif", "labels": "c.gpkg", **changes})
    assert words in str(caught.value)


def test_lists_as_json_brings_them_become_tuples() -> None:
    assert ChipScene("a.tif", "b.tif", "c.gpkg", bands_before=[3, 2, 1]).bands_before == (3, 2, 1)
