"""kg build, read, extract: pages to articles, readings, a workspace and its graph."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from typing import Any

import click

from kg.cli.engines import engine_of, engine_options, processes
from kg.cli.output import (
    PARTLY,
    ProgressBar,
    counted,
    emit_json,
    finish,
    say,
    show_issues,
    write_lines,
    writing,
)
from kg.cli.store_options import asking
from kg.errors import UsageError
from kg.mentions.recogniser import Engine
from kg.model import Article, Issue
from kg.pipeline.build import BuildOptions, BuildReport
from kg.pipeline.build import build as run_build
from kg.pipeline.explain import explained_lines
from kg.pipeline.extract import extract_many, says_something
from kg.pipeline.workspace import create_workspace
from kg.reading.jumps import join_jumps
from kg.reading.reader import ReadOptions
from kg.reading.reader import read as read_pages
from kg.records import reading_record, to_line

_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?|--\d\d-\d\d")


def reading_options(command: Any) -> Any:
    """Adds the options that tell what the pages do not say themselves."""
    for option in reversed(
        (
            click.option(
                "--encoding", help="The pages' encoding, where the guess is wrong: gb18030, big5 ..."
            ),
            click.option("--published", help="Date of publication (2025-11-18) of pages that do not say it."),
            click.option("--newspaper", help="Name of the paper, where the pages do not say it."),
            click.option("--home", help="The place that 我州, 自治州, 地委 mean in these pages."),
            click.option("--text-column", help="The column or field with the text, in CSV, Excel and JSON."),
            click.option("--title-column", help="The column or field with the headline."),
            click.option("--date-column", help="The column or field with the date of publication."),
        )
    ):
        command = option(command)
    return command


PAGES = click.argument("pages", nargs=-1, required=True)


@click.command()
@PAGES
@click.option("--into", "workspace", default="workspace", show_default=True, help="The workspace folder.")
@click.option("--store", envvar="KG_STORE", help="neo4j://HOST, or a file; default: the workspace's own.")
@click.option("--replace", is_flag=True, help="Allow to drop all pages that the workspace holds now.")
@click.option("--json", "as_json", is_flag=True, help="The report as JSON.")
@engine_options
@reading_options
def build(pages: tuple[str, ...], **words: Any) -> None:
    """Read PAGES (files, folders, globs, -), extract, resolve and load them: the main job.

    Run again, it does only what is new or changed; the workspace says just what PAGES say.
    """
    started = time.monotonic()
    engine = engine_of(words)
    options = BuildOptions(
        reading=reading_from(words),
        engine=engine,
        jobs=processes(words, engine),
        store=words["store"],
        replace=words["replace"],
        ask=asking(),
    )
    workspace = create_workspace(words["workspace"])
    with ProgressBar(quiet=words["as_json"]) as progress:
        report = run_build(pages, workspace, options, progress)
    show_issues(report.issues)
    if words["as_json"]:
        emit_json(_report_record(report))
    else:
        _show_report(report, words["workspace"], time.monotonic() - started)
    if report.failed:
        raise SystemExit(PARTLY)


def reading_from(words: dict[str, Any]) -> ReadOptions:
    """What the reading options of a command line say."""
    names = ("encoding", "published", "newspaper", "home", "text_column", "title_column", "date_column")
    published = words["published"]
    if published and not _ISO.fullmatch(published):
        raise UsageError(f"--published {published}: no date; write it as 2025-11-18, 2025-11 or 2025")
    return ReadOptions(**{name: words[name] for name in names})


def _report_record(report: BuildReport) -> dict[str, Any]:
    loaded = report.loaded
    return {
        "pages": report.pages,
        "articles": report.articles,
        "extracted": report.extracted,
        "characters": report.characters,
        "errors": sum(issue.severity == "error" for issue in report.issues),
        "nodes": dict(report.nodes),
        "edges": dict(report.edges),
        "loaded": None
        if loaded is None
        else {
            "added": loaded.added,
            "changed": loaded.changed,
            "removed": loaded.removed,
            "unchanged": loaded.unchanged,
        },
    }


def _show_report(report: BuildReport, workspace: str, seconds: float) -> None:
    click.echo(
        f"{counted(report.pages, 'page')}, {counted(report.articles, 'article')} "
        f"({report.extracted:,} read now), "
        f"{report.characters:,} characters, {seconds:.1f} s"
    )
    click.echo("  " + ", ".join(f"{count:,} {label}" for label, count in report.nodes))
    click.echo("  " + ", ".join(f"{count:,} {label}" for label, count in report.edges))
    if report.loaded is None:
        click.echo("nothing new: the graph stays as it is")
    else:
        loaded = report.loaded
        click.echo(
            f"graph: {loaded.added:,} added, {loaded.changed:,} changed, {loaded.removed:,} removed, "
            f"{loaded.unchanged:,} as before"
        )
    click.echo(
        f"next: kg who EVENT --workspace {workspace}; kg draw all --workspace {workspace} -o page.html"
    )


def _articles(pages: Sequence[str], options: ReadOptions, issues: list[Issue]) -> tuple[Article, ...]:
    found: list[Article] = []
    for part in read_pages(pages, options):
        found += part.articles
        issues += part.issues
    return join_jumps(found)


@click.command()
@PAGES
@click.option("-o", "output", default="-", help="Where the readings go (JSON lines); default: stdout.")
@click.option("--explain", is_flag=True, help="For people: each mention and claim, its rule, its words.")
@engine_options
@reading_options
def extract(pages: tuple[str, ...], output: str, explain: bool, **words: Any) -> None:
    """What each article of PAGES (JSONL of {id, title, published, text}, or pages) says, as JSON lines.

    With --explain, as text: each mention and claim with its rule and words, and what was not understood.
    """
    engine = engine_of(words)
    issues: list[Issue] = []
    articles = tuple(filter(says_something, _articles(pages, reading_from(words), issues)))
    if explain:
        with writing(output) as file:
            file.writelines(line for article in articles for line in explained_lines(article, engine))
    else:
        count = write_lines(output, _lines(articles, engine, processes(words, engine), issues))
        say(f"{count:,} readings")
    finish(issues)


def _lines(articles: Sequence[Article], engine: Engine, jobs: int, issues: list[Issue]) -> Iterator[str]:
    few = len(articles) < 500  # starting processes takes longer than reading these
    for result in extract_many(articles, engine, 1 if few else jobs):
        if isinstance(result, Issue):
            issues.append(result)
        else:
            yield to_line(reading_record(result))
