"""The dialogs of training and evaluation: which fields they show, what they suggest, and what they say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import write_raster
from qgis.core import QgsProject, QgsRasterLayer

ALWAYS = {"TASK", "RECIPE", "START", "STEPS", "TITLE", "OUTPUT", "RESUME", "DEVICE", "SETTINGS"}


@pytest.fixture
def panel(provider, qgis_new_project, monkeypatch: pytest.MonkeyPatch):
    """The form of the dialog of an algorithm; QGIS opens it as this does."""
    from processing.gui import ParametersPanel

    monkeypatch.setattr(ParametersPanel, "iface", None)  # its browser is none of QGIS's
    dialogs = []

    def opened(name: str) -> Any:
        dialogs.append(provider.algorithm(name).create().createCustomParametersWidget(None))
        return dialogs[-1].mainWidget()

    yield opened
    for dialog in dialogs:
        dialog.close()
    dialogs.clear()


def shown(panel) -> set[str]:
    """The fields that are in sight."""
    return {name for name, each in panel.wrappers.items() if not each.wrappedWidget().isHidden()}


def put(panel, name: str, value: Any) -> None:
    panel.wrappers[name].setParameterValue(value, panel.processing_context)


def test_the_task_says_which_fields_matter_and_a_training_that_goes_on_needs_few(panel) -> None:
    form = panel("trainmodel")
    change, objects = (
        {"BEFORE", "AFTER", "LABELS", "FIELD"},
        {"RASTER", "OBJECTS", "CLASS_FIELD", "POINT_SIZE"},
    )
    assert shown(form) >= change | ALWAYS and not shown(form) & objects
    put(form, "TASK", "objects")
    assert shown(form) >= objects | ALWAYS | {"OBSERVED", "CHIP"} and not shown(form) & change
    assert not form.wrappers["RASTER"].wrappedLabel().isHidden()
    assert form.wrappers["RASTER"].wrappedLabel().text() == "Raster", "not optional for this task"
    assert form.wrappers["BEFORE"].wrappedLabel().isHidden()
    put(form, "RESUME", True)
    assert shown(form) == {"STEPS", "OUTPUT", "RESUME", "DEVICE", "SETTINGS"}


def test_a_checkpoint_that_fits_is_suggested_until_the_user_chooses(panel, tmp_path: Path) -> None:
    layers = [
        QgsRasterLayer(write_raster(tmp_path / f"{pixel}.tif", pixel=pixel), f"{pixel} m")
        for pixel in (0.15, 90.0)
    ]
    QgsProject.instance().addMapLayers(layers)
    form = panel("trainmodel")
    put(form, "TASK", "objects")
    put(form, "RASTER", layers[0])
    start = form.wrappers["START"]
    assert Path(start.parameterValue()).stem == "starter-vehicles"
    assert "suggested: Starter: vehicles from the air" in start.wrappedLabel().text()
    put(form, "RASTER", layers[1])
    assert not start.parameterValue(), "no detector knows pixels of 90 m"
    put(form, "START", "/mine/best.safetensors")
    put(form, "RASTER", layers[0])
    assert start.parameterValue() == "/mine/best.safetensors"


def test_what_is_out_of_sight_is_not_said(panel, pair, tmp_path: Path) -> None:
    form = panel("trainmodel")
    put(form, "BEFORE", pair[0])
    put(form, "OUTPUT", str(tmp_path))
    put(form, "TASK", "objects")
    said = form.createProcessingParameters()
    assert said["TASK"] == "objects" and "BEFORE" not in said and said["OUTPUT"] == str(tmp_path)


def test_an_evaluation_asks_for_the_layers_of_its_checkpoint(panel) -> None:
    from revisit.qgis_plugin.checkpoints import default_checkpoint

    form = panel("evaluatemodel")
    assert {"BEFORE", "AFTER", "LABELS", "DATASET"} <= shown(form) and "RASTER" not in shown(form)
    put(form, "CHECKPOINT", default_checkpoint("objects"))
    assert {"RASTER", "OBJECTS", "DATASET", "SPLIT", "OUTPUT"} <= shown(form)
    assert not {"BEFORE", "LABELS"} & shown(form)
