"""What goes to the console: data to stdout, messages and progress to stderr, on any code page."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from kg.errors import InputError
from kg.model import Issue

STAGES = {
    "read": ("reading pages", "articles"),
    "extract": ("extracting", "articles"),
    "resolve": ("resolving identities", ""),
    "load": ("loading the graph", "rows"),
}
FEW = 20  # issues shown by name
PARTLY = 1  # the exit code where some of the work failed


def prepare_console() -> None:
    """Let no character that the console's code page lacks break the output (gbk, cp936, latin-1)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def out() -> Console:
    """The console for data; wide where the output is not a terminal, so that lines stay whole."""
    console = Console(highlight=False, soft_wrap=True)
    return console if console.is_terminal else Console(highlight=False, soft_wrap=True, width=160)


def say(message: str) -> None:
    """A message to the user, on stderr."""
    click.echo(message, err=True)


def emit_json(value: Any) -> None:
    """One JSON value on stdout; escapes what the console's code page lacks instead of losing it."""
    text = json.dumps(value, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, ensure_ascii=True)
    click.echo(text)


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A table for people; cells are text, never markup."""
    grid = Table(title=title, title_justify="left", header_style="bold")
    for column in columns:
        grid.add_column(column, overflow="fold")
    for row in rows:
        grid.add_row(*(Text(cell_text(cell)) for cell in row))
    Console(highlight=False, width=None if sys.stdout.isatty() else 140).print(grid)


def cell_text(value: object) -> str:
    """A cell as people read it: lists joined, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "、".join(cell_text(part) for part in value)
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


@contextmanager
def writing(path: str | None) -> Iterator[TextIO]:
    """A UTF-8 text file at `path`; stdout for None and "-". Raises InputError where it cannot be written."""
    if path in (None, "-"):
        yield sys.stdout
        return
    target = Path(str(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            yield file
    except OSError as error:
        raise InputError(f"{target}: cannot be written: {error.strerror or error}") from error


def write_lines(path: str | None, lines: Iterable[str]) -> int:
    """Write JSON lines to a file or stdout; gives their number."""
    count = 0
    with writing(path) as file:
        for count, line in enumerate(lines, 1):  # noqa: B007
            file.write(_encodable(line, file))
    return count


def _encodable(line: str, file: TextIO) -> str:
    try:
        line.encode(file.encoding or "utf-8", "surrogatepass" if file is not sys.stdout else "strict")
    except UnicodeEncodeError:
        return json.dumps(json.loads(line)) + "\n"
    return line


def counted(count: int, name: str) -> str:
    """1 page, 1,234 pages."""
    return f"{count:,} {name}" if count == 1 else f"{count:,} {name}s"


def show_issues(issues: Sequence[Issue]) -> None:
    """What could not be read, worst first: file, place, message and remedy."""
    order = {"error": 0, "warning": 1, "note": 2}
    shown = sorted(issues, key=lambda issue: order[issue.severity])
    for issue in [issue for issue in shown if issue.severity != "note"][:FEW]:
        place = f" ({issue.place})" if issue.place else ""
        remedy = f"; {issue.remedy}" if issue.remedy else ""
        say(f"{issue.severity}: {issue.source}{place}: {issue.message}{remedy}")
    counts = {name: sum(issue.severity == name for issue in issues) for name in order}
    if sum(counts.values()):
        say("issues: " + ", ".join(counted(count, name) for name, count in counts.items() if count))


def finish(issues: Sequence[Issue]) -> None:
    """Show the issues; ends the command with PARTLY where one is an error."""
    show_issues(issues)
    if any(issue.severity == "error" for issue in issues):
        raise SystemExit(PARTLY)


class ProgressBar:
    """Shows a build's stages on stderr: bar, rate and remaining time; nothing where stderr is no terminal."""

    def __init__(self, quiet: bool = False) -> None:
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.fields[count]}"),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            disable=quiet or not sys.stderr.isatty(),
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> ProgressBar:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """Show that `done` of `total` units of `stage` are done."""
        words, unit = STAGES[stage]
        if stage not in self._tasks:
            self._tasks[stage] = self._bar.add_task(words, total=total, count="", rate="")
        task = self._tasks[stage]
        self._bar.update(task, completed=done, total=total, count=_count(done, total, unit))
        speed = self._bar.tasks[self._bar.task_ids.index(task)].speed
        self._bar.update(task, rate=f"{speed:,.0f}/s" if speed else "")


def _count(done: int, total: int | None, unit: str) -> str:
    return f"{done:,} {unit}" if total is None else f"{done:,}/{total:,} {unit}"
