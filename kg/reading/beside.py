"""Columns that stand on the same lines, as pdftotext -layout writes them -> one after the other."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from kg.reading.line import Line, line_of

_GAP = re.compile(r"[ \t]{4,}|\u3000{2,}|\t+")
_GAPS = ("    ", "\u3000\u3000", "\t")  # one of them stands in every such gap
_LEAST = 4  # lines with a gap in them that make columns
_MISSES = 6  # lines without one after which the columns are over
_NARROWEST = 8  # half-width places: a column of four characters
_SHARE = 0.2  # of the lines must begin in a column

Part = tuple[int, Line]  # the place in its line at which a part begins, in half-width places; the part


def columns_apart(lines: list[Line], text: str) -> list[Line]:
    """The lines of a page, those with wide gaps in them, many in a row, parted: column after column."""
    if not any(gap in text for gap in _GAPS):
        return lines
    done: list[Line] = []
    at = 0
    while at < len(lines):
        stop = _run_of_gaps(lines, text, at)
        if stop is None:
            done.append(lines[at])
            at += 1
        else:
            done += _split(lines[at:stop], text)
            at = stop
    return done


def _gap_in(line: Line, text: str) -> bool:
    return _GAP.search(text, line.spans[0].start, line.spans[0].stop) is not None


def _run_of_gaps(lines: list[Line], text: str, start: int) -> int | None:
    """Where the run of lines in columns that starts at `start` stops; None where there is none."""
    if not _gap_in(lines[start], text):
        return None
    wide = at = start
    count = misses = 0
    while at < len(lines) and misses < _MISSES:
        if _gap_in(lines[at], text):
            count, wide, misses = count + 1, at, 0
        else:
            misses += 1
        at += 1
    if count < _LEAST or count * 2 < wide + 1 - start:
        return None
    while wide + 1 < len(lines) and lines[wide + 1].gap == 0:
        wide += 1
    return wide + 1


def _split(lines: list[Line], text: str) -> list[Line]:
    """The lines of each column from the left; a line that a column lacks is a gap in it."""
    rows = [_parts(line, text) for line in lines]
    edges = _edges(rows)
    columns: list[list[Line]] = [[] for _ in edges]
    gaps = [1] * len(edges)
    for line, row in zip(lines, rows, strict=True):
        filled = set()
        for place, part in row:
            side = max(at for at, edge in enumerate(edges) if edge <= place or at == 0)
            columns[side].append(part._replace(gap=0 if side in filled else line.gap + gaps[side]))
            filled.add(side)
        gaps = [0 if side in filled else gap + 1 for side, gap in enumerate(gaps)]
    return [line for column in columns for line in column]


def _parts(line: Line, text: str) -> list[Part]:
    """The parts of a line between wide gaps."""
    start, stop = line.spans[0].start, line.spans[0].stop
    first = text.rfind("\n", 0, start) + 1
    found: list[Part] = []
    at, indent = start, line.indent
    while at < stop:
        gap = _GAP.search(text, at, stop)
        end = gap.start() if gap else stop
        found.append((_places(text[first:at]), line_of(text[at:end], at, 0, indent)))
        at, indent = gap.end() if gap else stop, 0
    return found


def _places(text: str) -> int:
    """The width of a text in half-width places, a tab to the next eighth one."""
    width = 0
    for letter in text:
        if letter == "\t":
            width += 8 - width % 8
        else:
            width += 2 if unicodedata.east_asian_width(letter) in "WFA" else 1
    return width


def _edges(rows: Sequence[Sequence[Part]]) -> list[int]:
    """Where the columns begin: the places behind gaps at which many lines have a part."""
    places = sorted(place for row in rows for place, _ in row[1:])
    groups: list[list[int]] = []
    for place in places:
        if not groups or place - groups[-1][-1] >= _NARROWEST:
            groups.append([])
        groups[-1].append(place)
    least = max(2, int(_SHARE * sum(len(row) > 1 for row in rows)))
    return [0, *(group[0] for group in groups if len(group) >= least)]
