"""Lines of two columns that were read across (left, right, left, right) -> one column, then the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median_low

from kg.reading.cues import is_lead
from kg.reading.joins import is_ended, joins, pairs_in
from kg.reading.likeness import shared
from kg.reading.lines import Line

_FEWEST = 8  # lines; fewer tell nothing
_LONGEST = 60  # characters of a line of a column
_EVEN = 3  # characters by which lines of a column differ
_WINDOW = 20  # lines that break off, over which the seams are judged
_WEAK = 0.4  # mean seam of lines that do not follow each other; those that do have 1.7, others -1.5
_SURE = 12.0  # how much better than line after line the columns must fit
_SIZES = (1, 2)  # lines of one column before one or more of the other
_REACH = 6  # lines beyond the other column's turn after which it is at its end
_NEW = -1.5  # opening a second column
_RHYTHM = -5.0  # out of the turns that the columns take, or into them
_DONE = -1.0  # the same where the other column's last sentence is over
_TURN = -1.0  # the same at an empty line, where other columns may begin
_LOST = -3.0  # leaving a column in the middle of a sentence
_MORE = 0.02  # where nothing else speaks, columns begin at the same height

# After a line: the last line of the other column (-1: none), and how many lines this column has had in a row
# (one more than its turn: it goes on alone).
State = tuple[int, int]


def unweave(lines: list[Line]) -> list[Line]:
    """The lines with columns that were read across put one after the other; as they were where none are."""
    done: list[Line] = []
    at = 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and (len(lines[stop].text) <= _LONGEST) == (len(lines[at].text) <= _LONGEST):
            stop += 1
        done += _unwoven(lines[at:stop])
        at = stop
    return done


def _unwoven(lines: list[Line]) -> list[Line]:
    """The same for lines that are all as short as a column's."""
    if len(lines) < _FEWEST or len(lines[0].text) > _LONGEST or not _is_doubtful(lines):
        return lines
    own = pairs_in(line.text for line in lines)
    weaves = [_Weave(lines, own, size) for size in _SIZES]
    best = max(weaves, key=lambda weave: weave.score)
    if best.score - best.line_after_line < _SURE:
        return lines
    return [line for column in best.columns() for line in _opened(column)]


def _opened(column: list[Line]) -> list[Line]:
    return [replace(column[0], gap=max(1, column[0].gap)), *column[1:]]


def _is_doubtful(lines: Sequence[Line]) -> bool:
    """Whether somewhere lines that break off do not go on in the next line; whole paragraphs say nothing."""
    lengths = [len(line.text) for line in lines]
    middle = median_low(lengths)
    if sum(abs(length - middle) <= _EVEN for length in lengths) * 2 < len(lines):
        return False  # not lines of a column: a table of contents, a masthead
    seams: list[float] = []
    total = 0.0
    whole = 0
    for first, second in pairwise(lines):
        if is_ended(first.text):
            whole += 1
            continue
        seams.append(joins(first.text, second.text))
        total += seams[-1] - (seams[-_WINDOW - 1] if len(seams) > _WINDOW else 0.0)
        if len(seams) >= _WINDOW and total < _WEAK * _WINDOW and len(seams) > whole:
            return True
    return _FEWEST // 2 <= len(seams) <= _WINDOW and total < 0 and len(seams) > whole


class _Weave:
    """The best division of lines into two columns that take turns of `size` lines, and how well it fits."""

    def __init__(self, lines: Sequence[Line], own: frozenset[str], size: int) -> None:
        self.lines = lines
        self.own = own
        self.size = size
        self.ended = [is_ended(line.text) for line in lines]
        self.line_after_line = sum(self._goes_on(at - 1, at, (at,)) for at in range(1, len(lines)))
        self.score, self.path = self._best_path()

    def _goes_on(self, left: int, right: int, near: Iterable[int]) -> float:
        """How well a line follows another; `near`: lines of the same column from `right`, for headlines."""
        if self.ended[left]:
            return 0.5
        before, line = self.lines[left].text, self.lines[right].text
        seam = joins(before, line, self.own)
        if seam >= 1.0 or "，" in before:
            return seam  # no headline
        below = "".join(self.lines[at].text for at in near if at < len(self.lines))
        return max(seam, 3.0 * shared(before, below) + (1.0 if is_lead(line) else -2.0))

    def _turn(self, right: int) -> list[int]:
        """The next lines of a column whose turn begins with `right`."""
        return [right + 2 * self.size * turn + at for turn in range(3) for at in range(self.size)]

    def _best_path(self) -> tuple[float, list[bool]]:
        """The best sum over the lines, and for each but the first whether it stands in the other column."""
        scores: dict[State, float] = {(-1, self.size + 1): 0.0, (-1, 1): 0.0}
        steps: list[dict[State, tuple[State, bool]]] = []
        for at in range(1, len(self.lines)):
            scores, back = self._step(at, scores)
            steps.append(back)
        state = max(scores, key=lambda one: (scores[one], one))
        score, path = scores[state], []
        for back in reversed(steps):
            state, moved = back[state]
            path.append(moved)
        return score, path[::-1]

    def _step(
        self, at: int, scores: dict[State, float]
    ) -> tuple[dict[State, float], dict[State, tuple[State, bool]]]:
        after: dict[State, float] = {}
        back: dict[State, tuple[State, bool]] = {}
        stay_seam = self._goes_on(at - 1, at, (at,))
        break_cost = _TURN if self.lines[at].gap or self.lines[at - 1].gap else _RHYTHM
        for state, score in scores.items():
            stayed = self._stayed(at, state, break_cost)
            moved = (at - 1, 1)
            gain = self._moved(at, state, break_cost)
            for reached, value, move in (
                (stayed[0], score + stay_seam + stayed[1], False),
                (moved, score + gain, True),
            ):
                if value > after.get(reached, float("-inf")):
                    after[reached], back[reached] = value, (state, move)
        return after, back

    def _stayed(self, at: int, state: State, cost: float) -> tuple[State, float]:
        """The state after one more line in this column, and what that costs beside its seam."""
        other, run = state
        gain = 0.0
        if run == self.size and other >= 0:  # it had its turn: the other column is at its end
            gain = max(cost, _DONE) if self.ended[other] else cost
        if other >= 0 and at - other > _REACH + self.size:
            gain += 0.0 if self.ended[other] else _LOST
            other = -1
        return (other, min(run + 1, self.size + 1)), gain

    def _moved(self, at: int, state: State, cost: float) -> float:
        """What going over to the other column gives."""
        other, run = state
        in_turn = run == self.size
        if other < 0:
            return _NEW + _MORE + (_TURN if in_turn else cost)
        return self._goes_on(other, at, self._turn(at)) + _MORE + (0.0 if in_turn else cost)

    def columns(self) -> list[list[Line]]:
        """The columns in the order in which they begin. One left for long is closed."""
        columns: list[list[Line]] = [[self.lines[0]]]
        here, other, left_at = 0, -1, -1
        for at, moved in enumerate(self.path, 1):
            if other >= 0 and not moved and at - left_at > _REACH + self.size:
                other = -1
            if moved:
                if other < 0:
                    columns.append([])
                    other = len(columns) - 1
                here, other, left_at = other, here, at - 1
            columns[here].append(self.lines[at])
        return columns
