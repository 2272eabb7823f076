"""Detect change end to end: what is found, where it lies, what is said about it."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
import torch
from rasterio.features import rasterize
from rasterio.transform import from_origin
from synthetic import (
    CUT,
    ORIGIN,
    difference_checkpoint,
    ground,
    left_in,
    make_pair,
    run_cli,
    squares,
    write_raster,
)

from core_models.checkpoints import copy_checkpoint
from core_models.contract.card import calibrated, read_card
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import CheckpointRefused, InputRefused, OutOfMemory
from core_models.contract.events import Events, Log, Progress
from core_models.geo.geopackage import layer_hash
from core_models.inference.change.job import detect_change
from core_models.inference.device import Device

PIXEL = 1 / 0.9996**2
"""Square metres of a 1 m pixel on the central meridian of a UTM zone."""


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory) -> str:
    return difference_checkpoint(tmp_path_factory.mktemp("net") / "net.safetensors")


def job_for(folder, pair, checkpoint, **options) -> DetectChange:
    """A job that writes everything into `folder`."""
    names = {"output": "out.gpkg", "score": "score.tif", "map": "map.tif"}
    paths = {name: str(folder / file) for name, file in names.items()}
    return DetectChange(pair.before, pair.after, checkpoint, **{**paths, **options})


def read(path) -> np.ndarray:
    with rasterio.open(path) as source:
        return source.read(1)


def read_receipt(path) -> dict:
    return json.loads(Path(f"{path}.receipt.json").read_text())


@pytest.fixture(scope="module")
def done(tmp_path_factory, checkpoint):
    """One job with all outputs: pair, job, result, events."""
    folder = tmp_path_factory.mktemp("done")
    pair, events = make_pair(folder), []
    job = job_for(folder, pair, checkpoint)
    return pair, job, detect_change(job, Events(events.append)), events


def test_the_map_is_the_truth(done) -> None:
    pair, job, _, _ = done
    with rasterio.open(job.map) as source:
        assert (source.dtypes, source.nodata, source.crs.to_epsg()) == (("uint8",), 255.0, 32633)
        assert source.transform == from_origin(*ORIGIN, 1, 1)
        assert source.colormap(1)[1] != source.colormap(1)[0]
        np.testing.assert_array_equal(source.read(1), pair.truth.astype(np.uint8))


def test_scores_are_what_the_network_gave(done) -> None:
    pair, job, _, _ = done
    with rasterio.open(job.score) as source:
        assert source.dtypes == ("float32",) and np.isnan(source.nodata)
        score = source.read(1)
    expected = 1 / (1 + np.exp(-40 * (np.where(pair.truth, 100 / 255, 0) - CUT)))
    np.testing.assert_allclose(
        score, expected, atol=2e-4
    )  # batch normalisation's eps of 1e-5 shifts the difference


def test_polygons_carry_score_area_and_origin(done) -> None:
    pair, job, result, _ = done
    frame = geopandas.read_file(job.output, layer="changes")
    burnt = rasterize(frame.geometry, pair.truth.shape, transform=from_origin(*ORIGIN, 1, 1))
    np.testing.assert_array_equal(burnt, pair.truth)
    assert set(frame.columns) == {
        "score_mean", "score_max", "area_m2", "perimeter_m", "before", "after",
        "network", "checkpoint", "geometry",
    }  # fmt: skip
    assert len(frame) == result.numbers["polygons"] == 3
    assert frame.geometry.is_valid.all()
    sizes = sorted([25 * 32, 20 * 30, 12 * 12])
    np.testing.assert_allclose(sorted(frame.area_m2), np.array(sizes) * PIXEL, rtol=1e-5)
    assert result.numbers["changed_area_m2"] == pytest.approx(sum(sizes) * PIXEL, rel=1e-5)
    assert result.numbers["observed_share"] == 1.0
    assert (frame.score_mean > 0.99).all()
    assert set(frame.before) == {"before.tif"} and set(frame.checkpoint) == {"net.safetensors"}


def test_progress_covers_the_whole_job(done) -> None:
    _, _, _, events = done
    fractions = [event.fraction for event in events if isinstance(event, Progress)]
    assert fractions == sorted(fractions)
    assert fractions[0] < 0.05 and fractions[-1] >= 0.99


def test_every_output_has_a_receipt_that_repeats_it(done, tmp_path) -> None:
    _, job, result, _ = done
    receipts = [read_receipt(path) for path in (job.output, job.score, job.map)]
    assert receipts[0] == receipts[1] == receipts[2]
    receipt = receipts[0]
    assert (
        len(receipt["inputs"]["before"][0]["sha256"]) == 64 and receipt["inputs"]["checkpoint"][0]["sha256"]
    )
    assert receipt["numbers"] == result.numbers and receipt["used"]["threshold"] == 0.5
    written = receipt["written"]
    for name, path in (("score", job.score), ("map", job.map)):
        assert written[name]["sha256"] == hashlib.sha256(Path(path).read_bytes()).hexdigest()
        assert (written[name]["path"], written[name]["size"]) == (path, os.path.getsize(path))
    assert written["changes"]["sha256"] == layer_hash(job.output, "changes")
    assert (written["changes"]["layer"], written["changes"]["rows"]) == ("changes", 3)
    assert "CPU" in receipt["device"] and receipt["seconds"]["network"] > 0
    assert result.outputs["receipt"] == job.output + ".receipt.json"
    words = shlex.split(receipt["command"])[3:]
    again = [
        word.replace(job.output, str(tmp_path / "o.gpkg")).replace(job.map, str(tmp_path / "m.tif"))
        for word in words
    ]
    again = [word.replace(job.score, str(tmp_path / "s.tif")) for word in again]
    assert run_cli(*again).returncode == 0
    np.testing.assert_array_equal(read(tmp_path / "s.tif"), read(job.score))


def test_only_what_was_asked_for_is_written(tmp_path, checkpoint) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    job = job_for(tmp_path / "out", make_pair(tmp_path / "in"), checkpoint, score="", map="")
    result = detect_change(job, Events())
    assert left_in(tmp_path / "out") == ["out.gpkg", "out.gpkg.receipt.json"]
    assert set(result.outputs) == {"changes", "receipt"}
    assert len(left_in(tmp_path / "in")) == 2


def test_what_one_date_did_not_see_is_neither_changed_nor_unchanged(tmp_path, checkpoint) -> None:
    first, truth = ground(200, 260), squares(200, 260)
    second = np.where(truth, first + 100, first).astype(np.uint8)
    first[:, 140:, 100:200] = 0  # through the third change
    second[:, :50, 200:] = 0
    unseen = np.zeros(truth.shape, bool)
    unseen[140:, 100:200] = unseen[:50, 200:] = True
    write_raster(tmp_path / "before.tif", first, nodata=0)
    write_raster(tmp_path / "after.tif", second, nodata=0)
    pair = type("Pair", (), {"before": str(tmp_path / "before.tif"), "after": str(tmp_path / "after.tif")})
    job = job_for(tmp_path, pair, checkpoint)
    result = detect_change(job, Events())
    np.testing.assert_array_equal(read(job.map), np.where(unseen, 255, truth))
    np.testing.assert_array_equal(np.isnan(read(job.score)), unseen)
    assert result.numbers["observed_share"] == pytest.approx(1 - unseen.mean())
    assert geopandas.read_file(job.output).area_m2.sum() == pytest.approx(
        (truth & ~unseen).sum() * PIXEL, rel=1e-5
    )


@pytest.mark.parametrize("tile, overlap", [(64, 16), (128, 0), (256, 64), (384, 32)])
def test_tiles_leave_no_trace(done, tmp_path, tile, overlap) -> None:
    pair, job, _, _ = done
    other = job_for(tmp_path, pair, job.checkpoint, tile=tile, overlap=overlap, batch=3)
    detect_change(other, Events())
    np.testing.assert_array_equal(read(other.map), read(job.map))
    np.testing.assert_allclose(read(other.score), read(job.score), atol=1e-5)  # float32 blending


@pytest.mark.parametrize("height, width", [(20, 200), (33, 35), (131, 257)])
def test_odd_and_small_rasters_come_out_whole(tmp_path, checkpoint, height, width) -> None:
    pair = make_pair(tmp_path, height, width)
    job = job_for(tmp_path, pair, checkpoint)
    detect_change(job, Events())
    np.testing.assert_array_equal(read(job.map), pair.truth)


def test_dates_of_other_crs_and_resolution_meet_on_the_first_ones_pixels(tmp_path, checkpoint) -> None:
    from rasterio.warp import Resampling, calculate_default_transform, reproject

    pair = make_pair(tmp_path, 300, 300)
    with rasterio.open(pair.after) as source:
        transform, width, height = calculate_default_transform(
            source.crs, "EPSG:4326", 300, 300, *source.bounds
        )
        moved = np.zeros((3, height, width), np.uint8)
        reproject(
            source.read(), moved, src_transform=source.transform, src_crs=source.crs, dst_transform=transform,
            dst_crs="EPSG:4326", resampling=Resampling.nearest,
        )  # fmt: skip
    after = write_raster(tmp_path / "degrees.tif", moved, crs="EPSG:4326", transform=transform, nodata=0)
    job = job_for(tmp_path, replace(pair, after=after), checkpoint)
    detect_change(job, Events())
    found = read(job.map)
    assert found.shape == (300, 300)
    changed, truth = found == 1, pair.truth
    assert (changed & truth).sum() / (
        changed | truth
    ).sum() > 0.85  # outlines are off by up to a pixel after two resamplings
    backwards = job_for(
        tmp_path, replace(pair, before=after, after=pair.before), checkpoint, crs="EPSG:32633"
    )
    result = detect_change(backwards, Events())
    with rasterio.open(backwards.map) as source:
        assert source.crs.to_epsg() == 4326
    frame = geopandas.read_file(backwards.output)
    assert frame.crs.to_epsg() == 32633
    assert result.numbers["changed_area_m2"] == pytest.approx(truth.sum() * PIXEL, rel=0.1)


def test_threshold_and_smallest_area_are_obeyed(done, tmp_path) -> None:
    pair, job, _, _ = done
    large = replace(job_for(tmp_path, pair, job.checkpoint), min_area=300.0)
    assert detect_change(large, Events()).numbers["polygons"] == 2
    np.testing.assert_array_equal(read(large.map), pair.truth)
    none = replace(large, threshold=1.0)
    assert detect_change(none, Events()).numbers == {
        "polygons": 0,
        "changed_area_m2": 0.0,
        "observed_share": 1.0,
    }
    assert len(geopandas.read_file(none.output, layer="changes")) == 0


def test_calibration_changes_the_scores_and_keeps_the_map(done, tmp_path, checkpoint) -> None:
    pair = done[0]
    softer = str(tmp_path / "softer.safetensors")
    card = read_card(checkpoint)
    copy_checkpoint(checkpoint, softer, replace(card, temperature=8.0, threshold=calibrated(0.7, 8.0)))
    plain, soft = (
        job_for(tmp_path / name, pair, path) for name, path in (("plain", checkpoint), ("soft", softer))
    )
    for each in (replace(plain, threshold=0.7), soft):
        Path(each.output).parent.mkdir()
        detect_change(each, Events())
    np.testing.assert_array_equal(read(soft.map), read(plain.map))
    np.testing.assert_allclose(read(soft.score), calibrated(read(plain.score), 8.0), atol=1e-6)
    assert read(soft.score).max() < 0.95 < read(plain.score).max()
    assert read_receipt(soft.map)["used"]["temperature"] == 8.0


def test_a_resolution_outside_the_card_is_said_and_kept(tmp_path, checkpoint) -> None:
    pair, events = make_pair(tmp_path, resolution=5.0), []
    job = job_for(tmp_path, pair, checkpoint)
    result = detect_change(job, Events(events.append))
    assert any("5 m" in warning for warning in result.warnings)
    assert result.warnings[0] in [
        event.message for event in events if isinstance(event, Log) and event.level == "warning"
    ]
    assert read(job.map).shape == (200, 260)
    assert read_receipt(job.output)["warnings"] == list(result.warnings)


def test_two_dates_without_a_common_pixel_are_refused_and_leave_nothing(tmp_path, checkpoint) -> None:
    first, second = ground(100, 100), ground(100, 100)
    first[:, :50], second[:, 50:] = 0, 0
    pair = make_pair(tmp_path, 100, 100)
    write_raster(tmp_path / "before.tif", first, nodata=0)
    write_raster(tmp_path / "after.tif", second, nodata=0)
    before = left_in(tmp_path)
    with pytest.raises(InputRefused, match="no pixel"):
        detect_change(job_for(tmp_path, pair, checkpoint), Events())
    assert left_in(tmp_path) == before


def test_a_network_that_compares_nothing_is_refused(tmp_path, checkpoint, monkeypatch) -> None:
    from core_models.networks.fc_siam import FCSiamDiff

    monkeypatch.delattr(FCSiamDiff, "score")
    with pytest.raises(CheckpointRefused, match="has no answer to it"):
        detect_change(job_for(tmp_path, make_pair(tmp_path), checkpoint), Events())


def test_a_ceiling_of_memory_is_refused_or_kept_with_the_same_bytes(done, tmp_path) -> None:
    pair, job, _, _ = done
    low = job_for(tmp_path, pair, job.checkpoint, memory=100)
    with pytest.raises(
        InputRefused, match=r"memory is 100 MB, and the job takes [0-9]+ MB at least"
    ) as caught:
        detect_change(low, Events())
    least = int(str(caught.value).split("takes ")[1].split(" MB")[0])
    assert left_in(tmp_path) == []
    kept = job_for(tmp_path, pair, job.checkpoint, memory=2 * least)
    detect_change(kept, Events())
    receipt, plain = read_receipt(kept.output), read_receipt(job.output)
    assert receipt["used"]["memory"]["ceiling"] == 2 * least >= 2 * receipt["used"]["memory"]["cache"]
    hashes = [{name: one["sha256"] for name, one in each["written"].items()} for each in (receipt, plain)]
    assert hashes[0] == hashes[1]


def test_a_gpu_that_is_too_small_leaves_the_job_to_the_cpu(done, tmp_path, monkeypatch) -> None:
    """Fewer tiles a step, then the CPU: each is said, and what comes out is what the CPU alone gives."""
    from core_models.inference import loading
    from core_models.networks.fc_siam import FCSiamDiff

    class Gpu(Device):
        """Stands for one: the numbers stay where they are."""

        torch = torch.device("cpu")

    pair, job, _, _ = done
    load, score, move, tried, said = loading.load_network, FCSiamDiff.score, FCSiamDiff.to, [], []

    def too_large(self, before, after):
        tried.append(len(before))
        if not self.moved:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return score(self, before, after)

    def loaded(*found):
        network = load(*found[:3], "cpu")
        network.moved = False
        return network

    def moved(self, *where, **how):
        self.moved = True
        return move(self, *where, **how)

    monkeypatch.setattr(loading, "choose_device", lambda *_: Gpu("cuda", False, "a small GPU"))
    monkeypatch.setattr(loading, "load_network", loaded)
    monkeypatch.setattr(FCSiamDiff, "score", too_large)
    monkeypatch.setattr(FCSiamDiff, "to", moved)
    small = job_for(tmp_path, pair, job.checkpoint, device="auto", batch=4)
    result = detect_change(small, Events(said.append))
    assert tried[:3] == [4, 2, 1] and set(tried[3:]) == {1}
    told = [event.message for event in said if isinstance(event, Log)]
    assert [text for text in told if text.startswith("Memory ran out")] == [
        f"Memory ran out: going on with {number} tiles a step." for number in (2, 1)
    ]
    assert any("a small GPU: the job goes on on the CPU" in warning for warning in result.warnings)
    receipt = read_receipt(small.output)
    assert receipt["device"].startswith("a small GPU; then CPU")
    plain = job_for(tmp_path / "cpu", pair, job.checkpoint, device="cpu", batch=1)
    (tmp_path / "cpu").mkdir()
    monkeypatch.undo()
    detect_change(plain, Events())
    written, wanted = (
        {name: entry["sha256"] for name, entry in read_receipt(each.output)["written"].items()}
        for each in (small, plain)
    )
    assert written == wanted


def test_a_failing_network_leaves_the_old_outputs(done, tmp_path, monkeypatch) -> None:
    from core_models.networks.fc_siam import FCSiamDiff

    pair, job, _, _ = done
    other = job_for(tmp_path, pair, job.checkpoint)
    (tmp_path / "map.tif").write_text("old")

    def too_large(self, before, after):
        raise MemoryError

    monkeypatch.setattr(FCSiamDiff, "score", too_large)
    with pytest.raises(OutOfMemory):
        detect_change(other, Events())
    assert left_in(tmp_path) == ["map.tif"] and (tmp_path / "map.tif").read_text() == "old"
