"""Streams of bytes by their format -> the text of pages (.txt .md .html .pdf .docx)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from kg.errors import InputError
from kg.reading.decoding import decode
from kg.reading.docx import docx_text
from kg.reading.html import html_text
from kg.reading.pdf import pdf_pages

ROWS = frozenset((".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".xlsx"))
TEXT = frozenset((".txt", ".text", ".md", ".markdown", ""))
HTML = frozenset((".html", ".htm", ".xhtml"))
PAGES = TEXT | HTML | {".pdf", ".docx"}
PACKED = frozenset((".gz", ".zip"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageText:
    """The text of one page of a file. `part`: which page of the file, where it holds several."""

    text: str
    encoding: str | None = None
    published: str | None = None
    part: str | None = None


def suffix_of(source: str) -> str:
    """The suffix that tells the format, `.gz` aside: news.jsonl.gz -> .jsonl."""
    path = PurePosixPath(source)
    if path.suffix.lower() == ".gz":
        path = path.with_suffix("")
    return path.suffix.lower()


def page_texts(data: bytes, suffix: str, encoding: str | None) -> Iterator[PageText]:
    """The pages that `data` holds. Raises InputError for another format, a damaged file, an empty one."""
    if not data.strip():
        raise InputError("the file is empty", "fetch it again, or leave it out")
    if suffix in HTML:
        yield _from_html(data, encoding)
    elif suffix in TEXT:
        text, used = decode(data, encoding)
        yield PageText(text=text, encoding=used)
    elif suffix == ".pdf":
        for number, text in enumerate(pdf_pages(data), 1):
            yield PageText(text=text, part=str(number))
    elif suffix == ".docx":
        yield PageText(text=docx_text(data))
    else:
        known = " ".join(sorted((PAGES | ROWS | PACKED) - {""}))
        remedy = f"save it as one of these, or leave it out: {known}"
        raise InputError(f"the format {suffix} is not read", remedy)


def _from_html(data: bytes, encoding: str | None) -> PageText:
    text, used = decode(data, encoding)
    body, published = html_text(text)
    if not body:
        raise InputError("no article text found in this HTML page")
    return PageText(text=body, encoding=used, published=published)
