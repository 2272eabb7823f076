"""The zip that `make package` writes obeys the plugin repository, and comes from committed files only."""

from __future__ import annotations

import configparser
import subprocess
import zipfile
from pathlib import Path

import pytest

import core_models
from tools import plugin_folder

ROOT = Path(__file__).resolve().parents[2]
REQUIRED = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of this checkout's last commit."""
    return plugin_folder.build_zip(ROOT, tmp_path_factory.mktemp("package") / "revisit.zip")


@pytest.fixture(scope="module")
def metadata(package: Path) -> configparser.SectionProxy:
    """The zip's metadata.txt, as QGIS reads it."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    with zipfile.ZipFile(package) as archive:
        parser.read_string(archive.read("revisit/metadata.txt").decode())
    return parser["general"]


@pytest.fixture
def small_repository(tmp_path: Path) -> Path:
    """A git repository with the plugin's entries and next to nothing in them."""
    repository = tmp_path / "small"
    for name in ("qgis_plugin", "core_models", "resources"):
        (repository / name).mkdir(parents=True)
        (repository / name / "file.py").write_text("")
    for name in ("metadata.txt", "LICENSE"):
        (repository / name).write_text(name)
    git(repository, "init", "-q")
    commit(repository)
    return repository


def git(repository: Path, *words: str) -> None:
    """Run git there, independent of the user's settings."""
    identity = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(repository), *identity, *words], check=True, capture_output=True)


def commit(repository: Path) -> None:
    """Commit everything that lies there."""
    git(repository, "add", "-f", ".")
    git(repository, "commit", "-q", "-m", "test")


def test_everything_lies_in_one_folder_that_python_can_import(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        names = archive.namelist()
        assert archive.read("revisit/__init__.py").decode() == plugin_folder.INIT
    assert {name.split("/")[0] for name in names} == {"revisit"}
    assert "revisit".isidentifier()
    wanted = {
        "metadata.txt",
        "LICENSE",
        "qgis_plugin/__init__.py",
        "core_models/contract/jobs.py",
        "resources/engine-requirements.txt",
    }
    assert {f"revisit/{name}" for name in wanted} <= set(names)


def test_the_zip_is_small_enough_and_has_no_refused_files(package: Path) -> None:
    assert package.stat().st_size <= 25_000_000
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        for entry in archive.infolist():
            assert not entry.filename.endswith((".pyc", ".so", ".dll", ".exe", ".sh", ".bat")), entry.filename
            assert "__pycache__" not in entry.filename and "/." not in entry.filename
            assert (entry.external_attr >> 16) & 0o170000 in (0, 0o100000), (
                f"{entry.filename} is not a plain file"
            )


@pytest.mark.parametrize("field", REQUIRED)
def test_required_metadata_is_filled_in(metadata: configparser.SectionProxy, field: str) -> None:
    assert metadata.get(field, "").strip()


def test_metadata_says_what_qgis_must_know(metadata: configparser.SectionProxy) -> None:
    assert metadata["version"] == core_models.__version__
    assert metadata["qgisMinimumVersion"] == "3.22"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["hasProcessingProvider"] == "yes"
    assert "supportsQt6" not in metadata
    for package_name in ("torch", "rasterio", "geopandas"):
        assert package_name in metadata["about"].lower(), (
            "the plugin repository wants outside dependencies named in about"
        )


def test_the_same_commit_gives_the_same_bytes(small_repository: Path, tmp_path: Path) -> None:
    first = plugin_folder.build_zip(small_repository, tmp_path / "first.zip")
    second = plugin_folder.build_zip(small_repository, tmp_path / "second.zip")
    assert first.read_bytes() == second.read_bytes()


def test_only_committed_files_are_packed(small_repository: Path, tmp_path: Path) -> None:
    (small_repository / "core_models" / "draft.py").write_text("")
    (small_repository / "LICENSE").write_text("changed since")
    with zipfile.ZipFile(plugin_folder.build_zip(small_repository, tmp_path / "x.zip")) as archive:
        assert "revisit/core_models/draft.py" not in archive.namelist()
        assert archive.read("revisit/LICENSE") == b"LICENSE"


@pytest.mark.parametrize(
    "name", ["core_models/fast.so", "resources/run.sh", "qgis_plugin/__pycache__/a.pyc", "resources/.hidden"]
)
def test_a_refused_file_stops_the_packing(small_repository: Path, tmp_path: Path, name: str) -> None:
    path = small_repository / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("")
    commit(small_repository)
    with pytest.raises(ValueError, match=path.name):
        plugin_folder.build_zip(small_repository, tmp_path / "x.zip")
    assert list(tmp_path.glob("x.*")) == []


def test_a_link_in_the_plugin_stops_the_packing(small_repository: Path, tmp_path: Path) -> None:
    (small_repository / "resources" / "elsewhere").symlink_to("/etc/hostname")
    commit(small_repository)
    with pytest.raises(ValueError, match="elsewhere"):
        plugin_folder.build_zip(small_repository, tmp_path / "x.zip")


def test_too_large_a_zip_is_not_written(
    small_repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin_folder, "LARGEST", 100)
    with pytest.raises(ValueError, match="100"):
        plugin_folder.build_zip(small_repository, tmp_path / "x.zip")
    assert list(tmp_path.glob("x.*")) == []


def test_the_linked_folder_has_what_the_zip_has_and_can_be_made_again(tmp_path: Path) -> None:
    folder = plugin_folder.link(ROOT, tmp_path)
    assert plugin_folder.link(ROOT, tmp_path) == folder
    assert {path.name for path in folder.iterdir()} == {"__init__.py", *plugin_folder.ENTRIES}
    assert (folder / "core_models").resolve() == ROOT / "core_models"
    assert (folder / "__init__.py").read_text() == plugin_folder.INIT
