"""Organisations: short forms by the article's home, one key for all names of one body, kinds."""

from __future__ import annotations

import pytest

from kg.identity.divisions import home_path, leading, locate
from kg.identity.organisations import body, government, kind_of, organ_of
from tests.identity.saying import name_of, post, resolved, said

# form, home, the name shown, kind
FORMS = [
    ("地委", "阿勒泰地区", "阿勒泰地委", "党委"),
    ("阿勒泰地委", "", "阿勒泰地委", "党委"),
    ("中共阿勒泰地区委员会", "", "阿勒泰地委", "党委"),
    ("州党委", "巴音郭楞蒙古自治州", "巴音郭楞蒙古自治州党委", "党委"),
    ("巴州党委", "", "巴音郭楞蒙古自治州党委", "党委"),
    ("自治区党委", "巴音郭楞蒙古自治州", "新疆维吾尔自治区党委", "党委"),
    ("自治州质量强州工作领导小组", "巴音郭楞蒙古自治州", "巴音郭楞蒙古自治州质量强州工作领导小组", "政府"),
    ("省委", "江苏省", "江苏省委", "党委"),
    ("州委宣传部", "云岭彝族自治州", "云岭彝族自治州党委宣传部", "党委"),
    ("云岭州委宣传部", "云岭彝族自治州", "云岭彝族自治州党委宣传部", "党委"),
    ("县人大常委会", "和静县", "和静县人大常委会", "人大"),
    ("中国人民政治协商会议和静县委员会", "", "和静县政协", "政协"),
    ("州人民医院", "巴音郭楞蒙古自治州", "巴音郭楞蒙古自治州人民医院", "医院"),
    ("政法委", "阿勒泰地区", "阿勒泰地委政法委", "党委"),
    ("青石县委", "云岭彝族自治州", "青石县委", "党委"),
    ("国务院", "", "国务院", "政府"),
    ("北苑社区党委", "云岭彝族自治州", "北苑社区党委", "党委"),
    ("望湖市委", "云岭彝族自治州", "望湖市委", "党委"),
    ("北京大学", "", "北京大学", "学校"),
]


@pytest.mark.parametrize(
    ("form", "home", "name", "kind"), FORMS, ids=[f"{row[0]} in {row[1]}" for row in FORMS]
)
def test_what_a_form_means(form: str, home: str, name: str, kind: str) -> None:
    found = body(form, home_path(home))
    assert (found.name, found.kind, found.open) == (name, kind, False)


SAME = [
    ("阿勒泰地委", "中共阿勒泰地区委员会"),
    ("巴州人民医院", "巴音郭楞蒙古自治州人民医院"),
    ("江苏省政府", "江苏省人民政府"),
    ("和静县纪委", "中共和静县纪律检查委员会"),
    ("和静县委", "中国共产党和静县第十五届委员会"),
    ("和静县人大常委会", "和静县第十八届人民代表大会常务委员会"),
    ("湖南省委宣传部", "中共湖南省委宣传部"),
]


@pytest.mark.parametrize(("left", "right"), SAME, ids=[row[0] for row in SAME])
def test_names_of_one_body_share_a_key(left: str, right: str) -> None:
    assert body(left).key == body(right).key


OPEN = ["省委", "地委", "校党委", "县公安局", "组织部", "公司党委"]


@pytest.mark.parametrize("form", OPEN)
def test_a_form_of_nowhere_stays_open(form: str) -> None:
    assert body(form).open


def test_a_county_committee_in_a_prefectures_paper_is_open() -> None:
    assert body("县委", home_path("阿勒泰地区")).open


KINDS = [
    ("和静县人民法院", "法院"),
    ("自治区人民检察院", "检察院"),
    ("库尔勒市第一中学", "学校"),
    ("特变电工股份有限公司", "企业"),
    ("新疆日报", "媒体"),
    ("县融媒体中心", "媒体"),
    ("武警新疆总队", "其他"),
    ("中国农学会", "社会团体"),
    ("解放军", "军队"),
    ("州党委党校", "学校"),
    ("州人民医院心血管内科", "医院"),
    ("清河大学材料系", "学校"),
    ("海屿市援疆医疗队", "其他"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS, ids=[row[0] for row in KINDS])
def test_kinds(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_organs_have_one_form() -> None:
    assert [organ_of(rest) for rest in ("委宣传部", "党委宣传部", "宣传部")] == ["党委宣传部"] * 3


def test_places_at_the_beginning_of_a_name() -> None:
    assert leading("新疆巴州和静县农业农村局") == (
        ("新疆维吾尔自治区", "巴音郭楞蒙古自治州", "和静县"),
        "农业农村局",
    )
    assert leading("和静农业农村局") == ((), "和静农业农村局")  # short names of counties count near home only
    assert locate("朝阳区") is None  # there are two
    assert locate("朝阳区", ("吉林省", "长春市")) == ("吉林省", "长春市", "朝阳区")


def test_one_committee_under_its_short_and_its_full_name_in_two_papers() -> None:
    found = resolved(
        said("a", organisations="地委", home="阿勒泰地区"),
        said("b", organisations="阿勒泰地委", home="新疆维吾尔自治区"),
        said("c", organisations="地委", home="塔城地区"),
    )
    assert found.where["a", "organisation", "地委"] == found.where["b", "organisation", "阿勒泰地委"]
    assert found.where["a", "organisation", "地委"] != found.where["c", "organisation", "地委"]
    names = [(one.name, one.aliases) for one in found.identities if one.kind == "organisation"]
    assert sorted(names) == [("塔城地委", ("地委",)), ("阿勒泰地委", ("地委",))]


def test_short_forms_of_nowhere_are_never_one_across_articles_or_papers() -> None:
    found = resolved(
        said("a", organisations="校党委"),
        said("b", organisations="校党委"),
        said("c", organisations="校党委", paper="清河大学报"),
        said("d", organisations="校党委", paper="清河大学报"),
    )
    uids = [found.where[article, "organisation", "校党委"] for article in "abcd"]
    assert len(set(uids)) == 3
    assert uids[2] == uids[3]


def test_the_article_itself_completes_a_short_form() -> None:
    found = resolved(
        said("a", organisations="省委教育工委 湖南省委教育工委"),
        said("b", None, post("李明", "书记", "地委", full="塔城地委")),
    )
    assert name_of(found, "a", "organisation", "省委教育工委") == "湖南省委教育工委"
    assert name_of(found, "b", "organisation", "地委") == "塔城地委"


def test_details_say_kind_and_place() -> None:
    found = resolved(said("a", organisations="州党委", home="巴音郭楞蒙古自治州"))
    (one,) = [one for one in found.identities if one.kind == "organisation"]
    assert dict(one.details) == {"kind": "党委", "place": "新疆维吾尔自治区/巴音郭楞蒙古自治州"}


def test_the_head_of_state_holds_the_post_in_the_country() -> None:
    """中国国家主席: the post's body is 中国, never a body without a name."""
    assert government(("中国",)).name == "中国"
