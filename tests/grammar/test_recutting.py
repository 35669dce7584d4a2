"""Bodies of posts, cut as the weights cut them; where they know better the rules' cut stays."""

from __future__ import annotations

import pytest

from tests.grammar.named import read_names


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("来自闽江医学及科技大学心外科教授罗大海致辞。", "闽江医学及科技大学心外科"),
        ("莆田大学文学院拔尖学生培养中心主任罗大海致辞。", "莆田大学文学院拔尖学生培养中心"),
        ("外国总书记和法国总统温岭德致电。", "法国"),
    ],
)
def test_a_body_is_cut_where_its_name_begins(text: str, organisation: str) -> None:
    assert [role.organisation for role in read_names(text).roles] == [organisation]
