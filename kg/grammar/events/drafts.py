"""Events while an article is read: each occasion once, joined with what other sentences say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.grammar.document import NameList
from kg.grammar.events.event_names import last_noun
from kg.grammar.events.lexicon import nouns_used
from kg.grammar.events.occasion import Occasion
from kg.grammar.events.parts import Taking
from kg.grammar.text.times import Time
from kg.model import Event, EventKind, Evidence, ListPlace, Named, Part, Participant

_MEMORIAL = re.compile("追悼|告别|追思|葬礼|遗体|悼念|诞辰|诞生|逝世|病逝|去世|送别|公祭|祭奠|祭扫")


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
    datelined: bool = False  # only a dateline says when
    strong: bool = True  # some sentence says that it was held, not only that something was done

    def take(self, taking: Taking, evidence: Evidence) -> None:
        """Adds a person's part with the sentence that states it; nobody takes part in a death."""
        if self.rule == "events.death":
            return
        person = self.people.setdefault(taking.person, Person())
        person.parts |= {taking.part, "出席"}
        person.mode = person.mode or taking.mode
        if evidence not in person.evidence:
            person.evidence.append(evidence)

    def dated(self, time: Time | None) -> None:
        """The event's day or days, where a time is given."""
        if time is not None:
            self.date, self.end_date = time.date, time.end_date

    def honours(self, person: str) -> bool:
        """Whether the event was held for somebody who is no more: 林秋同志追悼会, 纪念林秋诞辰大会."""
        return person in self.name and bool(_MEMORIAL.search(self.name))

    def add_organiser(self, named: Named) -> None:
        """Adds a body that held the event, once."""
        if all(known.name != named.name for known in self.organisers):
            self.organisers.append(named)

    def add_group(self, named: Named) -> None:
        """Adds a group that took part, once."""
        if all(known.name != named.name for known in self.groups):
            self.groups.append(named)

    def called(self, name: str, occasion: Occasion) -> None:
        """A better name: a proper one for 会议; 论坛开幕式 where people attended its opening."""
        if self.generic and not occasion.generic:
            self.name, self.generic = name, False
        noun = last_noun(name)
        open_to = self.kind == "活动" or self.noun in ("对话会", "峰会", "博览会", "研讨班")
        if occasion.generic and noun in nouns_used("opening") and open_to and not self.generic:
            self.name, self.kind = self.name + noun, "仪式"

    @property
    def noun(self) -> str:
        """The last event noun of the name; empty for visits and encounters."""
        return last_noun(self.name)


# ── the finished event ────────────────────────────────────────────────────────────────────────────

_ORDER: dict[Part, int] = {"主持": 0, "发言": 1, "出席": 2, "陪同": 3}


def finished(draft: Draft, lists: tuple[NameList, ...]) -> Event:
    """The event of a draft; `lists` are the article's lists of names, where each participant has places."""
    return Event(
        name=draft.name,
        kind=draft.kind,
        evidence=tuple(draft.evidence),
        date=draft.date,
        end_date=draft.end_date,
        place=draft.place,
        organisers=tuple(draft.organisers),
        participants=tuple(
            _participant(name, person, lists)
            for name, person in draft.people.items()
            if not draft.honours(name)
        ),
        participant_groups=tuple(draft.groups),
        background=not (draft.date or draft.people or (draft.organisers and draft.strong)),
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
