"""An event's name -> the form it is compared in, and whether it is one event's own name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from kg.identity.forms import fold
from kg.identity.sessions import marks
from kg.resources import table, words

_NUMBER = "[0-9零〇一二两三四五六七八九十百]+"
_ONCE = re.compile("(?<![第届大协])一次")  # 一次十分重要的会议 does not count
_ORDINAL = re.compile(rf"第({_NUMBER})")
# 中国共产党第二十届中央委员会第四次全体会议 is 党的二十届四中全会, 中国共产党第二十次全国代表大会 党的二十大.
_PLENUM = re.compile(rf"({_NUMBER}届)中央委员会({_NUMBER})次全会")
_CONGRESS = re.compile(rf"中共({_NUMBER})次全国代表大会")
_CPPCC = re.compile(rf"政协({_NUMBER}届)全国委员会(?:({_NUMBER}次)会议)?")
_LEAST = 6  # signs that must be left of a proper name without its holder and its noun


@cache
def _short_forms() -> tuple[tuple[str, str], ...]:
    return tuple((row[0], row[1]) for row in table("identity_event_forms.tsv"))


@lru_cache(maxsize=100_000)
def comparable(written: str) -> str:
    """The short form of an event's name: 第十四届全国人民代表大会第二次会议 is 十四届全国人大二次会议."""
    name = _ONCE.sub("", fold(written))
    for form, short in _short_forms():
        name = name.replace(form, short)
    name = _ORDINAL.sub(r"\1", name)
    name = _CONGRESS.sub(r"中共\1大", name)
    name = _PLENUM.sub(r"\1\2中全会", name)
    return _CPPCC.sub(_cppcc, name)


def _cppcc(found: re.Match[str]) -> str:
    return f"全国政协{found[1]}{found[2]}会议" if found[2] else f"全国政协{found[1]}"


def is_proper(name: str, holders: Iterable[str]) -> bool:
    """Whether `name` (comparable) can be only one event's: it counts (四次), or says more than who and what.

    `holders`: the organisations and persons that may stand in it.
    """
    if marks(name):
        return True
    rest = name
    for holder in sorted(map(comparable, holders), key=lambda one: (-len(one), one)):
        rest = rest.replace(holder, "") if len(holder) > 1 else rest
    return len(_without_noun(rest)) >= _LEAST


def _without_noun(name: str) -> str:
    nouns = words("identity_event_nouns.tsv")
    return next((name[:start] for start in range(len(name)) if name[start:] in nouns), name)
