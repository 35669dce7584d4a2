"""A folder of gold files -> records that readings are compared with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.model import Article
from kg.records import article_from

_LISTS = ("credits", "persons", "organisations", "places", "roles", "events")


def load_gold(folder: Path) -> list[dict[str, Any]]:
    """The records of `folder`/*.json, by file name; files named segments… are for `load_segments`.

    Raises InputError where there is none, or where a file is not in the form of gold/GUIDELINES.md: it
    names the file and what is wrong.
    """
    files = [path for path in sorted(folder.glob("*.json")) if not path.name.startswith("segments")]
    if not files:
        raise InputError(f"{folder}: no gold here; it wants a folder with one JSON file an article")
    return [_gold(path) for path in files]


def load_segments(folder: Path) -> list[list[dict[str, Any]]]:
    """The lists of pieces in `folder`/segments_*.json, one list a page. Raises InputError for a bad file."""
    found = []
    for path in sorted(folder.glob("segments_*.json")):
        pieces = _json(path)
        if not isinstance(pieces, list) or not all(
            isinstance(piece, dict) and "id" in piece for piece in pieces
        ):
            raise InputError(f"{path}: not a list of pieces, each with an id")
        found.append(pieces)
    return found


def articles_of(gold: list[dict[str, Any]], texts: Path | None = None) -> list[Article]:
    """The articles to read for `gold`: by its own texts, or by the lines of the JSONL file `texts`.

    Only what a reader has goes in (id, title, published, text, and home and newspaper where given).
    Raises InputError for an article without a text.
    """
    known = _texts(texts) if texts else {}
    return [_article(known.get(record["id"], record)) for record in gold]


def _article(record: dict[str, Any]) -> Article:
    given = {name: record.get(name) for name in ("id", "title", "published", "text", "home", "newspaper")}
    if not isinstance(given["text"], str):
        raise InputError(f"gold {record.get('id')}: no text in it; name a JSONL file that holds the texts")
    return article_from(given)


def _texts(path: Path) -> dict[str, dict[str, Any]]:
    try:
        lines = path.read_text("utf-8").splitlines()
        records = [json.loads(line) for line in lines if line.strip()]
        return {record["id"]: record for record in records}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"{path}: not JSON lines of articles: {error}") from error


def _gold(path: Path) -> dict[str, Any]:
    record = _json(path)
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        raise InputError(f"{path}: not a gold record: it needs an id")
    for name in _LISTS:
        if not isinstance(record.get(name, []), list):
            raise InputError(f"{path}: {name} must be a list")
    for name in ("credits", "roles", "events"):
        if not all(isinstance(entry, dict) for entry in record.get(name, [])):
            raise InputError(f"{path}: each of {name} must be an object")
    return record


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: cannot be read as JSON: {error}") from error
