"""Lines -> which of them are headlines: the best sum of what lines are and how they follow each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from kg.reading.cues import doubled, has_bullet, is_balanced, is_lead, opens_report
from kg.reading.datelines import dateline_at
from kg.reading.joins import NEVER_FIRST, begins, ends_sentence, is_ended, joins
from kg.reading.kinds import JUMP_TO, Kind, ends_in_page, is_date_only, is_second_part
from kg.reading.likeness import shared
from kg.reading.line import Line
from kg.reading.measure import WIDEST, Measures
from kg.reading.names import are_names, is_list_of_names

_NEAR = 260  # characters in which a headline's words come again
_CLAUSES = re.compile(r"[，,；;：:。]")
_NO_HEAD_ENDS = frozenset("，、,·的和与及在把被对从将是为以并或就于而")
# How paragraphs begin and headlines do not: 会议强调, 他说, 据介绍.
_OPENERS = re.compile(
    r"会议(?:指出|强调|要求|决定|认为|还)|会上|大会|文章|双方|近年来|目前|据|其中|同时|此外|[他她](?:们|说|表示)?"
)
_LIST_FOLLOWS = ("如下：", "如下:")
_LAST_WORDS = 5  # characters that a narrow column leaves for the last line of a headline
_NEVER = -9.0
_LOST = float("-inf")
_BEGINS = 0.5  # what it weighs that a line's first character begins sentences
_FULL = 2.0  # what it weighs in a headline that its line fills the column
_FULL_END = 2.5  # and against one whose last line fills it
_OWN = 1.5  # what it weighs that the page has the characters at a seam elsewhere
_WORDS = 3.5  # what all of its words in the text beside it weigh
_TOLD = 1.5  # what it weighs under its text that a line says the same
_UNDER = 0.3  # how much more words headlines must share with the text above them than with that below
_HOPELESS = -0.5  # no words can make a headline of a line that looks so much like text


def find_headlines(lines: Sequence[Line], kinds: Sequence[Kind], measures: Measures) -> list[bool]:
    """For each line, whether it is (part of) a headline or a cross-head; else text, or what its kind says."""
    return [bool(state) for state in _Lines(lines, kinds, measures).best_states()]


class _Lines:
    """Scores of the two states of a line, 0 text and 1 headline. The weights are log odds, set by hand and
    checked on pages that tests/reading/damage.py makes of clean articles."""

    def __init__(self, lines: Sequence[Line], kinds: Sequence[Kind], measures: Measures) -> None:
        self.lines = lines
        self.kinds = kinds
        self.measures = measures
        self.names = [is_list_of_names(line.text) for line in lines]
        self.ended = [
            is_ended(line.text) or ends_in_page(line.text) or names
            for line, names in zip(lines, self.names, strict=True)
        ]
        self.under = False  # whether headlines stand under their articles
        self.airy = sum(line.gap > 0 for line in lines) * 5 > len(lines) * 3  # gaps between paragraphs too
        self.flow = "".join(line.text for line in lines)
        self.starts = [0, *accumulate(len(line.text) for line in lines)]

    def best_states(self) -> list[int]:
        """0 or 1 for each line: the best sum of what lines are and how they follow each other.

        Where the headlines so found say what stands above them, they are sought again by the text above.
        """
        states = self._best()
        first = next((state for state, kind in zip(states, self.kinds, strict=True) if kind == "text"), 1)
        if not first and self._stand_below(states):
            self.under = True
            states = self._best()
        return states

    def _stand_below(self, states: Sequence[int]) -> bool:
        """Whether headlines stand under their articles, by the words that they share."""
        score = 0.0
        at = 0
        while at < len(states):
            stop = at + 1
            while stop < len(states) and states[stop] == states[at]:
                stop += 1
            if states[at] and at > 0 and stop < len(states):
                words = "".join(line.text for line in self.lines[at:stop])
                score += shared(words, self._above(at)) - shared(words, self._below(stop - 1))
            at = stop
        return score > _UNDER

    def _best(self) -> list[int]:
        own = self._head(0) if self.lines else 0.0
        text, head = 0.0, own
        back: list[tuple[int, int]] = []
        for at in range(1, len(self.lines)):
            above, own = own, self._head(at)
            if above == own == _NEVER and self.ended[at - 1] and self.ended[at]:
                head = _LOST  # a whole paragraph under another one: no headline can be better
                back.append((0, 0))
                continue
            tt, th, ht, hh = self._follow(at)
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
        text = self.lines[at].text
        if (sure := self._surely(at)) is not None:
            return sure
        if text[-1] in _NO_HEAD_ENDS or not self._is_balanced(at) or self._in_number(at + 1):
            return -5.0
        score = self._by_form(at) + self._by_next(at)
        if score + _WORDS < _HOPELESS:
            return score
        near, far = self._below(at), self._above(at)
        if self.under:
            near, far = far, near
        own = shared(text, near)
        score += _TOLD * (self.under and own >= 0.4 and (not self._is_full(at) or self._begins_below(at)))
        return score + _WORDS * (own if own > 0.3 else max(own, 0.7 * shared(text, far)))

    def _surely(self, at: int) -> float | None:
        """The score of a line that one sign decides; None for a line that is to be weighed."""
        text, wide = self.lines[at].text, self.measures.wide[at]
        if self.kinds[at] != "text":
            return _NEVER
        if self.lines[at].display:
            return 6.0
        if wide > 2 * WIDEST:
            return _NEVER
        if doubled(text):
            return 6.0
        if self._is_text(at):
            return _NEVER
        if wide > WIDEST:
            return 3.0 if self._is_long_head(at) else _NEVER
        return None

    def _is_text(self, at: int) -> bool:
        """Whether a line cannot be a headline: it holds or ends a sentence, or begins a report."""
        text = self.lines[at].text
        if "。" in text or text[0] in NEVER_FIRST or (self.ended[at] and ends_sentence(text)):
            return True
        if "转" in text and JUMP_TO.search(text):
            return True
        if text.endswith(_LIST_FOLLOWS) or opens_report(text) or self._is_in_list(at):
            return True
        return dateline_at(text) is not None or is_second_part(text)

    def _is_in_list(self, at: int) -> bool:
        """Whether a line is one of a list of names, or the rest of one between two others."""
        return self.names[at] or (any(self.names[at - 1 : at]) and any(self.names[at + 1 : at + 2]))

    def _by_form(self, at: int) -> float:
        """By length, punctuation, indent, and the empty lines around it."""
        text = self.lines[at].text
        score = self._by_width(at) + self._by_indent(at) - 1.5 * is_lead(text)
        score -= 1.5 * (text.count("，") + text.count(",")) + 0.3 * text.count("、")
        score -= 2.0 * (text[-1] in "：:") + 2.0 * (len(text) < 3)
        score += 2.0 * has_bullet(text) - 2.0 * (_OPENERS.match(text) is not None)
        return score if self.airy else score + 0.7 * self._is_apart(at) + 0.7 * self._gap_below(at)

    def _by_indent(self, at: int) -> float:
        """On a page that indents its paragraphs, a line at the edge after a full stop is a headline."""
        if not self.measures.indented:
            return 0.0
        if 0 < self.lines[at].indent <= 4:
            return -3.0
        below = self.lines[at + 1].indent if at + 1 < len(self.lines) else 0
        if 0 < below <= 4 and not self.ended[at]:
            return 4.0  # it stops, without a full stop, where a paragraph begins
        if at and not self.ended[at - 1]:
            return 0.0
        return 5.0 if at == 0 or self.measures.is_short(at - 1) else 1.0

    def _is_balanced(self, at: int) -> bool:
        """Whether what a line opens is closed in it, or in the line beside it as in a broken headline."""
        text = self.lines[at].text
        if is_balanced(text):
            return True
        if "，" in text or text[0] in "《（":
            return False
        near = [text + line.text for line in self.lines[at + 1 : at + 2]]
        near += [line.text + text for line in self.lines[max(0, at - 1) : at]]
        return any(len(both) <= WIDEST and not is_ended(both) and is_balanced(both) for both in near)

    def _is_long_head(self, at: int) -> bool:
        """A headline of several clauses without a comma, between empty lines or over a report's lead."""
        text = self.lines[at].text
        if _CLAUSES.search(text) or text[-1] in _NO_HEAD_ENDS:
            return False
        if self.lines[at].gap > 0 and self._gap_below(at):
            return True
        below = self._below(at)
        return is_lead(below) and shared(text, below) >= 0.4

    def _by_width(self, at: int) -> float:
        if not self.measures.columns[at]:
            return 1.5
        if self.measures.is_over(at, self.lines[at].text):
            return 1.5
        if self.measures.is_short(at):
            return 0.8
        return -1.5 if self._is_apart(at) or self._is_under_end(at) else -3.5

    def _by_next(self, at: int) -> float:
        if at + 1 >= len(self.lines):
            return 0.0
        after = self.lines[at + 1].text
        if after == self.lines[at].text:
            return 5.0
        if self.kinds[at + 1] == "jump" or is_second_part(after):
            return 6.0
        if self.kinds[at + 1] == "byline" or are_names(after):
            return 1.5
        if dateline_at(after):
            return 3.0
        fresh = at == 0 or self.ended[at - 1]
        return 1.5 if fresh and is_lead(after) and (after[0].isdigit() or after[0] in "近日") else 0.0

    def _is_apart(self, at: int) -> bool:
        """Whether an empty line stands above; under a photo's credit one says nothing."""
        return self.lines[at].gap > 0 and (at == 0 or self.kinds[at - 1] not in ("photo", "caption"))

    def _is_under_end(self, at: int) -> bool:
        """Whether the line above is the last one of a paragraph: what follows is as likely a headline."""
        return at == 0 or (self.ended[at - 1] and self.measures.is_short(at - 1))

    def _gap_below(self, at: int) -> bool:
        return at + 1 >= len(self.lines) or self.lines[at + 1].gap > 0

    def _below(self, at: int) -> str:
        return self.flow[self.starts[at + 1] : self.starts[at + 1] + _NEAR]

    def _above(self, at: int) -> str:
        return self.flow[max(0, self.starts[at] - _NEAR) : self.starts[at]]

    def _follow(self, at: int) -> tuple[float, float, float, float]:
        """How well this line follows the last as (text, text), (text, head), (head, text), (head, head)."""
        line = self.lines[at]
        if self.kinds[at - 1] != "text" or self.kinds[at] != "text":
            return 0.0, 0.0, 0.0, 0.0
        fresh = _BEGINS * begins(line.text)
        if self.ended[at - 1]:
            return 0.3 + fresh, 0.0, fresh, -0.7
        strength = seam = self._seam(at)
        if line.text[0].isdigit() and not self._in_number(at) and is_lead(line.text):
            strength = min(strength, 0.0)  # 2017.9.9 / 9月7日上午
        if line.gap:
            strength *= 0.5
        inside = not line.gap and self.measures.columns[at - 1] and not self.measures.is_short(at - 1)
        held = max(strength, -0.6) if inside else strength  # a full line is seldom the last one
        if self.measures.indented and 0 < line.indent <= 4:
            held = min(held, -4.0)  # a paragraph begins: the line above it was no text
        lead = 5.0 if dateline_at(line.text) else 0.5 if is_lead(line.text) else 0.0
        broken = self._broken(at - 1) * (
            0.8 if line.gap and self.measures.columns[at - 1] else 0.5 if line.gap else 1.0
        )
        filled = _FULL_END * (not lead and not line.gap and self._is_full(at - 1))
        return (
            held * 0.8 - lead,
            -broken - 0.5 * max(0.0, strength),
            lead + fresh - seam * (0.2 if strength < 0 else 0.9) - filled,
            -0.6 + 0.2 * strength - 0.3 * (line.gap > 0) + _FULL * self._is_full(at),
        )

    def _seam(self, at: int) -> float:
        """How well a line joins the one above it; better where the page has the two characters elsewhere."""
        strength = joins(self.lines[at - 1].text, self.lines[at].text)
        if strength >= 3.0 or self.lines[at].gap:
            return strength
        place = self.starts[at] - 1
        pair = self.flow[place : place + 2]
        again = self.flow.find(pair) < place or self.flow.find(pair, place + 1) > 0
        return strength + _OWN if again else strength

    def _in_number(self, at: int) -> bool:
        """Whether a line breaks off inside a number (于20 / 25年10月); 2017.9.9 / 9月7日 are two."""
        if at >= len(self.lines) or not self.lines[at].text[0].isdigit():
            return False
        before = self.lines[at - 1].text
        return before[-1].isdigit() and not is_date_only(before)

    def _begins_below(self, at: int) -> bool:
        """Whether nothing stands below a line, its own last words, or what seems to begin a sentence."""
        if at + 1 >= len(self.lines):
            return True
        below = self.lines[at + 1].text
        return begins(below) > 0.0 or is_lead(below) or len(below) < _LAST_WORDS

    def _is_full(self, at: int) -> bool:
        """Whether a line fills its column: a headline as narrow as its column goes on in the next line."""
        return (
            bool(self.measures.columns[at]) and abs(self.measures.wide[at] - self.measures.columns[at]) <= 1.0
        )

    def _broken(self, at: int) -> float:
        """How unlikely it is that a paragraph is over with this line, which does not end as sentences do."""
        if not self.measures.columns[at]:
            return 1.5
        if self.measures.is_short(at):
            return 0.8
        return 4.0 if self.lines[at + 1].gap else 6.0
