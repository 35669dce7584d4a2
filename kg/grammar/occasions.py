"""Finds the occasions that a sentence states: 召开, 举行, 出席, 会见, 调研, 任命 … -> Occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.grammar.event_names import INSIDE, NOUN, ending_of, is_generic, kind_of, leading
from kg.grammar.lexicon import occasion_verbs
from kg.grammar.skeleton import Skeleton
from kg.grammar.times import Time
from kg.model import EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What one sentence says of one occasion; positions are those of the sentence's skeleton.

    `name` is the stretch of signs that names it; `generic` when that says only its kind (会议).
    """

    kind: EventKind
    rule: str
    sentence: Skeleton
    start: int
    stop: int
    name: tuple[int, int]
    generic: bool
    actors: tuple[int, ...] = ()
    partners: tuple[int, ...] = ()
    organiser: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    time: Time | None = None


_SPEECH = re.compile(
    r"(?:指出|强调|表示|认为|要求|说道?|希望|提出|介绍说?|建议|称|谈到|坦言|告诉记者)(?:，|,|：|:|“)|^[”’]?“|[：:]“"
)
_HOLD = re.compile(rf"(?P<verb>{occasion_verbs('hold')})(?:了|过|的)?(?P<np>{INSIDE}{{2,90}})")
_HELD = re.compile(rf"(?P<verb>{occasion_verbs('held')})")
_ATTEND = re.compile(rf"(?P<verb>应邀出席|出席|参加|列席|参与)(?:了|过)?(?P<np>{INSIDE}{{2,90}})")
_AT = re.compile(rf"在(?P<np>{INSIDE}{{2,60}}?{NOUN}[”』》]?)(?:上|中|期间|会上)")
_MEET = re.compile(
    r"(?P<verb>集体会见|会见|会晤|接见|拜会|拜访)(?:了|过)?(?!时|中|后|前|结束|活动|厅)(?P<object>[^，。；！？]{2,90})"
)
_TALKS = re.compile(
    r"(?:同|与|和)(?P<object>[^，。；！？]{2,60}?)(?P<verb>(?:举行|进行|亲切|友好|简短|深入)*"
    r"(?:了)?(?:会谈|会晤|通电话|简短交谈|座谈交流|座谈|会面))"
)
_VISIT = re.compile(
    rf"(?P<travel>赴|到|来|前往|深入|走进|莅临|在|先后到|先后赴|先后深入|来到)(?P<place>[^，。；！？：“”]{{1,45}}?)"
    rf"(?:，|进行|开展|实地|就|开展了|专题|深入|集中|分别|走访|对|检查|考察|指导|亲切|督导|看望)*(?P<verb>{occasion_verbs('visit')})"
    rf"(?!时|中|后|期间|组|团|报告|结束|会)(?P<topic>[^，。；！？]{{0,40}})"
)
_VISIT_BARE = re.compile(
    r"(?P<verb>看望慰问|走访慰问|实地考察|考察调研|调研指导|视察|考察|调研|看望|慰问|走访|参观|检查|督导|督查|探望)"
    r"(?:了|过)?(?!时|中|后|期间|组|团|报告|结束|会)(?P<topic>[^，。；！？]{2,40})"
)
_APPOINT = re.compile(
    r"(?P<verb>决定任命|任命|当选为?|选举产生|选举Ⓟ|免去|拟任|聘任|被聘为|被任命为|被免去|就任|接受Ⓟ辞去|增补)(?P<object>[^，。；！？]{1,60})"
)
_PLACE = re.compile(
    r"(?:在|于)(?P<place>[^，。；：“”在]{1,40}?)(?=隆重|正式|顺利|成功|圆满|联合|召开|举行|举办|开幕|闭幕|开班|启动|会见|会晤|接见|拉开|主持|落幕|同|与|集体|开赛|闭|开|Ⓓ)"
)
_CLAUSE = re.compile(r"[，,。；;！？：:\n]")
_DATELINE = re.compile(r"^.{0,60}?(?:讯|电|消息|报道)\s*(?:[（(][^）)]*[）)])?\s*[:：]?\s*")


def occasions(sentence: Skeleton) -> Iterator[Occasion]:
    """The occasions of a sentence in order of their verbs; what is said in a speech is not looked at."""
    text = spoken_off(sentence.text)
    found: list[Occasion] = []
    for rule in (_held, _hold, _meet, _talks, _visit, _attend, _at, _appoint):
        for occasion in rule(sentence, text):
            if not any(_overlap(occasion, other) for other in found):
                found.append(occasion)
    yield from sorted(found, key=lambda occasion: occasion.start)


def spoken_off(text: str) -> str:
    """The part of a sentence before somebody's words: X强调，要召开… is not an occasion."""
    match = _SPEECH.search(text)
    return text[: match.start() + 2] if match else text


def _overlap(a: Occasion, b: Occasion) -> bool:
    return a.start < b.stop and b.start < a.stop


def _clause_start(text: str, at: int) -> int:
    """Where the clause that holds sign `at` starts; signs in quotation marks and brackets do not cut."""
    depth = 0
    for index in range(at - 1, -1, -1):
        sign = text[index]
        if sign in "”》）)』":
            depth += 1
        elif sign in "“《（(『":
            depth = max(0, depth - 1)
        elif depth == 0 and sign in "，,。；;！？：:\n":
            return index + 1
    return 0


def _time_before(sentence: Skeleton, at: int) -> Time | None:
    """The time of an occasion: the last one with a date before its verb, else the last before it, else the next."""
    before = [time for place, time in sorted(sentence.times.items()) if place < at]
    dated = [time for time in before if time.date]
    if dated:
        exact = [time for time in dated if time.exact]
        return exact[-1] if exact else dated[-1]
    after = [time for place, time in sorted(sentence.times.items()) if at <= place < at + 40 and time.exact]
    return before[-1] if before else (after[0] if after else None)


def _persons(sentence: Skeleton, start: int, stop: int) -> tuple[int, ...]:
    return tuple(i for i in range(start, stop) if sentence.text[i] == "Ⓟ")


def _place_in(text: str, start: int, stop: int) -> tuple[int, int] | None:
    last = None
    for last in _PLACE.finditer(text, start, min(len(text), stop + 8)):
        pass
    return last.span("place") if last else None


# ── 某单位召开某会议 ───────────────────────────────────────────────────────────────────────────────


def _hold(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓓ，Ⓞ召开某会议，… -> that meeting, held by Ⓞ."""
    for match in _HOLD.finditer(text):
        stop = ending_of(match.group("np"))
        if stop is None:
            continue
        start = match.start("np") + leading(match.group("np"))
        stop += match.start("np")
        if start >= stop:
            continue
        clause = _clause_start(text, match.start())
        yield Occasion(
            kind=kind_of(text[start:stop]),
            rule="events.hold",
            sentence=sentence,
            start=match.start(),
            stop=stop,
            name=(start, stop),
            generic=is_generic(text[start:stop]),
            actors=_persons(sentence, clause, match.start()),
            organiser=_organiser(text, clause, match.start()),
            place=_place_in(text, clause, match.start()),
            time=_time_before(sentence, match.start()),
        )


def _organiser(text: str, clause: int, verb: int) -> tuple[int, int] | None:
    """The subject of 召开: the clause before the verb without time, place and adverbs."""
    start = clause
    head = _DATELINE.match(text[clause:verb])
    if head:
        start = clause + head.end()
    stretch = text[start:verb]
    stretch = re.sub(
        r"(?:在[^，]{1,40}|联合|共同|隆重|成功|组织|专门|及时|迅速|主持|顺利|Ⓓ|将|近日|先后|分别|首次|今年)+$",
        "",
        stretch,
    )
    lead = re.match(r"^(?:Ⓓ|上午|下午|，|为[^，]*，|由)*", stretch)
    begin = start + (lead.end() if lead else 0)
    stop = start + len(stretch)
    return (
        (begin, stop)
        if 2 <= stop - begin <= 40 or (stop > begin and text[begin:stop] in ("Ⓞ", "Ⓖ"))
        else None
    )


# ── 某会议在某地召开 ───────────────────────────────────────────────────────────────────────────────

_GAP = re.compile(
    r"(?:\s|，|Ⓓ|昨|将|即将|于|正式|隆重|顺利|成功|圆满|联合|如期|盛大|胜利|同步|同时|首次|Ⓖ|线上|"
    r"在[^，。；：]{1,45}|以[^，。；]{1,30}(?:形式|方式|模式)|通过[^，。；]{1,40}(?:形式|方式|模式))*$"
)


def _held(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """某会议Ⓓ在Ⓖ举行 -> that meeting."""
    for match in _HELD.finditer(text):
        named = _named_before(text, match.start())
        if named is None:
            continue
        start, stop = named
        name_stop = stop
        sub = ending_of(text[match.end() : match.end() + 30].lstrip("了"))
        tail = text[match.end() : match.end() + (sub or 0)]
        yield Occasion(
            kind=kind_of(text[start:stop]),
            rule="events.held",
            sentence=sentence,
            start=start,
            stop=match.end() + (len(tail) if tail.startswith("全体会议") else 0),
            name=(start, name_stop),
            generic=is_generic(text[start:name_stop]),
            place=_place_in(text, stop, match.end()),
            time=_time_before(sentence, match.end()),
        )


def _named_before(text: str, verb: int) -> tuple[int, int] | None:
    """The name that stands before 在…举行."""
    gap = _GAP.search(text, max(0, verb - 90), verb)
    for stop in _candidate_stops(text, gap.start() if gap else verb, verb):
        if not re.search(rf"{NOUN}[”』》]?$", text[max(0, stop - 12) : stop]):
            continue
        start = _clause_start(text, stop)
        head = _DATELINE.match(text[start:stop])
        if head:
            start += head.end()
        start += leading(text[start:stop])
        lead = re.match(r"^(?:Ⓓ|上午|下午|Ⓖ(?=Ⓓ)|，)*", text[start:stop])
        start += lead.end() if lead else 0
        start += leading(text[start:stop])
        if stop - start >= 2:
            return start, stop
    return None


def _candidate_stops(text: str, gap: int, verb: int) -> Iterator[int]:
    yield gap
    for match in re.finditer(
        rf"{NOUN}[”』》]?(?=在|Ⓓ|于|，|将|昨|正式|隆重|Ⓖ)", text[max(0, verb - 90) : verb]
    ):
        between = text[max(0, verb - 90) + match.end() : verb]
        if _GAP.match(between):
            yield max(0, verb - 90) + match.end()


# ── 某人出席某会议，某人在某会议上讲话 ─────────────────────────────────────────────────────────────


def _attend(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓟ出席2016年某论坛 -> that forum."""
    for match in _ATTEND.finditer(text):
        stop = ending_of(match.group("np"))
        if stop is None:
            continue
        start = match.start("np") + leading(match.group("np"))
        stop += match.start("np")
        if start >= stop:
            continue
        yield _plain(sentence, "events.attend", match.start(), start, stop)


def _at(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓟ在某发布会上表示 -> that press conference."""
    for match in _AT.finditer(text):
        start = match.start("np") + leading(match.group("np"))
        yield _plain(sentence, "events.at", match.start(), start, match.end("np"))


def _plain(sentence: Skeleton, rule: str, verb: int, start: int, stop: int) -> Occasion:
    text = sentence.text
    return Occasion(
        kind=kind_of(text[start:stop]),
        rule=rule,
        sentence=sentence,
        start=verb,
        stop=stop,
        name=(start, stop),
        generic=is_generic(text[start:stop]),
        actors=_persons(sentence, _clause_start(text, verb), verb),
        time=_time_before(sentence, verb),
    )


# ── 会见、会谈 ────────────────────────────────────────────────────────────────────────────────────


def _meet(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """ⓉⓅ在Ⓖ会见ⒼⓉⓅ -> a meeting of the two."""
    for match in _MEET.finditer(text):
        yield _meeting(sentence, "events.meet", match)


def _talks(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """ⓉⓅ在Ⓖ同ⒼⓉⓅ举行会谈 -> talks of the two."""
    for match in _TALKS.finditer(text):
        yield _meeting(sentence, "events.talks", match)


def _meeting(sentence: Skeleton, rule: str, match: re.Match[str]) -> Occasion:
    text = sentence.text
    start = _clause_start(text, match.start())
    actors = _persons(sentence, start, match.start()) or _persons(sentence, 0, match.start())
    object_start, object_stop = match.span("object")
    return Occasion(
        kind="会议" if match.group("verb").endswith(("座谈", "座谈交流")) else "会见",
        rule=rule,
        sentence=sentence,
        start=match.start(),
        stop=match.end(),
        name=(match.start(), match.end()),
        generic=False,
        actors=actors,
        partners=_persons(sentence, object_start, object_stop),
        place=_place_in(text, start, match.start()),
        time=_time_before(sentence, match.start()),
    )


# ── 调研 ──────────────────────────────────────────────────────────────────────────────────────────


def _visit(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """ⓄⓉⓅ率队赴Ⓖ调研某工作 -> a visit there."""
    for match in _VISIT.finditer(text):
        clause = _clause_start(text, match.start())
        if not (set("ⓅⓄ") & set(text[clause : match.start()])) and "Ⓟ" not in text[: match.start()]:
            continue
        yield Occasion(
            kind="调研",
            rule="events.visit",
            sentence=sentence,
            start=match.start(),
            stop=match.end(),
            name=(match.start(), match.end()),
            generic=False,
            actors=_persons(sentence, clause, match.start()) or _persons(sentence, 0, match.start()),
            place=match.span("place"),
            time=_time_before(sentence, match.start()),
        )
    for match in _VISIT_BARE.finditer(text):
        clause = _clause_start(text, match.start())
        actors = _persons(sentence, clause, match.start())
        if not actors:
            continue
        yield Occasion(
            kind="调研",
            rule="events.visit",
            sentence=sentence,
            start=match.start(),
            stop=match.end(),
            name=match.span(),
            generic=False,
            actors=actors,
            partners=_persons(sentence, *match.span("topic")),
            time=_time_before(sentence, match.start()),
        )


# ── 任免 ──────────────────────────────────────────────────────────────────────────────────────────


def _appoint(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓞ决定任命Ⓟ为Ⓣ -> an appointment."""
    for match in _APPOINT.finditer(text):
        clause = _clause_start(text, match.start())
        persons = _persons(sentence, clause, match.end())
        if not persons:
            continue
        yield Occasion(
            kind="任免",
            rule="events.appoint",
            sentence=sentence,
            start=match.start(),
            stop=match.end(),
            name=(clause, match.end()),
            generic=False,
            actors=persons,
            time=_time_before(sentence, match.start()),
        )
