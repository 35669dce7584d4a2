"""Weighs candidates: features -> how sure it is that they are names; of two that overlap the likelier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from kg.mentions.candidates import Candidate, candidates
from kg.resources import table


@cache
def weights() -> dict[str, float]:
    """The model's weights (data/lexicon/name_weights.tsv, made by kg.mentions.train)."""
    return {feature: float(weight) for feature, weight in table("name_weights.tsv")}


def score(features: Iterable[str], known: Mapping[str, float]) -> float:
    """The sum of the features' weights; above 0 more likely a name than not."""
    return sum(known.get(feature, 0.0) for feature in features)


def names_in(text: str, known: Mapping[str, float], least: float) -> list[Candidate]:
    """Candidates whose score is at least `least`, none overlapping, in order."""
    scored = [(score(c.features, known), c) for c in candidates(text)]
    best = sorted((s for s in scored if s[0] >= least), key=lambda s: (-s[0], s[1].start, s[1].stop))
    kept: list[Candidate] = []
    taken: set[int] = set()
    for _, candidate in best:
        signs = range(candidate.start, candidate.stop)
        if taken.isdisjoint(signs):
            taken.update(signs)
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.start)
