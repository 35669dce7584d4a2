"""Whether an article tells an occasion as news, or only refers to it: last year's meeting, a plan."""

from __future__ import annotations

import re

from kg.grammar.events.drafts import Draft
from kg.grammar.events.occasion import Occasion, clause_start
from kg.grammar.events.references import is_honoured

_DECIDED = re.compile("决定|批准|宣布|表决|任命|免去|选举|当选|公示|拟任|增补|聘|补选|增选|推选|推举")
_THEN = re.compile("双方|两国|会后|会上|现场|仪式上|随后|期间")
# 会后，甲应邀…; 会谈后，甲在某报告厅…: a lecture after the meeting is one more event.
_AFTERWARDS = re.compile(
    "^(?:闭幕)?会后，[^。]*应邀|^[^，。]{0,8}(?:会谈|会见|座谈|座谈会|仪式|开幕式)(?:结束)?(?:之)?后，"
)
_SPECIAL = frozenset(
    {"events.state", "events.match", "events.lecture", "events.sign", "events.unveil", "events.award"}
)
LEAD = 2  # the sentences after the first one that still open an article


def is_told(occasion: Occasion, drafts: list[Draft], lead: int) -> bool:
    """Whether an occasion that no draft knows is a new event; `lead` is the section's first sentence."""
    if _is_recalled(occasion) or (not drafts and _is_in_passing(occasion)):
        return False
    opens = occasion.sentence.number - lead <= LEAD
    exact = bool(occasion.time and occasion.time.exact)
    if not occasion.told:
        return occasion.rule == "events.hold" and (opens or exact)
    if occasion.rule == "events.at" and not opens and not exact:
        return False
    if occasion.kind in ("其他", "任免"):
        return _is_news(occasion, opens)
    if occasion.rule in _SPECIAL:
        return _is_special(occasion, drafts, opens, exact)
    if not drafts and (opens or _comes_late(occasion, lead)):
        return True
    return _is_told_later(occasion, drafts, exact)


_FIRST_TOLD = 4  # sentences, captions among them, before a page tells where what it reports was held


def _comes_late(occasion: Occasion, lead: int) -> bool:
    """Whether a page tells what was held, and where, only after captions and lines about itself."""
    near = occasion.sentence.number - lead <= _FIRST_TOLD
    named = occasion.rule == "events.held" and not occasion.generic and occasion.place is not None
    return near and named and not occasion.planned


_OF_MINE = re.compile("我们?[同和与在于]")


def is_recounted(occasion: Occasion) -> bool:
    """Whether a speaker tells of his own past, or, without a day, of others' talks.

    去年，我同…在某会上一致同意…; 某主席同某总理举行会晤，共同擘画….
    """
    text = occasion.sentence.text
    if _OF_MINE.search(text, clause_start(text, occasion.start), occasion.stop):
        return True
    of_others = all(is_honoured(occasion.sentence, position) for position in occasion.actors)
    return occasion.kind == "会见" and occasion.time is None and bool(occasion.actors) and of_others


# 活动中，举行了庄严的升旗仪式
_IN_ITS_COURSE = re.compile("^[^，。]{0,6}(?:活动|会|仪式|典礼|庆典|当天|现场)(?:上|中|现场|期间|开始)，")


def _is_in_passing(occasion: Occasion) -> bool:
    """Whether nobody named attends what has no name: 打车去某酒店参加会议; not so in 参加义诊的专家有林秋."""
    return occasion.rule == "events.attend" and occasion.generic and "Ⓟ" not in occasion.sentence.text


# 习近平总书记在某会上发表重要讲话: without a day, what was said there is what an article goes on about.
_LEADER = "总书记"
_SAID_THEN = re.compile("时(?:，|强调|指出|说|要求|提出)")


def _is_recalled(occasion: Occasion) -> bool:
    """Whether a letter speaks (您), or only what a leader said is recalled (2021年在考察某地时强调)."""
    sentence, time = occasion.sentence, occasion.time
    vaguely_planned = occasion.planned and not occasion.strong and not occasion.hosts
    if "您" in sentence.text or vaguely_planned:  # 各地将广泛开展某活动
        return True
    if occasion.kind == "调研":
        vague = time and time.date and len(time.date) == 4
        return bool(vague and _SAID_THEN.search(sentence.text, occasion.start, occasion.stop + 24))
    if occasion.rule != "events.at" or sentence.times:
        return False
    titles = (sentence.mentions.get(position + 1) for position in occasion.actors)
    return any(post is not None and post.name == _LEADER for post in titles)


def _is_special(occasion: Occasion, drafts: list[Draft], opens: bool, exact: bool) -> bool:
    """A state visit or a match opens an article; a lecture is its only event; a signing is somebody's."""
    if occasion.rule == "events.lecture":
        elsewhere = occasion.place is not None and {draft.rule for draft in drafts} == {"events.lecture"}
        return (opens and not drafts) or elsewhere or bool(_AFTERWARDS.search(occasion.sentence.text))
    if occasion.rule in ("events.sign", "events.unveil"):
        return (bool(drafts) or exact) and bool(occasion.actors or _THEN.search(occasion.sentence.text))
    return opens and exact and not (occasion.rule == "events.award" and drafts)


def _is_news(occasion: Occasion, opens: bool) -> bool:
    """A trial or a death opens an article; an appointment is decided, no line of a career (2014年3月任)."""
    exact = bool(occasion.time and occasion.time.exact)
    if occasion.kind == "其他":
        return opens or (exact and occasion.rule == "events.trial")
    vague = occasion.time and occasion.time.date and len(occasion.time.date) in (4, 7) and not exact
    return not vague and (opens or bool(_DECIDED.search(occasion.sentence.text)))


def _is_another(occasion: Occasion, drafts: list[Draft]) -> bool:
    """A meeting in the course of a visit, a welcome that a host gives beside the talks."""
    kinds = {draft.kind for draft in drafts}
    return kinds == {"调研"} or (occasion.kind == "仪式" and kinds <= {"会见", "仪式", "活动"})


def _is_told_later(occasion: Occasion, drafts: list[Draft], exact: bool) -> bool:
    """Whether a sentence in the middle of an article opens one more event."""
    held = occasion.rule in ("events.hold", "events.held")
    if occasion.rule == "events.at" and {draft.rule for draft in drafts} == {"events.match"}:
        return True  # 赛后的新闻发布会上
    if occasion.generic and drafts:
        called = occasion.rule == "events.hold" and bool(occasion.actors) and _is_another(occasion, drafts)
        return held and (exact or bool(occasion.hosts) or called)
    if (
        drafts
        and held
        and not exact
        and occasion.kind == "仪式"
        and _IN_ITS_COURSE.search(occasion.sentence.text, 0, occasion.start)
    ):
        return False
    if occasion.rule == "events.hold" and occasion.strong and occasion.hosts:
        return not occasion.planned or (bool(occasion.sentence.times) and not occasion.generic)
    if held and drafts:
        return occasion.strong or exact or bool(occasion.hosts and occasion.time)
    if occasion.rule == "events.talks" and drafts and not occasion.partners:
        return False
    return bool(occasion.actors) or exact
