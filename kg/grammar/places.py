"""Finds names of places: from the tables, and by their endings (兴平镇达西村, 博斯腾湖景区)."""

from __future__ import annotations

import re

from kg.grammar.ground import Ground
from kg.grammar.vocabulary import Known

_TAIL = re.compile(
    r"[一-鿿]{1,6}?(?:街道|镇|乡|村|社区|景区|开发区|园区|新区|自治县|自治州|地区|县|市|区|州|旗)"
)


def places_of(
    ground: Ground, persons: list[tuple[int, int]], organisations: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Every stretch that names a place and is no part of a person's or an organisation's name."""
    taken = sorted([*persons, *organisations])
    found: list[tuple[int, int]] = []
    at = 0
    tokens = ground.tokens
    index, count = 0, len(tokens.known) - 1
    while index < count:
        if not tokens.known[index] & Known.PLACE:
            index += 1
            continue
        last = index
        while last + 1 < count and tokens.known[last + 1] & Known.PLACE:
            last += 1
        start, stop = tokens.starts[index], tokens.starts[last + 1]
        index = last + 1
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at < len(taken) and taken[at][0] < stop:
            continue
        found.append((start, stop))
    return found
