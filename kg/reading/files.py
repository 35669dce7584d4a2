"""What a user names (files, folders, globs, -) -> the files meant, sorted, each with its `source`."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kg.errors import InputError
from kg.model import Issue

STDIN = "-"
SIDECAR = "metadata.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to read. `source`: its path below the folder that the user named; `path` None: stdin."""

    source: str
    path: Path | None


def find(sources: Sequence[str]) -> Iterator[Found | Issue]:
    """The files that `sources` mean, each once, sorted by path within each argument.

    A source already taken by another file gets its folder's name in front. A name without a file, and a
    folder that links back into itself, is an Issue.
    """
    taken: dict[str, Path | None] = {}
    for given in sources:
        for base, path in _expand(given):
            if isinstance(path, Issue):
                yield path
            elif found := _named(base, path, taken):
                yield found


def _named(base: Path, path: Path | None, taken: dict[str, Path | None]) -> Found | None:
    if path is None:
        first = STDIN not in taken
        taken[STDIN] = None
        return Found(source=STDIN, path=None) if first else None
    real = path.resolve()
    parts = list(PurePosixPath(path.relative_to(base).as_posix()).parts)
    above = [part for part in real.parents[len(parts) - 1].parts if part != real.anchor]
    while (held := taken.get("/".join(parts), real)) != real and above:
        parts.insert(0, above.pop())
    source = "/".join(parts)
    if source in taken and held == real:
        return None
    taken[source] = real
    return Found(source=source, path=path)


def _expand(given: str) -> Iterator[tuple[Path, Path | Issue | None]]:
    path = Path(given)
    if given == STDIN:
        yield path, None
    elif path.is_dir():
        inside = False
        for inner in walk(path):
            inside = True
            yield path, inner
        if not inside:
            remedy = "check the name; hidden files and metadata.csv are not read"
            issue = Issue(severity="warning", source=given, message="no file in this folder", remedy=remedy)
            yield path, issue
    elif path.exists():
        yield path.parent, path
    else:
        yield from _matches(given)


def _matches(pattern: str) -> Iterator[tuple[Path, Path | Issue | None]]:
    magic = glob.has_magic(pattern)
    names = sorted(glob.glob(pattern, recursive=True)) if magic else []  # noqa: PTH207
    if not names:
        message = "no file matches this pattern" if magic else "no such file or folder"
        yield (
            Path(pattern),
            Issue(severity="error", source=pattern, message=message, remedy="check the name and the folder"),
        )
    base = _fixed_part(pattern)
    for name in names:
        path = Path(name)
        if path.is_dir():
            continue
        if path.name != SIDECAR:
            yield base, path


def _fixed_part(pattern: str) -> Path:
    """The folders of a glob before its first wildcard: pages/2025/*.txt -> pages/2025."""
    fixed: list[str] = []
    for part in Path(pattern).parts[:-1]:
        if glob.has_magic(part):
            break
        fixed.append(part)
    return Path(*fixed) if fixed else Path()


def walk(folder: Path, above: tuple[str, ...] = ()) -> Iterator[Path | Issue]:
    """Every file below `folder`, sorted, hidden ones and metadata.csv left out; links are followed once."""
    real = os.path.realpath(folder)
    if real in above:
        yield Issue(
            severity="warning",
            source=folder.as_posix(),
            message="this link leads back into a folder above it; not followed",
            remedy="remove the link",
        )
        return
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        yield Issue(
            severity="error", source=folder.as_posix(), message=f"folder not readable: {error.strerror}"
        )
        return
    for path in entries:
        if path.name.startswith(".") or path.name == SIDECAR:
            continue
        if path.is_dir():
            yield from walk(path, (*above, real))
        else:
            yield path


def file_bytes(found: Found, limit: int) -> bytes:
    """The bytes of a file; raises InputError where it cannot be opened or holds more than `limit` bytes."""
    if found.path is None:
        raise InputError("standard input is read as a stream")
    try:
        size = found.path.stat().st_size
        if size > limit:
            raise InputError(f"{size / 1e6:.0f} MB; a page may have {limit / 1e6:.0f} MB")
        return found.path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be opened: {error.strerror}") from error
