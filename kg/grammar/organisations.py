"""Finds names of organisations: before a post (巴州党委网信办|主任) and by their endings (和静县教育局)."""

from __future__ import annotations

import re

from kg.grammar.ground import Ground
from kg.grammar.vocabulary import ENDING, Known
from kg.resources import words

_NAME_SIGN = re.compile(r"[一-鿿㐀-䶿A-Za-z0-9·“”（）\-—–&]")
_PLACE_TAIL = frozenset("省市县区州旗盟镇乡村")
_GENERIC = frozenset("会部局处科室司厅署股厂队")
# 我校, 本院 stand before a post for the body that speaks.
_SELF = re.compile(r"^(?:我|本|该|贵)(?=[校院局厅县市区州省国会所台馆公])")
_LONGEST = 45


def stretch_before(ground: Ground, stop: int, floor: int) -> int:
    """Where the noun phrase that stops at `stop` begins at the earliest, not before `floor`."""
    index = ground.tokens.ending_at(stop)
    if index is None:
        return stop
    start = stop
    depth = 0
    while (
        index >= 0 and ground.tokens.starts[index] >= floor and stop - ground.tokens.starts[index] < _LONGEST
    ):
        sign = ground.text[ground.tokens.starts[index]]
        depth += (sign in "）”") - (sign in "（“")
        if depth < 0 or not _belongs(ground, index, depth):
            break
        start = ground.tokens.starts[index]
        index -= 1
    if depth > 0:
        start = _after_open(ground, start, stop)
    return start


def _belongs(ground: Ground, index: int, depth: int) -> bool:
    word = ground.word(index)
    known = ground.tokens.known[index]
    if not _NAME_SIGN.match(word):
        return depth > 0 and word not in "。！？；\n"
    if known & (ENDING | Known.ORGANISATION | Known.INSIDE | Known.PLACE):
        return True
    if len(word) == 1 and word in "年月日" and index and not ground.word(index - 1).isdigit():
        return True
    return not (known & Known.CUT or word in words("organisation_cuts.tsv"))


def _after_open(ground: Ground, start: int, stop: int) -> int:
    last = max(ground.text.rfind("”", start, stop), ground.text.rfind("）", start, stop))
    return last + 1 if last >= 0 else start


def _tokens(ground: Ground, start: int, stop: int) -> list[int]:
    return list(range(ground.tokens.at(start), ground.tokens.at(stop - 1) + 1)) if stop > start else []


def _from_anchor(ground: Ground, start: int, stop: int) -> int:
    """Where the name begins inside a noun phrase: at its first place unless an organisation stands before."""
    indices = _tokens(ground, start, stop)
    for order, index in enumerate(indices):
        known = ground.tokens.known[index]
        if known & (ENDING | Known.ORGANISATION):
            break
        if known & Known.PLACE and order and order < len(indices) - 1:
            before = indices[order - 1]
            if not ground.tokens.known[before] & Known.PLACE and len(ground.word(before)) > 1:
                return ground.tokens.starts[index]
            break
    return start


def is_ending(ground: Ground, index: int) -> bool:
    """Whether token `index` may end the name of an organisation."""
    return bool(ground.tokens.known[index] & (ENDING | Known.ORGANISATION))


def organisation_before(
    ground: Ground, stop: int, floor: int, *, named: bool = False
) -> tuple[int, int] | None:
    """The organisation or jurisdiction named right before `stop`; None where none stands there.

    Before a post any noun phrase is one (科技园副总经理); `named` asks for an ending or a place.
    """
    start = stretch_before(ground, stop, floor)
    if start >= stop:
        return None
    start = _from_anchor(ground, start, stop)
    own = _SELF.match(ground.text[start:stop])
    if own:
        start += own.end()
    while start < stop and ground.text[start] in "·—–-）”":
        start += 1
    if start >= stop:
        return None
    last = ground.tokens.ending_at(stop)
    if last is None:
        return None
    if is_ending(ground, last):
        return (start, stop)
    if ground.tokens.known[last] & Known.PLACE or ground.text[stop - 1] in _PLACE_TAIL:
        return (start, stop)
    shorter = _shortened(ground, start, stop)
    if shorter or named or stop - start < 2:
        return shorter
    return (start, stop)


def _shortened(ground: Ground, start: int, stop: int) -> tuple[int, int] | None:
    """马克思主义学院|思政课|教师: up to the last ending, if little stands between it and the post."""
    for index in reversed(_tokens(ground, start, stop)):
        if is_ending(ground, index):
            end = ground.tokens.starts[index + 1]
            return (start, end) if stop - end <= 6 and end - start > 1 else None
    return None


def organisations_of(ground: Ground, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Every stretch that names an organisation, longest first from the left, outside `taken`."""
    found: list[tuple[int, int]] = []
    floor = 0
    blocked = _Blocked(taken)
    count = len(ground.tokens.known) - 1
    index = 0
    while index < count:
        if not is_ending(ground, index):
            index += 1
            continue
        last = _last_ending(ground, index, count)
        stop = ground.tokens.starts[last + 1]
        begin = blocked.floor(stop, floor)
        start = _from_anchor(ground, stretch_before(ground, stop, begin), stop)
        own = _SELF.match(ground.text[start:stop])
        start += own.end() if own else 0
        if _is_named(ground, start, stop):
            found.append((start, stop))
            floor = stop
        index = last + 1
    return found


class _Blocked:
    """Stretches that no organisation's name reaches across: names of persons, posts."""

    def __init__(self, taken: list[tuple[int, int]]) -> None:
        self.stops = sorted(stop for _, stop in taken)
        self.at = 0

    def floor(self, position: int, floor: int) -> int:
        while self.at < len(self.stops) and self.stops[self.at] <= position:
            floor = max(floor, self.stops[self.at])
            self.at += 1
        return max(floor, self.stops[self.at - 1] if self.at else 0)


def _last_ending(ground: Ground, index: int, count: int) -> int:
    """An ending that other words and a further ending follow ends nothing: 教育局|办公室."""
    last = index
    step = index + 1
    while step < count and step - last <= 4:
        known = ground.tokens.known[step]
        word = ground.word(step)
        if known & ENDING:
            last = step
        elif not _NAME_SIGN.match(word) or not _belongs(ground, step, 0):
            break
        step += 1
    return last


_STANDALONE = re.compile(
    r"^(?:中共)?(?:[省市县区州旗盟]|地|自治[区州]|兵团)(?:委|党委|政府|人大|政协|纪委|监委|法院|检察院|妇联|总工会|团委|委.{2,6}|.{2,8}[局厅办会部])$"
)


def _is_named(ground: Ground, start: int, stop: int) -> bool:
    """Whether a stretch names a body, and not a kind of body (公司, 各学校, 办公室)."""
    name = ground.text[start:stop]
    if len(name) < 2 or name in _UNNAMED:
        return False
    indices = _tokens(ground, start, stop)
    if any(ground.tokens.known[i] & Known.ORGANISATION for i in indices):
        return True
    if _STANDALONE.match(name) or (name[:1] + "委" == name and name[0] in "省市县区州地旗盟"):
        return True
    content = [i for i in indices if not ground.tokens.known[i] & ENDING]
    if not content:
        return len(indices) > 1 and len(name) > 3
    if len(content) == 1 and len(ground.word(content[0])) == 1 and len(name) < 4:
        return False
    return any(ground.tokens.known[i] & Known.PLACE for i in indices) or len(name) >= 4


_UNNAMED = frozenset(
    [
        "公司",
        "集团",
        "学校",
        "学院",
        "大学",
        "医院",
        "银行",
        "工厂",
        "办公室",
        "委员会",
        "中心",
        "协会",
        "学会",
        "组织",
        "政府",
        "部队",
        "团队",
        "俱乐部",
        "党委",
        "党组",
        "党支部",
        "党总支",
        "工会",
        "法院",
        "检察院",
        "代表团",
        "工作组",
        "领导小组",
    ]
)
