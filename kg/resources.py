"""Finds and reads the lexicon tables and Cypher files; the only module that knows folders.

In a checkout they lie in data/lexicon and cypher beside the package, in a wheel inside it.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from kg.errors import LexiconError

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    for base in (_PACKAGE, _PACKAGE.parent):
        if (base / name).is_dir():
            return base / name
    raise LexiconError(f"{name}: not found beside or inside {_PACKAGE}; reinstall news-kg")


def lexicon_path(name: str) -> Path:
    """The path of data/lexicon/`name`."""
    return _folder("data/lexicon") / name


def cypher_path(name: str = "") -> Path:
    """The path of cypher/`name`; the folder itself without a name."""
    return _folder("cypher") / name


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of data/lexicon/`name`: tab-separated cells, comment lines (#) and empty lines left out.

    The last comment line before the first row names the columns (`# columns: word<TAB>kind`); every row
    must have as many cells.  Raises LexiconError with file and line where one has not.
    """
    path = lexicon_path(name)
    if not path.is_file():
        raise LexiconError(f"{path}: no such table")
    rows: list[tuple[str, ...]] = []
    columns = 0
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("# columns:"):
            columns = len(line.removeprefix("# columns:").strip().split("\t"))
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if len(cells) != columns:
            raise LexiconError(f"{path}:{number}: {len(cells)} cells, the header names {columns} columns")
        rows.append(cells)
    return tuple(rows)


@cache
def words(name: str) -> frozenset[str]:
    """The first column of data/lexicon/`name` as a set."""
    return frozenset(row[0] for row in table(name))


@cache
def code_version(*rooms: str) -> str:
    """Twelve hex digits over the code of `rooms` and the nouns: another version may give other results."""
    files = [_PACKAGE / "model.py", _PACKAGE / "records.py"]
    for room in rooms:
        files += sorted((_PACKAGE / room).rglob("*.py"))
    return _digest(files)


@cache
def rules_version(engine: str) -> str:
    """Twelve hex digits over everything that decides a reading: the rules' code, the lexicon, the engine.

    A reading made under another version is made again.
    """
    code = code_version("mentions", "grammar")
    lexicon = _digest(sorted(path for path in _folder("data/lexicon").rglob("*") if path.is_file()))
    return hashlib.sha256(f"{engine} {code} {lexicon}".encode()).hexdigest()[:12]


def _digest(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        # A checkout on Windows may hold \r\n: the version is the same there.
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:12]
