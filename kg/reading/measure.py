"""Lines -> how wide they are, how wide their column is, and whether the page indents its paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.reading.joins import is_ended
from kg.reading.kinds import Kind
from kg.reading.line import Line

WIDEST = 45  # a line longer than this (in characters of full width) is no headline and no line of a column
SLACK = 2.5
_INDENT = 4  # characters at most before a paragraph; more is a headline in the middle
_NARROWEST = 6  # a shorter line says nothing of its column
_AROUND = 5  # lines on each side that tell the width of a column
_MARKS = re.compile(r"[（）()《》“”、，。；：]")


@dataclass(frozen=True, slots=True)
class Measures:
    """Of each line its width and its column's (0 where lines near it are not of one width), in characters."""

    wide: Sequence[float]
    columns: Sequence[float]
    indented: bool  # whether paragraphs begin with spaces
    slack: float  # by how much a full line may be shorter than its column

    def is_short(self, at: int) -> bool:
        """Whether a line stands in a column and does not fill it."""
        return bool(self.columns[at]) and self.wide[at] < self.columns[at] - self.slack

    def is_over(self, at: int, text: str) -> bool:
        """Whether a line is wider than its column can be; punctuation is set closer than letters."""
        return self.wide[at] > self.columns[at] + SLACK + 0.5 * len(_MARKS.findall(text))


def measure(lines: Sequence[Line], kinds: Sequence[Kind]) -> Measures:
    """The measures of a page's lines."""
    wide = _widths(lines)
    columns = _column_widths(wide, kinds)
    starts = [
        line.indent > 0
        for at, line in enumerate(lines[1:])
        if kinds[at + 1] == "text" and wide[at] < columns[at] - SLACK and is_ended(lines[at].text)
    ]
    indented = len(starts) >= 3 and sum(starts) * 5 >= len(starts) * 3
    return Measures(wide, columns, indented, _slack(lines, wide, columns))


def _slack(lines: Sequence[Line], wide: Sequence[float], columns: Sequence[float]) -> float:
    """Half a character where a program wrapped all lines at one width, else what typesetting needs."""
    near = [
        columns[at] - width
        for at, width in enumerate(wide)
        if columns[at] and 0.0 <= columns[at] - width <= SLACK and not is_ended(lines[at].text)
    ]
    exact = sum(difference <= 0.5 for difference in near)
    return 0.5 if len(near) >= 8 and exact * 20 >= len(near) * 17 else SLACK


def _column_widths(wide: Sequence[float], kinds: Sequence[Kind]) -> list[float]:
    known = [width if kind == "text" else 0.0 for width, kind in zip(wide, kinds, strict=True)]
    columns = []
    for at, width in enumerate(wide):
        around = known[max(0, at - _AROUND) : at + _AROUND + 1] if width <= WIDEST else ()
        columns.append(_common_width([width for width in around if width >= _NARROWEST]))
    return columns


def _printed(text: str) -> float:
    """The printed width of a line in characters of full width: a Latin letter or digit is half of one."""
    wide = (len(text.encode("utf-8", "surrogatepass")) - len(text)) / 2
    return wide + (len(text) - wide) / 2


def _widths(lines: Sequence[Line]) -> list[float]:
    """The width of each line, printed or in characters: by what more lines of the page are of one width.

    A column set in type is even in print, where a digit is half a character; one that a program wrapped is
    even in characters.
    """
    indents = [line.indent if line.indent <= _INDENT else 0 for line in lines]
    printed = [_printed(line.text) + indent for line, indent in zip(lines, indents, strict=True)]
    counted = [float(len(line.text) + indent) for line, indent in zip(lines, indents, strict=True)]
    even = [
        max(Counter(width for width in widths if _NARROWEST <= width <= WIDEST).values(), default=0)
        for widths in (printed, counted)
    ]
    return counted if even[1] > even[0] else printed


def _common_width(near: list[float]) -> float:
    """The width that most lines near a line have; 0 where they have no width in common."""
    if len(near) < 4:
        return 0.0
    near.sort()
    middle = near[(len(near) - 1) // 2]
    alike = bisect_right(near, middle + SLACK) - bisect_left(near, middle - SLACK)
    return middle if alike * 2 >= len(near) and middle <= WIDEST else 0.0
