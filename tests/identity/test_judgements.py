"""Judgements are written in one order and read back as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.identity.judgements import read_judgements, write_judgements
from kg.model import Judgement

ONE = Judgement(left="a", right="b", verdict="positive", by="张三", reason="同一人")
TWO = Judgement(left="a", right="c", verdict="negative", by="rule:field", reason="医疗 / 官员")


def test_written_in_order_each_once_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    write_judgements(path, [TWO, ONE, TWO])
    assert path.read_text("utf-8").splitlines()[0] == (
        '{"left": "a", "right": "b", "verdict": "positive", "by": "张三", "reason": "同一人"}'
    )
    assert read_judgements(path) == (ONE, TWO)


BAD = [
    ("{", "not a judgement"),
    ('{"left": "a"}', "it needs left, right, verdict, by, reason"),
    ('{"left": "a", "right": "b", "verdict": "yes", "by": "x", "reason": ""}', "verdict 'yes'"),
]


@pytest.mark.parametrize(("line", "message"), BAD, ids=[row[1] for row in BAD])
def test_a_bad_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "judgements.jsonl"
    write_judgements(path, [ONE])
    path.write_text(path.read_text("utf-8") + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=message) as caught:
        read_judgements(path)
    assert "judgements.jsonl:2" in str(caught.value)
