"""Sentences with every name as one sign, so that a rule reads Ⓓ，ⓄⓉⓅ主持召开… whatever the names are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.grammar.document import Document
from kg.grammar.text.times import Time
from kg.model import Mention, Span

PERSON, ORGANISATION, PLACE, POST, TIME = "Ⓟ", "Ⓞ", "Ⓖ", "Ⓣ", "Ⓓ"
SIGNS = PERSON + ORGANISATION + PLACE + POST + TIME
_SIGN_OF = {"person": PERSON, "organisation": ORGANISATION, "place": PLACE, "post": POST}
_OCCASION = re.compile(
    r"(?:会议|大会|全会|论坛|座谈会|筹备会|推介会|招聘会|发布会|交流会|研讨会|年会|博览会|开幕式|运动会|锦标赛|联赛|峰会|研讨班|培训班|中全会|党代会|两会|[十九八七六]大|"
    r"(?:推进|对接|部署|动员|汇报|调度|表彰|总结|培训|签约|协调|通报|学习|民主生活|组织生活|见面|恳谈|说明|述职)会)$|^第[^届]{1,4}次"
)
# 北京图书订货会在Ⓖ开幕, 在某音乐会上: what has opened, or what one can be at, is no body.
_BODY = re.compile("(?:委员|协|学|商|联合|工|基金|理事|董事|研究|促进|总|分|校友|公|议|国|社|联谊|红十字)会$")
_OPENED = re.compile(
    "[^，。；]{0,24}?(?:开幕|闭幕|落幕|开赛|圆满结束|拉开帷幕|拉开序幕|落下帷幕|收官)(?![^，。]{0,4}[辞词])"
)
_NARROW = dict(zip(",;:?!()", "，；：？！（）", strict=True))  # half-width signs of some papers
_OTHER_SIGNS = str.maketrans(dict.fromkeys(SIGNS, "○") | dict.fromkeys("\n\r\u3000\t", " ") | _NARROW)


# （记者陈彦强）, 讯(侯建明 许可), 摄影 宗琪琪: who wrote it, not who was there.
_CREDIT = re.compile(
    r"[（(][^）)]{0,30}(?:记者|通讯员|摄影|特约|实习)[^）)]*[）)]|(?:讯|电)\s*[（(][^）)]*[）)]|"
    r"[（(] ?Ⓟ(?:[ 、，和]{1,2}Ⓟ){0,5} ?[）)](?= ?$)|"
    r"(?:记者|通讯员|实习生|作者|摄影|摄|文/图?|图/|供稿|校对|编辑|责编|审核)[ :：/|]{0,4}"
    r"Ⓟ(?:[ 、，和]{0,2}Ⓟ)*"
    r"(?![^，。]{0,10}(?:同志|当选))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """One sentence: `text` with signs for names; `starts[i]` is the article's code point of sign i.

    `starts` has one more entry than `text`: where the sentence stops. `mentions` and `times` are keyed by
    position in `text`.
    """

    number: int
    span: Span
    text: str
    starts: tuple[int, ...]
    mentions: dict[int, Mention]
    times: dict[int, Time]

    def stretch(self, start: int, stop: int) -> Span:
        """The stretch of the article from sign `start` up to sign `stop`."""
        return Span(self.starts[start], self.starts[stop])

    def person(self, position: int) -> str:
        """The name that the sign Ⓟ at `position` stands for."""
        return self.mentions[position].name


def skeletons(document: Document, times: tuple[Time, ...]) -> Iterator[Skeleton]:
    """The sentences of a document in order, each with its names and times as signs."""
    marks = _marks(document, times)
    text = document.article.text.translate(_OTHER_SIGNS)
    index = 0
    for number, span in enumerate(document.sentences):
        while index < len(marks) and marks[index][0] < span.start:
            index += 1
        first = index
        while index < len(marks) and marks[index][0] < span.stop:
            index += 1
        yield _skeleton(number, span, text, marks[first:index])


_Mark = tuple[int, int, str, "Mention | Time"]


def _marks(document: Document, times: tuple[Time, ...]) -> list[_Mark]:
    """Names and times by position, but for a credit's; of two that overlap the first, then the longer."""
    marks: list[_Mark] = [(time.span.start, time.span.stop, TIME, time) for time in times]
    text = document.article.text
    credited = {credit.evidence.start for credit in document.credits}
    persons = [mention for mention in document.persons if mention.span.start not in credited]
    for mentions in (persons, document.organisations, document.places, document.posts):
        marks += [
            (m.span.start, m.span.stop, _SIGN_OF[m.kind], m) for m in mentions if not _is_occasion(m, text)
        ]
    marks.sort(key=lambda mark: (mark[0], -mark[1], mark[2]))
    kept: list[_Mark] = []
    for mark in marks:
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept


def _is_occasion(mention: Mention, text: str) -> bool:
    """国务院常务会议 is no body, the 委员长 of 委员长会议 no post: they belong to an occasion's name."""
    if mention.kind == "organisation":
        return bool(_OCCASION.search(mention.name)) or _has_opened(mention, text)
    if mention.kind == "post" and mention.name in ("同志", "先生", "女士"):
        return True
    return mention.kind == "post" and text[mention.span.stop : mention.span.stop + 1] in tuple("会令团制组")


def _has_opened(mention: Mention, text: str) -> bool:
    """Whether something called 会, 展, 节 or 赛 has opened or closed, as no body does."""
    if not mention.name.endswith(("会", "展", "节", "赛", "杯")) or _BODY.search(mention.name):
        return False
    return bool(_OPENED.match(text, mention.span.stop))


def _skeleton(number: int, span: Span, text: str, marks: Iterable[_Mark]) -> Skeleton:
    """The sentence of a text whose own signs Ⓟ, Ⓞ … and half-width signs are exchanged already."""
    parts: list[str] = []
    starts: list[int] = []
    mentions: dict[int, Mention] = {}
    times: dict[int, Time] = {}
    at = span.start
    for start, stop, sign, what in marks:
        starts.extend(range(at, start))
        if isinstance(what, Time):
            times[len(starts)] = what
        else:
            mentions[len(starts)] = what
        parts += (text[at:start], sign)
        starts.append(start)
        at = min(stop, span.stop)
    parts.append(text[at : span.stop])
    starts.extend(range(at, span.stop + 1))
    text = _without_credits("".join(parts), mentions)
    return Skeleton(number=number, span=span, text=text, starts=tuple(starts), mentions=mentions, times=times)


def _without_credits(text: str, mentions: dict[int, Mention]) -> str:
    """The signs with no person where writers are credited."""
    if PERSON not in text:
        return text
    for match in _CREDIT.finditer(text):
        for at in range(match.start(), match.end()):
            if text[at] == PERSON:
                text = text[:at] + "○" + text[at + 1 :]
                del mentions[at]
    return text


def of_title(title: str, names: Iterable[Mention]) -> Skeleton:
    """A headline as a skeleton; names that the text knows are found in it. Positions are the headline's."""
    found: list[_Mark] = []
    for mention in names:
        start = title.find(mention.name)
        if start >= 0:
            found.append((start, start + len(mention.name), _SIGN_OF[mention.kind], mention))
    found.sort(key=lambda mark: (mark[0], -mark[1], mark[2]))
    kept: list[_Mark] = []
    for mark in found:
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    text = title.replace(" ", "，").replace("\u3000", "，").translate(_OTHER_SIGNS)
    return _skeleton(-1, Span(0, len(title)), text, kept)
