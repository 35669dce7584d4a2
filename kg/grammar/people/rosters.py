"""Lists of names that no title stands before: a text, where names begin -> each list's stretches in order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.names.bounds import HAN
from kg.grammar.names.transliterations import DOT, undotted_name
from kg.grammar.posts.holders import Names
from kg.grammar.posts.words import kinds as post_kinds
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import Known, flags

_UNIT_ENDS = frozenset("科室系院班部处站所社队局厂校村镇乡")
_LONGEST_UNIT = 14  # signs
_ITEM = re.compile(rf"[{HAN}{DOT}]{{2,15}}")
_NOTE = r"(?:（[^（）]{1,12}）)?"
_TWO = re.compile(rf"、[{HAN}{DOT}]{{2,15}}{_NOTE}、")
_FIRST = 29  # the most signs that a run's first item and its note may have
_RUN = re.compile(rf"(?:[{HAN}{DOT}]{{2,15}}{_NOTE}、){{2,}}[{HAN}{DOT}]{{2,15}}")


def rosters(ground: Ground, names: Names, inner: frozenset[int]) -> list[list[tuple[int, int]]]:
    """Runs of names with 、 between them: 陈伟俊、玉苏甫江·麦麦提、王琳参加会议."""
    lists = []
    for run in _runs(ground.text):
        items = [
            item
            for item in _ITEM.finditer(ground.text, run.start(), run.end())
            if not _in_note(ground.text, item)
        ]
        stretches: list[tuple[int, int]] = []
        for order, item in enumerate(items):
            stretch = _item(names, item, inner, order == 0, order == len(items) - 1)
            if stretch is not None:
                stretches.append(stretch)
        if (
            len(stretches) >= 3
            and len(stretches) >= 0.7 * len(items)
            and _are_people(ground, items, stretches)
        ):
            lists.append(sorted([*stretches, *_of_other_languages(items, stretches)]))
    return [*lists, *_respective(names, ground.text, inner)]


# 某医院甲、某医院乙分别介绍了…: two are enough where each stands after a unit.
_RESPECTIVE = re.compile(
    rf"(?:^|[，。；：\n])(?P<one>[{HAN}]{{5,15}})[、和](?P<two>[{HAN}]{{5,15}}?)(?=分别|先后)"
)


def _respective(names: Names, text: str, inner: frozenset[int]) -> Iterator[list[tuple[int, int]]]:
    for match in _RESPECTIVE.finditer(text) if "分别" in text or "先后" in text else ():
        pair = [_at_end(names, match.span(item), inner) for item in ("one", "two")]
        found = [stretch for stretch in pair if stretch and _ends_unit(names, text, stretch[0])]
        if len(found) == len(pair):
            yield found


def _runs(text: str) -> Iterator[re.Match[str]]:
    """Every run; it is looked for only where two 、 stand as near as in a run."""
    at = 0
    while two := _TWO.search(text, at):
        run = _RUN.search(text, max(at, two.start() - _FIRST))
        if run is None:
            return
        yield run
        at = run.end()


def _of_other_languages(
    items: list[re.Match[str]], stretches: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """甲、|扎西顿珠|、乙、丙: what stands among names and has the signs of another language is a name."""
    starts = {start for start, _ in stretches}
    others = (item.span() for item in items if item.start() not in starts)
    text = items[0].string
    return [
        (start, stop)
        for start, stop in others
        if undotted_name(text, start) == stop and not flags().get(text[start:stop], 0) & Known.PLACE
    ]


def _are_people(ground: Ground, items: list[re.Match[str]], stretches: list[tuple[int, int]]) -> bool:
    """江淮、江南、华南 are regions, 石碑、石阙、石狮 are things: places or words stand among them."""
    words = [flags().get(ground.text[start:stop], 0) for start, stop in stretches]
    others = [flags().get(item.group(), 0) for item in items]
    if sum(bool(known & Known.PLACE) for known in others) > 1:
        return False
    return sum(bool(known & Known.WORD) for known in words) <= len(words) // 4


def _in_note(text: str, item: re.Match[str]) -> bool:
    return text[item.start() - 1 : item.start()] == "（" and text[item.end() : item.end() + 1] == "）"


def _item(
    names: Names, item: re.Match[str], inner: frozenset[int], first: bool, last: bool
) -> tuple[int, int] | None:
    start, stop = item.span()
    if first:
        return _at_end(names, item.span(), inner)
    end = names.at(start, 2.0 if last else 1.0)
    if end is not None and (last or end == stop):
        return (start, end)
    return _after_unit(names, item, inner, last)


def _at_end(names: Names, span: tuple[int, int], inner: frozenset[int]) -> tuple[int, int] | None:
    start, stop = span
    for length in (3, 2, 4):
        at = stop - length
        if at >= start and at not in inner and names.at(at, 2.0) == stop:
            return (at, stop)
    return None


def _after_unit(
    names: Names, item: re.Match[str], inner: frozenset[int], last: bool
) -> tuple[int, int] | None:
    """骨科|周东文, 化学系|李一川: whose they are stands before each name."""
    text, start = item.string, item.start()
    if not last:
        found = _at_end(names, item.span(), inner)
        return found if found and _ends_unit(names, text, found[0]) else None
    for at in range(start + 2, min(item.end() - 1, start + _LONGEST_UNIT)):
        stop = names.at(at, 2.0) if _ends_unit(names, text, at) and at not in inner else None
        if stop is not None:
            return (at, stop)
    return None


def _ends_unit(names: Names, text: str, at: int) -> bool:
    """Whether a unit stops at `at`: 骨科|, not 师资队|伍, not the first sign of a name: 大使|科尔多瓦."""
    if text[at - 1] not in _UNIT_ENDS or text[at - 3 : at - 1] in post_kinds():
        return False
    return names.ground.tokens.ending_at(at) is not None
