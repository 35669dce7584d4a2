"""Names right after the body where somebody works, before what persons do: 某医院人事处|夏某某|说."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.grammar.bodies.organisations import organisation_before
from kg.grammar.names.bounds import HAN, likeness
from kg.grammar.posts.words import kinds
from kg.grammar.text.ground import Ground
from kg.grammar.text.vocabulary import ENDING

_ACTS = re.compile(
    rf"(?P<name>[{HAN}]{{3}})(?=(?:说|介绍|表示|主持|围绕|告诉记者|在会上|认为|坦言|参与|参加|出席|撰文|透露|指出|强调|致辞))"
)
_LEAST = 2.9
_SHORTEST = 4  # signs of a body


def staff(ground: Ground) -> Iterator[tuple[str, str]]:
    """The names, with the rule, of persons whom only their body introduces."""
    known, starts = ground.tokens.known, ground.tokens.starts
    for match in _ACTS.finditer(ground.text):
        start = match.start()
        index = ground.tokens.ending_at(start)
        if index is None or not known[index] & ENDING or starts[ground.tokens.at(start)] != start:
            continue
        if likeness(ground.text, start, match.end()) < _LEAST or match.group() in kinds():
            continue
        body = organisation_before(ground, start, 0, named=True, adjacent=True)
        if body and body[1] - body[0] >= _SHORTEST and _is_no_word(ground, start):
            yield match.group(), "names.staff"


def _is_no_word(ground: Ground, start: int) -> bool:
    """Whether the name's signs stand each alone, or make a word only with one another."""
    index = ground.tokens.at(start)
    return len(ground.word(index)) == 1
