"""The seam between recognisers and the grammar: articles in, mentions of each article out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kg.model import Article, Mention


class Recogniser(Protocol):
    """Finds mentions of persons, organisations and places; evidence for the grammar, never the last word."""

    @property
    def name(self) -> str:
        """The engine's name as `--engine` takes it."""

    def recognise(self, articles: Sequence[Article]) -> list[tuple[Mention, ...]]:
        """The mentions of each article, in its order; spans are code points of the article's text."""
