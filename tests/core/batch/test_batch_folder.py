"""Pairs of dates in a folder: what names make a pair, and what is said of the rest."""

from __future__ import annotations

from pathlib import Path

import pytest

from core_models.batch.folder import ALONE, TWICE, UNTOLD, pairs_in
from core_models.contract.errors import InputRefused


def filled(folder: Path, names: str) -> str:
    for name in names.split():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    return str(folder)


@pytest.mark.parametrize(
    ("names", "pairs", "left"),
    [
        ("A/x.tif B/x.tif label/x.tif", ["x: A/x.tif B/x.tif"], {"label/x.tif": UNTOLD}),
        ("T1/2001.tif T2/2001.tif T1/2002.tif", ["2001: T1/2001.tif T2/2001.tif"], {"T1/2002.tif": ALONE}),
        ("new_york_before.tif new_york_after.tif", ["new_york: new_york_before.tif new_york_after.tif"], {}),
        ("post_2019.tif post_2021.tif", ["post_2019_2021: post_2019.tif post_2021.tif"], {}),
        ("a/t1.tif a/t2.tif b/t1.tif b/t2.tif", ["a: a/t1.tif a/t2.tif", "b: b/t1.tif b/t2.tif"], {}),
        ("A/new_mill.tif B/new_mill.tif", ["new_mill: A/new_mill.tif B/new_mill.tif"], {}),
        (
            "town_20210603.tif town_20190601.tif town_20200602.tif",
            [
                "town_20190601_20200602: town_20190601.tif town_20200602.tif",
                "town_20200602_20210603: town_20200602.tif town_20210603.tif",
            ],
            {},
        ),
        ("2019-06-01/n.tif 2021/n.tif", ["n_20190601_2021: 2019-06-01/n.tif 2021/n.tif"], {}),
        ("A/t_2019.tif B/t_2021.tif", ["t: A/t_2019.tif B/t_2021.tif"], {}),
        ("t_before_2019.tif t_after_2021.tif", ["t: t_before_2019.tif t_after_2021.tif"], {}),
        (
            "A/x.tif A/x.vrt B/x.tif A/y.tif B/y.tif",
            ["y: A/y.tif B/y.tif"],
            {"A/x.tif": TWICE, "A/x.vrt": TWICE, "B/x.tif": TWICE},
        ),
        ("A/x.tif B/x.tif x_pre.tif x_post.tif", ["x: A/x.tif B/x.tif", "x_2: x_pre.tif x_post.tif"], {}),
        ("before.tif after.tif out/before-map.tif .hidden/a_before.tif", ["town: before.tif after.tif"], {}),
    ],
)  # fmt: skip
def test_names_make_pairs_and_the_rest_is_left_out_with_why(tmp_path, names, pairs, left) -> None:
    folder = filled(tmp_path / "town", names)
    rows, others = pairs_in(folder, str(tmp_path / "town" / "out"))
    assert [f"{row['name']}: {row['before']} {row['after']}" for row in rows] == pairs
    assert others == left


def test_a_folder_without_pairs_and_outputs_among_the_dates_are_refused(tmp_path) -> None:
    folder = filled(tmp_path, "tile_1.tif tile_2.tif A/x.tif")
    with pytest.raises(InputRefused, match="hold 3 rasters, of which no two are a pair by their names"):
        pairs_in(folder, str(tmp_path / "out"))
    with pytest.raises(InputRefused, match="would lie among the rasters"):
        pairs_in(folder, f"{folder}/../{tmp_path.name}")
