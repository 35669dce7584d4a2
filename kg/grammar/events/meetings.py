"""Meetings, ceremonies and activities that are held: 某单位召开某会议, 某论坛在某地举行."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.grammar.events.event_names import (
    OBJECT,
    ending_of,
    is_counted,
    is_generic,
    leading,
    open_ending,
)
from kg.grammar.events.held import STATES, held, name_start, named_occasion
from kg.grammar.events.lexicon import occasion_verbs
from kg.grammar.events.occasion import (
    Occasion,
    Stretch,
    clause_start,
    persons_in,
    place_ahead,
    place_in,
    visited_place,
)
from kg.grammar.events.organisers import earlier_hosts, named_hosts, subject_hosts
from kg.grammar.events.sessions import bodies_of
from kg.grammar.events.skeleton import Skeleton

_GIVEN = "(?:带来|献上|奉献|呈现|准备|上演|[上讲])(?=了?一[场堂台])"  # 为学生上了一堂公开课
_HOLD = re.compile(rf"(?P<verb>{occasion_verbs('hold')}|拉开|{_GIVEN})(?P<de>的)?(?:了|过)?{OBJECT}")
_MODAL = re.compile("要|应|需|须|能|可|拟|曾|累计|每[年月周]|多次|定期|经常|不定期|共")
_DUTY = re.compile(
    "要(?!求)|用于|呼吁|敦促|尽快|应当|必须|需要|能够|不断|继续|深化|祝贺|预祝|支持|欢迎|期待|希望|感谢|承诺"
)
# 召开某会的决定
_DECISION = re.compile("[^，。；]{0,3}的[^，。；]{0,4}(?:决定|事宜|决议|通知|方案|议案|请示)")
_ONE = re.compile("一[场堂台]")
_SHORT = 10  # signs: 生动的公开课 needs who gave it
_WERE_THERE = re.compile("(?:出席|参加|亮相|现身)[^，。Ⓟ]*$")
_WEAK = frozenset({"组织", "开展", "组织开展", "启动"})
# 进行了培训 says what was done, 进行了交流会, 开设讲座 what was held.
_PLAIN = frozenset({"进行", "开设"})
_OCCASION = re.compile("(?:会|式|典礼|活动|赛|讲座|讲堂|论坛|培训班|(?:集[中体]|专题|理论)(?:学习|研讨))$")
_PURPOSE = re.compile("(?:为(?:了|深入|进一步|切实|扎实|贯彻|推动|全面|更好|认真|持续|积极)|根据|按照)")
_VERB_INSIDE = re.compile("(?:开展|进行|举行|举办|召开)了?")
_MAY_HOST = re.compile("办|由|[行开织]的")
# 举行开闭幕式、大会讨论、平行论坛等活动: several occasions at once.
_SEVERAL = re.compile(r"[^，。；“”]{2,40}、[^，。；“”]{1,40}等[^，。；]{0,6}活动")
_SESSION = re.compile(r"[^，。]{0,24}?(?:代表团|Ⓞ|小组|联组|分组|团组)(?:审议|讨论|会议)(?=$|[，。；、并时])")


def meetings(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """The occasions that one sentence says were held; `text` is the part of it to look at."""
    yield from held(sentence, text)
    yield from _hold(sentence, text)
    yield from _sat(sentence, text)


def hosts_in(sentence: Skeleton) -> dict[Stretch, int | None]:
    """The bodies that a sentence names as hosts, each with where the name of what they held begins."""
    return named_hosts(sentence.text) if _MAY_HOST.search(sentence.text) else {}


def name_in(match: re.Match[str]) -> Stretch | None:
    """The name at the head of the words `np` after a verb of holding or attending."""
    words = match.group("np")
    session = _SESSION.match(words)
    stop = session.end() if session else ending_of(words)
    if stop is None and (match.group("verb").endswith(STATES) or _ONE.match(words)):
        stop = open_ending(words)
    start = leading(words)
    if stop is None or "参加" in words[start:stop] or "出席" in words[start:stop]:
        return None
    for verb in _VERB_INSIDE.finditer(words, start, stop - 2):
        start = verb.end()
    if start >= stop or is_counted(words[start:stop]) or _SEVERAL.match(words, start):
        return None
    return match.start("np") + start, match.start("np") + stop


# ── 某单位召开某会议 ───────────────────────────────────────────────────────────────────────────────


def _hold(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓓ，Ⓞ召开某会议，… -> that meeting, held by Ⓞ."""
    for match in _HOLD.finditer(text):
        name = name_in(match)
        verb = match.start()
        clause = clause_start(text, verb)
        if match.group("verb").startswith("组织") and text[max(0, verb - 1) : verb] in (
            "党",
            "团",
            "合",
            "约",
            "贸",
        ):
            continue
        if (
            name is None
            or (text.endswith("分别", 0, verb) and is_generic(text[slice(*name)]))
            or _DECISION.match(text, name[1])
            or text.count("《", 0, verb) > text.count("》", 0, verb)
            or not _is_held(match, text[slice(*name)])
            or _PURPOSE.match(text, clause, verb)
            or _MODAL.search(text, max(clause, verb - 4), verb)
            or _DUTY.search(text, clause, verb)
        ):
            continue
        occasion = named_occasion(sentence, "events.hold", (verb, name[1]), name)
        given = _ONE.match(text, match.start("np"))
        actors = persons_in(sentence, 0 if given else clause, verb)
        yield replace(
            occasion,
            hosts=subject_hosts(text, clause, verb) or occasion.hosts or earlier_hosts(text, clause),
            place=place_in(text, clause, verb + 2)
            or visited_place(text, clause, verb)
            or place_ahead(text, clause),
            told=not match.group("de")
            or bool(actors and _WERE_THERE.search(text, clause, verb))
            or bool(actors and text.startswith(("上，", "中，"), name[1])),
            strong=match.group("verb") not in _WEAK,
            actors=actors,
            generic=occasion.generic or bool(given and actors and name[1] - name[0] <= _SHORT),
        )


def _is_held(match: re.Match[str], name: str) -> bool:
    """Whether the verb says that an occasion of that name was held."""
    return match.group("verb") not in _PLAIN or bool(_OCCASION.search(name))


# ── 某委员会第几次会议审议某事 ─────────────────────────────────────────────────────────────────────

_SAT = re.compile(
    r"(?P<session>(?:次|常务|常委会|委员长|主任|主席)会议)(?:Ⓓ|上|以[^，。]{1,16}方式|一致|依法|表决|投票|，)*"
    r"(?:决定|接受|表决|审议|听取|通过|批准|补选|选举|研究|传达|学习)(?![^，。；]{0,5}的)"
)
_BASIS = re.compile("根据|按照|依据|经|《")


def _sat(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """Ⓞ第三次会议决定任命… -> that meeting, though no verb says that it was held."""
    if "会议" not in text:
        return
    for match in _SAT.finditer(text):
        stop = match.end("session")
        start = name_start(text, stop)
        words = text[start:stop]
        if not bodies_of(words) or _BASIS.search(words) or _BASIS.search(text, max(0, start - 2), start):
            continue
        occasion = named_occasion(sentence, "events.held", (start, stop), (start, stop))
        yield replace(occasion, strong=False)
