"""Where a Chinese name might stand: text -> candidates, each with what speaks for and against it.

A candidate begins with a surname and has one or two more signs. What it is like is a tuple of features, the
words that the model weighs; no feature is a person's whole name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.resources import table, words

_HAN = re.compile(r"[一-鿿]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """`text[start:stop]` might be a name; `features` describe it."""

    start: int
    stop: int
    features: tuple[str, ...]


@cache
def _surnames() -> dict[str, str]:
    return {row[0]: row[1] for row in table("surnames.tsv")}


@cache
def _posts() -> frozenset[str]:
    return frozenset(word for word, kind in table("posts.tsv") if len(word) > 1)


def candidates(text: str) -> Iterator[Candidate]:
    """Every candidate of a text in order; shorter ones first where several begin at one sign."""
    places = list(_places(text))
    times = Counter(text[start:stop] for start, stop in places)
    for start, stop in places:
        yield Candidate(start, stop, features(text, start, stop, times[text[start:stop]]))


def _places(text: str) -> Iterator[tuple[int, int]]:
    surnames = _surnames()
    for run in _HAN.finditer(text):
        start, end = run.span()
        for at in range(start, end - 1):
            if text[at] not in surnames:
                continue
            longest = 4 if text[at : at + 2] in surnames else 3
            for stop in range(at + 2, min(at + longest, end) + 1):
                if _may_be(text, at, stop):
                    yield at, stop


def _may_be(text: str, start: int, stop: int) -> bool:
    """A first sieve: most pairs of signs are words of every day."""
    name = text[start:stop]
    if name[:2] in words("not_names.tsv") or name in words("not_names.tsv"):
        return False
    return not (len(name) == 2 and text[start:stop] in _posts())


def features(text: str, start: int, stop: int, times: int) -> tuple[str, ...]:
    """What a candidate is like: signs, neighbours, words it makes or cuts, how often the text has it."""
    name, usual = text[start:stop], words("words.tsv")
    surname = name[:2] if len(name) == 4 or (len(name) == 3 and name[:2] in _surnames()) else name[0]
    given = name[len(surname) :]
    left, right = text[max(0, start - 1) : start] or "^", text[stop : stop + 1] or "$"
    size = str(len(given))
    return (
        f"n{size}",
        f"s{surname}",
        f"w{_surnames().get(surname, '0')}{size}",
        f"f{given[0]}{size}",
        f"e{given[-1]}{size}",
        f"l{_kind(left)}",
        f"L{text[max(0, start - 2) : start]}",
        f"r{_kind(right)}",
        f"R{text[stop : stop + 2]}",
        f"p{_before(text, start)}",
        f"q{_after(text, stop)}",
        f"d{name in usual}{name[:2] in usual}{given in usual}{size}",
        f"x{text[start - 1 : start + 1] in usual}{text[start - 2 : start + 1] in usual}",
        f"c{text[stop - 1 : stop + 1] in usual}{text[stop - 1 : stop + 2] in usual}{size}",
        f"m{min(times, 4) if len(name) > 2 else 0}",
    )


def _kind(sign: str) -> str:
    """The sign itself for signs and particles, one letter for the rest."""
    if sign.isdigit():
        return "9"
    return sign if not "一" <= sign <= "鿿" or sign in _PARTICLES else "汉"


_PARTICLES = frozenset("的了在和与及等是为对向从到被将把说也还就则都并又由任兼称让给使以受应同")


def _before(text: str, start: int) -> str:
    for length in (4, 3, 2):
        if text[start - length : start] in _posts():
            return "post"
    return "word" if text[start - 2 : start] in words("words.tsv") else "none"


def _after(text: str, stop: int) -> str:
    for length in (4, 3, 2):
        following = text[stop : stop + length]
        if following in words("name_followers.tsv"):
            return "verb"
        if following in _posts():
            return "post"
    return "word" if text[stop : stop + 2] in words("words.tsv") else "none"
