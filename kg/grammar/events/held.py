"""Occasions that are said to have been held: 某论坛在某地举行, 话剧某剧首演, 某节在京举行新闻发布会."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.grammar.events.event_names import NOUN, OPEN_NOUN, is_generic, kind_of, leading
from kg.grammar.events.lexicon import occasion_verbs
from kg.grammar.events.occasion import Occasion, Stretch, clause_start, place_in, time_before
from kg.grammar.events.sessions import bodies_of
from kg.grammar.events.skeleton import Skeleton

# 巡演从这里开启, 音乐会奏响于Ⓖ: not 开启新征程.
_BEGUN = (
    "(?:鸣锣开战|开战|开启|开场|开演|开唱|登场|奏响|唱响|启航|起航|启程|谢幕|收锣|如约而至|火热进行|落下战幕|"
    "与(?:观众|读者|市民|师生|影迷)见面)(?=[，。；]|$|于|在)"
)
_HELD = re.compile(
    rf"(?P<verb>{_BEGUN}|{occasion_verbs('held')})(?!式|仪式|会|词|辞|致|战|[0-9一二三四五六七八九十百]+周年|典礼|礼|城市|地|权|方|国|发令|的(?:重大|重要|时代|历史|意义))"
)
# What is said to be 举行 was an occasion, whatever its noun.
STATES = ("举行", "开跑", "举办", "召开", "开幕", "闭幕", "落幕", "开赛", "收官", "圆满结束", "帷幕", "序幕")


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


_WAY = r"以[^，。；]{1,30}(?:形式|方式|模式)|[通采][过用][^，。；]{1,40}(?:形式|方式|模式)"
_GAP = re.compile(
    r"(?:\s|（(?:以下|下称|简称)[^）]*）|，(?=在|Ⓓ|于|将|昨|当地|今天|以|通过|采|圆满)|Ⓓ|昨|将|即将|于|再次|时隔[^，]{1,6}|正式|隆重|顺利|成功|"
    r"圆满|联合|分别|如期|盛大|胜利|同步|同时|首次|Ⓖ|线上|今天|圆满完成[^，]{0,8}议程后?|当地时间|"
    rf"火热|热闹|精彩|激情|热烈|浓情|华丽|简朴|从这里|由此|而|地|假(?=Ⓖ|Ⓞ|[^，。；]{{2,20}}[厅馆店楼城院])[^，。；]{{1,24}}|"
    rf"[在于][^，。；：]{{1,45}}|{_WAY})*$"
)
_SEASON = "(?:（[^）]{1,6}）)?"  # 某文化节（夏季）
_NAME_END = re.compile(
    rf"{NOUN}{_SEASON}[”』》]?(?=在|Ⓓ|于|，|将|昨|正式|隆重|Ⓖ|再次|时隔|圆满|当地|今天|采用|通过|以|\s)"
)
_ENDS = re.compile(rf"(?:{NOUN}{_SEASON}[”』》]?|“[^”]*{NOUN}(?:暨|及|和|—|：)[^”]*”)$")
_OPEN_ENDS = re.compile(rf"{OPEN_NOUN}[”』》]?$")
_DATELINE = re.compile(r"^.{0,60}?(?:讯|电|消息|报道)(?=[\s（(：:Ⓓ])\s*(?:[（(][^）)]*[）)])?\s*[:：]?\s*")
# 林某宣布大会开幕: what stands before the name.
_NOT_NAME = re.compile(
    "(?<=[Ⓟ并导式])宣布|宣布(?!会议$|大会$|会$)|出席|图为|到会并?对?|向(?!未来|海|阳)|表示|祝贺|预祝|参加|主持|公布|透露|获悉|预告|据[^，。]{1,12}报道，?"
)
_PRAISED = re.compile("Ⓟ[^，。]{0,6}(?:预?祝贺?|欢迎|支持)|借助?|趁")  # 甲祝贺某活动成功举行
_GREETED = re.compile("(?:表示|致以)[^，。；]{0,6}(?:祝贺|欢迎|祝愿)")  # 对会议召开表示热烈祝贺
_OWN_TIME = re.compile("[ⒼⓄ]Ⓓ(?!，)")  # 5月6日，某县2025年春季项目签约仪式举行
_TIME_HEAD = re.compile(r"^(?:Ⓓ|上午|下午|当地时间|Ⓖ(?=Ⓓ)|，|\s)*")
_FULL_SESSION = re.compile(r"(?:了)?(?:第.{1,3}次)?全体会议")


def held(sentence: Skeleton, text: str) -> Iterator[Occasion]:
    """某会议Ⓓ在Ⓖ举行 -> that meeting."""
    for match in _HELD.finditer(text):
        name = _named_before(text, match)
        if name is None:
            yield from _shown(sentence, text, match)
            continue
        name = (name[0] - _year_before(sentence, name[0]), name[1])
        what = _CEREMONY.match(text, match.end()) if match.group("verb") in _HOLDS else None
        if what is not None:
            yield _ceremony_of(sentence, what, name)
            continue
        session = _FULL_SESSION.match(text, match.end())
        bounds = (name[0], session.end() if session else match.end())
        occasion = named_occasion(sentence, "events.held", bounds, name)
        yield replace(
            occasion,
            told=not _is_praised(text, name, match.end()),
            generic=occasion.generic or _is_somebodys(match, text[slice(*name)]),
            time=time_before(sentence, match.end(), name),
            place=place_in(text, name[1], match.end()),
        )


_HOLDS = ("举行", "举办", "召开")
# 某节在京举行|新闻发布会: what was held is the second one, and it is the first one's.
_CEREMONY = re.compile(
    r"(?:了)?(?:盛大|隆重|简短)?(?:的)?(?P<what>[^，。；Ⓟ的]{0,10}?(?:仪式|典礼|发布会|开幕式|闭幕式|首映[式礼]|首发式|启动会|通气会|见面会|推介会|说明会))"
    r"(?=$|[，。；、])"
)


def _is_praised(text: str, name: Stretch, stop: int) -> bool:
    """甲祝贺某活动成功举行, 对会议召开表示热烈祝贺: what is praised is told elsewhere."""
    praised = _PRAISED.search(text, clause_start(text, name[0]), name[0] + 2)
    return bool(praised or _GREETED.match(text, stop))


def _is_somebodys(match: re.Match[str], name: str) -> bool:
    """林教授讲座的主题是…: one that was told already."""
    return "主题" in match.group("verb") and bool(_HIS.match(name))


_HIS = re.compile("[他她Ⓟ]")


def _ceremony_of(sentence: Skeleton, what: re.Match[str], name: Stretch) -> Occasion:
    """某节Ⓓ在Ⓖ举行|新闻发布会 -> that press conference, named after the festival."""
    verb = what.start()  # where the verb stops
    return replace(
        named_occasion(sentence, "events.held", (name[0], what.end()), what.span("what")),
        generic=False,
        subject=name,
        time=time_before(sentence, verb, name),
        place=place_in(sentence.text, name[1], verb),
    )


_SHOWS = frozenset(("与观众见面", "上演", "首演", "公演", "首映", "开机", "开拍", "杀青", "首播", "开播"))
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


def _named_before(text: str, match: re.Match[str]) -> Stretch | None:
    """The name that stands before 在…举行."""
    verb, states = match.start(), match.group("verb").endswith(STATES)
    gap = _GAP.search(text, max(0, verb - 90), verb)
    for stop in _stops(text, gap.start() if gap else verb, verb):
        words = text[max(0, stop - 40) : stop]
        if _ENDS.search(words) or (states and _OPEN_ENDS.search(words)):
            start = name_start(text, stop)
            if stop - start >= 2:
                return start, stop
    return None


def _stops(text: str, gap: int, verb: int) -> Iterator[int]:
    """Where the name may end: before the gap, or after an event noun that the gap follows."""
    yield gap
    for match in _NAME_END.finditer(text, max(0, verb - 90), verb):
        if _GAP.match(text[match.end() : verb]):
            yield match.end()


def name_start(text: str, stop: int) -> int:
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
