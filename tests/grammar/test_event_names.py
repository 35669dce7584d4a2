"""Where an event's name stops, what stands before it, and what it says."""

from __future__ import annotations

import pytest

from kg.grammar.events.event_names import ending_of, is_counted, is_generic, kind_of, leading


@pytest.mark.parametrize(
    "phrase",
    [
        "全州水利建设推进会|并讲话",
        "会议|传达学习上级精神",
        "座谈会|，听取意见",
        "教职工代表大会暨工会会员代表大会|",
        "州委水利会议精神宣讲会|",
        "学习某人在纪念大会上的讲话精神座谈会|",
        "启动仪式|上",
    ],
)
def test_the_name_stops_at_the_bar(phrase: str) -> None:
    name, rest = phrase.split("|")
    assert ending_of(name + rest) == len(name)


@pytest.mark.parametrize("phrase", ["调查研究工作", "全州水利建设规划", "会议精神", "活动方案"])
def test_no_occasion(phrase: str) -> None:
    assert ending_of(phrase) is None


@pytest.mark.parametrize(
    "phrase",
    [
        "了|座谈会",
        "由州文联主办、州作协承办的|诗歌节",
        "以“春天”为主题的|诗会",
        "为期三天的|培训班",
        "|培训班",
    ],
)
def test_the_name_starts_at_the_bar(phrase: str) -> None:
    before, name = phrase.split("|")
    assert leading(before + name) == len(before)


@pytest.mark.parametrize("name", ["会议", "此次会议", "本次论坛", "专题会议", "盛大活动", "该培训班"])
def test_generic(name: str) -> None:
    assert is_generic(name)


@pytest.mark.parametrize("name", ["全州水利会议", "第三届白河论坛", "“春天”诗会座谈会"])
def test_not_generic(name: str) -> None:
    assert not is_generic(name)


@pytest.mark.parametrize("name", ["600余场文化活动", "多场比赛", "系列活动", "上述活动", "清扫街道等活动"])
def test_counted(name: str) -> None:
    assert is_counted(name)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("全州水利建设推进会", "会议"),
        ("白河大桥开工仪式", "仪式"),
        ("第三届白河论坛", "活动"),
        ("白河农产品博览会", "活动"),
        ("中外记者见面会", "活动"),
        ("白河湿地保护", "活动"),
    ],
)
def test_kind(name: str, kind: str) -> None:
    assert kind_of(name) == kind
