"""Posts whose holder stands after them: 国防部长由甲担任."""

from __future__ import annotations

import re

from kg.grammar.people.chains import nearest
from kg.grammar.people.persons import Persons
from kg.grammar.posts.titles import Unit

_BY = re.compile(r"(?:一职|职务)?(?:将|拟)?由")
_TAKES_IT = re.compile(r"(?:同志|先生|女士)?(?:担任|出任|接任|兼任|继任)")


def given_to(text: str, persons: Persons, units: tuple[Unit, ...]) -> tuple[str, int] | None:
    """Who holds the posts that a name follows, and the index of the first post that is meant; else None."""
    by = _BY.match(text, units[-1].post.stop)
    at = nearest(persons, by.end()) + 1 if by else len(persons.stretches)
    if by is None or at >= len(persons.stretches) or persons.stretches[at][0] != by.end():
        return None
    holder = persons.stretches[at]
    if not _TAKES_IT.match(text, holder[1]):
        return None
    return persons.names[holder], _last_clause(text, units)


def _last_clause(text: str, units: tuple[Unit, ...]) -> int:
    """The index of the first post after the last comma of a chain."""
    cuts = [i for i in range(1, len(units)) if "，" in text[units[i - 1].post.stop : units[i].start]]
    return cuts[-1] if cuts else 0
