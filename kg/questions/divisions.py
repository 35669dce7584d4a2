"""Prefectures, counties and provinces in a text: full names and short ones are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.resources import table

_TABLE = "identity_divisions.tsv"
_LONGEST = 12  # characters of a division's name


@dataclass(frozen=True, slots=True, order=True)
class Division:
    """A division by its full name; `level` is 省, 地 or 县."""

    name: str
    level: str


def spelled(text: str) -> frozenset[str]:
    """`text` with the division before it as written, in full and short: 巴州, 巴音郭楞蒙古自治州副州长."""
    known = _known()
    return frozenset({text}) | {
        other + text[stop:]
        for stop in range(2, min(len(text), _LONGEST) + 1)
        for division in known.get(text[:stop], ())
        for other in (division.name, *_shorts()[division])
    }


def divisions_in(text: str) -> Iterator[Division]:
    """The divisions named in `text`, the longest name at each place; all that share a name."""
    known, place = _known(), 0
    while place < len(text):
        stop = next(
            (stop for stop in range(place + _LONGEST, place + 1, -1) if text[place:stop] in known), place
        )
        yield from known.get(text[place:stop], ())
        place = max(stop, place + 1)


@cache
def _known() -> dict[str, tuple[Division, ...]]:
    """Each name, full or short, with the divisions that it means."""
    found: defaultdict[str, set[Division]] = defaultdict(set)
    for division, shorts in _shorts().items():
        for name in (division.name, *shorts):
            found[name].add(division)
    return {name: tuple(sorted(divisions)) for name, divisions in found.items()}


@cache
def _shorts() -> dict[Division, tuple[str, ...]]:
    return {
        Division(name, level): tuple(each for each in short.split() if each != "-")
        for name, level, _, short in table(_TABLE)
    }
