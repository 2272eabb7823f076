"""A real detector finds the same boxes in tiles of any size, where tiles overlap by as much as its answers
depend on.
"""

from __future__ import annotations

from dataclasses import replace

import geopandas
import numpy as np
import pytest
import torch
from synthetic import ground, tiny_card, write_raster

from core_models.checkpoints import save_checkpoint
from core_models.contract.events import Events
from core_models.contract.object_jobs import DetectObjects
from core_models.inference.objects.job import detect_objects
from core_models.networks import build
from core_models.suppression import overlapping

SIDE = 512
BORDER = 64
"""Pixels at the border of the scene that are left out of the comparison."""
NAMES = ("a", "b")


def detector(path, image: np.ndarray, **options) -> str:
    """A narrow YOLOX with fresh weights, its normalisation fitted to `image`, that finds a lot.

    Fresh weights pass on what is far away as loudly as what is near, which trained ones do not: what the
    coarsest map knows, with its pooling over 400 pixels, is cut off here.
    """
    card = tiny_card(
        task="objects",
        network="yolox",
        options={"depth": 0.33, "width": 0.0625, **options},
        classes=NAMES,
        threshold=0.35,
    )
    torch.manual_seed(1)
    network = build(card).train()
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.momentum = None
    with torch.no_grad():
        for layer in (*network.head.obj_preds, *network.head.cls_preds):
            layer.weight.mul_(3)
            layer.bias.zero_()
        network.head.obj_preds[-1].bias.fill_(-20)
        network(torch.from_numpy(image[None] / 255).float())
        network.backbone.lateral_conv0.bn.weight.zero_()
        for name, weight in network.named_parameters():
            if "attention" in name and not weight.any():  # what begins as nothing would change nothing
                weight.normal_(0, 0.3)
    save_checkpoint(path, network, card)
    return str(path)


def textured(side: int, seed: int = 0) -> np.ndarray:
    """(3, side, side) uint8 of blocks and noise."""
    noise = np.random.default_rng(seed).normal(0, 30, (3, side, side))
    return np.clip(ground(side, side, seed) + noise, 0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def job(tmp_path_factory) -> DetectObjects:
    folder = tmp_path_factory.mktemp("seams")
    values = textured(SIDE)
    net = detector(folder / "net.safetensors", values[:, :256, :256])
    return DetectObjects(
        (write_raster(folder / "a.tif", values),), net, str(folder / "o.gpkg"), tile=512, overlap=256.0
    )


def boxes(job: DetectObjects) -> tuple[np.ndarray, np.ndarray]:
    """Bounds and classes."""
    detect_objects(job, Events())
    frame = geopandas.read_file(job.output)
    return frame.bounds.to_numpy(), (frame["class"] == NAMES[1]).to_numpy().astype(int)


def matched(first, second) -> float:
    """Share of the first's boxes, away from the border, that the second has too, with an IoU of
    0.9 or more.
    """
    found = np.zeros(len(first[0]), bool)
    for i, _, _ in overlapping(*first, *second, 0.8999):
        found[i] = True
    middles = (first[0][:, :2] + first[0][:, 2:]) / 2
    low, high = first[0][:, :2].min(axis=0), first[0][:, 2:].max(axis=0)
    inner = ((middles > low + BORDER) & (middles < high - BORDER)).all(axis=1)
    assert inner.sum() > 200
    return float(found[inner].mean())


def test_the_same_boxes_come_out_for_any_size_of_tile(job) -> None:
    found = [boxes(replace(job, tile=tile)) for tile in (352, 416, 512)]
    shares = [matched(one, other) for one in found for other in found if one is not other]
    assert min(shares) >= 0.995, shares
    cut = boxes(replace(job, tile=256, overlap=0.0))
    assert matched(found[-1], cut) < 0.98, (
        "without an overlap nothing is seen beyond a tile: the comparison would notice"
    )


def test_attention_of_time_sees_the_dates_before_and_no_other_tile(tmp_path) -> None:
    first, second = textured(256, 1), textured(256, 2)
    options = {"enable_small_object_attention": True, "attention_spatial": False, "attention_channel": False}
    net = detector(tmp_path / "net.safetensors", first, **options)
    paths = tuple(
        write_raster(tmp_path / f"{name}.tif", values) for name, values in (("a", first), ("b", second))
    )
    job = DetectObjects(paths, net, str(tmp_path / "o.gpkg"), tile=128, overlap=32.0, batch=1)

    def of_second(job: DetectObjects) -> geopandas.GeoDataFrame:
        detect_objects(job, Events())
        frame = geopandas.read_file(job.output)
        frame = frame[frame["raster"] == "b.tif"]
        return frame.assign(x=frame.bounds["minx"].round(2), y=frame.bounds["miny"].round(2))[
            ["x", "y", "class"]
        ]

    after, alone = of_second(job), of_second(replace(job, rasters=paths[1:]))
    assert len(after) > 50 and after.merge(alone).shape[0] < 0.5 * len(after), (
        "the first date changes nothing at the second"
    )
    for batch in (3, 9):
        assert after.merge(of_second(replace(job, batch=batch))).shape[0] >= 0.99 * len(after)
