"""Gold and readings in the form of gold/GUIDELINES.md, small enough to count by hand."""

from __future__ import annotations

from typing import Any

import pytest

Record = dict[str, Any]


@pytest.fixture
def gold() -> Record:
    return {
        "id": "a1",
        "published": "2025-11-18",
        "credits": [{"name": "刘俊", "kind": "记者"}],
        "persons": ["刘俊", "王勇", "巴 图", "李芳"],
        "organisations": ["清河州党委", "清河大学党委"],
        "places": ["清河"],
        "roles": [
            {"person": "王勇", "title": "副州长", "organisation": None},
            {"person": "巴图", "title": "书记", "organisation": "州党委", "organisation_full": "清河州党委"},
            {"person": "李芳", "title": "党委书记", "organisation": "清河大学"},
        ],
        "events": [
            {
                "name": "质量工作领导小组第一次全体会议",
                "kind": "会议",
                "date": "2025-11-14",
                "place": "清河",
                "organisers": ["清河州党委"],
                "participants": [
                    {"person": "王勇", "parts": ["主持", "出席"]},
                    {"person": "巴图", "parts": ["发言", "出席"]},
                ],
                "background": False,
            },
            {"name": "党的二十届四中全会", "kind": "会议", "date": None, "background": True},
        ],
        "optional": {"persons": ["陈旺"], "roles": [], "participants": ["李芳"]},
    }


@pytest.fixture
def reading() -> Record:
    return {
        "id": "a1",
        "published": "2025-11-18",
        "credits": [{"name": "刘俊", "kind": "摄影"}],
        "persons": ["刘俊", "王勇", "巴图", "陈旺", "张三"],
        "organisations": ["清河州党委"],
        "places": [],
        "roles": [
            {"person": "王勇", "title": "副州长", "organisation": "清河州"},
            {"person": "巴图", "title": "书记", "organisation": "清河州党委"},
            {"person": "李芳", "title": "书记", "organisation": "清河大学党委"},
        ],
        "events": [
            {
                "name": "清河州质量工作领导小组第一次全体会议",
                "kind": "会议",
                "date": "2025-11-14",
                "place": None,
                "organisers": ["清河州党委", "清河州"],
                "participants": [
                    {"person": "王勇", "parts": ["主持", "出席"]},
                    {"person": "李芳", "parts": ["出席"]},
                    {"person": "张三", "parts": ["发言", "出席"]},
                ],
                "background": False,
            },
            {"name": "二十届四中全会", "kind": "会议", "date": None, "background": False},
            {"name": "春季运动会", "kind": "活动", "date": None, "background": False},
        ],
    }
