"""What the weights make of a stretch that may name a body: each case with its sentence."""

from __future__ import annotations

import pytest

from kg.grammar.bodies.stretches import chosen
from kg.grammar.prepare import proposed
from kg.model import Article
from tests.grammar.named import read_names

CASES = [
    ("a verb between bodies", "赫川大学委托州卫生健康委研究落实国务院部署。", "赫川大学 州卫生健康委 国务院"),
    (
        "kinds of bodies with verbs",
        "大家要全面提升学校管理水平，集中力量办好实事，为建设高水平大学而努力。",
        "",
    ),
    ("a branch", "交通银行望湖分行和赫川大学附属第二医院签约。", "交通银行望湖分行 赫川大学附属第二医院"),
    ("organs by their level", "省残联、省国资委、省公共资源中心参加评比。", "省残联 省国资委 省公共资源中心"),
    ("a county's government", "安远县人民政府发布公告。", "安远县人民政府"),
    ("departments in a list", "会议由校党委组织部、人事处负责人汇报。", "校党委组织部 人事处"),
    ("a department's centre", "州人民医院心内科中心主任沈砚秋介绍情况。", "州人民医院心内科中心"),
    (
        "known by name",
        "民盟、民进代表参加座谈，据韩联社报道，日本公明党提出提案。",
        "民盟 民进 韩联社 日本公明党",
    ),
    (
        "a session inside",
        "中国人民政治协商会议第十届全国委员会副主席沈砚秋出席。",
        "中国人民政治协商会议第十届全国委员会",
    ),
    (
        "a team sent somewhere",
        "国家能源集团赫川有限公司驻青岚县工作队到村。",
        "国家能源集团赫川有限公司驻青岚县工作队",
    ),
]


@pytest.mark.parametrize(("rule", "text", "names"), CASES, ids=[rule for rule, _, _ in CASES])
def test_bodies_of_a_text(rule: str, text: str, names: str) -> None:
    assert [mention.name for mention in read_names(text).organisations] == names.split()


def named(text: str, weights: dict[str, float]) -> list[str]:
    """The bodies of a text by these weights."""
    (_, _), (ground, proposals) = proposed(Article(id="a", title="", text=text), ())
    return [ground.text[start:stop] for start, stop in chosen(ground, proposals, weights)]


def test_without_weights_the_rules_decide() -> None:
    assert named("会议由和静县教育局举办，建设学习型学校。", {}) == ["和静县教育局", "建设学习型学校"]


def test_a_weight_can_overrule_the_rules() -> None:
    assert named("会议由和静县教育局举办。", {"f教育": 1.0}) == ["教育局"]
    assert named("会议由和静县教育局举办。", {"f教育": -1.0}) == []
