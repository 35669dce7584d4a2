"""An article's account of its events: which are known, which one the words speak of, what a sentence adds."""

from __future__ import annotations

import re

from kg.grammar.document import Document
from kg.grammar.events.drafts import Draft
from kg.grammar.events.encounters import partner_named
from kg.grammar.events.groups import groups_in
from kg.grammar.events.joining import alike, known_event
from kg.grammar.events.meetings import hosts_in
from kg.grammar.events.mourning import died_in, rite_of, same_rite
from kg.grammar.events.naming import by_heading, name_of
from kg.grammar.events.occasion import Occasion, Stretch, dateline_day, first_day
from kg.grammar.events.occasions import occasions
from kg.grammar.events.parts import Taking
from kg.grammar.events.skeleton import Skeleton, of_title
from kg.grammar.events.telling import LEAD, is_recounted, is_told
from kg.grammar.text.times import Time
from kg.model import Evidence, Named

# 会上, 座谈会上, 随后的考察中: the event that a sentence goes on with.
_ANAPHOR = re.compile(
    "(?:^|[，。；])(?:Ⓓ|随后|在|当天|此次|本次|这次|该|随后的|当天的)*"
    "(?P<noun>[一-鿿]{0,6}?(?:会|仪式|论坛|活动|培训班|典礼|式|讲座|比赛|调研|考察|座谈))"
    "(?:上|中|期间|现场|强调|指出|由|时)"
)
_ELSEWHEN = re.compile("此前|日前|近日|前不久|不久前|先前|早些时候|曾|以往|往年|去年|前年")
_DIGEST = re.compile("快讯|简讯|短讯|要闻|速览|集锦|播报$")
_OUR = re.compile("^[我本](?:校|院|所|馆|公司|市|县|区)(?=.{3})")  # 我院|新会议室
_SMALL = frozenset({"events.sign", "events.unveil"})
_ASIDE = _SMALL | {"events.again", "events.order"}  # what follows is told of what went on before

Found = list[tuple[Occasion, Draft]]


class Account:
    """The events of one article while it is read; `current` is the one that 会上 and 会议 refer to."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.article.text
        self.drafts: list[Draft] = []
        self.current: Draft | None = None
        self.digest = bool(_DIGEST.search(document.article.title))
        self.opened = 0  # the first draft of the section
        self.lead = 0  # the first sentence of the section
        self.opening: Time | None = None  # the first day that the section names
        self.dateline: Time | None = None  # the day of its dateline
        self.waiting: list[Named] = []  # hosts named before any event is told
        names = {m.name: m for m in (*document.persons, *document.organisations, *document.places)}
        self._headed(of_title(document.article.title, names.values()))
        self.died: str | None = died_in(self.title)  # who is mourned

    def _headed(self, title: Skeleton) -> None:
        self.title = title
        self.titled = [occasion for occasion in occasions(title) if occasion.told]

    @property
    def section(self) -> list[Draft]:
        """The events of the section: of the whole article, unless it is a digest of several."""
        return self.drafts[self.opened :]

    def evidence(self, sentence: Skeleton, rule: str) -> Evidence:
        """The sentence as evidence, by that rule."""
        span = sentence.span
        return Evidence(article=self.document.article.id, start=span.start, stop=span.stop, rule=rule)

    # ── sections of a digest ──

    def starts_section(self, sentence: Skeleton) -> bool:
        """国际联播快讯: a line without a full stop heads the next piece of news; true where one starts."""
        follows = self.text[sentence.span.stop : sentence.span.stop + 1]
        headline = (
            follows == "\n" and 6 <= len(sentence.text) <= 50 and sentence.text[-1] not in "。！？：:；”"
        )
        if not (self.digest and headline):
            return False
        self.close()
        self.opened, self.lead, self.current = len(self.drafts), sentence.number + 1, None
        self.opening = self.dateline = None
        self.waiting = []
        self._headed(sentence)
        return True

    # ── what a sentence tells ──

    def hear(self, sentence: Skeleton, spoken: bool) -> Found:
        """The occasions that a sentence tells, with their events; then `current` is set for its people.

        `spoken`: the sentence before was somebody's words, which may go on in this one.
        """
        self.opening = self.opening or first_day(sentence)
        self.died = self.died or died_in(sentence)
        self.dateline = self.dateline or dateline_day(sentence)
        found: Found = []
        goes_on = spoken and self.text[sentence.span.start - 1] != "\n"
        for occasion in occasions(sentence):
            draft = None if goes_on and is_recounted(occasion) else self._draft(occasion)
            if draft is not None:
                found.append((occasion, draft))
        if not found and not self.section and sentence.number - self.lead <= LEAD:
            self._from_title(sentence)
        self._turn(sentence, found)
        self._hosts(sentence, found)
        self._groups(sentence)
        return found

    def _turn(self, sentence: Skeleton, found: Found) -> None:
        """What follows is told of the last occasion of the sentence, or of the one that 会上 refers to."""
        turning = [draft for occasion, draft in found if self._turns(occasion, draft)]
        if turning:
            self.current = next((d for d in reversed(turning) if d.rule not in _ASIDE), turning[-1])
        elif not found:
            self._refer(sentence)

    def _turns(self, occasion: Occasion, draft: Draft) -> bool:
        """Not one to come, nor a signing in the course of another, nor one without people, host and time."""
        if self.current is None or draft is self.current:
            return True
        if occasion.planned or occasion.rule in _ASIDE:
            return False
        if _ELSEWHEN.search(occasion.sentence.text[: occasion.start]) and occasion.kind == "会见":
            return False
        known = occasion.actors or occasion.partners or occasion.time or occasion.generic or occasion.hosts
        held = occasion.kind in ("会议", "仪式") or "赛" in occasion.sentence.text[slice(*occasion.name)]
        return bool(known) or (occasion.strong and held)

    def _refer(self, sentence: Skeleton) -> None:
        """会上, 座谈会上, 会见Ⓟ时: which event the sentence goes on with."""
        partner = partner_named(sentence.text)
        if partner is not None:
            name = sentence.person(partner)
            self.current = next((d for d in self.drafts if name in d.partners), self.current)
            return
        match = _ANAPHOR.search(sentence.text[:40])
        noun = match.group("noun") if match else ""
        for draft in reversed(self.section):
            if noun and _means(noun, draft):
                self.current = draft
                return

    # ── drafts ──

    def _draft(self, occasion: Occasion) -> Draft | None:
        """The event that an occasion is: one already known, or a new one; None where it is not told."""
        name = rite_of(occasion, name_of(occasion, self.text), self.died)
        if self.digest and (occasion.generic or len(name) <= 4) and self.title.number >= 0:
            name = by_heading(occasion, name, self.title.span.of(self.text).strip())
        met = occasion.actors if occasion.kind == "任免" else occasion.partners
        partners = {occasion.sentence.person(i) for i in met}
        draft = same_rite(self.section, occasion, name) or known_event(self.section, occasion, name, partners)
        if draft is None:
            if not is_told(occasion, self.section, self.lead):
                return None
            draft = self._new(occasion, name)
        self._fill(draft, occasion, name, partners)
        return draft

    def _new(self, occasion: Occasion, name: str) -> Draft:
        """A new event; one that only 出席会议 tells, late, is called by the headline."""
        draft = Draft(
            name=name,
            kind=occasion.kind,
            rule=occasion.rule,
            generic=occasion.generic,
            number=occasion.sentence.number,
            strong=occasion.strong,
        )
        title = self.document.article.title.split(" ")[0].strip()
        if title and self.tells_late(draft) and draft.number > LEAD:
            draft.name = title if draft.noun in title else title + draft.name
        self.drafts.append(draft)
        return draft

    def tells_late(self, draft: Draft) -> bool:
        """Whether 出席会议 alone told an article's only event, so that what stood before belongs to it."""
        alone = not self.drafts or self.drafts == [draft]
        return alone and draft.generic and draft.rule in ("events.attend", "events.chair")

    def _from_title(self, sentence: Skeleton) -> None:
        """The headline's event where the first sentences tell it in other words."""
        here = {m.name for m in sentence.mentions.values()}
        known = {m.name for m in self.title.mentions.values()}
        if not self.titled or not (sentence.times or here & known):
            return
        occasion, source = self.titled[0], self._source(self.title)
        evidence = self.evidence(sentence, "events.headline")
        draft = Draft(
            name=name_of(occasion, source),
            kind=occasion.kind,
            rule="events.headline",
            generic=occasion.generic,
            number=sentence.number,
            evidence=[evidence],
        )
        draft.dated(next((t for _, t in sorted(sentence.times.items()) if t.exact), None))
        if occasion.kind == "调研":
            for host in occasion.hosts:
                words = self.title.stretch(*host).of(source).strip()
                draft.add_organiser(Named(name=words, evidence=evidence))
        for name in {self.title.person(i): None for i in (*occasion.actors, *occasion.partners)}:
            draft.take(Taking(person=name, part="出席", position=0), evidence)
        self.drafts.append(draft)
        self.current = draft

    def close(self) -> None:
        """The section is read: 某镇召开某会议 in its headline says who held what the text says was held."""
        day = _opening_day(self.opening, self.dateline)
        for draft in self.section:
            if draft.date is None and draft.datelined:
                draft.dated(day)
        source = self._source(self.title)
        for occasion in self.titled:
            same = [d for d in self.section if d.kind == occasion.kind and not d.organisers and d.evidence]
            of_persons = occasion.kind == "调研" and same and same[0].people
            if occasion.hosts and len(same) == 1 and not of_persons:
                for host in occasion.hosts:
                    words = self.title.stretch(*host).of(source).strip()
                    same[0].add_organiser(Named(name=words, evidence=same[0].evidence[0]))

    def _source(self, sentence: Skeleton) -> str:
        return self.document.article.title if sentence.number < 0 else self.text

    # ── what an occasion adds to its event ──

    def _fill(self, draft: Draft, occasion: Occasion, name: str, partners: set[str]) -> None:
        sentence = occasion.sentence
        evidence = self.evidence(sentence, occasion.rule)
        if evidence not in draft.evidence:
            draft.evidence.append(evidence)
        if occasion.told or draft.rule == occasion.rule:
            draft.called(name, occasion)
        if occasion.kind != "任免":
            draft.partners |= partners
        if draft.date is None and (occasion.time or len(draft.evidence) == 1):
            self._date(draft, occasion)
        if draft.place is None:
            draft.place = self._place(draft, occasion)
        if not draft.organisers:
            draft.organisers += self._organisers(draft, occasion)
        for position in occasion.partners:
            draft.take(Taking(person=sentence.person(position), part="出席", position=position), evidence)

    def _named(self, sentence: Skeleton, stretch: Stretch, rule: str) -> Named:
        words = sentence.stretch(*stretch).of(self.text).strip()
        return Named(name=_OUR.sub("", words), evidence=self.evidence(sentence, rule))

    def _main(self, draft: Draft) -> Draft | None:
        """The event before this one, in whose course it was."""
        before = [d for d in self.section if d is not draft and d.number <= draft.number]
        if draft.kind == "任免":
            before = [d for d in before if d.kind == "会议"] or before
        return before[-1] if before else None

    def _date(self, draft: Draft, occasion: Occasion) -> None:
        """The sentence's own time; else the section's first day, or that of the event before (not: 此前)."""
        main = self._main(draft)
        draft.datelined = occasion.time is None and dateline_day(occasion.sentence) is not None
        if occasion.time:
            draft.dated(occasion.time)
        elif main is None and occasion.sentence.number - self.lead <= LEAD + 1:
            draft.dated(self.opening)
        elif main and not _ELSEWHEN.search(occasion.sentence.text[: occasion.stop]):
            draft.date = main.date

    def _place(self, draft: Draft, occasion: Occasion) -> Named | None:
        if occasion.place:
            return self._named(occasion.sentence, occasion.place, occasion.rule)
        main = self._main(draft)
        within = occasion.kind == "任免" or occasion.rule in _SMALL
        return main.place if within and main and main.kind in ("会议", "会见", "活动") else None

    def _organisers(self, draft: Draft, occasion: Occasion) -> list[Named]:
        """The hosts of the sentence; an appointment without one is by the meeting that made it."""
        main = self._main(draft)
        if occasion.kind == "任免" and not occasion.hosts and main:
            return list(main.organisers)
        if occasion.hosts:
            return [self._named(occasion.sentence, host, occasion.rule) for host in occasion.hosts]
        return self._titled_hosts(draft, occasion)

    def _titled_hosts(self, draft: Draft, occasion: Occasion) -> list[Named]:
        """我院召开…例会 under 某学院召开…例会: the headline says whose it was."""
        if draft.kind not in ("会议", "仪式", "活动") or self.title.number >= 0:
            return []
        title = self.document.article.title
        evidence = self.evidence(occasion.sentence, "events.headline")
        for titled in self.titled:
            same = titled.kind == draft.kind and alike(draft.name, name_of(titled, title))
            if same and titled.rule == "events.hold":
                words = [self.title.stretch(*host).of(title).strip() for host in titled.hosts]
                return [Named(name=_OUR.sub("", word), evidence=evidence) for word in words]
        return []

    def _groups(self, sentence: Skeleton) -> None:
        """各县市负责同志参加会议: groups that took part in the event that the sentence speaks of."""
        if self.current is not None and self.current.kind != "任免":
            for group in groups_in(sentence):
                self.current.add_group(self._named(sentence, group, "groups.came"))

    def _hosts(self, sentence: Skeleton, found: Found) -> None:
        """由甲主办、乙承办: hosts of the event that the sentence speaks of."""
        if not found and self.current is None and not self.section:
            self.waiting += [self._named(sentence, host, "organisers.by") for host in hosts_in(sentence)]
            return
        if self.waiting and self.current is not None:
            for named in self.waiting:
                self.current.add_organiser(named)
            self.waiting = []
        for host, held in hosts_in(sentence).items():
            draft = _hosted(held, sentence, found) if found else self.current
            if draft is not None and draft.kind in ("会议", "仪式", "活动"):
                draft.add_organiser(self._named(sentence, host, "organisers.by"))


def _opening_day(opening: Time | None, dateline: Time | None) -> Time | None:
    """The first day that a section names, if it is past on the day of the dateline; else the dateline's."""
    if opening is None or dateline is None or (opening.date or "") > (dateline.date or ""):
        return dateline
    return opening


def _hosted(held: int | None, sentence: Skeleton, found: Found) -> Draft | None:
    """The event whose name begins at `held`; the sentence's first one unless another name stands there."""
    for occasion, draft in found:
        name = occasion.subject or occasion.name
        if held is not None and held - 1 <= name[0] <= held + 1:
            return draft
    other = held is not None and sentence.text[held : held + 1] == "“"
    return None if other else found[0][1]


def _means(noun: str, draft: Draft) -> bool:
    """Whether 会 (会上), 座谈会, 考察 can mean the draft."""
    if noun in ("会", "会议", "大会"):
        return draft.kind in ("会议", "仪式", "活动")
    return (noun[-3:-1] or noun) in draft.name
