"""The text of a page -> its lines with their places; letter-spacing closed, columns apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median_low

from kg.reading.beside import columns_apart
from kg.reading.line import SPACES, Line, line_of

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_HANZI = re.compile(r"[\u3400-\u9fff]")
_VERTICAL = 4  # lines of one character each that make a headline set vertically
_FEWEST = 8  # lines; fewer tell nothing
_NARROW = 30  # characters: wider lines may be paragraphs
_EVEN = 3  # characters by which lines of a column differ


def read_lines(text: str) -> list[Line]:
    """The lines of a page that are not empty, in the order of the text, two columns on one line apart."""
    lines = _without_air(list(_raw_lines(text)))
    lines = columns_apart(lines, text)
    return list(_vertical_up(lines))


def _raw_lines(text: str) -> Iterator[Line]:
    last = -1
    for match in _LINE.finditer(text):
        raw = match[0]
        body = raw.lstrip(SPACES)
        if not body:
            continue
        start = match.start() + len(raw) - len(body)
        body = body.rstrip(SPACES)
        gap = text.count("\n", max(last, 0), start) - (1 if last >= 0 else 0)
        last = start + len(body)
        yield line_of(body, start, max(gap, 0), len(raw) - len(raw.lstrip(SPACES)))


def _without_air(lines: list[Line]) -> list[Line]:
    """Lines of a column with an empty line after each of them: one empty line less everywhere."""
    if len(lines) < _FEWEST or sum(line.gap > 0 for line in lines) * 20 < len(lines) * 17:
        return lines
    lengths = [len(line.text) for line in lines]
    middle = median_low(lengths)
    even = sum(abs(length - middle) <= _EVEN for length in lengths)
    if middle > _NARROW or even * 2 < len(lines):
        return lines  # paragraphs
    return [line._replace(gap=max(0, line.gap - 1)) for line in lines]


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
