"""Lines of two columns that were read across (left, right, left, right) -> one column, then the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.reading.cues import is_lead
from kg.reading.joins import is_ended, joins, pairs_in
from kg.reading.likeness import shared
from kg.reading.lines import Line

_FEWEST = 8  # lines; fewer tell nothing
_LONGEST = 60  # characters of a line of a column
_SURE = 12.0  # how much better every second line must go on than every next one, summed over a stretch
_DONE = -1.0  # going on in one column alone where the other's last sentence is over
_TURN = -1.0  # the same at an empty line, where other columns may begin
_MORE = 0.02  # where nothing else speaks, columns begin at the same height
_REACH = 6  # lines that the other column may be behind
_NEW = -1.5  # opening a second column
_RHYTHM = -5.0  # out of left, right, left, right; or into it
_LOST = -3.0  # leaving a column in the middle of a sentence

# The state after a line: the last line of the other column (-1: none), and whether the column just changed.
State = tuple[int, bool]


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
    own = pairs_in(line.text for line in lines)
    if not _is_woven(lines, own):
        return lines
    columns = _columns(lines, _best_path(lines, own))
    return [line for column in columns for line in _opened(column)]


def _opened(column: list[Line]) -> list[Line]:
    return [replace(column[0], gap=max(1, column[0].gap)), *column[1:]]


def _is_woven(lines: Sequence[Line], own: frozenset[str]) -> bool:
    """Whether some stretch of lines goes on better with the next but one than with the next.

    Most lines of a column break off; a page of whole paragraphs says nothing here.
    """
    total = 0.0
    broken = whole = 0
    for first, second, third in zip(lines, lines[1:], lines[2:], strict=False):
        if is_ended(first.text):
            whole += 1
            continue
        total += joins(first.text, third.text, own) - joins(first.text, second.text, own) - 0.3
        broken += 1
        if total <= 0.0:
            total, broken, whole = 0.0, 0, 0
        elif total >= _SURE and broken >= _FEWEST // 2 and broken > whole:
            return True
    return False


def _goes_on(lines: Sequence[Line], left: int, right: int, stride: int, own: frozenset[str]) -> float:
    """How well a line follows another in a column every `stride`-th line of which is its own."""
    before, line = lines[left].text, lines[right].text
    if is_ended(before):
        return 0.5
    seam = joins(before, line, own)
    if seam >= 1.0:
        return seam
    # Of lines read across, the next one after `right` is the other column's.
    near = lines[right : right + 8 : stride] if stride > 1 else lines[right : right + 1]
    headline = 3.0 * shared(before, "".join(one.text for one in near))
    return max(seam, headline + (1.0 if is_lead(line) else -2.0))


def _best_path(lines: Sequence[Line], own: frozenset[str]) -> list[bool]:
    """For each line but the first, whether it goes on in the other column: the best sum over the page."""
    scores: dict[State, float] = {(-1, False): 0.0}
    steps: list[dict[State, tuple[State, bool]]] = []
    for at in range(1, len(lines)):
        scores, back = _step(lines, at, scores, own)
        steps.append(back)
    state = max(scores, key=lambda one: (scores[one], one))
    path: list[bool] = []
    for back in reversed(steps):
        state, changed = back[state]
        path.append(changed)
    return path[::-1]


def _step(
    lines: Sequence[Line], at: int, scores: dict[State, float], own: frozenset[str]
) -> tuple[dict[State, float], dict[State, tuple[State, bool]]]:
    after: dict[State, float] = {}
    back: dict[State, tuple[State, bool]] = {}
    turn = _TURN if at == 1 or lines[at].gap or lines[at - 1].gap else _RHYTHM
    for state, score in scores.items():
        other, changed = state
        finished = other >= 0 and is_ended(lines[other].text)
        stay = score + _goes_on(lines, at - 1, at, 1, own)
        stay += 0.0 if not changed else max(turn, _DONE) if finished else turn
        kept = other
        if other >= 0 and at - other > _REACH:
            kept = -1
            stay += 0.0 if is_ended(lines[other].text) else _LOST
        move = (
            score
            + (_goes_on(lines, other, at, 2, own) if other >= 0 else _NEW)
            + _MORE
            + (0.0 if changed else turn)
        )
        for reached, value, moved in (((kept, False), stay, False), ((at - 1, True), move, True)):
            if value > after.get(reached, float("-inf")):
                after[reached], back[reached] = value, (state, moved)
    return after, back


def _columns(lines: Sequence[Line], path: Sequence[bool]) -> list[list[Line]]:
    """The columns in the order in which they begin. One left for long is closed."""
    columns: list[list[Line]] = [[lines[0]]]
    here, other, left_at = 0, -1, -1
    for at, moved in enumerate(path, 1):
        if other >= 0 and not moved and at - left_at > _REACH:
            other = -1
        if moved:
            if other < 0:
                columns.append([])
                other = len(columns) - 1
            here, other, left_at = other, here, at - 1
        columns[here].append(lines[at])
    return columns
