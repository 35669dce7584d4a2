"""What one sentence says of one occasion, and what every rule that finds one needs to look at."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.grammar.skeleton import Skeleton
from kg.grammar.times import Time
from kg.model import EventKind

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What one sentence says of one occasion; positions are those of the sentence's skeleton.

    `name` is the stretch of signs that names it, `generic` when that says only its kind (会议). `start` and
    `stop` bound the words that the rule read. `told` is false where the occasion is only referred to (去年召开的
    全国大会), `strong` where the verb states no more than that something was done (开展…活动).
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


def time_before(sentence: Skeleton, at: int) -> Time | None:
    """The time of an occasion: the last day before its verb, else a vaguer time, else a day soon after it.

    11月10日…昨天上午，Ⓟ出席… -> 昨天.
    """
    before = [time for place, time in sorted(sentence.times.items()) if place < at]
    exact = [time for time in before if time.exact]
    dated = [time for time in before if time.date]
    if exact or dated:
        return (exact or dated)[-1]
    after = [time for place, time in sorted(sentence.times.items()) if at <= place < at + 30 and time.exact]
    return before[-1] if before else (after[0] if after else None)


def persons_in(sentence: Skeleton, start: int, stop: int) -> tuple[int, ...]:
    """The positions of the persons between two signs."""
    return tuple(i for i in range(start, stop) if sentence.text[i] == "Ⓟ")


def place_in(text: str, start: int, stop: int) -> Stretch | None:
    """The last 在 + place between two signs, as far as the word of what was done there."""
    last = None
    for last in _PLACE.finditer(text, start, min(len(text), stop + 6)):
        pass
    return last.span("place") if last else None


_DONE = (
    "隆重|正式|顺利|成功|圆满|胜利|联合|共同|组织|召开|举行|举办|开幕|闭幕|开班|开讲|开营|启动|会见|会晤|接见|拉开|落下|主持|"
    "落幕|揭|签|同|与|和|集体|分别|开赛|进行|开展|亲切|Ⓓ|，|就|为"
)
_PLACE = re.compile(
    rf"(?<![现存潜自所旨])(?:在|于)(?P<place>(?:[ⒼⓄ](?:和|、|与|[^，。；：“”、在ⓅⓉ]{{0,12}}?))+?|[^，。；：“”在ⓅⓉ]{{2,24}}?)"
    rf"(?=(?:线上|视频)?(?:{_DONE}))"
)
