"""Reads posts that stand after their holder's name: 甲任局长, 当选为主席, 任命甲为厅长, 免去甲的局长职务."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from kg.grammar.ground import Ground
from kg.grammar.organisations import organisation_before
from kg.grammar.persons import Persons
from kg.grammar.titles import Unit, chain_before

# What stands between a holder and the posts; 是 and 系 only right after the name.
_HOLDS = re.compile(
    r"(?P<verb>不再担任|不再兼任|被任命为|任命为|决定任命|当选为|当选|被选举为|选举为|被选为|推选为|聘任为|被聘为|受聘为|聘为|受聘担任|"
    r"开始担任|继续担任|先后任|先后担任|历任|曾任|曾担任|曾是|时任|现任|拟任|兼任|兼|出任|就任|接任|调任|升任|转任|改任|担任|任命|任|"
    r"晋升为|晋升|卸任|辞去|免去|成为|官至|挂任|为|是|系|作为|身为)(?:了|过|其)?$"
)
_FORMER = frozenset(
    (
        "不再担任",
        "不再兼任",
        "历任",
        "曾任",
        "曾担任",
        "曾是",
        "先后任",
        "先后担任",
        "卸任",
        "辞去",
        "免去",
        "时任",
    )
)
_HOW = {
    "被任命为": "任命", "任命为": "任命", "决定任命": "任命", "任命": "任命", "当选为": "当选", "当选": "当选", "被选举为": "当选",
    "选举为": "当选", "被选为": "当选", "推选为": "当选", "聘任为": "聘任", "被聘为": "聘任", "受聘为": "聘任", "聘为": "聘任",
    "受聘担任": "聘任", "免去": "免去", "辞去": "辞去", "卸任": "卸任", "不再担任": "免去", "不再兼任": "免去",
}  # fmt: skip
_CLOSE = frozenset(("为", "是", "系", "作为", "身为", "成为", "兼", "任命", "官至", "曾是"))
_BY_NAME = re.compile(r"(?:任命|免去|聘任|选举|补选|推选|接受|决定|罢免|撤销|同意)$")
_STOPS = "。！？\n；"


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Posts that a text gives to `person`; `start` is where their statement begins."""

    person: str
    start: int
    units: tuple[Unit, ...]
    how: str | None = None
    former: bool = False


def holdings_of(ground: Ground, persons: Persons) -> list[Holding]:
    """Every statement that somebody holds, gets or leaves posts, where the posts stand after the name."""
    used = {unit.post for title in persons.titles for unit in title.units}
    found: list[Holding] = []
    index = len(persons.posts) - 1
    while index >= 0:
        if persons.posts[index] in used:
            index -= 1
            continue
        units = chain_before(ground, persons.posts, index, _floor(persons, persons.posts[index].start))
        index -= len(units)
        found += _holdings(ground, persons, units)
    return found[::-1]


def _floor(persons: Persons, position: int) -> int:
    at = bisect_right(persons.stretches, (position, 0)) - 1
    return persons.stretches[at][1] if at >= 0 else 0


def _holdings(ground: Ground, persons: Persons, units: tuple[Unit, ...]) -> list[Holding]:
    text, start = ground.text, units[0].start
    at = _nearest(persons, start)
    if at < 0:
        return []
    holder = persons.stretches[at]
    removed = _removed(text, holder, start)
    if removed:
        return [Holding(person=persons.names[holder], start=holder[0], units=units, how=removed, former=True)]
    units = _described(ground, units, holder[1])
    start = units[0].start
    match = _HOLDS.search(text, max(holder[1], start - 8), start)
    if match is None:
        return []
    verb = match.group("verb")
    if not _reaches(text[holder[1] : match.start()], verb):
        return []
    if units[-1].post.kind in ("work", "address") and verb not in ("是", "系", "为", "作为"):
        return []
    holders = _together(text, persons, at, verb)
    how = _HOW.get(verb)
    if how is None and verb == "为":
        how = "任命" if _BY_NAME.search(text[: holders[0][0]][-12:]) else None
    return [
        Holding(person=persons.names[one], start=holders[0][0], units=units, how=how, former=verb in _FORMER)
        for one in holders
    ]


_DESCRIBED = re.compile(r"的(?:一名|一位|一个|新任)?$")


def _described(ground: Ground, units: tuple[Unit, ...], floor: int) -> tuple[Unit, ...]:
    """甲是某公司的一名员工: the organisation stands before 的."""
    match = _DESCRIBED.search(ground.text, max(floor, units[0].start - 4), units[0].start)
    if match is None or units[0].organisation:
        return units
    organisation = organisation_before(ground, match.start(), floor, named=True)
    if organisation is None:
        return units
    return (replace(units[0], organisation=organisation, start=organisation[0]), *units[1:])


def _together(text: str, persons: Persons, at: int, verb: str) -> list[tuple[int, int]]:
    """武国瑞、毕力夫为…: every name of the list that the holder ends."""
    holders = [persons.stretches[at]]
    while verb not in ("是", "系") and at > 0:
        between = text[persons.stretches[at - 1][1] : holders[0][0]]
        if not re.fullmatch(r"(?:（[^（）]{1,12}）|同志)?[、和]", between):
            break
        at -= 1
        holders.insert(0, persons.stretches[at])
    return holders


def _nearest(persons: Persons, position: int) -> int:
    return bisect_right(persons.stretches, (position, 0)) - 1


def _removed(text: str, holder: tuple[int, int], start: int) -> str | None:
    """免去甲的局长职务."""
    if text[holder[1] : start] in ("的", "") and re.search(
        r"(?:免去|免除|撤销|罢免)$", text[max(0, holder[0] - 4) : holder[0]]
    ):
        return "免去"
    return None


def _reaches(between: str, verb: str) -> bool:
    """Whether a verb's subject may be the name that `between` parts from it."""
    if verb in _CLOSE:
        return bool(
            re.fullmatch(
                r"(?:（[^（）]{1,12}）)?(?:等?同志|教授|先生|女士|院士)?[，]?(?:也|就|还|便|正|则|曾|同时)?",
                between,
            )
        )
    return (not any(sign in between for sign in "。！？") and len(between) < 160) or _is_resume(between)


def _is_resume(between: str) -> bool:
    """A career told in sentences without a subject: 甲1990年参加工作。2011年任…"""
    return (
        len(between) < 400
        and not re.search(r"[“”：]", between)
        and bool(re.search(r"\d{4}年|此后|后来|同年|次年", between))
    )
