"""Reads the events of an article: each occasion once, with its date, place, organisers and participants."""

from __future__ import annotations

import re

from kg.grammar.document import Document
from kg.grammar.drafts import Draft, Person, known_event
from kg.grammar.encounters import partner_named
from kg.grammar.meetings import hosts_in
from kg.grammar.occasion import Occasion, Stretch
from kg.grammar.occasions import occasions
from kg.grammar.organisers import body_of
from kg.grammar.parts import Taking, is_referred, takings
from kg.grammar.skeleton import Skeleton, of_title, skeletons
from kg.grammar.times import read_times
from kg.model import Event, Evidence, ListPlace, Named, Part, Participant

_ORDER: dict[Part, int] = {"主持": 0, "发言": 1, "出席": 2, "陪同": 3}
_ANAPHOR = re.compile(
    r"(?:^|[，。；])(?:Ⓓ|随后|在|当天|此次|本次|这次|该|随后的|当天的)*(?P<noun>[一-鿿]{0,6}?(?:会|仪式|论坛|活动|培训班|典礼|式|讲座|比赛|调研|考察|座谈))(?:上|中|期间|现场|强调|指出|由|时)"
)
_OWN_NAME = re.compile(r"[“《第首]|全[国省市州区县]|[0-9]|20")
_SAME_DAY = re.compile("期间|当天|当日|同日|会前|随后|当晚|会后|接着")


def read_events(document: Document) -> tuple[Event, ...]:
    """The events of an article in the order in which it tells them; none for an essay without occasion."""
    reader = _Reader(document)
    reader.headline()
    for sentence in skeletons(document, read_times(document.article.text, document.article.published)):
        reader.read(sentence)
    return tuple(reader.events())


class _Reader:
    """Reads sentence after sentence; `current` is the event that 会上 and 会议 refer to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.article.text
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.subject: str | None = None
        self.away: set[str] = set()
        self.unplaced: list[tuple[Taking, Evidence]] = []
        self.lead = 0  # the sentence that the section starts with

    def headline(self) -> None:
        """What the headline says: it names the event where the text does not."""
        names = {
            m.name: m for m in (*self.document.persons, *self.document.organisations, *self.document.places)
        }
        self.title = of_title(self.document.article.title, names.values())
        self.titled = [o for o in occasions(self.title) if o.told]

    def read(self, sentence: Skeleton) -> None:
        found: list[tuple[Occasion, Draft]] = []
        for occasion in occasions(sentence):
            draft = self._draft(occasion)
            if draft is not None:
                found.append((occasion, draft))
        if not found and not self.drafts and self.titled and sentence.number - self.lead <= 2:
            found = self._from_title(sentence)
        turning = [draft for occasion, draft in found if self._turns(occasion, draft)]
        if turning:
            self.current = turning[-1]
        elif not found:
            self._refer(sentence)
        self._hosts(sentence)
        self._take(sentence, found)

    def _turns(self, occasion: Occasion, draft: Draft) -> bool:
        """Whether what follows is told of this occasion: not of one to come, or one without people and time."""
        if self.current is None or draft is self.current:
            return True
        if occasion.planned:
            return False
        return bool(
            occasion.actors or occasion.partners or occasion.time or occasion.generic or occasion.hosts
        )

    def _evidence(self, sentence: Skeleton, rule: str) -> Evidence:
        return Evidence(
            article=self.document.article.id, start=sentence.span.start, stop=sentence.span.stop, rule=rule
        )

    def _named(self, sentence: Skeleton, stretch: Stretch, rule: str) -> Named:
        return Named(
            name=sentence.stretch(*stretch).of(self.text).strip(), evidence=self._evidence(sentence, rule)
        )

    # ── occasions ──

    def _from_title(self, sentence: Skeleton) -> list[tuple[Occasion, Draft]]:
        """The headline's event where the first sentences tell it in other words: 省局来我校调研."""
        here = {m.name for m in sentence.mentions.values()}
        occasion = self.titled[0]
        known = {m.name for m in self.title.mentions.values()}
        if not sentence.times and not here & known:
            return []
        draft = Draft(
            name=self._name(occasion),
            kind=occasion.kind,
            rule="events.headline",
            generic=occasion.generic,
            number=sentence.number,
            evidence=[self._evidence(sentence, "events.headline")],
        )
        time = next((t for _, t in sorted(sentence.times.items()) if t.exact), None)
        if time:
            draft.date, draft.end_date = time.date, time.end_date
        if occasion.kind == "调研":
            draft.organisers += [
                Named(name=self._raw(occasion, host), evidence=draft.evidence[0]) for host in occasion.hosts
            ]
        for name in {self.title.person(i): None for i in (*occasion.actors, *occasion.partners)}:
            draft.take(Taking(person=name, part="出席", position=0), draft.evidence[0])
        self.drafts.append(draft)
        self.current = draft
        return []

    def _raw(self, occasion: Occasion, stretch: Stretch) -> str:
        source = self.document.article.title if occasion.sentence.number < 0 else self.text
        return occasion.sentence.stretch(*stretch).of(source).strip()

    def _draft(self, occasion: Occasion) -> Draft | None:
        """The event that an occasion is: one already known, or a new one; None where it is not told."""
        name = self._name(occasion)
        partners = {occasion.sentence.person(i) for i in occasion.partners}
        draft = known_event(self.drafts, occasion, name, partners)
        if draft is None:
            if not self._is_told(occasion):
                return None
            draft = Draft(
                name=name,
                kind=occasion.kind,
                rule=occasion.rule,
                generic=occasion.generic,
                number=occasion.sentence.number,
            )
            self._open(draft, occasion)
        self._fill(draft, occasion, name, partners)
        return draft

    def _open(self, draft: Draft, occasion: Occasion) -> None:
        """A new event; one that only 出席会议 tells, late, holds what was said before it (a page's second part)."""
        if not self.drafts and occasion.generic and occasion.rule in ("events.attend", "events.chair"):
            title = self.document.article.title.split(" ")[0].strip()
            if title and occasion.sentence.number > 2:
                draft.name = title if draft.noun in title else title + draft.name
            for taking, evidence in self.unplaced:
                draft.take(taking, evidence)
        self.drafts.append(draft)

    def _is_told(self, occasion: Occasion) -> bool:
        """Whether an occasion is told, not only mentioned."""
        lead = occasion.sentence.number - self.lead <= 2
        exact = bool(occasion.time and occasion.time.exact)
        if not occasion.told and not (occasion.rule == "events.hold" and (lead or exact)):
            return False
        if occasion.rule == "events.at" and not lead and not exact:
            return False
        if not self.drafts and lead:
            return True
        if occasion.kind == "任免":
            return lead or bool(self.drafts)
        held = occasion.rule in ("events.hold", "events.held")
        if occasion.generic and self.drafts:
            return held and (exact or bool(occasion.hosts))
        if occasion.rule == "events.hold" and occasion.strong and occasion.hosts and not occasion.planned:
            return True
        if held and self.drafts:
            return occasion.strong or exact
        if occasion.rule == "events.talks" and self.drafts and not occasion.partners:
            return False
        return bool(occasion.actors) or exact

    def _fill(self, draft: Draft, occasion: Occasion, name: str, partners: set[str]) -> None:
        sentence = occasion.sentence
        evidence = self._evidence(sentence, occasion.rule)
        if evidence not in draft.evidence:
            draft.evidence.append(evidence)
        if draft.generic and not occasion.generic:
            draft.name, draft.generic = name, False
        draft.partners |= partners
        if draft.date is None:
            self._date(draft, occasion)
        if occasion.place and draft.place is None:
            draft.place = self._named(sentence, occasion.place, occasion.rule)
        if not draft.organisers:
            for host in occasion.hosts:
                draft.add_organiser(self._named(sentence, host, occasion.rule))
        for position in occasion.partners:
            draft.take(Taking(person=sentence.person(position), part="出席", position=position), evidence)

    def _date(self, draft: Draft, occasion: Occasion) -> None:
        if occasion.time:
            draft.date, draft.end_date = occasion.time.date, occasion.time.end_date
        elif (
            self.drafts
            and draft is not self.drafts[0]
            and _SAME_DAY.search(occasion.sentence.text[: occasion.stop])
        ):
            draft.date = self.drafts[0].date

    def _name(self, occasion: Occasion) -> str:
        sentence = occasion.sentence
        raw = self._raw(occasion, occasion.name)
        actors = "、".join(sentence.person(i) for i in occasion.actors[:2])
        if occasion.rule in ("events.meet", "events.talks"):
            verb = "会见" if occasion.rule == "events.meet" else "同"
            end = "" if verb == "会见" else ("座谈" if occasion.kind == "会议" else "会谈")
            return f"{actors}{verb}{raw}{end}"
        if occasion.kind == "调研":
            host = self._raw(occasion, occasion.hosts[0]) if occasion.hosts else ""
            return (actors or host) + raw
        short = occasion.generic or (len(raw) <= 10 and not _OWN_NAME.match(raw))
        if short and occasion.hosts and not body_of(sentence.text[slice(*occasion.name)]):
            return "、".join(self._raw(occasion, host) for host in occasion.hosts) + raw
        return raw

    def _hosts(self, sentence: Skeleton) -> None:
        if self.current is None or self.current.kind not in ("会议", "仪式", "活动"):
            return
        hosts = hosts_in(sentence)
        for host in hosts:
            self.current.add_organiser(self._named(sentence, host, "organisers.by"))

    # ── people ──

    def _refer(self, sentence: Skeleton) -> None:
        """会上, 座谈会上, 会见Ⓟ时: which event the sentence goes on with."""
        partner = partner_named(sentence.text)
        if partner is not None:
            name = sentence.person(partner)
            self.current = next((d for d in self.drafts if name in d.partners), self.current)
            return
        match = _ANAPHOR.search(sentence.text[:40])
        noun = match.group("noun") if match else ""
        for draft in reversed(self.drafts):
            if noun and (noun[-3:-1] or noun) in draft.name:
                self.current = draft
                return

    def _take(self, sentence: Skeleton, found: list[tuple[Occasion, Draft]]) -> None:
        last = None
        for taking in takings(sentence, self.subject):
            last = taking
            if taking.away:
                self.away.add(taking.person)
                continue
            if taking.person in self.away and taking.part == "发言":
                continue
            draft = _at(taking, found) or self.current
            evidence = self._evidence(sentence, "parts." + taking.part)
            if draft is None:
                self.unplaced.append((taking, evidence))
            elif draft.kind != "任免":
                draft.take(taking, evidence)
        for occasion, draft in found:
            for position in occasion.actors:
                if not is_referred(sentence, position) and sentence.person(position) not in self.away:
                    taking = Taking(person=sentence.person(position), part="出席", position=position)
                    draft.take(taking, self._evidence(sentence, occasion.rule))
        if last is not None:
            self.subject = last.person

    # ── result ──

    def events(self) -> list[Event]:
        return [self._event(draft) for draft in self.drafts]

    def _event(self, draft: Draft) -> Event:
        return Event(
            name=draft.name,
            kind=draft.kind,
            evidence=tuple(draft.evidence),
            date=draft.date,
            end_date=draft.end_date,
            place=draft.place,
            organisers=tuple(draft.organisers),
            participants=tuple(self._participant(name, person) for name, person in draft.people.items()),
            participant_groups=tuple(draft.groups),
        )

    def _participant(self, name: str, person: Person) -> Participant:
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


def _at(taking: Taking, found: list[tuple[Occasion, Draft]]) -> Draft | None:
    chosen = None
    for occasion, draft in found:
        if chosen is None or occasion.start <= taking.position:
            chosen = draft
    return chosen
