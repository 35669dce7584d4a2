"""Files that hold articles already (.jsonl, .json, .csv, .tsv, .xlsx) -> articles, a stretch at a time."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

from kg.errors import InputError
from kg.model import Article, Issue
from kg.reading.datelines import with_dateline
from kg.reading.dates import first_date
from kg.reading.options import ReadOptions, SourceReading, content_id
from kg.reading.xlsx import sheet_rows
from kg.records import article_from
from kg.resources import table

_WHOLE = "file"  # the place of what is wrong with all of it
_STRETCH = 500  # articles held at once
_LONGEST_LINE = 64_000_000  # bytes
_KINDS = frozenset(("article", "caption", "contents", "masthead", "advert", "other"))
_PARTIAL = re.compile(r"(?:(?:19|20)\d\d(?:-\d\d)?|--\d\d-\d\d)$")

Row = Mapping[str, object]


def read_rows(source: str, suffix: str, stream: BinaryIO, options: ReadOptions) -> Iterator[SourceReading]:
    """The articles of a table of articles, at most 500 at a time; a damaged row is an Issue with its line."""
    articles: list[Article] = []
    issues: list[Issue] = []
    for place, row in _rows(suffix, stream, options):
        try:
            if isinstance(row, str):
                raise InputError(row)
            articles.append(_article(row, source, options))
        except (InputError, KeyError, TypeError, ValueError) as error:
            issues.append(_damaged(source, place, error))
        if len(articles) >= _STRETCH:
            yield SourceReading(source=source, articles=tuple(articles), issues=tuple(issues))
            articles, issues = [], []
    yield SourceReading(source=source, articles=tuple(articles), issues=tuple(issues))


def _damaged(source: str, place: str, error: Exception) -> Issue:
    if isinstance(error, KeyError):
        message, remedy = f"no {error.args[0]}", "name the column of the text with --text-column"
        if len(error.args) > 1:
            remedy = f"{remedy}; here are: {error.args[1]}"
    elif place == _WHOLE:
        message, remedy = str(error), "repair the file, or leave it out"
    else:
        message, remedy = str(error), "repair or remove this line"
    return Issue(severity="error", source=source, place=place, message=message, remedy=remedy)


def _rows(suffix: str, stream: BinaryIO, options: ReadOptions) -> Iterator[tuple[str, Row | str]]:
    if suffix in (".jsonl", ".ndjson"):
        return _json_lines(stream, options.encoding or "utf-8-sig")
    if suffix == ".json":
        return _json(stream, options.encoding or "utf-8-sig")
    if suffix == ".xlsx":
        return sheet_rows(stream, _LONGEST_LINE)
    return _table(stream, options.encoding or "utf-8-sig", "\t" if suffix == ".tsv" else ",")


def _json_lines(stream: BinaryIO, encoding: str) -> Iterator[tuple[str, Row | str]]:
    number = 0
    while line := stream.readline(_LONGEST_LINE):
        number += 1
        whole = line.endswith(b"\n") or len(line) < _LONGEST_LINE
        if not whole:
            while (rest := stream.readline(_LONGEST_LINE)) and not rest.endswith(b"\n"):
                pass
            yield f"line {number}", f"longer than {_LONGEST_LINE // 1_000_000} MB"
        elif line.strip():
            yield f"line {number}", _json_row(line, encoding)


def _json_row(line: bytes, encoding: str) -> Row | str:
    try:
        row = json.loads(line.decode(encoding))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        return f"no JSON: {error}"
    return row if isinstance(row, dict) else "no JSON object"


def _json(stream: BinaryIO, encoding: str) -> Iterator[tuple[str, Row | str]]:
    try:
        data = json.loads(stream.read().decode(encoding))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        yield _WHOLE, f"no JSON: {error}"
        return
    if isinstance(data, dict):
        lists = [value for value in data.values() if isinstance(value, list)]
        data = lists[0] if lists and not any(isinstance(value, str) for value in data.values()) else [data]
    if not isinstance(data, list):
        data = [data]
    for number, row in enumerate(data, 1):
        yield f"item {number}", row if isinstance(row, dict) else "no JSON object"


def _table(stream: BinaryIO, encoding: str, comma: str) -> Iterator[tuple[str, Row | str]]:
    text = io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    csv.field_size_limit(_LONGEST_LINE)
    reader = csv.DictReader(_without_zeros(text), delimiter=comma)
    while True:
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield f"line {reader.line_num}", str(error)
            continue
        place = f"line {reader.line_num}"
        if row is None:
            return
        if None in row:
            yield place, "more cells than the header names"
        else:
            yield place, {key: value for key, value in row.items() if value not in (None, "")}


def _without_zeros(lines: Iterable[str]) -> Iterator[str]:
    return (line.replace("\0", "") for line in lines)


def _article(row: Row, source: str, options: ReadOptions) -> Article:
    values = _values(row, options)
    if not str(values.get("text") or "").strip():
        raise KeyError("text", ", ".join(map(str, row)))
    title, text = str(values.get("title") or ""), str(values["text"])
    published = _published(values.get("published"))
    record = {
        **values,
        "title": title,
        "published": published,
        "kind": values["kind"] if values.get("kind") in _KINDS else "article",
        "source": source,
        "newspaper": values.get("newspaper") or options.newspaper,
        "home": values.get("home") or options.home,
        "id": str(values.get("id") or content_id(options.newspaper, published, title, text)),
    }
    article = article_from(record)
    return with_dateline(article, options.published)


def _values(row: Row, options: ReadOptions) -> dict[str, object]:
    """The row's values by what they are; an unknown column is left out."""
    known: dict[str, str] = {row[0]: row[1] for row in table("reading_columns.tsv")}
    chosen = {
        options.text_column: "text",
        options.title_column: "title",
        options.date_column: "published",
    }
    values: dict[str, object] = {}
    for name, value in row.items():
        field = chosen.get(name) or known.get(str(name).strip().casefold())
        if field and value is not None and (field not in values or name in chosen):
            values[field] = value
    if options.text_column and options.text_column not in row:
        raise KeyError(options.text_column, ", ".join(map(str, row)))
    return values


def _published(value: object) -> str | None:
    """The date as ISO; a partial one (2025, 2025-11) stays as it is. Raises ValueError for another form."""
    if value is None or not str(value).strip():
        return None
    word = str(value).strip()
    date = first_date(word)
    if date is None and not _PARTIAL.match(word):
        raise ValueError(f"published is no date: {word[:40]}")
    return date or word
