"""The body that stands apart from its posts: 甲是某公司的一名员工, 到某厅任副处长, 被某大学聘为教授."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.grammar.bodies.organisations import organisation_before
from kg.grammar.posts.titles import Unit
from kg.grammar.text.ground import Ground

_DESCRIBED = re.compile(r"的(?:一名|一位|一个|新任)?\Z")


def described(ground: Ground, units: tuple[Unit, ...], floor: int) -> tuple[Unit, ...]:
    """甲是某公司的一名员工: the organisation stands before 的."""
    match = _DESCRIBED.search(ground.text, max(floor, units[0].start - 4), units[0].start)
    if match is None or units[0].organisation:
        return units
    organisation = organisation_before(ground, match.start(), floor, named=True)
    if organisation is None:
        return units
    return (replace(units[0], organisation=organisation, start=organisation[0]), *units[1:])


_WHERE = re.compile(r"[到赴至往在回进入去被]\Z")


def employed_there(ground: Ground, units: tuple[Unit, ...], verb: int, floor: int) -> tuple[Unit, ...]:
    """到某某厅|任|党组成员, 被某某大学|聘为|研究助教: the body stands before the verb."""
    if units[0].organisation is not None:
        return units
    organisation = organisation_before(ground, verb, floor, named=True, adjacent=True)
    if organisation is None or not _WHERE.search(
        ground.text, max(floor, organisation[0] - 1), organisation[0]
    ):
        return units
    return (replace(units[0], organisation=organisation), *units[1:])
