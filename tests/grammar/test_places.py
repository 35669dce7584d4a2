"""Which places a text names: each case with its sentence."""

from __future__ import annotations

import pytest

from tests.grammar.named import read_names

CASES = [
    ("divisions", "和静县和库尔勒市降雪。", "和静县 库尔勒市"),
    ("short form", "他从乌鲁木齐来到巴州。", "乌鲁木齐 巴州"),
    ("longest name", "活动在尉犁县兴平镇达西村举行。", "尉犁县兴平镇达西村"),
    ("province and city", "来自浙江杭州的客人参观。", "浙江杭州"),
    ("site", "游客走进博斯腾湖景区。", "博斯腾湖景区"),
    ("venue", "会议在北京人民大会堂举行。", "北京人民大会堂"),
    ("village without its county", "记者来到新港村。", "新港村"),
    ("country and city abroad", "代表团访问法国，抵达巴黎。", "法国 巴黎"),
    ("region before a place", "南疆喀什气温回升。", "南疆 喀什"),
    ("part of a body's name", "和静县教育局召开会议。", ""),
    ("part of a person's name", "书记徐大庆主持会议。", ""),
    ("words of every day", "惠民工程增进友谊，建设产业园区，推动合作，江山如画，小城镇和各村面貌一新。", ""),
    ("kinds of places", "我州、全区、各地、城中村和边境地区。", ""),
    ("work called after a place", "话剧《长河》在和静县演出，他编过《和静县志》。", "和静县"),
    ("doctrine", "高举中国特色社会主义伟大旗帜，建设健康中国、美丽中国。", ""),
    ("a law's or a book's name", "学习《中华人民共和国民法典》和《新疆故事》。", ""),
    (
        "county called by a usual word",
        "他是江西上高人，在四川大竹、浙江安吉工作过。",
        "江西上高 四川大竹 浙江安吉",
    ),
    ("no county of that province", "江西大竹器展出，上海和平岁月。", "江西 上海"),
    ("how many places", "和静两座城市、库尔勒各园区、全州10多个社区和一商贸城。", "和静 库尔勒"),
    ("a kind of city", "库尔勒城市公交，友好城市。", "库尔勒"),
    ("what is done with a village", "干部下沉，驻社区、进园区，打造无疫情社区。", ""),
    ("a country that acts", "中国将举办论坛，展出新诗。", "中国"),
    ("a country only in names", "他研究中国新诗，获得中国传统村落保护奖。", ""),
    ("named after a place", "中国人、西班牙文、中国和静网和新中国。", ""),
    (
        "long names in a chain",
        "和静县加尔巴格尔社区和新疆克孜勒苏柯尔克孜自治州。",
        "和静县加尔巴格尔社区 新疆克孜勒苏柯尔克孜自治州",
    ),
    ("where somebody is from", "高明远，男，新疆和静人。", "新疆和静"),
    ("words for land and water", "大江大河、绿水青山、高原和海峡，人山人海。", ""),
    ("basin and canal", "黄河流域和京杭大运河沿线降雨。", "黄河流域 京杭大运河"),
    ("hall of a house", "习明在北京人民大会堂北大厅会见客人。", "北京人民大会堂北大厅"),
    ("building and room", "会议在崇文楼B401会议室召开，讲座在海冰楼举行。", "崇文楼B401会议室 海冰楼"),
    ("a house of every body", "会议在综合楼会议室召开，在三楼举行座谈。", ""),
    ("park and centre", "一行来到和静县工业园区、库尔勒市奥体中心。", "和静县工业园区 库尔勒市奥体中心"),
]


@pytest.mark.parametrize(("rule", "text", "names"), CASES, ids=[rule for rule, _, _ in CASES])
def test_places_of_a_text(rule: str, text: str, names: str) -> None:
    assert [mention.name for mention in read_names(text).places] == names.split()
