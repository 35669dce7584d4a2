"""Where the sample lies, and the form of its records."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parents[2] / "data"
PAGES = DATA / "sample"
GOLD = DATA / "sample-gold"

Record = dict[str, Any]


def lines_of(name: str) -> list[Record]:
    """The records of data/sample-gold/`name`, a JSONL file."""
    return [json.loads(line) for line in (GOLD / name).read_text("utf-8").splitlines()]
