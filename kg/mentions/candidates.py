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


@dataclass(frozen=True, slots=True)
class Candidate:
    """`text[start:stop]` might be a name; `features` describe it."""

    start: int
    stop: int
    features: tuple[str, ...]


@cache
def surnames() -> dict[str, str]:
    """Every surname with its weight."""
    return {row[0]: row[1] for row in table("surnames.tsv")}


@cache
def posts() -> frozenset[str]:
    """Posts of two signs and more."""
    return frozenset(word for word, kind in table("posts.tsv") if len(word) > 1)


@cache
def _beginning() -> re.Pattern[str]:
    """A surname's first sign, and up to three signs after it; looked ahead at, as candidates overlap."""
    signs = "".join(sorted(name for name in surnames() if len(name) == 1))
    return re.compile(f"(?=([{signs}][一-鿿]{{1,3}}))")


def candidates(text: str) -> Iterator[Candidate]:
    """Every candidate of a text in order; shorter ones first where several begin at one sign."""
    found = list(places(text))
    times = Counter(name for _, name in found)
    for start, name in found:
        yield Candidate(start, start + len(name), features(text, start, start + len(name), times[name]))


def places(text: str) -> Iterator[tuple[int, str]]:
    """Where every candidate of a text begins, and its signs; in the order of `candidates`."""
    for start, names in beginnings(text):
        for name in names:
            if may_be(name):
                yield start, name


def beginnings(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where a surname stands, and what may be a name from there on: of two to four signs.

    Most pairs of signs are words of every day: none where two signs are known as no name.
    """
    known, no_names = surnames(), words("not_names.tsv")
    for match in _beginning().finditer(text):
        signs = match[1]
        if signs[:2] in no_names:
            continue
        if len(signs) == 2:
            yield match.start(), (signs,)
        elif len(signs) == 4 and signs[:2] in known:
            yield match.start(), (signs[:2], signs[:3], signs)
        else:
            yield match.start(), (signs[:2], signs[:3])


def may_be(name: str) -> bool:
    """Whether no table knows a candidate as something else."""
    return name not in words("not_names.tsv") and not (len(name) == 2 and name in posts())


def features(text: str, start: int, stop: int, times: int) -> tuple[str, ...]:
    """What a candidate is like: signs, neighbours, words it makes or cuts, how often the text has it."""
    name = text[start:stop]
    *signs, made = of_name(name)
    *left, cut = of_left(text[max(0, start - 2) : start + 1])
    near = (
        *left,
        *of_right(text[stop : stop + 2]),
        f"p{what_before(text, start)}",
        f"q{what_after(text, stop)}",
    )
    often = f"m{min(times, 4) if len(name) > 2 else 0}"
    return (*signs, *near, made, cut, word_cut(text, stop, name), often)


def surname_of(name: str) -> str:
    """The surname that a candidate begins with: of three signs two only where they are one."""
    return name[:2] if len(name) == 4 or (len(name) == 3 and name[:2] in surnames()) else name[0]


def of_name(name: str) -> tuple[str, ...]:
    """The features that the name alone has."""
    surname, usual = surname_of(name), words("words.tsv")
    given = name[len(surname) :]
    size = len(given)
    return (
        f"n{size}",
        f"s{surname}",
        f"w{surnames().get(surname, '0')}{size}",
        f"f{given[0]}{size}",
        f"e{given[-1]}{size}",
        f"d{name in usual}{name[:2] in usual}{given in usual}{size}",
    )


def of_left(signs: str) -> tuple[str, ...]:
    """The features of two signs and the name's first; fewer where the text begins there."""
    usual = words("words.tsv")
    return (
        f"l{_kind(signs[-2:-1] or '^')}",
        f"L{signs[:-1]}",
        f"x{len(signs) > 1 and signs[-2:] in usual}{len(signs) > 2 and signs in usual}",
    )


def of_right(signs: str) -> tuple[str, ...]:
    """The features of the two signs after the name; fewer where the text ends there."""
    return f"r{_kind(signs[:1] or '$')}", f"R{signs}"


def word_cut(text: str, stop: int, name: str) -> str:
    """The feature of the words that the name's end would cut."""
    usual, size = words("words.tsv"), len(name) - len(surname_of(name))
    return f"c{text[stop - 1 : stop + 1] in usual}{text[stop - 1 : stop + 2] in usual}{size}"


def _kind(sign: str) -> str:
    """The sign itself for signs and particles, one letter for the rest."""
    if sign.isdigit():
        return "9"
    return sign if not "一" <= sign <= "鿿" or sign in _PARTICLES else "汉"


_PARTICLES = frozenset("的了在和与及等是为对向从到被将把说也还就则都并又由任兼称让给使以受应同")


def what_before(text: str, start: int) -> str:
    """A post, another word or none before the name."""
    for length in (4, 3, 2):
        if text[start - length : start] in posts():
            return "post"
    return "word" if text[start - 2 : start] in words("words.tsv") else "none"


def what_after(text: str, stop: int) -> str:
    """A verb that follows names, a post, another word or none after the name."""
    for length in (4, 3, 2):
        following = text[stop : stop + length]
        if following in words("name_followers.tsv"):
            return "verb"
        if following in posts():
            return "post"
    return "word" if text[stop : stop + 2] in words("words.tsv") else "none"
