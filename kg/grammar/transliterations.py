"""Names of other languages in Chinese signs, with a dot (艾尔肯·吐尼亚孜) or without (泽连斯基)."""

from __future__ import annotations

import re
from functools import cache

from kg.grammar.names import right_score
from kg.grammar.vocabulary import Known, flags
from kg.resources import table, words

DOT = "·"
_HAN = re.compile(r"[一-鿿]")
_LONGEST = 9


@cache
def signs() -> frozenset[str]:
    """Characters that write names of other languages."""
    return words("transliteration.tsv")


@cache
def _posts() -> frozenset[str]:
    return frozenset(word for word, kind in table("posts.tsv") if len(word) > 1)


def _is_word(word: str) -> bool:
    return bool(flags().get(word, 0) & (Known.WORD | Known.CUT)) or word in _posts()


def run_stop(text: str, start: int, limit: int = _LONGEST) -> int:
    """Where a run of transliteration signs from `start` stops, best by what follows it."""
    stop = start
    best, best_score = start, 0.0
    while stop < len(text) and stop - start < limit and text[stop] in signs():
        stop += 1
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
        if start < at and stop > at + 1:
            while stop < len(text) and text[stop] == DOT and _right(text, stop) > stop + 1:
                stop = _right(text, stop)
            found.append((start, stop))
            at = text.find(DOT, stop)
        else:
            at = text.find(DOT, at + 1)
    return found


def _left(text: str, dot: int, floor: int, floors: frozenset[int]) -> int:
    start = dot
    while start > floor and start not in floors and dot - start < _LONGEST and text[start - 1] in signs():
        start -= 1
        if _is_word(text[start - 1 : start + 1]) and start - 1 >= floor and text[start - 1] not in signs():
            break
    return start


def _right(text: str, dot: int) -> int:
    return run_stop(text, dot + 1)


def undotted_name(text: str, start: int, shortest: int = 2) -> int | None:
    """Where an undotted transliterated name at `start` stops; None where none begins (拜登, 佩斯科夫)."""
    if start >= len(text) or text[start] not in signs():
        return None
    stop = run_stop(text, start, 7)
    name = text[start:stop]
    if len(name) < shortest or _is_word(name) or right_score(text, stop) < 1.0:
        return None
    return stop
