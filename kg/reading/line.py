"""One line of a page: its words with letter-spacing closed, and its places."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.model import Span
from kg.reading.names import is_list_of_names

SPACES = " \t\u3000\u00a0\ufeff\u200b\x00"
_LETTER_GAP = re.compile(
    r"(?<=[\u3400-\u9fff，。、；：！？“”（）《》\d]) (?=[\u3400-\u9fff，。、；：！？“”（）《》\d])"
)


class Line(NamedTuple):
    """One line, a tuple because pages have thousands.

    `text` is what a reader reads; every character of it but spaces stands in `spans`, in order.

    `gap`: empty lines above it; `indent`: spaces before it; `display`: set as headlines are (#, vertical).
    """

    text: str
    spans: tuple[Span, ...]
    gap: int
    indent: int
    display: bool = False


def line_of(body: str, start: int, gap: int, indent: int) -> Line:
    """The line of `body`, which stands at `start` of its page without spaces around it."""
    if body[0] == "#":
        bare = body.lstrip("#").lstrip(SPACES)
        if bare:
            where = (Span(start + len(body) - len(bare), start + len(body)),)
            return Line(_closed(bare), where, gap, indent, True)
    return Line(_closed(body), (Span(start, start + len(body)),), gap, indent)


def _closed(body: str) -> str:
    """着 力 点 。 围 绕 -> 着力点。围绕: a line most of whose letters stand apart is a stretched line."""
    if " " not in body:
        return body
    gaps = len(_LETTER_GAP.findall(body))
    letters = len(body) - body.count(" ")
    if gaps == letters - 1:
        return _LETTER_GAP.sub("", body) if gaps >= 2 else body
    if gaps >= 4 and gaps * 2 >= letters - 1 and not is_list_of_names(body):  # 陶建军 冯 丽 韩 松
        return _LETTER_GAP.sub("", body)
    return body
