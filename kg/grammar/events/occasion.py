"""What one sentence says of one occasion, and what every rule that finds one needs to look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.grammar.events.references import is_referred
from kg.grammar.events.skeleton import Skeleton
from kg.grammar.text.times import Time
from kg.model import EventKind

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What one sentence says of one occasion; positions are those of the sentence's skeleton.

    `name` is the stretch of signs that names it, `generic` when that says only its kind (会议).
    `start` and `stop` bound the words that the rule read. `told` is false where the occasion is only
    referred to (去年召开的全国大会), `strong` where the verb states that it was held, not only that
    something was done (开展…活动). `apart` is true for one of several decisions of a sentence, `subject` is
    what a ceremony belongs to (某电影节在京举行|首映式).
    """

    kind: EventKind
    rule: str
    sentence: Skeleton
    start: int
    stop: int
    name: Stretch
    generic: bool = False
    actors: tuple[int, ...] = ()
    partners: tuple[int, ...] = ()
    hosts: tuple[Stretch, ...] = ()
    place: Stretch | None = None
    time: Time | None = None
    told: bool = True
    strong: bool = True
    apart: bool = False
    subject: Stretch | None = None

    @property
    def planned(self) -> bool:
        """Whether it is still to come: 将于9月举行."""
        return bool(_PLANNED.search(self.sentence.text, max(0, self.start - 12), self.stop))


_PLANNED = re.compile(r"将[于在要]?|拟于|定于|计划|即将")
_CLOSING, _OPENING, _CUTS = "”》）)』", "“《（(『", "，,。；;！？：:\n"


def clause_start(text: str, at: int) -> int:
    """Where the clause that holds sign `at` starts; signs in quotation marks and brackets do not cut."""
    depth = 0
    for index in range(at - 1, -1, -1):
        sign = text[index]
        if sign in _CLOSING:
            depth += 1
        elif sign in _OPENING:
            depth = max(0, depth - 1)
        elif depth == 0 and sign in _CUTS:
            return index + 1
    return 0


def time_before(sentence: Skeleton, at: int, name: Stretch = (0, 0)) -> Time | None:
    """The time of an occasion: the last day or month before its verb, else a vaguer one, else one after it.

    11月10日…昨天上午，Ⓟ出席… -> 昨天; 眉山7月21日讯 近日，… -> 近日: a dateline's day is not the occasion's,
    nor a time inside its `name`.
    """
    times = [(place, time) for place, time in sorted(sentence.times.items()) if not name[0] < place < name[1]]
    told = [(place, time) for place, time in times if not _DATELINE.match(sentence.text, place + 1)]
    told = [(place, time) for place, time in told if not _LIFE.match(sentence.text, place + 1)]
    before = [time for place, time in told if place < at]
    near = [time for time in before if time.date and len(time.date) >= 7]
    if near:
        return near[-1]
    after = [time for place, time in told if at <= place < at + 30 and time.exact]
    return before[-1] if before else (after[0] if after else None)


def first_day(sentence: Skeleton) -> Time | None:
    """The first day that a sentence names, but for a dateline's and a birth's."""
    for place, time in sorted(sentence.times.items()):
        rest = sentence.text[place + 1 : place + 8]
        if time.exact and not _DATELINE.match(rest) and not _LIFE.match(rest):
            return time
    return None


def dateline_day(sentence: Skeleton) -> Time | None:
    """The day of a sentence's dateline: 眉山7月21日讯."""
    days = (t for place, t in sorted(sentence.times.items()) if _DATELINE.match(sentence.text, place + 1))
    return next((time for time in days if time.exact), None)


_LIFE = re.compile(
    "[^，。；]{0,10}(?:病逝|逝世|去世|辞世|离世)|(?:出生|生于|加入|参加工作|入党|毕业|考入|生[，。）])"
)
_DATELINE = re.compile("日?(?:讯|电|专电|消息)")


def persons_in(sentence: Skeleton, start: int, stop: int) -> tuple[int, ...]:
    """The positions of the persons between two signs, but those whose words or deeds are referred to."""
    return tuple(i for i in range(start, stop) if sentence.text[i] == "Ⓟ" and not is_referred(sentence, i))


def place_in(text: str, start: int, stop: int) -> Stretch | None:
    """The last 在 + place between two signs, as far as the word of what was done there."""
    for found in reversed(list(_PLACE.finditer(text, start, min(len(text), stop + 6)))):
        if not _NO_PLACE.search(found.group("place")):
            return found.span("place")
    return None


def is_no_place(words: str) -> bool:
    """我校, 学校, 会前, 气氛中: words after 在 or 来 that say no place that a reader elsewhere would know."""
    return bool(_NO_PLACE.search(words))


def visited_place(text: str, start: int, stop: int) -> Stretch | None:
    """The last place that somebody came to between two signs: 来到Ⓖ，看望…"""
    found = list(_CAME.finditer(text, start, stop))
    return found[-1].span("place") if found else None


_AHEAD = re.compile(
    r"(?:(?:^|[，Ⓓ])在|齐聚|来到)(?P<place>[^，。；]{0,6}[ⓄⒼ]+[^，。；]{0,8}|"
    r"[^，。；]{2,10}(?:厅|室|馆|楼|场|礼堂|门口|广场))，$"
)


def place_ahead(text: str, clause: int) -> Stretch | None:
    """在某校大门口，举行了某仪式: the place in a clause of its own, before the one at `clause`."""
    match = _AHEAD.search(text, max(0, clause - 30), clause)
    return match.span("place") if match and not _NO_PLACE.search(match.group("place")) else None


_NO_PLACE = re.compile(
    "^[《》“”‘’（）()]+$|^(?:[我本该](?![校院所].{2,}[室厅楼馆堂场区心]$)|[全此])|^贵[校院司市县省方单]|^(?:结束|参加|出席|接受|学习)|月份$|陪同|带领|率领|指导|见证|支持|^(?:校|院|所|馆|局|司|这里|那里|学校|医院|学院|公司|会|会议|单位|校园|活动|家|当地|现场|会上|此|这|今|线|Ⓓ|期|年会|会前|会后)$|"
    "(?:[中下上时后前]|期间|之际|基础|背景|方式|过程|气氛|[^Ⓖ]前夕)$|情况"
)
_DONE = (
    "与(?:观众|读者|市民|师生)|鸣锣|开战|热闹|火热|精彩|激情|热烈|简朴|开[场演唱]|登场|隆重|正式|顺利|成功|圆满|胜利|联合|共同|组织|召开|举行|举办|开幕|闭幕|开班|开讲|开营|启动|启幕|会见|会晤|"
    "接见|拉开|落下|主持|落幕|揭|签|同|[与和](?=[^，。；]{0,10}[ⓅⓉⓄⒼ表者员团])|集体|分别|面向|开赛|上演|首演|公演|首映|开机|开拍|开播|亮相|揭晓|进行|开展|亲切|Ⓓ|，|就|为|以|通过|出席|应|鸣枪|再次|首次|[作做](?=了|题为|报告|学术|专题|宣讲|辅导|主[题旨])|考察|调研|看望|慰问|视察|检查"
)
_PLACE = re.compile(
    r"(?<![现存潜自所旨])(?:在|于)(?P<place>[^，。；：“”、在与和同向对由为以ⓅⓉⒼⓄⒹ]{0,8}[ⒼⓄ]+(?:[和、与][ⒼⓄ]+)*(?:[^，。；：“”、在ⓅⓉ]{0,12}?)|"
    r"[^，。；：“”在ⓅⓉⒼⓄⒹ]{1,24}?|[^，。；：“”、在ⓅⓉⒼⓄⒹ]{1,4}Ⓖ)"
    rf"(?=(?:线上|视频)?(?:{_DONE}))"
)
_CAME = re.compile(
    r"(?:来到|齐聚|相聚在?|汇聚|前往|赶赴|深入|走进|莅临|赴|到|在)(?:了)?(?P<place>[ⒼⓄ]+(?:[、和][ⒼⓄ]+)*)"
)
