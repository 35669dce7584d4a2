"""Whether an occasion is an event that the article has told already, in other words."""

from __future__ import annotations

import re
from itertools import takewhile

from kg.grammar.events.drafts import Draft
from kg.grammar.events.event_names import last_noun
from kg.grammar.events.lexicon import nouns_used
from kg.grammar.events.occasion import Occasion

_NAMED = frozenset({"会议", "仪式", "活动"})  # kinds whose events have names of their own
_OPENINGS = nouns_used("opening") | nouns_used("part")
# What is done at a ceremony that is called after it: the agreement signed at 签约仪式.
_IN_COURSE = {
    "events.sign": re.compile("签(?:约|字|署|订)[^，。]{0,20}(?:仪式|会)"),
    "events.unveil": re.compile("揭(?:牌|幕|碑)[^，。]{0,20}(?:仪式|活动)"),
}
_AT_ONCE = 1  # sentences after a ceremony in which what is signed or unveiled belongs to it
_NUMBER = re.compile("第?([一二三四五六七八九十百0-9]+)[届次]")
_QUOTES = re.compile("[“”‘’《》]")
_IN_ORDER = 0.75  # of the shorter name's signs, found in order in the longer one
_SAME_VISIT = 5  # days
_SAME_LIST = 3  # sentences that appointments made together may run on


def known_event(drafts: list[Draft], occasion: Occasion, name: str, partners: set[str]) -> Draft | None:
    """The draft that an occasion is, the latest first; None when it is a new one.

    `partners` are the persons whom others met, or who were appointed.
    """
    ceremony = _ceremony(drafts, occasion) if occasion.rule in _IN_COURSE else None
    if ceremony is not None:
        return ceremony
    if occasion.kind == "会见" and not partners and _PARTY.search(name):
        return next((d for d in reversed(drafts) if d.kind in ("会见", "调研")), None)
    if occasion.kind not in _NAMED:
        same = (draft for draft in reversed(drafts) if draft.kind == occasion.kind)
        return next((draft for draft in same if _same_deed(draft, occasion, name, partners)), None)
    noun = last_noun(name)
    if occasion.generic and not _means_any(noun):
        for draft in reversed(drafts):
            if draft.kind == occasion.kind and noun[:2] in draft.name:
                return draft
    drafts = [draft for draft in drafts if not _is_anothers(draft, occasion)]
    named = (draft for draft in _nearest(drafts, occasion, noun) if draft.kind in _NAMED)
    same = (draft for draft in named if _same_name(draft, occasion, name))
    return next(same, None) or next((d for d in drafts if _is_headlined(d, occasion, noun)), None)


_PARTY = re.compile("(?:[组团]|来宾|客人|嘉宾)一行|一行$")  # 林秋会见调研组一行: in the course of their visit


def _is_anothers(draft: Draft, occasion: Occasion) -> bool:
    """林秋将于明日举行遗体告别仪式, after another's of yesterday."""
    planned = bool(occasion.actors) and occasion.planned and not draft.end_date
    return planned and _other_day(draft, occasion)


def _ceremony(drafts: list[Draft], occasion: Occasion) -> Draft | None:
    """The ceremony at which something was signed or unveiled."""
    named = next((d for d in reversed(drafts) if _IN_COURSE[occasion.rule].search(d.name)), None)
    last = drafts[-1] if drafts else None
    if named or last is None or not last.noun.endswith("仪式"):
        return named
    return last if occasion.sentence.number - last.number <= _AT_ONCE else None


def _is_headlined(draft: Draft, occasion: Occasion, noun: str) -> bool:
    """校友返校聚会活动 where the headline, not yet the text, has told 校友会举行返校活动."""
    near = occasion.sentence.number - draft.number <= _AT_ONCE
    return draft.rule == "events.headline" and near and draft.kind == occasion.kind and draft.noun == noun


def _means_any(noun: str) -> bool:
    """会议, 大会, 活动 can mean any event; 开幕式 the one that it opens."""
    return noun in nouns_used("any") or noun in nouns_used("opening")


def _nearest(drafts: list[Draft], occasion: Occasion, noun: str) -> list[Draft]:
    """The latest first; for 会议, 大会, 活动 those of that kind before the others."""
    order = drafts[::-1]
    if occasion.generic and _means_any(noun):
        return sorted(order, key=lambda draft: draft.kind != occasion.kind)
    return order


def _same_deed(draft: Draft, occasion: Occasion, name: str, partners: set[str]) -> bool:
    """Whether a visit, an encounter, an appointment is that of the draft."""
    if occasion.generic:
        return True
    if occasion.kind == "会见":
        if partners and draft.partners:
            return bool(draft.partners & partners)
        return not (partners or draft.partners) or alike(draft.name, name)
    if occasion.kind == "调研":
        return not _apart(draft, occasion)
    if occasion.kind == "任免":
        return _same_appointment(draft, occasion, partners)
    return alike(draft.name, name)


def _same_appointment(draft: Draft, occasion: Occasion, appointed: set[str]) -> bool:
    """The same person's, or one more of a list that goes on; not what others decided on another day."""
    if appointed & draft.people.keys():
        return True
    if occasion.apart:
        return False
    if occasion.hosts and draft.organisers and _other_day(draft, occasion):
        return False
    return occasion.sentence.number - draft.number <= _SAME_LIST


def _other_day(draft: Draft, occasion: Occasion) -> bool:
    """Whether draft and occasion each have a day of their own."""
    time = occasion.time
    return bool(time and time.exact and draft.date and time.date != draft.date)


def _same_name(draft: Draft, occasion: Occasion, name: str) -> bool:
    """Whether a meeting, ceremony, activity is that of the draft, by its name."""
    if occasion.generic and occasion.hosts and draft.organisers and _other_day(draft, occasion):
        return False
    if occasion.generic:
        return _refers(draft, last_noun(name))
    ceremony = draft.kind == "仪式" and name in draft.name and occasion.kind == "活动"
    if ceremony and occasion.rule == "events.held" and "赛" in last_noun(name) + name[-1:]:
        return False  # the race itself, after its 起跑仪式
    if draft.generic:
        return (draft.kind == occasion.kind and _means_any(draft.noun)) or draft.noun == last_noun(name)
    if occasion.sentence.text[occasion.name[0]] in "ⒼⓄ" and _of_others(draft.name, name):
        return False
    return alike(draft.name, name) or _opens(draft, name)


def _opens(draft: Draft, name: str) -> bool:
    """总决赛启动仪式 after 首届大赛总决赛: the opening of what the draft is."""
    noun = last_noun(name)
    opened = name.removesuffix(noun)
    return noun in _OPENINGS and len(opened) >= 2 and draft.name.endswith(opened)


def _apart(draft: Draft, occasion: Occasion) -> bool:
    """Whether a visit is another one: its own day or month lies more than some days from the first one's."""
    ours, theirs = draft.date, occasion.time.date if occasion.time else None
    if not ours or not theirs or len(theirs) < 7 or ours.startswith(theirs) or theirs.startswith(ours):
        return False
    if ours[:7] != theirs[:7] or len(ours) < 10 or len(theirs) < 10:
        return True
    return abs(int(ours[8:10]) - int(theirs[8:10])) > _SAME_VISIT


def _refers(draft: Draft, noun: str) -> bool:
    """Whether 座谈会, 大会, 活动 can mean the draft."""
    if _means_any(noun) or (noun in ("比赛", "大赛", "决赛") and "赛" in draft.name):
        return True
    if draft.kind == "仪式" and noun.endswith("宴会"):
        return False
    return noun[:2] in draft.name or (draft.generic and _means_any(draft.noun))


def alike(a: str, b: str) -> bool:
    """Whether two names can be one event's: one holds the other, or most of their pairs of signs agree."""
    a, b = _QUOTES.sub("", a), _QUOTES.sub("", b)
    if a in b or b in a:
        return True
    if _same_series(a, b):
        return True
    x, y = _pairs(a), _pairs(b)
    return bool(x and y) and 2 * len(x & y) / (len(x) + len(y)) >= 0.6


def _of_others(a: str, b: str) -> bool:
    """甲省代表团审议, 乙省代表团审议: names that agree but for whose they are."""
    common = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a[::-1], b[::-1], strict=False)))
    mine, other = a[: len(a) - common], b[: len(b) - common]
    differ = mine and other and mine not in other and other not in mine
    return bool(differ) and common > max(len(mine), len(other))


def _same_series(a: str, b: str) -> bool:
    """十四届全国人大四次会议, 第十四届全国人民代表大会第四次会议: the same numbers, signs in order."""
    numbers = _NUMBER.findall(a)
    if not numbers or numbers != _NUMBER.findall(b):
        return False
    short, long = sorted((_NUMBER.sub("", a), _NUMBER.sub("", b)), key=len)
    at = common = 0
    for sign in short:
        found = long.find(sign, at)
        if found >= 0:
            at, common = found + 1, common + 1
    return common >= _IN_ORDER * len(short)


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
