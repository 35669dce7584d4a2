"""A text -> the form in which names are compared: width, case, script, spaces, quotes, dots do not count."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.model import Span
from kg.script import simple_name

MOST_PIECES = 20  # a long name is found by every second or third of its pairs


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Letters and digits alone, half-width, lower case: “艾海麦提江 · 巴克” is 艾海麦提江巴克."""
    return bare(text).casefold()


def bare(text: str) -> str:
    """Letters and digits alone, half-width, as large as they are written."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", simple_name(text))))


def _folded(text: str) -> Iterator[tuple[int, str]]:
    """Each character's place and what is left of it."""
    for place, character in enumerate(text):
        simple = simple_name(character)
        kept = "".join(c for c in unicodedata.normalize("NFKC", simple).casefold() if c.isalnum())
        if kept:
            yield place, kept


def stretches(text: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Where `words` stand in `text` by their folded forms; sorted, overlapping ones joined."""
    places = [place for place, letters in _folded(text) for _ in letters]
    folded = fold(text)
    found: list[Span] = []
    for word in {fold(word) for word in words} - {""}:
        start = folded.find(word)
        while start >= 0:
            found.append(Span(places[start], places[start + len(word) - 1] + 1))
            start = folded.find(word, start + len(word))
    return _joined(sorted(found))


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].stop:
            joined[-1] = Span(joined[-1].start, max(joined[-1].stop, span.stop))
        else:
            joined.append(span)
    return tuple(joined)


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of a folded text; the text itself where it has one character."""
    folded = fold(text)
    if len(folded) < 2:
        return frozenset({folded} - {""})
    return frozenset(folded[place : place + 2] for place in range(len(folded) - 1))


def pieces(text: str) -> list[str]:
    """What to look for with CONTAINS in names as stored: pairs of the text as it is and as folded, sorted."""
    written = {text[place : place + 2] for place in range(len(text) - 1)}
    found = sorted(pairs(text) | {piece for piece in written if piece.isalnum()})
    return found[:: 1 + len(found) // MOST_PIECES]


def likeness(asked: str, name: str) -> float:
    """0 to 1: mostly the share of the asked pairs that the name has, a little the reverse share."""
    left, right = pairs(asked), pairs(name)
    if not left or not right:
        return 0.0
    shared = len(left & right)
    return 0.75 * shared / len(left) + 0.25 * shared / len(right)
