"""Our scores are those of the shared scripts, on the same gold and the same (spoiled) readings."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.evaluation.gold import load_gold, load_segments
from kg.evaluation.score import record, score
from kg.evaluation.segments import score_segments, segment_record
from tests.requirements import require_shared

Record = dict[str, Any]
_NAMES = ("persons", "organisations", "places", "roles", "credits")


def _spoiled(gold: Record, number: int) -> Record:
    """A reading that misses and adds something of each kind, a different thing in each article."""
    reading = json.loads(json.dumps(gold))
    for step, name in enumerate(_NAMES):
        entries = reading.get(name) or []
        reading[name] = [one for i, one in enumerate(entries) if (i + number + step) % 4]
    reading["persons"] = [
        *reading["persons"],
        *(gold.get("optional") or {}).get("persons", []),
        f"某{number}",
    ]
    reading["published"] = gold["published"] if number % 3 else None
    reading["events"] = [_spoiled_event(event, number + i) for i, event in enumerate(reading["events"])]
    if number % 2:
        reading["roles"] = [
            {**role, "organisation": role.get("organisation_full")} for role in reading["roles"]
        ]
    return dict(reading)


def _spoiled_event(event: Record, number: int) -> Record:
    people = event["participants"][number % 2 :]
    name = event["name"][number % 5 :] or event["name"]
    date = event["date"] if number % 3 else "2001-01-01"
    return {**event, "participants": people, "name": name, "date": date, "background": number % 7 == 0}


def _shared(script: str, folder: Path, predictions: Path) -> Record:
    command = [
        sys.executable,
        str(require_shared(f"score/{script}")),
        str(folder),
        str(predictions),
        "--json",
    ]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    return dict(json.loads(run.stdout))


@pytest.mark.parametrize("part", ["train", "dev"])
def test_score(part: str, tmp_path: Path) -> None:
    folder = require_shared(f"gold/{part}")
    gold = load_gold(folder)
    readings = {one["id"]: _spoiled(one, number) for number, one in enumerate(gold) if number % 9}
    predictions = tmp_path / "predictions.jsonl"
    lines = (json.dumps(reading, ensure_ascii=False) for reading in readings.values())
    predictions.write_text("\n".join(lines), encoding="utf-8")
    theirs, ours = _shared("score.py", folder, predictions), record(score(gold, readings))
    assert _rounded(ours) == _rounded(theirs)
    assert 0.3 < theirs["graph"]["f1"] < 0.95


def test_segments(tmp_path: Path) -> None:
    folder = require_shared("gold/dev")
    gold, pieces = load_gold(folder), load_segments(folder)
    named = {piece["id"] for page in pieces for piece in page}
    pages = [one for one in gold if one["id"] in named]
    cut = [
        {
            "source": one["source"],
            "title": (one["title"] or "")[number % 4 :],
            "text": one["text"][number * 9 % 200 :],
        }
        for number, one in enumerate(pages)
    ]
    predictions = tmp_path / "predictions.jsonl"
    predictions.write_text("\n".join(json.dumps(one) for one in cut), encoding="utf-8")
    theirs, ours = (
        _shared("segments.py", folder, predictions),
        segment_record(score_segments(pieces, gold, cut)),
    )
    assert _rounded(ours) == _rounded(theirs)
    assert 0.2 < theirs["articles"]["f1"] < 1


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _rounded(one) for name, one in value.items()}
    return round(value, 3) if isinstance(value, float) else value
