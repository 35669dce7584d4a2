"""Two names -> why the graph joins them: the sentences behind it, with the words to be marked."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from kg.model import Span
from kg.questions.connections import Station, stations
from kg.questions.folding import fold, stretches
from kg.questions.lookups import look_up
from kg.questions.names import KINDS, Found, find_any
from kg.questions.sentences import Sentence, cited
from kg.questions.words import words_for
from kg.stores.contract import Row, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A sentence; `marks` are code points of its quote, sorted."""

    sentence: Sentence
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One relationship with its sentences; `kind` is its type in the graph."""

    kind: str
    left: Station
    right: Station
    parts: tuple[str, ...]
    detail: str | None
    sentences: tuple[Marked, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """The relationships that join two things, directly or through one event, post or body; may be none."""

    left: Found
    right: Found
    reasons: tuple[Reason, ...]


def why(store: Store, a: str, b: str) -> Why:
    """The sentences behind the connection of two things, each named by name or part of a name.

    The relationships between them; where there are none, those to the events, posts and bodies that both
    have; where there are none, those to the bodies in which two persons hold posts. Raises NotFoundError
    with near names.
    """
    left, right = find_any(store, a, KINDS), find_any(store, b, KINDS)
    one, other = _uids(left), _uids(right)
    rows = (
        look_up(store, "edges_between", left=one, right=other)
        or _over_one(store, one, other)
        or _over_a_body(store, one, other)
    )
    return Why(left=left, right=right, reasons=_reasons(store, rows))


def _uids(found: Found) -> list[str]:
    return sorted(each.uid for each in found.candidates)


def _over_one(store: Store, one: list[str], other: list[str]) -> list[Row]:
    rows = look_up(store, "ways_over_one", left=one, right=other)
    return _chain(store, [one, sorted(row["middle"] for row in rows), other])


def _over_a_body(store: Store, one: list[str], other: list[str]) -> list[Row]:
    rows = look_up(store, "ways_over_a_body", left=one, right=other)
    between = [sorted({row[column] for row in rows}) for column in ("one", "body", "other")]
    return _chain(store, [one, *between, other])


def _chain(store: Store, links: list[list[str]]) -> list[Row]:
    """The relationships between neighbouring groups of nodes, each once."""
    if not all(links):
        return []
    rows = [
        row
        for left, right in pairwise(links)
        for row in look_up(store, "edges_between", left=left, right=right)
    ]
    return list({row["uid"]: row for row in rows}.values())


def _reasons(store: Store, rows: list[Row]) -> tuple[Reason, ...]:
    known = stations(store, (uid for row in rows for uid in (row["start"], row["stop"])))
    return tuple(
        Reason(
            kind=row["kind"],
            left=known[row["start"]],
            right=known[row["stop"]],
            parts=tuple(row["parts"]),
            detail=row["detail"],
            sentences=tuple(_marked(sentence, _telling(row, known)) for sentence in sentences),
        )
        for row, sentences in zip(rows, cited(store, rows), strict=True)
    )


def _telling(row: Row, known: dict[str, Station]) -> list[list[str]]:
    """The words to be marked: of each end its forms, the longest first; then the words for each part."""
    ends = (known[row["start"]], known[row["stop"]])
    forms = [[form for form in (end.name, end.post, *end.aliases) if form and len(form) > 1] for end in ends]
    parts = [list(words_for("did", part)) for part in row["parts"]]
    return [*(sorted(each, key=len, reverse=True) for each in forms), *parts, [row["detail"] or ""]]


def _marked(sentence: Sentence, telling: list[list[str]]) -> Marked:
    """The sentence with the longest form of each thing marked that it has."""
    said = fold(sentence.quote)
    words = [next((form for form in forms if fold(form) in said), "") for forms in telling]
    return Marked(sentence=sentence, marks=stretches(sentence.quote, words))
