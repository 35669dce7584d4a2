"""Trains the model of Chinese names: gold readings and their articles -> data/lexicon/name_weights.tsv.

    python -m kg.mentions.train GOLD_DIR ARTICLES.jsonl WEIGHTS.tsv

Averaged perceptron over candidates. Names are swapped for made-up ones in further copies, so that the model
learns what stands around names, not who is famous. The same gold gives the same file.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.mentions.candidates import candidates
from kg.resources import table

Example = tuple[tuple[str, ...], bool]
Article = tuple[str, list[str]]

_ROUNDS = 8
_SWAPS = 3
_LEAST = 0.02
_HEADER = """# Weights of the model of Chinese names: what a candidate is like (kg.mentions.candidates), and
# for how much it counts: above 0 for a name.
# Source: made by kg.mentions.train from annotated news, names swapped for made-up ones.
# Licence: Apache-2.0, as the project. Read by: kg.mentions.scoring.
# columns: feature	weight
"""


def read_gold(gold: Path, articles: Path) -> list[Article]:
    """Texts with the names of the persons in them, sorted by article id."""
    texts = {}
    for line in articles.read_text("utf-8").splitlines():
        record = json.loads(line)
        texts[record["id"]] = record["text"]
    found = []
    for path in sorted(gold.glob("*.json")):
        record = json.loads(path.read_text("utf-8"))
        if isinstance(record, dict) and record.get("id") in texts:
            found.append((texts[record["id"]], [str(name) for name in record["persons"]]))
    return found


def examples(text: str, names: Iterable[str]) -> list[Example]:
    """Every candidate of a text: true where it is one of `names`, the longest that stands there."""
    spans: set[tuple[int, int]] = set()
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        at = text.find(name)
        while at >= 0:
            if not any(start <= at and at + len(name) <= stop for start, stop in spans):
                spans.add((at, at + len(name)))
            at = text.find(name, at + 1)
    return [(c.features, (c.start, c.stop) in spans) for c in candidates(text)]


def swapped(article: Article, pool: Sequence[str], chance: random.Random) -> Article:
    """The article with every Chinese name exchanged for a made-up one: any surname, others' given names."""
    text, names = article
    surnames = [word for word, weight in table("surnames.tsv") for _ in range(int(weight) ** 2)]
    made = []
    for name in sorted(set(names), key=lambda name: (-len(name), name)):
        if not 2 <= len(name) <= 3 or "·" in name or name not in text:
            continue
        other = chance.choice(surnames) + chance.choice(pool)[1 : len(name)]
        text = text.replace(name, other)
        made.append(other)
    return text, made


def train(articles: Sequence[Article], rounds: int = _ROUNDS, swaps: int = _SWAPS) -> dict[str, float]:
    """Weights learnt from articles; averaged over all updates."""
    chance = random.Random(2026)
    pool = sorted({name for _, names in articles for name in names if len(name) == 3 and "·" not in name})
    data = [e for text, names in articles for e in examples(text, names)]
    for _ in range(swaps if pool else 0):
        for article in articles:
            data += examples(*swapped(article, pool, chance))
    return _perceptron(data, rounds, chance)


def _perceptron(data: list[Example], rounds: int, chance: random.Random) -> dict[str, float]:
    weights: dict[str, float] = {}
    sums: dict[str, float] = {}
    step = 1
    for _ in range(rounds):
        chance.shuffle(data)
        for features, is_name in data:
            step += 1
            value = sum(weights.get(f, 0.0) for f in features)
            if (value > 1.0) if is_name else (value < -1.0):
                continue
            change = 0.1 if is_name else -0.1
            for feature in features:
                weights[feature] = weights.get(feature, 0.0) + change
                sums[feature] = sums.get(feature, 0.0) + change * step
    return {f: weights[f] - sums[f] / step for f in sorted(weights)}


def write(weights: dict[str, float], path: Path) -> None:
    """The weights that matter, one a line, as a lexicon table."""
    rows = [f"{feature}\t{weight:.2f}" for feature, weight in weights.items() if _is_kept(feature, weight)]
    path.write_text(_HEADER + "\n".join(rows) + "\n", encoding="utf-8", newline="\n")


def _is_kept(feature: str, weight: float) -> bool:
    return (
        abs(weight) >= _LEAST
        and feature == feature.strip()
        and not any(sign in feature for sign in "\t\n\r#")
    )


def main(arguments: Sequence[str]) -> int:
    """Reads gold and articles, writes the weights; 2 for wrong arguments."""
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    gold, articles, target = map(Path, arguments)
    write(train(read_gold(gold, articles)), target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
