"""Training and evaluation on the layers of a clear Sentinel-2 image and its radar, which are real."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from labelled import Feedback
from qgis.core import QgsProcessingContext
from real_data import DATA, MISSING

PLACE = DATA / "clouds/sar_clear/sen1floods11"
QUICK = "run.batch=1\nrun.threads=1\nrun.log_every=1\nrun.evaluate_every=2\ndata.crop=64"


@pytest.mark.slow
@pytest.mark.real
@pytest.mark.skipif(not PLACE.is_dir(), reason=MISSING)
def test_a_cloud_network_goes_on_from_the_starter_on_the_clear_ground_of_a_scene(
    provider, tmp_path: Path
) -> None:
    import processing
    from revisit.qgis_plugin.checkpoints import available, default_checkpoint

    layers = {
        "OPTICAL": str(PLACE / "Spain_7370579_S2Hand.tif"),
        "SAR": str(PLACE / "Spain_7370579_S1Hand.tif"),
        "CHIP": 96,
    }
    given = {
        **layers,
        "TASK": "clouds",
        "VALIDATION": 0.3,
        "STEPS": 2,
        "START": default_checkpoint("clouds"),
        "SETTINGS": QUICK,
        "OUTPUT": str(tmp_path / "mine"),
    }
    feedback = Feedback()
    result = processing.run("revisit:trainmodel", given, feedback=feedback)
    card = {entry.path: entry.card for entry in available("clouds")[0]}[result["CHECKPOINT"]]
    assert "under drawn clouds" in card.training_data[-1].name and card.gsd_range[0] > 5
    assert result["PSNR_CLOUDY"] > 20 and "Starter: clouds" in card.licence

    measured = {"CHECKPOINT": result["CHECKPOINT"], **layers, "OUTPUT": str(tmp_path / "measured")}
    again = processing.run("revisit:evaluatemodel", measured, feedback=Feedback())
    assert again["PSNR_CLOUDY"] > 20


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"SAR": None}, "Layers as data have to be OPTICAL, SAR; not given: SAR."),
        ({"OPTICAL": None, "SAR": None}, "own-clouds.toml names no data to train on. Set OPTICAL, SAR"),
    ],
    ids=["without radar", "without both"],
)
def test_what_is_missing_is_said(provider, pair, tmp_path: Path, change: dict[str, Any], words: str) -> None:
    values = {"TASK": "clouds", "OPTICAL": pair[0], "SAR": pair[1], "OUTPUT": str(tmp_path / "out")}
    algorithm = provider.algorithm("trainmodel").create()
    holds, told = algorithm.checkParameterValues({**values, **change}, QgsProcessingContext())
    assert not holds and words in told
