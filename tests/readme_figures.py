"""Measures what the README quotes and writes it there: `python -m tests.readme_figures`, ../shared beside.

Only figures between known words are exchanged; the words around them are the author's. What takes minutes
and a quiet machine (speed, the corpus) is measured by tests/benchmarks and written by hand.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shlex
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.cli.main import commands
from kg.evaluation.gold import articles_of, load_gold
from kg.evaluation.score import record, score
from kg.mentions.builtin import Builtin
from kg.mentions.recogniser import Recogniser
from kg.mentions.train import read_gold, train
from kg.model import Article, Mention
from tests.readme_commands import README, command
from tests.requirements import SHARED
from tests.scores import SETS, Figures, figures, readings_of

ROOT = README.parent
MEASURES = (
    "persons",
    "roles",
    "events",
    "attended",
    "chaired",
    "spoke",
    "organisers",
    "credits",
    "organisations",
    "places",
)
AGREEMENTS = ("date", "kind", "place", "published")


class _Nobody:
    """A recogniser that sees nothing: the rules alone."""

    name = "builtin"
    wants_names = False

    def recognise(
        self, articles: Sequence[Article], names: Sequence[Sequence[str]] = ()
    ) -> list[tuple[Mention, ...]]:
        """No mention for any article."""
        return [() for _ in articles]


def score_table(told: dict[str, Figures]) -> Iterator[str]:
    """The rows of the table of scores."""
    dev, check, sample = told["dev"], told["check"], told["sample"]
    for name in MEASURES:
        both = " | ".join(_three(each[name]) for each in (dev, check))
        yield f"| {name} | {both} | {sample[name]['f1']:.3f} |"
    graph = [f"**{each['graph']['f1']:.3f}**" for each in (dev, check, sample)]
    yield f"| **graph** (mean of the first four) | | | {graph[0]} | | | {graph[1]} | {graph[2]} |"
    for name in AGREEMENTS:
        shares = [f"{each['agree'][name]:.3f}" for each in (dev, check, sample)]
        yield f"| {name} agrees | | | {shares[0]} | | | {shares[1]} | {shares[2]} |"


def _three(measure: Figures) -> str:
    return f"{measure['precision']:.3f} | {measure['recall']:.3f} | {measure['f1']:.3f}"


def model_table(told: dict[str, Figures]) -> Iterator[str]:
    """The rows of the table with and without the model of names."""
    for name in SETS:
        alone = figures(name, _Nobody())
        cells = [f"{each[m]['f1']:.3f}" for m in ("persons", "graph") for each in (alone, told[name])]
        yield f"| {name} | {' | '.join(cells)} |"


def five_fold() -> str:
    """The row of the table for train: each fifth read by the model that the other four taught."""
    folder, texts = SHARED / "gold/train", SHARED / "gold/train.jsonl"
    gold, known = load_gold(folder), read_gold(folder, texts)
    articles = articles_of(gold, texts)
    found: list[dict[str, Figures]] = [{}, {}]
    for fold in range(5):
        taught = Builtin(train([each for at, each in enumerate(known) if at % 5 != fold]))
        held_out = articles[fold::5]
        both: tuple[Recogniser, Recogniser] = (_Nobody(), taught)
        for readings, recogniser in zip(found, both, strict=True):
            readings.update(readings_of(held_out, recogniser))
    alone, with_model = (record(score(gold, readings)) for readings in found)
    cells = [f"{each[m]['f1']:.3f}" for m in ("persons", "graph") for each in (alone, with_model)]
    return f"| train, each fifth by what the other four taught | {' | '.join(cells)} |"


def cuts(gold: Path, pages: Path) -> Figures:
    """How pages are cut."""
    told: Figures = json.loads(_printed("evaluate", str(gold), "--pages", str(pages), "--json"))
    return told


def _printed(*words: str) -> str:
    """What a kg command prints."""
    told = io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.suppress(SystemExit):
        commands(list(words))
    return told.getvalue()


@contextlib.contextmanager
def _inside(folder: str) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def sample_output() -> str:
    """What the README's first command prints after the installation, on one process."""
    with tempfile.TemporaryDirectory() as place, _inside(place):
        Path("data").symlink_to(ROOT / "data")
        told = "".join(_printed(*shlex.split(part)[1:]) for part in command(1).split(" && ")[2:])
    return "\n".join(line.rstrip() for line in told.splitlines())


def _between(text: str, before: str, after: str, new: str) -> str:
    start = text.index(before) + len(before)
    return text[:start] + new + text[text.index(after, start) :]


def main() -> None:
    """Exchange the README's figures for those measured now."""
    text = README.read_text("utf-8")
    told = {name: figures(name, Builtin()) for name in SETS}
    text = _between(
        text, "sample F1 |\n|---|---|---|---|---|---|---|---|\n", "\n\n", "\n".join(score_table(told))
    )
    names = "graph with the model |\n|---|---|---|---|---|\n"
    text = _between(text, names, "\n\n", "\n".join([five_fold(), *model_table(told)]))
    text = _between(text, "(its end; figures of this version):\n\n```text\n", "\n```", sample_output())
    real, own = cuts(SETS["dev"][0], SHARED / "pages"), cuts(SETS["sample"][0], ROOT / "data/sample")
    cut = (
        f"five real pages, {real['articles']['gold']} articles: F1 {real['articles']['f1']:.3f}, headlines "
        f"right {real['headlines']:.3f}; the sample, {own['articles']['gold']} articles:\n"
        f"F1 {own['articles']['f1']:.3f}, headlines {own['headlines']:.3f}. "
    )
    text = re.sub(r"five real pages, .*?headlines 0\.\d+\.\s", cut, text, count=1, flags=re.DOTALL)
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
