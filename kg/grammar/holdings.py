"""Reads posts that stand after their holder's name: 甲任局长, 当选为主席, 任命甲为厅长, 免去甲的局长职务."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from kg.grammar.ground import Ground
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
        holding = _holding(ground, persons, units)
        if holding:
            found.append(holding)
    return found[::-1]


def _floor(persons: Persons, position: int) -> int:
    at = bisect_right(persons.stretches, (position, 0)) - 1
    return persons.stretches[at][1] if at >= 0 else 0


def _holding(ground: Ground, persons: Persons, units: tuple[Unit, ...]) -> Holding | None:
    text, start = ground.text, units[0].start
    holder = _nearest(persons, start)
    if holder is None:
        return None
    removed = _removed(text, holder, start)
    if removed:
        return Holding(person=persons.names[holder], start=holder[0], units=units, how=removed, former=True)
    match = _HOLDS.search(text, max(holder[1], start - 8), start)
    if match is None:
        return None
    verb = match.group("verb")
    between = text[holder[1] : match.start()]
    if not _reaches(between, verb):
        return None
    if units[-1].post.kind in ("work", "address") and verb not in ("是", "系", "为", "作为"):
        return None
    return Holding(
        person=persons.names[holder],
        start=holder[0],
        units=units,
        how=_HOW.get(verb) or ("任命" if verb == "为" and _BY_NAME.search(text[: holder[0]][-12:]) else None),
        former=verb in _FORMER,
    )


def _nearest(persons: Persons, position: int) -> tuple[int, int] | None:
    at = bisect_right(persons.stretches, (position, 0)) - 1
    return persons.stretches[at] if at >= 0 else None


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
            re.fullmatch(r"(?:同志|教授|先生|女士|院士)?[，]?(?:也|就|还|便|正|则|曾|同时)?", between)
        )
    return not any(sign in between for sign in "。！？") and len(between) < 160 or _is_resume(between)


def _is_resume(between: str) -> bool:
    """A career told in sentences without a subject: 甲1990年参加工作。2011年任…"""
    return (
        len(between) < 400
        and not re.search(r"[“”：]", between)
        and bool(re.search(r"\d{4}年|此后|后来|同年|次年", between))
    )
