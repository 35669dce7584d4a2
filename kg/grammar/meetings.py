"""Meetings, ceremonies and activities that are held: 某单位召开某会议, 某论坛在某地举行."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.grammar.event_names import INSIDE, NOUN, ending_of, is_counted, is_generic, kind_of, leading
from kg.grammar.lexicon import occasion_verbs
from kg.grammar.occasion import (
    Occasion,
    Stretch,
    clause_start,
    persons_in,
    place_ahead,
    place_in,
    time_before,
    visited_place,
)
from kg.grammar.organisers import earlier_hosts, named_hosts, subject_hosts
from kg.grammar.sessions import bodies_of
from kg.grammar.skeleton import Skeleton

_HOLD = re.compile(rf"(?P<verb>{occasion_verbs('hold')}|拉开)(?P<de>的)?(?:了|过)?(?P<np>{INSIDE}{{2,110}})")
_HELD = re.compile(
    rf"(?P<verb>{occasion_verbs('held')})(?!式|仪式|会|词|辞|致|战|[0-9一二三四五六七八九十百]+周年|典礼|礼|城市|地|权|方|国|发令|的(?:重大|重要|时代|历史|意义))"
)
_MODAL = re.compile("要|应|需|须|能|可|拟|曾|累计|每[年月周]|多次|定期|经常|不定期|共")
_DUTY = re.compile(
    "要(?!求)|用于|呼吁|敦促|尽快|应当|必须|需要|能够|不断|继续|深化|祝贺|预祝|支持|欢迎|期待|希望|感谢|承诺"
)
# 召开某会的决定
_DECISION = re.compile("[^，。；]{0,3}的[^，。；]{0,4}(?:决定|事宜|决议|通知|方案|议案|请示)")
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
    yield from _held(sentence, text)
    yield from _hold(sentence, text)
    yield from _sat(sentence, text)


def hosts_in(sentence: Skeleton) -> dict[Stretch, int | None]:
    """The bodies that a sentence names as hosts, each with where the name of what they held begins."""
    return named_hosts(sentence.text) if _MAY_HOST.search(sentence.text) else {}


def named_occasion(sentence: Skeleton, rule: str, bounds: Stretch, name: Stretch) -> Occasion:
    """An occasion with a name of its own: its kind, the body in its name, the time before its verb."""
    words = sentence.text[slice(*name)]
    return Occasion(
        kind=kind_of(words),
        rule=rule,
        sentence=sentence,
        start=bounds[0],
        stop=bounds[1],
        name=name,
        generic=is_generic(words),
        hosts=tuple((name[0] + a, name[0] + b) for a, b in bodies_of(words)),
        time=time_before(sentence, bounds[1] if rule == "events.held" else bounds[0], name),
    )


def name_in(match: re.Match[str]) -> Stretch | None:
    """The name at the head of the words `np` after a verb of holding or attending."""
    words = match.group("np")
    session = _SESSION.match(words)
    stop = session.end() if session else ending_of(words)
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
            or _DECISION.match(text, name[1])
            or text.count("《", 0, verb) > text.count("》", 0, verb)
            or not _is_held(match, text[slice(*name)])
            or _PURPOSE.match(text, clause, verb)
            or _MODAL.search(text, max(clause, verb - 4), verb)
            or _DUTY.search(text, clause, verb)
        ):
            continue
        occasion = named_occasion(sentence, "events.hold", (verb, name[1]), name)
        actors = persons_in(sentence, clause, verb)
        yield replace(
            occasion,
            hosts=subject_hosts(text, clause, verb) or occasion.hosts or earlier_hosts(text, clause),
            place=place_in(text, clause, verb + 2)
            or visited_place(text, clause, verb)
            or place_ahead(text, clause),
            told=not match.group("de") or bool(actors and text.startswith(("上，", "中，"), name[1])),
            strong=match.group("verb") not in _WEAK,
            actors=actors,
        )


def _is_held(match: re.Match[str], name: str) -> bool:
    """Whether the verb says that an occasion of that name was held."""
    return match.group("verb") not in _PLAIN or bool(_OCCASION.search(name))


# ── 某会议在某地召开 ───────────────────────────────────────────────────────────────────────────────

_WAY = r"以[^，。；]{1,30}(?:形式|方式|模式)|[通采][过用][^，。；]{1,40}(?:形式|方式|模式)"
_GAP = re.compile(
    r"(?:\s|，(?=在|Ⓓ|于|将|昨|当地|今天|以|通过|采|圆满)|Ⓓ|昨|将|即将|于|再次|时隔[^，]{1,6}|正式|隆重|顺利|成功|"
    r"圆满|联合|分别|如期|盛大|胜利|同步|同时|首次|Ⓖ|线上|今天|圆满完成[^，]{0,8}议程后?|当地时间|"
    rf"[在于][^，。；：]{{1,45}}|{_WAY})*$"
)
_SEASON = "(?:（[^）]{1,6}）)?"  # 某文化节（夏季）
_NAME_END = re.compile(
    rf"{NOUN}{_SEASON}[”』》]?(?=在|Ⓓ|于|，|将|昨|正式|隆重|Ⓖ|再次|时隔|圆满|当地|今天|采用|通过|以|\s)"
)
_ENDS = re.compile(rf"(?:{NOUN}{_SEASON}[”』》]?|“[^”]*{NOUN}(?:暨|及|和)[^”]*”)$")
_DATELINE = re.compile(r"^.{0,60}?(?:讯|电|消息|报道)(?=[\s（(：:Ⓓ])\s*(?:[（(][^）)]*[）)])?\s*[:：]?\s*")
# 林某宣布大会开幕: what stands before the name.
_NOT_NAME = re.compile(
    "(?<=[Ⓟ并导式])宣布|宣布(?!会议$|大会$|会$)|出席|图为|到会并?对?|向(?!未来|海|阳)|表示|祝贺|预祝|参加|主持|据[^，。]{1,12}报道，?"
)
_PRAISED = re.compile("Ⓟ[^，。]{0,6}(?:预?祝贺?|欢迎|支持)")  # 甲祝贺某活动成功举行
_GREETED = re.compile("(?:表示|致以)[^，。；]{0,6}(?:祝贺|欢迎|祝愿)")  # 对会议召开表示热烈祝贺
_OWN_TIME = re.compile("[ⒼⓄ]Ⓓ(?!，)")  # 5月6日，某县2025年春季项目签约仪式举行
_TIME_HEAD = re.compile(r"^(?:Ⓓ|上午|下午|当地时间|Ⓖ(?=Ⓓ)|，|\s)*")
_FULL_SESSION = re.compile(r"(?:了)?(?:第.{1,3}次)?全体会议")


def _held(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """某会议Ⓓ在Ⓖ举行 -> that meeting."""
    for match in _HELD.finditer(text):
        name = _named_before(text, match.start())
        if name is None:
            yield from _shown(sentence, text, match)
            continue
        name = (name[0] - _year_before(sentence, name[0]), name[1])
        session = _FULL_SESSION.match(text, match.end())
        bounds = (name[0], session.end() if session else match.end())
        occasion = named_occasion(sentence, "events.held", bounds, name)
        yield replace(
            occasion,
            told=not (
                _PRAISED.search(text, clause_start(text, name[0]), name[0])
                or _GREETED.match(text, match.end())
            ),
            time=time_before(sentence, match.end(), name),
            place=place_in(text, name[1], match.end()),
        )


_SHOWS = frozenset(("上演", "首演", "公演", "首映", "开机", "开拍", "杀青", "首播", "开播"))
_WORK = re.compile(
    r"(?:(?:大型|原创|新编|现代|民族|音乐|儿童|系列){0,2}(?:(?!的)[一-鿿]){0,3}[剧影片戏目])?《[^》]{1,24}》$"
)


def _shown(sentence: Skeleton, text: str, match: re.Match[str]) -> Iterator[Occasion]:
    """话剧《某剧》Ⓓ在某剧院首演 -> its first night."""
    if match.group("verb") not in _SHOWS:
        return
    gap = _GAP.search(text, max(0, match.start() - 60), match.start())
    work = _WORK.search(text, 0, gap.start() if gap else match.start())
    if work is not None:
        start = max(work.start(), clause_start(text, work.end()))
        occasion = named_occasion(sentence, "events.show", (start, match.end()), (start, work.end()))
        place = place_in(text, work.end(), match.end())
        time = time_before(sentence, match.end())
        yield replace(occasion, kind="活动", generic=False, place=place, time=time)


def _year_before(sentence: Skeleton, start: int) -> int:
    """1 where a year stands right before a name and belongs to it: 2019年全国散打冠军赛."""
    time = sentence.times.get(start - 1)
    return int(time is not None and time.date is not None and len(time.date) == 4)


def _named_before(text: str, verb: int) -> Stretch | None:
    """The name that stands before 在…举行."""
    gap = _GAP.search(text, max(0, verb - 90), verb)
    for stop in _stops(text, gap.start() if gap else verb, verb):
        if _ENDS.search(text[max(0, stop - 40) : stop]):
            start = _name_start(text, stop)
            if stop - start >= 2:
                return start, stop
    return None


def _stops(text: str, gap: int, verb: int) -> Iterator[int]:
    """Where the name may end: before the gap, or after an event noun that the gap follows."""
    yield gap
    for match in _NAME_END.finditer(text, max(0, verb - 90), verb):
        if _GAP.match(text[match.end() : verb]):
            yield match.end()


def _name_start(text: str, stop: int) -> int:
    """The clause's start without dateline, time, 由甲主办的 and 某人宣布."""
    start = clause_start(text, stop)
    dateline = _DATELINE.match(text[start:stop])
    start += dateline.end() if dateline else 0
    if _OWN_TIME.match(text, start, stop) and "Ⓓ" in text[:start]:
        return start
    for _ in range(2):
        start += leading(text[start:stop])
        head = _TIME_HEAD.match(text[start:stop])
        start += head.end() if head else 0
    for other in _NOT_NAME.finditer(text, start, stop):
        if text.count("“", start, other.start()) == text.count("”", start, other.start()):
            start = other.end()
    return start


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
        start = _name_start(text, stop)
        words = text[start:stop]
        if not bodies_of(words) or _BASIS.search(words) or _BASIS.search(text, max(0, start - 2), start):
            continue
        occasion = named_occasion(sentence, "events.held", (start, stop), (start, stop))
        yield replace(occasion, strong=False)
