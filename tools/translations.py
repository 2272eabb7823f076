"""The plugin's texts in other languages: Qt's .ts files brought up to date with the code, and made to .qm.

    python -m tools.translations              # every language; lists what has no translation yet
    python -m tools.translations --add it     # a language more, by QGIS's name for it

A translation is written into the .ts file, by hand or with Qt Linguist. It is kept as long as its source
stays; what the plugin shows no more is taken out. The .qm files, which QGIS reads, are made by Qt's lrelease.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree  # nosec B405 - our own files
from pathlib import Path
from xml.sax.saxutils import escape

from tools.plugin_text import marked_texts

REPOSITORY = Path(__file__).resolve().parent.parent
FOLDER = Path("resources") / "i18n"
CONTEXT = "Revisit"
"""As `tr` of the plugin has it."""


def languages(repository: Path = REPOSITORY) -> list[str]:
    """Names of the languages that there are files of, such as `de` or `zh_Hans`."""
    return sorted(path.stem.partition("_")[2] for path in (repository / FOLDER).glob("revisit_*.ts"))


def file_of(language: str, repository: Path = REPOSITORY) -> Path:
    """The .ts file of a language."""
    return repository / FOLDER / f"revisit_{language}.ts"


def read(path: Path) -> dict[str, str]:
    """Source to translation in a .ts file; what is unfinished is left out."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.parse(path).iter("message"):  # nosec B314
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None:
            found[message.findtext("source") or ""] = translation.text or ""
    return {source: text for source, text in found.items() if text}


def written(language: str, texts: dict[str, list[str]], translations: dict[str, str]) -> str:
    """The content of a .ts file of all `texts` (each with the files that show it)."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{language}" sourcelanguage="en">', "<context>"]
    lines += [f"    <name>{CONTEXT}</name>"]
    for text, files in texts.items():
        done = translations.get(text, "")
        mark = "" if done else ' type="unfinished"'
        lines += ["    <message>"]
        lines += [f'        <location filename="../../{file}"/>' for file in files]
        lines += [f"        <source>{escape(text)}</source>"]
        lines += [f"        <translation{mark}>{escape(done)}</translation>", "    </message>"]
    return "\n".join([*lines, "</context>", "</TS>", ""])


def update(language: str, repository: Path = REPOSITORY) -> list[str]:
    """Bring a language's .ts file up to date with the code; the sources that have no translation."""
    texts, path = marked_texts(repository), file_of(language, repository)
    translations = read(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written(language, texts, translations), encoding="utf-8")
    return [text for text in texts if text not in translations]


def release(language: str, repository: Path = REPOSITORY) -> None:
    """Make the .qm file of a language, which holds what is translated; raises OSError without lrelease."""
    path = file_of(language, repository)
    program = shutil.which("lrelease") or "lrelease"
    subprocess.run([program, "-silent", str(path), "-qm", str(path.with_suffix(".qm"))], check=True)


def main(arguments: list[str] | None = None) -> int:
    """Command line: update every language, say what lacks, make the .qm files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--add", metavar="LANGUAGE", help="begin a language, such as it or pt_BR")
    options = parser.parse_args(arguments)
    if options.add:
        update(options.add)
    lacking = 0
    for language in languages():
        lacks = update(language)
        lacking += len(lacks)
        for text in lacks:
            print(f"{language}: no translation of {text!r}")
        try:
            release(language)
        except OSError as error:
            print(f"{language}: no .qm was made: {error}; install qttools5-dev-tools.", file=sys.stderr)
            return 1
    print(f"{', '.join(languages())}: {lacking} translations lack.")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
