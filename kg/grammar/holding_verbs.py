"""Verbs between a name and the posts that it holds, gets or leaves (data/lexicon/holding_verbs.tsv)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.resources import table


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingVerb:
    """What a verb says: `how` a post was got or lost; `close` and `there` as the table's header explains."""

    how: str | None
    former: bool
    close: bool
    there: bool


@cache
def holding_verbs() -> dict[str, HoldingVerb]:
    """Verb -> what it says of the posts after it."""
    return {
        word: HoldingVerb(
            how=None if how == "-" else how,
            former=former == "yes",
            close=reach == "close",
            there=reach == "there",
        )
        for word, how, former, reach in table("holding_verbs.tsv")
    }


@cache
def _verb_before() -> re.Pattern[str]:
    longest_first = sorted(holding_verbs(), key=lambda word: (-len(word), word))
    return re.compile(rf"(?P<verb>{'|'.join(longest_first)})(?:了|过|其|着|起)?[本我该]?\Z")


def verb_before(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The verb that ends at `stop` and begins at `start` or later, as its group `verb`; else None."""
    return _verb_before().search(text, start, stop)
