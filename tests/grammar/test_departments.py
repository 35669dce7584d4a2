"""Departments in lists: each case with its sentence."""

from __future__ import annotations

import pytest

from kg.grammar.bodies.departments import departments

CASES = [
    ("校办、科技处、发规处等部门负责人参加。", "校办 科技处 发规处"),
    ("，文科处、图文中心负责人出席。", "文科处 图文中心"),
    ("各处室、学院、办公室等部门参加。", ""),
    ("以及我校办公室、科研处等部门参加。", ""),
    ("他爱好书法、绘画。", ""),
]


@pytest.mark.parametrize(("text", "names"), CASES, ids=[text for text, _ in CASES])
def test_departments(text: str, names: str) -> None:
    assert [text[slice(*stretch)] for stretch in departments(text)] == names.split()
