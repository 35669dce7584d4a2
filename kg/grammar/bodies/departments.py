"""Departments that a list gives away: 校办、科技处、发规处等部门负责人."""

from __future__ import annotations

import re

from kg.resources import words

Stretch = tuple[int, int]

_ONE = (
    r"(?![各有相我本该全其多每和与及由]|以及|推进|加强|包括|联合)[一-鿿]{1,7}?(?:[处科部办局室委院系]|中心)"
)
_LIST = re.compile(
    rf"(?<![一-鿿、])(?P<list>{_ONE}(?:、{_ONE}){{1,14}})(?=等(?:相关|有关|职能|多个|[0-9一二三四五六七八九十]+个)?(?:部门|单位|处室|科室|职能部门)|"
    r"(?:主要|相关|有关)?负责(?:人|同志))"
)


def departments(text: str) -> list[Stretch]:
    """The members of lists of departments in a plain text, in order."""
    if "、" not in text:
        return []
    found = []
    for match in _LIST.finditer(text):
        at = match.start("list")
        for name in match.group("list").split("、"):
            if name not in words("organisation_generic.tsv"):
                found.append((at, at + len(name)))
            at += len(name) + 1
    return found
