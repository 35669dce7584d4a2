"""Workbooks: rows by the names in the first row, chosen columns, dates, what cannot be read."""

from __future__ import annotations

import datetime as dt
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import Article, Issue

if os.environ.get("KG_REQUIRE_ALL") != "1":
    pytest.importorskip("openpyxl", reason='needs pip install "news-kg[xlsx]"')

import openpyxl

Reads = Callable[..., tuple[list[Article], list[Issue]]]


def _book(path: Path, *rows: tuple[object, ...]) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(path)


def test_rows_are_articles_by_the_names_of_their_columns(tmp_path: Path, read_all: Reads) -> None:
    _book(
        tmp_path / "news.xlsx",
        ("编号", "标题", "日期", "正文"),
        (7, "春耕会议召开", dt.datetime(2024, 3, 12), "青禾州召开春耕会议。\n州长贺远山讲话。"),
        (None, None, None, None),
        (8, "只有标题", "2024-03-13", None),
    )
    (article,), issues = read_all([tmp_path])
    assert (article.id, article.title, article.published) == ("7", "春耕会议召开", "2024-03-12")
    assert article.text == "青禾州召开春耕会议。\n州长贺远山讲话。"
    assert [(issue.place, issue.message) for issue in issues] == [("sheet Sheet, row 4", "no text")]


def test_chosen_columns(tmp_path: Path, read_all: Reads) -> None:
    _book(
        tmp_path / "news.xlsx",
        ("题目一", "时间点", "内文", "正文"),
        ("铁路贯通", "2024年11月8日", "支线铺下最后一根钢轨。", "别的"),
    )
    (article,), issues = read_all([tmp_path], text_column="内文", title_column="题目一", date_column="时间点")
    assert issues == []
    assert (article.title, article.published, article.text) == (
        *("铁路贯通", "2024-11-08"),
        "支线铺下最后一根钢轨。",
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"PK nothing", "not a whole .xlsx file"), (b"\xd0\xcf\x11\xe0 locked", "locked with a password")],
    ids=["damaged", "locked"],
)
def test_a_workbook_that_cannot_be_read(tmp_path: Path, read_all: Reads, data: bytes, message: str) -> None:
    (tmp_path / "news.xlsx").write_bytes(data)
    articles, issues = read_all([tmp_path])
    assert articles == []
    assert message in issues[0].message


def test_a_workbook_that_is_a_bomb(tmp_path: Path, read_all: Reads) -> None:
    with zipfile.ZipFile(tmp_path / "news.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 260_000_000)
    articles, issues = read_all([tmp_path])
    assert articles == []
    assert "unpacks to 260 MB" in issues[0].message
