"""Lines of columns that were read across (left, right, left, right) -> one column after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from statistics import median_low

from kg.reading.cues import is_lead
from kg.reading.joins import begins, is_ended, joins, pairs_in
from kg.reading.kinds import JUMP_TO
from kg.reading.likeness import shared, strangeness
from kg.reading.line import Line
from kg.reading.names import is_list_of_names

_FEWEST = 8  # lines; fewer tell nothing
_LONGEST = 60  # characters of a line of a column
_EVEN = 3  # characters by which lines of a column differ
_WINDOW = 20  # lines that break off, over which the seams are judged
_DOUBTFUL = 1.7  # how much better, a line, the best of the next lines must fit than the next one
_FEW = 0.5  # how much more so where few lines break off
_CLEAR = 3.9  # columns take turns line by line
_AHEAD = 6  # lines further down among which the best is sought
_PLAIN = 2.4  # with less doubt the whole page must speak for columns
_A_LINE = 0.3  # and fit them so much better, a line: one column gives 0 to 0.27, several 0.34 to 2.5
_SURE = 12.0  # how much better than line after line the columns must fit
_SIZES = (1, 2)  # lines of one column before one or more of the other
_MOST = 4  # columns side by side
_KEPT = 4  # divisions of the lines so far that are carried on, for each number of columns
_HOPELESS = 20.0  # how much worse than the best one a division is given up
_REACH = 6  # lines beyond its turn after which a column is at its end
_NEW = -1.0  # opening another column
_ANEW = -4.0  # closing all columns and beginning again
_RHYTHM = -5.0  # out of the turns that the columns take, or into them
_AFRESH = 1.0  # the same at an empty line
_PASSED = -1.0  # going on in turn over an empty line
_DONE = -0.5  # leaving a column for good whose last sentence is over
_TURN = -1.0  # any of these at an empty line
_FIRST = 0.5  # the first line of a sentence under the last one of another
_BEGINS = 1.2  # what it weighs that its first character begins sentences, or does not
_LOST = -4.0  # leaving a column in the middle of a sentence
_TOLD = 20  # lines that tell whose the rest of a column is
_STRANGER = 1.0
_MORE = 0.02  # where nothing else speaks, columns begin at the same height


@dataclass(frozen=True, slots=True)
class _Column:
    """A column that is open: the indexes of its first line and of its last one so far."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Division:
    """A division of the lines so far. `columns`: the one of the last line, then the others in their turn."""

    score: float
    columns: tuple[_Column, ...]
    run: int  # lines that the last column has had in a row, one more than its turn at most
    above: _Division | None  # the same without the last line


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
    if len(lines) < _FEWEST or len(lines[0].text) > _LONGEST:
        return lines
    doubt = _doubt(lines)
    if doubt < _DOUBTFUL:
        return lines
    own = pairs_in(line.text for line in lines)
    weaves = [_Weave(lines, own, size) for size in (_SIZES[:1] if doubt > _CLEAR else _SIZES)]
    best = max(weaves, key=lambda weave: weave.best.score)
    gain = best.best.score - best.line_after_line
    if gain < _SURE or (doubt < _PLAIN and gain < _A_LINE * len(lines)):
        return lines
    return [line for column in best.columns() for line in _opened(column)]


def _opened(column: list[Line]) -> list[Line]:
    return [column[0]._replace(gap=max(1, column[0].gap)), *column[1:]]


def _doubt(lines: Sequence[Line]) -> float:
    """How much better, a line, lines that break off go on further down than in the next line, at the worst.

    Measured on pages of tests/reading: columns read across 2 to 5, others 0.4 to 2.
    """
    lengths = [len(line.text) for line in lines]
    middle = median_low(lengths)
    if sum(abs(length - middle) <= _EVEN for length in lengths) * 2 < len(lines):
        return 0.0  # not lines of a column: a table of contents, a masthead
    gains = [_gain(lines, at) for at, line in enumerate(lines[:-1]) if not _is_over(line.text)]
    if len(gains) < _FEWEST // 2:
        return 0.0
    if len(gains) < _WINDOW:
        return sum(gains) / len(gains) - _FEW
    sums = [0.0, *accumulate(gains)]
    return max(after - before for before, after in zip(sums, sums[_WINDOW:], strict=False)) / _WINDOW


def _is_over(text: str) -> bool:
    """Whether nothing is to go on under a line: a list, or a sentence that is over or goes on elsewhere."""
    return is_ended(text) or is_list_of_names(text) or ("转" in text and JUMP_TO.search(text) is not None)


def _gain(lines: Sequence[Line], at: int) -> float:
    text = lines[at].text
    seam = joins(text, lines[at + 1].text)
    if seam >= 3.0:
        return 0.0
    return max(joins(text, other.text) for other in lines[at + 1 : at + _AHEAD + 1]) - seam


class _Weave:
    """The best division of lines into columns that take turns of `size` lines, and how well it fits."""

    def __init__(self, lines: Sequence[Line], own: frozenset[str], size: int) -> None:
        self.lines = lines
        self.own = own
        self.size = size
        self.middle = median_low(len(line.text) for line in lines)
        self.ended = [_is_over(line.text) for line in lines]
        self.seams: dict[tuple[int, int, int], float] = {}
        self.line_after_line = sum(self._goes_on(at - 1, at, 1) for at in range(1, len(lines)))
        self.best = self._best()

    def columns(self) -> list[list[Line]]:
        """The columns in the order in which they begin."""
        members: dict[int, list[int]] = defaultdict(list)
        trail: list[int] = []
        division: _Division | None = self.best
        while division is not None:
            trail.append(division.columns[0].first)
            division = division.above
        for at, first in enumerate(reversed(trail)):
            members[first].append(at)
        columns = [members[first] for first in sorted(members)]
        for left, right in pairwise(columns):
            self._give_back(left, right)
        return [[self.lines[at] for at in column] for column in columns]

    def _give_back(self, left: list[int], right: list[int]) -> None:
        """Where both columns were at a full stop and one went on alone, the words say which one it was."""
        shorter, longer = (left, right) if left[-1] < right[-1] else (right, left)
        cut = bisect_right(longer, shorter[-1])
        if cut < _TOLD or len(shorter) < _TOLD or cut == len(longer):
            return
        if not (self.ended[shorter[-1]] and self.ended[longer[cut - 1]]):
            return
        rest = self._words(longer[cut : cut + _TOLD])
        own, other = (self._words(lines[-_TOLD:]) for lines in (longer[:cut], shorter))
        if strangeness(own, rest) - strangeness(other, rest) >= _STRANGER:
            shorter += longer[cut:]
            del longer[cut:]

    def _words(self, lines: Sequence[int]) -> str:
        return "".join(self.lines[at].text for at in lines)

    def _best(self) -> _Division:
        start = (_Column(0, 0),)
        kept = [_Division(0.0, start, run, None) for run in (self.size + 1, 1, 0)]
        for at in range(1, len(self.lines)):
            found: dict[tuple[int, ...], _Division] = {}
            for division in kept:
                for after in self._moves(division, at):
                    key = (after.run, *(column.last for column in after.columns))
                    if key not in found or after.score > found[key].score:
                        found[key] = after
            kept = _likeliest(found.values())
        return kept[0]

    def _moves(self, before: _Division, at: int) -> Iterator[_Division]:
        """Every way in which line `at` may stand under the lines above it."""
        here, others = before.columns[0], before.columns[1:]
        score, run = before.score, before.run
        gap = self.lines[at].gap > 0
        cost = _TURN if gap or self.lines[at - 1].gap else _RHYTHM
        in_turn = run == self.size
        stayed = _Column(here.first, at)
        longer = min(run + 1, self.size + 1)

        near = tuple(one for one in others if at - one.last <= _REACH + self.size * len(before.columns))
        lost = sum(0.0 if self.ended[one.last] else _LOST for one in others if one not in near)
        stay = score + lost + self._goes_on(here.last, at, len(before.columns))
        yield _Division(stay + (cost if in_turn and near else 0.0), (stayed, *near), longer, before)
        if in_turn and near:  # the others are at their end
            yield _Division(stay + sum(map(self._end, near)), (stayed,), longer, before)
        for skipped, other in enumerate(others[:2]):
            turn = score + self._goes_on(other.last, at, len(before.columns)) + (0.0 if in_turn else cost)
            turn += _MORE + _PASSED * gap + sum(map(self._end, others[:skipped]))
            columns = (_Column(other.first, at), *others[skipped + 1 :], here)
            yield _Division(turn, columns, 1, before)
        if self._may_open(before, at):
            fresh = score + _NEW + _MORE + (0.0 if in_turn else cost)
            yield _Division(fresh, (_Column(at, at), *others, here), 1, before)
        if gap or self.ended[at - 1] or self._is_wide(at):
            yield from self._anew(before, at, gap)

    def _may_open(self, before: _Division, at: int) -> bool:
        """Whether another column may begin: the second anywhere, a third right after the second's turn."""
        if len(before.columns) == 1:
            return True
        return len(before.columns) < _MOST and at - before.columns[0].first == self.size

    def _anew(self, before: _Division, at: int, gap: bool) -> Iterator[_Division]:
        """All columns closed, each to go on in the one to its right or over, and a first one begun."""
        across = sorted(before.columns, key=lambda column: column.first)
        score = before.score + (_AFRESH if gap else _ANEW)
        for left, right in pairwise(across):
            broken = not self.ended[left.last] and self._is_wide(right.first)
            score += _LOST if broken else self._goes_on(left.last, right.first, 1)
        if len(across) == 1:
            score += self._goes_on(across[0].last, at, 1)
        else:
            score += 0.5 if self.ended[across[-1].last] else _LOST
        for run in (1, 0):  # 0: a headline over columns
            yield _Division(score, (_Column(at, at),), run, before)

    def _is_wide(self, at: int) -> bool:
        """Whether a line is wider than the columns are: a headline."""
        return len(self.lines[at].text) - self.middle > _EVEN

    def _end(self, column: _Column) -> float:
        return _DONE if self.ended[column.last] else _LOST

    def _goes_on(self, left: int, right: int, count: int) -> float:
        """How well a line follows another where `count` columns take turns: by the seam, or as a headline."""
        if self.ended[left]:
            return _FIRST + _BEGINS * begins(self.lines[right].text)
        key = (left, right, count)
        if key not in self.seams:
            self.seams[key] = self._seam(left, right, count)
        return self.seams[key]

    def _seam(self, left: int, right: int, count: int) -> float:
        before, line = self.lines[left].text, self.lines[right].text
        seam = joins(before, line, self.own)
        wider = len(before) - self.middle > _EVEN >= len(line) - self.middle
        if (seam >= 1.0 and not wider) or "，" in before:
            return seam  # no headline
        step = 1 if count == 1 else count * self.size
        near = [right + turn * step + at for turn in range(5) for at in range(self.size if count > 1 else 1)]
        below = "".join(self.lines[at].text for at in near if at < len(self.lines))
        base = 1.0 if is_lead(line) else -0.5 if wider else -2.0
        return max(min(seam, 0.5) if wider else seam, 3.0 * shared(before, below) + base)


def _likeliest(divisions: Iterable[_Division]) -> list[_Division]:
    """The best few of each number of columns, the best first."""
    kept: list[_Division] = []
    counts = [0] * (_MOST + 1)
    ranked = sorted(divisions, key=lambda one: -one.score)
    for division in ranked:
        count = len(division.columns)
        if counts[count] < _KEPT and division.score > ranked[0].score - _HOPELESS:
            counts[count] += 1
            kept.append(division)
    return kept
