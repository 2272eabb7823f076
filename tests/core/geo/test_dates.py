"""Days in names and tags."""

from __future__ import annotations

from datetime import date

from core_models.geo.dates import day_of


def test_tags_of_the_sensor_come_first_and_the_programs_date_does_not_count() -> None:
    tags = {"SENSING_TIME": "2021-06-10T10:00:00Z", "TIFFTAG_DATETIME": "2024:01:01 00:00:00"}
    assert day_of(["/data/20200101/x.tif"], tags) == date(2021, 6, 10)
    assert day_of(["/data/20200101/x.tif"], {"TIFFTAG_DATETIME": "2024:01:01 00:00:00"}) == date(2020, 1, 1)
    assert day_of(["/data/x.tif"], {}) is None
