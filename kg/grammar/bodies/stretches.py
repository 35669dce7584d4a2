"""Which stretches name bodies: what stands before a post or ends like one (和静县教育局), weighed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping

from kg.grammar.bodies.departments import departments
from kg.grammar.bodies.organisations import (
    CLOSING,
    NAME_SIGN,
    OF_ONE_SIGN,
    Stretch,
    is_named,
    stretch_before,
    trimmed,
)
from kg.grammar.bodies.outlets import outlets
from kg.grammar.bodies.weighing import Proposal, begins, weights
from kg.grammar.text.ground import Ground, Taken
from kg.grammar.text.vocabulary import ENDING, Known
from kg.resources import words

_ROOM = re.compile(r"(?:[东西南北中]大厅|大厅|会议[厅室]|报告厅|多功能厅|展厅|大?礼堂|教室)\Z")


def bodies_of(ground: Ground, persons: list[Stretch], held: Mapping[Stretch, bool]) -> list[Stretch]:
    """Every stretch that names an organisation, in order, outside `persons` (sorted).

    `held` are the stretches before posts, each with whether the rules see a body's name in it.
    """
    found = chosen(ground, proposals(ground, persons, held), weights())
    papers = list(filter(Taken(persons).leaves, outlets(ground.text)))
    others = filter(Taken(papers).leaves, found)
    bodies = sorted([*papers, *(part for body in others for part in _twins(ground.text, *body))])
    listed = filter(Taken(sorted([*bodies, *persons])).leaves, departments(ground.text))
    return sorted([*bodies, *listed])


# 省委|省政府, 和静县委|县政府: the two that are written as one.
_TWINS = re.compile(
    r"(?:.*[省市县区州旗盟乡镇地]党?|自治区党)委(?=(?:[省市县区州旗盟乡镇]|自治区人民|行)(?:人民)?政府\Z|行署\Z)"
)


def _twins(text: str, start: int, stop: int) -> list[Stretch]:
    """The bodies of one stretch: the party committee and the government where their names run together."""
    first = _TWINS.match(text[start:stop])
    return [(start, start + first.end()), (start + first.end(), stop)] if first else [(start, stop)]


def chosen(ground: Ground, proposed: Iterable[Proposal], known: Mapping[str, float]) -> list[Stretch]:
    """The names that proposals come to by these weights; by the rules alone where there are none."""
    found: list[Stretch] = []
    for proposal in proposed:
        start = begins(ground, proposal, known)
        if start is None or _is_a_place(ground, start, proposal.stop):
            continue
        if _is_a_kind(ground.text, start, proposal.stop):
            continue
        while found and found[-1][1] > start:
            found.pop()
        found.append((start, proposal.stop))
    return found


# 中拉命运共同体, 中欧班|列: what states build together, no body.
_NO_BODY = re.compile(r"命运共同体\Z|^中[一-鿿]{1,4}班\Z")


def _is_a_kind(text: str, start: int, stop: int) -> bool:
    """学院, 常务委员会, 中拉命运共同体: words that name no body, whatever stands around."""
    name = text[start:stop]
    return name in words("organisation_generic.tsv") or bool(_NO_BODY.search(name))


def _is_a_place(ground: Ground, start: int, stop: int) -> bool:
    """萨尔瓦多|副总统, 省|工艺美术大师, 自治州: a state or a division holds the post; 北大厅 is a hall."""
    if _ROOM.search(ground.text[start:stop]):
        return True
    tokens = ground.tokens
    flags = tokens.known[tokens.at(start) : tokens.at(stop - 1) + 1]
    return all(flag & (Known.PLACE | Known.SITE) and not flag & CLOSING for flag in flags)


def proposals(ground: Ground, persons: list[Stretch], held: Mapping[Stretch, bool]) -> list[Proposal]:
    """Where the name of a body may stop, in order, with where the rules let it begin."""
    named = [stretch for stretch, is_body in held.items() if is_body]
    found = {each.stop: each for each in _at_endings(ground, sorted([*persons, *named]))}
    stops = [stop for _, stop in persons]
    for start, stop in sorted(held):
        at = bisect_left(stops, stop)
        floor = stops[at - 1] if at else 0
        begin = start if held[start, stop] and floor <= start else None
        found[stop] = Proposal(stop=stop, begin=begin, floor=floor, held=True)
    return [found[stop] for stop in sorted(found)]


def _at_endings(ground: Ground, taken: list[Stretch]) -> Iterable[Proposal]:
    """Names that their endings give away, outside `taken`."""
    stops = [stop for _, stop in taken]
    known = ground.tokens.known
    last = -1
    for index in [i for i, flag in enumerate(known) if flag & CLOSING]:
        if index <= last:
            continue
        last = _last_ending(ground, index)
        stop = ground.tokens.starts[last + 1]
        at = bisect_left(stops, ground.tokens.starts[index] + 1)
        if at < len(taken) and taken[at][0] < stop:
            continue
        floor = stops[at - 1] if at else 0
        yield Proposal(stop=stop, begin=_begin(ground, stop, floor), floor=floor, held=False)


def _begin(ground: Ground, stop: int, floor: int) -> int | None:
    """Where the rules let the name begin that stops at `stop`; None where they see a kind of body."""
    start = stretch_before(ground, stop, floor, verbs=False)
    if start < stop:
        start = trimmed(ground, start, stop)
    return start if is_named(ground, start, stop) else None


def _last_ending(ground: Ground, index: int) -> int:
    """An ending that other words and a further ending follow ends nothing: 教育局|办公室."""
    last = index
    step = index + 1
    known = ground.tokens.known
    while step < len(known) - 1 and step - last <= 3:
        flag = known[step]
        word = ground.word(step)
        whole = flag & Known.ORGANISATION and step > last + 1  # 研究|落实|国务院
        if flag & ENDING and not whole and (len(word) > 1 or step == last + 1 or word in OF_ONE_SIGN):
            last = step
        elif flag & (Known.CUT | Known.VERB | Known.PLACE | Known.ORGANISATION) or not NAME_SIGN.match(word):
            break
        step += 1
    return last
