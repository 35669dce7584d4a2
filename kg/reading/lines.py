"""The text of a page -> its lines with their places; letter-spacing closed, columns apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from statistics import median_low

from kg.model import Span

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_SPACES = " \t\u3000\u00a0\ufeff\u200b\x00"
_LETTER_GAP = re.compile(
    r"(?<=[\u3400-\u9fff，。、；：！？“”（）《》\d]) (?=[\u3400-\u9fff，。、；：！？“”（）《》\d])"
)
_COLUMN_GAP = re.compile(r"[ \t]{4,}|\u3000{2,}|\t+")
_HANZI = re.compile(r"[\u3400-\u9fff]")
_VERTICAL = 4  # lines of one character each that make a headline set vertically
_FEWEST = 8  # lines; fewer tell nothing
_NARROW = 30  # characters: wider lines may be paragraphs
_EVEN = 3  # characters by which lines of a column differ
_SIDE_BY_SIDE = 4  # lines with a gap in them that make two columns


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `text` is what a reader reads; every character of it but spaces stands in `spans`, in order.

    `gap`: empty lines above it; `indent`: spaces before it; `display`: set as headlines are (#, vertical).
    """

    text: str
    spans: tuple[Span, ...]
    gap: int
    indent: int
    display: bool = False


def read_lines(text: str) -> list[Line]:
    """The lines of a page that are not empty, in the order of the text, two columns on one line apart."""
    lines = _without_air(list(_raw_lines(text)))
    if _COLUMN_GAP.search(text):
        lines = _columns_apart(lines, text)
    return list(_vertical_up(lines))


def _raw_lines(text: str) -> Iterator[Line]:
    last = -1
    for match in _LINE.finditer(text):
        raw = match[0]
        body = raw.lstrip(_SPACES)
        if not body:
            continue
        start = match.start() + len(raw) - len(body)
        body = body.rstrip(_SPACES)
        gap = text.count("\n", max(last, 0), start) - (1 if last >= 0 else 0)
        last = start + len(body)
        yield _line(body, start, max(gap, 0), len(raw) - len(raw.lstrip(_SPACES)))


def _without_air(lines: list[Line]) -> list[Line]:
    """Lines of a column with an empty line after each of them: one empty line less everywhere."""
    if len(lines) < _FEWEST or sum(line.gap > 0 for line in lines) * 20 < len(lines) * 17:
        return lines
    lengths = [len(line.text) for line in lines]
    middle = median_low(lengths)
    even = sum(abs(length - middle) <= _EVEN for length in lengths)
    if middle > _NARROW or even * 2 < len(lines):
        return lines  # paragraphs
    return [replace(line, gap=max(0, line.gap - 1)) for line in lines]


def _line(body: str, start: int, gap: int, indent: int) -> Line:
    if body[0] == "#":
        bare = body.lstrip("#").lstrip(_SPACES)
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
    if (gaps >= 4 and gaps * 2 >= letters - 1) or (gaps >= 2 and gaps == letters - 1):
        return _LETTER_GAP.sub("", body)
    return body


# ── two columns on the same lines ─────────────────────────────────────────────────────────────────


def _columns_apart(lines: list[Line], text: str) -> list[Line]:
    """Lines with a wide gap in them, many in a row, are two columns: the left one, then the right one."""
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


def _gap_in(line: Line, text: str) -> re.Match[str] | None:
    return _COLUMN_GAP.search(text, line.spans[0].start, line.spans[0].stop)


def _run_of_gaps(lines: list[Line], text: str, start: int) -> int | None:
    """Where the run of two-column lines that starts at `start` stops; None where there is none."""
    if _gap_in(lines[start], text) is None:
        return None
    wide = at = start
    count = misses = 0
    while at < len(lines) and misses < 6:
        if _gap_in(lines[at], text):
            count, wide, misses = count + 1, at, 0
        else:
            misses += 1
        at += 1
    if count < _SIDE_BY_SIDE or count * 2 < wide + 1 - start:
        return None
    while wide + 1 < len(lines) and lines[wide + 1].gap == 0:
        wide += 1
    return wide + 1


def _split(lines: list[Line], text: str) -> list[Line]:
    """The left column's lines, then the right one's; a line in one column alone is a gap in the other."""
    edge = _right_edge(lines, text)
    sides: tuple[list[Line], list[Line]] = ([], [])
    gaps = [1, 1]
    for line in lines:
        for side, part in enumerate(_parts(line, text, edge)):
            if part is None:
                gaps[side] += 1
            else:
                sides[side].append(replace(part, gap=line.gap + gaps[side]))
                gaps[side] = 0
    return sides[0] + sides[1]


def _parts(line: Line, text: str, edge: int) -> tuple[Line | None, Line | None]:
    """What the left and the right column have on one line."""
    if line.indent >= edge:
        return None, replace(line, indent=0)
    gap = _gap_in(line, text)
    if gap is None:
        return line, None
    start, stop = line.spans[0].start, line.spans[0].stop
    return _line(text[start : gap.start()], start, 0, line.indent), _line(
        text[gap.end() : stop], gap.end(), 0, 0
    )


def _right_edge(lines: list[Line], text: str) -> int:
    """The least place in its line at which a right column begins, so that a line of it alone is known."""
    places = []
    for line in lines:
        if gap := _gap_in(line, text):
            places.append(line.indent + gap.end() - line.spans[0].start)
    return max(4, min(places) // 2)


# ── words set vertically ──────────────────────────────────────────────────────────────────────────


def _vertical_up(lines: list[Line]) -> Iterator[Line]:
    """Four or more lines of one character each are one line that is read downwards."""
    if sum(len(line.text) == 1 for line in lines) < _VERTICAL:
        yield from lines
        return
    at = 0
    while at < len(lines):
        stop = at
        while stop < len(lines) and len(lines[stop].text) == 1:
            stop += 1
        run = lines[at:stop]
        word = "".join(line.text for line in run)
        if len(run) >= _VERTICAL and len(_HANZI.findall(word)) * 2 >= len(word):
            yield Line(word, tuple(line.spans[0] for line in run), max(1, run[0].gap), 0, True)
        else:
            yield from run or lines[at : at + 1]
        at = max(stop, at + 1)
