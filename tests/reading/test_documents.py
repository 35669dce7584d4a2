"""PDF and Word files: columns by their place on the page, headings, scans, passwords."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kg.model import Article, Issue
from tests.reading.clean import CLEAN
from tests.reading.typeset import wrapped

if os.environ.get("KG_REQUIRE_ALL") != "1":
    for needed in ("docx", "pypdfium2", "reportlab"):
        pytest.importorskip(needed, reason='needs pip install "news-kg[pdf,docx,test]"')

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

Reads = Callable[..., tuple[list[Article], list[Issue]]]
Draw = Callable[[Canvas], None]

_FONT = "STSong-Light"


def _pdf(*pages: Draw, password: str | None = None) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont(_FONT))
    out = io.BytesIO()
    encrypt = StandardEncryption(password) if password else None
    canvas = Canvas(out, pagesize=(595, 842), encrypt=encrypt)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _article(canvas: Canvas, number: int, top: float, lefts: Sequence[float], per_column: int) -> None:
    """An article under its headline, in columns from the left."""
    article = CLEAN[number]
    canvas.setFont(_FONT, 20)
    canvas.drawString(lefts[0], top, article.title)
    canvas.setFont(_FONT, 10)
    lines = [line for paragraph in article.paragraphs for line in wrapped(paragraph, 14)]
    for at, line in enumerate(lines):
        column, row = divmod(at, per_column)
        canvas.drawString(lefts[column], top - 40 - 14 * row, line)


def _two_columns(canvas: Canvas) -> None:
    _article(canvas, 0, 780, (60, 300), 8)
    _article(canvas, 9, 480, (60, 300), 8)


def _three_columns(canvas: Canvas) -> None:
    _article(canvas, 7, 780, (40, 220, 400), 5)


def _nothing(canvas: Canvas) -> None:
    canvas.rect(100, 100, 200, 200)


@pytest.mark.parametrize(
    ("draw", "wanted"), [(_two_columns, (0, 9)), (_three_columns, (7,))], ids=["two columns", "three columns"]
)
def test_columns_are_read_one_after_the_other(
    tmp_path: Path, read_all: Reads, draw: Draw, wanted: Sequence[int]
) -> None:
    (tmp_path / "paper.pdf").write_bytes(_pdf(draw))
    articles, issues = read_all([tmp_path])
    assert issues == []
    assert [article.title for article in articles] == [CLEAN[number].title for number in wanted]
    for article, number in zip(articles, wanted, strict=True):
        assert "".join(article.text.split()) == "".join(CLEAN[number].text.split())


def test_a_scan_is_an_issue_and_the_other_pages_are_read(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "paper.pdf").write_bytes(_pdf(_nothing, _three_columns))
    articles, issues = read_all([tmp_path])
    assert [(issue.place, issue.message) for issue in issues] == [("page 1", "no text on this page: a scan?")]
    assert [(article.source, article.page) for article in articles] == [("paper.pdf#2", "2")]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (_pdf(_three_columns, password="geheim"), "locked with a password"),
        (b"%PDF-1.4 broken", "not a whole PDF"),
    ],
    ids=["password", "damaged"],
)
def test_a_pdf_that_cannot_be_read(tmp_path: Path, read_all: Reads, data: bytes, message: str) -> None:
    (tmp_path / "paper.pdf").write_bytes(data)
    articles, issues = read_all([tmp_path])
    assert articles == []
    assert message in issues[0].message


def test_word_headings_are_headlines(tmp_path: Path, read_all: Reads) -> None:
    document = docx.Document()
    for article in CLEAN[5:7]:
        document.add_heading(article.title, 1)
        for paragraph in article.paragraphs:
            document.add_paragraph(paragraph)
    document.save(str(tmp_path / "pages.docx"))
    articles, issues = read_all([tmp_path])
    assert issues == []
    assert [(a.title, a.text) for a in articles] == [(a.title, a.text) for a in CLEAN[5:7]]


def test_a_damaged_word_file(tmp_path: Path, read_all: Reads) -> None:
    (tmp_path / "pages.docx").write_bytes(b"PK nothing")
    _, issues = read_all([tmp_path])
    assert "not a whole .docx file" in issues[0].message
