"""Posts: the organisation that is meant, and the title."""

from __future__ import annotations

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
    assert found.where["a", "role", "州长@"] in uids
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


def test_an_occupation_is_one_role_everywhere_a_post_of_nowhere_is_not() -> None:
    found = resolved(
        said("a", None, post("王强", "村民"), post("李明", "主任")),
        said("b", None, post("赵勇", "村民"), post("孙健", "主任")),
    )
    assert found.where["a", "role", "村民@"] == found.where["b", "role", "村民@"]
    assert found.where["a", "role", "主任@"] != found.where["b", "role", "主任@"]


def test_a_county_head_is_not_the_prefectures() -> None:
    found = resolved(said("a", None, post("王强", "县长"), post("李明", "州长"), home=HOME))
    (head,) = [one for one in found.identities if one.kind == "role" and one.name == "县长"]
    assert "organisation" not in head.details
