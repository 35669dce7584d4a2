"""Reads short lives: a name, what the genre says of a person (男，1962年生), then posts without a verb."""

from __future__ import annotations

import re

from kg.grammar.posts.titles import Unit

_FIELD = (
    r"(?:男|女|[一-鿿]{1,4}族|(?:现年|今年|年仅)?\d{1,3}岁|[^，。；：“”\n]{0,6}\d{4}年[^，。；：“”\n]{0,22}|"
    r"[^，。；：“”\n]{2,12}人|[^，。；：“”\n]{0,8}(?:党员|社员|会员|学历|学位|学士|硕士|博士|毕业)|(?:毕业|生)于[^，。；：“”\n]{2,22}|"
    r"(?:笔名|字|号|原名|又名|曾用名|祖籍|籍贯)[^，。；：“”\n]{1,10}|享受[^，。；：“”\n]{4,24})"
)
# What else may stand among the fields of a life: 连续五届获得某称号.
_OTHER = r"[^，。；：“”\n]{2,24}"
_OPENING = re.compile(
    rf"(?:同志|先生|女士|教授|院士|医生|老师)?(?:（[^（）]{{1,20}}）)?[，：（] ?(?:简介：)?"
    rf"(?:(?:{_FIELD}[，；。、] ?)+(?:{_OTHER}，){{0,2}}(?:{_FIELD}[，；。、] ?)*)?"
    r"(?:现为|现系|现|如今的?|现在的|当时的|曾经的)?\Z"
)
_CLOSING = re.compile(r"(?:（[^（）]{1,12}）)?(?:等(?:职务?)?)?(?:[，。；、）\n]|\Z)")


def is_profile(text: str, stop: int, start: int) -> bool:
    """Whether only what a short life says stands between a name that stops at `stop` and posts at `start`."""
    return start - stop < 150 and bool(_OPENING.fullmatch(text, stop, start))


def stands_alone(text: str, units: tuple[Unit, ...]) -> bool:
    """Whether a sign stands after the posts, so that they are said of somebody and do nothing themselves."""
    return bool(_CLOSING.match(text, units[-1].post.stop))
