"""`make setup` keeps an environment that is whole, and makes a broken one anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import environment


@pytest.fixture
def requirements(tmp_path: Path) -> Path:
    """A requirements file that asks for nothing, so that nothing is fetched."""
    path = tmp_path / "requirements.txt"
    path.write_text("# none\n")
    return path


@pytest.fixture
def made(
    tmp_path: Path, requirements: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, list[str], list[Path]]:
    """An environment that was just made, the arguments that made it, and a list that grows whenever one is
    made.
    """
    calls: list[Path] = []

    def make(folder: Path, files: list[Path], system_site_packages: bool) -> None:
        calls.append(folder)
        python = environment.interpreter(folder)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.unlink(missing_ok=True)
        python.symlink_to(environment.sys.executable)

    monkeypatch.setattr(environment, "make", make)
    folder = tmp_path / "environment"
    arguments = [str(folder), str(requirements), "--check", "json"]
    assert environment.main(arguments) == 0
    assert len(calls) == 1
    return folder, arguments, calls


def test_a_whole_environment_is_left_alone(made: tuple) -> None:
    _, arguments, calls = made
    assert environment.main(arguments) == 0
    assert len(calls) == 1


def test_other_requirements_make_it_anew(made: tuple, requirements: Path) -> None:
    _, arguments, calls = made
    requirements.write_text("# other\n")
    assert environment.main(arguments) == 0
    assert len(calls) == 2


def test_a_linked_environment_is_used_but_never_emptied(
    made: tuple, requirements: Path, tmp_path: Path, capsys
) -> None:
    folder, arguments, calls = made
    (tmp_path / "link").symlink_to(folder)
    linked = [str(tmp_path / "link"), *arguments[1:]]
    assert environment.main(linked) == 0
    requirements.write_text("# other\n")
    assert environment.main(linked) == 1
    assert "is a link" in capsys.readouterr().err and len(calls) == 1


def test_a_half_made_environment_is_made_anew(made: tuple) -> None:
    folder, arguments, calls = made
    (folder / environment.STAMP).unlink()
    assert environment.main(arguments) == 0
    assert len(calls) == 2


def test_an_environment_whose_python_has_gone_is_made_anew(made: tuple) -> None:
    folder, arguments, calls = made
    environment.interpreter(folder).unlink()
    environment.interpreter(folder).symlink_to("/nowhere/python3")
    assert environment.main(arguments) == 0
    assert len(calls) == 2


def test_a_missing_package_makes_it_anew(made: tuple) -> None:
    _, arguments, calls = made
    assert environment.main([*arguments, "--check", "no_such_package"]) == 0
    assert len(calls) == 2


def test_a_failed_installation_leaves_no_stamp(
    tmp_path: Path, requirements: Path, capfd: pytest.CaptureFixture
) -> None:
    requirements.write_text("--no-index\nno-such-package-anywhere==1\n")
    assert environment.main([str(tmp_path / "environment"), str(requirements)]) == 1
    assert not (tmp_path / "environment" / environment.STAMP).exists()
    assert "make setup" in capfd.readouterr().err


def test_too_old_a_python_is_refused(
    tmp_path: Path, requirements: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    monkeypatch.setattr(environment, "OLDEST", (99, 0))
    assert environment.main([str(tmp_path / "environment"), str(requirements)]) == 1
    assert "PYTHON=" in capsys.readouterr().err
    assert not (tmp_path / "environment").exists()
