"""What the engine says, in words that are right in QGIS."""

from __future__ import annotations

import pytest
from revisit.core_models.contract.errors import InputRefused
from revisit.qgis_plugin.messages import in_capitals, sentence


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Use --sar-units auto.", "Use SAR_UNITS auto."),
        ("Use a smaller --tile, or --device cpu.", "Use a smaller TILE, or DEVICE cpu."),
        ("not given (--gsd).", "not given (GSD)."),
        ("--set was given 'a'; --resume goes on", "SETTINGS was given 'a'; RESUME goes on"),
        ("/data/a--b.tif and /data/--tile.tif stay", "/data/a--b.tif and /data/--tile.tif stay"),
        ("2018 -- 2020", "2018 -- 2020"),
    ],
)
def test_options_of_the_command_line_become_parameters(said: str, told: str) -> None:
    assert in_capitals(said) == told
    assert sentence(InputRefused("code", "No.", said)) == f"No. {told}"
