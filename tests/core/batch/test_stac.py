"""Pairs of dates from a STAC item collection."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from synthetic import difference_checkpoint, ground, make_pair, squares, write_raster

from core_models.__main__ import make_parser
from core_models.batch.scenes import Plan
from core_models.commands.batch import plan_of
from core_models.commands.options import job_of
from core_models.contract.batch_jobs import BatchChange
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.inference.change.job import detect_change

BANDS = {"red": "B04", "green": "B03", "blue": "B02"}


def item(name: str, day: str, assets: dict, **properties) -> dict:
    told = {"datetime": f"{day}T10:20:30Z", "grid:code": "MGRS-33UVT", **properties}
    return {"type": "Feature", "stac_version": "1.0.0", "id": name, "properties": told, "assets": assets}


def band_assets(folder: str) -> dict:
    bands = {name: {"href": f"{folder}/{file}.tif", "eo:bands": [{"name": file, "common_name": name}]}
             for name, file in reversed(BANDS.items())}  # fmt: skip
    return {"thumbnail": {"href": "t.jpg", "roles": ["thumbnail"]}, **bands}


@pytest.fixture
def place(tmp_path) -> Path:
    """Two dates of a place, a file a band, and a checkpoint."""
    first, truth = ground(100, 130), squares(100, 130)
    for day, values in (("one", first), ("two", first + 100 * truth.astype("uint8"))):
        (tmp_path / day).mkdir()
        for band, name in enumerate(BANDS.values()):
            write_raster(tmp_path / day / f"{name}.tif", values[band : band + 1])
    difference_checkpoint(tmp_path / "net.safetensors")
    return tmp_path


def planned(place: Path, items: list, *more: str) -> Plan:
    (place / "items.json").write_text(json.dumps({"type": "FeatureCollection", "features": items}))
    words = ["batch", str(place / "items.json"), "--checkpoint", str(place / "net.safetensors")]
    arguments = make_parser().parse_args([*words, "--output", str(place / "out"), *more])
    return plan_of(job_of(BatchChange, arguments))


def test_items_of_a_place_are_compared_in_the_order_of_time_by_the_cards_bands(place) -> None:
    alone = item("c", "2020-06-01", {}, **{"grid:code": "MGRS-31UFU"})
    alone["assets"] = band_assets("three")
    items = [
        item("b", "2021-06-02", band_assets("two")),
        alone,
        item("a", "2020-06-01", band_assets("./one")),
    ]
    plan = planned(place, items)
    (scene,) = plan.scenes
    assert scene.name == "MGRS-33UVT_20200601_20210602"
    assert scene.job.before == ";".join(str(place / "one" / f"{BANDS[name]}.tif") for name in BANDS)
    assert [(each.name, each.status) for each in plan.left_out] == [("c", "left out")]
    (place / "out").mkdir()
    result = detect_change(scene.job, Events())
    assert result.numbers["polygons"] == 3
    receipt = json.loads(Path(scene.job.output + ".receipt.json").read_text())
    assert [Path(entry["path"]).name for entry in receipt["inputs"]["after"]] == [
        "B02.tif",
        "B03.tif",
        "B04.tif",
    ]
    assert all(entry["sha256"] for entry in receipt["inputs"]["after"])


def test_one_file_with_all_bands_or_a_picture_comes_first_and_assets_chooses(place) -> None:
    visual = {"visual": {"href": "https://h/TCI.tif", "roles": ["visual"]}}
    whole = {"data": {"href": "s3://b/all.tif", "bands": [{"name": "B2"}, {"name": "B3"}, {"name": "B4"}]}}
    items = [
        item("a", "2020-06-01", {**visual, **band_assets("one")}),
        item("b", "2021-06-01", {**visual, **whole}),
    ]
    (scene,) = planned(place, items).scenes
    assert (scene.job.before, scene.job.after) == ("https://h/TCI.tif", "s3://b/all.tif")
    (chosen,) = planned(place, items, "--assets", "visual").scenes
    assert chosen.job.after == "https://h/TCI.tif"


def test_without_a_code_the_ground_says_what_is_one_place(place) -> None:
    pair = make_pair(place, 100, 130)
    found = []
    for name, day, west in (("a", 1, 15.0), ("b", 2, 15.001), ("c", 3, 15.001), ("d", 4, 15.5)):
        assets = {"visual": {"href": pair.before}}
        found.append({**item(name, f"2020-06-0{day}", assets), "bbox": [west, 52.0, west + 0.1, 52.1]})
        del found[-1]["properties"]["grid:code"]
    names = [scene.name for scene in planned(place, found).scenes]
    assert names == ["15.0000_52.0000_20200601_20200602", "15.0010_52.0000_20200602_20200603"]


OFFSET = {"visual": {"href": "a.tif", "raster:bands": [{"offset": -0.1}]}}
VISUAL = {"visual": {"href": "b.tif", "raster:bands": [{"offset": 0}]}}
GOOD = item("b", "2021-06-01", VISUAL)


@pytest.mark.parametrize(
    ("items", "says"),
    [
        ([{"assets": {}}, GOOD], "item 1 has no id"),
        ([item("a", "2020-06-01", {}), GOOD], "the item a has no assets"),
        ([item("a", "2020-13-01", VISUAL), GOOD], "a has the datetime '2020-13-01T10:20:30Z', wanted a time"),
        ([item("a", "2020-06-01", VISUAL, **{"grid:code": ""}), GOOD], "neither a grid:code nor a bbox"),
        (
            [item("a", "2020-06-01", {"data": {"href": "x"}}), GOOD],
            "a has no asset of the band red; it has data",
        ),
        ([item("a", "2020-06-01", {"visual": {}}), GOOD], "a has an asset visual without href"),
        (
            [item("a", "2020-06-01", {"visual": {"href": "ftp://h/a.tif"}}), GOOD],
            "at 'ftp://h/a.tif', wanted",
        ),
        ([item("a", "2021-06-01", VISUAL), GOOD], "a and b are both of 2021-06-01"),
        ([item("a", "2020-06-01", OFFSET), GOOD], "offsets -0.1 and 0"),
        ([GOOD], "holds no place with two dates"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence(place, items, says) -> None:
    with pytest.raises(InputRefused) as caught:
        planned(place, items)
    assert says in caught.value.message
    assert not (place / "out").exists()


@pytest.mark.parametrize("text", ["[1, 2]", "{", '{"type": "Catalog"}'])
def test_a_file_that_is_no_collection_is_refused(place, text) -> None:
    (place / "items.json").write_text(text)
    words = ["batch", str(place / "items.json"), "--checkpoint", "c", "--output", str(place / "out")]
    with pytest.raises(InputRefused, match=r"items\.json (is no STAC item collection|cannot be read)"):
        plan_of(job_of(BatchChange, make_parser().parse_args(words)))
