"""Lines -> blocks: headlines, paragraphs with their wraps joined, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from kg.model import Span
from kg.reading.cues import is_lead
from kg.reading.datelines import dateline_at
from kg.reading.dates import first_date
from kg.reading.headlines import find_headlines
from kg.reading.joins import ends_sentence, is_ended, joins
from kg.reading.kinds import Kind, ends_in_page, is_date_only, is_second_part, kind_of
from kg.reading.line import Line
from kg.reading.measure import Measures, measure
from kg.reading.names import is_list_of_names

BlockKind = Literal["head", "para"] | Kind

_MISTAKEN = frozenset(("furniture", "masthead", "photo"))
_SEAM = 1.0
_DATED = frozenset(("text", "furniture", "endnote"))
_NOTICE = 240  # characters of a notice at most
_ASCII = re.compile(r"[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Block:
    """A headline (`lines` of it), a paragraph, or a line of another kind. `gap`: empty lines above it."""

    kind: BlockKind
    text: str
    lines: tuple[Line, ...]
    gap: int = 0
    width: float = 0.0  # of its column, in characters; 0 where lines are not wrapped

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its stretches of the page, in reading order."""
        return tuple(span for line in self.lines for span in line.spans)


def read_blocks(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a page in the order of its lines."""
    kinds = _kinds(lines)
    measures = measure(lines, kinds)
    heads = find_headlines(lines, kinds, measures)
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        kind: BlockKind = kinds[at]
        stop = at + 1
        if kind == "text":
            kind = "head" if heads[at] else "para"
            while stop < len(lines) and kinds[stop] == "text" and heads[stop] == heads[at]:
                goes_on = lines[stop].gap <= 1 if heads[at] else _goes_on(lines, measures, stop)
                if not goes_on:
                    break
                stop += 1
        run = tuple(lines[at:stop])
        text = joined(run) if kind == "para" else " ".join(line.text for line in run)
        blocks.append(Block(kind, text, run, run[0].gap, measures.columns[at]))
        at = stop
    return blocks


def _kinds(lines: Sequence[Line]) -> list[Kind]:
    """The kind of each line by its own words and by its neighbours."""
    kinds = [kind_of(line.text) for line in lines]
    _mend_sentences(lines, kinds)
    _join_mastheads(lines, kinds)
    _join_adverts(lines, kinds)
    return kinds


def _mend_sentences(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """A line that stands in the middle of a sentence is text."""
    for at in range(1, len(lines) - 1):
        if kinds[at] in _MISTAKEN and kinds[at - 1] == "text" and kinds[at + 1] == "text":
            before, line, after = (lines[i].text for i in (at - 1, at, at + 1))
            if not is_ended(before) and joins(before, line) >= _SEAM and joins(line, after) >= _SEAM:
                kinds[at] = "text"  # 机构对药品定价进行了调


def _join_mastheads(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """A full date beside a line of a masthead is one too."""
    if "masthead" not in kinds:
        return
    for at, line in enumerate(lines):
        if kinds[at] in _DATED and is_date_only(line.text) and first_date(line.text):
            beside = kinds[max(0, at - 1) : at] + kinds[at + 1 : at + 2]
            if "masthead" in beside:
                kinds[at] = "masthead"


def _join_adverts(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """The lines under the heading of a notice up to the next empty line, if they are few."""
    for at, kind in enumerate(list(kinds)):
        if kind != "advert":
            continue
        stop = at + 1
        while stop < len(lines) and not lines[stop].gap and not dateline_at(lines[stop].text):
            stop += 1
        if sum(len(line.text) for line in lines[at:stop]) <= _NOTICE:
            kinds[at + 1 : stop] = ["advert"] * (stop - at - 1)


def _goes_on(lines: Sequence[Line], measures: Measures, at: int) -> bool:
    """Whether a line of text goes on in the paragraph of the line above it."""
    before, line = lines[at - 1], lines[at]
    if line.gap or line.indent >= 2 > before.indent or dateline_at(line.text) or is_second_part(line.text):
        return False
    if is_list_of_names(line.text) and (before.text[-1] in "：:" or is_list_of_names(before.text)):
        return False
    if not is_ended(before.text):
        return not ends_in_page(before.text)
    column = measures.columns[at - 1]
    full = column and abs(measures.wide[at - 1] - column) <= 1.0
    same = line.indent == before.indent
    if not full or not same:
        return False
    return not ends_sentence(before.text) or not (is_lead(line.text) or is_date_only(line.text))


def joined(lines: Sequence[Line]) -> str:
    """Lines as one text: nothing between Chinese characters, a space between Latin words."""
    parts = [lines[0].text]
    for before, line in pairwise(lines):
        space = _ASCII.match(before.text[-1]) and _ASCII.match(line.text[0]) and not before.text[-1].isdigit()
        parts.append(f" {line.text}" if space else line.text)
    return "".join(parts)
