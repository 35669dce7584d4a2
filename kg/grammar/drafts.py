"""Events while an article is read: each occasion once, joined with what other sentences say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.grammar.document import NameList
from kg.grammar.event_names import NOUN
from kg.grammar.occasion import Occasion
from kg.grammar.parts import Taking
from kg.model import Event, EventKind, Evidence, ListPlace, Named, Part, Participant

_MEETINGS = frozenset({"会议", "仪式", "活动"})
_UNIVERSAL = frozenset(
    {
        "会议",
        "大会",
        "活动",
        "开幕式",
        "闭幕式",
        "开幕会",
        "闭幕会",
        "开班式",
        "开幕仪式",
        "闭幕仪式",
        "开班仪式",
    }
)
_NOUNS = re.compile(NOUN)


@dataclass(slots=True)
class Person:
    """A participant while the article is read."""

    parts: set[Part] = field(default_factory=set)
    evidence: list[Evidence] = field(default_factory=list)
    mode: str | None = None


@dataclass(slots=True)
class Draft:
    """An event as it grows while the article is read."""

    name: str
    kind: EventKind
    rule: str
    generic: bool
    number: int  # of the sentence that told it first; -1 for the headline
    partners: set[str] = field(default_factory=set)
    date: str | None = None
    end_date: str | None = None
    place: Named | None = None
    organisers: list[Named] = field(default_factory=list)
    people: dict[str, Person] = field(default_factory=dict)
    groups: list[Named] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)

    def take(self, taking: Taking, evidence: Evidence) -> None:
        """Adds a person's part with the sentence that states it."""
        person = self.people.setdefault(taking.person, Person())
        person.parts |= {taking.part, "出席"}
        person.mode = person.mode or taking.mode
        if evidence not in person.evidence:
            person.evidence.append(evidence)

    def add_organiser(self, named: Named) -> None:
        """Adds a body that held the event, once."""
        if all(known.name != named.name for known in self.organisers):
            self.organisers.append(named)

    def called(self, name: str, occasion: Occasion, openings: frozenset[str]) -> None:
        """A better name: a proper one for 会议; 论坛开幕式 where people attended its opening."""
        if self.generic and not occasion.generic:
            self.name, self.generic = name, False
        noun = last_noun(name)
        open_to = self.kind == "活动" or self.noun in ("对话会", "峰会", "博览会")
        if occasion.generic and noun in openings and open_to and not self.generic:
            self.name, self.kind = self.name + noun, "仪式"

    @property
    def noun(self) -> str:
        """The last event noun of the name; empty for visits and encounters."""
        found = _NOUNS.findall(self.name)
        return found[-1] if found else ""


def last_noun(name: str) -> str:
    """座谈会 in 市校合作座谈会."""
    found = _NOUNS.findall(name)
    return found[-1] if found else ""


def known_event(drafts: list[Draft], occasion: Occasion, name: str, partners: set[str]) -> Draft | None:
    """The draft that an occasion is, the latest first; None when it is a new one."""
    noun = last_noun(name) if occasion.generic and occasion.kind in _MEETINGS else ""
    if noun and noun not in _UNIVERSAL:
        for draft in reversed(drafts):
            if draft.kind == occasion.kind and noun[:2] in draft.name:
                return draft
    for draft in _nearest(drafts, occasion, noun):
        if _same(draft, occasion, name, partners):
            return draft
    return None


def _nearest(drafts: list[Draft], occasion: Occasion, noun: str) -> list[Draft]:
    """The latest first; for 会议, 大会, 活动 those of that kind before the others."""
    order = drafts[::-1]
    return sorted(order, key=lambda draft: draft.kind != occasion.kind) if noun in _UNIVERSAL else order


def _same(draft: Draft, occasion: Occasion, name: str, partners: set[str]) -> bool:
    if occasion.kind in ("会见", "任免", "调研", "其他"):
        if draft.kind != occasion.kind:
            return False
        if occasion.generic or occasion.kind == "其他":
            return occasion.generic or alike(draft.name, name)
        if occasion.kind == "会见":
            if partners and draft.partners:
                return bool(draft.partners & partners)
            return not (partners or draft.partners) or alike(draft.name, name)
        if occasion.kind == "调研":
            return not _apart(draft, occasion)
        return draft.number == -1 or occasion.sentence.number - draft.number <= 3
    if draft.kind not in _MEETINGS:
        return False
    if occasion.generic:
        return _refers(draft, last_noun(name))
    if draft.generic:
        return draft.noun in _UNIVERSAL or draft.noun == last_noun(name)
    return alike(draft.name, name)


def _apart(draft: Draft, occasion: Occasion) -> bool:
    """Whether a visit is another one: its own day or month lies more than some days from the first one's."""
    ours, theirs = draft.date, occasion.time.date if occasion.time else None
    if not ours or not theirs or len(theirs) < 7 or ours.startswith(theirs) or theirs.startswith(ours):
        return False
    if ours[:7] != theirs[:7] or len(ours) < 10 or len(theirs) < 10:
        return True
    return abs(int(ours[8:10]) - int(theirs[8:10])) > 5


def _refers(draft: Draft, noun: str) -> bool:
    """Whether 座谈会, 大会, 活动 can mean the draft."""
    if noun in _UNIVERSAL or (noun in ("比赛", "大赛", "决赛") and "赛" in draft.name):
        return True
    if draft.kind == "仪式" and noun.endswith("宴会"):
        return False
    return noun[:2] in draft.name or (draft.generic and draft.noun in _UNIVERSAL)


def alike(a: str, b: str) -> bool:
    """Whether two names can be one event's: one holds the other, or most of their pairs of signs agree."""
    if a in b or b in a:
        return True
    x, y = _pairs(a), _pairs(b)
    return bool(x and y) and 2 * len(x & y) / (len(x) + len(y)) >= 0.6


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}


# ── the finished event ────────────────────────────────────────────────────────────────────────────

_ORDER: dict[Part, int] = {"主持": 0, "发言": 1, "出席": 2, "陪同": 3}


def finished(draft: Draft, lists: tuple[NameList, ...]) -> Event:
    """The event of a draft; `lists` are the article's lists of names, for each participant's places in them."""
    return Event(
        name=draft.name,
        kind=draft.kind,
        evidence=tuple(draft.evidence),
        date=draft.date,
        end_date=draft.end_date,
        place=draft.place,
        organisers=tuple(draft.organisers),
        participants=tuple(_participant(name, person, lists) for name, person in draft.people.items()),
        participant_groups=tuple(draft.groups),
    )


def _participant(name: str, person: Person, lists: tuple[NameList, ...]) -> Participant:
    return Participant(
        person=name,
        parts=tuple(sorted(person.parts, key=_ORDER.__getitem__)),
        evidence=tuple(person.evidence),
        mode=person.mode,
        listed=tuple(
            ListPlace(number=number, position=position, length=len(names.names), flag=names.flag)
            for number, names in enumerate(lists, 1)
            for position, mention in enumerate(names.names, 1)
            if mention.name == name
        ),
    )
