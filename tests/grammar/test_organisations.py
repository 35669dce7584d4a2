"""Which bodies a text names: each case with its sentence."""

from __future__ import annotations

import pytest

from tests.grammar.named import read_names

CASES = [
    ("long name", "巴州党委网信办网络安全和数据管理科召开会议。", "巴州党委网信办网络安全和数据管理科"),
    ("standing alone", "州党委、州政府高度重视，地委专题研究。", "州党委 州政府 地委"),
    ("before a post", "州长高明远和市水务局局长林秋雨出席。", "市水务局"),
    ("after a verb", "他考入北京大学，后加入中国共产党。", "北京大学 中国共产党"),
    ("after adverbs", "要认真贯彻落实党中央决策部署。", "党中央"),
    (
        "joined inside a name",
        "市规划和自然资源局公布方案，市文化和旅游局举办展览。",
        "市规划和自然资源局 市文化和旅游局",
    ),
    ("two joined bodies", "北京大学和清华大学签约。", "北京大学 清华大学"),
    ("company", "江西省水投生态环境有限公司挂牌。", "江西省水投生态环境有限公司"),
    ("hospital's department", "武汉大学中南医院泌尿外科完成手术。", "武汉大学中南医院泌尿外科"),
    ("number in the name", "十四届全国人大常委会举行会议。", "十四届全国人大常委会"),
    ("party committee of a body", "南开大学党委书记杨青山讲话。", "南开大学党委"),
    ("party committee of a place, in a chain", "沙溪镇党委书记、镇长杨青山讲话。", "沙溪镇党委"),
    ("party committee of the school that speaks", "校党委书记、校长杨青山讲话。", "校党委"),
    ("a hall is no body", "在北京人民大会堂北大厅会见客人。", ""),
    ("hospital whose name holds a usual word", "他在库尔勒同济医院住院。", "库尔勒同济医院"),
    ("how many bodies", "西安五个国家中心，全县各学校和两家出版社参加。", ""),
    ("what states build", "双方构建中拉命运共同体。", ""),
    (
        "committee and government run together",
        "省委省政府部署，和静县委县政府落实。",
        "省委 省政府 和静县委 县政府",
    ),
    ("departments in a list", "校办、科技处、发规处等部门参加。", "校办 科技处 发规处"),
    ("newspaper", "据新疆日报报道，工程已开工。", "新疆日报"),
    ("kinds of bodies", "有关部门、各级党组织、相关企业和公司负责人参加，学校、医院停课停诊。", ""),
    ("a person before it", "会上，林秋雨代表州水利局发言。", "州水利局"),
]


@pytest.mark.parametrize(("rule", "text", "names"), CASES, ids=[rule for rule, _, _ in CASES])
def test_organisations_of_a_text(rule: str, text: str, names: str) -> None:
    assert [mention.name for mention in read_names(text).organisations] == names.split()


def test_every_mention_is_a_stretch_of_the_text() -> None:
    text = "州党委召开会议，州财政局、州教育局汇报工作。"
    for mention in read_names(text).organisations:
        assert mention.span.of(text) == mention.name
