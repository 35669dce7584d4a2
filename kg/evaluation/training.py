"""Learns what weighs for a body's name: gold readings and their articles -> organisation_weights.tsv.

    python -m kg.evaluation.training GOLD_DIR ARTICLES.jsonl [WEIGHTS.tsv]

Prints organisations' F1 by the rules alone and with weights, each fifth of the gold read by what the other
four taught; writes the weights that all of it teaches. The same gold gives the same file.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.evaluation.forms import norm
from kg.evaluation.gold import articles_of, load_gold
from kg.evaluation.pairing import Record
from kg.evaluation.ranking import Example, Weights, learnt
from kg.evaluation.renaming import renamed
from kg.evaluation.tally import Tally
from kg.grammar.bodies.stretches import chosen
from kg.grammar.bodies.weighing import Proposal, around, beginnings
from kg.grammar.prepare import proposed
from kg.grammar.text.ground import Ground
from kg.grammar.text.plain import plain_of
from kg.mentions.builtin import Builtin
from kg.model import Article, Mention

_Found = tuple[Mention, ...]
_FOLDS = 5
_LEAST = 0.05
_HEADER = """# What weighs for and against a name that begins at a word: the word before it (p), the word (f),
# what lies between it and the ending (k verbs, l places, s endings, j joints), the ending (e), what
# follows (n N x), what kinds of words these are (t), how often the text has it (m M), the rules (r h).
# Source: made by kg.evaluation.training from annotated news. Licence: Apache-2.0, as the project.
# Read by: kg.grammar.bodies.weighing.
# columns: feature	weight
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """One article of the gold: its grounds with what the rules propose there, and what they teach."""

    record: Record
    grounds: list[tuple[Ground, list[Proposal]]]
    examples: list[Example]


# ── what the gold teaches ─────────────────────────────────────────────────────────────────────────


def studies(gold: Sequence[Record], articles: Sequence[Article]) -> list[Study]:
    """What each article of the gold teaches, in its order; it and a copy with other names of places."""
    chance = random.Random(2026)
    copies = [renamed(*each, chance) for each in zip(gold, articles, strict=True)]
    mentions = Builtin().recognise([*articles, *(article for _, article in copies)])
    return [
        _study(record, article, copy, (mentions[number], mentions[number + len(gold)]))
        for number, (record, article, copy) in enumerate(zip(gold, articles, copies, strict=True))
    ]


def _study(
    record: Record, article: Article, copy: tuple[Record, Article], mentions: tuple[_Found, _Found]
) -> Study:
    grounds = list(proposed(article, mentions[0]))
    examples = [each for ground, proposals in grounds for each in _examples(record, ground, proposals)]
    for ground, proposals in proposed(copy[1], mentions[1]):
        examples += _examples(copy[0], ground, proposals)
    return Study(record=record, grounds=grounds, examples=examples)


def _examples(record: Record, ground: Ground, proposals: Iterable[Proposal]) -> Iterable[Example]:
    wanted = {stop: start for start, stop in spans_of(record["organisations"], ground.text)}
    neutral = {stop for _, stop in spans_of(_optional(record), ground.text)}
    for proposal in proposals:
        last = ground.tokens.ending_at(proposal.stop)
        if last is None or proposal.stop in neutral:
            continue
        shared = around(ground, proposal, last)
        choices = [(start, features + shared) for start, features in beginnings(ground, proposal, last)]
        right = wanted.get(proposal.stop)
        if right is None or right in (start for start, _ in choices):
            yield Example(article=record["id"], choices=choices, wanted=right)


def spans_of(names: Iterable[str], text: str) -> list[tuple[int, int]]:
    """Where a plain text has one of the names, the longest that stands there."""
    found: list[tuple[int, int]] = []
    for name in sorted({plain_of(name).text for name in names}, key=lambda name: (-len(name), name)):
        start = text.find(name)
        while start >= 0:
            if not any(start < stop and start + len(name) > begin for begin, stop in found):
                found.append((start, start + len(name)))
            start = text.find(name, start + 1)
    return found


def _optional(record: Record) -> list[str]:
    return (record.get("optional") or {}).get("organisations") or []


# ── learning and measuring ────────────────────────────────────────────────────────────────────────


def taught(learning: Iterable[Study]) -> Weights:
    """The weights that articles teach, to two digits; those too small to matter left out."""
    examples = [example for study in learning for example in study.examples]
    weights = learnt(examples, rounds=5, orders=8, in_articles=2)
    return {feature: round(weight, 2) for feature, weight in weights.items() if abs(weight) >= _LEAST}


def measured(learning: Iterable[Study], weights: Weights) -> Tally:
    """Organisations found by these weights against the gold; by the rules alone where there are none."""
    tally = Tally()
    for study in learning:
        found = {
            norm(ground.text[start:stop])
            for ground, proposals in study.grounds
            for start, stop in chosen(ground, proposals, weights)
        }
        named = {norm(name) for name in study.record["organisations"]}
        tally.add(study.record["id"], named, found, {norm(name) for name in _optional(study.record)})
    return tally


def cross_measured(learning: Sequence[Study]) -> Tally:
    """Each fifth of the articles measured by what the others teach; all fifths in one tally."""
    order = list(learning)
    random.Random(2026).shuffle(order)
    whole = Tally()
    for fold in range(_FOLDS):
        rest = [study for number, study in enumerate(order) if number % _FOLDS != fold]
        part = measured(order[fold::_FOLDS], taught(rest))
        whole.hit, whole.gold = whole.hit + part.hit, whole.gold + part.gold
        whole.predicted += part.predicted
    return whole


def write(weights: Weights, path: Path) -> None:
    """The weights as a lexicon table."""
    rows = [f"{feature}\t{weight:.2f}\n" for feature, weight in weights.items() if _is_cell(feature)]
    path.write_text(_HEADER + "".join(rows), encoding="utf-8", newline="\n")


def _is_cell(feature: str) -> bool:
    return feature == feature.strip() and not any(sign in feature for sign in "\t\n\r#")


def main(arguments: Sequence[str]) -> int:
    """Reads gold and articles, prints what weights are worth, writes them; 2 for wrong arguments."""
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    folder, texts = Path(arguments[0]), Path(arguments[1])
    gold = load_gold(folder)
    learning = studies(gold, articles_of(gold, texts))
    for name, tally in (("rules alone", measured(learning, {})), ("with weights", cross_measured(learning))):
        print(f"{name:12}  precision {tally.precision:.3f}  recall {tally.recall:.3f}  F1 {tally.f1:.3f}")
    if len(arguments) == 3:
        write(taught(learning), Path(arguments[2]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
