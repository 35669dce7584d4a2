"""Two people of one name in the sample are two, and each of them is one through all articles."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from kg.evaluation.gold import articles_of
from kg.identity.resolve import resolve
from kg.model import Reading
from tests.sample.folders import GOLD, Record

SAME: dict[str, list[dict[str, list[str]]]] = json.loads((GOLD / "persons.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def where(readings: Mapping[str, Reading], gold: Mapping[str, Record]) -> Mapping[tuple[str, str, str], str]:
    """Which person each name in each article means, read and resolved by the tool."""
    resolution = resolve(articles_of(list(gold.values())), list(readings.values()))
    return {(article, kind, form): uid for (article, kind, form), uid in resolution.where.items()}


def meant(where: Mapping[tuple[str, str, str], str], name: str) -> list[set[str]]:
    """For each of the people called `name`, the uids that their articles' name was given."""
    return [
        {where[article, "person", name] for article in who["articles"] if (article, "person", name) in where}
        for who in SAME[name]
    ]


NAMES = ["周海川", "高玉兰"]


@pytest.mark.parametrize("name", NAMES)
def test_one_name_means_two_people(where: Mapping[tuple[str, str, str], str], name: str) -> None:
    first, second = meant(where, name)
    assert first
    assert second
    assert not first & second


@pytest.mark.parametrize("name", NAMES)
def test_each_of_them_is_one_person(where: Mapping[tuple[str, str, str], str], name: str) -> None:
    assert [len(uids) for uids in meant(where, name)] == [1, 1]
