"""A cloud checkpoint measured on chips: numbers beside the baselines, a table, a picture, a page; and what is
refused.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from cloud_chips import write_chips
from PIL import Image

from core_models.checkpoints import load_checkpoint, save_checkpoint
from core_models.contract.card import ModelCard, Scaling
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.contract.training_jobs import Evaluate
from core_models.networks import build
from core_models.sensors.sentinel2 import BANDS
from core_models.training.clouds.dataset import CloudFolder
from core_models.training.clouds.measures import image_measures
from core_models.training.clouds.task import CloudTask, shown
from core_models.training.evaluation.evaluate import evaluate
from core_models.training.recipe import Clouds


def unit(low, high) -> Scaling:
    return Scaling(tuple(low), tuple(high), (0.0,) * len(low), (1.0,) * len(low))


@pytest.fixture
def checkpoint(tmp_path) -> Path:
    torch.manual_seed(1)
    card = ModelCard(
        name="tiny",
        task="clouds",
        network="cross_attention",
        options={"widths": (4, 8, 16), "heads": 2, "uncertainty": True},
        bands=BANDS,
        scaling=unit([0.0] * 13, [10000.0] * 13),
        bands_sar=("VV", "VH"),
        scaling_sar=unit((-25.0, -32.5), (0.0, 0.0)),
        gsd_range=(10.0, 10.0),
        threshold=0.5,
        metrics={"other": {"psnr": 1.0}},
    )
    save_checkpoint(tmp_path / "tiny.safetensors", build(card), card)
    return tmp_path / "tiny.safetensors"


@pytest.fixture
def dataset(tmp_path) -> Path:
    write_chips(tmp_path / "chips" / "train", 3)
    write_chips(tmp_path / "chips" / "test", 2, seed=5)
    write_chips(tmp_path / "bare" / "test", 1, seed=6, sar=False, cloudy=False)
    return tmp_path / "chips"


def test_a_measurement_is_beside_its_baselines(checkpoint, dataset, tmp_path) -> None:
    result = evaluate(Evaluate(str(checkpoint), str(dataset), str(tmp_path / "out")), Events())
    metrics = json.loads((tmp_path / "out" / "metrics.json").read_text())
    network, card = load_checkpoint(checkpoint)
    folder, task = CloudFolder(dataset / "test"), CloudTask(Clouds(), card.bands, torch.device("cpu"), "fp32")
    expected = []
    for index in range(2):
        seen = shown(folder[index], card.bands, Clouds())
        mean, _ = task.reconstruct(network.eval(), seen)
        expected.append(image_measures(mean, torch.from_numpy(seen.clear), torch.from_numpy(seen.mask)))
    for name in ("psnr", "sam_cloudy", "ssim_clear"):
        assert metrics[name] == pytest.approx(np.mean([found[name] for found in expected]), rel=1e-4)
    baselines = metrics["baselines"]
    assert baselines["cloudy_input"]["psnr_clear"] == 100  # the clear half is the clear date itself
    assert baselines["clear_median"]["psnr_cloudy"] > 15 > baselines["cloudy_input"]["psnr_cloudy"]
    assert baselines["sar_only"]["psnr_cloudy"] > baselines["cloudy_input"]["psnr_cloudy"]  # fitted on train/
    assert metrics["gain_db"]["cloudy_input"] == pytest.approx(
        metrics["psnr_cloudy"] - baselines["cloudy_input"]["psnr_cloudy"]
    )
    assert 0 <= metrics["within_one_deviation"] <= 1 and result.numbers["gain_over_clear_median_db"] < 0
    rows = list(csv.DictReader((tmp_path / "out" / "images.csv").open()))
    assert len(rows) == 2 and float(rows[0]["psnr_cloudy"]) <= float(rows[1]["psnr_cloudy"])
    page = (tmp_path / "out" / "report.html").read_text()
    assert "Regression from radar alone" in page and "data:image/jpeg" in page and metrics["command"] in page
    with Image.open(tmp_path / "out" / "worst.jpg") as sheet:
        assert sheet.width > 5 * 256


def test_chips_without_cloud_or_radar_are_said_to_be(checkpoint, dataset, tmp_path) -> None:
    evaluate(Evaluate(str(checkpoint), str(tmp_path / "bare"), str(tmp_path / "out")), Events())
    page = (tmp_path / "out" / "report.html").read_text()
    assert "100% of the chips have no cloudy date" in page and "100% of the chips have no radar" in page
    assert (
        "sar_only" not in json.loads((tmp_path / "out" / "metrics.json").read_text())["baselines"]
    )  # nothing to fit it on


def test_what_does_not_fit_is_refused(checkpoint, dataset, tmp_path) -> None:
    with pytest.raises(InputRefused, match=r"flips\}? has no meaning"):
        evaluate(Evaluate(str(checkpoint), str(dataset), str(tmp_path / "out"), flips=True), Events())
    about = json.loads((dataset / "dataset.json").read_text())
    for folder in (dataset, dataset / "test"):
        (folder / "dataset.json").write_text(json.dumps({**about, "bands": about["bands"][::-1]}))
    with pytest.raises(CheckpointRefused, match="takes the bands B1, B2"):
        evaluate(Evaluate(str(checkpoint), str(dataset), str(tmp_path / "out")), Events())
    assert not (tmp_path / "out").exists()
