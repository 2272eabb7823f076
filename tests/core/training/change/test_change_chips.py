"""Chips from scenes: what they hold, where they lie, and how far the splits are apart on the ground."""

from __future__ import annotations

import json

import geopandas
import numpy as np
import pyogrio
import pytest
import shapely
from PIL import Image
from rasterio.crs import CRS
from synthetic import ORIGIN, UTM, ground, left_in, run_cli, write_raster

from core_models.contract.card import read_card
from core_models.contract.chip_jobs import ChipScene
from core_models.contract.errors import Cancelled, InputRefused
from core_models.contract.events import Events
from core_models.contract.training_jobs import TrainModel
from core_models.geo.ellipsoid import ellipsoid_of
from core_models.sensors import UNKNOWN
from core_models.training.change.chips import band_names, cut_chips
from core_models.training.change.dataset import PairFolder, read_source
from core_models.training.dataset import read_sources
from core_models.training.job import run_training
from core_models.training.recipe import Data, Source

CHIP = 32


def spots(height, width, seed=0) -> np.ndarray:
    """(H, W) bool: squares of 9 pixels all over the place."""
    truth = np.zeros((height, width), bool)
    random = np.random.default_rng(seed)
    for row, col in zip(random.integers(0, height - 9, 40), random.integers(0, width - 9, 40)):
        truth[row : row + 9, col : col + 9] = True
    return truth


class Scene:
    """A pair of 300 × 400 pixels whose second date is brighter by 100 where it changed, and a raster of
    labels.
    """

    def __init__(self, folder, **options) -> None:
        self.folder = folder
        first = ground(300, 400)
        self.truth = spots(300, 400)
        self.second = np.where(self.truth, first + 100, first).astype(np.uint8)
        self.before = write_raster(folder / "before.tif", first, **options)
        self.after = write_raster(folder / "after.tif", self.second, **options)
        self.labels = write_raster(folder / "labels.tif", self.truth.astype(np.uint8), **options)

    def job(self, **changes) -> ChipScene:
        values = {"before": self.before, "after": self.after, "labels": self.labels, "chip": CHIP}
        return ChipScene(**{**values, **changes})

    def cut(self, **changes):
        return cut_chips(self.job(**changes), self.folder / "chips", Events())

    def pairs(self, split="train") -> PairFolder:
        return PairFolder(self.folder / "chips" / split)

    def polygons(self, name="areas.gpkg", crs=UTM, **boxes) -> str:
        """A layer of rectangles: name to (left, top, right, bottom) in pixels."""
        x, y = ORIGIN
        shapes = [
            shapely.box(x + left, y - bottom, x + right, y - top)
            for left, top, right, bottom in boxes.values()
        ]
        frame = geopandas.GeoDataFrame({"kind": list(boxes)}, geometry=shapes, crs=UTM).to_crs(crs)
        frame.to_file(self.folder / name, layer="areas", engine="pyogrio")
        return str(self.folder / name)


@pytest.fixture
def scene(tmp_path) -> Scene:
    return Scene(tmp_path)


def place(name: str) -> tuple[slice, slice]:
    row, col = map(int, name.split("_"))
    return slice(row, row + CHIP), slice(col, col + CHIP)


def test_chips_hold_the_scene_and_every_pixel_is_labelled_once(scene) -> None:
    report = scene.cut(test_share=0.1)
    times = np.zeros(scene.truth.shape, int)
    for split in ("train", "val", "test"):
        pairs = scene.pairs(split)
        assert len(pairs) == report.chips[split]
        for pair in pairs:
            part = place(pair.name)
            assert np.array_equal(pair.after, scene.second.transpose(1, 2, 0)[part])
            known = pair.label != UNKNOWN
            assert np.array_equal(pair.label[known] == 1, scene.truth[part][known])
            times[part] += known
    assert times.max() == 1 and times.mean() > 0.7  # the rest is guard


def test_splits_have_their_shares_of_ground_and_of_change(scene) -> None:
    report = scene.cut(validation_share=0.25)
    pixels = {split: scene.pairs(split).pixels for split in ("train", "val")}
    for count in (0, 1):
        share = pixels["val"][count] / (pixels["val"][count] + pixels["train"][count])
        assert share == pytest.approx(0.25, abs=0.1)
    assert report.changed_share["val"] == pytest.approx(pixels["val"][1] / pixels["val"].sum())
    assert not (scene.folder / "chips" / "test").exists()


def distances(outlines: geopandas.GeoDataFrame, crs) -> list[float]:
    """Metres on the ellipsoid between the nearest points of chips of different splits."""
    ellipsoid, found = ellipsoid_of(crs), []
    for split in set(outlines["split"]):
        mine, others = outlines[outlines["split"] == split], outlines[outlines["split"] != split]
        for one in mine.geometry:
            lines = shapely.shortest_line(one, others.geometry.to_numpy())
            (x1, y1), (x2, y2) = shapely.get_coordinates(lines).reshape(-1, 2, 2).transpose(1, 2, 0)
            found += ellipsoid.lengths(x1, y1, x2, y2).tolist()
    return found


@pytest.mark.parametrize(
    ("crs", "origin", "resolution"),
    [(UTM, ORIGIN, 2.0), ("EPSG:4326", (11.0, 60.0), 2e-5), ("EPSG:3857", (1.2e6, 8e6), 1.0)],
)
@pytest.mark.parametrize("guard", [0.0, 40.0])
def test_no_two_splits_come_nearer_than_the_guard(tmp_path, crs, origin, resolution, guard) -> None:
    """The leak this prevents: a validation chip beside, or over, ground that was trained on."""
    scene = Scene(tmp_path, crs=crs, origin=origin, resolution=resolution)
    report = scene.cut(validation_share=0.2, test_share=0.15, guard=guard, seed=3)
    outlines = geopandas.read_file(tmp_path / "chips" / "chips.gpkg")
    assert set(outlines["split"]) == {"train", "val", "test"} and len(outlines) == sum(report.chips.values())
    nearest = min(distances(outlines, CRS.from_wkt(outlines.crs.to_wkt())))
    assert report.guard_m >= max(guard, CHIP / 4 * 0.5)
    assert 0.999 * report.guard_m <= nearest <= 3 * report.guard_m  # a scale changes a little over a scene


def test_what_one_date_did_not_see_is_unknown_and_neutral(scene) -> None:
    values = np.array(ground(300, 400))
    values[:, :150] = 0
    write_raster(scene.before, values, nodata=0)
    scene.cut(validation_share=0.0)
    description = json.loads((scene.folder / "chips" / "dataset.json").read_text())
    hidden = 0
    for pair in scene.pairs():
        part = place(pair.name)
        unseen = np.broadcast_to((np.arange(300) < 150)[:, None], (300, 400))[part]
        assert (pair.label[unseen] == UNKNOWN).all()
        for image in (pair.before, pair.after):
            assert (image[unseen] == description["nodata"]).all()
        hidden += unseen.sum()
    assert hidden > 0
    assert (
        min(place(pair.name)[0].stop for pair in scene.pairs()) > 150
    )  # chips of nothing known are left out


def test_outside_the_observed_area_nothing_is_known(scene) -> None:
    area = scene.polygons(a=(100, 50, 300, 250))
    scene.cut(observed=area, validation_share=0.0)
    known = np.zeros(scene.truth.shape, bool)
    for pair in scene.pairs():
        known[place(pair.name)] |= pair.label != UNKNOWN
    assert known[50:250, 100:300].all() and known.sum() == 200 * 200


def test_polygons_of_another_crs_and_their_field(scene) -> None:
    path = scene.polygons(crs="EPSG:4326", changed=(100, 50, 200, 150), unknown=(150, 100, 300, 250))
    scene.cut(labels=f"{path}|layername=areas", attribute="kind", validation_share=0.0)
    label = np.full(scene.truth.shape, 9)
    for pair in scene.pairs():
        part = place(pair.name)
        label[part] = np.where(
            pair.label != UNKNOWN, pair.label, np.where(label[part] == 9, UNKNOWN, label[part])
        )
    wanted = np.zeros(scene.truth.shape, int)
    wanted[50:150, 100:200] = 1
    wanted[100:250, 150:300] = UNKNOWN
    seen = label != 9
    assert seen.mean() > 0.85 and np.array_equal(label[seen], wanted[seen])


def test_deep_bands_become_arrays_with_their_range_and_names(scene) -> None:
    random = np.random.default_rng(0)
    deep = (1000 * (1 + np.arange(4))[:, None, None] + random.integers(0, 500, (4, 300, 400))).astype(
        np.uint16
    )
    for path in (scene.before, scene.after):
        write_raster(path, deep, names=("blue", "green", "red", "nir"))
    scene.cut(licence="mine", bands_before=(4, 3), bands_after=(4, 3))
    pairs = scene.pairs("val")
    assert pairs.dtype == "uint16" and pairs.bands == 2
    part = place(pairs[0].name)
    assert np.array_equal(pairs[0].before, deep[[3, 2]].transpose(1, 2, 0)[part])
    found = json.loads((scene.folder / "chips" / "dataset.json").read_text())
    assert (found["bands"], found["unknown"], found["licence"]) == (["nir", "red"], 255, "mine")
    assert found["gsd"] == pytest.approx(1.0, abs=0.001)
    assert found["low"] == pytest.approx([4000, 3000], abs=5) and found["high"] == pytest.approx(
        [4499, 3499], abs=5
    )
    description = pairs.description
    assert description.bands == ("nir", "red") and str(scene.folder) not in json.dumps(found)


def test_dates_of_other_crs_and_pixel_size_are_brought_together(scene) -> None:
    """The second date's pixels are half as large and lie elsewhere; the chips have the first date's."""
    finer = scene.second.repeat(2, 1).repeat(2, 2)
    write_raster(scene.after, finer, resolution=0.5)
    scene.cut(validation_share=0.0)
    pair = scene.pairs()[0]
    assert np.array_equal(pair.after, scene.second.transpose(1, 2, 0)[place(pair.name)])


def test_the_chips_are_a_dataset_to_train_and_validate_on(scene) -> None:
    scene.cut()
    source = Source(str(scene.folder / "chips"), "chips")
    (training,), validation = read_sources(Data(train=(source,), validation=source), read_source, "pairs")
    assert training.unknown == validation.unknown == UNKNOWN and training.changed() and validation.changed()


def test_a_network_of_deep_bands_is_trained_on_chips(scene) -> None:
    """From the scene to a checkpoint whose card says what the chips say."""
    for path in (scene.before, scene.after):
        values = 20 * ground(300, 400)[:2].astype(np.uint16)
        write_raster(
            path,
            values if path == scene.before else values + 2000 * scene.truth.astype(np.uint16),
            names=("vv", "vh"),
        )
    scene.cut()
    recipe = scene.folder / "recipe.toml"
    recipe.write_text(
        'network = "fc_siam_diff"\noptions = { widths = [4] }\ndata.crop = 32\naugment.brightness = 0.1\n'
    )
    steps = ("run.steps=2", "run.batch=2", "run.threads=1")
    job = TrainModel(
        str(recipe), str(scene.folder / "run"), overrides=steps, chips=str(scene.folder / "chips")
    )
    card = read_card(run_training(job, Events()).outputs["checkpoint"])
    assert (card.bands, card.gsd_range) == (("vv", "vh"), pytest.approx((1.0, 1.0), abs=0.001))
    assert 1000 < card.scaling.low[0] < 1500 and 4000 < card.scaling.high[0] < 5000
    with pytest.raises(InputRefused, match="none beside a scene"):
        TrainModel("r.toml", "run", scene=scene.job(), chips="chips")


def test_a_seed_gives_the_same_division_again(scene, tmp_path) -> None:
    scene.cut(seed=5)
    first = left_in(scene.folder / "chips")
    cut_chips(scene.job(seed=5), tmp_path / "again", Events())
    cut_chips(scene.job(seed=6), tmp_path / "other", Events())
    assert first == left_in(tmp_path / "again") != left_in(tmp_path / "other")


def shifted(scene) -> dict:
    write_raster(scene.after, scene.second, origin=(ORIGIN[0] + 90_000, ORIGIN[1]))
    return {}


def labels_without_crs(scene) -> dict:
    write_raster(scene.labels, scene.truth.astype(np.uint8), crs=None)
    return {}


def polygons_without_crs(scene) -> dict:
    path = scene.polygons(changed=(10, 10, 30, 30))
    pyogrio.write_dataframe(
        geopandas.read_file(path).set_crs(None, allow_override=True), scene.folder / "l.gpkg"
    )
    return {"labels": str(scene.folder / "l.gpkg")}


def empty_labels(scene) -> dict:
    write_raster(scene.labels, np.zeros((300, 400), np.uint8))
    return {}


def labels_elsewhere(scene) -> dict:
    write_raster(scene.labels, scene.truth.astype(np.uint8), origin=(ORIGIN[0] + 5000, ORIGIN[1]))
    return {}


def labels_of_three_classes(scene) -> dict:
    write_raster(scene.labels, (scene.truth * 2).astype(np.uint8))
    return {}


def output_in_use(scene) -> dict:
    (scene.folder / "chips").mkdir()
    (scene.folder / "chips" / "mine.txt").write_text("x")
    return {}


def fewer_bands(scene) -> dict:
    return {"bands_after": (1,)}


TABLE = [
    (shifted, "do not overlap"),
    (labels_without_crs, "labels.tif has no CRS"),
    (polygons_without_crs, "l.gpkg has no CRS"),
    (empty_labels, "labels.tif marks no change"),
    (labels_elsewhere, "labels.tif labels nothing"),
    (labels_of_three_classes, "labels.tif holds 0, 2, wanted 0 and 1"),
    (output_in_use, "not empty"),
    (fewer_bands, "3 bands"),
    (lambda scene: {"chip": 512}, "400 x 300 pixels, wanted a chip of 512"),
    (lambda scene: {"chip": 200}, "too small to be divided"),
    (lambda scene: {"block": 1000.0}, "too small to be divided"),
    (lambda scene: {"observed": scene.polygons(a=(0, 0, 30, 30))}, "too small to be divided"),
]


@pytest.mark.parametrize(
    ("spoil", "words"), TABLE, ids=[row[0].__name__ + str(number) for number, row in enumerate(TABLE)]
)
@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_bad_input_is_one_sentence_and_leaves_nothing(scene, spoil, words) -> None:
    changes = spoil(scene)
    before = left_in(scene.folder)
    with pytest.raises(InputRefused) as caught:
        scene.cut(**changes)
    assert words in str(caught.value)
    assert left_in(scene.folder) == before


def test_a_cancelled_cut_leaves_nothing(scene) -> None:
    before, calls = left_in(scene.folder), []

    def cancelled() -> bool:
        calls.append(1)
        return len(calls) > 60

    with pytest.raises(Cancelled):
        cut_chips(scene.job(), scene.folder / "chips", Events(cancelled=cancelled))
    assert left_in(scene.folder) == before


def test_an_empty_folder_is_taken(scene) -> None:
    (scene.folder / "chips").mkdir()
    assert scene.cut().chips["train"] > 10


def test_a_split_without_change_is_a_warning(scene) -> None:
    path = scene.polygons(changed=(10, 10, 20, 20))
    report = scene.cut(labels=path)
    assert any("No chip of val holds a change" in warning for warning in report.warnings)


def test_blocks_too_small_for_a_chip_grow_with_a_warning(scene) -> None:
    report = scene.cut(block=20.0)
    assert report.block_m == pytest.approx(40, abs=0.1)  # a chip of 32 and a guard of 8
    assert any(
        "Blocks of 20 m were asked for, but a chip of 32 pixels" in warning for warning in report.warnings
    )
    assert cut_chips(scene.job(block=100.0), scene.folder / "other", Events()).block_m == pytest.approx(
        101, abs=1
    )


def test_names_of_bands() -> None:
    assert band_names(("vv", "vh")) == ("vv", "vh")
    assert band_names(("", "", "")) == ("red", "green", "blue")
    assert band_names(("gray", "undefined", "undefined", "nir")) == ("band 1", "band 2", "band 3", "band 4")


def test_the_command(scene) -> None:
    done = run_cli(
        "make-chips",
        scene.before,
        scene.after,
        scene.labels,
        "--output",
        scene.folder / "chips",
        "--chip",
        CHIP,
    )
    assert done.returncode == 0, done.stderr
    assert "val_chips: " in done.stdout and "guard_m: 8" in done.stdout
    assert Image.open(next((scene.folder / "chips" / "train" / "A").iterdir())).size == (CHIP, CHIP)
    again = run_cli("make-chips", scene.before, scene.after, scene.labels, "--output", scene.folder / "chips")
    assert again.returncode == 2 and "not empty" in again.stderr and again.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "convert",
    [lambda values: values.astype(np.uint16) * 20, lambda values: (values / 255).astype(np.float32)],
)
def test_dates_of_two_depths_make_no_chips(tmp_path, convert) -> None:
    scene = Scene(tmp_path)
    write_raster(tmp_path / "after.tif", convert(scene.second))
    with pytest.raises(InputRefused) as caught:
        scene.cut()
    assert caught.value.code == "input.depth" and "after.tif" in caught.value.message
    assert not (tmp_path / "chips").exists()
