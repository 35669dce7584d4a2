"""Names made of known parts of other languages, wherever they stand: 才让|东智, 巴音|孟和, 阿依|古丽."""

from __future__ import annotations

from functools import cache
from typing import Any

import ahocorasick

from kg.grammar.names.transliterations import DOT
from kg.grammar.text.vocabulary import Known, flags
from kg.resources import words

_LONGEST = 8  # signs
# 巴音孟克县, 乌兰巴图苏木: what follows makes a place or a body of it.
_OF_A_PLACE = frozenset("县旗镇市州盟乡村苏嘎山河湖路寺矿桥沟滩岭")


@cache
def _elements() -> Any:
    automaton = ahocorasick.Automaton()
    for word in sorted(words("name_elements.tsv")):
        automaton.add_word(word, len(word))
    automaton.make_automaton()
    return automaton


def composed_names(text: str) -> list[tuple[int, int]]:
    """Every stretch of two or more parts side by side, the longest at each place, in order."""
    stops: dict[int, list[int]] = {}
    for last, length in _elements().iter(text):
        stops.setdefault(last + 1 - length, []).append(last + 1)
    found: list[tuple[int, int]] = []
    floor = 0
    for start in sorted(stops):
        if start < floor:
            continue
        stop = _farthest(stops, start)
        if stop is not None and _stands_alone(text, start, stop):
            found.append((start, stop))
            floor = stop
    return found


def is_composed(name: str) -> bool:
    """Whether a name is made of known parts and of nothing else."""
    return composed_names(name) == [(0, len(name))]


def _farthest(stops: dict[int, list[int]], start: int) -> int | None:
    """Where the longest chain of two or more parts from `start` stops."""
    reached = {stop for stop in stops[start] if stop in stops}
    found: set[int] = set()
    while reached:
        further = {stop for at in reached for stop in stops[at] if stop - start <= _LONGEST}
        found |= further
        reached = {stop for stop in further if stop in stops}
    return max(found, default=None)


def _stands_alone(text: str, start: int, stop: int) -> bool:
    """Not a part of a dotted name, of a place's name or a word."""
    if text[start - 1 : start] == DOT or text[stop : stop + 1] == DOT:
        return False
    if flags().get(text[start:stop], 0) & (Known.PLACE | Known.WORD | Known.ORGANISATION):
        return False
    return text[stop : stop + 1] not in _OF_A_PLACE
