"""What a reader would call an occasion: its own name, its host and kind, or who went where for what."""

from __future__ import annotations

import re

from kg.grammar.events.event_names import last_noun
from kg.grammar.events.occasion import Occasion, Stretch, clause_start
from kg.grammar.events.sessions import bodies_of

_OWN_NAME = re.compile(r"(?!第.{1,3}次(?:全体)?会议$)[“《第首]|全[国省市州区县]|[0-9]")
_TAIL = re.compile(r"(?:时|期间)?(?:强调|指出|要求|表示)?$|时$")
_BARE = 3  # signs: 独奏会, 婚礼
_SHORT = 10  # signs; a longer name needs no host before it
_AFTER = {"events.sign": "签署", "events.unveil": "揭牌"}
_OF_PERSONS = frozenset({"events.state", "events.order", "events.lecture", "events.wreath"})
_ENDS = {"events.meet": ("会见", ""), "events.talks": ("同", "会谈")}


def name_of(occasion: Occasion, source: str) -> str:
    """The name of an occasion in words of `source`, the text (or headline) that its sentence stands in."""
    raw = _words(occasion, occasion.name, source)
    actors = "、".join(occasion.sentence.person(i) for i in occasion.actors[:2])
    if occasion.rule in _ENDS:
        return _encounter(occasion, actors, raw)
    if occasion.rule in _AFTER:
        return raw + _AFTER[occasion.rule]
    if occasion.rule == "events.show":
        return raw + _words(occasion, (occasion.stop - 2, occasion.stop), source)
    if occasion.kind == "调研" or occasion.rule == "events.guest":
        host = _words(occasion, occasion.hosts[0], source) if occasion.hosts else ""
        return (actors or host) + _TAIL.sub("", raw, count=1)
    if occasion.rule in _OF_PERSONS:
        return actors + raw
    if occasion.kind == "任免":
        return _appointment(occasion, raw)
    return _held(occasion, raw, source)


def by_heading(occasion: Occasion, name: str, heading: str) -> str:
    """What a digest calls an occasion without a name of its own: its heading, where that speaks of it."""
    return heading if last_noun(name)[:2] in heading or not occasion.hosts else name


def _appointment(occasion: Occasion, raw: str) -> str:
    """拟任州水利局局长 says not who: the persons go before it."""
    if "Ⓟ" in occasion.sentence.text[slice(*occasion.name)]:
        return raw
    return "、".join(occasion.sentence.person(i) for i in occasion.actors[:4]) + raw


def _held(occasion: Occasion, raw: str, source: str) -> str:
    """专题会议 is the host's; a ceremony that persons held is named by who held it for whom."""
    if occasion.subject:
        return _words(occasion, occasion.subject, source) + raw
    for_what = _FOR.match(occasion.sentence.text, occasion.stop) if occasion.generic else None
    if for_what and occasion.rule in ("events.hold", "events.held"):
        return _words(occasion, for_what.span("what"), source) + raw
    bare = occasion.generic or len(raw) <= _BARE
    if bare and not occasion.hosts and occasion.actors and occasion.rule == "events.hold":
        return _whole(occasion, source) or raw
    if occasion.generic and not occasion.hosts:
        return _of_work(occasion, source) + raw
    short = occasion.generic or (len(raw) <= _SHORT and not _OWN_NAME.match(raw))
    inside = occasion.hosts[:1] and occasion.hosts[0][0] >= occasion.name[0]
    if (
        short
        and occasion.hosts
        and not inside
        and not bodies_of(occasion.sentence.text[slice(*occasion.name)])
    ):
        return "、".join(_words(occasion, host, source) for host in occasion.hosts[:3]) + raw
    return raw


_WORK = re.compile(r"(?:[一-鿿]{0,4}[剧影片书集戏作选])?《[^》]{1,24}》")
_FOR = re.compile("，(?P<what>(?:纪念|庆祝|悼念|欢庆|缅怀)[^，。；]{2,30}?)(?=[，。；]|$)")  # 举行集会，纪念…
_SUBJECT = re.compile("Ⓓ|[在于将]|举行|举办|首映|首发|的?[^，。；]{0,4}(?:首映|首发|发布|分享)")


def _of_work(occasion: Occasion, source: str) -> str:
    """电影《某片》在京举行首映礼: the work that a ceremony was for; empty where none is its subject."""
    text = occasion.sentence.text
    clause = clause_start(text, occasion.start)
    works = [
        work for work in _WORK.finditer(text, clause, occasion.start) if _SUBJECT.match(text, work.end())
    ]
    return _words(occasion, works[-1].span(), source) if works else ""


def _whole(occasion: Occasion, source: str) -> str | None:
    """王某在某厅为巴某举行欢迎仪式: a ceremony of people is named by who held it for whom."""
    words = _words(occasion, (occasion.actors[0], occasion.name[1]), source)
    return words if len(words) <= 36 and "主持" not in words else None


def _encounter(occasion: Occasion, actors: str, raw: str) -> str:
    """王某会见巴某, 王某同巴某会谈, 四国外长会谈."""
    verb, end = _ENDS[occasion.rule]
    if occasion.kind == "会议":
        end = "座谈"
    return f"{actors}{verb}{raw}{end}" if actors else raw + (end or "会见")


def _words(occasion: Occasion, stretch: Stretch, source: str) -> str:
    return occasion.sentence.stretch(*stretch).of(source).strip()
