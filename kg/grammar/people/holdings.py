"""Reads posts that stand after their holder's name: 甲任局长, 当选为主席, 任命甲为厅长, 免去甲的局长职务."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.grammar.people.careers import carries_on, goes_on, is_resume, term_of, term_of_line
from kg.grammar.people.chains import floor_of, free_chains, nearest
from kg.grammar.people.persons import Persons
from kg.grammar.people.successions import given_to
from kg.grammar.posts.employers import described, employed_there
from kg.grammar.posts.holding_verbs import HoldingVerb, holding_verbs, verb_before
from kg.grammar.posts.profiles import is_profile, stands_alone
from kg.grammar.posts.titles import Unit
from kg.grammar.text.ground import Ground

Stretch = tuple[int, int]

_FROM = re.compile(r"[由从]\Z")
_BY_NAME = re.compile(r"(?:任命|免去|聘任|选举|补选|推选|接受|决定|罢免|撤销|同意)[：:]?\Z")
_REMOVING = re.compile(r"(?:免去|免除|撤销|罢免)\Z")
_APART = re.compile(
    r"(?:（[^（）]{1,12}）)?(?:[两三四五六七八九十]位|副)?"
    r"(?:等?同志|教授|先生|女士|院士|烈士|老师|博士|研究员|院长|校长|主任|所长)?(?:（[^（）]{1,12}）)?[，]?"
    r"(?:也|就|还|便|正|则|都|曾|同时|一直|目前|如今|现在|当时|生前|原本|原来|原|本)?"
)
_BEFORE = re.compile(r"(?:曾|生前|原本|原来|原|当时)\Z")  # 甲|生前|是某校教师
_TOGETHER = re.compile(r"(?:（[^（）]{1,12}）|同志|先生|女士)?[、和]")
# 祝贺您再次当选…: another one than the speaker.
_OTHER = re.compile(r"[您你]|(?:祝贺|祝|欢迎|致电)[^，。]{0,14}[她他]")
# A career in lines: 1995.06—1997.01 某学院某系教师.
_DATED = re.compile(
    r"(?:\n[（]?\d{4}[.年]\d{0,2}|（\d{4}[.年]\d{1,2}月?[—–－\-~～至]{1,2}\d{4})"
    r"[\d.年月日（）至今—–－\-~～ ：:，]*\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """Posts that a text gives to `person`; `start` and `stop` are where their statement does.

    `since` and `until` are ISO dates where the text states them; `life`: a short life tells it, no verb.
    """

    person: str
    start: int
    stop: int
    units: tuple[Unit, ...]
    how: str | None = None
    former: bool = False
    since: str | None = None
    until: str | None = None
    life: bool = False


def holdings_of(ground: Ground, persons: Persons) -> list[Holding]:
    """Every statement that somebody holds, gets or leaves posts, where the posts stand after the name."""
    found: list[Holding] = []
    last: list[Holding] = []
    for units in free_chains(ground, persons):
        holdings = _told(ground, persons, units, last) or _gone_on(ground, persons, units, last)
        found += [holding for holding in holdings if holding.units]
        last = holdings or last
    return found


def _told(ground: Ground, persons: Persons, units: tuple[Unit, ...], last: list[Holding]) -> list[Holding]:
    """What a verb before the posts, or a short life, says of the nearest name or of who was told of last."""
    text, start = ground.text, units[0].start
    given = given_to(text, persons, units)
    if given is not None:
        person, at = given
        before = _told(ground, persons, units[:at], last) if at else []
        post = units[at:]
        return [*before, Holding(person=person, start=post[0].start, stop=post[-1].post.stop, units=post)]
    at = nearest(persons, start)
    if at < 0:
        return []
    holder = persons.stretches[at]
    first = _together(text, persons, at, "免去")[0][0]
    if _BETWEEN.fullmatch(text, holder[1], start) and _REMOVING.search(text, max(0, first - 4), first):
        return _removed(text, persons, at, units)
    units = described(ground, units, holder[1])
    found = _verb(text, units[0], holder[1])
    if found is None:
        return _unsaid(text, persons, holder, units)
    return _by_verb(ground, persons, at, found, units) or _carried(ground, holder[1], found, units, last)


def _by_verb(
    ground: Ground, persons: Persons, at: int, found: tuple[str, int], units: tuple[Unit, ...]
) -> list[Holding]:
    """What a verb says of the name before it."""
    word, begins = found
    floor = persons.stretches[at][1]
    units = employed_there(ground, units, begins, floor)
    return (
        _held(ground.text, persons, at, found, units)
        if _takes(ground.text[floor:begins], word, units)
        else []
    )


def _carried(
    ground: Ground, floor: int, found: tuple[str, int], units: tuple[Unit, ...], last: list[Holding]
) -> list[Holding]:
    """What a verb without a subject says of who was told of right before it; no name stands after `floor`."""
    word, begins = found
    verb = holding_verbs()[word]
    if verb.close or verb.there or not last or last[-1].stop < floor:
        return []
    if not carries_on(ground.text, last[-1].stop, begins):
        return []
    units = employed_there(ground, units, begins, floor)
    if not _gives(verb, word, units[-1]):
        return []
    return [_next(ground.text, holding, found, units) for holding in last]


def _next(text: str, before: Holding, found: tuple[str, int], units: tuple[Unit, ...]) -> Holding:
    """A further statement of a career: the holder stands with an earlier one."""
    word, begins = found
    verb = holding_verbs()[word]
    since, until = term_of(text, begins, begins)
    return Holding(
        person=before.person,
        start=begins,
        stop=units[-1].post.stop,
        units=units,
        how=verb.how,
        former=verb.former or until is not None,
        since=since,
        until=until,
    )


def _unsaid(text: str, persons: Persons, holder: Stretch, units: tuple[Unit, ...]) -> list[Holding]:
    """A post without a verb: in a line that begins with a date, or of a short life (甲，男，某局局长)."""
    start = units[0].start
    dated = _DATED.search(text, max(holder[1], start - 30), start)
    alone = stands_alone(text, units)
    if dated is None and not (is_profile(text, holder[1], start) and alone):
        return []
    if dated and dated.group()[0] == "（" and not alone:
        return []  # （2017.03-2017.07中央党校中青年干部培训班学习）
    begins, stop = start if dated else holder[0], units[-1].post.stop
    since, until = term_of_line(dated.group()) if dated else (None, None)
    return [
        Holding(
            person=persons.names[holder],
            start=begins,
            stop=stop,
            units=_without_studies(text, units),
            former=until is not None,
            since=since,
            until=until,
            life=not dated,
        )
    ]


def _gone_on(ground: Ground, persons: Persons, units: tuple[Unit, ...], last: list[Holding]) -> list[Holding]:
    """A chain that goes on with what was told before it: 历任甲厅副厅长、首席专家组组长，乙市市长."""
    if not last:
        return []
    told, start, stop = last[-1].stop, units[0].start, units[-1].post.stop
    if floor_of(persons, start) > told or not goes_on(ground.text, told, start, life=last[-1].life):
        return []
    if not stands_alone(ground.text, units):
        return []
    units = _without_studies(ground.text, units)
    return [replace(holding, units=units, stop=stop, since=None, until=None) for holding in last]


def _without_studies(text: str, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """中央党校研究生，高级经济师: what somebody studied is no post in a short life."""
    return tuple(unit for unit in units if not text.endswith("研究生", unit.post.start, unit.post.stop))


_BETWEEN = re.compile(r"(?:等?同志)?的?")


def _removed(text: str, persons: Persons, at: int, units: tuple[Unit, ...]) -> list[Holding]:
    """免去甲、乙的某职: all of the list lose it."""
    holders = _together(text, persons, at, "免去")
    return [
        Holding(
            person=persons.names[one],
            start=holders[0][0],
            stop=units[-1].post.stop,
            units=units,
            how="免去",
            former=True,
        )
        for one in holders
    ]


def _verb(text: str, unit: Unit, floor: int) -> tuple[str, int] | None:
    """The verb before a chain and where it begins; 曾任 may have been read as the chain's own 曾任."""
    head = unit.organisation[0] if unit.organisation else unit.post.start
    inside = unit.organisation is not None and unit.organisation[1] == unit.post.start
    for start in (unit.start, head, unit.post.start):
        match = verb_before(text, max(floor, start - 8), start)
        if match and not (inside and match.start() >= head):  # 电信工程|系|教师
            return match.group("verb"), match.start()
    if unit.former and _FROM.search(text, max(floor, unit.start - 1), unit.start):
        return "转任", unit.start - 1
    return None


def _takes(between: str, word: str, units: tuple[Unit, ...]) -> bool:
    """Whether the name is the verb's subject, and the posts are what the verb gives."""
    verb = holding_verbs()[word]
    if verb.there and units[0].organisation is None:
        return False
    if not _gives(verb, word, units[-1]) or _OTHER.search(between) or _has_own_subject(between, word):
        return False
    if verb.close:
        return bool(_APART.fullmatch(between))
    if not any(sign in between for sign in "。！？") and len(between) < 160:
        return True
    return is_resume(between)


def _gives(verb: HoldingVerb, word: str, unit: Unit) -> bool:
    """Whether a verb gives posts of that kind: 是 an occupation, 任 only one that somebody employs."""
    if unit.post.kind not in ("work", "address") or verb.there or word in ("是", "系", "为", "作为"):
        return True
    return unit.organisation is not None and word in _GETTING and unit.post.kind == "work"


_CLAUSE = re.compile(r"[，；、]")
_SUBJECT = re.compile(r"[一-鿿·]{2,14}\Z")
_ADVERB = re.compile(r"(?:.*[后年月日时间前此]|历|现|先后|[又再曾还并也被已继而同其便即将拟].*)\Z")


def _has_own_subject(between: str, verb: str) -> bool:
    """甲当选州长，乙当选副州长: where 乙 was not read as a name, the second post is still not 甲's."""
    *before, clause = _CLAUSE.split(between)
    told = any(verb in part for part in before)
    return told and bool(_SUBJECT.match(clause)) and not _ADVERB.match(clause)


def _held(
    text: str, persons: Persons, at: int, found: tuple[str, int], units: tuple[Unit, ...]
) -> list[Holding]:
    word, begins = found
    verb = holding_verbs()[word]
    holders = _together(text, persons, at, word)
    if text.startswith("（", holders[-1][1]):  # 甲、乙（时任某局局长）: the bracket is the last one's
        holders = holders[-1:]
    first = holders[0][0]
    how = verb.how
    if word == "为" and _BY_NAME.search(text, max(0, first - 12), first):
        how = "任命"
    since, until = term_of(text, first, begins) if how or word in _GETTING else (None, None)
    past = verb.close and bool(_BEFORE.search(text, holders[-1][1], begins))
    if verb.former:
        since, until = until, since
    return [
        Holding(
            person=persons.names[holder],
            start=first,
            stop=units[-1].post.stop,
            units=units,
            how=how,
            former=verb.former or past or until is not None,
            since=since,
            until=until,
        )
        for holder in holders
    ]


def _together(text: str, persons: Persons, at: int, verb: str) -> list[Stretch]:
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
