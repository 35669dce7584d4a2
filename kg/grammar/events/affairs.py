"""What is neither meeting nor inspection: state visits, trials, signed orders, deaths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.grammar.events.occasion import (
    Occasion,
    clause_start,
    persons_in,
    place_in,
    time_before,
    visited_place,
)
from kg.grammar.events.skeleton import Skeleton

_HEARD = "(?:一审|二审|依法|继续|再次|公开|当庭)*(?:开庭(?:审理|宣判)?|开审|受审)"
# 开庭审理了甲受贿案; 对甲受贿案依法开庭审理; 甲受贿案Ⓓ在Ⓞ公开开庭审理.
_TRIAL = re.compile(
    rf"{_HEARD}(?:了)?(?P<case>[^。；]{{2,90}}?案)(?!件)|"
    rf"(?:对|(?P<head>^|[，。；Ⓓ的]))(?P<before>[^，。；]{{2,60}}?案)，?(?:Ⓓ|(?:在|于)(?P<court>[^，。；]{{1,20}}?))*{_HEARD}"
)
_DEATH = re.compile(
    r"Ⓟ(?:同志|先生|女士|院士|教授|Ⓣ)?(?:[^，。；]{0,8})(?P<verb>逝世|病逝|辞世)(?![^，。]{0,4}(?:后|前|的|周年))"
)


_STATE_VISIT = re.compile(
    r"(?:对(?P<to>[ⒼⓄ]|我国|中国|华)(?:进行|开始|展开)(?:为期[^，。]{1,6}的)?(?:国事|正式|工作|友好|历史性)*访问|"
    r"(?:应邀|正式|首次|将|分别|率团|Ⓓ)(?P<visit>(?:分别|应邀)?访问)(?P<place>Ⓖ+|华))(?!时|期间|中|后|前|团|的)"
)
_WELCOMED = re.compile("欢迎|祝贺|期待|祝|支持")
_ORDER = re.compile(
    r"签署(?:了|发布)?(?P<what>(?:第[^，。]{1,60}?号)?(?:国家|国务院|中央军委)?(?:主席)?(?:令|命令|通令))"
)


def affairs(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓓ，Ⓞ一审公开开庭审理了Ⓟ受贿案 -> the trial; Ⓟ同志…逝世, in a headline -> the death."""
    for match in _TRIAL.finditer(text) if "开庭" in text or "审" in text else ():
        yield _trial(sentence, text, match)
    yield from _visited(sentence, text)
    yield from _wreaths(sentence, text)
    yield from _farewells(sentence, text)
    yield from _reunions(sentence, text)
    for match in _ORDER.finditer(text) if "签署" in text else ():
        actors = persons_in(sentence, 0, match.start())
        if actors:
            yield _done(sentence, "events.order", match, (match.start(), match.end()), actors)
    if sentence.number < 0:
        for match in _DEATH.finditer(text):
            if "就" in text[: match.start()]:
                continue  # 就甲逝世致唁电
            yield Occasion(
                kind="其他",
                rule="events.death",
                sentence=sentence,
                start=match.start(),
                stop=match.end(),
                name=match.span(),
            )


def _trial(sentence: Skeleton, text: str, match: re.Match[str]) -> Occasion:
    """The hearing of a case: by the court before the verb, or the one that it was heard in."""
    case = match.span("case") if match.group("case") else match.span("before")
    start = clause_start(text, match.start())
    within = match.span("court") if match.group("court") else (start, match.start())
    courts = [at for at in range(*within) if text[at] == "Ⓞ"]
    first = case[0] if match.group("before") or not courts else courts[-1]
    return Occasion(
        kind="其他",
        rule="events.trial",
        sentence=sentence,
        start=match.start(),
        stop=match.end(),
        name=(first, match.end()),
        actors=persons_in(sentence, *case)[-1:],
        hosts=((courts[-1], courts[-1] + 1),) if courts else (),
        time=time_before(sentence, match.end()),
    )


_WREATH = re.compile(r"向(?P<what>[^，。；]{1,16})敬献(?:了)?花(?:圈|篮|束)")


def _wreaths(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓟ前往某广场，向某纪念碑敬献花圈 -> that ceremony."""
    for match in _WREATH.finditer(text) if "敬献" in text else ():
        actors = persons_in(sentence, 0, match.start())
        if actors:
            occasion = _done(sentence, "events.wreath", match, match.span(), actors)
            yield replace(occasion, kind="仪式", place=visited_place(text, 0, match.start()))


_FAREWELL = re.compile(
    r"为(?P<what>Ⓟ(?:同志|先生|女士|老人|Ⓣ)?(?:的)?(?:遗体)?)(?P<verb>送别|(?<=遗体)送行)(?![^，。]{0,6}(?:时|后))"
)


def _farewells(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓓ，Ⓟ、Ⓟ在Ⓖ为Ⓟ同志遗体送别 -> that ceremony."""
    for match in _FAREWELL.finditer(text) if "送" in text else ():
        clause = clause_start(text, match.start())
        occasion = _done(
            sentence,
            "events.farewell",
            match,
            match.span("what"),
            persons_in(sentence, clause, match.start()),
        )
        name = (match.start(), match.end("verb"))
        yield replace(occasion, kind="仪式", name=name, place=place_in(text, clause, match.start() + 2))


_LOST = re.compile("失散|走失|失联|阔别|被拐|分别多年|离散")
_FOUND = re.compile("见到|认出|相认|重逢|团聚|相聚|团圆")
_REUNION = re.compile(
    r"Ⓟ[^，。；Ⓟ]{0,20}?(?:见到了?|认出了?|与|和|同)[^，。；Ⓟ]{0,20}Ⓟ(?:[^，。；Ⓟ]{0,12}?(?:相认|重逢|团聚|相聚|团圆))?"
)


def _reunions(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓓ，Ⓟ见到失散多年的女儿Ⓟ -> that meeting, of news of people who had lost each other."""
    for match in _REUNION.finditer(text) if _LOST.search(text) else ():
        actors = persons_in(sentence, *match.span())
        if len(actors) > 1 and _FOUND.search(match.group()):
            yield replace(_done(sentence, "events.reunion", match, match.span(), actors), kind="会见")


def _visited(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """ⒼⓉⓅ将于Ⓓ对Ⓖ进行国事访问 -> that visit, an activity of its own."""
    for match in _STATE_VISIT.finditer(text) if "访问" in text else ():
        clause = clause_start(text, match.start())
        actors = persons_in(sentence, clause, match.start()) or persons_in(sentence, 0, match.start())
        if actors and not _WELCOMED.search(text, 0, match.start()):
            place = match.span("to") if match.group("to") else match.span("place")
            name = (match.start("visit") if match.group("visit") else match.start(), match.end())
            occasion = _done(sentence, "events.state", match, name, actors)
            occasion = replace(occasion, time=time_before(sentence, name[0]))
            yield replace(occasion, kind="活动", place=place if text[place[0]] in "ⒼⓄ" else None)


def _done(
    sentence: Skeleton, rule: str, match: re.Match[str], name: tuple[int, int], actors: tuple[int, ...]
) -> Occasion:
    return Occasion(
        kind="其他",
        rule=rule,
        sentence=sentence,
        start=match.start(),
        stop=match.end(),
        name=name,
        actors=actors[-1:] if rule == "events.state" and "分别" not in match.group() else actors,
        time=time_before(sentence, match.start()),
    )
