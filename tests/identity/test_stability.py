"""Order does not matter, and one article more or less changes only what it says."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from kg.identity.resolve import resolve
from kg.model import Resolution
from tests.identity.saying import Said, event, post, resolved, said

HOME = "云岭彝族自治州"
MEETING = "自治州质量强州工作领导小组第一次全体会议"
ARTICLES: list[Said] = [
    said("a1", "2024-01-05", post("王勇", "州长"), event(MEETING, "2024-01-04", "王勇 李芳"), home=HOME),
    said("a2", "2024-02-01", post("李芳", "书记", "青石县委"), persons="王勇", home=HOME),
    said("a3", "2024-02-10", post("李芳", "村医", "达西村卫生室"), places="达西村", home=HOME),
    said("a4", "2024-03-01", event(MEETING, "2024-01-04", "王勇 孙健"), home=HOME),
    said("a5", "2024-04-01", post("王勇", "村民"), home="江苏省", credits="刘俊:记者"),
    said("a6", "2025-01-01", post("李芳", "副州长"), event("座谈会", None, "王勇 李芳"), home=HOME),
    said("a7", "2025-02-01", post("李芳", "院长", "青石县人民医院"), organisations="州党委 地委", home=HOME),
    said("a8", None, persons="李芳 王勇", organisations="州委", places="云岭州"),
]


@pytest.mark.parametrize("seed", range(6))
def test_order_does_not_matter(seed: int) -> None:
    shuffled = random.Random(seed).sample(ARTICLES, len(ARTICLES))
    assert resolved(*shuffled) == resolved(*ARTICLES)


@pytest.mark.parametrize("left_out", range(len(ARTICLES)), ids=[article.id for article, _ in ARTICLES])
def test_an_article_less_changes_nothing_in_the_others(left_out: int) -> None:
    rest = [piece for number, piece in enumerate(ARTICLES) if number != left_out]
    assert resolved(*rest).where == _without(resolved(*ARTICLES), ARTICLES[left_out][0].id)


def _without(resolution: Resolution, article: str) -> dict[tuple[str, str, str], str]:
    return {key: uid for key, uid in resolution.where.items() if key[0] != article}


def test_the_same_article_twice_is_once() -> None:
    articles, readings = zip(*ARTICLES, strict=True)
    assert resolve([*articles, *articles], [*readings, *readings]) == resolve(articles, readings)


def test_uids_are_these() -> None:
    """Uids are content: these may change only with a change of rule that the graph's users are told of."""
    found = resolved(*ARTICLES)
    assert found.where["a1", "person", "王勇"] == "56436fe9ac2131"
    assert found.where["a1", "event", "0"] == "81983dd285f54a"
    assert found.where["a7", "organisation", "州党委"] == "b70bb7a7d8d9dc"


def test_every_form_of_a_reading_is_somewhere() -> None:
    found = resolved(*ARTICLES)
    known = {(identity.kind, identity.uid) for identity in found.identities}
    assert {(kind, uid) for (_, kind, _), uid in found.where.items()} == known
    for _, reading in ARTICLES:
        assert all((reading.article, "person", name) in found.where for name in reading.persons)
        assert all((reading.article, "organisation", name) in found.where for name in reading.organisations)
        assert all((reading.article, "place", name) in found.where for name in reading.places)
        for role in reading.roles:
            assert (reading.article, "role", role.form) in found.where


def test_a_reading_without_its_article_is_read_all_the_same() -> None:
    _, reading = ARTICLES[0]
    found = resolve([], [replace(reading, article="zz")])
    assert ("zz", "person", "王勇") in found.where
