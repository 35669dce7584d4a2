"""Reads the events of an article: each occasion once, with its date, place, organisers and participants."""

from __future__ import annotations

import re

from kg.grammar.appointments import goes_on
from kg.grammar.document import Document
from kg.grammar.drafts import Draft, finished, known_event
from kg.grammar.encounters import partner_named
from kg.grammar.meetings import hosts_in
from kg.grammar.naming import name_of
from kg.grammar.occasion import Occasion, Stretch
from kg.grammar.occasions import occasions
from kg.grammar.parts import Taking, is_referred, takings
from kg.grammar.skeleton import Skeleton, of_title, skeletons
from kg.grammar.telling import LEAD, is_told
from kg.grammar.times import Time, read_times
from kg.model import Event, Evidence, Named

_ANAPHOR = re.compile(
    r"(?:^|[，。；])(?:Ⓓ|随后|在|当天|此次|本次|这次|该|随后的|当天的)*(?P<noun>[一-鿿]{0,6}?(?:会|仪式|论坛|活动|培训班|典礼|式|讲座|比赛|调研|考察|座谈))(?:上|中|期间|现场|强调|指出|由|时)"
)
_OPENINGS = frozenset("开幕式 开班式 开幕仪式 开班仪式 闭幕式 闭幕仪式".split())
_PRINCIPALS = re.compile("两国元首|两国领导人|两国总理|双方领导人|两国外长")
_ALL_OF_THEM = re.compile("(?:参加|出席)(?:了)?(?:上述|有关|相关|以上)(?:活动|会议|会见|会谈)")
_ELSEWHEN = re.compile("此前|日前|近日|前不久|不久前|先前|早些时候|曾|以往|往年|去年|前年")
_DIGEST = re.compile("快讯|简讯|短讯|要闻|速览|集锦|播报$")
_CONTINUES = 3  # sentences that a list of appointments may run on


def read_events(document: Document) -> tuple[Event, ...]:
    """The events of an article in the order in which it tells them; none for an essay without occasion."""
    reader = _Reader(document)
    for sentence in skeletons(document, read_times(document.article.text, document.article.published)):
        reader.read(sentence)
    return tuple(finished(draft, document.lists) for draft in reader.drafts)


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
        self.digest = bool(_DIGEST.search(document.article.title))
        self.opened = 0  # the first draft of the section
        self.lead = 0  # the first sentence of the section
        self.opening: Time | None = None  # the first day that the section names
        self.appointing: tuple[Draft, int] | None = None
        names = {m.name: m for m in (*document.persons, *document.organisations, *document.places)}
        self.title = of_title(document.article.title, names.values())
        self.titled = [occasion for occasion in occasions(self.title) if occasion.told]

    def read(self, sentence: Skeleton) -> None:
        """Takes in one sentence."""
        if self.digest and self._is_headline(sentence):
            self._section(sentence)
            return
        self.opening = self.opening or next((t for _, t in sorted(sentence.times.items()) if t.exact), None)
        found: list[tuple[Occasion, Draft]] = []
        for occasion in occasions(sentence):
            draft = self._draft(occasion)
            if draft is not None:
                found.append((occasion, draft))
        if not found and not self.drafts[self.opened :] and sentence.number - self.lead <= LEAD:
            self._from_title(sentence)
        self._turn(sentence, found)
        self._hosts(sentence)
        self._take(sentence, found)

    # ── sections of a digest ──

    def _is_headline(self, sentence: Skeleton) -> bool:
        """国际联播快讯: a line without a full stop heads the next piece of news."""
        follows = self.text[sentence.span.stop : sentence.span.stop + 1]
        return follows == "\n" and 6 <= len(sentence.text) <= 50 and sentence.text[-1] not in "。！？：:；”"

    def _section(self, sentence: Skeleton) -> None:
        self.opened, self.lead, self.current, self.subject = len(self.drafts), sentence.number + 1, None, None
        self.opening = None
        self.title, self.titled = sentence, [occasion for occasion in occasions(sentence) if occasion.told]

    # ── which event ──

    def _turn(self, sentence: Skeleton, found: list[tuple[Occasion, Draft]]) -> None:
        """What follows is told of the last occasion of the sentence, or of the one that 会上 refers to."""
        turning = [draft for occasion, draft in found if self._turns(occasion, draft)]
        if turning:
            self.current = turning[-1]
        elif not found:
            self._refer(sentence)

    def _turns(self, occasion: Occasion, draft: Draft) -> bool:
        """Not one to come, nor one without people, host and time."""
        if self.current is None or draft is self.current:
            return True
        if occasion.planned or occasion.rule in ("events.sign", "events.unveil"):
            return False
        return bool(
            occasion.actors
            or occasion.partners
            or occasion.time
            or occasion.generic
            or occasion.hosts
            or (occasion.strong and occasion.kind in ("会议", "仪式"))
        )

    def _refer(self, sentence: Skeleton) -> None:
        """会上, 座谈会上, 会见Ⓟ时: which event the sentence goes on with."""
        partner = partner_named(sentence.text)
        if partner is not None:
            name = sentence.person(partner)
            self.current = next((d for d in self.drafts if name in d.partners), self.current)
            return
        match = _ANAPHOR.search(sentence.text[:40])
        noun = match.group("noun") if match else ""
        for draft in reversed(self.drafts[self.opened :]):
            if noun and (noun[-3:-1] or noun) in draft.name:
                self.current = draft
                return

    # ── occasions ──

    def _evidence(self, sentence: Skeleton, rule: str) -> Evidence:
        return Evidence(
            article=self.document.article.id, start=sentence.span.start, stop=sentence.span.stop, rule=rule
        )

    def _named(self, sentence: Skeleton, stretch: Stretch, rule: str) -> Named:
        words = sentence.stretch(*stretch).of(self._source(sentence)).strip()
        return Named(name=words, evidence=self._evidence(sentence, rule))

    def _source(self, sentence: Skeleton) -> str:
        return self.document.article.title if sentence.number < 0 else self.text

    def _from_title(self, sentence: Skeleton) -> None:
        """The headline's event where the first sentences tell it in other words: 省局来我校调研."""
        here = {m.name for m in sentence.mentions.values()}
        known = {m.name for m in self.title.mentions.values()}
        if not self.titled or not (sentence.times or here & known):
            return
        occasion = self.titled[0]
        draft = Draft(
            name=name_of(occasion, self._source(self.title)),
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
            for host in occasion.hosts:
                named = self._named(self.title, host, "events.headline")
                draft.add_organiser(Named(name=named.name, evidence=draft.evidence[0]))
        for name in {self.title.person(i): None for i in (*occasion.actors, *occasion.partners)}:
            draft.take(Taking(person=name, part="出席", position=0), draft.evidence[0])
        self.drafts.append(draft)
        self.current = draft

    def _draft(self, occasion: Occasion) -> Draft | None:
        """The event that an occasion is: one already known, or a new one; None where it is not told."""
        name = name_of(occasion, self.text)
        if self.digest and len(name) <= 6 and self.title.number >= 0:
            name = self.title.span.of(self.text).strip()
        partners = {occasion.sentence.person(i) for i in occasion.partners}
        section = self.drafts[self.opened :]
        draft = known_event(section, occasion, name, partners)
        if draft is None:
            if not is_told(occasion, section, self.lead):
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
            if title and occasion.sentence.number > LEAD:
                draft.name = title if draft.noun in title else title + draft.name
            for taking, evidence in self.unplaced:
                draft.take(taking, evidence)
        self.drafts.append(draft)

    def _fill(self, draft: Draft, occasion: Occasion, name: str, partners: set[str]) -> None:
        """Adds what one sentence says of an event: its name, time, place, hosts and partners."""
        sentence = occasion.sentence
        evidence = self._evidence(sentence, occasion.rule)
        if evidence not in draft.evidence:
            draft.evidence.append(evidence)
        draft.called(name, occasion, _OPENINGS)
        draft.partners |= partners
        if draft.date is None:
            self._date(draft, occasion)
        if draft.place is None:
            draft.place = self._place(draft, occasion)
        if not draft.organisers:
            for host in occasion.hosts:
                draft.add_organiser(self._named(sentence, host, occasion.rule))
        if occasion.kind == "任免":
            self.appointing = (draft, sentence.number)
            if not draft.organisers and self._main(draft):
                draft.organisers += self._main(draft).organisers  # type: ignore[union-attr]
        for position in occasion.partners:
            draft.take(Taking(person=sentence.person(position), part="出席", position=position), evidence)

    def _main(self, draft: Draft) -> Draft | None:
        """The event before this one, in whose course it was."""
        before = [
            known
            for known in self.drafts[self.opened :]
            if known is not draft and known.number <= draft.number
        ]
        return before[-1] if before else None

    def _date(self, draft: Draft, occasion: Occasion) -> None:
        """The sentence's own time; else that of the event before, unless the words point elsewhere (此前)."""
        main = self._main(draft)
        if occasion.time:
            draft.date, draft.end_date = occasion.time.date, occasion.time.end_date
        elif main is None and occasion.sentence.number - self.lead <= LEAD and self.opening is not None:
            draft.date, draft.end_date = self.opening.date, self.opening.end_date
        elif main and not _ELSEWHEN.search(occasion.sentence.text[: occasion.stop]):
            draft.date = main.date

    def _place(self, draft: Draft, occasion: Occasion) -> Named | None:
        if occasion.place:
            return self._named(occasion.sentence, occasion.place, occasion.rule)
        main = self._main(draft)
        return main.place if occasion.kind == "任免" and main and main.kind == "会议" else None

    def _hosts(self, sentence: Skeleton) -> None:
        if self.current is not None and self.current.kind in ("会议", "仪式", "活动"):
            for host in hosts_in(sentence):
                self.current.add_organiser(self._named(sentence, host, "organisers.by"))

    # ── people ──

    def _take(self, sentence: Skeleton, found: list[tuple[Occasion, Draft]]) -> None:
        """Gives the persons of a sentence their parts in its event."""
        last = None
        for taking in takings(sentence, self.subject):
            last = taking
            if taking.away:
                self.away.add(taking.person)
            elif not (taking.person in self.away and taking.part == "发言"):
                draft = _at(taking, found) or self.current
                self._place_taking(taking, draft, sentence)
                if draft is not None:
                    self._also(draft, found, taking, self._evidence(sentence, "parts." + taking.part))
        if _PRINCIPALS.search(sentence.text) and self.current is not None:
            for occasion, draft in found:
                for name in self.current.people if draft.rule == "events.sign" else ():
                    draft.take(
                        Taking(person=name, part="出席", position=0), self._evidence(sentence, occasion.rule)
                    )
        for occasion, draft in found:
            for position in occasion.actors:
                if not is_referred(sentence, position) and sentence.person(position) not in self.away:
                    taking = Taking(person=sentence.person(position), part="出席", position=position)
                    draft.take(taking, self._evidence(sentence, occasion.rule))
        if _ALL_OF_THEM.search(sentence.text):
            self._everywhere(sentence)
        if self.appointing and 0 < sentence.number - self.appointing[1] <= _CONTINUES:
            self._appointed(sentence, self.appointing[0])
        if last is not None:
            self.subject = last.person

    def _also(
        self, draft: Draft, found: list[tuple[Occasion, Draft]], taking: Taking, evidence: Evidence
    ) -> None:
        """Who signs or unveils in the course of an event was at the event."""
        small = {id(d) for o, d in found if o.rule in ("events.sign", "events.unveil")}
        if id(draft) in small and self.current is not None and self.current is not draft:
            self.current.take(taking, evidence)

    def _everywhere(self, sentence: Skeleton) -> None:
        """王某、秦某参加上述活动: they were at every event that the section has told."""
        for taking in takings(sentence, None):
            for draft in self.drafts[self.opened :]:
                if draft.kind != "任免" and not taking.away:
                    draft.take(taking, self._evidence(sentence, "parts." + taking.part))

    def _place_taking(self, taking: Taking, draft: Draft | None, sentence: Skeleton) -> None:
        evidence = self._evidence(sentence, "parts." + taking.part)
        if draft is None:
            self.unplaced.append((taking, evidence))
        elif draft.kind != "任免":
            draft.take(taking, evidence)

    def _appointed(self, sentence: Skeleton, draft: Draft) -> None:
        """Ⓟ为ⓄⓉ，: the list of appointments goes on."""
        for position in goes_on(sentence):
            self.appointing = (draft, sentence.number)
            taking = Taking(person=sentence.person(position), part="出席", position=position)
            draft.take(taking, self._evidence(sentence, "events.appoint"))


def _at(taking: Taking, found: list[tuple[Occasion, Draft]]) -> Draft | None:
    """The occasion of a sentence that a verb belongs to: the last one before it, else the first."""
    chosen = None
    for occasion, draft in found:
        if chosen is None or occasion.start <= taking.position:
            chosen = draft
    return chosen
