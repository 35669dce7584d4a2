"""Finds names of places: from the tables, and by their endings (兴平镇达西村, 博斯腾湖景区)."""

from __future__ import annotations

import re
from functools import cache

from kg.grammar.bodies.counties import county_after
from kg.grammar.bodies.venues import buildings, hall_after
from kg.grammar.text.ground import Ground, Taken
from kg.grammar.text.vocabulary import ENDING, Known
from kg.resources import table, words

Stretch = tuple[int, int]
_STEPS = 6
_LETTERS = 9


# Regions that stand by themselves before a place: 南疆|喀什.
_REGIONS = frozenset(("南疆", "北疆", "东疆"))
_DOCTRINE = re.compile(r"特色|式现代化|梦(?!幻)|共产党|化(?![工学肥])|马克思主义|故事")
# 西班牙文, 安徽舰; 中国宁波|网: what is named after a place.
_NAMED_AFTER = re.compile(r"[文语籍](?![化言版])|舰|网(?!点|络)|晨刊|卫视|在线|频道")
_TITLE = re.compile(r"《[^》\n]{1,60}》")


_A_KIND = re.compile(
    r"[各全非某本整几每跨驻逛]|[进入无去](?=.{0,2}(?:社区|园区|景区|校园))|建好|重点|中心村|一个|"
    r"(?:[0-9一二三四五六七八九十]+|综合|办公|行政|机关|教学|科技)号?大?楼|[镇乡村局院校]?大?会议室"
)
# 健康中国, 美丽中国: what a policy aims at, no place.
_AIM = re.compile(r"(?:健康|美丽|平安|法治|数字|幸福|质量|网络|文化|和谐)\Z")


# 中国愿, 访问中国, 中国经济: the country is spoken of; not in 中国园艺, 中国新诗 and the like.
_CHINA_ACTS = re.compile(
    r"中国(?:[的是将和与同在正，。、；！？”愿一始坚已也不就曾最迈成进推倡]|作为|代表|承诺|提出|实现|为|经济|市场|国家主席|发展|改革|企业|政府|全|方案|智慧|驻|[—–-])|"
    r"(?:访问|走进|来到|访|对|向|给|到|在|来|让)中国(?![一-鿿]{2})"
)
# 两座|城市, 各|园区, 10多个|社区: how many places, or which; not in 八里台, 三家店.
_QUANTITY = re.compile(
    r"各|每|某|多[个家座处]|两(?![江河岸当广湖])|几|全(?=[市县区州省国集])|一(?=[个座家条片]|商|酒店|街道)|"
    r"[0-9一二三四五六七八九十百千]+(?:多|余)?(?:大(?![桥楼道街厦坝学队洋])|座|个|家(?!店|庄|村|寨)|条|处|所|片|亩|市|县|国|省)"
)


_HOUSES = frozenset("堂馆宫院楼店")


@cache
def _alone() -> frozenset[str]:
    """Endings that make a place's name without a known place before them."""
    units = frozenset(("镇", "乡", "村", "街道", "社区", "行政村", "苏木"))
    return units | frozenset(
        word for word, kind in table("place_endings.tsv") if kind == "site" and len(word) > 1
    )


def places_of(ground: Ground, persons: list[Stretch], organisations: list[Stretch]) -> list[Stretch]:
    """Every stretch that names a place and is no part of a person's or an organisation's name."""
    taken = Taken(sorted([*persons, *organisations, *_titles(ground.text)]))
    found: list[Stretch] = []
    known = ground.tokens.known
    acts = "中国" in ground.text and bool(_CHINA_ACTS.search(ground.text))
    at = -1
    for index in [i for i, flag in enumerate(known) if flag & (Known.PLACE | Known.SITE)]:
        if index <= at:
            continue
        stretch, last = _stretch(ground, index, at)
        if stretch is None:
            continue
        if not acts and ground.text[slice(*stretch)] == "中国":
            continue
        if taken.leaves(stretch) and not _is_policy(ground.text, stretch):
            found.append(stretch)
            at = last
    return _with_buildings(ground.text, found, taken)


def _with_buildings(text: str, found: list[Stretch], taken: Taken) -> list[Stretch]:
    """The places, and the buildings of which they are at most a part (八里台校区|海冰楼)."""
    for start, stop in buildings(text):
        if taken.leaves((start, stop)):
            found = [each for each in found if each[1] <= start or each[0] >= stop]
            found.append((start, stop))
    return sorted(found)


def _is_policy(text: str, stretch: Stretch) -> bool:
    """Whether a stretch is part of a doctrine's name, an aim (美丽中国) or a whole work's name (《白河》)."""
    start, stop = stretch
    if _DOCTRINE.match(text, stop) or (text[start - 1 : start] == "《" and text[stop : stop + 1] == "》"):
        return True
    if _NAMED_AFTER.match(text, stop):
        return True
    before = text[max(0, start - 2) : start]
    people = text[stop : stop + 1] == "人" and text[stop : stop + 2] != "人民"  # but: 河北滦平人
    return text[start:stop] == "中国" and (people or before[-1:] == "新" or bool(_AIM.search(before)))


def _titles(text: str) -> list[Stretch]:
    """《中华人民共和国民法典》 names a book or a law, no country."""
    return [match.span() for match in _TITLE.finditer(text)] if "《" in text else []


def _stretch(ground: Ground, index: int, floor: int) -> tuple[Stretch | None, int]:
    starts, known = ground.tokens.starts, ground.tokens.known
    if known[index] & Known.PLACE:
        last = _onward(ground, index)
        stop = starts[last + 1]
        if last == index:
            stop = county_after(ground.text, ground.word(index), stop)
        if known[last] & Known.SITE or ground.text[stop - 1] in _HOUSES:
            stop = hall_after(ground.text, stop)
        return (starts[index], stop), ground.tokens.at(stop - 1)
    if ground.word(index) not in _alone():
        return None, index
    first = _backward(ground, index, floor)
    name = ground.text[starts[first] : starts[index + 1]]
    if name in words("not_places.tsv") or _A_KIND.match(name):
        return None, index
    if first == index or not any(_is_new(ground, step) for step in range(first, index)):
        return None, index
    if first > 0 and _QUANTITY.match(ground.text, starts[first - 1]):
        return None, index  # 各|大景区
    last = _onward(ground, index)
    return (starts[first], starts[last + 1]), last


def _is_new(ground: Ground, step: int) -> bool:
    """A sign that no table knows, or a place: 梅|林|村 is a name, 产业|园区 is none."""
    return not ground.tokens.known[step] & ~Known.PLACE


def _onward(ground: Ground, index: int) -> int:
    """How far a place's name goes on: 尉犁县|兴平镇|达西村, 武昌区|清江饭店."""
    known, starts = ground.tokens.known, ground.tokens.starts
    last = index
    if ground.word(index) in _REGIONS:
        return last
    step = index + 1
    while step < len(known) - 1 and step - last <= _STEPS:
        flag = known[step]
        if starts[step + 1] - starts[last + 1] > _LETTERS and not flag & Known.PLACE:
            break
        if flag & Known.PLACE:
            if step != last + 1:
                break
            last = step
        elif flag & Known.SITE and not _runs_on(ground, step):
            last = step
        elif not _is_part(ground, step):
            break
        step += 1
    return last


def _runs_on(ground: Ground, step: int) -> bool:
    """市|委, 县|政府: the ending belongs to an organisation."""
    return bool(ground.tokens.known[step + 1] & ENDING) if step + 1 < len(ground.tokens.known) else False


def _is_part(ground: Ground, step: int) -> bool:
    word = ground.word(step)
    flag = ground.tokens.known[step]
    if flag & (Known.CUT | Known.VERB | ENDING | Known.ORGANISATION):
        return False
    if _QUANTITY.match(ground.text, ground.tokens.starts[step]):
        return False
    return "一" <= word[0] <= "鿿" or word.isalnum()


def _backward(ground: Ground, index: int, floor: int) -> int:
    """Where the name before an ending begins: up to six signs back to a cut or a sign."""
    first = index
    step = index - 1
    while (
        step > floor
        and index - step <= _STEPS
        and ground.tokens.starts[index] - ground.tokens.starts[step] <= 6
    ):
        if not _is_part(ground, step):
            break
        first = step
        step -= 1
    return first
