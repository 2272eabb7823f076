"""The small programs behind the Makefile say what they found, and fail when they should."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import IO, Optional

import pytest
from patience import PATIENCE

from tools import bench, lint, measure_coverage, run_tests

ROOT = Path(__file__).resolve().parents[2]
REPORT = """<testsuites><testsuite tests="9" failures="1" errors="2" skipped="3" time="4.2"/></testsuites>"""


def test_the_summary_counts_what_pytest_reported(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    report.write_text(REPORT)
    assert (
        run_tests.summary(report, 1) == "FAILED (3 passed, 3 failed, 3 skipped in 4 s, pytest's exit code 1)"
    )
    report.write_text(REPORT.replace('failures="1" errors="2"', 'failures="0" errors="0"'))
    assert run_tests.summary(report, 0) == "6 passed, 0 failed, 3 skipped in 4 s"
    assert "no report" in run_tests.summary(tmp_path / "none.xml", 3)


@pytest.mark.parametrize("cores", [1, 2])
@pytest.mark.parametrize(("codes", "wanted"), [((0, 0), 0), ((1, 0), 1), ((0, 5), 1)])
def test_either_run_can_fail_the_tests(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    cores: int,
    codes: tuple[int, int],
    wanted: int,
) -> None:
    left = dict(zip(("core", "plugin"), codes))
    asked = {}

    def run(
        name: str, python: Path, what: list[str], arguments: list[str], output: Optional[IO[str]] = None
    ) -> tuple[int, str]:
        asked[name] = arguments
        print(f"words of {name}", file=output)
        return left[name], name

    monkeypatch.setattr(run_tests, "run", run)
    monkeypatch.setattr(run_tests.os, "cpu_count", lambda: cores)
    assert run_tests.main(["-x"]) == wanted
    assert asked == {"core": ["-m", "not slow", "-x"], "plugin": ["-m", "not slow", "-x"]}
    lines = capfd.readouterr().out.splitlines()
    assert lines == ["words of core", "words of plugin", "tests: core; plugin"]
    run_tests.main(["--slow"])
    assert asked == {"core": [], "plugin": []}


def test_the_engine_of_the_checkout_is_tested_without_a_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    variables = run_tests.environment()
    assert variables["QT_QPA_PLATFORM"] == "offscreen" and "PYTHONPATH" not in variables
    assert variables["REVISIT_ENGINE_PYTHON"] == str(ROOT / ".venv" / "bin" / "python")


@pytest.mark.parametrize(
    ("failing", "code", "words"),
    [
        (set(), 0, "lint: ruff, mypy passed"),
        ({"ruff"}, 1, "lint: FAILED: ruff"),
        ({"ruff", "mypy"}, 1, "lint: FAILED: ruff, mypy"),
    ],
)
def test_lint_runs_every_check_and_names_those_that_fail(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture,
    failing: set[str],
    code: int,
    words: str,
) -> None:
    ran = []
    monkeypatch.setattr(lint, "check", lambda name: ran.append(name) or name not in failing)
    monkeypatch.setattr(lint.plugin_folder, "link", lambda *_: None)
    assert lint.main(["ruff", "mypy"]) == code
    assert ran == ["ruff", "mypy"]
    assert capsys.readouterr().out.splitlines()[-1] == words


def test_a_check_that_finds_something_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lint, "ROOT", tmp_path)
    monkeypatch.setattr(lint, "CHECKS", {"bad": ("py_compile", "bad.py"), "good": ("py_compile", "good.py")})
    (tmp_path / "bad.py").write_text("def")
    (tmp_path / "good.py").write_text("")
    assert not lint.check("bad") and lint.check("good")


def test_the_hooks_run_the_checks_of_lint() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text()
    entries = re.findall(r"entry: \.venv/bin/python -m tools\.lint (.+)", hooks)
    assert [name for entry in entries for name in entry.split()] == list(lint.CHECKS)


@pytest.mark.parametrize(("lint_code", "test_code", "wanted"), [(0, 0, 0), (2, 0, 1), (0, 2, 1), (2, 2, 1)])
def test_the_ci_runs_the_tests_even_where_lint_fails(
    tmp_path: Path, lint_code: int, test_code: int, wanted: int
) -> None:
    script = tmp_path / ".ci" / "run"
    script.parent.mkdir()
    script.write_text((ROOT / ".ci" / "run").read_text())
    make = tmp_path / "make"
    make.write_text(f'#!/bin/sh\necho "$1 ran"\n[ "$1" = lint ] && exit {lint_code}\nexit {test_code}\n')
    make.chmod(0o755)
    variables = {"PATH": f"{tmp_path}:/usr/bin:/bin"}
    done = subprocess.run(["bash", script], env=variables, capture_output=True, text=True, timeout=PATIENCE)
    assert done.stdout.splitlines() == ["lint ran", "test ran"]
    assert bool(done.returncode) == bool(wanted)


def test_coverage_is_counted_by_package() -> None:
    files = {
        "core_models/worker.py": (10, 5),
        "core_models/geo/grid.py": (10, 10),
        "core_models/training/trainer.py": (10, 0),
        "core_models/training/clouds/task.py": (20, 15),
        "core_models/training/evaluation/clouds/report.py": (10, 10),
    }
    assert [line.split()[:2] for line in measure_coverage.table(files)] == [
        ["core_models", "50.0"],
        ["core_models/geo", "100.0"],
        ["core_models/training", "0.0"],
        ["core_models/training/clouds", "75.0"],
        ["core_models/training/evaluation", "100.0"],
        ["total", "66.7"],
    ]


def test_benchmarks_are_the_modules_without_an_underscore(tmp_path: Path) -> None:
    for name in ("second.py", "first.py", "_helper.py", "__init__.py", "README.md"):
        (tmp_path / name).write_text("")
    assert bench.programs(tmp_path) == ["first", "second"]


def test_a_failing_benchmark_fails_them_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    folder = tmp_path / "benchmarks"
    folder.mkdir()
    (folder / "bad.py").write_text("raise SystemExit(1)")
    (folder / "good.py").write_text("")
    monkeypatch.setattr(bench, "ROOT", tmp_path)
    assert bench.main() == 1
    assert "FAILED: bad" in capsys.readouterr().out
    (folder / "bad.py").unlink()
    assert bench.main() == 0


def machine(folder: Path, **programs: str) -> dict[str, str]:
    """Variables of a machine that has the shell's everyday tools and `programs`, name to the text of a shell
    script.
    """
    folder.mkdir()
    for name in ("sh", "env", "mkdir", "tail"):
        (folder / name).symlink_to(Path("/bin") / name)
    for name, text in programs.items():
        path = folder / name.replace("_process", "_process.bin")
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(0o755)
    return {"PATH": str(folder), "QGIS_PYTHON": str(folder / "python")}


def install(tmp_path: Path, variables: dict[str, str]) -> subprocess.CompletedProcess:
    """Run the installer there."""
    script = ROOT / "tools" / "install_qgis.sh"
    words = ["/bin/sh", str(script)]
    return subprocess.run(
        words, env=variables, cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE
    )


def test_a_machine_with_qgis_is_left_alone(tmp_path: Path) -> None:
    done = install(tmp_path, machine(tmp_path / "bin", qgis_process="", python="", **{"xvfb-run": ""}))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("user", ["0", "1000"])
def test_where_nothing_may_be_installed_a_sentence_says_what_to_install(tmp_path: Path, user: str) -> None:
    """Root without apt-get, and a user without sudo."""
    programs = {"id": f"echo {user}"} if user == "0" else {"id": "echo 1000", "apt-get": "exit 0"}
    done = install(tmp_path, machine(tmp_path / "bin", **programs))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "qgis_process" in done.stderr and "apt-get install qgis" in done.stderr


def test_an_installation_that_fails_is_told(tmp_path: Path) -> None:
    done = install(
        tmp_path, machine(tmp_path / "bin", **{"id": "echo 0", "apt-get": "echo no space left; exit 100"})
    )
    assert done.returncode == 1
    assert "no space left" in done.stderr and "by hand" in done.stderr


def test_an_installation_that_leaves_something_missing_is_told(tmp_path: Path) -> None:
    done = install(
        tmp_path,
        machine(
            tmp_path / "bin", qgis_process="", **{"id": "echo 0", "apt-get": "exit 0", "python": "exit 1"}
        ),
    )
    assert done.returncode == 1
    assert "Still missing" in done.stderr


def test_a_user_installs_through_sudo(tmp_path: Path) -> None:
    """apt-get brings what was missing, and only sudo may call it."""
    programs = {name: "" for name in ("qgis_process", "python")}
    bring = f"[ $# -gt 0 ] && : >{tmp_path}/bin/xvfb-run && /bin/chmod +x {tmp_path}/bin/xvfb-run"
    sudo = f'shift; echo "$@" >>{tmp_path}/calls; [ "$1" = true ] || {{ {bring}; }}'
    done = install(
        tmp_path, machine(tmp_path / "bin", id="echo 1000", sudo=sudo, **{"apt-get": "exit 1"}, **programs)
    )
    assert done.returncode == 0, done.stderr
    calls = (tmp_path / "calls").read_text().splitlines()
    assert calls[0] == "true" and "update" in calls[1] and "install --no-install-recommends qgis" in calls[2]
