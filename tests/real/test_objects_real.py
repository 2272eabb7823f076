"""Real frames with boxes: what the readers find in them, and tree crowns cut out of their raster; skipped
without the images.
"""

from __future__ import annotations

import csv
import os
from functools import partial
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
import shapely

from core_models.contract.card import read_card
from core_models.contract.chip_jobs import ObjectChips
from core_models.contract.events import Events
from core_models.contract.training_jobs import Evaluate
from core_models.training.dataset import read_sources
from core_models.training.evaluation.evaluate import evaluate
from core_models.training.objects.chips import make_object_chips
from core_models.training.objects.dataset import ObjectFolder, read_source
from core_models.training.recipe.recipe_file import read_recipe

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("REVISIT_DATA") or ROOT.parent / "shared" / "data") / "objects"
pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"no images in {DATA}: set REVISIT_DATA"),
]


@pytest.mark.parametrize(
    ("name", "train", "held", "lines"),
    [
        ("vehicles", {"vehicle": 1338}, {"vehicle": 509}, [25, 20]),
        (
            "thermal",
            {"person": 437, "vehicle": 355, "bicycle": 94},
            {"person": 97, "vehicle": 121, "bicycle": 15},
            [2, 1],
        ),
    ],
)
def test_the_starters_are_trained_on_one_set_of_frames_and_measured_on_another(
    name, train, held, lines, monkeypatch
) -> None:
    monkeypatch.setenv("REVISIT_DATA", str(DATA.parent))
    recipe = read_recipe(ROOT / f"resources/recipes/starter-{name}.toml")
    read = partial(read_source, classes=recipe.classes, bands=len(recipe.about.bands))
    (folder,), validation = read_sources(recipe.data, read, "images")
    assert folder.counts() == train and validation.counts() == held
    assert [max(map(len, each.sequences)) for each in (folder, validation)] == lines
    dates = [{file.path.stem[:6] for file in each.files} for each in (folder, validation)]
    assert name == "vehicles" or not dates[0] & dates[1]  # the height of flight is in the name


def test_a_table_of_tree_crowns() -> None:
    folder = ObjectFolder(DATA / "deepforest" / "OSBS_029.csv")
    assert (
        folder.counts() == {"Tree": 61}
        and folder[0].image.shape == (400, 400, 3)
        and list(folder.notes()) == []
    )


def test_tree_crowns_of_a_layer_over_their_raster(tmp_path) -> None:
    raster = DATA / "deepforest" / "OSBS_029.tif"
    rows = list(
        csv.DictReader((DATA / "deepforest" / "OSBS_029.csv").read_text(encoding="utf-8").splitlines())
    )
    boxes = np.array([[float(row[key]) for key in ("xmin", "ymin", "xmax", "ymax")] for row in rows])
    with rasterio.open(raster) as source:
        corners = [
            [source.transform @ corner for corner in ((a, b), (c, b), (c, d), (a, d))] for a, b, c, d in boxes
        ]
        crowns = geopandas.GeoDataFrame(
            {"kind": ["crown"] * 61}, geometry=list(map(shapely.Polygon, corners)), crs=source.crs
        )
    crowns.to_crs(4326).to_file(tmp_path / "crowns.gpkg")
    places = {"objects": str(tmp_path / "crowns.gpkg"), "output": str(tmp_path / "chips")}
    job = ObjectChips(str(raster), **places, class_field="kind", chip=400, validation_share=0.0)
    make_object_chips(job, Events())
    folder = ObjectFolder(tmp_path / "chips" / "train")
    assert folder.counts() == {"crown": 61} and folder.description.gsd == pytest.approx(0.1, rel=0.01)
    assert np.abs(np.sort(folder[0].boxes, axis=0) - np.sort(boxes, axis=0)).max() < 0.05


@pytest.mark.parametrize(
    ("name", "dataset", "least"), [("vehicles", "kit-holdout", 0.9), ("thermal", "hituav-holdout", 0.4)]
)
def test_the_starters_are_what_their_cards_say(name, dataset, least, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("REVISIT_DATA", str(DATA.parent))
    starter, held = (
        ROOT / f"resources/checkpoints/starter-{name}.safetensors",
        ROOT / f"resources/recipes/{dataset}.txt",
    )
    found = evaluate(Evaluate(str(starter), str(held), str(tmp_path / "out")), Events()).numbers
    card = read_card(str(starter))
    said = card.metrics[dataset]
    assert (
        starter.stat().st_size < 8_000_000
        and card.threshold == found["threshold"]
        and said["selected_on"] == dataset
    )
    for measure in ("ap", "ap50", "ap_small", "precision", "recall"):
        assert found[measure] == pytest.approx(said[measure], abs=0.005), measure
    assert found["ap50"] > least
