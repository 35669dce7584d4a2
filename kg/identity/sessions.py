"""An event's name -> what marks it off from the next one of its series: 第二次, 十四届, 2025年."""

from __future__ import annotations

import re
from collections.abc import Mapping

Marks = Mapping[str, tuple[str, ...]]

_DIGITS = {digit: str(value) for value, digit in enumerate("零一二三四五六七八九")} | {"〇": "0", "两": "2"}
_NUMBER = r"[0-9零〇一二两三四五六七八九十百]+"
_MARKS = re.compile(
    rf"({_NUMBER})(周年|次|届|场|轮|期|批|站|季度|中全会|大$|大(?=报告|精神))|第({_NUMBER})|((?:19|20)\d\d)"
)
_TENS = re.compile(r"([一二两三四五六七八九]?)十([一二三四五六七八九]?)")


def marks(name: str) -> Marks:
    """Counter -> its numbers in the name, in digits: 十四届二次会议 is {"届": ("14",), "次": ("2",)}.

    A bare 第N has the counter 第, a year 年.
    """
    found: dict[str, tuple[str, ...]] = {}
    for number, counter, bare, year in _MARKS.findall(name):
        key, value = ("年", year) if year else (counter or "第", digits(number or bare))
        found[key] = (*found.get(key, ()), value)
    return found


def digits(number: str) -> str:
    """A number under a hundred in digits: 二十一 -> 21; digits stay as they are."""
    tens = _TENS.fullmatch(number)
    if tens:
        return _DIGITS.get(tens[1], "1") + _DIGITS.get(tens[2], "0")
    return "".join(_DIGITS.get(sign, sign) for sign in number)


def may_be_one(left: Marks, right: Marks) -> bool:
    """Whether no counter that both names give differs: 第一次, 第二次 are two; 第一次, none may be one."""
    return all(right.get(counter, numbers) == numbers for counter, numbers in left.items())


def is_session(found: Marks) -> bool:
    """Whether the marks count (第二次), so that the name stays the same over several days."""
    return bool(set(found) - {"年"})
