"""Occasions that somebody attends or speaks at: 某人出席某论坛, 某人在某发布会上表示, 某人参加会见."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from kg.grammar.events.event_names import INSIDE, NOUN, OBJECT, leading
from kg.grammar.events.held import named_occasion
from kg.grammar.events.meetings import name_in
from kg.grammar.events.occasion import Occasion, Stretch, clause_start, persons_in, place_in
from kg.grammar.events.skeleton import Skeleton
from kg.model import EventKind

_ATTEND = re.compile(
    rf"(?P<verb>应邀出席|受邀参加|应邀参加|出席|(?<!报名)参加|参与(?!者)|观摩|莅临|亲临|(?:到|亲临|莅临)?现场指导|列席(?!代表|人员)|主持)(?:了|过)?(?!并){OBJECT}"
)
_AT = re.compile(
    rf"(?:[在从]|(?<=[，Ⓓ])(?=(?:第[^，。]{{1,4}}届|首届|20[0-9]{{2}})[^，。Ⓟ]{{2,30}}上，)|^(?=[^，。]{{0,12}}(?:发布会|记者会|见面会)上))(?P<np>(?:(?![在Ⓟ]){INSIDE}){{0,70}}?{NOUN}[”』》]?)(?:上|中(?![心国央学小共医])|期间|会上)(?P<words>的?(?:重要)?(?:讲话|指示|精神)|"
    r"的[^，。；]{0,8}(?:讲话|演讲|致辞|精神))?"
)
# 参加某审议时的重要讲话: only words said there are spoken of.
_WORDS_OF = re.compile(
    r"(?:时|期间|上|中)?(?:所?作?的|发表的|主旨|重要)(?:一系列)?(?:重要|主旨)?(?:讲话|指示|精神|论述|演讲)|精神"
)
# 参加某会议的代表, 在某会议上当选的某人: who is spoken of, not what took place.
_OF_THOSE = re.compile("的(?!有|还有|是|[^，。；Ⓟ]{1,8}(?:有|是|包括)[：:ⓄⓉⓅ])")
_CHOSEN = re.compile("[^，。]{0,6}(?:当选|通过|提出|审议|发布|签署|作出|强调|获得|宣布)的")
_OFTEN = re.compile("多次|每年|经常|先后")
_SPEECHES = ("书面演讲", "主旨演讲", "书面致辞")  # 在主旨演讲中: what was said, not where
_WENT = re.compile("(?:赴|前往|来到)(?P<place>Ⓖ+)")
_KIND_AGAIN = re.compile(
    r"(?P<what>会见|会谈|会晤|接见|调研|考察|视察|走访|慰问|看望|督查|督导|检查|座谈|签约)(?:活动)?(?=$|[，。；、并])"
)


def attendances(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """The occasions that one sentence says somebody attended or spoke at."""
    for match in _ATTEND.finditer(text):
        again = _KIND_AGAIN.match(match.group("np"))
        occasion = _again(sentence, match, again) if again else _attended(sentence, text, match)
        if occasion is not None:
            yield occasion
    yield from _deliberated(sentence, text)
    yield from _spoken_at(sentence, text)
    if "赛" in text or "杯" in text or "运会" in text or _RATIO.search(text):
        yield from _played(sentence, text)
    if "报告" in text or "讲" in text or "课" in text:
        yield from _lectured(sentence, text)


def _attended(sentence: Skeleton, text: str, match: re.Match[str]) -> Occasion | None:
    """Ⓟ出席2016年某论坛 -> that forum; of 学习某人参加审议时的重要讲话 only the words are told."""
    name = name_in(match)
    if name is None:
        return None
    verb = match.start()
    if _OFTEN.search(text, max(0, verb - 6), verb):
        return None
    rule = "events.chair" if match.group("verb") == "主持" else "events.attend"
    return replace(
        named_occasion(sentence, rule, (verb, name[1]), name),
        actors=persons_in(sentence, clause_start(text, verb), verb) or persons_in(sentence, 0, verb),
        place=place_in(text, clause_start(text, verb), verb + 2)
        or _travelled(text, clause_start(text, verb), verb),
        told=not (_WORDS_OF.match(text, name[1]) or _OF_THOSE.match(text, name[1])),
    )


def _travelled(text: str, clause: int, verb: int) -> Stretch | None:
    """赴Ⓖ出席某峰会."""
    match = _WENT.search(text, clause, verb)
    return match.span("place") if match else None


_KINDS_AGAIN: dict[str, EventKind] = {
    "会见": "会见",
    "会谈": "会见",
    "会晤": "会见",
    "接见": "会见",
    "座谈": "会议",
    "签约": "仪式",
}


def _again(sentence: Skeleton, match: re.Match[str], again: re.Match[str]) -> Occasion:
    """Ⓟ参加会见, Ⓟ陪同调研: a visit or an encounter that the article has told."""
    start, verb = match.start("np"), match.start()
    stop = start + again.end("what")
    return Occasion(
        kind=_KINDS_AGAIN.get(again.group("what"), "调研"),
        rule="events.again",
        sentence=sentence,
        start=verb,
        stop=stop,
        name=(start, stop),
        generic=True,
        told=False,
        actors=persons_in(sentence, clause_start(sentence.text, verb), verb),
    )


def _spoken_at(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓟ在某发布会上表示 -> that press conference; 学习某人在某大会上的讲话 -> one only referred to."""
    for match in _AT.finditer(text):
        if match.group("np").endswith(_SPEECHES):
            continue
        start = match.start("np") + leading(match.group("np"))
        name = (start, match.end("np"))
        yield replace(
            named_occasion(sentence, "events.at", (match.start(), name[1]), name),
            actors=persons_in(sentence, clause_start(text, match.start()), match.start()),
            told=not (match.group("words") or _CHOSEN.match(text, match.end())),
        )


_DELEGATION = re.compile(
    r"(?:来到|走进|看望|到|在)了?(?P<np>[^，。；Ⓟ在]{0,24}?(?:代表团|代表小组|Ⓞ))[^。；Ⓟ]{0,30}?(?:一起|共同|一同|参加)(?:分组)?(?:审议|讨论)"
)


def _deliberated(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓟ来到某代表团，与代表一起审议报告 -> that delegation's meeting."""
    for match in _DELEGATION.finditer(text) if "审议" in text or "讨论" in text else ():
        actors = persons_in(sentence, clause_start(text, match.start()), match.start())
        actors = actors or persons_in(sentence, 0, match.start())
        if actors:
            bounds, name = (match.start(), match.end()), match.span("np")
            occasion = named_occasion(sentence, "events.attend", bounds, name)
            yield replace(occasion, kind="会议", generic=False, hosts=(name,), actors=actors)


_PLAYED = re.compile(
    r"(?:^|[，：])在?(?P<np>[^，。；：在]{3,36}?(?:赛|杯|锦标赛|奥运会|亚运会|全运会))(?:的?[^，。；]{0,12}?比赛)?"
    r"(?:中|上|里)(?=，|Ⓟ|Ⓖ|Ⓣ)"
)
_LECTURE = re.compile(
    r"(?<![工合操运动写制协])[作做](?:了)?(?:一场)?(?P<np>(?:《[^》]*》|“[^”]*”|[^，。；Ⓟ]){0,40}?"
    r"(?:学术报告|专题报告|专题讲座|学术讲座|辅导报告|宣讲报告|事迹报告|讲座))(?=$|[，。；])|"
    r"(?P<preached>(?:向|为|给)[^，。；Ⓟ]{1,14}宣讲(?![团员汇队会稿]|活动|比赛)(?:《[^》]*》|“[^”]*”|[^，。；Ⓟ]){2,30})|"
    r"讲(?:授)?(?:了)?(?:一堂)?(?P<lesson>[^，。；Ⓟ]{0,30}?(?:党课|思政课|法治课|公开课))(?=$|[，。；])"
)
_TEAMS = re.compile(
    r"(?:在)?(?P<np>(?!在)[^，。；：Ⓓ]{0,16}?(?:联赛|锦标赛|决赛|预选赛|小组赛|杯|赛)(?:第[^，。；]{1,4}轮)?)(?:的[^，。；]{1,10})?中?，"
    r"(?:[^，。；Ⓟ]{2,30}?(?:迎战|对阵|战胜|击败|战平|负于|力克|横扫|逆转)[^，。；Ⓟ]{1,20})"
)


_RATIO = re.compile("[0-9](?:比|[-:：—])[0-9]")
_BEAT = "(?:大胜|险胜|战胜|击败|完胜|逆转|力克|轻取|不敌|负于|战平|惜败于?|横扫)"
# 白河队昨天在主场2比1战胜赤河队: a match without the name of its league.
_SCORED = re.compile(
    r"(?:^|[，；Ⓓ])(?P<np>[^，。；ⓅⒹ]{1,16}?(?:Ⓓ)?在?(?:主场|客场)[^，。；Ⓟ]{0,6}?[0-9]+(?:比|[-:：—])[0-9]+"
    rf"{_BEAT}[^，。；Ⓟ]{{2,12}}|[^，。；ⓅⒹ]{{1,10}}?[0-9]+(?:比|[-:：—])[0-9]+{_BEAT}[^，。；Ⓟ]{{0,10}}?(?:队|[男女][排篮足]|国足)(?=[，。；]|$))"
)


def _played(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """某锦标赛女子决赛中，Ⓟ夺冠 -> that match."""
    for match in _PLAYED.finditer(text):
        name = match.span("np")
        persons = persons_in(sentence, match.end(), len(text))
        if persons:
            occasion = named_occasion(sentence, "events.match", (match.start(), match.end()), name)
            yield replace(occasion, kind="活动", actors=persons)
    for match in chain(_TEAMS.finditer(text), _SCORED.finditer(text)):
        name = (match.start("np"), match.end())
        yield replace(
            named_occasion(sentence, "events.match", match.span(), name), kind="活动", generic=False
        )


def _lectured(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓟ应邀来校作学术报告 -> a lecture."""
    for match in _LECTURE.finditer(text):
        start = clause_start(text, match.start())
        actors = persons_in(sentence, start, match.start())
        if actors:
            bounds = (match.start(), match.end())
            occasion = named_occasion(sentence, "events.lecture", bounds, match.span(match.lastgroup or "np"))
            place = place_in(text, start, match.start() + 2)
            yield replace(occasion, kind="活动", generic=False, actors=actors, place=place)
