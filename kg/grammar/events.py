"""Reads the events of an article: each occasion once, with its date, place, organisers and participants."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kg.grammar.document import Document
from kg.grammar.event_names import NOUN
from kg.grammar.occasions import Occasion, occasions
from kg.grammar.parts import Taking, is_referred, takings
from kg.grammar.skeleton import Skeleton, skeletons
from kg.grammar.times import read_times
from kg.model import Event, EventKind, Evidence, ListPlace, Named, Part, Participant

_PARTS: tuple[Part, ...] = ("主持", "发言", "出席", "陪同")
_ORDER = {part: index for index, part in enumerate(("主持", "发言", "出席", "陪同"))}


@dataclass(slots=True)
class _Person:
    parts: set[Part] = field(default_factory=set)
    evidence: list[Evidence] = field(default_factory=list)
    mode: str | None = None


@dataclass(slots=True)
class _Draft:
    """An event as it grows while the article is read."""

    name: str
    kind: EventKind
    head: str
    generic: bool
    first: int
    date: str | None = None
    end_date: str | None = None
    place: Named | None = None
    organisers: list[Named] = field(default_factory=list)
    people: dict[str, _Person] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)
    background: bool = False
    rule: str = ""

    def take(self, person: str, part: Part, evidence: Evidence) -> None:
        entry = self.people.setdefault(person, _Person())
        entry.parts |= {part, "出席"}
        if evidence not in entry.evidence:
            entry.evidence.append(evidence)


def read_events(document: Document) -> tuple[Event, ...]:
    """The events of an article in the order in which it tells them; none for an essay without occasion."""
    reader = _Reader(document)
    for sentence in skeletons(document, read_times(document.article.text, document.article.published)):
        reader.read(sentence)
    return tuple(reader.event(draft) for draft in reader.drafts if draft.name)


_HEAD = re.compile(NOUN)
_ANAPHOR = re.compile(
    r"(?:^|[，。；])(?:Ⓓ)?(?:在|当天|此次|本次|这次|该)?(?P<noun>[一-鿿]{0,6}?(?:会|仪式|论坛|活动|培训班|典礼|式|现场|讲座|比赛))(?:上|中|期间|现场|强调|指出|由)"
)


class _Reader:
    """Reads sentence after sentence; `current` is the event that 会上 and 会议 refer to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.drafts: list[_Draft] = []
        self.current: _Draft | None = None
        self.subject: str | None = None

    def read(self, sentence: Skeleton) -> None:
        found = [(occasion, self._draft(occasion)) for occasion in occasions(sentence)]
        found = [(occasion, draft) for occasion, draft in found if draft is not None]
        if not found:
            self._anaphor(sentence)
        else:
            self.current = found[-1][1]
        self._take(sentence, [(o, d) for o, d in found if d is not None])

    def _evidence(self, sentence: Skeleton, rule: str) -> Evidence:
        return Evidence(
            article=self.document.article.id, start=sentence.span.start, stop=sentence.span.stop, rule=rule
        )

    # ── occasions ──

    def _draft(self, occasion: Occasion) -> _Draft | None:
        """The event that an occasion is: one already known, or a new one."""
        name = self._name(occasion)
        head = _head(name)
        known = self._known(occasion, name, head)
        if known is None:
            if not self._worth(occasion):
                return None
            known = _Draft(
                name=name,
                kind=occasion.kind,
                head=head,
                generic=occasion.generic,
                first=occasion.sentence.number,
                rule=occasion.rule,
            )
            self.drafts.append(known)
        self._fill(known, occasion, name)
        return known

    def _worth(self, occasion: Occasion) -> bool:
        """Whether an occasion is told, not only mentioned."""
        if occasion.rule in ("events.at", "events.attend") and occasion.generic and self.drafts:
            return False
        if occasion.kind == "调研" and any(d.kind == "调研" for d in self.drafts):
            return False
        if not self.drafts and occasion.sentence.number <= 3:
            return True
        return bool(occasion.actors) or bool(occasion.time and occasion.time.exact)

    def _known(self, occasion: Occasion, name: str, head: str) -> _Draft | None:
        for draft in reversed(self.drafts):
            if occasion.generic:
                if draft.kind == occasion.kind or (draft.kind != "调研" and occasion.kind == "活动"):
                    return draft
            elif draft.name == name or _alike(draft.name, name):
                return draft
        return None

    def _fill(self, draft: _Draft, occasion: Occasion, name: str) -> None:
        sentence = occasion.sentence
        evidence = self._evidence(sentence, occasion.rule)
        if evidence not in draft.evidence:
            draft.evidence.append(evidence)
        if draft.generic and not occasion.generic:
            draft.name, draft.generic = name, False
        if occasion.time and draft.date is None:
            draft.date, draft.end_date = occasion.time.date, occasion.time.end_date
        if occasion.place and draft.place is None:
            draft.place = self._named(sentence, occasion.place, occasion.rule)
        if occasion.organiser and not draft.organisers:
            text = sentence.text[slice(*occasion.organiser)]
            if "Ⓟ" not in text:
                draft.organisers.append(self._named(sentence, occasion.organiser, occasion.rule))
        for position in occasion.partners:
            draft.take(sentence.person(position), "出席", evidence)

    def _named(self, sentence: Skeleton, place: tuple[int, int], rule: str) -> Named:
        span = sentence.stretch(*place)
        text = self.document.article.text[span.start : span.stop].strip()
        return Named(name=text, evidence=self._evidence(sentence, rule))

    def _name(self, occasion: Occasion) -> str:
        text = self.document.article.text
        sentence = occasion.sentence
        raw = sentence.stretch(*occasion.name).of(text).strip()
        if occasion.kind in ("会见", "调研"):
            actor = "、".join(sentence.person(i) for i in occasion.actors[:2])
            return actor + raw
        if occasion.generic and occasion.organiser and "Ⓟ" not in sentence.text[slice(*occasion.organiser)]:
            return sentence.stretch(*occasion.organiser).of(text) + raw
        return raw

    # ── people ──

    def _anaphor(self, sentence: Skeleton) -> None:
        match = _ANAPHOR.search(sentence.text[:40])
        if match is None:
            return
        noun = match.group("noun")
        for draft in reversed(self.drafts):
            if noun and noun[-2:] in draft.name:
                self.current = draft
                return

    def _take(self, sentence: Skeleton, found: list[tuple[Occasion, _Draft]]) -> None:
        last = None
        for taking in takings(sentence, self.subject):
            last = taking
            draft = self._draft_at(taking, found)
            if draft is not None:
                draft.take(taking.person, taking.part, self._evidence(sentence, "parts." + taking.part))
        for occasion, draft in found:
            for position in occasion.actors:
                if not is_referred(sentence, position):
                    draft.take(sentence.person(position), "出席", self._evidence(sentence, occasion.rule))
        if last is not None:
            self.subject = last.person

    def _draft_at(self, taking: Taking, found: list[tuple[Occasion, _Draft]]) -> _Draft | None:
        chosen = None
        for occasion, draft in found:
            if chosen is None or occasion.start <= taking.position:
                chosen = draft
        return chosen or self.current

    # ── result ──

    def event(self, draft: _Draft) -> Event:
        return Event(
            name=draft.name,
            kind=draft.kind,
            evidence=tuple(draft.evidence),
            date=draft.date,
            end_date=draft.end_date,
            place=draft.place,
            organisers=tuple(draft.organisers),
            participants=tuple(self._participant(name, person) for name, person in draft.people.items()),
            background=draft.background,
        )

    def _participant(self, name: str, person: _Person) -> Participant:
        return Participant(
            person=name,
            parts=tuple(sorted(person.parts, key=_ORDER.__getitem__)),
            evidence=tuple(person.evidence),
            mode=person.mode,
            listed=self._listed(name),
        )

    def _listed(self, name: str) -> tuple[ListPlace, ...]:
        return tuple(
            ListPlace(number=number, position=position, length=len(names.names), flag=names.flag)
            for number, names in enumerate(self.document.lists, 1)
            for position, mention in enumerate(names.names, 1)
            if mention.name == name
        )


def _head(name: str) -> str:
    found = _HEAD.findall(name)
    return found[-1] if found else ""


def _alike(a: str, b: str) -> bool:
    if a in b or b in a:
        return True
    x, y = {a[i : i + 2] for i in range(len(a) - 1)}, {b[i : i + 2] for i in range(len(b) - 1)}
    return bool(x and y) and 2 * len(x & y) / (len(x) + len(y)) >= 0.6
