"""One pass over a text for all word tables: plain text -> tokens, each with what the tables know of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from kg.resources import table, words


class Known:
    """What the tables know of a word."""

    WORD = 1
    CUT = 2
    ORGAN = 4
    BODY = 8
    ORGANISATION = 16
    INSIDE = 32
    PLACE = 64
    COUNTRY = 128
    VERB = 256
    SITE = 512


ENDING = Known.ORGAN | Known.BODY
_PARTICLES = frozenset(
    {"d", "p", "c", "u", "ud", "uj", "ul", "uv", "uz", "r", "rr", "rz", "y", "e", "t", "tg"}
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text, without gaps: token i is `text[starts[i]:starts[i + 1]]`, `known[i]` its flags."""

    starts: list[int]
    known: list[int]

    def at(self, position: int) -> int:
        """The index of the token that holds `position`."""
        return bisect_right(self.starts, position) - 1

    def ending_at(self, position: int) -> int | None:
        """The index of the token that stops at `position`; None where a word reaches across it."""
        index = bisect_right(self.starts, position) - 1
        if index > 0 and self.starts[index] == position:
            return index - 1
        return None


def _rows() -> Iterator[tuple[str, int]]:
    for word, _, kind in table("words.tsv"):
        yield word, Known.WORD | (Known.CUT if kind in _PARTICLES else 0) | (Known.VERB if kind == "v" else 0)
    for word, kind in table("organisation_endings.tsv"):
        yield word, Known.ORGAN if kind == "organ" else Known.BODY
    for word, _ in table("organisation_names.tsv"):
        yield word, Known.ORGANISATION
    for word, _ in table("place_endings.tsv"):
        yield word, Known.SITE
    for word in words("organisation_words.tsv"):
        yield word, Known.INSIDE
    for word in words("organisation_cuts.tsv"):
        yield word, Known.CUT
    for word in place_words():
        yield word, Known.PLACE


@cache
def flags() -> dict[str, int]:
    """Every word of the tables with its flags."""
    known: dict[str, int] = {}
    for word, flag in _rows():
        known[word] = known.get(word, 0) | flag
    return known


@cache
def place_words() -> frozenset[str]:
    """Names of places and their short forms; short forms that are usual words (合作, 资源) left out."""
    usual = words("words.tsv")
    found = set(words("places.tsv"))
    for name, level, _, short in table("identity_divisions.tsv"):
        found.add(name)
        if level != "县" or not name.endswith("区"):
            found.update(word for word in short.split() if len(word) > 1 and word not in usual)
    for name, short in table("identity_countries.tsv"):
        found.update(word for word in (name, *short.split()) if len(word) > 1 and word[0] != "我")
    return frozenset(found)


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word, flag in flags().items():
        automaton.add_word(word, (len(word), int(flag)))
    automaton.make_automaton()
    return automaton


def tokens_of(text: str) -> Tokens:
    """The words of a plain text, the longest from the left; signs that no table knows stand alone."""
    starts: list[int] = []
    known: list[int] = []
    at = 0
    for last, (length, flag) in _automaton().iter_long(text):
        start = last + 1 - length
        if start > at:
            starts.extend(range(at, start))
            known.extend([0] * (start - at))
        starts.append(start)
        known.append(flag)
        at = last + 1
    starts.extend(range(at, len(text) + 1))
    known.extend([0] * (len(text) + 1 - at))
    return Tokens(starts, known)
