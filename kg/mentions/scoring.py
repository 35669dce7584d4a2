"""Weighs candidates: features -> how sure it is that they are names; of two that overlap the likelier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from kg.mentions.candidates import (
    beginnings,
    features,
    may_be,
    of_left,
    of_name,
    of_right,
    posts,
    what_after,
    what_before,
)
from kg.model import Span
from kg.resources import table, words

_ROUNDING = 1e-6  # sums in another order differ by less


@cache
def weights() -> dict[str, float]:
    """The model's weights (data/lexicon/name_weights.tsv, made by kg.mentions.train)."""
    return {feature: float(weight) for feature, weight in table("name_weights.tsv")}


def score(features: Iterable[str], known: Mapping[str, float]) -> float:
    """The sum of the features' weights; above 0 more likely a name than not."""
    return sum([known.get(feature, 0.0) for feature in features])


class Scorer:
    """Finds the names of texts by the weights `known`.

    Most candidates are far from names. What their signs and their neighbours weigh is remembered by those
    signs; only who may reach the least score is weighed in full.
    """

    def __init__(self, known: Mapping[str, float]) -> None:
        self._known = known
        most: dict[str, float] = {}
        for feature, weight in known.items():
            most[feature[:1]] = max(weight, most.get(feature[:1], 0.0))
        self._often = most.get("m", 0.0)
        self._cut = most.get("c", 0.0)
        self._follows = sum([most.get(kind, 0.0) for kind in "rRqc"])
        self._name = lru_cache(maxsize=40_000)(self._of_name)
        self._left = lru_cache(maxsize=20_000)(self._of_left)
        self._right = lru_cache(maxsize=20_000)(self._of_right)

    def names_in(self, text: str, least: float) -> list[Span]:
        """Candidates whose score is at least `least`, none overlapping, in order."""
        weigh, floor = self._name, least - self._often - _ROUNDING
        seen: list[str] = []
        hopeful: list[tuple[int, str]] = []
        for start, names in beginnings(text):
            left: float | None = None
            for name in names:
                weight = weigh(name)
                if weight is None:
                    continue
                seen.append(name)
                if left is None:
                    left = self._before(text, start)
                if self._may_reach(floor, text, start + len(name), left + weight):
                    hopeful.append((start, name))
        times = Counter(seen) if hopeful else Counter[str]()
        scored = [
            (self._exactly(text, start, name, times[name]), start, start + len(name))
            for start, name in hopeful
        ]
        return _apart(sorted((-sure, start, stop) for sure, start, stop in scored if sure >= least))

    def _exactly(self, text: str, start: int, name: str, times: int) -> float:
        return score(features(text, start, start + len(name), times), self._known)

    def _before(self, text: str, start: int) -> float:
        """The weight of what stands before a candidate."""
        found, long = self._left(text[start - 2 if start > 2 else 0 : start + 1])
        return found + self._known.get("p" + what_before(text, start), 0.0) if long else found

    def _may_reach(self, floor: float, text: str, stop: int, total: float) -> bool:
        """Whether a candidate may score more than `floor`, whatever the words that it cuts weigh."""
        if total + self._follows < floor:
            return False
        right, long = self._right(text[stop : stop + 2])
        if long:
            right += self._known.get("q" + what_after(text, stop), 0.0)
        return total + right + self._cut >= floor

    def _of_name(self, name: str) -> float | None:
        """The weight of a name's own signs; None where it cannot be one."""
        return score(of_name(name), self._known) if may_be(name) else None

    def _of_left(self, signs: str) -> tuple[float, bool]:
        """The weight of what stands before, and whether a longer post may: then that is not counted."""
        found = score(of_left(signs), self._known)
        if signs[-3:-1] in _post_ends():
            return found, True
        return found + self._known.get("p" + what_before(signs, len(signs) - 1), 0.0), False

    def _of_right(self, signs: str) -> tuple[float, bool]:
        """The weight of what follows, and whether a longer post or verb may: then that is not counted."""
        found = score(of_right(signs), self._known)
        if signs in _longer_starts():
            return found, True
        return found + self._known.get("q" + what_after(signs, 0), 0.0), False


@cache
def _post_ends() -> frozenset[str]:
    return frozenset([post[-2:] for post in posts() if len(post) > 2])


@cache
def _longer_starts() -> frozenset[str]:
    return frozenset([word[:2] for word in posts() | words("name_followers.tsv") if len(word) > 2])


def _apart(best: Iterable[tuple[float, int, int]]) -> list[Span]:
    """Of candidates that overlap the first."""
    kept: list[Span] = []
    taken: set[int] = set()
    for _, start, stop in best:
        signs = range(start, stop)
        if taken.isdisjoint(signs):
            taken.update(signs)
            kept.append(Span(start, stop))
    return sorted(kept)
