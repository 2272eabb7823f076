"""A clear image and its radar become chips in blocks of ground; what is clouded in it is unknown."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
import shapely
from test_clouds_chips import UTM, write

from core_models.contract.chip_jobs import ClearScene
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.sensors.sentinel1 import to_power
from core_models.sensors.sentinel2 import BANDS
from core_models.training.clouds.clear_chips import cut_chips
from core_models.training.clouds.dataset import CloudFolder
from core_models.training.clouds.task import shown
from core_models.training.recipe import Clouds

HEIGHT, WIDTH, CHIP = 200, 264, 32
CLOUD = np.s_[:, 40:72, 40:72]


def ground(bands: int) -> np.ndarray:
    random = np.random.default_rng(3)
    return (800 + random.integers(0, 400, (bands, HEIGHT, WIDTH))).astype(np.uint16)


def radar(power: bool = False) -> np.ndarray:
    random = np.random.default_rng(1)
    vv = -12 + random.standard_normal((HEIGHT, WIDTH))
    db = np.stack([vv, vv - 7]).astype(np.float32)
    return to_power(db) if power else db


@pytest.fixture
def scene(tmp_path):
    """Twelve bands, as level 2A has them, with a cloud of 32 x 32 pixels, and decibels."""
    image = ground(12)
    image[CLOUD] = 7000
    write(tmp_path / "clear.tif", image)
    write(tmp_path / "radar.tif", radar())
    return tmp_path


def cut(folder, name: str = "chips", whole: str = "train", **changes):
    values = {"optical": folder / "clear.tif", "sar": folder / "radar.tif"}
    given = ClearScene(**{**{key: str(path) for key, path in values.items()}, "chip": CHIP, **changes})
    return cut_chips(given, folder / name, Events(), whole)


def corner(folder: CloudFolder, index: int) -> tuple[int, ...]:
    return tuple(map(int, folder.files[index].stem.split("_")))


def test_chips_hold_both_images_and_say_where_it_is_not_clear(scene) -> None:
    found = cut(scene, validation_share=0.0)
    folder = CloudFolder(scene / "chips/train")
    assert folder.bands == BANDS and len(folder) == found.numbers["train_chips"] > 40
    assert any("no B10" in note for note in found.warnings)
    cloudy = np.zeros((HEIGHT, WIDTH), bool)
    cloudy[CLOUD[1:]] = True
    for index in range(len(folder)):
        chip, (row, col) = folder[index], corner(folder, index)
        place = np.s_[row : row + CHIP, col : col + CHIP]
        assert (chip.mask[cloudy[place]] == 255).all() and set(np.unique(chip.mask)) <= {0, 255}
        clear = chip.mask == 0
        assert clear.mean() >= 0.5
        np.testing.assert_allclose(chip.clear[0][clear], ground(12)[0][place][clear] / 1e4, atol=1e-6)
        assert (chip.clear[BANDS.index("B10")] == 0).all()
        np.testing.assert_allclose(chip.sar, radar()[(slice(None), *place)], atol=1e-6)


def test_what_is_not_clear_counts_nowhere_under_drawn_clouds_either(scene) -> None:
    cut(scene, validation_share=0.0)
    folder = CloudFolder(scene / "chips/train")
    chip = next(chip for chip in map(folder.__getitem__, range(len(folder))) if (chip.mask == 255).any())
    seen = shown(chip, folder.bands, Clouds())
    assert ((seen.mask == 255) == (chip.mask == 255)).all() and seen.cloudy is not None


def test_ground_is_held_back_in_blocks(scene) -> None:
    cut(scene, guard=80.0)
    train, val = (CloudFolder(scene / "chips" / split) for split in ("train", "val"))
    corners = [[corner(folder, index) for index in range(len(folder))] for folder in (train, val)]
    apart = [max(abs(a[0] - b[0]), abs(a[1] - b[1])) - CHIP for a in corners[0] for b in corners[1]]
    assert min(apart) >= 8 and 0.08 < len(val) / (len(train) + len(val)) < 0.4


def test_a_mask_of_the_users_and_an_area_take_the_place_of_thresholds(scene) -> None:
    mask = np.zeros((1, HEIGHT, WIDTH), np.uint8)
    mask[:, :, 200:] = 1
    write(scene / "mask.tif", mask)
    cut(scene, validation_share=0.0, cloud_mask=str(scene / "mask.tif"))
    folder = CloudFolder(scene / "chips/train")
    for index in range(len(folder)):
        columns = corner(folder, index)[1] + np.arange(CHIP)
        assert ((folder[index].mask == 255) == (columns >= 200)).all()
    transform = UTM["transform"]
    box = shapely.box(transform.c, transform.f - 10 * HEIGHT, transform.c + 1000, transform.f)
    geopandas.GeoDataFrame(geometry=[box], crs=UTM["crs"]).to_file(scene / "area.gpkg")
    cut(scene, "in_area", validation_share=0.0, cloud_mask="none", observed=str(scene / "area.gpkg"))
    columns = [corner(CloudFolder(scene / "in_area/train"), index)[1] for index in range(3)]
    assert max(columns) <= 84


def test_power_and_fractions_become_decibels_and_numbers(scene) -> None:
    write(scene / "clear.tif", (ground(13) / 1e4).astype(np.float32))
    write(scene / "radar.tif", radar(power=True))
    found = cut(scene, whole="test", validation_share=0.0)
    chip = CloudFolder(scene / "chips/test")[0]
    assert "train_chips" not in found.numbers
    np.testing.assert_allclose(chip.clear[0], ground(13)[0, :CHIP, :CHIP] / 1e4, atol=1e-4)
    np.testing.assert_allclose(chip.sar, radar()[:, :CHIP, :CHIP], atol=1e-4)


def swapped(folder) -> None:
    write(folder / "radar.tif", radar()[::-1])


def rendered(folder) -> None:
    write(folder / "clear.tif", (ground(12) // 8).astype(np.uint8))


def three_bands(folder) -> None:
    write(folder / "clear.tif", ground(3))


def clouded(folder) -> None:
    write(folder / "clear.tif", np.full((12, HEIGHT, WIDTH), 8000, np.uint16))


@pytest.mark.parametrize(
    ("spoil", "changes", "words"),
    [
        (swapped, {}, "brighter in VH than in VV"),
        (rendered, {}, "8-bit values, an image made to look at"),
        (three_bands, {}, "has 3 bands without names of Sentinel-2's"),
        (clouded, {}, "no pixel that is clear"),
        (lambda folder: None, {"chip": 256}, "too small to be divided"),
        (lambda folder: None, {"sar": "absent.tif"}, "absent.tif"),
    ],
)
def test_what_cannot_be_cut_is_refused_and_leaves_nothing(scene, spoil, changes, words) -> None:
    spoil(scene)
    with pytest.raises(InputRefused, match=words):
        cut(scene, **changes)
    assert not (scene / "chips").exists()
