"""Days in names."""

from __future__ import annotations

from datetime import date

import pytest

from core_models.contract.days import day_in


@pytest.mark.parametrize(
    "text, day",
    [
        ("S1A_IW_GRDH_1SDV_20180610T052000_x.tif", date(2018, 6, 10)),
        ("s2_ROIs2017_146_ImgNo_13_2018-06-10_patch_0.tif", date(2018, 6, 10)),
        ("2022-02-31T10:00 2022-03-01", date(2022, 3, 1)),
        ("ROIs2017_winter_112_p797.tif", None),
        ("120180610.tif", None),
        ("20181310.tif", None),
    ],
)
def test_a_day_is_found_in_a_text(text, day) -> None:
    assert day_in(text) == day
