"""A network over tiles: what it is shown, what comes back, and how it stops."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import torch

from core_models.contract.errors import Cancelled, CheckpointRefused, OutOfMemory
from core_models.contract.events import Events
from core_models.geo.mosaic import RowBandedMosaic
from core_models.geo.tiles import TilePlan
from core_models.inference.device import Device, choose_device
from core_models.inference.tiled import in_words, pad_to, run_tiled

CPU = Device("cpu", False, "CPU")


def difference(before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    return (before - after).abs().mean(dim=1, keepdim=True)


class Scene:
    """Two random dates and what is observed of them."""

    def __init__(self, height: int, width: int) -> None:
        rng = np.random.default_rng(1)
        self.before, self.after = rng.random((2, 3, height, width), dtype=np.float32)
        self.seen = np.ones((height, width), bool)

    def read(self, tile):
        window = np.s_[tile.row : tile.row + tile.height, tile.col : tile.col + tile.width]
        seen = self.seen[window]
        return self.before[(slice(None), *window)] * seen, self.after[(slice(None), *window)] * seen, seen

    def expected(self) -> np.ndarray:
        score = np.abs(self.before - self.after).mean(axis=0)
        return np.where(self.seen, score, np.nan)


def run(scene: Scene, score=difference, tile=64, overlap=16, batch=3, events=None, device=CPU):
    """The mosaicked scores (H, W) of a scene, and the report."""
    plan = TilePlan(*scene.seen.shape, tile, overlap)
    whole = np.full(scene.seen.shape, -1.0, np.float32)

    def emit(row: int, values: np.ndarray) -> None:
        whole[row : row + values.shape[1]] = values[0]

    mosaic = RowBandedMosaic(plan, 1, emit)
    report = run_tiled(
        score, scene.read, plan, mosaic.add, device=device, batch=batch, events=events or Events()
    )
    mosaic.finish()
    return whole, report


@pytest.mark.parametrize("shape", [(64, 64), (150, 201), (65, 64), (40, 300), (300, 17), (1, 90), (1, 1)])
@pytest.mark.parametrize("batch", [1, 3])
def test_every_pixel_gets_its_own_score(shape, batch) -> None:
    scene = Scene(*shape)
    whole, _ = run(scene, batch=batch)
    np.testing.assert_allclose(
        whole, scene.expected(), atol=1e-6
    )  # blending equal values: float32 rounding only


def test_unobserved_pixels_are_nan_and_no_others() -> None:
    scene = Scene(150, 201)
    scene.seen[20:90, 30:110] = False
    scene.seen[:, -1] = False
    whole, _ = run(scene)
    np.testing.assert_array_equal(np.isnan(whole), ~scene.seen)
    np.testing.assert_allclose(whole, scene.expected(), atol=1e-6)


def test_tiles_without_observed_pixels_never_reach_the_network() -> None:
    scene = Scene(64, 256)
    scene.seen[:, :150] = False
    shown = []

    def score(before, after):
        shown.append(len(before))
        return difference(before, after)

    whole, report = run(scene, score, overlap=0, batch=2)
    assert (report.tiles, report.computed, sum(shown)) == (4, 2, 2)
    np.testing.assert_array_equal(np.isnan(whole), ~scene.seen)


def test_a_scene_smaller_than_a_tile_is_mirrored_up_to_it() -> None:
    scene, shown = Scene(40, 20), []

    def score(before, after):
        shown.append(before)
        return difference(before, after)

    run(scene, score)
    assert shown[0].shape == (1, 3, 64, 64)
    np.testing.assert_array_equal(shown[0][0, :, 40, :20], scene.before[:, 39])
    np.testing.assert_array_equal(shown[0][0, :, :40, 20], scene.before[:, :, 19])


def test_padding_leaves_large_enough_tiles_alone() -> None:
    values = np.zeros((3, 64, 70), np.float32)
    assert pad_to(values, (64, 64)) is values


def test_the_batch_is_halved_for_good_when_memory_runs_out() -> None:
    scene, tried, said = Scene(64, 600), [], []

    def score(before, after):
        tried.append(len(before))
        if len(before) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return difference(before, after)

    whole, report = run(scene, score, batch=8, events=Events(said.append))
    np.testing.assert_allclose(whole, scene.expected(), atol=1e-6)
    assert report.batch == 2
    assert tried[:3] == [8, 4, 2] and max(tried[2:]) == 2
    assert [event.message for event in said if "Memory ran out" in getattr(event, "message", "")]


@pytest.mark.parametrize(
    "error",
    [MemoryError(), RuntimeError("DefaultCPUAllocator: can't allocate memory"), torch.OutOfMemoryError("x")],
)
def test_a_tile_that_does_not_fit_alone_is_refused(error) -> None:
    def score(before, after):
        raise error

    with pytest.raises(OutOfMemory, match="64 x 64") as caught:
        run(Scene(70, 70), score, batch=4)
    assert caught.value.exit_code == 4


def test_other_errors_of_network_and_reader_are_not_hidden() -> None:
    def broken_score(before, after):
        raise RuntimeError("shape mismatch")

    with pytest.raises(RuntimeError, match="shape mismatch"):
        run(Scene(70, 70), broken_score)
    scene = Scene(70, 70)
    scene.read = lambda tile: (_ for _ in ()).throw(OSError("disk gone"))
    with pytest.raises(OSError, match="disk gone"):
        run(scene)


def test_cancel_stops_after_the_step_at_hand_and_ends_the_reader() -> None:
    steps = []

    def score(before, after):
        steps.append(1)
        return difference(before, after)

    with pytest.raises(Cancelled):
        run(Scene(64, 3000), score, batch=1, events=Events(cancelled=lambda: len(steps) >= 2))
    assert len(steps) == 2
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("reader")]


def test_progress_rises_to_one_and_says_what_is_left(monkeypatch) -> None:
    monkeypatch.setattr("core_models.inference.tiled.QUIET_SECONDS", 0.0)
    said = []
    run(Scene(64, 600), events=Events(said.append), batch=1)
    fractions = [event.fraction for event in said]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0 and len(fractions) > 5
    assert said[0].message.endswith("left") and not said[-1].message.endswith("left")


def test_bfloat16_is_used_where_asked_and_scores_are_float32() -> None:
    kinds = []

    def score(before, after):
        values = torch.nn.functional.conv2d(before, torch.ones(1, 3, 1, 1))
        kinds.append(values.dtype)
        return values

    whole, _ = run(Scene(20, 20), score, device=Device("cpu", True, "CPU"))
    run(Scene(20, 20), score)
    assert kinds == [torch.bfloat16, torch.float32]
    assert whole.dtype == np.float32


def test_auto_on_the_cpu_repeats_in_float32() -> None:
    if torch.cuda.is_available():
        pytest.skip("has a GPU: auto takes it")
    chosen = choose_device("auto", "auto")
    assert (chosen.name, chosen.bf16, chosen.batch) == ("cpu", False, 1)
    assert choose_device("cpu", "bf16").bf16
    with pytest.raises(ValueError, match=r"without CUDA|no NVIDIA|driver"):
        choose_device("cuda", "auto")


@pytest.mark.parametrize(
    "seconds, words", [(0.2, "1 s"), (42.4, "42 s"), (61, "1 min"), (3599, "1 h 0 min"), (9000, "2 h 30 min")]
)
def test_lengths_of_time(seconds, words) -> None:
    assert in_words(seconds) == words


@pytest.mark.parametrize("broken", [float("nan"), float("inf"), -float("inf")])
def test_a_score_that_is_no_number_is_an_error_of_the_checkpoint(broken) -> None:
    scene = Scene(100, 100)

    def score(before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        found = difference(before, after)
        found[..., 30, 30] = broken
        return found

    with pytest.raises(CheckpointRefused, match="not finite") as caught:
        run(scene, score)
    assert caught.value.exit_code == 3


def test_a_number_that_is_none_is_nobody_s_fault_where_nothing_was_observed() -> None:
    scene = Scene(64, 64)
    scene.seen[:32] = False

    def score(before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        return torch.where((before == 0).all(dim=1, keepdim=True), torch.nan, difference(before, after))

    whole, _ = run(scene, score)
    np.testing.assert_array_equal(np.isnan(whole), ~scene.seen)
