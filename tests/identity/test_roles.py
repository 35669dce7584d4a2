"""Posts: the organisation that is meant, and the title."""

from __future__ import annotations

import pytest

from tests.identity.saying import post, resolved, said

HOME = "巴音郭楞蒙古自治州"


def test_one_post_in_three_wordings() -> None:
    found = resolved(
        said("a", None, post("王勇", "州长"), home=HOME),
        said("b", None, post("王勇", "州长", "自治州"), home=HOME),
        said("c", None, post("王勇", "州长", "巴音郭楞蒙古自治州人民政府"), home="新疆维吾尔自治区"),
    )
    uids = {uid for (_, kind, _), uid in found.where.items() if kind == "role"}
    assert len(uids) == 1
    assert found.where["a", "role", "州长@@王勇"] in uids
    assert (
        found.where["b", "organisation", "自治州"]
        == found.where["c", "organisation", "巴音郭楞蒙古自治州人民政府"]
    )
    (role,) = [one for one in found.identities if one.kind == "role"]
    assert (role.name, role.details["organisation"]) == ("州长", "巴音郭楞蒙古自治州人民政府")


def test_organisation_full_decides() -> None:
    found = resolved(
        said("a", None, post("纪松", "副书记", "地委", full="阿勒泰地委")),
        said("b", None, post("纪松", "副书记", "阿勒泰地委")),
    )
    assert found.where["a", "role", "副书记@地委"] == found.where["b", "role", "副书记@阿勒泰地委"]


SAME = [
    (("书记", "青石县委"), ("县委书记", "青石县")),
    (("书记", "清河大学党委"), ("党委书记", "清河大学")),
    (("外交部长", "法国"), ("外长", "法国")),
    (("总统", "斯洛伐克"), ("总统", "斯洛伐克共和国")),
    (("市长", "乌鲁木齐市"), ("市长", "乌鲁木齐市人民政府")),
]


@pytest.mark.parametrize(("left", "right"), SAME, ids=["".join(row[1]) for row in SAME])
def test_one_post_in_two_wordings(left: tuple[str, str], right: tuple[str, str]) -> None:
    found = resolved(said("a", None, post("王勇", *left)), said("b", None, post("李芳", *right)))
    assert found.where["a", "role", "@".join(left)] == found.where["b", "role", "@".join(right)]


def test_a_party_secretary_of_nowhere_stays_with_his_article() -> None:
    found = resolved(
        said("a", None, post("王勇", "党委书记"), home=HOME), said("b", None, post("李芳", "党委书记"))
    )
    assert found.where["a", "role", "党委书记@@王勇"] != found.where["b", "role", "党委书记@@李芳"]


def test_an_occupation_is_one_role_everywhere_a_post_of_nowhere_is_not() -> None:
    found = resolved(
        said("a", None, post("王强", "村民"), post("李明", "主任")),
        said("b", None, post("赵勇", "村民"), post("孙健", "主任")),
    )
    assert found.where["a", "role", "村民@@王强"] == found.where["b", "role", "村民@@赵勇"]
    assert found.where["a", "role", "主任@@李明"] != found.where["b", "role", "主任@@孙健"]


def test_a_county_head_is_not_the_prefectures() -> None:
    found = resolved(said("a", None, post("王强", "县长"), post("李明", "州长"), home=HOME))
    (head,) = [one for one in found.identities if one.kind == "role" and one.name == "县长"]
    assert "organisation" not in head.details
