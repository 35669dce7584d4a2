"""Judgements <-> JSON lines: who was taken for whom, why, and by whom."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.model import Judgement
from kg.records import to_line

_VERDICTS = ("positive", "negative", "unsure")
_FIELDS = ("left", "right", "verdict", "by", "reason")


def ordered(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Each judgement once, in one order whatever order they came in."""
    return tuple(sorted(set(judgements), key=lambda j: (j.left, j.right, j.by, j.verdict, j.reason)))


def write_judgements(path: Path, judgements: Iterable[Judgement]) -> None:
    """Replace the file at `path`, by a temporary file and a rename."""
    temporary = path.with_name(f"{path.name}.tmp")
    with temporary.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as file:
        file.writelines(to_line(asdict(judgement)) for judgement in ordered(judgements))
    temporary.replace(path)


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """The judgements in `path`, in their order. Raises InputError with the line that is wrong."""
    try:
        with path.open(encoding="utf-8", errors="surrogatepass", newline="\n") as file:
            return tuple(_judgement(line, f"{path}:{n}") for n, line in enumerate(file, 1) if line.strip())
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error


def _judgement(line: str, where: str) -> Judgement:
    try:
        record: dict[str, Any] = json.loads(line)
        judgement = Judgement(**{name: record[name] for name in _FIELDS})
    except (ValueError, TypeError, KeyError) as error:
        raise InputError(f"{where}: not a judgement ({error}); it needs {', '.join(_FIELDS)}") from error
    if judgement.verdict not in _VERDICTS:
        raise InputError(f"{where}: verdict {judgement.verdict!r}; it is one of {', '.join(_VERDICTS)}")
    return judgement
