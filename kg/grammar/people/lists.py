"""Lists of names in their order, with what the order means: rank, strokes, or open (等)."""

from __future__ import annotations

import re

from kg.grammar.document import NameList
from kg.grammar.people.persons import Persons
from kg.grammar.text.ground import Ground
from kg.model import ListFlag, Mention

_SEPARATOR = re.compile(r"(?:、|，|和|与|及|以及| )$")
_STROKES = re.compile(r"按(?:照)?姓氏笔[画划]|以姓氏笔[画划]|姓氏笔[画划]为序")
_MORE = re.compile(r"[ ]*等")


def lists_of(ground: Ground, persons: Persons) -> list[NameList]:
    """Every run of two or more names with only separators, or titles and separators, between them."""
    found: list[NameList] = []
    units = {title.names[0]: title.units[0].start for title in persons.titles if title.names}
    run: list[tuple[int, int]] = []
    for stretch in persons.stretches:
        if run and not _joined(ground.text, run[-1][1], units.get(stretch, stretch[0])):
            _close(ground, persons, run, found)
            run = []
        run.append(stretch)
    _close(ground, persons, run, found)
    return found


def _joined(text: str, stop: int, start: int) -> bool:
    between = text[stop:start]
    return len(between) <= 2 and bool(re.fullmatch(r"、|，|和|与|及|以及|；", between))


def _close(ground: Ground, persons: Persons, run: list[tuple[int, int]], found: list[NameList]) -> None:
    if len(run) < 2:
        return
    by_start = {m.span: m for m in persons.mentions}
    mentions: list[Mention] = [by_start[ground.plain.span(*stretch)] for stretch in run]
    start, stop = run[0][0], run[-1][1]
    found.append(
        NameList(
            span=ground.plain.span(start, stop), names=tuple(mentions), flag=_flag(ground.text, start, stop)
        )
    )


def _flag(text: str, start: int, stop: int) -> ListFlag:
    if _STROKES.search(text[max(0, start - 30) : start]) or _STROKES.search(text[stop : stop + 20]):
        return "strokes"
    return "open" if _MORE.match(text, stop) else "ranked"
