"""The engine's set-up with real environments and a real pip, on packages of a few bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import PATIENCE, ROOT
from qgis.core import QgsApplication, QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy
from revisit.core_models.contract.errors import InputRefused
from revisit.qgis_plugin import settings
from revisit.qgis_plugin.dock.engine_form import EngineForm
from revisit.qgis_plugin.engine import causes, installer, interpreter, pip_lines, plan, pythons, state
from revisit.qgis_plugin.engine.plan import Plan
from waiting import wait_until

PACKAGE = "revisit-probe"
WHOLE = 1800.0
"""Seconds after which the set-up of the whole engine is given up."""


@pytest.fixture
def wheels(tmp_path: Path) -> str:
    """A folder with one wheel."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    with zipfile.ZipFile(folder / "revisit_probe-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr("revisit_probe.py", "")
        about = "revisit_probe-1.0.dist-info"
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {PACKAGE}\nVersion: 1.0\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", "")
    return str(folder)


def packages(folder: Path, *lines: str) -> Path:
    """A file of requirements."""
    path = folder / "requirements.txt"
    path.write_text("\n".join([*lines, ""]))
    return path


@pytest.fixture
def no_engine(provider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No engine is in sight."""
    monkeypatch.delenv("REVISIT_ENGINE_PYTHON")
    nowhere = tmp_path / "nowhere"
    find = interpreter.find
    monkeypatch.setattr(interpreter, "find", lambda *given: find(*given[:3], nowhere))


@pytest.fixture
def one_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The set-up needs one package."""
    needs = packages(tmp_path, f"{PACKAGE}==1.0")
    for module in (installer, state):
        monkeypatch.setattr(module, "requirements", lambda: needs)


@pytest.fixture
def form(no_engine: None, one_package: None) -> Any:
    """The dock's form where no engine is in sight, and the set-up needs one package."""
    form = EngineForm()
    form.show()
    assert wait_until(lambda: form.task is None)
    yield form
    form.close_down()
    assert wait_until(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    form.deleteLater()


def test_without_an_engine_it_says_what_a_set_up_takes_before_it_begins(form: EngineForm) -> None:
    assert "not set up yet" in form.words.text() and form.words.level == ""
    assert "about 0.4 GB will be fetched" in form.words.text() and "1.6 GB" in form.words.text()
    assert form.set_up.isVisibleTo(form) and form.set_up.text() == "&Set up the engine"
    assert not form.show_log.isVisibleTo(form) and not form.ready


def test_a_folder_of_wheels_makes_an_engine_without_a_network(form: EngineForm, wheels: str) -> None:
    percents: list[int] = []
    form.progress.valueChanged.connect(percents.append)
    form.set_up_from(wheels)
    assert form.setting_up and form.progress.isVisibleTo(form) and "Cancel" in form.set_up.text()
    assert not form.log.isVisibleTo(form) and form.show_log.isVisibleTo(form), "the log is behind a button"
    assert wait_until(lambda: form.task is None)
    folder = settings.profile_environment()
    assert list(folder.glob("**/revisit_probe.py")), form.log.toPlainText()
    assert percents == sorted(percents) and len(set(percents)) > 2
    assert interpreter.find("", {}, folder).path == str(interpreter.python_of(folder))
    assert "lacks torch" in form.words.text(), "an environment without torch is no engine"
    assert sorted(path.name for path in folder.parent.iterdir()) == ["engine"]


@pytest.mark.slow
@pytest.mark.skipif(
    not os.environ.get("REVISIT_WHEELS"),
    reason="needs wheels of the whole engine in the folder REVISIT_WHEELS",
)
def test_the_whole_engine_is_set_up_from_its_wheels(no_engine: None) -> None:
    form = EngineForm()
    assert wait_until(lambda: form.task is None)
    form.set_up_from(os.environ["REVISIT_WHEELS"])
    assert wait_until(lambda: form.task is None and not form.setting_up, WHOLE)
    assert form.ready and form.words.level == "good", form.words.text()
    python = str(interpreter.python_of(settings.profile_environment()))
    command = [python, "-m", "core_models", "networks"]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=PATIENCE)
    assert "fc_siam_diff" in told.stdout
    form.close_down()


def test_a_folder_without_wheels_is_refused_with_what_to_do(form: EngineForm, tmp_path: Path) -> None:
    form.set_up_from(str(tmp_path))
    assert not form.setting_up and form.words.level == "error"
    assert "no wheel (.whl)" in form.words.text() and "pip download" in form.words.text()
    with pytest.raises(InputRefused):
        Plan(wheels=str(tmp_path / "nowhere"))


def test_a_failed_set_up_says_one_sentence_and_keeps_the_engine_that_was_there(
    form: EngineForm, wheels: str, tmp_path: Path
) -> None:
    folder = settings.profile_environment()
    folder.mkdir(parents=True)
    (folder / "kept").write_text("")
    packages(tmp_path, "no-such-package==1")
    form.set_up_from(wheels)
    assert wait_until(lambda: form.task is None)
    told = form.words.text()
    assert "has no wheel of no-such-package" in told and "\n" not in told and len(told) < 300
    assert form.words.level == "error" and form.show_log.isVisibleTo(form) and form.log.isHidden()
    form.show_log.click()
    assert form.log.isVisibleTo(form) and "no-such-package" in form.log.toPlainText()
    assert [path.name for path in folder.parent.iterdir()] == ["engine"] and (folder / "kept").exists()
    assert form.set_up.isEnabled() and form.more.isEnabled()


def test_without_a_network_it_says_so(tmp_path: Path) -> None:
    """The port 9 of this machine refuses, as an index does that is not there."""
    needs = packages(tmp_path, "--index-url http://127.0.0.1:9/simple", "no-such-package==1")
    task = installer.InstallEngine(tmp_path / "engine", packages=needs)
    assert not task.run()
    assert "cannot be reached" in str(task.error) and "folder of wheels" in str(task.error)
    assert not (tmp_path / "engine").exists() and not (tmp_path / "engine.new").exists()


def test_a_full_disk_is_told_before_anything_is_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan.shutil, "disk_usage", lambda _path: plan.shutil._ntuple_diskusage(9, 8, 1e9))
    task = installer.InstallEngine(tmp_path / "engine")
    assert not task.run()
    assert "needs 2.0 GB" in str(task.error) and "1.0 GB are free" in str(task.error)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "said, told",
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk"),
        ("WARNING: Retrying after connection broken by 'ProxyError('Cannot connect to proxy.'", "proxy"),
        ("Retrying … 'NewConnectionError(': Temporary failure in name resolution')", "cannot be reached"),
        ("ReadTimeoutError(\"HTTPSConnectionPool(host='pypi.org', port=443): Read timed out.", "reached"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "certificate"),
        ("PermissionError: [Errno 13] Permission denied: 'torch/lib/libtorch.so'", "may not be written"),
        ("/usr/bin/python3: No module named venv", "cannot make environments"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "damaged"),
        ("ERROR: No matching distribution found for torch==2.13.0", "no package torch"),
    ],
)
def test_what_a_person_can_mend_is_one_sentence(said: str, told: str) -> None:
    message, hint = causes.cause_of("Collecting torch\n" + said)
    assert told in message.lower() and hint.endswith(".")
    assert "\n" not in message + hint


def test_what_nobody_knows_is_left_to_the_log() -> None:
    assert causes.cause_of("ERROR: the moon is full") == ("", "")


@pytest.mark.parametrize(
    "line, told",
    [
        ("  Downloading torch-2.13.0-cp312-none-macosx_11_0_arm64.whl (79.5 MB)", "torch (79.5 MB)"),
        (
            "  Downloading https://a.example/whl/cpu/torch-2.13.0.whl (190.1 MB)",
            "torch (190.1 MB)",
        ),
        ("Installing collected packages: torch", "Unpacking torch;"),
        ("Installing collected packages: mpmath, numpy, rasterio", "Unpacking 3 packages;"),
        ("Collecting numpy<3,>=2.0 (from -r requirements.txt (line 4))", ""),
    ],
)
def test_what_pip_does_is_told_in_words(line: str, told: str) -> None:
    step = pip_lines.step_in(line)
    assert told in step if told else step == ""


def test_how_much_is_there_counts_files_of_all_folders(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "one").write_bytes(b"x" * 300)
    (tmp_path / "two").write_bytes(b"x" * 30)
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    link = len(os.readlink(tmp_path / "gone"))
    assert pip_lines.bytes_in(tmp_path) == 330 + link and pip_lines.bytes_in(tmp_path / "nowhere") == 0


def test_cuda_is_offered_and_chosen_where_there_is_a_gpu(
    form: EngineForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert plan.gpu() == "" and not form.cuda.isVisibleTo(form) and not form.cuda.isChecked()
    driver = tmp_path / "bin" / "nvidia-smi"
    driver.parent.mkdir()
    driver.write_text("#!/bin/sh\necho NVIDIA RTX A2000\n")
    driver.chmod(0o755)
    monkeypatch.setenv("PATH", f"{driver.parent}:{os.environ['PATH']}")
    form.refresh()
    assert wait_until(lambda: form.task is None)
    assert form.cuda.isVisibleTo(form) and form.cuda.isChecked() and "RTX A2000" in form.cuda.toolTip()
    assert "3.0 GB will be fetched" in form.words.text()
    form.cuda.setChecked(False)
    assert "0.4 GB will be fetched" in form.words.text(), "the size follows the choice"


@pytest.mark.parametrize(
    "platform, cuda, index", [("linux", False, "whl/cpu"), ("linux", True, ""), ("win32", True, "whl/cu130")]
)
def test_torch_alone_comes_from_the_index_of_its_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, platform: str, cuda: bool, index: str
) -> None:
    monkeypatch.setattr(plan.sys, "platform", platform)
    *alone, everything = installer.InstallEngine(tmp_path / "engine", Plan(cuda)).pip_steps()
    assert everything[-1].endswith("engine-requirements.txt") and "--extra-index-url" not in everything
    assert [step[-2:] for step in alone] == ([[plan.TORCH + index[4:], "torch==2.13.0"]] if index else [])
    assert all("--no-deps" in step for step in alone)


def test_pip_goes_through_the_proxy_that_qgis_was_told_of() -> None:
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy()
    proxy = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 3128, "ann", "p@ss")
    try:
        manager.setFallbackProxyAndExcludes(proxy, [], [])
        address = plan.proxy_of_qgis()
    finally:
        manager.setFallbackProxyAndExcludes(before, [], [])
    assert address == "http://ann:p%40ss@proxy.example:3128"
    assert Plan(proxy=address).environment()["HTTPS_PROXY"] == address
    assert plan.proxy_of_qgis() == "" and Plan().environment() == {}


def test_a_cancelled_set_up_leaves_no_folder(form: EngineForm, wheels: str) -> None:
    form.set_up_from(wheels)
    assert wait_until(lambda: "venv" in form.log.toPlainText())
    form.set_up.click()
    assert wait_until(lambda: form.task is None)
    assert "cancelled" in form.words.text() and form.words.level == ""
    assert form.set_up.text() == "&Set up the engine"
    assert not settings.profile_environment().exists()


def test_afterwards_it_can_be_repaired_changed_and_removed(form: EngineForm, wheels: str) -> None:
    form.set_up_from(wheels)
    assert wait_until(lambda: form.task is None)
    form.more.menu().fill()
    entries = " ".join(action.text() for action in form.more.menu().actions())
    for words in ("Repair", "folder of wheels", "Choose a Python", "Remove"):
        assert words in entries
    form.remove_engine()
    assert wait_until(lambda: form.task is None)
    assert not settings.profile_environment().exists() and "not set up yet" in form.words.text()
    form.more.menu().fill()
    assert "Remove" not in " ".join(action.text() for action in form.more.menu().actions())


def test_an_engine_of_another_version_of_the_plugin_is_offered_an_update(
    form: EngineForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = settings.profile_environment()
    python = interpreter.python_of(own)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (own / interpreter.STAMP).write_text("torch==1\n")
    versions = {name: "1" for name in interpreter.packages.ENGINE}
    monkeypatch.setattr(interpreter, "probe", lambda _path: {**versions, "python": "3.11"})
    form.refresh()
    assert wait_until(lambda: form.task is None)
    assert form.ready and form.words.level == "warning" and form.set_up.text() == "&Update"
    (own / interpreter.STAMP).write_text(state.requirements().read_text())
    form.refresh()
    assert wait_until(lambda: form.task is None)
    assert form.ready and form.words.level == "good" and not form.set_up.isVisibleTo(form)


def test_a_chosen_python_that_is_gone_is_told_with_a_way_back(form: EngineForm) -> None:
    settings.set_engine_python("/nowhere/python")
    form.refresh()
    assert wait_until(lambda: form.task is None)
    assert "/nowhere/python" in form.words.text() and form.words.level == "error"
    form.use("")
    assert wait_until(lambda: form.task is None)
    assert "not set up yet" in form.words.text()


def test_an_engine_that_lacks_packages_is_told(form: EngineForm) -> None:
    settings.set_engine_python(sys.executable)
    form.refresh()
    assert wait_until(lambda: form.task is None)
    assert "lacks torch" in form.words.text() and not form.ready


def test_the_python_for_the_set_up_is_new_enough_and_not_qgis(monkeypatch: pytest.MonkeyPatch) -> None:
    assert pythons.python_version(pythons.find_python()) >= (3, 11)
    monkeypatch.setattr(pythons, "python_version", lambda _path: (3, 9))
    with pytest.raises(pythons.EngineIncomplete, match=r"No 64-bit Python 3\.11"):
        pythons.find_python()


def test_requirements_come_with_the_plugin_and_pin_torch() -> None:
    assert "torch==2.13.0" in plan.requirements().read_text()
