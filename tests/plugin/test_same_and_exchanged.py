"""The same raster for both dates is refused at every door; dates that look exchanged are said."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from conftest import write_raster
from osgeo import gdal
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject, QgsRasterLayer
from test_detectchange_run import Feedback
from test_dock_run import choose, dock, wait_until  # noqa: F401
from test_qgis_process_runs import process  # noqa: F401


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    return Path(write_raster(tmp_path / "in" / "scene.tif"))


def second_name(scene: Path, kind: str) -> object:
    """Another way to name `scene`."""
    other = scene.with_name("other.tif")
    if kind == "symbolic link":
        other.symlink_to(scene)
    elif kind == "hard link":
        os.link(scene, other)
    elif kind == "layer":
        return QgsRasterLayer(str(scene), "one")
    elif kind == "loaded layer":
        layer = QgsRasterLayer(str(scene), "two")
        QgsProject.instance().addMapLayer(layer)
        return layer.name()
    elif kind == "folder of one":
        return str(scene.parent)
    elif kind == "relative":
        return os.path.relpath(scene)
    return str(other if other.exists() else scene)


KINDS = ("path", "symbolic link", "hard link", "layer", "loaded layer", "folder of one", "relative")


@pytest.fixture
def context(qgis_new_project) -> QgsProcessingContext:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


@pytest.mark.parametrize("kind", KINDS)
def test_processing_refuses_the_same_raster_by_any_name(
    provider, scene: Path, checkpoint: str, context: QgsProcessingContext, tmp_path: Path, kind: str
) -> None:
    values: dict[str, Any] = {
        "BEFORE": str(scene),
        "AFTER": second_name(scene, kind),
        "CHECKPOINT": checkpoint,
    }
    values["OUTPUT"] = str(tmp_path / "out.gpkg")
    holds, words = provider.algorithm("detectchange").create().checkParameterValues(values, context)
    assert not holds and "BEFORE and AFTER are the same raster" in words and "BANDS_AFTER" in words
    with pytest.raises(QgsProcessingException, match="same raster"):
        algorithm = provider.algorithm("detectchange").create()
        algorithm.prepareAlgorithm(values, context, Feedback())  # as a model does, without asking before
    assert not (tmp_path / "out.gpkg").exists()


def test_bands_of_one_raster_may_be_its_dates(
    provider, scene: Path, checkpoint: str, context: QgsProcessingContext, tmp_path: Path
) -> None:
    values = {"BEFORE": str(scene), "AFTER": str(scene), "CHECKPOINT": checkpoint, "BANDS_BEFORE": "3,2,1"}
    values["OUTPUT"] = str(tmp_path / "out.gpkg")
    assert provider.algorithm("detectchange").create().checkParameterValues(values, context) == (True, "")


def test_the_other_jobs_refuse_it_too(
    provider, scene: Path, cloudy, series, context: QgsProcessingContext, tmp_path: Path
) -> None:
    copy = str(shutil.copy(scene, tmp_path / "copy.tif"))
    jobs: dict[str, dict[str, Any]] = {
        "removeclouds": {**cloudy, "SAR": cloudy["OPTICAL"], "OUTPUT": str(tmp_path / "o.tif")},
        "detectobjects": {
            **series,
            "RASTERS": [str(scene), copy, str(scene)],
            "OUTPUT": str(tmp_path / "o.gpkg"),
        },
        "trainmodel": {
            "BEFORE": str(scene),
            "AFTER": str(scene),
            "LABELS": copy,
            "OUTPUT": str(tmp_path / "t"),
        },
    }
    for name, values in jobs.items():
        holds, words = provider.algorithm(name).create().checkParameterValues(values, context)
        assert not holds and "are the same raster" in words, (name, words)


def test_qgis_process_refuses_it(process, scene: Path) -> None:  # noqa: F811
    done = process(BEFORE=str(scene), AFTER=str(scene))
    assert done.returncode == 1 and "are the same raster" in done.stderr + done.stdout


def test_the_dock_refuses_two_layers_of_one_file(dock, scene: Path) -> None:  # noqa: F811
    layers = [QgsRasterLayer(str(scene), name) for name in ("one", "two")]
    QgsProject.instance().addMapLayers(layers)
    dock.change.before.layers.setLayer(layers[0])
    dock.change.after.layers.setLayer(layers[1])
    assert not dock.run_button.isEnabled() and "same raster" in dock.hint.text()


def test_the_dock_says_that_dates_look_exchanged_and_one_click_swaps_them(dock, tmp_path: Path) -> None:  # noqa: F811
    late, early = (write_raster(tmp_path / f"scene_{day}.tif") for day in ("20240612", "20240610"))
    choose(dock, late, early)
    layer = dock.change.before.value()
    assert "look exchanged" in dock.change.order.text() and "2024-06-12" in dock.change.order.text()
    assert dock.run_button.isEnabled(), "it is only said"
    dock.change.swap.click()
    assert dock.change.order.text() == ""
    assert (dock.change.before.value(), dock.change.after.value()) == (early, layer)
    dock.change.swap.click()
    assert dock.change.before.value() is layer


@pytest.mark.parametrize("by", ["name", "tag"])
def test_processing_says_it_too(
    provider, checkpoint: str, context: QgsProcessingContext, tmp_path: Path, by: str
) -> None:
    days = ("20240612", "20240610")
    paths = [
        write_raster(tmp_path / (f"{d}.tif" if by == "name" else f"{n}.tif")) for n, d in enumerate(days)
    ]
    if by == "tag":
        for path, day in zip(paths, days):
            raster = gdal.Open(path, gdal.GA_Update)
            raster.SetMetadataItem("ACQUISITION_DATE", f"{day[:4]}-{day[4:6]}-{day[6:]}")
            del raster
    values = {"CHECKPOINT": checkpoint, "OUTPUT": str(tmp_path / "out.gpkg")}
    told = {}
    for name, order in (("exchanged", (0, 1)), ("right", (1, 0))):
        feedback = Feedback()
        given = {**values, "BEFORE": paths[order[0]], "AFTER": paths[order[1]]}
        assert provider.algorithm("detectchange").create().prepareAlgorithm(given, context, feedback)
        told[name] = [words for words in feedback.warnings if "look exchanged" in words]
    assert len(told["exchanged"]) == 1 and told["right"] == []


def test_a_run_that_cannot_be_prepared_is_told_and_the_dock_stays_usable(dock, pair, tmp_path: Path) -> None:  # noqa: F811
    from qgis.PyQt.QtGui import QColor, QImage

    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(QColor(1, 2, 3))
    image.save(str(tmp_path / "tile.png"))
    uri = f"type=xyz&url=file://{tmp_path}/tile.png?{{z}}{{x}}{{y}}&zmin=0&zmax=14"
    web = [QgsRasterLayer(uri.replace("tile.png", f"tile.png?{n}"), f"web {n}", "wms") for n in (1, 2)]
    QgsProject.instance().addMapLayers(web)
    dock.change.before.layers.setLayer(web[0])
    dock.change.after.layers.setLayer(web[1])
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running)
    assert "EXTENT" in dock.status.text() and dock.run_button.isEnabled()
