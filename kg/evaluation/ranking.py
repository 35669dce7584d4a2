"""An averaged perceptron that ranks choices: examples -> weights of features."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

Choice = tuple[int, list[str]]
Weights = dict[str, float]

_MARGIN = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Choices with their features, of which `wanted` is right, or none of them; from one article."""

    article: str
    choices: list[Choice]
    wanted: int | None


def learnt(examples: Sequence[Example], *, rounds: int, orders: int, in_articles: int) -> Weights:
    """Weights by which the right choice weighs most, and none weighs above 0 where none is right.

    The examples are gone through `rounds` times in each of `orders` orders, and the weights averaged. Only
    features that so many articles have count.
    """
    known = _known(examples, in_articles)
    kept = [_kept(example, known) for example in examples]
    sums: Weights = defaultdict(float)
    for seed in range(orders):
        for feature, weight in _averaged(kept, rounds, random.Random(seed)).items():
            sums[feature] += weight / orders
    return {feature: sums[feature] for feature in sorted(sums)}


def _known(examples: Sequence[Example], in_articles: int) -> set[str]:
    articles: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        for _, features in example.choices:
            for feature in features:
                articles[feature].add(example.article)
    return {feature for feature, where in articles.items() if len(where) >= in_articles}


def _kept(example: Example, known: set[str]) -> Example:
    choices = [(choice, [f for f in features if f in known]) for choice, features in example.choices]
    return Example(article=example.article, choices=choices, wanted=example.wanted)


def _averaged(examples: Sequence[Example], rounds: int, chance: random.Random) -> Weights:
    weights: Weights = defaultdict(float)
    late: Weights = defaultdict(float)
    step = 1
    order = list(examples)
    for _ in range(rounds):
        chance.shuffle(order)
        for example in order:
            step += 1
            for feature, change in _changes(example, weights):
                weights[feature] += change
                late[feature] += change * step
    return {feature: weight - late[feature] / step for feature, weight in weights.items()}


def _changes(example: Example, weights: Weights) -> list[tuple[str, float]]:
    """What must change where another choice, or none, weighs more than the right one less the margin."""
    best: tuple[float, int | None, list[str]] = (0.0 if example.wanted is None else _MARGIN, None, [])
    right: list[str] = []
    for choice, features in example.choices:
        weight = sum(weights[feature] for feature in features)
        if choice == example.wanted:
            right = features
        else:
            weight += _MARGIN
        if weight > best[0]:
            best = (weight, choice, features)
    if best[1] == example.wanted:
        return []
    return [(feature, -1.0) for feature in best[2]] + [(feature, 1.0) for feature in right]
