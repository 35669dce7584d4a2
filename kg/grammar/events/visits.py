"""Visits and inspections: 甲赴某地调研某工作, 某局来校考察, 甲看望慰问某人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.events.lexicon import occasion_verbs
from kg.grammar.events.occasion import (
    Occasion,
    Stretch,
    clause_start,
    is_no_place,
    persons_in,
    time_before,
    visited_place,
)
from kg.grammar.events.organisers import subject_hosts
from kg.grammar.events.references import is_referred
from kg.grammar.events.skeleton import Skeleton

_VISIT = occasion_verbs("visit")
_TRAVEL = (
    "深入到|先后(?:到|赴|来到|深入|走进|前往)|专程(?:到|赴|来|前往)|莅临|来到|前往|深入|走进|赶赴|来访(?!接待|者|客|的)|抵达|"
    "赴|到|(?<![往以由近从未本原历年])来(?!访)|(?<!正)在"
)
_MANNER = (
    r"(?:，|进行了?|开展了?|实地|就[^，。；]{1,40}|专题|深入|集中|分别|亲切|现场|对[^，。；]{1,40}|"
    r"围绕[^，。；]{1,30}|展开|一线|调研|考察|看望|走访|检查|督导|参观|回访|交流|专项|了)*?"
)
_NOT_NOW = (
    "(?!问(?!候)|时(?!强调|指出|要求|表示)|(?:调研|考察)?(?:中|后|期间)|小?组|团|报告|结束|会|工作时|座谈会|活动|的|费|价|行|情况|发言|结果|意见|问题|机制|"
    "委员会|站|院|员|室|处|队|意向)"
)
# 来到某镇，走进某户家中，拉家常、问冷暖: what is done on a visit.
_THERE = "(?:了解|听取|详细了解|详细询问|仔细询问|拉家常|问冷暖|嘘寒问暖)"
_TO_PLACE = re.compile(
    rf"(?P<travel>{_TRAVEL})(?P<place>[^，。；！？：“”Ⓟ]{{1,45}}?)(?P<manner>{_MANNER})(?P<verb>{_VISIT}|(?<=，){_THERE}){_NOT_NOW}"
    r"(?P<topic>(?:“[^”]{0,40}”|[^，。；！？：])*)"
)
_OF_PEOPLE = re.compile(
    rf"(?<![此本这该]次)(?P<verb>看望慰问|走访慰问|视察|考察|调研|看望|慰问|走访|参观|检查|督导|督查|探望|访问|来访(?!接待|者|客)|到访|莅临(?=[我本]))(?:了|过)?{_NOT_NOW}(?P<topic>[^，。；！？：]{{2,40}})"
)
# 带队对某项工作进行视察, 就某事开展专题调研: a visit whose place is not told.
_OF_TOPIC = re.compile(
    r"(?P<topic>(?<![一面针])(?:对|就|围绕)[^，。；！？Ⓟ]{2,50}?)，?(?:进行|开展)了?(?:专题|专项|实地|集中|联合|全面|现场|深入|协商|一次|为期[^，。]{1,6}的)*"
    rf"(?P<verb>视察|调研|考察|执法检查|检查|督查|督导|督办|走访|暗访|巡查){_NOT_NOW}"
)
# 先后来到某村、某厂，向职工致以节日的问候.
_GREETED = re.compile(
    r"(?:来到|走进|深入|前往|赴|到)(?P<place>[^，。；！？：“”Ⓟ]{1,45}?)，(?P<topic>(?:向|为|给|与)[^，。；Ⓟ]{1,24}?)"
    r"(?P<verb>致以|送上|送去|送来|献上|问候|拜年)"
)
_GUESTS = re.compile("[ⓅⓄⒼ]")  # no visit without who went
_NO_PLACE = re.compile(
    "^(?:结束|会|的|场|此|校会|访|围绕|客人|嘉宾|来宾|人员|与|和)|并|会上|工作期间|领域|考察时|调研时|过程中|方面|基础上|同时|此|"
    "之际|前夕|代表|委员(?!会)"
)
_TRAVELLERS = re.compile(
    r"(?P<body>[ⓄⒼ](?:[^，。；ⓄⒼ]{0,12}?(?:调研组|考察组|工作组|督[导查察]组|检查组|巡视组|代表团|考察团|访问团))?)[^，。；ⓄⒼ]{0,16}$"
)
_SITUATED = re.compile("位于[^的]*的|了")
_TRIM_PLACE = re.compile(r"(?:以|再次|实地|专题|开展|进行|就|对|等地|集中|亲切|深入|一线|共|，).*$")


def visits(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """The visits that one sentence states."""
    if not _GUESTS.search(text):
        return
    for match in _journeys(text):
        if _is_wished(text, match.start()) or text.endswith(_AT_AN_OCCASION, 0, match.start("verb")):
            continue
        actors = _actors(sentence, match.start())
        hosts = () if actors else _bodies(text, match.start())
        if actors or hosts:
            yield _visit(sentence, match, actors, hosts)
    for pattern in _WITHOUT_TRAVEL:
        for match in pattern.finditer(text):
            actors = _actors(sentence, match.start())
            if text.endswith(_AT_AN_OCCASION, 0, match.start()):
                continue
            if match.group("verb") == "检查" and not _INSPECTED.search(match.group("topic")):
                continue
            if actors and not _is_wished(text, match.start()) and not _NO_TOPIC.search(match.group("topic")):
                yield _visit(sentence, match, actors, ())


def _journeys(text: str) -> Iterator[re.Match[str]]:
    """Every travel to a place; 在某省工作期间深入某村调研 starts again at 深入."""
    at = 0
    while match := _TO_PLACE.search(text, at):
        looks = match.group("verb") in ("了解", "听取") and match.group("travel") in ("在", "到", "来")
        vague = match.group("travel") == "在" and not (
            _REAL_PLACE.search(match.group("place")) or _SEEN.match(text, match.end("verb"))
        )
        if looks or vague or _NO_PLACE.search(match.group("place")):
            at = match.start() + 1
            continue
        yield match
        at = match.end("verb")


_NO_TOPIC = re.compile("^[的、并和与]|取得|交流的|^一[遍下]")
# 在仔细检查某物后: a place has a name or ends as one.
_REAL_PLACE = re.compile(
    "[ⒼⓄ]|[京沪村镇乡县市区州园馆厂院校所站场点厅室楼港口岸湾岛地户家店坊司社店线段田林间心里内处]$|等地$"
)
# 对甲受邀访问某校表示感谢: what is thanked for is told elsewhere.
_THANKED = re.compile(
    "[^，。；]{0,40}表示(?:了)?(?:衷心|热烈|诚挚|由衷|深切)?(?:的)?(?:感谢|欢迎|祝贺|谢意|肯定|慰问)"
)
_WITHOUT_TRAVEL = (_GREETED, _OF_TOPIC, _OF_PEOPLE)
_ILL = re.compile("(?:病重|住院)期间|(?:病重|病危|去世|逝世)后")
_SINCE = re.compile("以来，[^。]*Ⓟ")  # 党的十八大以来，总书记深入…: what is done again and again
# 以电话等方式慰问: nobody came.
_FROM_AFAR = re.compile("(?:以|通过)(?:打?电话|书信|致电|各种形式)")
_USUAL = re.compile("每[年逢到]|都会|经常|多次|病重期间|委托Ⓞ[^，。]{0,8}$|对[^，。]{0,12}Ⓟ[^，。]{0,6}$")
_AT_AN_OCCASION = ("活动现场", "义诊现场", "仪式现场", "比赛现场", "会议现场", "演出现场", "招聘会现场")
_INSPECTED = re.compile("[ⒼⓄ]|工作|情况|建设|落实|生产|安全|防|项目|工程|指导|准备|保障|服务|设施|市场|秩序")
_ABOUT = re.compile("对[^，。；]{0,40}$")
_WISHED = re.compile(r"(?<![应受])(?:邀请|诚邀|欢迎|期待|希望|祝愿)")


def _is_wished(text: str, verb: int) -> bool:
    """甲邀请大家到某地考察, “热烈欢迎某人访问某国”: it has not taken place."""
    clause = clause_start(text, verb)
    if _ABOUT.search(text, clause, verb) and _THANKED.match(text, verb):
        return True
    if (
        _ILL.search(text, 0, verb)
        or _USUAL.search(text, clause, verb)
        or _FROM_AFAR.search(text, clause, verb)
        or text.endswith("关于", 0, verb)
        or _SINCE.search(text, 0, verb)
    ):
        return True
    return "应" not in text[clause:verb] and bool(_WISHED.search(text, clause, verb))


def _trimmed(match: re.Match[str]) -> tuple[int, int] | None:
    """The place without what was done there; none for 我校, 学校: only the paper's readers know it."""
    words = _TRIM_PLACE.sub("", match.group("place"))
    before = _SITUATED.match(words)
    start = match.start("place") + (before.end() if before else 0)
    stop = match.start("place") + len(words)
    return (start, stop) if start < stop and not is_no_place(words) else None


def _actors(sentence: Skeleton, verb: int) -> tuple[int, ...]:
    """Those who went: persons in the clause, else the nearest ones before it in the sentence."""
    clause = clause_start(sentence.text, verb)
    found = persons_in(sentence, clause, verb) or persons_in(sentence, 0, clause)
    return tuple(p for p in found if not is_referred(sentence, p))


def _bodies(text: str, verb: int) -> tuple[Stretch, ...]:
    """The bodies that travelled: Ⓞ来我校, Ⓞ和Ⓞ共同到Ⓖ, Ⓖ考察团一行30人赴Ⓖ."""
    match = _TRAVELLERS.search(text, max(0, verb - 24), verb)
    if match is None:
        return ()
    several = subject_hosts(text, clause_start(text, verb), match.end("body"))
    return several or (match.span("body"),)


_SEEN = re.compile("[ⒼⓄ]+(?=$|[，。；并])")  # 访问|某国


def _visit(
    sentence: Skeleton, match: re.Match[str], actors: tuple[int, ...], hosts: tuple[Stretch, ...]
) -> Occasion:
    groups = match.groupdict()
    stop = min(match.end(), match.end("verb") + 40)
    start = min(match.start(), match.start("topic"))
    place = visited_place(sentence.text, 0, match.start())
    if groups.get("place"):
        place = _trimmed(match)
    seen = _SEEN.match(sentence.text, match.end("verb")) if place is None else None
    return Occasion(
        kind="调研",
        rule="events.visit",
        sentence=sentence,
        start=match.start(),
        stop=match.end("verb"),
        name=(start, stop),
        actors=actors,
        partners=persons_in(sentence, match.start("topic"), stop)
        if match.group("verb") not in ("调研", "参观")
        else (),
        hosts=hosts,
        place=seen.span() if seen else place,
        time=time_before(sentence, match.start()),
    )
