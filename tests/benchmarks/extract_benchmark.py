"""Characters a second of the built-in engine over 2,000 articles, beside jieba.posseg in the same run.

    python tests/benchmarks/extract_benchmark.py [ARTICLES.jsonl[.gz]] [--articles 2000]

One core. jieba (MIT) is a yardstick only: `pip install jieba` before.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from kg.mentions.recogniser import Engine
from kg.model import Article
from kg.pipeline.extract import extract
from kg.reading.reader import ReadOptions
from kg.reading.reader import read as read_pages

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "news.jsonl.gz"


def articles(path: Path, count: int) -> list[Article]:
    """The first `count` articles of a file."""
    found = (article for part in read_pages([str(path)], ReadOptions()) for article in part.articles)
    return list(islice(found, count))


def rate(work: Callable[[], object], characters: int) -> float:
    """Characters a second of one call."""
    started = time.perf_counter()
    work()
    return characters / (time.perf_counter() - started)


def with_jieba(found: Sequence[Article]) -> None:
    """Tag all articles with jieba.posseg."""
    import jieba.posseg

    for article in found:
        for _ in jieba.posseg.cut(article.text):
            pass


def main() -> None:
    """Print both rates and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--articles", type=int, default=2000)
    words = parser.parse_args()
    found = articles(words.path, words.articles)
    characters = sum(len(article.text) for article in found)
    extract(found[:5], Engine())  # tables are read once, before the clock starts
    ours = rate(lambda: extract(found, Engine()), characters)
    print(f"{len(found):,} articles, {characters:,} characters")
    print(f"builtin       {ours:12,.0f} characters/s")
    try:
        with_jieba(found[:1])
    except ImportError:
        print("jieba.posseg  not installed: pip install jieba")
        return
    theirs = rate(lambda: with_jieba(found), characters)
    print(f"jieba.posseg  {theirs:12,.0f} characters/s; ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    main()
