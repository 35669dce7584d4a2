"""Words that name an event loosely -> the event that is clearly meant, or those that may be; never one that
the words contradict.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.questions.dates import number
from kg.questions.divisions import Division, divisions_in
from kg.questions.events import same_date
from kg.questions.folding import fold, pairs
from kg.questions.lookups import look_up
from kg.questions.names import Candidate, Found, Match, candidate, candidates_like, named, ordered
from kg.questions.words import words_of
from kg.stores.contract import Store

_LEAST = 0.5  # least likeness
_LEAST_IN_NAME = 0.3  # least share of the asked words in the event's name itself, unless the day is given
_LEAST_ON = 0.3  # the same where the day is given
_LEAD = 0.06  # how much more like than the next, so that it is no guess
_BESIDE = 0.6  # what a pair counts that is not in the event's name but in what belongs to it
_SAME_HEAD = 0.1  # what it counts that both end in the same word (调研, 会议)
_LOOKED_AT = 40
_ACTOR = 8  # characters at the beginning of the words asked where an actor stands: 县长赵丽玲到…
_ORDINAL = re.compile(r"第([0-9〇零一二三四五六七八九十]{1,4})([届次期场批轮季])|([0-9]{4})(年)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What belongs to an event: the names of its bodies, places and people, and the headlines."""

    names: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


def loosely_named(store: Store, asked: str, on: str | None) -> Found:
    """The event that has most of the asked words in its name, bodies, place, people and headlines.

    `on` is its day. Several candidates where none is clearly the best; none where none is good.
    """
    events = [event for event in _looked_at(store, asked, on) if not on or same_date(event, on)]
    wanted = _wanted(asked)
    day = on is not None and on.count("-") > 1
    if on and not wanted:
        return _choice(asked, events)
    told = _told(store, [event.uid for event in events])
    actors = _actors(store, asked)
    scored = sorted(
        (
            (_score(asked, wanted, event, told[event.uid]), event)
            for event in events
            if (day or _share_in_name(wanted, event) >= _LEAST_IN_NAME)
            and not contradicts(asked, event, told[event.uid].names)
            and actors <= {*told[event.uid].persons, *_named_in(actors, event)}
        ),
        key=lambda pair: (-pair[0], pair[1].name, pair[1].uid),
    )
    return _clear(asked, scored, _LEAST_ON if day else _LEAST)


def _looked_at(store: Store, asked: str, on: str | None) -> list[Candidate]:
    """Events with like names, in articles with like headlines, of the bodies named, and of the day."""
    found = list(candidates_like(store, "event", asked))[:_LOOKED_AT]
    heads = [each.uid for each in candidates_like(store, "article", asked)[:_LOOKED_AT]]
    rows = look_up(store, "article_events", articles=heads) if heads else []
    bodies = named(store, "organisation", asked, at_least=Match.HOLDS).candidates
    hosted = look_up(store, "organisation_events", organisations=[each.uid for each in bodies])
    rows += look_up(store, "events_by_uid", events=sorted({row["uid"] for row in hosted}))
    if on and len(on) > len("2025-11"):
        rows += look_up(store, "events_on", date=on.removeprefix("-"), limit=_LOOKED_AT)
    found += [candidate("event", row) for row in rows]
    return list({event.uid: event for event in found}.values())


def _told(store: Store, events: list[str]) -> dict[str, _Told]:
    names: dict[str, list[str]] = {uid: [] for uid in events}
    persons: dict[str, list[str]] = {uid: [] for uid in events}
    for statement in ("event_hosts", "event_places", "event_persons", "event_articles") if events else ():
        for row in look_up(store, statement, events=events):
            forms = [name for name in (row["name"], *(row.get("aliases") or ())) if name]
            names[row["event"]] += forms
            persons[row["event"]] += forms if statement == "event_persons" else []
    return {uid: _Told(names=tuple(names[uid]), persons=tuple(persons[uid])) for uid in events}


# ── likeness ──────────────────────────────────────────────────────────────────────────────────────


def _wanted(asked: str) -> frozenset[str]:
    """The pairs of characters of the words asked, without 召开的, 在, 的 and the like between them."""
    segments = _between().split(asked)
    return frozenset(pair for segment in segments if len(fold(segment)) > 1 for pair in pairs(segment))


@cache
def _between() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words_of("lead"))))


def _score(asked: str, wanted: frozenset[str], event: Candidate, told: _Told) -> float:
    """The share of the asked pairs that the event has, its name counting more than what belongs to it."""
    own = frozenset(pair for name in (event.name, *event.aliases) for pair in pairs(name))
    beside = frozenset(pair for name in told.names for pair in pairs(name)) - own
    cover = (len(wanted & own) + _BESIDE * len(wanted & beside)) / max(1, len(wanted))
    head = _SAME_HEAD if fold(event.name).endswith(fold(asked)[-2:]) else 0.0
    return 0.8 * cover + 0.2 * len(wanted & own) / max(1, len(pairs(event.name))) + head


def _share_in_name(wanted: frozenset[str], event: Candidate) -> float:
    """The share of the asked pairs in the event's own names; its host and place alone are no event."""
    own = frozenset(pair for name in (event.name, *event.aliases) for pair in pairs(name))
    return len(wanted & own) / max(1, len(wanted))


def _clear(asked: str, scored: list[tuple[float, Candidate]], least: float) -> Found:
    """The best, where it is good and clear; the equally good ones, where it is not clear."""
    if not scored or scored[0][0] < least:
        return Found(asked=asked, match=Match.NONE, candidates=())
    top = scored[0][0]
    return _choice(asked, [event for score, event in scored if top - score < _LEAD])


def _choice(asked: str, events: list[Candidate]) -> Found:
    match = Match.LIKE if events else Match.NONE
    return merged(Found(asked=asked, match=match, candidates=tuple(ordered(events))))


def merged(found: Found) -> Found:
    """Events of one name on one day are one occasion, even where identity kept them apart."""
    days = {(each.name, each.date) for each in found.candidates}
    if len(days) > 1 or None in {day for _, day in days}:
        return found
    return Found(asked=found.asked, match=found.match, candidates=found.candidates[:1])


# ── contradictions ────────────────────────────────────────────────────────────────────────────────


def contradicts(asked: str, event: Candidate, told: tuple[str, ...] = ()) -> bool:
    """Whether the words asked name another place, session or year than the event has.

    习近平在云南考察 is not 习近平在贵州考察, 第二次全体会议 is not 第一次全体会议.
    """
    return _elsewhere(asked, " ".join((event.name, *event.aliases, *told))) or _another(asked, event.name)


def _elsewhere(asked: str, said: str) -> bool:
    """Whether `said` has none of the places of the words asked at a level, but has another one there."""
    wanted, there = _by_level(divisions_in(asked)), _by_level(divisions_in(said))
    return any(places and not places & there[level] for level, places in wanted.items() if level in there)


def _by_level(divisions: Iterator[Division]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for division in divisions:
        found.setdefault(division.level, set()).add(division.name)
    return found


def _another(asked: str, name: str) -> bool:
    wanted, has = _ordinals(asked), _ordinals(name)
    return any(not numbers & has[unit] for unit, numbers in wanted.items() if unit in has)


def _ordinals(text: str) -> dict[str, set[int]]:
    """届, 次, 年 ... with their numbers: 第十四届第3次 has 14 and 3."""
    found: dict[str, set[int]] = {}
    for digits, unit, year, of_year in _ORDINAL.findall(text):
        found.setdefault(unit or of_year, set()).add(number(digits or year))
    return found


def _actors(store: Store, asked: str) -> set[str]:
    """The persons that the words asked begin with, with or without a title before."""
    begin = asked[:_ACTOR]
    found = named(store, "person", begin, at_least=Match.HOLDS)
    if found.match != Match.HOLDS:
        return set()
    return {each.name for each in found.candidates if each.name in begin}


def _named_in(actors: set[str], event: Candidate) -> set[str]:
    return {actor for actor in actors if actor in event.name}
