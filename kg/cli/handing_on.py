"""kg draw and kg export: a picture of the graph, and its facts in the forms of other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from kg.cli.output import say
from kg.cli.store_options import chosen_store, store_options
from kg.view.draw import draw_all, draw_event, draw_organisation, draw_path, draw_person, write_page
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
