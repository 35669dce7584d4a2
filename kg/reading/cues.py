"""The signs by which a reader knows where a report begins and ends, and what a headline is."""

from __future__ import annotations

import re

from kg.reading.datelines import dateline_at

_LEAD = re.compile(
    r"[^。]{0,10}?(?=[\d近日今昨连当])(?:\d{1,2}\s*月\s*\d{1,2}\s*[日至—-]|近日|日前|今日|昨日|今天|昨天|连日来|近年来|当地时间|近期|今年以来)"
    r"|\d{1,2}\s*日[，,上下]"
)
_TIMES = frozenset("月日天年期时")  # one of them stands in every such beginning
_LEAD_LENGTH = 24  # more than it is long
# 王沪宁28日在京会见; 世界卫生组织9日发布的数据显示
_DAY_TOLD = re.compile(r"[^。]{0,30}?\d{1,2}日(?:上午|下午|晚|凌晨|在|，|发布|表示|称|宣布|说|电)")
# 吴政隆参加上述会见。 会议还研究了其他事项。
_LAST_WORDS = re.compile(
    r"(?:^|。)[^。]{0,40}(?:参加|出席|陪同|列席)[^，。]{0,14}。$|还(?:研究|审议)了其他事项。$"
)
_OPENED = re.compile(r"[【\[][^】\]]{0,20}(?:讯|报道|消息|电)(?:[】\]]|[^】\]]{0,3}记者)")
_LAST_LENGTH = 60  # more than those words are
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十][、，]")
_BULLET = re.compile(r"[◆●■★▲◎]")
_OPEN_OR_CLOSED = frozenset("“”《》（）「」【】()")
_BRACKETS = ("“”", "《》", "（）", "「」", "【】", "()")


def is_lead(text: str) -> bool:
    """Whether a paragraph begins as the first one of a report does: a dateline, 5月5日下午, 近日."""
    if dateline_at(text) is not None or opens_report(text):
        return True
    return not _TIMES.isdisjoint(text[:_LEAD_LENGTH]) and _LEAD.match(text) is not None


def opens_report(text: str) -> bool:
    """Whether a line opens with the paper's name in brackets: 【本网讯】; 【环球网报道 记者 甲】."""
    return text[0] in "【[" and _OPENED.match(text) is not None


def tells_a_day(text: str) -> bool:
    """Whether a paragraph soon says on which day it happened: 王沪宁28日在京会见."""
    return _DAY_TOLD.match(text) is not None


def are_last_words(text: str) -> bool:
    """Whether a paragraph is one that ends reports: 吴政隆参加上述会见。 会议还研究了其他事项。"""
    return text.endswith("。") and _LAST_WORDS.search(text, max(0, len(text) - _LAST_LENGTH)) is not None


def is_numbered(text: str) -> bool:
    """Whether a headline is one of a series inside an article: 一、新疆开展…的实践探索."""
    return _NUMBERED.match(text) is not None


def has_bullet(text: str) -> bool:
    """Whether a headline begins with a mark as short reports' do: ◆."""
    return _BULLET.match(text) is not None


def is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that a line opens is closed in it."""
    if _OPEN_OR_CLOSED.isdisjoint(text):
        return True
    return all(
        text.count(pair[0]) == text.count(pair[1]) and text.find(pair[0]) <= text.find(pair[1])
        for pair in _BRACKETS
    )


def doubled(text: str) -> str | None:
    """The half of a line that says everything twice (促巴州促巴州, 促促巴巴州州), else None."""
    half = len(text) // 2
    if len(text) < 6 or len(text) % 2:
        return None
    if text[:half] == text[half:]:
        return text[:half]
    return text[::2] if text[::2] == text[1::2] and len(set(text)) > 2 else None
