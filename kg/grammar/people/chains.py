"""Chains of posts that no name stands beside: what a verb or a short life may say of somebody."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace

from kg.grammar.people.persons import Persons
from kg.grammar.posts.titles import Unit, chain_before
from kg.grammar.text.ground import Ground


def nearest(persons: Persons, position: int) -> int:
    """The index of the last stretch of a person that begins before `position`; -1 where none does."""
    return bisect_right(persons.stretches, (position, 0)) - 1


def floor_of(persons: Persons, position: int) -> int:
    """Where that stretch stops, 0 where there is none: posts before it are not of what follows."""
    at = nearest(persons, position)
    return persons.stretches[at][1] if at >= 0 else 0


def free_chains(ground: Ground, persons: Persons) -> list[tuple[Unit, ...]]:
    """The chains of posts that no name stands beside, in the order of the text."""
    used = {unit.post for title in persons.titles for unit in title.units}
    chains = []
    index = len(persons.posts) - 1
    while index >= 0:
        if persons.posts[index] in used:
            index -= 1
            continue
        units = chain_before(ground, persons.posts, index, floor_of(persons, persons.posts[index].start))
        index -= len(units)
        own = tuple(unit for unit in units if unit.post not in used)  # 甲|教授|，某医院骨科主任
        chains += _cut(ground.text, own) if own else []
    return _joined(ground.text, chains[::-1])


_MOVES = re.compile(r"(?:直接)?[转调升改]?任(?:了|为)?")


def _cut(text: str, units: tuple[Unit, ...]) -> list[tuple[Unit, ...]]:
    """某会会员，现任某局局长: a statement of its own begins with 现任; the later first."""
    cuts = [i for i in range(1, len(units)) if text.startswith("现任", units[i].start)]
    return [units[start:stop] for start, stop in zip([0, *cuts], [*cuts, len(units)], strict=True)][::-1]


def _joined(text: str, chains: Iterable[tuple[Unit, ...]]) -> list[tuple[Unit, ...]]:
    """甲由某大学副书记转任校长: the posts before the verb are past, and the next may share their body."""
    joined: list[tuple[Unit, ...]] = []
    for units in chains:
        if joined and _moves(text, joined[-1], units[0].start):
            joined.append((*(replace(unit, former=True) for unit in joined.pop()), *units))
        else:
            joined.append(units)
    return joined


def _moves(text: str, before: tuple[Unit, ...], start: int) -> bool:
    first, stop = before[0].start, before[-1].post.stop
    return text[first - 1 : first] in ("由", "从") and bool(_MOVES.fullmatch(text, stop, start))
