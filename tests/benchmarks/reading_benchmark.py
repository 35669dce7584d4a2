"""How fast pages are cut and rows are read: python tests/benchmarks/reading_benchmark.py [articles]

Reads ../shared/corpus where it lies beside the checkout, else the clean articles of the tests.
Plain: six articles a page, a paragraph a line. Wrapped: the same in lines of 14 characters. One core.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kg.model import Article, Page
from kg.reading.cut import cut
from kg.reading.reader import ReadOptions, read
from kg.records import article_record, to_line
from tests.reading.clean import CLEAN
from tests.reading.typeset import wrapped

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "news.jsonl.gz"


def _articles(count: int) -> list[Article]:
    if CORPUS.exists():
        parts = read([str(CORPUS)], ReadOptions())
        return list(islice((article for part in parts for article in part.articles), count))
    clean = [Article(id=str(n), title=one.title, text=one.text) for n, one in enumerate(CLEAN)]
    return (clean * (count // len(clean) + 1))[:count]


def _pages(articles: Sequence[Article], body: Callable[[str], str]) -> list[str]:
    return [
        "\n\n".join(f"{article.title}\n\n{body(article.text)}" for article in articles[at : at + 6])
        for at in range(0, len(articles), 6)
    ]


def _cut_all(pages: Sequence[str]) -> int:
    return sum(len(cut(Page(source="p", text=page), None)) for page in pages)


def _report(name: str, size: int, work: Callable[[], object]) -> None:
    start = time.process_time()
    work()
    seconds = time.process_time() - start
    print(f"{name:8} {size / 1e6:6.1f} MB  {seconds:6.2f} s  {size / 1e6 / seconds:6.2f} MB/s")


def main() -> None:
    """Prints megabytes a second for plain pages, wrapped pages and rows."""
    cut(Page(source="p", text=CLEAN[0].text), None)  # the tables are read once
    articles = _articles(int(sys.argv[1]) if len(sys.argv) > 1 else 3000)
    shapes: dict[str, Callable[[str], str]] = {
        "plain": str,
        "wrapped": lambda text: "\n".join(line for part in text.split("\n") for line in wrapped(part)),
    }
    for name, body in shapes.items():
        pages = _pages(articles, body)
        size = sum(len(page.encode()) for page in pages)
        _report(name, size, partial(_cut_all, pages))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "news.jsonl"
        path.write_text("".join(to_line(article_record(article)) for article in articles), encoding="utf-8")
        _report(
            "rows", path.stat().st_size, lambda: sum(len(p.articles) for p in read([folder], ReadOptions()))
        )


if __name__ == "__main__":
    main()
