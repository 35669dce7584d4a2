"""Who comes to speak, teach or perform: 作家甲做客某书店，与乙对谈; 某所民警走进某校，为学生上课."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.events.occasion import Occasion, Stretch, clause_start, is_no_place, persons_in, time_before
from kg.grammar.events.organisers import subject_hosts
from kg.grammar.events.skeleton import Skeleton

_COME = "做客|作客|走进|走上|登上|登台|莅临|亮相|空降|重返|来到|深入|前往|(?<![感接收受遇达得])到(?!场|达|底)"
_DOES = (
    r"(?:[与同和][^，。；]{1,24}(?:对谈|对话|分享|联欢|面对面(?:交流)?)|"
    r"(?:[为给向对][^，。；]{1,24}?)?(?:(?:带来|送上|献上|作|做|讲授|讲述|分享|普及|上)(?:了)?[^，。；]{0,24}?(?:课|讲座|报告|分享|演出|表演|故事|知识|培训|辅导)|"
    r"开展(?:了)?[^，。；]{0,16}(?:宣传|普法|讲解|辅导)|宣讲|宣传|讲解|开讲|授课|签售|讲起[^，。；]{1,20}|演绎[^，。；]{1,16}|演唱[^，。；]{1,16}|朗诵[^，。；]{1,16}))"
)
_ON = "以(?:《[^》]*》|“[^”]*”|[^，。；]){1,30}?"
_GUEST = re.compile(
    rf"(?P<come>{_COME})(?P<place>[^，。；：Ⓟ]{{1,30}}?)(?:，|(?=[与为给向]))(?P<does>(?:{_ON}为(?:主?题)，?)?{_DOES})"
)
_SAID = re.compile(
    "[课讲谈演唱诵宣话]|分享|故事|知识|报告|辅导|签售|面对面|联欢|培训"
)  # most sentences have none
_STAFF = re.compile(
    r"(?P<body>[ⓄⒼ][^，。；ⓄⒼⓅ]{0,16}?)(?:[两三数几0-9一二四五六七八九十]*[名位])?"
    r"(?:民警|法官|干警|检察官|医生|护士|教师|老师|志愿者|志愿服务队|宣讲团|党员|干部|工作人员|专家|Ⓣ|团队|小分队|支教团)?(?:们)?(?:先后|分别|再次|集体|Ⓓ)*$"
)
_AGAIN_AND_AGAIN = re.compile("经常|每[年月周逢]|多次|将|要|曾")


def guests(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """The visits of one sentence whose purpose is a talk, a lesson, a performance; those that have a day."""
    if not sentence.times or not _SAID.search(text):
        return
    for match in _GUEST.finditer(text):
        clause = clause_start(text, match.start())
        time = time_before(sentence, match.start())
        if time is None or not time.exact or _AGAIN_AND_AGAIN.search(text, clause, match.start()):
            continue
        actors = persons_in(sentence, clause, match.start())
        hosts = () if actors else _staff(text, clause, match.start())
        if not (actors or hosts):
            continue
        yield Occasion(
            kind="活动",
            rule="events.guest",
            sentence=sentence,
            start=match.start(),
            stop=match.end(),
            name=(match.start(), match.end()),
            actors=actors,
            partners=persons_in(sentence, match.start("does"), match.end()),
            hosts=hosts,
            place=None if is_no_place(match.group("place")) else match.span("place"),
            time=time,
        )


def _staff(text: str, clause: int, stop: int) -> tuple[Stretch, ...]:
    """Ⓞ两名法官, Ⓞ志愿者: the body whose people came."""
    match = _STAFF.search(text, clause, stop)
    if match is None:
        return subject_hosts(text, clause, stop)
    return (match.span("body"),)
