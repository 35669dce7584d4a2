"""Gold folders: what is read, and how a bad file is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluation.gold import articles_of, load_gold, load_segments


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def test_gold_files_by_name_and_segments_apart(tmp_path: Path) -> None:
    _write(tmp_path / "b.json", {"id": "b", "text": "乙"})
    _write(tmp_path / "a.json", {"id": "a", "text": "甲"})
    _write(tmp_path / "segments_1.json", [{"id": "a", "kind": "article", "title": ""}])
    assert [record["id"] for record in load_gold(tmp_path)] == ["a", "b"]
    assert load_segments(tmp_path) == [[{"id": "a", "kind": "article", "title": ""}]]


def test_articles_hold_only_what_a_reader_has(tmp_path: Path) -> None:
    _write(
        tmp_path / "a.json", {"id": "a", "title": "题", "text": "甲", "published": None, "persons": ["王勇"]}
    )
    (article,) = articles_of(load_gold(tmp_path))
    assert (article.id, article.title, article.text, article.published) == ("a", "题", "甲", None)


def test_texts_may_lie_in_a_file_of_lines(tmp_path: Path) -> None:
    _write(tmp_path / "a.json", {"id": "a", "title": "题"})
    lines = tmp_path / "texts.jsonl"
    lines.write_text('{"id": "a", "title": "题", "text": "甲文"}\n', encoding="utf-8")
    (article,) = articles_of(load_gold(tmp_path), lines)
    assert article.text == "甲文"


BAD = [
    ("{", "cannot be read as JSON"),
    ("[]", "needs an id"),
    ('{"id": "a", "persons": "王勇"}', "persons must be a list"),
    ('{"id": "a", "roles": ["书记"]}', "each of roles must be an object"),
]


@pytest.mark.parametrize(("content", "message"), BAD, ids=[message for _, message in BAD])
def test_a_bad_file_is_named(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "bad.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=message) as caught:
        load_gold(tmp_path)
    assert "bad.json" in str(caught.value)


def test_an_empty_folder_says_what_is_wanted(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold here"):
        load_gold(tmp_path)


def test_gold_without_a_text_cannot_be_read(tmp_path: Path) -> None:
    _write(tmp_path / "a.json", {"id": "a", "title": "题"})
    with pytest.raises(InputError, match="gold a: no text"):
        articles_of(load_gold(tmp_path))
