"""Meetings, ceremonies and activities by their names: 某单位召开某会议, 某论坛在某地举行, 某人出席某仪式."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.event_names import INSIDE, NOUN, ending_of, is_counted, is_generic, kind_of, leading
from kg.grammar.lexicon import occasion_verbs
from kg.grammar.occasion import Occasion, Stretch, clause_start, persons_in, place_in, time_before
from kg.grammar.organisers import body_of, named_hosts, subject_hosts
from kg.grammar.skeleton import Skeleton

_HOLD = re.compile(rf"(?P<verb>{occasion_verbs('hold')})(?P<de>的)?(?:了|过)?(?P<np>{INSIDE}{{2,110}})")
_HELD = re.compile(rf"(?P<verb>{occasion_verbs('held')})")
_ATTEND = re.compile(
    rf"(?P<verb>应邀出席|受邀参加|应邀参加|出席|参加|列席(?!代表|人员)|主持)(?:了|过)?(?P<np>{INSIDE}{{2,110}})"
)
_AT = re.compile(
    rf"[在从](?P<np>{INSIDE}{{0,70}}?{NOUN}[”』》]?)(?:上|中|期间|会上)(?P<words>的?(?:重要)?(?:讲话|指示|精神))?"
)
_MODAL = re.compile("要|应|需|须|能|可|拟|曾|累计|每[年月周]|多次|定期|经常|不定期|共")
_DUTY = re.compile("要(?!求)|应当|必须|需要|能够|不断|继续|深化")
_WEAK = frozenset({"组织", "开展", "组织开展", "启动"})


def meetings(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """The occasions with a name in one sentence; `text` is the part of it to look at."""
    yield from _held(sentence, text)
    yield from _hold(sentence, text)
    yield from _attend(sentence, text)
    yield from _at(sentence, text)


def _hold(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓓ，Ⓞ召开某会议，… -> that meeting, held by Ⓞ."""
    for match in _HOLD.finditer(text):
        name = _name_in(match)
        clause = clause_start(text, match.start())
        if name is None or _MODAL.search(text, max(clause, match.start() - 4), match.start()):
            continue
        if _DUTY.search(text, clause, match.start()):
            continue
        hosts = subject_hosts(text, clause, match.start())
        yield _occasion(
            sentence,
            "events.hold",
            (match.start(), name[1]),
            name,
            hosts=hosts or _own_body(text, name),
            place=place_in(text, clause, match.start() + 2),
            told=not match.group("de"),
            strong=match.group("verb") not in _WEAK,
            actors=persons_in(sentence, clause, match.start()),
        )


def _name_in(match: re.Match[str]) -> Stretch | None:
    """The name at the head of the words after a verb of holding or attending."""
    words = match.group("np")
    session = _SESSION.match(words)
    stop = session.end() if session else ending_of(words)
    if stop is None or "参加" in words[:stop] or "出席" in words[:stop]:
        return None
    start = leading(words)
    if start >= stop or is_counted(words[start:stop]):
        return None
    return match.start("np") + start, match.start("np") + stop


def _own_body(text: str, name: Stretch) -> tuple[Stretch, ...]:
    """主持召开市政府常务会议: the body that met stands in the meeting's name."""
    length = body_of(text[slice(*name)])
    return ((name[0], name[0] + length),) if length else ()


def _occasion(
    sentence: Skeleton,
    rule: str,
    bounds: Stretch,
    name: Stretch,
    *,
    hosts: tuple[Stretch, ...] = (),
    place: Stretch | None = None,
    told: bool = True,
    strong: bool = True,
    actors: tuple[int, ...] = (),
) -> Occasion:
    words = sentence.text[slice(*name)]
    return Occasion(
        kind=kind_of(words),
        rule=rule,
        sentence=sentence,
        start=bounds[0],
        stop=bounds[1],
        name=name,
        generic=is_generic(words),
        hosts=hosts,
        place=place,
        told=told,
        strong=strong,
        actors=actors,
        time=time_before(sentence, bounds[1] if rule == "events.held" else bounds[0]),
    )


# ── 某会议在某地召开 ───────────────────────────────────────────────────────────────────────────────

_GAP = re.compile(
    r"(?:\s|，(?=在|Ⓓ|于|将|昨|当地|今天|以|通过|采|圆满)|Ⓓ|昨|将|即将|于|再次|时隔[^，]{1,6}|正式|隆重|顺利|成功|圆满|联合|如期|盛大|胜利|同步|同时|首次|Ⓖ|线上|今天|圆满完成各项议程|"
    r"当地时间|在[^，。；：]{1,45}|以[^，。；]{1,30}(?:形式|方式|模式)|[通采][过用][^，。；]{1,40}(?:形式|方式|模式))*$"
)
_NAME_END = re.compile(
    rf"{NOUN}[”』》]?(?=在|Ⓓ|于|，|将|昨|正式|隆重|Ⓖ|再次|时隔|圆满|当地|今天|采用|通过|以|\s)"
)
_ENDS = re.compile(rf"(?:{NOUN}[”』》]?|“[^”]*{NOUN}(?:暨|及|和)[^”]*”)$")
_DATELINE = re.compile(r"^.{0,60}?(?:讯|电|消息|报道)\s*(?:[（(][^）)]*[）)])?\s*[:：]?\s*")
# 林某宣布大会开幕: what stands before the name.
_NOT_NAME = re.compile(
    "(?<=[Ⓟ并导式])宣布|宣布(?!会议$|大会$|会$)|出席|图为|到会并?对?|向(?!未来|海|阳)|表示|祝贺|预祝|参加|主持"
)
_TIME_HEAD = re.compile(r"^(?:Ⓓ|上午|下午|当地时间|Ⓖ(?=Ⓓ)|，|\s)*")


def _held(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """某会议Ⓓ在Ⓖ举行 -> that meeting."""
    for match in _HELD.finditer(text):
        name = _named_before(text, match.start())
        if name is None:
            continue
        name = (name[0] - _year_before(sentence, name[0]), name[1])
        session = re.match(r"(?:了)?(?:第.{1,3}次)?全体会议", text[match.end() :])
        yield _occasion(
            sentence,
            "events.held",
            (name[0], match.end() + (session.end() if session else 0)),
            name,
            hosts=_own_body(text, name),
            place=place_in(text, name[1], match.end()),
            actors=(),
        )


def _year_before(sentence: Skeleton, start: int) -> int:
    """1 where a year stands right before a name and belongs to it: 2019年全国散打冠军赛."""
    time = sentence.times.get(start - 1)
    return int(time is not None and time.date is not None and len(time.date) == 4)


def _named_before(text: str, verb: int) -> Stretch | None:
    """The name that stands before 在…举行."""
    gap = _GAP.search(text, max(0, verb - 90), verb)
    for stop in _stops(text, gap.start() if gap else verb, verb):
        if not _ENDS.search(text[max(0, stop - 40) : stop]):
            continue
        start = clause_start(text, stop)
        dateline = _DATELINE.match(text[start:stop])
        start += dateline.end() if dateline else 0
        for _ in range(2):
            start += leading(text[start:stop])
            head = _TIME_HEAD.match(text[start:stop])
            start += head.end() if head else 0
        verb_inside = None
        for verb_inside in _NOT_NAME.finditer(text, start, stop):
            pass
        start = verb_inside.end() if verb_inside else start
        if stop - start >= 2:
            return start, stop
    return None


def _stops(text: str, gap: int, verb: int) -> Iterator[int]:
    yield gap
    first = max(0, verb - 90)
    for match in _NAME_END.finditer(text, first, verb):
        if _GAP.match(text[match.end() : verb]):
            yield match.end()


# ── 某人出席某会议，某人在某会议上讲话 ─────────────────────────────────────────────────────────────


def _attend(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓟ出席2016年某论坛 -> that forum."""
    for match in _ATTEND.finditer(text):
        known = _KIND_AGAIN.match(match.group("np"))
        if known:
            yield _again(sentence, text, match, known)
            continue
        name = _name_in(match)
        if name is not None:
            actors = persons_in(sentence, clause_start(text, match.start()), match.start()) or persons_in(
                sentence, 0, match.start()
            )
            rule = "events.chair" if match.group("verb") == "主持" else "events.attend"
            yield _occasion(
                sentence,
                rule,
                (match.start(), name[1]),
                name,
                hosts=_own_body(text, name),
                actors=actors,
                told=not _WORDS_OF.match(text, name[1]),
            )


# 参加某审议时的重要讲话: only words said there are spoken of.
_WORDS_OF = re.compile(
    r"(?:时|期间|上|中)?(?:所?作?的|发表的)(?:一系列)?(?:重要)?(?:讲话|指示|精神|论述)|精神"
)
_SESSION = re.compile(r"[^，。]{0,24}?(?:代表团|Ⓞ|小组|联组|分组|团组)(?:审议|讨论|会议)(?=$|[，。；、并时])")
_KIND_AGAIN = re.compile(
    r"(?P<what>会见|会谈|会晤|接见|调研|考察|视察|走访|慰问|看望|督查|督导|检查)(?:活动)?(?=$|[，。；、并])"
)


def _again(sentence: Skeleton, text: str, match: re.Match[str], known: re.Match[str]) -> Occasion:
    """Ⓟ参加会见, Ⓟ陪同调研: a visit or an encounter that the article has told."""
    start = match.start("np")
    return Occasion(
        kind="会见" if known.group("what")[0] in "会接" else "调研",
        rule="events.again",
        sentence=sentence,
        start=match.start(),
        stop=start + known.end("what"),
        name=(start, start + known.end("what")),
        generic=True,
        told=False,
        actors=persons_in(sentence, clause_start(text, match.start()), match.start()),
    )


def _at(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓟ在某发布会上表示 -> that press conference; 学习某人在某大会上的讲话 -> one that is only referred to."""
    for match in _AT.finditer(text):
        start = match.start("np") + leading(match.group("np"))
        name = (start, match.end("np"))
        actors = persons_in(sentence, clause_start(text, match.start()), match.start())
        told = not match.group("words")
        yield _occasion(
            sentence,
            "events.at",
            (match.start(), name[1]),
            name,
            told=told,
            actors=actors,
            hosts=_own_body(text, name),
        )


def hosts_in(sentence: Skeleton) -> tuple[Stretch, ...]:
    """The bodies that a sentence names as hosts of the event that it speaks of."""
    return named_hosts(sentence.text) if "办" in sentence.text or "由" in sentence.text else ()
