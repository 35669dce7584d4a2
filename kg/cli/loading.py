"""kg load and status: a workspace's graph into a store, and what a store holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

import click

from kg.cli.output import ProgressBar, emit_json, say, table
from kg.cli.store_options import AS_JSON, asking, chosen_store, store_options
from kg.errors import UsageError
from kg.pipeline.build import graph_in, load_graph
from kg.pipeline.workspace import open_workspace
from kg.stores.contract import LoadReport, StoreStatus
from kg.stores.open import open_store

WRONG = 1
COUNTS = ("added", "changed", "removed", "unchanged")


@click.command()
@click.argument("workspace")
@click.option("--store", envvar="KG_STORE", help="neo4j://HOST, bolt://HOST, or a file.")
@click.option("--dry-run", is_flag=True, help="Only say what would be added, changed and removed.")
@click.option("--json", "as_json", is_flag=True, help="The counts as JSON.")
def load(workspace: str, store: str | None, dry_run: bool, as_json: bool) -> None:
    """Load WORKSPACE's graph into a store; twice changes nothing."""
    if store is None:
        raise UsageError("--store URL is needed: neo4j://localhost, or the path of an embedded file")
    graph = graph_in(open_workspace(workspace))
    with open_store(store, create=True, ask=asking()) as target, ProgressBar(quiet=as_json) as progress:
        report = target.compare(graph) if dry_run else load_graph(target, graph, progress)
    if as_json:
        emit_json(_counts(report))
    elif dry_run:
        _show_kinds(store, report)
    else:
        click.echo(f"{store}: " + ", ".join(f"{count:,} {name}" for name, count in _counts(report).items()))


def _counts(report: LoadReport) -> dict[str, int]:
    return {name: getattr(report, name) for name in COUNTS}


def _show_kinds(store: str, report: LoadReport) -> None:
    whole = {**report.kinds, "all": report}
    rows = ((kind, *(f"{count:,}" for count in _counts(each).values())) for kind, each in whole.items())
    table(f"what a load into {store} would do", ("", *COUNTS), rows)
    say("nothing was written")


@click.command()
@store_options
@AS_JSON
def status(workspace: str | None, store: str | None, as_json: bool) -> None:
    """What a store holds: counts, versions, schema, the last load; 1 where a load is missing."""
    with chosen_store(workspace, store) as opened:
        found = opened.status()
    if as_json:
        emit_json(asdict(found))
    else:
        _show_status(found)
    if found.unfinished or found.missing:
        raise SystemExit(WRONG)


def _show_status(found: StoreStatus) -> None:
    click.echo(found.engine)
    click.echo(f"nodes: {_listed(found.nodes)}")
    click.echo(f"relationships: {_listed(found.edges)}")
    if found.others:
        click.echo(f"of other tools: {found.others:,} nodes, which stay as they are")
    click.echo("schema: " + (f"lacks {', '.join(found.missing)}" if found.missing else "complete"))
    click.echo(f"last load that changed something: {found.loaded or 'none'} {found.by or ''}".rstrip())
    if found.unfinished:
        click.echo("a load runs now, or was stopped before its end: load again")


def _listed(counts: Mapping[str, int]) -> str:
    each = ", ".join(f"{count:,} {kind}" for kind, count in counts.items())
    return f"{sum(counts.values()):,}" + (f" ({each})" if each else "")
