"""Judgements that a person gave -> what the rules have to obey.

`left` and `right` of a judgement are two uids, or two mentions written "article id#kind#form".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from kg.identity.forms import person_key
from kg.model import IdentityKind, Judgement

Verdict = Literal["positive", "negative", "unsure"]

_PARTS = 3


def mention_ref(article: str, kind: IdentityKind, form: str) -> str:
    """How a judgement names one article's mention: 3f2a…#person#李芳."""
    return f"{article}#{kind}#{form}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """Verdicts on persons in two articles, by name; and on two uids."""

    mentions: Mapping[str, Mapping[frozenset[str], Verdict]]
    uids: Mapping[frozenset[str], Verdict]

    def on(self, key: str) -> Callable[[str, str], Verdict | None] | None:
        """What was decided about two articles' bearers of a name; None where nothing was."""
        decided = self.mentions.get(key)
        return None if decided is None else lambda left, right: decided.get(frozenset({left, right}))


def rulings_of(judgements: Iterable[Judgement]) -> Rulings:
    """Sort judgements by what they are about; those of rules and the unsure ones decide nothing."""
    mentions: dict[str, dict[frozenset[str], Verdict]] = {}
    uids: dict[frozenset[str], Verdict] = {}
    for judgement in judgements:
        if judgement.by.startswith("rule") or judgement.verdict == "unsure":
            continue
        left, right = judgement.left.split("#", 2), judgement.right.split("#", 2)
        if len(left) == len(right) == _PARTS and left[1] == right[1] == "person":
            about = mentions.setdefault(person_key(left[2]), {})
            about[frozenset({left[0], right[0]})] = judgement.verdict
        elif len(left) == len(right) == 1:
            uids[frozenset({judgement.left, judgement.right})] = judgement.verdict
    return Rulings(mentions=mentions, uids=uids)
