"""Each verb's rule with its sentence: who takes which part."""

from __future__ import annotations

import pytest

from kg.grammar.parts import takings
from kg.grammar.skeleton import skeletons
from kg.grammar.times import read_times
from tests.grammar.marked import document

# the rule, its sentence, the claim
RULES = [
    ("主持", "[T:副州长][P:高明远]主持会议。", "高明远:主持"),
    ("由某人主持", "会议由[P:高明远]主持。", "高明远:主持"),
    ("并讲话", "[P:高明远]主持会议并讲话。", "高明远:主持 高明远:发言"),
    ("一个谓语一串人", "[P:高明远]、[P:林秋]、[P:阿依古丽]出席会议。", "高明远:出席 林秋:出席 阿依古丽:出席"),
    (
        "两个分句两个主语",
        "[P:高明远]出席会议并讲话，[P:林秋]主持会议。",
        "高明远:出席 高明远:发言 林秋:主持",
    ),
    (
        "隔着逗号的名单",
        "[O:州财政局][T:局长][P:林秋]，[O:州教育局][T:局长][P:罗大海]等参加会议。",
        "林秋:出席 罗大海:出席",
    ),
    ("致辞", "[P:林秋]代表主办方致欢迎辞。", "林秋:发言"),
    ("作报告", "[P:林秋]向大会作了题为《水利十年》的工作报告。", "林秋:发言"),
    ("合作不是作", "双方合作开展技术交流，[P:林秋]未发一言。", ""),
    ("向某人介绍", "[P:林秋]向[P:高明远]介绍了项目进展。", "高明远:出席 林秋:发言"),
    ("同某人", "[P:林秋]与[P:高明远]座谈。", "林秋:出席 高明远:出席"),
    ("说的话里的人", "[P:林秋]表示，[P:高明远]宣布的政策令人鼓舞。", "林秋:发言"),
    ("下一个人说的话", "[P:林秋]提出，要抓早；[P:罗大海]建议，要抓实。", "林秋:发言 罗大海:发言"),
    ("动词的宾语", "[P:林秋]介绍了[P:高明远]先生的事迹。", "林秋:发言"),
    ("看望的人", "[P:林秋]看望了[P:巴图]。", "林秋:出席 巴图:出席"),
    ("听取某人汇报", "会议听取了[T:局长][P:林秋]的工作汇报。", "林秋:发言"),
    ("没有名字的人陪同", "[T:总领事][P:高明远]一行在市外办[T:领导]陪同下访问我校。", ""),
    ("接待", "[T:院长][P:林秋]、[T:书记][P:罗大海]热情接待了来宾。", "林秋:出席 罗大海:出席"),
    ("受到接待", "考察组受到[T:校长][P:林秋]的热情接待。", "林秋:出席"),
    ("书名里的逗号", "[P:林秋]在校本部作了题为《水利，十年》的报告。", "林秋:发言"),
    ("作指导", "[T:主任][P:林秋]做了冲刺阶段学习方法等指导。", "林秋:发言"),
    ("正如某人所说", "正如[P:高明远][T:书记]所说，要抓早抓实。", ""),
    ("陪同下", "在[P:林秋]陪同下，代表团参观了水库。", "林秋:陪同"),
    ("陪同", "[P:高明远]来到车间察看，[P:林秋]陪同。", "高明远:出席 高明远:出席 林秋:陪同"),
    ("后置名单", "出席会议的还有：[P:高明远]、[P:林秋]。", "高明远:出席 林秋:出席"),
    ("分别是", "宣讲员有两名，分别是[P:高明远]、[P:林秋]。", "高明远:出席 林秋:出席"),
    ("会议自己指出", "[P:林秋]出席会议，会议强调，要抓落实。", "林秋:出席"),
    ("学习的讲话", "会议传达学习[P:高明远]总书记重要讲话精神。", ""),
    ("以某人为核心", "要团结在以[P:高明远]同志为核心的集体周围，发言踊跃。", ""),
    ("参加工作不是参加会", "[P:林秋]，1984年参加工作。", ""),
    ("署名的记者", "本报讯（记者[P:吴念]）昨日，[P:林秋]出席会议。", "林秋:出席"),
]


def _read(marked: str, subject: str | None = None) -> str:
    made = document(marked)
    (sentence,) = skeletons(made, read_times(made.article.text, None))
    return " ".join(
        f"{t.person}:{t.part}{'!' if t.away else ''}{t.mode or ''}" for t in takings(sentence, subject)
    )


@pytest.mark.parametrize(("sentence", "claim"), [rule[1:] for rule in RULES], ids=[rule[0] for rule in RULES])
def test_rule(sentence: str, claim: str) -> None:
    assert _read(sentence) == claim


AWAY = [
    ("因故缺席", "[P:林秋]因故缺席会议。", "林秋:出席!"),
    ("贺信", "[P:林秋]发来贺信。", "林秋:出席!"),
    ("批示", "[P:林秋]对此作出重要批示。", "林秋:出席!"),
    ("委托", "[P:林秋]委托[P:罗大海]出席会议并讲话。", "林秋:出席! 罗大海:出席委托 罗大海:发言委托"),
    ("受委托", "受[P:林秋]委托，[P:罗大海]出席会议。", "林秋:出席! 罗大海:出席委托"),
    ("视频", "[P:林秋]以视频方式出席会议并致辞。", "林秋:出席视频 林秋:发言视频"),
]


@pytest.mark.parametrize(("sentence", "claim"), [rule[1:] for rule in AWAY], ids=[rule[0] for rule in AWAY])
def test_absence_and_mode(sentence: str, claim: str) -> None:
    assert _read(sentence) == claim


def test_he_is_whom_the_sentence_before_spoke_of() -> None:
    assert _read("会议由他主持。", "林秋") == "林秋:主持"
    assert _read("他强调，要抓落实。", "林秋") == "林秋:发言"
    assert _read("他强调，要抓落实。") == ""
