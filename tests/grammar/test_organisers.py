"""Who held an occasion, and which groups took part: the words that say so."""

from __future__ import annotations

import pytest

from kg.grammar.groups import groups_in
from kg.grammar.organisers import body_of, named_hosts, subject_hosts
from kg.grammar.skeleton import skeletons
from tests.grammar.marked import document

SUBJECTS = [
    ("Ⓓ，Ⓞ", ["Ⓞ"]),
    ("Ⓓ，Ⓞ和Ⓞ联合", ["Ⓞ", "Ⓞ"]),
    ("Ⓞ在Ⓖ", ["Ⓞ"]),
    ("州水利局", ["州水利局"]),
    ("ⓄⓉⓅ主持", []),
    ("我校", []),
    ("双方", []),
    ("Ⓞ党的Ⓞ", ["Ⓞ党的Ⓞ"]),
    ("Ⓞ一同来到Ⓞ", ["Ⓞ"]),
]


@pytest.mark.parametrize(("clause", "hosts"), SUBJECTS, ids=[clause for clause, _ in SUBJECTS])
def test_the_subject_of_holding(clause: str, hosts: list[str]) -> None:
    assert [clause[slice(*stretch)] for stretch in subject_hosts(clause, 0, len(clause))] == hosts


def test_hosts_named_by_their_verbs() -> None:
    text = "论坛由Ⓞ主办，Ⓞ和Ⓖ市文联承办，Ⓞ协办。"
    assert [text[slice(*stretch)] for stretch in named_hosts(text)] == ["Ⓞ", "Ⓞ", "Ⓖ市文联", "Ⓞ"]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("市政府第三十五次常务会议", "市政府"),
        ("Ⓞ第一次会议", "Ⓞ"),
        ("自治州水利建设领导小组第一次全体会议", "自治州水利建设领导小组"),
        ("Ⓞ第六十九次委员长会议", "Ⓞ"),
        ("全州水利建设推进会", ""),
        ("专题会议", ""),
    ],
)
def test_the_body_in_a_meetings_name(name: str, body: str) -> None:
    assert name[: body_of(name)] == body


GROUPS = [
    ("[P:林秋]、[P:巴图]，各县市负责同志，企业代表等参加会议。", ["各县市负责同志", "企业代表"]),
    ("[P:林秋]及[O:州水利局]有关负责人陪同。", ["州水利局有关负责人"]),
    ("300余名师生聆听了报告。", ["300余名师生"]),
    ("各界代表先后发言。", ["各界代表"]),
    ("我们参加会议。", []),
]


@pytest.mark.parametrize(("marked", "groups"), GROUPS, ids=[marked for marked, _ in GROUPS])
def test_groups(marked: str, groups: list[str]) -> None:
    made = document(marked)
    (sentence,) = skeletons(made, ())
    text = made.article.text
    assert [sentence.stretch(*stretch).of(text) for stretch in groups_in(sentence)] == groups
