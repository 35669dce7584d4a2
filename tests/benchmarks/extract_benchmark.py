"""Characters a second of `kg extract` over 2,000 articles, beside jieba.posseg in the same run.

    python tests/benchmarks/extract_benchmark.py [ARTICLES.jsonl[.gz]] [--articles 2000]

One core, processor time, articles to JSON lines; the median of five runs; then ever longer texts, which must
take no more a character. jieba (MIT) is a yardstick only: `pip install jieba` before.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median

from kg.mentions.recogniser import Engine
from kg.model import Article, Reading
from kg.pipeline.extract import extract
from kg.reading.reader import ReadOptions
from kg.reading.reader import read as read_pages
from kg.records import reading_record, to_line

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "news.jsonl.gz"
_RUNS = 5
_SIZES = (10_000, 40_000, 160_000)


def articles(path: Path, count: int) -> list[Article]:
    """The first `count` articles of a file."""
    found = (article for part in read_pages([str(path)], ReadOptions()) for article in part.articles)
    return list(islice(found, count))


def rate(work: Callable[[], object], characters: int) -> float:
    """Characters a second of one call, of processor time."""
    started = time.process_time()
    work()
    return characters / (time.process_time() - started)


def written(found: Sequence[Article]) -> int:
    """What `kg extract` would write, in characters."""
    results = extract(found, Engine())
    return sum(len(to_line(reading_record(each))) for each in results if isinstance(each, Reading))


def peak() -> float:
    """The most memory that this process has used so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def with_jieba(found: Sequence[Article]) -> None:
    """Tag all articles with jieba.posseg."""
    import jieba.posseg

    for article in found:
        for _ in jieba.posseg.cut(article.text):
            pass


def one_text(found: Sequence[Article], size: int) -> Article:
    """The articles' texts as one, cut at `size` signs."""
    return replace(found[0], text="\n".join(article.text for article in found)[:size])


def main() -> None:
    """Print what `kg extract` does a second, in memory and on ever longer texts, and jieba's rate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--articles", type=int, default=2000)
    words = parser.parse_args()
    found = articles(words.path, words.articles)
    characters = sum(len(article.text) for article in found)
    extract(found[:5], Engine())  # tables are read once, before the clock starts
    rates = [rate(lambda: written(found), characters) for _ in range(_RUNS)]
    print(f"{len(found):,} articles, {characters:,} characters, {_RUNS} runs")
    print(f"builtin       {median(rates):12,.0f} characters/s, {peak():,.0f} MB")
    for size in _SIZES:
        long = [one_text(found, size)]
        print(f"one of {size:7,} {rate(lambda: written(long), len(long[0].text)):11,.0f} characters/s")  # noqa: B023
    try:
        with_jieba(found[:1])
    except ImportError:
        print("jieba.posseg  not installed: pip install jieba")
        return
    theirs = median([rate(lambda: with_jieba(found), characters) for _ in range(_RUNS)])
    print(f"jieba.posseg  {theirs:12,.0f} characters/s; ratio {median(rates) / theirs:.2f}")


if __name__ == "__main__":
    main()
