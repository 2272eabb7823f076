"""Days in names and tags."""

from __future__ import annotations

from datetime import date

import pytest

from core_models.geo.dates import day_in, day_of


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


def test_tags_of_the_sensor_come_first_and_the_programs_date_does_not_count() -> None:
    tags = {"SENSING_TIME": "2021-06-10T10:00:00Z", "TIFFTAG_DATETIME": "2024:01:01 00:00:00"}
    assert day_of(["/data/20200101/x.tif"], tags) == date(2021, 6, 10)
    assert day_of(["/data/20200101/x.tif"], {"TIFFTAG_DATETIME": "2024:01:01 00:00:00"}) == date(2020, 1, 1)
    assert day_of(["/data/x.tif"], {}) is None
