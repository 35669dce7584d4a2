"""Reads posts that stand after their holder's name: 甲任局长, 当选为主席, 任命甲为厅长, 免去甲的局长职务."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cache

from kg.grammar.ground import Ground
from kg.grammar.organisations import organisation_before
from kg.grammar.persons import Persons
from kg.grammar.titles import Unit, chain_before
from kg.resources import table

_BY_NAME = re.compile(r"(?:任命|免去|聘任|选举|补选|推选|接受|决定|罢免|撤销|同意)[：:]?\Z")
_REMOVING = re.compile(r"(?:免去|免除|撤销|罢免)\Z")
_DESCRIBED = re.compile(r"的(?:一名|一位|一个|新任)?\Z")
_APART = re.compile(
    r"(?:（[^（）]{1,12}）)?(?:等?同志|教授|先生|女士|院士)?[，]?(?:也|就|还|便|正|则|曾|同时)?"
)
_TOGETHER = re.compile(r"(?:（[^（）]{1,12}）|同志)?[、和]")
# 祝贺您再次当选…: another one than the speaker.
_OTHER = re.compile(r"[您你]|(?:祝贺|祝|欢迎|致电)[^，。]{0,14}[她他]")
# A career in lines: 1995.06—1997.01 某学院某系教师.
_DATED = re.compile(r"\n[（]?\d{4}[.年]\d{0,2}[\d.年月日（）至今—–\-~～ ]*\Z")
_RESUME = re.compile(r"\d{4}年|此后|后来|同年|次年")


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Posts that a text gives to `person`; `start` is where their statement begins."""

    person: str
    start: int
    units: tuple[Unit, ...]
    how: str | None = None
    former: bool = False
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verb:
    how: str | None
    former: bool
    close: bool


@cache
def _verbs() -> dict[str, _Verb]:
    return {
        word: _Verb(how=None if how == "-" else how, former=former == "yes", close=reach == "close")
        for word, how, former, reach in table("holding_verbs.tsv")
    }


@cache
def _verb_before() -> re.Pattern[str]:
    longest_first = sorted(_verbs(), key=lambda word: (-len(word), word))
    return re.compile(rf"(?P<verb>{'|'.join(longest_first)})(?:了|过|其|着)?\Z")


def holdings_of(ground: Ground, persons: Persons) -> list[Holding]:
    """Every statement that somebody holds, gets or leaves posts, where the posts stand after the name."""
    used = {unit.post for title in persons.titles for unit in title.units}
    found: list[list[Holding]] = []
    index = len(persons.posts) - 1
    while index >= 0:
        if persons.posts[index] in used:
            index -= 1
            continue
        units = chain_before(ground, persons.posts, index, _floor(persons, persons.posts[index].start))
        index -= len(units)
        found.append(_of_units(ground, persons, units))
    return [holding for holdings in found[::-1] for holding in holdings]


def _nearest(persons: Persons, position: int) -> int:
    return bisect_right(persons.stretches, (position, 0)) - 1


def _floor(persons: Persons, position: int) -> int:
    at = _nearest(persons, position)
    return persons.stretches[at][1] if at >= 0 else 0


def _of_units(ground: Ground, persons: Persons, units: tuple[Unit, ...]) -> list[Holding]:
    text, start = ground.text, units[0].start
    given = _given_to(text, persons, units)
    if given is not None:
        last = _last_clause(text, units)
        before = _of_units(ground, persons, units[:last]) if last else []
        return [*before, Holding(person=given, start=units[last].start, units=units[last:])]
    at = _nearest(persons, start)
    if at < 0:
        return []
    holder = persons.stretches[at]
    first = _together(text, persons, at, "免去")[0][0]
    if _BETWEEN.fullmatch(text, holder[1], start) and _REMOVING.search(text, max(0, first - 4), first):
        return _removed(text, persons, at, units)
    units = _described(ground, units, holder[1])
    match = _verb(text, units[0], holder[1])
    if match is None and _DATED.search(text, max(holder[1], units[0].start - 30), units[0].start):
        return [Holding(person=persons.names[holder], start=units[0].start, units=units)]
    if match is None or not _takes(text[holder[1] : match.start()], match.group("verb"), units):
        return []
    return _held(text, persons, at, match, units)


_GIVEN_TO = re.compile(r"(?:一职|职务)?(?:将|拟)?由")
_TAKES_IT = re.compile(r"(?:同志|先生|女士)?(?:担任|出任|接任|兼任|继任)")


def _given_to(text: str, persons: Persons, units: tuple[Unit, ...]) -> str | None:
    """国防部长由|甲|担任: whose post it is, where he stands after it."""
    by = _GIVEN_TO.match(text, units[-1].post.stop)
    at = _nearest(persons, by.end()) + 1 if by else len(persons.stretches)
    if by is None or at >= len(persons.stretches) or persons.stretches[at][0] != by.end():
        return None
    holder = persons.stretches[at]
    return persons.names[holder] if _TAKES_IT.match(text, holder[1]) else None


def _last_clause(text: str, units: tuple[Unit, ...]) -> int:
    """The index of the first post after the last comma of a chain."""
    cuts = [i for i in range(1, len(units)) if "，" in text[units[i - 1].post.stop : units[i].start]]
    return cuts[-1] if cuts else 0


_BETWEEN = re.compile(r"(?:等?同志)?的?")


def _removed(text: str, persons: Persons, at: int, units: tuple[Unit, ...]) -> list[Holding]:
    """免去甲、乙的某职: all of the list lose it."""
    holders = _together(text, persons, at, "免去")
    return [
        Holding(person=persons.names[one], start=holders[0][0], units=units, how="免去", former=True)
        for one in holders
    ]


def _verb(text: str, unit: Unit, floor: int) -> re.Match[str] | None:
    """The verb before a chain; 曾任 may have been read as the chain's own 曾任."""
    head = unit.organisation[0] if unit.organisation else unit.post.start
    for start in (unit.start, head):
        match = _verb_before().search(text, max(floor, start - 8), start)
        if match:
            return match
    return None


def _takes(between: str, verb: str, units: tuple[Unit, ...]) -> bool:
    """Whether the name is the verb's subject, and the posts are what the verb gives."""
    if units[-1].post.kind in ("work", "address") and verb not in ("是", "系", "为", "作为"):
        return False
    if _OTHER.search(between) or _has_own_subject(between, verb):
        return False
    if _verbs()[verb].close:
        return bool(_APART.fullmatch(between))
    if not any(sign in between for sign in "。！？") and len(between) < 160:
        return True
    return _is_resume(between)


_CLAUSE = re.compile(r"[，；、]")
_SUBJECT = re.compile(r"[一-鿿·]{2,14}\Z")
_ADVERB = re.compile(r"(?:.*[后年月日时间前此]|历|现|先后|[又再曾还并也被已继而同其便即将拟].*)\Z")


def _has_own_subject(between: str, verb: str) -> bool:
    """甲当选州长，乙当选副州长: where 乙 was not read as a name, the second post is still not 甲's."""
    *before, clause = _CLAUSE.split(between)
    told = any(verb in part for part in before)
    return told and bool(_SUBJECT.match(clause)) and not _ADVERB.match(clause)


def _is_resume(between: str) -> bool:
    """A career told in sentences without a subject: 甲1990年参加工作。2011年任…"""
    return len(between) < 400 and not re.search(r"[“”：]", between) and bool(_RESUME.search(between))


def _held(
    text: str, persons: Persons, at: int, match: re.Match[str], units: tuple[Unit, ...]
) -> list[Holding]:
    verb = match.group("verb")
    holders = _together(text, persons, at, verb)
    first = holders[0][0]
    how = _verbs()[verb].how
    if verb == "为" and _BY_NAME.search(text, max(0, first - 12), first):
        how = "任命"
    former = _verbs()[verb].former
    date = _date(text, first, match.start()) if how or verb in _GETTING else None
    return [
        Holding(person=persons.names[holder], start=first, units=units, how=how, former=former, date=date)
        for holder in holders
    ]


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
        if not _TOGETHER.fullmatch(text, persons.stretches[at - 1][1], holders[0][0]):
            break
        at -= 1
        holders.insert(0, persons.stretches[at])
    return holders


# Verbs that tell when a post was got, not that it is held.
_GETTING = frozenset(
    ("任", "出任", "就任", "接任", "调任", "升任", "转任", "改任", "担任", "兼任", "晋升为", "晋升")
)
_DATE = re.compile(r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?(?:，|起|[，]?[^，。；]{0,2})\Z")


def _date(text: str, first: int, verb: int) -> str | None:
    """The ISO date right before the holder or right before the verb: 2021年8月，甲任…; 甲2021年8月任…"""
    for stop in (verb, first):
        match = _DATE.search(text, max(0, stop - 16), stop)
        if match:
            year, month, day = match.groups()
            return "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    return None
