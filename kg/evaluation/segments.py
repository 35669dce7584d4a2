"""Pages cut by hand and cut by the tool -> how many articles were cut right, and how many headlines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from kg.evaluation.forms import dice, norm
from kg.evaluation.tally import Tally

Record = Mapping[str, Any]
Slip = tuple[str, str, str, str]  # missed or headline, id, the gold's headline, what was found

_SHORTEST = 60  # signs: shorter pieces are not scored
_RIGHT = 0.85  # Jaccard of five-sign shingles
_HEADLINE = 0.8  # Dice of bigrams
_BELONGS = 0.3  # a cut piece with less of its text in the page's scored pieces is a caption or the like


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentScores:
    """`articles` counts pieces, `headlines` those of the pieces cut right whose headline is right."""

    articles: Tally
    headlines: int
    slips: tuple[Slip, ...]

    @property
    def headlines_right(self) -> float:
        """The share of right headlines among the articles cut right; 0 without any."""
        return self.headlines / self.articles.hit if self.articles.hit else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    id: str
    title: str
    shingles: frozenset[str]


def shingles(text: object) -> frozenset[str]:
    """All stretches of five signs of a text, white space and quotation marks aside."""
    signs = norm(text)
    return frozenset(signs[i : i + 5] for i in range(max(1, len(signs) - 4)))


def score_segments(
    pieces: Sequence[Sequence[Record]], gold: Sequence[Record], cut: Sequence[Record]
) -> SegmentScores:
    """Compare `cut` (source, title, text of each article cut out of a page) with the gold's pieces.

    `pieces` are those of load_segments, `gold` the records whose texts they name. Contents pages, mastheads,
    adverts and captions are not scored, nor texts under 60 signs.
    """
    wanted, found = _wanted(pieces, gold), _found(cut)
    tally, headlines = Tally(), 0
    slips: list[Slip] = []
    for source, page in wanted.items():
        mine = found.get(source, [])
        tally.gold += len(page)
        tally.predicted += sum(_belongs(piece, page) for piece in mine)
        hits, right, more = _score_page(page, mine)
        tally.hit += hits
        headlines += right
        slips += more
    return SegmentScores(articles=tally, headlines=headlines, slips=tuple(slips))


def _wanted(pieces: Iterable[Sequence[Record]], gold: Iterable[Record]) -> dict[str, list[_Piece]]:
    texts = {record["id"]: record for record in gold}
    wanted: dict[str, list[_Piece]] = {}
    for piece in (piece for page in pieces for piece in page):
        article = texts.get(piece["id"]) if piece.get("kind") == "article" else None
        if article and len(norm(article.get("text"))) >= _SHORTEST:
            one = _Piece(id=piece["id"], title=piece.get("title") or "", shingles=shingles(article["text"]))
            wanted.setdefault(article["source"], []).append(one)
    return wanted


def _found(cut: Iterable[Record]) -> dict[str, list[_Piece]]:
    found: dict[str, list[_Piece]] = {}
    for record in cut:
        if len(norm(record.get("text"))) >= _SHORTEST:
            one = _Piece(id="", title=record.get("title") or "", shingles=shingles(record["text"]))
            found.setdefault(PurePosixPath(record["source"]).name, []).append(one)
    return found


def _belongs(piece: _Piece, page: Sequence[_Piece]) -> bool:
    return any(len(piece.shingles & one.shingles) >= _BELONGS * len(piece.shingles) for one in page)


def _score_page(page: Sequence[_Piece], mine: Sequence[_Piece]) -> tuple[int, int, list[Slip]]:
    hits = right = 0
    used: set[int] = set()
    slips: list[Slip] = []
    for piece in page:
        overlap, best = max(
            ((_jaccard(piece, one), j) for j, one in enumerate(mine) if j not in used), default=(0.0, -1)
        )
        if overlap < _RIGHT:
            slips.append(("missed", piece.id, piece.title, f"{overlap:.2f}"))
            continue
        used.add(best)
        hits += 1
        if not piece.title or dice(piece.title, mine[best].title) >= _HEADLINE:
            right += 1
        else:
            slips.append(("headline", piece.id, piece.title, mine[best].title))
    return hits, right, slips


def _jaccard(one: _Piece, other: _Piece) -> float:
    return len(one.shingles & other.shingles) / len(one.shingles | other.shingles)


def segment_record(scores: SegmentScores) -> dict[str, Any]:
    """The scores as one JSON object: articles with precision, recall, f1 and gold; headlines."""
    one = scores.articles
    return {
        "articles": {"precision": one.precision, "recall": one.recall, "f1": one.f1, "gold": one.gold},
        "headlines": scores.headlines_right,
    }
