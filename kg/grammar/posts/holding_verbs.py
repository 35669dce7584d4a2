"""Verbs between a name and the posts that it holds, gets or leaves (data/lexicon/holding_verbs.tsv)."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    return re.compile(
        rf"(?P<verb>{'|'.join(sorted(holding_verbs(), key=_longest_first))})(?:了|过|其|着|起)?[本我该]?\Z"
    )


@cache
def _giving() -> re.Pattern[str]:
    """The verbs that nothing but posts stand after, with what may stand between."""
    far = sorted((w for w, verb in holding_verbs().items() if _gives_posts(w, verb)), key=_longest_first)
    return re.compile(rf"(?P<verb>{'|'.join(far)})(?:了|过|其|着|起)?[本我该]?")


def _gives_posts(word: str, verb: HoldingVerb) -> bool:
    return not (verb.close or verb.there) and word not in _OTHERWISE


_OTHERWISE = frozenset(("免去", "代理", "卸下", "辞去", "请辞", "当上", "晋升"))


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word


def verbs_in(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The verbs between `start` and `stop` that give posts, in order; each as its group `verb`."""
    return _giving().finditer(text, start, stop)


def verb_before(text: str, start: int, stop: int) -> re.Match[str] | None:
    """The verb that ends at `stop` and begins at `start` or later, as its group `verb`; else None."""
    return _verb_before().search(text, start, stop)
