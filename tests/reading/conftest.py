"""What the tests of this room share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kg.model import Article, Issue, Page
from kg.reading.cut import cut
from kg.reading.reader import ReadOptions, read


@pytest.fixture
def read_all() -> Callable[..., tuple[list[Article], list[Issue]]]:
    """Reads sources and gives all articles and all Issues."""

    def run(sources: Sequence[str | Path], **options: str) -> tuple[list[Article], list[Issue]]:
        parts = list(read([str(source) for source in sources], ReadOptions(**options)))
        return [a for part in parts for a in part.articles], [i for part in parts for i in part.issues]

    return run


@pytest.fixture
def cut_text() -> Callable[[str], tuple[Article, ...]]:
    """Cuts the text of one page."""
    return lambda text: cut(Page(source="page.txt", text=text), None)
