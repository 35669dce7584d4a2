"""What recognises names: the options that choose an engine, and kg models for HanLP's models."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from kg.cli.output import emit_json, say, show_issues, table
from kg.cli.store_options import AS_JSON
from kg.mentions.dictionary import read_dictionary
from kg.mentions.engines import CHOICES, choose
from kg.mentions.models import (
    DEFAULT_MODEL,
    LICENCE,
    MODELS,
    add_archive,
    fetch_model,
    find_model,
    models_home,
    require_model,
)
from kg.mentions.recogniser import Engine
from kg.mentions.remote import WARNING, service_url


def engine_options(command: Any) -> Any:
    """Adds the options that choose and set up the engine, and the number of processes."""
    for option in reversed(
        (
            click.option(
                "--engine",
                type=click.Choice(CHOICES),
                default="builtin",
                show_default=True,
                help="What finds names; auto: HanLP where it and its model are there.",
            ),
            click.option("--model", help=f"HanLP's name of a model, or a folder; default: {DEFAULT_MODEL}."),
            click.option("--device", default="cpu", show_default=True, help="For HanLP: cpu, cuda:0 ..."),
            click.option(
                "--batch",
                type=click.IntRange(1),
                default=32,
                show_default=True,
                help="For HanLP: sentences read at once.",
            ),
            click.option(
                "--userdict",
                type=click.Path(exists=True, dir_okay=False),
                help="Names that you know, a line each as for jieba: word, frequency, tag (nr, ns, nt).",
            ),
            click.option(
                "--jobs",
                type=click.IntRange(1),
                help="Processes. Default: one a core; one for HanLP, which uses all cores itself.",
            ),
        )
    ):
        command = option(command)
    return command


def engine_of(words: dict[str, Any]) -> Engine:
    """The engine that the options describe; tells what auto chose, and which dictionary lines are no use."""
    name = choose(words["engine"], words["model"])
    if words["engine"] == "auto":
        say(f"engine: {name}")
    if name == "hanlp":
        require_model(words["model"])  # before hours of reading pages, not after
    if name == "hanlp-rest":
        say("warning: " + WARNING.format(url=service_url()))
    if words["userdict"]:
        show_issues(read_dictionary(words["userdict"]).issues)
    return Engine(
        name=name,
        model=words["model"],
        device=words["device"],
        batch=words["batch"],
        dictionary=words["userdict"],
    )


def processes(words: dict[str, Any], engine: Engine) -> int:
    """The number of processes: what the user says, else what suits the engine."""
    if words["jobs"]:
        return int(words["jobs"])
    return (os.cpu_count() or 1) if engine.name == "builtin" else 1


_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def models() -> None:
    """HanLP's models on this machine: list, fetch, add FILE, path."""


@models.command("list")
@AS_JSON
def list_models(as_json: bool) -> None:
    """The Chinese models that --engine hanlp can read with, and which are here."""
    found = [(find_model(name), size) for name, size in MODELS.items()]
    if as_json:
        emit_json(
            [{"model": m.name, "size": size, "here": m.is_there, "path": str(m.folder)} for m, size in found]
        )
        return
    rows = [(m.name, size, "yes" if m.is_there else "no", m.folder) for m, size in found]
    table("models", ("model", "download", "here", "path"), rows)
    click.echo(f"licence of the models: {LICENCE}")


@models.command()
@click.argument("name", required=False)
def fetch(name: str | None) -> None:
    """Download the model NAME (default: the small one) by HanLP; afterwards no network is needed."""
    say(f"licence of the models: {LICENCE}")
    model = fetch_model(name)
    click.echo(f"{model.name}: {model.folder}")


@models.command()
@click.argument("files", nargs=-1, required=True, type=_FILE)
def add(files: tuple[Path, ...]) -> None:
    """Put downloaded archives of HanLP's (FILES, names unchanged) where HanLP looks for them."""
    for file in files:
        click.echo(f"{file.name}: {add_archive(file)}")
    model = find_model()
    for url in model.missing:
        say(f"still missing for {model.name}: {url}")


@models.command()
@click.argument("name", required=False)
def path(name: str | None) -> None:
    """Where HanLP keeps its models (HANLP_HOME), or where the model NAME belongs."""
    click.echo(str(find_model(name).folder if name else models_home()))
