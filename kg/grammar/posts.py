"""Finds posts: plain text -> stretches such as 副主任, 常务副校长, 一级高级警长."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import ahocorasick

from kg.grammar.vocabulary import Known, flags
from kg.resources import table


@dataclass(frozen=True, slots=True, order=True)
class Post:
    """A post at `text[start:stop]`; `kind` as in data/lexicon/posts.tsv."""

    start: int
    stop: int
    kind: str


@cache
def kinds() -> dict[str, str]:
    """Every word of the table of posts with its kind."""
    return dict(table("posts.tsv"))


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word, kind in kinds().items():
        if kind not in ("prefix", "degree", "credit") and len(word) > 1:
            automaton.add_word(word, (len(word), kind))
    automaton.make_automaton()
    return automaton


def posts_of(text: str) -> list[Post]:
    """The posts of a plain text in order, whoever holds them."""
    found = []
    for last, (length, kind) in _automaton().iter_long(text):
        start, stop = last + 1 - length, last + 1
        if _is_cut_off(text, start, stop):
            continue
        found.append(Post(_with_prefixes(text, start), stop, kind))
    return found


def _is_cut_off(text: str, start: int, stop: int) -> bool:
    """会长期 holds no 会长, 主任务 no 主任: the last sign belongs to the word that follows."""
    if stop - start > 2 or not text[stop - 1 : stop + 1].strip():
        return False
    follows = text[stop - 1 : stop + 1]
    if text[stop - 1] == "长" and follows in ("长期", "长远", "长效", "长春", "长沙", "长江", "长城", "长三"):
        return True
    return follows in ("任务", "员工", "任期", "任职") or (follows in ("席位", "家庭", "记录", "记者"))


def _with_prefixes(text: str, start: int) -> int:
    moved = True
    while moved:
        moved = False
        for length in (4, 2, 1):
            if length > start:  # a short word at the very beginning of the text is not a longer one
                continue
            kind = kinds().get(text[max(0, start - length) : start])
            if kind == "prefix" or (kind == "degree" and text[start - length : start] != "总"):
                if length == 1 and _belongs_left(text, start - 1):
                    continue
                start -= length
                moved = True
                break
    return start


def _belongs_left(text: str, position: int) -> bool:
    """反正|校长, 年代|表: the sign before a post ends another word."""
    return bool(flags().get(text[position - 1 : position + 1], 0) & Known.WORD)
