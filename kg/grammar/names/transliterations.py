"""Names of other languages in Chinese signs, with a dot (艾尔肯·吐尼亚孜) or without (泽连斯基)."""

from __future__ import annotations

import re
from functools import cache

from kg.grammar.names.bounds import HAN, is_place, right_score
from kg.grammar.text.vocabulary import Known, flags
from kg.resources import table, words

DOT = "·"
_HAN = re.compile(r"[一-鿿]")
_LONGEST = 9
_ORDINAL = re.compile("[一二三四五六七八九十]{1,3}世")  # 莱齐耶三世
_BEFORE_ORDINAL = re.compile("[一二三四五六七八九十]{1,3}世\\Z")


@cache
def signs() -> frozenset[str]:
    """Characters that write names of other languages."""
    return words("transliteration.tsv")


@cache
def _posts() -> frozenset[str]:
    return frozenset(word for word, kind in table("posts.tsv") if len(word) > 1)


def _is_word(word: str) -> bool:
    return bool(flags().get(word, 0) & (Known.WORD | Known.CUT)) or word in _posts()


# Signs that write other languages only in these names: 亚历山大, 乔治, 武契奇.
_UNUSUAL = re.compile("(?<=亚)历(?:山[大德]|杭德|克)|(?<=乔)治|(?<=武)契(?=奇)")


def run_stop(text: str, start: int, limit: int = _LONGEST) -> int:
    """Where a run of transliteration signs from `start` stops, best by what follows it."""
    stop = start
    best, best_score = start, 0.0
    while stop < len(text) and stop - start < limit:
        if text[stop] in signs():
            stop += 1
        elif part := _UNUSUAL.match(text, stop):
            stop = part.end()
        else:
            break
        score = right_score(text, stop) + 0.1 * (stop - start)
        if stop - start >= 2 and score > best_score + 0.15:
            best, best_score = stop, score
        if stop < len(text) and _is_word(text[stop : stop + 2]) and right_score(text, stop) >= 2:
            break
    return best if best_score >= 1.0 else stop


def dotted_names(text: str, floors: frozenset[int] = frozenset()) -> list[tuple[int, int]]:
    """Every dotted name of a plain text: [(start, stop)]; none reaches back over a position in `floors`."""
    found: list[tuple[int, int]] = []
    at = text.find(DOT)
    while at >= 0:
        start = _left(text, at, found[-1][1] if found else 0, floors)
        stop = _right(text, at)
        if start < at and stop > at + 1 and stop - start > 3:
            while stop < len(text) and text[stop] == DOT and _right(text, stop) > stop + 1:
                stop = _right(text, stop)
            if not _is_named_after(text, stop) and not _is_a_pair(text, start, stop):
                found.append((start, stop))
            at = text.find(DOT, stop)
        else:
            at = text.find(DOT, at + 1)
    return found


# “卡尔·文森”号, 本·古里安国际机场, 约翰斯·霍普金斯大学: a ship, an airport, a school, and no person.
_OF_A_BODY = re.compile(
    r"[^，。；“”]{0,3}”(?:号|级)|(?:国际|中央|综合|纪念|儿童|国家)?"
    r"(?:机场|医院|医学院|大学|学院|中学|小学|研究所|实验室|司令部|总部|体育场|体育馆|球场|基金会|旅(?![行游客])|奖(?![金励状]))"
)


def _is_named_after(text: str, stop: int) -> bool:
    return bool(_OF_A_BODY.match(text, stop))


def _is_a_pair(text: str, start: int, stop: int) -> bool:
    """雷锋·文明, 各美其美·美美与共: words with a dot between them."""
    last = text[text.rfind(DOT, start, stop) + 1 : stop]
    return len(last) == 2 and (
        bool(flags().get(last, 0) & Known.WORD)
        or (
            last[0] == last[1]
            and text.count(DOT, start, stop) < 2
            and text[start - 1 : start] not in ("", "，", "。", "、")
        )
    )


def _left(text: str, dot: int, floor: int, floors: frozenset[int]) -> int:
    ordinal = _BEFORE_ORDINAL.search(text, max(floor, dot - 4), dot)
    start = ordinal.start() if ordinal else dot
    while start > floor and start not in floors and dot - start < _LONGEST and text[start - 1] in signs():
        start -= 1
        if _is_word(text[start - 1 : start + 1]) and start - 1 >= floor and text[start - 1] not in signs():
            break
    head = _UNUSUAL_HEAD.search(text, max(floor, start - 2), start)
    return head.start() if head else start


# 亚历|山大·某某, 乔治|·某某: what a name begins with before signs of other languages.
_UNUSUAL_HEAD = re.compile("(?:亚历|乔治|武契)\\Z")


def _right(text: str, dot: int) -> int:
    start = dot + 1
    if text[start : start + 1] not in signs() and text[start + 1 : start + 2] in signs():
        start += 1  # 昌德利卡·单多吉: its first sign is no usual one
    stop = run_stop(text, start)
    if stop - start == 1 and _goes_on(text, stop):
        stop = run_stop(text, stop + 1)
    stop = _with_ordinal(text, stop)
    return stop if stop - start > 1 or start == dot + 1 else dot + 1


def _goes_on(text: str, stop: int) -> bool:
    """叶|先|巴耶娃: one sign that is no usual one, in no word with its neighbours, and a run after it."""
    if _is_word(text[stop : stop + 2]) or _is_word(text[stop - 1 : stop + 1]):
        return False
    return run_stop(text, stop + 1) - stop > 3


def _with_ordinal(text: str, stop: int) -> int:
    """莱齐耶|三世: a king's number belongs to his name."""
    ordinal = _ORDINAL.match(text, stop)
    return ordinal.end() if ordinal else stop


def undotted_name(text: str, start: int, shortest: int = 2) -> int | None:
    """Where an undotted transliterated name at `start` stops; None where none begins (拜登, 佩斯科夫)."""
    if start >= len(text) or text[start] not in signs():
        return None
    stop = run_stop(text, start)
    ordinal = _with_ordinal(text, stop)
    if ordinal > stop > start + 1:
        return ordinal
    name = text[start:stop]
    if len(name) == 4 and flags().get(name[:2], 0) & Known.WORD:
        return None  # 干部|思路大开
    if len(name) < shortest or _is_word(name) or right_score(text, stop) < 1.0:
        return None
    return _over_hyphen(text, stop)


def _over_hyphen(text: str, stop: int) -> int:
    """迪亚斯-卡内尔: one name."""
    if text[stop : stop + 1] not in ("-", "－", "—") or text[stop + 1 : stop + 2] not in signs():
        return stop
    further = run_stop(text, stop + 1)
    return further if further - stop > 2 else stop


# 由|纳西尔扎德|担任, 阿拉格希|出任: names of other languages that take a post.
_FOREIGN_HOLDER = re.compile(
    rf"(?:^|[\n。；，、]|由)(?P<name>[{HAN}]{{3,9}}?)(?=出任|担任|当选|就任|宣誓就[任职]|获任命|接任)"
)


def foreign_holders(text: str) -> list[str]:
    """Names of other languages that a text says take a post."""
    matches = _FOREIGN_HOLDER.finditer(text) if "任" in text or "当选" in text else ()
    return [
        m.group("name")
        for m in matches
        if undotted_name(text, m.start("name"), 3) == m.end("name")
        and not is_place(m.group("name"))
        and not m.group("name").endswith(("不再", "不"))
    ]
