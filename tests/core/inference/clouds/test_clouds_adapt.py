"""What a scene teaches: when it is used, where it lies, when it is learned anew."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from synthetic import ORIGIN, ROOT, cloud_card, write_raster

from core_models.checkpoints import load_checkpoint
from core_models.contract.card import read_card
from core_models.contract.cloud_jobs import RemoveClouds, adapted_path
from core_models.contract.errors import Cancelled, InputRefused
from core_models.contract.events import Events, Log, Progress
from core_models.inference.clouds import adaptation, clear_ground
from core_models.inference.clouds.adapted_card import earlier, own_card
from core_models.inference.clouds.clear_ground import ClearGround
from core_models.inference.clouds.ground_items import Item
from core_models.inference.clouds.job import remove_clouds
from core_models.inference.clouds.learning import Learned, Learning, fresh
from core_models.inference.clouds.mask import FoundMask
from core_models.inference.clouds.prepare import prepare_scene
from core_models.inference.clouds.seam import WIDTH, grow
from core_models.inference.clouds.writer import MaskReader
from core_models.sensors.sentinel2 import BANDS

STARTER = ROOT / "resources/checkpoints/starter-clouds.safetensors"
SIDE = 96
MINUTES = 5.0
WINDOWS = 10
STEPS = 50
"""In `MINUTES`: enough for what radar tells pixel by pixel, which no base knows."""


@pytest.fixture(scope="module", autouse=True)
def few_steps():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(adaptation, "STEPS_A_MINUTE", STEPS / MINUTES)
        patch.setattr(clear_ground, "WINDOWS", WINDOWS)
        yield


@pytest.fixture(scope="module")
def ground() -> np.ndarray:
    """(13, SIDE, SIDE) uint16 whose pixels differ from their neighbours, as radar does."""
    texture = np.random.default_rng(1).uniform(0, 1, (SIDE, SIDE))
    return (600 + 1500 * texture[None] * (0.5 + np.arange(13)[:, None, None] / 13)).astype(np.uint16)


@pytest.fixture(scope="module")
def clouds() -> np.ndarray:
    """(SIDE, SIDE) bool."""
    rows, columns = np.mgrid[:SIDE, :SIDE]
    return (rows - 40) ** 2 + (columns - 30) ** 2 < 22**2


def job_in(folder: Path) -> RemoveClouds:
    """The job on the images in `folder`."""
    return RemoveClouds(
        str(folder / "s2.tif"),
        str(folder / "s1.tif"),
        str(STARTER),
        str(folder / "clear.tif"),
        cloud_mask=str(folder / "mask.tif"),
        adapt=MINUTES,
        tile=64,
    )


@pytest.fixture(scope="module")
def images(ground, clouds, tmp_path_factory) -> Path:
    """A folder of a cloudy image, its radar and its mask."""
    folder = tmp_path_factory.mktemp("images")
    texture = (ground[12].astype(float) - 600) / 1500 / (0.5 + 12 / 13)
    decibels = np.stack([-20 + 12 * texture, -27 + 12 * texture]).astype(np.float32)
    cloudy = np.where(clouds, 7000, ground).astype(np.uint16)
    write_raster(folder / "s2.tif", cloudy, resolution=10.0, names=BANDS)
    write_raster(folder / "s1.tif", decibels, resolution=10.0, names=("VV", "VH"))
    write_raster(folder / "mask.tif", clouds.astype(np.uint8), resolution=10.0)
    return folder


@pytest.fixture
def job(images, tmp_path) -> RemoveClouds:
    """On images from which nothing has been learned."""
    shutil.copytree(images, tmp_path, dirs_exist_ok=True)
    return job_in(tmp_path)


@pytest.fixture(scope="module")
def first(images, tmp_path_factory):
    """A folder in which a run has learned from the images, its result, and what it said."""
    folder = tmp_path_factory.mktemp("first")
    shutil.copytree(images, folder, dirs_exist_ok=True)
    return folder, *run(job_in(folder))


@pytest.fixture
def taught(first, tmp_path) -> RemoveClouds:
    """A job whose images an earlier run has learned from."""
    shutil.copytree(first[0], tmp_path, dirs_exist_ok=True)
    return job_in(tmp_path)


def run(job: RemoveClouds):
    """The result, and what was said."""
    said = []
    result = remove_clouds(job, Events(said.append))
    return result, [event.message for event in said if isinstance(event, Log)]


def plain(job: RemoveClouds) -> RemoveClouds:
    """The same job with the checkpoint as it is."""
    output = str(Path(job.output).with_name("plain.tif"))
    return replace(job, adapt=None, adapted="", output=output, provenance="")


def error(job: RemoveClouds, ground, clouds) -> float:
    """Mean squared difference inside the cloud, beyond the soft step."""
    near = ~clouds
    for _ in range(WIDTH):
        near = grow(near)
    with rasterio.open(job.output) as source:
        off = source.read()[:, ~near].astype(float) - ground[:, ~near]
    return float(np.square(off).mean())


class LearnedAgain(Exception):
    """Instead of learning."""


@pytest.fixture
def no_learning(monkeypatch) -> None:
    def instead(*_, **__):
        raise LearnedAgain

    monkeypatch.setattr(Learning, "run", instead)


def test_what_the_scene_teaches_is_used_and_told(first, ground, clouds) -> None:
    folder, result, said = first
    job = job_in(folder)
    gain = result.numbers["adapted_gain_db"]
    receipt = json.loads(Path(f"{job.output}.receipt.json").read_text())
    assert gain > 0.5 and receipt["adapted"]["used"] and receipt["adapted"]["gain_db"] == gain
    assert result.details["adapted"]["gain_db"] == gain and receipt["network"] == "cross_attention"
    assert any(f"({gain:+.1f})" in line and "held out" in line for line in said)
    card = read_card(job.adapted)
    assert result.outputs["adapted"] == job.adapted and card.name == "Adapted to s2.tif"
    assert receipt["weights_sha256"] == card.weights_sha256 and card.options["heads"] == 2
    assert result.details["fit"]["checkpoint"] == card.name
    result, _ = run(plain(job))
    assert "adapted_gain_db" not in result.numbers and not Path(adapted_path(plain(job).output)).exists()
    assert error(job, ground, clouds) < 0.9 * error(plain(job), ground, clouds)


@pytest.mark.usefixtures("no_learning")
def test_later_runs_use_it_and_the_weights_are_a_checkpoint(taught, first) -> None:
    before = Path(taught.output).read_bytes(), Path(taught.adapted).read_bytes()
    again, said = run(taught)
    assert (Path(taught.output).read_bytes(), Path(taught.adapted).read_bytes()) == before
    assert again.numbers["adapted_gain_db"] == first[1].numbers["adapted_gain_db"]
    assert any("an earlier run" in line for line in said)
    other = replace(plain(taught), checkpoint=taught.adapted)
    run(other)
    with rasterio.open(taught.output) as one, rasterio.open(other.output) as two:
        np.testing.assert_array_equal(one.read(), two.read())


def test_the_same_scene_teaches_the_same(job, first) -> None:
    run(job)
    assert read_card(job.adapted).weights_sha256 == read_card(job_in(first[0]).adapted).weights_sha256


@pytest.mark.usefixtures("no_learning")
@pytest.mark.parametrize("changed", ["optical", "sar", "mask", "minutes"])
def test_a_changed_input_is_noticed(taught, changed) -> None:
    job, said = taught, []
    if changed == "minutes":
        job = replace(job, adapt=2 * MINUTES)
    else:
        path = job.cloud_mask if changed == "mask" else getattr(job, changed)
        with rasterio.open(path, "r+") as target:
            values = target.read()
            values[:, :3, :3] = values[:, 5:8, 5:8] + (1 if changed == "mask" else 0)
            target.write(values)
    with pytest.raises(LearnedAgain):
        remove_clouds(job, Events(said.append))
    told = [event.message for event in said if isinstance(event, Log) and "learns anew" in event.message]
    assert len(told) == 1 and changed in told[0] and job.adapted in told[0]


def test_what_differs_is_named(taught) -> None:
    told = read_card(taught.adapted).recipe["adapted"]["made_of"]
    assert earlier(taught.adapted, told)[0] is not None
    found, words = earlier(taught.adapted, {**told, "sar": ["other"], "minutes": 1.0})
    assert found is None and words == "not the same: minutes, sar"
    assert earlier(taught.adapted, {**told, "sar": [None]})[0] is None
    assert earlier(str(STARTER), told) == (None, "it is no such checkpoint")
    assert earlier(taught.optical, told) == (None, "it is no such checkpoint")
    assert earlier("nowhere.safetensors", told) == (None, "")


def test_what_is_no_better_is_not_used_and_not_kept(job, monkeypatch) -> None:
    monkeypatch.setattr(Learned, "gain", property(lambda self: -0.25))
    result, _ = run(job)
    assert any("no better than the checkpoint" in line for line in result.warnings)
    assert result.details["adapted"]["used"] is False and "adapted" not in result.outputs
    run(plain(job))
    with rasterio.open(job.output) as one, rasterio.open(plain(job).output) as two:
        np.testing.assert_array_equal(one.read(), two.read())
    assert not Path(job.adapted).exists()


@pytest.mark.parametrize("mask", ["none", "nearly"])
def test_without_clear_ground_the_checkpoint_goes_on(job, mask, tmp_path) -> None:
    if mask == "nearly":
        values = np.ones((SIDE, SIDE), np.uint8)
        values[:20, :20] = 0
        mask = write_raster(tmp_path / "nearly.tif", values, resolution=10.0)
    result, _ = run(replace(job, cloud_mask=mask))
    assert any("Too little of the image is clear" in line for line in result.warnings)
    assert result.details["adapted"] == {"used": False} and not Path(job.adapted).exists()


def test_a_clear_image_teaches_nothing_and_is_copied(job, tmp_path) -> None:
    mask = write_raster(tmp_path / "nothing.tif", np.zeros((SIDE, SIDE), np.uint8), resolution=10.0)
    result, _ = run(replace(job, cloud_mask=mask))
    assert "adapted" not in result.outputs and not Path(job.adapted).exists()


def test_it_can_be_cancelled_while_it_learns(job, tmp_path) -> None:
    seen: list[str] = []

    def note(event) -> None:
        seen.extend([event.message] if isinstance(event, Progress) else [])

    def learning() -> bool:
        return any("step 3" in message for message in seen)

    with pytest.raises(Cancelled):
        remove_clouds(job, Events(note, learning))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mask.tif", "s1.tif", "s2.tif"]


def test_a_checkpoint_without_a_base_is_measured_too(job, tmp_path) -> None:
    from synthetic import random_checkpoint

    options = {"widths": [8, 8, 16], "heads": 2, "residual": True}
    path = random_checkpoint(
        tmp_path / "net.safetensors", "cross_attention", task="clouds", **vars_of(options)
    )
    result, _ = run(replace(job, checkpoint=path))
    assert result.numbers["adapted_gain_db"] > 0.5


def vars_of(options: dict) -> dict:
    """What a card of clouds has beyond the network's name."""
    card = cloud_card(options=options)
    names = ("options", "bands", "scaling", "bands_sar", "scaling_sar", "gsd_range", "tile", "overlap")
    return {name: getattr(card, name) for name in names}


def test_windows_hide_clear_ground_alone_and_hold_some_of_it_out(job, clouds, tmp_path) -> None:
    with prepare_scene(job) as scene:
        mask = FoundMask(job.cloud_mask, "", 1, 1, 0, 0)
        with closing(MaskReader(mask.path)) as reader:
            found = list(ClearGround(scene, reader).windows())
            again = next(ClearGround(scene, reader).windows())
        card = own_card(job, scene)
        network = fresh(card, [0.1] * 13)
        items = [Item.of(window, card, network.fill) for window in found]
    assert len(found) == WINDOWS
    np.testing.assert_array_equal(again.cloudy, found[0].cloudy)
    for window, item in zip(found, items):
        assert not (window.known & window.hidden).any()
        np.testing.assert_array_equal(window.cloudy[:, window.known], window.ground[:, window.known])
        assert window.ground[:, window.known | window.hidden].max() < 7000  # none of the cloud
        assert not (item.learn * item.check).any() and 0.1 < window.hidden.mean() < 0.5
    held = np.mean([window.held.mean() for window in found])
    assert 0.03 < held < 0.3
    learned, checked = (
        sum(float(getattr(item, part).sum()) for item in items) for part in ("learn", "check")
    )
    assert learned > 3 * checked > 0


def test_a_held_out_block_is_one_that_shows_ground(job, clouds) -> None:
    """Of three by three blocks, the cloud leaves little of the one in the middle of the left."""
    with prepare_scene(job) as scene, closing(MaskReader(job.cloud_mask)) as reader:
        ground = ClearGround(scene, reader)
        held = np.kron(ground.held, np.ones((ground.block, ground.block), bool))[:SIDE, :SIDE]
    assert 0.1 < (held & ~clouds).sum() / (~clouds).sum() < 0.4


def test_an_image_of_any_size_is_cut_as_the_network_wants_it(job, tmp_path) -> None:
    part = replace(job, extent=(ORIGIN[0], ORIGIN[1] - 700, ORIGIN[0] + 610, ORIGIN[1]))
    with prepare_scene(part) as scene, closing(MaskReader(job.cloud_mask)) as reader:
        ground = ClearGround(scene, reader)
        assert (scene.grid.height, scene.grid.width) == (70, 61) and ground.size == (64, 60)
        assert next(ground.windows()).ground.shape == (13, 64, 60)


def test_the_base_of_a_window_does_not_know_what_is_hidden(job) -> None:
    with prepare_scene(job) as scene, closing(MaskReader(job.cloud_mask)) as reader:
        window = next(ClearGround(scene, reader).windows())
        card = own_card(job, scene)
    fill = fresh(card, [0.1] * 13).fill
    other = replace(window, ground=np.where(window.known, window.ground, 9999).astype(np.float32))
    one, two = Item.of(window, card, fill), Item.of(other, card, fill)
    assert (one.image != two.image).any()
    np.testing.assert_array_equal(one.base.numpy(), two.base.numpy())


def test_the_card_says_how_they_were_learned(taught) -> None:
    network, card = load_checkpoint(taught.adapted)
    told = card.recipe["adapted"]
    assert 1 <= told["steps"] <= told["steps_taken"] == STEPS and told["seed"] == 0
    assert network.units.deviation.min() > 0 and network.units.optical_mean.max() > 0


@pytest.mark.parametrize(
    "options", [{"adapt": 0.0}, {"adapt": -1.0}, {"adapt": 1e9}, {"adapted": "w.safetensors"}]
)
def test_options_that_cannot_be(options) -> None:
    with pytest.raises(InputRefused, match="adapt"):
        RemoveClouds("a.tif", "b.tif", "c.safetensors", "d.tif", **options)
