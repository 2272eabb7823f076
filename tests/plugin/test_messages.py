"""What the engine says, in words that are right in QGIS."""

from __future__ import annotations

from typing import Any

import pytest
from revisit.core_models.contract.errors import InputRefused
from revisit.core_models.contract.events import Log, Progress
from revisit.qgis_plugin.algorithms.feedback import listener
from revisit.qgis_plugin.messages import sentence

WORDS = [
    ("Use {sar_units} auto.", "Use SAR_UNITS auto."),
    ("Use a smaller {tile}, or {device} cpu.", "Use a smaller TILE, or DEVICE cpu."),
    ("not given ({gsd}).", "not given (GSD)."),
    ("{overrides} was given 'a'; {resume} goes on", "SETTINGS was given 'a'; RESUME goes on"),
    ("Set {calibrate}.", "Set CALIBRATED."),
    ("/data/a--b.tif and /data/--tile.tif stay", "/data/a--b.tif and /data/--tile.tif stay"),
    ("/data/{year}/tile.tif stays", "/data/{year}/tile.tif stays"),
    ("2018 -- 2020", "2018 -- 2020"),
]


@pytest.mark.parametrize(("said", "told"), WORDS)
def test_options_become_parameters(said: str, told: str) -> None:
    assert sentence(InputRefused("code", "No.", said)) == f"No. {told}"


class Feedback:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.heard: list[Any] = []
        self.setProgress = self.setProgressText = self.pushWarning = self.pushInfo = self.heard.append


@pytest.mark.parametrize(("said", "told"), WORDS)
def test_options_become_parameters_in_the_log_too(said: str, told: str) -> None:
    feedback = Feedback()
    tell = listener(feedback)
    for event in (Log(said, "warning"), Log(said), Progress(0.5, said)):
        tell(event)
    assert feedback.heard == [told, told, 50.0, told]
