"""The perceptron: right choices come to weigh most, and none weighs above 0 where none is right."""

from __future__ import annotations

from kg.evaluation.ranking import Example, Weights, learnt

EXAMPLES = [
    Example(article="a", choices=[(0, ["old"]), (2, ["new"])], wanted=2),
    Example(article="b", choices=[(0, ["old", "often"]), (3, ["new", "often"])], wanted=3),
    Example(article="b", choices=[(5, ["often"])], wanted=None),
    Example(article="c", choices=[(1, ["rare"]), (4, ["new"])], wanted=4),
]


def best(example: Example, weights: Weights) -> int | None:
    weighed = [(sum(weights.get(f, 0.0) for f in features), choice) for choice, features in example.choices]
    return max([(0.0, None), *weighed], key=lambda pair: pair[0])[1]


def test_what_was_taught_is_ranked_right() -> None:
    weights = learnt(EXAMPLES, rounds=10, orders=2, in_articles=1)
    assert [best(example, weights) for example in EXAMPLES] == [2, 3, None, 4]


def test_a_feature_of_one_article_does_not_count() -> None:
    weights = learnt(EXAMPLES, rounds=10, orders=2, in_articles=2)
    assert "rare" not in weights
    assert weights["new"] > weights["old"]


def test_the_same_examples_give_the_same_weights() -> None:
    first, second = (learnt(EXAMPLES, rounds=3, orders=3, in_articles=1) for _ in range(2))
    assert list(first.items()) == list(second.items())
