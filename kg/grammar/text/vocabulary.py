"""One pass over a text for all word tables: plain text -> tokens, each with what the tables know of it."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

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
    POST = 1024
    LOOSE = 2048  # says how or what is done: 一流, 促进, 全面


ENDING = Known.ORGAN | Known.BODY
_PARTICLES = frozenset(
    {"ad", "vd", "i", "d", "p", "c", "u", "ud", "uj", "ul", "uv", "uz", "r", "rr", "rz", "y", "e", "t", "tg"}
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


_OF_KIND = {"v": Known.VERB, **dict.fromkeys(("vn", "a", "ad", "an", "b", "z", "m", "f"), Known.LOOSE)}


def _rows() -> Iterator[tuple[str, int]]:
    for word, _, kind in table("words.tsv"):
        department = Known.BODY if len(word) > 2 and word[-1] == "系" else 0  # 数学系, not 关系
        yield word, Known.WORD | (Known.CUT if kind in _PARTICLES else 0) | _OF_KIND.get(kind, 0) | department
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
    for word, kind in table("posts.tsv"):
        if kind not in ("prefix", "degree", "credit") and len(word) > 1:
            yield word, Known.POST


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
    found = set(words("places.tsv")) | words("townships.tsv")
    for name, level, _, short in table("identity_divisions.tsv"):
        found.add(name)
        if level != "县" or not name.endswith("区"):
            found.update(w for w in short.split() if len(w) > 1 and (level != "县" or w not in usual))
    for name, short in table("identity_countries.tsv"):
        found.update(word for word in (name, *short.split()) if len(word) > 1 and word[0] != "我")
    return frozenset(found) - words("not_places.tsv")


# What a sign that no table knows costs, and a particle that stands alone: logarithms of shares of words.
_TOTAL = 6e7
_UNKNOWN = -9.5
_PARTICLE = -6.0
_LISTED = math.log(3000 / _TOTAL)


@cache
def _weights() -> dict[str, float]:
    """How usual each word is, as a logarithm; words of our own tables count as usual words."""
    usual = {word: math.log(int(count) / _TOTAL) for word, count, _ in table("words.tsv")}
    weights = {}
    for word, flag in flags().items():
        own = _PARTICLE if len(word) == 1 and flag & Known.CUT else _LISTED
        weights[word] = (
            max(usual.get(word, own), own)
            if flag & ~(Known.WORD | Known.CUT | Known.VERB)
            else usual.get(word, own)
        )
        if len(word) == 1 and not flag & Known.CUT:
            weights[word] = _UNKNOWN + 0.5
    return weights


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    weights = _weights()
    for word, flag in flags().items():
        automaton.add_word(word, (len(word), weights[word], int(flag)))
    automaton.make_automaton()
    return automaton


@lru_cache(maxsize=8)
def tokens_of(text: str) -> Tokens:
    """The words of a plain text, the likeliest way to cut it; signs that no table knows stand alone."""
    size = len(text)
    best = [0.0] * (size + 1)
    lengths = [1] * (size + 1)
    flag_at = [0] * (size + 1)
    done = 0
    for last, (length, weight, flag) in _automaton().iter(text):
        stop = last + 1
        while done < stop:
            done += 1
            best[done] = best[done - 1] + _UNKNOWN
        score = best[stop - length] + weight
        if score > best[stop]:
            best[stop] = score
            lengths[stop] = length
            flag_at[stop] = flag
    return _cut(size, done, lengths, flag_at)


def _cut(size: int, done: int, lengths: list[int], flag_at: list[int]) -> Tokens:
    starts = list(range(size, done - 1, -1)) if done < size else [size]
    known = [0] * len(starts)
    at = starts[-1]
    while at > 0:
        known.append(flag_at[at])
        at -= lengths[at]
        starts.append(at)
    starts.reverse()
    known.reverse()
    return Tokens(starts, [*known[:-1], 0] if len(known) == len(starts) else known)
