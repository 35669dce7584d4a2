"""Sentences of the sample that were read wrongly once, and are read right."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from kg.model import Reading

Readings = Mapping[str, Reading]


def posts(readings: Readings, article: str, person: str) -> set[str]:
    return {
        (role.organisation or "") + role.title for role in readings[article].roles if role.person == person
    }


def chairs(readings: Readings, article: str) -> set[str]:
    return {
        each.person
        for event in readings[article].events
        for each in event.participants
        if "主持" in each.parts
    }


def test_a_post_is_not_given_to_who_was_named_before(readings: Readings) -> None:
    """沈砚秋当选自治州人民政府州长，吉克阿木当选…副州长，谭敬之当选自治州中级人民法院院长 (s041)."""
    assert posts(readings, "s041", "沈砚秋") == {"自治州人民政府州长"}


def test_a_verb_before_a_post_is_no_body(readings: Readings) -> None:
    """在心血管内科，沈砚秋握着主任周海川的手说 (s045)."""
    assert "沈砚秋握着主任" not in posts(readings, "s045", "周海川")


def test_who_is_sent_keeps_the_post(readings: Readings) -> None:
    """副州长吉克阿木因公出差，委托州卫生健康委副主任米热古丽·艾则孜出席会议 (s046)."""
    assert posts(readings, "s046", "米热古丽·艾则孜") == {"州卫生健康委副主任"}


@pytest.mark.parametrize(("article", "chair"), [("s025", "裴世安"), ("s033", "吕鹤鸣"), ("s046", "更登尼玛")])
def test_who_chaired(readings: Readings, article: str, chair: str) -> None:
    """揭牌仪式由…院长裴世安主持; 签约揭牌仪式由…副校长吕鹤鸣主持; 会议由…局长更登尼玛主持."""
    assert chairs(readings, article) == {chair}


def test_mongolian_names_before_an_appointment(readings: Readings) -> None:
    """阿木尔朝克同志任中共赫川州委委员、常委、书记 (s028): read as 尔朝克."""
    assert "阿木尔朝克" in readings["s028"].persons


def test_a_given_name_of_two_words_is_whole(readings: Readings) -> None:
    """签约仪式由州发展改革委主任邱牧之主持 (s011): read as 邱牧."""
    assert "邱牧之" in readings["s011"].persons
