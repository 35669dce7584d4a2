"""Papers and sites that no table knows: each case with its sentence."""

from __future__ import annotations

import pytest

from kg.grammar.bodies.outlets import outlets

CASES = [
    ("望湖网岚县10月14日讯（记者 高明远）", "望湖网"),
    ("白河新闻讯（通讯员 林秋）", "白河新闻"),
    ("（白河青年报·白河在线记者 高明远）", "白河青年报 白河在线"),
    ("他告诉望湖网记者，水库已建成。", "望湖网"),
    ("《白河经济导报》编委林秋出席。", "白河经济导报"),
    ("据《劳动者报》报道，水位下降。", "劳动者报"),
    ("晚报讯 3月8日", ""),
    ("本报讯（记者高明远）", ""),
    ("港澳台记者组参观。", ""),
]


@pytest.mark.parametrize(("text", "names"), CASES, ids=[text for text, _ in CASES])
def test_outlets(text: str, names: str) -> None:
    assert [text[slice(*stretch)] for stretch in outlets(text)] == names.split()
