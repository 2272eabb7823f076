"""The demo's scene is what its truth says, and the comparison counts what it should."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import rasterio
from PIL import Image
from rasterio.warp import transform_bounds

from tools.demo import scene as scenes
from tools.demo.__main__ import DemoError, check, report
from tools.demo.compare import Views, best_difference, compare, load, scores
from tools.demo.landscape import slope_light
from tools.demo.noise import noise
from tools.demo.picture import make_picture
from tools.demo.plan import Plan
from tools.demo.render import Look, hull

SIZE = 3200


@pytest.fixture(scope="module")
def scene() -> scenes.Scene:
    """The demo's scene, as `make demo` draws it."""
    return scenes.make_scene(SIZE)


@pytest.fixture(scope="module")
def folder(scene: scenes.Scene, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its rasters."""
    path = tmp_path_factory.mktemp("demo")
    scenes.write_scene(scene, path)
    return path


def test_a_point_of_the_plan_is_found_again_in_the_image() -> None:
    plan = Plan(np.random.default_rng(3), 600, -17, 12, 80)
    for column, row in ((100, 120), (480, 300), (320, 555)):
        found = plan.to_pixel(plan.u[row, column], plan.v[row, column])
        assert found == pytest.approx((column, row), abs=1.0)


def test_noise_has_its_deviation_and_its_scale() -> None:
    fine, coarse = (noise(np.random.default_rng(1), 256, feature) for feature in (8, 64))
    assert fine.std() == pytest.approx(1, abs=1e-3) and coarse.mean() == pytest.approx(0, abs=1e-3)
    assert np.abs(np.diff(fine)).mean() > 4 * np.abs(np.diff(coarse)).mean()


def test_slopes_towards_the_sun_are_brighter() -> None:
    rising_eastwards = np.tile(np.arange(8, dtype=np.float32), (8, 1))
    assert (
        slope_light(rising_eastwards, 90, 45, 1.0).max()
        < 1
        < slope_light(rising_eastwards, 270, 45, 1.0).min()
    )
    rising_northwards = rising_eastwards.T[::-1]
    assert (
        slope_light(rising_northwards, 0, 45, 1.0).max()
        < 1
        < slope_light(rising_northwards, 180, 45, 1.0).min()
    )


def test_shadows_fall_away_from_the_sun() -> None:
    look = Look("summer", azimuth=135, elevation=45, haze=(0, 0, 0), thickness=0, gain=(1, 1, 1), noise=0)
    columns, rows = look.shadow(10)
    assert (columns, rows) == pytest.approx((-(50**0.5), -(50**0.5)))


def test_the_hull_leaves_out_inner_points() -> None:
    square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
    assert sorted(hull([*square, (2.0, 1.0), (2.0, 2.0)])) == sorted(square)


def test_every_named_change_is_in_the_truth_and_changed_the_image(scene: scenes.Scene) -> None:
    assert sorted(np.unique(scene.truth)) == list(range(len(scene.names) + 1))
    assert 0.03 < (scene.truth > 0).mean() < 0.2
    assert {"factory", "housing estate", "bypass", "farm pulled down"} <= set(scene.names)
    for number in range(1, len(scene.names) + 1):
        here = scene.truth == number
        assert np.abs(scene.after[here] - scene.before[here]).mean() > 10, scene.names[number - 1]


def test_with_one_light_and_one_season_only_the_changes_differ() -> None:
    """Outside the truth, a difference may only be a shadow, which reaches less than 20 m (one block)."""
    same = scenes.make_scene(SIZE, looks=(scenes.AFTER, scenes.AFTER), seeds=(1, 1))
    differs, truth = np.abs(same.after - same.before).max(axis=2) > 1, same.truth > 0
    assert (differs & truth).sum() > 0.8 * truth.sum()
    blocks = [mask.reshape(SIZE // 40, 40, SIZE // 40, 40).any(axis=(1, 3)) for mask in (differs, truth)]
    shifts = [(dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)]
    near = np.any([np.roll(blocks[1], shift, (0, 1)) for shift in shifts], axis=0)
    assert not (blocks[0] & ~near).any()


def test_the_same_seed_gives_the_same_plan() -> None:
    first, second = (Plan(np.random.default_rng(5), 400, -17, 12, 80) for _ in range(2))
    assert first.parcels == second.parcels and np.array_equal(first.parcel, second.parcel)


def test_the_rasters_differ_in_crs_and_resolution_and_lack_corners(folder: Path) -> None:
    with rasterio.open(folder / "before.tif") as before, rasterio.open(folder / "after.tif") as after:
        assert (before.crs.to_epsg(), after.crs.to_epsg()) == (32633, 4326)
        assert before.res == (1.0, 1.0) and after.res == pytest.approx((9e-6, 9e-6))
        bounds = transform_bounds(after.crs, before.crs, *after.bounds)
        assert before.bounds.left < bounds[0] < before.bounds.right < bounds[2]
        for file in (before, after):
            assert file.nodata == 0
            assert 0.01 < file.read(1, masked=True).mask.mean() < 0.25


def test_both_dates_show_the_same_place(folder: Path) -> None:
    """Woods and roads, which stay, have to lie on each other: the images agree best without a shift."""
    with rasterio.open(folder / "before.tif") as before:
        grid = {
            "transform": before.transform,
            "crs": before.crs,
            "width": before.width,
            "height": before.height,
        }
        with rasterio.open(folder / "map.tif", "w", driver="GTiff", count=1, dtype="uint8", **grid) as file:
            file.write(np.zeros((1, before.height, before.width), np.uint8))
    views = load(folder)
    window = slice(500, 900)
    dates = [
        np.gradient(image[1, window, 300:1300].astype(np.float32))[0] for image in (views.before, views.after)
    ]
    shifts = {
        (dy, dx): float((dates[0] * np.roll(dates[1], (dy, dx), (0, 1))).mean())
        for dy in range(-3, 4)
        for dx in range(-3, 4)
    }
    best = max(shifts, key=shifts.get)
    assert max(abs(best[0]), abs(best[1])) <= 1, best


def small_views(found: np.ndarray) -> Views:
    """A 4 × 8 pair without a difference, whose first two columns are change 1 and last two change 2."""
    truth = np.zeros((4, 8), np.uint8)
    truth[:, :2], truth[:, -2:] = 1, 2
    image = np.arange(1, 97, dtype=np.uint8).reshape(3, 4, 8)
    return Views(image, image.copy(), truth, found.astype(np.uint8))


def test_scores_count_pixels() -> None:
    found, truth = np.array([1, 1, 1, 0, 0], bool), np.array([1, 1, 0, 1, 0], bool)
    assert scores(found, truth) == pytest.approx(
        {"precision": 2 / 3, "recall": 2 / 3, "f1": 2 / 3, "iou": 0.5}
    )
    assert scores(np.zeros(5, bool), truth)["f1"] == 0


def test_unobserved_pixels_count_for_nothing() -> None:
    found = np.zeros((4, 8))
    found[:, 0], found[:, -2:] = 1, 255
    told = compare(small_views(found), ("first", "second"))
    assert (told["changes_found"], told["changes_visible"]) == (1, 1)
    assert [entry["share_found"] for entry in told["changes"]] == [0.5, None]
    assert told["observed_share"] == 0.75 and told["precision"] == 1 and told["recall"] == 0.5
    assert "second" not in report({**told, "polygons": 1, "seconds_scene": 1.0, "seconds_qgis": 1.0})


def test_a_claim_where_nothing_was_seen_fails_the_demo() -> None:
    views = small_views(np.zeros((4, 8)))
    views.after[:, :2, :2] = 0  # a rim of one pixel is forgiven
    told = compare(views, ("first", "second"))
    assert told["pixels_claimed_but_not_seen"] == 1
    with pytest.raises(DemoError, match="no data"):
        check(told)


def test_a_map_no_better_than_the_plain_difference_fails_the_demo() -> None:
    good = {"pixels_claimed_but_not_seen": 0, "polygons": 3, "f1": 0.6, "plain_difference": {"f1": 0.5}}
    check(good)
    with pytest.raises(DemoError, match="plain difference"):
        check({**good, "f1": 0.5})
    with pytest.raises(DemoError, match="no polygon"):
        check({**good, "polygons": 0})


def test_the_plain_difference_gets_its_best_threshold() -> None:
    image = np.tile(np.linspace(10, 210, 400).reshape(20, 20), (3, 1, 1)).astype(np.uint8)
    after, truth = image.copy(), np.zeros((20, 20), np.uint8)
    truth[2:4, 3:9], after[:, 2:4, 3:9] = 1, 200
    best = best_difference(Views(image, after, truth, truth), np.ones((20, 20), bool))
    assert best["f1"] == pytest.approx(1, abs=0.05)


def test_the_picture_shows_three_views(tmp_path: Path) -> None:
    found = np.zeros((4, 8))
    found[:, 0], found[:, 4], found[:, -1] = 1, 1, 255
    make_picture(small_views(found), ("before", "after", "result"), tmp_path / "x.png", panel=200)

    colours = {colour for _, colour in Image.open(tmp_path / "x.png").getcolors(1 << 20)}
    assert {(255, 176, 0), (64, 160, 255), (230, 40, 120), (205, 205, 205)} <= colours
