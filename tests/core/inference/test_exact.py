"""An exact job gives what the scene in one piece gives, or says why no tiles do."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from synthetic import make_pair, random_checkpoint, tiny_card
from torch import nn

from core_models.checkpoints import save_checkpoint
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.contract.object_jobs import DetectObjects
from core_models.geo.aligned_tiles import AlignedTiles
from core_models.inference.change.job import detect_change
from core_models.inference.exact import exact_tiles
from core_models.networks import NETWORKS, build

BOUNDED = {"network": "bitemporal", "options": {"widths": [8, 8], "depths": [1, 1], "decoder": 8, "heads": 0}}


def scores(folder, pair, checkpoint: str, name: str, **options) -> tuple[np.ndarray, dict]:
    """Of a job, with what its receipt says was used."""
    score = str(folder / f"{name}.tif")
    job = DetectChange(pair.before, pair.after, checkpoint, str(folder / f"{name}.gpkg"), score, **options)
    detect_change(job, Events())
    with rasterio.open(score) as source:
        return source.read(1), json.loads(Path(f"{job.output}.receipt.json").read_text())["used"]


def test_tiles_of_any_size_give_the_scene_in_one_piece(tmp_path):
    """Also where the scene is no multiple of the network's strides."""
    pair, checkpoint = make_pair(tmp_path, 203, 261), random_checkpoint(tmp_path / "net.st", **BOUNDED)
    whole, used = scores(tmp_path, pair, checkpoint, "whole", tile=512, exact=True)
    assert used["overlap"] == 0
    for tile in (192, 224):
        found, used = scores(tmp_path, pair, checkpoint, f"tiles-{tile}", tile=tile, exact=True)
        assert used["tile"] == tile and used["overlap"] > 0
        np.testing.assert_allclose(found, whole, atol=1e-5)
    loose, _ = scores(tmp_path, pair, checkpoint, "loose", tile=128)
    assert np.abs(loose - whole).max() > 1e-3, "tiles that agree anyway would prove nothing"


def test_a_network_that_sees_its_whole_tile_is_refused_but_for_one_tile(tmp_path):
    attention, pair = str(tmp_path / "net.st"), make_pair(tmp_path, 130, 150)
    card = tiny_card(network="hanet", options={"width": 8})
    network = build(card)
    for name, gate in network.named_parameters():
        if name.endswith("gamma"):
            nn.init.constant_(gate, 0.3)
    save_checkpoint(attention, network, card)
    with pytest.raises(InputRefused, match=r"hanet\) looks at its whole tile") as caught:
        scores(tmp_path, pair, attention, "refused", tile=64, exact=True)
    assert "set {tile} to 160" in caught.value.hint
    _, used = scores(tmp_path, pair, attention, "one", tile=160, exact=True)
    assert (used["tile"], used["overlap"]) == (160, 0)


def test_a_tile_that_is_too_small_is_refused_with_the_one_that_is_not(tmp_path):
    pair, checkpoint = make_pair(tmp_path), random_checkpoint(tmp_path / "net.st", **BOUNDED)
    with pytest.raises(InputRefused, match="too small to be exact") as caught:
        scores(tmp_path, pair, checkpoint, "small", tile=32, exact=True)
    least = int(caught.value.hint.split("{tile} of ")[1].split()[0])
    scores(tmp_path, pair, checkpoint, "least", tile=least, exact=True)


@pytest.mark.parametrize(("name", "value"), [("overlap", 16), ("precision", "bf16")])
def test_what_an_exact_job_chooses_itself_cannot_be_given(name, value):
    with pytest.raises(InputRefused, match=name):
        DetectChange("a.tif", "b.tif", "c", "d.gpkg", exact=True, **{name: value})


def test_boxes_are_exact_on_the_lattice_of_their_cells(monkeypatch):
    monkeypatch.setattr("core_models.inference.exact.receptive_field", lambda network, card: 96)
    torch.manual_seed(0)
    card = tiny_card(task="objects", network="yolox", classes=("a",), options={}, tile=320, overlap=64)
    network = NETWORKS["yolox"](bands=3, classes=1, width=0.125).eval()
    for tile, (height, width) in product((None, 256), ((1000, 700), (90, 70))):
        job = DetectObjects(("a.tif",), "c", "d.gpkg", tile=tile, exact=True)
        found = exact_tiles(job, network, card, AlignedTiles(height, width, 320, 64, 32))
        assert isinstance(found, AlignedTiles) and found.stride == 32
        assert (found.tile, found.overlap) == (tile or 384, 192) if height > 300 else found.overlap == 0
