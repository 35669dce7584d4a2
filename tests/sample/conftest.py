"""The sample's pages, and what a careful reader finds on them (data/sample-gold/README.md)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from kg.evaluation.gold import articles_of, load_gold, load_segments
from kg.grammar.read import read
from kg.mentions.builtin import Builtin
from kg.model import Reading
from tests.sample.folders import GOLD, PAGES, Record


@pytest.fixture(scope="session")
def page_files() -> dict[str, Path]:
    """The pages by file name, which no two of them share."""
    files = [path for path in sorted(PAGES.rglob("*")) if path.is_file() and path.name != "metadata.csv"]
    named = {path.name: path for path in files}
    assert len(named) == len(files)
    return named


@pytest.fixture(scope="session")
def page_texts(page_files: Mapping[str, Path]) -> dict[str, str]:
    """The decoded text of each page; one of them is gb18030."""
    return {
        name: path.read_bytes().decode("gb18030" if name == "2025-05-20_04.txt" else "utf-8")
        for name, path in page_files.items()
    }


@pytest.fixture(scope="session")
def gold() -> dict[str, Record]:
    """The readings by id."""
    return {record["id"]: record for record in load_gold(GOLD / "readings")}


@pytest.fixture(scope="session")
def pieces() -> list[Record]:
    """Every piece that a page falls into."""
    return [piece for page in load_segments(GOLD / "readings") for piece in page]


@pytest.fixture(scope="session")
def readings(gold: Mapping[str, Record]) -> dict[str, Reading]:
    """The tool's readings of the articles as the gold cuts them, by id."""
    articles = articles_of(list(gold.values()))
    mentions = Builtin().recognise(articles)
    return {each.id: read(each, found) for each, found in zip(articles, mentions, strict=True)}
