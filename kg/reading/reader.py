"""Files, folders, globs or - -> articles and Issues, a page or a stretch of rows at a time."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import InputError
from kg.model import Issue, Page
from kg.reading.cut import cut
from kg.reading.files import STDIN, Found, find
from kg.reading.formats import ROWS, page_texts, suffix_of
from kg.reading.options import ReadOptions, SourceReading
from kg.reading.papers import from_sidecar, known_of
from kg.reading.rows import read_rows

__all__ = ["ReadOptions", "SourceReading", "read"]

_PAGE_LIMIT = 64_000_000  # bytes of one page; more is no page, and would not fit a laptop's memory
_SMALL = 4_000_000  # bytes that may be packed as densely as they like
_DENSEST = 150  # times; Chinese text is packed 3 to 10 times denser
_DAMAGED = (InputError, OSError, EOFError, zlib.error, zipfile.BadZipFile)


def read(sources: Sequence[str], options: ReadOptions) -> Iterator[SourceReading]:
    """The articles of all that `sources` name, in the order of files; jumps are not joined yet.

    Pages are cut into articles, rows of .jsonl/.json/.csv are articles already and come at most 500 at a
    time. What cannot be read is an Issue with its file, place and remedy; the rest goes on.
    """
    for found in find(sources):
        if isinstance(found, Issue):
            yield SourceReading(source=found.source, issues=(found,))
        else:
            yield from _read_file(found, options)


def _read_file(found: Found, options: ReadOptions) -> Iterator[SourceReading]:
    try:
        with closing(_open(found)) as stream:
            yield from _read_stream(found, stream, options)
    except _DAMAGED as error:
        yield SourceReading(source=found.source, issues=(_issue(found.source, error),))


def _issue(source: str, error: BaseException) -> Issue:
    text = str(error.strerror) if isinstance(error, OSError) and error.strerror else str(error)
    return Issue(
        severity="error",
        source=source,
        message=text or type(error).__name__,
        remedy=getattr(error, "remedy", None) or "repair the file, or leave it out",
    )


def _no_text(source: str, part: str | None) -> Issue:
    return Issue(
        severity="error",
        source=source,
        place=f"page {part}" if part else None,
        message="no text on this page: a scan?",
        remedy="run a text recognition program over it first, such as ocrmypdf with chi_sim",
    )


def _open(found: Found) -> BinaryIO:
    if found.path is None:
        return cast(BinaryIO, io.BytesIO(sys.stdin.buffer.read(_PAGE_LIMIT + 1)))
    if found.path.suffix.lower() == ".gz":
        return cast(BinaryIO, gzip.open(found.path, "rb"))
    return found.path.open("rb")


def _read_stream(found: Found, stream: BinaryIO, options: ReadOptions) -> Iterator[SourceReading]:
    suffix = suffix_of(found.source)
    if found.source == STDIN:
        start = stream.read(200).lstrip()
        stream.seek(0)
        suffix = ".jsonl" if start.startswith(b"{") else ".txt"
    if suffix in ROWS:
        yield from read_rows(found.source, suffix, stream, _with_sidecar(found, options))
    elif suffix == ".zip":
        yield from _read_zip(found, stream, options)
    else:
        data = stream.read(_PAGE_LIMIT + 1)
        yield from _read_pages(found, data, options)


def _with_sidecar(found: Found, options: ReadOptions) -> ReadOptions:
    """The options with what metadata.csv says of a file of rows, for rows that do not say it."""
    aside = from_sidecar(found.path, _base(found))
    return replace(
        options,
        published=aside.published or options.published,
        newspaper=aside.newspaper or options.newspaper,
        home=aside.home or options.home,
    )


def _read_pages(found: Found, data: bytes, options: ReadOptions) -> Iterator[SourceReading]:
    if len(data) > _PAGE_LIMIT:
        raise InputError(f"more than {_PAGE_LIMIT // 1_000_000} MB: too long for a page")
    aside = from_sidecar(found.path, _base(found))
    for part in page_texts(data, suffix_of(found.source), options.encoding):
        source = f"{found.source}#{part.part}" if part.part else found.source
        if not part.text.strip():
            yield SourceReading(source=source, issues=(_no_text(found.source, part.part),))
            continue
        page = Page(
            source=source,
            text=part.text,
            encoding=part.encoding,
            published=part.published,
            number=part.part,
        )
        page, home = known_of(page, options, aside, _folder(found))
        yield SourceReading(source=source, articles=cut(page, home), page=page)


def _folder(found: Found) -> str:
    """The last folders above what the user named, in which a date or a paper may be told."""
    base = _base(found)
    return "/".join(base.resolve().parts[-4:]) if base else ""


def _base(found: Found) -> Path | None:
    """The folder that the user named: the path without its source."""
    if found.path is None:
        return None
    base = found.path
    for _ in found.source.split("/"):
        base = base.parent
    return base


def _check_entry(entry: zipfile.ZipInfo) -> None:
    """Refuses what unpacks to more than a page, or to so much more than it is packed in as no text does."""
    size = f"unpacks to {entry.file_size / 1e6:.0f} MB"
    if entry.file_size > _PAGE_LIMIT:
        raise InputError(f"{size}: too long for a page")
    if entry.file_size > _SMALL and entry.file_size > _DENSEST * entry.compress_size:
        raise InputError(
            f"{size}, {entry.file_size // max(1, entry.compress_size)} times what is packed: a bomb?"
        )


def _read_zip(found: Found, stream: BinaryIO, options: ReadOptions) -> Iterator[SourceReading]:
    with zipfile.ZipFile(stream) as archive:
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            if entry.is_dir() or entry.filename.rsplit("/", 1)[-1].startswith("."):
                continue
            source = f"{found.source}/{entry.filename}"
            inner = Found(source=source, path=found.path)
            try:
                _check_entry(entry)
                with archive.open(entry) as file:
                    yield from _read_stream(inner, cast(BinaryIO, file), options)
            except (*_DAMAGED, RuntimeError) as error:  # RuntimeError: a password
                yield SourceReading(source=source, issues=(_issue(source, error),))
