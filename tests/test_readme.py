"""The README: its two commands stand on one line each, and every command and option group is told."""

from __future__ import annotations

import click
import pytest

from kg.cli.main import commands
from kg.mentions.recogniser import Engine
from kg.model import Reading
from kg.pipeline.extract import extract
from kg.reading.reader import ReadOptions, read
from kg.view.triples import PREDICATES
from tests.pipeline.test_evidence import SAMPLE, evidence_of
from tests.readme_commands import README, command

NOWHERE = click.Context(commands)


def _names(group: click.Group, before: str = "kg") -> list[str]:
    found: list[str] = []
    for name in group.list_commands(NOWHERE):
        each = group.get_command(NOWHERE, name)
        assert each is not None
        found += _names(each, f"{before} {name}") if isinstance(each, click.Group) else [f"{before} {name}"]
    return found


@pytest.mark.parametrize("name", _names(commands))
def test_every_command_is_in_the_readme(name: str) -> None:
    assert name in README.read_text("utf-8")


@pytest.mark.parametrize("name", _names(commands))
def test_every_command_has_help(name: str) -> None:
    found: click.Command | None = commands
    for word in name.split()[1:]:
        assert isinstance(found, click.Group)
        found = found.get_command(NOWHERE, word)
    assert found is not None and found.help
    assert all(option.help for option in found.params if isinstance(option, click.Option))


def test_the_two_commands_start_from_a_bare_clone() -> None:
    assert command(1).startswith("python3 -m venv .venv && .venv/bin/pip install")
    assert "kg build data/sample --into demo" in command(1)
    assert command(2).startswith("python3 -m venv .venv && .venv/bin/pip install")
    assert command(2).endswith("pytest -q")


def test_every_rule_and_predicate_is_in_the_readme() -> None:
    text = README.read_text("utf-8")
    articles = [a for part in read([str(SAMPLE)], ReadOptions()) for a in part.articles]
    readings = [result for result in extract(articles, Engine()) if isinstance(result, Reading)]
    rules = {mention.rule for reading in readings for mention in reading.mentions}
    rules |= {evidence.rule for reading in readings for evidence in evidence_of(reading)}
    assert len(rules) > 15
    assert sorted(rule for rule in rules if f"`{rule}`" not in text) == []
    assert sorted(name for name in PREDICATES if f"`{name}`" not in text) == []
