"""People who meet people: 甲在某地会见乙, 甲同乙举行会谈, 甲与乙座谈."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.events.occasion import Occasion, Stretch, clause_start, persons_in, place_in, time_before
from kg.grammar.events.references import is_referred
from kg.grammar.events.skeleton import Skeleton

_NOT_NOW = r"(?!时|中|后|前|结束|活动|厅|的|人员|室|共识|基础|成果|精神)"
# What every one of the patterns below holds: most sentences have none of it.
_MET = re.compile("对谈|洽谈|会商|[会接]见|会[晤谈面]|拜[会访]|通电?话|交谈|座谈|见面|磋商")
_MEET = re.compile(
    rf"(?P<several>分别|先后|相继)?(?P<verb>集体会见|会见|会晤|接见|(?<!团)拜会|拜访)(?:了|过)?{_NOT_NOW}(?!将|即将|并)(?P<object>[^，。；！？]{{2,90}}|Ⓟ)"
)
_TALKS = re.compile(
    r"(?<!我)(?:同|与|和)(?P<object>[^，。；！？]{2,70}?)(?P<verb>(?:举行|进行|开展|亲切|友好|简短|深入|工作|集体|当面)*"
    r"(?:了|小范围|大范围|的)*(?:双边会见|会见|会谈|会晤|通电话|通话|简短交谈|座谈交流|座谈|会面|见面|对谈|洽谈|会商))(?!会|时|中|后|纪要|机制|厅|的)"
)
_TOGETHER = re.compile(
    r"(?P<object>(?:Ⓟ[^，。；]{0,40}?|[^，。；：]{2,30}(?:外长|Ⓣ|领导人|防长|总统|首脑)))(?:Ⓓ)?(?:在[^，。；]{1,12})?(?P<verb>举行(?:了)?(?:会谈|会晤|磋商))(?!时|中|后)"
)
_AT_MEETING = re.compile(
    r"(?:会见|会晤|会谈)(?P<object>[^，。；]{0,30}?Ⓟ[^，。；]{0,12}?)时|"
    r"在?[与同和](?P<other>[^，。；]{0,30}?Ⓟ)[^，。；]{0,8}?(?:会见|会晤|会谈|通话|交谈)时"
)
_EARLIER = re.compile("会见|会晤|接见|拜会|应邀访问|访问|出席")
_VISITING = re.compile("由[^，。；]{1,50}率领的|(?:前来|来访|到访|来华|来京|来校|应邀)[^，。；Ⓟ]{0,10}?的")
_JOINED = re.compile(r"、|和|及|，|与|以及")


def encounters(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """The meetings between people in one sentence; 分别会见 gives one for each partner."""
    if not _MET.search(text):
        return
    for match in _MEET.finditer(text):
        if match.group("several"):
            yield from _several(sentence, text, match)
        else:
            yield _encounter(sentence, "events.meet", match)
    for match in _TALKS.finditer(text):
        if "Ⓟ" in text[: match.start()]:
            yield _encounter(sentence, "events.talks", match)
    for match in _TOGETHER.finditer(text):
        yield _encounter(sentence, "events.talks", match)


def partner_named(text: str) -> int | None:
    """会见Ⓟ时，…: the position of the partner, by whom one of several meetings is meant."""
    match = _AT_MEETING.search(text[:60])
    if match is None:
        return None
    group = "object" if match.group("object") else "other"
    return match.start(group) + match.group(group).rindex("Ⓟ")


def _several(sentence: Skeleton, text: str, match: re.Match[str]) -> Iterator[Occasion]:
    """Ⓟ分别会见了ⓉⓅ，ⓉⓅ -> two meetings."""
    stop = next((i for i in range(match.start("object"), len(text)) if text[i] in "。；"), len(text))
    partners = persons_in(sentence, match.start("object"), stop)
    start = match.start("object")
    for partner in partners:
        start = _after_visit(text, start, partner)
        first = match.start() if partner == partners[0] else start
        bounds, name = (first, partner + 1), (start, partner + 1)
        yield _of(sentence, "events.meet", bounds, name, (partner,), match.start())
        following = _JOINED.search(text, partner, stop)
        start = following.end() if following else partner + 1


def _after_visit(text: str, start: int, stop: int) -> int:
    """分别会见来华出席某会的|某国总统: where the partner's own title starts."""
    last = text.rfind("的", start, stop)
    return last + 1 if last >= 0 else start


# 会见了ⓉⓅ，ⓉⓉⓅ，…: the list of those met goes on after a comma.
_AND = re.compile(r"(?:，[ⓄⒼⓉ、]{1,12}Ⓟ(?=[，。；等]))+")
_AT_THE_TIME = re.compile(r"时(?=(?:，|表示|强调|指出|重申|说|称|再次|还|$))")
_WHEN_WHERE = re.compile(r"(?:(?:Ⓓ|在[^，。；Ⓟ]{1,14})+)$")


def _encounter(sentence: Skeleton, rule: str, match: re.Match[str]) -> Occasion:
    start, stop = match.span("object")
    more = _AND.match(sentence.text, match.end()) if rule == "events.meet" else None
    within = persons_in(sentence, start, more.end() if more else stop)
    partners = tuple(p for p in within if not is_referred(sentence, p))
    when = _AT_THE_TIME.search(sentence.text, start, stop)
    stop = when.start() if when else stop
    where = _WHEN_WHERE.search(sentence.text, start, stop) if partners else None
    stop = where.start() if where and where.start() > start else stop
    led = sentence.text.find("率领的", start, stop)
    if led > 0 and partners and partners[-1] < led:
        return _of(sentence, rule, match.span(), (partners[-1], stop), partners)
    visiting = _VISITING.match(sentence.text, start, stop)
    start = visiting.end() if visiting else start
    last_de = sentence.text.rfind("的", start, stop)
    if partners and last_de > 0 and (last_de < partners[-1] or "Ⓟ" not in sentence.text[last_de:stop]):
        start = last_de + 1 if stop - last_de > 2 else start
    return _of(sentence, rule, match.span(), (start, stop), partners)


def _is_now(sentence: Skeleton, name: tuple[int, int], verb: int) -> bool:
    """Not 会见某人后; 会见某人时表示 where a day is given."""
    text = sentence.text
    if text.startswith("时", name[1]):
        time = time_before(sentence, verb)
        return bool(time and time.exact)
    return not text[name[0] : name[1]].endswith(("时", "期间", "后", "前"))


def _within(text: str, rule: str, bounds: tuple[int, int]) -> Stretch | None:
    """甲与乙|在某地|举行会谈: the place between the partner and the verb."""
    return place_in(text, *bounds) if rule == "events.talks" else None


def _first_verb(text: str, verb: int) -> int:
    """Ⓟ访问Ⓖ，会见Ⓟ，同Ⓟ举行会谈: the subject of all stands before the first of them."""
    first = _EARLIER.search(text, 0, verb)
    return first.start() if first else verb


def _of(
    sentence: Skeleton,
    rule: str,
    bounds: tuple[int, int],
    name: tuple[int, int],
    partners: tuple[int, ...],
    at: int | None = None,
) -> Occasion:
    text = sentence.text
    verb = bounds[0] if at is None else at
    clause = clause_start(text, verb)
    actors = persons_in(sentence, clause, verb) or persons_in(sentence, 0, _first_verb(text, verb))
    seated = "座谈" in text[bounds[0] : bounds[1]]
    return Occasion(
        kind="会议" if seated else "会见",
        rule=rule,
        sentence=sentence,
        start=bounds[0],
        stop=bounds[1],
        name=name,
        actors=tuple(a for a in actors if a not in partners and not is_referred(sentence, a)),
        partners=partners,
        place=place_in(text, clause, bounds[0] + 2)
        or place_in(text, 0, bounds[0])
        or _within(text, rule, bounds),
        time=time_before(sentence, bounds[0]),
        told=_is_now(sentence, name, bounds[0]),
    )
