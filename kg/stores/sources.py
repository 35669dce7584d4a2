"""Evidence of many claims -> what a relationship carries: evidence, quotes, the number of articles."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from kg.model import Article, Edge, Evidence, IdentityKind, Reading, Resolution, Value

QUOTES = 5  # sentences kept on a relationship (DESIGN.md section 3)

LABELS: Mapping[IdentityKind, str] = {
    "person": "Person",
    "organisation": "Organisation",
    "role": "Role",
    "place": "Place",
    "event": "Event",
}


class Sources:
    """The articles and readings of a workspace, and whom each form in them means."""

    def __init__(
        self, articles: Sequence[Article], readings: Sequence[Reading], resolution: Resolution
    ) -> None:
        self.articles = {article.id: article for article in articles}
        self.readings = sorted(readings, key=lambda reading: reading.article)
        self.identities = resolution.identities
        self._where = resolution.where
        self._known = {(identity.kind, identity.uid) for identity in resolution.identities}
        self._dated = {reading.article: reading.published for reading in readings}

    def uid(self, article: str, kind: IdentityKind, form: str | None) -> str | None:
        """Whom or what `form` means in `article`; None where the resolution does not say."""
        if form is None:
            return None
        found = self._where.get((article, kind, form))
        return found if found is not None and self.known(kind, found) else None

    def known(self, kind: IdentityKind, uid: str) -> bool:
        """Whether the resolution has such an identity."""
        return (kind, uid) in self._known

    def published(self, article: str) -> str | None:
        """The day the article appeared, from the article itself or from what was read in it."""
        known = self.articles.get(article)
        return (known.published if known else None) or self._dated.get(article)

    def said(self, evidence: Iterable[Evidence]) -> dict[str, Value]:
        """The properties evidence, quotes and articles; the earliest article first, quotes in step."""
        places = sorted({(e.article, e.start, e.stop) for e in evidence}, key=self._order)
        return {
            "evidence": [f"{article}:{start}-{stop}" for article, start, stop in places],
            "quotes": [self._quote(*place) for place in places[:QUOTES]],
            "articles": len({article for article, _, _ in places}),
        }

    def _order(self, place: tuple[str, int, int]) -> tuple[str, str, int, int]:
        return (self.published(place[0]) or "", *place)

    def _quote(self, article: str, start: int, stop: int) -> str:
        known = self.articles.get(article)
        return known.text[start:stop] if known else ""

    def edge(
        self,
        tie: Tie,
        evidence: Iterable[Evidence],
        discriminator: str = "",
        properties: Mapping[str, Value] | None = None,
    ) -> Edge:
        """The relationship of `tie`; `discriminator` tells several between the same two apart."""
        start_label, start, type_, stop_label, stop = tie
        own = {name: value for name, value in (properties or {}).items() if value is not None}
        return Edge(
            type=type_,
            uid=edge_uid(type_, start, stop, discriminator),
            start_label=start_label,
            start=start,
            stop_label=stop_label,
            stop=stop,
            properties={**own, **self.said(evidence)},
        )


Tie = tuple[str, str, str, str, str]  # start label, start, type, stop label, stop


def edge_uid(type_: str, start: str, stop: str, discriminator: str = "") -> str:
    """16 hexadecimal digits that depend on the relationship's type, its ends and what tells it apart."""
    said = "\x1f".join((type_, start, stop, discriminator))
    return hashlib.sha256(said.encode("utf-8")).hexdigest()[:16]
