"""kg draw and kg export: a picture of the graph, and its facts in the forms of other programs."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import click

from kg.cli.output import say, write_lines, writing
from kg.cli.store_options import chosen_store, store_options
from kg.errors import UsageError
from kg.model import Graph
from kg.pipeline.build import graph_in, resolved
from kg.pipeline.workspace import open_workspace
from kg.records import to_line
from kg.stores.bulk import SCRIPT, write_bulk
from kg.view.draw import draw_all, draw_event, draw_organisation, draw_path, draw_person, write_page
from kg.view.export import (
    export_identities,
    export_triples,
    gexf_text,
    graph_from,
    graphml_text,
    write_tables,
)
from kg.view.picture import LIMIT


@click.group()
def draw() -> None:
    """Draw a part of the graph as one HTML page that opens offline."""


def _drawing(command: Any) -> Any:
    for option in (
        click.option("-o", "output", required=True, help="The HTML file."),
        click.option(
            "--top", type=click.IntRange(2), default=LIMIT, show_default=True, help="Most nodes shown."
        ),
        store_options,
    ):
        command = option(command)
    return command


def _write(output: str, html: str) -> None:
    write_page(Path(output), html)
    say(f"{output}: {len(html.encode()) / 1024:,.0f} KiB; open it in a browser")


@draw.command("person")
@click.argument("name")
@_drawing
def draw_one_person(name: str, output: str, top: int, workspace: str | None, store: str | None) -> None:
    """The person NAME with posts, events and who else was there."""
    with chosen_store(workspace, store) as opened:
        _write(output, draw_person(opened, name, limit=top))


@draw.command("event")
@click.argument("name")
@_drawing
def draw_one_event(name: str, output: str, top: int, workspace: str | None, store: str | None) -> None:
    """The event NAME with everyone who took part."""
    with chosen_store(workspace, store) as opened:
        _write(output, draw_event(opened, name, limit=top))


@draw.command("organisation")
@click.argument("name")
@_drawing
def draw_one_organisation(name: str, output: str, top: int, workspace: str | None, store: str | None) -> None:
    """The organisation NAME with its posts, holders and events."""
    with chosen_store(workspace, store) as opened:
        _write(output, draw_organisation(opened, name, limit=top))


@draw.command("path")
@click.argument("a")
@click.argument("b")
@_drawing
def draw_one_path(a: str, b: str, output: str, **words: Any) -> None:
    """The shortest connection of A and B, with what stands around it."""
    with chosen_store(words["workspace"], words["store"]) as opened:
        _write(output, draw_path(opened, a, b, limit=words["top"]))


@draw.command("all")
@_drawing
def draw_whole(output: str, top: int, workspace: str | None, store: str | None) -> None:
    """The whole graph, or its most connected part."""
    with chosen_store(workspace, store) as opened:
        _write(output, draw_all(opened, top=top))


FORMS = ("triples", "identities", "graphml", "gexf", "csv")


@click.command()
@click.argument("workspace", required=False)
@click.option("--triples", "form", flag_value="triples", help="A fact a line, with evidence (JSON lines).")
@click.option("--identities", "form", flag_value="identities", help="An identity a line (JSON lines).")
@click.option("--graphml", "form", flag_value="graphml", help="GraphML, for networkx, yEd, Cytoscape ...")
@click.option("--gexf", "form", flag_value="gexf", help="GEXF with dates, for Gephi.")
@click.option("--csv", "form", flag_value="csv", help="A folder: posts.csv and attendance.csv, for Excel.")
@click.option(
    "--neo4j-admin", "bulk", metavar="DIR", help="A folder of CSV files and Neo4j's import command."
)
@click.option("-o", "output", default="-", help="The file (for --csv the folder); default: stdout.")
@click.option("--store", envvar="KG_STORE", help="Networks and tables of a store instead of a WORKSPACE.")
def export(workspace: str | None, form: str | None, bulk: str | None, output: str, store: str | None) -> None:
    """Hand on what WORKSPACE says, in one of six forms."""
    if bulk is not None:
        _export_bulk(_graph(workspace, store), Path(bulk))
        return
    if form is None:
        raise UsageError("say in which form: " + ", ".join(f"--{name}" for name in (*FORMS, "neo4j-admin")))
    if form in ("triples", "identities"):
        _export_lines(_named(workspace), form, output)
    elif form == "csv":
        _export_tables(_graph(workspace, store), output)
    else:
        text = {"graphml": graphml_text, "gexf": gexf_text}[form](_graph(workspace, store))
        with writing(output) as file:
            file.write(text)


def _export_bulk(graph: Graph, folder: Path) -> None:
    """The command goes to stdout; import.sh in the folder holds it too."""
    arguments = write_bulk(folder, graph)
    click.echo(" ".join(["neo4j-admin database import full neo4j", *map(shlex.quote, arguments)]))
    say(
        f"{folder}: {len(graph.nodes):,} nodes, {len(graph.edges):,} relationships; stop the server, run the"
        f" command (or sh {folder / SCRIPT}), start the server, then kg load WORKSPACE --store URL"
    )


def _named(workspace: str | None) -> str:
    if workspace is None:
        raise UsageError("name the WORKSPACE: only it keeps every mention and rule")
    return workspace


def _graph(workspace: str | None, store: str | None) -> Graph:
    if workspace is not None:
        return graph_in(open_workspace(workspace))
    with chosen_store(None, store) as opened:
        return graph_from(opened)


def _export_lines(workspace: str, form: str, output: str) -> None:
    articles, readings, resolution = resolved(open_workspace(workspace))
    if form == "triples":
        records = export_triples(articles, readings, resolution)
    else:
        records = export_identities(resolution)
    say(f"{write_lines(output, map(to_line, records)):,} {form}")


def _export_tables(graph: Graph, output: str) -> None:
    if output == "-":
        raise UsageError("--csv writes two tables: name a folder with -o")
    posts, attendance = write_tables(Path(output), graph)
    say(f"{posts}, {attendance}")
