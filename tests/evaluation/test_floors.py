"""The scores never fall: each gold set with the digest of what it holds, and the least of each figure.

After a gain, `python -m tests.evaluation.test_floors` measures again and writes floors.json; a digest that
does not fit means that the gold itself changed, and that the floors are to be measured anew.
"""

from __future__ import annotations

import hashlib
import json
from math import floor
from pathlib import Path
from typing import Any

import pytest

from kg.mentions.builtin import Builtin
from kg.records import article_record
from tests.requirements import require
from tests.scores import SETS, Figures, figures, gold_of

FLOORS = Path(__file__).with_name("floors.json")
NAMES = ("sample", "dev")


def measured(name: str) -> Figures:
    """The set's digest, and its F1s and agreements, rounded down to hundredths."""
    gold, articles = gold_of(name)
    told = figures(name, Builtin())
    shares = {name: told[name]["f1"] for name in told if "f1" in told[name]} | told["agree"]
    return {
        "digest": _digest([gold, [article_record(each) for each in articles]]),
        "floors": {name: floor(100 * share) / 100 for name, share in shares.items()},
    }


def _digest(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


@pytest.mark.parametrize("name", NAMES)
def test_no_figure_is_below_its_floor(name: str) -> None:
    require(SETS[name][0].exists(), f"needs {SETS[name][0]}: lay shared/ beside the checkout")
    wanted, found = json.loads(FLOORS.read_text("utf-8"))[name], measured(name)
    assert found["digest"] == wanted["digest"], "the gold is another one: measure the floors again"
    assert set(found["floors"]) == set(wanted["floors"])
    fallen = {
        measure: (least, found["floors"][measure])
        for measure, least in wanted["floors"].items()
        if found["floors"][measure] < least
    }
    assert not fallen, "measure: (floor, now)"


if __name__ == "__main__":
    FLOORS.write_text(json.dumps({name: measured(name) for name in NAMES}, indent=1) + "\n", "utf-8")
