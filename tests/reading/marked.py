"""Pages marked up by hand: each piece as `kind: headline: first words .. last words`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Article, Page
from kg.reading.cut import cut


def assert_cut(page: str, pieces: Sequence[str]) -> None:
    """The page is cut into just these pieces, whose characters stand in their spans in order.

    `article>2` goes on on page 2, `article<1` comes from page 1.
    """
    articles = cut(Page(source="page.txt", text=page), None)
    for article in articles:
        assert _bare("".join(span.of(page) for span in article.spans)) == _bare(article.text)
    found = [_marked(article) for article in articles]
    assert len(found) == len(pieces), found
    for piece, wanted in zip(found, pieces, strict=True):
        begin, end = wanted.split(" .. ")
        assert piece.startswith(begin), f"{piece[:60]!r} begins otherwise than {begin!r}"
        assert piece.endswith(end), f"{piece[-60:]!r} ends otherwise than {end!r}"


def _bare(text: str) -> str:
    return "".join(text.split())


def _marked(a: Article) -> str:
    """A piece in the form of the marks, its whole text after the headline."""
    jump = f">{a.continues_to}" if a.continues_to else f"<{a.continued_from}" if a.continued_from else ""
    return f"{a.kind}{jump}: {a.title}: {a.text}"
