"""The five real pages of ../shared/pages: no error, nothing invented, cut as the gold says."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.model import Article, Issue
from kg.reading.jumps import join_jumps
from kg.reading.reader import ReadOptions, read
from kg.records import article_record, to_line
from tests.requirements import require_shared


@pytest.fixture(scope="module")
def real() -> tuple[list[Article], list[Issue], Path]:
    """The articles and Issues of the real pages, and their folder."""
    folder = require_shared("pages")
    parts = list(read([str(folder)], ReadOptions()))
    return [a for part in parts for a in part.articles], [i for part in parts for i in part.issues], folder


def test_no_issue(real: tuple[list[Article], list[Issue], Path]) -> None:
    assert real[1] == []


def test_nothing_is_invented(real: tuple[list[Article], list[Issue], Path]) -> None:
    articles, _, folder = real
    pages = {path.name: path.read_text("utf-8") for path in folder.glob("*.txt")}
    assert len(pages) == 5
    for article in articles:
        page = pages[article.source or ""]
        from_page = "".join(page[span.start : span.stop] for span in article.spans)
        assert "".join(from_page.split()) == "".join(article.text.split())


def test_cut_as_the_gold_says(real: tuple[list[Article], list[Issue], Path], tmp_path: Path) -> None:
    score = require_shared("score/segments.py")
    out = tmp_path / "articles.jsonl"
    out.write_text("".join(to_line(article_record(a)) for a in join_jumps(real[0])), encoding="utf-8")
    command = [sys.executable, str(score), str(require_shared("gold/dev")), str(out), "--json"]
    result = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert result["articles"]["f1"] >= 0.97
    assert result["headlines"] >= 0.95
