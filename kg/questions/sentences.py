"""The evidence of relationships -> sentences with the article that has them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.questions.lookups import look_up
from kg.stores.contract import Row, Store


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Sentence:
    """A stretch of an article that proves something: `start` and `stop` are code points of its text.

    `quote` is empty where the store keeps no sentence for this place (it keeps five a relationship).
    """

    article: str
    start: int
    stop: int
    quote: str
    headline: str = ""
    published: str | None = None
    source: str = ""


def cited(store: Store, rows: Sequence[Row]) -> list[tuple[Sentence, ...]]:
    """For each row with `evidence` and `quotes` its sentences, in the order of the store."""
    placed = [[_placed(place) for place in row.get("evidence") or ()] for row in rows]
    uids = sorted({article for places in placed for article, _, _ in places})
    heads = {row["uid"]: row for row in look_up(store, "article_heads", articles=uids)} if uids else {}
    return [
        tuple(_sentence(place, quote, heads) for place, quote in _quoted(places, row))
        for places, row in zip(placed, rows, strict=True)
    ]


def _placed(place: str) -> tuple[str, int, int]:
    """ "a1b2:34-37" -> ("a1b2", 34, 37)."""
    article, _, span = place.rpartition(":")
    start, _, stop = span.partition("-")
    return article, int(start), int(stop)


def _quoted(places: list[tuple[str, int, int]], row: Row) -> list[tuple[tuple[str, int, int], str]]:
    quotes = list(row.get("quotes") or ())
    return list(zip(places, quotes + [""] * (len(places) - len(quotes)), strict=False))


def _sentence(place: tuple[str, int, int], quote: str, heads: dict[str, Row]) -> Sentence:
    article, start, stop = place
    head = heads.get(article, {})
    return Sentence(
        article=article,
        start=start,
        stop=stop,
        quote=quote,
        headline=head.get("headline") or "",
        published=head.get("published"),
        source=head.get("source") or "",
    )
