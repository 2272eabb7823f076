"""A scene in blocks: the same bytes as in one piece, whoever gave the answers, and whatever is missing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from synthetic import left_in, make_pair, random_checkpoint

from core_models.contract.change_jobs import DetectChange
from core_models.contract.events import Events
from core_models.inference.change.blocks import blocks_folder, compute_block, detect_in_blocks, part_of_steps
from core_models.inference.change.job import detect_change

BLOCKS = 3


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> DetectChange:
    """A scene that was done in one piece, by a network whose every score is another one."""
    folder = tmp_path_factory.mktemp("scene")
    pair = make_pair(folder, 200, 260)
    checkpoint = random_checkpoint(folder / "net.safetensors", "fc_siam_diff", options={"widths": [4, 8]})
    places = {name: str(folder / f"out{end}") for name, end in PLACES.items()}
    job = DetectChange(
        pair.before,
        pair.after,
        checkpoint,
        **places,
        threshold=0.5,
        tile=64,
        overlap=16,
        batch=2,
        device="cpu",
    )
    detect_change(job, Events())
    with rasterio.open(job.score) as source:
        job = replace(job, threshold=float(np.median(source.read(1))))
    detect_change(job, Events())
    return job


PLACES = {"output": ".gpkg", "score": "-score.tif", "map": "-map.tif"}


@pytest.fixture
def job(whole, tmp_path) -> DetectChange:
    """The same scene, to other places."""
    return replace(whole, **{name: str(tmp_path / f"out{end}") for name, end in PLACES.items()})


def receipt(job: DetectChange) -> dict:
    return json.loads(Path(job.output + ".receipt.json").read_text())


def assert_the_same(one: DetectChange, other: DetectChange) -> None:
    for name in ("score", "map"):
        assert Path(getattr(one, name)).read_bytes() == Path(getattr(other, name)).read_bytes(), name
    rows = [receipt(job)["written"]["changes"]["sha256"] for job in (one, other)]
    assert rows[0] == rows[1]
    assert receipt(one)["numbers"]["polygons"] > 1


def test_blocks_in_any_order_give_the_same_bytes(whole, job) -> None:
    for block in (2, 0, 1):
        compute_block(job, block, BLOCKS, Events())
    assert not Path(job.output).exists()
    detect_in_blocks(job, BLOCKS, Events())
    assert_the_same(whole, job)
    tiles = receipt(job)["tiles"]
    assert tiles["taken_over"] == tiles["all"] == 24
    assert not any(name.startswith(".") for name in left_in(Path(job.output).parent))


@pytest.mark.parametrize("fault", ["missing", "torn", "of other values", "of another number"])
def test_a_block_that_cannot_be_used_is_computed_again(whole, job, fault) -> None:
    for block in range(BLOCKS):
        other = replace(job, stretch="percentile") if fault == "of other values" and block == 1 else job
        compute_block(other, block, 4 if fault == "of another number" and block else BLOCKS, Events())
    second = blocks_folder(job.output) / f"block-2-of-{BLOCKS}"
    if fault == "missing":
        second.unlink()
    elif fault == "torn":
        second.write_bytes(second.read_bytes()[:-100])
    detect_in_blocks(job, BLOCKS, Events())
    assert_the_same(whole, job)
    assert receipt(job)["tiles"]["taken_over"] == 8


def test_a_block_that_is_there_is_not_computed_again(job) -> None:
    compute_block(job, 0, BLOCKS, Events())
    place = blocks_folder(job.output) / f"block-1-of-{BLOCKS}"
    made = place.stat().st_mtime_ns
    compute_block(job, 0, BLOCKS, Events())
    assert place.stat().st_mtime_ns == made


@pytest.mark.parametrize(("tiles", "batch", "blocks"), [(30, 2, 3), (7, 4, 5), (1, 8, 3)])
def test_blocks_are_all_steps_once(tiles, batch, blocks) -> None:
    parts = [part_of_steps(tiles, batch, block, blocks) for block in range(blocks)]
    assert [step for part in parts for step in part] == list(range(-(-tiles // batch)))
