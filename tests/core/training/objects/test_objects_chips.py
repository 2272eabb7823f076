"""Chips of a raster and a layer of objects: the boxes lie on the pixels, each object counts once, splits are
apart.
"""

from __future__ import annotations

import json

import geopandas
import numpy as np
import pytest
import shapely
from synthetic import ROOT, ground, run_cli, write_raster

from core_models.contract.card import read_card
from core_models.contract.chip_jobs import ObjectChips
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.training.description import read_description
from core_models.training.objects.chips import make_object_chips
from core_models.training.objects.dataset import ObjectFolder
from core_models.training.objects.layout import object_split
from core_models.training.recipe.recipe_file import read_recipe
from core_models.training.trainer import train

HEIGHT, WIDTH, CHIP = 300, 400, 64
RECIPES = ROOT / "resources/recipes"


def boxes_on_a_lattice() -> np.ndarray:
    """(N, 4) boxes of 8 x 6 pixels, every 20 pixels."""
    return np.array(
        [(col, row, col + 8, row + 6) for row in range(5, HEIGHT - 8, 20) for col in range(4, WIDTH - 10, 20)]
    )


@pytest.fixture
def scene(tmp_path):
    """A raster with white boxes, and the layer of these boxes in another CRS: vans and cars in turns, a third
    of no class.
    """
    import rasterio

    boxes, image = boxes_on_a_lattice(), ground(HEIGHT, WIDTH)
    for left, top, right, bottom in boxes:
        image[:, top:bottom, left:right] = 250
    raster = write_raster(tmp_path / "scene.tif", image, resolution=0.5)
    with rasterio.open(raster) as source:
        corners = [
            [source.transform @ corner for corner in ((a, b), (c, b), (c, d), (a, d))] for a, b, c, d in boxes
        ]
        frame = geopandas.GeoDataFrame(geometry=[shapely.Polygon(ring) for ring in corners], crs=source.crs)
    frame["kind"] = ["van", "car", None] * (len(boxes) // 3) + ["van"] * (len(boxes) % 3)
    frame.to_crs(4326).to_file(tmp_path / "objects.gpkg")
    return tmp_path


def cut(scene, **changes):
    values = {"raster": scene / "scene.tif", "objects": scene / "objects.gpkg", "output": scene / "chips"}
    job = ObjectChips(**{**{name: str(path) for name, path in values.items()}, "chip": CHIP, **changes})
    return make_object_chips(job, Events())


def white(image: np.ndarray) -> int:
    return int((image.min(axis=2) == 250).sum())


def test_boxes_lie_on_the_pixels_and_every_object_counts_once(scene) -> None:
    found = cut(scene, validation_share=0.0)
    folder = ObjectFolder(object_split(scene / "chips", "train"))
    assert folder.classes == ("object",) and folder.counts() == {"object": len(boxes_on_a_lattice())}
    assert found.numbers == {"train_chips": len(folder), "train_objects": len(boxes_on_a_lattice())}
    for image in map(folder.__getitem__, range(len(folder))):
        covered = np.zeros(image.image.shape[:2], bool)
        for left, top, right, bottom in image.boxes.round().astype(int):
            covered[top:bottom, left:right] = True
        assert white(image.image) == white(image.image[covered][None]) == covered.sum()


def test_splits_are_apart_and_classes_come_from_the_field(scene) -> None:
    found = cut(scene, class_field="kind", licence="made up", guard=10.0)
    train, val = (ObjectFolder(object_split(scene / "chips", split)) for split in ("train", "val"))
    assert train.classes == val.classes == ("car", "van")
    assert any("have no class" in warning for warning in found.warnings)
    assert 0.1 < len(val) / (len(train) + len(val)) < 0.35 and min(val.counts().values()) > 0
    corners = [
        [tuple(map(int, file.path.stem.split("_"))) for file in folder.files] for folder in (train, val)
    ]
    apart = [max(abs(a[0] - b[0]), abs(a[1] - b[1])) - CHIP for a in corners[0] for b in corners[1]]
    assert min(apart) >= 10 / 0.5  # the guard in pixels
    about = read_description(train.path)
    assert (
        about.gsd == pytest.approx(0.5, rel=1e-3)
        and about.licence == "made up"
        and about.bands == ("red", "green", "blue")
    )


def test_objects_without_a_class_are_ignored_not_background(scene) -> None:
    cut(scene, class_field="kind", validation_share=0.0)
    values = json.loads((scene / "chips/train/annotations.json").read_text(encoding="utf-8"))
    ignored = [entry for entry in values["annotations"] if entry["iscrowd"]]
    assert len(ignored) >= len(boxes_on_a_lattice()) // 3


def test_ground_that_was_not_searched_is_blanked_and_its_objects_are_no_background(scene) -> None:
    import rasterio

    with rasterio.open(scene / "scene.tif") as source:
        left, top = source.transform.c, source.transform.f
    searched = shapely.box(left, top - HEIGHT * 0.5, left + 100 * 0.5, top)  # the first 100 columns
    geopandas.GeoDataFrame(geometry=[searched], crs=source.crs).to_file(scene / "searched.gpkg")
    cut(scene, validation_share=0.0, observed=str(scene / "searched.gpkg"))
    folder = ObjectFolder(scene / "chips/train")
    assert folder.counts() == {"object": int((boxes_on_a_lattice()[:, 2] <= 104).sum())}
    blank = np.rint(folder.description.nodata)
    for file, image in zip(folder.files, map(folder.__getitem__, range(len(folder)))):
        column = 100 - int(file.path.stem.split("_")[1])
        assert column >= CHIP / 2 and (image.image[:, column:] == blank).all()
        beyond = image.boxes[:, 0] + 4 > column
        assert image.ignored[beyond].all()


def test_a_point_is_an_object_as_large_as_is_said(scene) -> None:
    frame = geopandas.read_file(scene / "objects.gpkg").to_crs(32633)
    frame.geometry = frame.geometry.centroid
    frame.to_crs(4326).to_file(scene / "points.gpkg")
    with pytest.raises(InputRefused, match=r"300 of 300 objects in .* are points"):
        cut(scene, objects=str(scene / "points.gpkg"))
    cut(scene, objects=str(scene / "points.gpkg"), point_size=4.0, validation_share=0.0)
    folder = ObjectFolder(scene / "chips/train")
    assert folder.counts() == {"object": 300}
    counting = ~folder[0].ignored
    sides = (folder[0].boxes[:, 2:] - folder[0].boxes[:, :2])[counting]
    assert np.abs(sides - 8).max() < 0.1  # pixels of half a metre, and the grid's scale


def test_an_object_counts_where_most_of_it_is_seen(scene) -> None:
    cut(scene, validation_share=0.0, chip=110)  # chips overlap, and their borders cut boxes
    folder = ObjectFolder(scene / "chips/train")
    sizes = [image.boxes[~image.ignored] for image in map(folder.__getitem__, range(len(folder)))]
    areas = np.concatenate([(boxes[:, 2:] - boxes[:, :2]).prod(axis=1) for boxes in sizes])
    assert len(areas) == 300 and areas.min() > 0.5 * 8 * 6 and (areas > 47).mean() > 0.95


def test_of_chips_without_an_object_a_share_is_kept(scene) -> None:
    frame = geopandas.read_file(scene / "objects.gpkg")
    frame[:20].to_file(scene / "few.gpkg")  # the first row
    few = {"objects": str(scene / "few.gpkg"), "validation_share": 0.0}
    every = cut(scene, **few, empty_share=1.0, output=str(scene / "all"))
    none = cut(scene, **few, empty_share=0.0, output=str(scene / "none"))
    half = cut(scene, **few)
    full = none.numbers["train_chips"]
    assert every.numbers["train_chips"] > 3 * full and half.numbers["train_chips"] == 2 * full
    assert any("chips without an object were left out" in note for note in half.warnings)


def test_an_object_on_ground_that_was_not_observed_is_none(scene) -> None:
    image = ground(HEIGHT, WIDTH)
    image[:, 0:20, :] = 0  # the first row of objects
    write_raster(scene / "scene.tif", image, resolution=0.5, nodata=0)
    found = cut(scene, validation_share=0.0)
    assert found.numbers["train_objects"] == 300 - 20


def test_values_of_16_bit_are_kept_and_gaps_are_filled(scene) -> None:
    image = ground(HEIGHT, WIDTH).astype(np.uint16) * 40
    image[:, :, :20] = 0
    write_raster(scene / "scene.tif", image, resolution=0.5, nodata=0)
    cut(scene, validation_share=0.0)
    folder = ObjectFolder(scene / "chips/train")
    assert folder.dtype == "uint16" and folder.files[0].path.suffix == ".npy"
    first = folder[0].image
    assert (first[:, :20] == np.rint(folder.description.nodata)).all() and first[:, 20:].max() <= 130 * 40


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"class_field": "colour"}, "has no field colour; its fields are kind"),
        ({"chip": 512}, "400 x 300 pixels, wanted a chip of 512 at least"),
        ({"chip": 200}, "too small to be divided"),
        ({"validation_share": 1.5}, "validation_share is 1.5"),
        ({"objects": "absent.gpkg"}, r"absent.gpkg does not exist"),
        ({"raster": "absent.tif"}, r"absent.tif"),
    ],
)
def test_what_cannot_be_cut_is_refused_and_leaves_nothing(scene, changes, words) -> None:
    with pytest.raises(InputRefused, match=words):
        cut(scene, **changes)
    assert not (scene / "chips").exists()


def test_objects_elsewhere(scene) -> None:
    frame = geopandas.read_file(scene / "objects.gpkg")
    frame.geometry = frame.geometry.translate(1.0, 1.0)
    frame.to_file(scene / "objects.gpkg")
    with pytest.raises(InputRefused, match="300 shapes and no object with a class in"):
        cut(scene)


def test_the_command(scene) -> None:
    words = [
        scene / "scene.tif",
        scene / "objects.gpkg",
        "--output",
        scene / "chips",
        "--class-field",
        "kind",
        "--chip",
        CHIP,
    ]
    done = run_cli("make-object-chips", *map(str, words), "--guard", "10")
    assert done.returncode == 0, done.stderr
    assert "train_objects: " in done.stdout and (scene / "chips/val/annotations.json").is_file()


def test_a_network_is_trained_on_chips_by_the_recipe_for_own_objects(scene, monkeypatch) -> None:
    monkeypatch.setattr(
        "core_models.training.journal.learning_curve", lambda *arguments: False
    )  # matplotlib loads for long
    cut(scene, guard=10.0)
    small = [
        "run.steps=2",
        "run.evaluate_every=2",
        "data.crop=64",
        "run.batch=2",
        "options={width = 0.125, depth = 0.33}",
    ]
    recipe = read_recipe(RECIPES / "own-objects.toml", small, scene / "chips")
    assert recipe.about.gsd_range == pytest.approx((0.5 / 1.4, 0.5 / 0.7), abs=1e-3)
    result = train(recipe, scene / "trained", False, Events())
    card = read_card(result.outputs["checkpoint"])
    assert card.classes == ("object",) and card.training_data[0].name == "cut from scene.tif and objects.gpkg"
    assert card.metrics["own-data-val"]["objects"] > 20
