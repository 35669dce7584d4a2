"""kg evaluate: how much of a gold folder the extractor finds, and how much of that is right."""

from __future__ import annotations

import time
from itertools import islice
from pathlib import Path
from typing import Any

import click

from kg.cli.engines import engine_of, engine_options, processes
from kg.cli.output import emit_json, show_issues, table
from kg.cli.store_options import AS_JSON
from kg.errors import UsageError
from kg.evaluation import score as scoring
from kg.evaluation.gold import articles_of, load_gold, load_segments
from kg.evaluation.segments import score_segments, segment_record
from kg.evaluation.slips import error_lines, error_records, errors
from kg.mentions.recogniser import Engine
from kg.model import Article, Issue
from kg.pipeline.extract import extract, extract_many
from kg.reading.jumps import join_jumps
from kg.reading.reader import ReadOptions
from kg.reading.reader import read as read_pages
from kg.records import article_record, reading_record


@click.command()
@click.argument("gold", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--texts",
    type=click.Path(exists=True, path_type=Path),
    help="JSONL with the gold's texts; default: GOLD.jsonl beside the folder, else the texts in it.",
)
@click.option("--pages", type=click.Path(exists=True), help="The pages: measure how they are cut.")
@click.option(
    "--errors",
    "--details",
    "details",
    is_flag=True,
    help="List what was missed (-), wrongly added (+) or told otherwise (≠), by kind, with its sentence.",
)
@AS_JSON
@engine_options
def evaluate(gold: Path, details: bool, as_json: bool, **words: Any) -> None:
    """Precision, recall and F1 on the folder GOLD (one JSON file an article, as in data/sample/gold)."""
    if words["pages"]:
        _cuts(gold, words["pages"], details, as_json)
        return
    engine = engine_of(words)
    records = load_gold(gold)
    articles = articles_of(records, words["texts"] or _texts_beside(gold))
    found = list(extract_many(articles, engine, processes(words, engine)))
    show_issues([result for result in found if isinstance(result, Issue)])
    read = {result.article: reading_record(result) for result in found if not isinstance(result, Issue)}
    scores = scoring.score(records, read)
    wrong = errors(scores, articles) if details else []
    if as_json:
        emit_json({**scoring.record(scores), **({"errors": error_records(wrong)} if details else {})})
        return
    for line in error_lines(wrong):
        click.echo(line)
    table(f"{scores.articles} articles", scoring.HEADER, scoring.rows(scores))
    click.echo(f"agreement: {scoring.agreement_line(scores)}")


@click.group()
def benchmark() -> None:
    """How fast this machine is at a step of the work."""


@benchmark.command("extract")
@click.argument("pages", nargs=-1, required=True)
@click.option("--articles", type=click.IntRange(1), default=500, show_default=True, help="How many to read.")
@AS_JSON
@engine_options
def benchmark_extract(pages: tuple[str, ...], articles: int, as_json: bool, **words: Any) -> None:
    """Characters a second of kg extract on one process, for the chosen engine and the built-in one."""
    engine = engine_of(words)
    parts = read_pages(pages, ReadOptions())
    found = list(islice((article for part in parts for article in part.articles), articles))
    if not found:
        raise UsageError(f"{' '.join(pages)}: no articles here; name pages or a JSONL file of articles")
    rates = {each.name: _rate(found, each) for each in dict.fromkeys((engine, Engine()))}
    characters = sum(len(article.text) for article in found)
    if as_json:
        emit_json({"articles": len(found), "characters": characters, "characters_per_second": rates})
        return
    rows = ((name, f"{rate:,.0f}", f"{rate / rates['builtin']:.3f}") for name, rate in rates.items())
    title = f"{len(found):,} articles, {characters:,} characters"
    table(title, ("engine", "characters/s", "of built-in"), rows)


def _rate(articles: list[Article], engine: Engine) -> float:
    """Characters a second; tables and models are loaded before the clock starts."""
    extract(articles[:1], engine)
    started = time.perf_counter()
    extract(articles, engine)
    return sum(len(article.text) for article in articles) / (time.perf_counter() - started)


def _texts_beside(gold: Path) -> Path | None:
    texts = gold.resolve().with_suffix(".jsonl")
    return texts if texts.is_file() else None


def _cuts(gold: Path, pages: str, details: bool, as_json: bool) -> None:
    parts = list(read_pages([pages], ReadOptions()))
    articles = join_jumps([article for part in parts for article in part.articles])
    cut = [article_record(article) for article in articles]
    scores = score_segments(load_segments(gold), load_gold(gold), cut)
    if as_json:
        emit_json(segment_record(scores))
        return
    if details:
        for slip in scores.slips:
            click.echo(str(slip))
    table("pages", ("measure", "value"), ((name, value) for name, value in segment_record(scores).items()))
