"""The plugin folder `revisit/`: what is in it, linked for development or packed for the plugin repository."""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tarfile
import zipfile
from datetime import datetime, timezone
from pathlib import Path

NAME = "revisit"
ENTRIES = ("metadata.txt", "LICENSE", "qgis_plugin", "core_models", "resources")
INIT = '"""Revisit, as QGIS loads it."""\n\nfrom .qgis_plugin import classFactory  # noqa: F401\n'
LEFT_OUT = (".ts",)
"""Endings of what nobody needs to run the plugin: QGIS reads the .qm files that are made of these."""
LARGEST = 25_000_000
"""Bytes that the plugin repository takes."""
FORBIDDEN = (".so", ".dll", ".dylib", ".exe", ".sh", ".bat", ".pyc", ".pyo", ".pyd")


def link(repository: Path, plugins: Path) -> Path:
    """Make `plugins/revisit` of symlinks into `repository`; QGIS finds it with QGIS_PLUGINPATH=`plugins`."""
    folder = plugins / NAME
    folder.mkdir(parents=True, exist_ok=True)
    for name in ENTRIES:
        entry = folder / name
        target = repository / name
        if entry.is_symlink() and entry.readlink() == target:
            continue
        entry.unlink(missing_ok=True)
        entry.symlink_to(target, target_is_directory=target.is_dir())
    init = folder / "__init__.py"
    if not init.exists() or init.read_text() != INIT:
        init.write_text(INIT)
    return folder


def _git(repository: Path, *words: str) -> bytes:
    return subprocess.run(["git", "-C", str(repository), *words], check=True, capture_output=True).stdout


def committed_files(repository: Path, ref: str = "HEAD") -> dict[str, bytes]:
    """Path to content of the plugin's files as `ref` has them; raises ValueError for a link among them."""
    files = {}
    with tarfile.open(
        fileobj=io.BytesIO(_git(repository, "archive", "--format=tar", ref, "--", *ENTRIES))
    ) as archive:
        for member in archive:
            if member.name.endswith(LEFT_OUT):
                continue
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                files[member.name] = content.read()
            elif not member.isdir():
                raise ValueError(
                    f"{member.name} is neither a file nor a folder; the plugin repository takes only those"
                )
    return files


def build_zip(repository: Path, target: Path, ref: str = "HEAD") -> Path:
    """Write the plugin as `target` from the committed files of `ref`; the same commit gives the same bytes.

    Raises ValueError where the plugin repository would refuse it, and leaves no file then.
    """
    files = committed_files(repository, ref)
    refused = [
        name for name in files if name.endswith(FORBIDDEN) or "__pycache__" in name or "/." in f"/{name}"
    ]
    if refused:
        raise ValueError(
            f"the plugin repository refuses {', '.join(refused)}: remove them from {', '.join(ENTRIES)}"
        )
    files["__init__.py"] = INIT.encode()
    when = datetime.fromtimestamp(int(_git(repository, "log", "-1", "--format=%ct", ref)), timezone.utc)
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".partial")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(f"{NAME}/{name}", when.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    size = partial.stat().st_size
    if size > LARGEST:
        partial.unlink()
        raise ValueError(
            f"the zip has {size} bytes, the plugin repository takes {LARGEST}: ship fewer checkpoints"
        )
    return partial.replace(target)


def main(arguments: list[str] | None = None) -> int:
    """Command line: `link FOLDER` or `package FILE.zip`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("action", choices=("link", "package"))
    parser.add_argument("target", type=Path)
    options = parser.parse_args(arguments)
    repository = Path(__file__).resolve().parent.parent
    if options.action == "link":
        link(repository, options.target)
        return 0
    if _git(repository, "status", "--porcelain", "--", *ENTRIES):
        print("Note: changes that are not committed are not in the zip.", file=sys.stderr)
    try:
        target = build_zip(repository, options.target)
    except ValueError as error:
        print(f"No zip was made: {error}.", file=sys.stderr)
        return 1
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
