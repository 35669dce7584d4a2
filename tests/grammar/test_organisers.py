"""Who held an occasion, and which groups took part: the words that say so."""

from __future__ import annotations

import pytest

from kg.grammar.events.groups import groups_in
from kg.grammar.events.organisers import earlier_hosts, named_hosts, subject_hosts
from kg.grammar.events.sessions import bodies_of
from kg.grammar.events.skeleton import skeletons
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
    ("由Ⓞ承建的Ⓖ水库扩建项目", []),
    ("Ⓞ、Ⓞ等多家媒体记者组成的采访团来我州", []),
    ("ⓄⒼⒹ电（记者高明远）Ⓞ今天在Ⓖ", ["Ⓞ"]),
    ("Ⓓ，Ⓖ花博园隆重", ["Ⓖ花博园"]),
]


@pytest.mark.parametrize(("clause", "hosts"), SUBJECTS, ids=[clause for clause, _ in SUBJECTS])
def test_the_subject_of_holding(clause: str, hosts: list[str]) -> None:
    assert [clause[slice(*stretch)] for stretch in subject_hosts(clause, 0, len(clause))] == hosts


EARLIER = [
    ("Ⓞ以“结对共建”为主题，召开会议", ["Ⓞ"]),
    ("Ⓓ，Ⓞ、Ⓞ、爱心协会等部门，联合赴Ⓖ开展活动", ["Ⓞ", "Ⓞ", "爱心协会"]),
    ("Ⓞ就Ⓖ原ⓉⓅ一案，在Ⓖ召开大会", ["Ⓞ"]),
    ("Ⓞ组织党员，ⓉⓅ带队，到Ⓖ开展活动", []),
    ("天气晴好，在Ⓖ召开会议", []),
]


@pytest.mark.parametrize(("sentence", "hosts"), EARLIER, ids=[sentence for sentence, _ in EARLIER])
def test_the_subject_of_an_earlier_clause(sentence: str, hosts: list[str]) -> None:
    clause = sentence.rindex("，") + 1
    assert [sentence[slice(*stretch)] for stretch in earlier_hosts(sentence, clause)] == hosts


NAMED = [
    ("论坛由Ⓞ主办，Ⓞ和Ⓖ市文联承办，Ⓞ协办。", ["Ⓞ", "Ⓞ", "Ⓖ市文联", "Ⓞ"]),
    ("Ⓞ举办的水利工作培训班开班。", ["Ⓞ"]),
    ("由Ⓞ牵头，Ⓞ、Ⓞ记者组成的采访团来到Ⓖ。", ["Ⓞ"]),
    ("由Ⓞ承建的水库项目举行开工仪式。", []),
    ("Ⓞ共承办Ⓞ会议提案147件。", []),
    ("由Ⓞ主办，青岚画室艺术学校承办的画展开展。", ["Ⓞ", "青岚画室艺术学校"]),
    ("由校文博中心、Ⓞ联合举办的展览开展。", ["校文博中心", "Ⓞ"]),
    ("大会由Ⓞ和Ⓞ共同创办。", ["Ⓞ", "Ⓞ"]),
    ("由Ⓞ与Ⓖ等联合推动的推介会举行。", ["Ⓞ", "Ⓖ"]),
    ("在Ⓖ与Ⓞ联合举办的生活节上，Ⓟ致辞。", ["Ⓖ", "Ⓞ"]),
    ("在Ⓖ举行的研讨会上，Ⓟ致辞。", []),
]


@pytest.mark.parametrize(("text", "hosts"), NAMED, ids=[text for text, _ in NAMED])
def test_hosts_named_by_their_verbs(text: str, hosts: list[str]) -> None:
    assert [text[slice(*stretch)] for stretch in named_hosts(text)] == hosts


BODIES = [
    ("市政府第三十五次常务会议", ["市政府"]),
    ("Ⓞ第一次会议", ["Ⓞ"]),
    ("自治州水利建设领导小组第一次全体会议", ["自治州水利建设领导小组"]),
    ("Ⓞ第六十九次委员长会议", ["Ⓞ"]),
    ("Ⓞ十六届第43次常委会议", ["Ⓞ"]),
    ("Ⓞ常委（扩大）会", ["Ⓞ"]),
    ("Ⓖ工商联合会六届五次执委会议", ["Ⓖ工商联合会"]),
    ("Ⓞ第八次全国代表大会", ["Ⓞ"]),
    ("Ⓞ第三届理事会第四次会议", ["Ⓞ第三届理事会"]),
    ("第30届Ⓞ会议", ["Ⓞ"]),
    ("Ⓞ四次会议Ⓖ代表团全体会议", ["Ⓖ代表团"]),
    ("Ⓞ防汛工作推进会", ["Ⓞ"]),
    ("大会第三次会议和Ⓞ第四次会议", ["Ⓞ"]),
    ("Ⓞ理论学习中心组2025年第3次集体（扩大）学习会", ["Ⓞ理论学习中心组"]),
    ("Ⓞ与Ⓞ战略合作签约仪式", ["Ⓞ", "Ⓞ"]),
    ("Ⓞ与Ⓖ产学研合作签约仪式", ["Ⓞ", "Ⓖ"]),
    ("我校与Ⓞ校地合作签约仪式", ["Ⓞ"]),
    ("参加Ⓖ代表团审议", ["Ⓖ代表团"]),
    ("Ⓞ全会精神学习会", []),
    ("Ⓞ揭牌仪式", []),
    ("全州水利建设推进会", []),
    ("全市工会工作会议", []),
    ("专题会议", []),
]


@pytest.mark.parametrize(("name", "bodies"), BODIES, ids=[name for name, _ in BODIES])
def test_the_bodies_in_a_meetings_name(name: str, bodies: list[str]) -> None:
    assert [name[slice(*stretch)] for stretch in bodies_of(name)] == bodies


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
