"""Lines -> blocks: headlines, paragraphs with their wraps joined, and what is neither."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import Literal

from kg.model import Span
from kg.reading.datelines import dateline_at
from kg.reading.joins import NEVER_FIRST, ends_sentence, is_ended, joins
from kg.reading.kinds import JUMP_TO, Kind, are_names, is_date_only, kind_of
from kg.reading.lines import Line

BlockKind = Literal["head", "para"] | Kind

_WIDEST = 45  # a line longer than this (in characters of full width) is no headline and no line of a column
_SLACK = 2.5
_AROUND = 5  # lines on each side that tell the width of a column
_NEAR = 260  # characters in which a headline's words come again
_HANZI = re.compile(r"[\u3400-\u9fff]+")
_LEAD = re.compile(
    r"[^。]{0,10}?(?:\d{1,2}\s*月\s*\d{1,2}\s*[日至—-]|近日|日前|今日|昨日|今天|昨天|连日来|近年来|当地时间|近期|今年以来)"
    r"|\d{1,2}\s*日[，,上下]"
)
_CLAUSES = re.compile(r"[，,；;：:。]")
_MARKS = re.compile(r"[（）()《》“”、，。；：]")
_ASCII = re.compile(r"[A-Za-z0-9]")
_NO_HEAD_ENDS = frozenset("，、,的和与及在把被对从将是为以并或就于而")
_BRACKETS = ("“”", "《》", "（）", "「」", "()")


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


def width_of(text: str) -> float:
    """The printed width of a line in characters of full width: a Latin letter or digit is half of one."""
    wide = (len(text.encode("utf-8", "surrogatepass")) - len(text)) / 2
    return wide + (len(text) - wide) / 2


def pairs_of(text: str) -> set[str]:
    """The pairs of Chinese characters that stand side by side in `text`."""
    return {run[i : i + 2] for run in _HANZI.findall(text) for i in range(len(run) - 1)}


def shared(head: str, text: str) -> float:
    """How much of a headline's pairs of characters `text` holds, 0 to 1.

    Measured on 19,629 articles: a headline's own lead 0.64 at the median, another article's 0.0.
    """
    pairs = pairs_of(head)
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0


def is_balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that a line opens is closed in it."""
    return all(
        text.count(pair[0]) == text.count(pair[1]) and text.find(pair[0]) <= text.find(pair[1])
        for pair in _BRACKETS
    )


def is_lead(text: str) -> bool:
    """Whether a paragraph begins as the first one of a report does: a dateline, 5月5日下午, 近日."""
    return _LEAD.match(text) is not None or dateline_at(text) is not None


def strangeness(above: str, below: str) -> float:
    """-1.5 to 1.5: how little the text below shares with the text above.

    Measured on halves of articles: one article 0.13 of the pairs of characters at the median, two 0.03.
    """
    left, right = pairs_of(above[-400:]), pairs_of(below[:300])
    smaller = min(len(left), len(right))
    if smaller < 30:
        return 0.0
    return max(-1.5, min(1.5, (0.08 - len(left & right) / smaller) * 30))


def doubled(text: str) -> str | None:
    """The half of a line that says everything twice (十四运促巴州十四运促巴州), else None."""
    half = len(text) // 2
    if len(text) >= 6 and len(text) % 2 == 0 and text[:half] == text[half:]:
        return text[:half]
    return None


def read_blocks(lines: Sequence[Line]) -> list[Block]:
    """The blocks of a page in the order of its lines."""
    page = _Page(lines)
    states = page.best_states()
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        stop = at + 1
        kind: BlockKind = page.kinds[at]
        if kind == "text":
            kind = "head" if states[at] else "para"
            follows = page.head_goes_on if states[at] else page.para_goes_on
            while (
                stop < len(lines)
                and page.kinds[stop] == "text"
                and states[stop] == states[at]
                and follows(stop)
            ):
                stop += 1
        run = tuple(lines[at:stop])
        text = run[0].text if stop == at + 1 else joined(run) if kind == "para" else _headline(run)
        blocks.append(Block(kind, text, run, run[0].gap, page.widths[at]))
        at = stop
    return blocks


def joined(lines: Sequence[Line]) -> str:
    """Lines as one text: nothing between Chinese characters, a space between Latin words."""
    parts = [lines[0].text]
    for before, line in zip(lines, lines[1:], strict=False):
        space = _ASCII.match(before.text[-1]) and _ASCII.match(line.text[0]) and not before.text[-1].isdigit()
        parts.append(f" {line.text}" if space else line.text)
    return "".join(parts)


def _headline(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines)


class _Page:
    """What the choice between headline and text needs to know of each line of a page."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.kinds = [kind_of(line.text) for line in lines]
        self.wide = _widths(lines)
        self.widths = self._column_widths()
        self.ended = [is_ended(line.text) for line in lines]
        self.indented = self._indents_paragraphs()

    def _indents_paragraphs(self) -> bool:
        """Whether paragraphs of this page begin with spaces: most lines after a full stop that ends short do."""
        starts = [
            line.indent > 0
            for at, line in enumerate(self.lines[1:])
            if self.ended[at] and self.kinds[at + 1] == "text" and self.wide[at] < self.widths[at] - _SLACK
        ]
        return len(starts) >= 3 and sum(starts) * 5 >= len(starts) * 3

    def _by_indent(self, at: int) -> float:
        """On a page that indents its paragraphs, a line that begins at the edge after a full stop is a headline."""
        if not self.indented:
            return 0.0
        if 0 < self.lines[at].indent <= 4:
            return -3.0
        return 5.0 if at == 0 or self.ended[at - 1] else 0.0

    def _column_widths(self) -> list[float]:
        """The width of the column that each line stands in; 0 where the lines near it are not of one width."""
        widths = []
        for at in range(len(self.lines)):
            if self.wide[at] > _WIDEST:
                widths.append(0.0)
                continue
            near = [
                self.wide[i]
                for i in range(max(0, at - _AROUND), min(len(self.lines), at + _AROUND + 1))
                if self.wide[i] >= 6 and self.kinds[i] == "text"
            ]
            width = _common_width(near)
            widths.append(width)
        return widths

    # ── the two states of a line: 0 text, 1 headline ──────────────────────────────────────────────

    def best_states(self) -> list[int]:
        """0 or 1 for each line: the best sum of what lines are and how they follow each other."""
        text, head = 0.0, self._head(0) if self.lines else 0.0
        back: list[tuple[int, int]] = []
        for at in range(1, len(self.lines)):
            tt, th, ht, hh = self._follow(at)
            own = self._head(at)
            from_text = (text + tt, text + th + own)
            from_head = (head + ht, head + hh + own)
            back.append((int(from_head[0] > from_text[0]), int(from_head[1] > from_text[1])))
            text, head = max(from_text[0], from_head[0]), max(from_text[1], from_head[1])
        state = int(head > text)
        states = [state]
        for step in reversed(back):
            state = step[state]
            states.append(state)
        return states[: len(self.lines)][::-1]

    def _head(self, at: int) -> float:
        """How much more a line looks like a headline than like text, by itself."""
        text, wide = self.lines[at].text, self.wide[at]
        if self.kinds[at] != "text":
            return -9.0
        if self.lines[at].display or doubled(text):
            return 6.0
        if (
            (self.ended[at] and ends_sentence(text))
            or "。" in text
            or JUMP_TO.search(text)
            or text[0] in NEVER_FIRST
            or dateline_at(text)
        ):
            return -9.0
        if wide > _WIDEST:
            return 3.0 if self._is_long_head(at) else -9.0
        if text[-1] in _NO_HEAD_ENDS or not self._is_balanced(at):
            return -5.0
        score = self._by_width(at) - 1.0 * (text.count("，") + text.count(",")) - 0.3 * text.count("、")
        score -= 2.0 * (text[-1] in "：:") + 2.0 * (len(text) < 3)
        score += self._by_indent(at) - 1.5 * is_lead(text)
        score += 0.7 * self._is_apart(at) + 0.7 * self._gap_below(at)
        score += 3.5 * max(shared(text, self._below(at)), 0.7 * shared(text, self._above(at)))
        return score + self._by_next(at)

    def _is_balanced(self, at: int) -> bool:
        """Whether what a line opens is closed in it, or in the line beside it as in a broken headline."""
        text = self.lines[at].text
        if is_balanced(text):
            return True
        if "，" in text or text[0] in "“《（":
            return False
        near = [text + line.text for line in self.lines[at + 1 : at + 2]]
        near += [line.text + text for line in self.lines[max(0, at - 1) : at]]
        return any(len(both) <= _WIDEST and not is_ended(both) and is_balanced(both) for both in near)

    def _is_long_head(self, at: int) -> bool:
        """A headline of several clauses set without any comma, alone between empty lines."""
        text = self.lines[at].text
        alone = self.lines[at].gap > 0 and self._gap_below(at)
        alone = alone or (shared(text, self._below(at)) >= 0.4 and is_lead(self._below(at)))
        return (
            alone
            and self.wide[at] < 2 * _WIDEST
            and not _CLAUSES.search(text)
            and text[-1] not in _NO_HEAD_ENDS
        )

    def _by_width(self, at: int) -> float:
        wide, column = self.wide[at], self.widths[at]
        if not column:
            return 1.8
        if wide > column + _SLACK + 0.5 * len(_MARKS.findall(self.lines[at].text)):
            return 1.5  # punctuation is set closer than letters
        if wide < column - _SLACK:
            return 0.8
        return -1.5 if self._is_apart(at) else -3.5

    def _by_next(self, at: int) -> float:
        if at + 1 >= len(self.lines):
            return 0.0
        after = self.lines[at + 1].text
        if after == self.lines[at].text:
            return 5.0
        if self.kinds[at + 1] in ("byline", "jump") or are_names(after):
            return 1.5
        return 3.0 if dateline_at(after) else 0.0

    def _is_apart(self, at: int) -> bool:
        """Whether an empty line stands above; under a photo's credit one says nothing."""
        return self.lines[at].gap > 0 and (at == 0 or self.kinds[at - 1] not in ("photo", "caption"))

    def _gap_below(self, at: int) -> bool:
        return at + 1 >= len(self.lines) or self.lines[at + 1].gap > 0

    def _below(self, at: int) -> str:
        parts, length = [], 0
        for line in self.lines[at + 1 : at + 40]:
            parts.append(line.text)
            length += len(line.text)
            if length > _NEAR:
                break
        return "".join(parts)[:_NEAR]

    def _above(self, at: int) -> str:
        parts, length = [], 0
        for line in reversed(self.lines[max(0, at - 40) : at]):
            parts.append(line.text)
            length += len(line.text)
            if length > _NEAR:
                break
        return "".join(reversed(parts))[-_NEAR:]

    def _follow(self, at: int) -> tuple[float, float, float, float]:
        """How well this line follows the last as (text, text), (text, head), (head, text), (head, head)."""
        before, line = self.lines[at - 1], self.lines[at]
        if self.kinds[at - 1] != "text" or self.kinds[at] != "text":
            return 0.0, 0.0, 0.0, 0.0
        if self.ended[at - 1]:
            return 0.3, 0.0, 0.0, -0.7
        strength = joins(before.text, line.text)
        if line.gap:
            strength *= 0.5
        lead = 5.0 if dateline_at(line.text) else 0.5 if is_lead(line.text) else 0.0
        broken = self._broken(at - 1) * (
            0.8 if line.gap and self.widths[at - 1] else 0.5 if line.gap else 1.0
        )
        return (
            strength * 0.8 - lead,
            -broken - 0.5 * max(0.0, strength),
            lead - joins(before.text, line.text) * (0.2 if strength < 0 else 0.9),
            -0.6 + 0.2 * strength - 0.3 * (line.gap > 0),
        )

    def _broken(self, at: int) -> float:
        """How unlikely it is that a paragraph is over with this line, which does not end as sentences do."""
        if not self.widths[at]:
            return 1.5
        if self.wide[at] < self.widths[at] - _SLACK:
            return 0.8
        return 4.0 if self.lines[at + 1].gap else 6.0

    # ── what is joined ────────────────────────────────────────────────────────────────────────────

    def head_goes_on(self, at: int) -> bool:
        """Whether a headline's line belongs to the headline above it."""
        return self.lines[at].gap <= 1 and self.lines[at].text != ""

    def para_goes_on(self, at: int) -> bool:
        """Whether a line of text goes on in the paragraph of the line above it."""
        before, line = self.lines[at - 1], self.lines[at]
        if line.gap or line.indent >= 2 > before.indent or dateline_at(line.text):
            return False
        if not self.ended[at - 1]:
            return True
        full = self.widths[at - 1] and abs(self.wide[at - 1] - self.widths[at - 1]) <= 1.0
        return (
            bool(full)
            and line.indent == before.indent
            and not is_lead(line.text)
            and not is_date_only(line.text)
        )


def _widths(lines: Sequence[Line]) -> list[float]:
    """The width of each line, printed or in characters: by what more lines of the page are of one width.

    A column set in type is even in print, where a digit is half a character; one that a program wrapped is
    even in characters.
    """
    printed = [width_of(line.text) for line in lines]
    counted = [float(len(line.text)) for line in lines]
    even = [
        max(Counter(width for width in widths if 6 <= width <= _WIDEST).values(), default=0)
        for widths in (printed, counted)
    ]
    return counted if even[1] > even[0] else printed


def _common_width(near: Sequence[float]) -> float:
    """The width that most lines near a line have; 0 where they have no width in common."""
    if len(near) < 4:
        return 0.0
    middle = median_low(near)
    alike = sum(abs(width - middle) <= _SLACK for width in near)
    return middle if alike * 2 >= len(near) and middle <= _WIDEST else 0.0
