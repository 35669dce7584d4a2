"""Counties and towns under other names: the same in text and gold, and nothing else changed."""

from __future__ import annotations

import random

from kg.evaluation.renaming import renamed
from kg.model import Article

TEXT = "和静县教育局在和静举办比赛，哈尔莫敦镇代表队夺冠，中国队祝贺。"
RECORD = {
    "id": "a",
    "organisations": ["和静县教育局"],
    "places": ["和静", "哈尔莫敦镇"],
    "optional": {"places": ["和静县"], "roles": [{"person": "甲"}]},
}


def test_places_are_renamed_in_text_and_gold_alike() -> None:
    record, article = renamed(RECORD, Article(id="a", title="和静县比赛", text=TEXT), random.Random(1))
    county = record["optional"]["places"][0]
    assert county[-1] == "县" and county != "和静县"
    assert article.title == f"{county}比赛"
    assert article.text.startswith(f"{county}教育局在{county[:-1]}举办比赛，")
    assert article.text.endswith("代表队夺冠，中国队祝贺。")
    assert record["organisations"] == [f"{county}教育局"]
    assert record["places"][0] == county[:-1]


def test_the_same_chance_gives_the_same_names() -> None:
    article = Article(id="a", title="", text=TEXT)
    first, second = (renamed(RECORD, article, random.Random(2)) for _ in range(2))
    assert first == second
