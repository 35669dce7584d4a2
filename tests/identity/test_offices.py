"""Posts without a body: the body that other articles give the person, else a role of the person's own."""

from __future__ import annotations

import pytest

from kg.model import Resolution
from tests.identity.saying import Said, post, resolved, said


def held(resolution: Resolution, article: str, form: str) -> tuple[str, str | None]:
    """(title, organisation) of the role that `form` means in an article."""
    wanted = resolution.where[article, "role", form]
    (role,) = [one for one in resolution.identities if one.uid == wanted]
    body = role.details.get("organisation")
    return role.name, body if isinstance(body, str) else None


def test_a_post_of_nowhere_is_the_persons_own_in_all_articles() -> None:
    found = resolved(
        said("a", None, post("李明", "主任"), post("赵勇", "主任")), said("b", None, post("李明", "主任"))
    )
    assert found.where["a", "role", "主任@@李明"] == found.where["b", "role", "主任@@李明"]
    assert found.where["a", "role", "主任@@李明"] != found.where["a", "role", "主任@@赵勇"]


# What the other article says of 林远, how this one calls 林远 -> the post meant.
TOLD = [
    (("总统", "法国"), "总统", ("总统", "法国")),
    (("总统", "俄"), "总统", ("总统", "俄罗斯")),
    (("国家主席", "老挝"), "主席", ("国家主席", "老挝")),
    (("国家主席", None), "主席", ("国家主席", "中国")),
    (("总书记", "越共中央"), "总书记", ("总书记", "越共中央")),
    (("部长", "外交部"), "外交部长", ("部长", "外交部")),
    (("省长", "江苏省"), "省长", ("省长", "江苏省人民政府")),
    (("总理", "国务院"), "总理", ("总理", "国务院")),
    (("主席", "国际排球联合会"), "主席", ("主席", None)),  # which 主席, the name alone does not say
    (("委员", "江苏省委"), "委员", ("委员", None)),  # a member is one of several bodies
]


@pytest.mark.parametrize(("elsewhere", "title", "meant"), TOLD, ids=[str(row[0]) + row[1] for row in TOLD])
def test_the_body_that_other_articles_give(
    elsewhere: tuple[str, str | None], title: str, meant: tuple[str, str | None]
) -> None:
    found = resolved(said("a", None, post("林远", *elsewhere)), said("b", None, post("林远", title)))
    assert held(found, "b", f"{title}@@林远") == meant


OWN = [
    ("总书记", "中共中央"),
    ("国家主席", "中国"),
    ("国务委员", "国务院"),
    ("副委员长", "全国人大常委会"),
    ("总理", None),  # any country's
]


@pytest.mark.parametrize(("title", "body"), OWN, ids=[row[0] for row in OWN])
def test_a_title_that_only_one_body_has(title: str, body: str | None) -> None:
    assert held(resolved(said("a", None, post("林远", title))), "a", f"{title}@@林远") == (title, body)


def test_it_is_not_the_title_of_somebody_from_abroad() -> None:
    found = resolved(said("a", None, post("本松", "议长", "老挝"), post("本松", "国家主席")))
    assert held(found, "a", "国家主席@@本松") == ("国家主席", None)


def test_the_body_is_the_one_that_most_articles_give() -> None:
    pieces: list[Said] = [said(f"a{n}", None, post("林远", "总理", "法国")) for n in range(2)]
    found = resolved(
        *pieces, said("b", None, post("林远", "总理", "荷兰")), said("c", None, post("林远", "总理"))
    )
    assert held(found, "c", "总理@@林远") == ("总理", "法国")


SAME = [
    ("十三届全国政协", "中国人民政治协商会议第十四届全国委员会"),
    ("中国国家发展和改革委员会", "国家发展改革委"),
    ("中组部", "中共中央组织部"),
    ("全国人民代表大会常务委员会", "十四届全国人大常委会"),
    ("俄", "俄罗斯"),
    ("澳门特区", "澳门特别行政区"),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=[row[0] for row in SAME])
def test_a_body_by_two_names(one: str, other: str) -> None:
    found = resolved(said("a", None, post("林远", "主任", one)), said("b", None, post("何梅", "主任", other)))
    assert found.where["a", "role", f"主任@{one}"] == found.where["b", "role", f"主任@{other}"]


def test_a_presidium_of_nowhere_is_no_other_articles_but_its_members_post_is_one() -> None:
    found = resolved(
        said("a", None, post("林远", "常务主席", "主席团"), post("何梅", "常务主席", "主席团")),
        said("b", None, post("林远", "常务主席", "主席团")),
        said("c", None, post("孙健", "常务主席", "主席团")),
    )
    where = found.where
    assert where["a", "organisation", "主席团"] != where["c", "organisation", "主席团"]
    assert where["a", "role", "常务主席@主席团"] != where["c", "role", "常务主席@主席团"]


def test_a_secretary_of_a_place_is_its_committees() -> None:
    found = resolved(said("a", None, post("林远", "书记", "青石县"), post("何梅", "书记", "青石县委")))
    assert found.where["a", "role", "书记@青石县"] == found.where["a", "role", "书记@青石县委"]
