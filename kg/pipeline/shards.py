"""Articles -> shards: runs of articles that are read as one unit of work and stored as one file.

A shard ends after an article whose own hash says so, so that a page more or less changes only the
shard that it stands in (content-defined chunking). A shard is named by its content.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.model import Article
from kg.records import article_record, to_line

CUT_EVERY = 32  # articles in a shard, on average
MOST_ARTICLES = 128
MOST_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """`key`: 16 hex digits of the content; `lines`: the articles' JSON lines, as they are stored."""

    key: str
    articles: tuple[Article, ...]
    lines: str

    @property
    def characters(self) -> int:
        """Code points of article text in this shard."""
        return sum(len(article.text) for article in self.articles)


def shards(articles: Iterable[Article]) -> Iterator[Shard]:
    """Cut the stream of articles; the same articles in the same order give the same shards."""
    run: list[Article] = []
    characters = 0
    for article in articles:
        run.append(article)
        characters += len(article.text)
        if _ends_here(article) or len(run) >= MOST_ARTICLES or characters >= MOST_CHARACTERS:
            yield _shard(run)
            run, characters = [], 0
    if run:
        yield _shard(run)


def _ends_here(article: Article) -> bool:
    digest = hashlib.sha256(f"{article.id}\0{article.source}".encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:4], "big") % CUT_EVERY == 0


def _shard(run: list[Article]) -> Shard:
    lines = "".join(to_line(article_record(article)) for article in run)
    key = hashlib.sha256(lines.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return Shard(key=key, articles=tuple(run), lines=lines)
