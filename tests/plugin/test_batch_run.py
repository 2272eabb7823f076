"""`revisit:batch` through `processing.run` with a real engine and its processes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer
from test_detectchange_run import Feedback


def test_pairs_of_a_table_are_done_and_the_next_run_leaves_them_out(
    provider, pair, checkpoint, tmp_path
) -> None:
    import processing

    rows = [f"one,{pair[0]},{pair[1]},0", f"two,{pair[0]},{tmp_path / 'missing.tif'},0"]
    table = tmp_path / "pairs.csv"
    table.write_text("\n".join(["name,before,after,threshold", *rows]))
    values = {"PAIRS": str(table), "CHECKPOINT": checkpoint, "OUTPUT": str(tmp_path / "out"), "WORKERS": 1}
    values["SETTINGS"] = "device=cpu"
    with pytest.raises(QgsProcessingException, match=r"1 of 2 scenes .*scenes\.csv says why"):
        processing.run("revisit:batch", values, feedback=Feedback())
    assert (tmp_path / "out" / "one.gpkg").exists()
    table.write_text(table.read_text().replace("missing.tif", Path(pair[1]).name))
    (tmp_path / Path(pair[1]).name).write_bytes(Path(pair[1]).read_bytes())
    feedback = Feedback()
    result = processing.run("revisit:batch", values, feedback=feedback)
    assert (result["SCENES"], result["DONE_BEFORE"], result["POLYGONS"]) == (2, 1, 2)
    layer = QgsVectorLayer(f"{result['CHANGES']}|layername=changes", "all", "ogr")
    assert sorted(feature["scene"] for feature in layer.getFeatures()) == ["one", "two"]
    assert any("2 scenes, 1 of them done before" in info for info in feedback.infos)


def test_a_table_that_is_not_there_is_refused_before_anything_runs(provider, checkpoint, tmp_path) -> None:
    import processing

    values = {"PAIRS": str(tmp_path / "no.csv"), "CHECKPOINT": checkpoint, "OUTPUT": str(tmp_path / "out")}
    with pytest.raises(QgsProcessingException, match=r"no\.csv does not exist"):
        processing.run("revisit:batch", values, feedback=Feedback())
    assert not (tmp_path / "out").exists()


def test_a_folder_of_pairs_is_done(provider, pair, checkpoint, tmp_path) -> None:
    import processing

    folder = tmp_path / "places"
    folder.mkdir()
    for path, name in zip(pair, ("town_2019.tif", "town_2021.tif")):
        shutil.copy(path, folder / name)
    shutil.copy(pair[0], folder / "plan.tif")
    values = {"FOLDER": str(folder), "CHECKPOINT": checkpoint, "OUTPUT": str(tmp_path / "out"), "WORKERS": 1}
    with pytest.raises(QgsProcessingException, match="Set either PAIRS or FOLDER"):
        processing.run("revisit:batch", {**values, "PAIRS": "pairs.csv"}, feedback=Feedback())
    feedback = Feedback()
    result = processing.run("revisit:batch", {**values, "SETTINGS": "device=cpu"}, feedback=feedback)
    assert result["SCENES"] == 1 and (tmp_path / "out" / "town_2019_2021.gpkg").exists()
    assert any("1 pair of dates" in info and "plan.tif" in info for info in feedback.infos), feedback.infos
    assert "plan.tif,left out" in (tmp_path / "out" / "scenes.csv").read_text()
