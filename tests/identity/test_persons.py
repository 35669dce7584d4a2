"""One name in several articles: one person where nothing speaks against it, else as many as needed."""

from __future__ import annotations

import pytest

from kg.model import Judgement
from tests.identity.saying import Said, event, parted, post, resolved, said

GUESTS = "穆罕默德 甲 乙 丙"

CASES: dict[str, tuple[list[Said], list[list[str]]]] = {
    "one official at two meetings of his prefecture": (
        [
            said("a", "2025-11-18", post("王勇", "副州长"), home="巴音郭楞蒙古自治州"),
            said("b", "2025-12-01", post("王勇", "副州长", "自治州"), home="巴音郭楞蒙古自治州"),
        ],
        [["a", "b"]],
    ),
    "a bare name in the same paper": (
        [
            said("a", "2025-11-18", post("王勇", "副州长"), home="巴音郭楞蒙古自治州"),
            said(
                "b", "2025-11-19", event("现场推进会", "2025-11-19", "王勇 李芳"), home="巴音郭楞蒙古自治州"
            ),
        ],
        [["a", "b"]],
    ),
    "a county's secretary and a village doctor at the same time": (
        [
            said("a", "2025-03-01", post("李芳", "县委书记", "青石县"), home="云岭州"),
            said("b", "2025-03-09", post("李芳", "村医", "达西村卫生室"), home="云岭州"),
            said("c", "2025-04-02", post("李芳", "书记", "青石县委"), home="云岭州"),
        ],
        [["a", "c"], ["b"]],
    ),
    "two officials of different provinces in one month": (
        [
            said("a", "2025-03-01", post("王伟", "副县长", "和静县")),
            said("b", "2025-03-20", post("王伟", "副区长", "江苏省盐城市盐都区")),
        ],
        [["a"], ["b"]],
    ),
    "a transfer within the province, a year between": (
        [
            said("a", "2023-03-01", post("王伟", "县长", "和静县")),
            said("b", "2025-03-20", post("王伟", "书记", "阿勒泰地委")),
        ],
        [["a", "b"]],
    ),
    "posts in two counties of one prefecture within a month": (
        [
            said("a", "2025-03-01", post("王伟", "县长", "和静县")),
            said("b", "2025-03-20", post("王伟", "县长", "若羌县")),
        ],
        [["a"], ["b"]],
    ),
    "a reporter is not the deputy head of a county": (
        [
            said("a", "2025-03-01", post("李芳", "副县长", "青石县"), home="云岭州"),
            said("b", "2025-03-02", credits="李芳:记者", home="云岭州"),
            said("c", "2025-03-03", credits="李芳:记者", home="云岭州"),
        ],
        [["a"], ["b", "c"]],
    ),
    "a national leader in papers of two provinces, with and without a post": (
        [
            said("a", "2025-03-01", post("习近平", "总书记"), home="阿勒泰地区"),
            said("b", "2025-03-02", persons="习近平", home="江苏省"),
            said("c", "2025-03-02", post("习近平", "国家主席"), home="江苏省"),
        ],
        [["a", "b", "c"]],
    ),
    "bare names in papers of two provinces": (
        [
            said("a", "2025-03-01", persons="张伟", home="阿勒泰地区"),
            said("b", "2025-03-02", persons="张伟", home="江苏省"),
        ],
        [["a"], ["b"]],
    ),
    "villager and firefighter": (
        [
            said("a", "2025-03-01", post("王强", "村民", "达西村")),
            said("b", "2025-03-02", post("王强", "消防员")),
        ],
        [["a"], ["b"]],
    ),
    "an occasion in common outweighs that the posts are in different provinces": (
        [
            said(
                "a",
                "2025-03-01",
                post("王伟", "副市长", "南京市"),
                event("苏陕协作联席会议", "2025-02-28", "王伟 李明"),
            ),
            said(
                "b",
                "2025-03-01",
                post("王伟", "副组长", "陕西省对口协作工作组"),
                event("苏陕协作联席会议", "2025-02-28", "王伟 李明"),
            ),
        ],
        [["a", "b"]],
    ),
    "a leader's post of earlier years": (
        [
            said("a", "2025-03-01", post("习近平", "总书记")),
            said("b", "2025-03-02", post("习近平", "书记", "福州市委")),
        ],
        [["a", "b"]],
    ),
    "a county's official with a leader's name": (
        [
            said("a", "2025-03-01", post("李强", "总理", "国务院")),
            said("b", "2025-03-02", post("李强", "副县长", "和静县")),
        ],
        [["a"], ["b"]],
    ),
    "foreigners of two countries": (
        [
            said("a", "2025-03-01", post("穆罕默德", "总统", "阿联酋")),
            said("b", "2025-03-02", post("穆罕默德", "首相", "卡塔尔")),
        ],
        [["a"], ["b"]],
    ),
    "a teacher in the city and the head of a county's cooperative": (
        [
            said("a", "2024-09-04", post("高玉兰", "教师", "望湖市第二小学"), home="云岭州"),
            said("b", "2024-11-15", post("高玉兰", "理事长"), home="云岭州"),
            said("c", "2025-03-07", post("高玉兰", "理事长", "塔拉县养殖专业合作社"), home="云岭州"),
        ],
        [["a"], ["b", "c"]],
    ),
    "the head of a city, by government and by committee": (
        [
            said("a", "2024-03-12", post("道尔吉", "市长", "望湖市"), home="云岭彝族自治州"),
            said("b", "2024-03-13", post("道尔吉", "副书记", "望湖市委"), home="云岭彝族自治州"),
        ],
        [["a", "b"]],
    ),
    "a student and a professor of one university": (
        [
            said("a", "2025-03-01", post("张伟", "学生", "清河大学")),
            said("b", "2025-03-02", post("张伟", "教授", "清河大学")),
        ],
        [["a"], ["b"]],
    ),
    "guests of two countries in one host's company": (
        [
            said("a", "2024-09-04", post("穆罕默德", "总统", "阿联酋"), event("会谈", None, GUESTS)),
            said("b", "2024-09-04", post("穆罕默德", "国王", "摩洛哥"), event("会谈", None, GUESTS)),
        ],
        [["a"], ["b"]],
    ),
    "a bare name goes where its company is": (
        [
            said("a", "2025-03-01", post("王伟", "局长", "和静县公安局"), event("会议", None, "王伟 甲 乙")),
            said(
                "b", "2025-03-02", post("王伟", "医生", "和静县人民医院"), event("义诊", None, "王伟 丙 丁")
            ),
            said("c", "2025-03-03", event("下乡义诊", "2025-03-02", "王伟 丙 丁")),
            said("d", "2025-03-04", event("现场会", "2025-03-04", "王伟 甲")),
        ],
        [["a", "d"], ["b", "c"]],
    ),
    "two spellings of a transliterated name": (
        [
            said("a", "2025-03-01", post("玉苏甫江·麦麦提", "州长"), home="巴音郭楞蒙古自治州"),
            said("b", "2025-03-02", post("玉苏甫江·麦麦提", "副书记", "州党委"), home="巴音郭楞蒙古自治州"),
        ],
        [["a", "b"]],
    ),
}


@pytest.mark.parametrize(("pieces", "wanted"), CASES.values(), ids=CASES.keys())
def test_who_is_whom(pieces: list[Said], wanted: list[list[str]]) -> None:
    name = pieces[0][1].persons[0]
    assert parted(resolved(*pieces), name) == wanted
    assert parted(resolved(*reversed(pieces)), name) == wanted


def test_spellings_with_and_without_a_dot_are_one_person() -> None:
    found = resolved(
        said("a", "2025-03-01", persons="玉苏甫江·麦麦提", home="云岭州"),
        said("b", "2025-03-02", persons="玉苏甫江麦麦提", home="云岭州"),
        said("c", "2025-03-03", persons="玉苏甫江·麦麦提", home="云岭州"),
    )
    (person,) = [one for one in found.identities if one.kind == "person"]
    assert (person.name, person.aliases) == ("玉苏甫江·麦麦提", ("玉苏甫江麦麦提",))
    assert person.mentions == (("a", "玉苏甫江·麦麦提"), ("b", "玉苏甫江麦麦提"), ("c", "玉苏甫江·麦麦提"))


def test_an_agency_reporter_is_one_in_papers_of_two_provinces() -> None:
    found = resolved(
        said("a", "2025-03-01", credits="燕雁:摄影", home="阿勒泰地区", text="新华社记者 燕雁 摄"),
        said("b", "2025-03-02", credits="燕雁:摄影", home="江苏省", text="新华社记者 燕雁 摄"),
    )
    assert parted(found, "燕雁") == [["a", "b"]]


def test_short_and_full_name_of_a_foreigner_are_one_by_the_post() -> None:
    found = resolved(
        said("a", "2025-03-01", post("普京", "总统", "俄罗斯")),
        said("b", "2025-03-02", post("弗拉基米尔·普京", "总统", "俄罗斯联邦")),
        said("c", "2025-03-03", post("普京", "总统", "俄罗斯")),
    )
    (person,) = [one for one in found.identities if one.kind == "person"]
    assert (person.name, person.aliases) == ("普京", ("弗拉基米尔·普京",))


def test_a_short_name_that_two_could_have_stays_apart() -> None:
    found = resolved(
        said("a", "2025-03-01", post("罗德里格斯", "主席", "委内瑞拉全国代表大会")),
        said("b", "2025-03-02", post("豪尔赫·罗德里格斯", "主席", "委内瑞拉全国代表大会")),
        said("c", "2025-03-03", post("德尔西·罗德里格斯", "主席", "委内瑞拉全国代表大会")),
    )
    assert len([one for one in found.identities if one.kind == "person"]) == 3


SECRETARY = said("a", "2025-03-01", post("李芳", "书记", "青石县委"), home="云岭州")
DOCTOR = said("b", "2025-03-09", post("李芳", "村医", "达西村卫生室"), home="云岭州")
BARE = said("c", "2025-03-10", persons="李芳", home="云岭州")


def test_the_reason_for_two_is_recorded() -> None:
    (judgement,) = resolved(SECRETARY, DOCTOR).judgements
    assert judgement == Judgement(
        left="a#person#李芳", right="b#person#李芳", verdict="negative", by="rule:field", reason="医疗 / 官员"
    )


def test_one_by_nothing_but_the_name_is_recorded_as_unsure() -> None:
    pieces = said("a", "2025-03-01", persons="王强"), said("b", "2025-03-02", persons="王强")
    (judgement,) = resolved(*pieces).judgements
    assert (judgement.verdict, judgement.by) == ("unsure", "rule:name")


def test_a_person_may_decide_that_two_mentions_are_one() -> None:
    given = Judgement(
        left="a#person#李芳", right="b#person#李芳", verdict="positive", by="张三", reason="兼职"
    )
    assert parted(resolved(SECRETARY, DOCTOR, judgements=[given]), "李芳") == [["a", "b"]]


def test_a_person_may_decide_that_two_mentions_are_two() -> None:
    given = Judgement(
        left="a#person#李芳", right="c#person#李芳", verdict="negative", by="张三", reason="另一人"
    )
    found = resolved(SECRETARY, BARE, judgements=[given])
    assert parted(found, "李芳") == [["a"], ["c"]]
    assert given in found.judgements


def test_a_person_may_decide_that_two_uids_are_one() -> None:
    before = resolved(SECRETARY, DOCTOR)
    left, right = (before.where[article, "person", "李芳"] for article in ("a", "b"))
    given = Judgement(left=left, right=right, verdict="positive", by="张三", reason="同一人")
    after = resolved(SECRETARY, DOCTOR, judgements=[given])
    assert parted(after, "李芳") == [["a", "b"]]
    (person,) = [one for one in after.identities if one.kind == "person"]
    assert person.mentions == (("a", "李芳"), ("b", "李芳"))


def test_what_a_rule_recorded_before_decides_nothing() -> None:
    given = Judgement(left="a#person#李芳", right="b#person#李芳", verdict="positive", by="rule:x", reason="")
    assert parted(resolved(SECRETARY, DOCTOR, judgements=[given]), "李芳") == [["a"], ["b"]]


def test_a_title_without_a_body_is_whose_title_it_is() -> None:
    """主任周海 in an article of the same place is the doctor, not the official of that name."""
    found = resolved(
        said("a", "2024-01-01", post("周海", "县长", "青岚县"), home="云岭彝族自治州"),
        said("b", "2024-02-01", post("周海", "主任", "云岭州人民医院心内科"), home="云岭彝族自治州"),
        said("c", "2024-03-01", post("周海", "主任"), home="云岭彝族自治州"),
    )
    assert parted(found, "周海") == [["a"], ["b", "c"]]
