"""Who competes: names that only sport's or a prize's own words give away -> the names.

李远慧/刘雨行 are a pair, 击败 is followed by who was beaten, 凭借某作品 preceded by who won.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.names.bounds import HAN, likeness
from kg.grammar.names.transliterations import undotted_name
from kg.grammar.posts.holders import Names
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import Known, flags

_PAIR = re.compile(rf"(?<=[{HAN}])[/／](?=[{HAN}])")
_BEATEN = re.compile(
    r"(?:战胜|击败|力克|不敌|负于|横扫|挑落|险胜|完胜|轻取)(?:了)?(?:[^，。；、]{0,10}?(?:选手|名将|组合|小将|老将|的|球员))?"
)
_WINNER = re.compile(
    rf"(?:^|[\n。！？；，：”）》]|(?:岁的|选手|名将|小将|老将|组合|主演|导演|演员|队员|运动员)|(?<=[一-鿿][和与])|(?<=由))(?P<name>[{HAN}]{{2,5}}?)"
    r"(?=(?:则|又|再次|成功|同样|最终|分别)?(?:以[\d一两三]|\d+比\d|凭借|凭《|获(?:得|评|颁)?最佳|夺得|夺冠|夺金|摘得|斩获|获得?[^，。]{0,14}(?:奖|冠军|金牌|银牌|铜牌)|荣获|"
    r"击败|战胜|力克|不敌|轻取|险胜|完胜|横扫|率先|卫冕|打破|表现得|(?:就在?[^，。]{0,8})?(?:送出|传中|破门|打进|攻入|头球|扳平|绝平|绝杀|梅开二度|主罚|铲倒|接球|扑出|首发|登场|命中|罚进)|在[^，。]{1,14}(?:局|盘|比赛|决赛)))"
)
# 男子冠军由|边某|摘得, 冠军归属|殷某某|，成绩…
_TAKEN = re.compile(
    rf"(?:冠军|亚军|季军|金牌|银牌|铜牌|第[一二三123]名)[^，。；]{{0,6}}?(?:由|归属|被|属于)(?:来自[^，。；]{{2,8}}的|[^，。；]{{0,10}}选手)?"
    rf"(?P<name>[{HAN}]{{2,4}}?)(?=(?:以[\d一两三][^，。]{{0,12}})?(?:摘得|夺得|获得|摘取|夺取|捧得|折桂|收获)|，成绩|，)"
)
_LEAST_PAIR, _LEAST_BEATEN, _LEAST_WINNER, _LEAST_TAKEN = 1.0, 1.5, 2.4, 1.9


def contestants(ground: Ground, names: Names) -> list[tuple[str, str]]:
    """The players and winners that a text names, with the rule; each is a name by its signs too."""
    return [(name, "names.contest") for name in _named(ground.text, names)]


def _named(text: str, names: Names) -> Iterator[str]:
    if "/" in text or "／" in text:
        for slash in _PAIR.finditer(text):
            yield from _pair(names, text, slash)
    for beaten in _BEATEN.finditer(text):
        yield from _those(names, text, beaten.end())
    for winner in _TAKEN.finditer(text) if "军" in text or "名" in text else ():
        if likeness(text, *winner.span("name")) >= _LEAST_TAKEN and _is_free(winner.group("name")):
            yield winner.group("name")
    for winner in _WINNER.finditer(text):
        name, start = winner.group("name"), winner.start("name")
        if _is_winner(text, start, winner.end("name")) and _is_free(name):
            yield name
            yield from _partner(names, text, start)


def _is_winner(text: str, start: int, stop: int) -> bool:
    """A Chinese name; after 19岁的 and 选手 also one of another language."""
    if likeness(text, start, stop) >= _LEAST_WINNER:
        return True
    introduced = text[start - 1 : start] not in "，。；：\n"
    return introduced and stop - start > 2 and undotted_name(text, start, 3) == stop


def _partner(names: Names, text: str, start: int) -> Iterator[str]:
    """蒋远邦和|魏雅行|以…: who stands before the winner belongs to the pair."""
    if text[start - 1 : start] not in ("和", "与"):
        return
    for length in (3, 2, 4):
        if start - 1 - length >= 0 and names.at(start - 1 - length, 2.4) == start - 1:
            yield text[start - 1 - length : start - 1]
            return


def _those(names: Names, text: str, at: int) -> Iterator[str]:
    """Who was beaten: one, or a pair (邓俊远和谢影行)."""
    for _ in range(2):
        stop = names.at(at, _LEAST_BEATEN, foreign=3)
        if stop is None or not _is_free(text[at:stop]):
            return
        yield text[at:stop]
        if text[stop : stop + 1] not in ("和", "与", "/"):
            return
        at = stop + 1


def _pair(names: Names, text: str, slash: re.Match[str]) -> Iterator[str]:
    """甲/乙, both names."""
    stop = names.at(slash.end(), _LEAST_PAIR)
    if stop is None:
        return
    for length in (3, 4, 2, 5):
        start = slash.start() - length
        if start >= 0 and names.at(start, _LEAST_PAIR) == slash.start():
            yield text[start : slash.start()]
            yield text[slash.end() : stop]
            return


def _is_free(name: str) -> bool:
    """Whether no table has it as a word or a place."""
    return not flags().get(name, 0) & (Known.PLACE | Known.WORD | Known.ORGANISATION)
