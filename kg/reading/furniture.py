"""A line that belongs to no article -> masthead, furniture (page numbers, addresses, staff) or advert."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from kg.reading.joins import ENDS
from kg.reading.names import NAMES
from kg.resources import table

Aside = Literal["masthead", "furniture", "advert"]

PAGE = r"(?:第\s*)?[A-D]?[\d一二三四五六七八九十]{1,3}\s*[版页]"
_STAFF_MANY = 2
_SHORT = 36
_PAPERS = r"[\u3400-\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|商报|都市报|周报)"
_PAPER = re.compile(rf"{_PAPERS}(?:社)?$")
_NUMBER_ONLY = re.compile(r"[\d\s.\-—–·/A-Z]{1,20}$")
_LATIN_ONLY = re.compile(r"[\x20-\x7e]{1,60}$")
_PAGE_ONLY = re.compile(rf"[-—·•\s]*{PAGE}(?:\s*[:：·]?\s*[\u3400-\u9fff]{{0,6}})?[-—·•\s]*$")
_CONTACT = re.compile(
    r"(?:联系人|联系电话|联系方式|咨询电话|网址|邮箱|电话|传真|手机|地址|QQ|[Ee]-?mail)\s*[:：]"
)
# 青禾日报 2024年9月4日; 青禾日报 第2版; 第12345期; 2024年第9期; 青禾党建 2024·9; 青禾州委主管主办
_MASTHEAD = re.compile(
    rf"[*·\s]*(?:{_PAPERS}|[\u3400-\u9fff]{{2,5}}报)\s*(?:(?:19|20)\d\d\s*[年./·-]|{PAGE}$)"
    r"|第\s*\d{2,6}\s*期$|(?:19|20)\d\d\s*年\s*第\s*\d{1,3}\s*期"
    r"|[\u3400-\u9fff]{2,8}\s*(?:19|20)\d\d\s*[·.]\s*\d{1,2}$"
    r"|.{2,20}主管\s*主办$|(?:主管|主办|编印|出版)(?:单位)?\s*[:：]|今日[\d一二三四五六七八九十]{1,3}版$"
)
_DAY = re.compile(
    r"(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}"
    r"|二[〇零○Ｏ][〇零○一二三四五六七八九]{2}年.{2,4}月.{1,3}日"
)
_DAY_LINE = 40
_ANYWHERE: tuple[Aside, ...] = ("masthead", "furniture")  # kinds whose words may stand anywhere in a line
_NOTHING: frozenset[str] = frozenset()
_PARTED = re.compile(r"[:：\s/／]")


def aside_of(text: str, bare: str) -> Aside | None:
    """What a line of no article is; `bare`: the line without spaces. None for a line that may be text."""
    said = _said(text, bare)
    if "masthead" in said or _MASTHEAD.match(text) or _PAPER.match(bare) or _is_day(text):
        return "masthead"
    if _NUMBER_ONLY.match(text) or _LATIN_ONLY.match(text) or _PAGE_ONLY.match(text) or _label().match(bare):
        return "furniture"
    if bare in words_of("advert"):
        return "advert"
    return "furniture" if "furniture" in said or _is_address(text, bare) else None


def is_section(text: str) -> bool:
    """Whether a line names a section of the paper: 要闻, ★民生, 时政·要闻."""
    return _section().match(text) is not None


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one kind, without spaces."""
    return frozenset(row[0].replace(" ", "") for row in table("reading_furniture.tsv") if row[1] == kind)


@cache
def word_pattern(*kinds: str) -> str:
    """The words of these kinds as an alternation, the longest first."""
    found = (row[0] for row in table("reading_furniture.tsv") if row[1] in kinds)
    return "|".join(map(re.escape, sorted(found, key=len, reverse=True)))


@cache
def _words(*kinds: str) -> re.Pattern[str]:
    return re.compile(word_pattern(*kinds))


@cache
def _label() -> re.Pattern[str]:
    """A3要闻, 要闻03, 03版·综合: a page's number and the name of its section."""
    section = word_pattern("section")
    return re.compile(rf"(?:[A-D]?\d{{1,2}}版?[·:：]?(?:{section})|(?:{section})[·:：]?[A-D]?\d{{1,2}}版?)$")


@cache
def _section() -> re.Pattern[str]:
    section = word_pattern("section")
    return re.compile(
        rf"[★■●◆▲「【\[\s]*(?:{section})(?:[·•](?:{section}))?[」】\]\s]*$"
        r"|(?:深入)?学习(?:宣传)?贯彻.{4,24}(?:精神|思想)$|.{0,20}(?:进行时|在行动|在基层[·•].{2,6}|系列报道.{0,6})$"
    )


@cache
def _staff_line() -> re.Pattern[str]:
    return re.compile(rf"(?:{word_pattern('staff')})[ \u3000/／]+{NAMES}$")


def _said(text: str, bare: str) -> frozenset[str]:
    """Of which of the two kinds, masthead and furniture, a short line holds a word."""
    if len(text) > _SHORT or "，" in text or "。" in text:
        return _NOTHING  # prose
    if _words(*_ANYWHERE).search(bare) is None:
        return _NOTHING
    return frozenset(kind for kind in _ANYWHERE if _words(kind).search(bare))


def _is_day(text: str) -> bool:
    """A date that fills a line but for a day of the week, a number of the issue or the like."""
    if len(text) > _DAY_LINE or ("20" not in text[:24] and "19" not in text[:24] and "二" not in text[:12]):
        return False
    match = _DAY.match(text)
    return match is not None and ("星期" in text or "农历" in text or "期" in text)


def _is_address(text: str, bare: str) -> bool:
    """Addresses and staff: two of their words in a line, or one before names or a colon."""
    if _PARTED.search(text) is None or is_sentence(text):
        return False
    if len(text) <= _SHORT and (_staff_line().match(text) or _CONTACT.match(text)):
        return True
    return len(set(_words("staff").findall(bare))) >= _STAFF_MANY


def is_sentence(text: str) -> bool:
    """Whether a line reads as prose: it holds a comma and ends, or holds a full stop."""
    return "。" in text[:-1] or (text[-1] in ENDS) or text.count("，") > 1
