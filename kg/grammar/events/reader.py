"""Reads the events of an article: each occasion once, with its date, place, organisers and participants."""

from __future__ import annotations

import re

from kg.grammar.document import Document
from kg.grammar.events.account import Account, Found
from kg.grammar.events.appointments import goes_on
from kg.grammar.events.drafts import Draft, finished
from kg.grammar.events.parts import Taking, takings
from kg.grammar.events.references import is_referred
from kg.grammar.events.skeleton import Skeleton, skeletons
from kg.grammar.text.times import read_times
from kg.model import Event, Evidence

_PRINCIPALS = re.compile("两国元首|两国领导人|两国总理|双方领导人|两国外长")
_ALL_OF_THEM = re.compile("(?:参加|出席)(?:了)?(?:上述|有关|相关|以上)(?:活动|会议|会见|会谈)")
_SMALL = frozenset({"events.sign", "events.unveil"})
# 发布时间：2023-05-30 访问次数：81: a line of the page about itself.
_PAGE_LINE = re.compile("(?:时间|日期|来源)[:：]|(?:浏览|点击|访问|阅读)(?:次数|量|数)?[:：]")
_SAW_OFF = re.compile("(?:机场|车站|码头|港)[^，。；]{0,4}(?:送行|迎接|迎候|送别)")
_DAY_LINE = re.compile("Ⓓ[0-9:： ]*")  # 2023-05-30 09:12, when the page was made
_LISTING = frozenset({"会议", "活动", "仪式"})
_ON_VISIT = re.compile(
    "(?:陪同|参加|随同)(?:了)?(?:上述)?(?:调研|考察|视察|慰问|走访|督导|检查)(?!.{0,4}[会组])"
)
_JUST_BEFORE = 2  # sentences
_CONTINUES = 3  # sentences that a list of appointments may run on


def read_events(document: Document) -> tuple[Event, ...]:
    """The events of an article in the order in which it tells them; none for an essay without occasion."""
    reader = _Reader(document)
    times = read_times(document.article.text, document.article.published)
    several = sum(time.exact for time in times) > 1
    for sentence in skeletons(document, times):
        if not (several and _DAY_LINE.fullmatch(sentence.text.strip())):
            reader.read(sentence)
    reader.account.close()
    return tuple(finished(draft, document.lists) for draft in reader.account.drafts)


class _Reader:
    """Gives the persons of each sentence their parts in the events that the account knows."""

    def __init__(self, document: Document) -> None:
        self.account = Account(document)
        self.subjects: tuple[str, ...] = ()  # whom 他 and 他们 mean
        self.spoken = False  # the last thing told was somebody's words
        self.away: set[str] = set()  # who wrote a letter, was excused, gave an instruction
        self.unplaced: list[tuple[Taking, Evidence, Skeleton]] = []
        self.appointing: tuple[Draft, int] | None = None

    def read(self, sentence: Skeleton) -> None:
        """Takes in one sentence."""
        if "。" not in sentence.text and _PAGE_LINE.search(sentence.text):
            return
        if self.account.starts_section(sentence):
            self.subjects, self.spoken = (), False
            return
        found = self.account.hear(sentence, self.spoken)
        self._parts(sentence, found)
        self._actors(sentence, found)
        self._gather(found)
        self._everywhere(sentence)
        self._appointed(sentence, found)

    def _gather(self, found: Found) -> None:
        """What stood just before an article's first event belongs to it; on a page's second part, all."""
        for _, draft in found:
            if not self.unplaced or self.account.section != [draft]:
                continue
            late = self.account.tells_late(draft)
            for taking, evidence, told in self.unplaced:
                near = late or draft.number - told.number <= _JUST_BEFORE
                if near and not taking.listed and not _comments(told, taking, draft):
                    draft.take(taking, evidence)
            self.unplaced = []

    def _parts(self, sentence: Skeleton, found: Found) -> None:
        """The parts that the sentence's verbs give."""
        told: list[Taking] = []
        for taking in takings(sentence, self.subjects, self.spoken):
            told.append(taking)
            if taking.away:
                self.away.add(taking.person)
            elif not (taking.person in self.away and taking.part == "发言"):
                self._part(sentence, taking, found)
        if told:
            together = [t.person for t in told if t.position == told[-1].position]
            self.subjects, self.spoken = tuple(together), told[-1].part == "发言"

    def _part(self, sentence: Skeleton, taking: Taking, found: Found) -> None:
        """One part: in the occasion that the verb stands by, and in the event in whose course that was."""
        evidence = self.account.evidence(sentence, "parts." + taking.part)
        draft = _at(taking, found) or self._on_visit(sentence, taking) or self.account.current
        if draft is not None and (_announces(taking, draft, found) or _comments(sentence, taking, draft)):
            return
        if taking.listed and (draft is None or draft.kind not in _LISTING):
            return
        if draft is not None and (draft.honours(taking.person) or _sees_off(sentence, draft)):
            return
        if draft is None:
            self.unplaced.append((taking, evidence, sentence))
            return
        meeting = self._meeting(sentence, taking, draft) if draft.kind == "任免" else draft
        if meeting is not None:
            meeting.take(taking, evidence)
            if meeting is not draft and taking.part == "发言":
                self.account.current = meeting  # who sat there too is told next
        current = self.account.current
        if current is not None and current is not draft and draft.rule in _SMALL:
            current.take(taking, evidence)

    def _on_visit(self, sentence: Skeleton, taking: Taking) -> Draft | None:
        """甲、乙陪同调研: on the visit, though a meeting with others was told last."""
        if not _ON_VISIT.match(sentence.text, taking.position):
            return None
        return next((d for d in reversed(self.account.section) if d.kind == "调研"), None)

    def _meeting(self, sentence: Skeleton, taking: Taking, appointing: Draft) -> Draft | None:
        """After an appointment, who presides, speaks or attends does so at the meeting that made it."""
        if taking.listed or (taking.part == "出席" and sentence.number == appointing.number):
            return None
        near = sentence.number - appointing.number <= _CONTINUES and not goes_on(sentence)
        meetings = [d for d in self.account.section if d.kind in ("会议", "仪式", "活动")]
        meetings = [d for d in meetings if near or taking.person in d.people]
        return meetings[-1] if meetings else None

    def _actors(self, sentence: Skeleton, found: Found) -> None:
        """Who is named as the one that held, visited, met, was appointed; 两国元首 for the two who met."""
        current = self.account.current
        for occasion, draft in found:
            evidence = self.account.evidence(sentence, occasion.rule)
            names = [sentence.person(i) for i in occasion.actors if not is_referred(sentence, i)]
            if draft.rule == "events.sign" and current and _PRINCIPALS.search(sentence.text):
                names += current.people
            for name in names:
                if name not in self.away and not draft.honours(name):
                    draft.take(Taking(person=name, part="出席", position=occasion.start), evidence)

    def _everywhere(self, sentence: Skeleton) -> None:
        """王某、秦某参加上述活动: they were at every event that the section has told."""
        if not _ALL_OF_THEM.search(sentence.text):
            return
        for taking in takings(sentence):
            for draft in self.account.section:
                if draft.kind != "任免" and not taking.away:
                    draft.take(taking, self.account.evidence(sentence, "parts." + taking.part))

    def _appointed(self, sentence: Skeleton, found: Found) -> None:
        """Ⓟ为ⓄⓉ，: the list of appointments goes on."""
        appointed = [draft for occasion, draft in found if occasion.kind == "任免"]
        if appointed:
            self.appointing = (appointed[-1], sentence.number)
        if not self.appointing or not 0 < sentence.number - self.appointing[1] <= _CONTINUES:
            return
        draft = self.appointing[0]
        for position in goes_on(sentence):
            self.appointing = (draft, sentence.number)
            taking = Taking(person=sentence.person(position), part="出席", position=position)
            draft.take(taking, self.account.evidence(sentence, "events.appoint"))


_ON_A_DAY = re.compile("ⓅⓉ?Ⓓ[^，。；]{0,6}$")
_MET = re.compile("会[见谈晤面]|通话|座谈|陪同|参加")
# What people speak about, but not at.
_NO_GATHERING = re.compile("(?:逝世|病逝|辞世|抗议(?:活动)?|示威(?:活动|游行)?|游行|罢工)$")


def _comments(sentence: Skeleton, taking: Taking, draft: Draft) -> bool:
    """发言人甲17日表示: who says something on a day of his own was not at a talk of others, nor at what was
    held on another day; who only comments on a talk of others, on a death or a protest was not there.
    """
    if taking.part != "发言" or taking.person in draft.people:
        return False
    if _is_only_spoken_of(draft) and (draft.kind != "会见" or not _MET.search(sentence.text)):
        return True
    own = _ON_A_DAY.search(sentence.text[: taking.position])
    if own is None:
        return False
    if draft.rule == "events.state":
        return True
    day = next(
        time for place, time in sentence.times.items() if sentence.text[place] == "Ⓓ" and place >= own.start()
    )
    other = bool(day.exact and draft.date and not draft.end_date and day.date != draft.date)
    return other or bool(draft.kind == "会见" and draft.partners)


def _sees_off(sentence: Skeleton, draft: Draft) -> bool:
    """甲、乙到机场送行: part of a visit, not of a meeting that the guest attended."""
    return draft.kind in ("会议", "会见") and bool(_SAW_OFF.search(sentence.text))


def _is_only_spoken_of(draft: Draft) -> bool:
    """A death, a protest, others' talks: who is not known to have been there spoke of it elsewhere."""
    others = draft.kind == "会见" and draft.partners and draft.people.keys() - draft.partners
    return bool(others or _NO_GATHERING.search(draft.name))


def _announces(taking: Taking, draft: Draft, found: Found) -> bool:
    """发言人甲宣布：乙将访问某国: who tells of a visit is not on it."""
    state = draft.rule == "events.state" and taking.part == "发言"
    return state and any(occasion.start > taking.position for occasion, told in found if told is draft)


def _at(taking: Taking, found: Found) -> Draft | None:
    """The occasion of a sentence that a verb belongs to: the last one before it, else the first."""
    chosen = None
    for occasion, draft in found:
        if chosen is None or occasion.start <= taking.position:
            chosen = draft
    return chosen
