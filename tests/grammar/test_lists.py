"""Lists of names: their order and what it means."""

from __future__ import annotations

import pytest

from tests.grammar.named import read_names

CASES = [
    ("rank", "陈伟俊、玉苏甫江·麦麦提、王琳琳参加会议。", "ranked", "陈伟俊 玉苏甫江·麦麦提 王琳琳"),
    ("open", "州领导陈伟俊、王琳琳、林秋雨等参加会议。", "open", "陈伟俊 王琳琳 林秋雨"),
    ("strokes", "主席团成员（按姓氏笔画为序）：王琳琳、林秋雨、陈伟俊。", "strokes", "王琳琳 林秋雨 陈伟俊"),
    ("titles between", "州财政局局长林秋雨，州教育局局长罗大海参加。", "ranked", "林秋雨 罗大海"),
]


@pytest.mark.parametrize(("rule", "text", "flag", "names"), CASES, ids=[case[0] for case in CASES])
def test_a_list_keeps_its_order(rule: str, text: str, flag: str, names: str) -> None:
    (found,) = read_names(text).lists
    assert (found.flag, [mention.name for mention in found.names]) == (flag, names.split())
    assert found.span.start == found.names[0].span.start
    assert found.span.stop == found.names[-1].span.stop


def test_names_of_two_clauses_are_two_lists() -> None:
    document = read_names("县长高明远、书记林秋雨出席会议。局长罗大海、副局长王立群发言。")
    assert [[m.name for m in found.names] for found in document.lists] == [
        ["高明远", "林秋雨"],
        ["罗大海", "王立群"],
    ]
