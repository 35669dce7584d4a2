"""Finds the occasions that a sentence states: 召开, 举行, 出席, 会见, 调研, 任命 … -> Occasion."""

from __future__ import annotations

import re

from kg.grammar.events.affairs import affairs
from kg.grammar.events.appointments import appointments
from kg.grammar.events.attendance import attendances
from kg.grammar.events.ceremonies import awards, ceremonies, unveilings
from kg.grammar.events.encounters import encounters
from kg.grammar.events.guests import guests
from kg.grammar.events.meetings import meetings
from kg.grammar.events.occasion import Occasion, clause_start
from kg.grammar.events.skeleton import Skeleton
from kg.grammar.events.visits import visits

_STUDIED = re.compile("(?:学习|收看|观看|传达|重温|收听|内容为)(?:了|内容为|的是)?[ⓉⓄⒼ]*$")
_THEN = re.compile("会前|会后|随后|期间|之后|还|当天|下午")
# 按照市委要求，…; 为践行“…”要求，…: nobody speaks.
_AS_ASKED = re.compile(r"(?:Ⓓ|\s)*(?:为|按照?|根据|依据|遵照|落实|围绕|贯彻|结合|对照|响应|严格).*要求，")
_MEETING_DEALS = re.compile(
    r"[，\s]*(?:会议|大会|全会|例会|会上)[^，。；Ⓟ]{0,12}?(?:传达|学习|审议|研究|讨论|协商|听取|部署)"
)
_SPEECH = re.compile(
    r"(?:指出|强调|表示|认为|说道?|提出|介绍说?|(?<![简下俗统名号人])称|谈到|坦言|告诉记者|(?<![和与及的、])(?:要求|希望|建议))(?:，|,|：|:|“)|^[”’]?“[^”]*[，。！？；]|[：:]“[^”]*[，。！？；]"
)


def occasions(sentence: Skeleton) -> list[Occasion]:
    """The occasions of a sentence in order of their verbs; what is said in a speech is not looked at."""
    text = before_speech(sentence.text)
    found: list[Occasion] = []
    for rule in (
        encounters,
        affairs,
        guests,
        meetings,
        attendances,
        ceremonies,
        unveilings,
        awards,
        visits,
        appointments,
    ):
        for occasion in rule(sentence, text):
            if not any(occasion.start < other.stop and other.start < occasion.stop for other in found):
                found.append(occasion)
    found.sort(key=lambda occasion: occasion.start)
    return [o for o in found if not (_is_its_business(o, found) or _is_studied(o) or _is_dealt_with(o))]


def _is_dealt_with(occasion: Occasion) -> bool:
    """会议传达学习某人在某大会上的讲话, 会议审议通过召开某大会的决定: what a meeting speaks of."""
    text = occasion.sentence.text
    held = text.startswith("举行", occasion.start) or occasion.kind in ("任免", "调研")
    return not (occasion.actors or held) and bool(_MEETING_DEALS.match(text))


def _is_studied(occasion: Occasion) -> bool:
    """学习了某人主持召开某会议的报道: what is read or watched did not take place here."""
    if not occasion.actors:
        return False
    first = occasion.actors[0]
    return bool(_STUDIED.search(occasion.sentence.text[max(0, first - 16) : first]))


def _is_its_business(occasion: Occasion, found: list[Occasion]) -> bool:
    """主持召开会议，听取督查情况，开展专题学习: what it deals with is no visit, no other meeting."""
    weak = occasion.rule == "events.hold" and not occasion.strong and occasion.kind == "会议"
    if occasion.rule != "events.visit" and not weak:
        return False
    held = [o for o in found if o.rule == "events.hold" and o.kind == "会议" and o.start < occasion.start]
    return bool(held) and not _THEN.search(occasion.sentence.text, held[-1].stop, occasion.start)


def before_speech(text: str) -> str:
    """The part of a sentence before somebody's words: X强调，要召开… is not an occasion."""
    for match in _SPEECH.finditer(text):
        if not _AS_ASKED.match(text, clause_start(text, match.start()), match.end()):
            return text[: match.start() + 2]
    return text
