"""File name, masthead, sidecar and table of papers -> date, newspaper, page number and home of a page."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath

from kg.errors import InputError
from kg.model import Page
from kg.reading.dates import first_date, full_date, month_and_day, partial_date
from kg.reading.options import ReadOptions
from kg.resources import table
from kg.script import simplified

_FIELDS = ("published", "newspaper", "page", "home")
_DATE_AND_PAGE = re.compile(r"(?<!\d)(?:19|20)\d{6}(\d\d)(?!\d)")
_DATE_IN_NAME = re.compile(r"(?:19|20)\d\d[-_.年]?\d{1,2}[-_.月]?\d{1,2}日?")
_DATED_LINE = re.compile(r"星期|出版|农历|第\s*\d+\s*期|责编|编辑|版|来源|发布|时间|\d{1,2}[:：]\d\d")
_PAGE_IN_NAME = re.compile(
    r"第?\s*([A-D]?0?\d{1,2}|[一二三四五六七八九十])\s*[版页]|[-_](?:p|P|page)?([A-D]?0?\d{1,2})$"
)
_PAGE_IN_HEAD = re.compile(r"第?\s*([A-D]?0?\d{1,2}|[一二三四五六七八九十]{1,2})\s*版")
_PAPER = re.compile(r"[一-鿿]{1,6}(?:日报|晚报|早报|晨报|时报|商报|都市报|周报|快报|团结报|特区报)")
_HEAD_LINES = 12
_HEAD_LENGTH = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a page beside its text; every field may be None."""

    published: str | None = None
    newspaper: str | None = None
    page: str | None = None
    home: str | None = None


@cache
def sidecar(folder: Path) -> dict[str, Known]:
    """The rows of `folder`/metadata.csv by file name; empty without that file; InputError if damaged."""
    path = folder / "metadata.csv"
    if not path.is_file():
        return {}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: not a CSV file in utf-8: {error}") from error
    known = {}
    for number, row in enumerate(rows, 2):
        if not row.get("file"):
            raise InputError(
                f"{path}:{number}: no file named; columns: file, published, newspaper, page, home"
            )
        known[row["file"]] = Known(**{field: (row.get(field) or "").strip() or None for field in _FIELDS})
    return known


def from_sidecar(path: Path | None, base: Path | None) -> Known:
    """What the nearest metadata.csv says of a file: by its name, or its path below that folder."""
    if path is None:
        return Known()
    for folder in (path.parent, *([base] if base and base != path.parent else [])):
        rows = sidecar(folder)
        for name in (path.name, path.relative_to(folder).as_posix()):
            if name in rows:
                return rows[name]
    return Known()


def from_name(source: str, folder: str = "") -> Known:
    """The date, page and paper that a file's and its folders' names hold.

    阿勒泰日报_2025-11-26_第3版.txt; 2025/11/18/03.txt; rmrb2025111803.txt; 青禾日报/2025/a.txt. `folder`: the
    path above `source`, asked for a paper and a full date alone.
    """
    path = PurePosixPath(source)
    stem = path.name.split(".", 1)[0]
    date = first_date(stem) or first_date(path.parent.as_posix())
    date = date or first_date(folder) or _partial((stem, *path.parts[-2::-1]))
    paper = _paper_in(source) or _paper_in(folder)
    return Known(published=date, newspaper=paper, page=_page_in(stem, dated=date is not None))


def _partial(names: Iterable[str]) -> str | None:
    """The year, or year and month, of the nearest name that says nothing else."""
    return next((date for name in names if (date := partial_date(name))), None)


def _paper_in(source: str) -> str | None:
    listed = next((name for name in _listed() if name in source), None)
    match = _PAPER.search(source)
    return listed or (match[0] if match else None)


def _page_in(stem: str, *, dated: bool) -> str | None:
    if match := _DATE_AND_PAGE.search(stem):
        return match[1]
    rest = _DATE_IN_NAME.sub("", stem)
    match = _PAGE_IN_NAME.search(rest)
    if match is None and dated:
        match = re.fullmatch(r"[-_ ]*()([A-D]?\d{1,2})", rest)  # 2025/11/18/03.txt
    return plain_page(match[1] or match[2]) if match else None


def plain_page(words: str) -> str:
    """三 -> 3; A2, 03 as they are."""
    digits = {word: str(number) for number, word in enumerate("一二三四五六七八九十", 1)}
    return digits.get(words, words)


@cache
def _listed() -> tuple[str, ...]:
    """The papers of the table, the longest name first."""
    return tuple(sorted((row[0] for row in table("reading_newspapers.tsv")), key=len, reverse=True))


def from_head(text: str) -> Known:
    """What a page's masthead says: short lines near its top with a paper's name, a date, a page number."""
    known = Known()
    lines = [line.strip() for line in text[:3000].splitlines() if line.strip()][:_HEAD_LINES]
    lines += [line.strip() for line in text[-1500:].splitlines() if line.strip()][-4:]
    for line in lines:
        if len(line) > _HEAD_LENGTH or line.endswith(("。", "！", "？")) or "讯" in line:
            continue
        date = first_date(line)
        paper = _paper_of(line, date)
        if not date and (paper or _DATED_LINE.search(line)):
            date = month_and_day(line)
        number = _PAGE_IN_HEAD.search(line) if date or paper or len(line) <= 8 else None
        known = Known(
            published=_better(known.published, date if _is_masthead(line, date, bool(paper)) else None),
            newspaper=known.newspaper or paper,
            page=known.page or (plain_page(number[1]) if number else None),
        )
    return known


def _better(known: str | None, date: str | None) -> str | None:
    """The first date, but one with a year before one without."""
    return date if date and (not known or (known.startswith("--") and not date.startswith("--"))) else known


def _paper_of(line: str, date: str | None) -> str | None:
    """The paper that a line names and says little else."""
    bare = line.replace(" ", "").replace("\u3000", "")
    if bare in _listed():
        return bare
    match = _PAPER.fullmatch(bare) or (_PAPER.match(line) if date else None)
    return match[0] if match else None


def _is_masthead(line: str, date: str | None, paper: bool) -> bool:
    """A line that is a date and little else; 11月25日,会议召开 is not one."""
    if not date:
        return False
    return paper or len(line) <= 14 or _DATED_LINE.search(line) is not None


def known_of(page: Page, options: ReadOptions, aside: Known, folder: str = "") -> tuple[Page, str | None]:
    """The page with its date, paper and number, and its home: sidecar, then file name, masthead, options.

    `folder`: the path above the page's source.
    """
    named, head = from_name(simplified(page.source), folder), from_head(simplified(page.text))
    if named.published and len(named.published) < 10 and head.published:
        # 2025/a.txt with 11月18日 星期二 in its masthead
        named = replace(named, published=full_date(named.published, head.published))
    sources = (aside, named, head)
    dates = (aside.published, page.published, *(known.published for known in sources), options.published)
    published = _first(dates)
    if published and published.startswith("--") and options.published:
        published = full_date(options.published, published)
    newspaper = _first((*(known.newspaper for known in sources), options.newspaper))
    number = _first((*(known.page for known in sources), page.number))
    home = aside.home or options.home or home_of(newspaper, page.text)
    return replace(page, published=published, newspaper=newspaper, number=number), home


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def home_of(newspaper: str | None, text: str) -> str | None:
    """The home of a paper by the table; without a paper, of the seat that the page's own datelines name."""
    rows = table("reading_newspapers.tsv")
    for name, home, _, _ in rows:
        if newspaper and newspaper == name:
            return home
    seats = Counter(re.findall(r"本报([一-鿿]{2,4}?)\s*(?:\d|讯)", text))
    for name, home, short, seat in rows:
        if seats[seat] and short != seat and (short in text or home in text) and home != name:
            return home
    return None
